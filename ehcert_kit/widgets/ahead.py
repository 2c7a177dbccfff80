"""Loads what pages need before a page is opened: the imports that other modules do only on first use."""

from __future__ import annotations

from ..environments import course  # noqa: F401
from ..procedure import certificate_request, completion, renewal, revocation, sitting, story, survey  # noqa: F401
from ..texts import load
from . import forms, pager, panel, picture, question, stand_in  # noqa: F401
from .components import scripts


def load_all(language: str) -> None:
    """Import every form, and read what all pages share. language: of the catalogue that is loaded."""
    for name in forms.NAMES:
        forms.form(name)
    scripts.file_name()
    load(language)
