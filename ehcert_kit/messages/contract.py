"""The contract, which the platform writes, a person reads, and the card signs as received."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from msgspec import Struct

from ..distinguished_name import DistinguishedName
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization, Person
from .errors import ContractNotOurs
from .operations import RevocationReason


def language_of(tag: str) -> str:
    """The language of a tag, which may have a region, in either case: ``fr`` of ``FR-be`` (RFC 5646 §2.1.1)."""
    return tag.strip().partition("-")[0].lower()


class Contract(Struct, frozen=True):
    """A contract for a certificate or for its revocation, exactly as received.

    dn: the distinguished name as text, as the platform wrote it.
    texts: HTML documents by language tag, in the order received; one for each language.
    reason: why the certificate is to be revoked; None in a contract for a certificate.
    first_names: of the signer, if they came in several elements, in which they go back; else empty.
    """

    dn: str
    signer: Person
    texts: Mapping[str, str]
    reason: RevocationReason | None = None
    first_names: tuple[str, ...] = ()

    def tag(self, wanted: str) -> str:
        """The tag of the text in this language; if there is none, of the first text; empty if there is no text."""
        first = next(iter(self.texts), "")
        return next((tag for tag in self.texts if language_of(tag) == wanted), first)

    def check(
        self, actor: Organization, application_id: ApplicationId | None, signer: Person
    ) -> DistinguishedName:
        """Check that the contract is for what was asked, before it is signed.

        The names are compared parsed, not as text. A contract for another name, organisation or application
        ID, or with an ambiguous name, is refused: signing it would bind the wrong party.

        Returns: the name in the contract. Raises: ContractUnreadable, ContractNotOurs, NameRefused.
        """
        return self.check_name(DistinguishedName.of(actor, application_id), signer)

    def check_name(
        self, asked: DistinguishedName, signer: Person, reason: RevocationReason | None = None
    ) -> DistinguishedName:
        """As `check`, for a complete name, and for the reason of a revocation. Raises: as `check`."""
        received = DistinguishedName.parse(self.dn)
        if received != asked:
            raise ContractNotOurs(asked.text(), self.dn)
        if self.signer != signer:
            raise ContractNotOurs(signer.full_name, self.signer.full_name)
        if self.reason is not reason:
            raise ContractNotOurs(str(reason), str(self.reason))
        return received

    @property
    def octets(self) -> bytes:
        """DN, signer, reason and texts in UTF-8, separated by zero octets: the input of `digest`."""
        parts = (self.dn, self.signer.ssin, self.signer.first_names, self.signer.name)
        reason = (self.reason.value,) if self.reason else ()
        texts = (part for pair in self.texts.items() for part in pair)
        return "\0".join((*parts, *reason, *texts)).encode()

    @property
    def digest(self) -> str:
        """SHA-256 in hexadecimal: names this contract in journals and reports."""
        return hashlib.sha256(self.octets).hexdigest()
