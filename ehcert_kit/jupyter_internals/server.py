"""What is private or undocumented of Voilà, jupyter_server, jupyter_client and tornado: in the server."""

from __future__ import annotations

import asyncio
import copy
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from queue import Empty
from types import CodeType, TracebackType
from typing import Any

import jinja2
import tornado.web
from ipykernel.kernelspec import make_ipkernel_cmd
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import KernelManager
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager
from jupyter_server.utils import ensure_async
from nbformat import NotebookNode
from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError
from traitlets import Bool, List, Unicode, default
from voila.app import _kernel_id_regex
from voila.notebook_renderer import NotebookRenderer
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler, read_header_from_binary_message
from voila.utils import get_page_config

from . import forked, page_cells

#: Seconds. Nothing that a kernel does for a page takes so long, on however busy a computer.
SLOW = 180

log = logging.getLogger("ehcert_kit")

# ── the kernels ──────────────────────────────────────────────────────────────────────────────

#: Voilà's pattern of a kernel's id, with its group, as its own routes have it.
KERNEL_ID: str = _kernel_id_regex


class OwnInterpreter(KernelSpecManager):
    """One kernel, the interpreter that runs this server, whatever else is registered on this computer.

    It is started by `jupyter_internals.kernel`, and without the current folder on the search path for modules.
    """

    kernel_dirs = List(Unicode(), [])
    #: Whether it is forked from a warm process, where that succeeds.
    forked = Bool(False)

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """jupyter_client builds the native kernel's from ipykernel, without a way to change its command."""
        spec = super().get_kernel_spec(kernel_name)
        spec.argv = make_ipkernel_cmd(mod="ehcert_kit.jupyter_internals.kernel", python_arguments=["-P"])
        if self.forked:
            spec.metadata = {**spec.metadata, "kernel_provisioner": {"provisioner_name": forked.NAME}}
        return spec


class QuickClient(AsyncKernelClient):
    """A client that is ready as soon as the kernel has answered it on both channels.

    The original then waits until the kernel has been silent for 200 ms. What it wants to know is whether its
    subscription to the kernel's output stands; the end of its own question on that channel tells the same.
    """

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Raises: RuntimeError: the kernel died, or said nothing in time (seconds)."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + (timeout or 60)
        while loop.time() < deadline:
            asked = self.kernel_info()
            if await self._answered(asked) and await self._heard(asked):
                return
            if not await self.is_alive():
                raise RuntimeError("the kernel died before it was ready")
        raise RuntimeError("the kernel is not ready in time")

    async def _answered(self, asked: str) -> bool:
        try:
            while True:
                message = await self.shell_channel.get_msg(timeout=0.5)
                if message["parent_header"].get("msg_id") == asked:
                    self._handle_kernel_info_reply(message)
                    return True
        except Empty:
            return False

    async def _heard(self, asked: str) -> bool:
        try:
            while True:
                message = await self.iopub_channel.get_msg(timeout=0.1)
                if (
                    message["parent_header"].get("msg_id") == asked
                    and message["content"].get("execution_state") == "idle"
                ):
                    return True
        except Empty:
            return False


class Kernel(ServerKernelManager):
    """A kernel that is never started again by itself: it would come back empty, and mute.

    traceback_replacement_message: what a page's connection puts in the place of a traceback. It reads it from the
    kernel's own manager, although the setting is one of the manager of all kernels; where it is missing, the
    connection's stream from the kernel ends for good.
    """

    client_class = f"{__name__}.QuickClient"
    client_factory = QuickClient
    traceback_replacement_message = Unicode().tag(config=True)

    async def _async_interrupt_kernel(self) -> None:
        """Interrupt it, but not to end it: it then has the time of a good-bye to finish what it does.

        The original begins every end so. A kernel that is just starting would print where it was.
        """
        if not self.shutting_down:
            await super()._async_interrupt_kernel()

    @default("autorestart")
    def _stay_dead(self) -> bool:
        return False


#: So begin the subjects under which a kernel publishes its state, and what it was asked, gives back and breaks on;
#: those of a widget, of what it prints and of what it shows do not.
_OF_KERNEL = b"kernel."


class Kernels(AsyncMappingKernelManager):
    """jupyter_server's, which hears of a kernel only what it says of itself.

    The original unpacks whatever a kernel publishes, to note that it did; a page begins with some seventy widgets.
    """

    def start_watching_activity(self, kernel_id: str) -> None:
        super().start_watching_activity(kernel_id)
        heard = self._kernels[kernel_id]._activity_stream.socket
        heard.unsubscribe(b"")
        heard.subscribe(_OF_KERNEL)


def connections(kernels: AsyncMappingKernelManager, kernel_id: str) -> int:
    """How many pages are connected to a kernel now. It is counted, but shown by nothing public."""
    return int(kernels._kernel_connections.get(kernel_id, 0))


# ── the connection between a page and its kernel ─────────────────────────────────────────────


class Connection(ZMQChannelsWebsocketConnection):
    """jupyter_server's, but no message that it cannot pass on ends the stream from the kernel.

    An exception here is one in a callback of a ZeroMQ stream, which then never calls again: the page stays, and
    nothing on it answers any more.
    """

    @property
    def subprotocol(self) -> str | None:
        """What was agreed, for as long as the page may still speak.

        The original forgets it where the server closes (the page was slow to answer a ping), and takes what the
        page says until it knows for an older protocol: the first octets of a message would be a number of parts,
        for which it prepares gigabytes and stands still for seconds.
        """
        assert isinstance(self.websocket_handler, Websocket)
        return self.websocket_handler.agreed

    def handle_outgoing_message(self, stream: str, outgoing_msg: list[Any]) -> None:
        try:
            super().handle_outgoing_message(stream, outgoing_msg)
        except Exception as error:
            log.error("a message for a page was dropped: %s", type(error).__name__)


class Websocket(VoilaKernelWebsocketHandler):
    """Voilà's, with a say in what passes, and without its complaints: a page whose kernel is gone asks for it
    again and again, and a traceback could quote what was sent.
    """

    #: The protocol that page and server agreed on; None: the old one, in which a page sends text alone.
    agreed: str | None = None

    def select_subprotocol(self, subprotocols: list[str]) -> str | None:
        self.agreed = super().select_subprotocol(subprotocols)
        return self.agreed

    def passes_in(self, channel: str, kind: str, content: Mapping[str, Any]) -> bool:
        """Whether a message of the page goes to the kernel."""
        return True

    def passes_out(self, kind: str) -> bool:
        """Whether a kind of message of the kernel goes to the page."""
        return True

    async def pre_get(self) -> None:
        if self.kernel_id not in self.kernel_manager:
            raise tornado.web.HTTPError(404)
        await super().pre_get()

    def on_message(self, ws_message: str | bytes) -> None:
        """Hand on what is well formed and passes; of the rest nobody says anything."""
        if isinstance(ws_message, bytes) and self.agreed is None:
            return
        try:
            channel, header, content = _taken_apart(ws_message)
            passes = self.passes_in(channel, header["msg_type"], content)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
            return
        if passes:
            super().on_message(ws_message)

    def write_message(self, message: bytes | str | dict[str, Any], binary: bool = False) -> Any:
        kind = _kind(message)
        if kind is not None and not self.passes_out(kind):
            return None
        try:
            return super().write_message(message, binary)
        except WebSocketClosedError:
            return None  # the page is gone, and its stream from the kernel must survive it: it may come back

    def write_error(self, status_code: int, **_: Any) -> None:
        self.finish()

    def log_exception(
        self, typ: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None
    ) -> None:
        if typ is not None and not issubclass(typ, tornado.web.HTTPError):
            log.error("a connection to a kernel broke: %s", typ.__name__)


def _taken_apart(message: str | bytes) -> tuple[str, Mapping[str, Any], Mapping[str, Any]]:
    """Channel, header and content of a message of the page, in either protocol. Raises: many things."""
    if isinstance(message, str):
        whole = json.loads(message)
        return whole["channel"], whole["header"], whole["content"]
    if 8 * (int.from_bytes(message[:8], "little") + 1) > len(message):
        raise ValueError("more parts than octets")
    channel, (header, _, _, content, *_) = deserialize_msg_from_ws_v1(message)
    return channel, json.loads(header), json.loads(content)


def _kind(message: bytes | str | dict[str, Any]) -> str | None:
    if isinstance(message, bytes):
        header = read_header_from_binary_message(message)
    else:
        header = (json.loads(message) if isinstance(message, str) else message).get("header")
    return header.get("msg_type") if header else None


# ── a notebook as a page ─────────────────────────────────────────────────────────────────────


class InPieces(NotebookRenderer):
    """Voilà's, which says when it begins to wait for the kernel."""

    #: Called then: what was given so far can leave.
    waits: Callable[[], Awaitable[object]]

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: str, kernel_future: Any) -> str:
        await self.waits()
        started: str = await super()._jinja_kernel_start(nb, kernel_id, kernel_future)
        return started


class AtOnce(InPieces):
    """One for a notebook in which no cell changes what another one showed: one request runs them all."""

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: str, kernel_future: Any) -> str:
        await self.waits()
        self._kernel = await kernel_future
        return kernel_id

    async def _jinja_cell_generator(self, nb: NotebookNode, kernel_id: str) -> AsyncIterator[NotebookNode]:
        """Every cell with what it shows. After the one that failed there are none: they rest on it."""
        sources = [cell.source for cell in nb.cells if cell.cell_type == "code"]
        shown = iter(await run_at_once(self._kernel, sources))
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = next(shown)
            yield cell
            if any(output["output_type"] == "error" for output in cell.get("outputs", ())):
                return


async def run_at_once(kernel: KernelManager, sources: Sequence[str]) -> list[page_cells.Outputs]:
    """What each of these cells shows, up to the first one that fails.

    Raises: RuntimeError: the kernel died, was interrupted, or said nothing in time.
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

    Voilà's own handler waits for ever when a kernel does not start, and makes the kernel itself; and it reads the
    notebook, and makes all that turns it into a page, for each page anew.
    """

    def __init__(self, server: Any, name: str, *, at_once: bool) -> None:
        """server: a `voila.app.Voila` that has started. name: the notebook's file in its folder.

        at_once: whether its cells run by one request, for which none may change what another one showed.
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
        """Read the notebook and compile the template; no kernel yet. change: what is done to the notebook."""
        await self._made.initialize()
        change(self._made.notebook)
        exporter = self._made.exporter
        # Voilà makes a new environment, and compiles all templates again, for each notebook.
        exporter.environment.bytecode_cache = _compiled
        assert exporter.template is not None  # looking at it is what compiles it
        # For each page nbconvert copies the notebook, copies it again, checks it, and renders its prose: the first
        # copy is enough.
        self._made.notebook, _ = exporter._preprocess(self._made.notebook, {})
        exporter._preprocess = lambda notebook, resources: (notebook, resources)
        exporter.register_filter("markdown2html", _rendered_once(exporter.markdown2html))

    async def pieces(
        self,
        resources: Mapping[str, Any],
        kernel: str,
        ready: asyncio.Task[Any],
        waits: Callable[[], Awaitable[object]],
    ) -> AsyncIterator[str]:
        """A page. resources: what the template knows besides the notebook. kernel: its id. ready: what ends when
        it has started. waits: called before it is waited for.
        """
        page = copy.copy(self._made)  # it keeps what the page's kernel is
        page.resources, page.waits = {**page.resources, **resources}, waits
        async for piece, _ in page.generate_content_generator(kernel, ready):
            yield piece


def _rendered_once(render: Callable[[Context, str], str]) -> Callable[[Context, str], str]:
    known: dict[str, str] = {}

    @jinja2.pass_context
    def rendered(context: Context, source: str) -> str:
        if context["cell"].get("attachments"):  # a text may name those of its cell
            return render(context, source)
        if source not in known:
            known[source] = render(context, source)
        return known[source]

    return rendered


class _Compiled(jinja2.BytecodeCache):
    """Templates as byte-code, in memory."""

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


# ── answers ──────────────────────────────────────────────────────────────────────────────────


class Unwatched(tornado.web.RequestHandler):
    """A handler of jupyter_server whose requests do not count as activity."""

    _track_activity = False


def has_begun(handler: tornado.web.RequestHandler) -> bool:
    """Whether a part of the answer is already on its way, so that its status can no longer change."""
    return bool(handler._headers_written)


class KindsOnly(logging.Filter):
    """An exception in the log of tornado or Voilà: its kind, and neither its text, nor where, nor the request.

    A request names its address, which may have the token in it, and an exception may quote what was typed. That
    a page has gone before it was answered is nobody's mistake.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[0] is not None:
            if issubclass(record.exc_info[0], WebSocketClosedError | StreamClosedError):
                return False
            record.msg, record.args = "an answer broke: %s", (record.exc_info[0].__name__,)
            record.exc_info = record.exc_text = None
        return True


def keep_logs_bare() -> None:
    """What was refused is said to whoever asked; the terminal is for the link, and for our own mistakes."""
    logging.getLogger("tornado").setLevel(logging.ERROR)
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)
    for name in ("tornado.application", "tornado.general", "asyncio"):
        logger = logging.getLogger(name)
        if not any(isinstance(known, KindsOnly) for known in logger.filters):
            logger.addFilter(KindsOnly())
