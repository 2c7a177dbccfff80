"""The folder in which one works is nobody else's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ehcert_kit.procedure.prerequisites import Verdict, check_folder
from tests.conftest import OpenPractice

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")


def mode(folder: Path) -> int:
    return folder.stat().st_mode & 0o777


def test_a_workspace_that_was_left_open_is_closed(practice: OpenPractice, tmp_path: Path) -> None:
    """Made by hand, or unpacked from a copy; and so is what is ours in it."""
    places = [tmp_path / "w" / name for name in ("", "ehealth", "ehealth/keystore", "practice", "exchanges")]
    practice()
    for place in places:
        place.mkdir(exist_ok=True)
        place.chmod(0o755)

    practice()

    assert {place.name: mode(place) for place in places} == {place.name: 0o700 for place in places}


def test_a_folder_with_something_else_in_it_keeps_its_rights_and_is_told(
    practice: OpenPractice, tmp_path: Path
) -> None:
    """It may be shared on purpose; ours in it is closed all the same."""
    workspace = tmp_path / "w"
    workspace.mkdir()
    workspace.chmod(0o755)
    (workspace / "photo.jpg").touch()

    session = practice()

    assert mode(workspace) == 0o755
    assert mode(workspace / "exchanges") == 0o700
    check = check_folder(session.environment, workspace)
    assert (check.verdict, check.facts) == (Verdict.WARNING, {"folder": str(workspace), "why": "rights"})
    (workspace / "photo.jpg").unlink()
    assert check_folder(practice().environment, workspace).verdict is Verdict.OK
