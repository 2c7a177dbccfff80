"""Private or undocumented parts of Voilà and nbconvert: a notebook as a page."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from queue import Empty
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jupyter_client.manager import KernelManager
from jupyter_server.utils import ensure_async
from nbformat import NotebookNode
from voila.notebook_renderer import NotebookRenderer
from voila.utils import get_page_config

from . import page_cells

#: Time limit (seconds) for all that a kernel does for a page, ample even on a very busy computer.
SLOW = 180


class InPieces(NotebookRenderer):
    """Voilà's renderer, which reports when it starts to wait for the kernel."""

    #: Called before that wait: what was rendered so far can be sent.
    waits: Callable[[], Awaitable[object]]

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: str, kernel_future: Any) -> str:
        await self.waits()
        started: str = await super()._jinja_kernel_start(nb, kernel_id, kernel_future)
        return started


class Unchanged(NotebookNode):
    """A notebook that no page changes, so that nbconvert's deep copy for each page can be skipped."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Unchanged:
        return self


class AtOnce(InPieces):
    """Runs all cells by one request, for a notebook in which no cell changes the output of another."""

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: str, kernel_future: Any) -> str:
        await self.waits()
        self._kernel = await kernel_future
        return kernel_id

    async def _jinja_cell_generator(self, nb: NotebookNode, kernel_id: str) -> AsyncIterator[NotebookNode]:
        """The cells with their outputs, up to the first that fails: later ones depend on it."""
        sources = [cell.source for cell in nb.cells if cell.cell_type == "code"]
        shown = iter(await run_at_once(self._kernel, sources))
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell = NotebookNode(cell, outputs=next(shown))  # a copy: the notebook is shared by all its pages
            yield cell
            if any(output["output_type"] == "error" for output in cell.get("outputs", ())):
                return


async def run_at_once(kernel: KernelManager, sources: Sequence[str]) -> list[page_cells.Outputs]:
    """The outputs of each of these cells, up to the first one that fails.

    Raises: RuntimeError: the kernel died, was interrupted, or did not answer in time.
    """
    client: Any = kernel.client()
    client.start_channels(iopub=False, stdin=False, hb=False, control=False)
    try:
        asked = client.execute(**page_cells.request(sources))
        deadline = asyncio.get_running_loop().time() + SLOW
        while asyncio.get_running_loop().time() < deadline:
            try:
                answer = await client.get_shell_msg(timeout=1)
            except Empty:
                if not await ensure_async(kernel.is_alive()):
                    break
                continue
            if answer["parent_header"].get("msg_id") == asked:
                if answer["content"]["status"] != "ok":
                    break
                given = answer["content"]["user_expressions"]["shown"]["data"]["application/json"]
                return [list(map(NotebookNode, outputs)) for outputs in given]
        raise RuntimeError("the kernel ran no cells")
    finally:
        client.stop_channels()


class Renderer:
    """Turns a notebook into pages, piece by piece, each with a kernel that may still be starting.

    Voilà's own handler starts the kernel itself, and waits forever if it does not start; and for each page it
    reads the notebook and sets up the renderer again.
    """

    def __init__(self, server: Any, name: str, *, at_once: bool) -> None:
        """server: a `voila.app.Voila` that has started. name: the notebook's file in its folder.

        at_once: whether to run its cells by one request; then none may change the output of another.
        """
        given = {
            "base_url": server.base_url,
            "settings": server.app.settings,
            "log": server.log,
            "voila_configuration": server.voila_configuration,
        }
        config = server.voila_configuration.page_config_hook(get_page_config(**given), **given, notebook_path=name)
        self._made = (AtOnce if at_once else InPieces)(
            voila_configuration=server.voila_configuration,
            traitlet_config=server.config,
            notebook_path=name,
            template_paths=server.template_paths,
            config_manager=server.config_manager,
            contents_manager=server.contents_manager,
            base_url=server.base_url,
            kernel_spec_manager=server.kernel_spec_manager,
            page_config=config,
        )

    async def prepare(self, change: Callable[[NotebookNode], None] = lambda notebook: None) -> None:
        """Read the notebook and compile the template; no kernel yet. change: modifies the notebook in place."""
        await self._made.initialize()
        change(self._made.notebook)
        exporter = self._made.exporter
        # Voilà makes a new Jinja environment for each notebook, and so would compile all templates again.
        exporter.environment.bytecode_cache = _compiled
        assert exporter.template is not None  # reading this property compiles the template
        # For each page nbconvert would copy the notebook twice, validate it, and render its prose; its first copy
        # is enough.
        notebook, _ = exporter._preprocess(self._made.notebook, {})
        self._made.notebook = Unchanged(notebook) if isinstance(self._made, AtOnce) else notebook
        exporter._preprocess = lambda notebook, resources: (notebook, resources)
        exporter.register_filter("markdown2html", _rendered_once(exporter.markdown2html))

    async def pieces(
        self,
        resources: Mapping[str, Any],
        kernel: str,
        ready: asyncio.Task[Any],
        waits: Callable[[], Awaitable[object]],
    ) -> AsyncIterator[str]:
        """The pieces of a page. resources: variables of the template besides the notebook. kernel: its id. ready:
        the task that starts it. waits: called before waiting for it.
        """
        page = copy.copy(self._made)  # a copy: it stores the kernel of the page
        page.resources, page.waits = {**page.resources, **resources}, waits
        async for piece, _ in page.generate_content_generator(kernel, ready):
            yield piece


def _rendered_once(render: Callable[[Context, str], str]) -> Callable[[Context, str], str]:
    known: dict[str, str] = {}

    @jinja2.pass_context
    def rendered(context: Context, source: str) -> str:
        if context["cell"].get("attachments"):  # the text may refer to them
            return render(context, source)
        if source not in known:
            known[source] = render(context, source)
        return known[source]

    return rendered


class _Compiled(jinja2.BytecodeCache):
    """A cache of compiled templates, in memory."""

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
