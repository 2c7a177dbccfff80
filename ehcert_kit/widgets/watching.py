"""Who wants to be told of changes: each may stop, and one that fails keeps nobody else from being told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

log = logging.getLogger("ehcert_kit")

Stop = Callable[[], None]


class Watchers(Generic[T]):
    """Callbacks for one kind of news."""

    def __init__(self) -> None:
        self._callbacks: list[Callable[[T], object]] = []

    def add(self, callback: Callable[[T], object]) -> Stop:
        """Tell this callback from now on. Returns: what ends it; calling it twice is harmless."""
        self._callbacks.append(callback)

        def stop() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return stop

    def tell(self, news: T) -> None:
        """Tell everybody."""
        for callback in tuple(self._callbacks):
            try:
                callback(news)
            except Exception as error:
                log.error("unexpected %s", type(error).__name__)

    def __len__(self) -> int:
        return len(self._callbacks)
