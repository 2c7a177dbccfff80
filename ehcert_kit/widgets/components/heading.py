"""Where one is: the heading of the screen, and the list of steps."""

from __future__ import annotations

from typing import Any

from traitlets import List, Unicode

from .base import Component


class Heading(Component):
    """The main heading of a screen, which is its question or its act.

    step: said above it in small, "Étape 5 sur 9". title: of the window, if the heading is too long;
    the page adds the environment in front of it. `focus()` when the step changes, never at first.
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
    """The steps and how far one is. items: label, state, and maybe href to go back to it.

    state: done, current, waiting, blocked or todo.
    """

    module = "steps"
    sentences = ("state-done", "state-current", "state-waiting", "state-blocked", "state-todo")

    items: List[Any] = List().tag(sync=True)
    caption = Unicode().tag(sync=True)
