"""Looks at the card readers every second, so that a card inserted or removed shows without pressing a button."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress

from msgspec import Struct, field

from ..card.errors import CardCertificateAbsent, CardError, CardKeyRefused
from ..card.interface import Card, CardKey, PinEntry, Presence
from .watching import Stop, Watchers

log = logging.getLogger("ehcert_kit")

#: Seconds between two looks.
_PAUSE = 1.0


class Sight(Struct, frozen=True):
    """The state of readers and card, as shown by forms.

    tries: PIN tries left; None if the backend cannot know. entries: where the PIN for each key is typed.
    refused: the keys that this card or this backend cannot use, with the reason. unsure: whether a query failed
    and has to be repeated.
    """

    presence: Presence
    tries: int | None = None
    entries: Mapping[CardKey, PinEntry] = field(default_factory=dict)
    refused: Mapping[CardKey, CardError] = field(default_factory=dict)
    unsure: bool = False

    @property
    def problem(self) -> CardError | None:
        """Why no card can be used; None: one can."""
        return self.presence.problem

    @property
    def problem_kind(self) -> type[CardError] | None:
        """The type of the problem, for comparisons: two error objects are never equal."""
        return type(self.problem) if self.problem is not None else None


def look(card: Card) -> Sight:
    """Query everything once. Blocks as long as the reader and the middleware take."""
    presence = card.presence()
    if presence.problem is not None:
        return Sight(presence)
    entries: dict[CardKey, PinEntry] = {}
    refused: dict[CardKey, CardError] = {}
    tries, unsure = None, False
    for key in CardKey:
        try:
            entries[key] = card.pin_entry(key)
        except (CardKeyRefused, CardCertificateAbsent) as error:
            refused[key] = error
        except CardError:
            unsure = True
    try:
        tries = card.tries_left()
    except CardError:
        unsure = True
    return Sight(presence, tries, entries, refused, unsure)


class CardWatch:
    """Looks at the card in the background, once for all forms of a notebook. sight: the last result, if any."""

    def __init__(self, card: Callable[[], Card]) -> None:
        """card: gives the current one; the user may change the backend."""
        self._card = card
        self._watchers: Watchers[Sight] = Watchers(on_last=self._rest)
        self._task: asyncio.Task[None] | None = None
        self._stale = True
        self._wake = asyncio.Event()
        self.sight: Sight | None = None

    def watch(self, watcher: Callable[[Sight], None]) -> Stop:
        """Call `watcher` with the last result now, if there is one, and with each new one.

        Where no loop runs (in a test, in an unattended notebook) the card is looked at only once.
        Returns: a function that removes the watcher. Without watchers the card is no longer accessed.
        """
        stop = self._watchers.add(watcher)
        if self.sight is not None:
            watcher(self.sight)
        if self._task is None:
            try:
                self._task = asyncio.get_running_loop().create_task(self._look_on())
            except RuntimeError:
                self._show(look(self._card()))
        return stop

    def _rest(self) -> None:
        """Stop looking, and forget the last result: it may be out of date for the next watcher."""
        if self._task is not None:
            self._task.cancel()
        self._task, self.sight, self._stale = None, None, True

    def again(self) -> None:
        """Query everything again, at once: for example after a PIN was tried or the backend was changed."""
        self._stale = True
        self._wake.set()

    async def _look_on(self) -> None:
        while True:
            try:
                sight = await asyncio.to_thread(self._look)
                if sight != self.sight or sight.problem_kind != self.sight.problem_kind:
                    self._show(sight)
            except Exception as error:
                # The next look may succeed, so the loop goes on after any exception.
                log.error("looking for the card: %s", type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), _PAUSE)
            self._wake.clear()

    def _look(self) -> Sight:
        card, before = self._card(), self.sight
        if not self._stale and before is not None and not before.unsure:
            now = Sight(card.presence())
            if now.presence == before.presence and now.problem_kind is before.problem_kind:
                return before
        self._stale = False
        try:
            return look(card)
        except Exception:
            self._stale = True  # what was to be queried again was not
            raise

    def _show(self, sight: Sight) -> None:
        self.sight = sight
        self._watchers.tell(sight)
