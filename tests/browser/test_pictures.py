"""The pictures of the documentation can be taken: `make pictures` does it in every language, this test in one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from docs.making.screens import SCREENS
from ehcert_kit.texts import LANGUAGES

from . import pictures
from .conftest import PICTURES, Serve

#: Where `make pictures` wants them. Without it they are only looked for.
WANTED = os.environ.get("EHCERT_PICTURES")


@pytest.mark.timeout(3_600 if WANTED else 1_200)
def test_every_screen_can_be_pictured(serve: Serve, browser: Browser, tmp_path: Path) -> None:
    """One file per screen, light enough for a page of documentation."""
    languages = LANGUAGES if WANTED else ("nl",)
    folder = Path(WANTED).absolute() if WANTED else PICTURES / "écrans"
    contexts = {
        language: browser.new_context(locale="en-GB" if language == "en" else f"{language}-BE")
        for language in languages
    }
    failed = pictures.take(serve, contexts, folder, tmp_path)
    for context in contexts.values():
        context.close()

    assert failed == []
    for language in languages:
        taken = {file.name: file.stat().st_size for file in (folder / language).glob("*.webp")}
        assert set(taken) == {screen.file for screen in SCREENS}
        assert max(taken.values()) <= pictures.HEAVIEST
