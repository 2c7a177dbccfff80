"""The kinds of argument: each takes the word as it was typed, and refuses it in a sentence."""

from __future__ import annotations

import argparse
import os.path
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from ..texts import Texts

#: The highest port there is.
LAST_PORT = 65535
#: The highest number of a seat: its organisations' numbers stay those of one seat.
LAST_SEAT = 60

#: What a trainer does with `practice-platform`, and what he reads; known without the practice platform.
TRAINING = (
    *("deliver", "hold", "pause", "hint", "cut", "reset", "undo"),
    *("pull-card", "insert-card", "block-card", "unblock-card"),
    *("history", "acts", "places", "key"),
)


def expanded(text: str) -> str:
    """A path whose ``~`` no shell has seen, as in ``--option=~/x``; of an unknown user it stays as it is."""
    return os.path.expanduser(text)  # noqa: PTH111  # pathlib's raises where there is no such user


def path(text: str) -> Path:
    """A file or a folder."""
    from ..disk import typed_path

    return typed_path(text)


def backend(say: Texts) -> Callable[[str], str]:
    """A card backend; a module's path may begin with ``~`` too. What it gives raises: ArgumentTypeError."""

    def parsed(text: str) -> str:
        from ..card.backends import known

        if not known(text):
            raise argparse.ArgumentTypeError(say("cli-arg-card"))
        kind, colon, module = text.partition(":")
        return f"{kind}{colon}{expanded(module)}"

    return parsed


def port(say: Texts, first: int = 0, last: int = LAST_PORT) -> Callable[[str], int]:
    """A port from `first` to `last`. What it gives raises: ArgumentTypeError."""

    def parsed(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and first <= int(text) <= last):
            raise argparse.ArgumentTypeError(say("cli-no-port", first=str(first), last=str(last)))
        return int(text)

    return parsed


def address(say: Texts) -> Callable[[str], tuple[str, int]]:
    """HOST:PORT. What it gives raises: ArgumentTypeError."""
    port_of = port(say, first=1)

    def parsed(text: str) -> tuple[str, int]:
        host, _, number = text.rpartition(":")
        if not host:
            raise argparse.ArgumentTypeError(say("cards-no-address"))
        return host, port_of(number)

    return parsed


def cut(say: Texts) -> Callable[[str], float]:
    """For how long the network is cut, in seconds. What it gives raises: ArgumentTypeError."""

    def parsed(text: str) -> float:
        from ..practice.control_orders import LONGEST_CUT

        try:
            seconds = float(text)
        except ValueError:
            seconds = -1
        if not 0 < seconds <= LONGEST_CUT:  # neither is what is no number
            raise argparse.ArgumentTypeError(say("cli-no-cut", longest=LONGEST_CUT))
        return seconds

    return parsed


def public_address(say: Texts) -> Callable[[str], str]:
    """http:// or https:// and a host, at most with a path; without a slash at the end.

    What it gives raises: ArgumentTypeError.
    """

    def parsed(text: str) -> str:
        try:
            parts = urlsplit(text)
            sound = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
        except ValueError:
            sound = False
        if not sound or parts.query or parts.fragment or parts.username is not None or not text.isascii():
            raise argparse.ArgumentTypeError(say("cli-no-public-address"))
        return text.rstrip("/")

    return parsed


def accent(say: Texts) -> Callable[[str], str | int]:
    """The accent of a practice platform: a seed, plain, any, or one variation. It raises: ArgumentTypeError."""

    def parsed(text: str) -> str | int:
        from ..practice.accent import VARIATIONS

        if text.isascii() and text.isdecimal():
            return int(text)
        if text not in ("plain", "any", *VARIATIONS):
            raise argparse.ArgumentTypeError(say("cli-no-accent", names=VARIATIONS))
        return text

    return parsed


def duration(say: Texts) -> Callable[[str], timedelta]:
    """Days, hours, minutes, as 2d12h. It raises: ArgumentTypeError."""

    def parsed(text: str) -> timedelta:
        from ..practice.clock import duration

        try:
            return duration(text)
        except ValueError:
            raise argparse.ArgumentTypeError(say("cli-no-duration")) from None

    return parsed


def moment(say: Texts) -> Callable[[str], datetime]:
    """A day or a moment, as 2029-08-01. It raises: ArgumentTypeError."""

    def parsed(text: str) -> datetime:
        from ..practice.clock import moment

        try:
            return moment(text)
        except ValueError:
            raise argparse.ArgumentTypeError(say("cli-no-moment")) from None

    return parsed


def ending(say: Texts, first: str, second: str) -> Callable[[str], Path]:
    """A file whose name ends in one of two ways (``.html``). What it gives raises: ArgumentTypeError."""

    def parsed(text: str) -> Path:
        file = path(text)
        if file.suffix.lower() not in (first, second):
            raise argparse.ArgumentTypeError(say("cli-no-format", first=first, second=second))
        return file

    return parsed


def participants(say: Texts) -> Callable[[str], int]:
    """How many people a room has: 1 to one less than `LAST_SEAT`. What it gives raises: ArgumentTypeError."""

    def parsed(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and 1 <= int(text) < LAST_SEAT):
            raise argparse.ArgumentTypeError(say("room-no-participants", last=LAST_SEAT - 1))
        return int(text)

    return parsed


def seat(say: Texts) -> Callable[[str], int]:
    """The number of a seat, 1 to `LAST_SEAT`. What it gives raises: ArgumentTypeError."""

    def parsed(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= LAST_SEAT):
            raise argparse.ArgumentTypeError(say("cli-no-seat", last=LAST_SEAT))
        return int(text)

    return parsed


def organizations(say: Texts) -> Callable[[str], tuple[int, ...]]:
    """Numbers in a list, as 1,3; none for all of it. It raises: ArgumentTypeError."""

    def parsed(text: str) -> tuple[int, ...]:
        if text == "all":
            return ()
        numbers = text.split(",")
        if not all(number.isascii() and number.isdecimal() and int(number) for number in numbers):
            raise argparse.ArgumentTypeError(say("cli-no-organizations"))
        return tuple(map(int, numbers))

    return parsed
