"""Plans of a class: 45 minutes to see, 90 to do, 180 to understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from ..environments.scenarios import scenario_titles
from .document import Document, Facts, Items, Mark, Note, Section, Table
from .order import Order

#: By length of the class (minutes), its parts, and the minutes that each takes.
PLANS: dict[int, tuple[tuple[str, int], ...]] = {
    45: (("welcome", 5), ("watch", 10), ("do", 20), ("checks", 5), ("close", 5)),
    90: (("welcome", 10), ("do", 30), ("debrief", 10), ("pairs", 15), ("renewal", 15), ("close", 10)),
    180: (
        ("welcome", 10),
        ("do", 25),
        ("numbers", 20),
        ("break", 10),
        ("signed", 30),
        ("trouble", 30),
        ("life", 30),
        ("etk", 15),
        ("close", 10),
    ),
}
#: For each part but the break: what the trainer does, is asked, may skip, and what goes wrong.
_LINES = ("do", "ask", "skip", "wrong")
_SCENARIOS = {
    "simple": "groupe-simple",
    "absent": "organisation-absente",
    "blocked": "carte-bloquee",
    "forgotten": "mot-de-passe-perdu",
    "renewal": "renouvellement",
    "lost": "reponse-perdue",
}
_OBJECTIVES, _BEFORE = 3, 4


class _Part(Struct, frozen=True):
    """A part of a class: its name, its start and end in words, and its length (minutes)."""

    name: str
    span: str
    minutes: int


def plan(order: Order, minutes: int) -> Document:
    """The plan of a class. minutes: one of `PLANS`."""
    say, parts, named = order.say, tuple(_parts(order, minutes)), _named(order)
    objectives = tuple(say(f"printed-plan-objectives-{n}") for n in range(1, _OBJECTIVES + 1))
    before = tuple(say(f"printed-plan-before-{n}", **named) for n in range(1, _BEFORE + 1))
    rule = Note(say("printed-plan-rule"), say("printed-plan-rule.text"))
    return Document(
        name=f"plan-{minutes}",
        language=say.language,
        title=say("printed-plan", minutes=minutes),
        lead=say(f"printed-plan-{minutes}"),
        imprint=order.imprint(practice=True),
        sections=(
            Section(say("printed-plan-objectives"), (Items(objectives),)),
            Section(say("printed-plan-timetable"), (_timetable(order, parts),)),
            Section(say("printed-plan-before"), (Items(before, Mark.BOX), rule)),
            *(_section(order, part, named) for part in parts),
        ),
    )


def _parts(order: Order, minutes: int) -> Iterator[_Part]:
    begin = 0
    for name, length in PLANS[minutes]:
        words = {"from": _clock(begin), "until": _clock(begin + length)}
        yield _Part(name, order.say("printed-plan-span", **words), length)
        begin += length


def _clock(minutes: int) -> str:
    """Time since the beginning of the class, as H:MM."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _named(order: Order) -> dict[str, str]:
    """Facts for the sentences of a plan: titles of scenarios, and names of parts of the pages."""
    titles = scenario_titles(order.say.language)
    return {**order.names, **{name: titles[scenario] for name, scenario in _SCENARIOS.items()}}


def _timetable(order: Order, parts: Iterable[_Part]) -> Table:
    say = order.say
    rows = tuple((part.span, say(f"printed-segment-{part.name}"), str(part.minutes)) for part in parts)
    headings = (say("printed-plan-from"), say("printed-plan-part"), say("printed-plan-minutes"))
    return Table(say("printed-plan-timetable"), headings, rows, widths=(24, 58, 18))


def _section(order: Order, part: _Part, named: Mapping[str, str]) -> Section:
    say, key = order.say, f"printed-segment-{part.name}"
    lines = ("do",) if part.name == "break" else _LINES
    rows = tuple((say(f"printed-plan-{line}"), say(f"{key}.{line}", **named)) for line in lines)
    return Section(say("printed-plan-heading", span=part.span, title=say(key)), (Facts(rows),))
