"""What the notebooks of a folder tell with nobody there: ``python -m tests.notebooks.reader FOLDER``.

All of them in one process, without a kernel: starting one takes longer than most notebooks. The keys of the
practice authority are made once, and nobody looks at a file from outside: a password becomes a key at once.

Prints one JSON document: per notebook the plain text of each cell that shows something, and the error of one that
fails.
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
    """Run the cells in order, as « Run all » does: the first one that fails is the last."""
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
    """One authority for all; one round where a file says that there are many, whoever writes or reads it."""
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
