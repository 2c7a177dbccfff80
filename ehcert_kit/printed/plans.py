"""Plans of a class: 45 minutes to see, 90 to do, 180 to understand."""

from __future__ import annotations

from itertools import accumulate

from ..environments.scenarios import scenario_titles
from .document import Document, Facts, Items, Mark, Note, Section, Table
from .order import Order

#: Per plan its parts, and how long each takes (minutes).
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
#: Of each part but the break: what the trainer does, is asked, may leave out, and what goes wrong.
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


def plan(order: Order, minutes: int) -> Document:
    """The plan of a class. minutes: one of `PLANS`."""
    say, parts = order.say, PLANS[minutes]
    begins = tuple(accumulate((length for _, length in parts), initial=0))
    objectives = tuple(say(f"printed-plan-objectives-{n}") for n in range(1, _OBJECTIVES + 1))
    before = tuple(say(f"printed-plan-before-{n}", **_named(order)) for n in range(1, _BEFORE + 1))
    details = (
        _part(order, name, _span(order, begin, begin + length))
        for (name, length), begin in zip(parts, begins, strict=False)
    )
    return Document(
        name=f"plan-{minutes}",
        language=say.language,
        title=say("printed-plan", minutes=minutes),
        lead=say(f"printed-plan-{minutes}"),
        imprint=order.imprint(practice=True),
        sections=(
            Section(say("printed-plan-objectives"), (Items(objectives),)),
            Section(say("printed-plan-timetable"), (_timetable(order, parts, begins),)),
            Section(say("printed-plan-before"), (Items(before, Mark.BOX), _rule(order))),
            *details,
        ),
    )


def _rule(order: Order) -> Note:
    return Note(order.say("printed-plan-rule"), order.say("printed-plan-rule.text"))


def _named(order: Order) -> dict[str, str]:
    """What the sentences of a plan name: scenarios by their titles, and parts of the pages."""
    titles = scenario_titles(order.say.language)
    return {**order.names, **{name: titles[scenario] for name, scenario in _SCENARIOS.items()}}


def _timetable(order: Order, parts: tuple[tuple[str, int], ...], begins: tuple[int, ...]) -> Table:
    say = order.say
    rows = tuple(
        (_span(order, begin, begin + length), say(f"printed-segment-{name}"), str(length))
        for (name, length), begin in zip(parts, begins, strict=False)
    )
    headings = (say("printed-plan-from"), say("printed-plan-part"), say("printed-plan-minutes"))
    return Table(say("printed-plan-timetable"), headings, rows, widths=(24, 58, 18))


def _span(order: Order, begin: int, end: int) -> str:
    """From when to when, as hours and minutes since the beginning."""
    shown = [f"{at // 60}:{at % 60:02}" for at in (begin, end)]
    return order.say("printed-plan-span", **{"from": shown[0], "until": shown[1]})


def _part(order: Order, name: str, span: str) -> Section:
    say, lines = order.say, ("do",) if name == "break" else _LINES
    rows = tuple(
        (say(f"printed-plan-{line}"), say(f"printed-segment-{name}.{line}", **_named(order))) for line in lines
    )
    return Section(say("printed-plan-heading", span=span, title=say(f"printed-segment-{name}")), (Facts(rows),))
