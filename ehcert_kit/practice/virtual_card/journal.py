"""A log of the commands and answers, for people: one line each, PIN blocks masked."""

from __future__ import annotations

from typing import TextIO

#: VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER: their data are PINs.
_WITH_PIN = frozenset({0x20, 0x24, 0x2C})


class Journal:
    """Writes to a file, line by line; None: writes nothing."""

    def __init__(self, file: TextIO | None = None) -> None:
        self._file = file

    def event(self, what: str) -> None:
        """An event other than a command: power, reset, pulled, inserted."""
        self._write(f"# {what}")

    def exchange(self, apdu: bytes, answer: bytes | None) -> None:
        """A command and its answer; None: the card did not answer."""
        self._write(f"> {masked(apdu)}")
        self._write(f"< {spaced(answer) if answer is not None else '(no answer)'}")

    def _write(self, line: str) -> None:
        if self._file is not None:
            self._file.write(line + "\n")
            self._file.flush()


def masked(apdu: bytes) -> str:
    """A command in hexadecimal; the octets of a PIN block as **."""
    if apdu[1:2] and apdu[1] in _WITH_PIN:
        return " ".join([spaced(apdu[:5]), *["**"] * len(apdu[5:])])
    return spaced(apdu)


def spaced(octets: bytes) -> str:
    """Octets in hexadecimal, as the manuals write them."""
    return octets.hex(" ").upper()
