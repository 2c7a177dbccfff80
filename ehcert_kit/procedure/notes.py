"""What the user entered that belongs to no single case: copies, workstations, a learner's request for help."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct, field


class Copy(Struct, frozen=True):
    """A file of keys that was copied elsewhere. digest: as `digest_of`."""

    path: Path
    when: datetime
    digest: str
    public_key_identifier: bytes

    @property
    def is_there(self) -> bool:
        """Whether it still exists at its path; False also where the path is not accessible."""
        return os.path.exists(self.path)  # noqa: PTH110 - returns False where a folder may not be read


class HelpWanted(Struct, frozen=True):
    """A learner asks for help. step: name of the `WayStep`. level: how many of its hints were shown.

    since: real time, not that of the practice clock, which may leap.
    """

    section: str
    step: str
    level: int
    since: datetime


class Workstation(Struct, frozen=True):
    """A computer or program that is to use the keystore. ticked: the tasks done there, by the id of the case."""

    name: str
    ticked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Notes(Struct, frozen=True):
    """What the user entered that belongs to no single case.

    backend: of the card, as chosen on a page (`ehcert_kit.card.backends`); None: left to the program.
    kind: of organisation. manager: the name noted from the social-security portal. copies: of keystores, made with
    this program. sitting: the ids of the cases that are done together, in order. help: a learner's request.
    answers: to the question of each section, in the order in which they were given. read: names of the steps
    without data of their own that were done. workstations: where the keystore is to be used.
    """

    backend: str | None = None
    kind: str | None = None
    manager: str | None = None
    copies: tuple[Copy, ...] = ()
    sitting: tuple[str, ...] = ()
    help: HelpWanted | None = None
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    read: tuple[str, ...] = ()
    workstations: tuple[Workstation, ...] = ()

    def copies_of(self, public_key_identifier: bytes | None) -> tuple[Copy, ...]:
        """The copies of the file with this key."""
        return tuple(copy for copy in self.copies if copy.public_key_identifier == public_key_identifier)
