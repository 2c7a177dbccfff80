"""What every component shares: a module, the style, sentences, the focus."""

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
    """A widget that is one ES module, `js/<module>.js`, and plain traits.

    words: the sentences that the module itself says. focus_asked: how often the focus was asked for;
    a number rather than a message, for the page may not have drawn the component yet.
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
        # On our own pages the template has it already, once.
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
        """Act on what the page says."""

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        guard(self.heard)(content)

    @property
    def name(self) -> str:
        """What a person would call it: its label, title or text."""
        return next((str(value) for key in _NAMES if (value := getattr(self, key, ""))), "")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({private.plain(self.name)!r})" if self.name else f"{type(self).__name__}()"


class Typed(Component):
    """A component in which a person answers, and whose answer is no secret.

    Another answer takes away what was wrong with the one before.
    kept_as: the name under which the browser's window keeps what was typed and not yet handed in, so that it
    comes back after a reload; empty: nowhere. forgotten: how often it was handed in; what was kept is removed.
    """

    kept_as = Unicode().tag(sync=True)
    forgotten = Int(0).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.observe(lambda _: setattr(self, "error", ""), "value")

    def forget(self) -> None:
        """What was typed was handed in: from now on it is kept with the case."""
        self.forgotten += 1


_NAMES = ("label", "legend", "caption", "title", "text", "primary", "summary")


@functools.cache
def style() -> str:
    """The style sheet of all components."""
    return STYLE.read_text(encoding="utf-8")


@functools.cache
def _sentences(language: str) -> Texts:
    return Texts(language)
