"""The content of the home page: the next step, the four parts of the procedure, and all cases."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from ..distinguished_name import DistinguishedName
from ..local_time import local_time
from ..procedure.case import Case, Choice, Identification, Kind, Predecessor, Target
from ..procedure.overview import without_card
from ..procedure.snapshot import Snapshot
from ..procedure.standing import Standing, revoked_keys, standing, waits
from ..procedure.validity import days_left
from ..procedure.way import LATER, SECTIONS, Section, goes_on_in, requesting
from ..texts import Texts, time_of_day
from ..values import replace


class State(StrEnum):
    """The state of a part of the procedure; the page shows each by a word and a shape."""

    DONE = "done"
    YOURS = "yours"
    EHEALTH = "ehealth"
    BLOCKED = "blocked"
    TODO = "todo"


class PageLink(Struct, frozen=True):
    """A link to a page."""

    label: str
    href: str


class NextStep(Struct, frozen=True):
    """The next step: a title, at most two lines, a button. who: acts next. contract: the signed one, to read."""

    title: str
    text: str
    more: str
    button: str
    href: str
    who: str
    contract: PageLink | None = None


class Stage(Struct, frozen=True):
    """One part of the procedure."""

    name: str
    text: str
    state: State
    word: str
    facts: tuple[str, ...] = ()
    links: tuple[PageLink, ...] = ()


class CaseLine(Struct, frozen=True):
    """One case of the workspace. about: for whom. word: whose turn it is, or how it ended. waits: there is
    something to do in it. in_hand: it is the current case."""

    id: str
    kind: str
    about: str
    word: str
    waits: bool
    in_hand: bool


class View(Struct, frozen=True):
    """The whole home page, in words.

    later: links to pages that need a certificate. new: whether another request can begin.
    """

    card: NextStep
    stages: tuple[Stage, ...] = ()
    cases: tuple[CaseLine, ...] = ()
    later: tuple[PageLink, ...] = ()
    new: bool = False


def view(
    say: Texts, now: Snapshot, cases: Sequence[Case] = (), *, practice: bool, at: datetime | None = None
) -> View:
    """What the home page says about the current case and the others. at: now, aware, for the days left."""
    revoked = revoked_keys(cases)
    lines = tuple(_line(say, case, now.case, revoked) for case in cases)
    waiting = [line for line in lines if line.waits and not line.in_hand] if now.standing.over else []
    left = _days_left(now, cases, at) if at is not None else None
    if now.standing is Standing.READY and now.case.public_key_identifier in revoked:
        card = _ended(say)
    else:
        card = _card(say, now, practice) if left is None else _reminder(say, left, now.case)
    if waiting:
        also = say("frame-card-also", kind=waiting[0].kind, about=waiting[0].about, word=waiting[0].word)
        card = replace(card, more=f"{card.more} {also}".strip())
    return View(
        card=card,
        stages=() if now.case.kind is Kind.REVOCATION else _stages(say, now),
        cases=lines if len(lines) > 1 else (),
        later=tuple(_link(say, section) for section in SECTIONS.values() if section.part == LATER),
        new=now.standing is not Standing.PREPARING,
    )


#: Days before expiry at which the reminder changes, more urgent each time.
LADDER = (0, 1, 7, 14, 30, 90)


def _days_left(now: Snapshot, cases: Iterable[Case], at: datetime) -> int | None:
    """Days left of a ready certificate that was not replaced and expires soon; None: no reminder."""
    if now.standing is not Standing.READY:
        return None
    leaf = now.case.chain[0]
    replaced = {case.need(Predecessor).certificate for case in cases if case.get(Predecessor)}
    left = leaf.not_after - at
    # Compared to the second, as by the platform, which refuses an earlier renewal.
    if leaf in replaced or left > timedelta(days=LADDER[-1]):
        return None
    return min(max(days_left(leaf.not_after, at), -1), LADDER[-1])


def _ended(say: Texts) -> NextStep:
    """The card for a ready certificate that was revoked since."""
    key, page = "frame-card-revoked", href(SECTIONS["apercu"].notebook)
    return NextStep(say(key), say(f"{key}.text"), "", say(f"{key}.button"), page, "")


def _reminder(say: Texts, days: int, case: Case) -> NextStep:
    rung = next(rung for rung in LADDER if days <= rung) if days >= 0 else days
    again = "demander" if days < 0 else "renouveler"
    choice = case.get(Choice)
    page = "non-resident" if choice is not None and without_card(choice.actor) else again
    return NextStep(
        title=say("frame-card-renew", days=days),
        text=say("frame-card-renew.text", rung=rung),
        more="",
        button=say("frame-card-renew.button" if days >= 0 else "frame-new"),
        href=href(SECTIONS[page].notebook),
        who=say("frame-who", who=say("frame-who-you")),
    )


def page_of(case: Case) -> str:
    """The address of the page on which a case continues."""
    place = standing(case)
    if place is Standing.PREPARING:
        return href(SECTIONS[_BEGUN.get(case.kind, ("", "demander"))[1]].notebook)
    return href(SECTIONS[_ELSEWHERE.get((case.kind, place)) or _MOMENTS[place][1]].notebook)


def _line(say: Texts, case: Case, in_hand: Case, revoked: Collection[bytes]) -> CaseLine:
    target, subject = case.get(Target), case.subject
    if target is not None:
        subject = DistinguishedName.parse(target.subject)
    about = subject.common_name if subject is not None else say("frame-case-nobody")
    ended = bool(case.chain) and case.public_key_identifier in revoked
    word = say(f"frame-standing-{Standing.REVOKED if ended else standing(case)}")
    kind = say(f"frame-case-{case.kind}")
    return CaseLine(case.id, kind, about, word, waits(case) and not ended, case.id == in_hand.id)


# ── the next step ────────────────────────────────────────────────────────────────────────────

#: By standing: name of the card, section, who acts next.
_MOMENTS = {
    Standing.UNCERTAIN: ("uncertain", "demander", "program"),
    Standing.REFUSED: ("refused", "demander", "organisation"),
    Standing.WAITING: ("waiting", "valider", "ehealth"),
    Standing.DELIVERED: ("delivered", "valider", "you"),
    Standing.INSTALLED: ("installed", "valider", "you"),
    Standing.TO_ACTIVATE: ("to-activate", "renouveler", "you"),
    Standing.READY: ("ready", "valider", "you"),
    Standing.REVOKED: ("revoked", "revoquer", "you"),
}
#: Card and section before anything is sent, for the kinds other than a plain request.
_BEGUN = {
    Kind.RENEWAL: ("renewal", "renouveler"),
    Kind.REVOCATION: ("revocation", "revoquer"),
    Kind.FOREIGNER: ("request", "non-resident"),
}
#: Sections of the kinds that continue elsewhere than a request does.
_ELSEWHERE = {
    (Kind.RENEWAL, Standing.UNCERTAIN): "renouveler",
    (Kind.RENEWAL, Standing.REFUSED): "renouveler",
    (Kind.REVOCATION, Standing.UNCERTAIN): "revoquer",
    (Kind.REVOCATION, Standing.REFUSED): "revoquer",
    **{(Kind.FOREIGNER, place): "non-resident" for place in Standing},
}


def _moment(now: Snapshot) -> tuple[str, str, str]:
    kind = now.case.kind
    if now.standing is not Standing.PREPARING:
        moment, section, who = _MOMENTS[now.standing]
        return moment, _ELSEWHERE.get((kind, now.standing), section), who
    if kind in _BEGUN:
        return (*_BEGUN[kind], "you")
    if requesting(now):
        return "request", "demander", "you"
    if now.notes.manager is not None or now.case.get(Identification) is not None:
        return "prepare", "programme", "you"
    if now.notes.kind is not None:
        return "manager", "responsable", "you"
    return "start", "mise-en-route", "you"


def _card(say: Texts, now: Snapshot, practice: bool) -> NextStep:
    moment, section, who = _moment(now)
    section = goes_on_in(section, now)
    key = f"frame-card-{moment}"
    automatic = now.case.sent.automatically_validated if now.case.sent else None
    decision = {True: "automatic", False: "manual", None: "unknown"}[automatic]
    copies = now.notes.copies_of(now.case.public_key_identifier) if now.standing is Standing.READY else ()
    copied = any(copy.is_there for copy in copies)
    more = ""
    if moment == "start":
        more = say("frame-card-start-practice" if practice else "frame-card-start-real")
    return NextStep(
        title=say(key),
        text=say(f"{key}.text", decision=decision, copied="yes" if copied else "no"),
        more=more,
        button=say(f"{key}.button"),
        href=href(SECTIONS[section].notebook),
        who="" if now.standing.over else say("frame-who", who=say(f"frame-who-{who}")),
        contract=_signed(say, now),
    )


#: By kind of case: section and step in which its contract is signed.
_SIGNED = {
    Kind.REQUEST: ("demander", "sign"),
    Kind.RENEWAL: ("renouveler", "sign"),
    Kind.REVOCATION: ("revoquer", "revoke"),
}


def _signed(say: Texts, now: Snapshot) -> PageLink | None:
    """Link to the contract, once it is signed."""
    if now.case.contract is None or not now.standing.taken or now.case.kind not in _SIGNED:
        return None
    section, step = _SIGNED[now.case.kind]
    return PageLink(say("contract-again"), f"{href(SECTIONS[section].notebook)}#etape={step}")


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
            links=tuple(_link(say, section) for section in SECTIONS.values() if section.part == name),
        )
        for name, state in states.items()
    )


def _link(say: Texts, section: Section) -> PageLink:
    return PageLink(say(f"frame-notebook-{section.notebook}"), href(section.notebook))


def _state(done: bool, now: State, begun: bool = True) -> State:
    return State.DONE if done else now if begun else State.TODO


def _word(say: Texts, state: State) -> str:
    return say(f"frame-state-{state.value}")


def _known(say: Texts, stage: str, case: Case) -> tuple[str, ...]:
    """Facts about a part of the procedure, as far as they are known."""
    if stage == "request" and case.actor is not None:
        return (say("frame-stage-for", name=case.actor.name, organization=str(case.actor)),)
    if stage == "wait" and case.sent is not None and case.sent.accepted is not None:
        sent = local_time(case.sent.accepted)
        return (say("frame-stage-sent", day=sent, time=time_of_day(sent)),)
    if stage == "complete" and case.keystore is not None:
        return (say("frame-stage-file", file=case.keystore.name),)
    return ()


def href(notebook: str) -> str:
    """The address of a notebook's page, from the root of the server."""
    return f"voila/render/{notebook}.ipynb"
