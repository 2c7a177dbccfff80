"""Runs the notebooks unattended, and stores their plain text in them: ``python -m tests.notebooks.update``."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "notebooks"


def executed(file: Path) -> nbformat.NotebookNode:
    """Run a notebook as nbval does: in practice, with the scenario's answers, without widget state."""
    notebook = nbformat.read(file, as_version=4)
    os.environ["EHCERT_NOBODY"] = "1"
    client = NotebookClient(
        notebook, timeout=120, store_widget_state=False, resources={"metadata": {"path": str(FOLDER)}}
    )
    client.execute()
    return notebook


def main() -> None:
    for file in sorted(FOLDER.glob("*.ipynb")):
        notebook = executed(file)
        for cell in notebook.cells:
            if cell.cell_type != "code":
                continue
            # The execution counts are kept: nbval treats a cell without one as never run.
            cell.metadata.pop("execution", None)
            for output in cell.outputs:
                if "data" in output:
                    output.data = {kind: text for kind, text in output.data.items() if kind == "text/plain"}
        file.write_text(nbformat.writes(notebook) + "\n")


if __name__ == "__main__":
    main()
