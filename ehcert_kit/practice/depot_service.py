"""The ETK depot, served: status 200 also when nothing is found."""

from __future__ import annotations

import re

from lxml import etree

from ..identifiers.organization import Organization
from ..messages.operations import DEPOT, NO_MATCHING_ETK
from . import answers, numbers
from .call import Call
from .records import StoredRequest

_FAMILIES = {"NIHII": "INVALID_NIHII_NUMBER", "CBE": "INVALID_CBE_NUMBER", "SSIN": "INVALID_SSIN_NUMBER"}


def get_etk(call: Call) -> etree._Element:
    identifiers = [_criterion(e) for e in call.document.iter(f"{{{DEPOT}}}Identifier")]
    # The meaning of several criteria is not documented, so only one is accepted.
    if len(identifiers) != 1:
        return answers.depot_answer("400", "one Identifier is supported")
    type, value, application_id = identifiers[0]
    answer = answers.depot_answer("200", "Success")
    answers.depot_criteria(answer, identifiers)
    refused = _invalid(type, value, call.scenario.check_digits)
    if refused:
        return _error(answer, refused, f"{value} is no {type}")
    found = [
        (request, etk)
        for request, etk in call.depot(Organization(type, value, ""))
        if application_id is None or (request.application_id or "") == application_id
    ]
    if not found:
        return _error(answer, NO_MATCHING_ETK, "No ETK matches the criteria")
    if len(found) == 1:
        answers.octets(answer, DEPOT, "ETK", found[0][1].token)
    for request, _ in found if len(found) > 1 else ():
        answers.depot_identifier(answers.add(answer, DEPOT, "MatchingEtk"), _identifier(request))
    return answer


def _criterion(element: etree._Element) -> tuple[str, str, str | None]:
    def child(name: str) -> str:
        return (element.findtext(f"{{{DEPOT}}}{name}") or "").strip()

    # An empty ApplicationID asks for the token without one; an absent element asks for any.
    given = element.find(f"{{{DEPOT}}}ApplicationID") is not None
    return child("Type"), child("Value"), child("ApplicationID") if given else None


def _identifier(request: StoredRequest) -> tuple[str, str, str | None]:
    return request.organization.type, request.organization.number, request.application_id or ""


def _invalid(type: str, value: str, check_digits: bool) -> str | None:
    """The depot's own code for an invalid number; None: it is valid, or its type has no such code."""
    family = next((code for prefix, code in _FAMILIES.items() if type.startswith(prefix)), None)
    kind = numbers.TYPES.get(type) or numbers.PERSONS.get(type)
    if family is None or kind is None:
        return None
    digits = re.fullmatch(f"[0-9]{{{kind.digits}}}", value) is not None
    right = digits and (not check_digits or all(kind.holds(name, value) for name in kind.algorithms))
    return None if right else family


def _error(answer: etree._Element, code: str, message: str) -> etree._Element:
    error = answers.add(answer, DEPOT, "Error")
    answers.add(error, DEPOT, "Code", code)
    answers.add(error, DEPOT, "Message", message)
    return answer
