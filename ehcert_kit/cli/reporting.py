"""Output of commands that run the procedure: line by line, or as one JSON document."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from ..card.backends import Why
from ..card.errors import CardError
from ..environments.session import Session
from ..kit_error import KitError, Owner
from ..names import Step
from ..procedure.walk import Report
from ..secret import NoTerminal
from ..texts import Texts
from .common import tell_notices
from .secrets import Secrets


def report(
    options: argparse.Namespace,
    say: Texts,
    session: Session,
    secrets: Secrets,
    steps: Iterator[Report],
    status: Callable[[Step], str],
) -> int:
    """Run the procedure, and print each step when it is done.

    steps: runs one step each time the next report is taken. status: gives the status to report when all steps are
    done, from the last one. Returns: 0 done, 1 stopped, 2 a secret was needed and there is no terminal.
    """
    tell: Callable[[str], None] = (lambda line: None) if options.json else print
    tell_head(tell, say, session)
    reports: list[Report] = []
    problem: KitError | None = None
    try:
        for step in steps:
            reports.append(step)
            tell_step(tell, say, step)
    except KitError as error:
        problem = error
    reached = "stopped" if problem else status(reports[-1].name)
    if options.json:
        print(json.dumps(_document(say, session, reached, reports, problem, secrets), indent=1))
    elif problem is None:
        _tell_end(tell, say, session, reached, reports[-1].name)
        if secrets.published:
            tell(say("cli-practice-password", password=session.practice_password or ""))
    if problem is not None:
        print(say.error(problem), file=sys.stderr)
    return exit_status(problem) if problem else 0


def tell_head(tell: Callable[[str], None], say: Texts, session: Session) -> None:
    """Print the session's notices, environment, accent and card backend, before the first step."""
    tell_notices(say, session)
    tell(say(f"cli-environment-{session.environment.name}"))
    if session.platform is not None:
        tell(say("cli-accent", scenario=session.platform.scenario.id, accent=str(session.platform.accent)))
    if session.environment.why is not Why.PRACTICE:
        tell(say("cli-backend", why=session.environment.why.value, backend=_backend(session)))


def _tell_end(tell: Callable[[str], None], say: Texts, session: Session, reached: str, last: Step) -> None:
    if reached.startswith("until"):
        tell(say("cli-until", step=last.value))
    else:
        tell(say(f"cli-{reached}", keystore=session.workspace.case.keystore or ""))


def tell_step(tell: Callable[[str], None], say: Texts, report: Report) -> None:
    """Print a line for each error that the step overcame, then one for what it did."""
    for met in report.met:
        tell("  " + say("cli-met", title=say.error(met).title))
    # With a keystore begun in another program, the first steps have no artefacts, so their sentence is incomplete.
    name = "submitted" if "validation_url" in report.artefacts else report.name.value
    sentence = say.if_complete(f"cli-step-{name}", **report.artefacts)
    mark = "" if report.status == "done" else f" ({say(f'cli-{report.status}')})"
    tell(f"{report.name.value:14}{report.seconds:6.2f} s  {sentence}{mark}")


def _backend(session: Session) -> str:
    """The card backend in words; a dash where it does not answer: the step that needs it reports why."""
    try:
        return session.environment.card.description
    except CardError:
        return "—"


def _document(
    say: Texts,
    session: Session,
    status: str,
    reports: list[Report],
    problem: KitError | None,
    secrets: Secrets,
) -> dict[str, Any]:
    document: dict[str, Any] = {
        "status": status,
        "environment": session.environment.name,
        "scenario": session.scenario.id if session.scenario else None,
        "accent": str(session.platform.accent) if session.platform else None,
        "card": {"why": session.environment.why.value, "backend": _backend(session)},
        "steps": steps_of(reports),
    }
    if secrets.published:
        document["practice_password"] = session.practice_password
    if problem is not None:
        document["problem"] = problem_of(say, problem)
    return document


def steps_of(reports: list[Report]) -> list[dict[str, Any]]:
    """The steps, as values for the JSON document."""
    return [
        {
            "name": report.name.value,
            "status": report.status,
            "seconds": round(report.seconds, 3),
            "artefacts": dict(report.artefacts),
            "met": [error.kb or error.key for error in report.met],
        }
        for report in reports
    ]


def stopped(options: argparse.Namespace, say: Texts, problem: KitError, status: int | None = None) -> int:
    """Print the error that stopped a command before it printed anything; with --json also as a document.

    status: to return; None: that of the error.
    """
    if getattr(options, "json", False):
        print(json.dumps({"status": "stopped", "problem": problem_of(say, problem)}, indent=1))
    print(say.error(problem), file=sys.stderr)
    if problem.kb is not None:
        print(say("cli-explain-more", number=problem.kb), file=sys.stderr)
    return exit_status(problem) if status is None else status


def exit_status(problem: KitError) -> int:
    """1: an expected error; 2: wrong usage: without a terminal, secrets have to come from a descriptor."""
    return 2 if isinstance(problem, NoTerminal) else 1


def misused(options: argparse.Namespace, say: Texts, key: str, status: int = 2, **facts: object) -> int:
    """Print, as `stopped` does, that options do not go together, or fit nothing. key: of the sentence.

    Returns: status.
    """
    sentence = say(key, **facts)
    if getattr(options, "json", False):
        problem = {"key": key, "kb": None, "owner": Owner.YOU.value, "title": sentence}
        print(json.dumps({"status": "stopped", "problem": problem}, indent=1))
    print(sentence, file=sys.stderr)
    return status


def problem_of(say: Texts, problem: KitError) -> dict[str, Any]:
    """An error, as values for the JSON document."""
    return {
        "key": problem.key,
        "kb": problem.kb,
        "owner": problem.owner.value,
        "title": say.error(problem).title,
    }
