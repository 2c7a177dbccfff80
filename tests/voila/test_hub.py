"""The server as one of a JupyterHub: its path, its cookies, who comes in. The hub is played; the server is real.

With a hub, a proxy and browsers it runs in `tests/hub` (`make test-hub`).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import psutil  # type: ignore[import-untyped]
import pytest

from ehcert_kit.cli import main
from ehcert_kit.environments.opening import open_session, open_workspace
from ehcert_kit.environments.practice import existing_platform, open_platform
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.training import Control
from ehcert_kit.environments.waiting import when_there
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.kit_error import KitError
from ehcert_kit.names import Step
from ehcert_kit.practice.application import Server, bind
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.voila.hub import seated
from tests.conftest import walking
from tests.voila.test_server import form_of

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PREFIX = "/user/anna/"
#: The hub's key of this server; nothing but the server knows it.
KEY = "key-of-the-server-of-anna"
#: As a browser asks for a page, and as a script of a page asks for something.
NAVIGATES = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "same-origin"}
FETCHES = {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Site": "same-origin"}


class PlayedHub(ThreadingHTTPServer):
    """What a server asks of its hub: whose a token is, a token for a code, and to be told of activity."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.active: list[dict[str, object]] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}/hub/api"


class _Answers(BaseHTTPRequestHandler):
    server: PlayedHub

    def do_GET(self) -> None:
        # The token that is given for a code is the code: the name of who comes.
        name = self.headers["Authorization"].split()[-1]
        scopes = ["access:servers!user=anna"] if name in ("anna", "trainer") else [f"access:servers!user={name}"]
        self._tell({"name": name, "kind": "user", "admin": False, "groups": [], "scopes": scopes})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path.endswith("/activity"):
            assert self.headers["Authorization"].endswith(KEY)
            self.server.active.append(json.loads(body))
            self._tell({})
        else:
            self._tell({"access_token": parse_qs(body)["code"][0], "token_type": "Bearer"})

    def _tell(self, what: dict[str, object]) -> None:
        octets = json.dumps(what).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@dataclass
class Seat:
    """A server that runs, and the hub that has started it."""

    hub: PlayedHub
    url: str
    folder: Path
    platform: str
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    def browser(self) -> httpx.Client:
        return httpx.Client(base_url=self.url, timeout=60, headers=NAVIGATES)

    def of(self, name: str) -> httpx.Client:
        """The browser of somebody whom the hub has sent back here."""
        browser = self.browser()
        login = browser.get(PREFIX)
        assert login.status_code == 302
        asked = parse_qs(urlsplit(login.headers["Location"]).query)
        assert asked["client_id"] == ["jupyterhub-user-anna"]
        back = browser.get(f"{PREFIX}oauth_callback", params={"code": name, "state": asked["state"][0]})
        assert (back.status_code, back.headers["Location"]) == (302, PREFIX)
        return browser


@pytest.fixture(scope="module")
def seat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seat]:
    """At a platform of many, with the place that a spawner gives in the environment."""
    folder = tmp_path_factory.mktemp("hub")
    hub, platform = PlayedHub(), Server(open_platform(folder / "platform"), bind())
    threading.Thread(target=hub.serve_forever, daemon=True).start()
    platform.start()
    notebooks = folder / "notebooks"
    notebooks.mkdir()
    shutil.copy(ROOT / "notebooks" / "1-mise-en-route.ipynb", notebooks)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{found.getsockname()[1]}"
    told = {
        "JUPYTERHUB_SERVICE_URL": url + PREFIX,
        "JUPYTERHUB_SERVICE_PREFIX": PREFIX,
        "JUPYTERHUB_API_URL": hub.url,
        "JUPYTERHUB_API_TOKEN": KEY,
        "JPY_API_TOKEN": KEY,
        "JUPYTERHUB_CLIENT_ID": "jupyterhub-user-anna",
        "JUPYTERHUB_OAUTH_ACCESS_SCOPES": '["access:servers!server=anna/", "access:servers!user=anna"]',
        "JUPYTERHUB_ACTIVITY_URL": f"{hub.url}/users/anna/activity",
        "EHCERT_NOTEBOOKS": str(notebooks),
        "EHCERT_WORKSPACE": str(folder / "seat"),
        "EHCERT_PLATFORM": platform.url,
        "EHCERT_SEAT": "2",
        "EHCERT_SEAT_WORD": "KX4P7M",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "ehcert_kit", "serve", "--hub", "--fork"],
        env={**os.environ, **told},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    started = Seat(hub, url, folder, told["EHCERT_PLATFORM"], process, [process.stdout.readline()])
    yield started
    process.terminate()
    process.communicate(timeout=20)
    hub.shutdown()


@pytest.fixture(scope="module")
def anna(seat: Seat) -> httpx.Client:
    """The participant's own browser."""
    return seat.of("anna")


@pytest.fixture(scope="module")
def page(anna: httpx.Client) -> httpx.Response:
    """A notebook's page, whose kernel lives."""
    return anna.get(f"{PREFIX}voila/render/1-mise-en-route.ipynb")


def test_the_key_of_the_hub_is_not_shown(seat: Seat) -> None:
    assert PREFIX in seat.said[0]
    assert KEY not in seat.said[0]


def test_who_has_not_come_by_the_hub_is_led_there(seat: Seat) -> None:
    """A page leads to the login; what a script asks for is refused. Nobody comes in by a token in the address."""
    for path in ("", "voila/render/1-mise-en-route.ipynb", f"?token={KEY}", "ehcert/print/memo.pdf"):
        answer = seat.browser().get(PREFIX + path)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/hub/api/oauth2/authorize?")
    assert seat.browser().get(f"{PREFIX}ehcert/alive/{'0' * 8}-0000-0000-0000-{'0' * 12}").status_code == 403
    assert seat.browser().post(f"{PREFIX}ehcert/case").status_code == 403


def test_another_user_of_the_hub_is_refused(seat: Seat) -> None:
    """He is known, and has no business here; whoever leads the class has."""
    assert seat.of("bert").get(PREFIX).status_code == 403
    assert seat.of("trainer").get(PREFIX).status_code == 200


def test_everything_is_below_the_path_of_the_seat(anna: httpx.Client, page: httpx.Response) -> None:
    """Cookies, links, scripts, forms, connections; and the policy names no other place."""
    cookies = {cookie.name: cookie.path for cookie in anna.cookies.jar}
    assert {cookies["jupyterhub-user-anna"], cookies["_xsrf"]} == {PREFIX}
    for answer in (anna.get(PREFIX), page):
        policy = answer.headers["Content-Security-Policy"]
        assert "connect-src 'self'" in policy.split("; ")
        assert "127.0.0.1" not in policy
        assert answer.headers["X-JupyterHub-Version"]
        links = re.findall(r'\s(?:href|src|action)="([^"]*)"', answer.text)
        # What does not begin with a slash is relative to where it stands.
        assert [link for link in links if re.match("/|http:", link) and not link.startswith(PREFIX)] == []
        assert f"{PREFIX}ehcert/print" in links
    config = json.loads(re.search(r'jupyter-config-data"[^>]*>(.*?)</script>', page.text)[1])  # type: ignore[index]
    assert (config["baseUrl"], config["patience"]) == (PREFIX, 15)
    assert "${baseUrl}ehcert/js" in page.text or f"{PREFIX}ehcert/" in page.text


def test_a_page_is_the_participants_own_and_its_kernel_knows_no_key(
    seat: Seat, anna: httpx.Client, page: httpx.Response
) -> None:
    """He has the person of his seat; his kernel lives, and has nothing of the hub's in its environment."""
    kernel = re.search(r'kernelId": "([0-9a-f-]{36})', page.text)
    assert kernel is not None
    # As the script of the page asks: the hub's own check wants a token of whatever says "cors".
    assert anna.get(f"{PREFIX}ehcert/alive/{kernel[1]}", headers=FETCHES).json()["alive"] is True
    for child in psutil.Process(seat.process.pid).children(recursive=True):
        assert [
            name for name in child.environ() if name.startswith(("JUPYTERHUB", "JPY_API", "EHCERT_SEAT_WORD"))
        ] == []
    assert "Noor Fatima OEFENING" in anna.get(f"{PREFIX}ehcert/print/seat.html").text


NOTHING = [
    "lab",
    "tree",
    "api/contents",
    "api/terminals",
    "api/kernelspecs",
    "api/sessions",
    "api/kernels",
    "metrics",
]


@pytest.mark.parametrize("path", [*NOTHING, "ehcert/control", "ehcert/control/clock"])
def test_a_participant_reaches_pages_and_nothing_else(anna: httpx.Client, path: str) -> None:
    """No JupyterLab, no terminal, no file, no code; and not the platform's controls, whoever asks."""
    assert anna.get(PREFIX + path).status_code == 404


def test_what_needs_a_computer_or_a_platform_of_ones_own_is_refused(anna: httpx.Client) -> None:
    """Another environment, another exercise, the trainer's page and papers; the home page offers none of them."""
    home = anna.get(PREFIX).text
    for path in ("ehcert/environment?to=production", "ehcert/restart", "ehcert/trainer", "ehcert/print/plan.html"):
        assert anna.get(PREFIX + path).status_code == 403
        assert path not in home
    form = form_of(anna, PREFIX, to="production")
    assert anna.post(f"{PREFIX}ehcert/environment", data=form).status_code == 403


def test_the_trainer_has_a_seat_begin_again_and_brings_it_back(seat: Seat, anna: httpx.Client) -> None:
    """At a step too. Workspace and platform go aside together and come back together; a failure is said."""
    control = Control(existing_platform(seat.folder / "platform"))
    person = control.platform.scenario.holder(2).ssin
    settings = Settings(
        seat.folder / "seat", platform=seat.platform, scenario="groupe-simple", seat=2, encryption=CHEAP_FOR_TESTS
    )

    def cases() -> list[tuple[str, Standing]]:
        return [(case.id, standing(case)) for case in open_workspace(settings).cases]

    def ordered(step: str = "", *, back: bool = False) -> None:
        control.order_beginnings([person], step, back=back)
        deadline = time.monotonic() + 60
        while control.platform.orders().beginnings:
            assert time.monotonic() < deadline
            time.sleep(0.1)

    ordered(back=True)
    assert "exercice auquel revenir" in anna.get(PREFIX).text
    list(walking(open_session(settings)).steps(Step.REQUEST))
    before = cases()
    ordered()
    assert cases() != before and person not in control.states()
    assert "Le formateur a relancé votre exercice" in anna.get(PREFIX).text
    ordered(back=True)
    assert (cases(), len(control.states()[person])) == (before, 1)
    ordered("valider/file")
    assert [state for _, state in cases()] == [Standing.DELIVERED]
    assert control.states()[person] == ["VALID_ACTIVE"]
    assert [act.what for act in control.acts(person=person)] == [
        "undo-failed",
        "restart",
        "undo",
        "restart",
    ]


def test_the_hub_hears_when_a_person_was_active(seat: Seat) -> None:
    deadline = time.monotonic() + 20
    while not seat.hub.active:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    told = seat.hub.active[0]
    assert told["servers"] == {"": {"last_activity": told["last_activity"]}}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d", str(told["last_activity"]))


def test_without_a_hub_it_says_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """And on one there is practice alone, for a seat that there is."""
    assert main(["serve", "--hub"]) == 2
    assert "Aucun hub" in capsys.readouterr().err
    assert main(["serve", "--lead", "x"]) == 2
    monkeypatch.setenv("JUPYTERHUB_SERVICE_URL", "http://127.0.0.1:1/")
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/anna/")
    assert main(["serve", "--hub", "--environment", "production"]) == 1
    assert "on ne fait que s'exercer" in capsys.readouterr().err
    monkeypatch.setenv("EHCERT_SEAT", "61")
    assert main(["serve", "--hub"]) == 2
    assert "EHCERT_SEAT" in capsys.readouterr().err


def test_a_platform_that_comes_later_is_waited_for(tmp_path: Path) -> None:
    """A hub starts seat, trainer's page and platform in one moment. Not for ever."""
    later = threading.Timer(0.2, open_platform, [tmp_path])
    later.start()
    assert when_there(lambda: existing_platform(tmp_path)).scenario.id == "groupe-simple"
    with pytest.raises(KitError):
        when_there(lambda: existing_platform(tmp_path / "elsewhere"), seconds=0)


def test_a_workspace_of_the_spawner_is_the_participants() -> None:
    """The environment is each participant's, the options everybody's."""
    told = {
        "EHCERT_WORKSPACE": "/dossier/exercice",
        "EHCERT_PLATFORM": "http://b",
        "EHCERT_SCENARIO": "groupe-simple",
    }
    chosen = seated(Settings(Path("/x"), platform="http://a", seat=7), told)
    assert (chosen.workspace, chosen.platform, chosen.scenario) == (
        Path("/dossier/exercice"),
        "http://b",
        "groupe-simple",
    )
    assert seated(Settings(Path("/x"), platform="http://a", seat=7), {}) == Settings(
        Path("/x"), platform="http://a", seat=7
    )
