"""The state machine behind the contacts: one command APDU in, one answer out.

Source: public applet manuals 1.8 (sections 5 and 6) and 1.7 (6). T=0: a command with data has no Le, and an
answer to it waits for GET RESPONSE.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from msgspec import Struct

from ...values import replace
from ..citizens.pin import MAX_TRIES
from .chip import APPLET, REFERENCES, Chip
from .files import MASTER, Path
from .memory import Memory
from .profiles import SignatureScheme, ecdsa
from .tlv import field, split

_BELPIC: Path = (0x3F00, 0xDF00)
_RECORD_FILES = {(0x3F00, 0xDF01, 0x4031), (0x3F00, 0xDF01, 0x4033)}
_PIN_REFERENCE = 0x01
_PIN_BLOCK = 8
#: Internal authentications that a card makes before it needs a PIN.
_CARD_KEY_USES = 5000
_SIGNATURE_KEY = 0x83
Random = Callable[[int], bytes]


class Status(IntEnum):
    """Status words (ISO 7816-4) with the meaning that the applet gives them."""

    DONE = 0x9000
    MORE = 0x6100  # + octets waiting, 00 for 256
    WRONG_PIN = 0x63C0  # + tries left
    LENGTH = 0x6700
    FILE_TYPE = 0x6981
    PIN_WANTED = 0x6982
    PIN_BLOCKED = 0x6983
    CONDITIONS = 0x6985
    NO_FILE_SELECTED = 0x6986
    DATA = 0x6A80
    FILE_NOT_FOUND = 0x6A82
    RECORD_NOT_FOUND = 0x6A83
    PARAMETERS = 0x6A86
    LENGTH_AGAINST_PARAMETERS = 0x6A87
    REFERENCE_NOT_FOUND = 0x6A88
    BEYOND_END = 0x6B00
    EXACT_LENGTH = 0x6C00  # + the right Le, 00 for 256
    INSTRUCTION = 0x6D00
    CLASS = 0x6E00


class _Refused(Exception):
    """A command that ends with a status word other than 9000."""

    def __init__(self, status: int) -> None:
        super().__init__(f"{status:04X}")
        self.status = status


class _Command(Struct, frozen=True):
    """P3 is Lc where there is data, else Le (00 stands for 256)."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes
    le: int

    @property
    def p1p2(self) -> int:
        return self.p1 << 8 | self.p2


@dataclass
class _Session:
    """The volatile state.

    authenticated: the right to the Authentication key. since_pin: commands since a right PIN that nothing has
    used yet; None when there is none. scheme, key: the security environment. waiting: octets for GET RESPONSE.
    """

    directory: Path = MASTER
    file: Path | None = None
    authenticated: bool = False
    since_pin: int | None = None
    scheme: SignatureScheme | None = None
    key: int | None = None
    waiting: bytes = b""

    def drop_rights(self) -> None:
        self.authenticated, self.since_pin = False, None


class Applet:
    """One card. Not for several threads at a time."""

    def __init__(self, chip: Chip, memory: Memory, random: Random = os.urandom) -> None:
        self.chip = chip
        self.memory = memory
        self._random = random
        self._session = _Session()
        self._handlers: dict[tuple[int, int], Callable[[_Command], bytes]] = {
            (0x00, 0xA4): self._select,
            (0x00, 0xB0): self._read_binary,
            (0x00, 0x20): self._verify,
            (0x00, 0x24): self._change_pin,
            (0x00, 0x22): self._set_environment,
            (0x00, 0x2A): self._sign,
            (0x00, 0xC0): self._get_response,
            (0x00, 0x84): self._get_challenge,
            (0x80, 0xE4): self._card_data,
            (0x80, 0xE6): self._log_off,
        }
        if chip.profile.is_18:
            self._handlers[0x80, 0xB2] = self._read_record
            self._handlers[0x00, 0x88] = self._internal_authenticate

    def reset(self) -> None:
        """Power on, or reset: clears rights, selection and pending answers, but not the PIN counter."""
        self._session = _Session()

    def transmit(self, apdu: bytes) -> bytes:
        """The card's answer to a command APDU: data and status word."""
        try:
            command = _parse(apdu)
            if (command.cla, command.ins) != (0x00, 0xC0):
                self._session.waiting = b""
            answer, status = self._handler(command)(command), self._waiting_status()
        except _Refused as refused:
            answer, status = b"", refused.status
        self._count()
        return answer + status.to_bytes(2)

    def _handler(self, command: _Command) -> Callable[[_Command], bytes]:
        if command.cla not in (0x00, 0x80):
            raise _Refused(Status.CLASS)
        handler = self._handlers.get((command.cla, command.ins))
        if handler is None or (not self.chip.files.names and command.ins not in (0xA4, 0xC0)):
            raise _Refused(Status.INSTRUCTION)
        return handler

    def _waiting_status(self) -> int:
        waiting = len(self._session.waiting)
        return Status.MORE | min(waiting, 256) & 0xFF if waiting else Status.DONE

    def _count(self) -> None:
        """Count a command since the PIN: unused by a qualified signature in time, it authorises the other key."""
        session = self._session
        if session.since_pin is not None:
            session.since_pin += 1
            if session.since_pin > self.chip.profile.commands_before_signing:
                session.authenticated, session.since_pin = True, None

    # ── files ────────────────────────────────────────────────────────────────────────────────

    def _select(self, command: _Command) -> bytes:
        match command.p1, command.p2:
            case 0x04, 0x00 | 0x0C:
                found = self.chip.files.names.get(command.data)
                if found is not None and command.data == APPLET:
                    self.reset()
            case 0x02, 0x0C:
                if len(command.data) != 2:
                    raise _Refused(Status.LENGTH_AGAINST_PARAMETERS)
                found = self.chip.files.child(self._session.directory, int.from_bytes(command.data))
            case 0x08, 0x0C:
                found = self.chip.files.by_path(_identifiers(command.data))
            case _:
                raise _Refused(Status.PARAMETERS)
        if found is None or not self.chip.files.names:
            raise _Refused(Status.FILE_NOT_FOUND)
        if self.chip.files.is_directory(found):
            self._session.directory, self._session.file = found, None
        else:
            self._session.directory, self._session.file = found[:-1], found
        return b""

    def _read_binary(self, command: _Command) -> bytes:
        if command.data:
            raise _Refused(Status.LENGTH)
        if command.p1 & 0x80:
            raise _Refused(Status.PARAMETERS)
        content = self._content()
        rest = len(content) - command.p1p2
        if rest <= 0:
            raise _Refused(Status.BEYOND_END)
        if command.le > rest:
            raise _Refused(Status.EXACT_LENGTH | rest)
        return content[command.p1p2 : command.p1p2 + command.le]

    def _read_record(self, command: _Command) -> bytes:
        content = self._content()
        if self._session.file not in _RECORD_FILES:
            raise _Refused(Status.FILE_TYPE)
        first, last = command.p1, command.p2
        records = b"".join(field(tag, v) for tag, v in split(content).items() if first <= tag <= last)
        if not records:
            raise _Refused(Status.RECORD_NOT_FOUND)
        return self._answer(records, min(command.le, len(records)))

    def _content(self) -> bytes:
        if self._session.file is None:
            raise _Refused(Status.NO_FILE_SELECTED)
        return self.chip.files.files[self._session.file]

    # ── the PIN ──────────────────────────────────────────────────────────────────────────────

    def _verify(self, command: _Command) -> bytes:
        if command.p1:
            raise _Refused(Status.PARAMETERS)
        if command.p2 != _PIN_REFERENCE:
            raise _Refused(Status.REFERENCE_NOT_FOUND)
        if not command.data and command.le == 256 and self.chip.profile.is_18:
            return self._pin_status()
        if len(command.data) != _PIN_BLOCK:
            raise _Refused(Status.LENGTH)
        self._compare(command.data)
        session = self._session
        session.authenticated = session.authenticated or session.since_pin is not None
        session.since_pin = -1  # counted to 0 when this command ends
        return b""

    def _pin_status(self) -> bytes:
        self._refuse_if_blocked()
        if self._session.authenticated or self._session.since_pin is not None:
            return b""
        raise _Refused(Status.WRONG_PIN | self.memory.read().tries_left)

    def _change_pin(self, command: _Command) -> bytes:
        if command.p1:
            raise _Refused(Status.PARAMETERS)
        if command.p2 != _PIN_REFERENCE:
            raise _Refused(Status.REFERENCE_NOT_FOUND)
        if len(command.data) != 2 * _PIN_BLOCK:
            raise _Refused(Status.LENGTH)
        old, new = command.data[:_PIN_BLOCK], command.data[_PIN_BLOCK:]
        self._refuse_if_blocked()
        changed = _digits(new)
        self._compare(old)
        self.memory.write(self.memory.read().with_pin(changed))
        self._session.authenticated, self._session.since_pin = True, None
        return b""

    def _compare(self, block: bytes) -> None:
        """Spend a try before the comparison, so that a card pulled in between has spent it."""
        self._refuse_if_blocked()
        digits = _digits(block)
        kept = self.memory.read()
        left = kept.tries_left - 1
        self.memory.write(replace(kept, tries_left=left))
        if not kept.has_pin(digits):
            self._session.drop_rights()
            raise _Refused(Status.WRONG_PIN | left)
        self.memory.write(replace(kept, tries_left=MAX_TRIES, card_key_uses=0))

    def _refuse_if_blocked(self) -> None:
        if self.memory.read().tries_left == 0:
            raise _Refused(Status.PIN_BLOCKED)

    def _log_off(self, command: _Command) -> bytes:
        if command.p1p2:
            raise _Refused(Status.PARAMETERS)
        self._session.drop_rights()
        return b""

    # ── signatures ───────────────────────────────────────────────────────────────────────────

    def _set_environment(self, command: _Command) -> bytes:
        if command.p1p2 != 0x41B6:
            raise _Refused(Status.PARAMETERS)
        if len(command.data) != 5:
            raise _Refused(Status.LENGTH)
        size, algorithm_tag, algorithm, key_tag, key = command.data
        scheme = self.chip.profile.schemes.get(algorithm)
        if (size, algorithm_tag, key_tag) != (0x04, 0x80, 0x84) or scheme is None:
            raise _Refused(Status.DATA)
        # The keys are in DF(BELPIC), and can be used only while it is selected.
        if key not in REFERENCES or self._session.directory != _BELPIC:
            raise _Refused(Status.REFERENCE_NOT_FOUND)
        self._session.scheme, self._session.key = scheme, key
        return b""

    def _sign(self, command: _Command) -> bytes:
        session = self._session
        if command.p1p2 != 0x9E9A:
            raise _Refused(Status.PARAMETERS)
        if session.scheme is None or session.key is None:
            raise _Refused(Status.CONDITIONS)
        if len(command.data) not in session.scheme.sizes:
            raise _Refused(Status.LENGTH)
        self._use_right(session.key)
        return self._answer(session.scheme.sign(self.chip.keys[session.key], command.data), 0)

    def _use_right(self, key: int) -> None:
        """Consume the right that a PIN gave. A PIN just before a qualified signature authorises that alone, not
        the other key (manual 1.8, 5.1.3); an earlier right to the other key stays."""
        session = self._session
        fresh, session.since_pin = session.since_pin is not None, None
        if key == _SIGNATURE_KEY:
            if not fresh:
                raise _Refused(Status.PIN_WANTED)
            return
        session.authenticated = session.authenticated or fresh
        if not session.authenticated:
            raise _Refused(Status.PIN_WANTED)

    def _internal_authenticate(self, command: _Command) -> bytes:
        if command.p1p2 != 0x0281:
            raise _Refused(Status.PARAMETERS)
        challenge = command.data[2:]
        if len(command.data) != 50:
            raise _Refused(Status.LENGTH)
        if command.data[:2] != bytes((0x94, 48)):
            raise _Refused(Status.DATA)
        kept = self.memory.read()
        if kept.card_key_uses >= _CARD_KEY_USES:
            raise _Refused(Status.CONDITIONS)
        self.memory.write(replace(kept, card_key_uses=kept.card_key_uses + 1))
        self._session.scheme = self._session.key = None
        assert self.chip.basic_key is not None
        return self._answer(ecdsa(self.chip.basic_key, challenge), 0)

    # ── the rest ─────────────────────────────────────────────────────────────────────────────

    def _card_data(self, command: _Command) -> bytes:
        data = self.chip.serial + self.chip.profile.card_data
        if command.p1:
            raise _Refused(Status.BEYOND_END)
        if command.p2 == 0x01 and self.chip.profile.is_18:
            data += bytes((self.memory.read().tries_left, 0xFF, 0xFF))
        elif command.p2:
            raise _Refused(Status.BEYOND_END)
        if command.le != len(data):
            raise _Refused(Status.EXACT_LENGTH | len(data))
        return data

    def _get_challenge(self, command: _Command) -> bytes:
        if command.p1p2:
            raise _Refused(Status.PARAMETERS)
        return self._random(command.le)

    def _get_response(self, command: _Command) -> bytes:
        waiting = self._session.waiting
        if not waiting:
            raise _Refused(Status.CONDITIONS)
        if command.le > len(waiting):
            raise _Refused(Status.EXACT_LENGTH | len(waiting))
        return self._answer(waiting, command.le)

    def _answer(self, octets: bytes, now: int) -> bytes:
        """Return so many octets; the others are kept for GET RESPONSE."""
        self._session.waiting = octets[now:]
        return octets[:now]


def _parse(apdu: bytes) -> _Command:
    if len(apdu) < 4:
        raise _Refused(Status.LENGTH)
    cla, ins, p1, p2 = apdu[:4]
    p3, data = apdu[4] if len(apdu) > 4 else 0, apdu[5:]
    if data and len(data) != p3:
        # Also an extended length, and a Le behind data: T=0 has neither.
        raise _Refused(Status.LENGTH)
    return _Command(cla, ins, p1, p2, data, 0 if data else p3 or 256)


def _identifiers(octets: bytes) -> Path:
    if not octets or len(octets) % 2:
        raise _Refused(Status.LENGTH_AGAINST_PARAMETERS)
    return tuple(int.from_bytes(octets[at : at + 2]) for at in range(0, len(octets), 2))


def _digits(block: bytes) -> str:
    """The PIN in a block: 2, number of digits, the digits, then F (GlobalPlatform)."""
    nibbles = block.hex()
    size = int(nibbles[1], 16)
    digits, filling = nibbles[2 : 2 + size], nibbles[2 + size :]
    if nibbles[0] != "2" or not 4 <= size <= 12 or not digits.isdigit() or filling.strip("f"):
        raise _Refused(Status.DATA)
    return digits
