"""In a kernel: all cells of a page by one request.

Voilà sends one for each, and some six messages come back for each, of which a page needs what is shown. Here they
are collected where they arise, and leave together with the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import ipywidgets
from IPython import get_ipython
from IPython.utils.capture import capture_output

#: An output as a notebook has it (nbformat 4), and those of one cell.
Output = dict[str, Any]
Outputs = list[Output]


class Shown:
    """What each cell showed. Gives itself as JSON to whoever asks the kernel for it."""

    def __init__(self, cells: list[Outputs]) -> None:
        self.cells = cells

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"text/plain": "", "application/json": self.cells}


#: Of the last run.
shown = Shown([])


def run(sources: Sequence[str]) -> None:
    """Run the cells in order, into `shown`. The first one that fails is the last."""
    shown.cells = []
    _without_text()
    for source in sources:
        shown.cells.append(list(_run(source)))
        if any(output["output_type"] == "error" for output in shown.cells[-1]):
            return


def _without_text() -> None:
    """Show a widget as its view alone. Its text, which no page shows, takes as long to make as the widget."""

    def view(widget: ipywidgets.Widget) -> dict[str, Any]:
        reference = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
        return {"text/plain": "", "application/vnd.jupyter.widget-view+json": reference}

    shell = get_ipython()
    assert shell is not None
    # IPython's own place for how objects of a class are shown.
    shell.display_formatter.mimebundle_formatter.for_type(ipywidgets.Widget, view)


def _run(source: str) -> Iterator[Output]:
    shell = get_ipython()
    assert shell is not None
    with capture_output(stderr=False) as captured:
        result = shell.run_cell(source, store_history=False)
    if captured.stdout:
        yield {"output_type": "stream", "name": "stdout", "text": captured.stdout}
    for output in captured.outputs:
        yield {"output_type": "display_data", "data": output.data, "metadata": output.metadata or {}}
    if not result.success:
        yield {"output_type": "error"}


def request(sources: Sequence[str]) -> dict[str, Any]:
    """What a client asks a kernel to execute, and what of it to give back, without a name left behind."""
    module = f"__import__({__name__!r}, fromlist=['run'])"
    return {
        "code": f"{module}.run({list(sources)!r})",
        "user_expressions": {"shown": f"{module}.shown"},
        "silent": True,
        "store_history": False,
        "allow_stdin": False,
    }
