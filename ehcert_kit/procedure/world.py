"""What the procedure is handed: everything that differs between practice and reality."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509

from ..card.interface import Card
from ..card.roads import Why
from ..client.platform import PlatformClient
from ..errors import WorldsMixed
from ..keystore.pkcs12 import Encryption


@dataclass(frozen=True)
class World:
    """One world, wired.

    name: practice, integration, acceptance or production. address: of the platform, for people.
    why: this road to the card.
    keystore_suffix: how keystore files of this world end. roots: trusted eHealth authorities; with
    none given a chain is checked for itself alone. poll_seconds: pause between two questions
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
        """Practice authorities say so in their names; a real world takes none of theirs, and the reverse.

        certificate: DER. what: to which it belongs, for people. Raises: WorldsMixed.
        """
        issuer = x509.load_der_x509_certificate(certificate).issuer.rfc4514_string()
        if ("PRATIQUE" in issuer) is not self.practice:
            raise WorldsMixed(what, self.name)
