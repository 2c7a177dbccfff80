"""A value with some fields changed, whether its class is a Struct or a dataclass.

Which class is which: docs/decisions/0022-values.md.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

if TYPE_CHECKING:
    # A type checker knows the fields of both kinds by this name, so it checks each changed field.
    from dataclasses import replace
else:

    def replace(value: Any, /, **changes: Any) -> Any:
        """A copy of a Struct or a dataclass in which the named fields have other values. Raises: TypeError."""
        return (structs if isinstance(value, Struct) else dataclasses).replace(value, **changes)


__all__ = ["replace"]
