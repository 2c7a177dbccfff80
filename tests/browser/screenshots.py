"""Screenshots for whoever wants to look: with ``EHCERT_SCREENSHOTS=1`` they are left in ``build/pictures``.

Nothing is judged by them, and each takes a quarter of a second of processor: without the variable there are none.
"""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

#: Those of the last run.
PICTURES = Path(__file__).parents[2] / "build" / "pictures"

WANTED = bool(os.environ.get("EHCERT_SCREENSHOTS"))


def keep(page: Page, file: Path, full_page: bool = True) -> None:
    """Take a screenshot, if they are wanted."""
    if WANTED:
        page.screenshot(path=file, full_page=full_page)
