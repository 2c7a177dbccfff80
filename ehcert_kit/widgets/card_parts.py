"""The parts of forms that concern the card: the state of the readers, and the field or button for the PIN."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from ..card.errors import CardError
from ..card.interface import CardKey, PinEntry, ReaderState
from ..card.window import program_name
from ..secret import Secret
from ..texts import in_a_row
from .background import background, later
from .card_watch import Sight
from .components import Actions, Choice, SecretForm, Status
from .counter import Counter
from .desk import Desk
from .guarding import guard
from .seen import Box
from .watching import Watching

#: Seconds after which « Abandonner » is offered while the card is busy; seconds between two checks whether it is.
_PATIENCE, _AGAIN = 4.0, 0.5


class CardStatus(Watching, Box):
    """The state of the readers; a choice of reader where it is not clear which identity card to use."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.status = Status()
        self.choice = Choice(legend=desk.say("reader-legend"), options=[])
        self.choice.observe(lambda change: self._choose(change["new"]), "value")
        self.counter = Counter(desk)
        super().__init__([self.status, self.choice, self.counter])
        self.watches(desk.card_watch.watch(self._show))

    def _show(self, sight: Sight) -> None:
        say = self._desk.say
        eids = [r.name for r in sight.presence.readers if r.state is ReaderState.EID]
        self.status.about(sight.problem)
        if sight.problem is not None:
            message = say.error(sight.problem)
            self.status.tone, self.status.text = "warning", in_a_row(message.title, message.remedy)
        else:
            self.status.tone = "ok"
            self.status.text = say(
                "reader-card", reader=sight.presence.reader or "", environment=self._desk.environment.name
            )
        options = [{"value": name, "label": name} for name in eids]
        if self.choice.options != options:
            self.choice.options = options
        # Also if the reader that was chosen has no card now, but another one has.
        self.choice.visible = len(eids) > 1 or (bool(eids) and sight.presence.reader is None)

    def _choose(self, reader: str | None) -> None:
        card = self._desk.environment.card

        def chosen(_: object, error: Exception | None) -> None:
            if error is not None:
                guard.tell(error)
            self._desk.card_watch.again()

        background(lambda: card.choose(reader), chosen)


class PinBox(Watching, Box):
    """Asks for the PIN for one key: in a field, or by a button if it is typed on the reader or in a window.

    A text beside the button announces where it is typed. A call to the card that takes long can be cancelled.
    """

    def __init__(
        self, desk: Desk, key: CardKey, *, label: str, button: str, busy_label: str, danger: bool = False
    ) -> None:
        self._desk = desk
        self._key = key
        self._hint = ""
        self._entry = PinEntry.FIELD
        self.secret = SecretForm(label=label, button=button, busy_label=busy_label, kind="pin", danger=danger)
        self.elsewhere = Status()
        self.go = Actions(primary=button, busy_label=busy_label, danger=danger)
        self.give_up = Actions()
        self.give_up.on_press(lambda _: desk.environment.card.cancel())
        self._later: asyncio.TimerHandle | None = None
        self.secret.visible = self.go.visible = False
        super().__init__([self.secret, self.elsewhere, self.go, self.give_up])
        self.watches(desk.card_watch.watch(self._show))

    @classmethod
    def asking(cls, desk: Desk) -> PinBox:
        """The box for a signature by which the platform lists the holder's requests."""
        say = desk.say
        box = cls(
            desk,
            CardKey.AUTHENTICATION,
            label=say("pin-resume-label"),
            button=say("resume-ask"),
            busy_label=say("pin-resume-busy"),
        )
        box.hint = say("pin-resume-hint")
        return box

    def on_pin(self, callback: Callable[[Secret | None], object]) -> None:
        """Call `callback` with the PIN, or with None where it is typed elsewhere."""
        self.secret.on_submit(lambda pin, _: callback(pin))
        self.go.on_press(lambda _: callback(None))

    @property
    def hint(self) -> str:
        """The hint beside the field; the number of tries left is added to it."""
        return self._hint

    @hint.setter
    def hint(self, hint: str) -> None:
        self._hint = hint
        if self._desk.card_watch.sight is not None:
            self._show(self._desk.card_watch.sight)

    @property
    def second(self) -> bool:
        """Whether its button is shown as a secondary one, because another is the main one of the screen now."""
        return self.secret.second

    @second.setter
    def second(self, second: bool) -> None:
        self.secret.second = self.go.second = second

    @property
    def busy(self) -> bool:
        """Whether the command that was started by the PIN is running."""
        return self.secret.busy

    @busy.setter
    def busy(self, busy: bool) -> None:
        self.secret.busy = self.go.busy = busy
        self.give_up.secondary = []
        if self._later is not None:
            self._later.cancel()
        if busy:
            self._later = later(_PATIENCE, self._offer_to_give_up)
        else:
            self._desk.card_watch.again()

    @property
    def error(self) -> str:
        """The error message at the field."""
        return self.secret.error

    @error.setter
    def error(self, error: str) -> None:
        self.secret.error = error

    def focus(self) -> None:
        """Move the keyboard focus to the field, or to the button that replaces it."""
        (self.secret if self._entry is PinEntry.FIELD else self.go).focus()

    def _offer_to_give_up(self) -> None:
        """Offer to cancel only while the card is busy: a request that was sent cannot be withdrawn."""
        offer = [{"id": "cancel", "label": self._desk.say("pin-give-up"), "kind": "link"}]
        self.give_up.secondary = offer if self._desk.environment.card.busy else []
        self._later = later(_AGAIN, self._offer_to_give_up)

    def _show(self, sight: Sight) -> None:
        say = self._desk.say
        self._entry = sight.entries.get(self._key, PinEntry.FIELD)
        here = self._entry is PinEntry.FIELD
        refused: CardError | None = sight.refused.get(self._key)
        # No field until the card was read: its PIN may have to be typed elsewhere, or the key be refused.
        known = sight.problem is None and refused is None and self._key in sight.entries
        self.secret.visible = here and known
        self.go.visible = known and not here
        tries = "" if sight.tries is None else say("pin-tries", tries=sight.tries)
        published = self._desk.session.published_pin
        lent = say("pin-in-practice", pin=published) if published else ""
        self.secret.hint = " ".join(part for part in (self._hint, tries, lent) if part)
        self.elsewhere.about(refused)
        if refused is not None:
            message = say.error(refused)
            self.elsewhere.tone = "warning"
            self.elsewhere.text = in_a_row(message.title, message.cause, message.remedy)
        elif not here:
            self.elsewhere.tone = "info"
            told = say(f"pin-{self._entry.value}", program=program_name())
            self.elsewhere.text = f"{self._hint} {told} {tries}".strip()
        else:
            self.elsewhere.text = ""
