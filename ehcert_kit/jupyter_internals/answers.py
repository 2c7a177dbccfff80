"""Private or undocumented parts of jupyter_server and tornado: answers, and what is logged about them."""

from __future__ import annotations

import logging

import tornado.web
from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError


class Unwatched(tornado.web.RequestHandler):
    """A handler of jupyter_server whose requests do not count as activity."""

    _track_activity = False


def has_begun(handler: tornado.web.RequestHandler) -> bool:
    """Whether part of the answer has been sent, so that its status can no longer change."""
    return bool(handler._headers_written)


class KindsOnly(logging.Filter):
    """Reduces an exception in the log of tornado or Voilà to its type: without message, traceback or request.

    The address of a request may contain the token, and an exception may quote what was typed. Records of pages
    that closed before they were answered are dropped: that is no error.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[0] is not None:
            if issubclass(record.exc_info[0], WebSocketClosedError | StreamClosedError):
                return False
            record.msg, record.args = "an answer broke: %s", (record.exc_info[0].__name__,)
            record.exc_info = record.exc_text = None
        return True


def keep_logs_bare() -> None:
    """Keep refused requests and the details of exceptions out of the terminal; clients get the refusals anyway."""
    logging.getLogger("tornado").setLevel(logging.ERROR)
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)
    for name in ("tornado.application", "tornado.general", "asyncio"):
        logger = logging.getLogger(name)
        if not any(isinstance(known, KindsOnly) for known in logger.filters):
            logger.addFilter(KindsOnly())
