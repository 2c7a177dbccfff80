"""What any page may need, in memory before there is one: imports that wait elsewhere until somebody wants them."""

from __future__ import annotations

from ..environments import course  # noqa: F401
from ..procedure import certificate_request, completion, renewal, revocation, sitting, story, survey  # noqa: F401
from ..texts import load
from . import forms, pager, panel, picture, question, stand_in  # noqa: F401
from .components import scripts


def load_all(language: str) -> None:
    """Import every form, and read what is common to all pages. language: of the sentences that are loaded."""
    for name in forms.NAMES:
        forms.form(name)
    scripts.file_name()
    load(language)
