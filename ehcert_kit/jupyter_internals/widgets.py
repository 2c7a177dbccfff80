"""Private or undocumented parts of ipywidgets and anywidget: in a kernel, also in one of JupyterLab."""

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
    """Pass to `tell` every exception raised while a widget handles a message from the page: in observers, in
    message handlers, or for an invalid value.

    ipywidgets has no hook for this: it calls `showtraceback` of the shell, which sends the traceback to a page
    that does not show it. So the shell in its module is replaced by one that calls `tell`. Another call replaces
    `tell`.

    shown_too: whether the traceback is also sent, for JupyterLab's log.
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
    """A widget made of one ES module, whose traits are defined by its class.

    anywidget documents `_esm` and `_css` as a text or path, and derives a class per instance to add them as
    traits, which takes milliseconds for each of a page's hundred components. Here the class itself defines them.
    """

    _esm = Unicode().tag(sync=True)
    _css = Unicode().tag(sync=True)
    _anywidget_id = Unicode().tag(sync=True)

    def add_traits(self, **traits: Any) -> None:
        """Add only traits that the class does not have: anywidget always adds the three above."""
        missing = {name: trait for name, trait in traits.items() if not self.has_trait(name)}
        if missing:
            super().add_traits(**missing)

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        """Handle a custom message of the page, before the callbacks registered with `on_msg`."""

    def _handle_custom_msg(self, content: dict[str, Any], buffers: Sequence[Any] | None) -> None:
        # ipywidgets would call it by `on_msg`, and show what it raises as a traceback on the page.
        self.received(content, buffers or ())


class WithText(ipywidgets.Widget):
    """A widget whose `text/plain` is its whole `repr`, which is what a notebook run without a browser stores.

    ipywidgets cuts the representation at 110 characters.
    """

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is not None:
            data["text/plain"] = repr(self)
        return bundle
