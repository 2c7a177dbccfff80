"""Components for choices: radio buttons, a check box, a list."""

from __future__ import annotations

from typing import Any

from traitlets import Bool, List, Unicode

from .base import Typed


class Choice(Typed):
    """Radio buttons with a common question. `value` is None until one is chosen.

    options: mappings with value, label, and optionally hint and disabled.
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
    """A check box."""

    module = "checkbox"
    sentences = ("error",)

    label = Unicode().tag(sync=True)
    value = Bool(False).tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)


class Select(Typed):
    """A drop-down list, for more options than suit radio buttons. options: mappings with value and label."""

    module = "select"
    sentences = ("error",)

    label = Unicode().tag(sync=True)
    options: List[Any] = List().tag(sync=True)
    value = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)
