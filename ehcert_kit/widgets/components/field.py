"""A line of text with its label, its hint and its error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import Bool, Enum, Unicode

from ..guarding import guard
from .base import Component, Typed


class Field(Typed):
    """A text field; `value` follows each key.

    error: shown below the field, and told to whoever cannot see it. width: how much is expected. private: whether
    what is typed is not for a room: dots stand for it while the page is projected.
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
        """Be called when the person leaves the field; `value` is then what stands in it."""
        self._on_leave.append(callback)

    def heard(self, content: Mapping[str, Any]) -> None:
        if content.get("event") != "leave":
            return
        value = content.get("value")
        if isinstance(value, str):
            # A state update may still be on its way; the message knows the last key.
            self.value = value
        for callback in self._on_leave:
            guard(callback)()


class TextArea(Component):
    """Several lines of text; `value` follows when the field is left."""

    module = "textarea"
    sentences = ("error",)

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)
    value = Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)
