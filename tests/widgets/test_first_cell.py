"""What a notebook's first cell loads, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

#: What one form, one command or a server needs, by the name of its library.
LATER = ("Crypto", "icalendar", "waitress", "fpdf", "segno", "smartcard", "PyKCS11", "psycopg", "babel")


def test_it_loads_no_library_that_comes_later(tmp_path: Path) -> None:
    """Each takes up to a twentieth of a second."""
    code = "import sys, ehcert_kit; ehcert_kit.open_dossier('demander'); print(*sys.modules)"
    told = {**os.environ, "EHCERT_WORKSPACE": str(tmp_path / "w")}
    for _ in range(2):  # the first time, a card and a platform are made
        ran = subprocess.run([sys.executable, "-c", code], env=told, capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert "ehcert_kit" in loaded and loaded.isdisjoint(LATER), loaded.intersection(LATER)
