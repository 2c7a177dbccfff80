"""Every document that can be had, by the name under which a command and an address ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ..environments.scenarios import load_scenario, scenario_ids, scenario_titles
from ..texts import Texts
from . import html
from .document import Document
from .glossary import glossary
from .memo import memo
from .order import Order
from .plans import PLANS, plan
from .problems import problems
from .report import report
from .seat import seat, seats
from .trainer import trainer

#: How a document can be had: the ending of its file, and its media type.
FORMATS = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}
#: What everybody may want, in the order in which it is offered.
FOR_ALL: Mapping[str, Callable[[Order], Document]] = {
    "memo": memo,
    "problems": problems,
    "glossary": glossary,
    "report": report,
}


@dataclass(frozen=True)
class Shelf:
    """Documents that belong together: name and title of each."""

    heading: str
    documents: tuple[tuple[str, str], ...]


def shelves(
    say: Texts, *, practice: bool, seat: int = 1, room: bool = False, leads: bool = True
) -> tuple[Shelf, ...]:
    """What there is, without making any of it.

    practice: what is for exercises, too. seat: whose sheet. room: those of all seats, too. leads: what is for
    trainers, too.
    """
    for_all = Shelf(say("printed-for-all"), tuple((name, say(f"printed-{name}")) for name in FOR_ALL))
    if not practice:
        return (for_all,)
    own = ("seat", say("printed-seat", seat=seat))
    if not leads:
        return (for_all, Shelf(say("room-own-sheet"), (own,)))
    plans = (
        own,
        *((("seats", say("room-sheets")),) if room else ()),
        *((f"plan-{n}", say("printed-plan", minutes=n)) for n in PLANS),
    )
    sheets = tuple((f"trainer-{name}", title) for name, title in scenario_titles(say.language).items())
    return (
        for_all,
        Shelf(say("printed-for-trainers"), plans),
        Shelf(say("printed-trainer-sheets"), sheets),
    )


def named(order: Order, name: str) -> Document | None:
    """The document of this name (`Document.name`); None: there is none."""
    if name in FOR_ALL:
        return FOR_ALL[name](order)
    kind, _, which = name.partition("-")
    if name == "seat":
        return seat(order)
    if name == "seats" and order.joining is not None:
        return seats(order)
    if kind == "trainer" and which in scenario_ids():
        return trainer(order, load_scenario(which))
    if kind == "plan" and which in map(str, PLANS):
        return plan(order, int(which))
    return None


def rendered(document: Document, ending: str, when: datetime, ways: Iterable[tuple[str, str]] = ()) -> bytes:
    """The octets of its file. ending: one of `FORMATS`. ways: as in `html.render`."""
    if ending == "html":
        return html.render(document, ways).encode()
    # Its library is large, and most who start this program print nothing.
    from . import pdf

    return pdf.render(document, when)


def file_name(document: Document, ending: str) -> str:
    """For a browser or a person: what it is and of which environment, in ASCII."""
    return f"ehealth-{document.name}-{document.imprint.environment}.{ending}"
