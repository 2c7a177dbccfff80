"""Where and how a practice platform is served: its addresses, its threads, its end."""

from __future__ import annotations

import logging
import socket
import threading
import time
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from cryptography import x509

from ehcert_kit import network
from ehcert_kit.practice import application, tls
from ehcert_kit.practice.application import bind, serving
from ehcert_kit.practice.certificates import Issuer
from ehcert_kit.practice.control import Control
from ehcert_kit.practice.control_key import key_of
from ehcert_kit.practice.errors import PracticeHostRefused
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.scenario import Event, load
from tests import local
from tests.commands import told
from tests.conftest import scenario_file

from .stores import store_in
from .test_server import XML, message

DELAYED = Event("delay", before="GetGenericOrganizationTypes", seconds=30, times=1000)


@pytest.fixture
def platform(tmp_path: Path) -> PracticePlatform:
    scenario = load(scenario_file(tmp_path, 'accent = "plain"\n'))
    return PracticePlatform(store_in(tmp_path), scenario, lambda: datetime.now().astimezone())


# ── its threads ──────────────────────────────────────────────────────────────────────────────


def test_control_is_answered_while_every_thread_of_the_services_waits(platform: PracticePlatform) -> None:
    """More requests are delayed than there are threads; what waits goes without an answer when the server ends."""
    Control(platform).fault(DELAYED)
    dropped: list[Exception] = []

    def ask(url: str) -> None:
        try:
            local.post(f"{url}/CertRa/v2", content=message(), headers=XML, timeout=60)
        except httpx.HTTPError as error:
            dropped.append(error)

    began = time.monotonic()
    with serving(platform) as url:
        clients = [threading.Thread(target=ask, args=(url,)) for _ in range(application._THREADS + 4)]
        for client in clients:
            client.start()
        while _happened(platform) < application._THREADS:
            assert time.monotonic() < began + 20
            time.sleep(0.02)
        key = {"Authorization": f"Bearer {key_of(platform.store.file.parent)}"}
        for path in ("/practice/control", "/practice/clock", "/practice/signal?person=80010199976"):
            assert local.get(f"{url}{path}", headers=key, timeout=5).status_code == 200
        ends = time.monotonic()
    assert time.monotonic() - ends < 3
    for client in clients:
        client.join(timeout=5)
    assert len(dropped) == len(clients)


def _happened(platform: PracticePlatform) -> int:
    """How often the delay has struck."""
    with platform.store.reading() as unit:
        return sum(times for _, _, times in unit.content("mishap"))


# ── its end ──────────────────────────────────────────────────────────────────────────────────


def test_it_ends_at_once_though_clients_keep_their_connections(
    platform: PracticePlatform, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a word in the log; its port is free again; and again and again."""
    for _ in range(5):
        with httpx.Client(verify=False) as client:
            with serving(platform) as url:
                for _ in range(4):
                    assert client.get(f"{url}/practice/clock").status_code == 200
                began = time.monotonic()
            assert time.monotonic() - began < 1
            with pytest.raises(httpx.HTTPError):
                client.get(f"{url}/practice/clock")
    assert [line for line in caplog.records if line.levelno >= logging.WARNING] == []
    bind(port=urlsplit(url).port or 0).close()


# ── its addresses ────────────────────────────────────────────────────────────────────────────


def test_it_ends_whole_though_its_thread_is_there_before_it_was_called(
    platform: PracticePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer calls it too: then it closed what the end was about to write to."""
    server = application.Server(platform, bind())
    server.start()
    trigger = server._listeners[0].trigger
    pull = trigger._physical_pull

    def pulled_twice() -> None:
        pull()
        time.sleep(0.2)
        pull()

    monkeypatch.setattr(trigger, "_physical_pull", pulled_twice)
    server.close()
    assert trigger._closed


def test_a_name_with_several_numbers_is_listened_on_at_each(
    platform: PracticePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As localhost is where a computer has both kinds; with the same port, which its address has."""
    two = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 0)) for number in ("127.0.0.1", "127.0.0.2")]
    with monkeypatch.context() as resolver:
        resolver.setattr(socket, "getaddrinfo", lambda *_, **__: two)
        bound = bind("localhost")
    port = urlsplit(bound.url).port
    with serving(platform, bound) as url:
        assert url == f"http://localhost:{port}"
        for number in ("127.0.0.1", "127.0.0.2"):
            assert local.get(f"http://{number}:{port}/practice/clock").status_code == 200


@pytest.mark.parametrize(
    ("host", "public", "address"),
    [
        ("127.0.0.1", None, "http://127.0.0.1:{port}"),
        ("0.0.0.0", None, "http://192.0.2.7:{port}"),
        ("", None, "http://192.0.2.7:{port}"),
        ("0.0.0.0", "https://ehealth.example/practice", "https://ehealth.example/practice"),
    ],
)
def test_its_certificates_say_where_clients_reach_it(
    host: str, public: str | None, address: str, platform: PracticePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At an address that leads somewhere, whatever it listens on."""
    monkeypatch.setattr(network, "own_address", lambda: "192.0.2.7")
    bound = bind(host, public=public)
    wanted = address.format(port=bound.sockets[0].getsockname()[1])
    with serving(platform, bound) as url:
        assert (url, platform.published.ocsp) == (wanted, f"{wanted}/practice/ocsp")


def test_an_address_of_six_has_brackets() -> None:
    assert network.url_of("https", "::1", 8765) == "https://[::1]:8765"
    assert network.url_of("http", "parc.example", 80) == "http://parc.example:80"


def test_a_host_that_cannot_be_served_is_told_in_words(tmp_path: Path) -> None:
    """Which, why, and what next; nothing is begun."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        reasons = {
            ("nonexistent.invalid", 0): "unknown",
            ("a" * 70, 0): "unknown",
            ("192.0.2.1", 0): "elsewhere",
            ("127.0.0.1", taken.getsockname()[1]): "taken",
        }
        for (host, port), reason in reasons.items():
            with pytest.raises(PracticeHostRefused) as raised:
                bind(host, port)
            assert (raised.value.host, raised.value.reason) == (host, reason)
    run = told("practice-platform", "--host", "nonexistent.invalid", "--workspace", tmp_path / "w")
    assert run.code != 0 and "Personne ne connaît le nom nonexistent.invalid" in run.error
    assert not (tmp_path / "w").exists()


@pytest.mark.parametrize(
    "public", ["ehealth.example", "ftp://x", "http://", "http://u@x", "http://x:99999", "http://x?a"]
)
def test_a_public_address_is_an_address(public: str, tmp_path: Path) -> None:
    run = told("practice-platform", "--public-address", public, "--workspace", tmp_path / "w")
    assert run.code == 2 and "http://127.0.0.1:8765" in run.error


def test_a_machine_whose_name_is_not_ascii_has_tls(
    platform: PracticePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its name as DNS has it; one that DNS cannot have is left out."""
    made: list[x509.Certificate] = []
    issue = Issuer.issue

    def kept(*words: object) -> x509.Certificate:
        made.append(issue(*words))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(Issuer, "issue", kept)
    for name, known in (("PC-José", "xn--pc-jos-gva"), ("é" * 70, None)):
        monkeypatch.setattr(socket, "gethostname", lambda name=name: name)
        tls.context(platform.store, ["0.0.0.0", "ehealth.example"])
        alternative = made[-1].extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        names = alternative.get_values_for_type(x509.DNSName)
        assert names == ["localhost", *([known] if known else []), "ehealth.example"]
