"""Where a finished file is to be used, and what was done there: kept in the notes of the workspace.

The names are those that a person gave. What was ticked belongs to a case: a renewal begins with the same names,
and nothing done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .standing import Notes, Workstation
from .workspace import Workspace

#: What is to be done at each, in order: the file is there, the program is told of it, and it was tried.
TASKS = ("installed", "configured", "tried")
#: A name is a line of a list.
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
    """Forget a workstation and its ticks; where there is none of this name, nothing."""
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
