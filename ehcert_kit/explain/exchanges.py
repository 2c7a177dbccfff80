"""Explanation of the exchanges with the platform: a list with times, each with its request and answer."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date, datetime

from lxml import etree
from msgspec import Struct

from ..local_time import local_time
from ..messages import soap
from ..messages.operations import COMMONS, ETEE
from ..messages.signature_steps import signature_steps
from ..messages.xml import XmlRefused, child_text
from ..texts import Texts, time_of_day
from . import Detail, Explanation
from .masking import masked
from .message_view import MessageView
from .signed import key_kind, signer_name

#: The maximum number of exchanges on a page; only the last ones are listed.
LISTED = 60


class ExchangeRow(Struct, frozen=True):
    """One exchange.

    at: aware; None if neither the log nor the message has a time. seconds: its duration. http: the HTTP status;
    both None if not logged. answer: None if none came.
    """

    number: int
    operation: str
    request: bytes
    answer: bytes | None
    at: datetime | None
    seconds: float | None
    http: int | None

    @property
    def document(self) -> etree._Element | None:
        """The document of the request; None if it cannot be read."""
        content = _content(self.request)
        return content if isinstance(content, etree._Element) else None


def explained(say: Texts, rows: Sequence[ExchangeRow], personal: bool = False) -> Explanation:
    """The exchanges of a case. personal: whether personal data are shown."""
    details = tuple(
        Detail(f"{row.number:02} {row.operation}", f"{signed_by(say, row, personal)} · {status(say, row)}")
        for row in rows
    )
    return Explanation(
        say("exchanges-title"),
        say("exchanges-sentence", number=len(rows)),
        say("exchanges-sentence.why"),
        details,
        exhibits=(ExchangeList(say, tuple(rows), personal),),
    )


class ExchangeList(Struct, frozen=True):
    """The exchanges with their messages, as an exhibit. personal: as in `explained`."""

    say: Texts
    rows: tuple[ExchangeRow, ...]
    personal: bool = False

    @property
    def heading(self) -> str:
        return self.say("exchanges-open")

    def html(self) -> str:
        note = self.say("exchanges-shown" if self.personal else "exchanges-masked")
        shown = self.rows[-LISTED:]
        earlier = len(self.rows) - len(shown)
        told = f"<li>{html.escape(self.say('exchanges-earlier', number=earlier))}</li>" if earlier else ""
        for row, before in zip(shown, (None, *shown[:-1]), strict=True):
            told += self._day(row, before) + f"<li>{self._row(row)}</li>"
        return f'<p class="eh-hint">{html.escape(note)}</p><ul class="eh-exchanges">{told}</ul>'

    def __str__(self) -> str:
        say = self.say
        times = [
            f"~ {row.number:02} {row.operation} {moment(say, row.at)} {duration(say, row.seconds)}".rstrip()
            for row in self.rows
        ]
        return "\n".join((self.heading, *times))

    def _day(self, row: ExchangeRow, before: ExchangeRow | None) -> str:
        """The date as a list item, if it differs from that of the exchange before."""
        if row.at is None or (before is not None and before.at is not None and _day(before.at) == _day(row.at)):
            return ""
        return f'<li class="eh-exchange-day">{html.escape(self.say("explain-date", when=_day(row.at)))}</li>'

    def _row(self, row: ExchangeRow) -> str:
        say = self.say
        cells = (
            ("eh-exchange-time", moment(say, row.at)),
            ("eh-exchange-name", row.operation),
            ("eh-exchange-signed", signed_by(say, row, self.personal)),
            ("eh-exchange-status", status(say, row)),
            ("eh-exchange-duration", duration(say, row.seconds)),
        )
        told = " ".join(f'<span class="{name}">{html.escape(cell)}</span>' for name, cell in cells if cell)
        # The target of links is inside the element `details`, so that browsers open it when they follow one.
        target = f'<span id="{anchor(row.number)}" data-eh-link="{anchor(row.number)}"></span>'
        messages = self._message("exchanges-request", row.request)
        messages += (
            self._message("exchanges-answer", row.answer)
            if row.answer is not None
            else f"<p>{html.escape(say('exchanges-unanswered'))}</p>"
        )
        return f"<details><summary>{told}</summary>{target}{messages}</details>"

    def _message(self, key: str, octets: bytes) -> str:
        shown = octets if self.personal else masked(octets)
        heading = self.say(key)
        return f"<h4>{html.escape(heading)}</h4>{MessageView(self.say, heading, shown).html()}"


def _day(at: datetime) -> date:
    return local_time(at).date()


def anchor(number: int) -> str:
    """The id of an exchange on a page."""
    return f"exchange-{number}"


def moment(say: Texts, at: datetime | None) -> str:
    """The time of day, to the second."""
    return say("exchanges-time", when=time_of_day(local_time(at), seconds=True)) if at else ""


def duration(say: Texts, seconds: float | None) -> str:
    if seconds is None:
        return ""
    milliseconds = round(seconds * 1000)
    if milliseconds < 1000:
        return say("exchanges-milliseconds", number=milliseconds)
    return say("exchanges-seconds", number=round(seconds, 1))


def signed_by(say: Texts, row: ExchangeRow, personal: bool) -> str:
    """Which key signed the request, and, if `personal`, whose it is."""
    document = row.document
    certificates = signature_steps(document).certificates if document is not None else ()
    if not certificates:
        return say("exchanges-unsigned")
    leaf = certificates[0].x509
    usage = key_kind(leaf)
    if personal:
        return say("exchanges-signed", usage=usage, name=signer_name(leaf))
    return say("exchanges-signed-masked", usage=usage)


def status(say: Texts, row: ExchangeRow) -> str:
    """How it ended: success, the platform's error code, a fault, or no answer."""
    if row.answer is None:
        return say("exchanges-none")
    content = _content(row.answer)
    if isinstance(content, soap.Fault):
        return say("exchanges-fault", code=content.code)
    if content is None:
        return say("exchanges-unreadable", status=str(row.http or ""))
    codes = [child_text(error, "Code") for error in content.iterfind(f".//{{{ETEE}}}EteeStatusDetail/Errors")]
    if codes:
        return say("exchanges-refused", codes=codes)
    code = content.find(f"{{{COMMONS}}}Status/{{{COMMONS}}}StatusCode")
    if code is not None and not (code.get("Value") or "").strip().endswith(":Success"):
        return say("exchanges-refused", codes=(code.get("Value") or "").strip().rpartition(":")[2])
    return say("exchanges-success")


def issued(request: bytes) -> datetime | None:
    """The IssueInstant of a request; None if it has none."""
    content = _content(request)
    try:
        return (
            datetime.fromisoformat(content.get("IssueInstant", ""))
            if isinstance(content, etree._Element)
            else None
        )
    except ValueError:
        return None


def _content(octets: bytes) -> etree._Element | soap.Fault | None:
    try:
        return soap.unwrap(octets)
    except (XmlRefused, soap.NotSoap):
        return None
