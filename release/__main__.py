"""`make dist`: all that a release has, into one folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import ROOT, installer, packages
from .windows_python import Unreachable


def main() -> int:
    """Make a release. Returns: the exit status."""
    parser = argparse.ArgumentParser(prog="python -m release", description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR")
    parser.add_argument("--no-installer", action="store_true", help="without the installer for Windows")
    options = parser.parse_args()
    folder: Path = options.to
    packages.clear(folder)
    wheel, _ = packages.build(folder)
    packages.list_components(folder, wheel)
    if not options.no_installer:
        lacking = installer.missing()
        if lacking is not None:
            print(f"dist: no installer for Windows: {lacking}", file=sys.stderr)
        else:
            try:
                installer.build(folder, wheel)
            except Unreachable as error:
                print(f"dist: no installer for Windows: {error}", file=sys.stderr)
    print(packages.write_digests(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
