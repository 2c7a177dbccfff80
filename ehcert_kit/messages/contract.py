"""The contract: the platform writes it, a person reads it, the card signs it as received."""

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
    """DN, signer and texts, exactly as received.

    dn: the name as text in the form the platform chose.
    texts: HTML documents by language tag, in the order received.
    reason: why a certificate is to be revoked; None: the contract is for a certificate.
    """

    dn: str
    signer: Person
    texts: Mapping[str, str]
    reason: RevocationReason | None = None

    def check(
        self, actor: Organization, application_id: ApplicationId | None, signer: Person
    ) -> DistinguishedName:
        """Make sure that the contract is for what was asked, before anybody signs it.

        The names are compared as values. A contract for another name, organisation or application
        ID, or whose name can be read in two ways, is refused: signing it would bind the wrong one.

        Raises: ContractUnreadable, ContractNotOurs, NameRefused.
        """
        return self.check_name(DistinguishedName.of(actor, application_id), signer)

    def check_name(
        self, asked: DistinguishedName, signer: Person, reason: RevocationReason | None = None
    ) -> DistinguishedName:
        """The same for a name that is known whole, and the reason of a revocation. Raises: as `check`."""
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
        """DN, signer, reason and texts in one row, zero-separated: what `digest` is over."""
        parts = (self.dn, self.signer.ssin, self.signer.first_names, self.signer.name)
        reason = (self.reason.value,) if self.reason else ()
        texts = (part for pair in self.texts.items() for part in pair)
        return "\0".join((*parts, *reason, *texts)).encode()

    @property
    def digest(self) -> str:
        """SHA-256 in hexadecimal: names this contract in journals and reports."""
        return hashlib.sha256(self.octets).hexdigest()
