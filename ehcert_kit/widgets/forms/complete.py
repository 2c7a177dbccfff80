"""Notebook 5: waiting for the certificate, and completing the keystore."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ... import disk
from ...card.errors import PinFormatRefused
from ...keystore.errors import KeystoreError, KeystorePasswordWrong
from ...keystore.folder import find
from ...local_time import local_time
from ...messages.errors import CertificateNotYetDelivered, PlatformError, RequestRefused
from ...procedure import etk_registration
from ...procedure.case import Kind
from ...procedure.errors import EnvironmentsMixed, FileFromElsewhere
from ...procedure.open_keystore import OpenKeystore
from ...procedure.patience import pause_after
from ...procedure.snapshot import Snapshot
from ...procedure.standing import Standing
from ...secret import Secret
from ...texts import time_of_day
from ..background import later
from ..card_parts import PinBox
from ..components import Actions, Html, SecretForm, Status, Upload
from ..keystore_choice import KeystoreChoice
from ..markup import link, paragraph, way_on
from ..step_by_step import StepByStep
from .base import Form

#: Seconds for which an unattended notebook waits for a certificate.
_PATIENCE = 60.0
#: Catalogue key of the link to the request's page, by standings in which there is nothing to wait for.
_BACK_TO_THE_REQUEST = {
    Standing.PREPARING: "waiting-request",
    Standing.REFUSED: "waiting-again",
    Standing.UNCERTAIN: "waiting-ask-there",
}


class WaitingForm(Form):
    """Asks for the certificate automatically as long as the page is open; the user may close it and come back."""

    name = "waiting"

    def build(self) -> Iterable[Any]:
        self.status = Status(tone="wait")
        self.detail = Html(html="")
        self.actions = Actions(busy_label=self.say("waiting-busy"))
        self.actions.on_press(self._pressed)
        self._looks, self._ordered = 0, False
        self._last: datetime | None = None
        self._next: asyncio.TimerHandle | None = None
        self._unclear: RequestRefused | None = None
        self._unanswered = False
        self.proof = PinBox.asking(self.desk)
        self.proof.on_pin(self._decide)
        self.watches(self.desk.on_ordered(lambda _: self._look_soon()))
        return self.status, self.detail, self.actions, self.proof

    def show(self, now: Snapshot) -> None:
        waiting = now.standing is Standing.WAITING
        nothing = now.standing is Standing.PREPARING
        unfinished = nothing and self._has_unfinished()
        self.actions.primary = self.say("waiting-ask") if waiting else ""
        if unfinished:
            self.actions.primary = self.say("waiting-have-file")
        here = [{"id": "file", "label": self.say("waiting-have-file"), "kind": "link"}]
        self.actions.secondary = here if nothing and not unfinished else []
        if nothing:
            told = "waiting-unfinished" if unfinished else "waiting-nothing"
            self.status.tone, self.status.text = "info", self.say(told)
        elif now.standing is Standing.REFUSED:
            self.status.tone, self.status.text = "error", self.say("waiting-refused")
        elif now.standing is Standing.UNCERTAIN:
            self.status.tone, self.status.text = "warning", self.say("waiting-uncertain")
        elif waiting:
            told = "waiting-unanswered" if self._unanswered else "platform-not-yet-delivered"
            self.status.tone, self.status.text = "wait", self.say(told)
            self._look_later()
        else:
            self.status.tone, self.status.text = "ok", self.say("waiting-arrived")
        # The platform's code is unknown, so the main action is to ask with the card.
        self.actions.second = waiting and self._unclear is not None
        self.proof.visible = self.actions.second
        self.detail.html = self._detail(now)

    def _detail(self, now: Snapshot) -> str:
        request = "7-renouveler.ipynb" if now.case.kind is Kind.RENEWAL else "4-demander.ipynb"
        if now.standing in _BACK_TO_THE_REQUEST:
            told = self.say(_BACK_TO_THE_REQUEST[now.standing])
            begun = now.standing is Standing.PREPARING and self._has_unfinished()
            return link(request, told) if begun else way_on(request, told)
        if now.standing is not Standing.WAITING:
            return ""
        sent = now.case.sent
        since = paragraph(self.say("waiting-since", when=sent.prepared)) if sent is not None else ""
        return since + (paragraph(self._looked()) if self._last is not None else "")

    def _has_unfinished(self) -> bool:
        """Whether the folder has an unfinished file, perhaps begun with the official program."""
        return any(file.finished is False for file in find(self.desk.environment.keystore_folder))

    def _looked(self) -> str:
        """A sentence on when the platform was last asked, and when it will be asked next."""
        assert self._last is not None, "told after the first look"
        last, coming = local_time(self._last), local_time(self._last + self._pause)
        times = {"last": time_of_day(last, seconds=True), "next": time_of_day(coming, seconds=True)}
        return self.say("waiting-tried" if self._unanswered else "waiting-looked", **times)

    def fail(self, error: Exception, at: Any = None) -> None:
        waiting = self.desk.snapshot.standing is Standing.WAITING
        if waiting and isinstance(error, RequestRefused):
            # The code is not known in this environment: `decide` finds the state in the holder's list.
            self._unclear = error
        self._unanswered = waiting and isinstance(error, PlatformError) and self._unclear is not error
        super().fail(error, at)
        if self._unanswered:
            # The error says that nothing was sent. That is true of this query, but not of the request.
            self.problem.kept = self.say("waiting-kept")

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
            # Reached if the request is in progress: the page goes on asking without the card.
            self._unclear = None

        self.run(decide, busy=self.proof, at={PinFormatRefused: self.proof})

    def _pressed(self, button: str) -> None:
        if button == "file" or self.desk.snapshot.standing is Standing.PREPARING:
            self.desk.go(FileForm.name)
        else:
            self._ask()

    def _ask(self) -> None:
        self.run(self._ask_once, busy=self.actions)

    def _ask_once(self) -> None:
        self._looks, self._last = self._looks + 1, self.desk.environment.clock()
        with suppress(CertificateNotYetDelivered):
            self.desk.completion.ask()
        self._unclear, self._unanswered = None, False

    def _look_later(self) -> None:
        """Ask at once the first time; then at growing intervals (`pause_after`), as long as the page is open."""
        if self._next is None and not self.desk.nobody:
            pause = self._pause.total_seconds() if self._looks else 0.0
            self._next = later(pause, self._look)

    @property
    def _pause(self) -> timedelta:
        return pause_after(self._looks, self._ordered)

    def _look_soon(self) -> None:
        """Ask at once, as the first time, when the page is next shown: the trainer may have decided something."""
        self._looks, self._ordered = 0, True
        if self._next is not None:
            self._next.cancel()
            self._next = None

    def _look(self) -> None:
        self._next = None
        # Not while the PIN is requested: the result would take the focus from its field.
        if self._unclear is None and self.desk.snapshot.standing is Standing.WAITING:
            self._ask()


class FileForm(Form):
    """Opens a keystore with its password, installs the certificate in it, and registers an ETK."""

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
        #: The copies of uploaded files that this page made in the folder.
        self._copies: set[Path] = set()
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
            component.visible = not (ready or opened)
        self.opened.tone = "ok"
        self.opened.text = self.say("file-opened") if opened else ""
        self.steps.offer(opened and not ready)
        self.install.primary = self.say("install-button") if opened and not ready else ""
        self.progress.html = self._progress(now) if opened or ready else ""
        if not ready and now.case.registered is None:
            self.desk.prepare_key(etk_registration.KEY_SIZE)

    def act(self) -> str:
        self._open(self.desk.stand_in.password, None)
        self._install()
        return self.desk.snapshot.standing.value

    def _open(self, password: Secret, _: Secret | None) -> None:
        self.secret.error = ""
        path = self.which.chosen()
        if path is None:
            return

        def opened() -> OpenKeystore:
            try:
                return self.desk.completion.open_keystore(password, path)
            except (EnvironmentsMixed, FileFromElsewhere):
                # An unusable copy would be the newest file in every list. Files that were here before are kept.
                if path in self._copies:
                    disk.set_aside(path, self.desk.environment.clock())
                raise

        def keep(opened: OpenKeystore) -> None:
            # Kept while this page is open, so that open and install, two buttons as in the official program,
            # ask for the password once.
            self._keystore = opened

        self.run(
            opened,
            busy=self.secret,
            at={KeystorePasswordWrong: self.secret, **self.which.at},
            then=keep,
        )

    def _take_in(self, name: str, octets: bytes) -> None:
        here = {file.path for file in self.which.files}

        def take(path: Path) -> None:
            self._copies |= {path} - here
            self.which.take(path)

        self.run(
            lambda: self.desk.completion.take_in(name, octets),
            busy=self.upload,
            at={KeystoreError: self.upload},
            then=take,
        )

    def fail(self, error: Exception, at: Any = None) -> None:
        if isinstance(error, EnvironmentsMixed | FileFromElsewhere):
            self.which.choice.value = None
            self.which.offer(self.desk.snapshot.case.keystore)
        super().fail(error, at)

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
