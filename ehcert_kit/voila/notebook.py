"""A notebook as a page: a kernel of its own, its cells run, and what they show sent piece by piece."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tornado.web
from tornado.iostream import StreamClosedError
from voila.exporter import VoilaMarkdownRenderer

from ..jupyter_internals.answers import has_begun
from ..jupyter_internals.rendering import Renderer
from ..procedure.way import SECTIONS
from ..texts import typeset
from ..texts.prose import translate
from .exercise_view import band
from .frame import frame
from .handlers import Page
from .kernels import CalledOff

if TYPE_CHECKING:
    from .kernels import StartingKernel
    from .server import Server

log = logging.getLogger("ehcert_kit")


class Notebook(Page):
    """One of the notebooks of the folder, and nothing else."""

    @tornado.web.authenticated
    async def get(self, name: str) -> None:
        if name not in names(self.server):
            raise tornado.web.HTTPError(404)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.kernel: StartingKernel | None = None
        try:
            async for piece in self._pieces(name):
                self.write(piece)
            await self.flush()
        except StreamClosedError:
            await self._give_up()
        except Exception as error:
            # What it says may quote a cell; its kind is enough for whoever reads the log. All kernels end when the
            # server does, or goes elsewhere: that is no news.
            ended = self.kernel is not None and self.kernel_manager.has_ended(self.kernel.id)
            if not ended and not isinstance(error, CalledOff):
                log.error("the page of %s broke: %s", name, type(error).__name__)
            await self._give_up()
            if not has_begun(self):
                raise tornado.web.HTTPError(500) from None
            say = self.say
            self.write(
                f'<div class="eh-problem-box" role="alert"><h2>{escape(say("frame-cell"))}</h2>'
                f"<p>{escape(say('frame-cell.text'))}</p></div>"
            )

    async def _pieces(self, name: str) -> AsyncIterator[str]:
        # What the frame says and where the kernel works are of one environment.
        async with self.place.turn:
            renderer = await self.server.notebooks.renderer(name, self.say.language)
            said = await asyncio.to_thread(band, self.place, self.say)
            shown = {"frame": frame(self.say, self.place.environment, said)}
            self.kernel = await self.kernel_manager.take(self.place.seat, self.place.kernel_environment())
        # The frame of the page leaves before the kernel is there.
        async for piece in renderer.pieces(shown, self.kernel.id, self.kernel.ready, self.flush):
            yield piece

    async def _give_up(self) -> None:
        """The browser went away, or the page broke: nobody will end its kernel."""
        if self.kernel is not None:
            await self.kernel_manager.end(self.kernel)


def names(server: Server) -> list[str]:
    """The notebooks that are pages."""
    return sorted(file.name for file in Path(server.root_dir).glob("*.ipynb"))


class Notebooks:
    """The notebooks of a server, ready to become pages: read once in each language, and when a file changed."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: dict[tuple[str, str], tuple[int, Renderer]] = {}

    async def renderer(self, name: str, language: str) -> Renderer:
        """name: of the notebook's file. language: of its prose."""
        written = (Path(self._server.root_dir) / name).stat().st_mtime_ns
        known = self._known.get((name, language))
        if known is None or known[0] != written:
            # Ours show each thing once, and what changes is a widget's. What others do, nobody knows.
            renderer = Renderer(self._server, name, at_once=Path(name).stem in _GUIDED)
            await renderer.prepare(functools.partial(translate, name=Path(name).stem, language=language))
            known = self._known[name, language] = (written, renderer)
        return known[1]

    async def rehearse(self) -> None:
        """Read all of them before the first visitor waits for it."""
        for name in names(self._server):
            await self.renderer(name, self._server.say.language)


_GUIDED = frozenset(section.notebook for section in SECTIONS.values())


class Prose(VoilaMarkdownRenderer):
    """Markdown without the sign that Voilà hangs on every heading: it would be read aloud with it.

    A link that leads out of these pages opens beside them, and does not tell where it came from.
    """

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, exclude_anchor_links=True, **settings)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """A link; ``eh-outside`` is the sentence of the frame that says what it does."""
        made: str = super().link(text, url, title)
        if not url.startswith("https:"):
            return made
        outside = '<a target="_blank" rel="noopener noreferrer" class="eh-outside" aria-describedby="eh-outside" '
        return made.replace("<a ", outside, 1)

    def text(self, text: str) -> str:
        """Text with its no-break spaces: before high punctuation only French has any space at all."""
        return typeset(super().text(text), "fr")
