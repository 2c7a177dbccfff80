"""The sheet of a place in an exercise: who one is there, and what one types."""

from __future__ import annotations

from ..environments.scenarios import Seat
from ..environments.scenarios import seat as seat_of
from ..identifiers import ssin
from .document import Document, Facts, Items, Mark, Note, Section
from .order import Order

_STEPS = 4


def seat(order: Order, number: int = 1) -> Document:
    """The sheet of a place in the scenario in hand. number: 1, 2, …

    PIN and password are the published ones of practice; a PIN of a scenario's own is not printed.
    """
    say, place = order.say, seat_of(order.scenario, number)
    imprint = order.imprint(say("printed-published"), practice=True)
    steps = tuple(say(f"printed-seat-begin-{n}", word=imprint.word) for n in range(1, _STEPS + 1))
    warning = Note(say("printed-seat-warning"), say("printed-seat-warning.text"))
    return Document(
        name="seat",
        language=say.language,
        title=say("printed-seat", seat=number),
        lead=say("printed-seat.about"),
        imprint=imprint,
        sections=(
            Section(say("printed-seat-you"), (Facts(_identity(order, place)),)),
            Section(say("printed-seat-secrets"), (Facts(_typed(order, place)), warning)),
            Section(say("printed-seat-begin"), (Items(steps, Mark.NUMBER),)),
        ),
        about=place.person.full_name,
    )


def _identity(order: Order, place: Seat) -> tuple[tuple[str, str], ...]:
    say = order.say
    key = "printed-seat-organization" if len(place.organizations) == 1 else "printed-seat-organizations"
    title = order.scenario.title.get(say.language) or order.scenario.title["fr"]
    rows = [(say("printed-seat-name"), place.person.full_name)]
    rows.append((say("printed-seat-ssin"), ssin.format(place.person.ssin)))
    if place.organizations:
        rows.append((say(key), "\n".join(f"{o.name}\n{o}" for o in place.organizations)))
    rows.append((say("printed-seat-scenario"), title))
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
