"""A trainer's acts in words, for the trainer's page and for the learner's report."""

from __future__ import annotations

from ..local_time import local_time
from ..procedure.way import SECTIONS
from ..texts import Texts
from .errors import NoSuchStart
from .jump import JumpTarget
from .training import TrainerAct


def place_name(target: JumpTarget, say: Texts) -> str:
    """The name of a step, as its page and its list of steps show it."""
    section = SECTIONS[target.section]
    return say("trainer-place", page=say(f"frame-notebook-{section.notebook}"), step=say(f"step-{target.step}"))


def act_said(act: TrainerAct, say: Texts) -> str:
    """One act in words; an unknown one, noted by another version, by its name, as an unknown step in it."""
    step, why = act.detail.get("step", ""), act.detail.get("why", "")
    facts: dict[str, object] = {
        **{name: int(value) if value.isdecimal() else value for name, value in act.detail.items()},
        "to": local_time(act.practice_at),
        "step": _step_name(step, say) if step else "none",
        "why": _title(why, say) or "none",
    }
    what = say.maybe(f"trainer-act-{act.what}-{act.detail['on']}") if "on" in act.detail else ""
    if act.what == "clock" and "day" in act.detail:
        what = say.maybe(f"trainer-act-day-{act.detail['day']}")
    if act.detail.get("requests") == "0":
        what = say.maybe(f"trainer-done-{act.what}", number=0).rstrip(".")
    return what or say.maybe(f"trainer-act-{act.what}", **facts) or act.what


def _step_name(step: str, say: Texts) -> str:
    try:
        return place_name(JumpTarget.parse(step), say)
    except NoSuchStart:
        return step


def _title(why: str, say: Texts) -> str:
    """The title of the error with this key; empty if there is none, or if it needs facts that are not known."""
    try:
        return say.if_complete(why) if why else ""
    except KeyError:
        return ""
