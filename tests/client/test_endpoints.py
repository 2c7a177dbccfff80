"""Which addresses lead to a real platform, however they are written; and whose certificate is believed."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from wsgiref.simple_server import make_server

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ehcert_kit.client import connections
from ehcert_kit.client.connections import practice_http, real_http
from ehcert_kit.client.endpoints import ADDRESSES, is_real
from ehcert_kit.client.transport import unreachable

#: A resolver's answers: two platforms share a number here, and a name of one's own points to it too.
KNOWN = {
    "services.ehealth.fgov.be": {"85.91.184.1", "2a01:690::1"},
    "services-acpt.ehealth.fgov.be": {"85.91.184.2"},
    "alias.example.be": {"85.91.184.1"},
    "other.example.be": {"93.184.216.34"},
    "salle.local": {"192.168.1.5"},
}


def addresses(host: str) -> frozenset[str]:
    literal = {"1432074241": "85.91.184.1", "2130706433": "127.0.0.1"}.get(host, host.strip("[]"))
    try:
        parsed = ipaddress.ip_address(literal)
    except ValueError:
        return frozenset(KNOWN.get(host, ()))
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    return frozenset({str(mapped or parsed)})


@pytest.mark.parametrize(
    "address",
    [
        *ADDRESSES.values(),
        "https://services.ehealth.fgov.be.",
        "https://SERVICES.EHEALTH.FGOV.BE/CertRa",
        "https://services。ehealth。fgov。be",
        "https://anne@services.ehealth.fgov.be:443",
        "http://www.fgov.be",
        "http://fgov.be..",
        "https://85.91.184.1",
        "https://[2a01:690::1]",
        "https://[::ffff:85.91.184.2]",
        "https://1432074241",
        "https://alias.example.be",
    ],
)
def test_real_platforms(address: str) -> None:
    """By name with a final dot, in capitals, in full-width dots; by number; by another name for the number."""
    assert is_real(address, addresses)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8765",
        "http://[::1]:8765",
        "http://localhost",
        "http://salle.local:8765",
        "http://192.168.1.5:8765",
        "http://2130706433",
        "https://notfgov.be",
        "https://fgov.be.example.org",
        "https://other.example.be",
        "https://93.184.216.34",
        "http://services.ehealth.fgov.be@127.0.0.1",
        "http://unknown.example",
        "http://[",
        "",
    ],
)
def test_others(address: str) -> None:
    """A practice platform may be anywhere else."""
    assert not is_real(address, addresses)


def test_a_public_number_that_cannot_be_compared_counts_as_real() -> None:
    """Where no name is known; what is near stays near."""

    def offline(host: str) -> frozenset[str]:
        return addresses(host) if host[0].isdigit() else frozenset()

    assert is_real("https://93.184.216.34", offline)
    assert not is_real("http://192.168.1.5", offline)


# ── https to a practice platform ─────────────────────────────────────────────────────────────


@pytest.fixture
def https(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[str, Path]]:
    """A server with a certificate of its own, good for so many days from now; its address, and the certificate."""
    begin, end = getattr(request, "param", (-1, 1))
    now = datetime.datetime.now(datetime.UTC)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "PRATIQUE")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + datetime.timedelta(days=begin))
        .not_valid_after(now + datetime.timedelta(days=end))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    (tmp_path / "root.pem").write_bytes(pem)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (tmp_path / "server.pem").write_bytes(private + pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem")

    def answer(environ: object, start: object) -> list[bytes]:
        start("200 OK", [])  # type: ignore[operator]
        return [b"ici"]

    with make_server("localhost", 0, answer) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"https://localhost:{server.server_port}", tmp_path / "root.pem"
        server.shutdown()


@pytest.mark.parametrize("http_of", [practice_http, real_http])
def test_https_is_verified(
    http_of: Callable[[str, str], httpx.Client], https: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system does not trust ends the conversation; an authority that it was given does not."""
    address, root = https
    monkeypatch.setenv("no_proxy", "localhost")
    monkeypatch.setattr(connections, "_trust_of_real", connections._system_trust)  # not that of an earlier test
    with http_of("x", address) as http, pytest.raises(httpx.ConnectError) as raised:
        http.get(address)
    assert unreachable(raised.value) == "certificate"
    monkeypatch.setenv("SSL_CERT_FILE", str(root))
    with http_of("x", address) as http:
        assert http.get(address).content == b"ici"


@pytest.mark.parametrize("https", [(-2, -1), (1, 2)], ids=["over", "not begun"], indirect=True)
def test_a_certificate_of_another_day_is_about_the_clock(
    https: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As eHealth's is for a computer that is a year behind."""
    address, root = https
    monkeypatch.setenv("SSL_CERT_FILE", str(root))
    with practice_http("x", address) as http, pytest.raises(httpx.ConnectError) as raised:
        http.get(address)
    assert unreachable(raised.value) == "certificate-dates"
