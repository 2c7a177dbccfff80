"""The cryptographic operations that a walk cannot avoid, without anything else.

The numbers are what procedure and protocol demand, derived by reading the package's code; the benchmark's table
shows them beside the operations counted in a walk.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509 import Certificate, load_der_x509_certificate

from ehcert_kit.keystore import folder, pkcs12
from ehcert_kit.keystore.pkcs12 import Keystore
from ehcert_kit.procedure.case import Case
from ehcert_kit.secret import Secret

#: Number of operations that a walk needs, by name. `Floor.run` does just these, except key generation.
DEMANDED: Mapping[str, int] = {
    # Authentication key; encryption key.
    "generate": 2,
    # The kit: placeholder, CSR, two by the card, encryption certificate, three requests with the eHealth key.
    # The platform: the certificate, the token.
    "sign": 8 + 2,
    # The platform: five signed requests, two paths of card certificates (leaf, CA), CSR, encryption certificate.
    # The kit: the delivered path (leaf, CA) on arrival and at the end; likewise the token: its signer, the
    # encryption certificate, and its owner's path.
    "verify": 5 + 2 * 2 + 1 + 1 + 2 * 2 + 2 * 4,
    # The challenge, and the message that tests the token.
    "encrypt": 2,
    "decrypt": 2,
    # Placeholder, delivered certificate, encryption key.
    "dump": 3,
    # Each of them read back; opened with the password for the second half; read from disk at the end.
    "load": 3 + 1 + 1,
    # The encryption key before it has a serial number: written encrypted, read back.
    "write PEM key": 1,
    "read PEM key": 1,
}


@dataclass(frozen=True)
class Floor:
    """stages: the keystore after each write of a walk. message: of the length of a signed request."""

    stages: tuple[Keystore, ...]
    password: Secret
    encryption_certificate: Certificate
    key: rsa.RSAPrivateKey
    message: bytes

    @classmethod
    def of(cls, case: Case, password: Secret) -> Floor:
        """Read from the files of a finished case: the keystore and its backups."""
        path = case.keystore or Path()
        files = sorted(path.parent.glob(f"{path.name}.*.backup"), key=lambda file: file.stat().st_mtime_ns)
        stages = tuple(pkcs12.load(file.read_bytes(), password) for file in (*files, path))
        assert len(stages) == DEMANDED["dump"], "one stage per writing"
        entry = stages[-1].key(case.registered.serial if case.registered else "")
        key = entry.private_key
        assert isinstance(key, rsa.RSAPrivateKey)
        message = os.urandom(len(case.sent.message if case.sent else b""))
        return cls(stages, password, load_der_x509_certificate(entry.chain[0]), key, message)

    def run(self) -> None:
        """Do all operations once. Only digests of messages are signed: making documents is not cryptography."""
        written = [pkcs12.dump(stage, self.password) for stage in self.stages]
        first, *_, last = written
        # The password is typed again for the second half, so nothing derived from it before can be reused.
        again = Secret(self.password.reveal())
        for data, password in (*((data, self.password) for data in (*written, last)), (first, again)):
            pkcs12.load(data, password).key(folder.AUTHENTICATION)
        self._signatures()
        self._tokens()
        self._spare_key()

    def _signatures(self) -> None:
        public, scheme, sha256 = self.key.public_key(), padding.PKCS1v15(), hashes.SHA256()
        signature = b""
        for _ in range(DEMANDED["sign"]):
            signature = self.key.sign(self.message, scheme, sha256)
        for _ in range(DEMANDED["verify"]):
            public.verify(signature, self.message, scheme, sha256)

    def _tokens(self) -> None:
        serial = os.urandom(16)
        challenge = self.key.public_key().encrypt(serial, padding.PKCS1v15()) + hashlib.sha256(serial).digest()
        self.key.decrypt(challenge[:-32], padding.PKCS1v15())
        sealed = (
            pkcs7.PKCS7EnvelopeBuilder()
            .set_data(b"message d'essai")
            .add_recipient(self.encryption_certificate)
            .encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])
        )
        pkcs7.pkcs7_decrypt_der(sealed, self.encryption_certificate, self.key, [])

    def _spare_key(self) -> None:
        """Write and read the key, without checking its primes, which takes longer than all signatures together."""
        password = self.password.reveal().encode()
        pem = self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )
        serialization.load_pem_private_key(pem, password, unsafe_skip_rsa_key_validation=True)
