"""`ehcert-kit walk`: the whole procedure, headless."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import Any

from ..card.backends import Why
from ..card.errors import CardError
from ..card.interface import CardKey, PinEntry
from ..card.window import program_name
from ..environments.direction import walk as walk_of
from ..environments.opening import open_session
from ..environments.session import Session
from ..explain.html import plain_text
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization
from ..kit_error import KitError
from ..messages.contract import Contract
from ..names import Step
from ..procedure.errors import ContractNotRead
from ..procedure.walk import Answers, Report
from ..secret import Secret
from ..texts import Texts
from .common import ask, line, prompt, settings, tell_notices


def run(options: argparse.Namespace, say: Texts) -> int:
    """Walk to the end, or to the step that was named."""
    session = open_session(settings(options))
    tell_notices(say, session)
    tell: Callable[[str], None] = (lambda line: None) if options.json else print
    tell(say(f"cli-environment-{session.environment.name}"))
    if session.platform is not None:
        tell(say("cli-accent", scenario=session.platform.scenario.id, accent=str(session.platform.accent)))
    if session.environment.why is not Why.PRACTICE:
        tell(say("cli-backend", why=session.environment.why.value, backend=_backend(session)))
    secrets = _Secrets(options, session, say)
    walked = walk_of(
        session,
        secrets.pin,
        secrets.password,
        asker(say, session),
        reader(say, session),
        options.patience,
        options.keystore,
    )
    reports: list[Report] = []
    problem: KitError | None = None
    try:
        for report in walked.steps(Step(options.until)):
            reports.append(report)
            _tell_step(tell, say, report)
    except KitError as error:
        problem = error
    status = "stopped" if problem else "ready" if reports[-1].name == "verify" else f"until {reports[-1].name}"
    if options.json:
        print(json.dumps(_document(say, session, status, reports, problem, secrets), indent=1))
    elif problem is None:
        keystore = session.workspace.case.keystore or ""
        done = status == "ready"
        tell(say("cli-ready", keystore=keystore) if done else say("cli-until", step=reports[-1].name.value))
        if secrets.published:
            tell(say("cli-practice-password", password=session.practice_password or ""))
    if problem is not None:
        print(say.error(problem), file=sys.stderr)
    return 1 if problem else 0


# ── what a person is asked ───────────────────────────────────────────────────────────────────


class _Secrets:
    """PIN and password from where the person chose: a descriptor, the published defaults, a prompt."""

    def __init__(self, options: argparse.Namespace, session: Session, say: Texts) -> None:
        self._options = options
        self._session = session
        self._say = say
        self._pin: Secret | None = None
        self._password: Secret | None = None
        self.published = False

    def pin(self, key: CardKey) -> Secret | None:
        entry = self._session.environment.card.pin_entry(key)
        if entry is not PinEntry.FIELD:
            print(self._say(f"cli-pin-{entry.value}", program=program_name()), file=sys.stderr)
            return None
        if self._options.pin_fd is not None:
            self._pin = self._pin or Secret(line(self._options.pin_fd))
            return self._pin
        # In a real environment it is asked each time: identifying and signing are two acts.
        return self._session.practice_pin or prompt(self._say("cli-ask-pin"))

    def password(self) -> Secret:
        if self._password is None:
            if self._options.password_fd is not None:
                self._password = Secret(line(self._options.password_fd))
            elif self._session.practice_password is not None:
                self._password, self.published = Secret(self._session.practice_password), True
            else:
                self._password = prompt(self._say("cli-ask-password"))
        return self._password


def asker(say: Texts, session: Session) -> Callable[[], Answers]:
    """What a person answers in a real environment, where no scenario does."""

    def answers() -> Answers:
        known = session.workspace.case.identification
        index = _index(say, [listed.organization for listed in known.organizations] if known else [])
        contact = ContactData.parse(ask(say("cli-ask-email")), ask(say("cli-ask-phone")))
        return Answers(contact, index)

    return answers


def _index(say: Texts, listed: Sequence[Organization]) -> int:
    """Which of them, counted from 0; asked until it is one of them. Of none, the walk says that there is none."""
    numbers = {str(number): organization for number, organization in enumerate(listed, start=1)}
    for number, organization in numbers.items():
        print(f"  {number}. {organization.name} ({organization})", file=sys.stderr)
    while numbers:
        answer = ask(say("cli-ask-organization", last=str(len(numbers))))
        if answer in numbers:
            return int(answer) - 1
    return 0


def reader(say: Texts, session: Session) -> Callable[[Contract], None]:
    """In a real environment the contract is shown and has to be accepted; in practice nobody is there."""

    def read(contract: Contract) -> None:
        if session.environment.practice:
            return
        text = contract.texts.get(say.language) or next(iter(contract.texts.values()))
        print(plain_text(text), file=sys.stderr)
        if ask(say("cli-ask-contract")).lower() not in ("oui", "ja", "yes"):
            raise ContractNotRead

    return read


# ── what is told ─────────────────────────────────────────────────────────────────────────────


def _tell_step(tell: Callable[[str], None], say: Texts, report: Report) -> None:
    for met in report.met:
        tell("  " + say("cli-met", title=say.error(met).title))
    # A file that was begun elsewhere leaves its first steps without artefacts.
    sentence = say.if_complete(f"cli-step-{report.name.value}", **report.artefacts)
    mark = f" ({say('cli-already')})" if report.status == "already" else ""
    tell(f"{report.name.value:14}{report.seconds:6.2f} s  {sentence}{mark}")


def _backend(session: Session) -> str:
    """The card backend in words; a dash where it does not answer, of which the walk says more."""
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
    secrets: _Secrets,
) -> dict[str, Any]:
    document: dict[str, Any] = {
        "status": status,
        "environment": session.environment.name,
        "scenario": session.scenario.id if session.scenario else None,
        "accent": str(session.platform.accent) if session.platform else None,
        "card": {"why": session.environment.why.value, "backend": _backend(session)},
        "steps": [
            {
                "name": report.name.value,
                "status": report.status,
                "seconds": round(report.seconds, 3),
                "artefacts": dict(report.artefacts),
                "met": [error.kb or error.key for error in report.met],
            }
            for report in reports
        ],
    }
    if secrets.published:
        document["practice_password"] = session.practice_password
    if problem is not None:
        message = say.error(problem)
        document["problem"] = {
            "key": problem.key,
            "kb": problem.kb,
            "owner": problem.owner.value,
            "title": message.title,
        }
    return document
