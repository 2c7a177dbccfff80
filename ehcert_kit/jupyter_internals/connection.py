"""Private or undocumented parts of jupyter_server and Voilà: the connection between a page and its kernel."""

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
    """jupyter_server's connection, but a message that it cannot pass on does not end the stream from the kernel.

    An exception would be raised in a callback of a ZeroMQ stream, which is then never called again: the page
    would stay open, but no longer react.
    """

    @property
    def subprotocol(self) -> str | None:
        """The protocol that was agreed on, for as long as the page may send messages.

        The original forgets it when the server closes the connection (after a late answer to a ping), and reads
        later messages in the old protocol: it takes their first octets for a number of parts, allocates gigabytes,
        and blocks for seconds.
        """
        assert isinstance(self.websocket_handler, Websocket)
        return self.websocket_handler.agreed

    def handle_outgoing_message(self, stream: str, outgoing_msg: list[Any]) -> None:
        try:
            super().handle_outgoing_message(stream, outgoing_msg)
        except Exception as error:
            log.error("a message for a page was dropped: %s", type(error).__name__)


class Websocket(VoilaKernelWebsocketHandler):
    """Voilà's handler, with a filter for messages, and without its error logs: a page whose kernel has ended
    reconnects again and again, and a traceback could quote what was sent.
    """

    #: The protocol that page and server agreed on; None: the old one, in which a page sends only text.
    agreed: str | None = None

    def select_subprotocol(self, subprotocols: list[str]) -> str | None:
        self.agreed = super().select_subprotocol(subprotocols)
        return self.agreed

    def passes_in(self, channel: str, kind: str, content: Mapping[str, Any]) -> bool:
        """Whether a message of the page is passed on to the kernel. kind: its `msg_type`."""
        return True

    def passes_out(self, kind: str) -> bool:
        """Whether messages of this kind (`msg_type`) are passed on to the page."""
        return True

    async def pre_get(self) -> None:
        if self.kernel_id not in self.kernel_manager:
            raise tornado.web.HTTPError(404)
        await super().pre_get()

    def on_message(self, ws_message: str | bytes) -> None:
        """Pass on messages that are well-formed and that `passes_in` accepts; drop others without a log."""
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
            return None  # the page may come back, so keep the kernel's stream

    def write_error(self, status_code: int, **_: Any) -> None:
        self.finish()

    def log_exception(
        self, typ: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None
    ) -> None:
        if typ is not None and not issubclass(typ, tornado.web.HTTPError):
            log.error("a connection to a kernel broke: %s", typ.__name__)


def _taken_apart(message: str | bytes) -> tuple[str, Mapping[str, Any], Mapping[str, Any]]:
    """Channel, header and content of a message of the page, in either protocol. Raises: any exception."""
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
