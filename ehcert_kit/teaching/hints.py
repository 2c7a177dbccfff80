"""Three hints for each `WayStep`: a nudge, where to look, what to do; then those of the scenario.

Sentences: ``hint-STEP``, ``.where``, ``.do``. A request for help is kept in the workspace's notes and shown on the
trainer's page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..procedure.notes import HelpWanted
from ..procedure.workspace import Workspace
from ..texts import Texts
from ..values import replace


def ladder(step: str, say: Texts, besides: Sequence[str] = ()) -> tuple[str, ...]:
    """The hints for a `WayStep`, the vaguest first.

    besides: the scenario's hints at this step, which are the most specific and come last.
    Raises: KeyError: no such step.
    """
    key = f"hint-{step}"
    return (say(key), say(f"{key}.where"), say(f"{key}.do"), *besides)


def ask(workspace: Workspace, section: str, step: str, when: datetime) -> HelpWanted:
    """Ask for help at this step, or for one hint more if that was done. Raises: as `Workspace.note`."""
    before = at(workspace.notes.help, section, step)
    wanted = replace(before, level=before.level + 1) if before else HelpWanted(section, step, 1, when)
    workspace.note(lambda notes: replace(notes, help=wanted))
    return wanted


def thank(workspace: Workspace) -> None:
    """End the request for help. Raises: as `Workspace.note`."""
    workspace.note(lambda notes: replace(notes, help=None))


def at(wanted: HelpWanted | None, section: str, step: str) -> HelpWanted | None:
    """The request for help, if it was made at this step."""
    return wanted if wanted is not None and (wanted.section, wanted.step) == (section, step) else None
