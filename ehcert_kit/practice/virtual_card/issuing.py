"""A virtual card for a scenario: holder, non-volatile state, faults."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from ...values import replace
from ..certificates import PrivateKey, encrypted_pem, private_key
from ..citizens.keys import USES, Use
from ..scenario import CardSetting
from .applet import Applet
from .chip import make_chip
from .faults import Fault
from .holders import Holder
from .memory import CardState, InFile, InMemory, Memory
from .profiles import Version, version_of


def issue(
    holder: Holder,
    setting: CardSetting,
    now: datetime,
    version: Version | None = None,
    faults: Collection[Fault] = (),
    folder: Path | None = None,
) -> Applet:
    """The card of this holder in the state that a scenario wants.

    version: the generation; by default the one of the scenario's algorithm. folder: where the card's memory lies;
    a card that lies there already is used as it is, with its PIN and the tries that are left. Without a folder it
    is forgotten with the process.
    Raises: PracticeStateDamaged: what lies there is not a card's memory. FileNotReadable, FolderNotWritable.
    """
    version = version or version_of(setting.algorithm)
    wrong = {*faults, *faults_of(setting)}
    file = InFile(folder / f"virtual-card-{holder.person.ssin}-{version}.json") if folder else None
    kept = file.read() if file is not None and file.exists else None
    chip = make_chip(holder, version, now, wrong, _keys(file, kept))
    if kept is None:
        made: dict[str, bytes] = {use: encrypted_pem(key) for use, key in chip.made.keys.items()}
        kept = CardState(b"", b"", keys=made).with_pin(setting.pin)
        if setting.blocked:
            kept = replace(kept, tries_left=0)
    if Fault.BLOCKED in faults:
        kept = replace(kept, tries_left=0)
    memory: Memory = file or InMemory(kept)
    memory.write(kept)
    return Applet(chip, memory)


def _keys(file: InFile | None, kept: CardState | None) -> dict[Use, PrivateKey] | None:
    """The keys in a card's memory; None: it is a new card. Raises: PracticeStateDamaged."""
    if file is None or kept is None:
        return None
    try:
        return {use: private_key(kept.keys[use]) for use in USES}
    except (KeyError, ValueError, TypeError, AssertionError):
        raise file.damaged from None


def faults_of(setting: CardSetting) -> set[Fault]:
    """The faults that a scenario sets for the certificates of its card."""
    wanted = {
        Fault.EXPIRED: setting.expired,
        Fault.NO_SIGNATURE_CERTIFICATE: not setting.signature_certificate,
    }
    return {fault for fault, wrong in wanted.items() if wrong}
