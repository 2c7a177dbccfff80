"""A workspace: one folder on disk with the cases of one environment, without any secret.

::

    workspace.json      the environment, the current case ("the case in hand"), the notes
    cases/ID.json       one file per case

Every file is written whole under the workspace's one lock, so several notebooks and processes may work on it.
A case is never written from an old copy: `change` reads, changes and writes it under the lock. A file that cannot
be read is kept under a dated name, never deleted, and rebuilt as far as possible.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from .. import disk
from ..disk.errors import FileAbsent, FileIsFolder
from ..kit_error import KitError
from ..values import replace
from . import recovery, state_files
from .case import Case, File, Installed, Kind, Registered, Stage, Verified
from .errors import (
    ChangedElsewhere,
    StateSetAside,
    WorkspaceAbsent,
    WorkspaceOfAnotherEnvironment,
)
from .notes import Notes
from .standing import waits
from .state_files import Index

FILE_NAME = "workspace.json"
CASES = "cases"
#: The single file of a workspace of version 0.1 (`takeover`).
FORMER_FILE_NAME = "dossier.json"
#: The folder within the workspace that keeps every message, octet for octet.
EXCHANGES = "exchanges"


class Workspace:
    """The cases of one folder (0700), one of which is current ("in hand").

    Another window may make another case current; this object keeps its own until `take`.
    """

    def __init__(self, folder: Path, environment: str, keystores: Path, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self.environment = environment
        self.clock = clock
        self._keystores = keystores
        self._current = ""
        #: The lock between threads of this process; and whether its holder has the lock between processes.
        self._turn = threading.RLock()
        self._held = False
        #: What was found damaged, to be shown to the user.
        self.problems: list[KitError] = []

    @classmethod
    def open(cls, folder: Path, environment: str, keystores: Path, clock: Callable[[], datetime]) -> Workspace:
        """The workspace in this folder, or a new one with an empty case in hand; one of version 0.1 is taken over.

        keystores: the folder in which a case that has to be rebuilt looks for its file.
        Raises: WorkspaceOfAnotherEnvironment: practice and reality do not share a folder. WrittenByNewerVersion:
            this program would lose what it does not understand; nothing is written. FileError.
        """
        workspace = cls(folder, environment, keystores, clock)
        with workspace._locked():
            # An unfinished file may be the copy of a keystore, and its folder may not be written to for years.
            for place in (folder, folder / CASES, keystores):
                disk.sweep(place)
            workspace._take_over()
            index = Index(environment, clock(), "")
            if workspace._index_file.exists():
                index = workspace._index()
            elif aside := disk.backups(workspace._index_file):
                workspace.problems.append(StateSetAside(FILE_NAME, aside[-1].name, "rebuilt"))
            if index.environment != environment:
                raise WorkspaceOfAnotherEnvironment(index.environment, environment)
            workspace._adopt_copies()
            there = workspace._case_file(index.current).exists()
            if (workspace._read(index.current) if there else workspace._refound(index.current)) is None:
                workspace._write_index(index)
                workspace._take_another()
            else:
                workspace._current = index.current
        return workspace

    def _take_over(self) -> None:
        record = self.folder / FORMER_FILE_NAME
        if not record.exists():
            return
        from .takeover import taken_over

        try:
            environment, case, notes = taken_over(record)
        except (ValueError, FileIsFolder):
            aside = disk.set_aside(record, self.clock())
            self.problems.append(StateSetAside(record.name, aside.name, "lost"))
            return
        if environment != self.environment:
            raise WorkspaceOfAnotherEnvironment(environment, self.environment)
        self._write(case)
        self._write_index(Index(environment, case.created, case.id, notes))
        disk.set_aside(record, self.clock())

    # ── the case in hand ─────────────────────────────────────────────────────────────────────

    @property
    def case(self) -> Case:
        """The case in hand, as it is on disk now; where that was lost, another one becomes current.

        Raises: WorkspaceAbsent: the workspace was removed. WrittenByNewerVersion. FileError.
        """
        return self._read(self._current) or self._take_another()

    def change(self, how: Callable[[Case], Case], of: Case | None = None) -> Case:
        """Read, change and write a case under the lock.

        A keystore that the change removes from the case is set aside, if it was begun here; one that was begun
        elsewhere, perhaps finished, stays where it is.

        how: takes the case as it is, returns the changed one; where it raises, nothing changes.
        of: the case to change; None: the one in hand.
        Returns: the changed case. Raises: as `case`. ChangedElsewhere: the case to change was lost.
        """
        with self._locked():
            before = self._read(of.id if of else self._current)
            if before is None:
                if of is None:
                    self._take_another()
                raise ChangedElsewhere
            after = how(before)
            if after != before:
                with self._file_given_up(before, after):
                    self._write(after)
        return after

    @contextmanager
    def _file_given_up(self, before: Case, after: Case) -> Iterator[None]:
        """Set aside the file that `after` no longer has, before `after` is written; put it back if writing fails.

        In this order, a crash in between never leaves a refused request's key to be used again. A file with
        another key, which a case that was rebuilt may name, is not this case's to give up: it stays where it is.
        """
        file, key = before.get(File), before.public_key_identifier
        given_up = file is not None and after.get(File) is None and before.kind.begins_a_file
        if file is not None and given_up and key is not None:
            given_up = recovery.shows(file.path, key) is not False
        if file is None or not given_up or not file.path.exists():
            yield
            return
        aside = disk.set_aside(file.path, self.clock())
        try:
            yield
        except BaseException:
            disk.replace(aside, file.path)
            raise

    def reach(self, *stages: Stage) -> Case:
        """Reach stages in turn, in the case in hand as it is on disk. Raises: as `change`."""
        return self.change(lambda case: case.reach(*stages))

    def observe(self, key: bytes, fact: Installed | Registered | Verified) -> Case:
        """Keep a fact about the file with this key, unless a case with another key became current meanwhile.

        key: the public key identifier. Raises: as `change`.
        """
        return self.change(lambda case: case.found(fact) if case.public_key_identifier == key else case)

    # ── the others ───────────────────────────────────────────────────────────────────────────

    @property
    def cases(self) -> tuple[Case, ...]:
        """All cases, the newest first."""
        found = [case for file in self._case_files() if (case := self._read(file.stem)) is not None]
        return tuple(sorted(found, key=lambda case: (case.created, case.id), reverse=True))

    def begin(self, kind: Kind, *stages: Stage) -> Case:
        """Begin another case beside the existing ones, and make it current."""
        with self._locked():
            case = self._new(kind, *stages)
            self._take(case.id)
        return case

    def take(self, case: Case) -> None:
        """Make a case the current one ("take it in hand")."""
        with self._locked():
            self._take(case.id)

    def take_of(self, kinds: Collection[Kind]) -> None:
        """Where the case in hand is of another kind, take one of these kinds, if there is one.

        Preferably the newest with something left to do; else the newest.
        """
        if self.case.kind not in kinds:
            cases = [case for case in self.cases if case.kind in kinds]
            if cases:
                self.take(next(filter(waits, cases), cases[0]))

    def take_or_begin(self, *kinds: Kind) -> Case:
        """Take the newest case of these kinds in hand; where there is none, begin one of the first."""
        with self._locked():
            case = next((case for case in self.cases if case.kind in kinds), None) or self._new(kinds[0])
            self._take(case.id)
        return case

    def find(self, public_key_identifier: bytes) -> Case | None:
        """The newest case with this key; None where there is none."""
        return next((case for case in self.cases if case.public_key_identifier == public_key_identifier), None)

    # ── notes ────────────────────────────────────────────────────────────────────────────────

    @property
    def notes(self) -> Notes:
        """What the user entered that belongs to no single case. Raises: as `case`."""
        return self._index().notes

    def note(self, how: Callable[[Notes], Notes]) -> None:
        """Read, change and write the notes under the lock."""
        with self._locked():
            index = self._index()
            self._write_index(replace(index, notes=how(index.notes)))

    # ── files ────────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """The workspace's one lock; reentrant within a thread."""
        with self._turn:
            if self._held:
                yield
                return
            with disk.locked(self._index_file):
                self._held = True
                try:
                    yield
                finally:
                    self._held = False

    def _take_another(self) -> Case:
        """Replace a case in hand that was lost by the newest other one, or by a new one."""
        if not self._index_file.exists():
            raise WorkspaceAbsent(str(self.folder))
        with self._locked():
            case = next(iter(self.cases), None) or self._new(Kind.REQUEST)
            self._take(case.id)
            return case

    def _take(self, case_id: str) -> None:
        self._write_index(replace(self._index(), current=case_id))
        self._current = case_id

    def _new(self, kind: Kind, *stages: Stage) -> Case:
        """Write a new case. Its id is the time at which it was begun, to the second; no case had it before."""
        now = self.clock()
        stem, number = f"{now:{recovery.BEGUN}}", 1
        file = self._case_file(name := stem)
        while file.exists() or disk.backups(file):
            number += 1
            file = self._case_file(name := f"{stem}-{number}")
        case = Case(name, now, kind).reach(*stages)
        self._write(case)
        return case

    def _read(self, case_id: str) -> Case | None:
        file = self._case_file(case_id)
        with suppress(FileAbsent):
            try:
                case = self._decoded_case(file)
            except ValueError:
                return self._mended_case(file)
            return case if case.id == case_id else None
        return None

    def _readable(self) -> list[tuple[Path, Case]]:
        """The files of cases that are not damaged; of one case there may be copies under other names."""
        found = []
        for file in self._case_files():
            with suppress(ValueError, FileAbsent):
                found.append((file, self._decoded_case(file)))
        return found

    def _adopt_copies(self) -> None:
        """Rename the only copy of a case to the name of the case; the newest one where there are several.

        Programs that synchronise folders keep both where two computers changed a file: "ID-PC2.json" beside
        "ID.json". Such a copy may be old, and is no case as long as the case has its own file.
        """
        copies = [(file, case) for file, case in self._readable() if case.id != file.stem and case.id in file.stem]
        for file, case in sorted(copies, key=lambda copy: copy[0].stat().st_mtime, reverse=True):
            own = self._case_file(case.id)
            if not own.exists():
                with disk.refusals(own.parent):
                    disk.replace(file, own)

    def _decoded_case(self, file: Path) -> Case:
        """Raises: ValueError: it is damaged. FileError, EnvironmentProblem."""
        return state_files.read_case(self._octets(file), file.name, self.environment, self.folder)

    def _mended_case(self, file: Path) -> Case | None:
        """Rebuild the case of a damaged file, which is kept. Returns: None if that fails. Raises: FileAbsent."""
        with self._locked():
            # Another process may have mended it meanwhile.
            with suppress(ValueError):
                return self._decoded_case(file)
            # The damaged file keeps its name until the rebuilt one takes it: if this process is killed before,
            # the next one finds it and begins again.
            case = self._rebuilt(file.stem)
            aside = disk.set_aside(file, self.clock()) if case is None else self._folder_aside(file)
            if case is not None:
                aside = self._write(case, keep=True) or aside
            if aside is not None:
                self.problems.append(StateSetAside(file.name, aside.name, "rebuilt" if case else "lost"))
            return case

    def _refound(self, case_id: str) -> Case | None:
        """Rebuild the case in hand from what is known where only a backup of its file is left. Otherwise None.

        A process that sets a file aside takes another case in hand next, and says so; one that was killed in
        between did neither.
        """
        file = self._case_file(case_id)
        backups = disk.backups(file)
        if not backups:
            return None
        case = self._rebuilt(case_id)
        if case is not None:
            self._write(case)
        self.problems.append(StateSetAside(file.name, backups[-1].name, "rebuilt" if case else "lost"))
        return case

    def _rebuilt(self, case_id: str) -> Case | None:
        """The case from what was exchanged, unless that belongs to a case that can be read."""
        others = {recovery.about(case) for file, case in self._readable() if case.id == file.stem}
        return recovery.rebuilt(case_id, self.folder / EXCHANGES, self._keystores, others)

    def _write(self, case: Case, *, keep: bool = False) -> Path | None:
        """Write the file of a case. keep: whether to keep the former one. Returns: that one's new path."""
        file = self._case_file(case.id)
        return disk.write_private(
            file,
            state_files.case_octets(case, self.environment, self.folder),
            check=lambda octets: state_files.read_case(octets, file.name, self.environment, self.folder),
            clock=self.clock,
            keep=keep,
        )

    def _index(self) -> Index:
        """Raises: WorkspaceAbsent. FileError, WrittenByNewerVersion."""
        try:
            return self._decoded_index()
        except FileAbsent:
            raise WorkspaceAbsent(str(self.folder)) from None
        except ValueError:
            return self._mended_index()

    def _mended_index(self) -> Index:
        with self._locked():
            # Another process may have mended it meanwhile.
            with suppress(ValueError):
                return self._decoded_index()
            index = Index(self.environment, self.clock(), self._current)
            aside = self._folder_aside(self._index_file)
            aside = self._write_index(index, keep=True) or aside
            if aside is not None:
                self.problems.append(StateSetAside(FILE_NAME, aside.name, "rebuilt"))
        return index

    def _decoded_index(self) -> Index:
        """Raises: ValueError: it is damaged. FileError, WrittenByNewerVersion."""
        return state_files.read_index(self._octets(self._index_file), FILE_NAME)

    def _octets(self, file: Path) -> bytes:
        """The content of a state file. Raises: ValueError: a folder has its name. FileError."""
        try:
            return disk.read_private(file)
        except FileIsFolder as error:
            raise ValueError(str(error)) from error

    def _folder_aside(self, file: Path) -> Path | None:
        """Set aside a folder that has the name of a file: a file cannot replace it. None: there is none."""
        return disk.set_aside(file, self.clock()) if file.is_dir() else None

    def _write_index(self, index: Index, *, keep: bool = False) -> Path | None:
        return disk.write_private(
            self._index_file,
            state_files.index_octets(index),
            check=lambda octets: state_files.read_index(octets, FILE_NAME),
            clock=self.clock,
            keep=keep,
        )

    @property
    def _index_file(self) -> Path:
        return self.folder / FILE_NAME

    def _case_file(self, case_id: str) -> Path:
        return self.folder / CASES / f"{case_id}.json"

    def _case_files(self) -> list[Path]:
        return sorted((self.folder / CASES).glob("*.json"))
