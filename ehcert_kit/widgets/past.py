"""Shows, read-only, the answers of a form that were sent, and when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .components import Html, Status
from .markup import rows
from .seen import Box


class Past(Box):
    """A table of the sent answers. Its widgets are made on first use: most pages are read before that."""

    children: Any

    def tell(self, when: str, answers: Iterable[tuple[str, str]]) -> None:
        """Show answers. when: a sentence with the time, or empty. answers: pairs of label and value."""
        if not self.children:
            self.children = (Status(tone="info"), Html(html=""))
        status, table = self.children
        status.text, table.html = when, rows(answers)

    def clear(self) -> None:
        """Show nothing: nothing was sent, or it was refused."""
        self.children = ()

    @property
    def text(self) -> str:
        """Its content as text and HTML, empty if nothing was sent."""
        return "".join(part.text if isinstance(part, Status) else part.html for part in self.children)
