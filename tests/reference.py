"""The location of the reference data: the complete folder if it exists, else the selection in `tests/data`."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

_SELECTION = Path(__file__).parent / "data"
_COMPLETE = Path(os.environ.get("EHCERT_REFERENCE", Path(__file__).parents[2] / "shared" / "reference"))

COMPLETE = _COMPLETE.is_dir()
RECORDED = (_COMPLETE if COMPLETE else _SELECTION) / "recorded"
SAMPLES = (_COMPLETE if COMPLETE else _SELECTION) / "samples"
XSD = _COMPLETE / "xsd"

needs_schemas = pytest.mark.skipif(
    not COMPLETE,
    reason=f"the official schemas are not part of this project; looked for them in {_COMPLETE}",
)


def recorded_cases() -> list[dict[str, Any]]:
    """Every recorded case, with its input and the results of the official client."""
    cases: list[dict[str, Any]] = json.loads((RECORDED / "cases.json").read_text())
    return cases


def recorded_folders() -> list[Path]:
    """The folders of the recorded cases, with their messages, keys and keystores."""
    return sorted(path for path in (RECORDED / "cases").iterdir() if path.is_dir())
