"""A notebook as a page: a kernel of its own, its cells run, and what they show sent piece by piece."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any

import jinja2
import tornado.web
from jinja2.bccache import Bucket
from tornado.iostream import StreamClosedError
from voila.exporter import VoilaMarkdownRenderer
from voila.notebook_renderer import NotebookRenderer
from voila.utils import get_page_config

from .handlers import Page

if TYPE_CHECKING:
    from .kernels import Starting
    from .server import Server

log = logging.getLogger("ehcert_kit")


class Notebook(Page):
    """One of the notebooks of the folder, and nothing else.

    Voilà's own handler waits for ever when a kernel does not start.
    """

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
            # What it says may quote a cell; its kind is enough for whoever reads the log.
            log.error("the page of %s broke: %s", name, type(error).__name__)
            await self._give_up()
            if not self._headers_written:
                raise tornado.web.HTTPError(500) from None
            say = self.server.say
            self.write(
                f'<div class="eh-problem-box" role="alert"><h2>{escape(say("frame-cell"))}</h2>'
                f"<p>{escape(say('frame-cell.text'))}</p></div>"
            )

    async def _pieces(self, name: str) -> AsyncIterator[str]:
        rendering = await renderer(self.server, name)
        self.kernel = await self.kernel_manager.take()
        # The frame of the page leaves before the kernel is there.
        async for piece, _ in rendering.generate_content_generator(self.kernel.id, self.kernel.ready):
            yield piece

    async def _give_up(self) -> None:
        """The browser went away, or the page broke: nobody will end its kernel."""
        if self.kernel is not None:
            await self.kernel_manager.end(self.kernel)


def names(server: Server) -> list[str]:
    """The notebooks that are pages."""
    return sorted(file.name for file in Path(server.root_dir).glob("*.ipynb"))


async def renderer(server: Server, name: str) -> NotebookRenderer:
    """What turns a notebook into a page; no kernel yet."""
    given = {
        "base_url": server.base_url,
        "settings": server.app.settings,
        "log": server.log,
        "voila_configuration": server.voila_configuration,
    }
    configured = server.voila_configuration.page_config_hook(get_page_config(**given), **given, notebook_path=name)
    made = NotebookRenderer(
        voila_configuration=server.voila_configuration,
        traitlet_config=server.config,
        notebook_path=name,
        template_paths=server.template_paths,
        config_manager=server.config_manager,
        contents_manager=server.contents_manager,
        base_url=server.base_url,
        kernel_spec_manager=server.kernel_spec_manager,
        page_config=configured,
    )
    await made.initialize()
    made.exporter.environment.bytecode_cache = _compiled
    return made


async def rehearse(server: Server) -> None:
    """Read every notebook and compile the template once, before the first visitor waits for it."""
    for name in names(server):
        made = await renderer(server, name)
        assert made.exporter.template is not None  # looking at it is what compiles it


class Prose(VoilaMarkdownRenderer):
    """Markdown without the sign that Voilà hangs on every heading: it would be read aloud with it."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, exclude_anchor_links=True, **settings)


class _Compiled(jinja2.BytecodeCache):
    """Templates as byte-code: Voilà makes a new environment, and compiles all again, for each page."""

    def __init__(self) -> None:
        self._codes: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        code = self._codes.get(f"{bucket.key} {bucket.checksum}")
        if code is not None:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[f"{bucket.key} {bucket.checksum}"] = bucket.code


_compiled = _Compiled()
