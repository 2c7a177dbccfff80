"""The check list of workstations: their names, given by the user, and the tasks done at each."""

from __future__ import annotations

from ..procedure import workstations
from ..procedure.snapshot import Snapshot
from .components import Actions, Field, Html, Ticks
from .desk import Desk
from .markup import heading, paragraph
from .seen import Box
from .watching import Watching


class Workstations(Watching, Box):
    """The check list for the current case."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        say = desk.say
        self.head = Html(html=heading(say("workstations")) + paragraph(say("workstations.why")))
        self.list = Ticks(
            caption=say("workstations"),
            head=say("workstations-name"),
            tasks=[{"id": task, "label": say(f"workstations-{task}")} for task in workstations.TASKS],
            remove=say("workstations-remove"),
        )
        self.list.on_tick(self._tick)
        self.list.on_remove(self._remove)
        self.name = Field(label=say("workstations-add"), hint=say("workstations-add.hint"), width="medium")
        self.actions = Actions(primary=say("workstations-add.button"), second=True)
        self.actions.on_press(lambda _: self._add())
        super().__init__([self.head, self.list, self.name, self.actions])
        self.watches(desk.watch(self._show))

    def _show(self, now: Snapshot) -> None:
        say = self._desk.say
        self.list.rows = [
            {
                "name": one.name,
                "done": list(one.ticked.get(now.case.id, ())),
                "remove": say("workstations-remove.named", name=one.name),
            }
            for one in now.notes.workstations
        ]

    def _add(self) -> None:
        self.name.error = ""
        if workstations.add(self._desk.workspace, self.name.value):
            self.name.value = ""
            self._desk.changed()
        else:
            typed = bool(self.name.value.strip())
            self.name.error = self._desk.say("workstations-add.known" if typed else "workstations-add.missing")
        self.name.focus()

    def _tick(self, name: str, task: str, done: bool) -> None:
        workstations.tick(self._desk.workspace, self._desk.workspace.case.id, name, task, done)
        self._desk.changed()

    def _remove(self, name: str) -> None:
        workstations.remove(self._desk.workspace, name)
        self._desk.changed()
        self.name.focus()
