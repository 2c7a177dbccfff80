"""The acts of a trainer, or a test, on a practice platform and the card beside it; typed, without HTTP.

Every act is noted in the platform's store, for the learner's report. `person` is a national number; EVERYBODY (the
default) means all who work with this platform.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec import Struct

from ..messages.operations import CertificateStatus
from ..values import replace
from . import before, made_once
from .card import FILE_NAME, PracticeCard
from .card_acts import CardAct, change_card
from .clock import duration, moment
from .days import Day, days_of
from .errors import PracticeDayUnknown, ScenarioRefused
from .platform import PracticePlatform
from .records import StoredRequest
from .scenario import Event
from .training import (
    EVERYBODY,
    FIRST_FAULT,
    ORDERS,
    Beginning,
    OrderedFault,
    Orders,
    Position,
    Served,
    Signal,
    TrainerAct,
)
from .unit import Unit


class ClockReading(Struct, frozen=True):
    """The clock. ahead: of the machine's (seconds). days: the named days that are known and still to come."""

    time: datetime
    ahead: float
    days: Mapping[Day, datetime]


class Control:
    """The acts, on one platform. Each raises what the store raises: FolderNotWritable, FileBusy."""

    def __init__(self, platform: PracticePlatform) -> None:
        self.platform = platform
        self._store = platform.store

    # ── the clock ────────────────────────────────────────────────────────────────────────────

    def clock(self, person: str = EVERYBODY) -> ClockReading:
        """The time, and the days of this person's newest request that have a name."""
        clock = self.platform.clock
        now = clock()
        return ClockReading(now, clock.ahead.total_seconds(), days_of(self._requests(person), now))

    def forward(self, by: timedelta | str) -> datetime:
        """Move the clock. by: in words as ``1010d`` or ``2d12h``. Returns: the new time.

        Raises: PracticeClockRefused: back, or beyond the year 9000. ValueError: no length of time.
        """
        length = duration(by) if isinstance(by, str) else by
        return self._noted_clock(self.platform.clock.forward(length))

    def to(self, when: datetime | str) -> datetime:
        """Move the clock to a moment, aware, or in ISO 8601. Returns: the new time.

        Raises: PracticeClockRefused. ValueError: no moment.
        """
        return self._noted_clock(self.platform.clock.to(moment(when) if isinstance(when, str) else when))

    def to_day(self, day: Day | str, person: str = EVERYBODY) -> datetime:
        """Move the clock to a named day. Returns: the new time.

        Raises: PracticeDayUnknown: it is past, or there is no certificate. ValueError: no day has this name.
        """
        day = Day(day)
        days = self.clock(person).days
        if day not in days:
            raise PracticeDayUnknown(day.value)
        now = self.platform.clock.to(days[day])
        self._note("clock", EVERYBODY, day=day.value, to=now.isoformat(timespec="seconds"))
        return now

    def clock_back(self) -> datetime:
        """Set the clock to the machine's time. Returns: the new time."""
        now = self.platform.clock.reset()
        self._note("clock-back", EVERYBODY)
        return now

    def _noted_clock(self, now: datetime) -> datetime:
        self._note("clock", EVERYBODY, to=now.isoformat(timespec="seconds"))
        return now

    # ── decisions ────────────────────────────────────────────────────────────────────────────

    def deliver(self, person: str = EVERYBODY) -> int:
        """Accept all requests in progress and issue their certificates at once. Returns: how many requests."""
        return self._decide("deliver", person, True, lambda request: True)

    def validate(self, person: str = EVERYBODY) -> int:
        """Accept the requests that wait for a manual decision; the scenario's delivery time then begins.

        Returns: how many requests.
        """
        later = self.platform.scenario.delivery.after
        return self._decide("validate", person, True, lambda request: request.decided_at is None, later)

    def refuse(self, person: str = EVERYBODY) -> int:
        """Refuse all requests in progress. Returns: how many requests."""
        return self._decide("refuse", person, False, lambda request: True)

    def hold(self, on: bool, person: str = EVERYBODY) -> None:
        """Set whether certificates requested from now on wait for `deliver`."""
        self._order("hold", person, on, lambda orders: orders.with_("held", person, on))

    def _decide(
        self,
        what: str,
        person: str,
        accepted: bool,
        concerns: Callable[[StoredRequest], bool],
        later: timedelta = timedelta(),
    ) -> int:
        now = self.platform.clock()
        with self._store.transaction() as unit:
            registry = self.platform.registry(unit, now)
            waiting = [
                request
                for request in registry.requests(person)
                if request.status(now) is CertificateStatus.IN_PROGRESS
                and not request.waits_for_identity
                and concerns(request)
            ]
            for request in waiting:
                unit.put_request(replace(request, decided_at=now + later, accepted=accepted))
                registry.request(request.public_key_identifier)  # issues the certificate if it is due
            self._note_in(unit, what, person, requests=str(len(waiting)))
        return len(waiting)

    def states(self) -> dict[str, list[str]]:
        """The states of each person's requests, in order: IN_PROGRESS, VALID_ACTIVE and so on."""
        now, found = self.platform.clock(), dict[str, list[str]]()
        for request in self._requests(EVERYBODY):
            found.setdefault(request.signer.ssin, []).append(request.status(now).value)
        return found

    # ── the card ─────────────────────────────────────────────────────────────────────────────

    def card(self, act: CardAct, person: str = EVERYBODY) -> bool:
        """Pull, insert, block or unblock the practice card.

        Returns: True if the card is beside this platform, and it is done; False if the kit that has the card does
        it, within a second, when it learns of the act.
        """
        self._note(act.value, person)
        card = self.card_here(person)
        if card is not None:
            change_card(card, act)
        return card is not None

    def card_here(self, person: str = EVERYBODY) -> PracticeCard | None:
        """The card beside this platform, if that is this person's seat; its holder may be another person."""
        file = self._store.file.with_name(FILE_NAME)
        here = person in (EVERYBODY, self.platform.scenario.holder().ssin)
        return PracticeCard(file) if here and file.exists() else None

    # ── the network, and mishaps ─────────────────────────────────────────────────────────────

    def cut_network(self, seconds: float, person: str = EVERYBODY) -> None:
        """Let no request reach the services for so long; 0 ends the cut, also for one person that of everybody."""
        until = datetime.now(UTC).timestamp() + seconds if seconds > 0 else 0.0

        def cut(orders: Orders) -> Orders:
            return replace(orders, cut={**({} if person == EVERYBODY else orders.cut), person: until})

        self._change(cut, "cut-network", person, seconds=f"{seconds:g}")

    def fault(self, event: Event) -> int:
        """Order an event, as in scenarios. Returns: its number. Raises: ScenarioRefused: it has a mistake."""
        if event.mistake is not None:
            raise ScenarioRefused("fault", *event.mistake)
        number = FIRST_FAULT

        def add(orders: Orders) -> Orders:
            nonlocal number
            number = max((fault.number for fault in orders.faults), default=FIRST_FAULT - 1) + 1
            return replace(orders, faults=(*orders.faults, OrderedFault(number, event)))

        when = next(name for name in ("before", "after", "instead", "on") if getattr(event, name))
        self._change(add, "fault", EVERYBODY, do=event.do, **{when: str(getattr(event, when))})
        return number

    def clear_faults(self) -> None:
        """Cancel all ordered events."""
        with self._store.transaction() as unit:
            orders = unit.orders()
            for fault in orders.faults:
                unit.forget_event(fault.number)
            unit.set(ORDERS, msgspec.json.encode(replace(orders, faults=())))
            self._note_in(unit, "clear-faults", EVERYBODY)

    # ── people ───────────────────────────────────────────────────────────────────────────────

    def pause(self, on: bool, person: str = EVERYBODY) -> None:
        """Ask a person to wait before signing, or to go on."""
        self._order("pause", person, on, lambda orders: orders.with_("paused", person, on))

    def hint(self, person: str = EVERYBODY) -> None:
        """Give the next hint for the step at which the person is."""
        self._change(
            lambda orders: replace(orders, hints={**orders.hints, person: orders.hints.get(person, 0) + 1}),
            "hint",
            person,
        )

    def places(self) -> list[Position]:
        """The last known place of each person."""
        with self._store.reading() as unit:
            return unit.places()

    def at(self, person: str, section: str, step: str) -> None:
        """Record that a person is at this step; where that is known already, nothing changes."""
        self._place(person, lambda place: place.is_at(section, step, datetime.now(UTC)))

    def met(self, person: str, key: str, kb: str) -> None:
        """Record that a person met this error at the present step. kb: its help number, or empty."""
        self._place(person, lambda place: replace(place, met=key, kb=kb))

    def asks_for_help(self, person: str, on: bool) -> None:
        """Record that a person asks for help, or no longer does."""
        self._place(person, lambda place: replace(place, help=on))

    def has_card(self, person: str, card: str) -> None:
        """Record the state of a practice card on the person's machine. card: as of `Position.card`."""
        self._place(person, lambda place: replace(place, card=card))

    def _place(self, person: str, how: Callable[[Position], Position]) -> None:
        with self._store.transaction() as unit:
            before = unit.place(person)
            unit.put_place(how(before or Position(person, "", "", datetime.now(UTC))))

    # ── what happened ────────────────────────────────────────────────────────────────────────

    def history(
        self, after: int = 0, operation: str | None = None, verdict: str | None = None, person: str = EVERYBODY
    ) -> list[Served]:
        """The requests that the services answered, in order. after: only those beyond this number."""
        with self._store.reading() as unit:
            served = unit.served(after)
        return [
            line
            for line in served
            if operation in (None, line.operation)
            and verdict in (None, line.verdict)
            and person in (EVERYBODY, line.person)
        ]

    def acts(self, after: int = 0, person: str = EVERYBODY) -> list[TrainerAct]:
        """The trainer's acts, in order; for one person, those that concern this person or everybody."""
        with self._store.reading() as unit:
            acts = unit.acts(after)
        return [act for act in acts if person == EVERYBODY or act.concerns(person)]

    def signal(self, person: str, after: int = 0) -> Signal:
        """What this person's kit has to know now. after: the number of the last act that it knows."""
        # The acts first, so that the orders are never older than the last act returned.
        new = self.acts(after, person)
        orders = self.platform.orders()
        return Signal(
            last=new[-1].number if new else after,
            ahead=self.platform.clock.ahead.total_seconds(),
            paused=orders.pauses(person),
            hints=orders.hints_for(person),
            cut=round(orders.cut_for(person), 1),
            acts=tuple(new),
        )

    def note(self, what: str, person: str = EVERYBODY, **detail: str) -> None:
        """Note an act of the trainer that was done elsewhere, such as a restart or a jump to a step."""
        self._note(what, person, **detail)

    def note_freed(self, person: str, seat: int) -> None:
        """Note that a seat was freed. What was ordered for this person alone ends: somebody else will be there."""
        self._change(lambda orders: orders.without(person), "free", person, seat=str(seat))

    def keep_beginning(self, person: str) -> None:
        """Keep this person's present state as the one in which each new exercise begins."""
        with self._store.transaction() as unit:
            unit.keep_beginning(person)

    def order_beginnings(self, people: Sequence[str], step: str = "", *, back: bool = False) -> int:
        """Order that people whose seats are on other servers begin again; their servers fetch the order.

        step, back: as of `Beginning`. For a person whose server has begun an order, nothing is ordered; an order
        not begun yet is cancelled by `back`. Returns: for how many people an order was given or cancelled.
        """
        with self._store.transaction() as unit:
            orders = unit.orders()
            beginnings = dict(orders.beginnings)
            free = [person for person in people if not (person in beginnings and beginnings[person].begun)]
            for person in free:
                before = beginnings.pop(person, None)
                if before is None or before.back or not back:
                    beginnings[person] = Beginning(secrets.token_hex(8), step, back)
            unit.set(ORDERS, msgspec.json.encode(replace(orders, beginnings=beginnings)))
        return len(free)

    def begins(self, person: str, order: str) -> bool:
        """Record that a seat's server has begun an order, by its `Beginning.id`. Returns: whether it stands."""
        with self._store.transaction() as unit:
            orders = unit.orders()
            ordered = orders.beginnings.get(person)
            if ordered is None or ordered.id != order:
                return False
            beginnings = {**orders.beginnings, person: replace(ordered, begun=True)}
            unit.set(ORDERS, msgspec.json.encode(replace(orders, beginnings=beginnings)))
        return True

    def begun(self, person: str, order: str, succeeded: bool) -> bool:
        """Record that a seat's server has carried out an order, or failed to; the order is removed.

        order: its `Beginning.id`. Returns: whether it still stood.
        """
        with self._store.transaction() as unit:
            orders = unit.orders()
            done = orders.beginnings.get(person)
            if done is None or done.id != order:
                return False
            left = {who: what for who, what in orders.beginnings.items() if who != person}
            unit.set(ORDERS, msgspec.json.encode(replace(orders, beginnings=left)))
            self._note_begun(unit, person, done.step, done.back, succeeded)
        return True

    def note_begun(self, person: str, step: str, back: bool, succeeded: bool, why: str = "") -> None:
        """Note that a person's exercise began again, or the previous one was brought back; or that this failed.

        why: the key of the error, where it failed.
        """
        with self._store.transaction() as unit:
            self._note_begun(unit, person, step, back, succeeded, why)

    def _note_begun(self, unit: Unit, person: str, step: str, back: bool, succeeded: bool, why: str = "") -> None:
        what = "undo" if back else "restart"
        detail = {"scenario": self.platform.scenario.id, "step": step, "why": why}
        said = {name: value for name, value in detail.items() if value}
        self._note_in(unit, what if succeeded else f"{what}-failed", person, **said)

    def watch(self, on: bool, person: str = EVERYBODY) -> None:
        """Ask a person to watch what the trainer shows, or to go on."""
        self._order("watch", person, on, lambda orders: orders.with_("watched", person, on))

    def reset(self) -> None:
        """Begin again, on a platform without a workspace: remove requests, tokens, history, clock and orders.

        Authority, scenario, accent and the trainer's acts stay; the card beside it is made anew. An exercise with
        a workspace begins again as a whole (`environments.exercises`). `undo` reverts this.
        """
        scenario = self.platform.scenario
        card = self.card_here()
        before.keep(self._store, card)
        machine = self.platform.clock() - self.platform.clock.ahead
        with self._store.transaction() as unit:
            self._note_in(unit, "reset", EVERYBODY)
            unit.forget_exercise()
            made_once.know_requests(unit, scenario, machine)
        if card is not None:
            card.exchange(scenario.in_reader(), made_once.card_of(scenario), machine)

    def undo(self) -> None:
        """Bring back the state before the last `reset`, card included; a second `undo` undoes the first.

        Raises: NoFormerExercise.
        """
        with self._store.transaction() as unit:
            before.take_up(self._store, unit, self.card_here())
            self._note_in(unit, "undo", EVERYBODY)

    # ── noted ────────────────────────────────────────────────────────────────────────────────

    def _requests(self, person: str) -> list[StoredRequest]:
        now = self.platform.clock()
        with self._store.transaction() as unit:
            return self.platform.registry(unit, now).requests(person)

    def _order(self, what: str, person: str, on: bool, how: Callable[[Orders], Orders]) -> None:
        self._change(how, what, person, on="yes" if on else "no")

    def _change(self, how: Callable[[Orders], Orders], what: str, person: str, **detail: str) -> None:
        with self._store.transaction() as unit:
            orders = unit.orders()
            unit.set(ORDERS, msgspec.json.encode(how(orders)))
            self._note_in(unit, what, person, **detail)

    def _note(self, what: str, person: str, **detail: str) -> None:
        with self._store.transaction() as unit:
            self._note_in(unit, what, person, **detail)

    def _note_in(self, unit: Unit, what: str, person: str, **detail: str) -> None:
        unit.note_act(TrainerAct(0, datetime.now(UTC), self.platform.clock(), person, what, detail))
