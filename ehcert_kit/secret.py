"""A PIN or password in transit, from the field where it is typed to the one call that needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from .kit_error import InputError


class Secret:
    """Hold a PIN or password without ever showing it.

    Python cannot wipe memory; what can be done is to keep the value out of everything that is
    printed, logged, stored, copied or compared by accident. ``reveal()`` is the only way to it:
    search for its callers to audit where secrets end.
    """

    __slots__ = ("__value",)

    def __init__(self, value: str) -> None:
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


@dataclass(eq=False)
class SecretUnreadable(InputError):
    """The file descriptor named for a PIN or password gives no line of text."""

    descriptor: int
    key = "secret-unreadable"
