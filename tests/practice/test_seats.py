"""Many people on one practice platform: each at a seat, with a card and organisations of his own."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx
import pytest

from ehcert_kit.client.connections import practice_http
from ehcert_kit.client.errors import AnswerNotSoap, PlatformUnreachable
from ehcert_kit.environments import room_history
from ehcert_kit.environments.errors import NoSuchStart, RoomRefused
from ehcert_kit.environments.exercises import bring_back, prepare
from ehcert_kit.environments.jump import JumpTarget
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.platform_process import platform_process
from ehcert_kit.environments.practice import open_platform
from ehcert_kit.environments.room import CALLED, FILE, PLATFORM, TRAINER, Room, word, words
from ehcert_kit.environments.seat_orders import SeatOrders
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import PRACTICE_FOLDER, Settings, now
from ehcert_kit.environments.training import Answer, Beginning, Control
from ehcert_kit.environments.which import FILE as EXERCISE
from ehcert_kit.environments.which import exercise_in, name_anew
from ehcert_kit.messages.errors import CertificateNotYetDelivered
from ehcert_kit.names import Step
from ehcert_kit.practice import control_wsgi, people
from ehcert_kit.practice.application import serving
from ehcert_kit.practice.errors import PracticeStateDamaged, ScenarioOther, ScenarioUnknown
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.scenario_files import shipped
from ehcert_kit.practice.seats import SEATS
from ehcert_kit.procedure.case import Kind
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from ehcert_kit.voila.exercise_view import band
from ehcert_kit.voila.workplace import Workplace
from tests.conftest import scenario_file, walking


@pytest.fixture
def platform(tmp_path: Path) -> PracticePlatform:
    return open_platform(tmp_path / "platform", accent="plain")


@pytest.fixture
def address(platform: PracticePlatform) -> Iterator[str]:
    with serving(platform) as address:
        yield address


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
    first, second = room.take("  A\tB\u202e\u200f " + "x" * 50), room.take("")
    assert first is not None and first.called == ("A B " + "x" * 50)[:CALLED]
    assert second is not None and second.number == 3


def test_a_seat_that_is_given_up_is_anybodys_and_has_a_word_that_nobody_had(tmp_path: Path) -> None:
    room = Room(tmp_path, 3)
    others = {room.word(number) for number in range(1, TRAINER + 1)}
    room.take("Ana"), room.take("Bo")
    had = {room.word(1)}
    for _ in range(3):
        room.give_up(1)
        assert room.word(1) not in had | others
        had.add(room.word(1))
    room.give_up(2)
    # Not free before what was done there is gone.
    assert [seat.called for seat in room.seats()] == ["Ana", "Bo", None]
    room.free(1)
    room.free(2)
    words = [seat.word for seat in Room(tmp_path, 3).seats()]
    assert len({*words}) == 3 and words[1] not in had | others
    assert [seat.called for seat in room.seats()] == [None] * 3
    again = room.take("Cy")
    assert again is not None and (again.number, again.word) == (1, words[0])


def test_no_word_comes_again_however_often_seats_are_given_up(tmp_path: Path) -> None:
    """Else somebody would come back to a seat that another has now. The seed alone says which word comes when."""
    room = Room(tmp_path, 1, seed="CLASSE")
    many = [word("CLASSE", index) for index in range(40_000)]
    assert len({*many}) == len(many) and all(re.fullmatch("[a-z-]+", one) for one in many)
    assert room.word(1) == many[0]
    for _ in range(120):
        room.give_up(1)
    assert room.word(1) == many[SEATS + 119] and "-" in room.word(1)
    found = room.find(1, room.word(1).replace("-", " ").title())
    assert found is not None and found.number == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('card.holder = { ssin = "75061599971", first_names = "A", name = "B" }', "person"),
        ('history = [{ do = "request" }, { do = "revoke-by-number" }]', "alone"),
        ('solution = { for_self = true, foreigner = { ssin = "1", first_names = "A", name = "B" } }', "foreigner"),
    ],
)
def test_a_scenario_of_one_person_is_not_for_a_room(text: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(RoomRefused) as met:
        Room(tmp_path, 3, scenario_file(tmp_path, text))
    assert met.value.reason == why


def test_every_shipped_scenario_but_one_is_for_a_room(tmp_path: Path) -> None:
    """The request of one person without a card cannot be everybody's."""
    refused = []
    for name in shipped():
        try:
            Room(tmp_path / name, 3, name)
        except RoomRefused:
            refused.append(name)
    assert refused == ["non-resident"]


@pytest.mark.slow
def test_at_each_seat_somebody_elses_card_is_in_the_reader(tmp_path: Path) -> None:
    """The same colleague's at all of them, each in the place of its own person's."""
    room = Room(tmp_path / "room", 2, "mauvaise-personne")
    platform = open_platform(room.folder / PLATFORM, "mauvaise-personne", accent="plain")
    with serving(platform) as address:
        for seat in (1, 2):
            session = open_session(room.settings(seat, address))
            assert session.scenario is not None
            assert session.environment.card.identity().person == session.scenario.in_reader()
            list(walking(session).steps())
            assert session.workspace.case.holder == session.scenario.holder()


def test_a_seat_on_another_server_has_the_clock_of_its_class(tmp_path: Path) -> None:
    """The trainer moves it. Where the platform does not answer, the machine's time serves."""
    room = Room(tmp_path / "room", 2)
    platform = open_platform(room.folder / PLATFORM, accent="plain")
    platform.clock.forward(timedelta(days=400))
    with serving(platform) as address:
        place = Workplace(room.settings(1, address))
        assert abs(place.now() - platform.clock()) < timedelta(minutes=1)
        assert str(platform.clock().year) in band(place, Texts("fr"))
    alone = Workplace(room.settings(1, "http://127.0.0.1:1"))
    assert abs(alone.now() - now()) < timedelta(minutes=1)
    assert band(alone, Texts("fr")) == ""


#: How the newest case of each seat stands when its class comes in.
BEGINNINGS = {
    "renouvellement": Standing.READY,
    "mot-de-passe-perdu": Standing.READY,
    "etk-perdu": Standing.DELIVERED,
    "fichier-inacheve": Standing.PREPARING,
    "deux-fichiers": Standing.PREPARING,
}


def test_these_are_all_that_begin_with_something() -> None:
    assert set(BEGINNINGS) == {name for name in shipped() if load(name).history}


@pytest.mark.slow
@pytest.mark.parametrize("scenario", BEGINNINGS)
def test_what_happened_before_happened_to_each_of_a_class(scenario: str, tmp_path: Path) -> None:
    """Once, on the clock that all share; who begins again is where his class began, and can go back."""
    room, heard = Room(tmp_path / "room", 2, scenario), []
    platform = open_platform(room.folder / PLATFORM, scenario, accent="plain")
    control = Control(platform)
    with serving(platform) as address:
        assert not room.has_begun
        room_history.play(room, address, control, lambda done, of: heard.append((done, of)))
        assert room.has_begun and heard[-1][0] == heard[-1][1]
        days = sum(act.days for act in room.scenario.history)
        assert platform.clock.ahead == timedelta(days=days)
        for seat in (1, 2, room.trainer):
            session = open_session(room.settings(seat, address))
            assert session.scenario is not None
            assert session.environment.card.identity().person == session.scenario.holder()
            assert standing(session.workspace.case) is BEGINNINGS[scenario]
        settings, ssin = room.settings(2, address), room.scenario.holder(2).ssin
        here, there = files(settings.workspace), control.states()[ssin]
        assert len(there) == 1
        workspace = open_session(settings).workspace
        workspace.begin(Kind.REQUEST)
        with platform.store.transaction() as unit:
            [request] = unit.requests_by(ssin)
            unit.put_request(replace(request, revoked=True))
        prepare(settings).take_place()
        assert (files(settings.workspace) - {f"practice/{EXERCISE}"}, control.states()[ssin]) == (here, there)
        assert platform.clock.ahead == timedelta(days=days)
        # One whose folder is gone begins again, too.
        shutil.rmtree(room.settings(1, address).workspace)
        assert standing(open_session(room.settings(1, address)).workspace.case) is BEGINNINGS[scenario]
        bring_back(settings)
        assert (len(open_session(settings).workspace.cases), control.states()[ssin]) == (
            len(workspace.cases),
            ["REVOKED"],
        )


def test_a_history_that_was_cut_short_begins_anew(tmp_path: Path) -> None:
    """Nobody was let in yet, so nothing of it is anybody's."""
    room = Room(tmp_path, 2, "fichier-inacheve")
    room_history.make_way(room)
    platform = open_platform(room.folder / PLATFORM, "fichier-inacheve", accent="plain")
    with pytest.raises(PlatformUnreachable):
        room_history.play(room, "http://127.0.0.1:1", Control(platform), lambda done, of: None)
    assert not Room(tmp_path, 2).has_begun
    room_history.make_way(room)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []
    assert Room(tmp_path, 2).code == room.code


def test_what_no_history_left_is_not_removed(tmp_path: Path) -> None:
    """A folder that is something else; and one in which people have worked, whose scenario got a history since."""
    own = tmp_path / PLATFORM / "mine.txt"
    own.parent.mkdir()
    own.write_text("x")
    with pytest.raises(RoomRefused, match="reason=content"):
        room_history.begin(Room(tmp_path, 2, "fichier-inacheve"), lambda done, of: None)
    assert own.read_text() == "x"


@pytest.mark.parametrize("refused", ["group-simple", "non-resident"])
def test_a_scenario_that_is_refused_spoils_no_folder(refused: str, tmp_path: Path) -> None:
    """Mistyped, or for one person alone: the next one begins a room there."""
    with pytest.raises((ScenarioUnknown, RoomRefused)):
        Room(tmp_path, 3, refused)
    assert not (tmp_path / FILE).exists()
    assert Room(tmp_path, 3, "groupe-simple").scenario.id == "groupe-simple"


def test_a_platform_that_does_not_begin_says_why(tmp_path: Path) -> None:
    """It was begun in another process; what it says is no failure of a network."""
    open_platform(tmp_path, "groupe-simple")
    for scenario, problem in (("group-simple", ScenarioUnknown), ("hopital-bce", ScenarioOther)):
        with pytest.raises(problem), platform_process(tmp_path, scenario):
            pass


def test_connections_are_closed_with_the_session(address: str, tmp_path: Path) -> None:
    """Of an exercise that was built, one that came back, and one whose platform is none."""
    made: list[httpx.Client] = []

    def noted(*given: Any, **named: Any) -> httpx.Client:
        made.append(practice_http(*given, **named))
        return made[-1]

    with patch("ehcert_kit.environments.practice.practice_http", noted):
        settings = Settings(tmp_path / "w", platform=address)
        prepare(settings).take_place()
        prepare(settings).take_place()
        bring_back(settings)
        with pytest.raises(PlatformUnreachable):
            open_session(Settings(tmp_path / "other", platform="http://127.0.0.1:1"))
    assert len(made) == 4 and all(client.is_closed for client in made)


def test_a_class_that_has_begun_does_not_grow(tmp_path: Path) -> None:
    """Whoever came later would have no past, and the clock has moved on."""
    Room(tmp_path, 2, "renouvellement").note_begun()
    assert Room(tmp_path, 1).has_begun
    with pytest.raises(RoomRefused, match="reason=seats, what=2"):
        Room(tmp_path, 3)


@pytest.mark.slow
def test_a_mishap_of_the_scenario_befalls_each_once(tmp_path: Path) -> None:
    """Not only whoever comes first; and again to him who begins again, unless he goes back."""
    text = 'events = [{ before = "GetGenericOrganizationTypes", do = "down", times = 1 }]'
    scenario = scenario_file(tmp_path, text)
    platform = open_platform(tmp_path / "platform", scenario, accent="plain")
    with serving(platform) as address:

        def at_seat(seat: int) -> Settings:
            return Settings(tmp_path / f"{seat:02}", scenario=scenario, platform=address, seat=seat)

        def is_down(seat: int) -> bool:
            try:
                open_session(at_seat(seat)).environment.platform.organization_types()
            except AnswerNotSoap:
                return True
            return False

        assert [is_down(2), is_down(2), is_down(3)] == [True, False, True]
        prepare(at_seat(2)).take_place()
        assert is_down(2)
        prepare(at_seat(2)).take_place()
        bring_back(at_seat(2))
        assert not is_down(2) and not is_down(3)
        Control(platform).reset()
        assert is_down(3)


def test_an_order_is_given_out_once(platform: PracticePlatform, address: str, tmp_path: Path) -> None:
    """One that was cut short is told as not done; one whose end could not be told is told when it can be."""
    settings, control = Settings(tmp_path / "02", platform=address, seat=2), Control(platform)
    person = people.person(2).ssin

    def told() -> list[str]:
        return [act.what for act in control.acts(person=person)]

    assert SeatOrders(settings).ordered() is None
    control.order_beginnings([person], "demander/password")
    order = SeatOrders(settings).ordered()
    assert order is not None and order.step == "demander/password"
    assert control.platform.orders().beginnings[person].begun
    assert SeatOrders(settings).ordered() is None and told() == ["restart-failed"]
    control.order_beginnings([person])
    orders = SeatOrders(settings)
    again = orders.ordered()
    assert again is not None and again.id != order.id
    silent = SeatOrders(replace(settings, platform="http://127.0.0.1:1"))
    silent.done(again, succeeded=True)
    assert silent.ordered() is None and told() == ["restart-failed"]
    assert orders.ordered() is None and told() == ["restart-failed", "restart"]
    assert orders.ordered() is None and len(told()) == 2


def test_an_order_that_was_just_cancelled_is_not_carried_out(
    platform: PracticePlatform, address: str, tmp_path: Path
) -> None:
    """The trainer cancels it after the seat's server has fetched it, and before that reports that it begins."""
    settings, control = Settings(tmp_path / "02", platform=address, seat=2), Control(platform)
    person = people.person(2).ssin

    class Slow(SeatOrders):
        def _keep(self, order: Beginning, stage: str) -> None:
            super()._keep(order, stage)
            control.order_beginnings([person], back=True)

    control.order_beginnings([person], "demander/password")
    assert Slow(settings).ordered() is None
    assert control.platform.orders().beginnings == {} and control.acts(person=person) == []


@pytest.mark.parametrize("told", [{"error": "x"}, {"code": "practice-clock-refused"}, "x"], ids=str)
def test_a_refusal_of_another_kind_cancels_no_order(
    told: object, platform: PracticePlatform, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy answers 409 too: only the code of a cancelled order says that it is one."""
    monkeypatch.setattr(control_wsgi, "_CANCELLED", Answer(HTTPStatus.CONFLICT, told))
    monkeypatch.setattr(Control, "begins", lambda *_: False)
    Control(platform).order_beginnings([people.person(2).ssin])
    assert SeatOrders(Settings(tmp_path / "02", platform=address, seat=2)).ordered() is not None


def test_a_name_that_is_none_is_not_taken_for_the_first(tmp_path: Path) -> None:
    for octets in (b"", b"\xff", b"zz"):
        name_anew(tmp_path)
        assert exercise_in(tmp_path) != ""
        (tmp_path / PRACTICE_FOLDER / EXERCISE).write_bytes(octets)
        with pytest.raises(PracticeStateDamaged):
            exercise_in(tmp_path)


def files(workspace: Path) -> set[str]:
    """Those that somebody would miss."""
    found = (path.relative_to(workspace).as_posix() for path in workspace.rglob("*") if path.is_file())
    return {name for name in found if not name.endswith(".lock")}


def test_what_a_damaged_room_was_is_not_overwritten(tmp_path: Path) -> None:
    Room(tmp_path, 3)
    (tmp_path / FILE).write_bytes(b"{")
    with pytest.raises(PracticeStateDamaged):
        Room(tmp_path, 3)
    assert (tmp_path / FILE).read_bytes() == b"{"


def test_what_a_platform_knows_follows_the_workspace(
    platform: PracticePlatform, address: str, tmp_path: Path
) -> None:
    """Wherever a beginning is cut short: by its workspace a platform knows what its person did."""
    settings, control = Settings(tmp_path / "02", platform=address, seat=2), Control(platform)
    known: dict[str, list[str]] = {}

    def works() -> None:
        list(walking(open_session(settings)).steps(Step.REQUEST))
        known[exercise_in(settings.workspace)] = requests()

    def requests() -> list[str]:
        return [str(request["public_key_identifier"]) for request in platform.show()["requests"]]

    def opens() -> list[str]:
        """What the platform knows when somebody opens the workspace that is there now."""
        open_session(settings)
        assert requests() == known.get(exercise_in(settings.workspace), [])
        return requests()

    works()
    first, early = requests(), open_session(settings)
    prepared = prepare(settings)  # and the computer goes off
    assert requests() == []
    assert opens() == first
    prepared.take_place()  # and the computer goes off
    assert opens() == []
    works()
    second = requests()
    assert second != first and opens() == second
    # What was on its way in the first exercise arrives there, whoever looks meanwhile.
    with suppress(CertificateNotYetDelivered):
        early.environment.platform.certificate(bytes.fromhex(first[0]))
    assert requests() == first and opens() == second
    bring_back(settings)
    assert opens() == first
    bring_back(settings)
    assert opens() == second
    with pytest.raises(NoSuchStart):
        prepare(settings, JumpTarget("renouveler", "renew"))
    assert opens() == second
    # What does not open has not come back.
    with pytest.raises(PlatformUnreachable):
        bring_back(replace(settings, platform="http://127.0.0.1:1"))
    assert opens() == second
    # What was built and left is removed when it is old.
    left = [tmp_path / f".02.{name}.new" for name in ("old", "young")]
    for folder in left:
        folder.mkdir()
    os.utime(left[0], (0, 0))
    prepare(settings).discard()
    assert [folder.exists() for folder in left] == [False, True]
    # The trainer's table goes on showing who sits there.
    control.at(people.person(2).ssin, "demander", "sent")
    control.has_card(people.person(2).ssin, "2")
    prepare(settings).take_place()
    [place] = control.places()
    assert (place.step, place.card) == ("", "3"), "its card is a new one"
