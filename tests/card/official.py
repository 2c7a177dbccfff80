"""An imitation of the official PKCS#11 module, at the interface of PyKCS11.

It includes deviations from the standard that were observed with the real module: identifiers as wide as a C long,
keys without certificates, no flags that announce its PIN windows, a login that survives the card's removal,
endless mechanism lists, duplicate data objects.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace

import PyKCS11
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

from tests.card.chip import PIN, Chip

Template = list[tuple[int, object]]
Attributes = dict[int, object]

_DIGEST_INFO_LENGTH = 19


def refuse(code: int) -> None:
    raise PyKCS11.PyKCS11Error(code)


@dataclass
class Official:
    """The library object.

    chip: the card in every reader, except those in `beside`. window: called for a PIN window; its result code.
    windows: False: a build without PIN windows. pad: whether the reader has a keypad. identifier_size: octets; 8,
    or 4 on Windows. certificates: the labels of those that it lists. others: slots of other tokens, with the
    result code for their information. pulled: how often the card was removed. calls: the functions called, by
    name. opened: readers in which sessions were opened.
    """

    chip: Chip | None
    window: Callable[[], int] = lambda: PyKCS11.CKR_OK
    windows: bool = True
    pad: bool = False
    identifier_size: int = 8
    data_objects: bool = True
    certificates: tuple[str, ...] = ("Root", "CA", "Signature", "Authentication")
    others: dict[int, int] = field(default_factory=dict)
    pulled: int = 0
    calls: list[str] = field(default_factory=list)
    sessions: list[OfficialSession] = field(default_factory=list)
    logged_in: bool = False
    readers: tuple[str, ...] = ("ACS ACR38U 00 00",)
    beside: dict[str, Chip | None] = field(default_factory=dict)
    opened: list[str] = field(default_factory=list)
    first_slot: int = 0

    def getInfo(self) -> object:
        return SimpleNamespace(
            manufacturerID="Belgium Government".ljust(32),
            libraryDescription="Belgium eID PKCS#11 interface v2".ljust(32),
            libraryVersion=(5, 1),
        )

    def getSlotList(self, tokenPresent: bool) -> list[int]:
        numbers = range(self.first_slot, self.first_slot + len(self.readers))
        own = [number for number in numbers if not tokenPresent or self._chip(number)]
        return own + list(self.others)

    def _reader(self, slot: int) -> str:
        return self.readers[slot - self.first_slot]

    def _chip(self, slot: int) -> Chip | None:
        return self.beside.get(self._reader(slot), self.chip)

    def getSlotInfo(self, slot: int) -> object:
        name = f"Other {slot}" if slot in self.others else self._reader(slot)
        return SimpleNamespace(slotDescription=name[:64].ljust(64))

    def getTokenInfo(self, slot: int) -> object:
        if slot in self.others:
            refuse(self.others[slot])
        chip = self._chip(slot)
        assert chip is not None
        flags = PyKCS11.CKF_WRITE_PROTECTED | PyKCS11.CKF_TOKEN_INITIALIZED
        return SimpleNamespace(
            label="BELPIC".ljust(32),
            flags=flags | (PyKCS11.CKF_PROTECTED_AUTHENTICATION_PATH if self.pad else 0),
            firmwareVersion=(chip.applet, 0),
        )

    def getMechanismList(self, slot: int) -> list[str]:
        raise AssertionError("its list of mechanisms is a thousand entries of memory rubbish")

    def openSession(self, slot: int) -> OfficialSession:
        if not self.first_slot <= slot < self.first_slot + len(self.readers):
            refuse(PyKCS11.CKR_SLOT_ID_INVALID)
        chip = self._chip(slot)
        if chip is None:
            raise PyKCS11.PyKCS11Error(PyKCS11.CKR_TOKEN_NOT_PRESENT)
        self.opened.append(self._reader(slot))
        session = OfficialSession(self, chip)
        self.sessions.append(session)
        return session

    def closeAllSessions(self, slot: int) -> None:
        self.sessions.clear()
        self.logged_in = False

    def exchange(self, chip: Chip) -> None:
        """Replace the card; open sessions become invalid."""
        self.chip = chip
        self.pulled += 1

    def pull_and_return(self) -> None:
        """Remove and insert the card: open sessions become invalid, but a login lasts until all are closed."""
        self.pulled += 1


class OfficialSession:
    """A session of PyKCS11, and in the same object the low-level library, whose functions return result codes."""

    def __init__(self, module: Official, chip: Chip) -> None:
        self.module = module
        self.chip = chip
        self.session = self
        self.lib = self
        self._born = module.pulled
        self._signing: tuple[Attributes, int] | None = None

    def _alive(self) -> None:
        if self._born != self.module.pulled:
            refuse(PyKCS11.CKR_DEVICE_REMOVED)

    # ── PyKCS11's session ────────────────────────────────────────────────────────────────────

    def findObjects(self, template: Template) -> list[Attributes]:
        self._alive()
        wanted = dict(template)
        if PyKCS11.CKA_ID in wanted:
            raise AssertionError("its identifiers have eight octets: a search for one finds nothing")
        found = [o for o in self._objects() if all(o.get(type) == value for type, value in wanted.items())]
        # The real module returns data objects twice after an earlier search.
        return found * 2 if wanted.get(PyKCS11.CKA_CLASS) == PyKCS11.CKO_DATA else found

    def getAttributeValue(self, handle: Attributes, types: list[int]) -> list[object]:
        self._alive()
        return [handle.get(type) for type in types]

    def logout(self) -> None:
        self._alive()
        self.module.logged_in = False

    # ── PyKCS11's low-level library ──────────────────────────────────────────────────────────

    def C_Login(self, _: object, user: int, pin: PyKCS11.ckbytelist) -> int:
        self.module.calls.append("C_Login")
        if self._born != self.module.pulled:
            return int(PyKCS11.CKR_DEVICE_REMOVED)
        if user == PyKCS11.CKU_CONTEXT_SPECIFIC:
            return int(PyKCS11.CKR_USER_TYPE_INVALID)
        if self.module.logged_in:
            return int(PyKCS11.CKR_OK)  # without checking the PIN
        if self.module.pad:
            assert not len(pin), "no PIN for a reader with keys"
            return self.module.window()
        if not len(pin):
            return self.module.window() if self.module.windows else int(PyKCS11.CKR_FUNCTION_FAILED)
        if self.chip.tries == 0:
            return int(PyKCS11.CKR_PIN_LOCKED)
        if bytes(pin).decode() != PIN:
            self.chip.tries -= 1
            return int(PyKCS11.CKR_PIN_INCORRECT if self.chip.tries else PyKCS11.CKR_PIN_LOCKED)
        self.module.logged_in = True
        return int(PyKCS11.CKR_OK)

    def C_SignInit(self, _: object, mechanism: object, key: Attributes) -> int:
        self.module.calls.append("C_SignInit")
        if self._signing is not None:
            return int(PyKCS11.CKR_OPERATION_ACTIVE)
        self._signing = key, int(mechanism.mechanism)  # type: ignore[attr-defined]
        return int(PyKCS11.CKR_OK)

    def C_Sign(self, _: object, data: PyKCS11.ckbytelist, out: PyKCS11.ckbytelist) -> int:
        assert self._signing is not None
        key, mechanism = self._signing
        label = key[PyKCS11.CKA_LABEL]
        private = self.chip.keys[0x82 if label == "Authentication" else 0x83]
        size = 256 if isinstance(private, rsa.RSAPrivateKey) else 96
        if not len(out):
            out.resize(size)
            return int(PyKCS11.CKR_OK)
        self.module.calls.append("C_Sign")
        self._signing = None
        if label == "Signature" or not self.module.logged_in:
            if not self.module.windows:
                return int(PyKCS11.CKR_FUNCTION_FAILED)
            code = self.module.window()
            if code:
                return code
        if isinstance(private, rsa.RSAPrivateKey):
            assert mechanism == PyKCS11.CKM_RSA_PKCS
            digest = bytes(data)[_DIGEST_INFO_LENGTH:]
            value = private.sign(digest, padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
        else:
            assert mechanism == PyKCS11.CKM_ECDSA
            if len(data) not in (20, 28, 32, 48, 64):
                return int(PyKCS11.CKR_GENERAL_ERROR)
            der = private.sign(bytes(data), ec.ECDSA(utils.Prehashed(hashes.SHA256())))
            r, s = utils.decode_dss_signature(der)
            value = r.to_bytes(48) + s.to_bytes(48)
        for at, octet in enumerate(value):
            out[at] = octet
        return int(PyKCS11.CKR_OK)

    # ── objects ──────────────────────────────────────────────────────────────────────────────

    def _objects(self) -> list[Attributes]:
        chip, objects = self.chip, list[Attributes]()

        def add(kind: int, identifier: int, label: str, value: bytes | None = None) -> None:
            octets = tuple(identifier.to_bytes(self.module.identifier_size, "little"))
            objects.append(
                {
                    PyKCS11.CKA_CLASS: kind,
                    PyKCS11.CKA_ID: octets,
                    PyKCS11.CKA_LABEL: label,
                    PyKCS11.CKA_VALUE: None if value is None else tuple(value),
                }
            )

        listed = {
            "Root": (6, chip.root),
            "CA": (4, chip.authority),
            "Signature": (3, chip.certificates[0x83]),
            "Authentication": (2, chip.certificates[0x82]),
        }
        for label, (identifier, octets) in listed.items():
            if label in self.module.certificates and (label != "Signature" or chip.signature_certificate):
                add(PyKCS11.CKO_CERTIFICATE, identifier, label, octets)
        # The keys depend on the card's generation only, not on its certificates.
        if not chip.rsa:
            add(PyKCS11.CKO_PRIVATE_KEY, 1, "Card")
        add(PyKCS11.CKO_PRIVATE_KEY, 2, "Authentication")
        add(PyKCS11.CKO_PRIVATE_KEY, 3, "Signature")
        if self.module.data_objects:
            for label, path in {"DATA_FILE": "3F00DF014031", "SIGN_DATA_FILE": "3F00DF014032"}.items():
                add(PyKCS11.CKO_DATA, 0, label, chip.files[bytes.fromhex(path)])
            add(PyKCS11.CKO_DATA, 0, "CERT_RN_FILE", chip.files[bytes.fromhex("3F00DF00503C")])
        return objects
