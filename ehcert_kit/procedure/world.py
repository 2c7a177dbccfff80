"""What the procedure is handed: everything that differs between practice and reality."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509

from ..card.interface import Card
from ..client.platform import PlatformClient
from ..keystore.pkcs12 import Encryption


@dataclass(frozen=True)
class World:
    """One world, wired.

    name: practice, integration, acceptance or production. address: of the platform, for people.
    keystore_suffix: how keystore files of this world end. roots: trusted eHealth authorities; with
    none given a chain is checked for itself alone. poll_seconds: pause between two questions
    whether the certificate is there.
    """

    name: str
    address: str
    platform: PlatformClient
    card: Card
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
