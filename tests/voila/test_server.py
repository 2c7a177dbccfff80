"""Who comes in, what a stranger sees, and what is written where: the server as it runs, without a browser."""

from __future__ import annotations

import asyncio
import html
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClosedError, websocket_connect

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.voila.configuration import EXTENSIONS, LIBRARY
from ehcert_kit.widgets.components import scripts
from tests.commands import running

pytestmark = pytest.mark.slow

KERNEL = "01234567-89ab-cdef-0123-456789abcdef"


@dataclass(frozen=True)
class Served:
    """A server that runs: the link that it printed."""

    link: str

    @property
    def base(self) -> str:
        parts = urlsplit(self.link)
        return f"{parts.scheme}://{parts.netloc}/"

    def visitor(self) -> httpx.Client:
        """Somebody who came by the link, and has its cookie."""
        client = httpx.Client(base_url=self.base, follow_redirects=True, timeout=60)
        assert client.get(self.link).is_success
        return client


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("serve") / "w") as served:
        yield served


@contextmanager
def serving(workspace: Path, *words: str) -> Iterator[Served]:
    """A server on this workspace; on a port that is free, unless other words are given."""
    with running("serve", "--no-browser", *(words or ("--port", "0")), "--workspace", workspace) as output:
        ends = time.monotonic() + 60
        while (found := re.search(r"http://\S+(?=\n)", output.read_text(encoding="utf-8"))) is None:
            assert time.monotonic() < ends, "no link was printed"
            time.sleep(0.05)
        yield Served(found.group())


PRIVATE = ["", "rien", "voila/render/4-demander.ipynb", f"ehcert/alive/{KERNEL}", f"api/kernels/{KERNEL}"]
PRIVATE += ["ehcert/print", "ehcert/print/report.pdf"]


@pytest.mark.parametrize("path", PRIVATE)
@pytest.mark.parametrize("query", ["", "?token=", "?token=0123"])
def test_without_the_link_nobody_comes_in(served: Served, path: str, query: str) -> None:
    """Another user of this computer reaches the address; he learns where the link is to be found."""
    answer = httpx.get(f"{served.base}{path}{query}")

    assert answer.status_code in (401, 403)
    assert answer.cookies == {} or "username" not in str(answer.cookies)
    if "text/html" in answer.headers["Content-Type"]:
        assert "Ouvrez le lien affiché là où vous avez lancé ce programme" in answer.text
        assert "dossier" not in answer.text


def test_the_link_is_exchanged_for_a_cookie(served: Served) -> None:
    """What stays in the address line is worth nothing, and the cookie is for this session alone."""
    answer = httpx.get(served.link)

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/"
    cookie = next(c for c in answer.headers.get_list("Set-Cookie") if c.startswith("username"))
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie
    assert "expires" not in cookie.lower()
    assert urlsplit(served.link).query.partition("=")[2] not in cookie


def test_with_the_cookie_everything_is_there(served: Served) -> None:
    visitor = served.visitor()

    assert "Commencez ici" in visitor.get("").text
    assert visitor.get("rien").status_code == 404
    assert visitor.get(f"ehcert/alive/{KERNEL}").json() == {
        "alive": False,
        "environment": "practice",
        "reason": "",
        "clock": "",
    }


def test_a_form_of_another_page_is_refused_even_with_the_cookie(served: Served) -> None:
    """The cookie comes along; the form's own token does not."""
    assert served.visitor().post("ehcert/restart", data={"scenario": ""}).status_code == 403


def cookie_of(visitor: httpx.Client) -> str:
    return "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())


def channels(served: Served, kernel: str, cookie: str) -> HTTPRequest:
    address = served.base.replace("http", "ws", 1) + f"api/kernels/{kernel}/channels"
    return HTTPRequest(address, headers={"Cookie": cookie})


async def refusal(request: HTTPRequest) -> int:
    """With which status a connection is refused, without a word."""
    with pytest.raises(HTTPClientError) as refused:
        await websocket_connect(request)
    assert refused.value.response is None or not refused.value.response.body
    return int(refused.value.code)


async def talk_to_a_kernel_that_goes(served: Served, visitor: httpx.Client) -> None:
    """A page is there, its kernel ends, the page goes on asking, then for the kernel itself."""
    page = await asyncio.to_thread(visitor.get, "voila/render/1-mise-en-route.ipynb")
    found = re.search('"kernelId": "([^"]+)"', page.text)
    assert found is not None
    wire = await websocket_connect(channels(served, found[1], cookie_of(visitor)))
    question = {"header": {"msg_id": "1", "msg_type": "kernel_info_request", "session": "s", "username": "u"}}
    message = json.dumps({**question, "parent_header": {}, "metadata": {}, "content": {}, "channel": "shell"})
    await wire.write_message(message)
    assert await wire.read_message()
    ended = visitor.post(f"voila/api/shutdown/{found[1]}")
    assert ended.status_code == 204
    with suppress(WebSocketClosedError):
        for _ in range(3):
            await wire.write_message(message)
            await asyncio.sleep(0.2)
    wire.close()
    assert await refusal(channels(served, found[1], cookie_of(visitor))) == 404


def test_nobody_is_told_where_the_program_is_when_a_kernel_is_gone(served: Served) -> None:
    """A page asks again and again for its kernel: an empty answer, and nothing in the terminal."""
    cookie = cookie_of(served.visitor())

    assert asyncio.run(refusal(channels(served, KERNEL, ""))) == 403
    assert asyncio.run(refusal(channels(served, KERNEL, cookie))) == 404


STRANGE = [
    "voila/templates/x",
    "voila/templates/x/y/z",
    "voila/templates/ehcert/static/..%2f..%2fserver.py",
    "voila/templates/ehcert/index.html.j2",
    "voila/templates/%00/static/x",
    "voila/templates/ehcert/static/%00.js",
    "voila/files/%00.png",
    "voila/files/%ff.png",
    f"{LIBRARY}/%00.js",
    f"{LIBRARY}/..%2f..%2f..%2f..%2fetc%2fpasswd",
    f"{LIBRARY}/{'x' * 5000}",
    f"{EXTENSIONS}/%00.js",
    f"{EXTENSIONS}/x/../../../../../../etc/passwd",
    "api/kernels/%00",
    "ehcert/alive/%00",
    "ehcert/wire",
    f"{scripts.PATH}/nothing.js",
    f"{EXTENSIONS}/nothing.js",
    "?token=%ff",
    "?token=%00",
    "voila/render/%ff.ipynb?token=%ff",
]


@pytest.mark.parametrize("path", STRANGE, ids=lambda path: path[:40])
def test_a_strange_address_of_a_stranger_is_refused_and_never_a_mistake_of_ours(served: Served, path: str) -> None:
    answer = httpx.get(served.base + path)
    assert answer.status_code in (400, 401, 403, 404)
    assert "Traceback" not in answer.text
    assert "site-packages" not in answer.text


def test_after_a_restart_the_old_cookie_opens_the_old_page(state: Path, tmp_path: Path) -> None:
    """The same port without being asked for, the same key of the cookies; the old link alone opens nothing.

    Both lie in files for their owner alone, and the key in no workspace.
    """
    practice = ("--environment", "practice")
    with serving(tmp_path / "w") as first:
        visitor = first.visitor()
    with serving(tmp_path / "w", *practice) as second:
        assert second.base == first.base
        assert "Commencez ici" in visitor.get("").text
        stranger = httpx.get(first.link, follow_redirects=True)
    assert stranger.status_code == 401
    assert "Un lien d'un démarrage précédent ne fonctionne plus." in html.unescape(stranger.text)
    assert "il ouvre les pages lui-même" in html.unescape(stranger.text)
    key = (state / "cookie-key").read_bytes()
    assert [(state / name).stat().st_mode & 0o777 for name in ("cookie-key", "servers.json")] == [0o600, 0o600]
    assert all(key not in file.read_bytes() for file in (tmp_path / "w").rglob("*") if file.is_file())

    # The port is taken by now, and somebody may have read the key: another one each.
    (state / "cookie-key").chmod(0o644)
    port = urlsplit(first.base).port or 0
    with socket.create_server(("127.0.0.1", port)), serving(tmp_path / "w", *practice) as third:
        assert third.base != first.base
    assert (state / "cookie-key").read_bytes() != key
    assert (state / "cookie-key").stat().st_mode & 0o777 == 0o600


ELSEWHERE = """
import asyncio, os, signal, threading
from ehcert_kit.voila.server import _when_told_to_end

async def main():
    end = asyncio.Event()
    _when_told_to_end(asyncio.get_running_loop(), end.set)
    threading.Thread(target=threading.Event().wait, args=(30,), daemon=True).start()
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])  # in this thread: the other one gets it
    threading.Timer(0.5, os.kill, [os.getpid(), signal.SIGTERM]).start()
    await asyncio.wait_for(end.wait(), 5)

asyncio.run(main())
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows delivers signals otherwise")
def test_a_server_that_waits_is_told_to_end_whichever_thread_hears_it() -> None:
    ended = subprocess.run([sys.executable, "-c", ELSEWHERE], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr[-500:]


def form_of(visitor: httpx.Client, page: str, **fields: str) -> dict[str, str]:
    """What a form of this page would send, with other fields."""
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', visitor.get(page).text))
    return {**hidden, **fields}


def test_another_environment_is_for_a_press_on_its_own_page(tmp_path: Path) -> None:
    """Not for a link, nor for a page of elsewhere, nor for one that was left open in the other environment."""
    with serving(tmp_path / "exercice") as served:
        visitor = served.visitor()
        old = form_of(visitor, "", case="new")
        crossing = form_of(visitor, "ehcert/environment?to=acceptance", to="acceptance")
        refused = visitor.post("ehcert/environment", data={"to": "acceptance", "environment": "practice"})
        assert refused.status_code == 403
        assert visitor.get("ehcert/environment?to=elsewhere").status_code == 404
        assert visitor.get("ehcert/environment?to=practice").url.path == "/"
        assert not (tmp_path / "acceptance").exists()

        arrived = visitor.post("ehcert/environment", data=crossing)
        assert "[ACCEPTATION]" in arrived.text
        for page in ("ehcert/case", "ehcert/restart", "ehcert/environment"):
            stale = visitor.post(page, data={**old, "to": "production", "scenario": ""})
            assert stale.status_code == 403
            assert "Rien n'a été changé." in html.unescape(stale.text)
        (case,) = (tmp_path / "acceptance" / "cases").glob("*.json")
        assert json.loads(case.read_bytes())["environment"] == "acceptance"
        assert not (tmp_path / "production").exists()

        stale = visitor.post("ehcert/restart", data=form_of(visitor, "", scenario=""))
        assert stale.status_code == 403  # there is nothing to begin again where things are real

    # A start in the other environment is still the same server, and knows the way back.
    with serving(tmp_path / "acceptance", "--environment", "acceptance") as again:
        assert again.base == served.base
        assert str(tmp_path / "exercice") in visitor.get("ehcert/environment?to=practice").text


def environment_of(kernel: str) -> str | None:
    """The environment in which the process of a kernel works; None: there is none."""
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                if kernel in (process / "cmdline").read_text(errors="replace"):
                    told = (process / "environ").read_bytes().split(b"\0")
                    return next(os.fsdecode(t) for t in told if t.startswith(b"EHCERT_ENVIRONMENT=")).partition(
                        "="
                    )[2]
            except (OSError, StopIteration):
                continue  # it ended meanwhile
    return None


def test_a_page_and_its_kernel_are_of_one_environment(tmp_path: Path) -> None:
    """Also one that is asked for while the server goes from one to the other; of the old one no kernel is left."""
    with serving(tmp_path / "exercice") as served, ThreadPoolExecutor(3) as threads:
        visitor = served.visitor()
        crossing = form_of(visitor, "ehcert/environment?to=acceptance", to="acceptance")
        asked = [threads.submit(visitor.get, "voila/render/1-mise-en-route.ipynb")]
        time.sleep(0.3)
        moved = threads.submit(visitor.post, "ehcert/environment", data=crossing)
        asked.append(threads.submit(visitor.get, "voila/render/1-mise-en-route.ipynb"))
        assert "[ACCEPTATION]" in moved.result().text
        seen = []
        for page in asked:
            text = page.result().text
            kernel = re.search('"kernelId": "([^"]+)"', text)
            band = re.search('class="eh-band"[^>]* data-environment="([^"]+)"', text)
            assert kernel is not None and band is not None
            seen.append((band[1], environment_of(kernel[1])))
    assert set(seen) <= {("practice", None), ("acceptance", "acceptance")}


def test_a_folder_of_another_environment_keeps_one_where_one_is(tmp_path: Path) -> None:
    """It is said on the page between them; pages that are open go on."""
    open_session(Settings(tmp_path / "production", environment="acceptance"))
    with serving(tmp_path / "exercice", "--scenario", "pin-faux", "--port", "0") as served:
        visitor = served.visitor()
        page = visitor.get("voila/render/1-mise-en-route.ipynb").text
        found = re.search('"kernelId": "([^"]+)"', page)
        assert found is not None
        crossing = form_of(visitor, "ehcert/environment?to=production", to="production")
        stayed = visitor.post("ehcert/environment", data=crossing)
        assert "Ce dossier de travail a commencé dans l'environnement" in html.unescape(stayed.text)
        assert "[EXERCICE]" in stayed.text
        told = visitor.get(f"ehcert/alive/{found[1]}").json()
        assert (told["alive"], told["environment"]) == (True, "practice")
        assert "Deux fois le mauvais code" in visitor.get("").text


def test_what_was_found_damaged_is_told_once_on_the_home_page(tmp_path: Path) -> None:
    """It was mended before anybody opened a page: whoever comes first is told what, and where the old one lies."""
    (tmp_path / "workspace.json").write_text("{")
    with serving(tmp_path) as served:
        first = httpx.Client(base_url=served.base, follow_redirects=True, timeout=60)
        looks = [first.get(served.link).text, first.get("/").text]
    (aside,) = tmp_path.glob("workspace.json.*.backup")
    assert [aside.name in look for look in looks] == [True, False]


def guided(folder: Path, *cells: str) -> None:
    """Notebook 4, with these cells of code in the place of its own."""
    notebook = new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "", "language": "python"}})
    notebook.cells = [new_code_cell(cell) for cell in cells]
    nbformat.write(notebook, folder / "4-demander.ipynb")


@pytest.mark.slow
def test_a_cell_that_fails_marks_its_place_and_a_changed_notebook_another_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came before it is there, what rests on it is not; nothing of why. What changed is read again."""
    (tmp_path / "n").mkdir()
    monkeypatch.setenv("EHCERT_NOTEBOOKS", str(tmp_path / "n"))
    guided(tmp_path / "n", "print('avant')", "raise ValueError('/un/chemin')", "print('après')")
    with serving(tmp_path / "w") as served:
        visitor = served.visitor()
        page = visitor.get("voila/render/4-demander.ipynb").text
        guided(tmp_path / "n", "print('autre chose')")
        another = visitor.get("voila/render/4-demander.ipynb").text
    assert page.index("avant") < html.unescape(page).index("Ce programme s'est trompé")
    assert "après" not in page and "/un/chemin" not in page
    assert "autre chose" in another and "s'est trompé" not in html.unescape(another)


@pytest.mark.slow
def test_what_the_server_prints_is_its_link_and_how_to_stop(tmp_path: Path) -> None:
    """Whatever strangers and lost pages ask, and however it ends: nothing else, and nothing after the prompt."""
    command = [sys.executable, "-m", "ehcert_kit", "serve", "--port", "0", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--workspace", str(tmp_path / "w")], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found is not None
    assert process.stdout.readline() == "Ctrl+C pour fermer.\n"
    served = Served(found.group())
    visitor = served.visitor()
    httpx.get(f"{served.base}?token=wrong")
    for path in STRANGE:
        httpx.get(served.base + path)
        visitor.get(path)
    (name,) = (name for name in visitor.cookies if name.startswith("username"))
    httpx.get(served.base, headers={"Cookie": f"{name}=made-up"})
    asyncio.run(refusal(channels(served, KERNEL, "")))
    asyncio.run(talk_to_a_kernel_that_goes(served, visitor))
    visitor.post("ehcert/restart", data={"scenario": ""})
    for seconds in (3, 0):
        with visitor.stream("GET", "voila/render/1-mise-en-route.ipynb") as page:
            next(page.iter_bytes())
        time.sleep(seconds)  # one page was given up for good, of the other one the server does not know yet
    process.send_signal(signal.SIGINT)
    rest = process.communicate(timeout=30)[0]

    assert rest == ""
    assert process.returncode == 0


def test_where_the_transport_is_no_file_it_is_encrypted(tmp_path: Path) -> None:
    """A temporary folder whose name is too long for sockets, as macOS has them: no warning, and pages work."""
    long = tmp_path / ("x" * 40)
    long.mkdir()
    command = [sys.executable, "-m", "ehcert_kit", "serve", "--port", "0", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--workspace", str(tmp_path / "w")],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "TMPDIR": str(long), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found is not None
    visitor = Served(found.group()).visitor()
    page = visitor.get("voila/render/1-mise-en-route.ipynb", timeout=60)
    assert "data-widget" in page.text
    (connection, *_) = (json.loads(file.read_text()) for file in long.rglob("kernel-*.json"))
    assert connection["transport"] == "tcp"
    assert connection["curve_publickey"]
    process.send_signal(signal.SIGINT)
    assert "encryption" not in process.communicate(timeout=30)[0]


def test_components_are_fetched_together_once(served: Served) -> None:
    """Their scripts have one address of the server's, which changes with them; nothing else has one there."""
    visitor = served.visitor()
    address = f"/{scripts.PATH}/{scripts.file_name()}"
    assert f"${{baseUrl}}{address[1:]}" in scripts.reference("field")
    script = visitor.get(address)
    assert script.text == scripts.bundle()
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert "immutable" in script.headers["Cache-Control"]
    assert visitor.get(f"/{scripts.PATH}/components-0000000000.js").status_code == 404
