"""The PIN window of the official module: the name under which it shows this program, and whether it can open."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def program_name() -> str:
    """The name under which the window shows this program.

    On Linux it shows the target of `/proc/PID/exe`: the path of the interpreter, all links resolved. On other
    systems this gives the file name of the interpreter.

    Source: eid-mw, cardcomm/pkcs11/src/dialogs (get_exec_path, get_parent_path).
    """
    try:
        return str(Path("/proc/self/exe").readlink())
    except OSError:
        return Path(sys.executable).resolve().name


def can_open() -> bool:
    """Whether there is a graphical session for the window; on Linux an SSH session or text console has none."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
