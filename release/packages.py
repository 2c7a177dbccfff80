"""Wheel, sdist, list of components and digests.

The same commit gives the same octets: hatchling sorts names and writes one date, which is the commit's
(https://reproducible-builds.org/specs/source-date-epoch/).
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import uuid
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from . import ROOT, UV

DIGESTS = "SHA256SUMS"
#: What a release leaves in its folder; all else there is somebody else's.
OURS = ("ehcert_kit-*.whl", "ehcert_kit-*.tar.gz", "ehcert_kit-*.cdx.json", "ehcert-kit-*.exe", DIGESTS)


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
    subprocess.run(command, env=_epoch(source), check=True)
    (wheel,), (sdist,) = folder.glob("ehcert_kit-*.whl"), folder.glob("ehcert_kit-*.tar.gz")
    return wheel, sdist


def _epoch(source: Path = ROOT) -> dict[str, str]:
    """The environment of a build. Its date is that of the commit; without git the one that hatchling takes."""
    command = ["git", "-C", str(source), "log", "-1", "--format=%ct"]
    told = subprocess.run(command, capture_output=True, text=True)
    return {"SOURCE_DATE_EPOCH": told.stdout.strip() or "1580601600", **os.environ}


def list_components(folder: Path, wheel: Path) -> Path:
    """The packages of uv.lock with which this version was tried, as CycloneDX 1.5 (ECMA-424)."""
    file = folder / f"{'-'.join(wheel.name.split('-')[:2])}.cdx.json"
    command = [UV, "export", "--quiet", "--preview-features", "sbom-export", "--format", "cyclonedx1.5"]
    command += ["--frozen", "--no-dev", "--all-extras", "--output-file", str(file.absolute())]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    listed = json.loads(file.read_bytes())
    # uv leaves out a version that comes from a tag; when and under which number it made the list is chance.
    name, version = wheel.name.split("-")[:2]
    address = f"pkg:pypi/{name.replace('_', '-')}@{quote(version)}"
    listed["metadata"]["component"] |= {"version": version, "purl": address}
    listed["metadata"]["timestamp"] = datetime.fromtimestamp(int(_epoch()["SOURCE_DATE_EPOCH"]), UTC).isoformat()
    listed["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(wheel.read_bytes()).hexdigest()).urn
    file.write_text(json.dumps(listed, indent=2) + "\n", encoding="utf-8", newline="\n")
    return file


def write_digests(folder: Path) -> str:
    """The SHA-256 of each file, as `sha256sum --check` reads it."""
    files = sorted({file for pattern in OURS[:-1] for file in folder.glob(pattern)})
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    text = "".join(lines)
    (folder / DIGESTS).write_text(text, encoding="ascii", newline="\n")
    return text
