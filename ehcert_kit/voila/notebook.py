"""A notebook as a page: a kernel of its own, its cells run, and what they show sent piece by piece."""

from __future__ import annotations

import functools
import logging
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tornado.web
from tornado.iostream import StreamClosedError
from voila.exporter import VoilaMarkdownRenderer

from ..jupyter_internals.server import Renderer, has_begun
from ..texts import typeset
from ..texts.prose import translate
from .exercise_view import band
from .frame import frame
from .handlers import Page
from .kernels import CalledOff

if TYPE_CHECKING:
    from .kernels import Starting
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
        self.kernel: Starting | None = None
        try:
            async for piece in self._pieces(name):
                self.write(piece)
                await self.flush()
        except StreamClosedError:
            await self._give_up()
        except Exception as error:
            # What it says may quote a cell; its kind is enough for whoever reads the log. All kernels end when the
            # server does, or goes elsewhere: that is no news.
            if not isinstance(error, CalledOff):
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
            said = band(self.place, self.say)
            shown = {"frame": frame(self.say, self.place.environment, said)}
            title, language = name.removesuffix(".ipynb"), self.say.language
            change = functools.partial(translate, name=title, language=language)
            renderer = Renderer(self.server, name, shown, change)
            await renderer.prepare()
            self.kernel = await self.kernel_manager.take(self.place.seat, self.place.kernel_environment())
        # The frame of the page leaves before the kernel is there.
        async for piece in renderer.pieces(self.kernel.id, self.kernel.ready):
            yield piece

    async def _give_up(self) -> None:
        """The browser went away, or the page broke: nobody will end its kernel."""
        if self.kernel is not None:
            await self.kernel_manager.end(self.kernel)


def names(server: Server) -> list[str]:
    """The notebooks that are pages."""
    return sorted(file.name for file in Path(server.root_dir).glob("*.ipynb"))


async def rehearse(server: Server) -> None:
    """Read every notebook and compile the template once, before the first visitor waits for it."""
    for name in names(server):
        await Renderer(server, name, {"frame": frame(server.say, server.readers.places[0].environment)}).prepare()


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
