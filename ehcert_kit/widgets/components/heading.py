"""The heading of a screen, and the list of steps."""

from __future__ import annotations

from typing import Any

from traitlets import List, Unicode

from .base import Component


class Heading(Component):
    """The main heading of a screen: its question or its action.

    step: a small line above it, such as "Étape 5 sur 9". title: of the window, if the heading is too long for it;
    the page puts the environment before it. Call `focus()` when the step changes, but not for the first step.
    """

    module = "heading"
    sentences = ("error",)

    text = Unicode().tag(sync=True)
    step = Unicode().tag(sync=True)
    title = Unicode().tag(sync=True)

    def __init__(self, text: str, **traits: Any) -> None:
        super().__init__(text=text, **traits)

    @property
    def name(self) -> str:
        return self.text


class Steps(Component):
    """The list of steps with their states.

    items: mappings with label, state (done, current, waiting, blocked or todo), and optionally href, a link to the
    step.
    """

    module = "steps"
    sentences = ("state-done", "state-current", "state-waiting", "state-blocked", "state-todo")

    items: List[Any] = List().tag(sync=True)
    caption = Unicode().tag(sync=True)
