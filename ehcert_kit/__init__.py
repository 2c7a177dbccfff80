"""The Belgian eHealth certificate procedure as guided notebooks over a small package.

A notebook needs a handful of names; they are loaded when first used, so that a command line's
``--help`` loads no widget.
"""

from __future__ import annotations

import importlib
from typing import Any

_HOMES = {"open_dossier": "ehcert_kit.widgets", "ask": "ehcert_kit.widgets", "show": "ehcert_kit.widgets"}

__all__ = ["ask", "open_dossier", "show"]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(name)
