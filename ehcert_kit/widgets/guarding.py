"""One guard for whatever is called back: an exception there ends in a message on the page, never in silence."""

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
    """Wrap callbacks so that what they raise never reaches the page as a traceback.

    Callbacks begin in four places: a message from the page (`Component`, and `watch_messages` for every other
    widget), work that comes back from a thread (`background`), a timer (`later`), a change that somebody
    watches (`Watchers`). Each of them calls through this guard.

    An exception could carry what a person typed. It goes to `on_error`, if somebody took that on; otherwise
    only its kind is logged. on_act: called when a person does something, before anything comes of it.
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
        """Tell an exception that nobody else does."""
        if self.on_error is not None:
            try:
                self.on_error(error)
                return
            except Exception as another:
                error = another
        log.error("a callback raised %s", type(error).__name__)

    def acts(self) -> None:
        """A person does something: what was told before is no longer what matters."""
        if self.on_act is not None:
            self.on_act()

    def watch_messages(self, *, shown_too: bool) -> None:
        """Tell also what a message from the page raises in a widget that is none of ours.

        shown_too: whether ipywidgets show it as well, in JupyterLab's log.
        """
        internals.told(self.tell, shown_too=shown_too)


guard = Guard()


def in_words(say: Texts, error: Exception) -> Message:
    """What an exception is on a page: an expected one its own sentences; any other is admitted, by its kind."""
    if isinstance(error, KitError):
        return say.error(error)
    kind = type(error).__name__
    return Message(
        say("bug"), say("bug.cause", kind=kind), say("bug.remedy"), say("owner-program"), say("bug.kept"), None
    )


def details(error: Exception) -> str:
    """What support needs to know of it: the text of an expected one only, for others may quote what was typed."""
    return str(error) if isinstance(error, KitError) else ""
