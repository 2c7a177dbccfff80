"""The control interface: each act through HTTP, with the key and without, and what it changes."""

from __future__ import annotations

import os
import socket
import stat
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from ehcert_kit.card.interface import CardKey
from ehcert_kit.cli import main
from ehcert_kit.cli.arguments import TRAINING
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.practice import open_platform
from ehcert_kit.environments.room import PLATFORM, Room
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import PRACTICE_FOLDER, Settings
from ehcert_kit.environments.training import OUT, Asked, TrainerAct, answered, heard_in
from ehcert_kit.errors import AnswerNotSoap, CardAbsent, CardBlocked, PinWrong, PlatformSilent
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.practice.application import serving
from ehcert_kit.practice.card_acts import CardAct
from ehcert_kit.practice.control import Control
from ehcert_kit.practice.control_key import FILE_NAME, key_of
from ehcert_kit.practice.errors import ScenarioRefused
from ehcert_kit.practice.scenario import Event
from ehcert_kit.practice.training import EVERYBODY
from ehcert_kit.secret import Secret
from tests import local
from tests.conftest import AT_ONCE, OpenPractice, scenario_file, walking

pytestmark = pytest.mark.usefixtures("database")

PERSON = people.person(1).ssin


class Remote:
    """Somebody who has the key, and a session that works with the same platform in its own process."""

    def __init__(self, session: Session, url: str) -> None:
        self.session, self.url = session, url
        assert session.platform is not None and session.card is not None
        self.platform, self.card = session.platform, session.card
        self.control = Control(session.platform)
        self.folder = session.platform.store.file.parent
        self.key = {"Authorization": f"Bearer {key_of(self.folder)}"}

    def get(self, path: str = "", **query: str) -> httpx.Response:
        return local.get(f"{self.url}{path}", headers=self.key, params=query)

    def act(self, path: str, **order: object) -> httpx.Response:
        return local.post(f"{self.url}/{path}", headers=self.key, json=order)

    def acts(self) -> list[str]:
        return [act["what"] for act in self.get("/acts").json()["acts"]]

    def requests(self) -> Session:
        """A request is sent from this seat."""
        list(walking(self.session).steps(Step.REQUEST))
        return self.session

    @property
    def status(self) -> str:
        return str(self.platform.show()["requests"][-1]["status"])


@pytest.fixture
def remote(practice: OpenPractice, tmp_path: Path) -> Iterator[Remote]:
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 3600 }\n'))
    assert session.platform is not None
    with serving(session.platform) as address:
        yield Remote(session, f"{address}/practice/control")


# ── who may ──────────────────────────────────────────────────────────────────────────────────

ORDERS: list[tuple[str, dict[str, object]]] = [
    ("clock", {"forward": "1d"}),
    ("deliver", {}),
    ("validate", {}),
    ("refuse", {}),
    ("hold", {"on": True}),
    ("pause", {"on": True}),
    ("card", {"do": "block"}),
    ("network", {"cut": 60}),
    ("faults", {"do": "down", "before": "GetCertificate"}),
    ("hint", {}),
    ("reset", {}),
]


@pytest.mark.parametrize(("path", "order"), ORDERS, ids=[path for path, _ in ORDERS])
def test_each_act_wants_the_key(path: str, order: dict[str, object], remote: Remote) -> None:
    """None: 401; another: 403; from a page, as a form: refused. With it: done, and noted."""
    url = f"{remote.url}/{path}"
    wrong = {"Authorization": f"Bearer {'0' * 48}"}
    assert local.post(url, json=order).status_code == 401
    assert local.post(url, json=order, headers=wrong).status_code == 403
    assert local.post(url, json=order, headers={**remote.key, "Origin": "http://127.0.0.1:1"}).status_code == 403
    assert local.post(url, data={"on": "1"}, headers=remote.key).status_code == 415
    assert remote.acts() == []
    assert remote.card.tries_left() == 3

    assert remote.act(path, **order).status_code == 200
    assert len(remote.acts()) == 1


@pytest.mark.parametrize("path", ["", "/clock", "/history", "/acts"])
def test_looking_wants_the_key_too(path: str, remote: Remote) -> None:
    assert local.get(f"{remote.url}{path}").status_code == 401
    assert remote.get(path).status_code == 200


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "192.0.2.7", ""])
def test_whoever_has_the_key_is_answered_wherever_he_is(peer: str, remote: Remote) -> None:
    """Under whatever name he reaches it, a container's or a proxy's too; without the key nobody is."""

    def status(**headers: str) -> int:
        return answered(
            remote.control, Asked("GET", "clock", {}, {"host": "ci.example", **headers}, b"", peer)
        ).status

    assert status(authorization=remote.key["Authorization"]) == 200
    assert status() == 401
    assert status(authorization="Bearer 0") == 403


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights; docs/security.md")
def test_the_key_is_its_owners_alone(remote: Remote) -> None:
    """One that others could read is no key any more."""
    file = remote.folder / FILE_NAME
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o644)
    assert remote.get("/clock").status_code == 403
    assert file.stat().st_mode & 0o777 == 0o600
    assert Remote(remote.session, remote.url).get("/clock").status_code == 200


@pytest.mark.parametrize(
    "octets", [b"", b"0", b"0" * 47, b"0" * 49, b"\xff" * 48], ids=lambda octets: f"{len(octets)}"
)
def test_a_file_without_a_whole_key_is_no_key(octets: bytes, tmp_path: Path) -> None:
    """A crash may leave an empty one: then everybody would have the key."""
    file = tmp_path / FILE_NAME
    file.write_bytes(octets)
    file.chmod(0o600)
    key = key_of(tmp_path)
    assert len(key) == 48 and key.encode() != octets
    assert file.read_text() == key == key_of(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux makes one at a path of any length")
def test_what_is_no_file_is_no_key(tmp_path: Path) -> None:
    """A socket has the rights of its owner too."""
    os.mknod(tmp_path / FILE_NAME, stat.S_IFSOCK | 0o600)
    assert len(key_of(tmp_path)) == 48
    assert (tmp_path / FILE_NAME).is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights; docs/security.md")
def test_a_key_is_read_from_no_other_file(tmp_path: Path) -> None:
    """Whoever made the link chose the key; the file to which it leads stays as it is."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("0" * 48)
    elsewhere.chmod(0o600)
    (tmp_path / "platform").mkdir()
    file = tmp_path / "platform" / FILE_NAME
    file.symlink_to(elsewhere)
    assert key_of(tmp_path / "platform") != "0" * 48
    assert not file.is_symlink() and elsewhere.read_text() == "0" * 48


@pytest.mark.parametrize(
    ("path", "order", "named"),
    [
        ("clock", {"forward": "3"}, "forward"),
        ("clock", {"day": "moon"}, "day"),
        ("clock", {}, "forward"),
        ("clock", {"forward": "1d", "reset": True}, "one of forward, to, day and reset"),
        ("clock", {"reset": False}, "reset is true"),
        ("clock", {"reset": 1}, "reset"),
        ("clock", {"forward": "1d", "seat": 2}, "the clock is everybody's"),
        ("hold", {"on": 1}, "on"),
        ("hold", {}, "on"),
        ("card", {"do": "eat"}, "do"),
        ("network", {"cut": -1}, "cut"),
        ("network", {"cut": 1e9}, "cut"),
        ("network", {"cut": True}, "cut"),
        ("faults", {"do": "down"}, "trigger"),
        ("faults", {"do": "down", "before": "moon"}, "moon"),
        ("faults", {"do": "block-card", "before": "identify"}, "block-card"),
        ("faults", {"do": "drop-answer", "before": "GetEtk"}, "drop-answer happens after"),
        ("faults", {"do": "delay", "before": "GetEtk", "seconds": 61}, "seconds"),
        ("faults", {"do": "delay", "before": "GetEtk", "seconds": -1}, "seconds"),
        ("faults", {"do": "delay", "before": "GetEtk", "seconds": 0}, "seconds"),
        ("faults", {"do": "delay", "before": "GetEtk", "times": -1}, "times"),
        ("faults", {"do": "down", "before": "GetEtk", "persn": PERSON}, "persn"),
        ("faults", {"clear": False}, "clear"),
        ("faults", {"clear": True, "seat": 2}, "seat"),
        ("deliver", {"person": "Camille"}, "person"),
        ("deliver", {"persn": PERSON}, "persn"),
        ("deliver", {"person": PERSON, "seat": 2}, "not both"),
        ("deliver", {"person": 80010199976}, "person"),
        ("deliver", {"seat": 61}, "seat"),
        ("deliver", {"seat": 0}, "seat"),
        ("deliver", {"seat": True}, "seat"),
        ("deliver", {"seat": 1.7}, "seat"),
        ("deliver", {"seat": "x"}, "seat"),
        ("hint", {"sead": 1}, "sead"),
        ("reset", {"person": PERSON}, "person"),
        ("undo", {"seat": 1}, "seat"),
    ],
)
def test_an_order_that_cannot_be_read_is_said_and_does_nothing(
    path: str, order: dict[str, object], named: str, remote: Remote
) -> None:
    """What is wrong with it is named."""
    answer = remote.act(path, **order)
    assert answer.status_code == 400
    assert named in answer.json()["error"]
    assert remote.acts() == []


def test_a_number_beyond_all_measure_is_refused(remote: Remote) -> None:
    """By the control interface, and by the signal, which wants no key; a delay of that length leaves no trace."""
    huge = "9" * 23
    assert remote.get("/acts", after=huge).status_code == 400
    assert remote.get("/history", after=huge).status_code == 400
    address = remote.url.replace("control", "signal")
    assert local.get(address, params={"person": PERSON, "after": huge}).status_code == 400
    delay = b'{"do": "delay", "before": "GetEtk", "seconds": %s}'
    headers = {**remote.key, "Content-Type": "application/json"}
    for seconds in (b"1e400", b"NaN", b"1e308", b"null"):
        assert local.post(f"{remote.url}/faults", content=delay % seconds, headers=headers).status_code == 400
    assert remote.get().json()["orders"]["faults"] == []


def test_what_is_not_there_is_said(remote: Remote) -> None:
    """A method that an address does not know is told with those that it knows."""
    assert remote.act("moon").status_code == 404
    assert remote.get("/moon").status_code == 404
    assert remote.get("/acts", persn=PERSON).status_code == 400
    bad = {**remote.key, "Content-Type": "application/json"}
    others = {
        "control/clock": ("PUT", "GET, HEAD, POST"),
        "control/deliver": ("GET", "POST"),
        "control/history": ("POST", "GET, HEAD"),
        "place": ("GET", "POST"),
        "signal": ("POST", "GET"),
    }
    for path, (method, allow) in others.items():
        answer = local.request(method, remote.url.replace("control", path), headers=bad)
        assert (answer.status_code, answer.headers.get("Allow")) == (405, allow)
    for body in (b"[", b"[]", b"\xff", b"[" * 9000):
        assert local.post(f"{remote.url}/pause", content=body, headers=bad).status_code == 400
    long = b'{"on": true}' + b" " * 10_000
    assert local.post(f"{remote.url}/pause", content=long, headers=bad).status_code == 413
    assert local.post(remote.url.replace("control", "place"), content=long, headers=bad).status_code == 413


# ── what the acts do ─────────────────────────────────────────────────────────────────────────


def test_the_card_is_pulled_and_blocked(remote: Remote) -> None:
    chain = remote.card.chain(CardKey.AUTHENTICATION)[0]

    def signs() -> bytes:
        return remote.card.sign(CardKey.AUTHENTICATION, bytes(32), Secret(people.PIN), chain)

    for what, back, error in (("block", "unblock", CardBlocked), ("pull", "insert", CardAbsent)):
        assert remote.act("card", do=what).json() == {"done": True}
        with pytest.raises(error):
            signs()
        remote.act("card", do=back, person=PERSON)
        assert signs()
    assert remote.acts() == ["block-card", "unblock-card", "pull-card", "insert-card"]


def test_another_seats_card_lies_elsewhere(remote: Remote) -> None:
    """It is noted; the kit that holds the card does it."""
    assert remote.act("card", do="block", seat=2).json() == {"done": False}
    assert remote.card.tries_left() == 3
    assert remote.get("/acts", person=people.person(2).ssin).json()["acts"][0]["what"] == "block-card"
    assert remote.get("/acts", person=PERSON).json()["acts"] == []


def test_requests_are_delivered_refused_and_validated(remote: Remote, tmp_path: Path) -> None:
    """Delivered at once; validated, and then the delivery takes its time; somebody else's is left alone."""
    remote.requests()
    assert remote.status == "IN_PROGRESS"
    assert remote.act("deliver", seat=2).json() == {"requests": 0}
    assert remote.act("validate").json() == {"requests": 0}  # nobody has to look at it
    assert remote.act("deliver", seat=1).json() == {"requests": 1}
    assert remote.status == "VALID_ACTIVE"
    assert remote.act("refuse").json() == {"requests": 0}


def test_what_is_held_waits_for_the_trainer(remote: Remote) -> None:
    remote.act("hold", on=True)
    remote.requests()
    remote.act("clock", forward="3d")
    assert remote.status == "IN_PROGRESS"
    assert remote.act("validate").json() == {"requests": 1}
    assert remote.status == "IN_PROGRESS"
    remote.act("clock", day="delivery")
    assert remote.status == "VALID_ACTIVE"


@pytest.mark.parametrize("what", ["pause", "hold", "watch", "network"])
def test_what_is_ordered_for_everybody_is_cancelled_for_one(what: str, remote: Remote) -> None:
    """A terminal orders for everybody; the trainer's page cancels for those who are ticked."""
    first, second = people.person(1).ssin, people.person(2).ssin

    def orders(on: bool, **whom: str) -> list[bool]:
        remote.act(what, **({"cut": 60 if on else 0} if what == "network" else {"on": on}), **whom)
        told = (remote.get(person=person).json()["orders"] for person in (first, second))
        return [bool(one["cut_seconds" if what == "network" else what]) for one in told]

    assert orders(True) == [True, True]
    assert orders(False, person=first) == [False, True]
    assert orders(True, person=first) == [True, True]
    assert orders(False, person=second) == [True, False]
    assert orders(True) == [True, True], "for everybody, again"
    assert orders(False) == [False, False]
    assert orders(True, person=second) == [False, True]
    assert orders(False) == [False, False]


@pytest.mark.parametrize("ordered", ["pause", "hold", "watch", "network"])
def test_what_was_ordered_for_one_ends_with_the_freed_seat(ordered: str, remote: Remote) -> None:
    """An order for everybody is in force for whoever comes, even if it was cancelled for the one who left."""
    first, second = people.person(1).ssin, people.person(2).ssin
    control = remote.control
    acts: dict[str, Callable[[bool, str], object]] = {
        "pause": control.pause,
        "hold": control.hold,
        "watch": control.watch,
        "network": lambda on, person: control.cut_network(60 if on else 0, person),
    }
    act = acts[ordered]

    def in_force() -> list[bool]:
        told = (remote.get(person=person).json()["orders"] for person in (first, second))
        return [bool(one["cut_seconds" if ordered == "network" else ordered]) for one in told]

    act(True, first)
    act(True, second)
    control.note_freed(first, 1)
    assert in_force() == [False, True]
    act(True, EVERYBODY)
    act(False, first)
    assert in_force() == [False, True]
    control.note_freed(first, 1)
    assert in_force() == [True, True]


def test_a_refusal(remote: Remote) -> None:
    remote.requests()
    assert remote.act("refuse", person=PERSON).json() == {"requests": 1}
    assert remote.status == "REFUSED"


@pytest.mark.slow
def test_the_clock_goes_to_days_with_a_name(remote: Remote) -> None:
    """Computed from the certificate; those that are past are not offered, and refused."""
    assert remote.act("clock", day="ninety").status_code == 409
    remote.requests()
    assert list(remote.get("/clock").json()["days"]) == ["delivery"]
    remote.act("deliver")
    end = datetime.fromisoformat(str(remote.platform.show()["certificates"][0]["not_after"]))
    for day, left in (("eve", 91), ("ninety", 90), ("last", 0), ("after", -1)):
        assert day in remote.get("/clock").json()["days"]
        told = remote.act("clock", day=day)
        assert told.status_code == 200
        assert abs(end - datetime.fromisoformat(told.json()["time"]) - timedelta(days=left)) < timedelta(hours=2)
        assert day not in remote.get("/clock").json()["days"]
    assert remote.act("clock", day="eve").status_code == 409
    for order, code in (
        ({"day": "eve"}, "practice-day-unknown"),
        ({"to": "2020-01-01"}, "practice-clock-refused"),
    ):
        refused = remote.act("clock", **order)
        assert (refused.status_code, refused.json()["code"]) == (409, code)
        assert code not in refused.json()["error"] and " " in refused.json()["error"]
    assert remote.act("clock", reset=True).json()["ahead_seconds"] == 0


def test_in_python_the_clock_takes_the_words_that_http_takes(remote: Remote) -> None:
    """A word that is none moves nothing."""
    control = Control(remote.platform)
    before = control.clock().ahead
    assert control.forward("2d12h") == pytest.approx(control.clock().time, abs=timedelta(minutes=1))
    remote.requests()
    control.deliver()
    for move in (control.forward, control.to, control.to_day):
        with pytest.raises(ValueError, match="soon"):
            move("soon")
    assert control.clock().ahead - before == pytest.approx(216_000, abs=1)
    assert control.to_day("ninety") < control.to("2039-08-01")


@pytest.mark.slow
def test_the_network_is_cut_for_a_while_for_one_or_all(remote: Remote) -> None:
    platform = remote.session.environment.platform
    remote.act("network", cut=60, seat=2)
    assert platform.organization_types()
    remote.act("network", cut=60)
    with pytest.raises(PlatformSilent):
        platform.organization_types()
    with pytest.raises(httpx.HTTPError):
        local.post(
            f"{remote.url.partition('/practice')[0]}/CertRa/v2",
            content=b"<a/>",
            headers={"Content-Type": "text/xml"},
        )
    remote.act("network", cut=0)
    assert platform.organization_types()
    remote.act("network", cut=60, person=PERSON)
    remote.act("network", cut=60, seat=2)
    remote.act("network", cut=0, person=PERSON)
    assert platform.organization_types()
    assert remote.platform.orders().cut_for(people.person(2).ssin) > 50, "the other one's stays cut"
    remote.act("network", cut=0.2, person=PERSON)
    time.sleep(0.3)
    assert platform.organization_types()


@pytest.mark.slow
def test_mishaps_are_ordered_and_taken_back(remote: Remote) -> None:
    platform = remote.session.environment.platform
    order = {"do": "down", "before": "GetGenericOrganizationTypes", "times": 5}
    number = remote.act("faults", **order).json()["number"]
    assert remote.get().json()["orders"]["faults"][0]["number"] == number
    with pytest.raises(AnswerNotSoap):
        platform.organization_types()
    remote.act("faults", clear=True)
    assert platform.organization_types()
    # Ordered again it happens as often as it says, whatever happened before.
    remote.act("faults", **{**order, "times": 1})
    with pytest.raises(AnswerNotSoap):
        platform.organization_types()
    assert platform.organization_types()


def test_a_mishap_that_cannot_happen_is_no_order(remote: Remote) -> None:
    """Of whoever orders it in Python, too."""
    with pytest.raises(ScenarioRefused):
        remote.control.fault(Event("drop-answer", before="GetEtk"))
    assert remote.acts() == []


def test_a_look_at_the_head_alone_has_no_body(remote: Remote) -> None:
    """What would follow is taken for the next answer of the connection."""
    with socket.create_connection(("127.0.0.1", urlsplit(remote.url).port or 0)) as connection:
        head = (
            f"HEAD /practice/control/clock HTTP/1.1\r\nHost: x\r\nAuthorization: {remote.key['Authorization']}\r\n"
        )
        connection.sendall(f"{head}Connection: close\r\n\r\n".encode())
        told = b"".join(iter(lambda: connection.recv(4096), b""))
    assert told.startswith(b"HTTP/1.1 200") and told.endswith(b"\r\n\r\n")


def test_what_is_ordered_for_a_seat_stands_until_it_is_done(remote: Remote) -> None:
    """The server of a seat asks without the key, and tells what became of it."""
    address, other = remote.url.replace("control", "beginning"), people.person(2).ssin

    def ordered(person: str = PERSON) -> dict[str, object]:
        return dict(local.get(address, params={"person": person}).json())

    def tell(order: object, succeeded: object = True, person: str = PERSON) -> int:
        told = {"person": person, "order": order, "succeeded": succeeded}
        return local.post(address, json=told).status_code

    assert ordered() == {}
    remote.control.order_beginnings([PERSON, other], "demander/password")
    order = ordered()
    assert (order["step"], order["back"]) == ("demander/password", False)
    assert ordered(other)["id"] != order["id"]
    assert [tell("x"), tell(order["id"], person=other), tell(order["id"], "yes"), tell(7)] == [409, 409, 400, 400]
    assert local.post(address, content="{}").status_code == 415
    assert ordered() == order
    begins = {"person": PERSON, "order": order["id"], "begins": True}
    assert local.post(address, json=begins).status_code == 200
    # Its server is at it: what is pressed meanwhile counts for the other one.
    assert remote.control.order_beginnings([PERSON, other], back=True) == 1
    assert (ordered()["id"], ordered(other)) == (order["id"], {})
    assert [tell(order["id"]), tell(order["id"])] == [200, 409]
    refused = local.post(address, json=begins)
    assert (refused.status_code, refused.json()["code"]) == (409, "order-cancelled")
    remote.control.order_beginnings([other])
    # Not begun yet, it is taken back; else the exercise before comes back.
    remote.control.order_beginnings([PERSON, other], back=True)
    assert (ordered(other), ordered()["back"]) == ({}, True)
    assert tell(ordered()["id"], succeeded=False) == 200
    assert remote.acts() == ["restart", "undo-failed"]


def test_a_request_belongs_to_the_exercise_that_it_tells(remote: Remote) -> None:
    """What was done in the others is kept; who tells none, or what is no name, works in the one that is there."""

    def looks(exercise: str | None, person: str = PERSON) -> int:
        headers = {"Ehcert-Person": person, **({} if exercise is None else {"Ehcert-Exercise": exercise})}
        address = remote.url.replace("control", "signal")
        assert local.get(address, headers=headers, params={"person": person}).status_code == 200
        return len(remote.platform.show()["requests"])

    one, two, three = (letter * 16 for letter in "abc")
    remote.requests()
    assert [looks(told) for told in (None, "")] == [1, 1]
    assert looks(one, person="75061599971") == 1
    assert [looks(one), looks(None), looks(one), looks("")] == [0, 0, 0, 1]
    remote.control.keep_beginning(PERSON)
    assert [looks(two), looks(one)] == [1, 0]
    remote.act("reset")
    assert [looks(""), looks(three), looks("")] == [0, 1, 0]
    remote.act("undo")
    assert looks("") == 1
    for number in range(20):
        looks(f"{number:016}")
    with remote.platform.store.reading() as unit:
        kept = [key for key, _ in unit.content("setting") if key.startswith("person-kept-")]
    # The last ones; the first is older than those.
    assert len(kept) == 12 and f"person-kept-{PERSON}-{18:016}" in kept and f"person-kept-{PERSON}-" not in kept


def test_only_a_kit_at_work_tells_its_exercise(remote: Remote) -> None:
    """What anybody may look at moves nobody; a name that no kit gives is refused, and moves nobody either."""
    remote.requests()
    site = remote.url.partition("/practice")[0]
    headers = {"Ehcert-Person": PERSON, "Ehcert-Exercise": "a" * 16}
    elsewhere = ("/", "/practice/clock", "/practice/pki/root.crt", "/moon", "/CertRa/v2", "/practice/control")
    for path in elsewhere:
        local.get(site + path, headers=headers)
    for path in ("/practice/root.pem", "/practice/signal"):
        for name in ("../x", "0" * 33, "ab12", "A" * 16):
            answer = local.get(site + path, headers={**headers, "Ehcert-Exercise": name})
            assert answer.status_code == 400 and "Ehcert-Exercise" in answer.text
    assert len(remote.platform.show()["requests"]) == 1
    for number in range(20):
        headers["Ehcert-Exercise"] = f"{number:016}"
        assert local.get(f"{site}/practice/root.pem", headers=headers).status_code == 200
        assert remote.platform.show()["requests"] == []
    headers["Ehcert-Exercise"] = ""
    assert local.get(f"{site}/practice/root.pem", headers=headers).status_code == 200
    assert len(remote.platform.show()["requests"]) == 1, "however many were named, what was done is kept"


def test_the_request_history_can_be_asked_for(remote: Remote) -> None:
    remote.requests()
    lines = remote.get("/history").json()["history"]
    assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
    assert {line["person"] for line in lines} == {PERSON}
    (sent,) = remote.get("/history", operation="GenerateCertificate").json()["history"]
    assert (sent["verdict"], bool(sent["at"])) == ("success", True)
    assert remote.get("/history", after=str(sent["number"] - 1)).json()["history"][0] == sent
    assert remote.get("/history", verdict="moon").json()["history"] == []
    assert remote.get("/history", after="x").status_code == 400


def test_a_reset_leaves_nothing_of_the_exercise_and_keeps_the_acts(remote: Remote) -> None:
    """Requests, history, orders and clock go; authority and acts stay; the card is as new."""
    root = remote.platform.root
    remote.requests()
    remote.act("pause", on=True)
    remote.act("clock", forward="9d")
    remote.act("card", do="block")
    state = remote.act("reset").json()
    assert (state["requests"], state["orders"]["pause"], state["clock"]["ahead_seconds"]) == ([], False, 0)
    assert state["card"] == {"present": True, "tries_left": 3}
    assert remote.get("/history").json()["history"] == []
    assert remote.acts() == ["pause", "clock", "block-card", "reset"]
    assert Control(remote.platform).platform.root == root


def test_what_a_reset_took_comes_back(remote: Remote) -> None:
    """Requests, orders, clock and card, once more undone by the same; acts only grow; before a reset: nothing."""
    assert remote.act("undo").status_code == 409
    remote.requests()
    remote.act("pause", on=True)
    remote.act("clock", forward="9d")
    remote.act("card", do="block")
    before = whole(remote)
    assert before["requests"] and before["card"]["tries_left"] == 0
    remote.act("reset")
    after = whole(remote)
    assert remote.act("undo").status_code == 200
    assert whole(remote) == before
    assert remote.act("undo").status_code == 200
    assert whole(remote) == after
    assert remote.acts()[-3:] == ["reset", "undo", "undo"]
    assert (remote.platform.store.file.with_name("before.sqlite").stat().st_mode & 0o777) == 0o600


def whole(remote: Remote) -> dict[str, Any]:
    """All that is told of an exercise, but for the time, which goes on."""
    state = {**remote.get("").json(), **remote.get("/history").json()}
    return {name: value for name, value in state.items() if name not in ("clock", "places")}


# ── a kit that works with a platform elsewhere ───────────────────────────────────────────────


def test_a_kit_elsewhere_hears_of_the_trainer_and_tells_where_it_is(remote: Remote, tmp_path: Path) -> None:
    """Its card is pulled when it hears of it, once; what was done before it came is not; its history has it."""
    remote.act("card", do="block")
    address = remote.url.partition("/practice")[0]
    kit = open_session(Settings(tmp_path / "kit", platform=address, encryption=CHEAP_FOR_TESTS))
    assert kit.training is not None and kit.card is not None
    assert kit.training.signal() is not None
    assert kit.card.tries_left() == 3

    remote.act("card", do="pull", person=PERSON)
    remote.act("pause", on=True)
    remote.act("card", do="pull", seat=2)
    signal = kit.training.signal()
    assert signal is not None and signal.paused
    assert kit.card.presence().reader is None
    kit.card.change(present=True)
    assert kit.training.signal() is not None
    assert kit.card.presence().reader is not None
    assert [act.what for act in heard_in(tmp_path / "kit")] == ["pull-card", "pause"]

    kit.training.at("demander", "sign")
    kit.training.met(PinWrong(2))
    kit.training.ask_for_help()
    (place,) = remote.control.places()
    assert (place.person, place.section, place.step) == (PERSON, "demander", "sign")
    assert (place.met, place.kb, place.help) == ("card-pin-wrong", "KB-13", True)
    kit.training.at("demander", "sent")
    (place,) = remote.control.places()
    assert (place.step, place.met, place.help) == ("sent", "", True)


def test_a_kit_elsewhere_tells_how_its_card_is(remote: Remote, tmp_path: Path) -> None:
    """A trainer of a hub sees no card himself; told once, and again when it is another."""
    address = remote.url.partition("/practice")[0]
    kit = open_session(Settings(tmp_path / "kit", platform=address, encryption=CHEAP_FOR_TESTS))
    assert kit.training is not None and kit.card is not None

    def told() -> str:
        assert kit.training is not None and kit.training.signal() is not None
        (place,) = remote.control.places()
        assert place.person == PERSON
        return place.card

    assert told() == "3"
    kit.card.change(present=False)
    assert told() == OUT
    kit.card.change(present=True, tries_left=0)
    kit.training.at("demander", "sign")
    assert told() == "0"
    (place,) = remote.control.places()
    assert (place.step, place.card) == ("sign", "0"), "it goes along from step to step"
    remote.control.has_card(PERSON, "1")
    assert told() == "1", "what was told already is not told every second"
    remote.act("reset")
    assert told() == "0", "the platform has forgotten it"


@pytest.mark.parametrize("answer", [httpx.ConnectTimeout("x"), httpx.Response(503)])
def test_a_telling_that_fails_hides_nothing_and_is_tried_again(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: httpx.Response | Exception
) -> None:
    address = remote.url.partition("/practice")[0]

    def post(*_: object, **__: object) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    with monkeypatch.context() as while_it_fails:
        while_it_fails.setattr(httpx.Client, "post", post)
        kit = open_session(Settings(tmp_path / "kit", platform=address, encryption=CHEAP_FOR_TESTS))
        assert kit.training is not None and kit.training.signal() is not None
    assert remote.control.places() == []
    assert kit.training.signal() is not None
    assert [place.card for place in remote.control.places()] == ["3"]


def test_what_is_done_to_a_card_waits_for_the_page_that_hears_of_it(remote: Remote, tmp_path: Path) -> None:
    """A seat is there before anybody opens a page; what was done before it was there is not done to it."""
    address = remote.url.partition("/practice")[0]
    settings = Settings(tmp_path / "kit", platform=address, encryption=CHEAP_FOR_TESTS)
    remote.control.card(CardAct.PULL, PERSON)
    open_session(settings).environment.close()
    remote.control.card(CardAct.BLOCK, PERSON)

    kit = open_session(settings)
    assert kit.training is not None and kit.card is not None and kit.card.tries_left() == 3
    assert kit.training.signal() is not None
    assert kit.card.tries_left() == 0 and kit.card.presence().reader is not None


class InBetween(Control):
    """Is asked just when the trainer lets everybody go on."""

    def acts(self, after: int = 0, person: str = "") -> list[TrainerAct]:
        Control(self.platform).pause(False)
        return super().acts(after, person)


def test_what_holds_is_never_older_than_the_last_act_told(remote: Remote) -> None:
    """A page looks at what holds when it hears of an act: it would wait for ever, paused."""
    remote.control.pause(True)
    told = InBetween(remote.platform).signal(PERSON)
    assert told.acts[-1].detail == {"on": "no"}
    assert not told.paused


def test_whoever_tells_a_place_tells_names_alone(remote: Remote) -> None:
    url = f"{remote.url.partition('/practice')[0]}/practice/place"
    good = {"person": PERSON, "section": "demander", "step": "sign"}
    for wrong in (
        {**good, "person": "x"},
        {**good, "step": "<b>1234</b>"},
        {**good, "step": "a" * 99},
        {"person": PERSON, "card": "99"},
        {},
        {"help": 1},
    ):
        assert local.post(url, json=wrong).status_code == 400
    assert local.post(url, data=good).status_code == 415
    assert remote.control.places() == []
    assert local.post(url, json=good).status_code == 200


def test_a_platform_that_is_silent_stops_nobody(practice: OpenPractice, tmp_path: Path) -> None:
    session = practice()
    assert session.platform is not None
    with serving(session.platform) as address:
        kit = open_session(Settings(tmp_path / "kit", platform=address))
    assert kit.training is not None
    assert kit.training.signal() is None
    kit.training.at("demander", "sign")


# ── in a terminal ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("word", TRAINING)
def test_each_word_in_a_terminal(
    word: str, practice: OpenPractice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is done, said, and noted; a list is JSON where that is wanted."""
    session = practice(scenario_file(tmp_path, AT_ONCE))
    folder = str(session.workspace.folder)
    before = ["reset"] if word == "undo" else []
    for first in before:
        main(["practice-platform", first, "--workspace", folder])
    assert main(["practice-platform", word, "--workspace", folder]) == 0
    assert capsys.readouterr().out or word in ("history", "acts", "places")
    assert session.platform is not None
    noted = [act.what for act in Control(session.platform).acts()]
    reads = word in ("history", "acts", "places", "key")
    assert noted[len(before) :] == ([] if reads else ["cut-network" if word == "cut" else word])
    if word == "key":
        assert (session.workspace.folder / PRACTICE_FOLDER / FILE_NAME).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("words", [["pause"], ["clock", "--forward", "1d"], ["show"]], ids=" ".join)
def test_in_a_terminal_the_folder_of_a_room_names_its_platform(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is in a folder of that folder, which nobody has to know."""
    here = ["--workspace", str(Room(tmp_path / "salle", 3).folder)]
    assert main(["practice-platform", *words, *here]) == 1
    assert str(tmp_path / "salle" / PLATFORM) in capsys.readouterr().err
    control = Control(open_platform(tmp_path / "salle" / PLATFORM))
    assert main(["practice-platform", *words, *here]) == 0
    assert [act.what for act in control.acts()] == [word for word in words[:1] if word != "show"]


@pytest.mark.parametrize("seconds", ["1e400", "nan", "-1", "0", "3601", "moon"])
def test_a_cut_in_a_terminal_has_an_end(seconds: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One without would be kept as none at all."""
    with pytest.raises(SystemExit):
        main(["practice-platform", "cut", "--seconds", seconds, "--workspace", str(tmp_path)])
    assert "--seconds\u00a0: un nombre de secondes, plus grand que 0" in capsys.readouterr().err


def test_a_day_by_name_in_a_terminal(
    practice: OpenPractice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = practice(scenario_file(tmp_path, AT_ONCE))
    clock = ["practice-platform", "clock", "--workspace", str(session.workspace.folder)]
    assert main([*clock, "--day", "ninety"]) == 1
    assert "pas encore connu" in capsys.readouterr().err
    list(walking(session).steps(Step.WAIT))
    assert main([*clock, "--day", "ninety"]) == 0
    assert session.environment.clock() > datetime.now(UTC) + timedelta(days=900)
