"""The program that a shortcut starts: opens the pages; after an error it keeps the window open until Enter."""

from __future__ import annotations

import contextlib
import sys

from ..texts import Texts
from . import main, of_the_system


def run() -> int:
    """Run `ehcert-kit serve`. Returns: its exit status."""
    status = main([])
    if status:
        say = Texts(of_the_system())
        with contextlib.suppress(EOFError, KeyboardInterrupt):
            input(f"\n{say('shortcut-stopped')} ")
    return status


if __name__ == "__main__":
    sys.exit(run())
