"""`ehcert-kit walk --organizations`: requests for several organisations in one run, without user interaction."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ..card.errors import CardBlocked, PinWrong
from ..environments.direction import solution
from ..environments.session import Session
from ..identifiers.contact import ContactData
from ..kit_error import KitError
from ..names import Step
from ..procedure.case import Case, Identification
from ..procedure.errors import NoOrganization
from ..procedure.sitting import Sitting
from ..procedure.standing import Standing
from ..procedure.walk import Report, Walk
from ..texts import Texts
from .common import ask
from .reporting import misused, problem_of, steps_of, tell_head, tell_step
from .secrets import Secrets


def run(
    options: argparse.Namespace, say: Texts, session: Session, secrets: Secrets, new_walk: Callable[[], Walk]
) -> int:
    """Run the procedure for each organisation; an error in one stops no other, unless the card refused the PIN.

    new_walk: makes the walk of one case. Returns: 0 all are ready, 1 one or more are not, 2 wrong usage.
    """
    if options.new or options.keystore is not None or options.until != Step.VERIFY.value:
        return misused(options, say, "cli-organizations-alone")
    tell: Callable[[str], None] = (lambda line: None) if options.json else print
    tell_head(tell, say, session)
    sitting = Sitting(session.environment, session.workspace)
    sitting.open()
    begun_with, problem = _walked(tell, say, new_walk().request(Step.ORGANIZATIONS))
    if problem is None and not session.workspace.case.need(Identification).organizations:
        problem = NoOrganization()
    if problem is not None:
        document = _document(session, secrets, [], stopped=True)
        if options.json:
            print(json.dumps({**document, "steps": steps_of(begun_with), "problem": problem_of(say, problem)}))
        print(say.error(problem), file=sys.stderr)
        return 1
    last = len(session.workspace.case.need(Identification).organizations)
    indices = [number - 1 for number in options.organizations] or list(range(last))
    if max(indices) >= last:
        return misused(options, say, "cli-organizations-list", last=last)
    cases = sitting.begin(indices, _contact(say, session, sitting))
    walked = list(_each(tell, say, session, new_walk, cases))
    errors = {case.id: error for case, (_, error) in zip(cases, walked, strict=True) if error is not None}
    rows = sitting.rows(errors)
    if options.json:
        requests = [
            {
                "organization": str(row.organization),
                "keystore": str(row.case.keystore) if row.case.keystore else None,
                "status": row.standing.value if row.error is None else "stopped",
                "steps": steps_of(reports),
                **({"problem": problem_of(say, row.error)} if row.error is not None else {}),
            }
            for row, (reports, _) in zip(rows, walked, strict=True)
        ]
        print(json.dumps(_document(session, secrets, requests, stopped=bool(errors)), indent=1))
    tell(say("cli-organizations-summary"))
    for row in rows:
        name = f"{row.organization.name} ({row.organization})"
        if row.error is None:
            tell(say("cli-organizations-ready", name=name, keystore=row.case.keystore or ""))
        else:
            tell(say("cli-organizations-stopped", name=name, title=say.error(row.error).title))
    if secrets.published:
        tell(say("cli-practice-password", password=session.practice_password or ""))
    return 0 if all(row.standing is Standing.READY and row.error is None for row in rows) else 1


def _each(
    tell: Callable[[str], None], say: Texts, session: Session, new_walk: Callable[[], Walk], cases: Sequence[Case]
) -> Iterator[tuple[list[Report], KitError | None]]:
    """What each case did, and what stopped it. After a refused PIN the others are not tried: they might send the
    same one, and the third in a row blocks the card."""
    refused: KitError | None = None
    for number, case in enumerate(cases, 1):
        if refused is not None:
            yield [], refused
            continue
        reports, problem = _one(tell, say, session, new_walk, case, f"{number}/{len(cases)}")
        refused = problem if isinstance(problem, PinWrong | CardBlocked) else None
        yield reports, problem


def _one(
    tell: Callable[[str], None],
    say: Texts,
    session: Session,
    new_walk: Callable[[], Walk],
    case: Case,
    which: str,
) -> tuple[list[Report], KitError | None]:
    assert case.actor is not None, "each is for an organisation"
    tell(say("cli-organizations-heading", which=which, name=case.actor.name, organization=str(case.actor)))
    session.workspace.take(case)
    reports, problem = _walked(tell, say, new_walk().request())
    if problem is not None:
        print(say.error(problem), file=sys.stderr)
    return reports, problem


def _walked(
    tell: Callable[[str], None], say: Texts, steps: Iterator[Report]
) -> tuple[list[Report], KitError | None]:
    """Run the steps and print each. Returns: the reports, and the error that stopped it, if any."""
    reports: list[Report] = []
    try:
        for step in steps:
            reports.append(step)
            tell_step(tell, say, step)
    except KitError as error:
        return reports, error
    return reports, None


def _contact(say: Texts, session: Session, sitting: Sitting) -> ContactData:
    """The contact data for all requests: those of an earlier one, of the scenario, or as typed now."""
    known = next((case.contact for case in sitting.cases if case.contact is not None), None)
    if known is not None:
        return known
    if session.scenario is not None:
        return solution(session.scenario).contact
    return ContactData.parse(ask(say("cli-ask-email")), ask(say("cli-ask-phone")))


def _document(
    session: Session, secrets: Secrets, requests: list[dict[str, Any]], *, stopped: bool
) -> dict[str, Any]:
    document: dict[str, Any] = {
        "status": "stopped" if stopped else "ready",
        "environment": session.environment.name,
        "requests": requests,
    }
    if secrets.published:
        document["practice_password"] = session.practice_password
    return document
