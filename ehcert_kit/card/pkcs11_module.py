"""Loading and calling of PKCS#11 modules through PyKCS11.

A second PyKCS11 library object for the same file answers CKR_CRYPTOKI_NOT_INITIALIZED, so there is one object per
path. PyKCS11 holds Python's interpreter lock during every call, so the other threads of the process wait while a
PIN window is open.

Source: PKCS#11 2.40; PyKCS11 1.5.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import PyKCS11

from ..secret import Secret
from . import modules
from .errors import CardModuleUnusable
from .mechanism import Algorithm

#: PyKCS11's own codes: the system could not load the file; the file has no C_GetFunctionList.
_NOT_LOADED, _NO_FUNCTIONS = -1, -4

_loaded: dict[Path, Any] = {}


def load(path: Path) -> Any:
    """The PyKCS11 library object of a module, loaded at the first call.

    Raises: CardModuleAbsent, CardModuleUnusable.
    """
    if path not in _loaded:
        modules.check(path, modules.word_size())
        library = PyKCS11.PyKCS11Lib()
        try:
            library.load(str(path))
        except PyKCS11.PyKCS11Error as error:
            raise CardModuleUnusable(str(path), "load", _reason(path, error)) from None
        _loaded[path] = library
    return _loaded[path]


def identify(library: Any) -> modules.Module:
    """Which module a library object is."""
    info = library.getInfo()
    return modules.identify(info.manufacturerID, info.libraryDescription, tuple(info.libraryVersion))


def login(session: Any, user: int, pin: Secret | None) -> int:
    """C_Login. pin: None if it is typed on the reader. Returns the result code.

    This lower level of PyKCS11 returns codes instead of raising, so no traceback has a frame that holds the PIN.
    """
    octets = PyKCS11.ckbytelist(pin.reveal().encode() if pin is not None else None)
    return int(session.lib.C_Login(session.session, user, octets))


def sign_init(session: Any, key: Any, algorithm: Algorithm) -> int:
    """C_SignInit. Returns the result code."""
    mechanism = PyKCS11.Mechanism(algorithm.number).to_native()
    return int(session.lib.C_SignInit(session.session, mechanism, key))


def sign(session: Any, data: bytes) -> tuple[int, bytes]:
    """C_Sign, called for the size and then for the value. Returns the result code and the value."""
    octets, signature = PyKCS11.ckbytelist(data), PyKCS11.ckbytelist()
    code = session.lib.C_Sign(session.session, octets, signature)
    if code == PyKCS11.CKR_OK:
        code = session.lib.C_Sign(session.session, octets, signature)
    return int(code), bytes(signature)


def name(code: int) -> str:
    """The name and number of a result code: `CKR_DEVICE_ERROR (0x00000030)`."""
    return str(PyKCS11.PyKCS11Error(code))


def _reason(path: Path, error: PyKCS11.PyKCS11Error) -> str:
    """Why a file was not loaded: the message of the system's loader, which PyKCS11 drops, by loading it again."""
    if error.value == _NO_FUNCTIONS:
        return "C_GetFunctionList"
    if error.value != _NOT_LOADED:
        return name(error.value)
    try:
        ctypes.CDLL(str(path))
    except OSError as loader:
        return str(loader)
    return name(error.value)
