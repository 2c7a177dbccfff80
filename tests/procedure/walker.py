"""A walk for a separate process, which kills itself at a given step."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from tests.conftest import walking


def main(folder: Path, scenario: str, moment: str) -> None:
    """moment: when the process kills itself: ``before:STEP`` or ``after:STEP``; empty: never."""
    session = open_session(Settings(folder, scenario=scenario, encryption=CHEAP_FOR_TESTS))
    walk = walking(session)

    def killed(when: str, step: str) -> None:
        if moment == f"{when}:{step}":
            os.kill(os.getpid(), signal.SIGKILL)

    walk.mishap = killed
    list(walk.steps())
