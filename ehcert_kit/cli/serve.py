"""`ehcert-kit serve`: the guided pages in the browser."""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys

from ..texts import Texts
from ..voila.server import run as run_server
from . import arguments as kinds
from .common import settings


def run(options: argparse.Namespace, say: Texts) -> int:
    """Serve until interrupted. Returns: the exit status; 2: wrong usage."""
    if options.hub:
        return _at_a_hub(options, say)
    if options.lead is not None:
        print(say("hub-lead-alone"), file=sys.stderr)
        return 2
    return run_server(
        settings(options),
        say,
        port=options.port,
        open_browser=not options.no_browser,
        preheat=options.preheat,
        fork=options.fork,
    )


def _at_a_hub(options: argparse.Namespace, say: Texts) -> int:
    """Serve as a single-user server that a JupyterHub started. Returns: 1: it is not installed; 2: wrong usage."""
    if importlib.util.find_spec("jupyterhub") is None:
        print(say("hub-not-installed"), file=sys.stderr)
        return 1
    from ..voila import hub  # imports JupyterHub, an optional dependency

    if hub.HubAddress.by(os.environ) is None:
        print(say("hub-no-hub"), file=sys.stderr)
        return 2
    try:
        options.seat = kinds.seat(say)(os.environ.get("EHCERT_SEAT") or str(options.seat))
    except argparse.ArgumentTypeError as wrong:
        print(f"EHCERT_SEAT: {wrong}", file=sys.stderr)
        return 2
    chosen = hub.seated(settings(options), os.environ)
    return hub.run(chosen, say, lead=options.lead, preheat=options.preheat, fork=options.fork)
