"""The certificate that keeps the place of the real one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from ehcert_kit.keystore.pkcs12 import Keystore, load
from ehcert_kit.keystore.placeholder import is_placeholder, placeholder_certificate
from ehcert_kit.secret import Secret
from tests.keystore.conftest import RECORDED_PASSWORD
from tests.reference import SAMPLES, recorded_folders

PENDING = [file for folder in recorded_folders() for file in sorted(folder.glob("keystore-1-pending.p12"))]


def tear_off(certificate: bytes) -> bytes:
    """A certificate without what differs each time: key, dates and signature."""
    parsed: Any = asn1_x509.Certificate.load(certificate)
    to_be_signed = parsed["tbs_certificate"]
    epoch = asn1_x509.Time({"utc_time": datetime(2000, 1, 1, tzinfo=UTC)})
    to_be_signed["validity"] = {"not_before": epoch, "not_after": epoch}
    to_be_signed["subject_public_key_info"]["public_key"] = {"modulus": 1, "public_exponent": 1}
    parsed["signature_value"] = b""
    torn: bytes = parsed.dump(force=True)
    return torn


@pytest.fixture
def key(pending: Keystore) -> rsa.RSAPrivateKey:
    private_key = pending.key("authentication").private_key
    assert isinstance(private_key, rsa.RSAPrivateKey)
    return private_key


@pytest.mark.parametrize("file", PENDING, ids=lambda file: file.parent.name)
def test_ours_is_built_like_the_official_one(file: Path, key: rsa.RSAPrivateKey) -> None:
    """To the last bit, but for key, dates and signature."""
    (entry,) = load(file.read_bytes(), Secret(RECORDED_PASSWORD)).keys

    ours = placeholder_certificate(key, datetime.now(UTC))

    assert tear_off(ours) == tear_off(entry.chain[0])
    assert is_placeholder(entry.chain[0])


def test_it_is_the_official_one_for_the_same_key_and_moment(pending: Keystore, key: rsa.RSAPrivateKey) -> None:
    """RSA signatures of this kind are determined by the key, so even they agree."""
    (official,) = pending.key("authentication").chain
    begin = asn1_x509.Certificate.load(official).not_valid_before

    assert placeholder_certificate(key, begin + timedelta(days=1, microseconds=999_999)) == official


def test_it_ended_when_it_is_made(key: rsa.RSAPrivateKey) -> None:
    """It is valid for a minute, a day ago, whatever the time zone of the clock."""
    now = datetime(2026, 11, 24, 0, 30, 15, tzinfo=timezone(timedelta(hours=1)))
    parsed = asn1_x509.Certificate.load(placeholder_certificate(key, now))

    assert parsed.not_valid_before == datetime(2026, 11, 22, 23, 30, 15, tzinfo=UTC)
    assert parsed.not_valid_after == datetime(2026, 11, 22, 23, 31, 15, tzinfo=UTC)


def test_it_is_signed_by_its_own_key(key: rsa.RSAPrivateKey) -> None:
    """Java checks nothing, but a certificate without a valid signature is none."""
    certificate = asn1_x509.Certificate.load(placeholder_certificate(key, datetime.now(UTC)))

    key.public_key().verify(
        certificate.signature, certificate["tbs_certificate"].dump(), padding.PKCS1v15(), hashes.SHA256()
    )


def test_real_certificates_are_none(finished: Keystore) -> None:
    """Neither a certificate of the authority nor the encryption certificate."""
    assert not any(is_placeholder(certificate) for entry in finished.keys for certificate in entry.chain)


def test_the_sample_is_one() -> None:
    """The placeholder that we were given to recognise."""
    assert is_placeholder((SAMPLES / "keystore" / "placeholder.der").read_bytes())


def test_something_else_is_no_certificate() -> None:
    """There is no answer about bytes that are no certificate."""
    with pytest.raises(ValueError, match="Certificate"):
        is_placeholder(b"\x04\x00")
