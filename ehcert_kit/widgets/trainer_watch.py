"""Applies the trainer's orders to an open page within two seconds, and reports the user's step to the trainer."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections import deque
from collections.abc import Callable

from ..environments.training import Signal, Training
from ..kit_error import KitError
from .background import background
from .guarding import guard
from .watching import Stop, Watchers

log = logging.getLogger("ehcert_kit")

#: Seconds between two requests for orders.
_PAUSE = 1.0


class TrainerWatch:
    """Asks in the background for the trainer's orders; reports the user's step, errors and requests for help."""

    def __init__(self, training: Callable[[], Training | None], ordered: Callable[[], object]) -> None:
        """training: gives that of the current session; None outside practice. ordered: called after each order."""
        self._training = training
        self._ordered = ordered
        self._hinted: Watchers[int] = Watchers()
        self._task: asyncio.Task[None] | None = None
        self._signal: Signal | None = None
        self._untold: deque[Callable[[], None]] = deque()

    @property
    def paused(self) -> bool:
        """Whether the trainer asked the user to wait before signing."""
        return self._signal is not None and self._signal.paused

    def start(self) -> None:
        """Ask every second from now on; only once where no loop runs."""
        if self._training() is None or self._task is not None:
            return
        try:
            self._task = asyncio.get_running_loop().create_task(self._listen())
        except RuntimeError:
            self._signal = self._hear()

    def rest(self) -> None:
        """Stop asking, until `start`."""
        if self._task is not None:
            self._task.cancel()
        self._task = None

    def on_hint(self, callback: Callable[[int], object]) -> Stop:
        """Call `callback` each time that the trainer gives hints, with the total number given."""
        return self._hinted.add(callback)

    def at(self, section: str, step: str) -> None:
        self._tell(lambda training: training.at(section, step))

    def met(self, error: KitError) -> None:
        self._tell(lambda training: training.met(error))

    def ask_for_help(self, on: bool) -> None:
        """Show the trainer that the user asks for help, or no longer does."""
        self._tell(lambda training: training.ask_for_help(on))

    def _tell(self, what: Callable[[Training], None]) -> None:
        """Report one after the other: of two at once, the earlier could arrive last, and would then stand."""
        training = self._training()
        if training is not None and self._task is not None:
            self._untold.append(functools.partial(what, training))
            if len(self._untold) == 1:
                self._tell_next()

    def _tell_next(self) -> None:
        background(self._untold[0], lambda result, error: self._was_told(error))

    def _was_told(self, error: Exception | None) -> None:
        guard.tell_unexpected(error)
        self._untold.popleft()
        if self._untold:
            self._tell_next()

    async def _listen(self) -> None:
        while True:
            try:
                signal = await asyncio.to_thread(self._hear)
                if signal is not None:
                    self._show(signal)
            except Exception as error:
                # The next request may succeed, so the loop goes on after any exception.
                log.error("listening to the trainer: %s", type(error).__name__)
            await asyncio.sleep(_PAUSE)

    def _hear(self) -> Signal | None:
        training = self._training()
        return training.signal() if training is not None else None

    def _show(self, signal: Signal) -> None:
        before, self._signal = self._signal, signal
        if before is None:
            if signal.paused:
                guard(self._ordered)()
            return
        if signal.last != before.last:
            guard(self._ordered)()
        if signal.hints > before.hints:
            self._hinted.tell(signal.hints)
