"""Many people on one practice platform: each at a seat, with a card and organisations of his own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.practice import open_platform
from ehcert_kit.environments.resets import prepare_seat
from ehcert_kit.environments.room import CALLED, FILE, Room, words
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.training import Control
from ehcert_kit.names import Step
from ehcert_kit.practice.application import create_server
from ehcert_kit.practice.errors import PracticeStateDamaged, ScenarioRefused
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.procedure.standing import Standing, standing
from tests.conftest import walking


@pytest.fixture
def platform(tmp_path: Path) -> PracticePlatform:
    return open_platform(tmp_path / "platform", accent="plain")


@pytest.fixture
def address(platform: PracticePlatform) -> Iterator[str]:
    server = create_server(platform, "127.0.0.1", 0)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()


def at(seat: int, folder: Path, address: str) -> Session:
    return open_session(Settings(folder / f"{seat:02}", platform=address, seat=seat))


@pytest.mark.slow
def test_two_people_have_a_certificate_from_one_platform(
    platform: PracticePlatform, address: str, tmp_path: Path
) -> None:
    """Their names and numbers are their own; neither is refused because the other was first."""
    subjects = set()
    for seat in (2, 6):
        session = at(seat, tmp_path, address)
        reports = list(walking(session).steps(Step.VERIFY))
        case = session.workspace.case
        assert reports[-1].name is Step.VERIFY and standing(case) is Standing.READY
        assert case.actor is not None and case.subject is not None and session.scenario is not None
        assert session.environment.card.identity().person == session.scenario.holder()
        subjects.add(case.subject.text())
    assert len(subjects) == 2
    assert len(platform.show()["certificates"]) == 2


# ── a room ───────────────────────────────────────────────────────────────────────────────────


def test_words_follow_from_the_seed_and_tell_seats_apart(tmp_path: Path) -> None:
    """The trainer says them again from the seed; a room that goes on keeps its own."""
    room, other = Room(tmp_path / "a", 30, seed="abc"), Room(tmp_path / "b", 30, seed="abd")
    found = [seat.word for seat in room.seats()]
    assert found == [seat.word for seat in Room(tmp_path / "c", 30, seed="abc").seats()]
    assert found != [seat.word for seat in other.seats()] and len(set(found)) == 30
    again = Room(tmp_path / "a", 30)
    assert (again.code, again.seed) == (room.code, room.seed)
    known = words("abc")
    assert len(known) == len(set(known)) > 150
    assert all(word.isascii() and word.islower() and word.isalpha() for word in known)


def test_each_takes_a_seat_of_his_own_also_at_the_same_time(tmp_path: Path) -> None:
    """Thirty-one press for thirty seats."""
    room = Room(tmp_path, 30)
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda n: Room(tmp_path, 30).take(f"n{n}"), range(31)))
    assert sorted(seat.number for seat in taken if seat is not None) == list(range(1, 31))
    assert taken.count(None) == 1
    assert {seat.called for seat in room.seats()} < {f"n{n}" for n in range(31)}


def test_a_seat_is_found_by_its_word_alone(tmp_path: Path) -> None:
    """One that nobody took yet, too: whoever has its sheet."""
    room = Room(tmp_path, 3)
    assert room.find(2, "faux") is None and room.find(4, room.word(4)) is None
    found = room.find(2, f" {room.word(2).title()} ")
    assert found is not None and (found.number, found.called) == (2, "")
    first, second = room.take("  A\tB " + "x" * 50), room.take("")
    assert first is not None and first.called == ("A B " + "x" * 50)[:CALLED]
    assert second is not None and second.number == 3


@pytest.mark.parametrize("scenario", ["renouvellement", "mauvaise-personne"])
def test_a_scenario_of_one_person_or_one_clock_is_not_for_a_room(scenario: str, tmp_path: Path) -> None:
    with pytest.raises(ScenarioRefused, match=r"a room gives|everybody in a room"):
        Room(tmp_path, 3, scenario)


def test_what_a_damaged_room_was_is_not_overwritten(tmp_path: Path) -> None:
    Room(tmp_path, 3)
    (tmp_path / FILE).write_bytes(b"{")
    with pytest.raises(PracticeStateDamaged):
        Room(tmp_path, 3)
    assert (tmp_path / FILE).read_bytes() == b"{"


def test_a_seat_that_does_not_begin_again_after_all_is_known_as_before(
    platform: PracticePlatform, address: str, tmp_path: Path
) -> None:
    """The platform forgets a person while the new exercise is built; discarded, it knows him again."""
    list(walking(at(2, tmp_path, address)).steps(Step.REQUEST))
    before = platform.show()["requests"]
    prepared = prepare_seat(Settings(tmp_path / "02", platform=address, seat=2), Control(platform))
    assert len(before) == 1 and platform.show()["requests"] == []
    prepared.discard()
    assert platform.show()["requests"] == before
