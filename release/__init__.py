"""What goes out to people: packages, a list of components, an installer for Windows, digests."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: Where uv is: the one that runs this program, the system's, or the one that `make setup` got.
UV = os.environ.get("UV") or shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
