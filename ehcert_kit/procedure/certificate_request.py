"""The first half of the procedure: from reading the card to a request that the platform accepted."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from .. import disk
from ..card.interface import CardKey, Identity
from ..distinguished_name import DistinguishedName
from ..identifiers.application_id import ApplicationId
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization
from ..identifiers.public_key import public_key_identifier
from ..keystore import folder, password, pkcs12
from ..keystore.csr import certificate_signing_request
from ..keystore.errors import KeystoreAbsent
from ..keystore.pkcs12 import KeyEntry, Keystore
from ..keystore.placeholder import placeholder_certificate
from ..messages import soap
from ..messages.certra import GenerateCertificate, GenerateContract, OrganizationType, read_generated_certificate
from ..messages.errors import AnswerMalformed, CertificateNotYetDelivered, RequestRefused
from ..messages.operations import GENERATE_CERTIFICATE
from ..secret import Secret
from ..signer import Signer
from ..values import replace
from .binding import Binding, BindingOperation
from .case import (
    Agreement,
    Applicant,
    Case,
    Choice,
    Conditions,
    File,
    Identification,
    Keys,
    ListedOrganization,
    Options,
    Purpose,
    Sent,
    Situation,
    Stage,
)
from .environment import Environment
from .errors import (
    CertificateNotOurs,
    ChangedElsewhere,
    ContractNotRead,
    NoOrganization,
    OrganizationAbsent,
)
from .guards import agreement_in, card_signer, unsent
from .open_keystore import read_back_as
from .refusals import explained, in_use
from .standing import Standing
from .workspace import Workspace


class CertificateRequest:
    """The commands of the first half. Each does one thing, and may be called again."""

    def __init__(self, environment: Environment, workspace: Workspace) -> None:
        self._environment = environment
        self._workspace = workspace
        act = BindingOperation(
            GENERATE_CERTIFICATE,
            read=_taken,
            known=self._known,
            proved=self._proved,
            explained=lambda refused, case: explained(refused, case, environment),
            used_up=Agreement,
        )
        self._binding = Binding(environment, workspace, act)

    # ── who ──────────────────────────────────────────────────────────────────────────────────

    def note_manager(self, name: str) -> None:
        """Keep the name of the access manager as read on the social-security portal."""
        self._workspace.note(lambda notes: replace(notes, manager=name.strip() or None))

    def note_kind(self, kind: str) -> None:
        """Keep the kind of organisation; a note only, on which nothing depends."""
        self._workspace.note(lambda notes: replace(notes, kind=kind))

    def note_situation(self, situation: str) -> None:
        """Keep which procedure fits the person's nationality and residence. Raises: AlreadySent."""
        self._reach(Situation(situation))

    def note_organization_wanted(self) -> None:
        """The certificate is to be an organisation's; which one is chosen next. Raises: AlreadySent."""
        self._reach(Purpose(for_self=False))

    def accept_conditions(self) -> None:
        """Keep when the conditions of use were accepted. Raises: AlreadySent."""
        self._reach(Conditions(self._environment.clock()))

    def identify(self) -> Identity:
        """Read the card; no PIN is needed. A holder other than before resets the choices.

        Raises: CardError. EnvironmentsMixed: a real card in practice, or the reverse. AlreadySent: another
            holder's request was sent.
        """
        self._environment.require_card()
        identity = self._environment.card.identity()
        holder = self._workspace.case.holder
        # By number alone: names are written differently in the card's file and in its certificates.
        if holder is None or holder.ssin != identity.person.ssin:
            self._reach(Applicant(identity.person))
        return identity

    def organizations(self, pin: Secret | None) -> Identification:
        """Ask the platform what this person may request; signed with the Authentication key.

        Raises: CardError, PinFormatRefused, AlreadySent, PlatformError. ChangedElsewhere: another window read
            another person's card meanwhile.
        """
        person = self.identify().person
        case = self._workspace.case
        platform = self._environment.platform
        qualities = platform.actor_qualities(person.ssin, self._signer(CardKey.AUTHENTICATION, pin))
        listed = tuple(
            ListedOrganization(organization, platform.application_ids(organization))
            for organization, _ in qualities.organizations
        )
        identification = Identification(self._environment.clock(), qualities.natural_person, listed)

        def keep(now: Case) -> Case:
            if now.holder is None or now.holder.ssin != person.ssin:
                raise ChangedElsewhere
            return now.reach(identification)

        self._workspace.change(keep, case)
        return identification

    # ── what ─────────────────────────────────────────────────────────────────────────────────

    def organization_types(self) -> tuple[OrganizationType, ...]:
        """The types that the platform accepts, for "another organisation". Raises: PlatformError."""
        return self._environment.platform.organization_types()

    def choose_listed(self, index: int) -> None:
        """Choose one of the organisations that the platform listed. index: from 0.

        Raises: StepTooEarly, NoOrganization, OrganizationAbsent, AlreadySent.
        """
        listed = self._workspace.case.need(Identification).organizations
        if not listed:
            raise NoOrganization
        if not 0 <= index < len(listed):
            raise OrganizationAbsent(str(index))
        self._choose(listed[index].organization)

    def choose_other(self, type: str, number: str, name: str) -> None:
        """Choose an organisation that the platform did not list; the support desk will have to check it.

        Raises: IdentifierError, NameRefused, AlreadySent.
        """
        organization = Organization.parse(type, number, name)
        DistinguishedName.of(organization)
        self._choose(organization)

    def choose_self(self) -> None:
        """A certificate for the card's holder. Raises: StepTooEarly, AlreadySent."""
        self._choose(self._workspace.case.need(Applicant).holder.as_actor())

    def _choose(self, actor: Organization) -> None:
        self._changeable()
        if self._workspace.case.actor != actor:
            self._reach(Purpose(actor.is_person), Choice(actor))

    def set_application_id(self, text: str) -> ApplicationId | None:
        """Tell several systems of one organisation apart; empty for none.

        Raises: ApplicationIdCharacters, ApplicationIdTooLong, ApplicationIdTaken, AlreadyActive, AlreadySent.
        """
        application_id = ApplicationId.parse(text)
        case = self._changeable()
        choice = replace(case.need(Choice), application_id=application_id)
        if not choice.actor.is_person and application_id in self._environment.platform.application_ids(
            choice.actor
        ):
            raise in_use(case.reach(choice))
        self._reach(choice)
        return application_id

    def set_base_services(self, services: tuple[str, ...]) -> None:
        """Keep the services that are to register the certificate for a special use. Raises: AlreadySent."""
        self._reach(Options(services))

    def set_contact(self, contact: ContactData) -> None:
        """Keep where eHealth answers. A change drops the contract, which prints it. Raises: AlreadySent."""
        self._reach(contact)

    # ── contract and keystore ────────────────────────────────────────────────────────────────

    def contract(self) -> DistinguishedName:
        """Have the platform write the contract, and check that it is for what was asked.

        Returns: the certificate's subject, as read from the contract.
        Raises: StepTooEarly, AlreadySent, ContractUnreadable, ContractNotOurs, AlreadyActive, ApplicationIdTaken,
            RequestInProgress, PlatformError. ChangedElsewhere: another window changed a choice meanwhile.
        """
        case = self._changeable()
        choice, holder = case.need(Choice), case.need(Applicant).holder
        contact = case.need(ContactData)
        request = GenerateContract(contact, holder, choice.actor, choice.application_id)
        try:
            contract = self._environment.platform.contract(request)
        except RequestRefused as refused:
            raise explained(refused, case, self._environment) from refused
        subject = contract.check(choice.actor, choice.application_id, holder)

        def keep(now: Case) -> Case:
            if _wanted(now) != _wanted(case):
                raise ChangedElsewhere
            return unsent(now).reach(Agreement(contract))

        self._workspace.change(keep)
        return subject

    def mark_contract_read(self, digest: str) -> None:
        """Keep that the user confirmed having read the contract shown; required before signing.

        digest: of the contract shown. Raises: StepTooEarly, AlreadySent. ChangedElsewhere: it was replaced since.
        """

        def mark(case: Case) -> Case:
            agreement = agreement_in(case, digest)
            return unsent(case).refine(replace(agreement, read=self._environment.clock()))

        self._workspace.change(mark)

    def create_keystore(
        self, secret: Secret, confirmation: Secret | None = None, along: tuple[KeyEntry, ...] = ()
    ) -> Path:
        """Make the key pair and put it on disk, encrypted, before its public half goes anywhere.

        The file holds the key under `authentication` with a placeholder certificate, as the official program
        writes it. Called again with the same password it finds its file; a file begun for another name and never
        sent was set aside, not deleted (`Workspace.change`).

        along: further keys for the file: the encryption keys of a certificate that is replaced.
        Returns: the path of the keystore.
        Raises: StepTooEarly, AlreadySent, PasswordRefused, KeystorePasswordWrong, KeystoreError, FileError.
            ChangedElsewhere: another window changed the choice meanwhile.
        """
        password.require(secret, confirmation)
        choice = self._workspace.case.need(Choice)
        # The path goes into the case first: after a crash in between, the next run finds its file.
        path = self._named(choice)
        with disk.locked(path):
            key = _existing_key(path, secret)
            if key is None:
                key = self._environment.new_key(self._environment.key_size)
                placeholder = placeholder_certificate(key, self._environment.clock())
                entry = KeyEntry(folder.AUTHENTICATION, key, (placeholder,))
                content = Keystore((entry, *along))
                data = pkcs12.dump(content, secret, self._environment.encryption)
                disk.write_private(
                    path, data, check=read_back_as(content, secret, path.name), clock=self._environment.clock
                )
        csr = certificate_signing_request(key, choice.subject.der())

        def keep(case: Case) -> Case:
            if case.keystore != path or case.get(Choice) != choice:
                raise ChangedElsewhere
            return unsent(case).reach(Keys(public_key_identifier(key.public_key()), csr))

        self._workspace.change(keep)
        return path

    def _named(self, choice: Choice) -> Path:
        """The case's file. Its name has the local time: it gets a second that no other file has, as in autumn."""

        def named(case: Case) -> Case:
            unsent(case)
            return case if case.get(File) else case.reach(File(next(path for path in paths if not path.exists())))

        def path(when: datetime) -> Path:
            application_id = choice.application_id.value if choice.application_id else None
            name = folder.file_name(
                choice.actor.type, choice.actor.number, application_id, when, self._environment.keystore_suffix
            )
            return self._environment.keystore_folder / name

        now = self._environment.clock().astimezone()
        paths = (path(now + timedelta(seconds=later)) for later in itertools.count())
        return self._workspace.change(named).need(File).path

    # ── the binding operation ────────────────────────────────────────────────────────────────

    def sign_and_send(self, pin: Secret | None, digest: str) -> Sent:
        """Sign CSR and contract with the Signature key and send them, once.

        digest: of the contract that was read.
        Raises: StepTooEarly, ContractNotRead, ChangedElsewhere, AlreadySent, CardError, PinFormatRefused.
            PlatformUnreachable: not sent; call `resume`. AnswerLost and other PlatformErrors: the outcome is
            unknown; call `resume`. The error that a known refusal means: the platform did not act.
        """
        case = self._changeable()
        choice, contact = case.need(Choice), case.need(ContactData)
        agreement, keys, file = agreement_in(case, digest), case.need(Keys), case.need(File)
        if agreement.read is None:
            raise ContractNotRead
        if not file.path.exists():
            raise KeystoreAbsent(str(file.path))
        assert keys.csr is not None, "a file that was begun here has a CSR"
        options = case.get(Options) or Options()
        request = GenerateCertificate(
            contact, keys.csr, agreement.contract, choice.actor.type, options.base_services
        )
        sent = self._binding.prepare(request, self._signer(CardKey.SIGNATURE, pin))

        def still_wanted(now: Case) -> None:
            # Signing takes time (the PIN is typed): meanwhile nothing may have changed or been sent elsewhere.
            if (_wanted(now), now.contract, now.csr) != (_wanted(case), agreement.contract, keys.csr):
                raise ChangedElsewhere
            unsent(now)

        self._binding.keep(sent, still_wanted)
        return self._binding.send(sent)

    def resume(self, pin: Secret | None = None, *, prove: bool = False) -> Standing:
        """Find out what became of a request whose answer is missing, and go on without signing twice.

        prove: ask with the card for the holder's certificates, which decides where the platform's codes do not.
            pin: for that; None where it is typed outside this program (`PinEntry`).
        Raises: as `Binding.resume`.
        """
        return self._binding.resume(self._signer(CardKey.AUTHENTICATION, pin) if prove else None)

    def _known(self, case: Case) -> bool:
        """Whether the platform has a request for this key.

        Raises: RequestRefused: its codes do not tell. CertificateNotOurs: it delivers another key's certificate.
        """
        refusals, identifier = self._environment.refusals, case.need(Keys).public_key_identifier
        try:
            leaf, *_ = self._environment.platform.certificate(identifier)
        except CertificateNotYetDelivered:
            return True
        except RequestRefused as refused:
            if refusals.negative & set(refused.codes):
                return True
            if refusals.unknown & set(refused.codes):
                return False
            raise
        if leaf.public_key_identifier != identifier:
            raise CertificateNotOurs("key")
        return True

    def _proved(self, case: Case, card: Signer) -> bool:
        identifier = case.public_key_identifier
        infos = self._environment.platform.infos_for_citizen(card)
        return any(info.public_key_identifier == identifier for info in infos)

    # ── helpers ──────────────────────────────────────────────────────────────────────────────

    def _signer(self, key: CardKey, pin: Secret | None) -> Signer:
        """The holder's card as signer: it must be the card that the case was begun with.

        Raises: CardError, PinFormatRefused. EnvironmentsMixed, CardChanged, CardCertificateNotYetValid,
            CardCertificateExpired: before any PIN is tried.
        """
        return card_signer(self._environment, self._workspace.case.holder, key, pin)

    def _changeable(self) -> Case:
        return unsent(self._workspace.case)

    def _reach(self, *stages: Stage) -> Case:
        """Reach stages while nothing is sent. Raises: AlreadySent."""
        return self._workspace.change(lambda case: unsent(case).reach(*stages))


def _taken(answer: etree._Element, sent: Sent) -> bool:
    """Whether the request was validated automatically. Raises: AnswerMalformed: another key's was accepted."""
    told, document = read_generated_certificate(answer), soap.unwrap(sent.message)
    assert not isinstance(document, soap.Fault), "this program sends no faults"
    csr = x509.load_der_x509_csr(GenerateCertificate.read(document).csr)
    if told.public_key_identifier != x509.SubjectKeyIdentifier.from_public_key(csr.public_key()).digest:
        raise AnswerMalformed(GENERATE_CERTIFICATE.name, "PublicKeyIdentifier of another key")
    return told.automatically_validated


def _existing_key(path: Path, secret: Secret) -> rsa.RSAPrivateKey | None:
    """The key of a file that this procedure began. Raises: KeystorePasswordWrong, KeystoreError."""
    if not path.exists():
        return None
    key = pkcs12.load(disk.read_private(path), secret, path.name).key(folder.AUTHENTICATION).private_key
    assert isinstance(key, rsa.RSAPrivateKey), "this program makes RSA keys"
    return key


def _wanted(case: Case) -> tuple[Stage | None, ...]:
    """The stages that decide what the contract and the request contain."""
    return case.get(Applicant), case.get(Choice), case.get(ContactData), case.get(Options)
