"""Where one stands, as a home page shows it: the next step, and the four parts of the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ..procedure.dossier import Facts
from ..procedure.standing import Standing
from ..texts import Texts

NOTEBOOKS = ("1-mise-en-route", "2-responsable", "3-programme", "4-demander", "5-valider")


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


def view(say: Texts, facts: Facts, standing: Standing, *, practice: bool) -> View:
    """What the home page says about this dossier."""
    return View(_card(say, facts, standing, practice), _stages(say, facts, standing))


# ── the next step ────────────────────────────────────────────────────────────────────────────


def _moment(facts: Facts, standing: Standing) -> tuple[str, str, str]:
    """Which card, which notebook, who acts next."""
    if standing is Standing.PREPARING:
        if _requesting(facts):
            return "request", "4-demander", "you"
        if facts.manager is not None or facts.identification is not None:
            return "prepare", "3-programme", "you"
        if facts.kind is not None:
            return "manager", "2-responsable", "you"
        return "start", "1-mise-en-route", "you"
    return {
        Standing.UNCERTAIN: ("uncertain", "4-demander", "program"),
        Standing.REFUSED: ("refused", "4-demander", "organisation"),
        Standing.WAITING: ("waiting", "5-valider", "ehealth"),
        Standing.DELIVERED: ("delivered", "5-valider", "you"),
        Standing.INSTALLED: ("installed", "5-valider", "you"),
        Standing.READY: ("ready", "5-valider", "you"),
    }[standing]


def _requesting(facts: Facts) -> bool:
    """Whether the request itself was begun; its first screen has the conditions accepted."""
    return facts.conditions_accepted is not None or facts.actor is not None or facts.csr is not None


def _card(say: Texts, facts: Facts, standing: Standing, practice: bool) -> Card:
    moment, notebook, who = _moment(facts, standing)
    key = f"frame-card-{moment}"
    automatic = facts.request.automatically_validated if facts.request else None
    decision = {True: "automatic", False: "manual", None: "unknown"}[automatic]
    more = ""
    if moment == "start":
        more = say("frame-card-start-practice" if practice else "frame-card-start-real")
    return Card(
        title=say(key),
        text=say(f"{key}.text", decision=decision),
        more=more,
        button=say(f"{key}.button"),
        href=href(notebook),
        who="" if standing is Standing.READY else say("frame-who", who=say(f"frame-who-{who}")),
    )


# ── the four parts ───────────────────────────────────────────────────────────────────────────

_SENT = (Standing.WAITING, Standing.DELIVERED, Standing.INSTALLED, Standing.READY)
_ARRIVED = (Standing.DELIVERED, Standing.INSTALLED, Standing.READY)


def _stages(say: Texts, facts: Facts, standing: Standing) -> tuple[Stage, ...]:
    requesting = _requesting(facts) or standing is not Standing.PREPARING
    refused = standing is Standing.REFUSED
    states = {
        "prepare": _state(requesting, State.YOURS),
        "request": _state(standing in _SENT, State.BLOCKED if refused else State.YOURS, begun=requesting),
        "wait": _state(standing in _ARRIVED, State.EHEALTH, begun=standing in _SENT),
        "complete": _state(standing is Standing.READY, State.YOURS, begun=standing in _ARRIVED),
    }
    return tuple(
        Stage(
            name=say(f"frame-stage-{name}"),
            text=say(f"frame-stage-{name}.text"),
            state=state,
            word=_word(say, state),
            facts=_known(say, name, facts),
            links=tuple(Link(say(f"frame-notebook-{page}"), href(page)) for page in _PAGES[name]),
        )
        for name, state in states.items()
    )


_PAGES = {
    "prepare": ("1-mise-en-route", "2-responsable", "3-programme"),
    "request": ("4-demander",),
    "wait": (),
    "complete": ("5-valider",),
}


def _state(done: bool, now: State, begun: bool = True) -> State:
    return State.DONE if done else now if begun else State.TODO


def _word(say: Texts, state: State) -> str:
    return say(f"frame-state-{state.value}")


def _known(say: Texts, stage: str, facts: Facts) -> tuple[str, ...]:
    """What there is to tell about a part, once it is there."""
    if stage == "request" and facts.actor is not None:
        return (say("frame-stage-for", name=facts.actor.name, organization=str(facts.actor)),)
    if stage == "wait" and facts.request is not None and facts.request.accepted is not None:
        sent = facts.request.accepted.astimezone()
        return (say("frame-stage-sent", day=sent, time=f"{sent:%H:%M}"),)
    if stage == "complete" and facts.keystore is not None:
        return (say("frame-stage-file", file=Path(facts.keystore).name),)
    return ()


def href(notebook: str) -> str:
    """The address of a notebook's page, from the root of the server."""
    return f"voila/render/{notebook}.ipynb"
