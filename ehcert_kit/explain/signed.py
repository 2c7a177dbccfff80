"""Explanation of signed messages: what the signature covers, and its verification step by step."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from cryptography import x509
from cryptography.x509.oid import NameOID
from lxml import etree

from ..certificate import Certificate
from ..messages import soap
from ..messages.contract import Contract, language_of
from ..messages.operations import CERTRA_CORE, DSIG, OPERATIONS, XML, SignedBy
from ..messages.signature_steps import SignatureSteps, signature_steps
from ..messages.xml import text
from ..texts import Texts
from ..trust.issuing import signed_by
from . import Exhibit
from .certificate import key_name, readable
from .checks import Check, Checks
from .message_view import MessageView, link

_PART = 24  # octets of a signature value that are shown


def exhibits(say: Texts, octets: bytes, document: etree._Element) -> tuple[Exhibit, ...]:
    """The exhibits of a message. document: that in its body.

    If its signature does not verify, only the steps are shown, not its content, for which nobody is responsible.
    """
    steps = signature_steps(document)
    signed = _is_signed(document)
    if not signed:
        return (MessageView(say, say("wire-view"), octets),)
    checks = Checks(say, say("wire-steps"), checked(say, octets, document, steps))
    view = MessageView(say, say("wire-view-signed"), octets, signed=True)
    return (view, checks) if steps.hold else (checks,)


def sentence(say: Texts, document: etree._Element) -> str:
    """Who signed this message with which key, and whether that verifies; empty if it is not signed."""
    steps = signature_steps(document)
    if not _is_signed(document):
        return ""
    if not steps.certificates:
        return say("wire-signed-unreadable")
    leaf = steps.certificates[0].x509
    return say(
        "wire-signed-sentence",
        name=signer_name(leaf),
        usage=key_kind(leaf),
        state="holds" if steps.hold else "broken",
    )


def checked(
    say: Texts, octets: bytes, document: etree._Element, steps: SignatureSteps | None = None
) -> tuple[Check, ...]:
    """The steps of verifying a signature, each with its value and result.

    octets: of the message, to whose parts the steps are linked. document: that in its body. steps: if computed
    before.
    """
    steps = steps or signature_steps(document)
    if steps.form:
        return (Check(say("wire-step-form"), steps.form, holds=False, why=say("wire-step-form.why")),)
    return (
        Check(say("wire-step-form"), "", holds=True, why=say("wire-step-form.why")),
        Check(
            say("wire-step-canonical"),
            say("wire-octets", number=len(steps.covered)),
            why=say("wire-step-canonical.why"),
            link=link(octets, "covered"),
        ),
        Check(say("wire-step-digest"), _base64(steps.digest), why=say("wire-step-digest.why")),
        Check(
            say("wire-step-digest-value"),
            _base64(steps.named) if steps.named is not None else say("wire-no-base64"),
            holds=steps.digest_holds,
            why=say("wire-step-digest-value.why"),
            link=link(octets, "DigestValue"),
        ),
        Check(
            say("wire-step-signed-info"),
            _base64(steps.signed_info_digest),
            why=say("wire-step-signed-info.why", number=len(steps.signed_info)),
            link=link(octets, "SignedInfo"),
        ),
        Check(
            say("wire-step-value"),
            _beginning(steps.value) if steps.value is not None else say("wire-no-base64"),
            holds=steps.value_holds,
            why=say("wire-step-value.why"),
            link=link(octets, "SignatureValue"),
        ),
        *_key(say, octets, document, steps.certificates),
    )


def contract_checks(say: Texts, contract: Contract, message: bytes | None) -> Checks:
    """The contract's digest, and whether its texts are unchanged in the signed request.

    message: that request; None: it is not signed yet.
    """
    checks = [Check(say("wire-contract-digest"), contract.digest, why=say("wire-contract-digest.why"))]
    if message is not None:
        document = soap.unwrap(message)
        assert not isinstance(document, soap.Fault), "a request of ours"
        found = {
            element.get(f"{{{XML}}}lang", ""): text(element)
            for element in document.iter(f"{{{CERTRA_CORE}}}Value")
        }
        for language, agreed in contract.texts.items():
            checks.append(
                Check(
                    say(
                        "wire-contract-found", language=say.maybe(f"language-{language_of(language)}") or language
                    ),
                    say("wire-octets", number=len(agreed.encode())),
                    holds=found.get(language) == agreed,
                    why=say("wire-contract-found.why"),
                )
            )
        steps = signature_steps(document)
        checks.append(
            Check(say("wire-contract-signed"), "", holds=steps.hold, why=say("wire-contract-signed.why"))
        )
    title = "wire-contract-steps" if message is not None else "wire-contract-alone"
    return Checks(say, say(title), tuple(checks))


def key_kind(leaf: x509.Certificate) -> str:
    """The key of a certificate, by key usage and subject: signature, authentication, ehealth, or other."""
    usage = Certificate.from_x509(leaf).restrictions.usage
    if usage is None:
        return "other"
    of_a_card = bool(leaf.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER))
    if not of_a_card:
        return "ehealth"
    return "signature" if "non_repudiation" in usage else "authentication"


def _key(
    say: Texts, octets: bytes, document: etree._Element, certificates: Sequence[Certificate]
) -> tuple[Check, ...]:
    """Checks of the key: whether it is the right one for this operation, and certified by the next certificate."""
    if not certificates:
        return (Check(say("wire-step-key"), say("wire-no-certificate"), holds=False),)
    leaf = certificates[0]
    operation = next((o for o in OPERATIONS.values() if o.request_tag == document.tag), None)
    wanted = (
        {
            SignedBy.CARD_SIGNATURE: "signature",
            SignedBy.CARD_AUTHENTICATION: "authentication",
            SignedBy.EHEALTH: "ehealth",
        }.get(operation.signed_by)
        if operation
        else None
    )
    kind = key_kind(leaf.x509)
    checks = [
        Check(
            say("wire-step-key"),
            f"{readable(leaf.x509.subject)} · {key_name(leaf.x509)}",
            holds=kind == wanted if wanted else None,
            why=say("wire-step-key.why", usage=kind),
            link=link(octets, "X509Certificate"),
        )
    ]
    if len(certificates) > 1:
        above = certificates[1]
        checks.append(
            Check(
                say("wire-step-issuer"),
                readable(above.x509.subject),
                holds=signed_by(leaf, above),
                why=say("wire-step-issuer.why"),
            )
        )
    return tuple(checks)


def signer_name(leaf: x509.Certificate) -> str:
    """The name of the person or organisation of a certificate."""

    def value(oid: x509.ObjectIdentifier) -> str:
        found = leaf.subject.get_attributes_for_oid(oid)
        return str(found[0].value) if found else ""

    person = f"{value(NameOID.GIVEN_NAME)} {value(NameOID.SURNAME)}".strip()
    return person or value(NameOID.COMMON_NAME) or readable(leaf.subject)


def _is_signed(document: etree._Element) -> bool:
    return next(document.iter(f"{{{DSIG}}}Signature"), None) is not None


def _base64(octets: bytes) -> str:
    return base64.b64encode(octets).decode()


def _beginning(octets: bytes) -> str:
    shown = _base64(octets[:_PART])
    return f"{shown}… ({len(octets)})" if len(octets) > _PART else shown
