"""The dossier: what was answered, decided, sent and received, on disk, without any secret.

It is one JSON file, written whole under a lock, so several notebooks and processes may work on it.
Whoever changes it says how, and never from an old copy: `update` reads, changes and writes in one go.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import msgspec

from .. import disk
from ..distinguished_name import DistinguishedName
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..messages.contract import Contract
from .errors import WorkspaceOfAnotherEnvironment

FILE_NAME = "dossier.json"
#: The folder within the dossier's that keeps every message, octet for octet.
EXCHANGES = "exchanges"


class Outcome(StrEnum):
    """What became of the signed request."""

    PREPARED = "prepared"  # signed and on its way, perhaps
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True)
class SentRequest:
    """The signed request: its octets are kept before they leave, for they may have arrived.

    automatically_validated: None until the platform told.
    """

    message: bytes
    identifier: str
    prepared: datetime
    outcome: Outcome = Outcome.PREPARED
    accepted: datetime | None = None
    automatically_validated: bool | None = None
    codes: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()


@dataclass(frozen=True)
class ListedOrganization:
    """An organisation that the platform gave, and the application IDs of its active certificates (None:
    one without application ID)."""

    organization: Organization
    active: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Identification:
    """What the platform answered to "what may this person request?", and when."""

    when: datetime
    natural_person: bool
    organizations: tuple[ListedOrganization, ...]


@dataclass(frozen=True)
class Facts:
    """Everything the dossier knows. Octets are DER unless said otherwise.

    actor.name and application_id are kept as typed; `subject` has them as the certificate bears them.

    card: the card backend that was chosen on a page (`ehcert_kit.card.backends`); None: left to the program.
    kind, situation: what the person said of the organisation and of his nationality. manager: the
    name noted from the social-security portal. purpose: organisation or self. actor: for whom the certificate is.
    keystore: path of the file. public_key_identifier: 20 octets. chain: as delivered, leaf first.
    etk: the token. encryption_serial: decimal, the alias of the encryption key.
    """

    environment: str
    created: datetime
    card: str | None = None
    kind: str | None = None
    conditions_accepted: datetime | None = None
    situation: str | None = None
    manager: str | None = None
    purpose: str | None = None
    options_chosen: bool = False
    holder: Person | None = None
    identification: Identification | None = None
    actor: Organization | None = None
    application_id: str | None = None
    base_services: tuple[str, ...] = ()
    contact: ContactData | None = None
    contract: Contract | None = None
    contract_read: datetime | None = None
    keystore: str | None = None
    csr: bytes | None = None
    public_key_identifier: bytes | None = None
    request: SentRequest | None = None
    chain: tuple[bytes, ...] = ()
    certificate_installed: datetime | None = None
    encryption_serial: str | None = None
    etk: bytes | None = None
    etk_registered: datetime | None = None
    verified: datetime | None = None

    @property
    def subject(self) -> DistinguishedName | None:
        """The name that the certificate bears, once it is decided for whom it is."""
        return DistinguishedName.of(self.actor, self.application_id) if self.actor else None

    @property
    def sent(self) -> bool:
        """Whether a request is out, or may be: from then on what it says cannot change."""
        return self.request is not None and self.request.outcome is not Outcome.REFUSED


class Dossier:
    """The facts of one procedure, in a folder of their own (0700)."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self._clock = clock

    @classmethod
    def open(cls, folder: Path, environment: str, clock: Callable[[], datetime]) -> Dossier:
        """The dossier in this folder, or a new one.

        Raises: WorkspaceOfAnotherEnvironment: practice and reality do not share a folder.
            FolderNotWritable, FileBusy.
        """
        dossier = cls(folder, clock)
        with disk.locked(dossier._file):
            if not dossier._file.exists():
                dossier._write(Facts(environment=environment, created=clock()))
        begun = dossier.facts.environment
        if begun != environment:
            raise WorkspaceOfAnotherEnvironment(begun, environment)
        return dossier

    @property
    def facts(self) -> Facts:
        """As they are on disk now."""
        return msgspec.json.decode(disk.read_private(self._file), type=Facts)

    def update(self, **changes: object) -> Facts:
        """Change some facts, whatever another process changed meanwhile in others."""
        return self.change(lambda facts: replace(facts, **changes))  # type: ignore[arg-type]  # fields of Facts

    def change(self, how: Callable[[Facts], Facts]) -> Facts:
        """Look and change in one go: nothing happens between what `how` sees and what it decides.

        how: from the facts as they are to those that they become; it may raise instead, and then nothing
            changes.
        """
        with disk.locked(self._file):
            before = self.facts
            facts = how(before)
            if facts != before:
                self._write(facts)
        return facts

    def _write(self, facts: Facts) -> None:
        disk.write_private(
            self._file,
            msgspec.json.format(msgspec.json.encode(facts)),
            check=lambda data: msgspec.json.decode(data, type=Facts),
            clock=self._clock,
            keep=False,
        )

    @property
    def _file(self) -> Path:
        return self.folder / FILE_NAME
