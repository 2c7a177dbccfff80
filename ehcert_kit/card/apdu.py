"""Command APDUs of the Belgian card, and its answers.

Transport is T=0: a command that returns data is sent without Le and answered `61 xx`, and the data
are fetched with GET RESPONSE; a wrong Le is answered `6C xx`, and the command repeated with xx
(never a command that carries data: a PIN is not sent twice).

Source: Public Belpic Applet 1.7 and 1.8 reference manuals, chapter 6; ISO/IEC 7816-3 and 7816-4.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from ..secret import Secret

#: Sends one command to the card and returns data and status word.
Transmit = Callable[[bytes], bytes]

SUCCESS = 0x9000
END_OF_FILE = 0x6B00
NO_SUCH_FILE = 0x6A82
PIN_BLOCKED = 0x6983

#: More rounds of `61 xx` and `6C xx` than any answer of this card needs.
_MAX_ROUNDS = 16

_APPLET = bytes.fromhex("A00000003029057000AD13100101FF")


class Response(Struct, frozen=True):
    """An answer of the card: the data, and the two status bytes as one number."""

    data: bytes
    status: int


# ── commands ─────────────────────────────────────────────────────────────────────────────────

SELECT_APPLET = b"\x00\xa4\x04\x00" + bytes([len(_APPLET)]) + _APPLET
#: Answered with 28 octets, whatever file is selected; does not change the state of the card.
GET_CARD_DATA = b"\x80\xe4\x00\x00\x1c"
#: Of applet 1.8: answered with the same 28 octets, the PIN tries left, and two more octets.
GET_EXTENDED_CARD_DATA = b"\x80\xe4\x00\x01\x1f"
LOG_OFF = b"\x80\xe6\x00\x00"


def select_file(path: bytes) -> bytes:
    """SELECT by an absolute path, which begins with the master file."""
    return b"\x00\xa4\x08\x0c" + bytes([len(path)]) + path


def read_binary(offset: int, length: int) -> bytes:
    """READ BINARY. offset: 15 bits; length: 1 to 256 octets."""
    return b"\x00\xb0" + offset.to_bytes(2) + bytes([length % 256])


def set_security_environment(algorithm: int, key: int) -> bytes:
    """MSE SET for a signature; with this applet the data begin with their own length."""
    return bytes([0x00, 0x22, 0x41, 0xB6, 0x05, 0x04, 0x80, algorithm, 0x84, key])


def verify(block: bytes) -> bytes:
    """VERIFY the holder's PIN."""
    return b"\x00\x20\x00\x01" + bytes([len(block)]) + block


def compute_signature(data: bytes) -> bytes:
    """PSO: COMPUTE DIGITAL SIGNATURE of a digest or DigestInfo."""
    return b"\x00\x2a\x9e\x9a" + bytes([len(data)]) + data


def pin_block(pin: Secret) -> bytes:
    """The PIN block of a PIN of 4 to 12 digits, eight octets: `24 12 34 FF FF FF FF FF` is 1234.

    Source: applet manual 6.5; GlobalPlatform card specification, format 2 PIN block.
    """
    digits = pin.reveal()
    return bytes.fromhex(f"2{len(digits):X}{digits}".ljust(16, "F"))


# ── exchange ─────────────────────────────────────────────────────────────────────────────────


def exchange(transmit: Transmit, command: bytes) -> Response:
    """Send a command and return its whole answer.

    Raises: ValueError: the answer has no status word, or never ends. What `transmit` raises.
    """
    data = b""
    for _ in range(_MAX_ROUNDS):
        answer = transmit(command)
        if len(answer) < 2:
            raise ValueError("an answer without status word")
        data += answer[:-2]
        status = int.from_bytes(answer[-2:])
        match status >> 8:
            case 0x61:
                command = b"\x00\xc0\x00\x00" + bytes([status & 0xFF])
            case 0x6C if len(command) == 5:
                command = command[:4] + bytes([status & 0xFF])
            case _:
                return Response(data, status)
    raise ValueError("an answer without end")


# ── log ──────────────────────────────────────────────────────────────────────────────────────

#: VERIFY, CHANGE REFERENCE DATA and RESET RETRY COUNTER carry PINs.
_WITH_PIN = (0x20, 0x24, 0x2C)


def masked(command: bytes) -> str:
    """A command in hexadecimal, `**` for every octet of a PIN block."""
    if len(command) > 5 and command[1] in _WITH_PIN:
        return command[:5].hex(" ").upper() + " **" * (len(command) - 5)
    return command.hex(" ").upper()


def until_it_fails(log: Callable[[str], None]) -> Callable[[str], None]:
    """Wrap a log so that it is not called again after it raised, for example because the disk is full.

    An error of the log must not hide an answer of the card, above all the answer to a PIN.
    """
    working = True

    def tell(line: str) -> None:
        nonlocal working
        if working:
            try:
                log(line)
            except Exception:
                working = False

    return tell


def watched(transmit: Transmit, log: Callable[[str], None]) -> Transmit:
    """The same function, with each command and answer passed to a log, PIN blocks masked."""

    def transmitted(command: bytes) -> bytes:
        log("> " + masked(command))
        answer = transmit(command)
        log("< " + answer.hex(" ").upper())
        return answer

    return transmitted
