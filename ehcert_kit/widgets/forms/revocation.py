"""Notebook 8: the certificate to revoke and the reason, the contract and the signature, the resulting state."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...card.errors import PinFormatRefused
from ...card.interface import CardKey
from ...identifiers.application_id import ApplicationId
from ...identifiers.organization import Organization
from ...keystore.errors import KeystorePasswordWrong
from ...local_time import local_time
from ...messages.certra import CertificateInfo
from ...messages.operations import RevocationReason
from ...procedure.case import Case, Revoked, Target
from ...procedure.errors import ReasonStands
from ...procedure.revocation import Revocation
from ...procedure.snapshot import Snapshot
from ...procedure.standing import Standing
from ...secret import Secret
from ...texts.foreign import isolated
from ..card_parts import CardStatus, PinBox
from ..components import Actions, Choice, Html, SecretForm, Status
from ..keystore_choice import KeystoreChoice
from ..markup import paragraph, rows
from .agreement import SignForm
from .base import Form


class TargetForm(Form):
    """The certificate to revoke, from its file or from the platform's list, and the reason."""

    name = "target"

    def build(self) -> Iterable[Any]:
        say = self.say
        reasons = [
            {
                "value": reason.value,
                "label": say(f"reason-{reason.value}"),
                "hint": say(f"reason-{reason.value}.hint"),
            }
            for reason in RevocationReason
        ]
        self.reason = Choice(legend=say("target-reason"), options=reasons)
        ways = [{"value": way, "label": say(f"target-way-{way}")} for way in ("file", "card")]
        self.way = Choice(legend=say("target-way"), options=ways, value="file")
        self.way.observe(lambda _: self.show(self.desk.snapshot), "value")
        self.which = KeystoreChoice(self.desk)
        self.secret = SecretForm(
            label=say("file-password"),
            hint=say("target-password.hint"),
            button=say("continue"),
            busy_label=say("file-opening"),
            kind="current-password",
        )
        self.secret.on_submit(self._of_file)
        self.reader = CardStatus(self.desk)
        self.pin = PinBox(
            self.desk,
            CardKey.AUTHENTICATION,
            label=say("pin-identify-label"),
            button=say("target-list"),
            busy_label=say("pin-resume-busy"),
        )
        self.pin.hint = say("pin-identify-hint")
        self.pin.on_pin(self._ask)
        self.listed = Choice(legend=say("target-listed"), options=[])
        self.actions = Actions(primary="")
        self.actions.on_press(lambda _: self._of_list())
        self.chosen = Status(tone="info")
        #: What the platform has listed; None: it was not asked yet.
        self._infos: tuple[CertificateInfo, ...] | None = None
        by_file = (self.which, self.secret)
        by_card = (self.reader, self.pin, self.listed, self.actions)
        return self.reason, self.way, *by_file, *by_card, self.chosen

    def show(self, now: Snapshot) -> None:
        # Not preselected: the newest file may well be the wrong one, and a revocation cannot be undone.
        self.which.offer(now.case.keystore if self.desk.nobody else None, preselect=self.desk.nobody)
        by_file = self.way.value == "file"
        for component in (self.which, self.secret):
            component.visible = by_file
        for card in (self.reader, self.pin):
            card.visible = not by_file
        offered = bool(self._infos) and not by_file
        self.listed.visible = offered
        self.actions.primary = self.say("continue") if offered else ""
        self.pin.second = offered
        target = now.case.get(Target)
        none = self.say("target-none") if self._infos == () and not by_file else ""
        self.chosen.text = self.say("target-chosen", subject=_owner(target)) if target else none

    def act(self) -> str:
        self.show(self.desk.snapshot)
        self.reason.value = RevocationReason.SUPERSEDED.value
        self._of_file(self.desk.stand_in.password, None)
        return self.desk.workspace.case.need(Target).reason.value

    def _why(self) -> RevocationReason | None:
        self.reason.error = ""
        if self.reason.value is None:
            self.reason.error = self.say("target-reason-missing")
            return None
        return RevocationReason(self.reason.value)

    def _of_file(self, password: Secret, _: Secret | None) -> None:
        reason, path = self._why(), self.which.chosen()
        if reason is not None and path is not None:
            self.run(
                lambda: self.desk.revocation.of_file(path, password, reason),
                busy=self.secret,
                at={KeystorePasswordWrong: self.secret, **self.which.at},
                then=_said,
            )

    def _ask(self, pin: Secret | None) -> None:
        self.pin.error = ""

        def listed(infos: tuple[CertificateInfo, ...]) -> None:
            self._infos = tuple(info for info in infos if info.revocable and info.details is not None)
            self.listed.options = [
                {
                    "value": info.details.serial,
                    "label": _called(info.organization, info.application_id),
                    "hint": self._until(info),
                }
                for info in self._infos
                if info.details is not None
            ]

        self.run(
            lambda: self.desk.revocation.listed(pin), busy=self.pin, at={PinFormatRefused: self.pin}, then=listed
        )

    def _until(self, info: CertificateInfo) -> str:
        assert info.details is not None, "only those that were delivered are listed"
        return self.say("explain-date", when=local_time(info.details.not_after))

    def _of_list(self) -> None:
        self.listed.error = ""
        reason = self._why()
        chosen = [i for i in self._infos or () if i.details is not None and i.details.serial == self.listed.value]
        if not chosen:
            self.listed.error = self.say("target-missing")
        elif reason is not None:
            self.run(lambda: self.desk.revocation.of_info(chosen[0], reason), busy=self.actions, then=_said)


def _said(stands: ReasonStands | None) -> None:
    """Raises: ReasonStands: so that this form shows it, and the page stays at this step."""
    if stands is not None:
        raise stands


class RevokeForm(SignForm):
    """The data of the certificate, the revocation contract, and the signature that revokes the certificate."""

    name = "revoke"
    button = "revoke-button"
    busy = "revoke-busy"

    @property
    def commands(self) -> Revocation:
        return self.desk.revocation

    def _ask_contract(self) -> None:
        self.commands.identify()
        self.commands.contract()

    def _can_sign(self, case: Case) -> bool:
        return case.get(Target) is not None

    def _hint(self, case: Case) -> str:
        return self.say("revoke-hint")

    def _summary(self, case: Case) -> list[tuple[str, str]]:
        target = case.get(Target)
        if target is None:
            return []
        until = self.say("explain-date", when=local_time(target.not_after)) if target.not_after else ""
        pairs = [
            (self.say("sign-for"), _owner(target)),
            (self.say("ready-until"), until),
            (self.say("sign-file"), target.file or ""),
            (self.say("revoke-serial"), target.serial),
            (self.say("revoke-why"), self.say(f"reason-{target.reason.value}")),
        ]
        return [(label, value) for label, value in pairs if value]


class RevokedForm(Form):
    """The state of the certificate and of its token after the revocation, asked for with the card."""

    name = "revoked"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.status = Status()
        self.detail = Html(html="")
        self.pin = PinBox(
            self.desk,
            CardKey.AUTHENTICATION,
            label=say("pin-identify-label"),
            button=say("revoked-look"),
            busy_label=say("pin-resume-busy"),
        )
        self.pin.hint = say("revoked-hint")
        self.pin.on_pin(self._look)
        return self.status, self.detail, self.pin

    def show(self, now: Snapshot) -> None:
        done = now.standing is Standing.REVOKED
        self.status.tone = "ok" if done else "info"
        self.status.text = self.say("revoked" if done else "revoked-not-yet")
        said = now.case.get(Revoked)
        told = (
            [
                (self.say("revoked-certificate"), f"{self.say(f'state-{said.certificate}')} ({said.certificate})"),
                (self.say("revoked-etk"), f"{self.say(f'etk-state-{said.etk}')} ({said.etk})"),
            ]
            if said
            else []
        )
        self.detail.html = rows(told) + paragraph(self.say("revoked-keep")) if done else ""
        self.pin.visible = done and said is None

    def act(self) -> str:
        self._look(self.desk.stand_in.pin)
        return self.status.text

    def _look(self, pin: Secret | None) -> None:
        self.pin.error = ""
        self.run(lambda: self.desk.revocation.look_up(pin), busy=self.pin, at={PinFormatRefused: self.pin})


def _owner(target: Target) -> str:
    """The owner for display; the subject unchanged if no organisation can be read from it."""
    return target.subject if target.owner is None else _called(*target.owner)


def _called(organization: Organization, application_id: ApplicationId | None) -> str:
    return " · ".join(str(part) for part in (isolated(organization.name), organization, application_id) if part)
