"""The official client's own requests are accepted by the practice platform.

Replaced is only what cannot be otherwise: Id and time; the contract, which our platform writes; the
encryption certificate, whose serial number comes from our challenge; the eHealth chain, since our
authority issues on the recorded keys; and the signatures over what changed. Every other octet stays.
"""

from __future__ import annotations

import base64
import hashlib
import re
import textwrap
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

from ehcert_kit.distinguished_name import as_sent_back
from ehcert_kit.keystore.encryption_certificate import encryption_certificate
from ehcert_kit.messages import certra, etkra, soap
from ehcert_kit.messages.answer import open_answer
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.etk import open_challenge
from ehcert_kit.messages.operations import CERTRA, CERTRA_CORE, DSIG, ETKRA, OPERATIONS, Operation
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.services import Services
from tests.recordings import PKI, Recording, card_signer, recordings
from tests.reference import COMPLETE

from .stores import store_in

pytestmark = pytest.mark.usefixtures("database")

SCENARIO = f"""
id = "replay"
title.fr = "Rejouer"
lesson.fr = "Les messages du programme officiel."
# Ces personnes ne gèrent rien ici : le scénario joue le service de support, et accepte aussitôt.
delivery = {{ mode = "manual", after_s = 0 }}
solution = {{ for_self = true }}
accent = "plain"
# Trois numéros enregistrés ont de mauvais chiffres de contrôle.
check_digits = false
trust = ["{PKI}/eid-root-rsa.crt.pem", "{PKI}/eid-root-ec.crt.pem"]
"""
BY_NAME = {operation.name: operation for operation in OPERATIONS.values()}


@pytest.fixture(scope="module")
def platform(database: str, tmp_path_factory: pytest.TempPathFactory) -> PracticePlatform:
    folder = tmp_path_factory.mktemp("replay")
    (folder / "replay.toml").write_text(SCENARIO)
    scenario = load(str(folder / "replay.toml"))
    return PracticePlatform(store_in(folder), scenario, lambda: datetime.now().astimezone())


@dataclass
class Replay:
    """One recorded case, sent to our platform."""

    recording: Recording
    platform: PracticePlatform
    contract: Contract | None = None
    revocation: etree._Element | None = None
    chain: tuple[bytes, ...] = ()
    serial: int = 0
    answers: dict[str, etree._Element] = field(default_factory=dict)

    def send(self, operation: Operation, body: bytes) -> etree._Element:
        """Replace what must be replaced, and send. Raises: RequestRefused."""
        envelope = etree.fromstring(body)
        assert etree.tostring(envelope, encoding="utf-8") == body, "reading and writing changes nothing"
        document = envelope[-1][0]
        if document.get("Id"):
            document.set("Id", f"_{uuid.uuid4()}")
            document.set("IssueInstant", datetime.now().astimezone().isoformat(timespec="milliseconds"))
        self._replace(operation, document)
        if document.find(f"{{{DSIG}}}Signature") is not None:
            self._sign(operation, document)
        _, answer = Services(self.platform).serve(operation.service, etree.tostring(envelope, encoding="utf-8"))
        content = soap.unwrap(answer)
        assert not isinstance(content, soap.Fault), content
        return open_answer(content, operation)

    def _replace(self, operation: Operation, document: etree._Element) -> None:
        if operation.name == "GenerateCertificate":
            contract = document.find(f"{{{CERTRA}}}EHealthCSR/{{{CERTRA_CORE}}}Contract")
            assert contract is not None and self.contract is not None
            dn, texts = contract.find(f"{{{CERTRA_CORE}}}DN"), contract.iterfind(f".//{{{CERTRA_CORE}}}Value")
            assert dn is not None
            dn.text = as_sent_back(self.contract.dn, self.recording.actor.type)
            for element, value in zip(texts, self.contract.texts.values(), strict=True):
                element.text = value
        if operation.name == "CompleteETKRegistration":
            certificate = document.find(f"{{{ETKRA}}}ToBeRegistered")
            assert certificate is not None
            made = encryption_certificate(
                self.chain[0], self.recording.key, self.recording.etk_key.public_key(), self.serial
            )
            certificate.text = base64.b64encode(made).decode()
        if operation.name == "Revoke":
            contract = document.find(f"{{{CERTRA}}}Contract")
            assert contract is not None and self.revocation is not None
            for name in ("DN", "Text"):
                ours = self.revocation.find(f".//{{{CERTRA_CORE}}}{name}")
                theirs = contract.find(f"{{{CERTRA_CORE}}}{name}")
                assert ours is not None and theirs is not None
                contract.replace(theirs, ours)

    def _sign(self, operation: Operation, document: etree._Element) -> None:
        if operation.signed_by.value == "ehealth":
            signer = self.recording.ehealth_signer()
            holders = document.findall(f".//{{{DSIG}}}X509Certificate")
            for holder, certificate in zip(holders, self.chain, strict=False):
                holder.text = _lines(certificate)
            for spare in holders[len(self.chain) :]:
                parent = spare.getparent()
                assert parent is not None
                parent.remove(spare)
        else:
            use = "auth" if operation.signed_by.value == "card-authentication" else "sign"
            signer = card_signer(self.recording.holder, use)
        signature = document.find(f"{{{DSIG}}}Signature")
        assert signature is not None
        _, reference, digest = (
            signature.find(f".//{{{DSIG}}}{name}") for name in ("SignedInfo", "Reference", "DigestValue")
        )
        assert reference is not None and digest is not None
        reference.set("URI", f"#{document.get('Id')}")
        document.remove(signature)
        digest.text = base64.b64encode(hashlib.sha256(_canonical(document)).digest()).decode()
        document.append(signature)
        info, value = signature.find(f"{{{DSIG}}}SignedInfo"), signature.find(f"{{{DSIG}}}SignatureValue")
        assert info is not None and value is not None
        value.text = _lines(signer.sign(hashlib.sha256(_canonical(info)).digest()))


def _canonical(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True)


def _lines(octets: bytes) -> str:
    return "\n" + "\r\n".join(textwrap.wrap(base64.b64encode(octets).decode(), 76)) + "\n"


@pytest.mark.parametrize("recording", [r for r in recordings() if any(r.messages())], ids=lambda r: r.name)
def test_recorded_requests_are_accepted(recording: Recording, platform: PracticePlatform) -> None:
    """Every request of the case, in its order, gets a yes from our platform."""
    replay = Replay(recording, platform)
    served = []
    for name, _, body in recording.messages():
        operation = BY_NAME[name]
        if name == "GenerateCertificate" and recording.folder.joinpath("csr.der").exists() is False:
            continue
        if name == "ActivateETK":
            continue  # a first token has nothing to activate; the recorder said yes to everything
        answer = replay.send(operation, body)
        served.append(name)
        if name == "GenerateContract":
            replay.contract = certra.read_contract(answer)
        elif name == "GetCertificate":
            replay.chain = tuple(certificate.der for certificate in certra.read_certificates(answer))
        elif name == "StartETKRegistration":
            replay.serial = open_challenge(etkra.read_challenge(answer), recording.etk_key).number
        elif name == "GenerateRevocationContract":
            replay.revocation = answer

    assert served
    if "CompleteETKRegistration" in served:
        assert any(str(replay.serial) == etk["serial"] for etk in platform.show()["etks"])


@pytest.mark.skipif(not COMPLETE, reason="only the selection of the recorded cases is here")
def test_all_recorded_operations_are_replayed() -> None:
    """The complete recordings hold every operation that the platform serves."""
    names = {name for recording in recordings() for name, _, _ in recording.messages()}

    assert names == set(BY_NAME)
    assert re.fullmatch("[A-Za-z]+", "".join(names))
    assert Path(PKI).is_dir()
