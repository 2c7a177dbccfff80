"""The whole procedure, run without user interaction: by the command line, by tests, by notebooks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from ..card.errors import CardKeyRefused
from ..card.interface import CardKey
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization
from ..keystore.folder import find
from ..kit_error import KitError
from ..messages.contract import Contract
from ..messages.errors import RequestRefused
from ..messages.operations import RevocationReason
from ..names import Step
from ..secret import Secret
from ..values import replace
from .case import Agreement, Choice, File, Invitation, Kind, Revoked, Sent, Target
from .certificate_request import CertificateRequest
from .completion import Completion
from .environment import Environment
from .errors import NoKeystore, OrganizationAbsent
from .foreigner import ForeignRequest
from .guards import unsent
from .open_keystore import OpenKeystore
from .prerequisites import Verdict, checks
from .renewal import Renewal
from .revocation import Revocation
from .snapshot import Snapshot
from .standing import Standing, standing
from .way import BEHIND, WALKED
from .workspace import Workspace

T = TypeVar("T")
#: A walk that ends with one of these steps needs no Signature key.
_UNSIGNED = (Step.CHECK, Step.IDENTIFY, Step.ORGANIZATIONS)


class Answers(Struct, frozen=True):
    """What the user chooses and types, without secrets.

    organization: the index of a listed organisation, from 0; or an unlisted one, given in full.
    """

    contact: ContactData
    organization: int | Organization = 0
    for_self: bool = False
    application_id: str = ""
    base_services: tuple[str, ...] = ()


class Report(Struct, frozen=True):
    """What one step did. status: done, already (nothing was left to do), or stopped (by an error since mended).

    met: the errors that occurred on the way without ending the walk.
    """

    name: Step
    status: str
    seconds: float
    artefacts: Mapping[str, str]
    met: tuple[KitError, ...] = ()


@dataclass
class Walk:
    """One run through the current case of one workspace.

    answers, pin, password: called only when needed. pin: takes the key; returns None where the PIN is typed
        outside this program (`PinEntry`).
    confirmation: called before a new file is made; returns the password typed again, None where nobody typed it.
    read: shows the contract; raises where it is not accepted.
    patience: seconds to wait for the certificate.
    keystore: a file that was begun or finished elsewhere.
    mistakes: wrong entries to try first, by step: PINs where one is asked for, application IDs at the contract.
    mishap: called with "before" or "after" and the step.
    mended: called with the error that stopped a step; returns whether its cause is removed, to try again.
    """

    environment: Environment
    workspace: Workspace
    answers: Callable[[], Answers]
    pin: Callable[[CardKey], Secret | None]
    password: Callable[[], Secret]
    read: Callable[[Contract], None] = lambda contract: None
    patience: float = 60.0
    keystore: Path | None = None
    mistakes: Mapping[Step, tuple[str, ...]] = field(default_factory=dict)
    mishap: Callable[[str, Step], None] = lambda when, step: None
    mended: Callable[[KitError], bool] = lambda error: False
    confirmation: Callable[[], Secret | None] = lambda: None
    _mended: set[str] = field(default_factory=set, init=False)
    _signs: bool = field(default=True, init=False)

    def steps(self, until: Step = Step.VERIFY) -> Iterator[Report]:
        """Run a request, or the completion of the file named; each step is reported when it is done.

        Raises: KitError, where it stops.
        """
        self._adopt()
        yield from self.request(until)

    def request(self, until: Step = Step.VERIFY) -> Iterator[Report]:
        """Run the current case alone, without looking for other files. Raises: KitError, where it stops."""
        self._signs = until not in _UNSIGNED
        yield from self._walked(until)

    def renewal(self) -> Iterator[Report]:
        """Renew the certificate of the file named, or of the newest, until its token waits. Raises: KitError."""
        self._renewal.begin(self.password(), self.keystore)
        yield from self._walked()
        if self._now.standing is Standing.INSTALLED:
            # There was no token to replace: the new one is active at once, and can be verified.
            yield from self._walked(steps=(Step.VERIFY,))

    def activation(self) -> Iterator[Report]:
        """Activate the token of a renewed file, and verify the file. Raises: KitError."""
        self._opened = self._completion.open_keystore(self.password(), self.keystore or self._renewed())
        yield from self._walked(steps=(Step.ACTIVATE, Step.VERIFY))

    def registration(self) -> Iterator[Report]:
        """Register a new token for a file that lost its encryption key; verify it, unless it waits for activation.

        Raises: KitError.
        """
        self._opened = self._completion.open_keystore(self.password(), self.keystore or self._renewed())
        started = time.perf_counter()
        self._completion.register_etk(self._opened, again=True)
        yield Report(Step.ETK, "done", time.perf_counter() - started, self._artefacts(Step.ETK))
        if self._now.standing is not Standing.TO_ACTIVATE:
            yield from self._walked(steps=(Step.VERIFY,))

    def revocation(self, reason: RevocationReason, serial: str | None = None) -> Iterator[Report]:
        """Revoke the certificate of the file named, or of this number, and look at its state. Raises: KitError."""
        if serial is not None:
            stands = self._revocation.of_serial(serial, self.pin(CardKey.AUTHENTICATION), reason)
        else:
            assert self.keystore is not None, "a file or a number"
            stands = self._revocation.of_file(self.keystore, self.password(), reason)
        for report in self._walked():
            first, stands = stands, None
            yield replace(report, met=(first, *report.met)) if first is not None else report

    def foreigner(self) -> Iterator[Report]:
        """Run the request of a person without a card; stop after sending if the identity is not proved yet.

        Raises: KitError.
        """
        if self.workspace.case.kind is not Kind.FOREIGNER:
            self.workspace.take_or_begin(Kind.FOREIGNER)
        foreign = ForeignRequest(self.environment, self.workspace)
        foreign.forget_what_is_too_old()
        for report in self._walked():
            yield report
            if report.name is Step.REQUEST and not foreign.arrived(self._completion.ask):
                return

    def _walked(self, until: Step | None = None, steps: tuple[Step, ...] = ()) -> Iterator[Report]:
        steps = steps or WALKED[self.workspace.case.kind]
        # In a case that was ready, the steps that are always repeated count as "already" too.
        ready = self._now.standing is Standing.READY
        for step in steps:
            started = time.perf_counter()
            self._met: list[KitError] = []
            self.mishap("before", step)
            behind = BEHIND[step](self._now)
            try:
                if not behind:
                    self._actions[step]()
            except KitError as error:
                # An error that comes again was not mended.
                if error.key in self._mended or not self.mended(error):
                    raise
                self._mended.add(error.key)
                # From the first step again, skipping what is done, and without the mistakes.
                stopped = time.perf_counter() - started
                yield Report(step, "stopped", stopped, {}, (*self._met, error))
                self.mistakes = {}
                yield from self._walked(until, steps)
                return
            self.mishap("after", step)
            status = "already" if behind or ready else "done"
            yield Report(step, status, time.perf_counter() - started, self._artefacts(step), tuple(self._met))
            if step is until:
                return

    @property
    def _now(self) -> Snapshot:
        return Snapshot.of(self.workspace.case, self.workspace.notes, self.workspace.cases)

    # ── the steps ────────────────────────────────────────────────────────────────────────────

    def _check(self) -> None:
        taken = self._now.standing.taken
        for check in checks(self.environment, self.workspace.folder):
            # A backend that cannot sign suffices for a walk that does not sign.
            refused = check.error.use if isinstance(check.error, CardKeyRefused) else None
            suffices = refused == CardKey.SIGNATURE and not self._signs
            if check.verdict is Verdict.FAILED and check.error is not None and not taken and not suffices:
                raise check.error

    def _identify(self) -> None:
        self._request.identify()

    def _organizations(self) -> None:
        self._with_pin(Step.ORGANIZATIONS, CardKey.AUTHENTICATION, self._request.organizations)

    def _contract(self) -> None:
        case = self.workspace.case
        if case.kind is Kind.REVOCATION:
            if case.contract is None:
                self._revocation.contract()
        elif case.kind is Kind.RENEWAL:
            if case.get(Choice) is None:
                self._renewal.choose()
        elif case.contact is None or case.get(Choice) is None:
            # The contact data are set last: without them the choices before may be incomplete. The card of another
            # holder drops the choices alone, so contact data from before it say nothing about them.
            self.workspace.change(lambda case: unsent(case).back_before(ContactData))
            answers = self.answers()
            self._choose(answers)
            for wrong in self.mistakes.get(Step.CONTRACT, ()):
                self._try(self._request.set_application_id, wrong)
            self._request.set_application_id(answers.application_id)
            self._request.set_base_services(answers.base_services)
            self._request.set_contact(answers.contact)
        if self.workspace.case.contract is None:
            self._request.contract()
        contract = self.workspace.case.need(Agreement).contract
        self.read(contract)
        self._request.mark_contract_read(contract.digest)

    def _choose(self, answers: Answers) -> None:
        if answers.for_self:
            self._request.choose_self()
        elif isinstance(answers.organization, Organization):
            organization = answers.organization
            self._met.append(OrganizationAbsent(organization.name))
            self._request.choose_other(organization.type, organization.number, organization.name)
        else:
            self._request.choose_listed(answers.organization)

    def _keystore(self) -> None:
        case = self.workspace.case
        renewed, there = case.kind is Kind.RENEWAL, case.keystore is not None and case.keystore.exists()
        along = self._renewal.keys_along(self.password()) if renewed else ()
        secret = self.password()
        # A password that opens a file needs no confirmation; a mistyped one of a new file would lose its key.
        again = None if renewed or there else self.confirmation()
        self._request.create_keystore(secret, again, along)

    def _send(self) -> None:
        if self.workspace.case.kind is Kind.FOREIGNER:
            ForeignRequest(self.environment, self.workspace).submit()
        else:
            self._bind(Step.REQUEST, self._request)

    def _revoke(self) -> None:
        self._bind(Step.REVOKE, self._revocation)

    def _bind(self, step: Step, act: CertificateRequest | Revocation) -> None:
        """Sign and send the request; where an earlier one is uncertain, ask for its outcome first."""
        if self._now.standing is Standing.UNCERTAIN:
            self._resume(act)
            if self._now.standing.taken:
                return
            if self.workspace.case.contract is None:
                self._contract()
        try:
            digest = self.workspace.case.need(Agreement).contract.digest
            self._with_pin(step, CardKey.SIGNATURE, lambda pin: act.sign_and_send(pin, digest))
        except KitError as error:
            # After a lost answer the outcome is asked, nothing is sent twice; other errors stop the walk.
            if self._now.standing is not Standing.UNCERTAIN:
                raise
            self._met.append(error)
            if self._resume(act) is Standing.UNCERTAIN:
                raise

    def _resume(self, act: CertificateRequest | Revocation) -> Standing:
        """Ask for the outcome; with the card only where the platform's codes do not tell."""
        try:
            return act.resume()
        except RequestRefused:
            if self._now.standing is not Standing.UNCERTAIN:
                raise
            return act.resume(self.pin(CardKey.AUTHENTICATION), prove=True)

    def _wait(self) -> None:
        try:
            self._completion.wait(self.patience)
        except RequestRefused as refused:
            # A code that this environment does not know: ask with the card, if the request was made with one.
            case = self.workspace.case
            if case.get(Sent) is None or case.kind is Kind.FOREIGNER:
                raise
            self._completion.decide(self.pin(CardKey.AUTHENTICATION), refused)

    def _certificate(self) -> None:
        self._completion.install_certificate(self._opened)

    def _etk(self) -> None:
        self._completion.register_etk(self._opened)

    def _activate(self) -> None:
        self._completion.activate_etk(self._opened)

    def _verify(self) -> None:
        self._completion.verify(self._opened)

    def _look_up(self) -> None:
        self._revocation.look_up(self.pin(CardKey.AUTHENTICATION))

    @property
    def _actions(self) -> Mapping[Step, Callable[[], None]]:
        return {
            Step.CHECK: self._check,
            Step.IDENTIFY: self._identify,
            Step.ORGANIZATIONS: self._organizations,
            Step.CONTRACT: self._contract,
            Step.KEYSTORE: self._keystore,
            Step.REQUEST: self._send,
            Step.WAIT: self._wait,
            Step.CERTIFICATE: self._certificate,
            Step.ETK: self._etk,
            Step.VERIFY: self._verify,
            Step.ACTIVATE: self._activate,
            Step.REVOKE: self._revoke,
            Step.STATE: self._look_up,
        }

    # ── helpers ──────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _request(self) -> CertificateRequest:
        return CertificateRequest(self.environment, self.workspace)

    @cached_property
    def _completion(self) -> Completion:
        return Completion(self.environment, self.workspace)

    @cached_property
    def _renewal(self) -> Renewal:
        return Renewal(self.environment, self.workspace)

    @cached_property
    def _revocation(self) -> Revocation:
        return Revocation(self.environment, self.workspace)

    @cached_property
    def _opened(self) -> OpenKeystore:
        return self._completion.open_keystore(self.password())

    def _adopt(self) -> None:
        """Open the file that was named, or in practice the newest keystore without a case, whatever made it.

        The keystore folder of a real environment is the user's home, where files of other procedures lie, so
        there a file has to be named.
        """
        case = self.workspace.case
        if case.kind not in (Kind.REQUEST, Kind.COMPLETION):
            self.workspace.take_or_begin(Kind.REQUEST, Kind.COMPLETION)
        path = self.keystore
        if path is None and self.environment.practice and self.workspace.case.get(File) is None:
            known = {case.keystore for case in self.workspace.cases}
            files = find(self.environment.keystore_folder)
            path = next((file.path for file in files if file.path not in known), None)
        if path is not None:
            self._opened = self._completion.open_keystore(self.password(), path)

    def _renewed(self) -> Path:
        """The file whose token waits for activation; where none does, the newest case's. Raises: NoKeystore."""
        cases = [case for case in self.workspace.cases if case.get(File) is not None]
        cases.sort(key=lambda case: standing(case) is not Standing.TO_ACTIVATE)
        if not cases:
            raise NoKeystore(str(self.environment.keystore_folder))
        return cases[0].need(File).path

    def _with_pin(self, step: Step, key: CardKey, command: Callable[[Secret | None], object]) -> None:
        for wrong in self.mistakes.get(step, ()):
            self._try(command, Secret(wrong))
        command(self.pin(key))

    def _try(self, command: Callable[[T], object], mistake: T) -> None:
        try:
            command(mistake)
        except KitError as error:
            self._met.append(error)

    def _artefacts(self, step: Step) -> Mapping[str, str]:
        case = self.workspace.case
        identifier = case.public_key_identifier.hex() if case.public_key_identifier else None
        leaf = case.chain[0] if case.chain else None
        invitation = case.get(Invitation)
        invited: dict[str, str | None] = {}
        if invitation is not None:
            invited = {"validation_url": invitation.url, "expires": invitation.expires.isoformat()}
        target, revoked = case.get(Target), case.get(Revoked)
        keystore = str(case.keystore) if case.keystore else None
        subject = target.subject if target else case.subject.text() if case.subject else None
        found: dict[Step, dict[str, str | None]] = {
            Step.CHECK: {"environment": self.environment.name, "platform": self.environment.address},
            Step.IDENTIFY: {"holder": case.holder.full_name if case.holder else None},
            Step.ORGANIZATIONS: {
                "organizations": ", ".join(str(o.organization) for o in case.identification.organizations)
                if case.identification
                else None
            },
            Step.CONTRACT: {"subject": subject, "contract": case.contract.digest if case.contract else None},
            Step.KEYSTORE: {"keystore": keystore, "public_key_identifier": identifier},
            Step.REQUEST: {"public_key_identifier": identifier, **invited},
            Step.WAIT: {"certificates": str(len(case.chain)) if case.chain else None},
            Step.CERTIFICATE: {
                "certificate_serial": leaf.serial if leaf else None,
                "valid_until": leaf.not_after.isoformat() if leaf else None,
            },
            Step.ETK: {"etk_serial": case.registered.serial if case.registered else None},
            Step.VERIFY: {"keystore": keystore, "subject": subject},
            Step.ACTIVATE: {"etk_serial": case.registered.serial if case.registered else None},
            Step.REVOKE: {
                "certificate_serial": target.serial if target else None,
                "reason": target.reason if target else None,
            },
            Step.STATE: {
                "certificate_status": revoked.certificate if revoked else None,
                "etk_status": revoked.etk if revoked else None,
            },
        }
        return {key: value for key, value in found[step].items() if value is not None}
