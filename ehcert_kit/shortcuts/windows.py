"""A Windows shortcut (.lnk), made by COM interfaces of the shell (IShellLinkW, IPersistFile)."""

from __future__ import annotations

import ctypes
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..disk import refusals
from ..texts import Texts
from . import icon
from .starter import Starter

assert sys.platform == "win32"  # the functions called here exist only there

_SHELL_LINK = "00021401-0000-0000-C000-000000000046"
_I_SHELL_LINK_W = "000214F9-0000-0000-C000-000000000046"
_I_PERSIST_FILE = "0000010B-0000-0000-C000-000000000046"
#: Indices of functions in the tables of their interfaces (shobjidl_core.h, objidl.h); IUnknown's are first.
_QUERY, _RELEASE = 0, 2
_DESCRIPTION, _FOLDER, _ARGUMENTS, _ICON, _PATH = 7, 9, 11, 17, 20
_SAVE = 6
_IN_PROCESS = 1  # CLSCTX_INPROC_SERVER
_APARTMENT = 2  # COINIT_APARTMENTTHREADED


def write(file: Path, starter: Starter, say: Texts) -> None:
    """Write the shortcut. Raises: FolderNotWritable."""
    with refusals(file.parent):
        file.parent.mkdir(parents=True, exist_ok=True)
        with _interface(_SHELL_LINK, _I_SHELL_LINK_W) as link:
            _call(link, _PATH, str(starter.python))
            _call(link, _ARGUMENTS, subprocess.list2cmdline(starter.arguments))
            _call(link, _FOLDER, str(Path.home()))
            _call(link, _DESCRIPTION, say("shortcut-comment"))
            _call(link, _ICON, str(icon.WINDOWS), 0)
            stored = ctypes.c_void_p()
            _call(link, _QUERY, _guid(_I_PERSIST_FILE), ctypes.byref(stored))
            try:
                _call(stored, _SAVE, str(file), 1)
            finally:
                _call(stored, _RELEASE)


@contextmanager
def _interface(kind: str, wanted: str) -> Iterator[ctypes.c_void_p]:
    """An object of this class, by one of its interfaces. Raises: OSError."""
    ole = ctypes.OleDLL("ole32")
    ole.CoInitializeEx(None, _APARTMENT)
    made = ctypes.c_void_p()
    try:
        ole.CoCreateInstance(_guid(kind), None, _IN_PROCESS, _guid(wanted), ctypes.byref(made))
        try:
            yield made
        finally:
            _call(made, _RELEASE)
    finally:
        ctypes.WinDLL("ole32").CoUninitialize()


def _call(one: ctypes.c_void_p, number: int, *arguments: object) -> None:
    """Call a function of an interface by its index. Raises: OSError: it returned a failure."""
    table = ctypes.cast(one, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    # Release returns the number of references, other functions an HRESULT.
    result = ctypes.c_ulong if number == _RELEASE else ctypes.HRESULT
    kinds = [_kind(argument) for argument in arguments]
    ctypes.WINFUNCTYPE(result, ctypes.c_void_p, *kinds)(table[number] or 0)(one, *arguments)


def _kind(argument: object) -> type:
    if isinstance(argument, str):
        return ctypes.c_wchar_p
    return ctypes.c_int if isinstance(argument, int) else ctypes.c_void_p


def _guid(text: str) -> ctypes.Array[ctypes.c_char]:
    """A GUID in its form in memory."""
    return ctypes.create_string_buffer(uuid.UUID(text).bytes_le, 16)
