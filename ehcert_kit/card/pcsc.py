"""The backend without middleware, which sends the applet's commands over PC/SC.

It needs a reader and the system's card service, which is part of Windows and macOS. pyscard is an optional extra;
without it every call raises CardBackendAbsent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, TypeVar

from ..secret import Secret
from ..values import replace
from . import belpic, identity_file, mechanism, pcsc_service
from .apdu import Transmit, until_it_fails, watched
from .belpic import Belpic
from .errors import (
    CardAbsent,
    CardChanged,
    CardError,
    CardHeld,
    CardNotRecognized,
    CardReaderFailed,
    CardRemoved,
    CardServiceAbsent,
    CardServiceRefused,
    CardSilent,
    CardTrouble,
    PinFormatRefused,
)
from .interface import CardKey, Identity, PinEntry, Presence, Reader, ReaderState, check_pin
from .pcsc_service import CardConnection, PcscService, Slot

BACKEND = pcsc_service.BACKEND

T = TypeVar("T")


class PcscCard:
    """Implements `ehcert_kit.card.interface.Card` with the applet's commands."""

    practice = False

    def __init__(
        self,
        apdu_log: Callable[[str], None] | None = None,
        trusted_roots: Iterable[bytes] | None = None,
        scard: Any = None,
    ) -> None:
        """Store the arguments; no reader is used yet.

        apdu_log: called with every command and answer, PIN blocks masked, until it raises.
        trusted_roots: DER; roots of the National Register's certificate. None: the card's own root.
        scard: the API of the card service; None: pyscard's.
        """
        self._log = None if apdu_log is None else until_it_fails(apdu_log)
        self._trusted = None if trusted_roots is None else tuple(trusted_roots)
        self._scard = scard
        self._chosen: str | None = None
        self._seen: dict[str, tuple[Slot, str | None]] = {}
        self._applet = ""

    @property
    def description(self) -> str:
        version = pcsc_service.version()
        backend = f"PC/SC direct (pyscard {version})" if version else "PC/SC direct"
        return f"{backend}, applet {self._applet}" if self._applet else backend

    # ── readers ──────────────────────────────────────────────────────────────────────────────

    def presence(self) -> Presence:
        try:
            return self._look(None)[0]
        except CardError as error:
            return Presence(service=False, fault=error)

    def choose(self, reader: str | None) -> None:
        self._chosen = reader

    def _look(self, only: str | None) -> tuple[Presence, Slot | None]:
        """The presence of this reader, or of all if None, and the slot to use.

        Raises: CardServiceAbsent, CardBackendAbsent. CardServiceRefused: also where this user may list readers,
            but not use the cards in them. A reader that is refused, or fails, does not hide an eID in another one.
        """
        service = self._service()
        slots = [slot for slot in service.slots() if only in (None, slot.name)]
        readers: list[Reader] = []
        unreached: dict[str, CardServiceRefused | CardReaderFailed] = {}
        for slot in slots:
            state = ReaderState.MUTE
            try:
                state = self._state(service, slot)
            except (CardServiceRefused, CardReaderFailed) as error:
                unreached[slot.name] = error
            readers.append(Reader(slot.name, state))
        presence = pcsc_service.seen(tuple(readers), self._chosen)
        eligible = [reader for reader in readers if self._chosen in (None, reader.name)]
        fault = next((unreached[reader.name] for reader in eligible if reader.name in unreached), None)
        if fault is not None and all(reader.state is not ReaderState.EID for reader in eligible):
            if isinstance(fault, CardServiceRefused):
                raise fault
            presence = replace(presence, fault=fault)
        return presence, next((slot for slot in slots if slot.name == presence.reader), None)

    def _state(self, service: PcscService, slot: Slot) -> ReaderState:
        """The state of a reader. A card is asked once what it is, as other cards share the ATR of applet 1.8.

        While another program is connected, only the ATR is used: asking the card could mean waiting for that
        program. Raises: CardServiceRefused, CardServiceAbsent, CardReaderFailed.
        """
        if slot.state is not None:
            return slot.state
        seen, version = self._seen.get(slot.name, (None, None))
        if seen != slot:
            if slot.in_use:
                return ReaderState.EID if slot.atr in belpic.ATRS else ReaderState.OTHER_CARD
            try:
                version = self._version(service, slot)
            except CardHeld:
                return ReaderState.HELD
            except (CardAbsent, CardRemoved):
                return ReaderState.EMPTY
            except (CardServiceRefused, CardServiceAbsent, CardReaderFailed):
                raise  # no card was reached, so none is to blame
            except CardNotRecognized:
                return ReaderState.OTHER_CARD
            except CardError:
                return ReaderState.MUTE
            self._seen[slot.name] = (slot, version)
        if version is None:
            return ReaderState.OTHER_CARD
        self._applet = version
        return ReaderState.EID

    def _version(self, service: PcscService, slot: Slot) -> str | None:
        """The version of the applet; None: not a Belgian card. Raises: CardError."""
        with service.card(slot) as connection, suppress(CardNotRecognized):
            return Belpic(self._watched(connection)).data.version
        return None

    # ── the card ─────────────────────────────────────────────────────────────────────────────

    def identity(self) -> Identity:
        signed, signature, register, root = self._read(
            lambda card, _: (card.identity_file(), card.identity_signature(), card.register(), card.root())
        )
        identity_file.verify(signed, signature, register, root, self._trusted)
        try:
            return identity_file.parse(signed).identity
        except identity_file.IdentityFileMalformed as malformed:
            raise CardTrouble(BACKEND, f"EF 4031: {malformed}") from None

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        return self._read(lambda card, _: card.chain(key))

    def tries_left(self) -> int | None:
        return self._read(lambda card, _: card.tries_left())

    def pin_entry(self, key: CardKey) -> PinEntry:
        pad = self._read(lambda _, connection: connection.pad_control())
        return PinEntry.FIELD if pad is None else PinEntry.PAD

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> bytes:
        if pin is not None:
            check_pin(pin)
        with self._having_read(lambda card, connection: (card.leaf(key), connection.pad_control())) as held:
            card, connection, (leaf, pad) = held
            if leaf != certificate:
                raise CardChanged
            algorithm = mechanism.for_chip(mechanism.key_type(leaf), digest)
            if pad is not None:
                value = card.sign(key, algorithm, lambda: connection.verify_on_pad(pad))
            elif pin is not None:
                value = card.sign(key, algorithm, lambda: card.verify_pin(pin))
            else:
                raise PinFormatRefused("missing")
        return mechanism.signature_value(leaf, value, BACKEND)

    @property
    def busy(self) -> bool:
        """Always False here; `CardProcess`, which runs this backend, knows."""
        return False

    def cancel(self) -> None:
        """Does nothing: `CardProcess` ends the process that runs this backend instead."""

    def close(self) -> None:
        """Does nothing: no resource is held between operations."""

    def _read(self, work: Callable[[Belpic, CardConnection], T]) -> T:
        """Do what needs no PIN, and return its result. Raises: CardError."""
        with self._having_read(work) as (_, _, found):
            return found

    @contextmanager
    def _having_read(
        self, work: Callable[[Belpic, CardConnection], T]
    ) -> Iterator[tuple[Belpic, CardConnection, T]]:
        """The card, in the transaction in which `work` was done, and the result of `work`. Raises: CardError.

        `work` needs no PIN and may be repeated once, as the service resets the card for every program when one
        ends without disconnecting. What the caller does afterwards is not repeated.
        """
        with ExitStack() as held:
            try:
                card, connection = held.enter_context(self._card())
                found = work(card, connection)
            except (CardSilent, CardTrouble, CardServiceRefused, CardReaderFailed):
                held.close()
                card, connection = held.enter_context(self._card())
                found = work(card, connection)
            yield card, connection, found

    @contextmanager
    def _card(self) -> Iterator[tuple[Belpic, CardConnection]]:
        """The card and its connection, in a transaction. Raises: CardError: no card can be used."""
        presence, slot = self._look(self._chosen)
        if slot is None:
            raise presence.problem or CardAbsent()
        with self._service().card(slot) as connection:
            card = Belpic(self._watched(connection))
            self._applet = card.data.version
            yield card, connection

    def _service(self) -> PcscService:
        if self._scard is None:
            self._scard = pcsc_service.load()
        return PcscService(self._scard)

    def _watched(self, connection: CardConnection) -> Transmit:
        return connection.transmit if self._log is None else watched(connection.transmit, self._log)
