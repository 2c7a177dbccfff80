"""The PIN window that the official module opens: how it names this program, and whether it can open at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def program_name() -> str:
    """How the window names the program that asks for the PIN.

    On Linux it shows the target of `/proc/PID/exe`: the path of the interpreter, all links resolved. Elsewhere the
    name of the interpreter's file is what can be known.

    Source: eid-mw, cardcomm/pkcs11/src/dialogs (get_exec_path, get_parent_path).
    """
    try:
        return str(Path("/proc/self/exe").readlink())
    except OSError:
        return Path(sys.executable).resolve().name


def can_open() -> bool:
    """Whether there is a graphical session to open it in; on Linux an SSH session or a text console has none."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
