"""The components' ES modules: what each is, and where our own server has it."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent / "js"
#: Where the server has them, from its root.
PATH = "ehcert/js"


@functools.cache
def source(module: str) -> str:
    """A module, with the helpers that all of them use in front: one file, nothing to import."""
    return "".join((FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in ("dom", module))


def file_name(module: str) -> str:
    """The name under which the server has it; it changes with the content, so it is fetched once."""
    return f"{module}-{hashlib.sha256(source(module).encode()).hexdigest()[:10]}.js"


@functools.cache
def files() -> Mapping[str, str]:
    """File name → module, of all."""
    return {file_name(file.stem): file.stem for file in FOLDER.glob("*.js")}


@functools.cache
def reference(module: str) -> str:
    """A module that only fetches this one, once for all components of a page.

    A component's own module reaches the page as text, and each component anew: a page has over a hundred.
    """
    return (
        f'const {{default: component}} = await import(location.origin + "/{PATH}/{file_name(module)}");\n'
        "export default component;\n"
    )
