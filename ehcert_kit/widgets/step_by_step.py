"""The switch for « pas à pas », and the held request: its octets, and in practice a copy to change and try."""

from __future__ import annotations

import html

from ..environments.apart import Said, tried
from ..environments.trial import said_to
from ..explain.checks import listed
from ..explain.message_view import MessageView
from ..texts import private
from .background import background
from .components import Actions, Checkbox, Html, TextArea
from .desk import Desk
from .guarding import in_words
from .markup import paragraph
from .pausing import Held
from .seen import Box
from .watching import Watching


class StepByStep(Watching, Box):
    """The switch and the held request, shown beside a button that sends a request. See `pausing`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        say = desk.say
        self.switch = Checkbox(label=say("pause-switch"), hint=say("pause-switch.hint"))
        self.switch.value = desk.pausing.wanted
        self.switch.observe(lambda change: desk.pausing.want(change["new"]), "value")
        self.what = Html(html="")
        self.view = Html(html="")
        self.leave = Actions()
        self.leave.on_press(lambda _: desk.pausing.release())
        self.edited = TextArea(label=say("pause-edit"), hint=say("pause-edit.hint"))
        self.attempt = Actions(busy_label=say("letter-busy"))
        self.attempt.on_press(lambda _: self._try())
        self.said = Html(html="")
        self._held: Held | None = None
        super().__init__([self.switch, self.what, self.view, self.leave, self.edited, self.attempt, self.said])
        self.add_class("eh-root")
        self._show(desk.pausing.waiting)
        self.watches(desk.pausing.watch(self._show))

    def offer(self, offered: bool) -> None:
        """Show or hide the switch. offered: whether there is something to send."""
        self.switch.visible = offered and not self._desk.nobody

    def _show(self, held: Held | None) -> None:
        say = self._desk.say
        self._held = held
        practice = self._desk.environment.practice
        self.said.html = ""
        for component in (self.edited, self.attempt):
            component.visible = held is not None and practice
        self.leave.primary = say("pause-leave") if held is not None else ""
        if held is None:
            self.what.html = self.view.html = self.edited.value = ""
            return
        name = held.operation.name
        self.what.html = f"<h3>{html.escape(say('pause-waits', operation=name))}</h3>" + paragraph(
            say("pause-note")
        )
        view = MessageView(say, say("wire-view-signed"), held.octets, b"SignatureValue" in held.octets)
        self.view.html = private.in_markup(view.html(), self._desk.hidden)
        self.edited.value = held.octets.decode("utf-8", "replace")
        self.attempt.secondary = [{"id": "try", "label": say("pause-try"), "kind": "button"}]
        self.leave.focus()

    def _try(self) -> None:
        """Try the text of the field on a copy of the practice platform; the held request stays held."""
        held = self._held
        if held is None:
            return
        # A text area normalizes line ends. A text that differs only in these is sent with its original octets.
        same = _lines(self.edited.value) == _lines(held.octets.decode("utf-8", "replace"))
        octets = held.octets if same else self.edited.value.encode()
        self.attempt.busy = True
        background(lambda: tried(self._desk.session, held.operation, octets, held.at), self._tell)

    def _tell(self, said: Said | None, error: Exception | None) -> None:
        self.attempt.busy = False
        if said is not None:
            self.said.html = listed(self._desk.say, [said_to(self._desk.say, said)])
        elif error is not None:
            self.said.html = paragraph(str(in_words(self._desk.say, error)))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")
