"""What helps a practice card elsewhere: offered where it helps, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ehcert_kit.card.interface import CardKey
from ehcert_kit.cli import main
from ehcert_kit.environments.counter import help_card, helpful
from ehcert_kit.environments.session import Session
from ehcert_kit.errors import CardBlocked, PinWrong
from ehcert_kit.identifiers.organization import Person
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.secret import Secret
from tests.conftest import PIN, OpenPractice

COLLEAGUE = Person("75061599971", "Dominique", "PRATIQUE")


def block(card: PracticeCard, session: Session) -> None:
    for expected in (PinWrong, PinWrong, CardBlocked):
        with pytest.raises(expected):
            card.sign(CardKey.AUTHENTICATION, bytes(32), Secret("0000"), card.chain(CardKey.AUTHENTICATION)[0])


def signed(session: Session) -> bool:
    card = session.environment.card
    return bool(card.sign(CardKey.SIGNATURE, bytes(32), PIN, card.chain(CardKey.SIGNATURE)[0]))


@pytest.mark.parametrize(
    ("spoil", "help"),
    [
        (block, "unblock-card"),
        (lambda card, session: card.expire(session.environment.clock()), "new-card"),
        (lambda card, session: card.change(present=False), "insert-card"),
        (lambda card, session: card.exchange(COLLEAGUE, CardSetting(), session.environment.clock()), "own-card"),
    ],
    ids=["blocked", "expired", "absent", "somebody else's"],
)
def test_what_helps_is_offered_and_helps(
    spoil: Callable[[PracticeCard, Session], None], help: str, practice: OpenPractice
) -> None:
    """A card that serves needs nothing; each trouble has its own help, after which the card signs."""
    session = practice()
    assert session.card is not None
    assert helpful(session) == ()
    spoil(session.card, session)

    assert helpful(session) == (help,)
    help_card(session, help)
    assert helpful(session) == ()
    assert signed(session)
    assert session.environment.card.identity().person.name == "EXERCICE"


def test_the_counter_in_a_terminal(practice: OpenPractice, capsys: pytest.CaptureFixture[str]) -> None:
    """One command does what the card needs; a second time there is nothing to do."""
    session = practice()
    assert session.card is not None
    session.card.change(tries_left=0)
    for told in ("débloquée", "rien à faire"):
        assert main(["practice-platform", "counter", "--workspace", str(session.workspace.folder)]) == 0
        assert told in capsys.readouterr().out
    assert signed(session)
