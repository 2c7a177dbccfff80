"""`ehcert-kit serve`: the guided pages in the browser."""

from __future__ import annotations

import argparse

from ..texts import Texts
from ..voila.server import run as run_server
from .common import settings


def run(options: argparse.Namespace, say: Texts) -> int:
    """Serve until somebody ends it."""
    return run_server(
        settings(options),
        say,
        port=options.port,
        open_browser=not options.no_browser,
        preheat=options.preheat,
        fork=options.fork,
    )
