"""`ehcert-kit notebooks`: copies the notebooks in the user's language, for JupyterLab."""

from __future__ import annotations

import argparse
import json

from ..texts import Texts
from ..texts.prose import translate
from ..voila.configuration import notebooks_folder
from .common import files, write_output


def run(options: argparse.Namespace, say: Texts) -> int:
    """Write a copy of each notebook into a folder, without outputs; existing files are not changed. Returns: 0."""
    with files():
        options.to.mkdir(parents=True, exist_ok=True)
        for file in sorted(notebooks_folder().glob("*.ipynb")):
            copy = options.to / file.name
            if copy.exists():
                print(say("cli-notebooks-there", file=str(copy)))
                continue
            notebook = json.loads(file.read_text(encoding="utf-8"))
            for cell in notebook["cells"]:
                cell["source"] = "".join(cell["source"])
                if cell["cell_type"] == "code":
                    cell["outputs"], cell["execution_count"] = [], None
            translate(notebook, file.stem, say.language)
            write_output(copy, (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode())
            print(copy)
    return 0
