"""Judging whether to trust the platform's certificates, tokens and answers.

The functions do no I/O and read no clock. For what is not trusted they return findings and do not raise.
"""

from __future__ import annotations

from .chain import judge_chain
from .issuing import issued_by, signed_by
from .path import path_from, path_of_key
from .states import answers, judge_info
from .token import judge_challenge, judge_token
from .verdict import Reason, TrustFinding, Verdict

__all__ = [
    "Reason",
    "TrustFinding",
    "Verdict",
    "answers",
    "issued_by",
    "judge_chain",
    "judge_challenge",
    "judge_info",
    "judge_token",
    "path_from",
    "path_of_key",
    "signed_by",
]
