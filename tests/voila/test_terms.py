"""The script that marks terms, without a browser."""

from __future__ import annotations

import json
from urllib.parse import urljoin

import pytest

from ehcert_kit.texts import languages
from ehcert_kit.voila.terms import ADDRESS, script, script_name
from ehcert_kit.widgets.addresses import GLOSSARY


@pytest.mark.parametrize("root", ["http://127.0.0.1:8866/", "https://hub.test/user/anna/"])
def test_a_term_leads_to_the_glossary_of_its_own_server(root: str) -> None:
    """The server of a participant on a hub is below a path; the root of the host is the hub's."""
    for language in languages():
        data, _, code = script(language).partition("\n")
        page = json.loads(data.removeprefix("const GLOSSARY = ").removesuffix(";"))["words"]["page"]
        assert urljoin(f"{root}{ADDRESS}{script_name(language)}", page) == f"{root}{GLOSSARY}"
        assert "new URL(words.page, document.currentScript.src)" in code
