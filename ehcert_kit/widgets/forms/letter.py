"""« Changer une lettre »: changes one letter in a copy of an artefact, and shows which checks then fail."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from ...environments.trial import Trial, try_letter
from ...explain.checks import listed
from ...procedure.errors import LetterRefused
from ...procedure.letter import Original, originals
from ...procedure.snapshot import Snapshot
from ...texts import private
from ..components import Actions, Choice, Field, Html, Select, Status
from .base import Form

#: Octets that are shown before and after a changed letter.
_AROUND = 36


class LetterForm(Form):
    """The choice of artefact, place and letter, and the results of the checks. The case itself is not changed."""

    name = "letter"
    within = ("sent",)

    def build(self) -> Iterable[Any]:
        say = self.say
        self.opener = Actions(secondary=[{"id": "open", "label": say("letter-open"), "kind": "button"}])
        self.opener.on_press(lambda _: self._open(True))
        self.part = Choice(legend=say("letter-part"), options=[])
        self.part.observe(lambda _: self._show_spots(), "value")
        self.spot = Select(label=say("letter-spot"), options=[])
        self.spot.observe(lambda _: self._show_letter(), "value")
        self.place = Field(label=say("letter-place"), hint=say("letter-place.hint"), width="short")
        self.place.on_leave(self._show_context)
        self.letter = Field(label=say("letter-becomes"), width="short")
        self.context = Html(html="")
        self.actions = Actions(busy_label=say("letter-busy"))
        self.actions.on_press(lambda pressed: self._back() if pressed == "back" else self._change())
        self.outcome = Status()
        self.chain = Html(html="")
        self._opened = False
        self._originals: dict[str, Original] = {}
        return (
            self.opener,
            self.part,
            self.spot,
            self.place,
            self.letter,
            self.context,
            self.actions,
            self.outcome,
            self.chain,
        )

    def show(self, now: Snapshot) -> None:
        self._originals = {one.part.value: one for one in originals(now.case)} if now.case.sent else {}
        if not self._originals:
            self._opened = False
        self.opener.visible = bool(self._originals) and not self._opened
        for component in (self.part, self.spot, self.place, self.letter, self.context, self.actions, self.chain):
            component.visible = self._opened
        options = [{"value": part, "label": self.say(f"letter-part-{part}")} for part in self._originals]
        if self.part.options != options:
            self.part.options = options
        if self.part.value not in self._originals:
            self.part.value = next(iter(self._originals), None)

    def act(self) -> str:
        """Change one letter in each artefact. Returns: the checks that then fail."""
        told = []
        for part, original in self._originals.items():
            at = original.spots[0].at
            trial = try_letter(self.desk.session, self.say, original, at, original.suggestion(at))
            told.append(self.say(f"letter-part-{part}"))
            told += [f"  ✗ {check.label}" for check in trial.checks if check.holds is False]
        return "\n".join(told)

    def _open(self, opened: bool) -> None:
        self._opened = opened
        self.show(self.desk.snapshot)
        if opened:
            self.part.focus()

    @property
    def _original(self) -> Original | None:
        return self._originals.get(self.part.value or "")

    def _show_spots(self) -> None:
        original = self._original
        self._forget()
        if original is None:
            return
        self.spot.options = [
            {"value": spot.name, "label": self.say(f"letter-spot-{spot.name}")} for spot in original.spots
        ]
        self.letter.hint = self.say("letter-becomes-text" if original.text else "letter-becomes-octet")
        self.spot.value = original.spots[0].name
        self._show_letter()

    def _show_letter(self) -> None:
        original = self._original
        at = next((s.at for s in original.spots if s.name == self.spot.value), None) if original else None
        if original is None or at is None:
            return
        self.place.value, self.letter.value = str(at), original.suggestion(at)
        self._show_context()

    def _show_context(self) -> None:
        """Show the unchanged letter, marked, with the octets around it."""
        self._forget()
        self.place.error = ""
        original = self._original
        if original is None:
            return
        try:
            at = self._at()
            letter = original.letter(at)
        except LetterRefused as refused:
            self.place.error = self.say.error(refused).cause
            return
        self._show_octets(_marked(original, original.octets, at, letter, "eh-letter-was"))
        self.actions.secondary = [{"id": "change", "label": self.say("letter-change"), "kind": "button"}]

    def _show_octets(self, markup: str) -> None:
        self.context.html = private.in_markup(markup, self.desk.hidden)

    def _at(self) -> int:
        """The typed offset, in octets. Raises: LetterRefused: it is not a number."""
        typed = self.place.value.strip()
        if not (typed.isascii() and typed.isdecimal()):
            raise LetterRefused("place")
        return int(typed)

    def _change(self) -> None:
        original = self._original
        assert original is not None, "the button is there once it is"
        self.letter.error = self.place.error = ""
        typed = self.letter.value

        def tried() -> Trial:
            return try_letter(self.desk.session, self.say, original, self._at(), typed)

        self.run(tried, busy=self.actions, at={LetterRefused: self.letter}, then=self._tell)

    def _tell(self, trial: Trial) -> None:
        original = self._original
        if original is None:
            return
        at, broken = self._at(), sum(check.holds is False for check in trial.checks)
        judged = sum(check.holds is not None for check in trial.checks)
        self.outcome.tone = "error" if broken else "ok"
        self.outcome.text = self.say("letter-outcome", broken=broken, judged=judged)
        becomes = original.read(self.letter.value)
        self._show_octets(_marked(original, trial.octets, at, becomes, "eh-letter-is"))
        self.chain.html = listed(self.say, trial.checks)
        self.actions.secondary = [
            {"id": "back", "label": self.say("letter-back"), "kind": "button"},
            {"id": "change", "label": self.say("letter-change-again"), "kind": "link"},
        ]

    def _back(self) -> None:
        self._show_letter()
        self.outcome.tone, self.outcome.text = "info", self.say("letter-as-before")
        self.letter.focus()

    def _forget(self) -> None:
        self.outcome.text = self.chain.html = self.context.html = ""

    def fail(self, error: Exception, at: Any = None) -> None:
        if isinstance(error, LetterRefused):
            self.letter.error = self.say.error(error).cause
            self.letter.focus()
            return
        super().fail(error, at)


def _marked(original: Original, octets: bytes, at: int, letter: bytes, look: str) -> str:
    """HTML of a part of an artefact with one letter marked, as text or in hexadecimal. look: a CSS class."""

    def written(part: bytes) -> str:
        shown = part.decode("utf-8", "replace").replace("\0", " · ") if original.text else part.hex(" ").upper()
        return html.escape(shown)

    before, after = octets[max(at - _AROUND, 0) : at], octets[at + len(letter) : at + len(letter) + _AROUND]
    space = "" if original.text else " "
    mark = f'<mark class="{look}">{html.escape(original.written(letter))}</mark>'
    return f'<pre class="eh-xml">{written(before)}{space}{mark}{space}{written(after)}</pre>'
