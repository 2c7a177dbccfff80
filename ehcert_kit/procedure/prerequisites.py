"""Whether one can start: what must be there on this machine, each with who can mend it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from cryptography import x509

from ..card.interface import CardKey
from ..errors import CardCertificateAbsent, KitError, Owner
from .world import World


class Verdict(StrEnum):
    """How a check ended."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True)
class Check:
    """One row. name: its key in the catalogue; facts: what its sentences mention.

    error: what is wrong, where it is something that the kit has a name for. owner: who can mend it.
    """

    name: str
    verdict: Verdict
    facts: dict[str, object]
    error: KitError | None = None
    owner: Owner = Owner.YOU


#: Octets below which a disk is called full: keystore, backups and messages take far less.
_ENOUGH = 50 * 1024 * 1024
_SOON = timedelta(days=30)


def check_all(world: World, folder: Path) -> tuple[Check, ...]:
    """Every check, in the order in which they are shown; none raises."""
    return tuple(check(world, folder) for check in CHECKS.values())


def check_python(world: World, folder: Path) -> Check:
    """This program's own runtime."""
    ok = sys.version_info >= (3, 11)
    verdict = Verdict.OK if ok else Verdict.FAILED
    return Check("python", verdict, {"version": platform.python_version()}, owner=Owner.IT)


def check_system(world: World, folder: Path) -> Check:
    """The operating system. Whether its updates are installed, it alone knows: the row says where to look."""
    system = platform.system()
    facts: dict[str, object] = {"system": system, "version": platform.release()}
    return Check("system", Verdict.OK, facts, owner=Owner.IT)


def check_java(world: World, folder: Path) -> Check:
    """Java is not needed, which is worth saying: the desktop program needed it."""
    return Check("java", Verdict.OK, {})


def check_card(world: World, folder: Path) -> Check:
    """A card can be read."""
    try:
        identity = world.card.identity()
        facts: dict[str, object] = {"road": world.card.description, "holder": identity.person.full_name}
        return Check("card", Verdict.OK, facts)
    except KitError as error:
        return Check("card", Verdict.FAILED, {"road": "", "holder": ""}, error, error.owner)


def check_certificates(world: World, folder: Path) -> Check:
    """Both certificates are on the card, and valid."""
    try:
        for key in CardKey:
            leaf = x509.load_der_x509_certificate(world.card.chain(key)[0])
            ends = leaf.not_valid_after_utc
            if ends < world.clock():
                return Check("certificates", Verdict.FAILED, {"until": ends}, owner=Owner.COMMUNE)
        verdict = Verdict.WARNING if ends - world.clock() < _SOON else Verdict.OK
        return Check("certificates", verdict, {"until": ends}, owner=Owner.COMMUNE)
    except CardCertificateAbsent as error:
        return Check("certificates", Verdict.FAILED, {"until": ""}, error, Owner.COMMUNE)
    except KitError as error:
        return Check("certificates", Verdict.FAILED, {"until": ""}, error, error.owner)


def check_folder(world: World, folder: Path) -> Check:
    """The dossier and the keystore can be written."""
    place = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(place).free
    ok = os.access(place, os.W_OK) and free > _ENOUGH
    facts: dict[str, object] = {"folder": str(folder), "free_megabytes": free // 1024**2}
    return Check("folder", Verdict.OK if ok else Verdict.FAILED, facts, owner=Owner.IT)


def check_platform(world: World, folder: Path) -> Check:
    """The platform answers a question that needs no card."""
    try:
        types = world.platform.organization_types()
        return Check("platform", Verdict.OK, {"address": world.address, "types": len(types)})
    except KitError as error:
        return Check("platform", Verdict.FAILED, {"address": world.address, "types": 0}, error, error.owner)


#: Every check by its name, in the order in which they are shown.
CHECKS: Mapping[str, Callable[[World, Path], Check]] = {
    "python": check_python,
    "system": check_system,
    "java": check_java,
    "card": check_card,
    "certificates": check_certificates,
    "folder": check_folder,
    "platform": check_platform,
}
