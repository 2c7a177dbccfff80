"""Settings that a server passes to the kernels of its pages in environment variables; JupyterLab uses defaults."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from msgspec import Struct

from ..card import backends
from ..keystore.pkcs12 import ENCRYPTIONS, SECTOR
from ..names import PRACTICE
from .errors import PracticeOnly
from .settings import Settings, default_workspace

WORKSPACE, ENVIRONMENT, SCENARIO = "EHCERT_WORKSPACE", "EHCERT_ENVIRONMENT", "EHCERT_SCENARIO"
CARD, CARD_READER, APDU_LOG = "EHCERT_CARD", "EHCERT_CARD_READER", "EHCERT_APDU_LOG"
TRUST, PLATFORM, SEAT = "EHCERT_TRUST", "EHCERT_PLATFORM", "EHCERT_SEAT"
ENCRYPTION = "EHCERT_ENCRYPTION"
SURFACE, NOBODY, LANGUAGE = "EHCERT_SURFACE", "EHCERT_NOBODY", "EHCERT_LANG"
_PAGE = "voila"


def spoken() -> str:
    """The language of this kernel's notebook."""
    return os.environ.get(LANGUAGE) or "fr"


def on_our_pages() -> bool:
    """Whether this kernel's output is shown on our own server's pages, not in JupyterLab."""
    return os.environ.get(SURFACE) == _PAGE


def variables(settings: Settings) -> dict[str, str]:
    """The environment variables for the kernel of a page, as `KernelSettings.from_environment` reads them.

    What was not chosen is set to the empty string, so that no value inherited from the shell takes effect.
    """
    return {
        WORKSPACE: str(settings.workspace),
        ENVIRONMENT: settings.environment,
        SURFACE: _PAGE,
        CARD: settings.card,
        SCENARIO: settings.scenario or "",
        PLATFORM: settings.platform or "",
        SEAT: str(settings.seat),
        ENCRYPTION: settings.encryption.name,
        CARD_READER: settings.card_reader or "",
        APDU_LOG: "" if settings.apdu_log is None else str(settings.apdu_log),
        TRUST: "" if settings.trust is None else str(settings.trust),
    }


class KernelSettings(Struct, frozen=True):
    """The settings of a notebook.

    nobody: there is no user, and the scenario answers; practice only. paged: the notebook is a page that shows
    one step at a time.
    """

    settings: Settings
    nobody: bool = False
    paged: bool = False
    language: str = "fr"

    def __post_init__(self) -> None:
        if self.nobody and not self.settings.practice:
            raise PracticeOnly(NOBODY)

    @classmethod
    def from_environment(cls) -> KernelSettings:
        """Read the environment variables. Raises: PracticeOnly: `nobody` in a real environment."""
        nobody = os.environ.get(NOBODY) == "1"
        environment = os.environ.get(ENVIRONMENT) or PRACTICE
        practice = environment == PRACTICE
        workspace = os.environ.get(WORKSPACE) or default_workspace(environment)
        if nobody:
            workspace = tempfile.mkdtemp(prefix="ehcert-nobody-")
            atexit.register(shutil.rmtree, workspace, ignore_errors=True)
        settings = Settings(
            workspace=Path(workspace).absolute(),
            environment=environment,
            scenario=os.environ.get(SCENARIO) or None,
            platform=os.environ.get(PLATFORM) or None,
            seat=int(os.environ.get(SEAT) or 1),
            # The fast encryption for classes is too weak for real keystores.
            encryption=ENCRYPTIONS.get(os.environ.get(ENCRYPTION, ""), SECTOR) if practice else SECTOR,
            card=os.environ.get(CARD) or backends.AUTO,
            card_reader=os.environ.get(CARD_READER) or None,
            apdu_log=Path(log_file) if (log_file := os.environ.get(APDU_LOG)) else None,
            trust=Path(trusted) if (trusted := os.environ.get(TRUST)) else None,
            plain=nobody,
        )
        return cls(settings, nobody, on_our_pages(), spoken())
