"""The trainer's page: where everybody is, and what the trainer does about it. It opens no kernel."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta

import tornado.web

from ..environments.training import CardAct, Control, Day, Event
from ..jupyter_internals.server import Unwatched
from ..kit_error import KitError
from .exercise_view import running
from .handlers import Page
from .trainer_view import state

#: Seconds for which the network is cut by one press.
CUT = 60.0
#: The mishaps that one press orders.
FAULTS: Mapping[str, Event] = {
    "lost-answer": Event("drop-answer", after="GenerateCertificate"),
    "down": Event("down", before="GetCertificate", times=3),
    "slow": Event("delay", before="GenerateCertificate", seconds=8.0),
}

#: What a press does, for one person.
_ACTS: Mapping[str, Callable[[Control, str], object]] = {
    "deliver": Control.deliver,
    "validate": Control.validate,
    "refuse": Control.refuse,
    "hold": lambda control, person: control.hold(not control.platform.orders().holds(person), person),
    "pause": lambda control, person: control.pause(not control.platform.orders().pauses(person), person),
    "hint": Control.hint,
    "cut": lambda control, person: control.cut_network(CUT, person),
    "mend": lambda control, person: control.cut_network(0, person),
    "clear-faults": lambda control, person: control.clear_faults(),
    "one-day": lambda control, person: control.forward(timedelta(days=1)),
    "clock-back": lambda control, person: control.clock_back(),
    **{act.value: lambda control, person, act=act: control.card(act, person) for act in CardAct},  # type: ignore[misc]
    **{f"day-{day.value}": lambda control, person, day=day: control.to_day(day, person) for day in Day},  # type: ignore[misc]
    **{
        f"fault-{name}": lambda control, person, event=event: control.fault(event)
        for name, event in FAULTS.items()
    },  # type: ignore[misc]
}


class _OfTrainer(Page):
    """What only a trainer in practice sees."""

    def control(self) -> Control:
        """Raises: HTTPError: nothing can be led here."""
        if self.server.control is None:
            raise tornado.web.HTTPError(404)
        return self.server.control


class Trainer(_OfTrainer):
    """The page, and its acts. A press on it is sent by its script, or by the form itself."""

    @tornado.web.authenticated
    async def get(self) -> None:
        async with self.server.turn:
            control = self.control()
            said, self.server.said = self.server.said, None
            now = await asyncio.to_thread(state, control, self.say)
            about = running(self.server, self.say)
        self.page(
            "trainer.html",
            say=self.say,
            now=now,
            about=about,
            said=said,
            faults=list(FAULTS),
            cards=[act.value for act in CardAct],
            days=[day.value for day in Day],
        )

    @tornado.web.authenticated
    async def post(self) -> None:
        async with self.server.turn:
            self.from_here()
            control = self.control()
            what = self.get_body_argument("act", "")
            people = self.get_body_arguments("person")
            act = _ACTS.get(what)
            if act is None:
                raise tornado.web.HTTPError(404)
            told = await asyncio.to_thread(self._done, control, act, what, people)
        if "application/json" in self.request.headers.get("Accept", ""):
            self.finish({"said": told, **await asyncio.to_thread(state, control, self.say)})
        else:
            self.server.said = (told, "")
            self.redirect(f"{self.server.server_url}ehcert/trainer", status=303)

    def _done(self, control: Control, act: Callable[[Control, str], object], what: str, people: list[str]) -> str:
        """Do it for everybody who was chosen; what came of it, in words."""
        known = {control.platform.scenario.holder().ssin, *(place.person for place in control.places())}
        counts = []
        try:
            for person in [person for person in people if person in known]:
                counts.append(act(control, person))
        except KitError as error:
            return self.say.error(error).title
        if what in ("deliver", "validate", "refuse"):
            return self.say(f"trainer-done-{what}", number=sum(int(str(count)) for count in counts))
        return self.say("trainer-done", what=self.say(f"trainer-act-{what}"))


class TrainerState(Unwatched, _OfTrainer):
    """What the page shows, again: it asks every second."""

    @tornado.web.authenticated
    async def get(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.finish(await asyncio.to_thread(state, self.control(), self.say))
