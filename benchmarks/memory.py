"""The memory of the kernel of one notebook.

Ours: a kernel that ran notebook 4 up to its first form, and one that ran all of it, as a page does. Baseline:
a kernel that ran `import ipywidgets`, the minimum for a page with a widget. All run the same
interpreter, started the same way, and at the same time, so that they share the same libraries. RSS is what the
system shows for a process; PSS divides each shared memory page among its processes, so it is what one more seat
costs.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from jupyter_client.manager import KernelManager, start_new_kernel

from .measure import Result, Row
from .processes import NOTEBOOKS, environment

_NOTEBOOK = NOTEBOOKS / "4-demander.ipynb"
_FIRST_FORM = 3
"""Code cells up to and with the first form."""


def run(runs: int) -> Result:
    cells = _cells(_NOTEBOOK)
    sides: dict[str, tuple[list[float], list[float]]] = {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            settings = environment(folder, EHCERT_WORKSPACE=str(folder / "w"), EHCERT_SURFACE="voila")
            kernels = [
                _kernel(settings, folder, code) for code in (cells[:_FIRST_FORM], cells, ["import ipywidgets"])
            ]
            try:
                first, whole, bare = (_weight(kernel) for kernel in kernels)
            finally:
                for kernel in kernels:
                    kernel.shutdown_kernel(now=True)
        for title, ours in (("up to the first form", first), ("whole notebook", whole)):
            for kind in ours:
                mine, theirs = sides.setdefault(f"notebook 4, {title}, {kind}", ([], []))
                mine.append(ours[kind])
                theirs.append(bare[kind])
    rows = [Row(title, mine, theirs, "MiB") for title, (mine, theirs) in sides.items()]
    return Result(rows, ["three kernels at once; PSS shares out what they have in common"])


def _cells(notebook: Path) -> list[str]:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def _kernel(settings: dict[str, str], folder: Path, code: Sequence[str]) -> KernelManager:
    """A kernel that ran these cells. Raises: RuntimeError: one of them failed."""
    manager, client = start_new_kernel(env=settings, cwd=str(folder))
    try:
        for cell in code:
            reply = client.execute_interactive(cell, store_history=False, output_hook=lambda _: None, timeout=120)
            if reply["content"]["status"] != "ok":
                raise RuntimeError(reply["content"]["evalue"])
    except BaseException:
        manager.shutdown_kernel(now=True)
        raise
    finally:
        client.stop_channels()
    return manager


def _weight(manager: KernelManager) -> dict[str, float]:
    assert manager.provisioner is not None
    process = psutil.Process(manager.provisioner.pid)  # type: ignore[attr-defined]
    full = process.memory_full_info()
    # PSS exists only on Linux.
    return {"RSS": full.rss, "PSS": full.pss} if hasattr(full, "pss") else {"RSS": full.rss}
