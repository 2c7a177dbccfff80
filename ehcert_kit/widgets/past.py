"""What was sent of a form's answers: when, and what; nothing of it can be changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .components import Html, Status
from .markup import rows
from .seen import Box


class Past(Box):
    """Empty until something was sent: most pages are read before."""

    children: Any

    def tell(self, when: str, answers: Iterable[tuple[str, str]]) -> None:
        """Show it. when: the sentence that says when, or nothing."""
        if not self.children:
            self.children = (Status(tone="info"), Html(html=""))
        status, table = self.children
        status.text, table.html = when, rows(answers)

    def clear(self) -> None:
        """Nothing was sent, or it was refused."""
        self.children = ()

    @property
    def text(self) -> str:
        """What it says, for whoever looks without a page."""
        return "".join(part.text if isinstance(part, Status) else part.html for part in self.children)
