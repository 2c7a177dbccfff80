"""A PIN or password in transit, from the field where it is typed to the one call that needs it."""

from __future__ import annotations

import ctypes
import functools
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

from .kit_error import InputError

#: linux/prctl.h
_PR_SET_DUMPABLE = 4


class Secret:
    """Hold a PIN or password without ever showing it.

    Python cannot wipe memory; what can be done is to keep the value out of everything that is
    printed, logged, stored, copied or compared by accident. ``reveal()`` is the only access to it:
    search for its callers to audit where secrets are used.
    """

    __slots__ = ("__value", "__weakref__")

    def __init__(self, value: str) -> None:
        closed_to_others()
        self.__value = value

    def reveal(self) -> str:
        """Give the value to the call that consumes it."""
        return self.__value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is neither pickled nor copied")

    def __copy__(self) -> NoReturn:
        self.__reduce__()

    def __deepcopy__(self, memo: object) -> NoReturn:
        self.__reduce__()


def without_core_dumps() -> None:
    """Disable core dumps of this process and of those that it starts, so that a crash writes no memory (POSIX)."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@functools.cache
def closed_to_others() -> None:
    """Disable core dumps; on Linux also deny the user's other processes access to this one's memory.

    RLIMIT_CORE is ignored where the system pipes dumps to a program; PR_SET_DUMPABLE is not (prctl(2), core(5)).
    Executing another program resets it, but that program holds no secret.
    """
    without_core_dumps()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


@dataclass(eq=False)
class NoTerminal(InputError):
    """A PIN or password was to be typed, and there is no terminal where it would stay unseen."""

    key = "no-terminal"


@dataclass(eq=False)
class SecretUnreadable(InputError):
    """No PIN or password can be read: the input is not a line of UTF-8 text, or lost characters.

    descriptor: the file descriptor. reason: descriptor (it cannot be read), encoding (not UTF-8, or characters
    were lost), utf-16, or typed (at a prompt, in another encoding than the terminal's).
    """

    descriptor: int
    reason: str
    key = "secret-unreadable"
