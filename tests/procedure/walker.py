"""A walk in a process of its own, which may be killed at a step."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from tests.conftest import walking


def main(folder: Path, scenario: str, moment: str) -> None:
    """moment: ``before:STEP``, ``after:STEP`` or nothing."""
    session = open_session(Settings(folder, scenario=scenario, encryption=CHEAP_FOR_TESTS))
    walk = walking(session)

    def killed(when: str, step: str) -> None:
        if moment == f"{when}:{step}":
            os.kill(os.getpid(), signal.SIGKILL)

    walk.mishap = killed
    list(walk.steps())
