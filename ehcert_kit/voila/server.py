"""The server: Voilà, with the kit's own pages around the notebooks. `readers` makes the variants: room, hub."""

from __future__ import annotations

import asyncio
import compileall
import logging
import os
import secrets
import shutil
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import Any

import tornado.httpserver
import tornado.netutil
from jupyter_server.utils import url_path_join
from voila.app import Voila
from voila.static_file_handler import AllowListFileHandler, TemplateStaticFileHandler

from ..disk.errors import FileError
from ..environments.opening import open_session
from ..environments.settings import Settings, now
from ..jupyter_internals import forked
from ..jupyter_internals.answers import keep_logs_bare
from ..jupyter_internals.kernels import KERNEL_ID
from ..network import url_of, why_not_bound
from ..texts import Texts
from ..widgets.addresses import GLOSSARY, HELP
from ..widgets.components import scripts
from . import browser, kernels, memory
from .channels import Channels
from .configuration import EXTENSIONS, LIBRARY, PACKAGE, configuration
from .control import ControlInterface
from .exercise import Begun, Restart, Undo
from .frame import STYLE, css, style_name
from .handlers import (
    PRINT,
    Alive,
    Crossing,
    Extensions,
    Home,
    Language,
    Library,
    NotFound,
    Now,
    Shutdown,
    TakeCase,
    Unchanging,
    Wire,
    images,
)
from .joining import drawn
from .learning import Glossary, Help, Terms
from .notebook import Notebook, Notebooks
from .printing import PrintedFile, PrintPage
from .readers import OneReader, Readers
from .trainer import Trainer, TrainerState
from .workplace import Workplace

ADDRESS = "127.0.0.1"

#: The path of a file as part of a URL: limited in length, and without control characters.
PATH = r"((?:%[2-9A-Fa-f][0-9A-Fa-f]|[^%]){1,400})"

#: The Content-Security-Policy of all pages, without `connect-src` (`Server.policy` adds it).
_POLICY = (
    "default-src 'self'",
    # anywidget loads modules of widgets from blob: URLs; the widgets' library uses eval. No inline scripts:
    # those of the kit are all files.
    "script-src 'self' 'unsafe-eval' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
)


def run(
    settings: Settings, say: Texts, port: int | None, open_browser: bool, preheat: int = 0, fork: bool = False
) -> int:
    """Serve the pages until stopped.

    say: for the terminal; pages are in the language of their user.
    port: 0: any free one; None: the same as last time, or any free one if that is taken.
    open_browser: on the home page. preheat: number of spare kernels, at least one. fork: in practice, fork
    kernels from one warm process, where the system can; then there are no spare ones.
    Returns: the exit status. Raises: what `open_session` raises, before anything is served.
    """
    before = memory.recall(settings.environment, settings.workspace)
    try:
        sockets = bound(port, before.port if before else 0)
    except OSError as error:
        told = {"why": why_not_bound(error), "reason": error.strerror or ""}
        print(say("frame-port-taken", port=str(port or 0), **told), file=sys.stderr)
        return 1
    workspaces = {name: Path(folder) for name, folder in (before.workspaces if before else {}).items()}
    server = Server(config=configuration(say))
    server.readers = OneReader(Workplace(settings, workspaces))
    server.browser_wanted, server.spare = open_browser, max(1, preheat)
    server.forks = fork and forked.possible()
    server.serve(say, sockets)
    forked.end()
    return 0


def bound(port: int | None, last: int, address: str = ADDRESS) -> list[socket.socket]:
    """Listening sockets. port: as in `run`. last: the port of last time. Raises: OSError: the port is taken."""

    def listening(number: int) -> list[socket.socket]:
        return tornado.netutil.bind_sockets(number, address, family=socket.AF_INET)

    if port is None:
        with suppress(OSError):
            return listening(last)
    return listening(port or 0)


def _cookie_key() -> bytes:
    try:
        return memory.cookie_key()
    except FileError:
        # The key cannot be kept: after a restart, users need the new link.
        return secrets.token_bytes(32)


class Server(Voila):
    """Voilà with a home page, control over its kernels, and only the routes that the pages need.

    readers: its users and their workplaces. address: where it listens. spare: number of spare kernels. forks:
    whether kernels of practice are forked. limits: of each seat. behind_proxy: whether to take scheme and client
    address from a proxy's headers. logs_in: whether users without access are redirected to a login. patience:
    seconds between two requests of a page whether its kernel runs. last_act: the time of the last activity.
    """

    say: Texts
    sockets: list[socket.socket]
    readers: Readers
    address: str = ADDRESS
    browser_wanted: bool = False
    spare: int = 1
    forks: bool = False
    limits: kernels.Limits | None = None
    behind_proxy: bool = False
    logs_in: bool = False
    patience: int = 2
    config_file_paths: list[str] = []  # noqa: RUF012  # no voila.json of the user may change the pages

    now = staticmethod(now)

    # ── what is served ───────────────────────────────────────────────────────────────────────

    def serve(self, say: Texts, sockets: list[socket.socket]) -> None:
        """Serve until stopped. say: for the terminal. Raises: KitError, before anything is served."""
        self.say, self.sockets = say, sockets
        self.port = sockets[0].getsockname()[1]
        self.cookie_secret = self.cookie_key()
        self.last_act = now()
        self.notebooks = Notebooks(self)
        self.prepare()
        keep_logs_bare()
        self.initialize(argv=[])
        self.start()

    @property
    def join_link(self) -> str:
        """The link by which participants join the room. Only for a server that has a room."""
        assert self.readers.room is not None
        return f"{url_of('http', self.address, self.port)}/r/{self.readers.room.code}"

    def prepare(self) -> None:
        """Open all workspaces once, which creates or checks them, before anything is served. Raises: KitError."""
        for place in self.readers.places:
            session = open_session(place.choice)
            with closing(session.environment):
                place.take(place.choice, session, self.say.language)
        os.environ["JUPYTER_PATH"] = _search_path()
        self._remember()
        # Without byte-code on disk, each kernel would compile this package again.
        threading.Thread(target=_compile, daemon=True).start()

    def cookie_key(self) -> bytes:
        """The key that signs cookies."""
        return _cookie_key()

    def _remember(self) -> None:
        # Optional: the server works without it.
        with suppress(FileError):
            memory.remember(self.port, self.readers.places[0].workspaces)

    async def choose(self, place: Workplace, choice: Settings, reason: str = "") -> None:
        """Switch a workplace to another exercise or environment. The caller holds `place.turn`.

        reason: shown by open pages (restarted, undone). Raises: KitError: the workspace does not open; then
        nothing has changed, and open pages go on.
        """
        session = await asyncio.to_thread(open_session, choice)
        with closing(session.environment):
            await self.stop_pages(place, reason)
            place.left[place.environment] = place.choice
            place.take(choice, session, self.say.language)
        self.ready_kernels()
        await asyncio.to_thread(self._remember)

    def ready_kernels(self) -> None:
        """Set how new kernels are made in the current environment: forked, or with spare ones."""
        place, all_kernels = self.readers.places[0], self.kernel_manager
        all_kernels.limits, all_kernels.on_ended = self.limits, self._ended
        self.kernel_spec_manager.forked = self.forks and place.practice
        if self.kernel_spec_manager.forked:
            forked.prepare(f"{__package__}.preloaded")
        all_kernels.keep(0 if self.kernel_spec_manager.forked else self.spare, place.kernel_environment())

    def _ended(self, seat: int, kernel: str, reason: str) -> None:
        """Note at its workplace why a kernel was ended, for the page that may be open."""
        for place in self.readers.places:
            if place.seat == seat:
                place.note_ended([kernel], reason)

    async def stop_pages(self, place: Workplace, reason: str = "") -> None:
        """End the kernels of a workplace, whose state is about to be outdated. reason: shown by open pages."""
        if reason:
            place.note_ended(self.kernel_manager.kernels_of(place.seat), reason)
        await self.kernel_manager.end_all_of(place.seat)

    # ── Voilà, told to be ours ───────────────────────────────────────────────────────────────

    @property
    def data_dir(self) -> str:
        # The original takes the first folder on the search path; that is the kit's, with templates only.
        return str(Path(sys.prefix) / "share" / "jupyter" / "voila")

    def init_settings(self) -> dict[str, Any]:
        os.environ["IPYTHONDIR"] = str(Path(self.connection_dir) / "ipython")
        settings: dict[str, Any] = super().init_settings()
        settings.update(
            server=self,
            # In a room, a foreign Host is harmless: the browser sends no cookie of the room to that name.
            allow_remote_access=self.address != ADDRESS,
            local_hostnames=["localhost"],
            headers={
                "Content-Security-Policy": self.policy(),
                "Referrer-Policy": "same-origin",
                "Cross-Origin-Opener-Policy": "same-origin",
            },
        )
        return settings

    @property
    def hosts(self) -> tuple[str, ...]:
        """Hosts to which a page may open websockets, besides the one that served it."""
        return self.address, "localhost"

    def policy(self) -> str:
        """The Content-Security-Policy of all pages."""
        connect = " ".join(("connect-src 'self'", *(f"ws://{host}:*" for host in self.hosts)))
        return "; ".join((*_POLICY, connect))

    def init_handlers(self) -> list[Any]:
        base = self.server_url
        configured = {"voila_configuration": self.voila_configuration}

        def at(path: str) -> str:
            return str(url_path_join(base, path))

        original = {str(route[0]): route for route in super().init_handlers()}
        kernel = at(rf"/api/kernels/{KERNEL_ID}")
        routes: list[Any] = [
            (base, Home, configured),
            (at("/ehcert/restart"), Restart, configured),
            (at("/ehcert/starting"), Begun, configured),
            (at("/ehcert/undo"), Undo, configured),
            (at("/ehcert/trainer"), Trainer, configured),
            (at("/ehcert/trainer/state"), TrainerState, configured),
            *((at(path), handler, {**configured, **more}) for path, handler, more in self.readers.routes),
            *self._control_route(at),
            (at("/ehcert/case"), TakeCase, configured),
            (at("/ehcert/now"), Now, configured),
            (at("/ehcert/environment"), Crossing, configured),
            (at("/ehcert/language"), Language, configured),
            (at(f"/{PRINT}"), PrintPage, configured),
            (at(rf"/{PRINT}/([a-z0-9-]+)\.(html|pdf)"), PrintedFile, configured),
            (at(f"/{HELP}"), Help, configured),
            (at(f"/{GLOSSARY}"), Glossary, configured),
            (at(r"/ehcert/terms/([a-z]{2})-([0-9a-f]{10})\.js"), Terms),
            (at(r"/ehcert/alive/([\w-]+)"), Alive),
            (at("/ehcert/wire"), Wire),
            original[kernel],
            (f"{kernel}/channels", Channels),
            (at(r"/voila/render/([\w.-]+)"), Notebook, configured),
            (at(r"/voila/api/shutdown/([\w-]+)"), Shutdown),
            (at(r"/voila/templates/(ehcert/static/[\w-]+\.(?:js|css))"), TemplateStaticFileHandler),
            (at(rf"/{scripts.PATH}/([\w-]+\.js)"), Unchanging, _components()),
            (at(rf"/{STYLE}/(\w+\.css)"), Unchanging, _style()),
            (at(rf"/{LIBRARY}/{PATH}"), Library, {"paths": self.static_paths}),
            (at(rf"/{EXTENSIONS}/{PATH}"), Extensions, {"path": self.labextensions_path}),
            (at(rf"/voila/files/{PATH}"), AllowListFileHandler, images(Path(self.root_dir))),
        ]
        # Not taken over from Voilà: its list of notebooks, and the other routes that list files.
        return [*routes, (r".*", NotFound, configured)]

    def _control_route(self, at: Callable[[str], str]) -> list[Any]:
        """Route to the platform in this process; none in a room, whose platform process has its own."""
        if self.readers.room is not None:
            return []
        return [(at(r"/ehcert/control(?:/([\w-]+))?"), ControlInterface, {"server": self})]

    def listen(self) -> None:
        """Serve until a signal to stop."""
        # Not asyncio.run: at its end it waits for all tasks, and one may wait for a kernel that was ended.
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        server = tornado.httpserver.HTTPServer(self.app, xheaders=self.behind_proxy)
        server.add_sockets(self.sockets)
        loop, stop = asyncio.get_running_loop(), asyncio.Event()

        _when_told_to_end(loop, stop.set)
        link = self._link(self.identity_provider.token)
        print(*self._announced(link), self.say("cli-serving-stop"), sep="\n", flush=True)
        self.ready_kernels()
        rehearsal = loop.create_task(self.notebooks.rehearse())  # kept: a loop refers to tasks weakly
        try:
            with browser.opened(link, self.say) if self.browser_wanted else nullcontext():
                await stop.wait()
        finally:
            server.stop()
            await self.kernel_manager.shutdown_all(now=True)
            shutil.rmtree(self.connection_dir, ignore_errors=True)
            rehearsal.cancel()
            await _let_go()

    def _link(self, token: str) -> str:
        page = "" if self.readers.room is None else "ehcert/trainer"
        return f"{url_of('http', self.address, self.port)}/{page}?token={token}"

    def _announced(self, link: str) -> Iterator[str]:
        """The first lines in the terminal. link: for the person who started the server."""
        if self.readers.room is None:
            yield self.say("cli-serving", url=link)
            return
        yield self.say("room-serving", url=self.join_link, seats=self.readers.room.participants)
        code = drawn(self.join_link, sys.stdout.encoding)
        if code:
            yield code
        yield self.say("room-serving-trainer", url=link)


def _when_told_to_end(loop: asyncio.AbstractEventLoop, end: Callable[[], object]) -> None:
    """Call `end` at the first signal to end; a second SIGINT or SIGTERM kills the process."""

    def told(number: int) -> None:
        # A closing terminal may send SIGHUP twice, so a second one is ignored.
        signal.signal(number, signal.SIG_DFL if number in (signal.SIGINT, signal.SIGTERM) else signal.SIG_IGN)
        end()

    if sys.platform == "win32":
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda number, _: loop.call_soon_threadsafe(told, number))
        return
    # Not with signal.signal: if another thread gets the signal, the waiting loop would not wake up.
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, told, number)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup ignores it
        loop.add_signal_handler(signal.SIGHUP, told, signal.SIGHUP)


async def _let_go() -> None:
    """Cancel all other tasks, and give them a second to end. Without logs: the user's prompt may be back."""
    logging.disable()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    if left:
        await asyncio.wait(left, timeout=1)


def _components() -> dict[str, str]:
    return {"media_type": "text/javascript", "name": scripts.file_name(), "content": scripts.bundle()}


def _style() -> dict[str, str]:
    return {"media_type": "text/css", "name": style_name(), "content": css()}


def _search_path() -> str:
    """JUPYTER_PATH with this package in front, so that Voilà finds the kit's template."""
    paths = os.environ.get("JUPYTER_PATH", "").split(os.pathsep)
    return os.pathsep.join(dict.fromkeys([str(PACKAGE), *filter(None, paths)]))


def _compile() -> None:
    compileall.compile_dir(str(PACKAGE), quiet=2, workers=1)
