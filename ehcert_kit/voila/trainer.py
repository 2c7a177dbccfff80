"""The trainer's page: where all participants are, and the trainer's acts. It opens no kernel."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import tornado.web

from ..environments.exercises import former
from ..environments.jump import JumpTarget, targets_at_a_seat
from ..environments.room import Room
from ..environments.trainer_words import place_name
from ..environments.training import EVERYBODY, CardAct, Control, Day, Event
from ..jupyter_internals.answers import Unwatched
from ..kit_error import KitError
from .again import Again
from .exercise_view import audience_said, running
from .handlers import Page
from .trainer_view import COLUMNS, state

#: Seconds for which one press cuts the network.
CUT = 60.0
#: Faults of the platform that can each be ordered by one press.
FAULTS: Mapping[str, Event] = {
    "lost-answer": Event("drop-answer", after="GenerateCertificate"),
    "down": Event("down", before="GetCertificate", times=3),
    "slow": Event("delay", before="GenerateCertificate", seconds=8.0),
}


def _ordered(order: Callable[[Control, bool, str], object], on: bool) -> Callable[[Control, str], object]:
    return lambda control, person: order(control, on, person)


def _card(act: CardAct) -> Callable[[Control, str], object]:
    return lambda control, person: control.card(act, person)


def _day(day: Day) -> Callable[[Control, Sequence[str]], object]:
    """Set the clock, which all share, to this day of the first of these people who has such a day."""

    def to_day(control: Control, people: Sequence[str]) -> object:
        known = [person for person in people if day in control.clock(person).days]
        return control.to_day(day, next(iter([*known, *people]), EVERYBODY))

    return to_day


def _fault(event: Event) -> Callable[[Control, Sequence[str]], object]:
    return lambda control, people: control.fault(event)


#: Decisions about the requests of one person; each returns the number of requests concerned.
_DECIDES: Mapping[str, Callable[[Control, str], int]] = {
    "deliver": Control.deliver,
    "validate": Control.validate,
    "refuse": Control.refuse,
}
#: What can be switched on and off for one person (`NAME-yes`, `NAME-no`).
_SWITCHES: Mapping[str, Callable[[Control, bool, str], object]] = {
    "watch": Control.watch,
    "pause": Control.pause,
    "hold": Control.hold,
}
#: Acts on one person.
_FOR_EACH: Mapping[str, Callable[[Control, str], object]] = {
    "hint": Control.hint,
    "cut": lambda control, person: control.cut_network(CUT, person),
    "mend": lambda control, person: control.cut_network(0, person),
    **{act.value: _card(act) for act in CardAct},
    **{f"{name}-yes": _ordered(order, True) for name, order in _SWITCHES.items()},
    **{f"{name}-no": _ordered(order, False) for name, order in _SWITCHES.items()},
}
#: Acts on what all share, done once for all people chosen: the clock and the list of faults.
_ONCE: Mapping[str, Callable[[Control, Sequence[str]], object]] = {
    **{f"fault-{name}": _fault(event) for name, event in FAULTS.items()},
    "clear-faults": lambda control, people: control.clear_faults(),
    **{f"day-{day.value}": _day(day) for day in Day},
    "one-day": lambda control, people: control.forward(timedelta(days=1)),
    "clock-back": lambda control, people: control.clock_back(),
}
#: Acts on the exercise of a seat: restart at a step, restart, restore the previous one.
AT_SEATS = ("jump", "reset", "undo")
#: Also in a room, where people take seats themselves: free the seat.
FREE = "free"


class _OfTrainer(Page):
    """Base of what only a trainer in practice may see."""

    def control(self) -> Control:
        """The control of the platform. Raises: HTTPError: there is none here, or the user is not the trainer."""
        self.for_a_leader()
        if self.place.control is None:
            raise tornado.web.HTTPError(404)
        return self.place.control

    async def now(self, control: Control) -> dict[str, Any]:
        """What the page shows now. Raises: KitError."""
        led = await asyncio.to_thread(self.server.readers.led, control)
        kernels = self.server.kernel_manager  # not thread-safe: used in the loop
        away = {one.person for one in led if one.place is not None and not kernels.watched(one.place.seat)}
        return await asyncio.to_thread(state, control, self.say, led, away)


class Trainer(_OfTrainer):
    """The page, and its acts, which its script sends, or the form itself where no script runs."""

    @tornado.web.authenticated
    async def get(self) -> None:
        async with self.place.turn:
            control = self.control()
            told, self.place.said = self.place.said, None
            said = told(self.say) if told is not None else None
            now = await self.now(control)
            about = running(self.place, self.say)
        self.page(
            "trainer.html",
            say=self.say,
            now=now,
            about=about,
            said=said,
            acts={name: self.say(f"trainer-act-{name}") for name in (*_DECIDES, *_SWITCHES, *_FOR_EACH, *_ONCE)},
            columns={name: self.say(f"trainer-column-{name}") for name in COLUMNS},
            audience=functools.partial(audience_said, self.say),
            faults=list(FAULTS),
            cards=[act.value for act in CardAct],
            days=[day.value for day in Day],
            room=self.server.readers.room,
            begins_again=self.server.readers.at_seats,
            at_seats={name: self.say(f"room-act-{name}") for name in self._at_seats()},
            alone=self.server.readers.alone,
            steps=[(str(target), place_name(target, self.say)) for target in self._starts(control)],
        )

    def _starts(self, control: Control) -> tuple[JumpTarget, ...]:
        """Steps at which the exercise of a seat can be restarted."""
        return targets_at_a_seat(control.platform.scenario) if self.server.readers.at_seats else ()

    def _at_seats(self) -> tuple[str, ...]:
        """Acts on seats that are possible here."""
        readers = self.server.readers
        if not readers.at_seats:
            return ()
        return AT_SEATS if readers.room is None else (*AT_SEATS, FREE)

    @tornado.web.authenticated
    async def post(self) -> None:
        async with self.place.turn:
            self.from_here()
            control = self.control()
            what = self.get_body_argument("act", "")
            people = self.get_body_arguments("person")
            if what in self._at_seats():
                told = await self._begun(control, what, people)
            else:
                told = await asyncio.to_thread(self._done, control, what, people)
        if "application/json" in self.request.headers.get("Accept", ""):
            self.finish({"said": told, **await self.now(control)})
        else:
            self.place.said = lambda say: (told, "")
            self.redirect(f"{self.server.server_url}ehcert/trainer", status=303)

    async def _begun(self, control: Control, what: str, people: list[str]) -> str:
        """Restart or restore the exercise of the chosen seats, in the background. Returns: the message.

        A seat to be freed is restarted too, and is free when that is done, so that the next participant finds
        nothing of the previous one.
        """
        step, back = "", what == "undo"
        if what == "jump":
            step = self.get_body_argument("step", "")
            if step not in map(str, self._starts(control)):
                return self.say("room-which-step")
        chosen = [one for one in await asyncio.to_thread(self.server.readers.led, control) if one.person in people]
        if not chosen:
            return self.say("trainer-nobody-chosen")
        if what == FREE and len(chosen) > 1:
            return self.say("room-free-one")  # at first everybody is ticked, and no press brings a seat back
        if back:
            chosen = [one for one in chosen if one.place is None or former(one.place.choice.workspace) is not None]
            if not chosen:
                return self.say("room-nothing-before")
        elsewhere = [one.person for one in chosen if one.place is None]
        number = 0
        if elsewhere:
            try:
                number = await asyncio.to_thread(control.order_beginnings, elsewhere, step, back=back)
            except KitError as error:
                return self.say.error(error).title
        for one in chosen:
            if one.place is not None and one.place.starting is None:
                freed = None
                if what == FREE:
                    try:
                        await asyncio.to_thread(self._room.give_up, one.place.seat)
                    except KitError as error:
                        return self.say.error(error).title
                    freed = functools.partial(self._free, control, one.person, one.place.seat)
                number += 1
                ended = functools.partial(control.note_begun, one.person, step, back)
                one.place.starting = Again(self.server, one.place, ended, step, back=back, freed=freed)
        # Those whose exercise is being built already: it goes on as it was ordered.
        busy = len(chosen) - number
        begun = [self.say(f"room-begun-{what}", number=number)] if number else []
        return " ".join([*begun, *([self.say("room-busy", number=busy)] if busy else [])])

    @property
    def _room(self) -> Room:
        room = self.server.readers.room
        assert room is not None, "else no seat can be freed"
        return room

    def _free(self, control: Control, person: str, seat: int) -> None:
        """Free a seat, and note that. Raises: KitError."""
        self._room.free(seat)
        control.note_freed(person, seat)

    def _done(self, control: Control, what: str, people: list[str]) -> str:
        """Do it for all people chosen. Returns: the message. Raises: HTTPError: no such act."""
        known = [one.person for one in self.server.readers.led(control)]
        chosen = [person for person in people if person in known]
        try:
            if what in _ONCE:
                _ONCE[what](control, chosen)
            elif what not in (*_DECIDES, *_FOR_EACH):
                raise tornado.web.HTTPError(404)
            elif not chosen:
                return self.say("trainer-nobody-chosen")
            elif what in _DECIDES:
                number = sum(_DECIDES[what](control, person) for person in chosen)
                return self.say(f"trainer-done-{what}", number=number)
            else:
                for person in chosen:
                    _FOR_EACH[what](control, person)
        except KitError as error:
            return self.say.error(error).title
        return self.say("trainer-done", what=self.say(f"trainer-act-{what}"))


class TrainerState(Unwatched, _OfTrainer):
    """What the page shows, as JSON; its script asks every second."""

    @tornado.web.authenticated
    async def get(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.finish(await self.now(self.control()))
