"""Fields for one or several lines of text, with label, hint and error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import Bool, Enum, Unicode

from ..guarding import guard
from .base import Component, Typed


class Field(Typed):
    """A field for one line of text; `value` is updated at each key.

    error: shown at the field, and announced to screen readers. width: by the expected length. private: whether
    the text is replaced by dots while the page is projected.
    """

    module = "field"
    sentences = ("optional", "error")

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)
    value = Unicode().tag(sync=True)
    kind = Enum(("text", "email", "tel", "search"), "text").tag(sync=True)
    autocomplete = Unicode().tag(sync=True)
    optional = Bool(False).tag(sync=True)
    private = Bool(False).tag(sync=True)
    width = Enum(("full", "medium", "short"), "full").tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)
        self._on_leave: list[Callable[[], object]] = []

    def on_leave(self, callback: Callable[[], object]) -> None:
        """Call `callback` when the user leaves the field; `value` is then up to date."""
        self._on_leave.append(callback)

    def heard(self, content: Mapping[str, Any]) -> None:
        if content.get("event") != "leave":
            return
        value = content.get("value")
        if isinstance(value, str):
            # The update of the trait may arrive later than this message, which has the complete text.
            self.value = value
        for callback in self._on_leave:
            guard(callback)()


class TextArea(Component):
    """A field for several lines of text; `value` is updated when the user leaves it."""

    module = "textarea"
    sentences = ("error",)

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)
    value = Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)
