"""The first half: from the card to a request that the platform has taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric import rsa

from ..card.interface import CardKey, Identity, signer
from ..client.platform import Prepared
from ..distinguished_name import DistinguishedName
from ..errors import (
    AlreadyActive,
    AlreadySent,
    ApplicationIdTaken,
    CertificateNotYetDelivered,
    ContractNotRead,
    DecisionNegative,
    KeystoreAbsent,
    KitError,
    NoOrganisation,
    OrganisationAbsent,
    RequestRefused,
    StepTooEarly,
)
from ..identifiers.contact import ContactData
from ..identifiers.normalisation import normalise
from ..identifiers.organization import Organization, parse_application_id
from ..identifiers.public_key import public_key_identifier
from ..keystore import disk, folder, password, pkcs12
from ..keystore.csr import certificate_signing_request, generate_key
from ..keystore.pkcs12 import KeyEntry, Keystore
from ..keystore.placeholder import placeholder_certificate
from ..messages.certra import GenerateCertificate, GenerateContract, OrganizationType
from ..messages.operations import GENERATE_CERTIFICATE
from ..secret import Secret
from .dossier import Dossier, Facts, Identification, ListedOrganization, Outcome, SentRequest
from .standing import Standing, standing
from .world import World

T = TypeVar("T")

#: The platform refuses requests issued more than five minutes ago; the same octets are sent again
#: only well within that.
RESEND_WITHIN = timedelta(minutes=4)

_TAKEN_CODES = frozenset({"PRATIQUE_APPLICATION_ID_TAKEN"})
_ACTIVE_CODES = frozenset({"PRATIQUE_DN_ALREADY_ACTIVE"})
_UNKNOWN_CODES = frozenset({"PRATIQUE_UNKNOWN_IDENTIFIER"})
_NEGATIVE_CODES = frozenset({"PRATIQUE_REQUEST_REFUSED"})


class CertificateRequest:
    """The commands of the first half. Each does one thing, and may be called again."""

    def __init__(self, world: World, dossier: Dossier) -> None:
        self._world = world
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

    def note_organisation_wanted(self) -> None:
        """The certificate is to be an organisation's; which one is chosen next."""
        self._dossier.update(purpose="organisation")

    def accept_conditions(self) -> None:
        """Keep when the conditions of use were accepted."""
        self._dossier.update(conditions_accepted=self._world.clock())

    def identify(self) -> Identity:
        """Read the card; no PIN is needed. Another holder than before starts the choices anew.

        Raises: CardAbsent.
        """
        identity = self._world.card.identity()
        facts = self._dossier.facts
        if facts.holder != identity.person:
            if facts.sent:
                raise AlreadySent
            self._start_over(holder=identity.person, identification=None, actor=None, application_id=None)
        return identity

    def organizations(self, pin: Secret | None) -> Identification:
        """Ask the platform what this person may request; signed with the Authentication key.

        Raises: CardError, PinFormatRefused, PlatformError.
        """
        person = self._world.card.identity().person
        platform = self._world.platform
        qualities = platform.actor_qualities(person.ssin, signer(self._world.card, CardKey.AUTHENTICATION, pin))
        listed = tuple(
            ListedOrganization(organization, platform.application_ids(organization))
            for organization, _ in qualities.organizations
        )
        identification = Identification(self._world.clock(), qualities.natural_person, listed)
        self._dossier.update(holder=person, identification=identification)
        return identification

    # ── what ─────────────────────────────────────────────────────────────────────────────────

    def organization_types(self) -> tuple[OrganizationType, ...]:
        """The types that the platform accepts, for "another organisation". Raises: PlatformError."""
        return self._world.platform.organization_types()

    def choose_listed(self, index: int) -> None:
        """One of the organisations that the platform gave.

        Raises: NoOrganisation, OrganisationAbsent.
        """
        identification = need(self._dossier.facts.identification, "organizations", "identification")
        if not identification.organizations:
            raise NoOrganisation
        if not 0 <= index < len(identification.organizations):
            raise OrganisationAbsent(str(index))
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
        if actor.type != "SSIN" and application_id in self._world.platform.application_ids(actor):
            if application_id is not None:
                raise ApplicationIdTaken(application_id)
            raise AlreadyActive(str(actor))
        if facts.application_id != (text or None):
            self._start_over(application_id=text or None)
        return application_id

    def set_base_services(self, services: tuple[str, ...]) -> None:
        """The services that are to register the certificate for a special use; the last of the options."""
        self._changeable()
        self._dossier.update(base_services=services, options_chosen=True)

    def set_contact(self, contact: ContactData) -> None:
        """Where eHealth answers; printed in the contract, so a change asks for a new one."""
        if self._changeable().contact != contact:
            self._dossier.update(contact=contact, contract=None, contract_read=None)

    # ── contract and keystore ────────────────────────────────────────────────────────────────

    def contract(self) -> DistinguishedName:
        """Have the contract written, and make sure that it is for what was asked.

        Raises: ContractUnreadable, ContractNotOurs, AlreadyActive, ApplicationIdTaken, PlatformError.
        """
        facts = self._changeable()
        actor, holder = need(facts.actor, "contract", "actor"), need(facts.holder, "identify", "holder")
        contact = need(facts.contact, "contract", "contact")
        request = GenerateContract(contact, holder, actor, facts.application_id)
        try:
            contract = self._world.platform.contract(request)
        except RequestRefused as refused:
            raise _explained(refused, facts) from refused
        subject = contract.check(actor, facts.application_id, holder)
        self._dossier.update(contract=contract, contract_read=None)
        return subject

    def mark_contract_read(self) -> None:
        """Its reader says so; nothing is signed before. Raises: StepTooEarly."""
        need(self._dossier.facts.contract, "contract", "contract")
        self._dossier.update(contract_read=self._world.clock())

    def create_keystore(self, secret: Secret, confirmation: Secret | None = None) -> Path:
        """Make the key pair and put it on disk, encrypted, before its public half goes anywhere.

        The file holds the key under `authentication` with a placeholder certificate, as the
        official program writes it. Called again with the same password it finds its file; a file
        that was begun for another name and never sent is set aside, not deleted.

        Raises: PasswordRefused, KeystorePasswordWrong, KeystoreError.
        """
        password.require(secret, confirmation)
        facts = self._changeable()
        actor = need(facts.actor, "contract", "actor")
        subject = need(facts.subject, "contract", "actor")
        name = folder.file_name(
            actor.type,
            actor.number,
            parse_application_id(facts.application_id or ""),
            self._world.clock().astimezone(),
            self._world.keystore_suffix,
        )
        if facts.keystore is None:
            # The name goes into the dossier first: a run that is killed in between finds its file again.
            facts = self._dossier.update(keystore=str(self._world.keystore_folder / name))
        assert facts.keystore is not None
        path = Path(facts.keystore)
        with disk.locked(path):
            key = _existing_key(path, secret)
            if key is None:
                key = generate_key(self._world.key_size)
                placeholder = placeholder_certificate(key, self._world.clock())
                entry = KeyEntry(folder.AUTHENTICATION, key, (placeholder,))
                data = pkcs12.dump(Keystore((entry,), ()), secret, self._world.encryption)
                disk.write_private(
                    path,
                    data,
                    check=lambda octets: pkcs12.load(octets, secret, path.name).key(folder.AUTHENTICATION),
                    clock=self._world.clock,
                )
        self._dossier.update(
            csr=certificate_signing_request(key, subject.der()),
            public_key_identifier=public_key_identifier(key.public_key()),
        )
        return path

    # ── the act that binds ───────────────────────────────────────────────────────────────────

    def sign_and_send(self, pin: Secret | None) -> SentRequest:
        """Sign CSR and contract with the Signature key and send them, once.

        Raises: StepTooEarly, ContractNotRead, AlreadySent, CardError, PinFormatRefused.
            PlatformUnreachable: not sent; call `resume`. AnswerLost and other PlatformErrors: nobody
            knows; call `resume`. RequestRefused and what it stands for: the platform said no.
        """
        facts = self._changeable()
        actor, contact = need(facts.actor, "contract", "actor"), need(facts.contact, "contract", "contact")
        contract, csr = need(facts.contract, "contract", "contract"), need(facts.csr, "keystore", "csr")
        if facts.contract_read is None:
            raise ContractNotRead
        if facts.keystore is None or not Path(facts.keystore).exists():
            raise KeystoreAbsent(facts.keystore or "")
        request = GenerateCertificate(contact, csr, contract, actor.type, facts.base_services)
        now = self._world.clock()
        prepared = Prepared.of(request, now, signer(self._world.card, CardKey.SIGNATURE, pin))
        sent = SentRequest(prepared.message, prepared.identifier or "", now)
        self._dossier.update(request=sent)
        return self._send(sent)

    def resume(self, pin: Secret | None = None) -> Standing:
        """Find out what became of a request whose answer is missing, and go on without signing twice.

        The platform is asked by key. If it has the request, that is that. If it surely has not, the
        same octets are sent again while they are fresh; later they are dropped, and the dossier
        stands before the signature again. With a PIN the card may ask for the holder's list, which
        settles what the platform's codes do not.

        Raises: PlatformError: still nobody knows. CardError.
        """
        facts = self._dossier.facts
        sent = facts.request
        if sent is None or sent.outcome is not Outcome.PREPARED:
            return standing(facts)
        if self._platform_has_it(facts, pin):
            self._accept(sent, None)
        elif self._world.clock() - sent.prepared < RESEND_WITHIN:
            self._send(sent)
        else:
            # The contract was for this one attempt; the key in the keystore stays.
            self._dossier.update(request=None, contract=None, contract_read=None)
        return standing(self._dossier.facts)

    def _platform_has_it(self, facts: Facts, pin: Secret | None) -> bool:
        identifier = facts.public_key_identifier
        assert identifier is not None, "a request has a key"
        try:
            self._world.platform.certificate(identifier)
        except CertificateNotYetDelivered:
            return True
        except RequestRefused as refused:
            if _NEGATIVE_CODES & set(refused.codes):
                return True
            if _UNKNOWN_CODES & set(refused.codes):
                return False
            if pin is None:
                raise
            infos = self._world.platform.infos_for_citizen(signer(self._world.card, CardKey.AUTHENTICATION, pin))
            return any(info.public_key_identifier == identifier for info in infos)
        return True

    def _send(self, sent: SentRequest) -> SentRequest:
        prepared = Prepared(GENERATE_CERTIFICATE, sent.identifier, sent.message)
        try:
            generated = self._world.platform.generate_certificate(prepared)
        except RequestRefused as refused:
            self._dossier.update(
                request=replace(sent, outcome=Outcome.REFUSED, codes=refused.codes, messages=refused.messages),
                contract=None,
                contract_read=None,
            )
            raise _explained(refused, self._dossier.facts) from refused
        return self._accept(sent, generated.automatically_validated)

    def _accept(self, sent: SentRequest, automatically_validated: bool | None) -> SentRequest:
        accepted = replace(
            sent,
            outcome=Outcome.ACCEPTED,
            accepted=self._world.clock(),
            automatically_validated=automatically_validated,
        )
        self._dossier.update(request=accepted)
        return accepted

    # ── helpers ──────────────────────────────────────────────────────────────────────────────

    def _changeable(self) -> Facts:
        facts = self._dossier.facts
        if facts.sent:
            raise AlreadySent
        return facts

    def _start_over(self, **changes: object) -> None:
        """Change what the certificate's name depends on: contract, CSR and an unsent file no longer fit."""
        keystore = self._dossier.facts.keystore
        # Only a file that was begun here: one that was adopted, perhaps finished, stays where it is.
        begun_here = self._dossier.facts.csr is not None
        if keystore is not None and begun_here and Path(keystore).exists():
            disk.set_aside(Path(keystore), self._world.clock())
        self._dossier.update(
            contract=None, contract_read=None, keystore=None, csr=None, public_key_identifier=None, **changes
        )


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


def _explained(refused: RequestRefused, facts: Facts) -> KitError:
    """The refusals that have a remedy of their own; any other stays as the platform worded it."""
    codes = set(refused.codes)
    if codes & _TAKEN_CODES:
        return ApplicationIdTaken(normalise(facts.application_id or ""))
    if codes & _ACTIVE_CODES:
        return AlreadyActive(str(facts.actor))
    if codes & _NEGATIVE_CODES:
        return DecisionNegative(refused.codes, refused.messages)
    return refused
