"""Notebook 12: copies of a finished file for other computers and programs, and its dates for a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ...disk import is_open_to_others, typed_path
from ...disk.errors import FileError
from ...keystore.errors import KeystorePasswordWrong
from ...kit_error import KitError
from ...local_time import local_time
from ...procedure.case import Case
from ...procedure.export import export
from ...procedure.notes import Copy
from ...procedure.reminders import calendar
from ...procedure.snapshot import Snapshot
from ...secret import Secret
from ...texts import in_a_row, private
from ..components import Field, Html, SecretForm, Status
from ..desk import Desk
from ..keystore_choice import KeystoreChoice
from ..markup import download, paragraph
from .base import Form


class CopyingForm(Form):
    """Copies a finished file into a folder, checks the copy, and lists the copies.

    button, folder_hint: catalogue keys of the button's label and of the hint at the field for the folder.
    """

    button = "copy-button"
    folder_hint = "copy-folder.hint"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.folder = Field(label=say("copy-folder"), hint=say(self.folder_hint), private=True)
        self.secret = SecretForm(
            label=say("file-password"),
            hint=say("copy-password-hint"),
            button=say(self.button),
            busy_label=say("copy-busy"),
            kind="current-password",
        )
        self.secret.on_submit(self._copy)
        self.outcome = Status(tone="ok")
        self.list = Html(html="")
        return self.folder, self.secret, self.outcome, self.list

    def keystore(self) -> Path | None:
        """The file to copy; None: none was chosen, which is shown at its field."""
        raise NotImplementedError

    def wrong_file(self) -> Mapping[type[KitError], Field]:
        """Where errors about the file to copy are shown, if not below the button."""
        return {}

    def show(self, now: Snapshot) -> None:
        copies = "".join(map(self._line, self.copies(now)))
        self.list.html = f"{paragraph(self.say('copy-list'))}<ul>{copies}</ul>" if copies else ""

    def copies(self, now: Snapshot) -> Iterable[Copy]:
        """The copies to list."""
        return now.notes.copies

    def _line(self, copy: Copy) -> str:
        there = "copy-there" if copy.is_there else "copy-gone"
        return f"<li>{private.in_html(self.say(there, path=str(copy.path), when=local_time(copy.when)))}</li>"

    def _copy(self, password: Secret, _: Secret | None) -> None:
        self.folder.error = self.outcome.text = ""
        path, typed = self.keystore(), self.folder.value.strip()
        if path is None:
            return
        folder = typed_path(typed)
        if not typed or not folder.is_dir():
            self.folder.error = self.say("copy-no-folder" if typed else "copy-folder-missing")
            self.folder.focus()
            return

        def copied(copy: Copy) -> None:
            told = self.say("copy-done", file=copy.path.name)
            shared = self.say("copy-shared") if is_open_to_others(copy.path.parent) else ""
            self.outcome.text = in_a_row(told, shared) if shared else told

        environment, workspace = self.desk.environment, self.desk.workspace
        self.run(
            lambda: export(environment, path, password, folder, workspace),
            busy=self.secret,
            at={KeystorePasswordWrong: self.secret, **self.wrong_file(), FileError: self.folder},
            then=copied,
        )


class CopyForm(CopyingForm):
    """Copies any finished keystore, for example into the folder of a program or to a USB stick."""

    name = "copy"

    def build(self) -> Iterable[Any]:
        self.which = KeystoreChoice(self.desk)
        return self.which, *super().build()

    def keystore(self) -> Path | None:
        return self.which.chosen()

    def wrong_file(self) -> Mapping[type[KitError], Field]:
        return self.which.at

    def show(self, now: Snapshot) -> None:
        self.which.offer(now.case.keystore)
        super().show(now)

    def act(self) -> str:
        self.show(self.desk.snapshot)
        self.folder.value = str(self.desk.workspace.folder / "copies")
        Path(self.folder.value).mkdir(0o700, exist_ok=True)
        self._copy(self.desk.stand_in.password, None)
        return self.outcome.text


class CalendarForm(Form):
    """The dates of the current certificate, from its renewal period to its expiry, as a calendar file."""

    name = "calendar"

    def build(self) -> Iterable[Any]:
        self.link = Html(html="")
        self.state = Status(tone="info")
        return self.state, self.link

    def show(self, now: Snapshot) -> None:
        say, chain = self.say, now.case.chain
        if now.revoked:
            self.state.text, self.link.html = say("ready-revoked"), ""
            return
        self.state.text = (
            say("calendar-told", until=local_time(chain[0].not_after)) if chain else say("calendar-none")
        )
        self.link.html = calendar_file(self.desk, now.case)

    def act(self) -> str:
        return self.say("calendar-save" if self.link.html else "calendar-none")


def calendar_file(desk: Desk, case: Case) -> str:
    """A link to download a case's dates for a calendar (.ics); empty if it has no certificate."""
    if not case.chain:
        return ""
    made = calendar(desk.say, case.chain[0], desk.environment.clock(), practice=desk.environment.practice)
    name = case.keystore.stem if case.keystore else "certificat"
    return download(f"{name}.ics", "text/calendar", made, desk.say("calendar-save"))
