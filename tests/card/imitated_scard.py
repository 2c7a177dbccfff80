"""pyscard's `scard`, imitated: one service, readers with keys of their own, and whatever can go wrong.

Codes and shapes are those of pyscard 2.3 on pcsc-lite; what it imitates needs hardware, or another system.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.card.chip import Chip

EMPTY, PRESENT, UNAVAILABLE = 0x10, 0x20, 0x08
NO_SERVICE, NO_READERS = 0x8010001D, 0x8010002E
FEATURE_REQUEST = 0x42000000 + 3400
VERIFY_PIN_DIRECT = 0x42330006

Answer = tuple[int, bytes]


@dataclass
class ImitatedScard:
    """chip: the card in the reader. keys: what a person types on the reader, or a status word; None: no keys.

    on_transmit: may answer a command in place of the chip.
    """

    chip: Chip | None = None
    keys: str | None = None
    state: int = PRESENT
    readers: tuple[str, ...] = ("Reader with keys 00 00",)
    service: int = 0
    connect: int = 0
    sign_of_codes: int = 0
    on_transmit: Callable[[bytes], Answer | None] = lambda _: None
    on_pad: Callable[[], int] = lambda: 0
    structures: list[bytes] = field(default_factory=list)
    open_cards: int = 0

    SCARD_PCI_T0 = 0
    SCARD_PCI_T1 = 1

    def _code(self, code: int) -> int:
        """On Windows result codes are signed."""
        return code - self.sign_of_codes if code & 0x80000000 else code

    def SCARD_CTL_CODE(self, function: int) -> int:
        return 0x42000000 + function

    def SCardEstablishContext(self, scope: int) -> tuple[int, int]:
        return self._code(self.service), 1

    def SCardReleaseContext(self, context: int) -> int:
        return 0

    def SCardListReaders(self, context: int, groups: list[str]) -> tuple[int, list[str]]:
        return (0, list(self.readers)) if self.readers else (self._code(NO_READERS), [])

    def SCardGetStatusChange(
        self, context: int, timeout: int, states: list[tuple[str, int]]
    ) -> tuple[int, list[tuple[str, int, list[int]]]]:
        return 0, [(name, self.state | 1 << 16, list(b"\x3b\x98")) for name, _ in states]

    def SCardConnect(self, context: int, reader: str, share: int, protocols: int) -> tuple[int, int, int]:
        self.open_cards += not self.connect
        return self._code(self.connect), 1, 1

    def SCardDisconnect(self, card: int, disposition: int) -> int:
        self.open_cards -= 1
        return 0

    def SCardBeginTransaction(self, card: int) -> int:
        return 0

    def SCardEndTransaction(self, card: int, disposition: int) -> int:
        return 0

    def SCardTransmit(self, card: int, header: int, command: list[int]) -> tuple[int, list[int]]:
        answer = self.on_transmit(bytes(command))
        if answer is None:
            assert self.chip is not None
            answer = 0, self.chip.transmit(bytes(command))
        return self._code(answer[0]), list(answer[1])

    def SCardControl(self, card: int, control: int, data: list[int]) -> tuple[int, list[int]]:
        if self.keys is None:
            return self._code(0x8010001F), []
        if control == FEATURE_REQUEST:
            return 0, list(bytes.fromhex("12 04 42330012 06 04 42330006"))
        assert control == VERIFY_PIN_DIRECT
        self.structures.append(bytes(data))
        code = self.on_pad()
        if code:
            return self._code(code), []
        if self.keys.startswith("SW"):
            return 0, list(bytes.fromhex(self.keys.removeprefix("SW")))
        assert self.chip is not None
        block = bytes.fromhex(f"2{len(self.keys):X}{self.keys}".ljust(16, "F"))
        return 0, list(self.chip.transmit(b"\x00\x20\x00\x01\x08" + block))
