"""A small and strict imitation of the eID applet, for tests without a reader.

It implements the commands that the kit sends, as the applet manual describes them, and refuses all others. A
complete imitation is the virtual eID of the practice environment, used through a real card service.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

PIN = "1234"
CHIP_NUMBER = bytes.fromhex("534C000102030405060708090A0B0C0D")
SSIN = "71715100070"

APPLET = bytes.fromhex("A00000003029057000AD13100101FF")
_DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
_START, _END = datetime(2020, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)


@cache
def key(name: str, rsa_era: bool) -> Key:
    """The key with this name, made once per process. rsa_era: RSA 2048 bits; else EC P-384."""
    return rsa.generate_private_key(65537, 2048) if rsa_era else ec.generate_private_key(ec.SECP384R1())


@cache
def certificate(name: str, issuer: str, usage: str, rsa_era: bool, issuer_rsa: bool) -> bytes:
    """A certificate, DER. name, issuer: common names, and names of the keys (`key`).

    usage: authentication, signature, register or authority. rsa_era, issuer_rsa: the kinds of the two keys.
    """
    subject = [x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"), x509.NameAttribute(NameOID.COMMON_NAME, name)]
    if usage in ("authentication", "signature"):
        subject += [
            x509.NameAttribute(NameOID.SURNAME, "SPECIMEN"),
            x509.NameAttribute(NameOID.GIVEN_NAME, "Zoé Anaïs"),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, SSIN),
        ]
    issuer_name = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"), x509.NameAttribute(NameOID.COMMON_NAME, issuer)]
    )
    uses = x509.KeyUsage(
        digital_signature=usage in ("authentication", "register"),
        content_commitment=usage in ("signature", "register"),
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=usage == "authority",
        crl_sign=usage == "authority",
        encipher_only=False,
        decipher_only=False,
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name(subject))
        .issuer_name(issuer_name)
        .public_key(key(name, rsa_era).public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_START)
        .not_valid_after(_END)
        .add_extension(uses, critical=True)
    )
    algorithm = hashes.SHA256() if issuer_rsa else hashes.SHA384()
    return made.sign(key(issuer, issuer_rsa), algorithm).public_bytes(Encoding.DER)


def tlv(fields: dict[int, bytes]) -> bytes:
    """The encoding of the identity file: tag, length (octets 255 are added up), value."""
    octets = b""
    for tag, value in fields.items():
        full, rest = divmod(len(value), 255)
        octets += bytes([tag]) + b"\xff" * full + bytes([rest]) + value
    return octets


IDENTITY = {
    0x00: b"\x01\x02",
    0x01: b"592000000004",
    0x02: CHIP_NUMBER,
    0x03: b"01.02.2021",
    0x04: b"01.02.2031",
    0x05: "Liège".encode(),
    0x06: SSIN.encode(),
    0x07: b"SPECIMEN",
    0x08: "Zoé Anaïs".encode(),
    0x09: b"",
    0x0C: b"01 JAN  1971",
    0x0D: b"F",
    0x7F: b"a field of tomorrow",
}


@dataclass
class Chip:
    """A card.

    applet: 0x17 (RSA keys) or 0x18 (EC keys). register_rsa: whether the National Register's keys are RSA; None: as
    the card's. signature_certificate: whether there is one. swapped_usage: each certificate has the key usage of
    the other. holder: each value has its own keys and certificates. tries: PIN tries left. verified: whether the
    PIN was verified since power-on. journal: the commands received. files: content by path.
    """

    applet: int = 0x18
    register_rsa: bool | None = None
    signature_certificate: bool = True
    swapped_usage: bool = False
    holder: str = "A"
    tries: int = 3
    verified: bool = False
    journal: list[bytes] = field(default_factory=list)
    files: dict[bytes, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rsa = self.applet < 0x18
        if self.register_rsa is None:
            self.register_rsa = self.rsa
        era = "RSA" if self.register_rsa else "EC"
        # The names contain the kind of key, because keys and certificates are cached by name.
        root, authority, register = (f"TEST {name} {era}" for name in ("Root", "Citizen CA", "RRN"))
        self.root = certificate(root, root, "authority", self.register_rsa, self.register_rsa)
        self.authority = certificate(authority, root, "authority", self.register_rsa, self.register_rsa)
        self.register = certificate(register, root, "register", self.register_rsa, self.register_rsa)
        kind = f"{'RSA' if self.rsa else 'EC'}/{era} {self.holder}"
        uses = ("signature", "authentication") if self.swapped_usage else ("authentication", "signature")
        # `certificates` is by the reference of the key, `leaves` by usage.
        self.certificates = {
            reference: certificate(f"{name} {kind}", authority, use, self.rsa, self.register_rsa)
            for reference, name, use in zip((0x82, 0x83), ("authentication", "signature"), uses, strict=True)
        }
        self.leaves = dict(zip(uses, self.certificates.values(), strict=True))
        self.keys = {0x82: key(f"authentication {kind}", self.rsa), 0x83: key(f"signature {kind}", self.rsa)}
        padding_ = bytes(50 if self.rsa else 1100)
        nothing = bytes(1300 if self.rsa else 2500)
        identity = tlv(IDENTITY)
        signature = _register_signature(key(register, self.register_rsa), identity)
        for path, content in {
            "3F00DF005038": self.certificates[0x82] + padding_,
            "3F00DF005039": self.certificates[0x83] + padding_ if self.signature_certificate else nothing,
            "3F00DF00503A": self.authority + padding_,
            "3F00DF00503B": self.root + padding_,
            "3F00DF00503C": self.register + padding_,
            "3F00DF014031": identity,
            "3F00DF014032": signature,
        }.items():
            self.files.setdefault(bytes.fromhex(path), content)
        self._power_on()

    @property
    def pins_seen(self) -> int:
        """The number of VERIFY commands received."""
        return sum(command[1] == 0x20 for command in self.journal)

    def _power_on(self) -> None:
        self.current = b""
        self.pending = b""
        self.environment: tuple[int, int] | None = None
        self.verified = False
        self.verified_just_now = False

    def transmit(self, command: bytes) -> bytes:
        """Process a command APDU by the rules of T=0: at most 256 octets of data, status words 61 xx and 6C xx."""
        self.journal.append(command)
        just_verified, self.verified_just_now = self.verified_just_now, False
        pending, self.pending = self.pending, b""
        head, data = command[:4], command[5:]
        if head == b"\x00\xc0\x00\x00":
            return self._deliver(pending, command[4])
        if head == b"\x00\xa4\x04\x00":
            return b"\x90\x00" if data == APPLET else b"\x6a\x82"
        if head == b"\x00\xa4\x08\x0c":
            if data not in self.files and data != bytes.fromhex("3F00DF00"):
                return b"\x6a\x82"
            self.current = data
            return b"\x90\x00"
        if command[:2] == b"\x00\xb0":
            return self._read(int.from_bytes(command[2:4]), command[4] or 256)
        if head == b"\x80\xe4\x00\x00":
            return self._card_data() + b"\x90\x00" if command[4] == 28 else b"\x6c\x1c"
        if head == b"\x80\xe4\x00\x01":
            return self._card_data() + bytes([self.tries, 0xFF, 0xFF, 0x90, 0x00]) if not self.rsa else b"\x6b\x00"
        if command[:5] == bytes.fromhex("002241B605"):
            return self._set_environment(data)
        if head == b"\x00\x20\x00\x01":
            return self._verify(data)
        if head == b"\x00\x2a\x9e\x9a":
            return self._sign(data, just_verified)
        if head == b"\x80\xe6\x00\x00":
            self.verified = False
            return b"\x90\x00"
        return b"\x6d\x00"

    def _card_data(self) -> bytes:
        tail = "00030021010F" if self.rsa else "00010000020F"
        return CHIP_NUMBER + bytes.fromhex("A5 0103 0100") + bytes([self.applet]) + bytes.fromhex(tail)

    def _read(self, offset: int, length: int) -> bytes:
        content = self.files.get(self.current)
        if content is None:
            return b"\x69\x86"
        left = len(content) - offset
        if left <= 0:
            return b"\x6b\x00"
        if length > left:
            return bytes([0x6C, left])
        return content[offset : offset + length] + b"\x90\x00"

    def _deliver(self, content: bytes, length: int) -> bytes:
        if not content:
            return b"\x69\x85"
        self.pending = content[length or 256 :]
        more = bytes([0x61, len(self.pending) % 256]) if self.pending else b"\x90\x00"
        return content[: length or 256] + more

    def _set_environment(self, data: bytes) -> bytes:
        if data[:2] != b"\x04\x80" or data[3] != 0x84 or data[4] not in self.keys:
            return b"\x6a\x88"
        self.environment = (data[2], data[4])
        return b"\x90\x00"

    def _verify(self, block: bytes) -> bytes:
        if self.tries == 0:
            return b"\x69\x83"
        if len(block) != 8 or block[0] >> 4 != 2:
            return b"\x6a\x80"
        digits = block.hex()[2 : 2 + (block[0] & 15)]
        if digits != PIN:
            self.tries -= 1
            self.verified = False
            return bytes([0x63, 0xC0 + self.tries])
        self.tries = 3
        self.verified = self.verified_just_now = True
        return b"\x90\x00"

    def _sign(self, data: bytes, just_verified: bool) -> bytes:
        if self.environment is None:
            return b"\x69\x85"
        algorithm, reference = self.environment
        if not (self.verified if reference == 0x82 else just_verified):
            return b"\x69\x82"
        private = self.keys[reference]
        if isinstance(private, rsa.RSAPrivateKey):
            if algorithm != 0x01 or not data.startswith(_DIGEST_INFO):
                return b"\x6a\x80"
            digest = data[len(_DIGEST_INFO) :]
            self.pending = private.sign(digest, padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
        else:
            if algorithm != 0x01 or len(data) != 32:
                return b"\x67\x00"
            der = private.sign(data, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
            r, s = utils.decode_dss_signature(der)
            self.pending = r.to_bytes(48) + s.to_bytes(48)
        return bytes([0x61, len(self.pending) % 256])


def _register_signature(private: Key, signed: bytes) -> bytes:
    """The content of the signature file: PKCS#1 v1.5 with SHA-256; or ECDSA with SHA-384, DER and zeros."""
    if isinstance(private, rsa.RSAPrivateKey):
        return private.sign(signed, padding.PKCS1v15(), hashes.SHA256())
    return private.sign(signed, ec.ECDSA(hashes.SHA384())).ljust(104, b"\0")
