"""The command line: its entry point.

Nothing else is imported with this module, so that Ctrl+C is handled while the rest is: that takes a second, and
longer at a first start.
"""

from __future__ import annotations

from collections.abc import Sequence

#: The exit status after Ctrl+C, as shells have it: 128 and the number of SIGINT.
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The entry point. arguments: None: those of the process.

    Returns: the exit status: 0 done, 1 stopped by an expected error, 2 wrong usage, 70 a bug of this program,
    130 stopped by Ctrl+C, also while modules are imported; `status`, `show` and `doctor` define their own.
    """
    try:
        from .program import run

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
