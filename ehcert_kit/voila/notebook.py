"""Serves a notebook as a page: runs its cells in a kernel of its own, and sends their output piece by piece."""

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
    """The page of one of the notebooks in the folder; 404 for any other name."""

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
            # Only the type is logged, as the message may quote a cell. Nothing is logged when the server itself
            # ended the kernel: when it stops, or changes environment.
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
        # Under the lock, so that frame and kernel belong to the same environment.
        async with self.place.turn:
            renderer = await self.server.notebooks.renderer(name, self.say.language)
            said = await asyncio.to_thread(band, self.place, self.say)
            shown = {"frame": frame(self.say, self.place.environment, said)}
            self.kernel = await self.kernel_manager.take(self.place.seat, self.place.kernel_environment())
        # The frame of the page is sent before the kernel is ready.
        async for piece in renderer.pieces(shown, self.kernel.id, self.kernel.ready, self.flush):
            yield piece

    async def _give_up(self) -> None:
        """End the kernel, as a page that the browser left, or that failed, does not."""
        if self.kernel is not None:
            await self.kernel_manager.end(self.kernel)


def names(server: Server) -> list[str]:
    """The file names of the notebooks, sorted."""
    return sorted(file.name for file in Path(server.root_dir).glob("*.ipynb"))


class Notebooks:
    """The renderers of a server's notebooks: made once per language, and again when the file has changed."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: dict[tuple[str, str], tuple[int, Renderer]] = {}

    async def renderer(self, name: str, language: str) -> Renderer:
        """name: of the notebook's file. language: of its prose."""
        written = (Path(self._server.root_dir) / name).stat().st_mtime_ns
        known = self._known.get((name, language))
        if known is None or known[0] != written:
            # In the kit's own notebooks no cell changes another's output; other notebooks may do so.
            renderer = Renderer(self._server, name, at_once=Path(name).stem in _GUIDED)
            await renderer.prepare(functools.partial(translate, name=Path(name).stem, language=language))
            known = self._known[name, language] = (written, renderer)
        return known[1]

    async def rehearse(self) -> None:
        """Prepare all notebooks, so that the first user does not wait for it."""
        for name in names(self._server):
            await self.renderer(name, self._server.say.language)


_GUIDED = frozenset(section.notebook for section in SECTIONS.values())


class Prose(VoilaMarkdownRenderer):
    """Markdown without Voilà's anchor sign after each heading, which screen readers would read aloud.

    External links open in a new tab, and send no referrer.
    """

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, exclude_anchor_links=True, **settings)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """A link; an external one is described by ``eh-outside``, a sentence of the frame."""
        made: str = super().link(text, url, title)
        if not url.startswith("https:"):
            return made
        outside = '<a target="_blank" rel="noopener noreferrer" class="eh-outside" aria-describedby="eh-outside" '
        return made.replace("<a ", outside, 1)

    def text(self, text: str) -> str:
        """Text with no-break spaces by French rules: other languages have no space before high punctuation."""
        return typeset(super().text(text), "fr")
