"""Keystores of the official client, recorded at each stage of a procedure."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from ehcert_kit.keystore.pkcs12 import KeyEntry, Keystore, load
from ehcert_kit.secret import Secret
from tests.reference import RECORDED

RECORDED_PASSWORD = "Pratique-2026!"


def recorded(case: str, stage: str) -> Keystore:
    """A keystore of the official client; `stage` is 1-pending, 2-certificate or 3-etk."""
    data = (RECORDED / "cases" / case / f"keystore-{stage}.p12").read_bytes()
    return load(data, Secret(RECORDED_PASSWORD), case)


@pytest.fixture(scope="session")
def pending() -> Keystore:
    """After the request: one key with a placeholder certificate."""
    return recorded("r01-group", "1-pending")


@pytest.fixture(scope="session")
def certified() -> Keystore:
    """After the delivery: the same key with its chain of three certificates."""
    return recorded("r01-group", "2-certificate")


@pytest.fixture(scope="session")
def finished() -> Keystore:
    """With the encryption key: two keys, and the chain of the first as certificate entries."""
    return recorded("r01-group", "3-etk")


@pytest.fixture(scope="session")
def second_encryption_key() -> KeyEntry:
    """The encryption key of another recording, for files with a renewed encryption key."""
    return next(entry for entry in recorded("r02-group-accents-app", "3-etk").keys if entry.alias.isdecimal())


@pytest.fixture(scope="session")
def pem(tmp_path_factory: pytest.TempPathFactory, finished: Keystore, second_encryption_key: KeyEntry) -> Path:
    """A folder with PEM files from which OpenSSL makes keystores: key, chain, and an unrelated certificate."""
    folder = tmp_path_factory.mktemp("pem")
    entry = finished.key("authentication")
    key = entry.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(key)
    for name, certificates in (("chain", entry.chain), ("stranger", second_encryption_key.chain)):
        loaded = [x509.load_der_x509_certificate(certificate) for certificate in certificates]
        (folder / f"{name}.pem").write_bytes(b"".join(each.public_bytes(Encoding.PEM) for each in loaded))
    return folder
