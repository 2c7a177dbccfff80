"""The present state of the case in hand, as one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .case import Case, Keys
from .notes import Notes
from .standing import Standing, file_digest, holds, revoked_keys, standing_of


@dataclass(frozen=True)
class Snapshot:
    """The present state, which every form shows and from which `way` computes the next step.

    digest: of the keystore as it is now; None where there is none. sitting: the cases that are done together;
    empty outside a sitting. revoked: whether another case revoked its certificate.
    """

    case: Case
    notes: Notes
    standing: Standing
    digest: str | None
    sitting: tuple[Snapshot, ...] = ()
    revoked: bool = False

    @classmethod
    def of(cls, case: Case, notes: Notes, cases: Iterable[Case], sitting: Iterable[Case] = ()) -> Snapshot:
        """cases: all of the workspace."""
        digest = file_digest(case.keystore)
        revoked = bool(case.chain) and case.public_key_identifier in revoked_keys(cases)
        others = tuple(cls.of(one, notes, ()) for one in sitting)
        return cls(case, notes, standing_of(case, digest), digest, others, revoked)

    @property
    def prepared(self) -> bool:
        """Whether the case has its keys, or was sent already: at most the signature is missing."""
        return self.standing.sent or self.case.get(Keys) is not None

    @property
    def registered(self) -> bool:
        """Whether the token's key is in the file as it is now."""
        return self.digest is not None and holds(self.case.registered, self.digest)
