"""Wraps every callback, so that an exception in it becomes a message on the page and is never lost."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec

from ..jupyter_internals import widgets as internals
from ..kit_error import KitError
from ..texts import Message, Texts

P = ParamSpec("P")

log = logging.getLogger("ehcert_kit")


class Guard:
    """Wraps callbacks so that what they raise never reaches the page as a traceback.

    Callbacks start in four places, all of which use this guard: a message from the page (`Component`, and
    `watch_messages` for all other widgets), the result of work in a thread (`background`), a timer (`later`),
    a change (`Watchers`).

    on_error: called with the exception; if it is None or raises itself, only the type is logged, because the text
    may contain what the user typed. on_act: called at each action of the user, before its callbacks.
    """

    on_error: Callable[[Exception], object] | None = None
    on_act: Callable[[], object] | None = None

    def __call__(self, callback: Callable[P, object]) -> Callable[P, None]:
        @functools.wraps(callback)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
            try:
                callback(*args, **kwargs)
            except Exception as error:
                self.tell(error)

        return guarded

    def tell(self, error: Exception) -> None:
        """Pass an exception that nothing else handles to `on_error`; failing that, log its type."""
        if self.on_error is not None:
            try:
                self.on_error(error)
                return
            except Exception as another:
                error = another
        log.error("a callback raised %s", type(error).__name__)

    def tell_unexpected(self, error: Exception | None) -> None:
        """Pass on what work in the background raised; but a KitError is shown elsewhere, or is no matter."""
        if error is not None and not isinstance(error, KitError):
            self.tell(error)

    def acts(self) -> None:
        """Report an action of the user, upon which the message of an earlier error is removed."""
        if self.on_act is not None:
            self.on_act()

    def watch_messages(self, *, shown_too: bool) -> None:
        """Handle also exceptions that widgets of other packages raise on a message from the page.

        shown_too: whether ipywidgets shows the traceback as well, in JupyterLab's log.
        """
        internals.told(self.tell, shown_too=shown_too)


guard = Guard()


def in_words(say: Texts, error: Exception) -> Message:
    """The message for an exception: the catalogue's for a KitError; for any other, one that names its type."""
    if isinstance(error, KitError):
        return say.error(error)
    kind = type(error).__name__
    return Message(
        say("bug"), say("bug.cause", kind=kind), say("bug.remedy"), say("owner-program"), say("bug.kept"), None
    )


def details(error: Exception) -> str:
    """Details for support: the text of a KitError; empty for others, whose text may contain what was typed."""
    return str(error) if isinstance(error, KitError) else ""
