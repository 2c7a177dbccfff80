"""Wheel, sdist, list of components and digests.

Builds are reproducible: hatchling, whose version pyproject.toml pins, sorts files and writes a fixed date
(https://reproducible-builds.org/specs/source-date-epoch/). So a plain `uv build` gives the same octets.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from . import ROOT, UV, notes

DIGESTS = "SHA256SUMS"
#: Files for users of a release.
PUBLISHED = ("ehcert_kit-*.whl", "ehcert_kit-*.tar.gz", "ehcert_kit-*.cdx.json", "ehcert-kit-*.exe")
#: All files that a release writes into its folder; others there are not touched.
OURS = (*PUBLISHED, DIGESTS, notes.FILE)


def clear(folder: Path) -> None:
    """Remove an earlier release from a folder; create the folder if needed."""
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in OURS:
        for file in folder.glob(pattern):
            file.unlink()


def build(folder: Path, source: Path = ROOT) -> tuple[Path, Path]:
    """Build the sdist of a source tree, and the wheel from that sdist, so that both are complete.

    Returns: wheel and sdist. Raises: CalledProcessError.
    """
    command = [UV, "build", "--quiet", "--out-dir", str(folder.absolute()), str(source)]
    # A SOURCE_DATE_EPOCH of this machine would replace hatchling's fixed date.
    undated = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, env=undated, check=True)
    (wheel,), (sdist,) = folder.glob("ehcert_kit-*.whl"), folder.glob("ehcert_kit-*.tar.gz")
    return wheel, sdist


def write_digests(folder: Path) -> str:
    """Write the SHA-256 of each file, in the format of `sha256sum --check`."""
    files = sorted({file for pattern in PUBLISHED for file in folder.glob(pattern)})
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    text = "".join(lines)
    (folder / DIGESTS).write_text(text, encoding="ascii", newline="\n")
    return text
