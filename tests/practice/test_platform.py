"""A strict counterpart: each check of each operation, with its code, in its order."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from lxml import etree

from ehcert_kit.card.interface import CardKey
from ehcert_kit.card.signing import signer
from ehcert_kit.certificate import Certificate
from ehcert_kit.client.platform import Prepared
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.errors import CertificateNotYetDelivered, PracticePlatformAbsent, RequestRefused
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.identifiers.public_key import subject_public_key_info
from ehcert_kit.keystore.csr import certificate_signing_request, generate_key
from ehcert_kit.keystore.encryption_certificate import encryption_certificate
from ehcert_kit.messages import certra, depot, etkra, soap
from ehcert_kit.messages.answer import open_answer
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.etk import open_challenge
from ehcert_kit.messages.operations import (
    CERTRA,
    CERTRA_CORE,
    GET_CERTIFICATE,
    OPERATIONS,
    REVOKE,
    XML,
    BaseService,
    RevocationReason,
    Service,
)
from ehcert_kit.messages.request import Request, add_person
from ehcert_kit.messages.xml import add
from ehcert_kit.messages.xmldsig import prepare
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.practice.mishaps import AnswerDropped
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.services import Services
from ehcert_kit.practice.store import Store
from ehcert_kit.practice.training import Working
from ehcert_kit.signer import Signer, sign_digest
from ehcert_kit.values import replace
from tests.conftest import PIN, OpenPractice, scenario_file, walking

pytestmark = pytest.mark.usefixtures("database")

GROUP = Organization("NIHII-GROUP", "94000027", "EXERCICE Soins du Parc")
CONTACT = ContactData("camille@exercice.example", "0470 00 00 00")
KEY = generate_key()


class Bench:
    """A platform, a card, and the words to speak to it."""

    def __init__(self, practice: OpenPractice, scenario: str) -> None:
        self.session = practice(scenario)
        assert self.session.platform is not None and self.session.card is not None
        self.platform: PracticePlatform = self.session.platform
        self.services = Services(self.platform)
        self.card = self.session.card
        self.person = self.card.identity().person

    def ask(self, request: Request, by: Signer | None = None, when: datetime | None = None) -> etree._Element:
        prepared = Prepared.of(request, when or datetime.now(UTC), by)
        return self.send(request, prepared.message, prepared.identifier)

    def send(self, request: Request, message: bytes, identifier: str | None = None) -> etree._Element:
        _, answer = self.services.serve(request.operation.service, message)
        content = soap.unwrap(answer)
        if isinstance(content, soap.Fault):
            raise RequestRefused("fault", (content.code,), (content.message,))
        return open_answer(content, request.operation)

    def by(self, key: CardKey) -> Signer:
        return signer(self.card, key, PIN)

    def contract(self, actor: Organization = GROUP, application_id: str | None = None) -> Contract:
        request = certra.GenerateContract(CONTACT, self.person, actor, ApplicationId.known(application_id))
        return certra.read_contract(self.ask(request))

    def types(self) -> tuple[certra.OrganizationType, ...]:
        return certra.read_organization_types(self.ask(certra.GetGenericOrganizationTypes()))

    def order(self, actor: Organization = GROUP, **changes: object) -> certra.GenerateCertificate:
        """A good request for a certificate, but for what is changed."""
        contract = self.contract(actor)
        subject = contract.check(actor, None, self.person)
        values: dict[str, object] = {
            "contact": CONTACT,
            "csr": certificate_signing_request(KEY, subject.der()),
            "contract": contract,
            "type": actor.type,
        }
        return certra.GenerateCertificate(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def bench(practice: OpenPractice, tmp_path: Path) -> Bench:
    return Bench(practice, scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n'))


def refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(RequestRefused) as raised:
        act()
    assert raised.value.codes == (code,)


# ── every request ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("octets", "code"),
    [
        (b"", "PRATIQUE_SOAP_SHAPE"),
        (b"<a/>", "PRATIQUE_SOAP_SHAPE"),
        (b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "PRATIQUE_SOAP_SHAPE"),
        (
            b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><a/></e:Body></e:Envelope>',
            "PRATIQUE_UNKNOWN_OPERATION",
        ),
        (
            b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>'
            b'<GetCertificateRequest xmlns="urn:be:fgov:ehealth:certra:protocol:v2"/></e:Body></e:Envelope>',
            "PRATIQUE_SCHEMA",
        ),
    ],
    ids=["nothing", "no envelope", "a document type", "no operation", "not valid"],
)
def test_what_is_no_request_gets_a_fault(bench: Bench, octets: bytes, code: str) -> None:
    """First the shape, then the root, then the structure."""
    status, answer = bench.services.serve(Service.CERTRA, octets)
    fault = soap.unwrap(answer)

    assert status == 500
    assert isinstance(fault, soap.Fault)
    assert fault.code == code


def test_an_operation_of_another_service_is_unknown_here(bench: Bench) -> None:
    """Each address serves its own."""
    prepared = Prepared.of(certra.GetGenericOrganizationTypes(), datetime.now(UTC))
    fault = soap.unwrap(bench.services.serve(Service.ETKRA, prepared.message)[1])

    assert isinstance(fault, soap.Fault)
    assert fault.code == "PRATIQUE_UNKNOWN_OPERATION"


@pytest.mark.parametrize(("seconds", "accepted"), [(-310, False), (-290, True), (290, True), (310, False)])
def test_stale_requests_are_refused(bench: Bench, seconds: int, accepted: bool) -> None:
    """IssueInstant within five minutes of now, before and after."""
    when = datetime.now(UTC) + timedelta(seconds=seconds)
    request = certra.GetGenericOrganizationTypes()
    if accepted:
        assert certra.read_organization_types(bench.ask(request, when=when))
    else:
        refused("PRATIQUE_STALE_REQUEST", lambda: bench.ask(request, when=when))


def test_the_same_octets_get_the_stored_answer_and_no_second_effect(bench: Bench) -> None:
    """Java's HTTP client repeats a post by itself when the connection closes unanswered."""
    order = bench.order()
    prepared = Prepared.of(order, datetime.now(UTC), bench.by(CardKey.SIGNATURE))
    answers = [bench.services.serve(Service.CERTRA, prepared.message)[1] for _ in range(3)]

    assert answers[0] == answers[1] == answers[2]
    assert len(bench.platform.show()["requests"]) == 1
    assert [s["verdict"] for s in bench.platform.show()["served"]][-2:] == ["repeated", "repeated"]


def test_other_octets_under_a_known_id_are_refused(bench: Bench) -> None:
    """A changed repetition is no repetition."""
    request = certra.GetGenericOrganizationTypes()
    prepared = Prepared.of(request, datetime.now(UTC))
    bench.send(request, prepared.message)
    changed = prepared.message.replace(b"SOAP-ENV:Header/>", b"SOAP-ENV:Header></SOAP-ENV:Header>")

    refused("PRATIQUE_REPLAYED", lambda: bench.send(request, changed))


def test_a_dropped_answer_is_stored_all_the_same(practice: OpenPractice, tmp_path: Path) -> None:
    """The effect stands; the same octets then get their answer."""
    event = 'events = [{ after = "GenerateCertificate", do = "drop-answer" }]\naccent = "plain"\n'
    bench = Bench(practice, scenario_file(tmp_path, event))
    prepared = Prepared.of(bench.order(), datetime.now(UTC), bench.by(CardKey.SIGNATURE))
    with pytest.raises(AnswerDropped):
        bench.services.serve(Service.CERTRA, prepared.message)

    assert len(bench.platform.show()["requests"]) == 1
    assert b"PublicKeyIdentifier" in bench.services.serve(Service.CERTRA, prepared.message)[1]


def test_what_is_on_its_way_arrives_in_its_exercise(bench: Bench) -> None:
    """Another one of the same person's was taken up after it had come in."""
    person, platform = people.person(1).ssin, bench.platform
    prepared = Prepared.of(bench.order(), datetime.now(UTC), bench.by(CardKey.SIGNATURE))
    platform.work_in(Working(person, "ab12"))
    bench.services.serve(Service.CERTRA, prepared.message, None, Working(person, ""))
    for exercise, requests in (("ab12", 0), ("", 1)):
        platform.work_in(Working(person, exercise))
        assert len(platform.show()["requests"]) == requests


# ── signatures ───────────────────────────────────────────────────────────────────────────────


def changed(message: bytes, pattern: bytes, replacement: bytes) -> bytes:
    new, count = re.subn(pattern, replacement, message, flags=re.DOTALL)
    assert count, pattern
    return new


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (rb">80010199976<", rb">80010299946<"),
        (rb"rsa-sha256", rb"rsa-sha1"),
        (rb"xmlenc#sha256", rb"xmlenc#sha512"),
        (rb'<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>\n', rb""),
        (rb'URI="#[^"]*"', rb'URI=""'),
        (rb"<ds:KeyInfo>.*</ds:KeyInfo>\n", rb""),
        (rb"<ds:X509Certificate>\n.", rb"<ds:X509Certificate>\nA"),
        (rb"(<ds:SignatureValue>\n)..", rb"\1AA"),
        (rb"(<SSIN .*?</SSIN>)(<ds:Signature.*</ds:Signature>)", rb"\2\1"),
    ],
    ids=[
        "a changed value",
        "SHA-1",
        "another digest",
        "one transform less",
        "the empty reference",
        "no certificate",
        "a broken certificate",
        "another value",
        "signature not last",
    ],
)
def test_signatures_of_another_form_or_value_are_refused(bench: Bench, pattern: bytes, replacement: bytes) -> None:
    """Whatever is changed after signing, the answer is no."""
    request = certra.GetActorQualities(bench.person.ssin)
    prepared = Prepared.of(request, datetime.now(UTC), bench.by(CardKey.AUTHENTICATION))
    with pytest.raises(RequestRefused) as raised:
        bench.send(request, changed(prepared.message, pattern, replacement))
    assert raised.value.codes[0] in ("PRATIQUE_SIGNATURE_INVALID", "PRATIQUE_SCHEMA")


def test_a_wrapped_signature_is_refused(bench: Bench) -> None:
    """A signed request hidden within another: what was signed is not what is at the root."""
    request = certra.GetActorQualities(bench.person.ssin)
    document = etree.fromstring(Prepared.of(request, datetime.now(UTC), bench.by(CardKey.AUTHENTICATION)).message)[
        -1
    ][0]
    forged = certra.GetActorQualities("80010299946").to_element(datetime.now(UTC))
    signature = document[-1]
    forged.append(signature)
    etree.SubElement(signature, f"{{{etree.QName(signature).namespace}}}Object").append(document)

    with pytest.raises(RequestRefused, match=r"PRATIQUE_(SIGNATURE_INVALID|SCHEMA)"):
        bench.send(request, soap.wrap(forged))


def test_the_right_key_of_the_card_for_each_operation(bench: Bench) -> None:
    """Authentication identifies, Signature binds; one for the other is refused."""
    request = certra.GetActorQualities(bench.person.ssin)
    refused("PRATIQUE_WRONG_KEY_KIND", lambda: bench.ask(request, bench.by(CardKey.SIGNATURE)))
    refused("PRATIQUE_WRONG_KEY_KIND", lambda: bench.ask(bench.order(), bench.by(CardKey.AUTHENTICATION)))


def test_a_card_of_an_unknown_authority_is_not_trusted(bench: Bench) -> None:
    """A self-made citizen."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.SERIAL_NUMBER, bench.person.ssin)])
    usage = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1))
        .not_valid_after(datetime(2040, 1, 1))
        .add_extension(usage, True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), False)
        .sign(key, hashes.SHA256())
    )
    forger = Signer((Certificate.from_x509(certificate),), lambda digest: sign_digest(key, digest))
    request = certra.GetActorQualities(bench.person.ssin)
    refused("PRATIQUE_SIGNER_NOT_TRUSTED", lambda: bench.ask(request, forger))


def test_an_expired_card_is_not_trusted(bench: Bench) -> None:
    """Its certificates have an end."""
    bench.card.expire(datetime.now(UTC))
    request = certra.GetActorQualities(bench.person.ssin)
    refused("PRATIQUE_SIGNER_NOT_TRUSTED", lambda: bench.ask(request, bench.by(CardKey.AUTHENTICATION)))


# ── CertRA, operation by operation ───────────────────────────────────────────────────────────


def test_qualities_are_only_for_the_holder(bench: Bench) -> None:
    """The SSIN asked for is the card's."""
    by = bench.by(CardKey.AUTHENTICATION)
    refused("PRATIQUE_SIGNER_MISMATCH", lambda: bench.ask(certra.GetActorQualities("80010299946"), by))
    refused("PRATIQUE_BAD_IDENTIFIER", lambda: bench.ask(certra.GetActorQualities("80010199975"), by))


@pytest.mark.parametrize(
    ("actor", "application_id", "code"),
    [
        (Organization("NIHII-MOON", "94000027", "X"), None, "PRATIQUE_UNKNOWN_TYPE"),
        (Organization("NIHII-GROUP", "9400002", "X"), None, "PRATIQUE_BAD_IDENTIFIER"),
        (Organization("NIHII-GROUP", "94000028", "X"), None, "PRATIQUE_BAD_IDENTIFIER"),
        (Organization("NIHII-GROUP", "71000337", "X"), None, "PRATIQUE_BAD_IDENTIFIER"),
        (GROUP, "A B", "PRATIQUE_BAD_APPLICATION_ID"),
        (GROUP, "A" * 31, "PRATIQUE_BAD_APPLICATION_ID"),
        (Organization("NIHII-GROUP", "94000027", "  "), None, "PRATIQUE_BAD_NAME"),
        (Organization("SSIN", "80010199976", "x"), "APP", "PRATIQUE_BAD_APPLICATION_ID"),
    ],
)
def test_contracts_are_refused_with_the_rule_that_fails(
    bench: Bench, actor: Organization, application_id: str | None, code: str
) -> None:
    """Type, pattern, check digits, application ID, name."""
    refused(code, lambda: bench.contract(actor, application_id))


@pytest.mark.parametrize(
    "contact",
    [ContactData("camille@exercice", "0470"), ContactData("camille@exercice.example", "tel. 0470")],
)
def test_contact_data_follow_the_official_rules(bench: Bench, contact: ContactData) -> None:
    """Untidied: what the form lets pass is tidied before."""
    request = certra.GenerateContract(contact, bench.person, GROUP)
    refused("PRATIQUE_BAD_CONTACT", lambda: bench.ask(request))


def test_a_good_order_is_taken_once(bench: Bench) -> None:
    """Then the contract is used, the key known, the name active."""
    order = bench.order()
    answer = certra.read_generated_certificate(bench.ask(order, bench.by(CardKey.SIGNATURE)))

    assert answer.automatically_validated
    refused("PRATIQUE_CONTRACT_UNKNOWN", lambda: bench.ask(order, bench.by(CardKey.SIGNATURE)))
    refused("PRATIQUE_KEY_REUSED", lambda: bench.ask(bench_order_again(bench), bench.by(CardKey.SIGNATURE)))
    bench.ask(certra.GetCertificate(answer.public_key_identifier))
    refused("PRATIQUE_DN_ALREADY_ACTIVE", lambda: bench.contract())


def bench_order_again(bench: Bench) -> certra.GenerateCertificate:
    """Another application ID, the same key."""
    contract = bench.contract(application_id="B")
    csr = certificate_signing_request(KEY, contract.check(GROUP, ApplicationId.known("B"), bench.person).der())
    return certra.GenerateCertificate(CONTACT, csr, contract, GROUP.type)


def test_what_does_not_fit_the_contract_is_refused(bench: Bench) -> None:
    """Subject, contact data, texts, signer: the contract binds them together."""
    by = bench.by(CardKey.SIGNATURE)
    other = certificate_signing_request(
        KEY, bench.contract(application_id="A").check(GROUP, ApplicationId.known("A"), bench.person).der()
    )
    refused("PRATIQUE_CONTRACT_MISMATCH", lambda: bench.ask(bench.order(csr=other), by))
    moved = ContactData("autre@exercice.example", "0470 00 00 00")
    refused("PRATIQUE_CONTRACT_MISMATCH", lambda: bench.ask(bench.order(contact=moved), by))
    contract = bench.contract()
    forged = Contract(contract.dn, contract.signer, {**contract.texts, "fr": "rien"})
    refused("PRATIQUE_CONTRACT_UNKNOWN", lambda: bench.ask(bench.order(contract=forged), by))


GenerateRevocationContract = partial(
    certra.GenerateRevocationContract, reason=RevocationReason.CESSATION_OF_OPERATION
)


class Revoke(Request, frozen=True):
    """With the contract of either kind."""

    identifier: bytes
    contract: Contract
    operation = REVOKE

    def fill(self, root: etree._Element) -> None:
        add(root, CERTRA, "PublicKeyIdentifier", self.identifier.hex().upper())
        contract = add(root, CERTRA, "Contract")
        add(contract, CERTRA_CORE, "DN", self.contract.dn)
        add_person(contract, CERTRA_CORE, "Signer", self.contract.signer)
        add(contract, CERTRA_CORE, "RevocationReason", "cessationOfOperation")
        texts = add(contract, CERTRA_CORE, "Text")
        for language, text in self.contract.texts.items():
            add(texts, CERTRA_CORE, "Value", text).set(f"{{{XML}}}lang", language)


def test_a_contract_serves_what_it_was_made_for(bench: Bench) -> None:
    """One for a revocation orders no certificate, although it is for the same name; nor the other way round."""
    by = bench.by(CardKey.SIGNATURE)
    identifier = certra.read_generated_certificate(bench.ask(bench.order(), by)).public_key_identifier
    bench.ask(certra.GetCertificate(identifier))
    revocation = certra.read_contract(bench.ask(GenerateRevocationContract(identifier, bench.person)))
    csr = certificate_signing_request(generate_key(), DistinguishedName.of(GROUP).der())

    order = certra.GenerateCertificate(CONTACT, csr, replace(revocation, reason=None), GROUP.type)
    refused("PRATIQUE_CONTRACT_MISMATCH", lambda: bench.ask(order, by))
    contract = bench.contract(application_id="B")
    refused("PRATIQUE_CONTRACT_MISMATCH", lambda: bench.ask(Revoke(identifier, contract), by))
    bench.ask(Revoke(identifier, revocation), by)


STRANGER = Organization("CBE", "0999001020", "EXERCICE Autre")


@pytest.mark.parametrize("accepted", [True, False])
def test_a_request_without_right_to_act_waits_for_a_tutor(bench: Bench, accepted: bool) -> None:
    """No clock makes somebody the manager of an organisation that the sources do not give him."""
    contract = bench.contract(STRANGER)
    csr = certificate_signing_request(KEY, contract.check(STRANGER, None, bench.person).der())
    order = certra.GenerateCertificate(CONTACT, csr, contract, STRANGER.type)
    taken = certra.read_generated_certificate(bench.ask(order, bench.by(CardKey.SIGNATURE)))
    asking = certra.GetCertificate(taken.public_key_identifier)

    assert not taken.automatically_validated
    with pytest.raises(CertificateNotYetDelivered):
        bench.ask(asking)
    assert [r["waits_for_tutor"] for r in bench.platform.show()["requests"]] == [True]
    assert bench.platform.decide(taken.public_key_identifier, accepted)
    if accepted:
        assert len(certra.read_certificates(bench.ask(asking))) == 2
    else:
        refused("PRATIQUE_REQUEST_REFUSED", lambda: bench.ask(asking))
    assert not bench.platform.decide(taken.public_key_identifier, not accepted)


def test_values_that_are_not_base64_are_refused(bench: Bench) -> None:
    """Python, libxml2 and signxml would all pass over the exclamation mark."""
    order = bench.order()
    document = order.to_element(datetime.now(UTC))
    value = document.find(f".//{{{CERTRA_CORE}}}CSR")
    assert value is not None
    value.text = f"{value.text}!"
    signing = bench.by(CardKey.SIGNATURE)
    to_be_signed = prepare(document, signing.chain)
    message = soap.wrap(to_be_signed.complete(signing.sign(to_be_signed.digest)))
    refused("PRATIQUE_CSR_INVALID", lambda: bench.send(order, message))

    request = certra.GetActorQualities(bench.person.ssin)
    signed = Prepared.of(request, datetime.now(UTC), bench.by(CardKey.AUTHENTICATION)).message
    junk = changed(signed, rb"</ds:SignatureValue>", rb"!</ds:SignatureValue>")
    refused("PRATIQUE_SIGNATURE_INVALID", lambda: bench.send(request, junk))


def test_a_name_that_reads_as_two_is_refused(bench: Bench) -> None:
    """Several values in one RDN, which a list of single values would not tell from several RDNs."""
    attributes = [x509.NameAttribute(NameOID.COMMON_NAME, "a"), x509.NameAttribute(NameOID.COUNTRY_NAME, "BE")]
    name = x509.Name([x509.RelativeDistinguishedName(attributes)])
    csr = x509.CertificateSigningRequestBuilder().subject_name(name).sign(KEY, hashes.SHA256())
    order = bench.order(csr=csr.public_bytes(serialization.Encoding.DER))
    refused("PRATIQUE_CSR_INVALID", lambda: bench.ask(order, bench.by(CardKey.SIGNATURE)))


def test_a_platform_that_nobody_began_is_said_to_be_absent(tmp_path: Path) -> None:
    """Looking at it does not make one."""
    file = tmp_path / "practice" / "platform.sqlite"
    with pytest.raises(PracticePlatformAbsent) as raised:
        Store.existing(file)
    assert raised.value.folder == str(file.parent)
    assert not file.parent.exists()


def test_keys_and_requests_that_are_too_weak_or_odd_are_refused(bench: Bench) -> None:
    """RSA, 2048 bits, good self-signature, no attributes."""
    by = bench.by(CardKey.SIGNATURE)
    subject = bench.contract().check(GROUP, None, bench.person)
    weak = certificate_signing_request(rsa.generate_private_key(65537, 1024), subject.der())
    refused("PRATIQUE_KEY_TOO_WEAK", lambda: bench.ask(bench.order(csr=weak), by))
    name = x509.load_der_x509_csr(certificate_signing_request(KEY, subject.der())).subject
    builder = x509.CertificateSigningRequestBuilder().subject_name(name)
    elliptic = builder.sign(ec.generate_private_key(ec.SECP384R1()), hashes.SHA384())
    refused(
        "PRATIQUE_BAD_KEY",
        lambda: bench.ask(bench.order(csr=elliptic.public_bytes(serialization.Encoding.DER)), by),
    )
    extended = builder.add_extension(x509.BasicConstraints(False, None), True).sign(KEY, hashes.SHA256())
    refused(
        "PRATIQUE_CSR_INVALID",
        lambda: bench.ask(bench.order(csr=extended.public_bytes(serialization.Encoding.DER)), by),
    )
    good = bytearray(certificate_signing_request(KEY, subject.der()))
    good[-1] ^= 1
    refused("PRATIQUE_CSR_INVALID", lambda: bench.ask(bench.order(csr=bytes(good)), by))


SITE = Organization("SITE", "1234", "EXERCICE Site")


@pytest.mark.parametrize("service", BaseService)
def test_base_services_are_those_of_the_type(bench: Bench, service: str) -> None:
    """What the platform offers to one type is refused to another, and what it offers to none to all."""
    offered = {t.code: t.base_services for t in bench.types()}
    assert service in offered["NIHII-GROUP"]
    assert service not in offered["SITE"]
    by = bench.by(CardKey.SIGNATURE)

    for order in (bench.order(SITE, base_services=(service,)), bench.order(base_services=(service, "moon"))):
        refused("PRATIQUE_SERVICE_NOT_ALLOWED", partial(bench.ask, order, by))
    taken = bench.ask(bench.order(base_services=(service,)), by)
    assert certra.read_generated_certificate(taken).automatically_validated


def test_certificates_are_delivered_by_key(bench: Bench) -> None:
    """Unknown keys are said to be unknown; a key that is known waits, then gets its chain without root."""
    refused("PRATIQUE_UNKNOWN_IDENTIFIER", lambda: bench.ask(certra.GetCertificate(b"\0" * 20)))
    taken = certra.read_generated_certificate(bench.ask(bench.order(), bench.by(CardKey.SIGNATURE)))
    chain = certra.read_certificates(bench.ask(certra.GetCertificate(taken.public_key_identifier)))
    leaf, issuing = (certificate.x509 for certificate in chain)

    leaf.verify_directly_issued_by(issuing)
    issuing.verify_directly_issued_by(bench.platform.root)
    assert GET_CERTIFICATE in OPERATIONS.values()


def test_the_certificate_has_the_profile_of_real_ones(bench: Bench) -> None:
    """Three years and a day, three key usages, two extended ones, identifiers, addresses that lead nowhere."""
    taken = certra.read_generated_certificate(bench.ask(bench.order(), bench.by(CardKey.SIGNATURE)))
    chain = certra.read_certificates(bench.ask(certra.GetCertificate(taken.public_key_identifier)))
    leaf = chain[0].x509
    usage = leaf.extensions.get_extension_for_class(x509.KeyUsage)

    assert leaf.not_valid_after_utc - leaf.not_valid_before_utc == timedelta(days=3 * 365 + 2)
    assert usage.critical
    assert usage.value.digital_signature and usage.value.content_commitment and usage.value.key_encipherment
    assert not usage.value.data_encipherment
    assert (
        leaf.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest
        == taken.public_key_identifier
    )
    assert "PRATIQUE" in leaf.issuer.rfc4514_string()
    addresses = leaf.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    hosts = [urlsplit(access.access_location.value).hostname for access in addresses]
    assert hosts == ["cert.ehealth.pratique.invalid", "ocsp.ehealth.pratique.invalid"]


# ── EtkRA and depot ──────────────────────────────────────────────────────────────────────────


@pytest.fixture
def certified(practice: OpenPractice, tmp_path: Path) -> tuple[Bench, Signer, bytes]:
    """A bench whose organisation has its certificate: signer and leaf."""
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n')
    bench = Bench(practice, scenario)
    taken = certra.read_generated_certificate(bench.ask(bench.order(), bench.by(CardKey.SIGNATURE)))
    chain = certra.read_certificates(bench.ask(certra.GetCertificate(taken.public_key_identifier)))
    return bench, Signer(chain, lambda digest: sign_digest(KEY, digest)), chain[0].der


def test_encryption_keys_are_rsa_2048_and_not_the_authentication_key(
    certified: tuple[Bench, Signer, bytes],
) -> None:
    """Anything else is a bad key."""
    bench, by, _ = certified
    too_long = subject_public_key_info(generate_key(3072).public_key())
    bare = generate_key().public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.PKCS1)
    for octets in (b"\x30\x00", too_long, bare, subject_public_key_info(KEY.public_key())):
        refused("PRATIQUE_BAD_KEY", partial(bench.ask, etkra.StartETKRegistration(octets), by))


def test_the_encryption_certificate_is_checked_item_by_item(certified: tuple[Bench, Signer, bytes]) -> None:
    """Challenge, serial number, key, signature; then it is registered, found, and done."""
    bench, by, leaf = certified
    key, other = generate_key(), generate_key()
    made = encryption_certificate(leaf, KEY, key.public_key(), 42)
    refused("PRATIQUE_CHALLENGE_UNKNOWN", lambda: bench.ask(etkra.CompleteETKRegistration(made), by))
    start = etkra.StartETKRegistration(subject_public_key_info(key.public_key()))
    serial = open_challenge(etkra.read_challenge(bench.ask(start, by)), key).number
    refused("PRATIQUE_BAD_SERIAL", lambda: bench.ask(etkra.CompleteETKRegistration(made), by))
    for certificate in (
        b"\x30\x00",
        encryption_certificate(leaf, KEY, other.public_key(), serial),
        encryption_certificate(leaf, other, key.public_key(), serial),
        leaf,
    ):
        with pytest.raises(RequestRefused, match="PRATIQUE_BAD_"):
            bench.ask(etkra.CompleteETKRegistration(certificate), by)
    good = encryption_certificate(leaf, KEY, key.public_key(), serial)
    registered = etkra.read_registered_etk(bench.ask(etkra.CompleteETKRegistration(good), by))

    assert not registered.to_be_activated
    assert depot.read_etk(bench.ask(depot.GetEtk(GROUP))).etk == registered.etk
    assert depot.read_etk(bench.ask(depot.GetEtk(GROUP, ""))).etk == registered.etk
    assert depot.read_etk(bench.ask(depot.GetEtk(GROUP, "B"))).etk is None


def test_only_certificates_of_this_platform_may_register(certified: tuple[Bench, Signer, bytes]) -> None:
    """A card is no eHealth certificate."""
    bench, _, _ = certified
    request = etkra.StartETKRegistration(subject_public_key_info(generate_key().public_key()))
    refused("PRATIQUE_SIGNER_NOT_TRUSTED", lambda: bench.ask(request, bench.by(CardKey.SIGNATURE)))


def test_the_depot_names_numbers_that_cannot_be(bench: Bench) -> None:
    """Its own codes, with status 200."""
    with pytest.raises(RequestRefused) as raised:
        depot.read_etk(bench.ask(depot.GetEtk(Organization("CBE", "0123456740", ""))))
    assert raised.value.codes == ("INVALID_CBE_NUMBER",)


# ── several processes ────────────────────────────────────────────────────────────────────────


def test_the_store_makes_one_platform_for_every_process(practice: OpenPractice) -> None:
    """Authority, accent and scenario are made once."""
    first, second = practice(), practice()
    assert first.platform is not None and second.platform is not None

    assert first.platform.root == second.platform.root
    assert first.platform.accent == second.platform.accent
    list(walking(first).steps(Step.REQUEST))
    assert len(second.platform.show()["requests"]) == 1
