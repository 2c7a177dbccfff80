"""The applet of the Belgian card: files, card data, PIN and signatures, over any function that sends APDUs.

Source: Public Belpic Applet 1.7 and 1.8 reference manuals; Belgian Electronic Identity Card content
4.01 and 5.4.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from msgspec import Struct

from ..secret import Secret
from . import apdu, certificates
from .apdu import Response, Transmit
from .errors import (
    CardBlocked,
    CardCertificateAbsent,
    CardError,
    CardNotRecognized,
    CardTrouble,
    PinCancelled,
    PinFormatRefused,
    PinWrong,
)
from .interface import CardKey
from .mechanism import Algorithm

BACKEND = "PC/SC"

_APPLICATION = bytes.fromhex("3F00DF00")
_ROOT = bytes.fromhex("3F00DF00503B")
_AUTHORITY = bytes.fromhex("3F00DF00503A")
_REGISTER = bytes.fromhex("3F00DF00503C")
#: The certificate files, with the reference of the key that each belongs to.
_LEAVES = {bytes.fromhex("3F00DF005038"): 0x82, bytes.fromhex("3F00DF005039"): 0x83}
_IDENTITY = bytes.fromhex("3F00DF014031")
_IDENTITY_SIGNATURE = bytes.fromhex("3F00DF014032")

#: What one READ BINARY can bring.
_BLOCK = 256
#: Offsets have 15 bits: no file is longer.
_LONGEST_FILE = 0x8000

#: ATRs of applets 1.0 to 1.7 (since 2004), and of 1.8. Other cards have the last one too, so they are used only
#: while the card itself cannot be asked.
ATRS = tuple(
    bytes.fromhex(octets)
    for octets in (
        "3B9894400AA503010101AD1310",
        "3B9813400AA503010101AD1311",
        "3B7F96000080318065B085040120120FFF829000",
    )
)

#: The version of the applet that has EC keys, and the PIN tries left in its card data.
APPLET_1_8 = 0x18


class CardData(Struct, frozen=True):
    """The answer to GET CARD DATA. chip: 16 octets, unique; applet: 0x11, 0x17 or 0x18."""

    chip: bytes
    applet: int

    @classmethod
    def parse(cls, octets: bytes) -> CardData | None:
        """Parse the answer; None if it is not that of a Belgian card."""
        if len(octets) < 28 or octets[21] >> 4 != 1:
            return None
        return cls(octets[:16], octets[21])

    @property
    def version(self) -> str:
        """The applet's version: `1.8`."""
        return f"{self.applet >> 4}.{self.applet & 0x0F}"


class Belpic:
    """A card whose applet has been selected. The caller holds the card for as long as this object is used."""

    def __init__(self, transmit: Transmit) -> None:
        """Select the applet. Raises: CardNotRecognized; what `transmit` raises."""
        self._transmit = transmit
        data = None
        if self._exchange(apdu.SELECT_APPLET).status == apdu.SUCCESS:
            data = CardData.parse(self._exchange(apdu.GET_CARD_DATA).data)
        if data is None:
            raise CardNotRecognized
        self.data = data
        self._leaves: dict[CardKey, tuple[bytes, int]] = {}

    def tries_left(self) -> int | None:
        """PIN tries before the card blocks; None if unknown, as before applet 1.8."""
        if self.data.applet < APPLET_1_8:
            return None
        answer = self._exchange(apdu.GET_EXTENDED_CARD_DATA)
        return answer.data[28] if answer.status == apdu.SUCCESS and len(answer.data) > 28 else None

    # ── files ────────────────────────────────────────────────────────────────────────────────

    def identity_file(self) -> bytes:
        """The identity file (EF 4031), as signed."""
        return self._read(_IDENTITY)

    def identity_signature(self) -> bytes:
        """The National Register's signature over the identity file (EF 4032)."""
        return self._read(_IDENTITY_SIGNATURE)

    def register(self) -> bytes:
        """The National Register's certificate, DER; empty if there is none."""
        return self._read_der(_REGISTER)

    def root(self) -> bytes:
        """The root certificate, DER; empty if there is none."""
        return self._read_der(_ROOT)

    def leaf(self, key: CardKey) -> bytes:
        """The certificate for this use, DER. Raises: CardCertificateAbsent."""
        return self._leaf(key)[0]

    def _leaf(self, key: CardKey) -> tuple[bytes, int]:
        """The certificate for this use, by its key usage and not by its file, and the reference of its key.

        Raises: CardCertificateAbsent.
        """
        if key in self._leaves:
            return self._leaves[key]
        usual_first = _LEAVES if key is CardKey.AUTHENTICATION else reversed(_LEAVES)
        for file in usual_first:
            certificate = self._read_der(file)
            if certificate and certificates.serves(certificate, key):
                self._leaves[key] = certificate, _LEAVES[file]
                return self._leaves[key]
        raise CardCertificateAbsent(key.value)

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        """Leaf, authority, root, DER. Raises: CardCertificateAbsent."""
        leaf = self.leaf(key)
        others = (self._read_der(_AUTHORITY), self.root())
        return certificates.chain(leaf, others)

    def _read(self, path: bytes) -> bytes:
        """A whole file: read in blocks until one is short, or begins at the end of the file."""
        self._command(apdu.select_file(path))
        content = b""
        while len(content) < _LONGEST_FILE:
            answer = self._exchange(apdu.read_binary(len(content), _BLOCK))
            if answer.status == apdu.END_OF_FILE and content:
                break
            content += self._checked(answer)
            if len(answer.data) < _BLOCK:
                break
        return content

    def _read_der(self, path: bytes) -> bytes:
        """The DER value at the start of a file, without the padding behind it (up to 1100 octets).

        Empty where there is none: no file, an empty one, one of zeros, or one that ends before the value does.
        """
        selected = self._exchange(apdu.select_file(path))
        if selected.status == apdu.NO_SUCH_FILE:
            return b""
        self._checked(selected)
        content, length = b"", 4
        while len(content) < length <= _LONGEST_FILE:
            answer = self._exchange(apdu.read_binary(len(content), min(_BLOCK, length - len(content))))
            if answer.status == apdu.END_OF_FILE or not self._checked(answer):
                return b""
            content += answer.data
            length = certificates.der_length(content)
        return content if length == len(content) else b""

    # ── PIN and signature ────────────────────────────────────────────────────────────────────

    def sign(self, key: CardKey, algorithm: Algorithm, verify: Callable[[], Response]) -> bytes:
        """Sign in the order that every version of the applet accepts: MSE SET, VERIFY, COMPUTE SIGNATURE.

        verify: has the PIN verified once, with `verify_pin` or on the keys of the reader.
        Returns: the signature value as the card gives it: r‖s for EC.

        Raises: PinWrong, CardBlocked, PinCancelled, PinFormatRefused; CardCertificateAbsent, CardTrouble.
        """
        _, reference = self._leaf(key)
        self._command(apdu.select_file(_APPLICATION))
        self._command(apdu.set_security_environment(algorithm.number, reference))
        try:
            check_verified(verify())
            return self._command(apdu.compute_signature(algorithm.data))
        finally:
            self._log_off()

    def verify_pin(self, pin: Secret) -> Response:
        """Send a PIN to the card. Returns: its answer (see `check_verified`). Raises: CardError."""
        try:
            return self._exchange(apdu.verify(apdu.pin_block(pin)))
        except CardError as error:
            # The frames below hold the PIN block, so the error must not refer to them.
            error.__context__ = None
            raise error.with_traceback(None) from None

    def _log_off(self) -> None:
        """End the access that the PIN gave. A card that was removed has ended it already."""
        with suppress(CardError):
            self._exchange(apdu.LOG_OFF)

    def _command(self, command: bytes) -> bytes:
        return self._checked(self._exchange(command))

    def _checked(self, answer: Response) -> bytes:
        if answer.status != apdu.SUCCESS:
            raise CardTrouble(BACKEND, f"SW {answer.status:04X}")
        return answer.data

    def _exchange(self, command: bytes) -> Response:
        try:
            return apdu.exchange(self._transmit, command)
        except ValueError as error:
            raise CardTrouble(BACKEND, str(error)) from None


def check_verified(answer: Response) -> None:
    """Check the answer to VERIFY, whether the PIN was sent by the kit or typed on the reader.

    Raises: PinWrong, CardBlocked, PinCancelled, PinFormatRefused; CardTrouble.
    Source: applet manual 6.5; PC/SC part 10, 2.5.2 (64 00 time-out, 64 01 cancelled, 64 03 length).
    """
    match answer.status:
        case apdu.SUCCESS:
            return
        case 0x63C0 | apdu.PIN_BLOCKED:
            raise CardBlocked
        case status if status >> 4 == 0x63C:
            raise PinWrong(status & 0x0F)
        case 0x6400 | 0x6401:
            raise PinCancelled
        case 0x6403:
            raise PinFormatRefused("length")
        case status:
            raise CardTrouble(BACKEND, f"SW {status:04X}")
