"""One of several, yes or no, one from a list."""

from __future__ import annotations

from typing import Any

from traitlets import Bool, List, Unicode

from .base import Typed


class Choice(Typed):
    """Radio buttons under one question. `value` is None until something is chosen.

    options: value, label, and maybe hint and disabled.
    """

    module = "choice"
    sentences = ("error",)

    legend = Unicode().tag(sync=True)
    options: List[Any] = List().tag(sync=True)
    value = Unicode(None, allow_none=True).tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)

    def __init__(self, legend: str, **traits: Any) -> None:
        super().__init__(legend=legend, **traits)


class Checkbox(Typed):
    """One box to tick."""

    module = "checkbox"
    sentences = ("error",)

    label = Unicode().tag(sync=True)
    value = Bool(False).tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)


class Select(Typed):
    """A list that opens; for more entries than radio buttons bear. options: value and label."""

    module = "select"
    sentences = ("error",)

    label = Unicode().tag(sync=True)
    options: List[Any] = List().tag(sync=True)
    value = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)
