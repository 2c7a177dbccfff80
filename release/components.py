"""The list of components of a release, as CycloneDX 1.5 (ECMA-424).

uv makes it from uv.lock, which all tests use; where the lock has two versions of a package, the property
``uv:package:marker`` says for which system each is. Added is what uv does not know: the licences that the packages
state, and what else the installer for Windows contains.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import uuid
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import quote

from . import ROOT, UV, windows_python

_CLASSIFIER = "License :: OSI Approved :: "
#: Length (characters) above which a licence field contains the text of the licence, not its name.
_A_NAME = 80


def write(folder: Path, wheel: Path, *, windows: bool) -> Path:
    """Write the list of components with which a wheel was tested. windows: include those of the Windows installer.

    Raises: CalledProcessError.
    """
    name, version = wheel.name.split("-")[:2]
    file = folder / f"{name}-{version}.cdx.json"
    command = [UV, "export", "--quiet", "--preview-features", "sbom-export", "--format", "cyclonedx1.5"]
    command += ["--frozen", "--no-dev", "--all-extras", "--output-file", str(file.absolute())]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    listed = json.loads(file.read_bytes())
    for component in listed["components"]:
        licences = stated(component["name"], component["version"])
        if licences:
            component["licenses"] = licences
    if windows:
        listed["components"] += shipped_on_windows()
    # uv omits a version that comes from a tag; its timestamp and serial number differ at each run.
    address = f"pkg:pypi/{name.replace('_', '-')}@{quote(version)}"
    listed["metadata"]["component"] |= {"version": version, "purl": address}
    listed["metadata"]["timestamp"] = _of_the_commit().isoformat()
    listed["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(wheel.read_bytes()).hexdigest()).urn
    file.write_text(json.dumps(listed, indent=2) + "\n", encoding="utf-8", newline="\n")
    return file


def stated(name: str, version: str) -> list[dict[str, Any]]:
    """The licences that a package states, if this version is installed here: an SPDX expression (PEP 639), or the
    names of older metadata."""
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return []
    return _stated(package) if package.version == version else []


def _stated(package: Distribution) -> list[dict[str, Any]]:
    about = package.metadata
    if "License-Expression" in about:
        return [{"expression": about["License-Expression"]}]
    classifiers = about.get_all("Classifier", [])
    names = [one.removeprefix(_CLASSIFIER) for one in classifiers if one.startswith(_CLASSIFIER)]
    if not names and "License" in about and "\n" not in about["License"] and len(about["License"]) < _A_NAME:
        names = [about["License"]]
    return [{"license": {"name": one}} for one in names]


def shipped_on_windows() -> list[dict[str, Any]]:
    """The CPython of the installer, and the third-party libraries in it."""
    properties = [{"name": "ehcert-kit:shipped-with", "value": "installer for Windows"}]
    return [
        {
            "type": "library",
            "bom-ref": f"windows-{part.name}@{part.version}",
            "name": part.name,
            "version": part.version,
            "licenses": [{"license": {"id": part.licence}}],
            "purl": f"pkg:generic/{part.name}@{part.version}",
            "properties": properties,
        }
        for part in windows_python.PARTS
    ]


def _of_the_commit() -> datetime:
    """The time of the commit; without git, the Unix epoch."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    told = subprocess.run(command, capture_output=True, text=True)
    return datetime.fromtimestamp(int(told.stdout.strip() or 0), UTC)
