"""What a forked kernel has in memory before it is anybody's: imported by the warm process, and by nothing else.

Nothing in here may be of a person: no workspace, no card, no real environment. And no second thread: a fork would
leave it behind.
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

#: Ours, and what a kernel imports when it begins, with its first cell, or when it is first needed.
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
    """Fill what is kept in memory of practice: authorities, scenarios, sentences."""
    without_debugger()
    without_list_of_modules()
    for module in _MODULES:
        importlib.import_module(module)
    for language in languages():
        load_all(language)
    parse_all(spoken())
    # IPython's way of reading a cell compiles its expressions when they are first used.
    TransformerManager().transform_cell("")
    with tempfile.TemporaryDirectory() as folder:
        open_session(Settings(Path(folder) / "workspace"))
    # The garbage collector writes to every object that it looks at, and each kernel would get a copy of its own.
    gc.collect()
    gc.freeze()


_warm_up()
if threading.active_count() > 1:
    raise RuntimeError("a thread began before the fork")
