"""Who watches something can stop, and a widget that is closed has stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import ipywidgets

from .guarding import guard

T = TypeVar("T")

#: Ends what was begun; calling it again does nothing.
Stop = Callable[[], None]


class Watchers(Generic[T]):
    """Those who want to be told each time that something changes."""

    def __init__(self, on_last: Callable[[], object] = lambda: None) -> None:
        """on_last: called when the last of them stops."""
        self._callbacks: dict[object, Callable[[T], object]] = {}
        self._on_last = on_last

    def add(self, callback: Callable[[T], object]) -> Stop:
        """Call it from now on. Returns: what ends that."""
        token = object()
        self._callbacks[token] = callback

        def stop() -> None:
            if self._callbacks.pop(token, None) is not None and not self._callbacks:
                self._on_last()

        return stop

    def tell(self, now: T) -> None:
        """Tell all of them. What one raises is said on the page, and does not keep the others from being told."""
        for token, callback in list(self._callbacks.items()):
            if token in self._callbacks:  # the one before may have ended it
                guard(callback)(now)

    def __len__(self) -> int:
        return len(self._callbacks)


class Watching(ipywidgets.Widget):
    """A widget that watches: closing it ends that, and closes what is in it."""

    def watches(self, stop: Stop) -> None:
        """Call `stop` when this widget is closed."""
        self.__dict__.setdefault("_stops", []).append(stop)

    def close(self) -> None:
        """Stop watching, close the widgets inside, then this one."""
        stops: list[Any] = self.__dict__.pop("_stops", [])
        for stop in stops:
            stop()
        for child in getattr(self, "children", ()):
            child.close()
        super().close()
