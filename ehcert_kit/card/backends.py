"""Choosing a card backend: the requested one, or the best one that is installed."""

from __future__ import annotations

import os
import platform
import sys
from enum import StrEnum
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from msgspec import Struct

from ..disk import refusals
from . import modules, pcsc_service
from .interface import Card
from .modules import ModuleKind, System
from .none import NoCard
from .pcsc_service import PcscService
from .process import CardProcess

AUTO, PCSC, PKCS11, PRACTICE = "auto", "pcsc", "pkcs11", "practice"
#: The kinds of module that can be chosen as backend by their name.
MODULES = tuple(kind for kind in ModuleKind if kind is not ModuleKind.OTHER)
_NAMES = (AUTO, PRACTICE, PCSC, PKCS11, *(kind.value for kind in MODULES))
_PREFIX = f"{PKCS11}:"


class Why(StrEnum):
    """Why this backend was chosen."""

    PRACTICE = "practice"  # the environment has its own card
    ASKED = "asked"
    OFFICIAL = "official"  # the official module is installed
    DIRECT = "direct"  # no official module: PC/SC
    NOTHING = "nothing"  # neither is installed


class Backend(Struct, frozen=True):
    """A card backend, and why it was chosen."""

    card: Card
    why: Why


def known(wanted: str) -> bool:
    """Whether this denotes a backend: a name (`named`), or ``pkcs11:`` and the path of a module."""
    return named(wanted) or wanted.removeprefix(_PREFIX) not in ("", wanted)


def named(wanted: str) -> bool:
    """Whether this is a backend's name: auto, practice, pcsc, pkcs11, official, opensc, softhsm.

    Only a name may come from a web page or a dossier. A path makes this process load any library there, so it is
    accepted from the command line only.
    """
    return wanted in _NAMES


def offered(practice: bool) -> tuple[str, ...]:
    """The names that a page offers: modules if they are installed, SoftHSM only in the practice environment."""
    kinds = [kind for kind in MODULES if (practice or kind is not ModuleKind.SOFTHSM) and find(kind) is not None]
    return (AUTO, PCSC, *(kind.value for kind in kinds))


def choose(wanted: str, apdu_log: Path | None = None, trusted_roots: tuple[bytes, ...] | None = None) -> Backend:
    """The card backend in a reader.

    wanted: auto, pcsc, pkcs11, the name of a module, or ``pkcs11:PATH``. auto: the official module if it is
        installed, because it supports readers with a PIN pad; else PC/SC. pkcs11: that module, else OpenSC.
    apdu_log: file in which the PC/SC backend logs commands and answers, PINs masked.
    trusted_roots: DER; one must have issued the National Register's certificate. None: the card's own root.
    Raises: FolderNotWritable: the log cannot be written.
    """
    if wanted.startswith(_PREFIX):
        return Backend(_module(wanted.removeprefix(_PREFIX), trusted_roots), Why.ASKED)
    official = find(ModuleKind.OFFICIAL)
    if wanted == PKCS11 or wanted in [kind.value for kind in MODULES]:
        module = (official or find(ModuleKind.OPENSC)) if wanted == PKCS11 else find(ModuleKind(wanted))
        return (
            Backend(_module(str(module), trusted_roots), Why.ASKED) if module else Backend(NoCard(), Why.NOTHING)
        )
    if wanted == PCSC:
        return Backend(_direct(apdu_log, trusted_roots), Why.ASKED)
    if official is not None:
        return Backend(_module(str(official), trusted_roots), Why.OFFICIAL)
    if has_pyscard():
        return Backend(_direct(apdu_log, trusted_roots), Why.DIRECT)
    return Backend(NoCard(), Why.NOTHING)


def find(kind: ModuleKind) -> Path | None:
    """The module of this kind on this machine, for the word size of this Python; None: it is not installed."""
    system = System(sys.platform, platform.machine(), modules.word_size(), os.environ)
    return modules.find(kind, system, os.path.exists)


def has_pyscard() -> bool:
    """Whether the library for the direct backend is installed: the extra ``ehcert-kit[pcsc]``."""
    return find_spec("smartcard") is not None


def installed() -> tuple[str, ...]:
    """The modules and libraries for cards on this machine, with versions, for people."""
    kinds = (ModuleKind.OFFICIAL, ModuleKind.OPENSC)
    found = [f"{kind.value} ({place})" for kind in kinds if (place := find(kind))]
    if has_pyscard():
        found.append(f"pyscard {version('pyscard')}")
    return (*found, f"PyKCS11 {version('PyKCS11')}")


def _direct(apdu_log: Path | None, trusted_roots: tuple[bytes, ...] | None) -> Card:
    """The PC/SC backend. Raises: FolderNotWritable."""
    if apdu_log is not None:
        with refusals(apdu_log):
            # Checked here, where the error can be raised; the child process opens it again.
            _opened(str(apdu_log)).close()
    return CardProcess(_pcsc, apdu_log and str(apdu_log), trusted_roots, service=_service)


def _module(path: str, trusted_roots: tuple[bytes, ...] | None) -> Card:
    return CardProcess(_pkcs11, path, trusted_roots, service=_service if has_pyscard() else None)


def _service() -> PcscService:
    return PcscService(pcsc_service.load())


def _pkcs11(path: str, trusted_roots: tuple[bytes, ...] | None) -> Card:
    from .pkcs11 import Pkcs11Card

    return Pkcs11Card(Path(path), trusted_roots)


def _pcsc(apdu_log: str | None, trusted_roots: tuple[bytes, ...] | None) -> Card:
    from .pcsc import PcscCard

    if apdu_log is None:
        return PcscCard(trusted_roots=trusted_roots)
    log = _opened(apdu_log)
    return PcscCard(lambda line: print(line, file=log), trusted_roots)


def _opened(apdu_log: str) -> TextIO:
    return open(apdu_log, "a", encoding="utf-8", buffering=1, opener=_private)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
