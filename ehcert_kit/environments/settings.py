"""The settings of a session: environment, workspace, card, scenario and more."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import platformdirs
from msgspec import Struct

from ..card import backends
from ..keystore.csr import KeyMaker, generate_key
from ..keystore.pkcs12 import SECTOR, Encryption
from ..names import PRACTICE

DEFAULT_SCENARIO = "groupe-simple"
#: Folders in a workspace: the keystores of practice, and the files of the practice environment itself.
KEYSTORES, PRACTICE_FOLDER = "ehealth/keystore", "practice"


def now() -> datetime:
    """The time, aware, in the zone of this machine."""
    return datetime.now().astimezone()


def default_workspace(environment: str) -> Path:
    """The default workspace: in the user's data folder, one per environment."""
    return user_folder(platformdirs.user_data_path, environment)


def user_folder(of_the_system: Callable[..., Path], *names: str) -> Path:
    """One of the user's folders for this program, or one within it. of_the_system: from platformdirs.

    Versions before 0.2 used another folder on Windows, with the name twice; an existing one is still used.
    """
    usual = of_the_system("ehcert-kit", appauthor=False).joinpath(*names)
    before = of_the_system("ehcert-kit").joinpath(*names)
    return before if before.exists() and not usual.exists() else usual


@functools.cache
def user_agent() -> str:
    """The User-Agent, name/version, as eHealth's tracing rules require."""
    return f"ehcert-kit/{version('ehcert-kit')}"


class Settings(Struct, frozen=True):
    """The settings chosen on a command line, or by a server for its pages.

    scenario, platform: practice only. seat: the learner's seat on a shared platform. card: its backend, as in
    `ehcert_kit.card.backends`; "auto": as chosen on a page, else what environment and machine have; "practice" is
    refused in a real environment. card_reader: the name of the reader whose card is used; None: the only one with
    a card. apdu_log: a file for the APDUs of the direct backend. wire_log: a further folder for the messages.
    trust: a file of authorities trusted besides the package's. encryption, key_size: of the keystore and of the
    authentication key (bits). new_key: makes every key pair. plain: a practice platform without accent, whose
    answers are comparable from run to run. beginning: the workspace to copy when this one begins again, where the
    scenario has a history.
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
        """Whether this is the practice environment."""
        return self.environment == PRACTICE

    @property
    def keystores(self) -> Path:
        """The folder of the keystores: the workspace's own in practice, else where the sector's software looks."""
        home = self.workspace if self.practice else Path.home()
        return home / KEYSTORES

    def elsewhere(self, environment: str, workspace: Path | None = None) -> Settings:
        """The settings for another environment: encryption and keys are kept, the card between real environments.

        Everything else holds for this environment alone: scenario, authorities, logs, which would mix the messages
        of two environments, and a card backend of practice, or one that reaches a practice card.

        workspace: None: the folder beside this one with the environment's name, as for the defaults.
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
