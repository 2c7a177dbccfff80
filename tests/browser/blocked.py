"""A proxy that passes everything except websockets, as some proxies and antivirus programs do."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
PAGE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"


class Proxy:
    """A proxy before a server on this computer. upstream: its port.

    how: what happens to websockets: "refused" (status 403), "answered" like a page (200), "hangs", or "open"
    (passed).
    """

    def __init__(self, upstream: int, how: str) -> None:
        self.how = how
        self.port = 0
        self._upstream = upstream

    async def serve(self, ready: threading.Event, stop: asyncio.Event) -> None:
        async with await asyncio.start_server(self._visitor, "127.0.0.1", 0) as server:
            self.port = server.sockets[0].getsockname()[1]
            ready.set()
            await stop.wait()

    async def _visitor(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            websocket = b"upgrade: websocket" in head.lower()
            if websocket and self.how == "hangs":
                await asyncio.sleep(600)
            elif websocket and self.how != "open":
                writer.write(REFUSAL if self.how == "refused" else PAGE)
                await writer.drain()
            else:
                await self._pass_on(head, websocket, reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _pass_on(
        self, head: bytes, websocket: bool, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        head = head.replace(b"127.0.0.1:%d" % self.port, b"127.0.0.1:%d" % self._upstream)
        if not websocket:
            lines = [line for line in head.split(b"\r\n")[:-2] if not line.lower().startswith(b"connection:")]
            head = b"\r\n".join([*lines, b"Connection: close", b"", b""])
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self._upstream)
        to_server.write(head)
        tasks = [
            asyncio.create_task(_copy(reader, to_server)),
            asyncio.create_task(_copy(from_server, writer)),
        ]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait(tasks, timeout=0 if tasks[1].done() else None)
        for task in tasks:
            task.cancel()
        to_server.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    except OSError:
        pass


@contextmanager
def blocking(upstream: int, how: str) -> Iterator[Proxy]:
    """Run a `Proxy` in a thread during the block."""
    proxy, ready, stop = Proxy(upstream, how), threading.Event(), asyncio.Event()
    loops: list[asyncio.AbstractEventLoop] = []

    async def serve() -> None:
        loops.append(asyncio.get_running_loop())
        await proxy.serve(ready, stop)

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield proxy
    finally:
        loops[0].call_soon_threadsafe(stop.set)
        thread.join(10)
