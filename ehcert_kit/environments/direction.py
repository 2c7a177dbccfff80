"""A walk as the scenario directs it: answers, mistakes, and mishaps of card and file."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path

from ..card.interface import CardKey
from ..disk import set_aside
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization
from ..messages.contract import Contract
from ..names import Step
from ..practice.scenario import Scenario
from ..procedure.walk import Answers, Walk
from ..secret import Secret
from .counter import mended
from .errors import PracticeOnly
from .session import Session


def walk(
    session: Session,
    pin: Callable[[CardKey], Secret | None],
    password: Callable[[], Secret],
    answers: Callable[[], Answers] | None = None,
    read: Callable[[Contract], None] = lambda contract: None,
    patience: float = 60.0,
    keystore: Path | None = None,
) -> Walk:
    """A walk over the session's workspace; in practice the scenario gives answers, mistakes and mishaps.

    answers: used where there is no scenario. Other arguments: as of `Walk`.
    Raises: PracticeOnly: neither a scenario nor answers.
    """
    scenario = session.scenario
    if scenario is None:
        if answers is None:
            raise PracticeOnly("answers")
        return Walk(session.environment, session.workspace, answers, pin, password, read, patience, keystore)
    mistakes: dict[Step, tuple[str, ...]] = {}
    for slip in scenario.slips:
        # A slip at "identify" concerns the first PIN, which is asked for the list of organisations.
        step = Step.ORGANIZATIONS if slip.at == Step.IDENTIFY else Step(slip.at)
        mistakes[step] = (*mistakes.get(step, ()), *[slip.input] * slip.times)
    return Walk(
        session.environment,
        session.workspace,
        lambda: solution(scenario),
        pin,
        password,
        read,
        patience,
        keystore,
        mistakes,
        functools.partial(_mishap, session, scenario),
        functools.partial(mended, session),
    )


def solution(scenario: Scenario) -> Answers:
    """The right answers of this scenario."""
    right = scenario.solution
    organization: int | Organization = right.organisation
    if not right.for_self:
        known = scenario.known_organizations()
        chosen, setting = known[right.organisation]
        managed = [o for o, s in known if s.manager]
        # An organisation that the platform does not list for this person is given in full.
        organization = managed.index(chosen) if setting.manager else chosen
    return Answers(
        ContactData.parse(right.contact.email, right.contact.phone),
        organization,
        right.for_self,
        right.application_id,
        right.base_services,
    )


def _mishap(session: Session, scenario: Scenario, when: str, step: Step) -> None:
    """Apply the scenario's events for card and file that are due around a step."""
    for event in scenario.events:
        if event.due(when, step, session.environment.clock().date()) and session.card is not None:
            _ACTS[event.do](session)


def _expire(session: Session) -> None:
    assert session.card is not None
    session.card.expire(session.environment.clock())


def _forget_file(session: Session) -> None:
    keystore = session.workspace.case.keystore
    if keystore is not None and keystore.exists():
        set_aside(keystore, session.environment.clock())


def _block_card(session: Session) -> None:
    assert session.card is not None
    session.card.change(tries_left=0)


def _pull_card(session: Session) -> None:
    assert session.card is not None
    session.card.change(present=False)


_ACTS: Mapping[str, Callable[[Session], None]] = {
    "block-card": _block_card,
    "pull-card": _pull_card,
    "expire": _expire,
    "forget-file": _forget_file,
}
