"""`ehcert-kit workshop`: serves the pages for a class on this computer."""

from __future__ import annotations

import argparse

from ..environments.settings import default_workspace
from ..texts import Texts
from ..voila.workshop import run as run_room


def run(options: argparse.Namespace, say: Texts) -> int:
    """Serve until interrupted. Returns: the exit status."""
    return run_room(
        (options.workspace or default_workspace("workshop")).absolute(),
        options.participants,
        say,
        environment=options.environment,
        scenario=options.scenario,
        seed=options.seed,
        host=options.host,
        port=options.port,
        open_browser=not options.no_browser,
        wipe=options.wipe,
    )
