"""Where modules live on every system, which ones this Python can load, and which one it has loaded."""

from __future__ import annotations

import _ctypes
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from ehcert_kit.card import modules
from ehcert_kit.card.modules import ModuleKind, System
from ehcert_kit.errors import CardModuleAbsent, CardModuleUnusable

WINDOWS = {"SystemRoot": r"D:\Windows", "ProgramFiles": r"D:\Program Files"}
DEBIAN = System("linux", "x86_64", 64, {})


@pytest.mark.parametrize(
    ("system", "kind", "first"),
    [
        (DEBIAN, ModuleKind.OFFICIAL, "/usr/lib/x86_64-linux-gnu/libbeidpkcs11.so.0"),
        (DEBIAN, ModuleKind.OPENSC, "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"),
        (DEBIAN, ModuleKind.SOFTHSM, "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
        (
            System("linux", "aarch64", 64, {}),
            ModuleKind.OFFICIAL,
            "/usr/lib/aarch64-linux-gnu/libbeidpkcs11.so.0",
        ),
        (
            System("darwin", "arm64", 64, {}),
            ModuleKind.OFFICIAL,
            "/Library/Belgium Identity Card/Pkcs11/beid-pkcs11.bundle/Contents/MacOS/libbeidpkcs11.dylib",
        ),
        (System("darwin", "arm64", 64, {}), ModuleKind.OPENSC, "/Library/OpenSC/lib/opensc-pkcs11.so"),
        (System("win32", "AMD64", 64, WINDOWS), ModuleKind.OFFICIAL, r"D:\Windows\System32\beidpkcs11.dll"),
        (System("win32", "AMD64", 32, WINDOWS), ModuleKind.OFFICIAL, r"D:\Windows\SysWOW64\beidpkcs11.dll"),
        (
            System("win32", "AMD64", 64, WINDOWS),
            ModuleKind.OPENSC,
            r"D:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll",
        ),
    ],
)
def test_the_likeliest_place_comes_first(system: System, kind: ModuleKind, first: str) -> None:
    assert modules.places(kind, system)[0] == first


@pytest.mark.parametrize(
    "path",
    [
        "/usr/lib/x86_64-linux-gnu/pkcs11/beidpkcs11.so",
        "/usr/lib64/libbeidpkcs11.so.0",
        "/usr/lib64/pkcs11/beidpkcs11.so",
        "/usr/local/lib/libbeidpkcs11.so.0",
    ],
)
def test_other_distributions_are_searched_too(path: str) -> None:
    assert modules.find(ModuleKind.OFFICIAL, DEBIAN, lambda place: place == path) == Path(path)


def test_nothing_installed_is_nothing_found() -> None:
    assert modules.find(ModuleKind.OFFICIAL, DEBIAN, lambda _: False) is None
    assert modules.places(ModuleKind.SOFTHSM, System("win32", "AMD64", 64, {})) == ()


# ── headers ──────────────────────────────────────────────────────────────────────────────────


def portable_executable(magic: int) -> bytes:
    return (
        b"MZ".ljust(0x3C, b"\0")
        + struct.pack("<I", 0x80)
        + bytes(0x40)
        + b"PE\0\0"
        + bytes(20)
        + struct.pack("<H", magic)
    )


@pytest.mark.parametrize(
    ("start", "sizes"),
    [
        (b"\x7fELF\x01" + bytes(50), {32}),
        (b"\x7fELF\x02" + bytes(50), {64}),
        (portable_executable(0x10B), {32}),
        (portable_executable(0x20B), {64}),
        (b"\xce\xfa\xed\xfe" + bytes(50), {32}),
        (b"\xcf\xfa\xed\xfe" + bytes(50), {64}),
        (
            struct.pack(">II", 0xCAFEBABE, 2)
            + struct.pack(">5I", 7, 0, 0, 0, 0)
            + struct.pack(">5I", 0x01000007, 0, 0, 0, 0),
            {32, 64},
        ),
        (b"#!/bin/sh", set()),
        (b"", set()),
        (b"MZ", set()),
        (b"\x7fELF", set()),
    ],
    ids="ELF32 ELF64 PE32 PE64 Mach-O-32 Mach-O-64 universal script empty DOS cut".split(),
)
def test_the_word_size_is_in_the_header(start: bytes, sizes: set[int], tmp_path: Path) -> None:
    file = tmp_path / "module"
    file.write_bytes(start)

    assert modules.word_sizes(file) == sizes


def test_this_python_is_what_its_own_header_says() -> None:
    assert modules.word_size() in modules.word_sizes(Path(sys.executable).resolve())


def test_a_module_of_another_word_size_is_not_tried(tmp_path: Path) -> None:
    file = tmp_path / "libbeidpkcs11.so.0"
    file.write_bytes(b"\x7fELF\x01" + bytes(50))

    with pytest.raises(CardModuleUnusable) as unusable:
        modules.check(file, 64)
    assert unusable.value.rule == "word-size"
    modules.check(file, 32)


def test_a_module_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CardModuleAbsent):
        modules.check(tmp_path / "nothing.so", 64)
    with pytest.raises(CardModuleAbsent):
        modules.check(tmp_path, 64)


# ── identity of a loaded module ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("manufacturer", "description", "version", "kind", "name"),
    [
        ("Belgium Government", "Belgium eID PKCS#11 interface v2", (5, 1), ModuleKind.OFFICIAL, "beidpkcs11 5.1"),
        ("OpenSC Project", "OpenSC smartcard framework", (0, 23), ModuleKind.OPENSC, "OpenSC 0.23"),
        ("SoftHSM", "Implementation of PKCS11", (2, 6), ModuleKind.SOFTHSM, "SoftHSM 2.6"),
        ("Somebody", "A token", (1, 0), ModuleKind.OTHER, "A token 1.0"),
    ],
)
def test_a_module_is_known_by_what_it_says(
    manufacturer: str, description: str, version: tuple[int, int], kind: ModuleKind, name: str
) -> None:
    module = modules.identify(manufacturer.ljust(32), description.ljust(32), version)

    assert (module.kind, module.version, module.name) == (kind, version, name)


@pytest.mark.parametrize("kind", [ModuleKind.OPENSC, ModuleKind.SOFTHSM])
def test_the_real_modules_are_found_and_known(kind: ModuleKind) -> None:
    """In a process of its own: a module keeps state for as long as its process lives."""
    program = (
        "import os, sys; from ehcert_kit.card import modules, pkcs11_module, backends\n"
        "path = backends.find(modules.ModuleKind(sys.argv[1]))\n"
        "print(pkcs11_module.identify(pkcs11_module.load(path)).kind.value)"
    )
    told = subprocess.run([sys.executable, "-c", program, kind.value], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == kind.value


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"#!/bin/sh\n", "file too short"), (None, "C_GetFunctionList")],
    ids=["script", "another library"],
)
def test_what_cannot_be_loaded_is_said_in_the_loaders_words(
    content: bytes | None, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "module.so"
    if content is None:
        file = Path(_ctypes.__file__)
    else:
        file.write_bytes(content)
    program = (
        "import sys; from pathlib import Path; from ehcert_kit.card import pkcs11_module\n"
        "from ehcert_kit.errors import CardModuleUnusable\n"
        "try: pkcs11_module.load(Path(sys.argv[1]))\n"
        "except CardModuleUnusable as error: print(error.rule, error.detail)"
    )
    told = subprocess.run([sys.executable, "-c", program, file], capture_output=True, text=True, check=True)

    last = told.stdout.splitlines()[-1]  # PyKCS11 prints a line of its own before
    assert last.startswith("load ") and said in last
