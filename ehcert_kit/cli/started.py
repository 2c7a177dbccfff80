"""The program that a shortcut starts: opens the pages; after an error it keeps the window open until Enter."""

from __future__ import annotations

import contextlib
import sys

from . import INTERRUPTED, main


def run() -> int:
    """Run `ehcert-kit serve`. Returns: its exit status. After Ctrl+C the window may close."""
    status = main([])
    if status not in (0, INTERRUPTED):
        with contextlib.suppress(EOFError, KeyboardInterrupt):
            from ..texts import Texts
            from .program import of_the_system

            say = Texts(of_the_system())
            input(f"\n{say('shortcut-stopped')} ")
    return status


if __name__ == "__main__":
    sys.exit(run())
