"""Where one stands, as a home page shows it: the next step, and the four parts of the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ..procedure.case import Case, Identification
from ..procedure.standing import Snapshot, Standing
from ..procedure.way import SECTIONS, requesting
from ..texts import Texts


class State(StrEnum):
    """Of a part of the way; each has a word and a shape."""

    DONE = "done"
    YOURS = "yours"
    EHEALTH = "ehealth"
    BLOCKED = "blocked"
    TODO = "todo"


@dataclass(frozen=True)
class Link:
    """A page to go to."""

    label: str
    href: str


@dataclass(frozen=True)
class Card:
    """The next step: one title, two lines at most, one button."""

    title: str
    text: str
    more: str
    button: str
    href: str
    who: str


@dataclass(frozen=True)
class Stage:
    """One part of the way."""

    name: str
    text: str
    state: State
    word: str
    facts: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class View:
    """The whole home page, in words."""

    card: Card
    stages: tuple[Stage, ...] = field(default=())


def view(say: Texts, now: Snapshot, *, practice: bool) -> View:
    """What the home page says about this case."""
    return View(_card(say, now, practice), _stages(say, now))


# ── the next step ────────────────────────────────────────────────────────────────────────────

#: Which card, which section, who acts next.
_MOMENTS = {
    Standing.UNCERTAIN: ("uncertain", "demander", "program"),
    Standing.REFUSED: ("refused", "demander", "organisation"),
    Standing.WAITING: ("waiting", "valider", "ehealth"),
    Standing.DELIVERED: ("delivered", "valider", "you"),
    Standing.INSTALLED: ("installed", "valider", "you"),
    Standing.READY: ("ready", "valider", "you"),
}


def _moment(now: Snapshot) -> tuple[str, str, str]:
    if now.standing is not Standing.PREPARING:
        return _MOMENTS[now.standing]
    if requesting(now):
        return "request", "demander", "you"
    if now.notes.manager is not None or now.case.get(Identification) is not None:
        return "prepare", "programme", "you"
    if now.notes.kind is not None:
        return "manager", "responsable", "you"
    return "start", "mise-en-route", "you"


def _card(say: Texts, now: Snapshot, practice: bool) -> Card:
    moment, section, who = _moment(now)
    key = f"frame-card-{moment}"
    automatic = now.case.sent.automatically_validated if now.case.sent else None
    decision = {True: "automatic", False: "manual", None: "unknown"}[automatic]
    more = ""
    if moment == "start":
        more = say("frame-card-start-practice" if practice else "frame-card-start-real")
    return Card(
        title=say(key),
        text=say(f"{key}.text", decision=decision),
        more=more,
        button=say(f"{key}.button"),
        href=href(SECTIONS[section].notebook),
        who="" if now.standing is Standing.READY else say("frame-who", who=say(f"frame-who-{who}")),
    )


# ── the four parts ───────────────────────────────────────────────────────────────────────────


def _stages(say: Texts, now: Snapshot) -> tuple[Stage, ...]:
    standing, begun = now.standing, requesting(now)
    refused = standing is Standing.REFUSED
    states = {
        "prepare": _state(begun, State.YOURS),
        "request": _state(standing.taken, State.BLOCKED if refused else State.YOURS, begun=begun),
        "wait": _state(standing.arrived, State.EHEALTH, begun=standing.taken),
        "complete": _state(standing is Standing.READY, State.YOURS, begun=standing.arrived),
    }
    return tuple(
        Stage(
            name=say(f"frame-stage-{name}"),
            text=say(f"frame-stage-{name}.text"),
            state=state,
            word=_word(say, state),
            facts=_known(say, name, now.case),
            links=tuple(
                Link(say(f"frame-notebook-{section.notebook}"), href(section.notebook))
                for section in SECTIONS.values()
                if section.part == name
            ),
        )
        for name, state in states.items()
    )


def _state(done: bool, now: State, begun: bool = True) -> State:
    return State.DONE if done else now if begun else State.TODO


def _word(say: Texts, state: State) -> str:
    return say(f"frame-state-{state.value}")


def _known(say: Texts, stage: str, case: Case) -> tuple[str, ...]:
    """What there is to tell about a part, once it is there."""
    if stage == "request" and case.actor is not None:
        return (say("frame-stage-for", name=case.actor.name, organization=str(case.actor)),)
    if stage == "wait" and case.sent is not None and case.sent.accepted is not None:
        sent = case.sent.accepted.astimezone()
        return (say("frame-stage-sent", day=sent, time=f"{sent:%H:%M}"),)
    if stage == "complete" and case.keystore is not None:
        return (say("frame-stage-file", file=case.keystore.name),)
    return ()


def href(notebook: str) -> str:
    """The address of a notebook's page, from the root of the server."""
    return f"voila/render/{notebook}.ipynb"
