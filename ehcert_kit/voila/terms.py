"""The script that marks glossary terms on a page: one per language, which contains its terms."""

from __future__ import annotations

import functools
import hashlib
import json
from pathlib import Path

from ..teaching import glossary
from ..texts import Texts
from ..widgets.addresses import GLOSSARY

#: Path of the folder of these scripts, from the root of the server.
ADDRESS = "ehcert/terms/"
_SCRIPT = Path(__file__).parent / "templates" / "ehcert" / "static" / "terms.js"


@functools.cache
def script_name(language: str) -> str:
    """The file name of the script of a language; it contains a digest of the content."""
    return f"{language}-{hashlib.sha256(script(language).encode()).hexdigest()[:10]}.js"


@functools.cache
def script(language: str) -> str:
    """The data for terms.js, then terms.js itself. Everyday words of the glossary are left out: not marked."""
    say = Texts(language)
    terms = [
        {
            "name": entry.name,
            "term": entry.term,
            "says": entry.says,
            "asks": say("glossary-asks", term=entry.term),
            "official": say("glossary-official", word=entry.official) if entry.official else "",
            "forms": entry.forms,
        }
        for entry in glossary.entries(say)
        if not entry.everyday
    ]
    # Relative to the script: the root of the server is not always that of the host.
    page = f"{'../' * ADDRESS.count('/')}{GLOSSARY}"
    words = {"page": page, "glossary": say("glossary-link"), "tab": say("frame-new-tab")}
    told = json.dumps({"terms": terms, "words": words}, ensure_ascii=False)
    return f"const GLOSSARY = {told};\n" + _SCRIPT.read_text(encoding="utf-8")
