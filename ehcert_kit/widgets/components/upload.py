"""A component to pick a file, whose octets arrive once, in a message; they are not a trait."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from traitlets import Bool, Int, Unicode

from ..guarding import guard
from .base import Component

#: Octets: far more than any keystore has.
LARGEST = 1024 * 1024


class Upload(Component):
    """A button that opens the system's dialogue to choose a file.

    accept: file name extensions, as in HTML. error: shown at the button, and announced to screen readers.
    largest: octets. too_large: the error for a file with more.
    """

    module = "upload"
    sentences = ("error",)

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)
    accept = Unicode().tag(sync=True)
    busy = Bool(False).tag(sync=True)
    largest = Int(LARGEST).tag(sync=True)
    too_large = Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)
        self._on_file: list[Callable[[str, bytes], object]] = []

    def on_file(self, callback: Callable[[str, bytes], object]) -> None:
        """Call `callback` with name and octets of each file that is picked."""
        self._on_file.append(callback)

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        guard(self._file)(content, buffers)

    def _file(self, content: Mapping[str, Any], buffers: Sequence[Any]) -> None:
        """Handle a file from the page."""
        name = content.get("name")
        if content.get("event") != "file" or not isinstance(name, str) or len(buffers) != 1:
            return
        # The error belonged to an earlier file.
        self.error = ""
        octets = bytes(buffers[0])
        if len(octets) > LARGEST:
            self.error = self.too_large
            return
        for callback in self._on_file:
            guard(callback)(name, octets)
