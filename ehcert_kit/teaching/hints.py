"""Three hints for each step of the way: a nudge, where to look, what to do; then what the scenario says besides.

Sentences: ``hint-STEP``, ``.where``, ``.do``. Whoever asks raises a flag in the workspace's notes, which a
trainer's page reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ..procedure.standing import HelpWanted
from ..procedure.workspace import Workspace
from ..texts import Texts


def ladder(step: str, say: Texts, besides: Sequence[str] = ()) -> tuple[str, ...]:
    """The hints for a step of the way, the vaguest first.

    besides: what the scenario says at this step; it is about this case, and so comes last.
    Raises: KeyError: no such step.
    """
    key = f"hint-{step}"
    return (say(key), say(f"{key}.where"), say(f"{key}.do"), *besides)


def ask(workspace: Workspace, section: str, step: str, when: datetime) -> HelpWanted:
    """Raise the flag at this step, or ask for one hint more where it is raised. Raises: as `Workspace.note`."""
    before = at(workspace.notes.help, section, step)
    wanted = replace(before, level=before.level + 1) if before else HelpWanted(section, step, 1, when)
    workspace.note(lambda notes: replace(notes, help=wanted))
    return wanted


def thank(workspace: Workspace) -> None:
    """Take the flag down. Raises: as `Workspace.note`."""
    workspace.note(lambda notes: replace(notes, help=None))


def at(wanted: HelpWanted | None, section: str, step: str) -> HelpWanted | None:
    """The flag, if it was raised at this step."""
    return wanted if wanted is not None and (wanted.section, wanted.step) == (section, step) else None
