"""The component that shows an explanation: its sentences at once, its long exhibits when the user opens them."""

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
    """One explanation, or none.

    html: its sentences, with an empty element for each exhibit. exhibits: the HTML of the opened ones, by heading.
    """

    module = "panel"
    sentences = ("copy", "copied-all", "copied-node", "copied-command", "copy-failed")

    html = Unicode().tag(sync=True)
    exhibits: Dict[str, str] = Dict().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        self._shown: Explanation | None = None
        self._opened: set[str] = set()
        self._hidden: tuple[str, ...] = ()
        super().__init__(**traits)

    def show(self, say: Texts, explained: Explanation, folder: Path, hidden: Sequence[str] = ()) -> None:
        """Show an explanation. Exhibits with headings that were opened before stay open.

        folder: in which its commands are run. hidden: national numbers that the page hides while it is projected.
        """
        if explained == self._shown and tuple(hidden) == self._hidden:
            return
        self._shown, self._hidden = explained, tuple(hidden)
        with self.hold_sync():
            self.html = private.in_markup(explanation(say, explained, str(folder)), hidden)
            self._fill(explained)

    def clear(self, html: str = "") -> None:
        """Remove the explanation. html: shown in its place."""
        self._shown = None
        self.html = html

    def heard(self, content: Mapping[str, Any]) -> None:
        """The user opened an exhibit: send its HTML. content: `open` is the exhibit's heading."""
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
