"""The line to the virtual reader, with a reader of the test's own at its other end."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Iterator
from io import StringIO

import pytest

from ehcert_kit.disk.errors import FolderNotWritable
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.journal import Journal, masked
from ehcert_kit.practice.virtual_card.memory import CardState, InMemory
from ehcert_kit.practice.virtual_card.vpcd import CardInReader, Dial, Listen, as_tpdu
from tests.card.daemon import two_free_ports

from .chips import VERIFY, VERIFY_WRONG, card

ATR = "3B 7F 96 00 00 80 31 80 65 B0 85 04 01 20 12 0F FF 82 90 00"


class Driver:
    """Does what vpcd does: listens, takes one card at a time, asks."""

    def __init__(self) -> None:
        self.server = socket.create_server(("127.0.0.1", 0))
        self.server.settimeout(5)
        self.port = self.server.getsockname()[1]
        self.card: socket.socket | None = None

    def wait_for_card(self) -> None:
        self.card, _ = self.server.accept()
        self.card.settimeout(5)

    def say(self, message: str) -> None:
        assert self.card is not None
        octets = bytes.fromhex(message)
        # Length and payload apart, as the driver of Debian 12 writes them.
        self.card.sendall(struct.pack(">H", len(octets)))
        self.card.sendall(octets)

    def hear(self) -> str | None:
        """The card's answer, or None where it has gone."""
        assert self.card is not None
        header = self.card.recv(2, socket.MSG_WAITALL)
        if len(header) < 2:
            return None
        return self.card.recv(struct.unpack(">H", header)[0], socket.MSG_WAITALL).hex(" ").upper()

    def ask(self, message: str) -> str | None:
        self.say(message)
        return self.hear()

    def gone(self) -> bool:
        assert self.card is not None
        return self.card.recv(1) == b""


@pytest.fixture
def driver() -> Iterator[Driver]:
    made = Driver()
    yield made
    made.server.close()
    if made.card is not None:
        made.card.close()


def inserted(driver: Driver, *faults: Fault, journal: StringIO | None = None) -> CardInReader:
    made = CardInReader(card("1.8", faults=faults), Dial("127.0.0.1", driver.port), faults, Journal(journal))
    made.start()
    driver.wait_for_card()
    return made


def test_atr_power_and_commands(driver: Driver) -> None:
    """The ATR at once; power and reset without answer, and with them the rights go; the counter stays."""
    it = inserted(driver)
    assert driver.ask("04") == ATR
    driver.say("01")
    assert driver.ask(VERIFY) == "90 00"
    assert driver.ask("00 20 00 01 00") == "90 00"
    assert driver.ask(VERIFY_WRONG) == "63 C2"
    for event in ("00", "01", "02"):
        driver.say(event)
    assert driver.ask("00 20 00 01 00") == "63 C2"
    it.end()
    assert driver.gone()


def test_no_waiting_for_acknowledgements(driver: Driver) -> None:
    """The driver writes a message in two parts; without TCP_QUICKACK each would take 40 ms."""
    it = inserted(driver)
    started = time.perf_counter()
    for _ in range(50):
        assert driver.ask("04") == ATR
    assert time.perf_counter() - started < 1.0
    it.end()


def test_pulled_put_back_and_found_again(driver: Driver) -> None:
    """A pulled card stays away until it is put back; one whose reader went away looks for it."""
    it = inserted(driver)
    it.pull()
    assert driver.gone()
    driver.server.settimeout(0.6)
    with pytest.raises(TimeoutError):
        driver.wait_for_card()
    driver.server.settimeout(5)
    it.insert()
    driver.wait_for_card()
    assert driver.ask("04") == ATR
    assert driver.card is not None
    driver.card.close()
    driver.wait_for_card()
    assert driver.ask("04") == ATR
    it.end()


class FullDisk(InMemory):
    """A memory that cannot be written, until there is room again."""

    full = True

    def write(self, kept: CardState) -> None:
        if self.full:
            raise FolderNotWritable("/practice", "full")
        super().write(kept)


def test_a_memory_that_cannot_be_written_ends_the_connection_alone(driver: Driver) -> None:
    """The try could not be kept, so the PIN is not compared; with room on the disk the card is back."""
    it = inserted(driver)
    memory = FullDisk(it._applet.memory.read())
    it._applet.memory = memory
    assert driver.ask(VERIFY) is None
    memory.full = False
    driver.wait_for_card()
    assert driver.ask(VERIFY) == "90 00"
    it.end()


def test_what_a_trainer_does(driver: Driver) -> None:
    """Block, unblock, cut the power."""
    it = inserted(driver)
    it.set_tries(0)
    assert driver.ask(VERIFY) == "69 83"
    it.set_tries()
    assert driver.ask(VERIFY) == "90 00"
    it.reset()
    assert driver.ask("00 20 00 01 00") == "63 C3"
    it.end()


def test_gone_between_environment_and_signature(driver: Driver) -> None:
    """Once: put back, it signs."""
    it = inserted(driver, Fault.PULL_BEFORE_SIGN)
    sign = "00 2A 9E 9A 20 " + "00" * 32
    before = ["00 A4 08 0C 02 DF 00", "00 22 41 B6 05 04 80 01 84 83", VERIFY]
    assert [driver.ask(command) for command in before] == ["90 00"] * 3
    assert driver.ask(sign) is None
    it.insert()
    driver.wait_for_card()
    assert [driver.ask(command) for command in before] == ["90 00"] * 3
    assert driver.ask(sign) == "61 60"
    it.end()


def test_silent_slow_and_mute(driver: Driver) -> None:
    """No answer; a late one; none when powered."""
    silent = inserted(driver, Fault.SILENT)
    assert driver.ask("04") == ATR
    assert driver.card is not None
    driver.card.settimeout(0.5)
    with pytest.raises(TimeoutError):
        driver.ask("80 E4 00 00 1C")
    silent.end()
    slow = inserted(driver, Fault.SLOW)
    started = time.perf_counter()
    assert driver.ask("80 E4 00 00 00") == "6C 1C"
    assert time.perf_counter() - started >= 0.2
    slow.end()
    mute = inserted(driver, Fault.MUTE)
    assert driver.ask("04") == ATR
    driver.say("01")
    assert len(bytes.fromhex(driver.ask("04") or "")) > 33, "no driver takes that for an ATR"
    driver.say("00")
    assert driver.ask("04") == ATR
    mute.end()


def test_the_driver_calls_and_nothing_is_open_to_the_network() -> None:
    """With --listen: loopback alone. The second slot holds a card that is no eID, and so does the first one while
    the card is pulled: driver 3.3 would end pcscd with the connection."""
    port = two_free_ports()
    line = Listen(port)
    it = CardInReader(card("1.8"), line)
    it.start()
    first, second = Driver(), Driver()
    first.card = socket.create_connection(("127.0.0.1", port), timeout=5)
    second.card = socket.create_connection(("127.0.0.1", port + 1), timeout=5)
    assert first.ask("04") == ATR
    assert second.ask("04") != ATR
    assert second.ask("00 A4 04 00 00") == "6D 00"
    assert first.ask(VERIFY) == "90 00"
    it.pull()
    assert first.ask("04") == second.ask("04")
    assert first.ask("00 20 00 01 00") == "6D 00"
    it.insert()
    assert first.ask("04") == ATR
    assert first.ask("00 20 00 01 00") == "63 C3", "the PIN is not verified any more"
    with pytest.raises(OSError, match="in use"):
        Listen(port)
    it.end()
    assert first.gone()
    for driver in (first, second):
        driver.card.close()  # type: ignore[union-attr]  # set above
        driver.server.close()
    Listen(port).close()


def test_a_card_that_leaves_at_its_signature_keeps_the_connection_that_may_not_break() -> None:
    """With --listen, the fault pull-before-sign leaves a blank card too."""
    port = two_free_ports()
    line = Listen(port)
    it = CardInReader(card("1.8", faults=[Fault.PULL_BEFORE_SIGN]), line, [Fault.PULL_BEFORE_SIGN])
    it.start()
    driver = Driver()
    driver.card = socket.create_connection(("127.0.0.1", port), timeout=5)
    assert driver.ask("00 2A 9E 9A 20 " + "00" * 32) == "6D 00"
    assert driver.ask("04") not in (ATR, None)
    it.end()
    driver.card.close()
    driver.server.close()


def test_a_reader_of_t0_keeps_le_to_itself() -> None:
    """The driver hands on what it gets; so the card takes the Le away, as a reader would."""
    assert as_tpdu(bytes.fromhex("00 A4 04 00 02 A0 00 00")) == bytes.fromhex("00 A4 04 00 02 A0 00")
    for unchanged in ("00 B0 00 00 00", "00 20 00 01", "00 A4 02 0C 02 3F 00", "00 A4 02 0C 02 3F"):
        assert as_tpdu(bytes.fromhex(unchanged)) == bytes.fromhex(unchanged)


def test_the_journal_masks_pins(driver: Driver) -> None:
    """In every command that carries one, well formed or not."""
    told = StringIO()
    it = inserted(driver, journal=told)
    driver.ask("00 24 00 01 10 24 12 34 FF FF FF FF FF 25 43 21 0F FF FF FF FF")
    driver.ask("00 20 00 01 03 12 34 56")
    driver.ask("00 B0 00 00 00")
    it.end()
    assert told.getvalue().splitlines()[1:] == [
        "> 00 24 00 01 10" + " **" * 16,
        "< 90 00",
        "> 00 20 00 01 03 ** ** **",
        "< 67 00",
        "> 00 B0 00 00 00",
        "< 69 86",
    ]
    assert masked(bytes.fromhex("00 2C 00 01 08" + "12" * 8)) == "00 2C 00 01 08" + " **" * 8
