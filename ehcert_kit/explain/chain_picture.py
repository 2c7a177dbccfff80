"""A certificate chain as a picture: which certificate signed which, and their validity on a time line."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from ..certificate import Certificate
from ..texts import Texts
from .markup import text

#: The ends of the years that Python has: a certificate "without end" is valid until the second of them.
_EARLIEST, _LATEST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
#: In units of the SVG, in which the font size is 14.
_WIDTH, _ROW, _GAP, _TOP, _AXIS = 760, 62, 26, 8, 52
_BOX, _LEFT, _RIGHT = 290, 310, 740
#: The maximum letters per line, and lines, of a name in its box.
_LETTERS, _LINES = 36, 2


class ChainLink(Struct, frozen=True):
    """A certificate of a chain. role: leaf, authority or root. name: its short name. begins, ends: aware."""

    role: str
    name: str
    begins: datetime
    ends: datetime

    @classmethod
    def of(cls, role: str, certificate: Certificate, name: str) -> ChainLink:
        return cls(role, name, certificate.not_before, certificate.not_after)


@dataclass(frozen=True)
class ChainPicture:
    """The picture of a chain.

    links: leaf first. now: aware; may be the practice clock's. renewable: from when the leaf can be replaced.
    """

    say: Texts = field(repr=False, compare=False)
    heading: str
    links: Sequence[ChainLink]
    now: datetime
    renewable: datetime | None = None

    # ── in words ─────────────────────────────────────────────────────────────────────────────

    @property
    def sentences(self) -> tuple[str, ...]:
        """The picture in words: one sentence per certificate, then one or two for the time line."""
        told = [
            self.say(
                "picture-link", role=link.role, name=link.name, begins=link.begins, ends=link.ends,
                signer=self.links[number + 1].name if number + 1 < len(self.links) else "",
                signed="yes" if number + 1 < len(self.links) else "no",
            )
            for number, link in enumerate(self.links)
        ]  # fmt: skip
        told.append(self.say("picture-now", when=self.now, state=self._state))
        if self.renewable is not None:
            told.append(self.say("picture-renewal", begins=self.renewable, ends=self.links[0].ends))
        return tuple(told)

    @property
    def _state(self) -> str:
        leaf = self.links[0]
        if self.now < leaf.begins:
            return "early"
        if self.now > leaf.ends:
            return "ended"
        return "renewal" if self.renewable is not None and self.now >= self.renewable else "valid"

    def __str__(self) -> str:
        return "\n".join((self.heading, *(f"~ {sentence}" for sentence in self.sentences)))

    # ── drawn ────────────────────────────────────────────────────────────────────────────────

    def html(self) -> str:
        """An inline SVG in the colours of the page, and the same in words below it."""
        height = _TOP + len(self.links) * (_ROW + _GAP) + _AXIS
        drawn = "".join(
            (
                *(self._row(number, link) for number, link in enumerate(self.links)),
                self._today(height),
                *(self._year(year, height) for year in self._years),
            )
        )
        label = text(self.heading)
        words = "".join(f"<li>{text(sentence)}</li>" for sentence in self.sentences)
        return (
            f'<div class="eh-chain-picture eh-scroll" tabindex="0" role="group" aria-label="{label}">'
            f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{label}">{drawn}</svg></div>'
            f"<ol>{words}</ol>"
        )

    @property
    def _span(self) -> tuple[datetime, datetime]:
        """The period shown: the validity of the leaf and now, with a margin. Those of authorities exceed it."""
        moments = (self.links[0].begins, self.links[0].ends, self.now)
        first, last = min(moments), max(moments)
        margin = max(last - first, timedelta(days=1)) / 16
        return first - min(margin, first - _EARLIEST), last + min(margin, _LATEST - last)

    def _x(self, moment: datetime) -> float:
        """The x coordinate of a moment, limited to the period shown."""
        begin, end = self._span
        share = (min(max(moment, begin), end) - begin) / (end - begin)
        return round(_LEFT + share * (_RIGHT - _LEFT), 1)

    def _row(self, number: int, link: ChainLink) -> str:
        top = _TOP + number * (_ROW + _GAP)
        parts = [
            f'<rect class="eh-box" x="1" y="{top}" width="{_BOX}" height="{_ROW}" rx="4"/>',
            _text(12, top + 18, self.say("picture-role", role=link.role), "eh-faint"),
        ]
        lines = textwrap.wrap(link.name, _LETTERS, max_lines=_LINES, placeholder=" …")
        parts += [_text(12, top + 35 + 16 * n, line, "eh-strong") for n, line in enumerate(lines)]
        if number + 1 < len(self.links):
            parts.append(self._arrow(top + _ROW))
        parts.append(self._bar(top, link, leaf=number == 0))
        return "".join(parts)

    def _arrow(self, top: int) -> str:
        path = f"M24 {top + _GAP - 2}V{top + 9}M24 {top + 3}l-5 8h10z"
        return f'<path class="eh-arrow" d="{path}"/>' + _text(40, top + 18, self.say("picture-signed"), "eh-faint")

    def _bar(self, top: int, link: ChainLink, *, leaf: bool) -> str:
        begin, end = self._x(link.begins), self._x(link.ends)
        y, height = top + 22, 18
        parts = [
            f'<rect class="eh-span" x="{begin}" y="{y}" width="{max(end - begin, 2):.1f}" height="{height}"/>'
        ]
        if leaf and self.renewable is not None:
            renewal = self._x(max(self.renewable, link.begins))
            width = max(end - renewal, 2)
            parts.append(
                f'<rect class="eh-renewal" x="{renewal}" y="{y - 4}" width="{width:.1f}" height="{height + 8}"/>'
            )
        label = self.say("picture-until", when=link.ends)
        anchor, x = ("end", end) if end > (_LEFT + _RIGHT) / 2 else ("start", begin)
        return "".join(parts) + _text(x, y + height + 17, label, "eh-faint", anchor)

    def _today(self, height: int) -> str:
        x = self._x(self.now)
        anchor = "start" if x < _LEFT + 60 else "end" if x > _RIGHT - 60 else "middle"
        line = f'<path class="eh-today" d="M{x} {_TOP}V{height - 34}"/>'
        return line + _text(x, height - 20, self.say("picture-today", when=self.now), "eh-strong", anchor)

    @property
    def _years(self) -> list[int]:
        begin, end = self._span
        years = range(begin.year + 1, end.year + 1)
        return list(years)[:: len(years) // 6 + 1]

    def _year(self, year: int, height: int) -> str:
        x = self._x(datetime(year, 1, 1, tzinfo=UTC))
        return f'<path class="eh-tick" d="M{x} {height - 16}v5"/>' + _text(
            x, height - 1, str(year), "eh-faint", "middle"
        )


def _text(x: float, y: float, words: str, style: str, anchor: str = "start") -> str:
    return f'<text class="{style}" x="{x}" y="{y}" text-anchor="{anchor}">{text(words)}</text>'
