"""Callbacks on changes that can be removed, and are removed when the widget that registered them is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import ipywidgets

from .guarding import guard

T = TypeVar("T")

#: Removes a callback; calling it again does nothing.
Stop = Callable[[], None]


class Watchers(Generic[T]):
    """The callbacks to call each time that something changes."""

    def __init__(self, on_last: Callable[[], object] = lambda: None) -> None:
        """on_last: called when the last callback is removed."""
        self._callbacks: dict[object, Callable[[T], object]] = {}
        self._on_last = on_last

    def add(self, callback: Callable[[T], object]) -> Stop:
        """Call `callback` on every change from now on. Returns: a function that removes it."""
        token = object()
        self._callbacks[token] = callback

        def stop() -> None:
            if self._callbacks.pop(token, None) is not None and not self._callbacks:
                self._on_last()

        return stop

    def tell(self, now: T) -> None:
        """Call all callbacks. What one raises is shown on the page, and the others are called nevertheless."""
        for token, callback in list(self._callbacks.items()):
            if token in self._callbacks:  # an earlier callback may have removed it
                guard(callback)(now)

    def __len__(self) -> int:
        return len(self._callbacks)


class Watching(ipywidgets.Widget):
    """A widget that watches something. Closing it removes its callbacks and closes its children."""

    def watches(self, stop: Stop) -> None:
        """Register a function that is called when this widget is closed."""
        self.__dict__.setdefault("_stops", []).append(stop)

    def close(self) -> None:
        """Stop watching, close the children, then this widget."""
        stops: list[Any] = self.__dict__.pop("_stops", [])
        for stop in stops:
            stop()
        for child in getattr(self, "children", ()):
            child.close()
        super().close()
