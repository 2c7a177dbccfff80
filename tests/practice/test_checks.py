"""Every check of the practice platform, each with one request that fails for it alone.

The cards here are the tests' own: an authority that the scenario trusts, and certificates with whatever is
wrong. The clock is a variable.
"""

from __future__ import annotations

import base64
import copy
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtensionOID, NameOID
from lxml import etree

from ehcert_kit.certificate import Certificate
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.errors import CertificateNotYetDelivered, RequestRefused
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.normalisation import normalise
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.identifiers.public_key import public_key_identifier, subject_public_key_info
from ehcert_kit.keystore.csr import certificate_signing_request
from ehcert_kit.keystore.encryption_certificate import encryption_certificate as made_by_the_kit
from ehcert_kit.messages import certra, depot, etkra, soap
from ehcert_kit.messages.answer import open_answer
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.etk import open_challenge
from ehcert_kit.messages.operations import (
    CERTRA,
    CERTRA_CORE,
    DSIG,
    RevocationReason,
    SignedBy,
)
from ehcert_kit.messages.request import Request
from ehcert_kit.messages.xmldsig import EXCLUSIVE_C14N, canonical, prepare
from ehcert_kit.practice import people
from ehcert_kit.practice.in_process import InProcess
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.refusals import Code, Refused
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.services import Services
from ehcert_kit.practice.signatures import require_card, verify
from ehcert_kit.signer import Signer, sign_digest
from ehcert_kit.values import replace
from tests.conftest import scenario_file
from tests.keys import rsa_key
from tests.messages.signature_faults import FAULTS, Change, other, part, signed, twice
from tests.recordings import card_signer
from tests.trust import making
from tests.trust.making import DAY, ENCRYPTION, NOW, STRANGER, YEAR, Chain, Knobs, Made, chain
from tests.trust.making import encryption_certificate as certificate_of_an_encryption_key

from .stores import store_in
from .test_platform import GenerateRevocationContract, Revoke

pytestmark = pytest.mark.usefixtures("database")

GROUP = Organization("NIHII-GROUP", "94000027", "EXERCICE Soins du Parc")
STRANGE = Organization("CBE", "0999001020", "EXERCICE Autre")
CONTACT = ContactData("camille@exercice.example", "0470 00 00 00", "info@exercice.example", "02 000 00 00")
CAMILLE, NOOR = people.person(1), people.person(2)
KEY = rsa_key(10)
SECOND = timedelta(seconds=1)
#: Of the points of P-384.
ORDER = "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
#: Of the cards: longer than a certificate of the platform lives.
DATES = Knobs(begins=NOW - 10 * YEAR, ends=NOW + 20 * YEAR)
USE = {SignedBy.CARD_AUTHENTICATION: "digital_signature", SignedBy.CARD_SIGNATURE: "content_commitment"}
AUTHENTICATION, SIGNATURE = SignedBy.CARD_AUTHENTICATION, SignedBy.CARD_SIGNATURE


def card_chain(
    kind: SignedBy, person: Person = CAMILLE, leaf: Knobs | None = None, issuing: Knobs | None = None
) -> Chain:
    """A card of the tests' authority."""
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.SERIAL_NUMBER, person.ssin),
            x509.NameAttribute(NameOID.GIVEN_NAME, person.first_names),
            x509.NameAttribute(NameOID.SURNAME, person.name),
        ]
    )
    owner = Knobs(subject=subject, usage=[USE[kind]])
    return chain(root=DATES, issuing=DATES | (issuing or {}), owner=owner | DATES | (leaf or {}))


def signer_of(*certificates: Made) -> Signer:
    key = certificates[0].key
    assert isinstance(key, rsa.RSAPrivateKey)
    return Signer(tuple(Certificate(made.der) for made in certificates), lambda digest: sign_digest(key, digest))


def card(kind: SignedBy, person: Person = CAMILLE) -> Signer:
    of = card_chain(kind, person)
    return signer_of(of.owner, of.issuing, of.root)


def typed_as(application_id: str | None) -> ApplicationId | None:
    """Sent as it stands, whatever it is."""
    return None if application_id is None else ApplicationId(normalise(application_id), application_id)


@dataclass
class Bench:
    """A platform whose clock is ours."""

    folder: Path
    now: datetime = NOW
    more: str = ""
    #: Where it is going to be served, for certificates of an authority of its own that say so.
    address: str | None = None

    def __post_init__(self) -> None:
        (self.folder / "root.pem").write_bytes(chain(root=DATES).root.certificate.public_bytes(Encoding.PEM))
        text = 'accent = "plain"\ntrust = ["root.pem"]\ndelivery = { after_s = 0 }\n'
        scenario = load(scenario_file(self.folder, text + self.more))
        store = store_in(self.folder, authority=self.address is None)
        self.platform = PracticePlatform(store, scenario, lambda: self.now, address=self.address)
        self.services = Services(self.platform)

    def ask(
        self, request: Request, by: Signer | None = None, change: Callable[[etree._Element], object] | None = None
    ) -> etree._Element:
        """Send it, changed before it is signed. Raises: RequestRefused, also for a fault."""
        octets = self.octets(request, by, change)
        answer = soap.unwrap(self.services.serve(request.operation.service, octets)[1])
        if isinstance(answer, soap.Fault):
            raise RequestRefused("fault", (answer.code,), (answer.message,))
        return open_answer(answer, request.operation)

    def octets(
        self, request: Request, by: Signer | None = None, change: Callable[[etree._Element], object] | None = None
    ) -> bytes:
        """What is sent."""
        document = request.to_element(self.now)
        if change is not None:
            change(document)
        if by is not None:
            to_be_signed = prepare(document, by.chain)
            to_be_signed.complete(by.sign(to_be_signed.digest))
        return soap.wrap(document)

    def contract(
        self, actor: Organization = GROUP, application_id: str | None = None, signer: Person = CAMILLE
    ) -> Contract:
        request = certra.GenerateContract(CONTACT, signer, actor, typed_as(application_id))
        return certra.read_contract(self.ask(request))

    def order(
        self,
        actor: Organization = GROUP,
        application_id: str | None = None,
        key: rsa.RSAPrivateKey = KEY,
        contract: Contract | None = None,
        **changes: Any,
    ) -> certra.GenerateCertificate:
        contract = contract or self.contract(actor, application_id)
        name = contract.check(actor, typed_as(application_id), contract.signer)
        csr = certificate_signing_request(key, name.der())
        order = certra.GenerateCertificate(CONTACT, csr, contract, actor.type)
        return replace(order, **changes)

    def certified(
        self, actor: Organization = GROUP, application_id: str | None = None, key: rsa.RSAPrivateKey = KEY
    ) -> Signer:
        """An eHealth certificate, as who signs with it."""
        taken = certra.read_generated_certificate(
            self.ask(self.order(actor, application_id, key), card(SIGNATURE))
        )
        chain = certra.read_certificates(self.ask(certra.GetCertificate(taken.public_key_identifier)))
        return Signer(chain, lambda digest: sign_digest(key, digest))


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def refusal(act: Callable[[], object]) -> str:
    """The code, without its prefix."""
    with pytest.raises(RequestRefused) as raised:
        act()
    (code,) = raised.value.codes
    return code.removeprefix("PRATIQUE_")


# ── signatures ───────────────────────────────────────────────────────────────────────────────

#: What the platform says of each fault. The others are not built as the schema demands, which is judged before.
SAID = {
    "no signature": "one signature is wanted",
    "two signatures": "one signature is wanted",
    "a second signature elsewhere": "one signature is wanted",
    "signature first": "one signature is wanted",
    "signature inside another element": "one signature is wanted",
    "a reference to something else": "one reference is wanted",
    "a reference to the whole document": "one reference is wanted",
    "a signature with the same Id": "Ambiguous reference",
    "another first transform": "other transforms",
    "another second transform": "other transforms",
    "one transform less": "other transforms",
    "one transform more": "other transforms",
    "another canonical form": "other transforms",
    "another digest": "other transforms",
    "no certificate": "certificate",
    "a certificate that is none": "a certificate cannot be read",
    "a certificate that is not base64": "not base64",
    "a digest that is not base64": "not base64",
    "a value that is not base64": "not base64",
    "another text": "Digest mismatch",
    "another attribute": "Digest mismatch",
    "a child more": "Digest mismatch",
    "a digest of something else": "verification failed",
    "SHA-1 as method": "forbidden",
    "the method of another kind of key": "does not match",
    "a blank more in what is signed": "verification failed",
    "somebody else's value": "verification failed",
}


@pytest.mark.parametrize(
    ("change", "said"), [pytest.param(change, SAID[name], id=name) for name, change, _ in FAULTS if name in SAID]
)
def test_each_fault_of_a_signature_is_refused_for_what_it_is(change: Change, said: str) -> None:
    document = signed()
    change(document)
    with pytest.raises(Refused) as raised:
        verify(document)
    assert raised.value.code == Code.SIGNATURE_INVALID
    told = raised.value.message
    assert said in told and told == told.rstrip(": ")


@pytest.mark.parametrize("holder", ["anne", "eloise"], ids=["RSA", "EC"])
def test_a_good_signature_gives_back_what_was_signed(holder: str) -> None:
    verified = verify(signed(holder))
    assert verified.document.findtext(f"{{{CERTRA}}}SSIN") == "75041299851"


def _resigned(change: Callable[[etree._Element], object], holder: str = "anne") -> etree._Element:
    """A request whose SignedInfo is changed before it is signed."""
    document = certra.GetActorQualities("75041299851").to_element(NOW)
    by = card_signer(holder, "auth")
    to_be_signed = prepare(document, by.chain)
    change(document)
    return to_be_signed.complete(by.sign(hashlib.sha256(canonical(part(document, "SignedInfo"))).digest()))


def _inclusive(name: str) -> Change:
    def change(document: etree._Element) -> None:
        listed = etree.SubElement(
            list(document.iter(f"{{{DSIG}}}{name}"))[-1], f"{{{EXCLUSIVE_C14N}}}InclusiveNamespaces"
        )
        listed.set("PrefixList", "x")

    return change


def _more(parent: str, name: str) -> Change:
    def change(document: etree._Element) -> None:
        etree.SubElement(part(document, parent), f"{{{DSIG}}}{name}").text = "8"

    return change


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_inclusive("Transform"), id="InclusiveNamespaces in a transform"),
        pytest.param(_inclusive("CanonicalizationMethod"), id="InclusiveNamespaces in the canonical form"),
        pytest.param(_more("SignatureMethod", "HMACOutputLength"), id="HMACOutputLength"),
        pytest.param(other("Reference", "Type", "urn:x"), id="a type of the reference"),
        pytest.param(_more("KeyInfo", "KeyName"), id="KeyName"),
        pytest.param(_more("X509Data", "X509SubjectName"), id="X509SubjectName"),
        pytest.param(twice("X509Data"), id="a second X509Data"),
        pytest.param(_more("Signature", "Object"), id="Object"),
    ],
)
def test_a_signature_has_nothing_more_than_the_protocol_s_form(change: Change) -> None:
    document = _resigned(change)
    with pytest.raises(Refused, match="than the protocol's") as raised:
        verify(document)
    assert raised.value.code == Code.SIGNATURE_INVALID


def test_what_has_no_canonical_form_is_no_signature() -> None:
    """A relative namespace URI on the envelope is inherited by what is signed."""
    octets = soap.wrap(signed()).replace(b"Envelope ", b'Envelope xmlns:q="foo" ', 1)
    with pytest.raises(Refused) as raised:
        verify(soap.unwrap(octets))  # type: ignore[arg-type]
    assert raised.value.code == Code.SIGNATURE_INVALID


def test_a_value_of_a_curve_may_lack_leading_zeros() -> None:
    """The key is made for r and s, since short ones come up once in 65 536 signatures."""
    document = certra.GetActorQualities("75041299851").to_element(NOW)
    to_be_signed = prepare(document, card_signer("eloise", "auth").chain)
    curve, order = ec.SECP384R1(), int(ORDER, 16)

    def x_of(k: int) -> int:
        return ec.derive_private_key(k, curve).public_key().public_numbers().x

    k = next(k for k in range(2, 5000) if x_of(k) >> 376 == 0)
    r, s = x_of(k), 12345
    secret = (s * k - int.from_bytes(to_be_signed.digest)) * pow(r, -1, order) % order
    key = ec.derive_private_key(secret, curve)
    made = making.certificate(subject=making.name("EC"), key=key)
    for spare in list(document.iter(f"{{{DSIG}}}X509Certificate")):
        spare.text = base64.b64encode(made.der).decode()
    verified = verify(to_be_signed.complete(r.to_bytes(47) + s.to_bytes(47)))
    assert verified.certificate == made.certificate


# ── cards ────────────────────────────────────────────────────────────────────────────────────


def trusted(
    of: Chain, kind: SignedBy = AUTHENTICATION, *, sent: tuple[Made, ...] | None = None, **more: Any
) -> str:
    """The verdict on a card; an empty string if it is good."""
    document = certra.GetActorQualities(CAMILLE.ssin).to_element(NOW)
    by = signer_of(*(sent or (of.owner, of.issuing, of.root)))
    to_be_signed = prepare(document, by.chain)
    to_be_signed.complete(by.sign(to_be_signed.digest))
    roots = more.get("roots", [of.root.certificate])
    try:
        person = require_card(verify(document), document, kind, roots, more.get("now", NOW))
    except Refused as refused:
        return str(refused.code)
    assert person == CAMILLE
    return ""


@pytest.mark.parametrize("kind", [AUTHENTICATION, SIGNATURE])
def test_a_card_of_a_trusted_authority(kind: SignedBy) -> None:
    """With its whole chain, without the root, and where its issuer itself is trusted."""
    of = card_chain(kind)
    assert trusted(of, kind) == ""
    assert trusted(of, kind, sent=(of.owner, of.issuing)) == ""
    assert trusted(of, kind, sent=(of.owner,), roots=[of.issuing.certificate]) == ""
    for edge in (of.owner.certificate.not_valid_before_utc, of.owner.certificate.not_valid_after_utc):
        assert trusted(of, kind, now=edge) == ""


#: What is otherwise in the card's certificate, in that of its issuer, and who is trusted.
UNTRUSTED: dict[str, tuple[Knobs, Knobs, bool]] = {
    "begins in a second": (Knobs(begins=NOW + SECOND), {}, True),
    "ended": (Knobs(ends=NOW - SECOND), {}, True),
    "its issuer ended": ({}, Knobs(ends=NOW - SECOND), True),
    "its issuer begins in a second": ({}, Knobs(begins=NOW + SECOND), True),
    "signed by another key": (Knobs(signed_with=rsa_key(STRANGER)), {}, True),
    "names another issuer": (Knobs(issuer_name=making.name("Autre")), {}, True),
    "its issuer is no authority": ({}, Knobs(authority=False, path_length=None), True),
    "its issuer does not say that it is one": ({}, Knobs(authority=None), True),
    "its issuer is signed by another key": ({}, Knobs(signed_with=rsa_key(STRANGER)), True),
    "nobody is trusted": ({}, {}, False),
}


@pytest.mark.parametrize(("leaf", "issuing", "known"), UNTRUSTED.values(), ids=UNTRUSTED)
def test_a_card_without_path_to_a_trusted_authority_is_refused(leaf: Knobs, issuing: Knobs, known: bool) -> None:
    of = card_chain(AUTHENTICATION, leaf=leaf, issuing=issuing)
    assert trusted(of, roots=[of.root.certificate] if known else []) == Code.SIGNER_NOT_TRUSTED


def test_a_card_of_another_authority_is_refused() -> None:
    """One that is trusted all the same, but did not issue it."""
    others = [chain(depth=" 2").root.certificate]
    assert trusted(card_chain(AUTHENTICATION), roots=others) == Code.SIGNER_NOT_TRUSTED


def test_a_chain_that_breaks_off_leads_nowhere() -> None:
    of = card_chain(AUTHENTICATION)
    assert trusted(of, sent=(of.owner,)) == Code.SIGNER_NOT_TRUSTED
    assert trusted(of, sent=(of.owner, of.root)) == Code.SIGNER_NOT_TRUSTED


@pytest.mark.parametrize(
    ("kind", "usage"),
    [
        (AUTHENTICATION, ["content_commitment"]),
        (SIGNATURE, ["digital_signature"]),
        (AUTHENTICATION, ["digital_signature", "content_commitment"]),
        (SIGNATURE, ["digital_signature", "content_commitment"]),
        (AUTHENTICATION, []),
        (AUTHENTICATION, None),
    ],
)
def test_a_key_of_another_use_is_refused(kind: SignedBy, usage: list[str] | None) -> None:
    """The one wanted and not the other: what a card's two certificates have."""
    assert trusted(card_chain(kind, leaf=Knobs(usage=usage)), kind) == Code.WRONG_KEY_KIND


# ── every request ────────────────────────────────────────────────────────────────────────────


def without_id(document: etree._Element) -> None:
    del document.attrib["Id"]


def test_a_signed_request_has_an_id(bench: Bench) -> None:
    """Nothing could be signed, and nothing repeated, without."""
    order = certra.GetActorQualities(CAMILLE.ssin)
    document = order.to_element(NOW)
    by = card(AUTHENTICATION)
    prepared = prepare(document, by.chain)
    prepared.complete(by.sign(prepared.digest))
    without_id(document)
    answer: Any = soap.unwrap(bench.services.serve(order.operation.service, soap.wrap(document))[1])
    assert refusal(lambda: open_answer(answer, order.operation)) == "ID_MISSING"
    bench.ask(certra.GetGenericOrganizationTypes(), change=without_id)


def test_a_fault_is_no_request(bench: Bench) -> None:
    octets = (
        b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:x</faultcode>'
        b"<faultstring/></e:Fault></e:Body></e:Envelope>"
    )
    fault: Any = soap.unwrap(bench.services.serve(certra.GetGenericOrganizationTypes.operation.service, octets)[1])
    assert fault.code == "PRATIQUE_UNKNOWN_OPERATION"


@pytest.mark.parametrize(("hours", "verdict"), [(23, "repeated"), (25, "PRATIQUE_STALE_REQUEST")])
def test_an_answer_is_kept_for_a_day(bench: Bench, hours: int, verdict: str) -> None:
    """After that the same octets are a request like any other, and stale."""
    request = certra.GetGenericOrganizationTypes()
    message = soap.wrap(request.to_element(bench.now))
    for _ in range(2):
        bench.services.serve(request.operation.service, message)
        bench.now += timedelta(hours=hours)
    verdicts = [served["verdict"] for served in bench.platform.show()["served"]]
    assert verdicts == ["success", verdict]


# ── who may request what ─────────────────────────────────────────────────────────────────────


def typed(element: str, value: str) -> Callable[[etree._Element], object]:
    """With another type at the first element of that name."""

    def change(document: etree._Element) -> None:
        found = next(e for e in document.iter() if etree.QName(e).localname == element)
        found.set("Type", value)

    return change


@pytest.mark.parametrize(
    ("ssin", "change", "code"),
    [
        (CAMILLE.ssin, typed("SSIN", "CBE"), "UNKNOWN_TYPE"),
        (NOOR.ssin, None, "SIGNER_MISMATCH"),
        ("80.01.01-999.76", None, "BAD_IDENTIFIER"),
        ("80010199975", None, "BAD_IDENTIFIER"),
        ("8001019997", None, "BAD_IDENTIFIER"),
        (f" {CAMILLE.ssin} ", None, "BAD_IDENTIFIER"),
        ("80130199963", None, "BAD_IDENTIFIER"),
    ],
    ids=["another type", "another person", "dots", "check digits", "ten digits", "blanks", "month 13"],
)
def test_qualities(bench: Bench, ssin: str, change: Any, code: str) -> None:
    """Type, number, and whose card it is."""
    request = certra.GetActorQualities(ssin)
    assert refusal(lambda: bench.ask(request, card(AUTHENTICATION), change)) == code


@pytest.mark.parametrize(
    ("organization", "code"),
    [
        (Organization("MOON", "94000027", ""), "UNKNOWN_TYPE"),
        (Organization("NIHII-GROUP", "94000028", ""), "BAD_IDENTIFIER"),
        (Organization("CBE", "0123.456.749", ""), "BAD_IDENTIFIER"),
    ],
)
def test_application_ids_are_asked_of_organisations_that_can_be(
    bench: Bench, organization: Organization, code: str
) -> None:
    """A fault: the one answer without status cannot say no."""
    assert refusal(lambda: bench.ask(certra.GetExistingApplicationIds(organization))) == code


# ── the contract ─────────────────────────────────────────────────────────────────────────────


def the_contract(
    actor: Organization = GROUP,
    application_id: str | None = None,
    signer: Person = CAMILLE,
    **contact: str,
) -> certra.GenerateContract:
    return certra.GenerateContract(replace(CONTACT, **contact), signer, actor, typed_as(application_id))


CONTRACTS: dict[str, tuple[certra.GenerateContract, Any, str]] = {
    "a signer of another type": (the_contract(), typed("Id", "CBE"), "UNKNOWN_TYPE"),
    "a signer whose number cannot be": (
        the_contract(signer=replace(CAMILLE, ssin="80010199975")),
        None,
        "BAD_IDENTIFIER",
    ),
    "a private mail without domain": (the_contract(email_private="camille@exercice"), None, "BAD_CONTACT"),
    "a private mail with a blank": (the_contract(email_private=" camille@exercice.example"), None, "BAD_CONTACT"),
    "a general mail without domain": (the_contract(email_general="info@exercice"), None, "BAD_CONTACT"),
    "a private telephone with words": (the_contract(phone_private="tel 0470"), None, "BAD_CONTACT"),
    "a general telephone with dots": (the_contract(phone_general="02.000.00.00"), None, "BAD_CONTACT"),
    "a person with an application ID": (the_contract(CAMILLE.as_actor(), "A"), None, "BAD_APPLICATION_ID"),
    "another person": (the_contract(NOOR.as_actor()), None, "SIGNER_MISMATCH"),
    "an unknown type": (the_contract(replace(GROUP, type="MOON")), None, "UNKNOWN_TYPE"),
    "a number of another pattern": (the_contract(replace(GROUP, number="62599147")), None, "BAD_IDENTIFIER"),
    "a number with a miscopied digit": (the_contract(replace(GROUP, number="94000028")), None, "BAD_IDENTIFIER"),
    "a number with blanks": (the_contract(replace(GROUP, number="94 000 027")), None, "BAD_IDENTIFIER"),
    "an application ID with a dot": (the_contract(application_id="A.B"), None, "BAD_APPLICATION_ID"),
    "an application ID of 31": (the_contract(application_id="A" * 31), None, "BAD_APPLICATION_ID"),
    "an empty application ID": (the_contract(application_id=""), None, "BAD_APPLICATION_ID"),
    "a name of blanks": (the_contract(replace(GROUP, name=" ")), None, "BAD_NAME"),
    "a name with what nobody can read": (the_contract(replace(GROUP, name="a\ue000b")), None, "BAD_NAME"),
}


@pytest.mark.parametrize(("request_", "change", "code"), CONTRACTS.values(), ids=CONTRACTS)
def test_contracts(bench: Bench, request_: certra.GenerateContract, change: Any, code: str) -> None:
    assert refusal(lambda: bench.ask(request_, change=change)) == code


def test_an_application_id_is_taken_as_typed(bench: Bench) -> None:
    """Small letters and accents become what the name bears."""
    assert "OU=ETE" in bench.contract(application_id="été").dn
    assert bench.contract(application_id="A" * 30)


def test_one_name_has_one_active_certificate(bench: Bench) -> None:
    """Application IDs tell several apart; a person has one too."""
    bench.certified()
    assert refusal(lambda: bench.contract()) == "DN_ALREADY_ACTIVE"
    bench.certified(application_id="A", key=rsa_key(11))
    assert refusal(lambda: bench.contract(application_id="A")) == "APPLICATION_ID_TAKEN"
    bench.contract(application_id="B")
    bench.contract(STRANGE)


def test_what_was_active_before_the_scenario_began_counts(tmp_path: Path) -> None:
    known = '{ type = "NIHII-GROUP", number = "seat", name = "X", active = ["", "A"] }'
    bench = Bench(tmp_path, more=f"organisations = [{known}]\n")

    assert refusal(lambda: bench.contract()) == "DN_ALREADY_ACTIVE"
    assert refusal(lambda: bench.contract(application_id="A")) == "APPLICATION_ID_TAKEN"
    assert bench.contract(application_id="B")
    assert certra.read_application_ids(bench.ask(certra.GetExistingApplicationIds(GROUP))) == (
        None,
        ApplicationId("A", "A"),
    )


# ── the certificate ──────────────────────────────────────────────────────────────────────────


def order_refusal(bench: Bench, order: certra.GenerateCertificate, person: Person = CAMILLE) -> str:
    return refusal(lambda: bench.ask(order, card(SIGNATURE, person)))


def test_a_contract_is_good_for_a_day(bench: Bench) -> None:
    """Until the last second, and once."""
    late, just = bench.order(application_id="A"), bench.order(application_id="B", key=rsa_key(11))
    bench.now += timedelta(hours=24)
    bench.ask(just, card(SIGNATURE))
    assert order_refusal(bench, just) == "CONTRACT_UNKNOWN"
    bench.now += SECOND
    assert order_refusal(bench, late) == "CONTRACT_UNKNOWN"


def test_the_contract_sent_back_is_the_one_issued(bench: Bench) -> None:
    """Texts, signer and name, all of them."""
    order = bench.order()
    issued = order.contract
    for forged in (
        replace(issued, texts={**issued.texts, "fr": "rien"}),
        replace(issued, texts={"fr": issued.texts["fr"]}),
        replace(issued, dn=issued.dn.replace("SOINS DU PARC", "SOINS DU LAC")),
        replace(issued, signer=replace(issued.signer, first_names="Camille Marie")),
    ):
        assert order_refusal(bench, replace(order, contract=forged)) == "CONTRACT_UNKNOWN"
    assert order_refusal(bench, replace(order, contract=replace(issued, dn="CN"))) == "CONTRACT_MISMATCH"


def test_a_text_more_is_another_contract(bench: Bench) -> None:
    """Also one before another of its language."""

    def insert(document: etree._Element) -> None:
        text = next(document.iter(f"{{{CERTRA_CORE}}}Text"))
        more = copy.deepcopy(text[0])
        more.text = "rien"
        text.insert(0, more)

    assert refusal(lambda: bench.ask(bench.order(), card(SIGNATURE), insert)) == "CONTRACT_UNKNOWN"


def test_the_card_is_that_of_the_contracts_signer(bench: Bench) -> None:
    """A contract for one person is not for another to sign."""
    assert order_refusal(bench, bench.order(), NOOR) == "SIGNER_MISMATCH"


def signed_csr(name: bytes, algorithm: hashes.SHA256 | hashes.SHA384 | None = None) -> bytes:
    subject = x509.load_der_x509_csr(certificate_signing_request(KEY, name)).subject
    builder = x509.CertificateSigningRequestBuilder().subject_name(subject)
    return builder.sign(KEY, algorithm or hashes.SHA256()).public_bytes(Encoding.DER)


def test_requests_of_another_form_are_refused(bench: Bench) -> None:
    """DER, the contract's name, SHA-256, a signature of its own key."""
    order = bench.order()
    name = order.contract.check(GROUP, None, CAMILLE)
    other = bench.contract(application_id="A").check(GROUP, typed_as("A"), CAMILLE)
    spoiled = bytearray(order.csr)
    spoiled[-1] ^= 1
    for csr, code in (
        (b"", "CSR_INVALID"),
        (order.csr + b"\0", "CSR_INVALID"),
        (order.csr.replace(b"\2\1\0", b"\2\1\1", 1), "CSR_INVALID"),
        (bytes(spoiled), "CSR_INVALID"),
        (signed_csr(name.der(), hashes.SHA384()), "CSR_INVALID"),
        (certificate_signing_request(KEY, other.der()), "CONTRACT_MISMATCH"),
    ):
        assert order_refusal(bench, replace(order, csr=csr)) == code
    bench.ask(replace(order, csr=signed_csr(name.der())), card(SIGNATURE))


def test_contact_data_are_those_of_the_contract(bench: Bench) -> None:
    """Each of the four."""
    order = bench.order()
    for change in (
        {"email_private": "autre@exercice.example"},
        {"phone_private": "0470 00 00 01"},
        {"email_general": None},
        {"phone_general": None},
    ):
        assert order_refusal(bench, replace(order, contact=replace(CONTACT, **change))) == "CONTRACT_MISMATCH"
    bad = replace(CONTACT, email_private="camille@exercice")
    assert order_refusal(bench, replace(order, contact=bad)) == "BAD_CONTACT"


def test_a_key_serves_once(bench: Bench) -> None:
    """Whatever name it is for."""
    bench.certified()
    assert order_refusal(bench, bench.order(application_id="A")) == "KEY_REUSED"


def test_a_name_that_became_active_in_between_is_refused(bench: Bench) -> None:
    """Two contracts for one name may lie about; one certificate comes of them."""
    contact = replace(CONTACT, phone_private="0470 00 00 01")
    other = certra.read_contract(bench.ask(certra.GenerateContract(contact, CAMILLE, GROUP)))
    second = bench.order(key=rsa_key(11), contract=other, contact=contact)
    bench.certified()
    assert order_refusal(bench, second) == "DN_ALREADY_ACTIVE"


def test_an_unknown_key_has_no_certificate(bench: Bench) -> None:
    assert refusal(lambda: bench.ask(certra.GetCertificate(bytes(20)))) == "UNKNOWN_IDENTIFIER"
    assert refusal(lambda: bench.ask(GenerateRevocationContract(bytes(20), CAMILLE))) == "UNKNOWN_IDENTIFIER"


# ── revocation ───────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def revocable(bench: Bench) -> tuple[Bench, bytes]:
    by = bench.certified()
    key = by.chain[0].public_key
    assert isinstance(key, rsa.RSAPublicKey)
    return bench, public_key_identifier(key)


def revocation(bench: Bench, identifier: bytes, signer: Person = CAMILLE) -> Contract:
    return certra.read_contract(bench.ask(GenerateRevocationContract(identifier, signer)))


def test_a_revocation_is_asked_with_a_number_that_can_be(revocable: tuple[Bench, bytes]) -> None:
    bench, identifier = revocable
    signer = replace(CAMILLE, ssin="80010199975")
    assert refusal(lambda: revocation(bench, identifier, signer)) == "BAD_IDENTIFIER"


def test_only_an_active_certificate_is_revoked(revocable: tuple[Bench, bytes]) -> None:
    """Not one that is being made, not one that was revoked, also between contract and revocation."""
    bench, identifier = revocable
    stranger = bench.order(STRANGE, key=rsa_key(11))
    taken = certra.read_generated_certificate(bench.ask(stranger, card(SIGNATURE)))
    assert refusal(lambda: revocation(bench, taken.public_key_identifier)) == "NOT_REVOCABLE"

    by, first = card(SIGNATURE), revocation(bench, identifier)
    second = revocation(bench, identifier, NOOR)
    bench.ask(Revoke(identifier, first), by)
    assert refusal(lambda: revocation(bench, identifier)) == "NOT_REVOCABLE"
    assert refusal(lambda: bench.ask(Revoke(identifier, second), card(SIGNATURE, NOOR))) == "NOT_AUTHORISED"
    assert refusal(lambda: bench.ask(Revoke(identifier, first), by)) == "CONTRACT_UNKNOWN"


def test_of_two_contracts_for_one_certificate_one_is_used(revocable: tuple[Bench, bytes]) -> None:
    """Between contract and signature it was revoked, by the same person for another reason: that reason stands."""
    bench, identifier = revocable
    by, first = card(SIGNATURE), revocation(bench, identifier)
    another = GenerateRevocationContract(identifier, CAMILLE, reason=RevocationReason.KEY_COMPROMISE)
    second = certra.read_contract(bench.ask(another))
    bench.ask(Revoke(identifier, first), by)
    assert refusal(lambda: bench.ask(certra.Revoke(identifier, second), by)) == "NOT_REVOCABLE"


def test_a_revocation_is_for_the_one_certificate_reason_and_signer(revocable: tuple[Bench, bytes]) -> None:
    """What the contract says is what is done."""
    bench, identifier = revocable
    other = bench.certified(application_id="A", key=rsa_key(11))
    other_key = other.chain[0].public_key
    assert isinstance(other_key, rsa.RSAPublicKey)
    contract, by = revocation(bench, identifier), card(SIGNATURE)

    def reason(document: etree._Element) -> None:
        found = document.find(f".//{{{CERTRA_CORE}}}RevocationReason")
        assert found is not None
        found.text = "keyCompromise"

    another = Revoke(public_key_identifier(other_key), contract)
    assert refusal(lambda: bench.ask(another, by)) == "CONTRACT_MISMATCH"
    assert refusal(lambda: bench.ask(Revoke(identifier, contract), by, reason)) == "CONTRACT_MISMATCH"
    assert refusal(lambda: bench.ask(Revoke(identifier, contract), card(SIGNATURE, NOOR))) == "SIGNER_MISMATCH"
    bench.ask(Revoke(identifier, contract), by)


def test_only_who_manages_the_organisation_revokes(revocable: tuple[Bench, bytes]) -> None:
    """Or who requested it himself."""
    bench, identifier = revocable
    contract = revocation(bench, identifier, NOOR)
    assert refusal(lambda: bench.ask(Revoke(identifier, contract), card(SIGNATURE, NOOR))) == "NOT_AUTHORISED"


# ── persons without a card ───────────────────────────────────────────────────────────────────


def submitted(person: Person, csr: bytes, contact: ContactData = CONTACT) -> Request:
    return certra.SubmitCSRForForeigner(person, contact, csr)


FOREIGNER = Person("85410199973", "Anne", "EXERCICE")


def foreign_csr(person: Person = FOREIGNER, first: str = "name") -> bytes:
    full = f"{person.name} {person.first_names}" if first == "name" else person.full_name
    return certificate_signing_request(KEY, DistinguishedName.of(Organization("SSIN", person.ssin, full)).der())


def test_a_foreigner_is_somebody_with_a_bis_number(bench: Bench) -> None:
    """And a request of the form that the official client makes."""
    spoiled = bytearray(foreign_csr())
    spoiled[-1] ^= 1
    wrong = replace(FOREIGNER, ssin="85410199974")
    for request, code in (
        (submitted(CAMILLE, foreign_csr(CAMILLE)), "BAD_IDENTIFIER"),
        (submitted(wrong, foreign_csr(wrong)), "BAD_IDENTIFIER"),
        (submitted(FOREIGNER, foreign_csr(first="first")), "CSR_INVALID"),
        (submitted(FOREIGNER, bytes(spoiled)), "CSR_INVALID"),
        (submitted(FOREIGNER, foreign_csr(), ContactData("x", "0470 00 00 00")), "BAD_CONTACT"),
    ):
        assert refusal(partial(bench.ask, request)) == code
    request = submitted(FOREIGNER, foreign_csr())
    assert refusal(lambda: bench.ask(request, change=typed("Id", "CBE"))) == "UNKNOWN_TYPE"


def test_a_foreigner_says_who_he_is_before_anything_is_made(bench: Bench) -> None:
    """At the address given, once, in time; his key and his name are then taken."""
    told = certra.read_submitted_csr(bench.ask(submitted(FOREIGNER, foreign_csr())))
    identifier = public_key_identifier(KEY.public_key())
    assert told.validation_url.endswith(f"/practice/identity/{identifier.hex()}")
    assert refusal(lambda: bench.ask(submitted(FOREIGNER, foreign_csr()))) == "KEY_REUSED"
    pending = partial(bench.ask, certra.GetCertificate(identifier))
    with pytest.raises(CertificateNotYetDelivered):
        pending()

    assert not bench.platform.confirm(bytes(20))
    assert bench.platform.confirm(identifier)
    assert not bench.platform.confirm(identifier)
    chain = certra.read_certificates(pending())
    assert chain[0].subject == DistinguishedName.of(Organization("SSIN", FOREIGNER.ssin, "EXERCICE Anne"))


def test_of_two_addresses_for_one_person_one_counts(bench: Bench) -> None:
    """Whoever lost the first one asks again; only one of the two certificates is made."""
    bench.ask(submitted(FOREIGNER, foreign_csr()))
    name = DistinguishedName.of(Organization("SSIN", FOREIGNER.ssin, "EXERCICE Anne")).der()
    bench.ask(submitted(FOREIGNER, certificate_signing_request(rsa_key(11), name)))
    assert bench.platform.confirm(public_key_identifier(rsa_key(11).public_key()))
    assert not bench.platform.confirm(public_key_identifier(KEY.public_key()))


def test_an_address_that_nobody_visited_in_time_is_worth_nothing(bench: Bench) -> None:
    """Seven days later the request counts as refused."""
    bench.ask(submitted(FOREIGNER, foreign_csr()))
    identifier = public_key_identifier(KEY.public_key())
    bench.platform.clock.forward(timedelta(days=8))
    assert not bench.platform.confirm(identifier)
    assert bench.platform.show()["requests"][0]["status"] == "REFUSED"


def test_the_identity_site_has_a_page_and_a_button(bench: Bench) -> None:
    """Whoever does not know the address finds nothing there."""
    bench.ask(submitted(FOREIGNER, foreign_csr()))
    identifier = public_key_identifier(KEY.public_key()).hex()
    with httpx.Client(transport=InProcess(bench.platform), base_url="http://pratique.invalid") as site:
        page = site.get(f"/practice/identity/{identifier}")
        assert (page.status_code, "EXERCICE Anne (85410199973)" in page.text) == (200, True)
        assert site.get("/practice/identity/zz").status_code == 404
        assert site.put(f"/practice/identity/{identifier}").status_code == 405
        assert site.post(f"/practice/identity/{identifier}").status_code == 200
        assert site.post(f"/practice/identity/{identifier}").status_code == 404
        assert site.get(f"/practice/identity/{identifier}").status_code == 404


# ── the encryption key ───────────────────────────────────────────────────────────────────────


@dataclass
class Registration:
    """One that was started: who signs, the owner's certificate, the encryption key and the serial number."""

    bench: Bench
    by: Signer
    serial: int

    @property
    def owner(self) -> Made:
        return Made(self.by.chain[0].x509, KEY)

    def complete(self, certificate: bytes) -> etkra.RegisteredEtk:
        answer = self.bench.ask(etkra.CompleteETKRegistration(certificate), self.by)
        return etkra.read_registered_etk(answer)

    def certificate(self, knobs: Knobs | None = None) -> bytes:
        return certificate_of_an_encryption_key(self.owner, **Knobs(serial=self.serial) | (knobs or {})).der


ETK_KEY = rsa_key(ENCRYPTION)


def start(bench: Bench, by: Signer, key: rsa.RSAPrivateKey = ETK_KEY) -> int:
    request = etkra.StartETKRegistration(subject_public_key_info(key.public_key()))
    return open_challenge(etkra.read_challenge(bench.ask(request, by)), key).number


@pytest.fixture
def registration(bench: Bench) -> Registration:
    by = bench.certified()
    return Registration(bench, by, start(bench, by))


def test_a_registration_goes_through(registration: Registration) -> None:
    """The certificate as the kit makes it, and as the tests do."""
    by_the_kit = made_by_the_kit(registration.owner.der, KEY, ETK_KEY.public_key(), registration.serial)
    assert registration.certificate()[: len(by_the_kit) // 4] == by_the_kit[: len(by_the_kit) // 4]
    assert not registration.complete(registration.certificate()).to_be_activated


BAD_CERTIFICATES: dict[str, Knobs] = {
    "another subject": Knobs(subject=making.name("Autre")),
    "another issuer": Knobs(issuer_name=making.name("Autre")),
    "an earlier beginning": Knobs(begins=NOW - DAY),
    "a later end": Knobs(ends=NOW + 9 * YEAR),
    "another key": Knobs(key=rsa_key(STRANGER)),
    "signed by another key": Knobs(signed_with=rsa_key(STRANGER)),
    "no extension": Knobs(usage=None),
    "one extension more": Knobs(authority=False),
    "another extension alone": Knobs(usage=None, authority=False),
    "another digest in its signature": Knobs(algorithm=hashes.SHA512()),
    "an extension that cannot be read": Knobs(
        extensions=[(x509.UnrecognizedExtension(ExtensionOID.EXTENDED_KEY_USAGE, b"\4\0"), False)]
    ),
    "a name of an unsupported kind": Knobs(
        extensions=[
            (
                x509.UnrecognizedExtension(
                    ExtensionOID.SUBJECT_ALTERNATIVE_NAME, bytes.fromhex("3007a505a1030c0178")
                ),
                False,
            )
        ]
    ),
    "keys only": Knobs(usage=["key_encipherment"]),
    "data only": Knobs(usage=["data_encipherment"]),
    **{
        f"also {use}": Knobs(usage=["key_encipherment", "data_encipherment", use])
        for use in ("digital_signature", "content_commitment", "key_agreement", "key_cert_sign", "crl_sign")
    },
}


@pytest.mark.parametrize("knobs", BAD_CERTIFICATES.values(), ids=BAD_CERTIFICATES)
def test_an_encryption_certificate_is_judged_item_by_item(registration: Registration, knobs: Knobs) -> None:
    """Each of them is right but for one thing."""
    assert refusal(lambda: registration.complete(registration.certificate(knobs))) == "BAD_ENCRYPTION_CERT"


def resigned(registration: Registration, change: Callable[[asn1_x509.Certificate], object]) -> bytes:
    """The right certificate after a change; the right key then signs with SHA-256 over exactly these octets."""
    certificate = asn1_x509.Certificate.load(registration.certificate())
    change(certificate)
    body = certificate["tbs_certificate"].dump(force=True)
    certificate["signature_value"] = KEY.sign(body, padding.PKCS1v15(), hashes.SHA256())
    return bytes(certificate.dump(force=True))


@pytest.mark.parametrize("named", [("signature", "outside"), ("signature",), ("outside",)], ids=" and ".join)
def test_a_signature_is_named_as_it_was_made(registration: Registration, named: tuple[str, ...]) -> None:
    """What names the algorithm says SHA-512, but it is SHA-256.

    "signature" is the name that is signed, "outside" the one beside the signature (RFC 5280 §4.1.1.2).
    """

    def rename(certificate: asn1_x509.Certificate) -> None:
        if "signature" in named:
            certificate["tbs_certificate"]["signature"] = {"algorithm": "sha512_rsa"}
        if "outside" in named:
            certificate["signature_algorithm"] = {"algorithm": "sha512_rsa"}

    assert refusal(lambda: registration.complete(resigned(registration, rename))) == "BAD_ENCRYPTION_CERT"


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_certificate_with_extensions_is_of_version_3(registration: Registration, version: str) -> None:
    """RFC 5280 §4.1.2.1; the key usage is there and right."""

    def older(certificate: asn1_x509.Certificate) -> None:
        certificate["tbs_certificate"]["version"] = version

    assert refusal(lambda: registration.complete(resigned(registration, older))) == "BAD_ENCRYPTION_CERT"


def test_the_serial_number_is_that_of_the_challenge(registration: Registration) -> None:
    assert refusal(lambda: registration.complete(registration.certificate(Knobs(serial=42)))) == "BAD_SERIAL"


def test_what_is_no_certificate_is_none(registration: Registration) -> None:
    good = registration.certificate()
    for octets in (b"", good[:-1], good + b"\0"):
        assert refusal(partial(registration.complete, octets)) == "BAD_ENCRYPTION_CERT"


def test_a_registration_without_certificate_is_refused(registration: Registration) -> None:
    """The schema lets both children be left out, or none."""

    def empty(document: etree._Element) -> None:
        del document[:]

    request = etkra.CompleteETKRegistration(registration.certificate())
    assert refusal(lambda: registration.bench.ask(request, registration.by, empty)) == "SCHEMA"
    assert refusal(lambda: registration.bench.ask(request, change=empty)) == "SIGNATURE_INVALID"


def test_a_key_usage_is_critical(registration: Registration) -> None:
    usage = x509.KeyUsage(False, False, True, True, False, False, False, False, False)
    certificate = registration.certificate(Knobs(usage=None, extensions=[(usage, False)]))
    assert refusal(lambda: registration.complete(certificate)) == "BAD_ENCRYPTION_CERT"


def test_a_challenge_waits_for_an_hour(registration: Registration) -> None:
    """The last one counts, and it counts once."""
    good, bench = registration.certificate(), registration.bench
    bench.now += timedelta(hours=1, seconds=1)
    assert refusal(lambda: registration.complete(good)) == "CHALLENGE_UNKNOWN"
    again = Registration(bench, registration.by, start(bench, registration.by))
    assert refusal(lambda: again.complete(good)) == "BAD_SERIAL"
    bench.now += timedelta(hours=1)
    again.complete(again.certificate())
    assert refusal(lambda: again.complete(again.certificate())) == "CHALLENGE_UNKNOWN"


def test_only_a_token_that_waits_is_activated(registration: Registration) -> None:
    """The first serves at once; one that takes its place waits, once."""
    bench, by = registration.bench, registration.by
    registration.complete(registration.certificate())
    assert refusal(lambda: bench.ask(etkra.ActivateETK(), by)) == "NOTHING_TO_ACTIVATE"

    serial = start(bench, by, rsa_key(12))
    second = registration.complete(registration.certificate(Knobs(serial=serial, key=rsa_key(12))))
    assert second.to_be_activated
    assert depot.read_etk(bench.ask(depot.GetEtk(GROUP))).etk != second.etk
    bench.ask(etkra.ActivateETK(), by)
    assert depot.read_etk(bench.ask(depot.GetEtk(GROUP))).etk == second.etk
    assert refusal(lambda: bench.ask(etkra.ActivateETK(), by)) == "NOTHING_TO_ACTIVATE"


def test_a_revoked_or_expired_certificate_registers_nothing(registration: Registration) -> None:
    bench, by = registration.bench, registration.by
    start_again = etkra.StartETKRegistration(subject_public_key_info(ETK_KEY.public_key()))
    bench.now = registration.owner.certificate.not_valid_after_utc + SECOND
    assert refusal(lambda: bench.ask(start_again, by)) == "CERT_NOT_VALID"
    bench.now = NOW
    identifier = public_key_identifier(KEY.public_key())
    bench.ask(Revoke(identifier, revocation(bench, identifier)), card(SIGNATURE))
    assert refusal(lambda: bench.ask(start_again, by)) == "CERT_NOT_VALID"


def test_only_the_very_certificate_that_was_issued_registers(registration: Registration) -> None:
    """Another one on the same key is not ours, whatever it says."""
    forged = making.certificate(None, subject=registration.owner.subject, key=KEY, usage=["digital_signature"])
    request = etkra.StartETKRegistration(subject_public_key_info(ETK_KEY.public_key()))
    assert refusal(lambda: registration.bench.ask(request, signer_of(forged))) == "SIGNER_NOT_TRUSTED"


# ── the depot ────────────────────────────────────────────────────────────────────────────────


def test_the_depot_takes_one_criterion(bench: Bench) -> None:
    def second(document: etree._Element) -> None:
        document[0].append(copy.deepcopy(document[0][0]))

    with pytest.raises(RequestRefused) as raised:
        depot.read_etk(bench.ask(depot.GetEtk(GROUP), change=second))
    assert raised.value.codes == ("400",)


@pytest.mark.parametrize(
    ("organization", "code"),
    [
        (Organization("NIHII-GROUP", "94000028", ""), "INVALID_NIHII_NUMBER"),
        (Organization("NIHII-GROUP", "9400002", ""), "INVALID_NIHII_NUMBER"),
        (Organization("CBE", "0123456740", ""), "INVALID_CBE_NUMBER"),
        (Organization("SSIN", "8001019997", ""), "INVALID_SSIN_NUMBER"),
        (Organization("NIHII11", "94000028000", ""), "INVALID_NIHII_NUMBER"),
    ],
)
def test_the_depot_names_numbers_that_cannot_be(bench: Bench, organization: Organization, code: str) -> None:
    with pytest.raises(RequestRefused) as raised:
        depot.read_etk(bench.ask(depot.GetEtk(organization)))
    assert raised.value.codes == (code,)


def test_the_depot_finds_what_serves_now(registration: Registration) -> None:
    """Of that type, number and application ID, of a certificate in force, one or several."""
    bench = registration.bench
    token = registration.complete(registration.certificate()).etk

    def found(organization: Organization = GROUP, application_id: str | None = None) -> depot.FoundEtk:
        return depot.read_etk(bench.ask(depot.GetEtk(organization, application_id)))

    assert found() == found(application_id="") == depot.FoundEtk(token)
    assert found(application_id="A") == depot.FoundEtk(None)
    assert found(Organization("EHP", "1990001916", "")) == depot.FoundEtk(None)
    bench.now = registration.owner.certificate.not_valid_after_utc + SECOND
    assert found() == depot.FoundEtk(None)
