"""`make dist`: all that a release has, into one folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import ROOT, components, installer, notes, packages
from .windows_python import Unreachable


def main() -> int:
    """Make a release. Returns: the exit status; 1 if something that was asked for is missing."""
    parser = argparse.ArgumentParser(prog="python -m release", description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--no-installer", action="store_true", help="without the installer for Windows")
    how.add_argument(
        "--complete", action="store_true", help="fail without the installer, or without notes for this version"
    )
    options = parser.parse_args()
    folder: Path = options.to
    packages.clear(folder)
    wheel, _ = packages.build(folder)
    if options.complete:
        try:
            notes.write(folder, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), wheel.name.split("-")[1])
        except notes.Unwritten as error:
            print(f"dist: no notes: {error}", file=sys.stderr)
            return 1
    made = not options.no_installer and _installer(folder, wheel)
    if options.complete and not made:
        return 1
    components.write(folder, wheel, windows=made)
    print(packages.write_digests(folder))
    return 0


def _installer(folder: Path, wheel: Path) -> bool:
    """Make the installer for Windows. Returns: whether it was made; if not, the reason is printed."""
    lacking = installer.missing()
    if lacking is None:
        try:
            installer.build(folder, wheel)
            return True
        except Unreachable as error:
            lacking = str(error)
    print(f"dist: no installer for Windows: {lacking}", file=sys.stderr)
    return False


if __name__ == "__main__":
    sys.exit(main())
