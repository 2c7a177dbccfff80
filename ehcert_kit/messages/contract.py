"""The contract, which the platform writes, a person reads, and the card signs as received."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from ..distinguished_name import DistinguishedName
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization, Person
from .errors import ContractNotOurs
from .operations import RevocationReason


@dataclass(frozen=True)
class Contract:
    """A contract for a certificate or for its revocation, exactly as received.

    dn: the distinguished name as text, as the platform wrote it.
    texts: HTML documents by language tag, in the order received.
    reason: why the certificate is to be revoked; None in a contract for a certificate.
    """

    dn: str
    signer: Person
    texts: Mapping[str, str]
    reason: RevocationReason | None = None

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
