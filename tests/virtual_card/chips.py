"""Virtual cards without a reader, and commands in hexadecimal, as in the manuals."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.practice.virtual_card.applet import Applet
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.holders import named
from ehcert_kit.practice.virtual_card.issuing import issue
from ehcert_kit.practice.virtual_card.profiles import Version

NOW = datetime(2026, 6, 1, tzinfo=UTC)
PIN = "24 12 34 FF FF FF FF FF"
WRONG_PIN = "24 99 99 FF FF FF FF FF"
VERIFY = f"00 20 00 01 08 {PIN}"
VERIFY_WRONG = f"00 20 00 01 08 {WRONG_PIN}"
BELPIC = "00 A4 08 0C 02 DF 00"


def card(
    applet: Version = "1.8",
    *,
    holder: str = "1",
    faults: Collection[Fault] = (),
    setting: CardSetting | None = None,
    folder: Path | None = None,
    now: datetime = NOW,
) -> Applet:
    """A new card."""
    return issue(named(holder), setting or CardSetting(), now, applet, faults, folder)


def ask(card: Applet, *commands: str) -> str:
    """Send commands in hexadecimal. Returns: the answer to the last one, in hexadecimal: data and status word."""
    answer = b""
    for command in commands:
        answer = card.transmit(bytes.fromhex(command))
    return answer.hex(" ").upper()


def read(card: Applet, path: str) -> bytes:
    """Read a whole file as OpenSC does: in blocks of 256 octets, the last with the length that 6Cxx gives.

    path: in hexadecimal.
    """
    identifiers = bytes.fromhex(path)
    assert card.transmit(bytes((0x00, 0xA4, 0x08, 0x0C, len(identifiers))) + identifiers) == b"\x90\x00"
    content = b""
    while True:
        header = bytes((0x00, 0xB0)) + len(content).to_bytes(2)
        answer = card.transmit(header + b"\x00")
        if answer[-2] == 0x6C:
            return content + card.transmit(header + answer[-1:])[:-2]
        if answer[-2:] == b"\x6b\x00":
            return content
        content += answer[:-2]


def signature(card: Applet, digest: bytes) -> tuple[bytes, str]:
    """Send PSO: COMPUTE DIGITAL SIGNATURE and GET RESPONSE. Returns: the signature, and the status word of PSO."""
    answer = card.transmit(bytes((0x00, 0x2A, 0x9E, 0x9A, len(digest))) + digest)
    if answer[0] != 0x61:
        return b"", answer.hex().upper()
    signed = card.transmit(b"\x00\xc0\x00\x00" + answer[1:])
    assert signed[-2:] == b"\x90\x00"
    return signed[:-2], answer.hex().upper()
