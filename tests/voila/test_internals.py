"""What is private or undocumented of Jupyter's packages still does what it is used for: a test for each thing.

A test that fails here after an update says by its name what the new version broke.
"""

from __future__ import annotations

import ast
import asyncio
import functools
import inspect
import json
import logging
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty
from typing import Any

import anywidget
import IPython
import ipywidgets
import ipywidgets.widgets.widget as messages
import pytest
import tornado.web
import zmq
from IPython.core.interactiveshell import InteractiveShell
from jupyter_client.manager import KernelManager
from jupyter_server.base.websocket import WebSocketMixin
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from nbconvert.exporters.templateexporter import TemplateExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from tornado.websocket import WebSocketClosedError
from traitlets import Unicode
from traitlets.config import Config
from voila.app import Voila
from voila.execute import VoilaExecutor
from voila.exporter import VoilaExporter
from voila.notebook_renderer import NotebookRenderer
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from ehcert_kit import jupyter_internals
from ehcert_kit.jupyter_internals import widgets as internals
from ehcert_kit.jupyter_internals.answers import KindsOnly
from ehcert_kit.jupyter_internals.connection import Connection, Websocket
from ehcert_kit.jupyter_internals.kernels import KERNEL_ID, Kernel, OwnInterpreter, QuickClient, connections
from ehcert_kit.jupyter_internals.rendering import (
    AtOnce,
    InPieces,
    Unchanged,
    _Compiled,
    _rendered_once,
    run_at_once,
)
from ehcert_kit.texts import Texts
from ehcert_kit.voila.channels import CONTROL, Channels
from ehcert_kit.voila.configuration import configuration
from ehcert_kit.voila.kernels import PageKernels
from ehcert_kit.voila.server import Server

ROOT = Path(__file__).parents[2]
PACKAGES = ("voila", "jupyter_server", "jupyter_client", "tornado", "ipykernel", "ipywidgets", "anywidget")
#: Those that come with them, or with an extra.
MORE = ("IPython", "jupyterhub", "nbclient", "nbconvert")


# ── one place, and bounds ────────────────────────────────────────────────────────────────────


def sources() -> list[Path]:
    return [
        file
        for file in (ROOT / "ehcert_kit").rglob("*.py")
        if file.parent.name not in ("jupyter_internals", "practice")
    ]


def private_imports(tree: ast.AST) -> list[str]:
    """What a module imports of these packages that has an underscore in front."""
    return [
        f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in (*PACKAGES, *MORE)
        for name in node.names
        if name.name.startswith("_") or "._" in node.module
    ]


@functools.cache
def jupyters_own_privates() -> frozenset[str]:
    """Names with an underscore that the classes of these packages have, which ours could call or override."""
    classes = (*Kernel.__mro__, *PageKernels.__mro__, *Websocket.__mro__, *Voila.__mro__)
    classes += (*internals.Module.__mro__, *Connection.__mro__, *NotebookRenderer.__mro__)
    theirs = [kind for kind in classes if kind.__module__.split(".")[0] in PACKAGES]
    names = {name for kind in theirs for name in vars(kind)}
    return frozenset(name for name in names if name.startswith("_") and not name.startswith("__"))


def privates_of(tree: ast.AST, known: frozenset[str]) -> list[str]:
    """Those of these names that a module uses on something, or defines in a class."""
    used = [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            used += [part.name for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
    return sorted(set(used) & known)


#: Ours, which happen to be called like something of theirs that has nothing to do with them.
OURS = {"_open"}
#: Whose modules know Jupyter.
KNOWING = ("cli", "voila", "widgets")


def knowing(file: Path) -> bool:
    return file.relative_to(ROOT / "ehcert_kit").parts[0] in KNOWING


@pytest.mark.parametrize("file", sources(), ids=lambda file: str(file.relative_to(ROOT)))
def test_nothing_private_of_jupyters_is_used_anywhere_else(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert private_imports(tree) == []
    if knowing(file):
        assert privates_of(tree, jupyters_own_privates() - OURS) == []


def test_nothing_is_excused_that_is_not_there() -> None:
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in sources() if knowing(file)]
    assert {name for tree in trees for name in privates_of(tree, jupyters_own_privates())} == OURS


def test_the_modules_are_all_named() -> None:
    """In the docstring of their package, which says where each is used."""
    told = re.findall(r"^    (\w+): ", jupyter_internals.__doc__ or "", re.MULTILINE)
    assert sorted(told) == sorted(module.name for module in pkgutil.iter_modules(jupyter_internals.__path__))


def test_a_kernel_imports_none_of_the_server() -> None:
    code = (
        "import sys, ehcert_kit.voila.preloaded\n"
        "print(*(name.rpartition('.')[2] for name in sys.modules if 'jupyter_internals.' in name))\n"
        "assert 'voila' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert set(done.stdout.split()) <= {"kernel", "page_cells", "widgets"}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_that_is_used_so_has_an_upper_bound(package: str) -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    (bounds,) = (line for line in wanted if re.match(rf"{package}\b", line))
    assert ",<" in bounds


# ── the kernels ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
def test_a_server_starts_without_a_grammar_of_addresses() -> None:
    """It takes as long as all the rest, and nothing here has such an address; events are checked as before."""
    code = (
        "import sys, ehcert_kit.voila.server, jupyter_events.logger\n"
        "assert not any(name.startswith('rfc3987_syntax.') for name in sys.modules)\n"
        "from jupyter_events.validators import JUPYTER_EVENTS_CORE_VALIDATOR as core\n"
        "assert not core.is_valid({'$id': 1})"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_voila_has_a_pattern_for_the_id_of_a_kernel() -> None:
    found = re.fullmatch(KERNEL_ID, "01234567-89ab-cdef-0123-456789abcdef")
    assert found is not None
    assert found.groupdict().keys() == {"kernel_id"}


def test_the_command_of_the_native_kernel_can_be_ours() -> None:
    argv = OwnInterpreter().get_kernel_spec("python3").argv
    assert argv[0] == sys.executable
    assert argv[argv.index("-m") + 1] == "ehcert_kit.jupyter_internals.kernel"
    assert "-P" in argv
    assert "{connection_file}" in argv


def test_no_other_kernel_of_this_computer_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = tmp_path / "kernels" / "other"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text('{"argv": ["x"], "display_name": "x", "language": "x"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    assert list(OwnInterpreter().find_kernel_specs()) == ["python3"]


def run(test: Callable[[PageKernels, str], Awaitable[None]], **settings: Any) -> None:
    """Let a test have a kernel of a page."""

    async def inside() -> None:
        config = Config()
        for name, value in settings.items():
            config.KernelManager[name] = value
        kernels = PageKernels(kernel_spec_manager=OwnInterpreter(), config=config)
        try:
            kernel = await kernels.take(1, {})
            await kernel.ready
            await test(kernels, kernel.id)
        finally:
            await kernels.shutdown_all(now=True)

    asyncio.run(inside())


async def ask(kernels: PageKernels, kernel: str, code: str) -> str:
    """What a kernel prints."""
    client = kernels.get_kernel(kernel).client()
    assert isinstance(client, QuickClient)
    client.start_channels()
    printed: list[str] = []
    try:
        await client.wait_for_ready(60)
        await client.execute_interactive(
            code, timeout=60, output_hook=lambda message: printed.append(message["content"].get("text", ""))
        )
    finally:
        client.stop_channels()
    return "".join(printed)


def listening(process: int) -> list[str]:
    """The TCP addresses at which a process listens."""
    inodes = set()
    for entry in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed since the folder was listed
            if (name := str(entry.readlink())).startswith("socket:"):
                inodes.add(name[8:-1])
    lines = [line.split() for line in Path(f"/proc/{process}/net/tcp").read_text().splitlines()[1:]]
    return [line[1] for line in lines if line[3] == "0A" and line[9] in inodes]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_kernel_listens_on_no_port_when_its_transport_is_a_file() -> None:
    """ipykernel's pipe for forked processes would, whatever the transport is. Its client is ours, and is ready."""

    async def test(kernels: PageKernels, kernel: str) -> None:
        client = kernels.get_kernel(kernel).client()
        assert isinstance(client, QuickClient)
        process = int(await ask(kernels, kernel, "import os; print(os.getpid())"))
        assert listening(process) == []

    run(test, transport="ipc")


@pytest.mark.slow
def test_a_kernel_brings_no_debugger() -> None:
    async def test(kernels: PageKernels, kernel: str) -> None:
        told = await ask(kernels, kernel, "import sys; print('ipykernel' in sys.modules, 'pydevd' in sys.modules)")
        assert told.split() == ["True", "False"]

    run(test)


@pytest.mark.slow
def test_a_kernel_over_ports_speaks_encrypted(capfd: pytest.CaptureFixture[str]) -> None:
    """Who reaches its ports and does not have its key hears nothing; the kernel warns of nothing."""

    async def test(kernels: PageKernels, kernel: str) -> None:
        assert "42" in await ask(kernels, kernel, "print(6 * 7)")
        manager = kernels.get_kernel(kernel)
        eavesdropper = zmq.Context().socket(zmq.SUB)
        eavesdropper.connect(f"tcp://127.0.0.1:{manager.iopub_port}")
        eavesdropper.subscribe(b"")
        await ask(kernels, kernel, "print(6 * 7)")
        assert await asyncio.to_thread(eavesdropper.poll, 1000) == 0
        eavesdropper.close(linger=0)

    run(test, transport="tcp", transport_encryption="required")
    assert "without encryption" not in "".join(capfd.readouterr())


def test_the_word_for_encryption_is_known() -> None:
    """An unknown setting would be passed over in silence."""
    assert "required" in (KernelManager.transport_encryption.values or ())
    assert zmq.has("curve")


def test_the_end_of_a_kernel_begins_with_no_interrupt() -> None:
    """jupyter_client interrupts through this method, and only it."""
    assert inspect.iscoroutinefunction(KernelManager._async_interrupt_kernel)
    assert "_async_interrupt_kernel" in inspect.getsource(KernelManager._async_shutdown_kernel)
    manager = Kernel()
    manager.shutting_down = True
    asyncio.run(manager._async_interrupt_kernel())  # the original would raise: there is no kernel


def test_a_kernel_is_not_started_again_by_itself() -> None:
    assert Kernel().autorestart is False


def test_kernels_can_be_collected_with_a_socket_that_is_still_open() -> None:
    """In a process of its own: ZeroMQ waited for that socket, and nothing ends such a wait."""
    code = (
        "import gc, zmq\n"
        "from ehcert_kit.jupyter_internals.kernels import Kernels\n"
        "kernels = Kernels()\n"
        "kernels.socket, kernels.itself = kernels.context.socket(zmq.PUSH), kernels\n"
        "del kernels\n"
        "gc.collect()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=30)


def test_who_is_connected_to_a_kernel_is_counted() -> None:
    kernels = PageKernels(kernel_spec_manager=OwnInterpreter())
    kernels._kernels["k"] = Kernel()
    kernels._kernel_connections["k"] = 0  # as when it was started
    assert connections(kernels, "k") == 0
    kernels.notify_connect("k")
    assert connections(kernels, "k") == 1
    assert connections(kernels, "unknown") == 0


@pytest.mark.slow
def test_of_a_kernel_is_heard_what_it_says_of_itself() -> None:
    """Its state is followed; the widgets of a page are for the page."""
    heard: list[bytes] = []

    async def test(kernels: PageKernels, kernel: str) -> None:
        stream: Any = kernels.get_kernel(kernel)
        recorded = stream._activity_stream._recv_callback

        def hear(message: list[bytes]) -> None:
            heard.append(message[0])
            recorded(message)

        stream._activity_stream.on_recv(hear)
        stream.execution_state = "?"
        for _ in range(20):  # a subscription takes a moment to reach the kernel: what it says before is lost
            await ask(kernels, kernel, "import ipywidgets; print(ipywidgets.IntSlider().value)")
            await asyncio.sleep(0.05)
            if stream.execution_state == "idle":
                break
        assert stream.execution_state == "idle"

    run(test)
    assert heard and {subject.partition(b".")[0] for subject in heard} == {b"kernel"}


# ── the connection between a page and its kernel ─────────────────────────────────────────────


def test_a_traceback_on_its_way_to_a_page_finds_what_replaces_it() -> None:
    """jupyter_server reads it from the kernel's own manager; without it the stream from the kernel ends."""
    source = inspect.getsource(ZMQChannelsWebsocketConnection._on_error)
    assert "self.kernel_manager.traceback_replacement_message" in source
    config = Config({"Kernel": {"traceback_replacement_message": "un mot"}})
    assert Kernel(config=config).traceback_replacement_message == "un mot"


def test_a_message_that_cannot_be_passed_on_ends_no_stream(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> None:
        raise AttributeError("/un/chemin")

    monkeypatch.setattr(ZMQChannelsWebsocketConnection, "handle_outgoing_message", broken)
    Connection.handle_outgoing_message(object.__new__(Connection), "iopub", [])
    assert [record.getMessage() for record in caplog.records] == [
        "a message for a page was dropped: AttributeError"
    ]


class Gate(Channels):
    """One that is connected to nothing: `got` is what would have gone on to the kernel."""

    agreed: str | None = "v1.kernel.websocket.jupyter.org"

    def __init__(self) -> None:
        self.got: list[str | bytes] = []
        self.uses = 0
        self.kernel_id = "k"
        gate = self

        class Connected:
            kernel_ws_protocol = None

            def handle_incoming_message(self, message: str | bytes) -> None:
                gate.got.append(message)

        self.connection = Connected()

    def note_used(self) -> None:
        self.uses += 1


@pytest.mark.slow
def test_a_page_connects_to_a_kernel_that_is_just_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not sent away, to come again a second later; nobody waits for a kernel that nobody starts."""
    connected: list[str] = []

    async def connect(gate: Gate) -> None:
        connected.append(gate.kernel_id)

    async def both() -> None:
        kernels = PageKernels(kernel_spec_manager=OwnInterpreter())
        monkeypatch.setattr(VoilaKernelWebsocketHandler, "pre_get", connect)
        monkeypatch.setattr(Gate, "kernel_manager", kernels)
        gate = Gate()
        try:
            with pytest.raises(tornado.web.HTTPError):
                await gate.pre_get()
            gate.kernel_id = (await kernels.take(1, {})).id
            assert gate.kernel_id not in kernels
            await gate.pre_get()
        finally:
            await kernels.shutdown_all(now=True)
        assert connected == [gate.kernel_id]

    asyncio.run(both())


def message(kind: str, content: Any, channel: str = "shell") -> dict[str, Any]:
    return {
        "channel": channel,
        "header": {"msg_type": kind},
        "parent_header": {},
        "metadata": {},
        "content": content,
    }


def binary(whole: dict[str, Any]) -> bytes:
    packed: bytes = serialize_msg_to_ws_v1(whole, whole["channel"], lambda part: json.dumps(part).encode())
    return packed


PASS = [
    message("kernel_info_request", {}),
    message("comm_info_request", {}),
    message("comm_open", {"comm_id": "1", "target_name": CONTROL, "data": {}}),
    message("comm_msg", {"comm_id": "1", "data": {"method": "update"}}),
    message("comm_close", {"comm_id": "1", "data": {}}),
]
STOP = [
    message("execute_request", {"code": "1"}),
    message("shutdown_request", {}),
    message("comm_open", {"comm_id": "1", "target_name": "jupyter.widget", "data": {}}),
    message("comm_open", {"comm_id": "1", "data": {}}),
    message("comm_open", {"comm_id": 1, "target_name": CONTROL, "data": {}}),
    message("comm_open", {"comm_id": "1", "target_name": CONTROL, "data": None}),
    message("comm_msg", {"comm_id": "1", "data": {}}),
    message("comm_msg", {"comm_id": "1", "data": "text"}),
    message("comm_msg", {"data": {"method": "update"}}),
    message("comm_msg", []),
    message("kernel_info_request", {}, channel="control"),
    message("input_reply", {}, channel="stdin"),
]


@pytest.mark.parametrize("pack", [json.dumps, binary], ids=["text", "binary"])
@pytest.mark.parametrize("sent", PASS, ids=lambda sent: sent["header"]["msg_type"])
def test_what_a_page_needs_passes_in_both_protocols(
    pack: Callable[[Any], str | bytes], sent: dict[str, Any]
) -> None:
    gate = Gate()
    gate.on_message(pack(sent))
    assert gate.got == [pack(sent)]
    # What a widget says is what a person does; the page's own questions are not.
    assert gate.uses == (sent["header"]["msg_type"] == "comm_msg")


@pytest.mark.parametrize("pack", [json.dumps, binary], ids=["text", "binary"])
@pytest.mark.parametrize("sent", STOP, ids=str)
def test_what_no_page_needs_does_not_pass(pack: Callable[[Any], str | bytes], sent: dict[str, Any]) -> None:
    gate = Gate()
    gate.on_message(pack(sent))
    assert (gate.got, gate.uses) == ([], 0)


@pytest.mark.parametrize(
    "sent", ["", "text", "[]", "1", "null", "[" * 100_000, b"", b"\xff" * 8, b"\x06" + b"\0" * 7, bytes(99)]
)
def test_what_is_no_message_is_passed_over(sent: str | bytes) -> None:
    gate = Gate()
    gate.on_message(sent)
    assert gate.got == []


def test_octets_need_the_protocol_of_octets() -> None:
    gate = Gate()
    gate.agreed = None
    gate.on_message(binary(PASS[0]))
    assert gate.got == []


def test_a_page_that_answered_the_last_ping_stays_connected(monkeypatch: pytest.MonkeyPatch) -> None:
    """jupyter_server looks when it sends the next one: by then as much time has passed as lies between two."""
    monkeypatch.setenv("IPYTHONDIR", "")  # for good, it would be changed
    made = Server(config=configuration(Texts("fr")))
    made.initialize([])
    handler = type("Pinged", (WebSocketMixin,), {"settings": made.init_settings()})()
    assert handler.ping_timeout >= 2 * handler.ping_interval


def test_a_page_is_understood_until_it_knows_that_the_server_closed() -> None:
    """tornado has no connection by then, and jupyter_server knows no protocol any more."""
    gate = Gate()
    gate.ws_connection = None
    assert gate.select_subprotocol(["v1.kernel.websocket.jupyter.org"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ZMQChannelsWebsocketConnection, "websocket_handler", gate)
        forgetful = ZMQChannelsWebsocketConnection.__new__(ZMQChannelsWebsocketConnection)
        assert forgetful.subprotocol is None
        connection = Connection.__new__(Connection)
        assert connection.subprotocol == "v1.kernel.websocket.jupyter.org"


@pytest.mark.parametrize("pack", [json.dumps, binary, dict], ids=["text", "binary", "dict"])
@pytest.mark.parametrize(
    ("kind", "passes"), [("comm_msg", True), ("status", True), ("stream", False), ("error", False)]
)
def test_what_a_kernel_prints_or_breaks_on_goes_to_no_page(
    monkeypatch: pytest.MonkeyPatch, pack: Callable[[Any], Any], kind: str, passes: bool
) -> None:
    written: list[Any] = []
    monkeypatch.setattr(
        VoilaKernelWebsocketHandler, "write_message", lambda _, message, binary: written.append(message)
    )
    Gate().write_message(pack(message(kind, {}, "iopub")))
    assert len(written) == passes


def test_a_page_that_is_gone_leaves_the_stream_from_its_kernel_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: Any) -> None:
        raise WebSocketClosedError

    monkeypatch.setattr(VoilaKernelWebsocketHandler, "write_message", closed)
    assert Gate().write_message(json.dumps(message("comm_msg", {}))) is None


def test_the_connection_is_a_setting_of_voila() -> None:
    assert Voila.kernel_websocket_connection_class.default_value is ZMQChannelsWebsocketConnection


# ── a notebook as a page ─────────────────────────────────────────────────────────────────────


def test_a_page_is_made_in_pieces_with_a_kernel_that_may_be_starting() -> None:
    parameters = list(inspect.signature(NotebookRenderer.generate_content_generator).parameters)
    assert len(parameters) == 3  # self, the kernel's id, what ends when it has started
    replaced = {name for kind in (InPieces, AtOnce) for name in vars(kind) if name.startswith("_jin")}
    assert replaced == {"_jinja_kernel_start", "_jinja_cell_generator"}
    assert all(hasattr(NotebookRenderer, name) for name in replaced)


CELLS = [
    "import ipywidgets; print('un', 'deux'); from IPython.display import display",
    "display(ipywidgets.IntSlider()); 6 * 7",
    "quiet = True",
    "print('avant'); raise ValueError('typed')",
    "print('jamais')",
]


@pytest.mark.slow
def test_all_cells_are_run_by_one_request() -> None:
    """What each shows is known, up to the first that fails; no name of ours is left for the person's own code."""

    async def test(kernels: PageKernels, kernel: str) -> None:
        shown = await run_at_once(kernels.get_kernel(kernel), CELLS)
        assert [[output["output_type"] for output in outputs] for outputs in shown] == [
            ["stream"],
            ["display_data", "display_data"],
            [],
            ["stream", "error"],
        ]
        assert shown[0][0]["text"] == "un deux\n"
        slider, number = shown[1]
        assert set(slider["data"]["application/vnd.jupyter.widget-view+json"]) >= {"model_id"}
        assert not slider["data"]["text/plain"]  # which no page shows, and which takes as long as the widget
        assert number["data"] == {"text/plain": "42"}
        assert "typed" not in repr(shown)
        left = await ask(kernels, kernel, "print(*(name for name in dir() if name[0] != '_'))")
        assert set(left.split()) <= {
            "In",
            "Out",
            "exit",
            "quit",
            "get_ipython",
            "open",
            "ipywidgets",
            "display",
            "quiet",
        }

    run(test)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("cell", "shows"),
    [
        ("6 * 7;", []),
        ("None", []),
        ("# nothing", []),
        ("%who_ls", ["display_data"]),
        ("not Python", ["error"]),
        ("1 / 0", ["error"]),
    ],
)
def test_a_cell_shows_what_ipython_would_show_of_it(cell: str, shows: list[str]) -> None:
    """It runs as plain Python where it is that, and by IPython where it is more."""

    async def test(kernels: PageKernels, kernel: str) -> None:
        shown = await run_at_once(kernels.get_kernel(kernel), [cell])
        assert [output["output_type"] for output in shown[0]] == shows

    run(test)


@pytest.mark.slow
def test_what_is_told_apart_by_its_kind_is_told_so_in_a_cell() -> None:
    """As `open_dossier` has it: an error of ours is shown in words."""

    async def test(kernels: PageKernels, kernel: str) -> None:
        handler = "get_ipython().set_custom_exc((ValueError,), lambda *_, **__: print('in words'))"
        shown = await run_at_once(kernels.get_kernel(kernel), [handler, "raise ValueError"])
        assert shown[1] == [
            {"output_type": "stream", "name": "stdout", "text": "in words\n"},
            {"output_type": "error"},
        ]

    run(test)


@pytest.mark.slow
def test_widgets_tell_their_page_nothing_while_the_cells_run_and_everything_after() -> None:
    """It asks for all of it when it is there. To ipywidgets a comm that never spoke is one without a kernel."""

    async def test(kernels: PageKernels, kernel: str) -> None:
        page: Any = kernels.get_kernel(kernel).client()
        page.start_channels(shell=False, stdin=False, hb=False, control=False)

        async def heard() -> list[dict[str, Any]]:
            messages = []
            with suppress(Empty):
                while True:
                    messages.append(await page.iopub_channel.get_msg(timeout=1))
            return messages

        try:
            while not await heard():  # until it is subscribed
                await ask(kernels, kernel, "")
            await run_at_once(kernels.get_kernel(kernel), ["import ipywidgets; text = ipywidgets.Text(); text"])
            await ask(kernels, kernel, "text.value = 'un'")
            told = [message for message in await heard() if message["msg_type"].startswith("comm_")]
        finally:
            page.stop_channels()
        assert [one["msg_type"] for one in told] == ["comm_msg"]
        assert told[0]["content"]["data"]["state"] == {"value": "un"}

    run(test)


@pytest.mark.slow
def test_a_kernel_that_dies_under_its_cells_is_waited_for_no_longer() -> None:
    async def test(kernels: PageKernels, kernel: str) -> None:
        with pytest.raises(RuntimeError, match="ran no cells"):
            await run_at_once(kernels.get_kernel(kernel), ["import os; os._exit(1)"])

    run(test)


def test_what_a_cell_shows_is_waited_for() -> None:
    """After four seconds nbclient goes on without it, and says so in the log alone."""
    executor = VoilaExecutor(NotebookNode(cells=[]), config=configuration(Texts("fr")))
    assert min(executor.iopub_timeout, executor.startup_timeout) >= 60
    assert executor.raise_on_iopub_timeout


def test_prose_is_rendered_once_unless_it_names_what_its_cell_has() -> None:
    rendered: list[str] = []

    def render(_: Any, source: str) -> str:
        rendered.append(source)
        return f"<p>{source}</p>"

    once: Any = _rendered_once(render)
    plain = {"cell": NotebookNode()}
    attached = {"cell": NotebookNode(attachments={"a.png": {}})}
    assert [once(cell, "un") for cell in (plain, plain, attached, attached)] == ["<p>un</p>"] * 4
    assert rendered == ["un"] * 3


def test_a_notebook_of_any_kind_is_copied_for_each_page() -> None:
    """Nothing further is checked of a copy: `_preprocess` does no more. Voilà writes what it shows there."""
    exporter = VoilaExporter()
    exporter._preprocess = lambda notebook, resources: (notebook, resources)
    notebook = new_notebook(cells=[new_code_cell("1")])
    copied, _ = super(TemplateExporter, exporter).from_notebook_node(notebook, {})
    copied.cells[0].outputs = ["somebody's"]
    assert notebook.cells[0].outputs == []
    ours, _ = super(TemplateExporter, exporter).from_notebook_node(Unchanged(notebook), {})
    assert ours.cells is notebook.cells


@pytest.mark.slow
def test_what_a_page_shows_stays_out_of_the_notebook_that_all_pages_are_made_of() -> None:
    async def test(kernels: PageKernels, kernel: str) -> None:
        notebook = Unchanged(new_notebook(cells=[new_code_cell("6 * 7")]))
        page = AtOnce.__new__(AtOnce)
        page._kernel = kernels.get_kernel(kernel)
        (cell,) = [cell async for cell in page._jinja_cell_generator(notebook, kernel)]
        assert cell.outputs[0]["data"] == {"text/plain": "42"}
        assert notebook.cells[0].outputs == []

    run(test)


def test_templates_are_compiled_through_a_cache_that_can_be_replaced() -> None:
    import jinja2

    environment = jinja2.Environment(loader=jinja2.DictLoader({"a": "{{ 1 + 1 }}"}))
    cache = _Compiled()
    environment.bytecode_cache = cache
    assert environment.get_template("a").render() == "2"
    assert len(cache._codes) == 1


def test_only_the_kind_of_an_exception_is_logged() -> None:
    """tornado's record has the whole request in it, with the token."""
    record = logging.LogRecord(
        "tornado.application", logging.ERROR, "", 0, "Uncaught %s", ("?token=1",), (ValueError, ValueError(), None)
    )
    assert KindsOnly().filter(record)
    assert record.getMessage() == "an answer broke: ValueError"
    assert logging.Formatter().format(record) == "an answer broke: ValueError"
    gone = (WebSocketClosedError, WebSocketClosedError(), None)
    assert not KindsOnly().filter(logging.LogRecord("asyncio", logging.ERROR, "", 0, "never", (), gone))


# ── widgets ──────────────────────────────────────────────────────────────────────────────────


class One(internals.WithText, internals.Module):
    value = Unicode().tag(sync=True)

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        self.value = content["text"]

    def __repr__(self) -> str:
        return "x" * 200


def test_a_module_makes_no_class_for_itself() -> None:
    """anywidget adds its traits to the instance, which makes a class of its own, unless the class has them."""
    assert type(One()) is One
    assert type(anywidget.AnyWidget()) is not anywidget.AnyWidget
    assert {"_esm", "_css", "_anywidget_id"} <= set(One().keys)


def test_a_custom_message_comes_to_the_module_first() -> None:
    one = One()
    heard: list[Any] = []
    one.on_msg(lambda *arguments: heard.append(arguments))
    one._handle_msg({"content": {"data": {"method": "custom", "content": {"text": "a"}}}, "buffers": []})
    assert one.value == "a"
    assert heard == []


def test_the_text_of_a_widget_is_whole() -> None:
    bundle = One()._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert data["text/plain"] == "x" * 200
    assert len(ipywidgets.HTML("y" * 200)._repr_mimebundle_()["text/plain"]) < 200


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    monkeypatch.setattr(messages, "get_ipython", messages.get_ipython)
    errors: list[Exception] = []
    internals.told(errors.append, shown_too=False)
    return errors


def test_what_breaks_in_any_widget_is_told(told: list[Exception]) -> None:
    """By an impossible value, by an observer, by a callback, by a message without a method."""
    slider, button = ipywidgets.IntSlider(), ipywidgets.Button()
    slider._handle_msg({"content": {"data": {"method": "update", "state": {"value": "text"}}}, "buffers": []})
    slider.observe(lambda _: 1 / 0, "value")
    slider._handle_msg({"content": {"data": {"method": "update", "state": {"value": 7}}}, "buffers": []})
    button.on_click(lambda _: [][0])
    button._handle_msg({"content": {"data": {"method": "custom", "content": {"event": "click"}}}, "buffers": []})
    button._handle_msg({"content": {"data": {}}, "buffers": []})
    kinds = [type(error).__name__ for error in told]
    assert kinds == ["TraitError", "ZeroDivisionError", "IndexError", "KeyError"]


def test_in_jupyterlab_it_is_shown_as_well(told: list[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[int] = []
    monkeypatch.setattr(InteractiveShell, "showtraceback", lambda *_: shown.append(1))
    monkeypatch.setattr(IPython, "get_ipython", lambda: object.__new__(InteractiveShell))
    internals.told(told.append, shown_too=True)
    ipywidgets.Button()._handle_msg({"content": {"data": {}}, "buffers": []})
    assert shown == [1]
    assert len(told) == 1
