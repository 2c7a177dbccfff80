"""Beginning an exercise again, and bringing back the previous one.

The new workspace is built beside the old one, walked to a step if requested, and verified, before anything
changes. Then the old one is renamed as a whole, with the digests of its files; the last three are kept. An
exercise that was put aside is brought back only if its files are unchanged.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import shutil
import time
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from msgspec import Struct

from .. import disk
from ..disk import refusals, write_private
from ..disk.errors import FileError
from ..json_reading import read_json
from ..kit_error import KitError
from ..practice.errors import NoFormerExercise
from ..practice.scenario import load
from ..practice.scenario_files import shipped
from ..values import replace
from .errors import ExerciseChanged
from .jump import JumpTarget, Progress, walk_to
from .opening import open_session
from .practice import existing_platform
from .session import Session
from .settings import DEFAULT_SCENARIO, PRACTICE_FOLDER, Settings, now
from .which import begin_as, name_anew
from .workspace import OURS

KEPT = 3
_NEW, _ABANDONED = ".new", 3600.0  # seconds
MANIFEST = "manifest.json"
_STAMP = "%Y%m%d-%H%M%S"


class Former(Struct, frozen=True):
    """An exercise that was put aside.

    scenario: the id of a shipped one, or the path of its file. files: their digests (SHA-256), by relative path.
    """

    when: datetime
    scenario: str
    title: dict[str, str]
    files: dict[str, str]


class VerifiedWorkspace(Struct, frozen=True):
    """How many files and organisations of a workspace were verified."""

    files: int
    organizations: int


class NewExercise(Struct, frozen=True):
    """A new, verified workspace beside the old one. settings: those of the old one."""

    settings: Settings
    folder: Path
    verified: VerifiedWorkspace

    def take_place(self) -> Path | None:
        """Put the old workspace aside and move this one to its place.

        Returns: where the old one is now; None: there was none. Raises: FolderNotWritable: nothing changed.
        """
        workspace = self.settings.workspace
        aside = _sealed_aside(self.settings)
        _move(self.folder, workspace, back=aside)
        return aside

    def discard(self) -> None:
        """Remove the new workspace; the old one stays."""
        shutil.rmtree(self.folder, ignore_errors=True)


def prepare(
    settings: Settings, target: JumpTarget | None = None, progress: Progress = lambda done, of: None
) -> NewExercise:
    """Build a new exercise beside the workspace of these settings; nothing else changes.

    target: the step to which it is walked; None: its beginning. progress: as of `walk_to`.
    Raises: KitError: a file, the scenario, or what stops the walk.
    """
    workspace = settings.workspace
    _sweep(workspace)
    folder = workspace.with_name(f".{workspace.name}.{secrets.token_hex(4)}{_NEW}")
    try:
        if settings.beginning is not None:
            begin_as(settings.beginning, folder)
        elif settings.platform is not None:
            name_anew(folder)
        session = open_session(replace(settings, workspace=folder))
        with closing(session.environment):
            if target is not None:
                walk_to(session, target, progress)
            return NewExercise(settings, folder, _verified(session))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _sweep(workspace: Path) -> None:
    """Remove workspaces that were built and abandoned: those older than an hour."""
    for left in workspace.parent.glob(f".{workspace.name}.*{_NEW}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                shutil.rmtree(left, ignore_errors=True)


def bring_back(settings: Settings) -> tuple[Settings, VerifiedWorkspace]:
    """Exchange this exercise for the one that was last put aside; this one is put aside in turn.

    Returns: the settings of the one brought back, and what was verified. Raises: NoFormerExercise.
        ExerciseChanged: its files have changed. FolderNotWritable, FileError. KitError: it does not open.
    """
    workspace = settings.workspace
    place, record = sound_former(workspace)
    aside = _sealed_aside(settings)
    _move(place, workspace, back=aside)
    its_own = replace(settings, scenario=_still_there(record.scenario))
    try:
        session = open_session(its_own)
        with closing(session.environment):
            return its_own, _verified(session)
    except BaseException:
        # It does not open: undo the exchange.
        disk.replace(workspace, place)
        if aside is not None:
            disk.replace(aside, workspace)
        raise


def sound_former(workspace: Path) -> tuple[Path, Former]:
    """The exercise that was put aside last, with unchanged files. Raises: NoFormerExercise, ExerciseChanged."""
    found = former(workspace)
    if found is None:
        raise NoFormerExercise
    place, record = found
    changed = sorted(name for name, _ in record.files.items() ^ _digests(place).items())
    if changed:
        raise ExerciseChanged(place.name, tuple(dict.fromkeys(changed)))
    return place, record


def former(workspace: Path) -> tuple[Path, Former] | None:
    """The folder and record of the exercise that was put aside last; None: none has a readable record."""
    for _, folder in sorted(_aside(workspace).items(), reverse=True):
        with suppress(FileError, msgspec.MsgspecError):
            return folder, read_json(disk.read_private(folder / PRACTICE_FOLDER / MANIFEST), Former)
    return None


def keep_back(workspace: Path) -> None:
    """Nothing that was put aside here comes back any more: somebody else works here now. The files stay.

    Raises: FolderNotWritable.
    """
    with refusals(workspace.parent):
        for folder in _aside(workspace).values():
            (folder / PRACTICE_FOLDER / MANIFEST).unlink(missing_ok=True)


def put_aside(workspace: Path, now: datetime) -> Path | None:
    """Rename a workspace to a dated folder beside it; older such folders than the last three are removed, unless
    they hold files that this program did not make.

    Returns: where it is now; None: there was none. Raises: FolderNotWritable.
    """
    with refusals(workspace.parent):
        if not workspace.exists():
            return None
        when = now.replace(tzinfo=None, microsecond=0)
        earlier = _aside(workspace)
        if earlier:
            # Names must sort in order, also within one second or after the clock was set back.
            when = max(when, max(earlier) + timedelta(seconds=1))
        aside = workspace.with_name(f"{workspace.name}.{when.strftime(_STAMP)}.backup")
        disk.replace(workspace, aside)
    for _, old in sorted(_aside(workspace).items())[:-KEPT]:
        if all(entry.name.lstrip(".").startswith(OURS) for entry in old.iterdir()):
            # A folder that cannot be removed is left.
            shutil.rmtree(old, ignore_errors=True)
    return aside


def _still_there(scenario: str) -> str | None:
    """The scenario if it can still be loaded; else None, and the workspace's platform uses its stored copy."""
    try:
        load(scenario)
    except KitError:
        return None
    return scenario


def _sealed_aside(settings: Settings) -> Path | None:
    """Put a workspace aside with a record of its files' digests; a damaged one without that record."""
    workspace = settings.workspace
    with suppress(KitError, OSError):
        elsewhere = settings.platform is not None
        scenario = (
            load(settings.scenario or DEFAULT_SCENARIO) if elsewhere else existing_platform(workspace).scenario
        )
        # A scenario of one's own is named by its file.
        own = str(Path(scenario.folder) / f"{scenario.id}.toml")
        name = scenario.id if scenario.id in shipped() else own
        record = Former(now(), name, dict(scenario.title), _digests(workspace))
        file, octets = workspace / PRACTICE_FOLDER / MANIFEST, msgspec.json.encode(record)
        write_private(file, octets, check=lambda _: None, clock=now, keep=False)
    return put_aside(workspace, now())


def _move(source: Path, target: Path, back: Path | None) -> None:
    """Move a folder to the place of one that was put aside; where that fails, move `back` to it again."""
    with refusals(target.parent):
        try:
            disk.replace(source, target)
        except OSError:
            if back is not None:
                disk.replace(back, target)
            raise


def _verified(session: Session) -> VerifiedWorkspace:
    """Read card, cases and all files of an opened session; the platform was read when it opened."""
    assert session.scenario is not None and session.card is not None, "practice has both"
    session.card.check()
    _ = session.workspace.cases
    return VerifiedWorkspace(len(_digests(session.workspace.folder)), len(session.scenario.organisations))


def _digests(workspace: Path) -> dict[str, str]:
    """SHA-256 of all files, by relative path, without lock files, temporary files and the manifest."""
    files = (path for path in workspace.rglob("*") if path.is_file())
    return {
        path.relative_to(workspace).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.suffix not in (".lock", ".ehcert-new") and path.name != MANIFEST
    }


def _aside(workspace: Path) -> dict[datetime, Path]:
    """The folders that `put_aside` made, by their time; folders with other names are left out."""
    pattern = re.compile(rf"{re.escape(workspace.name)}\.([0-9]{{8}}-[0-9]{{6}})\.backup")
    found = {}
    for folder in workspace.parent.iterdir():
        match = pattern.fullmatch(folder.name)
        if match is not None and folder.is_dir():
            with suppress(ValueError):  # digits that are no date
                found[datetime.strptime(match[1], _STAMP)] = folder
    return found
