"""Types of arguments, for argparse: each function gives a parser of the typed text.

The parsers that are given raise ArgumentTypeError, with a sentence in the user's language.
"""

from __future__ import annotations

import argparse
import os.path
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from ..texts import Texts

#: The highest TCP port.
LAST_PORT = 65535
#: The highest seat number: as many seats as a practice platform knows (`practice.seats.SEATS`).
LAST_SEAT = 60

#: The highest number that a file descriptor can have: a C `int`.
LAST_DESCRIPTOR = 2**31 - 1
#: The longest wait for a certificate, in seconds: 30 days.
LONGEST_PATIENCE = 30 * 24 * 3600
#: More digits than any number here has; Python itself refuses to read thousands of them.
_DIGITS = 18

#: The acts and lists of `practice-platform` for trainers, repeated here so that parsing needs no import of it.
TRAINING = (
    *("deliver", "hold", "pause", "hint", "cut", "reset", "undo"),
    *("pull-card", "insert-card", "block-card", "unblock-card"),
    *("history", "acts", "places", "key"),
)


def expanded(text: str) -> str:
    """Expand a leading ``~`` that the shell did not, as in ``--option=~/x``; that of an unknown user stays."""
    return os.path.expanduser(text)  # noqa: PTH111  # pathlib's raises where there is no such user


def path(text: str) -> Path:
    """The path of a file or folder, as `disk.typed_path` reads it."""
    from ..disk import typed_path

    return typed_path(text)


def backend(say: Texts) -> Callable[[str], str]:
    """A card backend, as KIND or KIND:MODULE; a leading ``~`` in the path of the module is expanded."""

    def parsed(text: str) -> str:
        from ..card.backends import known

        if not known(text):
            raise argparse.ArgumentTypeError(say("cli-arg-card"))
        kind, colon, module = text.partition(":")
        return f"{kind}{colon}{expanded(module)}"

    return parsed


def _whole(text: str) -> int:
    """A number written in decimal digits; -1: it is none, or absurdly long."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _DIGITS else -1


def _seconds(text: str) -> float:
    """A number of seconds; -1: it is none."""
    try:
        return float(text)
    except ValueError:
        return -1


def _from_to(first: int, last: int, refused: Callable[[], str]) -> Callable[[str], int]:
    """A whole number from `first` (0 or more) to `last`, both included. refused: the sentence for any other."""

    def parsed(text: str) -> int:
        number = _whole(text)
        if not first <= number <= last:
            raise argparse.ArgumentTypeError(refused())
        return number

    return parsed


def number(say: Texts) -> Callable[[str], int]:
    """A whole number that is one of the option's choices."""
    return _from_to(0, 10**_DIGITS, lambda: say("cli-no-number"))


def descriptor(say: Texts) -> Callable[[str], int]:
    """A file descriptor."""
    return _from_to(0, LAST_DESCRIPTOR, lambda: say("cli-no-descriptor"))


def preheat(say: Texts) -> Callable[[str], int]:
    """How many kernels are prepared in advance, at most one for each seat of a room."""
    return _from_to(0, LAST_SEAT, lambda: say("cli-no-preheat", first=0, last=LAST_SEAT))


def patience(say: Texts) -> Callable[[str], float]:
    """For how long to wait for a certificate: seconds, at most `LONGEST_PATIENCE`."""

    def parsed(text: str) -> float:
        seconds = _seconds(text)
        if not 0 <= seconds <= LONGEST_PATIENCE:  # also false for "nan"
            raise argparse.ArgumentTypeError(say("cli-no-patience", longest=LONGEST_PATIENCE))
        return seconds

    return parsed


def port(say: Texts, first: int = 0, last: int = LAST_PORT) -> Callable[[str], int]:
    """A TCP port from `first` to `last`, both included."""
    return _from_to(first, last, lambda: say("cli-no-port", first=str(first), last=str(last)))


def address(say: Texts) -> Callable[[str], tuple[str, int]]:
    """HOST:PORT, as a pair; the port is at least 1."""
    port_of = port(say, first=1)

    def parsed(text: str) -> tuple[str, int]:
        host, _, number = text.rpartition(":")
        if not host:
            raise argparse.ArgumentTypeError(say("cards-no-address"))
        return host, port_of(number)

    return parsed


def cut(say: Texts) -> Callable[[str], float]:
    """For how long the network is cut: seconds, more than 0 and at most `LONGEST_CUT`."""

    def parsed(text: str) -> float:
        from ..practice.control_orders import LONGEST_CUT

        seconds = _seconds(text)
        if not 0 < seconds <= LONGEST_CUT:  # also false for "nan"
            raise argparse.ArgumentTypeError(say("cli-no-cut", longest=LONGEST_CUT))
        return seconds

    return parsed


def public_address(say: Texts) -> Callable[[str], str]:
    """An http or https URL in ASCII: host, optional port and path; returned without a slash at the end."""

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
    """The accent of a practice platform: a seed (decimal number), `plain`, `any`, or the name of one variation."""

    def parsed(text: str) -> str | int:
        from ..practice.accent import VARIATIONS

        seed = _whole(text)
        if seed >= 0:
            return seed
        if text not in ("plain", "any", *VARIATIONS):
            raise argparse.ArgumentTypeError(say("cli-no-accent", names=VARIATIONS))
        return text

    return parsed


def duration(say: Texts) -> Callable[[str], timedelta]:
    """A duration in days, hours and minutes, such as 2d12h."""

    def parsed(text: str) -> timedelta:
        from ..practice.clock import duration

        try:
            return duration(text)
        except ValueError:
            raise argparse.ArgumentTypeError(say("cli-no-duration")) from None

    return parsed


def moment(say: Texts) -> Callable[[str], datetime]:
    """A date, such as 2029-08-01, or a date with a time (`practice.clock.moment`)."""

    def parsed(text: str) -> datetime:
        from ..practice.clock import moment

        try:
            return moment(text)
        except ValueError:
            raise argparse.ArgumentTypeError(say("cli-no-moment")) from None

    return parsed


def ending(say: Texts, first: str, second: str) -> Callable[[str], Path]:
    """The path of a file with one of two suffixes, such as ``.html``; upper case is accepted."""

    def parsed(text: str) -> Path:
        file = path(text)
        if file.suffix.lower() not in (first, second):
            raise argparse.ArgumentTypeError(say("cli-no-format", first=first, second=second))
        return file

    return parsed


def participants(say: Texts) -> Callable[[str], int]:
    """The number of participants of a room, from 1 to `LAST_SEAT` - 1: the last seat is the trainer's."""
    return _from_to(1, LAST_SEAT - 1, lambda: say("room-no-participants", last=LAST_SEAT - 1))


def seat(say: Texts) -> Callable[[str], int]:
    """The number of a seat, from 1 to `LAST_SEAT`."""
    return _from_to(1, LAST_SEAT, lambda: say("cli-no-seat", last=LAST_SEAT))


def organizations(say: Texts) -> Callable[[str], tuple[int, ...]]:
    """Positions in the list of organisations, counted from 1, such as 1,3; `all` gives an empty tuple."""

    def parsed(text: str) -> tuple[int, ...]:
        if text == "all":
            return ()
        numbers = tuple(map(_whole, text.split(",")))
        if min(numbers) < 1:
            raise argparse.ArgumentTypeError(say("cli-no-organizations"))
        return numbers

    return parsed
