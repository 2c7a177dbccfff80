"""An imitation of pyscard's module `scard`, for situations that need hardware or another system.

For example readers with a keypad, errors, and Windows. Codes and types are those of pyscard 2.3 on pcsc-lite.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.card.chip import Chip

EMPTY, PRESENT, UNKNOWN, UNAVAILABLE = 0x10, 0x20, 0x04, 0x08
NO_SERVICE, NO_READERS = 0x8010001D, 0x8010002E
NO_SMARTCARD, UNKNOWN_READER = 0x8010000C, 0x80100009
RESET_CARD, REMOVED_CARD = 0x80100068, 0x80100069
FEATURE_REQUEST = 0x42000000 + 3400
VERIFY_PIN_DIRECT = 0x42330006

Answer = tuple[int, bytes]


@dataclass
class ImitatedReader:
    """A reader. chip: the card in it.

    keys: the PIN that the user types on the keypad, or ``SW`` and a status word; None: no keypad. event: counts
    insertions and removals. connect: the result code of connections. begins: the result codes of the next
    transactions; then success. on_transmit: may answer a command instead of the chip. on_pad: called when a PIN is
    requested on the keypad; its result code. structures: the PIN structures received.
    """

    chip: Chip | None = None
    keys: str | None = None
    state: int = PRESENT
    name: str = "Reader with keys 00 00"
    event: int = 1
    connect: int = 0
    begins: list[int] = field(default_factory=list)
    on_transmit: Callable[[bytes], Answer | None] = lambda _: None
    on_pad: Callable[[], int] = lambda: 0
    structures: list[bytes] = field(default_factory=list)

    def pull(self) -> None:
        """Remove the card."""
        self.chip, self.state = None, EMPTY
        self.event += 1

    def insert(self, chip: Chip) -> None:
        """Insert a card."""
        self.chip, self.state = chip, PRESENT
        self.event += 1

    def transmit(self, command: bytes) -> Answer:
        """Send a command to the chip. Returns: result code and answer."""
        answer = self.on_transmit(command)
        if answer is None:
            assert self.chip is not None
            answer = 0, self.chip.transmit(command)
        return answer

    def control(self, control: int, data: bytes) -> Answer:
        """Handle a control code of the reader: its features, or the PIN entry on its keypad (PC/SC part 10)."""
        if self.keys is None:
            return 0x8010001F, b""
        if control == FEATURE_REQUEST:
            return 0, bytes.fromhex("12 04 42330012 06 04 42330006")
        assert control == VERIFY_PIN_DIRECT
        self.structures.append(data)
        code = self.on_pad()
        if code:
            return code, b""
        if self.keys.startswith("SW"):
            return 0, bytes.fromhex(self.keys.removeprefix("SW"))
        assert self.chip is not None
        block = bytes.fromhex(f"2{len(self.keys):X}{self.keys}".ljust(16, "F"))
        return 0, self.chip.transmit(b"\x00\x20\x00\x01\x08" + block)


class ImitatedScard:
    """The service with these readers.

    service: the result code of a context. sign_of_codes: subtracted from error codes, which are signed on Windows.
    """

    SCARD_PCI_T0 = 0
    SCARD_PCI_T1 = 1

    def __init__(self, *readers: ImitatedReader, service: int = 0, sign_of_codes: int = 0) -> None:
        self.readers = list(readers)
        self.service = service
        self.sign_of_codes = sign_of_codes
        self.open_cards = 0
        # Connections by handle, with the reader's event count: a connection ends when its card is removed.
        self._connections: list[tuple[ImitatedReader, int]] = []

    def _code(self, code: int) -> int:
        """An error code as this system gives it."""
        return code - self.sign_of_codes if code & 0x80000000 else code

    def _connected(self, card: int) -> ImitatedReader | None:
        reader, event = self._connections[card]
        return reader if reader.event == event else None

    def SCARD_CTL_CODE(self, function: int) -> int:
        return 0x42000000 + function

    def SCardEstablishContext(self, scope: int) -> tuple[int, int]:
        return self._code(self.service), 1

    def SCardReleaseContext(self, context: int) -> int:
        return 0

    def SCardListReaders(self, context: int, groups: list[str]) -> tuple[int, list[str]]:
        names = [reader.name for reader in self.readers]
        return (0, names) if names else (self._code(NO_READERS), [])

    def SCardGetStatusChange(
        self, context: int, timeout: int, states: list[tuple[str, int]]
    ) -> tuple[int, list[tuple[str, int, list[int]]]]:
        there = {reader.name: reader.state | reader.event << 16 for reader in self.readers}
        return 0, [(name, there.get(name, UNKNOWN), list(b"\x3b\x98")) for name, _ in states]

    def SCardConnect(self, context: int, reader: str, share: int, protocols: int) -> tuple[int, int, int]:
        found = next((r for r in self.readers if r.name == reader), None)
        code = UNKNOWN_READER if found is None else found.connect
        if found is None or code or not found.state & PRESENT:
            return self._code(code or NO_SMARTCARD), 0, 0
        self.open_cards += 1
        self._connections.append((found, found.event))
        return 0, len(self._connections) - 1, 1

    def SCardDisconnect(self, card: int, disposition: int) -> int:
        self.open_cards -= 1
        return 0

    def SCardBeginTransaction(self, card: int) -> int:
        reader = self._connected(card)
        if reader is None:
            return self._code(REMOVED_CARD)
        return self._code(reader.begins.pop(0)) if reader.begins else 0

    def SCardEndTransaction(self, card: int, disposition: int) -> int:
        return 0

    def SCardTransmit(self, card: int, header: int, command: list[int]) -> tuple[int, list[int]]:
        reader = self._connected(card)
        code, octets = reader.transmit(bytes(command)) if reader else (REMOVED_CARD, b"")
        return self._code(code), list(octets)

    def SCardControl(self, card: int, control: int, data: list[int]) -> tuple[int, list[int]]:
        reader = self._connected(card)
        code, octets = reader.control(control, bytes(data)) if reader else (REMOVED_CARD, b"")
        return self._code(code), list(octets)
