"""Notebook 9: changing the password of a keystore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...keystore.errors import KeystorePasswordWrong, PasswordRefused
from ...keystore.password import is_same
from ...procedure.guards import open_own
from ...procedure.open_keystore import OpenKeystore
from ...procedure.password_change import change_password
from ...procedure.snapshot import Snapshot
from ...secret import Secret
from ..components import Html, SecretForm, Status
from ..keystore_choice import KeystoreChoice
from ..markup import link, paragraph, way_on
from .agreement import new_password, password_refused
from .base import Form


class ChangePasswordForm(Form):
    """Opens the file with the old password, then sets the new one for the file and all its keys."""

    name = "change-password"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.which = KeystoreChoice(self.desk)
        self.old = SecretForm(
            label=say("change-old"),
            button=say("file-open"),
            busy_label=say("file-opening"),
            kind="current-password",
        )
        self.old.on_submit(self._open)
        self.opened = Status(tone="ok")
        self.new = new_password(say, "change-button", label="change-new", confirm="change-confirm")
        self.new.on_submit(self._change)
        self.outcome = Status(tone="ok")
        self.way = Html(html="")
        self.forgotten = Html(html=link(f"#etape={ForgottenForm.name}", say("change-forgotten")))
        self._keystore: OpenKeystore | None = None
        return self.which, self.old, self.opened, self.new, self.outcome, self.way, self.forgotten

    def show(self, now: Snapshot) -> None:
        self.which.offer(now.case.keystore)
        opened = self._keystore is not None
        for component in (self.which, self.old):
            component.visible = not opened
        self.new.visible = opened
        self.opened.text = self.say("file-opened") if opened else ""
        changed = bool(self.outcome.text) and self.desk.paged
        self.way.html = way_on("6-apercu.ipynb", self.say("continue-apercu")) if changed else ""
        self.old.second = bool(self.outcome.text)
        self.forgotten.visible = not (opened or changed or not self.desk.paged)

    def _lend_the_password(self) -> None:
        """As the base class, but suggest the other practice password as the new one: the file has the first."""
        super()._lend_the_password()
        if self.new.hint:
            other = self.desk.session.other_practice_password
            self.new.hint = self.say("password-in-practice", password=other)

    def fail(self, error: Exception, at: Any = None) -> None:
        if not password_refused(self.say, self.new, error):
            super().fail(error, at)

    def act(self) -> str:
        self.show(self.desk.snapshot)
        password, other = self.desk.stand_in.password, self.desk.stand_in.other_password
        # Changed and changed back, because the next notebook opens the file with the published password.
        for old, new in ((password, other), (other, password)):
            self._open(old, None)
            self._change(new, new)
        return self.outcome.text

    def _open(self, password: Secret, _: Secret | None) -> None:
        self.outcome.text = ""
        path = self.which.chosen()
        if path is None:
            return

        def keep(opened: OpenKeystore) -> None:
            self._keystore = opened

        self.run(
            lambda: open_own(self.desk.environment, path, password),
            busy=self.old,
            at={KeystorePasswordWrong: self.old, **self.which.at},
            then=keep,
        )

    def _change(self, password: Secret, confirmation: Secret | None) -> None:
        opened, desk = self._keystore, self.desk
        assert opened is not None, "the field is there once the file was opened"
        same = is_same(password, opened.password)

        def changed(now: OpenKeystore) -> None:
            self._keystore = None
            self.outcome.text = self.say("change-same" if same else "change-done", file=now.path.name)

        self.run(
            lambda: change_password(
                opened.path,
                opened.password,
                password,
                desk.environment.clock,
                confirmation=confirmation,
                workspace=desk.workspace,
            ),
            busy=self.new,
            at={PasswordRefused: self.new},
            then=changed,
        )


class ForgottenForm(Form):
    """Explains that a lost password cannot be recovered, and what to do instead."""

    name = "forgotten"

    def build(self) -> Iterable[Any]:
        say = self.say
        steps = "".join(f"<li>{say(f'forgotten-{number}')}</li>" for number in (1, 2, 3, 4))
        told = paragraph(say("forgotten")) + f"<ol>{steps}</ol>"
        return (Html(html=told + way_on("8-revoquer.ipynb", say("forgotten-go"))),)

    def show(self, now: Snapshot) -> None:
        """Does nothing: the text is always the same."""

    def act(self) -> str:
        return self.say("forgotten")
