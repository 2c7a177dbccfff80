"""The recorded messages, keys and cards of the official client, as values."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from lxml import etree

from ehcert_kit.certificate import Certificate
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.messages import certra, soap
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.operations import DSIG, RevocationReason
from ehcert_kit.signer import Signer, sign_digest

from .reference import RECORDED, recorded_cases, recorded_folders
from .test_distinguished_name import actor_of

PKI = RECORDED / "pki"
_USES = {"TIME_STAMPING": "tsa", "CONSULT_RN": "consultrn", "CODAGE": "codage", "OTHER": "other"}


@cache
def private_key(path: Path) -> rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey:
    # Unchecked, because testing the primes takes 35 ms per key.
    key = serialization.load_pem_private_key(path.read_bytes(), None, unsafe_skip_rsa_key_validation=True)
    assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    return key


def der(path: Path) -> bytes:
    return x509.load_pem_x509_certificate(path.read_bytes()).public_bytes(serialization.Encoding.DER)


@cache
def card_signer(holder: str, use: str) -> Signer:
    """A signer with a key of a recorded card. holder: anne, noel (RSA) or eloise (EC). use: auth or sign."""
    kind = "ec" if holder == "eloise" else "rsa"
    key = private_key(PKI / f"eid-{holder}-{use}.key.pem")
    files = (f"eid-{holder}-{use}.crt.pem", f"eid-citizenca-{kind}.crt.pem", f"eid-root-{kind}.crt.pem")
    return Signer(tuple(Certificate(der(PKI / f)) for f in files), lambda digest: sign_digest(key, digest))


@dataclass(frozen=True)
class Recording:
    """One recorded case. case: its entry in `cases.json`. folder: its messages, keys and keystores."""

    case: dict[str, Any]
    folder: Path

    @property
    def name(self) -> str:
        return str(self.case["case"])

    @property
    def holder(self) -> str:
        return str(self.case["card"])

    @cached_property
    def actor(self) -> Organization:
        return actor_of(self.case)[0]

    @cached_property
    def application_id(self) -> str | None:
        application_id = actor_of(self.case)[1]
        return application_id.value if application_id else None

    @property
    def typed_application_id(self) -> str | None:
        typed = self.case["input"].get("application_id")
        return str(typed) if typed else None

    @property
    def contact(self) -> ContactData:
        i = self.case["input"]
        return ContactData(i["email"], i["phone"], i.get("email_general"), i.get("phone_general"))

    @property
    def base_services(self) -> tuple[str, ...]:
        return tuple(_USES[use] for use in self.case["input"].get("usages", ()))

    @property
    def signer(self) -> Person:
        card = self.case["expected"]["card_identity_as_read"]
        return Person(card["national_number"], card["first_name"], card["name"])

    @property
    def key(self) -> rsa.RSAPrivateKey:
        key = private_key(self.folder / "auth.key.pem")
        assert isinstance(key, rsa.RSAPrivateKey)
        return key

    @property
    def etk_key(self) -> rsa.RSAPrivateKey:
        key = private_key(self.folder / "etk.key.pem")
        assert isinstance(key, rsa.RSAPrivateKey)
        return key

    @property
    def contract(self) -> Contract:
        return certra.read_contract(self.answer("GenerateContract"))

    @property
    def revocation_contract(self) -> Contract:
        return certra.read_revocation_contract(self.answer("GenerateRevocationContract"))

    @property
    def revocation_reason(self) -> RevocationReason:
        reason = self.revocation_contract.reason
        assert reason is not None
        return reason

    @property
    def foreigner(self) -> Person:
        """The applicant of a request without a card."""
        typed = self.case["input"]
        return Person(typed["number"], typed["first_name"], typed["name"])

    def messages(self) -> Iterator[tuple[str, bytes, bytes]]:
        """Operation, HTTP head and body of every recorded request, in order."""
        for file in sorted((self.folder / "messages").glob("*.request.http")):
            head, body = file.read_bytes().split(b"\r\n\r\n", 1)
            yield file.name.split("-")[1].split(".")[0], head, body

    def request(self, operation: str) -> etree._Element:
        """The content of the first recorded request of an operation."""
        body = next(body for name, _, body in self.messages() if name == operation)
        document = soap.unwrap(body)
        assert not isinstance(document, soap.Fault)
        return document

    def answer(self, operation: str) -> etree._Element:
        file = sorted((self.folder / "messages").glob(f"*-{operation}.response.xml"))[0]
        document = soap.unwrap(file.read_bytes())
        assert not isinstance(document, soap.Fault)
        return document

    def ehealth_signer(self) -> Signer:
        """A signer with the recorded eHealth certificate and the chain that its requests contain."""
        texts = self.request("StartETKRegistration").iterfind(f".//{{{DSIG}}}X509Certificate")
        key = self.key
        return Signer(
            tuple(Certificate(base64.b64decode("".join((t.text or "").split()))) for t in texts),
            lambda digest: sign_digest(key, digest),
        )


@cache
def recordings() -> list[Recording]:
    """Every recorded case whose folder exists."""
    folders = {folder.name: folder for folder in recorded_folders()}
    return [Recording(case, folders[case["case"]]) for case in recorded_cases() if case["case"] in folders]


def people() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((PKI / "people.json").read_text())
    return found
