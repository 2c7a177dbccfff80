"""Replays recorded journals."""

from __future__ import annotations

from io import StringIO

from ehcert_kit.practice.virtual_card.applet import Applet
from ehcert_kit.practice.virtual_card.journal import Journal


def replayed(card: Applet, recorded: str) -> str:
    """Send the recorded commands to a card. Returns: the new journal."""
    told = StringIO()
    journal = Journal(told)
    for line in recorded.splitlines():
        if line.startswith("#"):
            journal.event(line.removeprefix("# "))
            card.reset()
        elif line.startswith(">"):
            apdu = bytes.fromhex(line.removeprefix("> "))
            journal.exchange(apdu, card.transmit(apdu))
    return told.getvalue()
