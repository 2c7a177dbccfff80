"""« Change one letter »: an exercise that alters one octet in a copy of an artefact; the case is only read."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from enum import StrEnum
from xml.sax.saxutils import escape

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509 import CertificateSigningRequest
from msgspec import Struct

from ..distinguished_name import as_sent_back
from ..messages.contract import Contract
from ..messages.etk import EncryptionToken
from ..messages.spans import ElementSpan, document_and_signature, leaves, spans
from .case import Case
from .errors import LetterRefused


class LetterPart(StrEnum):
    """The artefacts in which a letter can be changed."""

    REQUEST = "request"
    CONTRACT = "contract"
    CSR = "csr"
    TOKEN = "token"  # noqa: S105  # an ETK


class Spot(Struct, frozen=True):
    """An instructive place to change. name: its key in the catalogues. at: the offset of the octet."""

    name: str
    at: int


class Original(Struct, frozen=True):
    """An artefact, octet for octet. text: whether it is changed by letters; else by octets in hexadecimal."""

    part: LetterPart
    octets: bytes
    spots: tuple[Spot, ...]
    text: bool

    def letter(self, at: int) -> bytes:
        """The letter (UTF-8) or octet at this offset. Raises: LetterRefused: no printable letter begins there."""
        if not 0 <= at < len(self.octets):
            raise LetterRefused("place")
        if not self.text:
            return self.octets[at : at + 1]
        for length in range(1, 5):
            try:
                letter = self.octets[at : at + length].decode()
            except UnicodeDecodeError:
                continue
            if letter.isprintable():
                return letter.encode()
            break
        raise LetterRefused("place")

    def read(self, typed: str) -> bytes:
        """The typed letter or octet as bytes. Raises: LetterRefused."""
        if self.text:
            if len(typed) != 1 or not typed.isprintable():
                raise LetterRefused("letter")
            return typed.encode()
        try:
            octets = bytes.fromhex(typed)
        except ValueError:
            octets = b""
        if len(octets) != 1:
            raise LetterRefused("octet")
        return octets

    def written(self, letter: bytes) -> str:
        """A letter or octet as it is shown and typed."""
        return letter.decode() if self.text else letter.hex().upper()

    def suggestion(self, at: int) -> str:
        """Another letter for this place, of the same kind. Raises: LetterRefused."""
        was = self.letter(at)
        if not self.text:
            return bytes([was[0] ^ 1]).hex().upper()
        letter = was.decode()
        last = {"z": "a", "Z": "A", "9": "0"}
        return last.get(letter) or (chr(ord(letter) + 1) if letter.isascii() and letter.isalnum() else "x")

    def changed(self, at: int, typed: str) -> bytes:
        """The octets with another letter at this offset. Raises: LetterRefused: also where it is the same."""
        was, becomes = self.letter(at), self.read(typed)
        if was == becomes:
            raise LetterRefused("same")
        return self.octets[:at] + becomes + self.octets[at + len(was) :]


def originals(case: Case) -> tuple[Original, ...]:
    """The artefacts of this case so far, the signed request first."""
    found = (_request(case), _contract(case), _csr(case), _token(case))
    return tuple(one for one in found if one is not None)


def as_message(case: Case, part: LetterPart, octets: bytes) -> bytes | None:
    """The signed request with these changed octets of one part in it, and its signature unchanged.

    Returns: None where nothing was sent, or the part is not in a request.
    Raises: LetterRefused: the changed place is not in the request as such.
    """
    if case.sent is None:
        return None
    message = case.sent.message
    match part:
        case LetterPart.REQUEST:
            return octets
        case LetterPart.CSR:
            place = next((leaf for leaf in leaves(message) if leaf.name == "CSR"), None)
            return _filled(message, place, base64.b64encode(octets)) if place else None
        case LetterPart.CONTRACT:
            assert case.contract is not None, "it was changed"
            actor = case.actor
            return _with_contract(message, case.contract, octets, actor.type if actor else "")
        case LetterPart.TOKEN:
            return None


# ── what there is, and where ─────────────────────────────────────────────────────────────────


def _request(case: Case) -> Original | None:
    if case.sent is None:
        return None
    octets = case.sent.message
    wanted = {
        "EmailPrivate": "contact",
        "Id": "number",
        "CSR": "csr",
        "Value": "contract",
        "DigestValue": "digest",
        "SignatureValue": "signature",
        "X509Certificate": "certificate",
    }
    spots: dict[str, Spot] = {}
    for leaf in leaves(octets):
        name = wanted.get(leaf.name)
        if name is not None and name not in spots:
            spots[name] = Spot(name, _middle(octets, leaf))
    _, signature = document_and_signature(octets)
    if signature is not None:
        # The Id of the signature element itself is covered by nothing.
        tag = octets[signature.start : signature.inner]
        spots["uncovered"] = Spot("uncovered", signature.start + tag.index(b"xmldsig-") + len(b"xmldsig-"))
    return Original(LetterPart.REQUEST, octets, tuple(spots.values()), text=True)


def _middle(octets: bytes, leaf: ElementSpan) -> int:
    """The offset of a letter or digit in the middle of a value; of an escaped HTML document, its first letter."""
    value = octets[leaf.inner : leaf.closing]
    if b"&gt;" in value:
        return leaf.inner + _after_markup(value, b"&lt;body", b"&gt;")
    half = len(value) // 2
    order = (*range(half, len(value)), *range(half))
    return leaf.inner + next((at for at in order if value[at : at + 1].isalnum()), 0)


def _contract(case: Case) -> Original | None:
    if case.contract is None:
        return None
    octets = case.contract.octets
    text = next(iter(case.contract.texts.values()), "").encode()
    name = case.holder.name.encode() if case.holder else b""
    begins = octets.find(text) if text else 0
    inside = begins + _after_markup(text)
    spots = [Spot("text", inside), Spot("dn", octets.index(b"=") + 1)]
    if name and (at := octets.find(name)) >= 0:
        spots.append(Spot("signer", at))
    return Original(LetterPart.CONTRACT, octets, tuple(spots), text=True)


def _after_markup(document: bytes, body: bytes = b"<body", end: bytes = b">") -> int:
    """The offset of the first letter of text in the body of an HTML document; 0 where there is none."""
    at = max(document.find(body), 0)
    while (at := document.find(end, at)) >= 0:
        at += len(end)
        if document[at : at + 1].isalpha():
            return at
    return 0


def _csr(case: Case) -> Original | None:
    if case.csr is None:
        return None
    der, request = case.csr, x509.load_der_x509_csr(case.csr)
    spots = (
        Spot("name", der.index(request.subject.public_bytes()) + _letter_of_name(request)),
        Spot("key", der.index(_modulus(request.public_key())) + 100),
        Spot("signature", der.rindex(request.signature) + 100),
    )
    return Original(LetterPart.CSR, der, spots, text=False)


def _letter_of_name(request: CertificateSigningRequest) -> int:
    """The offset of the last letter within the DER of the subject."""
    *_, last = request.subject
    value = str(last.value).encode()
    return request.subject.public_bytes().rindex(value) + len(value) - 1


def _token(case: Case) -> Original | None:
    if case.registered is None or not case.registered.etk:
        return None
    der = case.registered.etk
    token = EncryptionToken.parse(der)
    inside = token.encryption_certificate
    spots = (
        Spot("key", der.index(inside.der) + inside.der.index(_modulus(inside.public_key)) + 100),
        Spot("owner-signature", der.index(inside.der) + inside.der.rindex(inside.x509.signature) + 100),
        Spot("signature", der.rindex(token.signature.value) + 100),
    )
    return Original(LetterPart.TOKEN, der, spots, text=False)


def _modulus(key: object) -> bytes:
    assert isinstance(key, rsa.RSAPublicKey), "eHealth's keys are RSA"
    return key.public_numbers().n.to_bytes(key.key_size // 8)


# ── in the request ───────────────────────────────────────────────────────────────────────────


def _with_contract(message: bytes, contract: Contract, octets: bytes, type: str) -> bytes | None:
    """The request with one part of its contract changed. Raises: LetterRefused."""
    before, after = contract.octets.split(b"\0"), octets.split(b"\0")
    changed = [number for number, (was, now) in enumerate(zip(before, after, strict=False)) if was != now]
    if len(before) != len(after) or len(changed) != 1:
        raise LetterRefused("place")
    values = list(_values(message, contract))
    place = values[changed[0]] if changed[0] < len(values) else None
    if place is None:
        raise LetterRefused("place")
    text = after[changed[0]].decode()
    if changed[0] == 0:
        text = as_sent_back(text, type)
    return _filled(message, place, escape(text).replace("\r", "&#13;").encode())


def _values(message: bytes, contract: Contract) -> Iterator[ElementSpan | None]:
    """Where each part of `Contract.octets` stands in the request; None for one that is an attribute there."""
    inside = [leaf for leaf in spans(message) if "Contract" in leaf.path[:-1] and leaf.leaf]
    named = {leaf.name: leaf for leaf in reversed(inside)}
    for name in ("DN", "Id", "FirstName", "Name", *(["RevocationReason"] if contract.reason else [])):
        yield named.get(name)
    texts = [leaf for leaf in inside if leaf.name == "Value"]
    for place in texts:
        yield None
        yield place


def _filled(message: bytes, place: ElementSpan, value: bytes) -> bytes:
    return message[: place.inner] + value + message[place.closing :]
