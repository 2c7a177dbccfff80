"""What a forked kernel has in memory before it is anybody's: imported by the warm process, and by nothing else.

Nothing in here may be of a person: no workspace, no card, no real environment. And no second thread: a fork would
leave it behind.
"""

from __future__ import annotations

import importlib
import tempfile
import threading
from pathlib import Path

from ..environments.opening import open_session
from ..environments.settings import PRACTICE, Settings
from ..texts import Texts, languages

#: Ours, and what a kernel imports when it begins, or with its first cell.
_MODULES = (
    "ehcert_kit.widgets",
    "ipykernel.kernelapp",
    "IPython.core.completerlib",
    "IPython.core.magics",
    "psutil",
)


def _warm_up() -> None:
    """Fill what is kept in memory of practice: authorities, scenarios, sentences."""
    for module in _MODULES:
        importlib.import_module(module)
    for language in languages():
        Texts(language)
    with tempfile.TemporaryDirectory() as folder:
        open_session(Settings(Path(folder) / "workspace", PRACTICE))


_warm_up()
if threading.active_count() > 1:
    raise RuntimeError("a thread began before the fork")
