"""All documents, by the names used in commands and in addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from msgspec import Struct

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

#: Formats of documents: file extension and media type.
FORMATS = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}
#: Documents for everybody, in the order in which they are offered.
FOR_ALL: Mapping[str, Callable[[Order], Document]] = {
    "memo": memo,
    "problems": problems,
    "glossary": glossary,
    "report": report,
}


class Shelf(Struct, frozen=True):
    """A group of documents: name and title of each."""

    heading: str
    documents: tuple[tuple[str, str], ...]


def shelves(
    say: Texts, *, practice: bool, seat: int = 1, room: bool = False, leads: bool = True
) -> tuple[Shelf, ...]:
    """The documents that are available, without making any.

    practice: also those of exercises. seat: number of the user's seat. room: also the sheets of all seats.
    leads: also those for trainers.
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
    """Make the document of this name (`Document.name`); None: there is none."""
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
    """The document as a file. ending: one of `FORMATS`. ways: as in `html.render`."""
    if ending == "html":
        return html.render(document, ways).encode()
    # Imported late: the library is large, and most runs print nothing.
    from . import pdf

    return pdf.render(document, when)


def file_name(document: Document, ending: str) -> str:
    """The file name of a document, in ASCII, with its name and its environment."""
    return f"ehealth-{document.name}-{document.imprint.environment}.{ending}"
