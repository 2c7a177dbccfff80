"""The components' ES modules: the source of each, and the bundle that this program's server provides."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent / "js"
#: Path of the bundle's folder on the server, relative to its root.
PATH = "ehcert/js"
_HELPERS = "dom"


@functools.cache
def source(module: str) -> str:
    """The source of a module, preceded by the shared helpers: one file without imports."""
    return _text(_HELPERS) + _text(module)


@functools.cache
def bundle() -> str:
    """The source of all modules in one, which exports each by its name. A page fetches it once."""
    modules = sorted(file.stem for file in FOLDER.glob("*.js") if file.stem != _HELPERS)
    return _text(_HELPERS) + "".join(
        f"export const {module} = (() => {{\n{_text(module).replace('export default', 'return', 1)}}})();\n"
        for module in modules
    )


@functools.cache
def file_name() -> str:
    """The file name of the bundle. It changes with the content, so that browsers fetch each version only once."""
    return f"components-{hashlib.sha256(bundle().encode()).hexdigest()[:10]}.js"


@functools.cache
def reference(module: str) -> str:
    """The source of a short module that imports this one from the bundle.

    anywidget sends the source of the module with every component, and a page has over a hundred.
    """
    return (
        'const {baseUrl} = JSON.parse(document.getElementById("jupyter-config-data").textContent);\n'
        f"const {{{module}: component}} = await import(`${{location.origin}}${{baseUrl}}{PATH}/{file_name()}`);\n"
        "export default component;\n"
    )


def _text(module: str) -> str:
    return (FOLDER / f"{module}.js").read_text(encoding="utf-8")
