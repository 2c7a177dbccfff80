"""What somebody chose: where to work, with which card, from which folder."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import platformdirs

from ..card import backends
from ..keystore.csr import KeyMaker, generate_key
from ..keystore.pkcs12 import SECTOR, Encryption
from ..names import PRACTICE

DEFAULT_SCENARIO = "groupe-simple"
#: Within a workspace: the keystores of practice, and what belongs to the practice environment itself.
KEYSTORES, PRACTICE_FOLDER = "ehealth/keystore", "practice"


def now() -> datetime:
    """The time, aware, in the zone of this machine."""
    return datetime.now().astimezone()


def default_workspace(environment: str) -> Path:
    """Where a dossier lies when nobody says otherwise: with the user's data, one folder per environment.

    Versions before 0.2 had another one on Windows, with the name twice: what lies there goes on there.
    """
    usual = platformdirs.user_data_path("ehcert-kit", appauthor=False) / environment
    before = platformdirs.user_data_path("ehcert-kit") / environment
    return before if before.exists() and not usual.exists() else usual


@functools.cache
def user_agent() -> str:
    """name/version, as eHealth's tracing rules ask."""
    return f"ehcert-kit/{version('ehcert-kit')}"


@dataclass(frozen=True)
class Settings:
    """What somebody chose on a command line, or a server for its pages.

    scenario, platform: practice only. seat: who one is on a platform that many share. card: its backend, as in
    `ehcert_kit.card.backends`; "auto" is what was chosen on a page, or else what environment and machine have;
    "practice" is refused in a real environment. card_reader: the name of the reader whose card is used; None: the
    only one with a card. apdu_log: a file for what crosses the direct backend. wire_log: a further folder for the
    messages. trust: a file of authorities that are believed beside those of the package. encryption, key_size: of
    the keystore and of the authentication key (bits). new_key: makes every key pair. plain: a practice platform
    without accent, whose answers can be compared from run to run. beginning: a workspace as which this one begins
    again, where something has happened before.
    """

    workspace: Path
    environment: str = PRACTICE
    scenario: str | None = None
    platform: str | None = None
    card: str = backends.AUTO
    card_reader: str | None = None
    apdu_log: Path | None = None
    wire_log: Path | None = None
    trust: Path | None = None
    encryption: Encryption = SECTOR
    key_size: int = 2048
    new_key: KeyMaker = generate_key
    plain: bool = False
    seat: int = 1
    beginning: Path | None = None

    @property
    def practice(self) -> bool:
        """Whether everything is invented."""
        return self.environment == PRACTICE

    @property
    def keystores(self) -> Path:
        """The folder of the keystores: the workspace's own in practice, else where the sector's software looks."""
        home = self.workspace if self.practice else Path.home()
        return home / KEYSTORES

    def elsewhere(self, environment: str, workspace: Path | None = None) -> Settings:
        """What holds in another environment: the form of a keystore, and the card between real environments.

        Everything else was chosen for this one: a scenario, authorities, logs in which the messages of two
        environments would stand side by side, and a card backend that is one of practice, or reaches a card of it.

        workspace: None: the folder beside this one that has the environment's name, as the defaults have.
        """
        real = PRACTICE not in (self.environment, environment)
        return Settings(
            workspace=workspace or self.workspace.with_name(environment),
            environment=environment,
            card=self.card if real else backends.AUTO,
            card_reader=self.card_reader if real else None,
            encryption=self.encryption,
            key_size=self.key_size,
            new_key=self.new_key,
        )
