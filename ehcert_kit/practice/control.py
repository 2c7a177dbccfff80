"""What a trainer, or a test, may do to a practice platform and to the card beside it; typed, without HTTP.

Every act is noted in the platform's store, which of an embedded platform lies in the workspace: a report can tell
what the trainer did. A person is a national number; EVERYBODY (the default) are all who work with this platform.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import msgspec

from ..messages.operations import CertificateStatus
from . import before, made_once
from .card import FILE_NAME, PracticeCard
from .card_acts import CardAct, change_card
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


@dataclass(frozen=True)
class ClockReading:
    """What the clock says. ahead: of the machine's (seconds). days: that have a name, as far as they are known."""

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

    def forward(self, by: timedelta) -> datetime:
        """Raises: PracticeClockRefused: back, or further than years go."""
        return self._noted_clock(self.platform.clock.forward(by))

    def to(self, when: datetime) -> datetime:
        """Raises: PracticeClockRefused."""
        return self._noted_clock(self.platform.clock.to(when))

    def to_day(self, day: Day, person: str = EVERYBODY) -> datetime:
        """To a day by its name. Raises: PracticeDayUnknown: it is past, or no certificate tells it."""
        days = self.clock(person).days
        if day not in days:
            raise PracticeDayUnknown(day.value)
        now = self.platform.clock.to(days[day])
        self._note("clock", EVERYBODY, day=day.value, to=now.isoformat(timespec="seconds"))
        return now

    def clock_back(self) -> datetime:
        """The machine's time again."""
        now = self.platform.clock.reset()
        self._note("clock-back", EVERYBODY)
        return now

    def _noted_clock(self, now: datetime) -> datetime:
        self._note("clock", EVERYBODY, to=now.isoformat(timespec="seconds"))
        return now

    # ── decisions ────────────────────────────────────────────────────────────────────────────

    def deliver(self, person: str = EVERYBODY) -> int:
        """Whatever is in progress is accepted, and its certificate there at once. Returns: how many requests."""
        return self._decide("deliver", person, True, lambda request: True)

    def validate(self, person: str = EVERYBODY) -> int:
        """Say yes, as eHealth's support does, to what waits for a person's eye; the delivery then takes its time.

        Returns: how many requests.
        """
        later = self.platform.scenario.delivery.after
        return self._decide("validate", person, True, lambda request: request.decided_at is None, later)

    def refuse(self, person: str = EVERYBODY) -> int:
        """Say no to whatever is in progress. Returns: how many requests."""
        return self._decide("refuse", person, False, lambda request: True)

    def hold(self, on: bool, person: str = EVERYBODY) -> None:
        """Whether certificates requested from now on wait until they are delivered here."""
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
                and (request.confirm_by is None or request.decided_at is not None)
                and concerns(request)
            ]
            for request in waiting:
                unit.put_request(replace(request, decided_at=now + later, accepted=accepted))
                registry.request(request.public_key_identifier)  # one that is due is issued when somebody looks
            self._note_in(unit, what, person, requests=str(len(waiting)))
        return len(waiting)

    def states(self) -> dict[str, list[str]]:
        """How the requests of each person stand, in order: IN_PROGRESS, VALID_ACTIVE and so on."""
        now, found = self.platform.clock(), dict[str, list[str]]()
        for request in self._requests(EVERYBODY):
            found.setdefault(request.signer.ssin, []).append(request.status(now).value)
        return found

    # ── the card ─────────────────────────────────────────────────────────────────────────────

    def card(self, act: CardAct, person: str = EVERYBODY) -> bool:
        """Pull, insert, block or unblock the practice card.

        Returns: whether it lies beside this platform, and it is done; else the kit that holds it does it, within a
        second, when it learns of the act.
        """
        self._note(act.value, person)
        card = self.card_here(person)
        if card is not None:
            change_card(card, act)
        return card is not None

    def card_here(self, person: str = EVERYBODY) -> PracticeCard | None:
        """The card that lies beside this platform, if it is this person's seat; whoever's it is."""
        file = self._store.file.with_name(FILE_NAME)
        here = person in (EVERYBODY, self.platform.scenario.holder().ssin)
        return PracticeCard(file) if here and file.exists() else None

    # ── the network, and mishaps ─────────────────────────────────────────────────────────────

    def cut_network(self, seconds: float, person: str = EVERYBODY) -> None:
        """Let nothing reach the services for so long; 0 mends it."""
        until = datetime.now(UTC).timestamp() + seconds

        def cut(orders: Orders) -> Orders:
            others = {one: end for one, end in orders.cut.items() if one != person}
            if person == EVERYBODY:
                others = {}
            return replace(orders, cut={**others, person: until} if seconds > 0 else others)

        self._change(cut, "cut-network", person, seconds=f"{seconds:g}")

    def fault(self, event: Event) -> int:
        """Order a mishap, as a scenario has them. Returns: its number.

        Raises: ScenarioRefused: it has a mistake.
        """
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
        """Take all ordered mishaps back."""
        with self._store.transaction() as unit:
            orders = unit.orders()
            for fault in orders.faults:
                unit.forget_event(fault.number)
            unit.set(ORDERS, msgspec.json.encode(replace(orders, faults=())))
            self._note_in(unit, "clear-faults", EVERYBODY)

    # ── people ───────────────────────────────────────────────────────────────────────────────

    def pause(self, on: bool, person: str = EVERYBODY) -> None:
        """Ask a person to wait before he signs, or let him go on."""
        self._order("pause", person, on, lambda orders: orders.with_("paused", person, on))

    def hint(self, person: str = EVERYBODY) -> None:
        """Give the next hint for the step at which the person is."""
        self._change(
            lambda orders: replace(orders, hints={**orders.hints, person: orders.hints.get(person, 0) + 1}),
            "hint",
            person,
        )

    def places(self) -> list[Position]:
        """Where everybody was last seen."""
        with self._store.reading() as unit:
            return unit.places()

    def at(self, person: str, section: str, step: str) -> None:
        """A person is at this step now, which is no act of a trainer; told again, he is there since before."""
        self._place(person, lambda place: place.is_at(section, step, datetime.now(UTC)))

    def met(self, person: str, key: str, kb: str) -> None:
        """A person met this message where he is. kb: its help number, if it has one."""
        self._place(person, lambda place: replace(place, met=key, kb=kb))

    def asks_for_help(self, person: str, on: bool) -> None:
        """A person asks for help, or no longer."""
        self._place(person, lambda place: replace(place, help=on))

    def has_card(self, person: str, card: str) -> None:
        """How a person's practice card is, where it lies at his place: as of `Position`."""
        self._place(person, lambda place: replace(place, card=card))

    def _place(self, person: str, how: Callable[[Position], Position]) -> None:
        with self._store.transaction() as unit:
            before = unit.place(person)
            unit.put_place(how(before or Position(person, "", "", datetime.now(UTC))))

    # ── what happened ────────────────────────────────────────────────────────────────────────

    def history(
        self, after: int = 0, operation: str | None = None, verdict: str | None = None, person: str = EVERYBODY
    ) -> list[Served]:
        """What the services were asked, and how they answered, in order."""
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
        """What the trainer did, in order; for one person, what concerned him."""
        with self._store.reading() as unit:
            acts = unit.acts(after)
        return [act for act in acts if person == EVERYBODY or act.concerns(person)]

    def signal(self, person: str, after: int = 0) -> Signal:
        """What a kit that works for this person has to know now. after: the last act that it knows."""
        # The acts first: what holds is then never older than the last act that is told with it.
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
        """Note an act of the trainer that was done elsewhere: a beginning anew, a step that was walked to."""
        self._note(what, person, **detail)

    def keep_beginning(self, person: str) -> None:
        """Keep this person's present state as the one in which each new exercise begins."""
        with self._store.transaction() as unit:
            unit.keep_beginning(person)

    def order_beginnings(self, people: Sequence[str], step: str = "", *, back: bool = False) -> int:
        """Have people begin again whose seats are on other servers, which do it when they hear of it.

        step, back: as of `Beginning`. Where somebody's server is at it already, nothing is ordered; where it has
        not heard of it, `back` takes that order back. Returns: for how many something was ordered, or taken back.
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
        """The server of a seat is at what was ordered. order: its `Beginning.id`. Returns: whether that stands."""
        with self._store.transaction() as unit:
            orders = unit.orders()
            ordered = orders.beginnings.get(person)
            if ordered is None or ordered.id != order:
                return False
            beginnings = {**orders.beginnings, person: replace(ordered, begun=True)}
            unit.set(ORDERS, msgspec.json.encode(replace(orders, beginnings=beginnings)))
        return True

    def begun(self, person: str, order: str, succeeded: bool) -> bool:
        """The server of a seat has done what was ordered, or tried.

        order: its `Beginning.id`. Returns: whether that still stood.
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
        """Note that a person began again, or got the exercise before back; or that it did not succeed.

        why: the key of the error, where it did not.
        """
        with self._store.transaction() as unit:
            self._note_begun(unit, person, step, back, succeeded, why)

    def _note_begun(self, unit: Unit, person: str, step: str, back: bool, succeeded: bool, why: str = "") -> None:
        what = "undo" if back else "restart"
        detail = {"scenario": self.platform.scenario.id, "step": step, "why": why}
        said = {name: value for name, value in detail.items() if value}
        self._note_in(unit, what if succeeded else f"{what}-failed", person, **said)

    def watch(self, on: bool, person: str = EVERYBODY) -> None:
        """Ask a person to look at what the trainer shows, or let him go on."""
        self._order("watch", person, on, lambda orders: orders.with_("watched", person, on))

    def reset(self) -> None:
        """Begin again, where a platform stands alone: requests, tokens, history, clock and orders go.

        Authority, scenario, accent and the trainer's acts stay; the card beside it is as new. An exercise with a
        workspace around it begins again as a whole (`environments.exercises`). `undo` brings back what went.
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
        """Bring back what was before the last `reset`, card included; done again, it is undone.

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
