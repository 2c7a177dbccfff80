"""A notebook as a page: a kernel of its own, its cells run, and what they show sent piece by piece."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path
from typing import Any

import tornado.web
from tornado.iostream import StreamClosedError
from voila.notebook_renderer import NotebookRenderer
from voila.request_info_handler import RequestInfoSocketHandler
from voila.utils import get_page_config

from .handlers import Page

log = logging.getLogger("ehcert_kit")


class Notebook(Page):
    """One of the notebooks of the folder, and nothing else.

    Voilà's own handler waits for ever when a kernel does not start, and hands the address that one
    visitor asked for to the kernel of the next.
    """

    def initialize(self, voila_configuration: Any, template_paths: list[str], config: Any) -> None:
        super().initialize(voila_configuration=voila_configuration)
        self.template_paths = template_paths
        self.traitlet_config = config
        self.kernel = ""

    @tornado.web.authenticated
    async def get(self, name: str) -> None:
        if name not in {file.name for file in Path(self.server.root_dir).glob("*.ipynb")}:
            raise tornado.web.HTTPError(404)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
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
        if self.kernel_manager.get_pool_size(name):
            async for piece in self._prepared(name):
                yield piece
        else:
            async for piece in self._fresh(name):
                yield piece

    async def _fresh(self, name: str) -> AsyncIterator[str]:
        renderer = NotebookRenderer(
            voila_configuration=self.voila_configuration,
            traitlet_config=self.traitlet_config,
            notebook_path=name,
            template_paths=self.template_paths,
            config_manager=self.config_manager,
            contents_manager=self.contents_manager,
            base_url=self.base_url,
            kernel_spec_manager=self.kernel_spec_manager,
            page_config=self._page_config(name),
        )
        await renderer.initialize()
        self.kernel = await self.kernel_manager.start_kernel(
            kernel_name=renderer.notebook.metadata.kernelspec.name, path="", env=dict(os.environ)
        )
        kernel = self.kernel_manager.get_kernel(self.kernel)
        async for piece, _ in renderer.generate_content_generator(self.kernel, kernel):
            yield piece

    async def _prepared(self, name: str) -> AsyncIterator[str]:
        """A page that stopped before its first personal word, and goes on now that somebody asks for it."""
        rendering, begun, self.kernel = await self.kernel_manager.get_rendered_notebook(notebook_name=name)
        RequestInfoSocketHandler.send_updates({"kernel_id": self.kernel, "payload": {}})
        yield "".join(begun)
        rendered, rest = await rendering
        yield "".join(rendered[len(begun) :])
        async for piece, _ in rest:
            yield piece

    def _page_config(self, name: str) -> dict[str, Any]:
        given = {
            "base_url": self.base_url,
            "settings": self.settings,
            "log": self.log,
            "voila_configuration": self.voila_configuration,
        }
        made: dict[str, Any] = self.voila_configuration.page_config_hook(
            get_page_config(**given), **given, notebook_path=name
        )
        return made

    async def _give_up(self) -> None:
        """The browser went away, or the page broke: nobody will end its kernel."""
        if self.kernel in self.kernel_manager:
            await self.kernel_manager.shutdown_kernel(self.kernel)
