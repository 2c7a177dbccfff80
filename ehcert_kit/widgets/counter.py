"""« Au guichet »: in practice, remedies for an unusable card that are found outside this program, in one click."""

from __future__ import annotations

from collections.abc import Callable

from ..environments.counter import help_card, helpful
from .background import background
from .card_watch import Sight
from .components import Actions, Status
from .desk import Desk
from .guarding import guard
from .seen import Box
from .watching import Watching


class Counter(Watching, Box):
    """Offers the remedy for the practice card's present state. Hidden if there is none, as for a real card."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._helped = ""
        self._on_helped: list[Callable[[], object]] = []
        self.status = Status(tone="info")
        self.actions = Actions()
        self.actions.on_press(self._help)
        super().__init__([self.status, self.actions])
        self.watches(desk.card_watch.watch(self._show))

    def on_helped(self, callback: Callable[[], object]) -> None:
        """Call `callback` after each remedy: error messages about the card are then out of date."""
        self._on_helped.append(callback)

    def _show(self, _: Sight) -> None:
        self._look()

    def _look(self) -> None:
        background(lambda: helpful(self._desk.session), self._offer)

    def _offer(self, helps: tuple[str, ...] | None, error: Exception | None) -> None:
        guard.tell_unexpected(error)
        say = self._desk.say
        if helps:
            self._helped = ""
        done = say(f"counter-{self._helped}.done") if self._helped else ""
        self.visible = bool(helps or done)
        self.status.tone = "ok" if done else "info"
        self.status.text = say(f"counter-{helps[0]}.why") if helps else done
        offered = [{"id": what, "label": say(f"counter-{what}"), "kind": "button"} for what in helps or ()]
        if self.actions.secondary != offered:
            self.actions.secondary = offered

    def _help(self, what: str) -> None:
        def helped(_: object, error: Exception | None) -> None:
            if error is not None:
                guard.tell(error)
            else:
                self._helped = what
                for callback in self._on_helped:
                    callback()
            self._look()
            self._desk.card_watch.again()
            self._desk.changed()

        background(lambda: help_card(self._desk.session, what), helped)
