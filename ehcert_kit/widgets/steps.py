"""The steps of each notebook, and which of them are done: a function of the snapshot."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..procedure.standing import Standing
from .desk import Snapshot

_SENT = (Standing.WAITING, Standing.DELIVERED, Standing.INSTALLED, Standing.READY)
_ARRIVED = (Standing.DELIVERED, Standing.INSTALLED, Standing.READY)

#: The steps of each section, in order.
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "mise-en-route": ("what", "kind", "at-hand", "backend", "machine"),
    "responsable": ("manager", "identify"),
    "programme": ("environment", "connection"),
    "demander": (
        "conditions",
        "situation",
        "identify",
        "actor",
        "organization",
        "options",
        "contact",
        "password",
        "sign",
        "sent",
    ),
    "valider": ("waiting", "file", "ready"),
}

_DONE: Mapping[str, Callable[[Snapshot], bool]] = {
    "kind": lambda now: now.facts.kind is not None,
    "manager": lambda now: now.facts.manager is not None,
    "identify": lambda now: now.facts.identification is not None,
    "conditions": lambda now: now.facts.conditions_accepted is not None,
    "situation": lambda now: now.facts.situation is not None,
    "actor": lambda now: now.facts.purpose is not None or now.facts.actor is not None,
    "organization": lambda now: now.facts.actor is not None,
    "options": lambda now: now.facts.options_chosen,
    "contact": lambda now: now.facts.contact is not None,
    "password": lambda now: now.facts.csr is not None,
    "sign": lambda now: now.standing in _SENT,
    "waiting": lambda now: now.standing in _ARRIVED,
    "file": lambda now: now.standing is Standing.READY,
}


def done(step: str, now: Snapshot) -> bool:
    """Whether a step is behind us. Steps that only tell are never in the way."""
    return step in _DONE and _DONE[step](now)


def applies(step: str, now: Snapshot) -> bool:
    """A certificate for oneself has no organisation to choose and no application ID."""
    for_self = now.facts.purpose == "self" or (now.facts.actor is not None and now.facts.actor.type == "SSIN")
    return not (for_self and step in ("organization", "options"))


def where(section: str, now: Snapshot) -> str:
    """Where one comes back to: the first step that waits for an answer."""
    steps = [step for step in SECTIONS[section] if applies(step, now)]
    if section == "demander" and now.standing in _SENT:
        return "sent"
    waiting = [step for step in steps if step in _DONE and not done(step, now)]
    started = any(done(step, now) for step in steps)
    if not started:
        return steps[0]
    return waiting[0] if waiting else steps[-1]


def following(section: str, step: str, now: Snapshot) -> str:
    """The step after this one. What was answered before is passed over: one may always go back to it."""
    steps = [s for s in SECTIONS[section] if applies(s, now)]
    after = steps[steps.index(step) + 1 :]
    return next((s for s in after if not done(s, now)), steps[-1])


def goes_on_by_itself(step: str, now: Snapshot) -> bool:
    """Whether the step's own form leads on; where it only tells, or has nothing more to ask, the pager does."""
    return step in _DONE and not (step == "identify" and done(step, now))
