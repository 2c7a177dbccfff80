"""`ehcert-kit practice-platform clock`: shows the practice clock, and moves it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ehcert_kit.cli import main
from tests.conftest import OpenPractice

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def workspace(practice: OpenPractice, tmp_path: Path) -> str:
    practice()
    return str(tmp_path / "w")


def test_the_clock_is_shown_and_moved(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON, and in a sentence."""

    def clock(*words: str) -> timedelta:
        assert main(["practice-platform", "clock", "--workspace", workspace, "--json", *words]) == 0
        return datetime.fromisoformat(json.loads(capsys.readouterr().out)["time"]) - datetime.now(UTC)

    assert abs(clock()) < timedelta(minutes=1)
    assert timedelta(days=1009) < clock("--forward", "1010d") < timedelta(days=1011)
    assert clock("--forward", "36h") > timedelta(days=1011)
    day = (datetime.now(UTC) + timedelta(days=1100)).date().isoformat()
    assert timedelta(days=1098) < clock("--to", day) < timedelta(days=1101)
    assert main(["practice-platform", "clock", "--workspace", workspace]) == 0
    assert "jours en avance" in capsys.readouterr().out
    assert main(["practice-platform", "show", "--workspace", workspace, "--json"]) == 0
    assert datetime.fromisoformat(json.loads(capsys.readouterr().out)["time"]) > datetime.now(UTC) + timedelta(
        1000
    )
    assert abs(clock("--reset")) < timedelta(minutes=1)


def test_it_does_not_go_back(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence that says how to."""
    assert main(["practice-platform", "clock", "--workspace", workspace, "--to", "2020-01-01"]) == 1
    told = capsys.readouterr().err
    assert "ne recule pas" in told
    assert "--reset" in told
    assert main(["practice-platform", "clock", "--workspace", workspace, "--forward", "9999999d"]) == 1
    assert "ne va pas si loin" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("clock", "--forward", "3"), "une durée s'écrit"),
        (("clock", "--to", "demain"), "une date s'écrit"),
        (("clock", "--to", "2030-01-01", "--reset"), ""),
        (("run", "--accent", "moon"), "plain, any, un nombre"),
    ],
)
def test_what_cannot_be_read_is_wrong_usage(
    words: tuple[str, ...], told: str, workspace: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2, and how it is written."""
    with pytest.raises(SystemExit) as raised:
        main(["practice-platform", *words, "--workspace", workspace])
    assert raised.value.code == 2
    assert told in capsys.readouterr().err


def test_the_clock_is_set_with_the_word_clock_alone(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody shall believe that `show --forward` did something."""
    assert main(["practice-platform", "show", "--workspace", workspace, "--forward", "3d"]) == 2
    assert "clock" in capsys.readouterr().err
    assert main(["practice-platform", "clock", "--workspace", f"{workspace}-absent"]) == 1
