"""The present state of the case in hand, as one value."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from .case import Case, Keys
from .notes import Notes
from .standing import Standing, file_digest, holds, revoked_keys, standing_of


class Snapshot(Struct, frozen=True):
    """The present state, which every form shows and from which `way` computes the next step.

    digest: of the keystore as it is now; None where there is none. sitting: the cases that are done together;
    empty outside a sitting. revoked: whether another case revoked its certificate. numbers: the national numbers
    of the holders of all cases.
    """

    case: Case
    notes: Notes
    standing: Standing
    digest: str | None
    sitting: tuple[Snapshot, ...] = ()
    revoked: bool = False
    numbers: tuple[str, ...] = ()

    @classmethod
    def of(cls, case: Case, notes: Notes, cases: Iterable[Case], sitting: Iterable[Case] = ()) -> Snapshot:
        """cases: all of the workspace."""
        digest, known = file_digest(case.keystore), (case, *cases)
        revoked = bool(case.chain) and case.public_key_identifier in revoked_keys(known)
        numbers = tuple(dict.fromkeys(one.holder.ssin for one in known if one.holder is not None))
        others = tuple(cls.of(one, notes, ()) for one in sitting)
        return cls(case, notes, standing_of(case, digest), digest, others, revoked, numbers)

    @property
    def prepared(self) -> bool:
        """Whether the case has its keys, or was sent already: at most the signature is missing."""
        return self.standing.sent or self.case.get(Keys) is not None

    @property
    def registered(self) -> bool:
        """Whether the token's key is in the file as it is now."""
        return self.digest is not None and holds(self.case.registered, self.digest)
