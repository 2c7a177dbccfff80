"""Makes a release: packages, a list of components, an installer for Windows, digests."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: Path of uv: the one that runs this program, the system's, or the one that `make setup` downloaded.
UV = os.environ.get("UV") or shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
