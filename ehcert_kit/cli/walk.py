"""`ehcert-kit walk`: the whole procedure, headless."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from ..environments.course import play
from ..environments.direction import walk as walk_of
from ..environments.opening import open_session
from ..environments.session import Session
from ..explain.html import plain_text
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization
from ..messages.contract import Contract
from ..names import Step
from ..procedure.case import Kind
from ..procedure.errors import ContractNotRead
from ..procedure.standing import standing
from ..procedure.walk import Answers, Walk
from ..texts import Texts
from . import several
from .common import ask, settings
from .reporting import report
from .secrets import Secrets


def run(options: argparse.Namespace, say: Texts) -> int:
    """Walk to the end, or to the step that was named."""
    session = open_session(settings(options))
    if options.new and options.organizations is None:
        session.workspace.begin(Kind.REQUEST)
    secrets = Secrets(options, session, say)
    until = Step(options.until)

    def new_walk() -> Walk:
        return walk_with(options, say, session, secrets)

    if options.organizations is not None:
        return several.run(options, say, session, secrets, new_walk)

    def status(step: Step) -> str:
        if step is Step.VERIFY:
            return "ready"
        return f"until {step.value}" if step is until else standing(session.workspace.case).value

    # To its end one walks the whole course of a scenario, of which a request may be a part.
    whole = until is Step.VERIFY and not options.new and options.keystore is None
    steps = play(session, new_walk) if whole else new_walk().steps(until)
    return report(options, say, session, secrets, steps, status)


def walk_with(options: argparse.Namespace, say: Texts, session: Session, secrets: Secrets) -> Walk:
    """A walk as the command line asks for it: its file, its patience, who answers and who reads the contract."""
    keystore = getattr(options, "keystore", None)
    return walk_of(
        session,
        secrets.pin,
        secrets.password,
        asker(say, session),
        reader(say, session),
        options.patience,
        keystore.absolute() if keystore else None,
    )


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
        text = contract.texts.get(contract.tag(say.language), "")
        print(plain_text(text), file=sys.stderr)
        if ask(say("cli-ask-contract")).lower() not in ("oui", "ja", "yes"):
            raise ContractNotRead

    return read
