"""The browser of tests and benchmarks: where it is, and how it is started."""

from __future__ import annotations

import os
import shutil

ARGUMENTS = ["--no-sandbox"]


def program() -> str | None:
    """The system's Chromium, without its windows if it can be had so, else (None) the one of Playwright.

    Without what draws windows a test costs a fifth less.
    """
    return os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
