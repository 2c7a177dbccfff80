"""What is put on a card when it is made: shared by the practice card, the virtual eID and the SoftHSM token.

So whichever of them lies in the reader, it is the same person with the same keys and certificates.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from cryptography import x509
from msgspec import Struct

from ...identifiers.organization import Person
from ..certificates import Issuer, PrivateKey
from . import Validity, citizen_ca, issue, validity
from .keys import USES, Algorithm, Use, card_key


class Personalised(Struct, frozen=True):
    """Keys and certificates of one card.

    certificates: those that the card has; a key may lack its own. authority: who issued them.
    valid_from, valid_until: of the plastic, which here ends with the certificates.
    """

    person: Person
    algorithm: Algorithm
    card_number: str
    valid_from: date
    valid_until: date
    keys: Mapping[Use, PrivateKey]
    certificates: Mapping[Use, x509.Certificate]
    authority: Issuer

    def chain(self, use: Use) -> tuple[x509.Certificate, ...]:
        """Leaf, Citizen or Foreigner CA, root."""
        return (self.certificates[use], *self.authority.chain)


def personalise(
    person: Person,
    algorithm: Algorithm,
    now: datetime,
    with_certificate: tuple[Use, ...] = USES,
    kind: Validity = "current",
    keys: Mapping[Use, PrivateKey] | None = None,
    authority: Issuer | None = None,
    swapped_usage: bool = False,
) -> Personalised:
    """Make a card of this person.

    with_certificate: the keys that get one; a minor has none for Signature, a small child none at all.
    keys: those made before, if they were kept. swapped_usage: each certificate has the other one's key usage.
    """
    ca = authority or citizen_ca(algorithm)
    keys = keys or {use: card_key(person.ssin, algorithm, use) for use in USES}
    dates = validity(now, kind)
    other: Mapping[Use, Use] = {"Authentication": "Signature", "Signature": "Authentication"}
    certificates = {
        use: issue(person, use, keys[use].public_key(), dates, ca, other[use] if swapped_usage else use)
        for use in with_certificate
    }
    first, last = dates[0].date(), dates[1].date()
    return Personalised(person, algorithm, card_number(person), first, last, keys, certificates, ca)


def card_number(person: Person) -> str:
    """Twelve digits; the last two are the others modulo 97."""
    base = f"592{int(person.ssin[:9]) % 10**7:07}"
    return f"{base}{int(base) % 97 or 97:02}"
