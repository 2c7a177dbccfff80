"""The sequence diagram of this case, and the exchanges in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...explain.exchanges import ExchangeList
from ...explain.sequence import SequencePicture
from ...procedure.snapshot import Snapshot
from ...procedure.story import happened, rows
from ..components import Checkbox, Html
from ..markup import download
from .base import Form


class SequenceForm(Form):
    """The diagram, its files to download, and the exchanges, with personal data masked until a box is ticked."""

    name = "sequence"
    within = ("sent", "ready")

    def build(self) -> Iterable[Any]:
        say = self.say
        self.picture = Html(html="")
        self.personal = Checkbox(label=say("exchanges-personal"), hint=say("exchanges-personal.hint"))
        self.personal.observe(lambda _: self.show(self.desk.snapshot), "value")
        self.exchanges = Html(html="")
        return self.picture, self.personal, self.exchanges

    def show(self, now: Snapshot) -> None:
        known = rows(self.desk.workspace)
        drawn = SequencePicture(self.say, happened(now.case, known))
        listed = ExchangeList(self.say, known, self.personal.value)
        self.personal.visible = bool(known)
        self.picture.html = drawn.html() + self._files(drawn)
        self.exchanges.html = f"<h3>{listed.heading}</h3>{listed.html()}" if known else ""

    def act(self) -> str:
        return SequencePicture(self.say, happened(self.desk.snapshot.case, rows(self.desk.workspace))).listed()

    def _files(self, drawn: SequencePicture) -> str:
        say = self.say
        picture = download("sequence.svg", "image/svg+xml", drawn.svg().encode(), say("sequence-save-picture"))
        text = download(
            "sequence.txt", "text/plain;charset=utf-8", drawn.listed().encode(), say("sequence-save-list")
        )
        return picture + text
