"""The practice card: behaves like the chip of a Belgian card, and keeps its state as one does.

Its state is a file: keys (encrypted with the published practice passphrase), certificates, and a PIN as a salted
digest with a counter that is lowered *before* the comparison, so that an interruption gives no free try. Several
processes may share it.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from msgspec import Struct

from ..card.errors import CardAbsent, CardBlocked, CardCertificateAbsent, CardChanged, CardRemoved, PinWrong
from ..card.interface import CardKey, Identity, PinEntry, Presence, Reader, ReaderState, check_pin
from ..disk import locked, read_private
from ..identifiers.organization import Person
from ..json_reading import read_json
from ..secret import Secret
from ..signer import sign_digest
from ..values import replace
from . import state_file
from .certificates import encrypted_pem, private_key
from .citizens.keys import USES, Algorithm, Use
from .citizens.personalisation import Personalised, personalise
from .citizens.pin import MAX_TRIES, pin_digest
from .errors import PracticeStateDamaged
from .scenario import CardSetting

#: The file of a workspace's practice card, beside the platform's.
FILE_NAME = "card.json"
#: The name of the simulated reader.
READER = "PRATIQUE"
_USES: dict[CardKey, Use] = {
    CardKey.AUTHENTICATION: "Authentication",
    CardKey.SIGNATURE: "Signature",
}


class PracticeCardState(Struct, frozen=True):
    """What the chip holds. `present` is False while the card is not in the reader."""

    person: Person
    card_number: str
    valid_from: date
    valid_until: date
    keys: dict[CardKey, bytes]
    chains: dict[CardKey, tuple[bytes, ...]]
    pin_salt: bytes
    pin_digest: bytes
    tries_left: int = MAX_TRIES
    present: bool = True


class PracticeCard:
    """Implements `ehcert_kit.card.interface.Card` without any reader."""

    practice = True

    def __init__(self, file: Path, on_sign: Callable[[], None] = lambda: None) -> None:
        """on_sign: called between PIN and signature, where tests pull the card."""
        self._file = file
        self._on_sign = on_sign

    @classmethod
    def issue(cls, file: Path, person: Person, setting: CardSetting, now: datetime) -> PracticeCard:
        """Personalise a new card, unless this file holds one already. The caller holds `locked(file)`."""
        card = cls(file)
        if not file.exists():
            card._save(_personalise(person, setting, now))
        return card

    def check(self) -> None:
        """Read all of the card's state once. Raises: PracticeStateDamaged."""
        if self._file.is_dir():
            raise PracticeStateDamaged(str(self._file))
        state = self._load()
        try:
            for key in CardKey:
                private_key(state.keys[key])
            for certificate in (c for chain in state.chains.values() for c in chain):
                x509.load_der_x509_certificate(certificate)
        except (KeyError, ValueError, TypeError, AssertionError):
            raise PracticeStateDamaged(str(self._file)) from None

    @property
    def description(self) -> str:
        algorithm = type(private_key(self._load().keys[CardKey.AUTHENTICATION])).__name__
        return "RSA-2048" if "RSA" in algorithm else "EC P-384"

    def presence(self) -> Presence:
        present = self._load().present
        reader = Reader(READER, ReaderState.EID if present else ReaderState.EMPTY)
        return Presence(True, (reader,), READER if present else None)

    def choose(self, reader: str | None) -> None:
        """Does nothing: there is one reader."""

    def pin_entry(self, key: CardKey) -> PinEntry:
        return PinEntry.FIELD

    @property
    def busy(self) -> bool:
        """Always False: no operation takes long."""
        return False

    def cancel(self) -> None:
        """Does nothing: no operation takes long."""

    def identity(self) -> Identity:
        state = self._present()
        return Identity(state.person, state.card_number, state.valid_from, state.valid_until)

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        chain = self._present().chains.get(key)
        if chain is None:
            raise CardCertificateAbsent(key.value)
        return chain

    def tries_left(self) -> int:
        return self._present().tries_left

    def close(self) -> None:
        """Does nothing: there is nothing to release."""

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> bytes:
        if self.chain(key)[0] != certificate:
            raise CardChanged
        pin = pin or Secret("")
        check_pin(pin)
        self._verify(pin)
        self._on_sign()
        state = self._load()
        if not state.present:
            raise CardRemoved
        return sign_digest(private_key(state.keys[key]), digest)

    def change(self, **state: object) -> None:
        """Change fields of `CardState`, as trainer and scenario do to block, pull, insert or unblock the card."""
        with locked(self._file):
            self._save(replace(self._load(), **state))  # type: ignore[arg-type]  # fields of CardState

    def expired(self, now: datetime) -> bool:
        """Whether one of its certificates has expired."""
        leaves = [x509.load_der_x509_certificate(chain[0]) for chain in self._load().chains.values()]
        return any(leaf.not_valid_after_utc < now for leaf in leaves)

    def exchange(self, person: Person, setting: CardSetting, now: datetime) -> None:
        """Replace the card by a new one, of the same person or another."""
        with locked(self._file):
            self._save(_personalise(person, setting, now))

    def octets(self) -> bytes:
        """The card's whole state, for `become`."""
        return read_private(self._file)

    def become(self, octets: bytes) -> None:
        """Restore a state that `octets` returned."""
        with locked(self._file):
            self._save(read_json(octets, PracticeCardState))

    def expire(self, now: datetime) -> None:
        """Replace the certificates by others that ended long ago; the keys stay."""
        with locked(self._file):
            state = self._load()
            keys = {_USES[key]: private_key(pem) for key, pem in state.keys.items()}
            algorithm: Algorithm = "rsa" if isinstance(keys["Authentication"], rsa.RSAPrivateKey) else "ec"
            uses = tuple(_USES[key] for key in state.chains)
            made = personalise(state.person, algorithm, now, uses, "expired", keys)
            chains = {key: _der(made, _USES[key]) for key in state.chains}
            self._save(replace(state, chains=chains))

    def _verify(self, pin: Secret) -> None:
        with locked(self._file):
            state = self._load()
            if state.tries_left == 0:
                raise CardBlocked
            left = state.tries_left - 1
            self._save(replace(state, tries_left=left))
            if not hmac.compare_digest(pin_digest(pin.reveal(), state.pin_salt), state.pin_digest):
                raise PinWrong(left) if left else CardBlocked
            self._save(replace(state, tries_left=MAX_TRIES))

    def _present(self) -> PracticeCardState:
        state = self._load()
        if not state.present:
            raise CardAbsent
        return state

    def _load(self) -> PracticeCardState:
        try:
            return read_json(read_private(self._file), PracticeCardState)
        except msgspec.MsgspecError:
            raise PracticeStateDamaged(str(self._file)) from None

    def _save(self, state: PracticeCardState) -> None:
        state_file.write(self._file, msgspec.json.encode(state))


def _personalise(person: Person, setting: CardSetting, now: datetime) -> PracticeCardState:
    made = personalise(
        person,
        setting.algorithm,
        now,
        USES if setting.signature_certificate else ("Authentication",),
        "expired" if setting.expired else "current",
    )
    salt = os.urandom(16)
    return PracticeCardState(
        person=person,
        card_number=made.card_number,
        valid_from=made.valid_from,
        valid_until=made.valid_until,
        keys={key: encrypted_pem(made.keys[use]) for key, use in _USES.items()},
        chains={key: _der(made, use) for key, use in _USES.items() if use in made.certificates},
        pin_salt=salt,
        pin_digest=pin_digest(setting.pin, salt),
        tries_left=0 if setting.blocked else MAX_TRIES,
    )


def _der(made: Personalised, use: Use) -> tuple[bytes, ...]:
    return tuple(c.public_bytes(serialization.Encoding.DER) for c in made.chain(use))
