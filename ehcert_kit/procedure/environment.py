"""What the procedure is handed: everything that differs between practice and reality."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509

from ..card.backends import Why
from ..card.interface import Card
from ..client.platform import PlatformClient
from ..keystore.pkcs12 import Encryption
from .errors import EnvironmentsMixed


@dataclass(frozen=True)
class Environment:
    """One environment, wired.

    name: practice, integration, acceptance or production. address: of the platform, for people.
    why: this card backend.
    keystore_suffix: how keystore files of this environment end. roots: trusted eHealth authorities; with
    none given a chain is not judged. poll_seconds: pause between two questions
    whether the certificate is there.
    """

    name: str
    address: str
    platform: PlatformClient
    card: Card
    why: Why
    keystore_folder: Path
    keystore_suffix: str
    encryption: Encryption
    key_size: int
    clock: Callable[[], datetime]
    roots: tuple[x509.Certificate, ...]
    poll_seconds: float

    @property
    def practice(self) -> bool:
        return self.name == "practice"

    def require(self, certificate: bytes, what: str) -> None:
        """Practice authorities say so in their names; a real environment takes none of theirs, and the reverse.

        certificate: DER. what: to which it belongs, for people. Raises: EnvironmentsMixed.
        """
        issuer = x509.load_der_x509_certificate(certificate).issuer.rfc4514_string()
        if ("PRATIQUE" in issuer) is not self.practice:
            raise EnvironmentsMixed(what, self.name)
