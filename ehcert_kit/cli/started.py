"""What an icon starts: the guided pages, in a window that stays to be read when they cannot be opened."""

from __future__ import annotations

import contextlib
import sys

from ..texts import Texts
from . import main, of_the_system


def run() -> int:
    """Open the pages. Returns: the exit status of the command."""
    status = main([])
    if status:
        say = Texts(of_the_system())
        with contextlib.suppress(EOFError, KeyboardInterrupt):
            input(f"\n{say('shortcut-stopped')} ")
    return status


if __name__ == "__main__":
    sys.exit(run())
