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
    printed, logged, stored, copied or compared by accident. ``reveal()`` is the only way to it:
    search for its callers to audit where secrets end.
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
    """A crash leaves no image of this process, nor of those that it starts, on the disk (POSIX)."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@functools.cache
def closed_to_others() -> None:
    """No core dump of a process that has met a secret; on Linux its memory is closed to the user's others too.

    The limit alone does not bind a program that the system pipes dumps to; PR_SET_DUMPABLE does (prctl(2),
    core(5)). It is lost when another program is started, which then has no secret.
    """
    without_core_dumps()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


@dataclass(eq=False)
class SecretUnreadable(InputError):
    """What stands where a PIN or password was to be read is no line of text, or not what was meant.

    descriptor: of the file. reason: descriptor (none that can be read), encoding (not UTF-8, or characters
    that were lost on the way), utf-16, or typed (at a prompt, in an encoding that the terminal does not have).
    """

    descriptor: int
    reason: str
    key = "secret-unreadable"
