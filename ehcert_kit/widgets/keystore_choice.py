"""The choice of a keystore: a file of this environment's folder, newest first, or any other file by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from ..disk import typed_path
from ..disk.errors import FileAbsent
from ..keystore.errors import NotAKeystore
from ..keystore.folder import KeystoreFile, find
from ..kit_error import KitError
from ..local_time import local_time
from ..procedure.case import Case
from ..procedure.standing import Standing, standing
from ..texts import time_of_day
from ..texts.foreign import isolated
from .components import Choice, Field, Status
from .desk import Desk
from .seen import Box


class KeystoreChoice(Box):
    """The list of files, or a message that the folder has none; and a field for another path."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        say = desk.say
        self.told = Status()
        self.choice = Choice(legend=say("file-legend"), options=[])
        self.another = Field(label=say("file-another"), hint=say("file-another.hint"), optional=True, private=True)
        self.files: tuple[KeystoreFile, ...] = ()
        self._pending: set[Path | None] = set()
        self._until: dict[Path | None, datetime] = {}
        self._offering = False
        self._preselected: str | None = None
        self._on_another: list[Callable[[], object]] = []
        for part in (self.choice, self.another):
            part.observe(lambda _: self._changed(), "value")
        super().__init__([self.told, self.choice, self.another])

    def on_another(self, callback: Callable[[], object]) -> None:
        """Call `callback` each time that the user changes the choice or the path."""
        self._on_another.append(callback)

    def _changed(self) -> None:
        if not self._offering:
            self._preselected = None
            for callback in self._on_another:
                callback()

    def offer(self, wanted: Path | None, *, preselect: bool = True) -> None:
        """Show the files that exist now.

        wanted: the file to preselect if the user has not chosen yet; the newest if it is not in the list.
        preselect: whether one of several may be preselected; not where a wrong choice could not be undone.
        """
        self.files = find(self._desk.environment.keystore_folder)
        cases = self._desk.workspace.cases
        self._pending = {case.keystore for case in cases if _is_pending(case)}
        self._until = {case.keystore: case.chain[0].not_after for case in reversed(cases) if case.chain}
        options = [
            {"value": str(file.path), "label": self._label(file, index), "hint": self._state(file)}
            for index, file in enumerate(self.files)
        ]
        self._offering = True
        if self.choice.options != options:
            self.choice.options = options
        several = len(self.files) > 1
        gone = self.choice.value not in [option["value"] for option in options]
        # The only file was preselected, and has now to be chosen among several.
        unasked = several and not preselect and self.choice.value == self._preselected
        if gone or unasked:
            self.choice.value = None
        if self.choice.value is None and self.files and (preselect or not several):
            known = [file.path for file in self.files if file.path == wanted]
            self.choice.value = self._preselected = str(known[0] if known else self.files[0].path)
        self._offering = False
        self.choice.visible = several
        self.another.hint = self._desk.say("file-another-listed" if several else "file-another.hint")
        one = self._desk.say("file-one", file=self.files[0].path.name) if len(self.files) == 1 else ""
        none = self._desk.say("file-none", folder=str(self._desk.environment.keystore_folder))
        self.told.tone = "info" if self.files else "warning"
        self.told.text = one if self.files else none

    def take(self, path: Path) -> None:
        """Choose a file that was just added to the folder."""
        self.another.value = ""
        self.choice.value = None
        self.offer(None)
        self.choice.value = str(path)

    def chosen(self) -> Path | None:
        """The path that was typed, else the file that was chosen; None, with an error at the field: neither."""
        self.another.error = self.choice.error = ""
        typed = self.another.value.strip()
        if typed or self.choice.value:
            return typed_path(typed) if typed else Path(self.choice.value or "")
        missing = self.choice if self.files else self.another
        missing.error = self._desk.say("file-none-chosen" if self.files else "file-missing")
        missing.focus()
        return None

    @property
    def at(self) -> Mapping[type[KitError], Field]:
        """The field for each error about a path that was typed: no such file, or no keystore."""
        return {FileAbsent: self.another, NotAKeystore: self.another} if self.another.value.strip() else {}

    def _label(self, file: KeystoreFile, index: int) -> str:
        say = self._desk.say
        when = say("file-when", when=file.created, time=time_of_day(file.created)) if file.created else ""
        newest = say("file-newest") if index == 0 else ""
        return " · ".join(part for part in (when, isolated(file.owner or file.path.name), newest) if part)

    def _state(self, file: KeystoreFile) -> str:
        if file.finished is None:
            return self._desk.say("file-unreadable")
        # A renewal's file has encryption keys from the beginning, so its case decides, not its aliases.
        pending = file.path in self._pending
        state = self._desk.say("file-finished" if file.finished and not pending else "file-unfinished")
        until = self._until.get(file.path)
        return f"{state} · {self._desk.say('file-until', until=local_time(until))}" if until else state


def _is_pending(case: Case) -> bool:
    """Whether the case's file still has to receive its certificate or its encryption key."""
    stands = standing(case)
    begun = stands in (Standing.DELIVERED, Standing.INSTALLED) and case.registered is None
    return begun or not stands.arrived
