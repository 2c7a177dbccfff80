"""Notebook 4, second part: contact data, password, contract and signature."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from ...card.errors import PinFormatRefused
from ...card.interface import CardKey
from ...explain.key import grouped
from ...identifiers import ssin
from ...identifiers.contact import ContactData, if_given, parse_email, parse_phone
from ...identifiers.normalisation import normalise
from ...keystore.errors import PasswordRefused
from ...keystore.password import RULES, Rule
from ...kit_error import KitError
from ...messages.contract import language_of
from ...messages.errors import RequestRefused
from ...procedure.case import Case, Keys
from ...procedure.certificate_request import CertificateRequest
from ...procedure.revocation import Revocation
from ...procedure.snapshot import Snapshot
from ...procedure.standing import Standing
from ...secret import Secret
from ...texts import Texts, private
from ...texts.foreign import isolated
from ..card_parts import CardStatus, PinBox
from ..components import Actions, Checkbox, Choice, Field, Frame, Html, SecretForm, Status
from ..markup import link, paragraph, rows
from ..step_by_step import StepByStep
from .base import Form


def contact_fields(say: Texts) -> tuple[Field, Field]:
    """The fields for e-mail and telephone, under which eHealth reaches the applicant."""
    email = Field(label=say("contact-email"), hint=say("contact-email.hint"), kind="email", autocomplete="email")
    phone = Field(
        label=say("contact-phone"), hint=say("contact-phone.hint"), kind="tel", autocomplete="tel", width="medium"
    )
    return email, phone


class ContactForm(Form):
    """The contact data of the applicant, and optionally general ones of the organisation."""

    name = "contact"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.email, self.phone = contact_fields(say)
        self.email_general = Field(label=say("contact-email-general"), kind="email", optional=True)
        self.phone_general = Field(label=say("contact-phone-general"), kind="tel", optional=True, width="medium")
        self.actions = Actions(primary=say("continue"))
        self.actions.on_press(lambda _: self._continue())
        return self.email, self.phone, self.email_general, self.phone_general, self.actions

    def show(self, now: Snapshot) -> None:
        contact = now.case.contact
        if contact is not None and not self.email.value:
            self.email.value, self.phone.value = contact.email_private, contact.phone_private
            self.email_general.value = contact.email_general or ""
            self.phone_general.value = contact.phone_general or ""

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        contact, say = now.case.contact, self.say
        if contact is None:
            return []
        pairs = [
            (say("contact-email"), contact.email_private),
            (say("contact-phone"), contact.phone_private),
            (say("contact-email-general"), contact.email_general or ""),
            (say("contact-phone-general"), contact.phone_general or ""),
        ]
        return [(label, value) for label, value in pairs if value]

    def act(self) -> str:
        contact = self.desk.stand_in.answers.contact
        self.email.value, self.phone.value = contact.email_private, contact.phone_private
        self._continue()
        return f"{contact.email_private} · {contact.phone_private}"

    def _continue(self) -> None:
        if not self.accepts(
            (self.email, parse_email),
            (self.phone, parse_phone),
            (self.email_general, partial(if_given, parse_email)),
            (self.phone_general, partial(if_given, parse_phone)),
        ):
            return
        contact = ContactData.parse(
            self.email.value, self.phone.value, self.email_general.value, self.phone_general.value
        )
        self.run_if_wanted(lambda: self.desk.request.set_contact(contact), contact, busy=self.actions)


class PasswordForm(Form):
    """The password for the keystore, which is then created, written and read back."""

    name = "password"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.secret = new_password(say, "password-button")
        self.secret.on_submit(self._create)
        self.outcome = Status()
        return self.secret, self.outcome

    def show(self, now: Snapshot) -> None:
        made = now.case.get(Keys) is not None and now.digest is not None
        self.outcome.tone = "ok"
        self.outcome.text = self.say("password-done", file=_name(now.case)) if made else ""
        self.secret.visible = not made
        if not made and not now.standing.sent:
            self.desk.prepare_key(self.desk.environment.key_size)

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        return [(self.say("sign-file"), _name(now.case))]

    def act(self) -> str:
        password = self.desk.stand_in.password
        self._create(password, password)
        return self.say("password-written")

    def _create(self, password: Secret, confirmation: Secret | None) -> None:
        self.secret.error = ""
        self.run(
            lambda: self.desk.request.create_keystore(password, confirmation),
            busy=self.secret,
            at={PasswordRefused: self.secret},
        )

    def fail(self, error: Exception, at: Any = None) -> None:
        if not password_refused(self.say, self.secret, error):
            super().fail(error, at)


def new_password(
    say: Texts, button: str, *, label: str = "password-label", confirm: str = "password-confirm"
) -> SecretForm:
    """The form for a new keystore password, with its rules. button, label, confirm: keys of the catalogue."""
    return SecretForm(
        label=say(label),
        confirm_label=say(confirm),
        button=say(button),
        busy_label=say("password-busy"),
        kind="new-password",
        rules=list(RULES),
        rule_texts=[{"rule": rule.value, "text": say(f"password-rule-{rule.value}")} for rule in Rule],
        note=say("password-note"),
    )


def password_refused(say: Texts, field: SecretForm, error: Exception) -> bool:
    """Show at the field which rules a password breaks. Returns: False: the error is another one."""
    if not isinstance(error, PasswordRefused):
        return False
    field.error = " ".join(say(f"password-rule-{rule}.broken") for rule in error.rules)
    field.focus()
    return True


class SignForm(Form):
    """The full text of the contract, a summary of what is signed, and the PIN for the signature.

    button, busy: catalogue keys of the button's labels. at_pin: types of errors that are shown at the PIN's field.
    """

    name = "sign"
    button = "pin-sign-button"
    busy = "pin-sign-busy"
    at_pin: tuple[type[KitError], ...] = (PinFormatRefused,)
    # The user confirms having read the contract that is displayed, so a reload asks again.
    not_kept = ("read", "language")

    @property
    def commands(self) -> CertificateRequest | Revocation:
        """The commands that request the contract, sign and send."""
        return self.desk.request

    @property
    def now(self) -> Snapshot:
        """The snapshot of the case to be signed."""
        return self.desk.snapshot

    def _ask_contract(self) -> None:
        self.commands.contract()

    def _sign_and_send(self, pin: Secret | None, digest: str) -> None:
        self.commands.mark_contract_read(digest)
        self.commands.sign_and_send(pin, digest)

    def _can_sign(self, case: Case) -> bool:
        """Whether the case is ready to be signed: in JupyterLab this form is visible before that."""
        return case.get(Keys) is not None

    def _hint(self, case: Case) -> str:
        return self.say("pin-sign-hint", name=normalise(case.actor.name)) if case.actor else ""

    def build(self) -> Iterable[Any]:
        say = self.say
        self._shown = ""
        self.summary = Html(html="")
        self.write = Actions(primary=say("contract-ask"), busy_label=say("contract-busy"))
        self.write.on_press(lambda _: self.run(self._ask_contract, busy=self.write))
        self.language = Choice(legend=say("contract-language"), options=[])
        self.language.observe(lambda _: self._in_another_language(), "value")
        self.contract = Frame(html="", title=say("contract-frame"))
        self.read = Checkbox(label=say("contract-read"))
        self.pause = Status(tone="wait")
        self.reader = CardStatus(self.desk)
        self.pin = PinBox(
            self.desk,
            CardKey.SIGNATURE,
            label=say("pin-sign-label"),
            button=say(self.button),
            busy_label=say(self.busy),
            danger=True,
        )
        self.pin.on_pin(self._sign)
        self.steps = StepByStep(self.desk)
        self.signed = Status(tone="info")
        self.resume = Actions(busy_label=say("pin-resume-busy"))
        self.resume.on_press(lambda _: self.run(self.commands.resume, busy=self.resume))
        self._needs_proof = False
        self.proof = PinBox.asking(self.desk)
        self.proof.on_pin(self._resume)
        return (
            self.signed,
            self.summary,
            self.write,
            self.language,
            self.contract,
            self.read,
            self.pause,
            self.reader,
            self.pin,
            self.steps,
            self.resume,
            self.proof,
        )

    def show(self, now: Snapshot) -> None:
        case = now.case
        contract = case.contract
        before = not now.standing.sent
        self.summary.html = rows(self._summary(case))
        self.write.primary = "" if contract is not None or not before else self.say("contract-ask")
        self._show_contract(now)
        # The contract stays readable after the signature.
        for component in (self.language, self.contract):
            component.visible = contract is not None
        for component in (self.read, self.reader, self.pin):
            component.visible = contract is not None and before
        # Not in a sitting, where one request follows the other automatically.
        alone = not self.desk.section.several
        self.steps.offer(alone and contract is not None and before and self._can_sign(case))
        paused = self.desk.trainer.paused and before
        self.pause.text = self.say("trainer-pause") if paused else ""
        if paused or not self._can_sign(case):
            self.reader.visible = self.pin.visible = False
        self.pin.hint = self._hint(case)
        self.signed.text = "" if before else self._when(now)
        uncertain = now.standing is Standing.UNCERTAIN and self.desk.pausing.waiting is None
        self.resume.primary = self.say("resume-ask") if uncertain and not self._needs_proof else ""
        self.proof.visible = uncertain and self._needs_proof

    def fail(self, error: Exception, at: Any = None) -> None:
        # The platform's codes do not tell whether it has the request; the holder's list of certificates does.
        if isinstance(error, RequestRefused) and self.now.standing is Standing.UNCERTAIN:
            self._needs_proof = True
        super().fail(error, at)

    def act(self) -> str:
        self.run(self._ask_contract)
        self.read.value = True
        self._sign(self.desk.stand_in.pin)
        return self.desk.snapshot.standing.value

    def _summary(self, case: Case) -> list[tuple[str, str]]:
        say = self.say
        if case.actor is None:
            return []
        pairs = [(say("sign-for"), f"{isolated(normalise(case.actor.name))} · {case.actor}")]
        if case.holder is not None:
            number = private.number(ssin.format(case.holder.ssin))
            pairs.append((say("sign-signer"), f"{isolated(case.holder.full_name)} · {number}"))
        application_id = str(case.application_id or say("application-id-none"))
        pairs.append((say("sign-application-id"), application_id))
        if (to := case.contact) is not None:
            given = (to.email_private, to.phone_private, to.email_general, to.phone_general)
            pairs.append((say("sign-contact"), " · ".join(one for one in given if one)))
        if case.keystore is not None:
            pairs.append((say("sign-file"), _name(case)))
        return pairs

    def _show_contract(self, now: Snapshot) -> None:
        """Show the contract in the chosen language. If the contract changed, the user has to confirm it again."""
        digest = now.case.contract.digest if now.case.contract else ""
        if digest != self._shown:
            self._shown, self.read.value = digest, False
        texts = now.case.contract.texts if now.case.contract else {}
        options = [{"value": tag, "label": self.say.maybe(f"language-{language_of(tag)}") or tag} for tag in texts]
        if self.language.options != options:
            self.language.options = options
        if self.language.value not in texts:
            self.language.value = now.case.contract.tag(self.say.language) or None if now.case.contract else None
        document = texts.get(self.language.value or "", "")
        self.contract.private = [now.case.holder.ssin] if now.case.holder else []
        self.contract.lang = self.language.value or self.say.language
        if self.contract.html != document:
            self.contract.html = document

    def _in_another_language(self) -> None:
        """Show the contract in another language, which the user has to confirm separately."""
        self.read.value = False
        self._show_contract(self.now)

    def _resume(self, pin: Secret | None) -> None:
        self.proof.error = ""
        self.run(
            lambda: self.commands.resume(pin, prove=True),
            busy=self.proof,
            at={PinFormatRefused: self.proof},
        )

    def _sign(self, pin: Secret | None) -> None:
        self.pin.error = self.read.error = ""
        if self.desk.trainer.paused:
            return  # pressed before the page showed the pause
        if not self.read.value:
            self.read.error = self.say("contract-unread")
            return

        digest = self._shown
        at = dict.fromkeys(self.at_pin, self.pin)
        self.run(lambda: self._sign_and_send(pin, digest), busy=self.pin, at=at)


class SentForm(Form):
    """What happens after the request was sent, and what not to do."""

    name = "sent"

    def build(self) -> Iterable[Any]:
        self.status = Status()
        self.next = Html(html="")
        return self.status, self.next

    def show(self, now: Snapshot) -> None:
        case, sent = now.case, now.case.sent
        taken = sent is not None and now.standing.taken
        self.status.tone = "ok"
        self.status.text = self.say("sent") if taken else ""
        if not taken or sent is None:
            self.next.html = ""
            return
        automatic = sent.automatically_validated
        key = "sent-unknown" if automatic is None else "sent-automatic" if automatic else "sent-manual"
        self.next.html = (
            paragraph(self.say(key))
            + paragraph(self._mail(case))
            + rows(
                [
                    (self.say("sent-number"), grouped(case.public_key_identifier or b"")),
                    (self.say("sign-file"), _name(case)),
                    (self.say("sent-folder"), private.place(str(self.desk.environment.keystore_folder))),
                ]
            )
            + paragraph(self.say("sent-once"))
            + link("#etape=sign", self.say("contract-again"))
        )

    def act(self) -> str:
        return self.status.text

    def _mail(self, case: Case) -> str:
        told = self.say("sent-mail", email=case.contact.email_private if case.contact else "")
        return f"{told} {self.say('sent-mail-practice')}" if self.desk.environment.practice else told


def _name(case: Case) -> str:
    return case.keystore.name if case.keystore else ""
