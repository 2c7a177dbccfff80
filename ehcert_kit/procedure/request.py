"""The first half: from the card to a request that the platform has taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from .. import disk
from ..card.errors import CardCertificateExpired, CardChanged
from ..card.interface import CardKey, Identity, signer
from ..client.platform import Prepared
from ..disk.errors import FileAbsent
from ..distinguished_name import DistinguishedName
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, parse_application_id
from ..identifiers.public_key import public_key_identifier
from ..keystore import folder, password, pkcs12
from ..keystore.csr import certificate_signing_request, generate_key
from ..keystore.pkcs12 import KeyEntry, Keystore
from ..keystore.placeholder import placeholder_certificate
from ..messages.certra import GenerateCertificate, GenerateContract, OrganizationType
from ..messages.contract import Contract
from ..messages.errors import CertificateNotYetDelivered, RequestRefused
from ..messages.operations import GENERATE_CERTIFICATE
from ..secret import Secret
from ..signer import Signer
from .dossier import Dossier, Facts, Identification, ListedOrganization, Outcome, SentRequest
from .environment import Environment
from .errors import (
    AlreadyActive,
    AlreadySent,
    ApplicationIdTaken,
    ChangedElsewhere,
    ContractNotRead,
    NoOrganization,
    OrganizationAbsent,
    StepTooEarly,
)
from .refusals import NEGATIVE, UNKNOWN, explained
from .standing import Standing, standing

T = TypeVar("T")

#: The platform refuses requests issued more than five minutes ago; the same octets are sent again
#: only well within that.
RESEND_WITHIN = timedelta(minutes=4)


class CertificateRequest:
    """The commands of the first half. Each does one thing, and may be called again."""

    def __init__(self, environment: Environment, dossier: Dossier) -> None:
        self._environment = environment
        self._dossier = dossier

    # ── who ──────────────────────────────────────────────────────────────────────────────────

    def note_manager(self, name: str) -> None:
        """Keep the name of the access manager as read on the social-security portal."""
        self._dossier.update(manager=name.strip() or None)

    def note_kind(self, kind: str) -> None:
        """Keep the kind of organisation; it decides nothing."""
        self._dossier.update(kind=kind)

    def note_situation(self, situation: str) -> None:
        """Keep which of the ways by nationality and residence is this person's."""
        self._dossier.update(situation=situation)

    def note_organization_wanted(self) -> None:
        """The certificate is to be an organisation's; which one is chosen next."""
        self._dossier.update(purpose="organisation")

    def accept_conditions(self) -> None:
        """Keep when the conditions of use were accepted."""
        self._dossier.update(conditions_accepted=self._environment.clock())

    def identify(self) -> Identity:
        """Read the card; no PIN is needed. Another holder than before starts the choices anew.

        Raises: CardError. EnvironmentsMixed: a real card in practice, or the reverse. AlreadySent: another
            holder's request is out.
        """
        identity = self._environment.card.identity()
        self._environment.require(
            self._environment.card.chain(CardKey.AUTHENTICATION)[0], identity.person.full_name
        )
        holder = self._dossier.facts.holder
        # By number alone: names are written differently in the card's file and in its certificates.
        if holder is None or holder.ssin != identity.person.ssin:
            self._start_over(holder=identity.person, identification=None, actor=None, application_id=None)
        return identity

    def organizations(self, pin: Secret | None) -> Identification:
        """Ask the platform what this person may request; signed with the Authentication key.

        Raises: CardError, PinFormatRefused, AlreadySent, PlatformError.
        """
        person = self.identify().person
        platform = self._environment.platform
        qualities = platform.actor_qualities(person.ssin, self._signer(CardKey.AUTHENTICATION, pin))
        listed = tuple(
            ListedOrganization(organization, platform.application_ids(organization))
            for organization, _ in qualities.organizations
        )
        identification = Identification(self._environment.clock(), qualities.natural_person, listed)
        self._dossier.update(identification=identification)
        return identification

    # ── what ─────────────────────────────────────────────────────────────────────────────────

    def organization_types(self) -> tuple[OrganizationType, ...]:
        """The types that the platform accepts, for "another organisation". Raises: PlatformError."""
        return self._environment.platform.organization_types()

    def choose_listed(self, index: int) -> None:
        """One of the organisations that the platform gave.

        Raises: NoOrganization, OrganizationAbsent.
        """
        identification = need(self._dossier.facts.identification, "organizations", "identification")
        if not identification.organizations:
            raise NoOrganization
        if not 0 <= index < len(identification.organizations):
            raise OrganizationAbsent(str(index))
        self._choose(identification.organizations[index].organization)

    def choose_other(self, type: str, number: str, name: str) -> None:
        """Another organisation, which somebody at the support desk will have to check.

        Raises: IdentifierError, NameRefused.
        """
        organization = Organization.parse(type, number, name)
        DistinguishedName.of(organization)
        self._choose(organization)

    def choose_self(self) -> None:
        """A certificate for the card's holder."""
        self._choose(need(self._dossier.facts.holder, "identify", "holder").as_actor())

    def _choose(self, actor: Organization) -> None:
        if self._changeable().actor != actor:
            self._start_over(actor=actor, application_id=None, base_services=(), options_chosen=False)

    def set_application_id(self, text: str) -> str | None:
        """Tell several systems of one organisation apart; empty for none.

        Raises: ApplicationIdCharacters, ApplicationIdTooLong, ApplicationIdTaken, AlreadyActive.
        """
        application_id = parse_application_id(text)
        facts = self._changeable()
        actor = need(facts.actor, "contract", "actor")
        if actor.type != "SSIN" and application_id in self._environment.platform.application_ids(actor):
            if application_id is not None:
                raise ApplicationIdTaken(application_id)
            raise AlreadyActive(str(actor))
        if facts.application_id != (text or None):
            self._start_over(application_id=text or None)
        return application_id

    def set_base_services(self, services: tuple[str, ...]) -> None:
        """The services that are to register the certificate for a special use; the last of the options."""
        self._change(base_services=services, options_chosen=True)

    def set_contact(self, contact: ContactData) -> None:
        """Where eHealth answers; printed in the contract, so a change asks for a new one."""
        if self._changeable().contact != contact:
            self._change(contact=contact, contract=None, contract_read=None)

    # ── contract and keystore ────────────────────────────────────────────────────────────────

    def contract(self) -> DistinguishedName:
        """Have the contract written, and make sure that it is for what was asked.

        Raises: ContractUnreadable, ContractNotOurs, AlreadyActive, ApplicationIdTaken, PlatformError.
            ChangedElsewhere: another window chose otherwise meanwhile.
        """
        facts = self._changeable()
        actor, holder = need(facts.actor, "contract", "actor"), need(facts.holder, "identify", "holder")
        contact = need(facts.contact, "contract", "contact")
        request = GenerateContract(contact, holder, actor, facts.application_id)
        try:
            contract = self._environment.platform.contract(request)
        except RequestRefused as refused:
            raise explained(refused, facts) from refused
        subject = contract.check(actor, facts.application_id, holder)

        def keep(now: Facts) -> Facts:
            if _wanted(now) != _wanted(facts):
                raise ChangedElsewhere
            return replace(_unsent(now), contract=contract, contract_read=None)

        self._dossier.change(keep)
        return subject

    def mark_contract_read(self, digest: str) -> None:
        """Its reader says so of the contract that was in sight; nothing is signed before.

        digest: of that contract. Raises: StepTooEarly. ChangedElsewhere: another one has come since.
        """

        def mark(facts: Facts) -> Facts:
            _require_contract(facts, digest)
            return replace(_unsent(facts), contract_read=self._environment.clock())

        self._dossier.change(mark)

    def create_keystore(self, secret: Secret, confirmation: Secret | None = None) -> Path:
        """Make the key pair and put it on disk, encrypted, before its public half goes anywhere.

        The file holds the key under `authentication` with a placeholder certificate, as the
        official program writes it. Called again with the same password it finds its file; a file
        that was begun for another name and never sent is set aside, not deleted.

        Raises: PasswordRefused, KeystorePasswordWrong, KeystoreError. ChangedElsewhere: another window
            chose otherwise meanwhile.
        """
        password.require(secret, confirmation)
        facts = self._changeable()
        actor = need(facts.actor, "contract", "actor")
        subject = need(facts.subject, "contract", "actor")
        name = folder.file_name(
            actor.type,
            actor.number,
            parse_application_id(facts.application_id or ""),
            self._environment.clock().astimezone(),
            self._environment.keystore_suffix,
        )
        if facts.keystore is None:
            # The name goes into the dossier first: a run that is killed in between finds its file again.
            facts = self._change(keystore=str(self._environment.keystore_folder / name))
        assert facts.keystore is not None
        path = Path(facts.keystore)
        with disk.locked(path):
            key = _existing_key(path, secret)
            if key is None:
                key = generate_key(self._environment.key_size)
                placeholder = placeholder_certificate(key, self._environment.clock())
                entry = KeyEntry(folder.AUTHENTICATION, key, (placeholder,))
                data = pkcs12.dump(Keystore((entry,), ()), secret, self._environment.encryption)
                disk.write_private(
                    path,
                    data,
                    check=lambda octets: pkcs12.load(octets, secret, path.name).key(folder.AUTHENTICATION),
                    clock=self._environment.clock,
                )
        csr = certificate_signing_request(key, subject.der())

        def keep(now: Facts) -> Facts:
            if now.keystore != str(path) or now.subject != subject:
                raise ChangedElsewhere
            return replace(_unsent(now), csr=csr, public_key_identifier=public_key_identifier(key.public_key()))

        self._dossier.change(keep)
        return path

    # ── the act that binds ───────────────────────────────────────────────────────────────────

    def sign_and_send(self, pin: Secret | None, digest: str) -> SentRequest:
        """Sign CSR and contract with the Signature key and send them, once.

        digest: of the contract that was read.
        Raises: StepTooEarly, ContractNotRead, ChangedElsewhere, AlreadySent, CardError, PinFormatRefused.
            PlatformUnreachable: not sent; call `resume`. AnswerLost and other PlatformErrors: nobody
            knows; call `resume`. RequestRefused and what it stands for: the platform said no.
        """
        facts = self._changeable()
        actor, contact = need(facts.actor, "contract", "actor"), need(facts.contact, "contract", "contact")
        contract, csr = _require_contract(facts, digest), need(facts.csr, "keystore", "csr")
        if facts.contract_read is None:
            raise ContractNotRead
        if facts.keystore is None or not Path(facts.keystore).exists():
            raise FileAbsent(facts.keystore or "")
        request = GenerateCertificate(contact, csr, contract, actor.type, facts.base_services)
        now = self._environment.clock()
        prepared = Prepared.of(request, now, self._signer(CardKey.SIGNATURE, pin))
        sent = SentRequest(prepared.message, prepared.identifier or "", now)

        def keep(now: Facts) -> Facts:
            # The card took its time: what was signed must still be what is wanted, and nothing be out.
            if (_wanted(now), now.contract, now.csr) != (_wanted(facts), contract, csr):
                raise ChangedElsewhere
            return replace(_unsent(now), request=sent)

        self._dossier.change(keep)
        return self._send(sent)

    def resume(self, pin: Secret | None = None, *, prove: bool = False) -> Standing:
        """Find out what became of a request whose answer is missing, and go on without signing twice.

        The platform is asked by key. If it has the request, that is that. If it surely has not, the
        same octets are sent again while they are fresh; later they are dropped, and the dossier
        stands before the signature again.

        prove: have the card ask for the holder's list, which settles what the platform's codes do not.
            pin: for that; None where it is typed elsewhere.
        Raises: RequestRefused: its codes say nothing of this key; to be proved. Other PlatformErrors: still
            nobody knows. CardError.
        """
        facts = self._dossier.facts
        sent = facts.request
        if sent is None or sent.outcome is not Outcome.PREPARED:
            return standing(facts)
        if self._platform_has_it(facts, pin, prove):
            self._accept(sent, None)
        elif self._environment.clock() - sent.prepared < RESEND_WITHIN:
            self._send(sent)
        else:
            # The contract was for this one attempt; the key in the keystore stays.
            self._settle(sent, lambda facts: replace(facts, request=None, contract=None, contract_read=None))
        return standing(self._dossier.facts)

    def _platform_has_it(self, facts: Facts, pin: Secret | None, prove: bool) -> bool:
        identifier = facts.public_key_identifier
        assert identifier is not None, "a request has a key"
        try:
            self._environment.platform.certificate(identifier)
        except CertificateNotYetDelivered:
            return True
        except RequestRefused as refused:
            if NEGATIVE & set(refused.codes):
                return True
            if UNKNOWN & set(refused.codes):
                return False
            if not prove:
                raise
            infos = self._environment.platform.infos_for_citizen(self._signer(CardKey.AUTHENTICATION, pin))
            return any(info.public_key_identifier == identifier for info in infos)
        return True

    def _send(self, sent: SentRequest) -> SentRequest:
        prepared = Prepared(GENERATE_CERTIFICATE, sent.identifier, sent.message)
        try:
            generated = self._environment.platform.generate_certificate(prepared)
        except RequestRefused as refused:
            said = replace(sent, outcome=Outcome.REFUSED, codes=refused.codes, messages=refused.messages)
            facts = self._settle(sent, lambda now: replace(now, request=said, contract=None, contract_read=None))
            raise explained(refused, facts) from refused
        return self._accept(sent, generated.automatically_validated)

    def _accept(self, sent: SentRequest, automatically_validated: bool | None) -> SentRequest:
        accepted = replace(
            sent,
            outcome=Outcome.ACCEPTED,
            accepted=self._environment.clock(),
            automatically_validated=automatically_validated,
        )
        self._settle(sent, lambda facts: replace(facts, request=accepted))
        return accepted

    def _settle(self, sent: SentRequest, how: Callable[[Facts], Facts]) -> Facts:
        """Keep what became of a request, unless another process has found it out first."""
        return self._dossier.change(lambda facts: how(facts) if facts.request == sent else facts)

    # ── helpers ──────────────────────────────────────────────────────────────────────────────

    def _signer(self, key: CardKey, pin: Secret | None) -> Signer:
        """The holder's card as signer: it must be the card that the dossier was begun with.

        Raises: CardError, PinFormatRefused. EnvironmentsMixed, CardChanged, CardCertificateExpired: before any
            PIN is tried.
        """
        made = signer(self._environment.card, key, pin)
        self._environment.require(made.chain[0], key.value)
        leaf = x509.load_der_x509_certificate(made.chain[0])
        holder = self._dossier.facts.holder
        numbers = {name.value for name in leaf.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)}
        if holder is not None and numbers != {holder.ssin}:
            raise CardChanged
        if self._environment.clock() > leaf.not_valid_after_utc:
            raise CardCertificateExpired(key.value, leaf.not_valid_after_utc)
        return made

    def _changeable(self) -> Facts:
        return _unsent(self._dossier.facts)

    def _change(self, **changes: object) -> Facts:
        """Change what may only change while nothing is sent. Raises: AlreadySent."""
        return self._dossier.change(lambda facts: replace(_unsent(facts), **changes))  # type: ignore[arg-type]

    def _start_over(self, **changes: object) -> None:
        """Change what the certificate's name depends on: contract, CSR and an unsent file no longer fit.

        Raises: AlreadySent.
        """
        self._dossier.change(lambda facts: start_over(_unsent(facts), self._environment.clock(), **changes))


def start_over(facts: Facts, now: datetime, **changes: object) -> Facts:
    """Facts from before there was a contract; a file that was begun here is set aside, not deleted."""
    # Only a file that was begun here: one that was adopted, perhaps finished, stays where it is.
    if facts.keystore is not None and facts.csr is not None and Path(facts.keystore).exists():
        disk.set_aside(Path(facts.keystore), now)
    before = replace(facts, contract=None, contract_read=None, keystore=None, csr=None, public_key_identifier=None)
    return replace(before, **changes)  # type: ignore[arg-type]  # names of fields of Facts


def need(value: T | None, step: str, missing: str) -> T:
    """What an earlier step should have left. Raises: StepTooEarly."""
    if value is None:
        raise StepTooEarly(step, missing)
    return value


def _existing_key(path: Path, secret: Secret) -> rsa.RSAPrivateKey | None:
    """The key of a file that this procedure began. Raises: KeystorePasswordWrong, KeystoreError."""
    if not path.exists():
        return None
    key = pkcs12.load(disk.read_private(path), secret, path.name).key(folder.AUTHENTICATION).private_key
    assert isinstance(key, rsa.RSAPrivateKey), "this program makes RSA keys"
    return key


def _wanted(facts: Facts) -> tuple[object, ...]:
    """What a contract and a request depend on."""
    return facts.holder, facts.actor, facts.application_id, facts.contact, facts.base_services


def _unsent(facts: Facts) -> Facts:
    if facts.sent:
        raise AlreadySent
    return facts


def _require_contract(facts: Facts, digest: str) -> Contract:
    contract = need(facts.contract, "contract", "contract")
    if contract.digest != digest:
        raise ChangedElsewhere
    return contract
