"""The sheet of a seat in an exercise: its person, and what to type."""

from __future__ import annotations

from ..environments.scenarios import Seat
from ..environments.scenarios import seat as seat_of
from ..identifiers import ssin
from .document import Document, Facts, Imprint, Items, Mark, Note, Section
from .order import Order

_STEPS, _JOINING = 4, 3


def seat(order: Order, number: int | None = None) -> Document:
    """The sheet of a seat in the current scenario. number: 1, 2, …; None: the user's seat.

    PIN and password are the published ones of practice; a PIN that the scenario sets is not printed.
    """
    say, place = order.say, seat_of(order.scenario, number)
    warning = Note(say("printed-seat-warning"), say("printed-seat-warning.text"))
    return Document(
        name="seat",
        language=say.language,
        title=say("printed-seat", seat=place.number),
        lead=say("printed-seat.about"),
        imprint=_imprint(order),
        sections=(
            Section(say("printed-seat-you"), (Facts(_identity(order, place)),)),
            Section(say("printed-seat-secrets"), (Facts(_typed(order, place)), warning)),
            Section(say("printed-seat-begin"), (Items(_beginning(order, place), Mark.NUMBER),)),
        ),
        about=place.person.full_name,
    )


def seats(order: Order) -> Document:
    """The sheets of all seats of a room, to be cut apart. `order.joining` must not be None."""
    assert order.joining is not None
    say = order.say
    places = [seat_of(order.scenario, number) for number in order.joining.words]
    return Document(
        name="seats",
        language=say.language,
        title=say("room-sheets"),
        lead=say("room-sheets.about"),
        imprint=_imprint(order),
        sections=tuple(
            Section(
                say("printed-seat", seat=place.number),
                (
                    Items(_beginning(order, place), Mark.NUMBER),
                    Facts((*_identity(order, place), *_typed(order, place))),
                ),
                own_sheet=True,
            )
            for place in places
        ),
    )


def _imprint(order: Order) -> Imprint:
    return order.imprint(order.say("printed-published"), practice=True)


def _beginning(order: Order, place: Seat) -> tuple[str, ...]:
    """What to do first: in a room, how to find this seat."""
    say, joining = order.say, order.joining
    if joining is not None and place.number in joining.words:
        facts = {"link": joining.link, "seat": place.number, "word": joining.words[place.number]}
        return tuple(say(f"room-sheet-begin-{n}", **facts) for n in range(1, _JOINING + 1))
    return tuple(say(f"printed-seat-begin-{n}", word=_imprint(order).word) for n in range(1, _STEPS + 1))


def _identity(order: Order, place: Seat) -> tuple[tuple[str, str], ...]:
    say = order.say
    key = "printed-seat-organization" if len(place.organizations) == 1 else "printed-seat-organizations"
    title = order.scenario.title.get(say.language) or order.scenario.title["fr"]
    rows = [(say("printed-seat-name"), place.person.full_name)]
    rows.append((say("printed-seat-ssin"), ssin.format(place.person.ssin)))
    foreigner = order.scenario.solution.foreigner
    if foreigner is not None:
        rows.append((say("person-number"), ssin.format(foreigner.ssin)))
    if place.organizations:
        rows.append((say(key), "\n".join(f"{o.name}\n{o}" for o in place.organizations)))
    rows.append((say("printed-seat-scenario"), title))
    if order.joining is None:
        rows.append((say("printed-seat-workspace"), str(order.folder)))
    return tuple(rows)


def _typed(order: Order, place: Seat) -> tuple[tuple[str, str], ...]:
    say = order.say
    return (
        (say("printed-seat-pin"), place.pin or say("printed-seat-pin-elsewhere")),
        (say("printed-seat-password"), place.password),
        (say("printed-seat-email"), place.email),
        (say("printed-seat-phone"), place.phone),
    )
