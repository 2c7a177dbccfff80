"""Moments in this computer's zone, to the ends of the years that Python has."""

from __future__ import annotations

import ast
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ehcert_kit.local_time import local_time
from ehcert_kit.messages.answer import instant
from ehcert_kit.procedure.validity import days_left

PACKAGE = Path(__file__).parents[1] / "ehcert_kit"
#: RFC 5280 §4.1.2.5: "no well-defined expiration date".
NO_END = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
#: Which moments are of years that Python has, these modules check or know.
OWN_CHECKS = {"local_time.py", "practice/clock.py", "practice/days.py", "practice/reading.py"}


@pytest.fixture
def belgium(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Europe/Brussels")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("belgium")
def test_a_moment_is_told_in_the_zone_of_this_computer() -> None:
    winter = local_time(datetime(2026, 11, 28, 8, 0, tzinfo=UTC))
    assert (winter.hour, winter.tzname()) == (9, "CET")


@pytest.mark.usefixtures("belgium")
def test_what_never_ends_has_a_last_day_in_belgium_too() -> None:
    """There it is the year 10000, which Python does not have."""
    assert local_time(NO_END) == NO_END == instant("9999-12-31T23:59:59Z")
    assert local_time(NO_END).year == 9999
    assert days_left(NO_END, datetime(9999, 12, 30, tzinfo=UTC)) == 1


def test_every_moment_is_put_into_the_local_zone_here() -> None:
    """Except the time it is now, which a clock tells."""
    for file in PACKAGE.rglob("*.py"):
        if file.relative_to(PACKAGE).as_posix() in OWN_CHECKS:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
                of = ast.unparse(node.func.value)
                assert node.func.attr != "astimezone" or "now" in of or "clock" in of, (file, of)
