"""The memo: before, during and after, on one page."""

from __future__ import annotations

from ..local_time import local_time
from ..procedure.case import Delivered
from ..procedure.standing import revoked_keys
from ..procedure.validity import replaceable_from
from .document import Document, Facts, Items, Mark, Section
from .order import Order

_PARTS = (("before", 5, Mark.BOX), ("during", 6, Mark.NUMBER), ("after", 5, Mark.BOX))
_HELPERS = ("card", "role", "ehealth", "computer")


def memo(order: Order) -> Document:
    """What to have, do and remember; for a case that has its certificate, also its dates."""
    say = order.say
    parts = [_part(order, name, count, mark) for name, count, mark in _PARTS]
    helpers = tuple((say(f"printed-memo-help-{name}"), say(f"printed-memo-help-{name}.who")) for name in _HELPERS)
    return Document(
        name="memo",
        language=say.language,
        title=say("printed-memo"),
        lead=say("printed-memo.about"),
        imprint=order.imprint(),
        sections=(*parts, *_certificate(order), Section(say("printed-memo-help"), (Facts(helpers),))),
        compact=True,
    )


def _part(order: Order, name: str, count: int, mark: Mark) -> Section:
    items = tuple(order.say(f"printed-memo-{name}-{number}") for number in range(1, count + 1))
    return Section(order.say(f"printed-memo-{name}"), (Items(items, mark),))


def _certificate(order: Order) -> tuple[Section, ...]:
    if order.workspace is None:
        return ()
    say, case = order.say, order.workspace.case
    delivered = case.get(Delivered)
    if delivered is None:
        return ()
    leaf = delivered.chain[0]
    opens = replaceable_from(leaf.not_after)
    owner = (
        (say("printed-report-organization"), leaf.subject.common_name),
        (say("printed-report-file"), case.keystore.name if case.keystore else "-"),
    )
    dates = (
        (say("printed-report-renewal"), say("printed-report-day", day=local_time(opens))),
        (say("printed-report-until"), say("printed-report-day", day=local_time(leaf.not_after))),
    )
    # The dates of a revoked certificate no longer matter.
    ended = ((say("printed-report-standing"), say("frame-standing-revoked")),)
    revoked = case.public_key_identifier in revoked_keys(order.workspace.cases)
    return (Section(say("printed-memo-certificate"), (Facts((*owner, *(ended if revoked else dates))),)),)
