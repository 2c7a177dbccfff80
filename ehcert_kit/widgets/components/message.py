"""What the program says: how things go, and what went wrong."""

from __future__ import annotations

from typing import Any

from traitlets import Enum, Unicode

from ...texts import Message
from .base import Component


class Status(Component):
    """A line that is read aloud when it changes. Empty, it takes no room."""

    module = "status"
    sentences = ("tone-ok", "tone-wait", "tone-warning", "tone-error")

    text = Unicode().tag(sync=True)
    tone = Enum(("info", "ok", "wait", "warning", "error"), "info").tag(sync=True)

    def __init__(self, text: str = "", **traits: Any) -> None:
        super().__init__(text=text, **traits)


class Problem(Component):
    """What happened, why, what to do, who can do it, what is safe. It takes the focus when it appears.

    kb: number of the help entry. details: for support, closed at first, without secrets.
    """

    module = "problem"
    sentences = ("error", "details")

    title = Unicode().tag(sync=True)
    cause = Unicode().tag(sync=True)
    remedy = Unicode().tag(sync=True)
    owner = Unicode().tag(sync=True)
    kept = Unicode().tag(sync=True)
    kb = Unicode().tag(sync=True)
    details = Unicode().tag(sync=True)

    def show(self, message: Message | None, details: str = "") -> None:
        """Show an error in words; None takes it away."""
        with self.hold_sync():
            self.title = message.title if message else ""
            self.cause = message.cause if message else ""
            self.remedy = message.remedy if message else ""
            self.owner = message.owner if message else ""
            self.kept = message.kept if message else ""
            self.kb = (message.kb or "") if message else ""
            self.details = details if message else ""
