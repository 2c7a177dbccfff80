"""The installer for Windows: one file, for one user, without administrator rights or network.

It contains CPython as signed by its makers, the packages of uv.lock and the kit's wheel, and makes an entry in the
Start menu. NSIS (https://nsis.sourceforge.io) packs it, on any system that has it. It is not signed:
docs/portability.md.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from ehcert_kit.shortcuts import icon
from ehcert_kit.texts import LANGUAGES, Texts

from . import ROOT, UV, windows_python

SCRIPT = Path(__file__).with_name("installer.nsi")
MAKER = "makensis"
#: File in the program's folder that lists what was installed there, and marks the folder as this program's.
MANIFEST = "ehcert-kit.files"
#: By language: its name in NSIS, and its number in Windows (MS-LCID).
_IN_NSIS = {"fr": ("French", 1036), "nl": ("Dutch", 1043), "de": ("German", 1031), "en": ("English", 1033)}
#: Name of a string in the installer → key in the catalogue.
_SENTENCES = {
    "Name": "shortcut-name",
    "Comment": "shortcut-comment",
    "InUse": "shortcut-in-use",
    "Foreign": "shortcut-foreign-folder",
    "Installed": "shortcut-installed",
    "OpenNow": "shortcut-open-now",
}
#: The picture beside the last page: size in pixels, and background colour.
_SIDE, _GROUND = (164, 314), "#e6eff0"


def missing() -> str | None:
    """What this machine lacks to make the installer, in words; None: nothing."""
    return None if shutil.which(MAKER) else f"{MAKER} is not installed (Debian's package nsis)"


def build(folder: Path, wheel: Path, *, compressed: bool = True) -> Path:
    """Make the installer of a wheel. compressed: False makes it in seconds, four times as large.

    Raises: windows_python.Unreachable, CalledProcessError.
    """
    # Not in the system's temporary folder, which may be in memory: this takes half a gigabyte.
    with tempfile.TemporaryDirectory(dir=folder) as name:
        stage = Path(name) / "stage"
        prepare(stage, wheel)
        return pack(folder, stage, wheel.name.split("-")[1], compressed=compressed)


def pack(folder: Path, stage: Path, version: str, *, compressed: bool = True) -> Path:
    """Make the installer from the folder of the program. Raises: CalledProcessError."""
    write_manifest(stage)
    made = folder / f"ehcert-kit-{version}-windows-x64.exe"
    with tempfile.TemporaryDirectory() as name:
        words = Path(name) / "words.nsh"
        words.write_text(sentences(), encoding="utf-8")
        side = Path(name) / "side.bmp"
        draw_side(side)
        defined = {"VERSION": version, "STAGE": stage, "OUTPUT": made.absolute(), "WORDS": words, "SIDE": side}
        defined |= {"MANIFEST": MANIFEST, "COMPRESS": "auto" if compressed else "off"}
        options = [f"-D{key}={value}" for key, value in defined.items()]
        subprocess.run([MAKER, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, str(SCRIPT)], check=True)
    return made


def prepare(stage: Path, wheel: Path) -> None:
    """Fill a folder with the content of the program's folder on Windows.

    Raises: windows_python.Unreachable, CalledProcessError.
    """
    windows_python.unpack(stage)
    site = stage / "Lib" / "site-packages"
    with tempfile.TemporaryDirectory() as name:
        listed = Path(name) / "requirements.txt"
        chosen = ("--frozen", "--no-dev", "--all-extras", "--no-emit-project")
        _uv("export", "--quiet", *chosen, "--output-file", str(listed))
        platform = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", windows_python.VERSION)
        where = ("--quiet", "--python", sys.executable, "--target", str(site), "--link-mode", "copy", "--no-deps")
        _uv("pip", "install", *where, *platform, "--only-binary=:all:", "-r", str(listed))
        _uv("pip", "install", *where, *platform, str(wheel))
    for data in ("share", "etc"):
        if (site / data).is_dir():
            # To sys.prefix, where Jupyter looks.
            (site / data).rename(stage / data)
    shutil.rmtree(site / "bin", ignore_errors=True)  # entry points for the build system
    shutil.copy(icon.WINDOWS, stage / icon.WINDOWS.name)
    # For terminals: %~dp0 is the folder of this file.
    (stage / "ehcert-kit.cmd").write_text('@"%~dp0python.exe" -m ehcert_kit %*\n', newline="\r\n")


def write_manifest(stage: Path) -> None:
    """List what an update or an uninstallation removes: all that is at the top level, and the uninstaller."""
    names = [*sorted(file.name for file in stage.iterdir()), "uninstall.exe"]
    (stage / MANIFEST).write_text("".join(f"{name}\n" for name in names), encoding="ascii", newline="\r\n")


def draw_side(file: Path) -> None:
    """Draw the picture beside the last page: the program's icon, large."""
    sheet = Image.new("RGB", _SIDE, _GROUND)
    with Image.open(icon.WINDOWS) as drawn:
        picture = drawn.convert("RGBA").resize((96, 96))
    sheet.paste(picture, ((_SIDE[0] - 96) // 2, 48), picture)
    sheet.save(file)


def sentences() -> str:
    """The installer's sentences from the catalogue, in the syntax of NSIS."""
    lines = [f'!insertmacro MUI_LANGUAGE "{_IN_NSIS[language][0]}"\n' for language in LANGUAGES]
    for language in LANGUAGES:
        say, number = Texts(language), _IN_NSIS[language][1]
        told = {name: say(key, name=say("shortcut-name")) for name, key in _SENTENCES.items()}
        lines += [f'LangString {name} {number} "{_quoted(text)}"\n' for name, text in told.items()]
    return "".join(lines)


def _quoted(text: str) -> str:
    """Escape a text for an NSIS string in double quotes."""
    return text.replace("$", "$$").replace('"', '$\\"').replace("\n", "$\\n")


def _uv(*words: str) -> None:
    subprocess.run([UV, *words], cwd=ROOT, check=True)
