"""The base classes of components: ES module, style sheet, sentences, keyboard focus."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from traitlets import Dict, Int, Unicode, default

from ...environments.kernel_settings import on_our_pages, spoken
from ...jupyter_internals import widgets as internals
from ...texts import Texts, private
from ..guarding import guard
from ..seen import Seen
from .scripts import reference, source

HERE = Path(__file__).parent
STYLE = HERE / "style.css"


class Component(Seen, internals.Module):
    """A widget made of one ES module, `js/<module>.js`, and plain traits.

    sentences: keys of the texts that the module itself shows, without `frame-`. words: these texts, by key.
    focus_asked: how often the focus was requested; a trait and not a message, because the page may not have drawn
    the component yet.
    """

    module: ClassVar[str]
    sentences: ClassVar[tuple[str, ...]] = ()

    words = Dict().tag(sync=True)
    focus_asked = Int(0).tag(sync=True)

    @default("_esm")
    def _source(self) -> str:
        return reference(self.module) if on_our_pages() else source(self.module)

    @default("_css")
    def _style(self) -> str:
        # On this program's pages the template already contains it, once.
        return "" if on_our_pages() else style()

    @default("_anywidget_id")
    def _name(self) -> str:
        return f"ehcert-{self.module}"

    @default("words")
    def _words(self) -> dict[str, str]:
        say = _sentences(spoken())
        return {key: say(f"frame-{key}") for key in self.sentences}

    def focus(self) -> None:
        """Move the keyboard focus here, now or as soon as the component is drawn."""
        self.focus_asked += 1

    def heard(self, content: Mapping[str, Any]) -> None:
        """Act on a message from the page."""

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        guard(self.heard)(content)

    @property
    def name(self) -> str:
        """What a user would call it: its label, title or text."""
        return next((str(value) for key in _NAMES if (value := getattr(self, key, ""))), "")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({private.plain(self.name)!r})" if self.name else f"{type(self).__name__}()"


class Typed(Component):
    """A component for an answer that is not secret. Changing the answer removes the error message.

    kept_as: the key of `sessionStorage` under which the browser keeps an answer that was not submitted, so that a
    reload does not lose it; empty: it is not kept. forgotten: how often the answer was submitted; each time the
    browser removes what it kept.
    """

    kept_as = Unicode().tag(sync=True)
    forgotten = Int(0).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.observe(lambda _: setattr(self, "error", ""), "value")

    def forget(self) -> None:
        """Remove the answer from the browser's storage: it was submitted, and is now kept with the case."""
        self.forgotten += 1


_NAMES = ("label", "legend", "caption", "title", "text", "primary", "summary")


@functools.cache
def style() -> str:
    """The style sheet of all components."""
    return STYLE.read_text(encoding="utf-8")


@functools.cache
def _sentences(language: str) -> Texts:
    return Texts(language)
