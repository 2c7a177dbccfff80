"""`ehcert-kit shortcut`: makes or removes a shortcut that opens the pages."""

from __future__ import annotations

import argparse
import sys

from .. import shortcuts
from ..texts import Texts


def run(options: argparse.Namespace, say: Texts) -> int:
    """Make or remove the shortcut. Returns: 0; 1: none was made, as this installation is in a cache (`uvx`)."""
    folder = (options.to or shortcuts.usual_folder(desktop=options.desktop)).absolute()
    if options.remove:
        removed = shortcuts.remove(folder, say)
        if removed is None:
            print(say("shortcut-none", folder=str(folder)))
        else:
            print(say("shortcut-removed", file=str(removed)))
        return 0
    if shortcuts.in_cache():
        print(say("shortcut-in-cache"), file=sys.stderr)
        return 1
    print(say("shortcut-written", file=str(shortcuts.write(folder, say)), name=say("shortcut-name")))
    return 0
