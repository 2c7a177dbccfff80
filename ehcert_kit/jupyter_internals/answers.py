"""What is private or undocumented of jupyter_server and tornado: answers, and what is logged of them."""

from __future__ import annotations

import logging

import tornado.web
from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError


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
