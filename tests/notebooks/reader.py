"""Runs the notebooks of a folder unattended, and prints their text: ``python -m tests.notebooks.reader FOLDER``.

All run in one process without a kernel, because starting a kernel takes longer than most notebooks. For speed the
practice authority is made once, and keys are derived from passwords with a single iteration: no other program
reads the files.

Prints one JSON document: for each notebook the plain text of its outputs, and the error of a cell that failed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from ehcert_kit.environments.settings import now
from ehcert_kit.keystore import pkcs12_derivation as derivation
from ehcert_kit.practice.authority import Authority


def read(shell: InteractiveShell, file: Path) -> dict[str, list[str]]:
    """Run the cells in order, like « Run all »: it stops at the first one that fails."""
    told: dict[str, list[str]] = {"shown": [], "errors": []}
    shell.reset(new_session=False)
    for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        with capture_output() as captured:
            result = shell.run_cell("".join(cell["source"]), store_history=False)
        told["shown"] += [captured.stdout, *(output.data.get("text/plain", "") for output in captured.outputs)]
        if not result.success:
            told["errors"].append(f"{cell['id']}: {result.error_before_exec or result.error_in_exec!r}")
            break
    return told


def hurry() -> None:
    """Use the same practice authority everywhere, and one iteration of key derivation, whatever a file says."""
    authority = Authority.create(now())
    Authority.create = lambda *_: authority  # type: ignore[method-assign]
    derive = derivation._derived

    def derived(password: derivation.Spelled, salt: bytes, _: int, *wanted: Any) -> bytes:
        return derive(password, salt, 1, *wanted)

    derivation._derived = derived  # type: ignore[assignment]


def main() -> None:
    hurry()
    shell = InteractiveShell.instance()
    files = sorted(Path(sys.argv[1]).glob("*.ipynb"))
    print(json.dumps({file.stem: read(shell, file) for file in files}))


if __name__ == "__main__":
    main()
