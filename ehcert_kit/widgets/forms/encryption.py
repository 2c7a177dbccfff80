"""Notebook 11: the encryption key of a file and its token, and looking up any owner's token in the depot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...explain import etk
from ...keystore.errors import KeystorePasswordWrong
from ...kit_error import KitError
from ...messages.etk import EncryptionToken
from ...procedure import sealing
from ...procedure.errors import (
    EtkAbsent,
    EtkKeyMissing,
    EtkNotActive,
    EtkOfAnother,
    MessageTooLong,
    OwnerUnreadable,
)
from ...procedure.judging import owner_of
from ...procedure.open_keystore import OpenKeystore
from ...procedure.snapshot import Snapshot
from ...procedure.standing import Standing
from ...secret import Secret
from ...texts import in_a_row
from ..components import Actions, Checkbox, Field, SecretForm, Status
from ..explained import Explained
from ..keystore_choice import KeystoreChoice
from .base import Form


class EtkForm(Form):
    """Checks whether the file has the key of the depot's token; if not, offers to activate or register one."""

    name = "etk"
    not_kept = ("lost",)

    def build(self) -> Iterable[Any]:
        say = self.say
        self.which = KeystoreChoice(self.desk)
        self.secret = SecretForm(
            label=say("file-password"),
            button=say("etk-open"),
            busy_label=say("file-opening"),
            kind="current-password",
        )
        self.secret.on_submit(self._open)
        self.state = Status()
        self.lost = Checkbox(label=say("etk-lost"))
        self.act_on = Actions(busy_label=say("install-busy"))
        self.act_on.on_press(lambda _: self._mend())
        self.message = Field(label=say("etk-message"), hint=say("etk-message.hint"), optional=True)
        self.message.value = say("etk-message.example")
        self.trial = Actions(busy_label=say("etk-trial-busy"))
        self.trial.on_press(lambda _: self._try())
        self.read = Status(tone="ok")
        self._keystore: OpenKeystore | None = None
        self._wrong: KitError | None = None
        return (
            *(self.which, self.secret, self.state),
            *(self.lost, self.act_on, self.message, self.trial, self.read),
        )

    def show(self, now: Snapshot) -> None:
        say = self.say
        self.which.offer(now.case.keystore)
        opened = self._keystore is not None
        serves = opened and self._wrong is None
        for component in (self.which, self.secret):
            component.visible = not opened
        for component in (self.message, self.trial):
            component.visible = serves
        self.trial.primary = say("etk-trial") if serves else ""
        self.trial.second = now.standing is Standing.TO_ACTIVATE
        self.lost.visible = isinstance(self._wrong, EtkKeyMissing)
        waits = opened and now.standing is Standing.TO_ACTIVATE
        mends = {EtkAbsent: "etk-register", EtkKeyMissing: "etk-register-again"}.get(type(self._wrong))
        self.act_on.primary = say("activate-button") if waits else say(mends) if mends else ""
        self.state.tone = "ok" if serves else "info" if waits else "warning"
        self.state.text = self._told(waits) if opened else ""
        self.state.about(self._wrong if opened and not waits else None)

    def act(self) -> str:
        self.show(self.desk.snapshot)
        self._open(self.desk.stand_in.password, None)
        self._try()
        return f"{self.state.text}\n{self.read.text}"

    def _told(self, waits: bool) -> str:
        if waits:
            return self.say("etk-waits")
        if self._wrong is None:
            return self.say("etk-serves")
        message = self.say.error(self._wrong)
        return in_a_row(message.title, message.cause, message.remedy)

    def _open(self, password: Secret, _: Secret | None) -> None:
        path, completion = self.which.chosen(), self.desk.completion
        if path is None:
            return

        def opened() -> tuple[OpenKeystore, KitError | None]:
            keystore = completion.open_keystore(password, path)
            return keystore, self._proved(keystore)

        self.run(
            opened, busy=self.secret, at={KeystorePasswordWrong: self.secret, **self.which.at}, then=self._keep
        )

    def _proved(self, keystore: OpenKeystore) -> KitError | None:
        """The problem of its token, if there is one. Raises: all other errors of `Completion.verify`."""
        try:
            self.desk.completion.verify(keystore)
        except (EtkAbsent, EtkOfAnother, EtkKeyMissing, EtkNotActive) as error:
            return error
        return None

    def _keep(self, found: tuple[OpenKeystore, KitError | None]) -> None:
        self._keystore, self._wrong = found

    def _mend(self) -> None:
        """Activate the token that waits; otherwise register one, anew if the key of the depot's token is lost."""
        keystore, wrong, completion = self._keystore, self._wrong, self.desk.completion
        assert keystore is not None, "the button is there once it was opened"
        waits = self.desk.snapshot.standing is Standing.TO_ACTIVATE
        self.lost.error = ""
        if not waits and isinstance(wrong, EtkKeyMissing) and not self.lost.value:
            self.lost.error = self.say("etk-lost.missing")
            return

        def mended() -> tuple[OpenKeystore, KitError | None]:
            if waits:
                completion.activate_etk(keystore)
            else:
                completion.register_etk(keystore, again=isinstance(wrong, EtkKeyMissing))
            return keystore, self._proved(keystore)

        self.run(mended, busy=self.act_on, then=self._keep)

    def _try(self) -> None:
        keystore, environment, text = self._keystore, self.desk.environment, self.message.value
        assert keystore is not None, "the button is there once it was opened"

        def tried() -> str:
            token = sealing.find(environment, *owner_of(keystore.chain[0]))
            return sealing.unseal(keystore, sealing.seal(token, text.encode())).decode()

        def told(read: str) -> None:
            self.read.text = self.say("etk-tried", text=read)

        self.read.text = ""
        self.run(tried, busy=self.trial, at={MessageTooLong: self.message}, then=told)


class LookupForm(Form):
    """Looks up the token of any owner in the depot, by type and number."""

    name = "lookup"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.whose = Field(label=say("lookup-whose"), hint=say("lookup-whose.hint"))
        self.actions = Actions(primary=say("lookup-go"), busy_label=say("lookup-busy"))
        self.actions.on_press(lambda _: self._look())
        self.found = Explained()
        return self.whose, self.actions, self.found

    def act(self) -> str:
        choice = self.desk.snapshot.case.chain
        owner, application_id = owner_of(choice[0])
        self.whose.value = f"{owner}{f',{application_id}' if application_id else ''}"
        self._look()
        return repr(self.found)

    def _look(self) -> None:
        environment, text = self.desk.environment, self.whose.value
        self.whose.error = ""
        self.found.clear()

        def told(token: EncryptionToken) -> None:
            # Without commands, because the token is not among the public artefacts on disk.
            explained = etk.token(self.say, token).where(lambda file: False)
            self.found.show(self.say, explained, self.desk.workspace.folder, self.desk.hidden)

        self.run(
            lambda: sealing.find(environment, *sealing.owner_named(text)),
            busy=self.actions,
            at={OwnerUnreadable: self.whose, EtkAbsent: self.whose},
            then=told,
        )
