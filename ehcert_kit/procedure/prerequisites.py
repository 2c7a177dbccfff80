"""Checks of what this machine needs for the procedure, each with who can mend it."""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

from msgspec import Struct, field

from .. import disk
from ..card import backends
from ..card.backends import Why
from ..card.errors import (
    CardBackendAbsent,
    CardBlocked,
    CardCertificateAbsent,
    CardCertificateExpired,
    CardCertificateNotYetValid,
    CardCertificatesUnlisted,
    CardContradictory,
    CardError,
    CardModuleAbsent,
    CardModuleUnusable,
    CardServiceAbsent,
    CardSilent,
)
from ..card.interface import LAST_TRY, CardKey, ReaderState
from ..certificate import Certificate
from ..client.errors import ClockWrong, ProxyUnusable
from ..client.proxies import proxy_for
from ..disk.drives import lying
from ..identifiers.organization import Person
from ..kit_error import KitError, Owner
from ..messages.errors import PlatformError
from ..messages.request import FRESHNESS, MARGIN
from .environment import Environment
from .errors import EnvironmentsMixed
from .guards import names


class Verdict(StrEnum):
    """How a check ended."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"  # another check must pass first


class Check(Struct, frozen=True):
    """The result of one check. name: its key in the catalogue. facts: the values that its sentences mention.

    error: what is wrong, where the kit has an error class for it. owner: who can mend it.
    """

    name: str
    verdict: Verdict
    facts: Mapping[str, object] = field(default_factory=dict)
    error: KitError | None = None
    owner: Owner = Owner.YOU


#: Octets below which a disk is called full: keystore, backups and messages take far less.
_ENOUGH = 50 * 1024 * 1024
#: How long before their end certificates cause a warning.
_SOON = timedelta(days=30)
#: The clock offsets from the platform's above which the check fails, and above which it warns.
_CLOCK_FAILED, _CLOCK_WARNING = FRESHNESS - MARGIN, timedelta(minutes=1)
#: Parts of names of virtual readers (casefolded): they confuse programs that look for a card.
_NO_READERS = ("windows hello", "virtual smart card", "uicc", "nfc")


def checks(environment: Environment, folder: Path) -> Iterator[Check]:
    """Make the checks one by one, in the order in which they are shown. None raises."""
    for check in CHECKS.values():
        yield check(environment, folder)


# ── the computer ─────────────────────────────────────────────────────────────────────────────


def check_python(environment: Environment, folder: Path) -> Check:
    """This program's own runtime."""
    verdict = Verdict.OK if sys.version_info >= (3, 11) else Verdict.FAILED
    facts = {"program": version("ehcert-kit"), "version": platform.python_version()}
    return Check("python", verdict, facts, owner=Owner.IT)


def check_system(environment: Environment, folder: Path) -> Check:
    """The operating system. Its updates cannot be checked from here: the row says where to look.

    Only Debian and its derivatives leave a file when an update waits for a restart.
    """
    facts = {"system": platform.system(), "version": platform.release()}
    waiting = Path("/run/reboot-required").exists()
    return Check("system", Verdict.WARNING if waiting else Verdict.OK, facts, owner=Owner.IT)


def check_java(environment: Environment, folder: Path) -> Check:
    """Always good: tells users of the desktop program, which needed Java, that this one does not."""
    return Check("java", Verdict.OK)


def check_folder(environment: Environment, folder: Path) -> Check:
    """Dossier and keystore folders can be written (tried, as permissions do not tell) and not read by others."""
    for place in (folder, environment.keystore_folder):
        try:
            with tempfile.TemporaryFile(dir=_existing(place)):
                pass
        except OSError:
            return Check("folder", Verdict.FAILED, {"folder": str(place)}, owner=Owner.IT)
    for place in (folder, environment.keystore_folder):
        shared = lying(place)
        if shared is not None or disk.is_open_to_others(place):
            why = "rights" if shared is None else shared.value
            return Check("folder", Verdict.WARNING, {"folder": str(place), "why": why})
    return Check("folder", Verdict.OK, {"folder": str(folder)}, owner=Owner.IT)


def check_disk(environment: Environment, folder: Path) -> Check:
    """There is room for the keystore and its backups."""
    try:
        free = min(shutil.disk_usage(_existing(place)).free for place in (folder, environment.keystore_folder))
    except OSError:
        return Check("disk", Verdict.SKIPPED)
    verdict = Verdict.OK if free > _ENOUGH else Verdict.FAILED
    return Check("disk", verdict, {"free_megabytes": free // 1024**2}, owner=Owner.IT)


# ── the card ─────────────────────────────────────────────────────────────────────────────────


def check_backend(environment: Environment, folder: Path) -> Check:
    """How the card is reached, why this way, and what else is installed."""
    none = _no_backend(environment)
    if none is not None:
        return _failed("backend", none)
    try:
        description = environment.card.description
    except CardError as error:
        return _failed("backend", error)
    facts = {"why": environment.why.value, "backend": description, "installed": backends.installed()}
    return Check("backend", Verdict.OK, facts, owner=Owner.IT)


def check_service(environment: Environment, folder: Path) -> Check:
    """The system's card service answers."""
    if _no_backend(environment) is not None:
        return Check("service", Verdict.SKIPPED)
    presence = environment.card.presence()
    if not presence.service:
        return _failed("service", presence.problem or CardServiceAbsent())
    if presence.fault is not None and not presence.readers:
        if isinstance(presence.fault, CardSilent):
            # The state of the service is unknown; the check of the card reports the silence.
            return Check("service", Verdict.SKIPPED)
        return _failed("service", presence.fault)
    return Check("service", Verdict.OK, {"practice": _practice(environment)})


def check_reader(environment: Environment, folder: Path) -> Check:
    """A reader is connected."""
    presence = environment.card.presence()
    if not presence.service or (presence.fault is not None and not presence.readers):
        return Check("reader", Verdict.SKIPPED)
    if not presence.readers and presence.problem is not None:
        return _failed("reader", presence.problem)
    names = tuple(reader.name for reader in presence.readers)
    return Check("reader", Verdict.OK, {"readers": names, "practice": _practice(environment)})


def check_card(environment: Environment, folder: Path) -> Check:
    """An identity card can be read."""
    presence = environment.card.presence()
    if not presence.readers and not isinstance(presence.fault, CardSilent):
        return Check("card", Verdict.SKIPPED)
    try:
        if presence.problem is not None:
            raise presence.problem
        environment.require_card()
        identity = environment.card.identity()
    except (CardError, EnvironmentsMixed) as error:
        return _failed("card", error)
    until = identity.valid_until
    ended = until is not None and until < environment.clock().date()
    facts = {"holder": identity.person.full_name, "until": until or ""}
    return Check("card", Verdict.WARNING if ended else Verdict.OK, facts, owner=Owner.COMMUNE)


def check_certificates(environment: Environment, folder: Path) -> Check:
    """Both certificates are on the card, are its holder's, and valid today."""
    ends: datetime | None = None
    holder: Person | None = None
    if environment.card.presence().problem is not None:
        return Check("certificates", Verdict.SKIPPED)
    with suppress(CardError):  # reported by the check of the card
        holder = environment.card.identity().person
    try:
        for key in CardKey:
            leaf = Certificate(environment.card.chain(key)[0])
            if holder is not None and not names(leaf, holder):
                raise CardContradictory(key.value)
            if leaf.not_before > environment.clock():
                raise CardCertificateNotYetValid(key.value, leaf.not_before)
            if leaf.not_after < environment.clock():
                raise CardCertificateExpired(key.value, leaf.not_after)
            ends = min(ends or leaf.not_after, leaf.not_after)
    except CardError as error:
        return _failed("certificates", error)
    assert ends is not None, "there are two keys"
    verdict = Verdict.WARNING if ends - environment.clock() < _SOON else Verdict.OK
    return Check("certificates", verdict, {"until": ends}, owner=Owner.COMMUNE)


def check_pin(environment: Environment, folder: Path) -> Check:
    """The PIN is not blocked, where the backend can tell, and both keys are usable; no PIN is tried."""
    if environment.card.presence().problem is not None:
        return Check("pin", Verdict.SKIPPED)
    try:
        left = environment.card.tries_left()
        entry = environment.card.pin_entry(CardKey.SIGNATURE)
        environment.card.pin_entry(CardKey.AUTHENTICATION)
    except (CardCertificateAbsent, CardCertificatesUnlisted):
        return Check("pin", Verdict.SKIPPED)  # reported by the check of the certificates
    except CardError as error:
        return _failed("pin", error)
    if left == 0:
        return _failed("pin", CardBlocked())
    facts = {"tries": "unknown" if left is None else left, "entry": entry.value}
    return Check("pin", Verdict.WARNING if left == LAST_TRY else Verdict.OK, facts)


def check_interference(environment: Environment, folder: Path) -> Check:
    """No other reader or card can be taken for the card."""
    others = tuple(
        reader.name
        for reader in environment.card.presence().readers
        if reader.state in (ReaderState.OTHER_CARD, ReaderState.HELD)
        or any(mark in reader.name.casefold() for mark in _NO_READERS)
    )
    return Check("interference", Verdict.WARNING if others else Verdict.OK, {"readers": others})


# ── the way to eHealth ───────────────────────────────────────────────────────────────────────


def check_proxy(environment: Environment, folder: Path) -> Check:
    """The proxy to the platform; its password is never shown."""
    if environment.practice:
        return Check("proxy", Verdict.OK, {"proxy": "practice"}, owner=Owner.IT)
    try:
        proxy = proxy_for(environment.address)
    except ProxyUnusable as error:
        return _failed("proxy", error)
    return Check("proxy", Verdict.OK, {"proxy": proxy.place if proxy else "none"}, owner=Owner.IT)


def check_platform(environment: Environment, folder: Path) -> Check:
    """The platform answers a question that needs no card."""
    facts: dict[str, object] = {"address": environment.address}
    try:
        types = environment.platform.organization_types()
    except (ProxyUnusable, ClockWrong):
        # Reported by the checks of proxy and clock.
        return Check("platform", Verdict.SKIPPED)
    except PlatformError as error:
        return Check("platform", Verdict.FAILED, facts, error, error.owner)
    return Check("platform", Verdict.OK, {**facts, "types": len(types)})


def check_clock(environment: Environment, folder: Path) -> Check:
    """This computer's clock against the platform's: requests that seem old are refused."""
    try:
        offset = environment.platform.clock_offset()
    except ClockWrong as error:
        offset = timedelta(minutes=error.minutes)
    except PlatformError:
        return Check("clock", Verdict.SKIPPED)
    facts = {"seconds": abs(round(offset.total_seconds()))}
    late = abs(offset)
    verdict = Verdict.FAILED if late > _CLOCK_FAILED else Verdict.WARNING if late > _CLOCK_WARNING else Verdict.OK
    return Check("clock", verdict, facts, owner=Owner.IT)


#: Every check by its name, in the order in which they are shown.
CHECKS: Mapping[str, Callable[[Environment, Path], Check]] = {
    "python": check_python,
    "system": check_system,
    "java": check_java,
    "backend": check_backend,
    "service": check_service,
    "reader": check_reader,
    "card": check_card,
    "certificates": check_certificates,
    "pin": check_pin,
    "interference": check_interference,
    "folder": check_folder,
    "disk": check_disk,
    "proxy": check_proxy,
    "platform": check_platform,
    "clock": check_clock,
}


def _failed(name: str, error: KitError) -> Check:
    return Check(name, Verdict.FAILED, {}, error, error.owner)


def _no_backend(environment: Environment) -> CardError | None:
    """Why the backend itself is unusable, whatever the readers hold; None where it is usable."""
    fault = environment.card.presence().fault
    return fault if isinstance(fault, CardBackendAbsent | CardModuleAbsent | CardModuleUnusable) else None


def _practice(environment: Environment) -> str:
    """For the sentences: whether the practice card stands in for reader and service."""
    return "yes" if environment.why is Why.PRACTICE else "no"


def _existing(folder: Path) -> Path:
    """The folder, or its nearest parent that exists."""
    return next(place for place in (folder, *folder.parents) if place.exists())
