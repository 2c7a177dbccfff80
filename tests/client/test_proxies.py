"""Proxy settings as they are found in the field: used, left aside, or named; never a password."""

from __future__ import annotations

import os
import socket
import threading
import urllib.request
from collections.abc import Iterator

import pytest

from ehcert_kit.client.connections import real_http
from ehcert_kit.client.proxies import SYSTEM, Proxy, proxy_for
from ehcert_kit.client.transport import Transport, fetched
from ehcert_kit.errors import Owner, PlatformUnreachable, ProxyUnusable
from ehcert_kit.messages.operations import GET_CERTIFICATE
from ehcert_kit.texts import Texts

PLATFORM = "https://services.ehealth.fgov.be"
PASSWORD = "geheim/9"


@pytest.fixture(autouse=True)
def no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("http://proxy:8080", "http://proxy:8080"),
        ("proxy:8080", "http://proxy:8080"),
        ("HTTP://proxy:8080/", "http://proxy:8080"),
        ("http://proxy", "http://proxy"),
        ("https://proxy:443", "https://proxy:443"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ('"http://proxy:8080"', "http://proxy:8080"),
        ("'proxy:8080' ", "http://proxy:8080"),
        ("“http://proxy:8080”", "http://proxy:8080"),
        ("socks://proxy:1080", "socks5://proxy:1080"),
        ("socks5://proxy:1080", "socks5://proxy:1080"),
        ("socks5h://proxy", "socks5h://proxy"),
    ],
)
@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "Https_Proxy"])
def test_what_can_be_used_is_used(name: str, value: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With quotes that a dialogue kept, GNOME's `socks://`, without a scheme, under any spelling of the name."""
    monkeypatch.setenv(name, value)
    proxy = proxy_for(PLATFORM)
    assert proxy is not None and (proxy.url, proxy.variable) == (url, name)
    real_http("x", PLATFORM).close()


@pytest.mark.parametrize(
    ("value", "reason", "place"),
    [
        ("socks4://proxy:1080", "scheme", "socks4://proxy:1080"),
        ("socks4a://proxy:1080", "scheme", "socks4a://proxy:1080"),
        ("pac+http://proxy/x.pac", "scheme", "pac+http://proxy"),
        ("ftp://proxy:21", "scheme", "ftp://proxy:21"),
        ("http://anne:x@proxy:abc", "address", "proxy:abc"),
        ("http://anne:secret", "address", "anne:…"),
        ("http://proxy:99999", "address", "proxy:99999"),
        ("http://proxy:0", "address", "proxy:0"),
        ("http://", "address", ""),
        ("http://:8080", "address", ":8080"),
        ("http://[::1", "address", "[::1"),
        ("proxy 8080", "address", "8080"),
        ("http://a:1;http://b:2", "address", "…"),
        ("http://proxy:8080:anne:12345", "address", "…"),
        ("socks5://" + "u" * 256 + ":x@proxy:1080", "address", "proxy:1080"),
    ],
)
def test_what_cannot_be_used_is_named(
    value: str, reason: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable and the place, for whoever mends it."""
    monkeypatch.setenv("HTTPS_PROXY", value)
    with pytest.raises(ProxyUnusable) as raised:
        proxy_for(PLATFORM)
    error = raised.value
    assert (error.reason, error.variable, error.owner) == (reason, "HTTPS_PROXY", Owner.IT)
    assert error.place == place


@pytest.mark.parametrize(
    "value",
    [
        f"http://anne:{PASSWORD}@proxy:8080",
        f"http://anne:{PASSWORD}@proxy:abc",
        f"socks4://anne:{PASSWORD}@proxy:1080",
        f"anne:{PASSWORD}@proxy:8080",
        f"proxy:8080:anne:{PASSWORD}",
        f"http://proxy:8080:{PASSWORD}:anne",
        f"http://anne:{PASSWORD}%40proxy:8080",
        f"http://anne:{PASSWORD} proxy:8080",
        f"http://anne:{PASSWORD}@@proxy:8080x",
        f'"pac+http://anne:{PASSWORD}@proxy"',
    ],
)
def test_a_password_is_in_nothing_that_is_told(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither its user; well formed or not."""
    monkeypatch.setenv("HTTPS_PROXY", value)
    try:
        told = repr(proxy_for(PLATFORM))
    except ProxyUnusable as error:
        told = f"{error!r} {error} {error.facts()} {Texts().error(error)}"
    assert "geheim" not in told and "anne" not in told


def test_user_and_password_reach_the_proxy_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the characters that an address would have encoded, and decoded where it did."""
    for written in ("p@ss/w#rd?", "p%40ss%2Fw%23rd%3F"):
        monkeypatch.setenv("HTTPS_PROXY", f"http://anne:{written}@proxy:8080")
        assert proxy_for(PLATFORM) == Proxy("HTTPS_PROXY", "http", "proxy:8080", ("anne", "p@ss/w#rd?"))


@pytest.mark.parametrize(
    ("listed", "straight"),
    [
        ("localhost,127.0.0.1,::1,[::1]", False),
        ("fe80::/10", False),
        ("10.0.0.0/8, [::1]:80 ,,%", False),
        ("ehealth.example.be", False),
        ("xehealth.fgov.be", False),
        ("fgov.be:8443", False),
        ("", False),
        ("fe80::/10,.fgov.be", True),
        ("localhost *.fgov.be", True),
        ("services.ehealth.fgov.be:443", True),
        ("https://services.ehealth.fgov.be/", True),
        ("[::1],FGOV.BE.", True),
        ("localhost,*", True),
        ('"localhost;ehealth.fgov.be"', True),
    ],
)
def test_who_is_excepted(listed: str, straight: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry that is no name is passed over; the others hold."""
    monkeypatch.setenv("https_proxy", "http://proxy:8080")
    monkeypatch.setenv("NO_PROXY", listed)
    assert (proxy_for(PLATFORM) is None) is straight
    real_http("x", PLATFORM).close()


def test_addresses_are_excepted_by_their_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """As other programs read `no_proxy`."""
    monkeypatch.setenv("https_proxy", "http://proxy:8080")
    monkeypatch.setenv("no_proxy", "10.0.0.0/8,fe80::/10")
    assert [proxy_for(f"https://{host}") is None for host in ("10.9.8.7", "11.9.8.7", "[fe80::1]", "[::1]")] == [
        True, False, True, False,
    ]  # fmt: skip


def test_windows_own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """`socks=…` in the registry is version 4 to urllib: the setting is named as the system's."""
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"https": "socks4://proxy:1080"})
    with pytest.raises(ProxyUnusable) as raised:
        proxy_for(PLATFORM)
    assert raised.value.variable == SYSTEM
    assert "dans ce système" in Texts().error(raised.value).title


def test_an_unusable_setting_is_met_when_something_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not before; once, and told as a message that never left."""
    monkeypatch.setenv("ALL_PROXY", "socks4://proxy:1080")
    transport = Transport(PLATFORM, real_http("x", PLATFORM), pauses=(60, 60))
    with pytest.raises(ProxyUnusable) as raised:
        transport.post(GET_CERTIFICATE, b"<x/>")
    assert (raised.value.operation, raised.value.host) == ("GetCertificate", "services.ehealth.fgov.be")


def test_an_unusable_setting_has_the_name_of_what_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks4://proxy:1080")
    with real_http("x", PLATFORM) as http, pytest.raises(ProxyUnusable) as raised:
        fetched(http, f"{PLATFORM}/practice/root.pem")
    assert raised.value.operation == "root.pem"


# ── proxies that answer ──────────────────────────────────────────────────────────────────────


@pytest.fixture
def proxy(request: pytest.FixtureRequest) -> Iterator[int]:
    """The port of a proxy that says to everyone what the test wants."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(65536)
                    connection.sendall(request.param)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]


@pytest.mark.parametrize(
    ("proxy", "scheme", "reason"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "http", "proxy-login"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "http", "403 Forbidden"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "socks5", "Malformed reply"),
        (b"\x05\xff", "socks5", "proxy-login"),
    ],
    indirect=["proxy"],
)
def test_a_proxy_that_refuses_is_the_networks_matter(
    proxy: int, scheme: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was sent, whatever it talks."""
    monkeypatch.setenv("HTTPS_PROXY", f"{scheme}://127.0.0.1:{proxy}")
    transport = Transport(PLATFORM, real_http("x", PLATFORM), pauses=())
    with pytest.raises(PlatformUnreachable) as raised:
        transport.post(GET_CERTIFICATE, b"<x/>")
    assert (raised.value.reason, raised.value.owner) == (reason, Owner.IT)
