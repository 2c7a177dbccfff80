"""The two kinds of JSON file of a workspace, as octets: workspace.json, and one file per case.

Each stores the number of its version, the environment and what `Index` and `Case` contain. Paths inside the
workspace are stored relative to it, as it may be copied or moved.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, field

from ..json_reading import read_json
from ..values import replace
from .case import RESTS_ON, Case, File, Kind, Predecessor, Stage
from .errors import WorkspaceOfAnotherEnvironment, WrittenByNewerVersion
from .notes import Notes

#: Of the form of both kinds of file; a file that names none has the first. Whatever an earlier version of the
#: program would not understand, such as another stage, takes the next number.
VERSION = 1

_NAMES = {kind: kind.__name__ for kind in RESTS_ON}
#: The stages of a case as a record: one optional field per kind of stage, in the order of `RESTS_ON`.
_Stages: Any = msgspec.defstruct("_Stages", [(name, kind | None, None) for kind, name in _NAMES.items()])


class Index(Struct, frozen=True):
    """workspace.json. current: the id of the case in hand."""

    environment: str
    created: datetime
    current: str
    notes: Notes = field(default_factory=Notes)
    version: int = VERSION


class _Record(Struct, frozen=True):
    """cases/ID.json."""

    environment: str
    id: str
    created: datetime
    kind: Kind
    stages: _Stages
    version: int = VERSION


R = TypeVar("R")


def index_octets(index: Index) -> bytes:
    """The content of workspace.json."""
    return _encoded(index)


# Each command and each form reads index and case from disk again, mostly the same octets: values are kept by them.
@lru_cache(maxsize=4)
def read_index(octets: bytes, name: str) -> Index:
    """Read workspace.json. name: of the file, for errors.

    Raises: ValueError: it is damaged. WrittenByNewerVersion.
    """
    return _decoded(octets, name, Index)


def case_octets(case: Case, environment: str, folder: Path) -> bytes:
    """The content of the file of a case. folder: of the workspace."""
    stages = _Stages(**{_NAMES[type(stage)]: _relative(stage, folder) for stage in case.stages})
    return _encoded(_Record(environment, case.id, case.created, case.kind, stages))


@lru_cache(maxsize=64)
def read_case(octets: bytes, name: str, environment: str, folder: Path) -> Case:
    """Read the file of a case. name: of the file, for errors. folder: of the workspace.

    Raises: ValueError: it is damaged. WrittenByNewerVersion. WorkspaceOfAnotherEnvironment.
    """
    record = _decoded(octets, name, _Record)
    if record.environment != environment:
        raise WorkspaceOfAnotherEnvironment(record.environment, environment)
    stages = [stage for name in _NAMES.values() if (stage := getattr(record.stages, name)) is not None]
    return Case(record.id, record.created, record.kind, tuple(_absolute(stage, folder) for stage in stages))


def _absolute(stage: Stage, folder: Path) -> Stage:
    return replace(stage, path=folder / stage.path) if isinstance(stage, File | Predecessor) else stage


def _relative(stage: Stage, folder: Path) -> Stage:
    if isinstance(stage, File | Predecessor) and stage.path.is_relative_to(folder):
        return replace(stage, path=stage.path.relative_to(folder))
    return stage


def _encoded(value: Index | _Record) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=str))


def _decoded(octets: bytes, name: str, kind: type[R]) -> R:
    """The content of a file. Nothing in it is passed over, as it would be missing when the file is next written.

    Raises: ValueError: it is no such record. WrittenByNewerVersion.
    """
    written = read_json(octets, object)
    version = written.get("version") if isinstance(written, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise WrittenByNewerVersion(name)
    value = read_json(octets, kind, hook=lambda hooked, value: hooked(value))
    if _holds_more(written, msgspec.json.decode(msgspec.json.encode(value, enc_hook=str))):
        raise WrittenByNewerVersion(name)
    return value


def _holds_more(written: object, understood: object) -> bool:
    """Whether an object in what was written has a field that was not understood."""
    if isinstance(written, dict) and isinstance(understood, dict):
        return any(name not in understood or _holds_more(written[name], understood[name]) for name in written)
    if isinstance(written, list) and isinstance(understood, list):
        return any(map(_holds_more, written, understood))
    return False
