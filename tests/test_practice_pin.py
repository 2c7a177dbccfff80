"""The PIN that nobody types: the published one of the practice environment, and when it is not sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.practice import people
from ehcert_kit.procedure.case import Kind
from ehcert_kit.values import replace
from tests.commands import told
from tests.conftest import OpenPractice


def in_a_reader(session: Session, tries: int) -> Session:
    """The same, with a card that is not the practice environment's own, and so many tries left on it."""
    assert session.card is not None
    session.card.change(tries_left=tries)
    return replace(session, card=None)


@pytest.mark.parametrize("tries", [3, 2, 1, 0])
def test_the_last_try_of_a_card_in_a_reader_is_left_to_a_person(tries: int, practice: OpenPractice) -> None:
    """Its PIN may be another one: sent unasked three times, the published one would block it."""
    session = in_a_reader(practice(), tries)

    assert (session.practice_pin is not None) is (tries > 1)
    assert session.published_pin == people.PIN, "which is shown all the same"


def test_a_scenario_that_loses_tries_goes_on(practice: OpenPractice) -> None:
    """Its own slips took them, and then the right PIN is sent."""
    assert in_a_reader(practice("pin-faux"), 1).practice_pin is not None


def test_the_practice_card_has_the_published_pin(practice: OpenPractice) -> None:
    """So its last try may be used."""
    session = practice()
    assert session.card is not None
    session.card.change(tries_left=1)
    assert session.practice_pin is not None


def test_a_card_that_cannot_be_asked_refuses_nothing(practice: OpenPractice) -> None:
    """Whether there is a card at all is said elsewhere."""
    session = practice()
    assert session.card is not None
    session.card.change(present=False)
    assert replace(session, card=None).practice_pin is not None


def test_whoever_is_about_to_use_the_last_try_is_told(practice: OpenPractice, tmp_path: Path) -> None:
    """Before the PIN is asked for, and in nobody's way with more tries."""
    session = practice()
    assert session.card is not None
    walk = ("walk", "--workspace", tmp_path / "w", "--until", "organizations")
    for tries, warned in ((2, False), (1, True)):
        session.card.change(tries_left=tries)
        session.workspace.begin(Kind.REQUEST)
        run = told(*walk)
        assert run.code == 0, run.error
        assert ("Il ne reste qu'un essai" in run.error) is warned
