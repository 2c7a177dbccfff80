"""Explanation of the key identifier: how it is computed, and the SHA-1 of the whole key, often taken for it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from ..identifiers.public_key import PublicKey, public_key_identifier, subject_public_key_info
from ..texts import Texts
from .asn1 import PUBLIC_KEY, Node, read
from .asn1.hexadecimal import marked
from .markup import element, paragraph, text


def grouped(octets: bytes) -> str:
    """Hexadecimal in capitals, in groups of four digits, for reading aloud; an odd octet is the last group."""
    return octets.hex(" ", -2).upper()


@dataclass(frozen=True)
class KeyIdentifier:
    """The right SHA-1, over the content of the BIT STRING (RFC 5280 §4.2.1.2, method 1), and the wrong, over all.

    spki: SubjectPublicKeyInfo, DER.
    """

    say: Texts = field(repr=False, compare=False)
    heading: str
    spki: bytes = field(repr=False)

    @classmethod
    def of(cls, say: Texts, key: PublicKey) -> KeyIdentifier:
        return cls(say, say("key-heading"), subject_public_key_info(key))

    @property
    def bits(self) -> Node:
        """The octets that are hashed: the content of the BIT STRING without the octet of unused bits."""
        (whole,) = read(self.spki, PUBLIC_KEY.kind)
        string = whole.children[1]
        begin = string.offset + string.header + 1
        return Node(begin, 0, string.end - begin, "")

    @property
    def right(self) -> bytes:
        return hashlib.sha1(self.spki[self.bits.offset : self.bits.end]).digest()  # noqa: S324

    @property
    def wrong(self) -> bytes:
        return hashlib.sha1(self.spki).digest()  # noqa: S324

    def html(self) -> str:
        bits = self.bits
        whole = Node(0, bits.offset, bits.length, "", children=(bits,))
        octets = marked(self.spki, (whole,))
        label = text(self.say("tree-octets"))
        rows = [
            self._row("eh-right", bits.link, self.say("key-right-sentence", count=bits.length), self.right),
            self._row("eh-wrong", whole.link, self.say("key-wrong-sentence", count=len(self.spki)), self.wrong),
        ]
        return (
            paragraph(self.say("key-octets", count=len(self.spki), before=bits.offset))
            + f'<pre class="eh-run eh-scroll" tabindex="0" role="group" aria-label="{label}">{octets}</pre>'
            + element("ul", "".join(rows), style="eh-outcomes")
        )

    def _row(self, style: str, linked: str, sentence: str, digest: bytes) -> str:
        word = self.say("key-right" if style == "eh-right" else "key-wrong")
        inside = f"<strong>{text(word)}</strong> {text(sentence)} <code>{grouped(digest)}</code>"
        return element("li", inside, linked=linked, style=style, stop=True)

    def __str__(self) -> str:
        count = self.bits.length
        return "\n".join(
            (
                self.heading,
                f"  {self.say('key-octets', count=len(self.spki), before=self.bits.offset)}",
                f"  {self.say('key-right')} {self.say('key-right-sentence', count=count)}",
                f"~ SHA-1  {grouped(self.right)}",
                f"  {self.say('key-wrong')} {self.say('key-wrong-sentence', count=len(self.spki))}",
                f"~ SHA-1  {grouped(self.wrong)}",
            )
        )


def identifier_of(key: object) -> bytes:
    """The public key identifier of an RSA or EC key. Raises: ValueError: another kind of key."""
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        raise ValueError(f"no eHealth certificate has a {type(key).__name__}")
    return public_key_identifier(key)
