"""« J'ai besoin d'aide »: in practice, hints one by one at every step, and the request that the trainer sees."""

from __future__ import annotations

from ..environments.settings import now
from ..procedure.snapshot import Snapshot
from ..teaching import hints
from .components import NeedHelp
from .desk import Desk
from .watching import Watching


class HelpWanted(Watching, NeedHelp):
    """The hints of the step that is shown, requested by the user or given by the trainer.

    How many were given is kept in the workspace's notes only.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked = False
        super().__init__(title=desk.say("need-help-title"))
        self.on_press(self._pressed)
        self.watches(desk.on_shown(lambda _: self._show(desk.snapshot)))
        self.watches(desk.on_done(lambda _: self._thank()))
        self.watches(desk.trainer.on_hint(lambda _: self._given()))
        self.watches(desk.watch(self._show))

    def _pressed(self, what: str) -> None:
        if what == "more":
            self._desk.trainer.ask_for_help(True)
            self._asked = True
            self.note = self._desk.say("need-help-raised")
            self._more()
        else:
            self._thank()

    def _given(self) -> None:
        """The trainer gives a hint, which may be one that nobody asked for."""
        if not self._asked:
            self.note = self._desk.say("need-help-given")
        self._more()

    def _more(self) -> None:
        desk, step = self._desk, self._desk.step
        if step is not None:
            hints.ask(desk.workspace, desk.section.name, step, now())
            self._show(desk.snapshot)
            desk.look_again()

    def _thank(self) -> None:
        """End the request for help: the user closed the hints, or finished a step."""
        self._asked, self.note = False, ""
        if self._desk.workspace.notes.help is not None:
            hints.thank(self._desk.workspace)
            self._desk.trainer.ask_for_help(False)
            self._show(self._desk.snapshot)
            self._desk.look_again()

    def _show(self, snapshot: Snapshot) -> None:
        say, step = self._desk.say, self._desk.step
        if step is None:
            return
        wanted = hints.at(snapshot.notes.help, self._desk.section.name, step)
        ladder = hints.ladder(step, say, self._desk.hints.besides(step))
        given = ladder[: wanted.level] if wanted else ()
        with self.hold_sync():
            self.hints = [
                {"label": say("need-help-level", number=number, of=len(ladder)), "text": text}
                for number, text in enumerate(given, start=1)
            ]
            self.more = "" if len(given) == len(ladder) else say("need-help-more" if given else "need-help")
            self.done = say("need-help-done") if given else ""
