"""What the procedure is handed: everything that differs between practice and reality."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from ..card.backends import Why
from ..card.interface import Card, CardKey
from ..certificate import Certificate
from ..client.platform import PlatformClient
from ..keystore.csr import KeyMaker, KeysAhead
from ..keystore.pkcs12 import Encryption
from ..messages.errors import RequestRefused
from ..names import PRACTICE
from .errors import EnvironmentsMixed


class Refusals(Struct, frozen=True):
    """What the codes of a refusal mean in one environment; of other codes the platform is asked.

    taken: another certificate bears this application ID. active: the name has an active certificate.
    pending: another request for the name is in progress. unknown: no request was ever made with this key.
    negative: the request was refused after examination. ended: the signing certificate is no longer valid.
    not_taken: the platform certainly did not take the request.
    """

    taken: frozenset[str] = frozenset()
    active: frozenset[str] = frozenset()
    pending: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    negative: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()
    not_taken: frozenset[str] = frozenset()

    def exclude(self, refused: RequestRefused) -> bool:
        """Whether the codes of this refusal exclude that the platform took the request."""
        return bool(refused.codes) and set(refused.codes) <= self.not_taken


class Environment(Struct, frozen=True):
    """One environment, wired.

    name: practice, integration, acceptance or production. address: of the platform, for display.
    why: the reason for this card backend. owns: whether a certificate was issued in this environment, as far as
    can be told. keystore_suffix: how keystore files of this environment end. key_size: of the authentication key
    (bits). new_key: makes every key pair. roots: trusted eHealth authorities; with none given the end of a chain
    is not judged. poll_seconds: pause between two questions whether the certificate is there.
    """

    name: str
    address: str
    platform: PlatformClient
    card: Card
    why: Why
    owns: Callable[[Certificate], bool]
    keystore_folder: Path
    keystore_suffix: str
    encryption: Encryption
    key_size: int
    new_key: KeyMaker
    clock: Callable[[], datetime]
    roots: tuple[Certificate, ...]
    refusals: Refusals
    poll_seconds: float

    @property
    def practice(self) -> bool:
        return self.name == PRACTICE

    def prepare_key(self, bits: int) -> None:
        """Make the next key pair of so many bits in advance, where `new_key` can, to spare the user the wait."""
        if isinstance(self.new_key, KeysAhead):
            self.new_key.prepare(bits)

    def close(self) -> None:
        """Release the card and close the connections."""
        self.card.close()
        self.platform.close()

    def require(self, certificate: Certificate, what: str) -> None:
        """Refuse practice certificates in a real environment, and the reverse.

        what: where the certificate comes from, for display. Raises: EnvironmentsMixed.
        """
        if not self.owns(certificate):
            raise EnvironmentsMixed(what, self.name)

    def require_card(self) -> None:
        """Require that the card in the reader belongs to this environment.

        Raises: CardError, EnvironmentsMixed.
        """
        leaf = Certificate(self.card.chain(CardKey.AUTHENTICATION)[0])
        self.require(leaf, leaf.subject.common_name)
