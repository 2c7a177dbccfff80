"""The procedure as a sequence diagram: person, card, program, file, eHealth; what has happened is marked."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterator, Mapping

from msgspec import Struct

from ..texts import Texts
from . import Detail, Explanation
from .exchanges import anchor

ACTORS = ("person", "card", "kit", "file", "ehealth")


class Arrow(Struct, frozen=True):
    """One message or action, from one actor to another."""

    name: str
    source: str
    target: str


#: In the order in which they happen.
ARROWS = tuple(
    Arrow(*words.split())
    for words in (
        "read card kit",
        "pin person card",
        "who kit ehealth",
        "organizations ehealth kit",
        "choice person kit",
        "keys kit file",
        "ask-contract kit ehealth",
        "contract ehealth kit",
        "agree person kit",
        "sign-pin person card",
        "signature card kit",
        "request kit ehealth",
        "taken ehealth kit",
        "ask kit ehealth",
        "certificate ehealth kit",
        "install kit file",
        "announce kit ehealth",
        "challenge ehealth kit",
        "encryption-key kit file",
        "register kit ehealth",
        "token ehealth kit",
        "look-up kit ehealth",
        "served ehealth kit",
        "ready kit person",
    )
)

#: By the name of an arrow that has happened: the number of its exchange, or None if there is none to show.
Happened = Mapping[str, int | None]

# Pixels of the picture.
_WIDTH, _LANE, _FIRST = 960, 200, 80
_TOP, _ROW, _LINE, _HEAD = 78, 26, 16, 9
_CHARACTER = 7.2

_STYLE = """
svg{background:#fff;color:#16202a;font:14px system-ui,sans-serif}
.eh-seq-actor{fill:#f4f6f8;stroke:#6b7885}.eh-seq-life{stroke:#cfd6dd}
.eh-seq-label{stroke:#fff}.eh-seq-done .eh-seq-line{stroke:#0f6b3c}.eh-seq-done .eh-seq-head{fill:#0f6b3c}
.eh-seq-todo .eh-seq-line{stroke:#4a5763}.eh-seq-todo .eh-seq-head{fill:#4a5763}.eh-seq-todo text{fill:#4a5763}
text{fill:#16202a}
@media(prefers-color-scheme:dark){svg{background:#10161c}text{fill:#eef2f5}.eh-seq-label{stroke:#10161c}
.eh-seq-actor{fill:#1a232c;stroke:#8c9aa7}.eh-seq-life{stroke:#3a4753}
.eh-seq-done .eh-seq-line{stroke:#7fd8a4}.eh-seq-done .eh-seq-head{fill:#7fd8a4}
.eh-seq-todo .eh-seq-line{stroke:#b4c0cb}.eh-seq-todo .eh-seq-head{fill:#b4c0cb}.eh-seq-todo text{fill:#b4c0cb}}
"""


class SequencePicture(Struct, frozen=True):
    """The diagram, also as an ordered list, as an exhibit."""

    say: Texts
    happened: Happened

    @property
    def heading(self) -> str:
        return self.say("sequence-picture")

    def html(self) -> str:
        """The diagram with the folded list, and for narrow pages the list; the style sheet shows one of them."""
        items = "".join(f'<li data-state="{self._state(a)}">{self._item(a)}</li>' for a in ARROWS)
        summary = html.escape(self.say("sequence-as-list"))
        folded = f'<details class="eh-sequence-wide"><summary>{summary}</summary><ol>{items}</ol></details>'
        narrow = f'<ol class="eh-sequence-narrow">{items}</ol>'
        return f'<div class="eh-sequence">{self._svg(standalone=False)}{folded}{narrow}</div>'

    def svg(self) -> str:
        """The diagram as a standalone SVG file, light or dark as the system of the reader."""
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{self._svg(standalone=True)}\n'

    def listed(self) -> str:
        """The arrows as an ordered list in plain text."""
        return "\n".join(f"{number:2}. {self._sentence(arrow)}" for number, arrow in enumerate(ARROWS, 1))

    def __str__(self) -> str:
        return f"{self.heading}\n{self.listed()}"

    # ── words ────────────────────────────────────────────────────────────────────────────────

    def _state(self, arrow: Arrow) -> str:
        return "done" if arrow.name in self.happened else "todo"

    def _label(self, arrow: Arrow) -> str:
        return self.say(f"sequence-arrow-{arrow.name}")

    def _sentence(self, arrow: Arrow) -> str:
        return self.say(
            "sequence-line",
            source=self.say(f"sequence-actor-{arrow.source}"),
            target=self.say(f"sequence-actor-{arrow.target}"),
            label=self._label(arrow),
            state=self._state(arrow),
        )

    def _item(self, arrow: Arrow) -> str:
        sentence, number = html.escape(self._sentence(arrow)), self.happened.get(arrow.name)
        if number is None:
            return sentence
        return f'{sentence} <a href="#{anchor(number)}">{html.escape(self.say("sequence-open"))}</a>'

    # ── the picture ──────────────────────────────────────────────────────────────────────────

    def _svg(self, *, standalone: bool) -> str:
        rows, y = [], _TOP
        for number, arrow in enumerate(ARROWS, 1):
            lines = self._lines(number, arrow)
            y += _ROW + _LINE * (len(lines) - 1)
            rows.append(self._arrow(arrow, lines, y, linked=not standalone))
            y += _HEAD
        height = y + 24
        title = html.escape(self.say("sequence-title"))
        style = f"<style>{_STYLE}</style>" if standalone else ""
        body = "".join((*self._actors(height), *rows))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="group" '
            f'aria-label="{title}">{style}{body}</svg>'
        )

    def _actors(self, height: int) -> Iterator[str]:
        for actor in ACTORS:
            x, name = _x(actor), html.escape(self.say(f"sequence-actor-{actor}"))
            yield f'<line class="eh-seq-life" x1="{x}" y1="52" x2="{x}" y2="{height - 8}" stroke-width="2"/>'
            box = f'x="{x - 76}" y="8" width="152" height="44" rx="6"'
            yield f'<rect class="eh-seq-actor" {box} stroke-width="2"/>'
            yield f'<text x="{x}" y="35" text-anchor="middle" font-weight="700">{name}</text>'

    def _lines(self, number: int, arrow: Arrow) -> list[str]:
        room = abs(_x(arrow.source) - _x(arrow.target)) - 16
        sign = "✓" if self._state(arrow) == "done" else "○"
        return textwrap.wrap(f"{sign} {number}. {self._label(arrow)}", int(room / _CHARACTER))

    def _arrow(self, arrow: Arrow, lines: list[str], y: int, *, linked: bool) -> str:
        state, begin, end = self._state(arrow), _x(arrow.source), _x(arrow.target)
        way = 1 if end > begin else -1
        dashed = "" if state == "done" else ' stroke-dasharray="6 5"'
        tip = end - 3 * way
        drawn = (
            f'<line class="eh-seq-line" x1="{begin}" y1="{y}" x2="{tip - _HEAD * way}" y2="{y}" '
            f'stroke-width="{3 if state == "done" else 2}"{dashed}/>'
            f'<path class="eh-seq-head" d="M{tip} {y}l{-11 * way} -6v12z"/>'
        )
        middle, top = (begin + end) // 2, y - 7 - _LINE * (len(lines) - 1)
        for row, line in enumerate(lines):
            drawn += (
                f'<text class="eh-seq-label" x="{middle}" y="{top + _LINE * row}" text-anchor="middle" '
                f'stroke-width="5" paint-order="stroke">{html.escape(line)}</text>'
            )
        number = self.happened.get(arrow.name)
        if linked and number is not None:
            name = html.escape(self.say("sequence-open-one", label=self._label(arrow)))
            drawn = f'<a href="#{anchor(number)}" aria-label="{name}">{drawn}</a>'
        return f'<g class="eh-seq-{state}" data-eh-arrow="{arrow.name}">{drawn}</g>'


def explained(say: Texts, happened: Happened) -> Explanation:
    """The procedure, and how many of its arrows have happened."""
    details = (Detail(say("sequence-done"), say("sequence-count", done=len(happened), of=len(ARROWS))),)
    return Explanation(
        say("sequence-title"),
        say("sequence-sentence"),
        say("sequence-sentence.why"),
        details,
        exhibits=(SequencePicture(say, happened),),
    )


def _x(actor: str) -> int:
    return _FIRST + _LANE * ACTORS.index(actor)
