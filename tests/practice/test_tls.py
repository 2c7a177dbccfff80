"""The practice platform over TLS, judged by httpx, by OpenSSL, and by the kit itself."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from cryptography import x509

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import PlatformUnreachable
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.practice import application
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.scenario import load
from tests.conftest import AT_ONCE, scenario_file, walking

from .stores import store_in
from .test_server import ACTION, XML, message


@contextmanager
def serving(folder: Path, text: str = AT_ONCE) -> Iterator[tuple[PracticePlatform, str, Path]]:
    """A platform over TLS, its address, and the file of its root."""
    scenario = load(scenario_file(folder, text))
    platform = PracticePlatform(store_in(folder), scenario, lambda: datetime.now().astimezone())
    with application.serving(platform, application.bind(tls=True)):
        yield platform, platform.address, folder / "tls-root.pem"


def test_clients_trust_it_by_its_root_alone(tmp_path: Path) -> None:
    """By either of its names; without that root there is no connection, and without TLS no word."""
    with serving(tmp_path) as (_, address, root):
        port = urlsplit(address).port
        trusted = ssl.create_default_context(cafile=root)
        for url in (address, f"https://localhost:{port}"):
            with httpx.Client(verify=trusted) as client:
                for _ in range(3):
                    assert client.get(f"{url}/practice/clock").json()["ahead_seconds"] == 0
                assert f"{url}/CertRa/v2" in client.get(url).text
                answer = client.post(f"{url}/CertRa/v2", content=message(), headers={**XML, **ACTION})
                assert answer.status_code == 200 and b"GetGenericOrganizationTypesResponse" in answer.content
                # A message of many records, and an answer of the largest kind.
                assert client.post(f"{url}/CertRa/v2", content=b"<x>" * 200_000, headers=XML).status_code == 500
        with pytest.raises(httpx.ConnectError):
            httpx.get(address)
        with pytest.raises(httpx.TransportError):
            httpx.get(address.replace("https", "http"))


def test_openssl_finds_it_in_order(tmp_path: Path) -> None:
    """Chain, name, protocol; an old protocol is refused."""
    openssl = shutil.which("openssl")
    assert openssl is not None
    with serving(tmp_path) as (_, address, root):
        place = urlsplit(address).netloc
        words = [openssl, "s_client", "-connect", place, "-CAfile", str(root), "-verify_return_error"]
        words += ["-verify_ip", "127.0.0.1"]
        request = "GET /practice/clock HTTP/1.0\r\n\r\n"
        run = subprocess.run([*words, "-ign_eof"], input=request, capture_output=True, text=True, timeout=30)
        assert "Verify return code: 0 (ok)" in run.stdout and '"ahead_seconds": 0.0' in run.stdout, run.stderr
        assert "TLSv1.3" in run.stdout and "unexpected eof" not in run.stderr
        old = subprocess.run([*words, "-tls1_1"], input="", capture_output=True, text=True, timeout=30)
        assert old.returncode != 0


def test_the_root_stays_the_same(tmp_path: Path) -> None:
    """From one start to the next; what a client was told to trust it trusts tomorrow."""
    with serving(tmp_path) as (_, _, root):
        first = root.read_bytes()
    with serving(tmp_path) as (_, _, root):
        assert root.read_bytes() == first
    assert "PRATIQUE" in x509.load_pem_x509_certificate(first).subject.rfc4514_string()


def test_the_kit_walks_over_tls_when_it_is_told_whom_to_trust(tmp_path: Path) -> None:
    """The whole request; without the root it says that the certificate is not trusted."""
    with serving(tmp_path) as (platform, address, root):
        with pytest.raises(PlatformUnreachable) as raised:
            open_session(Settings(tmp_path / "stranger", platform=address))
        assert raised.value.reason == "certificate"
        session = open_session(Settings(tmp_path / "w", platform=address, trust=root, encryption=CHEAP_FOR_TESTS))
        list(walking(session).steps())
        (etk,) = platform.show()["etks"]
        assert etk["status"] == "VALID_ACTIVE"


def test_a_dropped_answer_and_silent_guests_are_as_without_tls(tmp_path: Path) -> None:
    """Not one octet of an answer; who connects and says nothing keeps nobody out."""
    text = 'accent = "plain"\nevents = [{ do = "drop-answer", after = "GetGenericOrganizationTypes" }]\n'
    with serving(tmp_path, text) as (_, address, root):
        place = urlsplit(address)
        silent = [socket.create_connection((place.hostname, place.port)) for _ in range(20)]
        silent[0].sendall(b"\x16\x03\x01")
        trusted = ssl.create_default_context(cafile=root)
        with httpx.Client(verify=trusted) as client:
            with pytest.raises(httpx.RemoteProtocolError):
                client.post(f"{address}/CertRa/v2", content=message(), headers={**XML, **ACTION})
            started = time.monotonic()
            assert client.get(f"{address}/practice/clock").status_code == 200
            assert time.monotonic() - started < 5
        for guest in silent:
            guest.close()
