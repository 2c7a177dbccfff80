"""What is private or undocumented of jupyter_server and Voilà: the connection between a page and its kernel."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from types import TracebackType
from typing import Any

import tornado.web
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.websocket import WebSocketClosedError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler, read_header_from_binary_message

log = logging.getLogger("ehcert_kit")


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
