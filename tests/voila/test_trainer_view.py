"""Who in a room is slower than the others: by the way and the time, never in a small room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ehcert_kit.environments.practice import open_platform
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.trainer_words import act_said
from ehcert_kit.environments.training import CardAct, Control, Position, TrainerAct
from ehcert_kit.errors import PracticeDayUnknown
from ehcert_kit.names import Step
from ehcert_kit.texts import Texts
from ehcert_kit.voila import trainer_view
from ehcert_kit.voila.readers import Participant
from ehcert_kit.voila.trainer import _ONCE
from ehcert_kit.voila.trainer_view import _together, behind, state
from ehcert_kit.voila.workplace import Workplace
from tests.conftest import AT_ONCE, OpenPractice, scenario_file, walking

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
FAR, EARLY = ("demander", "sign"), ("mise-en-route", "kind")


def at(person: str, step: tuple[str, str], minutes: float) -> Position:
    return Position(person, *step, NOW - timedelta(minutes=minutes))


ROOM = [at("a", FAR, 3), at("b", FAR, 2), at("c", FAR, 1)]


def test_one_at_an_early_step_for_long_is_slow() -> None:
    assert behind([*ROOM, at("d", EARLY, 9)], NOW) == {"d"}


def test_neither_who_just_came_there_nor_who_is_where_the_others_are() -> None:
    assert behind([*ROOM, at("d", EARLY, 0.5)], NOW) == set()
    assert behind([*ROOM, at("d", FAR, 60)], NOW) == set()


def test_two_are_no_room_and_nobody_is_slow_at_no_step() -> None:
    assert behind([at("a", FAR, 1), at("d", EARLY, 9)], NOW) == set()
    assert behind([*ROOM, at("d", ("demander", "nowhere"), 9)], NOW) == set()


@pytest.mark.parametrize(
    ("told", "shown"), [("3", "3 essais"), ("0", "bloquée"), ("out", "hors du lecteur"), ("", "l'ordinateur")]
)
def test_a_card_that_lies_elsewhere_is_shown_as_its_kit_tells(tmp_path: Path, told: str, shown: str) -> None:
    """The trainer of a hub has no card at hand."""
    control = Control(open_platform(tmp_path / "platform"))
    person = control.platform.scenario.holder(2).ssin
    control.at(person, "demander", "sign")
    control.has_card(person, told)
    one = Participant(person, "2", Workplace(Settings(tmp_path / "w")), 2)
    assert shown in state(control, Texts("fr"), [one])["texts"][f"card-{person}"]


def test_one_press_is_one_line_whomever_it_concerns(tmp_path: Path) -> None:
    """The newest first. At one person it says the name, at several how many; at all, or the only one, neither."""
    control = Control(open_platform(tmp_path / "platform"))
    people = [control.platform.scenario.holder(seat).ssin for seat in (1, 2, 3)]
    led = [Participant(person, f"n° {seat}", None, seat) for seat, person in enumerate(people, 1)]

    def shown(led: list[Participant]) -> list[str]:
        return [line.partition(" · ")[2] for line in state(control, Texts("fr"), led)["acts"]]

    for person in people:
        control.card(CardAct.BLOCK, person)
    for person in people[:2]:
        control.card(CardAct.BLOCK, person)  # another press
    control.card(CardAct.UNBLOCK, people[1])
    for number, person in enumerate(people):
        control.note("deliver", person, requests=str(number))
    control.pause(True)
    control.pause(True, people[0])
    assert shown(led) == [
        "Attendre avant de signer · n° 1",
        "Attendre avant de signer",
        "Livrer maintenant · 3 participants",
        "Débloquer la carte · n° 2",
        "Bloquer la carte · 2 participants",
        "Bloquer la carte · 3 participants",
    ]
    assert shown(led[:1])[3] == "Débloquer la carte"


def test_a_decision_that_found_no_request_is_not_said_as_done(tmp_path: Path) -> None:
    """On the trainer's page and in the learner's report; of one press on several, one request is enough."""
    control = Control(open_platform(tmp_path / "platform"))
    people = [control.platform.scenario.holder(seat).ssin for seat in (1, 2, 3)]
    led = [Participant(person, f"n° {seat}", None, seat) for seat, person in enumerate(people, 1)]
    assert [control.refuse(people[0]), control.deliver(people[0])] == [0, 0]
    for person, number in zip(people, "010", strict=True):
        control.note("refuse", person, requests=number)
    lines = [line.partition(" · ")[2] for line in state(control, Texts("fr"), led)["acts"]]
    assert lines == [
        "Refuser · 3 participants",
        "Aucune demande à livrer · n° 1",
        "Aucune demande à refuser · n° 1",
    ]


def test_what_is_done_later_or_by_a_clock_that_went_back_is_another_press() -> None:
    def act(number: int, seconds: float) -> TrainerAct:
        return TrainerAct(number, NOW + timedelta(seconds=seconds), NOW, f"person {number}", "pull-card")

    assert [len(press) for press in _together([act(1, 0), act(2, 4), act(3, 6), act(4, -3600)])] == [2, 1, 1]


def test_whoever_has_closed_his_page_is_not_slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """His row says so, in the place of a time that would go on; nor does he count for the others."""
    compared: list[str] = []

    def noted(places: Sequence[Position], now: datetime) -> set[str]:
        compared.extend(place.person for place in places)
        return set()

    monkeypatch.setattr(trainer_view, "behind", noted)
    control = Control(open_platform(tmp_path / "platform"))
    people = [control.platform.scenario.holder(seat).ssin for seat in (1, 2, 3, 4)]
    led = [Participant(person, f"n° {seat}", None, seat) for seat, person in enumerate(people, 1)]
    for person in people:
        control.at(person, *FAR)

    texts = state(control, Texts("fr"), led, away={people[0]})["texts"]
    assert compared == people[1:]
    assert texts[f"since-{people[0]}"] == "page fermée"
    assert texts[f"since-{people[1]}"].endswith(" s")


@pytest.mark.slow
def test_a_day_is_that_of_whoever_has_a_certificate(practice: OpenPractice, tmp_path: Path) -> None:
    """Everybody has one clock: it moves once, by the first of the chosen whose certificate tells the day."""
    session = practice(scenario_file(tmp_path, AT_ONCE))
    list(walking(session).steps(Step.VERIFY))
    assert session.platform is not None and session.scenario is not None
    control, has_one = Control(session.platform), session.scenario.holder().ssin
    has_none = session.scenario.holder(2).ssin
    with pytest.raises(PracticeDayUnknown):
        _ONCE["day-eve"](control, [has_none])
    _ONCE["day-eve"](control, [has_none, has_one])
    moved = control.clock().ahead
    assert moved > 900 * 86_400 and [act.what for act in control.acts()].count("clock") == 1
    _ONCE["day-ninety"](control, [])  # with nobody chosen, by the newest of all
    assert control.clock().ahead > moved


def test_at_a_seat_the_time_is_that_of_the_class(tmp_path: Path) -> None:
    """The home page and the printed documents of a seat count days by the clock that its forms use."""
    control = Control(open_platform(tmp_path / "platform"))
    place = Workplace(Settings(tmp_path / "seats" / "02", platform="http://127.0.0.1:1", seat=2), control=control)
    control.forward(timedelta(days=1000))
    assert abs(place.now() - control.platform.clock()) < timedelta(minutes=1)
    control.clock_back()
    assert abs(place.now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_an_act_of_another_version_is_shown_all_the_same() -> None:
    """A platform may be newer than the kit, and a workspace older: one act hides no other."""
    at = datetime(2026, 11, 26, 12, tzinfo=UTC)
    for detail, shown in (({"step": "later/step"}, "later/step"), ({"why": "later-error"}, "recommencé")):
        assert shown in act_said(TrainerAct(1, at, at, "", "restart", detail), Texts("fr"))
