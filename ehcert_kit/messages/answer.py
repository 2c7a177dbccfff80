"""What all answers share: root element, status, error codes, and reading of their elements."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from lxml import etree

from ..local_time import local_time
from .errors import AnswerMalformed, CertificateNotYetDelivered, PlatformError, RequestRefused
from .operations import CERT_NOT_YET_DELIVERED, COMMONS, ETEE, SUCCESS, XSI, Operation
from .xml import WHITE_SPACE, child_text, elements, from_base64, text

E = TypeVar("E", bound=StrEnum)
#: xs:dateTime (XML Schema 2 §3.2.7), with a year that Python has.
_INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T)([0-9]{2})(:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_BELGIUM = ZoneInfo("Europe/Brussels")


def instant(value: str) -> datetime:
    """A moment as XML Schema writes it, aware, in this computer's zone; without an offset it is Belgium's time.

    Raises: ValueError: it is none, or of no year that Python has.
    """
    match = _INSTANT.fullmatch(value.strip(WHITE_SPACE))
    if match is None:
        raise ValueError(value)
    day, hour, rest, part, zone = match.groups("")
    midnight = hour == "24" and not rest.strip(":0") and not part.strip(".0")  # of the end of that day
    when = datetime.fromisoformat(f"{day}{'00' if midnight else hour}{rest}{part[:7]}{zone}")
    try:
        when += timedelta(days=midnight)
        return local_time(when if zone else when.replace(tzinfo=_BELGIUM))
    except OverflowError:
        raise ValueError(value) from None


def open_answer(answer: etree._Element, operation: Operation) -> etree._Element:
    """Check that this is a successful answer of this operation, and return it.

    Raises: AnswerMalformed: another root, no status, several.
        CertificateNotYetDelivered, RequestRefused: the status is not success; with the platform's codes.
    """
    if answer.tag != operation.response_tag:
        raise AnswerMalformed(operation.name, f"root element {answer.tag!s}")
    if not operation.has_status:
        return answer
    statuses = answer.findall(f"{{{COMMONS}}}Status")
    if len(statuses) != 1:
        raise AnswerMalformed(operation.name, f"{len(statuses) or 'no'} Status")
    (status,) = statuses
    codes = status.findall(f"{{{COMMONS}}}StatusCode")
    if len(codes) > 1:
        raise AnswerMalformed(operation.name, f"{len(codes)} StatusCode")
    # White space around an xs:anyURI is not part of it.
    if not codes or codes[0].get("Value", "").strip(WHITE_SPACE) != SUCCESS:
        raise _refusal(status, operation)
    return answer


def _refusal(status: etree._Element, operation: Operation) -> PlatformError:
    codes, messages = [], []
    # The children of EteeStatusDetail have no namespace (elementFormDefault unqualified).
    for error in status.iterfind(f"{{{COMMONS}}}StatusDetail/{{{ETEE}}}EteeStatusDetail/Errors"):
        codes.append(child_text(error, "Code"))
        messages.append(child_text(error, "Message"))
    if CERT_NOT_YET_DELIVERED in codes:
        return CertificateNotYetDelivered(operation.name)
    if not codes:
        value = status.find(f".//{{{COMMONS}}}StatusCode")
        codes.append(value.get("Value", "").strip(WHITE_SPACE).rpartition(":")[2] if value is not None else "")
        messages.append(child_text(status, f"{{{COMMONS}}}StatusMessage"))
    return RequestRefused(operation.name, tuple(codes), tuple(messages))


class ElementReader:
    """Reads the children and values of an element of an answer.

    `child`, `maybe`, `get` and the typed values (`boolean`, `octets`, …) raise AnswerMalformed, which names what
    is missing, malformed, or there more than once, so that it could be read in two ways.
    """

    def __init__(self, element: etree._Element, operation: Operation) -> None:
        self._element = element
        self._operation = operation

    def malformed(self, detail: str) -> AnswerMalformed:
        return AnswerMalformed(self._operation.name, detail)

    def child(self, tag: str) -> ElementReader:
        found = self.maybe(tag)
        if found is None:
            raise self.malformed(f"no {etree.QName(tag).localname}")
        return found

    def maybe(self, tag: str) -> ElementReader | None:
        found = self.children(tag)
        if len(found) > 1:
            raise self.malformed(f"{len(found)} {etree.QName(tag).localname}")
        return found[0] if found else None

    def first(self, tag: str) -> ElementReader:
        """The first of the children that the schema lets repeat. Raises: AnswerMalformed: there is none."""
        found = self.children(tag)
        if not found:
            raise self.malformed(f"no {etree.QName(tag).localname}")
        return found[0]

    def children(self, tag: str) -> list[ElementReader]:
        return [ElementReader(e, self._operation) for e in elements(self._element) if e.tag == tag]

    def get(self, attribute: str) -> str:
        value = self._element.get(attribute)
        if value is None:
            raise self.malformed(f"no {attribute} at {etree.QName(self._element).localname}")
        return value

    @property
    def text(self) -> str:
        return text(self._element)

    @property
    def boolean(self) -> bool:
        value = {"true": True, "1": True, "false": False, "0": False}.get(self.text.strip())
        if value is None:
            raise self.malformed(f"{self.text!r} is no boolean")
        return value

    @property
    def octets(self) -> bytes:
        try:
            return from_base64(self.text)
        except ValueError:
            raise self.malformed("not base64") from None

    @property
    def hexadecimal(self) -> bytes:
        try:
            return bytes.fromhex(self.text.strip())
        except ValueError:
            raise self.malformed("not hexadecimal") from None

    @property
    def date(self) -> datetime:
        """xs:dateTime, as `instant` reads it."""
        try:
            return instant(self.text)
        except ValueError:
            raise self.malformed(f"{self.text!r} is no date") from None

    @property
    def nil(self) -> bool:
        """Whether the element has no value (xsi:nil)."""
        return (self._element.get(f"{{{XSI}}}nil") or "").strip() in ("true", "1")

    def one_of(self, kind: type[E]) -> E:
        try:
            return kind(self.text.strip())
        except ValueError:
            raise self.malformed(f"{self.text!r} is no {kind.__name__}") from None
