"""PKCS#11 modules on disk: their usual paths, whether this Python can load one, and its publisher.

Source: installers and packages of the official software and of OpenSC; headers by the ELF, PE/COFF and
Mach-O specifications.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from .errors import CardModuleAbsent, CardModuleUnusable


class ModuleKind(StrEnum):
    """The publisher of a module; each has its own deviations from the standard."""

    OFFICIAL = "official"
    OPENSC = "opensc"
    SOFTHSM = "softhsm"
    OTHER = "other"


class Module(Struct, frozen=True):
    """A loaded module. name: for people, with the version."""

    kind: ModuleKind
    version: tuple[int, int]
    name: str


class System(Struct, frozen=True):
    """The properties of the system on which the paths of modules depend.

    platform: `sys.platform`. machine: `platform.machine()`. bits: word size of this Python.
    environment: environment variables, on Windows with the system's folders.
    """

    platform: str
    machine: str
    bits: int
    environment: Mapping[str, str]


_MACOS: Mapping[ModuleKind, tuple[str, ...]] = {
    ModuleKind.OFFICIAL: (
        "/Library/Belgium Identity Card/Pkcs11/beid-pkcs11.bundle/Contents/MacOS/libbeidpkcs11.dylib",
        "/usr/local/lib/beid-pkcs11.bundle/Contents/MacOS/libbeidpkcs11.dylib",
        "/usr/local/lib/libbeidpkcs11.dylib",
    ),
    ModuleKind.OPENSC: (
        "/Library/OpenSC/lib/opensc-pkcs11.so",
        "/usr/local/lib/opensc-pkcs11.so",
        "/opt/homebrew/lib/pkcs11/opensc-pkcs11.so",
        "/opt/homebrew/lib/opensc-pkcs11.so",
    ),
    ModuleKind.SOFTHSM: (
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
    ),
}

_LINUX_NAMES: Mapping[ModuleKind, tuple[str, ...]] = {
    ModuleKind.OFFICIAL: ("libbeidpkcs11.so.0", "pkcs11/beidpkcs11.so"),
    ModuleKind.OPENSC: ("opensc-pkcs11.so", "pkcs11/opensc-pkcs11.so"),
    ModuleKind.SOFTHSM: ("softhsm/libsofthsm2.so", "pkcs11/libsofthsm2.so"),
}


def places(kind: ModuleKind, system: System) -> tuple[str, ...]:
    """The usual paths of a module of this kind, the most likely first."""
    if system.platform == "darwin":
        return _MACOS.get(kind, ())
    if system.platform == "win32":
        return _on_windows(kind, system)
    names = _LINUX_NAMES.get(kind, ())
    return tuple(f"{folder}/{name}" for folder in _linux_folders(system) for name in names)


def find(kind: ModuleKind, system: System, exists: Callable[[str], bool]) -> Path | None:
    """The path of the module of this kind; None if it is not installed."""
    return next((Path(place) for place in places(kind, system) if exists(place)), None)


def _linux_folders(system: System) -> tuple[str, ...]:
    """Debian's folder of this architecture, then Fedora's, /usr/lib, and that of programs built from source."""
    libraries = {64: "/usr/lib64", 32: "/usr/lib32"}[system.bits]
    machine = "i386" if system.bits == 32 and system.machine == "x86_64" else system.machine
    return (f"/usr/lib/{machine}-linux-gnu", libraries, "/usr/lib", "/usr/local/lib")


def _on_windows(kind: ModuleKind, system: System) -> tuple[str, ...]:
    root = system.environment.get("SystemRoot", r"C:\Windows")
    programs = system.environment.get("ProgramFiles", r"C:\Program Files")
    match kind:
        case ModuleKind.OFFICIAL:
            # The 32-bit and the 64-bit module have the same name; 64-bit Windows keeps the former in SysWOW64.
            folders = ("System32",) if system.bits == 64 else ("SysWOW64", "System32")
            return tuple(rf"{root}\{folder}\beidpkcs11.dll" for folder in folders)
        case ModuleKind.OPENSC:
            return (rf"{programs}\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll",)
        case _:
            return ()


# ── before loading ───────────────────────────────────────────────────────────────────────────


def check(path: Path, bits: int) -> None:
    """Check that a module exists and has the right word size, before it is loaded.

    bits: word size of this Python.
    Raises: CardModuleAbsent, CardModuleUnusable: made for another word size.
    """
    if not path.is_file():
        raise CardModuleAbsent(str(path))
    sizes = word_sizes(path)
    if sizes and bits not in sizes:
        found = ", ".join(f"{size}" for size in sorted(sizes))
        raise CardModuleUnusable(str(path), "word-size", f"{found} / {bits}")


def word_sizes(path: Path) -> frozenset[int]:
    """The word sizes, 32 or 64, of a library; empty if its header has no known format. Raises: OSError."""
    with path.open("rb") as file:
        start = file.read(4096)
    if start[:4] == b"\x7fELF":
        return _known({1: 32, 2: 64}, start[4:5])
    if start[:2] == b"MZ":
        return _of_portable_executable(start)
    thin = {b"\xce\xfa\xed\xfe": 32, b"\xcf\xfa\xed\xfe": 64}.get(start[:4])
    if thin is not None:
        return frozenset({thin})
    if start[:4] == b"\xca\xfe\xba\xbe":
        return _of_universal_binary(start)
    return frozenset()


def _of_portable_executable(start: bytes) -> frozenset[int]:
    """By the magic number of the optional header, behind signature (4 octets) and file header (20 octets)."""
    header = int.from_bytes(start[0x3C:0x40], "little")
    magic = start[header + 24 : header + 26]
    return {b"\x0b\x01": frozenset({32}), b"\x0b\x02": frozenset({64})}.get(magic, frozenset())


def _of_universal_binary(start: bytes) -> frozenset[int]:
    """By the CPU type of each architecture, the first of five numbers of four octets each, from octet 8 on."""
    count = int.from_bytes(start[4:8])
    entries = start[8 : 8 + 20 * min(count, 16)]
    types = [entries[at : at + 4] for at in range(0, len(entries) - 19, 20)]
    return frozenset(64 if cpu[0] & 0x01 else 32 for cpu in types)


def _known(sizes: Mapping[int, int], octet: bytes) -> frozenset[int]:
    return frozenset({sizes[octet[0]]}) if octet and octet[0] in sizes else frozenset()


def word_size() -> int:
    """The word size of this Python, in bits."""
    return struct.calcsize("P") * 8


# ── once loaded ──────────────────────────────────────────────────────────────────────────────


def identify(manufacturer: str, description: str, version: tuple[int, int]) -> Module:
    """The module with these values in its CK_INFO, which are padded with blanks."""
    manufacturer, description = manufacturer.strip(" \0"), description.strip(" \0")
    kinds = {
        "Belgium Government": (ModuleKind.OFFICIAL, "beidpkcs11"),
        "OpenSC Project": (ModuleKind.OPENSC, "OpenSC"),
        "SoftHSM": (ModuleKind.SOFTHSM, "SoftHSM"),
    }
    kind, name = kinds.get(manufacturer, (ModuleKind.OTHER, description or manufacturer))
    return Module(kind, version, f"{name} {version[0]}.{version[1]}")
