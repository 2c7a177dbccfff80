"""The whole procedure, walked without anybody there: by the command line, by tests, by notebooks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from cryptography import x509

from ..card.errors import CardKeyRefused
from ..card.interface import CardKey
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization
from ..keystore.folder import find
from ..kit_error import KitError
from ..messages.contract import Contract
from ..messages.errors import RequestRefused
from ..names import Step
from ..secret import Secret
from .completion import Completion, OpenKeystore
from .dossier import Dossier
from .environment import Environment
from .errors import OrganizationAbsent
from .prerequisites import Verdict, check_all
from .request import CertificateRequest, need
from .standing import Standing, standing
from .subject import subject_of

T = TypeVar("T")


@dataclass(frozen=True)
class Answers:
    """What the person chooses and types, secrets apart.

    organization: which of the organisations listed, counted from 0; or one of one's own, given in full.
    """

    contact: ContactData
    organization: int | Organization = 0
    for_self: bool = False
    application_id: str = ""
    base_services: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """What one step did. status: done, or already (there was nothing left to do).

    met: the messages that mistakes and mishaps of the script met on the way.
    """

    name: Step
    status: str
    seconds: float
    artefacts: Mapping[str, str]
    met: tuple[KitError, ...] = ()


@dataclass
class Walk:
    """One walk over one dossier.

    answers, pin, password: asked for when needed, and not at all by a walk that needs none. pin: for which
        key; None where it is typed elsewhere (`PinEntry`).
    read: shows the contract; whoever does not accept it raises.
    patience: seconds to wait for the certificate.
    keystore: a file that was begun elsewhere.
    mistakes: what is typed wrongly first, by step: PINs where one is asked for, application IDs at
        the contract.
    mishap: called before and after each step.
    """

    environment: Environment
    dossier: Dossier
    answers: Callable[[], Answers]
    pin: Callable[[CardKey], Secret | None]
    password: Callable[[], Secret]
    read: Callable[[Contract], None] = lambda contract: None
    patience: float = 60.0
    keystore: Path | None = None
    mistakes: Mapping[Step, tuple[str, ...]] = field(default_factory=dict)
    mishap: Callable[[str, Step], None] = lambda when, step: None

    def steps(self, until: Step = Step.VERIFY) -> Iterator[Report]:
        """Walk step by step; each is reported when it is done. Raises: KitError, where it stops."""
        self._adopt()
        done = standing(self.dossier.facts) is Standing.READY
        for step in Step:
            started = time.perf_counter()
            self._met: list[KitError] = []
            self.mishap("before", step)
            status = "already" if done else self._actions[step]()
            self.mishap("after", step)
            yield Report(step, status, time.perf_counter() - started, self._artefacts(step), tuple(self._met))
            if step is until:
                return

    # ── the steps ────────────────────────────────────────────────────────────────────────────

    def _check(self) -> str:
        for check in check_all(self.environment, self.dossier.folder):
            # A backend that cannot sign can still identify: the signature will say so.
            error = None if isinstance(check.error, CardKeyRefused) else check.error
            if check.verdict is Verdict.FAILED and error is not None and not self._half_way:
                raise error
        return "done"

    def _identify(self) -> str:
        if self._half_way:
            return "already"
        self._request.identify()
        return "done"

    def _organizations(self) -> str:
        if self._half_way or self.dossier.facts.identification is not None:
            return "already"
        self._with_pin(Step.ORGANIZATIONS, CardKey.AUTHENTICATION, self._request.organizations)
        return "done"

    def _contract(self) -> str:
        facts = self.dossier.facts
        if self._half_way or facts.contract_read is not None:
            return "already"
        if facts.contact is None:
            # The contact data come last: without them the choices before may be unfinished.
            answers = self.answers()
            self._choose(answers)
            for wrong in self.mistakes.get(Step.CONTRACT, ()):
                self._try(self._request.set_application_id, wrong)
            self._request.set_application_id(answers.application_id)
            self._request.set_base_services(answers.base_services)
            self._request.set_contact(answers.contact)
        if facts.contract is None:
            self._request.contract()
        contract = need(self.dossier.facts.contract, "contract", "contract")
        self.read(contract)
        self._request.mark_contract_read(contract.digest)
        return "done"

    def _choose(self, answers: Answers) -> None:
        if answers.for_self:
            self._request.choose_self()
        elif isinstance(answers.organization, Organization):
            organization = answers.organization
            self._met.append(OrganizationAbsent(organization.name))
            self._request.choose_other(organization.type, organization.number, organization.name)
        else:
            self._request.choose_listed(answers.organization)

    def _keystore(self) -> str:
        facts = self.dossier.facts
        if self._half_way or (facts.csr is not None and facts.keystore and Path(facts.keystore).exists()):
            return "already"
        self._request.create_keystore(self.password())
        return "done"

    def _send(self) -> str:
        if standing(self.dossier.facts) is Standing.UNCERTAIN:
            self._resume()
            if self.dossier.facts.contract is None:
                self._contract()
        if self._half_way:
            return "already"
        try:
            contract = need(self.dossier.facts.contract, "contract", "contract")
            self._with_pin(
                Step.REQUEST, CardKey.SIGNATURE, lambda pin: self._request.sign_and_send(pin, contract.digest)
            )
        except KitError as error:
            # An answer that is lost is looked up, not repeated; anything else stops the walk.
            if standing(self.dossier.facts) is not Standing.UNCERTAIN:
                raise
            self._met.append(error)
            if self._resume() is Standing.UNCERTAIN:
                raise
        return "done"

    def _resume(self) -> Standing:
        """What became of the request; the card is asked only where the platform's codes say nothing."""
        try:
            return self._request.resume()
        except RequestRefused:
            if standing(self.dossier.facts) is not Standing.UNCERTAIN:
                raise
            return self._request.resume(self.pin(CardKey.AUTHENTICATION), prove=True)

    def _wait(self) -> str:
        if self.dossier.facts.chain:
            return "already"
        self._completion.wait(self.patience)
        return "done"

    def _certificate(self) -> str:
        already = self.dossier.facts.certificate_installed is not None
        self._completion.install_certificate(self._opened)
        return "already" if already else "done"

    def _etk(self) -> str:
        already = self.dossier.facts.etk_registered is not None
        self._completion.register_etk(self._opened)
        return "already" if already else "done"

    def _verify(self) -> str:
        self._completion.verify(self._opened)
        return "done"

    @property
    def _actions(self) -> Mapping[Step, Callable[[], str]]:
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
        }

    # ── helpers ──────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _request(self) -> CertificateRequest:
        return CertificateRequest(self.environment, self.dossier)

    @cached_property
    def _completion(self) -> Completion:
        return Completion(self.environment, self.dossier)

    @cached_property
    def _opened(self) -> OpenKeystore:
        return self._completion.open_keystore(self.password())

    @property
    def _half_way(self) -> bool:
        """Whether the request is out: what comes before it is history."""
        return standing(self.dossier.facts) not in (Standing.PREPARING, Standing.UNCERTAIN, Standing.REFUSED)

    def _adopt(self) -> None:
        """A keystore without a dossier is a request that waits, whoever made it.

        In practice the newest one in the workspace's own folder is taken; the folder of a real environment is
        the user's home, where files of other procedures lie, so there one has to be named.
        """
        if self.dossier.facts.keystore is not None:
            return
        path = self.keystore or next((file.path for file in find(self.environment.keystore_folder)), None)
        if path is not None and (self.keystore is not None or self.environment.practice):
            self._opened = self._completion.open_keystore(self.password(), path)

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
        facts = self.dossier.facts
        identifier = facts.public_key_identifier.hex() if facts.public_key_identifier else None
        chain = [x509.load_der_x509_certificate(der) for der in facts.chain]
        subject = None
        if facts.subject is not None:
            subject = facts.subject.text()
        elif chain:
            subject = subject_of(chain[0]).text()
        found: dict[Step, dict[str, str | None]] = {
            Step.CHECK: {"environment": self.environment.name, "platform": self.environment.address},
            Step.IDENTIFY: {"holder": facts.holder.full_name if facts.holder else None},
            Step.ORGANIZATIONS: {
                "organizations": ", ".join(str(o.organization) for o in facts.identification.organizations)
                if facts.identification
                else None
            },
            Step.CONTRACT: {
                "subject": subject,
                "contract": facts.contract.digest if facts.contract else None,
            },
            Step.KEYSTORE: {"keystore": facts.keystore, "public_key_identifier": identifier},
            Step.REQUEST: {"public_key_identifier": identifier},
            Step.WAIT: {"certificates": str(len(chain)) if chain else None},
            Step.CERTIFICATE: {
                "certificate_serial": str(chain[0].serial_number) if chain else None,
                "valid_until": chain[0].not_valid_after_utc.isoformat() if chain else None,
            },
            Step.ETK: {"etk_serial": facts.encryption_serial},
            Step.VERIFY: {"keystore": facts.keystore, "subject": subject},
        }
        return {key: value for key, value in found[step].items() if value is not None}
