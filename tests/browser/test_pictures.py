"""Takes the pictures of the documentation, for `make pictures`; collected for that alone, for it takes minutes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from docs.making.screens import SCREENS
from ehcert_kit.texts import LANGUAGES

from . import pictures
from .conftest import Serve


@pytest.mark.timeout(3_600)
def test_every_screen_can_be_pictured(serve: Serve, browser: Browser, tmp_path: Path) -> None:
    """One file per screen, light enough for a page of documentation."""
    folder = Path(os.environ["EHCERT_PICTURES"]).absolute()
    contexts = {
        language: browser.new_context(locale="en-GB" if language == "en" else f"{language}-BE")
        for language in LANGUAGES
    }
    failed = pictures.take(serve, contexts, folder, tmp_path)
    for context in contexts.values():
        context.close()

    assert failed == []
    for language in LANGUAGES:
        taken = {file.name: file.stat().st_size for file in (folder / language).glob("*.webp")}
        assert set(taken) == {screen.file for screen in SCREENS}
        assert max(taken.values()) <= pictures.HEAVIEST
