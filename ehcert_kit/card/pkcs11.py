"""The backend that uses a PKCS#11 module: the official one, OpenSC, or SoftHSM in place of a card.

Each operation opens its own session and closes all sessions of the slot before and after it: while a session from
before a removal of the card is open, the official module treats a new session as logged in and does not compare
the PIN. An operation that fails because of a stale session or slot is repeated once, but not after a PIN was sent
or a window may have opened.

Source: PKCS#11 2.40; the behaviour of the modules beyond it was observed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import PyKCS11
from msgspec import Struct

from ..kit_error import KitError
from ..secret import Secret
from . import certificates, identity_file, mechanism, pkcs11_module, window
from .errors import (
    CardAbsent,
    CardBlocked,
    CardCertificateAbsent,
    CardCertificatesUnlisted,
    CardChanged,
    CardError,
    CardHeld,
    CardKeyRefused,
    CardNotRecognized,
    CardRemoved,
    CardTrouble,
    CardWindowFailed,
    CardWindowImpossible,
    PinCancelled,
    PinFormatRefused,
    PinWrong,
)
from .interface import CardKey, Identity, PinEntry, Presence, check_pin
from .mechanism import Algorithm
from .modules import Module, ModuleKind
from .pkcs11_slots import EidSlot, Slots

T = TypeVar("T")

#: Codes of a stale session or slot, or of a card that has just been removed.
_STALE = (
    PyKCS11.CKR_DEVICE_REMOVED,
    PyKCS11.CKR_SESSION_HANDLE_INVALID,
    PyKCS11.CKR_SESSION_CLOSED,
    PyKCS11.CKR_TOKEN_NOT_PRESENT,
    PyKCS11.CKR_SLOT_ID_INVALID,
    PyKCS11.CKR_DEVICE_ERROR,
)
_BAD_FORMAT = (PyKCS11.CKR_PIN_LEN_RANGE, PyKCS11.CKR_PIN_INVALID, PyKCS11.CKR_ARGUMENTS_BAD)
_NOT_WITH_THIS_KEY = (
    PyKCS11.CKR_FUNCTION_NOT_SUPPORTED,
    PyKCS11.CKR_MECHANISM_INVALID,
    PyKCS11.CKR_KEY_FUNCTION_NOT_PERMITTED,
)
_CANCELLED = (PyKCS11.CKR_FUNCTION_CANCELED, PyKCS11.CKR_CANCEL)
#: The codes of the official module if its window does not open, but also if the card fails.
_WINDOW_FAILED = (PyKCS11.CKR_FUNCTION_FAILED, PyKCS11.CKR_GENERAL_ERROR)

#: Identifiers of certificates, as the card's own directory gives them.
_IDENTIFIERS = {CardKey.AUTHENTICATION: 2, CardKey.SIGNATURE: 3}
_ROOT = 6

#: The official module's objects for the files that the identity is read from and verified with.
_IDENTITY, _IDENTITY_SIGNATURE, _REGISTER = "DATA_FILE", "SIGN_DATA_FILE", "CERT_RN_FILE"


class _Certificate(Struct, frozen=True):
    """A certificate object: its identifier as a number, and its DER value."""

    identifier: int
    octets: bytes


class Pkcs11Card:
    """Implements `ehcert_kit.card.interface.Card` with a PKCS#11 module."""

    practice = False

    def __init__(
        self,
        path: Path,
        trusted_roots: Iterable[bytes] | None = None,
        load: Callable[[Path], Any] = pkcs11_module.load,
        scard: Any = None,
    ) -> None:
        """Store the arguments; the module is loaded when it is first needed.

        trusted_roots: DER; roots of the National Register's certificate. None: the card's own root.
        load: gives the PyKCS11 library object for a path.
        scard: the API of the card service, which says why there is no card; None: pyscard's, if installed.
        """
        self._path = path
        self._trusted = None if trusted_roots is None else tuple(trusted_roots)
        self._load = load
        self._scard = scard
        self._chosen: str | None = None
        self._loaded: tuple[Any, Module, Slots] | None = None
        self._applet = ""

    @property
    def description(self) -> str:
        try:
            name = self._module.name
        except CardError:
            return f"PKCS#11 {self._path.name}"
        backend = f"PKCS#11 {name} ({self._path.name})"
        return f"{backend}, applet {self._applet}" if self._applet else backend

    def presence(self) -> Presence:
        try:
            return self._slots.look(self._chosen)[0]
        except CardError as error:
            return Presence(service=False, fault=error)
        except PyKCS11.PyKCS11Error as error:
            return Presence(service=False, fault=self._meaning(error.value))

    def choose(self, reader: str | None) -> None:
        self._chosen = reader

    def _parts(self) -> tuple[Any, Module, Slots]:
        """Library, module, slots; loaded at the first call. Raises: CardModuleAbsent, CardModuleUnusable."""
        if self._loaded is None:
            library = self._load(self._path)
            module = pkcs11_module.identify(library)
            self._loaded = library, module, Slots(library, module, self._scard)
        return self._loaded

    @property
    def _library(self) -> Any:
        return self._parts()[0]

    @property
    def _module(self) -> Module:
        return self._parts()[1]

    @property
    def _slots(self) -> Slots:
        return self._parts()[2]

    # ── the card ─────────────────────────────────────────────────────────────────────────────

    def identity(self) -> Identity:
        return self._with_session(self._identity)

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        return self._with_session(lambda session, _: self._chain(session, key))

    def tries_left(self) -> int | None:
        """0, 1 or None: modules have flags for none left and for the last one. The official one sets neither."""
        return self._with_session(lambda _, token: _tries_left(self._slots.flags(token)))

    def pin_entry(self, key: CardKey) -> PinEntry:
        """As in `Card`. Raises: CardKeyRefused: OpenSC cannot use this key. CardWindowImpossible."""
        return self._with_session(lambda session, token: self._entry(session, token, key))

    def _entry(self, session: Any, token: EidSlot, key: CardKey) -> PinEntry:
        leaf = self._leaf_of(session, key)
        self._algorithm(leaf, key, b"")
        return self._pin_entry(token, key, leaf)

    def _pin_entry(self, token: EidSlot, key: CardKey, leaf: _Certificate) -> PinEntry:
        """Where the PIN is typed. The official module has no flag for its window. Raises: CardWindowImpossible."""
        if token.flags & PyKCS11.CKF_PROTECTED_AUTHENTICATION_PATH:
            return PinEntry.PAD
        if not self._opens_window(leaf):
            return PinEntry.FIELD
        if not window.can_open():
            raise CardWindowImpossible(self._module.name, key.value)
        return PinEntry.WINDOW

    def _opens_window(self, leaf: _Certificate) -> bool:
        """Whether the module opens a PIN window: the official one does for the card's Signature key, whatever the
        key usage in its certificate."""
        return self._module.kind is ModuleKind.OFFICIAL and leaf.identifier == _IDENTIFIERS[CardKey.SIGNATURE]

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> bytes:
        if pin is not None:
            check_pin(pin)

        def work(session: Any, token: EidSlot) -> bytes:
            # Compared in the session in which the PIN is sent, as a session ends when the card is removed.
            leaf = self._leaf_of(session, key)
            if leaf.octets != certificate:
                raise CardChanged
            return self._sign(session, token, key, leaf, digest, pin)

        return self._with_session(work)

    @property
    def busy(self) -> bool:
        """Always False here; `CardProcess`, which runs this backend, knows."""
        return False

    def cancel(self) -> None:
        """Does nothing: `CardProcess` ends the process that runs this backend instead."""

    def close(self) -> None:
        """Does nothing: no session is held between operations."""

    # ── sessions ─────────────────────────────────────────────────────────────────────────────

    def _with_session(self, work: Callable[[Any, EidSlot], T]) -> T:
        """Call `work` in a new session, and once more if that is stale. Raises: CardError."""
        try:
            return self._once(work)
        except PyKCS11.PyKCS11Error as error:
            if error.value not in _STALE:
                raise self._meaning(error.value) from None
        self._slots.forget()
        try:
            return self._once(work)
        except PyKCS11.PyKCS11Error as error:
            raise self._meaning(error.value) from None

    def _once(self, work: Callable[[Any, EidSlot], T]) -> T:
        token = self._usable()
        with self._session(token) as session:
            return work(session, token)

    @contextmanager
    def _session(self, token: EidSlot) -> Iterator[Any]:
        """A session without a login; afterwards all sessions of the slot are closed."""
        library = self._library
        with suppress(PyKCS11.PyKCS11Error):
            library.closeAllSessions(token.slot)
        session = library.openSession(token.slot)
        try:
            yield session
        finally:
            with suppress(PyKCS11.PyKCS11Error):
                session.logout()
            with suppress(PyKCS11.PyKCS11Error):
                library.closeAllSessions(token.slot)

    def _usable(self) -> EidSlot:
        """The token to use. Raises: CardError: no card can be used."""
        presence, token = self._slots.look(self._chosen)
        if token is None:
            raise presence.problem or CardAbsent()
        if self._module.kind is ModuleKind.OFFICIAL:
            self._applet = f"{token.firmware >> 4}.{token.firmware & 0x0F}"
        return token

    def _meaning(self, code: int) -> CardError:
        """The error for a result code, except for those of PIN and signature (`_refusal`)."""
        match code:
            case PyKCS11.CKR_TOKEN_NOT_RECOGNIZED:
                return CardNotRecognized()
            case PyKCS11.CKR_DEVICE_ERROR:
                return CardHeld()
            case _ if code in _STALE:
                return CardRemoved()
            case _:
                return CardTrouble(self._module.name, pkcs11_module.name(code))

    # ── objects ──────────────────────────────────────────────────────────────────────────────

    def _certificates(self, session: Any) -> list[_Certificate]:
        attributes = [PyKCS11.CKA_ID, PyKCS11.CKA_VALUE]
        found = []
        for handle in session.findObjects([(PyKCS11.CKA_CLASS, PyKCS11.CKO_CERTIFICATE)]):
            identifier, value = session.getAttributeValue(handle, attributes)
            octets = certificates.der(bytes(value or ()))
            if octets:
                found.append(_Certificate(number(identifier), octets))
        return found

    def _leaf(self, present: list[_Certificate], key: CardKey) -> _Certificate:
        """The certificate for a use, by its key usage; of several, the one with the usual identifier.

        Raises: CardCertificateAbsent; CardCertificatesUnlisted: the module lists none at all, not even the CA's.
        """
        if not present:
            raise CardCertificatesUnlisted(self._module.name)
        serving = [c for c in present if certificates.serves(c.octets, key)]
        serving.sort(key=lambda c: c.identifier != _IDENTIFIERS[key])
        if not serving:
            raise CardCertificateAbsent(key.value)
        return serving[0]

    def _leaf_of(self, session: Any, key: CardKey) -> _Certificate:
        return self._leaf(self._certificates(session), key)

    def _chain(self, session: Any, key: CardKey) -> tuple[bytes, ...]:
        present = self._certificates(session)
        return certificates.chain(self._leaf(present, key).octets, [c.octets for c in present])

    def _identity(self, session: Any, _: EidSlot) -> Identity:
        """From the verified identity file if the module gives all that is needed, else from a certificate.

        Raises: IdentityUntrusted; CardCertificatesUnlisted, CardCertificateAbsent.
        """
        present = self._certificates(session)
        signed, signature = self._data(session, _IDENTITY), self._data(session, _IDENTITY_SIGNATURE)
        register = certificates.der(self._data(session, _REGISTER))
        root = next((c.octets for c in present if c.identifier == _ROOT), None)
        verifiable = signed and signature and register and (root is not None or self._trusted is not None)
        if not verifiable:
            return certificates.identity(self._any_leaf(present).octets)
        identity_file.verify(signed, signature, register, root, self._trusted)
        try:
            return identity_file.parse(signed).identity
        except identity_file.IdentityFileMalformed as malformed:
            raise CardTrouble(self._module.name, f"{_IDENTITY}: {malformed}") from None

    def _any_leaf(self, present: list[_Certificate]) -> _Certificate:
        """A certificate of the holder, for either use. Raises: CardCertificateAbsent, CardCertificatesUnlisted."""
        try:
            return self._leaf(present, CardKey.AUTHENTICATION)
        except CardCertificateAbsent:
            with suppress(CardCertificateAbsent):
                return self._leaf(present, CardKey.SIGNATURE)
            raise

    def _data(self, session: Any, label: str) -> bytes:
        """The data object with this label, or b"". Wider searches return duplicates and read the whole card."""
        template = [(PyKCS11.CKA_CLASS, PyKCS11.CKO_DATA), (PyKCS11.CKA_LABEL, label)]
        for handle in session.findObjects(template):
            (value,) = session.getAttributeValue(handle, [PyKCS11.CKA_VALUE])
            if value:
                return bytes(value)
        return b""

    # ── PIN and signature ────────────────────────────────────────────────────────────────────

    def _algorithm(self, leaf: _Certificate, key: CardKey, digest: bytes) -> Algorithm:
        """Mechanism and input for a signature with this key. Raises: CardKeyRefused."""
        qualified = leaf.identifier == _IDENTIFIERS[CardKey.SIGNATURE]
        return mechanism.for_module(key, qualified, mechanism.key_type(leaf.octets), self._module, digest)

    def _sign(
        self, session: Any, token: EidSlot, key: CardKey, leaf: _Certificate, digest: bytes, pin: Secret | None
    ) -> bytes:
        algorithm = self._algorithm(leaf, key, digest)
        entry = self._pin_entry(token, key, leaf)
        if entry is PinEntry.FIELD and pin is None:
            raise PinFormatRefused("missing")
        typed = pin if entry is PinEntry.FIELD else None
        opens_window = self._opens_window(leaf)
        # From here on a PIN may have been sent, so every failure is raised, and the operation is not repeated.
        try:
            if not opens_window:
                self._accept(pkcs11_module.login(session, PyKCS11.CKU_USER, typed), token, key)
            handle = self._key(session, leaf.identifier, key)
            self._accept(pkcs11_module.sign_init(session, handle, algorithm), token, key)
            if not opens_window and _always_authenticates(session, handle):
                code = pkcs11_module.login(session, PyKCS11.CKU_CONTEXT_SPECIFIC, typed)
                self._accept(code, token, key)
            code, value = pkcs11_module.sign(session, algorithm.data)
            if opens_window and code in _WINDOW_FAILED:
                raise CardWindowFailed(self._module.name, pkcs11_module.name(code))
            self._accept(code, token, key)
        except PyKCS11.PyKCS11Error as error:
            raise self._refusal(error.value, token, key) from None
        return mechanism.signature_value(leaf.octets, value, self._module.name)

    def _key(self, session: Any, identifier: int, key: CardKey) -> Any:
        """The handle of a certificate's private key. OpenSC lists keys only after a login.

        Raises: CardKeyRefused: the module does not list it.
        """
        for handle in session.findObjects([(PyKCS11.CKA_CLASS, PyKCS11.CKO_PRIVATE_KEY)]):
            (octets,) = session.getAttributeValue(handle, [PyKCS11.CKA_ID])
            if number(octets) == identifier:
                return handle
        raise CardKeyRefused(self._module.name, key.value)

    def _accept(self, code: int, token: EidSlot, key: CardKey) -> None:
        """Check a result code. Raises: CardError, PinFormatRefused: the error for a code other than CKR_OK."""
        if code != PyKCS11.CKR_OK:
            raise self._refusal(code, token, key)

    def _refusal(self, code: int, token: EidSlot, key: CardKey) -> KitError:
        match code:
            case PyKCS11.CKR_PIN_INCORRECT:
                return self._wrong_pin(token)
            case PyKCS11.CKR_PIN_LOCKED:
                return CardBlocked()
            case PyKCS11.CKR_DEVICE_ERROR:
                return CardRemoved()
            case _ if code in _CANCELLED:
                return PinCancelled()
            case _ if code in _BAD_FORMAT:
                return PinFormatRefused("length")
            case _ if code in _NOT_WITH_THIS_KEY:
                return CardKeyRefused(self._module.name, key.value)
            case _:
                return self._meaning(code)

    def _wrong_pin(self, token: EidSlot) -> CardError:
        """The error for CKR_PIN_INCORRECT. OpenSC gives it for the third wrong PIN too, but sets the flag for a
        blocked PIN."""
        left = None
        with suppress(PyKCS11.PyKCS11Error):
            left = _tries_left(self._slots.flags(token))
        return CardBlocked() if left == 0 else PinWrong(left)


def number(octets: Iterable[int] | None) -> int:
    """A CKA_ID as a number. It is one octet with OpenSC and SoftHSM, a native long with the official module."""
    return int.from_bytes(bytes(octets or ()), "little")


def _always_authenticates(session: Any, handle: Any) -> bool:
    """Whether a login is needed between C_SignInit and C_Sign. False if the module lacks the attribute, as the
    official one."""
    (wanted,) = session.getAttributeValue(handle, [PyKCS11.CKA_ALWAYS_AUTHENTICATE])
    return bool(wanted)


def _tries_left(flags: int) -> int | None:
    """PIN tries left by the token's flags; None if unknown, also with CKF_USER_PIN_COUNT_LOW."""
    if flags & PyKCS11.CKF_USER_PIN_LOCKED:
        return 0
    return 1 if flags & PyKCS11.CKF_USER_PIN_FINAL_TRY else None
