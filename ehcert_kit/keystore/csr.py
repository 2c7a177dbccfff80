"""Key pairs and certificate signing requests."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from asn1crypto import csr as asn1_csr
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from ..identifiers.public_key import subject_public_key_info

KEY_SIZES = (2048, 3072, 4096)
#: Makes a key pair of this size in bits.
KeyMaker = Callable[[int], rsa.RSAPrivateKey]


def generate_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    """A new RSA key pair. The schemas require RSA 2048 for encryption; authentication keys may be longer.

    Raises: ValueError: the size is not in `KEY_SIZES`.
    """
    if bits not in KEY_SIZES:
        raise ValueError(f"RSA {bits}: choose one of {KEY_SIZES}")
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


class KeysAhead:
    """A `KeyMaker` that can make a key pair in advance, in a thread.

    For the practice environment: thirty people of a class press the same button at the same time, on one computer,
    and a key takes a tenth of a second. A key made in advance is kept in memory and given out once.
    """

    def __init__(self, make: KeyMaker = generate_key) -> None:
        self._make = make
        self._maker = ThreadPoolExecutor(1, "key-ahead")
        self._ahead: dict[int, Future[rsa.RSAPrivateKey]] = {}
        self._turn = threading.Lock()

    def prepare(self, bits: int) -> None:
        """Begin to make a key pair of this size, unless one is ready or being made."""
        with self._turn:
            if bits not in self._ahead:
                self._ahead[bits] = self._maker.submit(self._make, bits)

    def __call__(self, bits: int) -> rsa.RSAPrivateKey:
        with self._turn:
            ahead = self._ahead.pop(bits, None)
        if ahead is None or ahead.exception() is not None:
            return self._make(bits)
        return ahead.result()


def certificate_signing_request(key: rsa.RSAPrivateKey, subject: bytes) -> bytes:
    """PKCS#10 for this subject, DER: version 0, no attributes, SHA-256 with RSA.

    subject: X.501 Name, DER; taken unchanged. Its string types matter (PrintableString or
        UTF8String), and the public interface of `cryptography` does not allow choosing them, so
        asn1crypto is used here.

    Source: RFC 2986; recorded CSRs (the empty attribute set is present).
    """
    info = asn1_csr.CertificationRequestInfo(
        {
            "version": "v1",
            "subject": asn1_x509.Name.load(subject),
            "subject_pk_info": asn1_keys.PublicKeyInfo.load(subject_public_key_info(key.public_key())),
            "attributes": asn1_csr.CRIAttributes([]),
        }
    )
    request = asn1_csr.CertificationRequest(
        {
            "certification_request_info": info,
            "signature_algorithm": {"algorithm": "sha256_rsa"},
            "signature": key.sign(info.dump(), padding.PKCS1v15(), hashes.SHA256()),
        }
    )
    return bytes(request.dump())
