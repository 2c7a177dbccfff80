"""An explanation on a page: sentences at once, and what is long when somebody opens it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from traitlets import Dict, Unicode

from ..explain import Explanation
from ..texts import Texts, private
from .components import Component
from .markup import explanation


class Explained(Component):
    """One explanation, or nothing.

    html: its sentences, with a place for each exhibit. exhibits: the markup of those that were opened, by heading.
    """

    module = "panel"
    sentences = ("copy", "copied-all", "copied-node", "copied-command", "copy-failed")

    html = Unicode().tag(sync=True)
    exhibits: Dict[str, str] = Dict().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        self._shown: Explanation | None = None
        self._opened: set[str] = set()
        self._hidden: Sequence[str] = ()
        super().__init__(**traits)

    def show(self, say: Texts, explained: Explanation, folder: Path, hidden: Sequence[str] = ()) -> None:
        """Show it; commands are run from this folder. What was opened stays open.

        hidden: national numbers that a projected page does not show.
        """
        if explained == self._shown:
            return
        self._shown, self._hidden = explained, hidden
        with self.hold_sync():
            self.html = private.in_markup(explanation(say, explained, str(folder)), hidden)
            self._fill(explained)

    def clear(self, html: str = "") -> None:
        """Show no explanation, but maybe a sentence."""
        self._shown = None
        self.html = html

    def heard(self, content: Mapping[str, Any]) -> None:
        """Somebody opened an exhibit, by its heading."""
        heading = content.get("open")
        if not isinstance(heading, str) or self._shown is None:
            return
        if heading in {exhibit.heading for exhibit in self._shown.exhibits}:
            self._opened.add(heading)
            self._fill(self._shown)

    def _fill(self, explained: Explanation) -> None:
        opened = [exhibit for exhibit in explained.exhibits if exhibit.heading in self._opened]
        self.exhibits = {one.heading: private.in_markup(one.html(), self._hidden) for one in opened}

    def __repr__(self) -> str:
        return str(self._shown or "")
