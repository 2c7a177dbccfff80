"""One request being served, with the data that its handler may use."""

from __future__ import annotations

from lxml import etree

from ..identifiers.organization import Person
from ..messages.operations import Operation
from . import answers
from .records import StoredRequest
from .registry import Registry


class Call(Registry, frozen=True, kw_only=True):
    """A request that passed the common checks.

    document: the signed document, where the operation is signed; else the document as received.
    signer: the citizen, where a card signed. owner: the certificate's record, where an eHealth key signed.
    address: of the platform's own pages.
    """

    operation: Operation
    document: etree._Element
    request_id: str | None
    escape_dn: bool
    signer: Person | None = None
    owner: StoredRequest | None = None
    address: str = ""

    def success(self) -> etree._Element:
        return answers.success(self.operation, self.request_id, self.now)

    def find(self, path: str) -> etree._Element:
        """A child whose presence the structure check guarantees."""
        found = self.document.find(path)
        assert found is not None, path
        return found

    def text(self, path: str) -> str:
        return (self.document.findtext(path) or "").strip()

    @property
    def person(self) -> Person:
        assert self.signer is not None, "a card signs this operation"
        return self.signer

    @property
    def held(self) -> bool:
        """Whether this person's requests wait for the trainer's delivery."""
        return self.unit.orders().holds(self.person.ssin)

    @property
    def registered(self) -> StoredRequest:
        assert self.owner is not None, "an eHealth key signs this operation"
        return self.owner
