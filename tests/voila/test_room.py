"""A room through its server as it runs, without a browser: seats, whose is what, the trainer's acts, its end."""

from __future__ import annotations

import errno
import html
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import urlsplit

import httpx
import psutil  # type: ignore[import-untyped]
import pytest

from ehcert_kit.cli import main
from ehcert_kit.environments import room_history
from ehcert_kit.environments.opening import open_workspace
from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.environments.room import FILE, PLATFORM, Room
from ehcert_kit.local_time import local_time
from ehcert_kit.network import why_not_bound
from ehcert_kit.procedure.case import Kind
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.texts import Texts
from ehcert_kit.voila import workshop
from ehcert_kit.voila.joining import TooManyTries, drawn
from ehcert_kit.voila.seated import Seated
from tests.voila.test_server import form_of

pytestmark = pytest.mark.slow

JSON = {"Accept": "application/json"}


@dataclass(frozen=True)
class ServedRoom:
    """A room that runs. join, trainer: the links that it printed."""

    join: str
    trainer: str
    folder: Path
    process: subprocess.Popen[str]

    @property
    def base(self) -> str:
        parts = urlsplit(self.join)
        return f"{parts.scheme}://{parts.netloc}/"

    @property
    def room(self) -> Room:
        return Room(self.folder, 3)

    def browser(self) -> httpx.Client:
        return httpx.Client(base_url=self.base, follow_redirects=True, timeout=60)

    def seated(self, called: str = "") -> httpx.Client:
        """A browser that takes the next free seat."""
        browser = self.browser()
        page = browser.post("ehcert/join", data=form_of(browser, self.join, act="take", called=called)).text
        assert "Vous êtes à la place" in page
        return browser

    def leader(self) -> httpx.Client:
        browser = self.browser()
        assert browser.get(self.trainer).url.path == "/ehcert/trainer"
        return browser

    def acts(self, act: str, *seats: int, **more: str) -> str:
        """The trainer does something at seats. Returns: what he is told."""
        leader = self.leader()
        people = [self.room.scenario.holder(seat).ssin for seat in seats]
        form = {**form_of(leader, "ehcert/trainer", act=act, **more), "person": people}
        return str(leader.post("ehcert/trainer", data=form, headers=JSON).json()["said"])

    def lines(self) -> list[str]:
        """What the trainer has done, as he sees it."""
        lines = self.leader().get("ehcert/trainer/state").json()["acts"]
        return [str(line).replace("\N{NO-BREAK SPACE}", " ") for line in lines]

    def standing(self, seat: int) -> Standing:
        return standing(open_workspace(self.room.settings(seat, "http://127.0.0.1:1")).case)


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[ServedRoom]:
    command = [sys.executable, "-m", "ehcert_kit", "workshop", "--no-browser", "--port", "0"]
    command += ["--workspace", str(folder), *(words or ("--participants", "3"))]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    links = (found.group() for line in process.stdout if (found := re.search(r"http://\S+", line)))
    yield ServedRoom(next(links), next(links), folder, process)
    process.terminate()
    process.wait(timeout=20)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedRoom]:
    with serving(tmp_path_factory.mktemp("room") / "salle") as served:
        yield served


def until(true: object, seconds: float = 40.0) -> None:
    assert callable(true)
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_a_class(served: ServedRoom) -> None:
    """One room, from the first who joins to the last who begins again: each step needs the one before."""
    first, second = served.seated("Zoé"), served.seated()
    _each_has_what_is_his(served, first, second)
    _a_seat_is_found_again(served)
    _nobody_does_what_the_trainer_does(served, first)
    _the_trainer_sees_everybody(served)
    _one_is_walked_to_the_end_while_the_other_waits(served)
    _what_began_again_comes_back(served)
    _each_reads_what_concerned_him(served, first, second)
    served.seated()
    _full(served)
    _a_seat_is_freed(served, first, second)


def _each_has_what_is_his(served: ServedRoom, first: httpx.Client, second: httpx.Client) -> None:
    """Person and organisations; a kernel answers its own page alone, and nobody else ends it."""
    own, other = (browser.get("ehcert/print/seat.html").text for browser in (first, second))
    word = re.compile(rf"\b{served.room.word(1)}\b")
    assert word.search(own) and not word.search(other)
    assert "Camille EXERCICE" in own and "Noor Fatima OEFENING" in other and "Camille" not in other
    page = first.get("voila/render/1-mise-en-route.ipynb").text
    kernel = next(iter(re.findall(r'kernelId": "([0-9a-f-]{36})', page)))
    assert first.get(f"ehcert/alive/{kernel}").json()["alive"] is True
    assert second.get(f"ehcert/alive/{kernel}").json()["alive"] is False
    assert (first.get(f"api/kernels/{kernel}").status_code, second.get(f"api/kernels/{kernel}").status_code) == (
        200,
        403,
    )
    second.post(f"voila/api/shutdown/{kernel}")
    assert first.get(f"ehcert/alive/{kernel}").json()["alive"] is True
    # A third page of one seat is the last: the one that was left the longest makes room.
    for _ in range(3):
        assert first.get("voila/render/2-responsable.ipynb").is_success
    assert first.get(f"ehcert/alive/{kernel}").json()["alive"] is False


def _a_seat_is_found_again(served: ServedRoom) -> None:
    """From another browser, by number and word; not by a wrong word, and not by trying them all."""
    word = served.room.word(1)

    def find(word: str, code: str = served.room.code, seat: str = "1") -> str:
        browser = served.browser()
        form = form_of(browser, served.join, act="find", seat=seat, word=word)
        return browser.post("ehcert/join", data={**form, "code": code}).text

    assert "Vous êtes à la place 1" in find(f" {word.upper()} ")
    assert "Ce n'est pas le code" in find(word, "XXXX").replace("&#39;", "'")
    for seat in ("1", "2", "3", "4", "1"):
        assert "ne vont pas ensemble" in find("faux", seat=seat)
    assert "Trop d'essais" in find(word).replace("&#39;", "'")
    assert "Le code de la salle" in served.browser().get("ehcert/join").text
    assert "Prendre une place" in served.browser().get(f"r/{served.room.code.lower()}/").text


def _nobody_does_what_the_trainer_does(served: ServedRoom, somebody: httpx.Client) -> None:
    """Nor comes to a real environment, nor anywhere without a seat; the platform's control is not here."""
    sheets = ("ehcert/print/seats.html", "ehcert/print/trainer-groupe-simple.html", "ehcert/print/plan-45.pdf")
    for page in ("ehcert/trainer", "ehcert/trainer/state", "ehcert/invitation", "ehcert/restart", *sheets):
        assert somebody.get(page).status_code == 403
    assert somebody.get("ehcert/environment?to=production").status_code == 403
    assert served.leader().get("ehcert/environment?to=production").status_code == 403
    for page in ("", "ehcert/trainer", "voila/render/1-mise-en-route.ipynb", "ehcert/print"):
        refused = served.browser().get(page)
        assert refused.status_code == 401 and 'href="/ehcert/join"' in refused.text
    assert "Recommencer l'exercice" not in somebody.get("").text.replace("&#39;", "'")


def _the_trainer_sees_everybody(served: ServedRoom) -> None:
    """By seat and by the name to call; nobody who has not come. Seats may be sent to a step."""
    page = served.leader().get("ehcert/trainer").text
    assert 'value="valider/ready"' in page and 'data-act="jump"' in page
    assert "1 · Zoé (Camille EXERCICE)" in page and "2 · Noor Fatima OEFENING" in page and "3 ·" not in page
    invitation = served.leader().get("ehcert/invitation").text
    sheets = served.leader().get("ehcert/print/seats.html").text
    assert all(seat.word in sheets and seat.person.full_name in sheets for seat in served.room.seats())
    assert served.join in sheets and served.leader().get("ehcert/print/seats.pdf").content.startswith(b"%PDF")
    assert served.join in invitation and "<svg" in invitation and "Places prises" in invitation
    served.acts("block-card", 2)
    (state,) = [
        text
        for name, text in served.leader().get("ehcert/trainer/state").json()["texts"].items()
        if name == f"card-{served.room.scenario.holder(2).ssin}"
    ]
    assert "3" in state  # done when a page of that seat hears of it


def _one_is_walked_to_the_end_while_the_other_waits(served: ServedRoom) -> None:
    for nowhere in ("", "renouveler/advice", "x"):
        assert "Choisissez" in served.acts("jump", 1, step=nowhere)
    for act in ("jump", "block-card", "deliver", "pause-yes"):
        assert served.acts(act, step="valider/ready") == "Cochez d'abord quelqu'un."
    assert "exercice d'avant" in served.acts("undo", 1) and "rétabli" not in served.acts("undo", 1)
    served.acts("cut", 1)
    assert "1" in served.acts("jump", 1, step="valider/ready")
    until(lambda: any("n'a pas pu recommencer : " in line for line in served.lines()))
    served.acts("mend", 1)
    assert "1" in served.acts("jump", 1, step="valider/ready")
    until(lambda: served.standing(1) is Standing.READY)
    until(lambda: any("L'exercice est allé à" in line for line in served.lines()))
    assert served.standing(2) is Standing.PREPARING
    assert len(existing_platform(served.folder / PLATFORM).show()["certificates"]) == 1


def _what_began_again_comes_back(served: ServedRoom) -> None:
    """Workspace and platform forget together, and know together again."""
    platform = existing_platform(served.folder / PLATFORM)

    def known() -> list[list[dict[str, object]]]:
        return [platform.show()["certificates"], platform.show()["etks"]]

    before = known()
    served.acts("reset", 1)
    # The platform turns to the new exercise when its folder is there; to look earlier would make one.
    until(lambda: known() == [[], []] and served.standing(1) is Standing.PREPARING)
    served.acts("undo", 1)
    until(lambda: known() == before)
    assert served.standing(1) is Standing.READY


def _each_reads_what_concerned_him(served: ServedRoom, first: httpx.Client, second: httpx.Client) -> None:
    """In his own language, and in his report; his seat and its word stay in sight."""
    dutch = {"Accept-Language": "nl"}
    served.acts("reset", 1)
    until(lambda: served.standing(1) is Standing.PREPARING)
    until(lambda: "De lesgever heeft uw oefening" in first.get("", headers=dutch).text)
    report, other = (browser.get("ehcert/print/report.html").text for browser in (first, second))
    assert "Ce que le formateur a fait" in report and "Couper le réseau" not in other
    assert "Bloquer la carte" in other and "Bloquer la carte" not in report
    assert served.room.word(2) in second.get("").text
    # A second window of a browser that has a seat takes no other one.
    taken = sum(seat.taken for seat in served.room.seats())
    second.post("ehcert/join", data=form_of(second, "ehcert/print", act="take", code=served.room.code))
    assert sum(seat.taken for seat in served.room.seats()) == taken


def _full(served: ServedRoom) -> None:
    browser = served.browser()
    assert (
        "Toutes les places sont prises"
        in browser.post("ehcert/join", data=form_of(browser, served.join, act="take")).text
    )


def _a_seat_is_freed(served: ServedRoom, former: httpx.Client, other: httpx.Client) -> None:
    """Somebody else takes it, and finds nothing there; whoever had it comes back neither by cookie nor by word."""
    served.acts("jump", 1, step="valider/ready")
    until(lambda: served.standing(1) is Standing.READY)
    word = served.room.word(1)
    assert "ne cochez que celle-là" in served.acts("free", 1, 2)
    assert (served.room.word(1), former.get("").status_code) == (word, 200), "everybody is ticked at first"
    # Two seats are rebuilt at a time, so the third one waits: somebody comes in between.
    served.acts("jump", 2, 3, step="valider/ready")
    again = served.acts("jump", 2, 3, step="demander/contact").replace("\N{NO-BREAK SPACE}", " ")
    assert again.startswith("2 des places cochées sont encore en préparation") and " 0" not in again
    assert served.acts("free", 1).endswith("1.")
    assert former.get("").status_code == 401 and other.get("").status_code == 200
    # By which an open page knows that it is outside.
    assert former.get(f"ehcert/alive/{'0' * 8}-0000-0000-0000-{'0' * 12}").status_code == 403
    _full(served)
    assert served.standing(1) is Standing.READY
    until(lambda: not served.room.seats()[0].taken, seconds=90)
    assert served.standing(1) is Standing.PREPARING
    assert any(line.endswith("· La place 1 a été libérée") for line in served.lines())
    assert served.room.find(1, word) is None
    newcomer = served.seated("Ana")
    page = newcomer.get("").text
    assert served.room.word(1) in page and not re.search(rf"\b{word}\b", page)
    assert next(seat.called for seat in served.room.seats()) == "Ana"
    # Neither the newcomer nor the trainer brings back what his predecessor did.
    until(lambda: "exercice d'avant" in served.acts("undo", 1))
    newcomer.post("ehcert/undo", data=form_of(newcomer, ""))
    assert served.standing(1) is Standing.PREPARING


def test_a_seat_that_a_smaller_class_has_not_is_nobodys(tmp_path: Path) -> None:
    """Above all not the trainer's, whose seat is the same however many there are."""

    class Browser:
        cookie = ""

        def get_signed_cookie(self, name: str) -> bytes:
            return self.cookie.encode()

    browser: Any = Browser()
    found = []
    for participants in (3, 2):
        room = Room(tmp_path, participants)
        browser.cookie = f"3:{room.code}{room.seed}:{room.word(3)}"
        found.append(Seated(room, "http://127.0.0.1:1", cast(Any, None)).seat_of(browser))
        browser.cookie = f"{room.trainer}:{room.code}{room.seed}:{room.word(room.trainer)}"
        assert Seated(room, "http://127.0.0.1:1", cast(Any, None)).seat_of(browser) is None
    assert found == [3, None]


def test_what_is_printed_in_a_room_has_the_date_of_its_clock(served: ServedRoom) -> None:
    """The trainer moves it for all; the forms of a seat use it too."""
    clock, leader = existing_platform(served.folder / PLATFORM).clock, served.leader()
    served.acts("one-day")
    made = Texts("fr")("printed-made", day=local_time(clock()))
    assert made in html.unescape(leader.get("ehcert/print/memo.html", headers={"Accept-Language": "fr"}).text)
    served.acts("clock-back")


def test_five_wrong_words_are_five_also_at_once(tmp_path: Path) -> None:
    """Otherwise a program would try all words of a seat in a few minutes."""
    seated, tried = Seated(Room(tmp_path, 3), "http://127.0.0.1:1", cast(Any, None)), list[bool]()

    def tries() -> None:
        with suppress(TooManyTries):
            tried.append(seated.find(1, "nowhere", "192.0.2.1") is None)

    at_once = [threading.Thread(target=tries) for _ in range(12)]
    for one in at_once:
        one.start()
    for one in at_once:
        one.join()
    assert tried == [True] * 5


def test_a_minute_after_a_wrong_word_it_counts_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And it never counts for another computer, so that nobody locks others out."""
    seated, now = Seated(Room(tmp_path, 3), "http://127.0.0.1:1", cast(Any, None)), [1000.0]
    monkeypatch.setattr("ehcert_kit.voila.seated.time", SimpleNamespace(monotonic=lambda: now[0]))
    word = seated.room.word(1)
    for _ in range(5):
        assert seated.find(1, "nowhere", "192.0.2.1") is None
    for later in (0.0, 59.0):
        now[0] = 1000.0 + later
        with pytest.raises(TooManyTries):
            seated.find(1, word, "192.0.2.1")
        assert seated.find(1, word, "192.0.2.2") is not None
    now[0] = 1061.0
    assert seated.find(1, word, "192.0.2.1") is not None


def test_a_seat_that_is_made_for_somebody_else_is_nobodys_yet(tmp_path: Path) -> None:
    """Not even by its new word, which costs no try; who begins again in his own seat is let in meanwhile."""
    seated = Seated(Room(tmp_path, 3), "http://127.0.0.1:1", cast(Any, None))
    _, place, *_ = seated.places
    for frees, found in ((True, False), (False, True)):
        place.starting = cast(Any, SimpleNamespace(frees=frees))
        for _ in range(6):
            assert (seated.find(1, seated.room.word(1), "192.0.2.1") is not None) is found


def test_a_class_begins_after_something_has_happened(tmp_path: Path) -> None:
    """Each finds it on his first page; who begins again finds it again, and a room that goes on lets it be."""
    words = ("--participants", "3", "--scenario", "renouvellement")
    with serving(tmp_path / "salle", *words) as room:
        one = room.seated()
        assert "Votre certificat est prêt" in one.get("").text
        page = one.get("voila/render/7-renouveler.ipynb").text
        assert "Traceback" not in page
        settings = room.room.settings(1, "http://127.0.0.1:1")
        [begun] = open_workspace(settings).cases
        open_workspace(settings).begin(Kind.REQUEST)
        assert room.acts("reset", 1).endswith("1.")
        until(lambda: open_workspace(settings).cases == (begun,))
    with serving(tmp_path / "salle", *words) as room:
        assert room.standing(1) is Standing.READY
        [again] = open_workspace(settings).cases
        assert again == begun


def test_everybody_looks_when_the_trainer_shows(tmp_path: Path) -> None:
    """On the band of every page, until he lets them go on; and a room goes on where it was."""
    with serving(tmp_path / "salle") as served:
        somebody = served.seated("Léa")
        for _ in range(2):  # a press says what it wants: a second one changes nothing
            served.acts("watch-yes", 1)
            assert "écran du formateur" in somebody.get("").text
        assert "écran du formateur" in somebody.get("ehcert/now").json()["band"]
        served.seated("Max")
        served.acts("watch-no", 1, 2)
        assert "écran du formateur" not in somebody.get("").text
        state = served.leader().get("ehcert/trainer/state").json()
        assert state["on"]["watch"] == []
    with serving(tmp_path / "salle") as again:
        assert again.room.seats()[0].called == "Léa"
        browser = again.browser()
        browser.cookies.update(somebody.cookies)
        assert browser.get("").is_success


def test_a_room_ends_whole(tmp_path: Path) -> None:
    """Kernels, platform and warm process; and its folder, where that was asked for. Also where it is killed."""
    with serving(tmp_path / "salle", "--participants", "2", "--wipe") as served:
        served.seated().get("voila/render/1-mise-en-route.ipynb")
        children = psutil.Process(served.process.pid).children(recursive=True)
        served.process.send_signal(signal.SIGHUP)  # its terminal was closed
        served.process.wait(timeout=20)
        assert not [child for child in children if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]
    assert not (tmp_path / "salle").exists()
    with serving(tmp_path / "salle", "--participants", "2") as served:
        children = psutil.Process(served.process.pid).children(recursive=True)
        served.process.send_signal(signal.SIGKILL)
        served.process.wait()
        _, left = psutil.wait_procs(children, timeout=10)
        assert not [child for child in left if child.status() != psutil.STATUS_ZOMBIE]


def test_what_a_room_did_not_make_is_not_wiped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever lay in the folder; and nobody else opens the room meanwhile, who could wipe it."""
    own = tmp_path / "mine.txt"
    own.write_text("x")
    with serving(tmp_path, "--participants", "2", "--wipe"):
        assert main(["workshop", "--no-browser", "--port", "0", "--workspace", str(tmp_path), "--wipe"]) == 1
        assert "Cette salle est déjà ouverte" in capsys.readouterr().err
        assert (tmp_path / FILE).exists()
    assert list(tmp_path.iterdir()) == [own]


@pytest.mark.parametrize(
    ("wipe", "mine", "told"), [(False, True, "gardé"), (True, False, "effacé"), (True, True, "mine.txt")]
)
def test_a_room_says_what_it_leaves(
    wipe: bool,
    mine: bool,
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Kept where, or erased, but for what is not the room's."""
    monkeypatch.setattr(workshop, "_serve", lambda *_: None)
    if mine:
        (tmp_path / "mine.txt").write_text("x")
    assert workshop.run(tmp_path, 2, Texts("fr"), host="127.0.0.1", port=0, wipe=wipe) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert told in last and (str(tmp_path) in last) is mine


def test_a_code_that_cannot_be_drawn_is_left_out() -> None:
    """Rather than told by the numbers of its blocks."""
    assert "\u2588" in drawn("http://192.0.2.1:8800/", "utf-8")
    assert drawn("http://192.0.2.1:8800/", "cp1252") == ""


def test_what_has_the_name_of_a_part_of_a_room_is_not_wiped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No room begins there that would take it for its own."""
    own = tmp_path / "seats" / "mine.txt"
    own.parent.mkdir()
    own.write_text("x")
    assert main(["workshop", "--no-browser", "--port", "0", "--workspace", str(tmp_path), "--wipe"]) == 1
    assert "seats" in capsys.readouterr().err
    assert own.read_text() == "x" and not (tmp_path / FILE).exists()


@pytest.mark.parametrize("host", ["203.0.113.9", "nowhere.invalid", "::1"])
def test_an_address_that_is_not_this_computers_is_said(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["workshop", "--no-browser", "--host", host, "--workspace", str(tmp_path / "salle")]) == 1
    assert f"{host} n'est pas une adresse de cet ordinateur" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--host", "203.0.113.9"], ["--scenario", "non-resident"], ["--scenario", "nada"]], ids=" ".join
)
@pytest.mark.parametrize("goes_on", [False, True], ids=["a new room", "a room that was there"])
def test_a_room_that_does_not_open_leaves_nothing_new(words: list[str], goes_on: bool, tmp_path: Path) -> None:
    """The next start may choose another scenario, or another folder; a room that was there stays as it is."""
    folder = tmp_path / "salle"
    if goes_on:
        Room(folder, 3)
    before = {path.name: path.read_bytes() for path in tmp_path.rglob("room.json")}
    assert main(["workshop", "--no-browser", "--workspace", str(folder), *words]) == 1
    assert {path.name: path.read_bytes() for path in tmp_path.rglob("room.json")} == before
    assert folder.exists() is goes_on


def test_a_port_that_is_taken_is_said_before_the_history_is_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which takes half a minute for a class of thirty."""
    played: list[object] = []
    monkeypatch.setattr(room_history, "begin", lambda room, _: played.append(room))
    monkeypatch.setattr(workshop, "_serve", lambda *_: None)

    def opens(port: int) -> int:
        return workshop.run(tmp_path, 2, Texts("fr"), scenario="renouvellement", host="127.0.0.1", port=port)

    with socket.create_server(("127.0.0.1", 0)) as other:
        assert opens(other.getsockname()[1]) == 1
    assert "déjà pris" in capsys.readouterr().err and played == []
    assert opens(0) == 0 and len(played) == 1


def test_whoever_may_not_have_a_port_is_told_so() -> None:
    """It is no other program's."""
    why = why_not_bound(PermissionError(errno.EACCES, "Permission denied"))
    told = Texts("fr")("frame-port-taken", port="80", why=why, reason="")
    assert "ne laisse pas ce programme utiliser le port 80" in told


def test_a_room_is_for_practice_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["workshop", "--environment", "production", "--workspace", str(tmp_path / "salle")]) == 1
    assert "Une salle n'existe que pour s'exercer" in capsys.readouterr().err
    assert not (tmp_path / "salle").exists()
