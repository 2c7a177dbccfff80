"""The files of a workspace, as released programs wrote them: every later version reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcert_kit.procedure.case import RESTS_ON
from ehcert_kit.procedure.notes import Notes
from ehcert_kit.procedure.state_files import case_octets, index_octets, read_case, read_index

VERSION_1 = Path(__file__).parents[1] / "data" / "state-version-1"
#: The workspace that these files describe was here.
FOLDER = Path("/somewhere")


def test_a_case_of_version_1_is_read_and_written_as_it_was() -> None:
    """Whoever renames a stage or a field, or adds one, decides here what becomes of the files that exist."""
    (file,) = (VERSION_1 / "cases").iterdir()
    case = read_case(file.read_bytes(), file.name, "practice", FOLDER)
    assert {type(stage) for stage in case.stages} == set(RESTS_ON), "the file has every stage"
    assert case_octets(case, "practice", FOLDER) == file.read_bytes()


def test_the_notes_of_version_1_are_read_and_written_as_they_were() -> None:
    file = VERSION_1 / "workspace.json"
    index = read_index(file.read_bytes(), file.name)
    assert all(getattr(index.notes, name) for name in Notes.__struct_fields__), "the file has every note"
    assert index_octets(index) == file.read_bytes()


@pytest.mark.parametrize("folder", [FOLDER, Path("/elsewhere")])
def test_paths_within_the_workspace_move_with_it(folder: Path) -> None:
    (file,) = (VERSION_1 / "cases").iterdir()
    assert read_case(file.read_bytes(), file.name, "practice", folder).keystore == folder / "ehealth" / "new.p12"
