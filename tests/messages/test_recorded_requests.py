"""The kit's requests have the shape of the official client's, element by element.

What may differ: Id, time, the values of digests and signatures, and prefixes. Nothing else: not the
order, not an attribute, not a line break inside the signature.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from lxml import etree

from ehcert_kit.client.endpoints import service_url
from ehcert_kit.client.transport import Transport
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Person
from ehcert_kit.identifiers.public_key import subject_public_key_info
from ehcert_kit.messages import certra, depot, etkra, soap, xmldsig
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.operations import DSIG, OPERATIONS
from ehcert_kit.messages.request import Request
from ehcert_kit.signer import Signer
from ehcert_kit.values import replace
from tests.recordings import Recording, card_signer, recordings

Built = tuple[Request, Signer | None]

BUILDERS: dict[str, Callable[[Recording], Built]] = {
    "GetActorQualities": lambda r: (certra.GetActorQualities(r.signer.ssin), card_signer(r.holder, "auth")),
    "GetGenericOrganizationTypes": lambda r: (certra.GetGenericOrganizationTypes(), None),
    "GetExistingApplicationIds": lambda r: (certra.GetExistingApplicationIds(r.actor), None),
    "GenerateContract": lambda r: (
        certra.GenerateContract(r.contact, r.signer, r.actor, ApplicationId.parse(r.typed_application_id or "")),
        None,
    ),
    "GenerateCertificate": lambda r: (
        certra.GenerateCertificate(
            r.contact, (r.folder / "csr.der").read_bytes(), r.contract, r.actor.type, r.base_services
        ),
        card_signer(r.holder, "sign"),
    ),
    "GetCertificate": lambda r: (
        certra.GetCertificate(bytes.fromhex(r.case["expected"]["public_key_identifier"])),
        None,
    ),
    "GetCertificateInfoForCitizen": lambda r: (
        certra.GetCertificateInfoForCitizen(),
        card_signer(r.holder, "auth"),
    ),
    "GetCertificateInfoForAuthenticationCertificate": lambda r: (
        certra.GetCertificateInfoForAuthenticationCertificate(),
        r.ehealth_signer(),
    ),
    "StartETKRegistration": lambda r: (
        etkra.StartETKRegistration(subject_public_key_info(r.etk_key.public_key())),
        r.ehealth_signer(),
    ),
    "CompleteETKRegistration": lambda r: (
        etkra.CompleteETKRegistration((r.folder / "etk-certificate.der").read_bytes()),
        r.ehealth_signer(),
    ),
    "ActivateETK": lambda r: (etkra.ActivateETK(), r.ehealth_signer()),
    "GenerateRevocationContract": lambda r: (
        certra.GenerateRevocationContract(
            bytes.fromhex(r.case["expected"]["public_key_identifier"]),
            r.signer,
            r.revocation_reason,
        ),
        None,
    ),
    "Revoke": lambda r: (
        certra.Revoke(bytes.fromhex(r.case["expected"]["public_key_identifier"]), r.revocation_contract),
        card_signer(r.holder, "sign"),
    ),
    "SubmitCSRForForeigner": lambda r: (
        certra.SubmitCSRForForeigner(r.foreigner, r.contact, (r.folder / "csr.der").read_bytes()),
        None,
    ),
    "GetEtk": lambda r: (depot.GetEtk(r.actor, r.application_id), None),
}
VALUES = frozenset(f"{{{DSIG}}}{name}" for name in ("DigestValue", "SignatureValue"))


def shape(element: etree._Element) -> Any:
    """Everything about an element but prefixes, Ids, time and the values of digests and signatures."""
    attributes = {
        name: "…" if name in ("Id", "IssueInstant", "URI") else value for name, value in element.attrib.items()
    }
    text = element.text or ""
    if element.tag in VALUES:
        text = "".join("x" if not c.isspace() else c for c in text)
    return element.tag, attributes, text, element.tail or "", [shape(child) for child in element]


@pytest.mark.parametrize(
    ("recording", "operation"),
    [
        pytest.param(recording, operation, id=f"{recording.name}-{operation}")
        for recording in recordings()
        for operation in dict.fromkeys(name for name, _, _ in recording.messages())
        if operation in BUILDERS
    ],
)
def test_built_requests_have_the_recorded_shape(recording: Recording, operation: str) -> None:
    """Built from the same input, our request is theirs."""
    request, signer = BUILDERS[operation](recording)
    document = request.to_element(datetime(2026, 11, 24, 6, 56, 39, 736000, UTC))
    if signer is not None:
        to_be_signed = xmldsig.prepare(document, signer.chain)
        to_be_signed.complete(signer.sign(to_be_signed.digest))
    sent = soap.unwrap(soap.wrap(document))
    assert not isinstance(sent, soap.Fault)

    assert shape(sent) == shape(recording.request(operation))
    if signer is not None:
        xmldsig.verify(sent)


SENT = [r for r in recordings() if "GenerateCertificate" in {name for name, _, _ in r.messages()}]


@pytest.mark.parametrize("recording", SENT, ids=lambda recording: recording.name)
def test_a_recorded_request_is_read_back(recording: Recording) -> None:
    """A case whose file is damaged is rebuilt from it, whoever sent it."""
    request = certra.GenerateCertificate.read(recording.request("GenerateCertificate"))

    assert request.contact == recording.contact
    assert request.csr == (recording.folder / "csr.der").read_bytes()
    assert request.contract == replace(recording.contract, dn=request.contract.dn)
    assert DistinguishedName.parse(request.contract.dn) == DistinguishedName.parse(recording.contract.dn)
    assert request.base_services == recording.base_services


@pytest.mark.parametrize(
    "contact",
    [
        ContactData("a@b.be", "02 000 00 00"),
        ContactData("a@b.be", "02 000 00 00", "c@d.be", "+32 470 00 00 00"),
        ContactData("a@b.be", "02 000 00 00", email_general="c@d.be"),
        ContactData("a@b.be", "02 000 00 00", phone_general="02 111 11 11"),
    ],
    ids=["private", "all", "mail", "telephone"],
)
def test_what_is_sent_is_read_back(contact: ContactData) -> None:
    """Every field, also those that nobody recorded."""
    contract = Contract(
        "CN=CBE\\=0999000228", Person("75041299851", "Anne", "X"), {"fr": "<p>a</p>", "nl": "<p>b</p>"}
    )
    sent = certra.GenerateCertificate(contact, b"csr", contract, "CBE", ("A", "B"))
    assert certra.GenerateCertificate.read(sent.to_element(datetime.now(UTC))) == replace(sent, type="")


def test_every_operation_of_the_path_is_compared() -> None:
    """A builder for each operation that the kit calls."""
    assert {o.name for o in OPERATIONS.values()} == set(BUILDERS)


@pytest.mark.parametrize("recording", recordings()[:1], ids=lambda r: r.name)
def test_headers_are_the_recorded_ones(recording: Recording) -> None:
    """SOAPAction in its exact and irregular spelling, quoted; none for the depot."""
    seen: dict[str, httpx.Headers] = {}

    def answer(request: httpx.Request) -> httpx.Response:
        seen[str(request.url)] = request.headers
        return httpx.Response(200, content=b"")

    transport = Transport("http://test", httpx.Client(transport=httpx.MockTransport(answer)), pauses=())
    by_name = {operation.name: operation for operation in OPERATIONS.values()}
    for name, head, body in recording.messages():
        operation = by_name[name]
        with pytest.raises(Exception, match="platform-answer"):
            transport.post(operation, body)
        sent = seen[service_url("http://test", operation.service)]
        recorded = dict(line.split(": ", 1) for line in head.decode().splitlines()[1:] if ": " in line)
        assert head.decode().splitlines()[0].split()[1].endswith(operation.service.value)
        assert sent.get("SOAPAction") == recorded.get("SOAPAction")
        assert sent["Content-Type"] == recorded["Content-Type"]
