"""Messages to the user: a status line, and an error."""

from __future__ import annotations

from typing import Any

from traitlets import Enum, Unicode

from ...environments.kernel_settings import on_our_pages
from ...kit_error import KitError
from ...texts import Message
from ..addresses import HELP, ROOT
from .base import Component


class Status(Component):
    """A line that screen readers announce when it changes; it takes no room if it is empty.

    kb, entry: as for a `Problem`, if the line reports a known one.
    """

    module = "status"
    sentences = ("tone-ok", "tone-wait", "tone-warning", "tone-error", "problem-help", "new-tab")

    text = Unicode().tag(sync=True)
    kb = Unicode().tag(sync=True)
    entry = Unicode().tag(sync=True)
    tone = Enum(("info", "ok", "wait", "warning", "error"), "info").tag(sync=True)

    def __init__(self, text: str = "", **traits: Any) -> None:
        super().__init__(text=text, **traits)

    def about(self, error: KitError | None) -> None:
        """Link to the help entry of this error, if it has one. error: None: remove the link."""
        self.kb = (error.kb or "") if error is not None else ""
        self.entry = entry_of(self.kb)


class Problem(Component):
    """An error: what happened, why, what to do, who can do it, what is safe. It takes the focus when it appears.

    kb: number of the help entry. entry: its address on this program's server; empty in JupyterLab, where the
    command that prints the entry is shown with the details. details: for support, folded, without secrets.
    """

    module = "problem"
    sentences = ("error", "details", "problem-help", "new-tab")

    title = Unicode().tag(sync=True)
    cause = Unicode().tag(sync=True)
    remedy = Unicode().tag(sync=True)
    owner = Unicode().tag(sync=True)
    kept = Unicode().tag(sync=True)
    kb = Unicode().tag(sync=True)
    entry = Unicode().tag(sync=True)
    details = Unicode().tag(sync=True)

    def show(self, message: Message | None, details: str = "") -> None:
        """Show an error. message: None: show nothing. details: text for support."""
        with self.hold_sync():
            self.title = message.title if message else ""
            self.cause = message.cause if message else ""
            self.remedy = message.remedy if message else ""
            self.owner = message.owner if message else ""
            self.kept = message.kept if message else ""
            self.kb = (message.kb or "") if message else ""
            self.entry = entry_of(self.kb)
            self.details = details if message else ""


def entry_of(number: str) -> str:
    """The address of a help entry (KB-13), relative to a notebook's page; empty without a number, and outside of
    this program's pages.
    """
    return f"{ROOT}{HELP}#{number.lower()}" if number and on_our_pages() else ""
