"""CRL and OCSP of the practice authorities, judged by OpenSSL."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from ehcert_kit.practice import citizens
from ehcert_kit.practice.application import bind, serving
from ehcert_kit.practice.citizens.personalisation import personalise

from .test_checks import CAMILLE, KEY, SIGNATURE, Bench, card, card_chain, revocation
from .test_platform import Revoke

pytestmark = pytest.mark.usefixtures("database")
OPENSSL = shutil.which("openssl")
OCSP_REQUEST = {"Content-Type": "application/ocsp-request"}


class Authority:
    """A platform that a server carries, and a certificate of it, with what OpenSSL says of that one."""

    def __init__(self, bench: Bench, address: str) -> None:
        self.bench, self.address = bench, address
        self.leaf, self.issuing = (c.x509 for c in bench.certified(key=KEY).chain)
        for name, certificate in {"leaf": self.leaf, "issuing": self.issuing, "root": bench.platform.root}.items():
            self.file(name).write_bytes(certificate.public_bytes(Encoding.PEM))
        access = self.leaf.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
        self.issuer_url, self.ocsp_url = (description.access_location.value for description in access)
        (point,) = self.leaf.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
        assert point.full_name is not None
        self.crl_url = point.full_name[0].value

    def file(self, name: str) -> Path:
        return self.bench.folder / f"{name}.pem"

    def openssl(self, *words: str | Path) -> tuple[int, str]:
        assert OPENSSL is not None
        run = subprocess.run([OPENSSL, *map(str, words)], capture_output=True, text=True, timeout=60, check=False)
        return run.returncode, run.stdout + run.stderr

    def ocsp(self, serial: int | None = None, *more: str) -> str:
        named = ("-cert", self.file("leaf")) if serial is None else ("-serial", str(serial))
        words = ("ocsp", *more, "-issuer", self.file("issuing"), *named, "-url", self.ocsp_url)
        code, told = self.openssl(*words, "-CAfile", self.file("root"), "-verify_other", self.file("issuing"))
        assert code == 0 and "Response verify OK" in told, told
        return told

    def verified(self) -> tuple[int, str]:
        """By the lists that the certificates name, and the one that the root left."""
        lists = (httpx.get(self.crl_url).content, httpx.get(self.crl_url.replace("issuing", "root")).content)
        pem = b"".join(x509.load_der_x509_crl(der).public_bytes(Encoding.PEM) for der in lists)
        self.file("lists").write_bytes(pem)
        trusted = ("-CAfile", self.file("root"), "-untrusted", self.file("issuing"))
        return self.openssl(
            "verify", "-crl_check_all", "-CRLfile", self.file("lists"), *trusted, self.file("leaf")
        )

    def revoke(self) -> str:
        """By its manager. Returns: the reason that the contract gives."""
        key = x509.SubjectKeyIdentifier.from_public_key(self.leaf.public_key()).digest
        contract = revocation(self.bench, key)
        self.bench.ask(Revoke(key, contract), card(SIGNATURE))
        assert contract.reason is not None
        return contract.reason


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[Authority]:
    bound = bind()
    bench = Bench(tmp_path, datetime.now(UTC), address=bound.url)
    with serving(bench.platform, bound):
        yield Authority(bench, bench.platform.address)


def test_what_is_revoked_through_the_platform_is_revoked_for_everybody(authority: Authority) -> None:
    """By OCSP and by list, with when and why; before that it is good for both."""
    assert "leaf.pem: good" in authority.ocsp()
    assert authority.verified() == (0, f"{authority.file('leaf')}: OK\n")
    before = authority.bench.now.replace(microsecond=0)

    reason = authority.revoke()
    told = authority.ocsp()
    assert "leaf.pem: revoked" in told and f"Reason: {reason}" in told
    code, told = authority.verified()
    assert (code, "certificate revoked" in told) == (2, True)
    crl = x509.load_der_x509_crl(httpx.get(authority.crl_url).content)
    (entry,) = crl
    assert (entry.serial_number, entry.revocation_date_utc) == (authority.leaf.serial_number, before)
    # An answer with SHA-256 and a nonce, and one that was asked for in the address.
    assert "revoked" in authority.ocsp(None, "-sha256", "-nonce")
    builder = ocsp.OCSPRequestBuilder().add_certificate(authority.leaf, authority.issuing, hashes.SHA1())
    octets = builder.build().public_bytes(Encoding.DER)
    asked = quote(base64.b64encode(octets).decode(), safe="")
    got = ocsp.load_der_ocsp_response(httpx.get(f"{authority.ocsp_url}/{asked}").content)
    assert got.certificate_status is ocsp.OCSPCertStatus.REVOKED


def test_every_certificate_says_where_its_state_is(authority: Authority) -> None:
    """The authority's own too, by the root's list; nobody could answer for a root whose key was thrown away.

    The example of the documentation is what OpenSSL does with it.
    """
    extensions = authority.issuing.extensions
    (access,) = extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    (point,) = extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    pki = f"{authority.address}/practice/pki"
    assert access.access_location.value == f"{pki}/root.crt"
    assert [name.value for name in point.full_name or ()] == [f"{pki}/root.crl"]

    page = Path(__file__).parents[2] / "docs" / "practice-platform.md"
    (example,) = re.findall("```sh\n(platform=.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    authority.file("leaf").rename(authority.file("mine"))
    script = example.replace("http://127.0.0.1:8765", authority.address)
    run = subprocess.run(
        ["bash", "-euo", "pipefail"],
        input=script,
        capture_output=True,
        text=True,
        cwd=authority.bench.folder,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "mine.pem: good" in run.stdout and "mine.pem: OK" in run.stdout and "Response verify OK" in run.stderr


def test_an_answer_was_made_when_it_says(authority: Authority) -> None:
    """By the practice clock: a client that goes by it would refuse what was made years before it is true."""
    authority.bench.now += timedelta(days=400)
    owner, ca, _ = personalise(CAMILLE, "ec", authority.bench.now).chain("Signature")
    for certificate, issuer in ((authority.leaf, authority.issuing), (owner, ca)):
        builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA256())
        octets = builder.build().public_bytes(Encoding.DER)
        answer = httpx.post(authority.ocsp_url, content=octets, headers=OCSP_REQUEST)
        told = ocsp.load_der_ocsp_response(answer.content)
        now = authority.bench.now.replace(microsecond=0)
        assert (told.produced_at_utc, told.this_update_utc) == (now, now)
        key = issuer.public_key()
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(told.signature, told.tbs_response_bytes, padding.PKCS1v15(), hashes.SHA256())
        else:
            assert isinstance(key, ec.EllipticCurvePublicKey)
            key.verify(told.signature, told.tbs_response_bytes, ec.ECDSA(hashes.SHA384()))


def test_what_the_authority_does_not_know_it_does_not_call_good(authority: Authority) -> None:
    """A number that it never gave is unknown; another authority's certificate none of its business."""
    assert "unknown" in authority.ocsp(4711)

    def status(octets: bytes) -> ocsp.OCSPResponseStatus:
        answer = httpx.post(authority.ocsp_url, content=octets, headers=OCSP_REQUEST)
        assert answer.headers["Content-Type"] == "application/ocsp-response"
        return ocsp.load_der_ocsp_response(answer.content).response_status

    stranger = card_chain(SIGNATURE)
    builder = ocsp.OCSPRequestBuilder()
    foreign = builder.add_certificate(stranger.owner.certificate, stranger.issuing.certificate, hashes.SHA256())
    assert status(foreign.build().public_bytes(Encoding.DER)) is ocsp.OCSPResponseStatus.UNAUTHORIZED
    for octets in (b"", b"moon", b"\x30\x00"):
        assert status(octets) is ocsp.OCSPResponseStatus.MALFORMED_REQUEST
    assert httpx.post(authority.ocsp_url, content=b"", headers={"Content-Type": "text/xml"}).status_code == 415
    assert httpx.put(authority.ocsp_url).status_code == httpx.post(authority.crl_url).status_code == 405


def test_every_address_of_a_certificate_leads_somewhere(authority: Authority) -> None:
    """On the server that carries the platform; the card's own authorities publish there as well."""
    urls = (authority.issuer_url, authority.ocsp_url, authority.crl_url)
    assert {urlsplit(url).netloc for url in urls} == {urlsplit(authority.address).netloc}
    assert x509.load_der_x509_certificate(httpx.get(authority.issuer_url).content) == authority.issuing
    pki = f"{authority.address}/practice/pki"
    assert x509.load_der_x509_certificate(httpx.get(f"{pki}/root.crt").content) == authority.bench.platform.root
    for algorithm in ("rsa", "ec"):
        ca = citizens.citizen_ca("rsa" if algorithm == "rsa" else "ec").certificate
        crl = x509.load_der_x509_crl(httpx.get(f"{pki}/citizen-ca.{algorithm}.crl").content)
        assert (len(crl), crl.is_signature_valid(ca.public_key())) == (0, True)  # type: ignore[arg-type]
    for name in ("moon.crl", "issuing.moon", "root.moon", "issuing", ""):
        assert httpx.get(f"{pki}/{name}").status_code == 404
    assert httpx.head(authority.crl_url).headers["Content-Type"] == "application/pkix-crl"


@pytest.mark.slow
def test_a_platform_that_has_moved_publishes_the_state_of_new_certificates_where_it_is(tmp_path: Path) -> None:
    """The certificate of its authority goes on naming the first place: the root's key was thrown away."""
    bench = Bench(tmp_path, datetime.now(UTC), address="http://earlier.invalid:1")
    with serving(bench.platform) as address:
        moved = Authority(bench, address)
        urls = (moved.issuer_url, moved.ocsp_url, moved.crl_url)
        assert {urlsplit(url).netloc for url in urls} == {urlsplit(address).netloc}
        assert "leaf.pem: good" in moved.ocsp()
    above = moved.issuing.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    assert above[0].full_name is not None and "earlier.invalid" in above[0].full_name[0].value


def test_a_card_s_certificate_is_good_by_ocsp(authority: Authority) -> None:
    """So that software which asks for every certificate of a signature goes on."""
    made = personalise(CAMILLE, "rsa", authority.bench.now)
    leaf, ca, root = made.chain("Signature")
    for name, certificate in {"leaf": leaf, "issuing": ca, "root": root}.items():
        authority.file(name).write_bytes(certificate.public_bytes(Encoding.PEM))
    assert "leaf.pem: good" in authority.ocsp()
