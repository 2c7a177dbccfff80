"""The workstations where a finished file is to be used, and the tasks done there; kept in the workspace's notes.

Names are the user's. Ticks belong to a case: a renewal begins with the same workstations and no ticks.
"""

from __future__ import annotations

from collections.abc import Callable

from ..values import replace
from .notes import Notes, Workstation
from .workspace import Workspace

#: The tasks at each workstation, in order: copy the file, configure the program, test it.
TASKS = ("installed", "configured", "tried")
#: Characters: a name has to fit on one line of a list.
LONGEST_NAME = 80


def add(workspace: Workspace, name: str) -> bool:
    """Add a workstation at the end. Returns: False where there is one of this name, or no name at all."""
    wanted = " ".join(name.split())[:LONGEST_NAME]
    known = {one.name.casefold() for one in workspace.notes.workstations}
    if not wanted or wanted.casefold() in known:
        return False
    _change(workspace, lambda all: (*all, Workstation(wanted)))
    return True


def remove(workspace: Workspace, name: str) -> None:
    """Remove a workstation and its ticks; does nothing where there is none of this name."""
    _change(workspace, lambda all: tuple(one for one in all if one.name != name))


def tick(workspace: Workspace, case: str, name: str, task: str, done: bool) -> None:
    """Note that a task was done there for this case, or was not. case: its id."""

    def ticked(one: Workstation) -> Workstation:
        if one.name != name:
            return one
        others = {*one.ticked.get(case, ())} - {task}
        tasks = tuple(known for known in TASKS if known in others or (done and known == task))
        return replace(one, ticked={**one.ticked, case: tasks})

    _change(workspace, lambda all: tuple(map(ticked, all)))


def everywhere(notes: Notes, case: str) -> bool:
    """Whether there are workstations, and everything was done at each of them for this case."""
    done = [set(one.ticked.get(case, ())) == set(TASKS) for one in notes.workstations]
    return bool(done) and all(done)


def _change(workspace: Workspace, how: Callable[[tuple[Workstation, ...]], tuple[Workstation, ...]]) -> None:
    workspace.note(lambda notes: replace(notes, workstations=how(notes.workstations)))
