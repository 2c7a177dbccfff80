"""Preloads what all forked kernels need in memory; only the warm process from which they fork imports this.

Nothing here may be personal: no workspace, no card, no real environment. Nor may a second thread start: it would
not exist in the forked process.
"""

from __future__ import annotations

import gc
import importlib
import tempfile
import threading
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager

from ..environments.kernel_settings import spoken
from ..environments.opening import open_session
from ..environments.settings import Settings
from ..jupyter_internals.kernel import without_debugger, without_list_of_modules
from ..texts import languages, parse_all
from ..widgets.ahead import load_all

#: The kit's modules, and those that a kernel imports at its start, with its first cell, or later.
_MODULES = (
    "ehcert_kit.keystore.pkcs12_ciphers",
    "ehcert_kit.practice.services",
    "cryptography.hazmat.backends.openssl.backend",
    "encodings.utf_16_be",
    "icalendar",
    "signxml.schemas",
    "ipykernel.debugger",
    "ipykernel.kernelapp",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.magics",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "psutil",
    "tornado.platform.asyncio",
)


def _warm_up() -> None:
    """Fill all caches that practice uses: authorities, scenarios, sentences."""
    without_debugger()
    without_list_of_modules()
    for module in _MODULES:
        importlib.import_module(module)
    for language in languages():
        load_all(language)
    parse_all(spoken())
    # IPython's transformer of cells compiles its regular expressions when first used.
    TransformerManager().transform_cell("")
    with tempfile.TemporaryDirectory() as folder:
        open_session(Settings(Path(folder) / "workspace"))
    # The garbage collector writes to every object it visits, so each kernel would get its own copy of the page.
    gc.collect()
    gc.freeze()


_warm_up()
if threading.active_count() > 1:
    raise RuntimeError("a thread began before the fork")
