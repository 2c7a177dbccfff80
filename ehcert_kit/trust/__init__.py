"""Whether what the platform delivered may be relied on: values in, a verdict with its reasons out.

Nothing here reads a file, asks a clock or calls anybody; nothing raises for something untrusted.
"""

from __future__ import annotations

from .chain import judge_chain
from .issuing import is_authority, issued_by, signed_by
from .states import answers, judge_info
from .token import judge_challenge, judge_token
from .verdict import Finding, Reason, Verdict

__all__ = [
    "Finding",
    "Reason",
    "Verdict",
    "answers",
    "is_authority",
    "issued_by",
    "judge_chain",
    "judge_challenge",
    "judge_info",
    "judge_token",
    "signed_by",
]
