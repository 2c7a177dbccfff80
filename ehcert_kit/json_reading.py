"""Reading JSON that may be damaged, or come from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def read_json(octets: bytes | str, kind: type[T], hook: Callable[[type, Any], Any] | None = None) -> T:
    """The value of a JSON document.

    kind: its type. hook: makes values of types that msgspec does not know.
    Raises: msgspec.DecodeError (a ValueError): no JSON, of another form, or nested too deeply.
    """
    try:
        return msgspec.json.decode(octets, type=kind, dec_hook=hook)
    except RecursionError:
        raise msgspec.DecodeError("nested too deeply") from None
