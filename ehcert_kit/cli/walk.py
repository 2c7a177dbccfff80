"""`ehcert-kit walk`: the whole procedure, without user interaction except secrets and answers in a terminal."""

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
from ..texts.foreign import on_one_line
from . import several
from .common import ask, settings
from .reporting import report
from .secrets import Secrets


def run(options: argparse.Namespace, say: Texts) -> int:
    """Run the procedure to its end, or to the step named by `--until`. Returns: as `report` and `several.run`."""
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

    # Without restrictions the whole course of the scenario is played, of which a request may be one part.
    whole = until is Step.VERIFY and not options.new and options.keystore is None
    steps = play(session, new_walk) if whole else new_walk().steps(until)
    return report(options, say, session, secrets, steps, status)


def walk_with(options: argparse.Namespace, say: Texts, session: Session, secrets: Secrets) -> Walk:
    """A walk with the keystore and patience of the options, which asks and shows the contract in the terminal."""
    keystore = getattr(options, "keystore", None)
    made = walk_of(
        session,
        secrets.pin,
        secrets.password,
        asker(say, session),
        reader(say, session),
        options.patience,
        keystore.absolute() if keystore else None,
    )
    made.confirmation = secrets.confirmation
    return made


def asker(say: Texts, session: Session) -> Callable[[], Answers]:
    """A function that asks for the answers in the terminal, for environments without a scenario."""

    def answers() -> Answers:
        known = session.workspace.case.identification
        index = _index(say, [listed.organization for listed in known.organizations] if known else [])
        contact = ContactData.parse(ask(say("cli-ask-email")), ask(say("cli-ask-phone")))
        return Answers(contact, index)

    return answers


def _index(say: Texts, listed: Sequence[Organization]) -> int:
    """Ask for one of the listed organisations until the answer is valid.

    Returns: its index, from 0; also 0 for an empty list, about which the walk raises an error.
    """
    numbers = {str(number): organization for number, organization in enumerate(listed, start=1)}
    for number, organization in numbers.items():
        print(f"  {number}. {on_one_line(organization.name)} ({organization})", file=sys.stderr)
    while numbers:
        answer = ask(say("cli-ask-organization", last=str(len(numbers))))
        if answer in numbers:
            return int(answer) - 1
    return 0


def reader(say: Texts, session: Session) -> Callable[[Contract], None]:
    """A function that shows the contract and asks to accept it; in practice it does nothing.

    What it gives raises: ContractNotRead: the answer is not yes.
    """

    def read(contract: Contract) -> None:
        if session.environment.practice:
            return
        text = contract.texts.get(contract.tag(say.language), "")
        print(plain_text(text), file=sys.stderr)
        if ask(say("cli-ask-contract")).lower() not in ("oui", "ja", "yes"):
            raise ContractNotRead

    return read
