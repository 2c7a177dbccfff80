"""The trainer's page: where everybody is, and what the trainer does about it. It opens no kernel."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import tornado.web

from ..environments.jump import Target, targets_at_a_seat
from ..environments.training import CardAct, Control, Day, Event
from ..jupyter_internals.answers import Unwatched
from ..kit_error import KitError
from .again import Again
from .exercise_view import audience_said, place_name, running
from .handlers import Page
from .trainer_view import COLUMNS, state

#: Seconds for which the network is cut by one press.
CUT = 60.0
#: The mishaps that one press orders.
FAULTS: Mapping[str, Event] = {
    "lost-answer": Event("drop-answer", after="GenerateCertificate"),
    "down": Event("down", before="GetCertificate", times=3),
    "slow": Event("delay", before="GenerateCertificate", seconds=8.0),
}

Act = Callable[[Control, str], object]


def _switch(name: str) -> Act:
    """Turn an order on, or off again."""

    def switched(control: Control, person: str) -> object:
        orders = control.platform.orders()
        on = {"hold": orders.holds, "pause": orders.pauses, "watch": orders.watches}[name](person)
        {"hold": control.hold, "pause": control.pause, "watch": control.watch}[name](not on, person)
        return "no" if on else "yes"

    return switched


def _card(act: CardAct) -> Act:
    return lambda control, person: control.card(act, person)


def _day(day: Day) -> Act:
    return lambda control, person: control.to_day(day, person)


def _fault(event: Event) -> Act:
    return lambda control, person: control.fault(event)


#: What a press does, for one person.
_ACTS: Mapping[str, Act] = {
    "deliver": Control.deliver,
    "validate": Control.validate,
    "refuse": Control.refuse,
    "hold": _switch("hold"),
    "pause": _switch("pause"),
    "watch": _switch("watch"),
    "hint": Control.hint,
    "cut": lambda control, person: control.cut_network(CUT, person),
    "mend": lambda control, person: control.cut_network(0, person),
    "clear-faults": lambda control, person: control.clear_faults(),
    "one-day": lambda control, person: control.forward(timedelta(days=1)),
    "clock-back": lambda control, person: control.clock_back(),
    **{act.value: _card(act) for act in CardAct},
    **{f"day-{day.value}": _day(day) for day in Day},
    **{f"fault-{name}": _fault(event) for name, event in FAULTS.items()},
}
#: What is done once, however many people were chosen: there is one clock, and one list of mishaps.
_ONCE = ("clear-faults", "one-day", "clock-back", *(f"fault-{name}" for name in FAULTS))


#: What is done at seats of a room: begun again, at a step too, and brought back.
AT_SEATS = ("jump", "reset", "undo")


class _OfTrainer(Page):
    """What only a trainer in practice sees."""

    def control(self) -> Control:
        """Raises: HTTPError: nothing can be led here, or not by him."""
        self.for_a_leader()
        if self.place.control is None:
            raise tornado.web.HTTPError(404)
        return self.place.control

    def now(self, control: Control) -> dict[str, Any]:
        """What the page shows at this moment. Raises: KitError."""
        return state(control, self.say, self.server.readers.led(control))


class Trainer(_OfTrainer):
    """The page, and its acts. A press on it is sent by its script, or by the form itself."""

    @tornado.web.authenticated
    async def get(self) -> None:
        async with self.place.turn:
            control = self.control()
            said, self.place.said = self.place.said, None
            now = await asyncio.to_thread(self.now, control)
            about = running(self.place, self.say)
        self.page(
            "trainer.html",
            say=self.say,
            now=now,
            about=about,
            said=said,
            acts={name: self.say(f"trainer-act-{name}") for name in _ACTS},
            columns={name: self.say(f"trainer-column-{name}") for name in COLUMNS},
            audience=functools.partial(audience_said, self.say),
            faults=list(FAULTS),
            cards=[act.value for act in CardAct],
            days=[day.value for day in Day],
            room=self.server.readers.room,
            begins_again=self.server.readers.at_seats,
            at_seats={name: self.say(f"room-act-{name}") for name in AT_SEATS},
            alone=self.server.readers.alone,
            steps=[(str(target), place_name(target, self.say)) for target in self._starts(control)],
        )

    def _starts(self, control: Control) -> tuple[Target, ...]:
        """To which steps seats can be sent."""
        return targets_at_a_seat(control.platform.scenario) if self.server.readers.at_seats else ()

    @tornado.web.authenticated
    async def post(self) -> None:
        async with self.place.turn:
            self.from_here()
            control = self.control()
            what = self.get_body_argument("act", "")
            people = self.get_body_arguments("person")
            if what in AT_SEATS and self.server.readers.at_seats:
                told = await self._begun(control, what, people)
            elif (act := _ACTS.get(what)) is not None:
                told = await asyncio.to_thread(self._done, control, act, what, people)
            else:
                raise tornado.web.HTTPError(404)
        if "application/json" in self.request.headers.get("Accept", ""):
            self.finish({"said": told, **await asyncio.to_thread(self.now, control)})
        else:
            self.place.said = (told, "")
            self.redirect(f"{self.server.server_url}ehcert/trainer", status=303)

    async def _begun(self, control: Control, what: str, people: list[str]) -> str:
        """Begin again at the seats that were chosen, or bring back what was there; beside this answer."""
        step, back = "", what == "undo"
        if what == "jump":
            step = self.get_body_argument("step", "")
            if step not in map(str, self._starts(control)):
                return self.say("room-which-step")
        chosen = [one for one in await asyncio.to_thread(self.server.readers.led, control) if one.person in people]
        elsewhere = [one.person for one in chosen if one.place is None]
        number = 0
        if elsewhere:
            try:
                number = await asyncio.to_thread(control.order_beginnings, elsewhere, step, back=back)
            except KitError as error:
                return self.say.error(error).title
        for one in chosen:
            if one.place is not None and one.place.starting is None:
                number += 1
                ended = functools.partial(control.note_begun, one.person, step, back)
                one.place.starting = Again(self.server, one.place, self.say, ended, step, back=back)
        return self.say(f"room-begun-{what}", number=number)

    def _done(self, control: Control, act: Act, what: str, people: list[str]) -> str:
        """Do it for everybody who was chosen; what came of it, in words."""
        known = [one.person for one in self.server.readers.led(control)]
        chosen = [person for person in people if person in known]
        try:
            came = [act(control, person) for person in (chosen[:1] if what in _ONCE else chosen)]
        except KitError as error:
            return self.say.error(error).title
        if what in ("deliver", "validate", "refuse"):
            return self.say(f"trainer-done-{what}", number=sum(int(str(number)) for number in came))
        switched = f"-{came[0]}" if what in ("hold", "pause", "watch") and came else ""
        return self.say("trainer-done", what=self.say(f"trainer-act-{what}{switched}"))


class TrainerState(Unwatched, _OfTrainer):
    """What the page shows, again: it asks every second."""

    @tornado.web.authenticated
    async def get(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.finish(await asyncio.to_thread(self.now, self.control()))
