"""How long a fresh interpreter takes until it is ready.

Ours: importing the package; the first cell of each notebook, unchanged, in an existing workspace
(the server creates it before it shows a page); the help of the command line. Baselines: what any notebook with
a widget pays, `import ipywidgets`, and for the command line what any Python program pays, `pass`. Wall time
of the whole process. Byte-code is compiled, as after `make setup`.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

from .measure import Result, Row, interleave
from .processes import NOTEBOOKS, environment, python
from .processes import run as run_command

_WIDGETS = python("-c", "import ipywidgets")
_NOTHING = python("-c", "pass")


def run(runs: int) -> Result:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = environment(folder, EHCERT_WORKSPACE=str(folder / "w"), EHCERT_SURFACE="voila")
        walked = python("-m", "ehcert_kit", "walk", "--workspace", str(folder / "w"), "--until", "check")
        subprocess.run(walked, env=settings, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        compared = {
            "import ehcert_kit / pass": (python("-c", "import ehcert_kit"), _NOTHING),
            "ehcert-kit --help / pass": (python("-m", "ehcert_kit", "--help"), _NOTHING),
            "ask, open_dossier, show / ipywidgets": (
                python("-c", "from ehcert_kit import ask, open_dossier, show"),
                _WIDGETS,
            ),
        }
        for notebook in sorted(NOTEBOOKS.glob("*.ipynb")):
            compared[f"{notebook.stem}, first cell / ipywidgets"] = (python("-c", first_cell(notebook)), _WIDGETS)
        rows = []
        for title, (ours, baseline) in compared.items():
            sides = interleave(
                runs,
                lambda command=ours: run_command(command, settings, folder),  # type: ignore[misc]
                lambda command=baseline: run_command(command, settings, folder),  # type: ignore[misc]
            )
            rows.append(Row(title, *sides, unit="ms"))
    return Result(rows, ["byte-code compiled; wall time of the process, interpreter included"])


def first_cell(notebook: Path) -> str:
    """The source of the first code cell of a notebook."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return next("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
