"""Wheel, sdist, list of components and digests.

The same commit gives the same octets: hatchling, whose version pyproject.toml names, sorts names and writes one
date, its own (https://reproducible-builds.org/specs/source-date-epoch/). So a bare `uv build` gives them too.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from . import ROOT, UV, notes

DIGESTS = "SHA256SUMS"
#: What people take from a release.
PUBLISHED = ("ehcert_kit-*.whl", "ehcert_kit-*.tar.gz", "ehcert_kit-*.cdx.json", "ehcert-kit-*.exe")
#: What a release leaves in its folder; all else there is somebody else's.
OURS = (*PUBLISHED, DIGESTS, notes.FILE)


def clear(folder: Path) -> None:
    """Remove an earlier release from a folder, which is made if there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in OURS:
        for file in folder.glob(pattern):
            file.unlink()


def build(folder: Path, source: Path = ROOT) -> tuple[Path, Path]:
    """The sdist of a tree, and the wheel that is built from that sdist: so both hold all that is needed.

    Returns: wheel and sdist. Raises: CalledProcessError.
    """
    command = [UV, "build", "--quiet", "--out-dir", str(folder.absolute()), str(source)]
    # A date of the machine's would be written in the place of hatchling's own.
    undated = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, env=undated, check=True)
    (wheel,), (sdist,) = folder.glob("ehcert_kit-*.whl"), folder.glob("ehcert_kit-*.tar.gz")
    return wheel, sdist


def write_digests(folder: Path) -> str:
    """The SHA-256 of each file, as `sha256sum --check` reads it."""
    files = sorted({file for pattern in PUBLISHED for file in folder.glob(pattern)})
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    text = "".join(lines)
    (folder / DIGESTS).write_text(text, encoding="ascii", newline="\n")
    return text
