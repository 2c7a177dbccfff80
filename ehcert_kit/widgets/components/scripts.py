"""The components' ES modules: what each is, and where our own server has all of them."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent / "js"
#: Where the server has them, from its root.
PATH = "ehcert/js"
_HELPERS = "dom"


@functools.cache
def source(module: str) -> str:
    """A module, with the helpers that all of them use in front: one file, nothing to import."""
    return _text(_HELPERS) + _text(module)


@functools.cache
def bundle() -> str:
    """All modules as one, which exports each by its name: what a page of ours fetches, once."""
    modules = sorted(file.stem for file in FOLDER.glob("*.js") if file.stem != _HELPERS)
    return _text(_HELPERS) + "".join(
        f"export const {module} = (() => {{\n{_text(module).replace('export default', 'return', 1)}}})();\n"
        for module in modules
    )


@functools.cache
def file_name() -> str:
    """The name under which the server has them; it changes with the content, so they are fetched once."""
    return f"components-{hashlib.sha256(bundle().encode()).hexdigest()[:10]}.js"


@functools.cache
def reference(module: str) -> str:
    """A module that only fetches this one with all others.

    A component's own module reaches the page as text, and each component anew: a page has over a hundred.
    """
    return (
        'const {baseUrl} = JSON.parse(document.getElementById("jupyter-config-data").textContent);\n'
        f"const {{{module}: component}} = await import(`${{location.origin}}${{baseUrl}}{PATH}/{file_name()}`);\n"
        "export default component;\n"
    )


def _text(module: str) -> str:
    return (FOLDER / f"{module}.js").read_text(encoding="utf-8")
