"""The non-volatile state of a chip: PIN, its counter, and the keys."""

from __future__ import annotations

import hmac
import os
from pathlib import Path
from typing import Annotated, Protocol

import msgspec

from ...disk import read_private
from ...json_reading import read_json
from ...values import replace
from .. import state_file
from ..citizens.pin import MAX_TRIES, pin_digest
from ..errors import PracticeStateDamaged

Tries = Annotated[int, msgspec.Meta(ge=0, le=MAX_TRIES)]


class CardState(msgspec.Struct, frozen=True):
    """The non-volatile state.

    pin_salt, pin_digest: the PIN itself is not there. card_key_uses: internal authentications since the last
    right PIN. keys: the person's keys by use, as PEM under the published passphrase.
    """

    pin_salt: bytes
    pin_digest: bytes
    tries_left: Tries = MAX_TRIES
    card_key_uses: int = 0
    keys: dict[str, bytes] = {}

    def with_pin(self, pin: str) -> CardState:
        """The same with this PIN and all its tries."""
        salt = os.urandom(16)
        return replace(self, pin_salt=salt, pin_digest=pin_digest(pin, salt), tries_left=MAX_TRIES)

    def has_pin(self, pin: str) -> bool:
        """Whether this is the card's PIN. Spends no try: only its maker asks this."""
        return hmac.compare_digest(pin_digest(pin, self.pin_salt), self.pin_digest)


class Memory(Protocol):
    """Where the non-volatile state is kept."""

    def read(self) -> CardState: ...
    def write(self, kept: CardState) -> None: ...


class InMemory:
    """In the process's memory."""

    def __init__(self, kept: CardState) -> None:
        self._kept = kept

    def read(self) -> CardState:
        return self._kept

    def write(self, kept: CardState) -> None:
        self._kept = kept


class InFile:
    """In a file, replaced as a whole at each write."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def exists(self) -> bool:
        return self._file.exists()

    def read(self) -> CardState:
        """Raises: PracticeStateDamaged, FileNotReadable."""
        try:
            return read_json(read_private(self._file), CardState)
        except msgspec.MsgspecError:
            raise self.damaged from None

    @property
    def damaged(self) -> PracticeStateDamaged:
        """The error for a content that is not a card's state."""
        return PracticeStateDamaged(str(self._file))

    def write(self, kept: CardState) -> None:
        state_file.write(self._file, msgspec.json.encode(kept))
