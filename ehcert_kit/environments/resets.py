"""Beginning an exercise again at one seat of a platform that many share, and bringing it back.

What the platform knows of this person goes aside with his workspace, and comes back with it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ..disk import read_private, refusals, write_private
from ..disk.errors import FileAbsent
from ..practice.control import Control
from ..practice.records import Forgotten
from .exercises import Prepared, Verified, bring_back, prepare, sound_former
from .jump import Progress, Target
from .opening import scenario_of
from .settings import PRACTICE, Settings, now

#: In a workspace that was put aside: what the platform knew of its person.
FILE = "forgotten.json"
#: Beside a workspace as which one begins: the same.
_BESIDE = ".json"


@dataclass(frozen=True)
class PreparedSeat:
    """As `exercises.Prepared`, with what the platform has forgotten for it."""

    prepared: Prepared
    control: Control
    person: str
    forgotten: Forgotten

    @property
    def verified(self) -> Verified:
        return self.prepared.verified

    def take_place(self) -> Path | None:
        """As `Prepared.take_place`. Raises: FolderNotWritable."""
        _keep(self.prepared.settings.workspace / PRACTICE / FILE, self.forgotten)
        return self.prepared.take_place()

    def discard(self) -> None:
        """It is not wanted after all: the platform knows what it knew."""
        self.control.forget(self.person)
        self.control.remember(self.person, self.forgotten)
        self.prepared.discard()


def prepare_seat(
    settings: Settings,
    control: Control,
    target: Target | None = None,
    progress: Progress = lambda done, of: None,
) -> PreparedSeat:
    """As `exercises.prepare`. control: of the platform that the seat shares.

    Raises: KitError; then all is as it was.
    """
    person = scenario_of(settings).seated(settings.seat).holder().ssin
    forgotten = control.forget(person)
    if settings.beginning is not None:
        control.remember(person, _kept(settings.beginning.with_suffix(_BESIDE)))
    try:
        return PreparedSeat(prepare(settings, target, progress), control, person, forgotten)
    except BaseException:
        control.forget(person)
        control.remember(person, forgotten)
        raise


def bring_seat_back(settings: Settings, control: Control) -> tuple[Settings, Verified]:
    """As `exercises.bring_back`, and raises the same."""
    former, _ = sound_former(settings.workspace)
    known = _kept(former / PRACTICE / FILE)
    person = scenario_of(settings).seated(settings.seat).holder().ssin
    present = control.forget(person)
    kept = settings.workspace / PRACTICE / FILE
    _keep(kept, present)
    control.remember(person, known)
    try:
        back = bring_back(settings)
    except BaseException:
        control.forget(person)
        control.remember(person, present)
        raise
    kept.unlink(missing_ok=True)
    return back


def keep_beginning(settings: Settings, control: Control) -> None:
    """Keep how a seat is, and what the platform knows of its person: as this it begins again.

    Raises: FolderNotWritable, FileError.
    """
    assert settings.beginning is not None, "a seat at which something has happened"
    person = scenario_of(settings).seated(settings.seat).holder().ssin
    with refusals(settings.beginning):
        shutil.copytree(settings.workspace, settings.beginning)
    _keep(settings.beginning.with_suffix(_BESIDE), control.known_of(person))


def _kept(file: Path) -> Forgotten:
    """What was kept in a file; nothing, where a workspace was put aside before the platform was shared."""
    with suppress(FileAbsent):
        return msgspec.json.decode(read_private(file), type=Forgotten)
    return Forgotten((), (), ())


def _keep(file: Path, forgotten: Forgotten) -> None:
    write_private(file, msgspec.json.encode(forgotten), check=_whole, clock=now, keep=False)


_whole: Callable[[bytes], object] = msgspec.json.Decoder(Forgotten).decode
