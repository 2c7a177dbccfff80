"""Sessions that are opened one after the other in one process."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import PlatformUnreachable


def test_a_session_that_was_closed_closes_no_later_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its connections are its own."""

    def no_network(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no network")

    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    settings = Settings(tmp_path, environment="acceptance")
    open_session(settings).environment.close()
    with pytest.raises(PlatformUnreachable):
        open_session(settings).environment.platform.organization_types()
