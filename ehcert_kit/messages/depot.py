"""The ETK depot, in which senders look up the token of an organisation. Not signed.

Source: ETK depot protocol schema 1.0; `code 200` and `NO_MATCHING_ETK` as seen against the acceptance depot.
"""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from ..identifiers.organization import Organization
from . import operations
from .answer import ElementReader
from .errors import RequestRefused
from .operations import COMMONS_1, DEPOT, NO_MATCHING_ETK
from .request import Request
from .xml import add


class GetEtk(Request, frozen=True):
    """Look up the token of an organisation.

    application_id: None asks for any token of the organisation, as the official client does, and may
        match several; an empty string asks for the one without application ID.
    """

    organization: Organization
    application_id: str | None = None
    operation = operations.GET_ETK
    timed = False

    def fill(self, root: etree._Element) -> None:
        identifier = add(add(root, DEPOT, "SearchCriteria"), DEPOT, "Identifier")
        add(identifier, DEPOT, "Type", self.organization.type)
        add(identifier, DEPOT, "Value", self.organization.number)
        if self.application_id is not None:
            add(identifier, DEPOT, "ApplicationID", self.application_id)


class FoundEtk(Struct, frozen=True):
    """etk: the token (CMS, DER), or None. several: more than one matches; a narrower search is needed."""

    etk: bytes | None
    several: bool = False


def read_etk(answer: etree._Element) -> FoundEtk:
    """Read the depot's answer, which says one thing: a token, several that match, or that there is none.

    Raises: RequestRefused: the status is not 200, or there is another error than "nothing found". AnswerMalformed:
        it says two of them, so that nobody knows which is true.
    """
    reader = ElementReader(answer, operations.GET_ETK)
    status = reader.child(f"{{{COMMONS_1}}}Status")
    code = status.child("Code").text.strip()
    errors = reader.children(f"{{{DEPOT}}}Error")
    codes = tuple(error.child(f"{{{DEPOT}}}Code").text.strip() for error in errors)
    if code != "200" or any(c != NO_MATCHING_ETK for c in codes):
        told = tuple(error.child(f"{{{DEPOT}}}Message").text.strip() for error in errors)
        raise RequestRefused(operations.GET_ETK.name, codes or (code,), told or (status.first("Message").text,))
    etk, several = reader.maybe(f"{{{DEPOT}}}ETK"), bool(reader.children(f"{{{DEPOT}}}MatchingEtk"))
    found = {"ETK": etk is not None, "MatchingEtk": several, NO_MATCHING_ETK: bool(codes)}
    told_together = [name for name, there in found.items() if there]
    if len(told_together) > 1:
        raise reader.malformed(" + ".join(told_together))
    return FoundEtk(etk.octets if etk else None, several)
