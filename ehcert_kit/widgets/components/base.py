"""What every component shares: a module, the style, sentences, the focus, and no error that escapes."""

from __future__ import annotations

import functools
import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar, ParamSpec

import anywidget
from traitlets import Dict, Int, Unicode, default

from ...texts import Texts
from .scripts import reference, source

P = ParamSpec("P")

log = logging.getLogger("ehcert_kit")

HERE = Path(__file__).parent
STYLE = HERE / "style.css"


class Guard:
    """Wrap callbacks so that what they raise never reaches the page as a traceback.

    An exception there could carry what a person typed. It goes to `on_error`, if somebody took that
    on; otherwise only its kind is logged.
    """

    on_error: Callable[[Exception], object] | None = None

    def __call__(self, callback: Callable[P, object]) -> Callable[P, None]:
        @functools.wraps(callback)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
            try:
                callback(*args, **kwargs)
            except Exception as error:
                self._tell(error)

        return guarded

    def _tell(self, error: Exception) -> None:
        if self.on_error is not None:
            try:
                self.on_error(error)
                return
            except Exception as another:
                error = another
        log.error("a callback raised %s", type(error).__name__)


guard = Guard()


class Component(anywidget.AnyWidget):
    """A widget that is one ES module, `js/<module>.js`, and plain traits.

    words: the sentences that the module itself says. focus_asked: how often the focus was asked for;
    a number rather than a message, for the page may not have drawn the component yet.
    """

    module: ClassVar[str]
    sentences: ClassVar[tuple[str, ...]] = ()

    # Traits of the class: otherwise anywidget derives a class per instance to add them.
    _esm = Unicode().tag(sync=True)
    _css = Unicode().tag(sync=True)
    _anywidget_id = Unicode().tag(sync=True)
    words = Dict().tag(sync=True)
    focus_asked = Int(0).tag(sync=True)

    @default("_esm")
    def _source(self) -> str:
        return reference(self.module) if _on_our_pages() else source(self.module)

    @default("_css")
    def _style(self) -> str:
        # On our own pages the template has it already, once.
        return "" if _on_our_pages() else style()

    @default("_anywidget_id")
    def _name(self) -> str:
        return f"ehcert-{self.module}"

    @default("words")
    def _words(self) -> dict[str, str]:
        say = _sentences(os.environ.get("EHCERT_LANG", "fr"))
        return {key: say(f"frame-{key}") for key in self.sentences}

    def add_traits(self, **traits: Any) -> None:
        """Add those that the class has not."""
        missing = {name: trait for name, trait in traits.items() if not self.has_trait(name)}
        if missing:
            super().add_traits(**missing)

    def focus(self) -> None:
        """Move the keyboard focus here, now or as soon as the component is drawn."""
        self.focus_asked += 1

    def heard(self, content: Mapping[str, Any]) -> None:
        """Act on what the page says."""

    def _handle_custom_msg(self, content: dict[str, Any], buffers: object) -> None:
        # Before ipywidgets calls anybody: its own way shows a traceback on the page.
        guard(self.heard)(content)

    @property
    def name(self) -> str:
        """What a person would call it: its label, title or text."""
        return next((str(value) for key in _NAMES if (value := getattr(self, key, ""))), "")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})" if self.name else f"{type(self).__name__}()"


_NAMES = ("label", "legend", "caption", "title", "text", "primary", "summary")


def _on_our_pages() -> bool:
    return os.environ.get("EHCERT_SURFACE") == "voila"


@functools.cache
def style() -> str:
    """The style sheet of all components."""
    return STYLE.read_text(encoding="utf-8")


@functools.cache
def _sentences(language: str) -> Texts:
    return Texts(language, areas=("frame",))
