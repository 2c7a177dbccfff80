"""What is private or undocumented of ipywidgets and anywidget: in a kernel, also JupyterLab's."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import anywidget
import IPython
import ipywidgets
import ipywidgets.widgets.widget as messages
from traitlets import Unicode


def told(tell: Callable[[Exception], object], *, shown_too: bool) -> None:
    """Hand to `tell` every exception on which a message from the page to any widget ends: in its observers, in its
    message handlers, in the value that it is given.

    ipywidgets has no hook for it: it calls `showtraceback` of the shell, which sends the traceback to a page that
    shows it nowhere. So its module gets, in the shell's place, one that tells. Calling it again replaces `tell`.

    shown_too: whether the traceback is sent as well, as for JupyterLab's log.
    """

    class Shell:
        def showtraceback(self) -> None:
            shell = IPython.get_ipython()
            error = sys.exc_info()[1]
            if isinstance(error, Exception):
                tell(error)
            if shown_too and shell is not None:
                shell.showtraceback()

    messages.get_ipython = Shell


class Module(anywidget.AnyWidget):
    """A widget that is one ES module, whose traits are those of its class.

    anywidget documents `_esm` and `_css` as text or a path of the class, and derives a class per instance to
    add them as traits: milliseconds for each of the hundred components of a page. Here the class has them.
    """

    _esm = Unicode().tag(sync=True)
    _css = Unicode().tag(sync=True)
    _anywidget_id = Unicode().tag(sync=True)

    def add_traits(self, **traits: Any) -> None:
        """Add those that the class has not: anywidget adds the three above in any case."""
        missing = {name: trait for name, trait in traits.items() if not self.has_trait(name)}
        if missing:
            super().add_traits(**missing)

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        """Act on a custom message of the page, before anybody who registered with `on_msg` would."""

    def _handle_custom_msg(self, content: dict[str, Any], buffers: Sequence[Any] | None) -> None:
        # ipywidgets' own way to the callbacks shows what they raise as a traceback on the page.
        self.received(content, buffers or ())


class WithText(ipywidgets.Widget):
    """A widget whose `text/plain` is its `repr`, whole: what a notebook that nobody looks at stores.

    ipywidgets cuts the representation at 110 characters.
    """

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is not None:
            data["text/plain"] = repr(self)
        return bundle
