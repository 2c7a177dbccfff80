"""Many people on one practice platform: each at a seat, with a card and organisations of his own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.practice import open_platform
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import Step
from ehcert_kit.practice.application import create_server
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.procedure.standing import Standing, standing
from tests.conftest import walking


@pytest.fixture
def platform(tmp_path: Path) -> PracticePlatform:
    return open_platform(tmp_path / "platform", accent="plain")


@pytest.fixture
def address(platform: PracticePlatform) -> Iterator[str]:
    server = create_server(platform, "127.0.0.1", 0)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()


def at(seat: int, folder: Path, address: str) -> Session:
    return open_session(Settings(folder / f"{seat:02}", platform=address, seat=seat))


def test_two_people_have_a_certificate_from_one_platform(
    platform: PracticePlatform, address: str, tmp_path: Path
) -> None:
    """Their names and numbers are their own; neither is refused because the other was first."""
    subjects = set()
    for seat in (2, 6):
        session = at(seat, tmp_path, address)
        reports = list(walking(session).steps(Step.VERIFY))
        case = session.workspace.case
        assert reports[-1].name is Step.VERIFY and standing(case) is Standing.READY
        assert case.actor is not None and case.subject is not None and session.scenario is not None
        assert session.environment.card.identity().person == session.scenario.holder()
        subjects.add(case.subject.text())
    assert len(subjects) == 2
    assert len(platform.show()["certificates"]) == 2
