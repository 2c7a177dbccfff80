"""Notebook 5: from the waiting to a keystore that is ready."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from ...card.errors import PinFormatRefused
from ...disk.errors import FileAbsent
from ...keystore.errors import KeystoreError, KeystorePasswordWrong, NotAKeystore
from ...kit_error import KitError
from ...messages.errors import CertificateNotYetDelivered, RequestRefused
from ...procedure.case import Case
from ...procedure.open_keystore import OpenKeystore
from ...procedure.standing import Snapshot, Standing
from ...procedure.validity import replaceable_from
from ...secret import Secret
from ...texts import private
from ..card_parts import PinBox
from ..components import Actions, Html, SecretForm, Status, Upload
from ..keystore_choice import KeystoreChoice
from ..markup import paragraph, rows, way_on
from ..step_by_step import StepByStep
from .base import Form, HasError

#: Seconds that somebody who stands in for a person waits for a certificate.
_PATIENCE = 60.0


class WaitingForm(Form):
    """Waiting is a place one can leave: the page asks by itself as long as it is open."""

    name = "waiting"

    def build(self) -> Iterable[Any]:
        self.status = Status(tone="wait")
        self.detail = Html(html="")
        self.actions = Actions(busy_label=self.say("waiting-busy"))
        self.actions.on_press(lambda _: self._ask())
        self._asking = False
        self._unclear: RequestRefused | None = None
        self.proof = PinBox.asking(self.desk)
        self.proof.on_pin(self._decide)
        return self.status, self.detail, self.actions, self.proof

    def show(self, now: Snapshot) -> None:
        waiting = now.standing is Standing.WAITING
        self.actions.primary = self.say("waiting-ask") if waiting else ""
        if now.standing is Standing.PREPARING:
            self.status.tone, self.status.text = "info", self.say("waiting-nothing")
        elif now.standing is Standing.REFUSED:
            self.status.tone, self.status.text = "error", self.say("waiting-refused")
        elif now.standing is Standing.UNCERTAIN:
            self.status.tone, self.status.text = "warning", self.say("waiting-uncertain")
        elif waiting:
            self.status.tone, self.status.text = "wait", self.say("platform-not-yet-delivered")
            self._ask_again_later()
        else:
            self.status.tone, self.status.text = "ok", self.say("waiting-arrived")
        self.proof.layout.display = "" if waiting and self._unclear is not None else "none"
        self.detail.html = self._detail(now)

    def _detail(self, now: Snapshot) -> str:
        if now.standing is Standing.REFUSED:
            return way_on("4-demander.ipynb", self.say("waiting-again"))
        sent = now.case.sent
        if now.standing is Standing.WAITING and sent is not None:
            return paragraph(self.say("waiting-since", when=sent.prepared))
        return ""

    def fail(self, error: Exception, at: Any = None) -> None:
        # A code that this environment does not know: the holder's own list tells what was decided.
        if isinstance(error, RequestRefused) and self.desk.snapshot.standing is Standing.WAITING:
            self._unclear = error
        super().fail(error, at)

    def act(self) -> str:
        self.run(lambda: self.desk.completion.wait(_PATIENCE))
        return self.say("waiting-arrived")

    def _decide(self, pin: Secret | None) -> None:
        self.proof.error = ""
        refused = self._unclear
        assert refused is not None, "the box is shown after a refusal"

        def decide() -> None:
            with suppress(CertificateNotYetDelivered):
                self.desk.completion.decide(pin, refused)
            # In progress, after all: no more to prove.
            self._unclear = None

        self.run(decide, busy=self.proof, at={PinFormatRefused: self.proof})

    def _ask(self) -> None:
        self.run(self._ask_once, busy=self.actions)

    def _ask_once(self) -> None:
        with suppress(CertificateNotYetDelivered):
            self.desk.completion.ask()
        self._unclear = None

    def _ask_again_later(self) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if not self._asking:
            self._asking = True
            loop.call_later(self.desk.environment.poll_seconds * 4, self._ask_by_itself)

    def _ask_by_itself(self) -> None:
        self._asking = False
        # Else it is the person's turn: a message that comes back would take the focus from the PIN.
        if self._unclear is None and self.desk.snapshot.standing is Standing.WAITING:
            self._ask()


class FileForm(Form):
    """Which keystore, and its password: it is opened, and the certificate installed with its ETK."""

    name = "file"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.which = KeystoreChoice(self.desk)
        self.upload = Upload(
            label=say("file-upload"),
            hint=say("file-upload.hint"),
            accept=".p12,.pfx",
            too_large=say("file-too-large"),
        )
        self.upload.on_file(self._take_in)
        self.secret = SecretForm(
            label=say("file-password"),
            hint=say("file-password.hint"),
            button=say("file-open"),
            busy_label=say("file-opening"),
            kind="current-password",
        )
        self.secret.on_submit(self._open)
        self.opened = Status()
        self.install = Actions(busy_label=say("install-busy"))
        self.install.on_press(lambda _: self._install())
        self.steps = StepByStep(self.desk)
        self.progress = Html(html="")
        self._keystore: OpenKeystore | None = None
        return (
            self.which,
            self.upload,
            self.secret,
            self.opened,
            self.install,
            self.steps,
            self.progress,
        )

    def show(self, now: Snapshot) -> None:
        self.which.offer(now.case.keystore)
        ready = now.standing in (Standing.TO_ACTIVATE, Standing.READY)
        opened = self._keystore is not None
        for component in (self.which.another, self.upload, self.secret):
            component.layout.display = "none" if ready or opened else ""
        self.opened.tone = "ok"
        self.opened.text = self.say("file-opened") if opened else ""
        self.steps.offer(opened and not ready)
        self.install.primary = self.say("install-button") if opened and not ready else ""
        self.progress.html = self._progress(now) if opened or ready else ""

    def act(self) -> str:
        self._open(self.desk.stand_in.password, None)
        self._install()
        return self.desk.snapshot.standing.value

    def _open(self, password: Secret, _: Secret | None) -> None:
        self.secret.error = ""
        path = self.which.chosen()
        if path is None:
            return
        another = self.which.another
        elsewhere: dict[type[KitError], HasError] = {FileAbsent: another, NotAKeystore: another}

        def keep(opened: OpenKeystore) -> None:
            # Kept while this page is open: the two clicks of the official program ask once.
            self._keystore = opened

        self.run(
            lambda: self.desk.completion.open_keystore(password, path),
            busy=self.secret,
            at={KeystorePasswordWrong: self.secret, **(elsewhere if another.value else {})},
            then=keep,
        )

    def _take_in(self, name: str, octets: bytes) -> None:
        self.upload.error = ""

        self.run(
            lambda: self.desk.completion.take_in(name, octets),
            busy=self.upload,
            at={KeystoreError: self.upload},
            then=self.which.take,
        )

    def _install(self) -> None:
        opened = self._keystore
        assert opened is not None, "the button is there once it is"
        self.run(lambda: self.desk.completion.complete(opened), busy=self.install, then=lambda _: self._close())

    def _close(self) -> None:
        self._keystore = None

    def _progress(self, now: Snapshot) -> str:
        arrived = now.standing in (Standing.INSTALLED, Standing.TO_ACTIVATE, Standing.READY)
        lines = (
            ("install-certificate", arrived),
            ("install-key", now.registered),
            ("install-etk", now.registered),
            ("install-verified", now.standing is Standing.READY),
        )
        items = "".join(
            f'<li data-state="{"done" if reached else "todo"}">'
            f"{self.say('done' if reached else 'todo')} · {self.say(key)}</li>"
            for key, reached in lines
        )
        return f'<ul class="eh-progress">{items}</ul>'


class ReadyForm(Form):
    """The end: the official sentence, the dates, and what to do now."""

    name = "ready"

    def build(self) -> Iterable[Any]:
        self.status = Status()
        self.detail = Html(html="")
        return self.status, self.detail

    def show(self, now: Snapshot) -> None:
        ready = now.standing is Standing.READY
        self.status.tone = "ok" if ready else "info"
        self.status.text = self.say("ready") if ready else self.say("ready-not-yet")
        self.detail.html = self._detail(now.case) if ready else ""

    def act(self) -> str:
        return self.status.text

    def _detail(self, case: Case) -> str:
        leaf = case.chain[0]
        actor = leaf.subject.actor()
        name = f"{actor[0].name} · {actor[0]}" if actor else leaf.subject.common_name
        renewable = replaceable_from(leaf.not_after).astimezone()
        pairs = [
            (self.say("sign-for"), name),
            (self.say("ready-until"), self.say("explain-date", when=leaf.not_after.astimezone())),
            (
                self.say("ready-renewal"),
                self.say("explain-date", when=renewable),
            ),
            (self.say("sign-file"), private.place(str(case.keystore or ""))),
        ]
        todo = "".join(f"<li>{self.say(f'ready-todo-{n}')}</li>" for n in (1, 2, 3, 4))
        return (
            rows(pairs)
            + paragraph(self.say("ready-proved"))
            + paragraph(self.say("ready-months"))
            + f"<h3>{self.say('ready-todo')}</h3><ul>{todo}</ul>"
        )
