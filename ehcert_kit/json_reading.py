"""Reading JSON that may be damaged, or come from elsewhere; and types for msgspec, safe to use in threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

#: Held while msgspec looks at a type for the first time; the types that it knows.
_preparing = threading.Lock()
_known: set[Any] = set()


def prepared(kind: type[T]) -> type[T]:
    """The same type, known to msgspec; every type that msgspec is to decode or convert goes through here.

    msgspec 0.22 caches what it learns of a class before it has learned all. A second thread that meets the class
    meanwhile reads past the end of it, and the process ends with a segmentation fault.
    """
    if kind not in _known:
        with _preparing:
            msgspec.json.Decoder(kind)
            _known.add(kind)
    return kind


def read_json(octets: bytes | str, kind: type[T], hook: Callable[[type, Any], Any] | None = None) -> T:
    """The value of a JSON document.

    kind: its type. hook: makes values of types that msgspec does not know.
    Raises: msgspec.DecodeError (a ValueError): no JSON, of another form, or nested too deeply.
    """
    try:
        return msgspec.json.decode(octets, type=prepared(kind), dec_hook=hook)
    except RecursionError:
        raise msgspec.DecodeError("nested too deeply") from None
