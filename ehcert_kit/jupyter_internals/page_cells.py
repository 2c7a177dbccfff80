"""In a kernel: runs all cells of a page by one request.

Voilà sends one request per cell, and receives some six messages for each, of which a page needs only the output.
Here outputs are collected in the kernel, and sent together with the answer.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import CodeType
from typing import Any, cast

import ipywidgets
from ipykernel.comm.comm import BaseComm
from ipykernel.kernelbase import Kernel
from IPython import get_ipython
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display, publish_display_data
from IPython.utils.capture import CapturedIO, capture_output

#: An output in the notebook format (nbformat 4), and the outputs of one cell.
Output = dict[str, Any]
Outputs = list[Output]


class CellOutputs:
    """The outputs of each cell. Its representation for clients of the kernel is JSON."""

    def __init__(self, cells: list[Outputs]) -> None:
        self.cells = cells

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"text/plain": "", "application/json": self.cells}


#: The outputs of the last run.
shown = CellOutputs([])


def run(sources: Sequence[str]) -> None:
    """Run the cells in order, and put their outputs into `shown`. Stops after the first cell that fails."""
    shown.cells = []
    shell = get_ipython()
    assert shell is not None
    _without_text(shell)
    with _untold(), capture_output(stderr=False) as captured:
        for source in sources:
            printed, displayed = len(captured.stdout), len(captured.outputs)
            succeeded = _run(shell, source)
            shown.cells.append(list(_since(captured, printed, displayed)))
            if not succeeded:
                shown.cells[-1].append({"output_type": "error"})
                return


@contextmanager
def _untold() -> Iterator[None]:
    """Suppress the messages of widgets within the block: a page asks for their state when it connects. Otherwise
    some sixty messages that nobody reads would take a quarter of the time of the cells.

    The state itself is still computed: a widget creates its parts, such as its style, when first asked for it.
    """

    def say_nothing(comm: BaseComm, *_: Any, **__: Any) -> None:
        comm.kernel = Kernel.instance()  # as in the original: a widget without a kernel never sends anything

    tell = BaseComm.publish_msg
    BaseComm.publish_msg = say_nothing  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        BaseComm.publish_msg = tell  # type: ignore[method-assign]


def _without_text(shell: InteractiveShell) -> None:
    """Display a widget by its view only. Its text, which no page shows, takes as long to make as the widget."""

    def view(widget: ipywidgets.Widget) -> None:
        reference = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
        publish_display_data({"text/plain": "", "application/vnd.jupyter.widget-view+json": reference})

    # IPython's hook for objects that display themselves: it then makes no other form of them.
    assert shell.display_formatter is not None
    shell.display_formatter.ipython_display_formatter.for_type(ipywidgets.Widget, view)


def _since(captured: CapturedIO, printed: int, displayed: int) -> Iterator[Output]:
    """The output after the first `printed` characters and `displayed` outputs."""
    if text := captured.stdout[printed:]:
        yield {"output_type": "stream", "name": "stdout", "text": text}
    for output in captured.outputs[displayed:]:
        yield {"output_type": "display_data", "data": output.data, "metadata": output.metadata or {}}


def _run(shell: InteractiveShell, source: str) -> bool:
    """Run a cell. Returns: whether it succeeded. Plain Python is executed directly; only cells in IPython's own
    syntax go through IPython, which takes a millisecond per cell, and flushes its streams after each.
    """
    try:
        statements, last = _compiled(source)
    except SyntaxError:
        return bool(shell.run_cell(source, store_history=False).success)
    try:
        exec(statements, shell.user_ns)  # noqa: S102  # what a kernel is for
        value = eval(last, shell.user_ns)  # noqa: S307
        if value is not None:
            display(value)
    except Exception as error:
        if isinstance(error, shell.custom_exceptions):
            shell.CustomTB(*sys.exc_info())
        return False
    return True


def _compiled(source: str) -> tuple[CodeType, CodeType]:
    """The statements of a cell, and its last expression (`None` if there is none). Raises: SyntaxError."""
    body = ast.parse(source).body
    ends = bool(body) and isinstance(body[-1], ast.Expr) and not source.rstrip().endswith(";")
    last = cast(ast.Expr, body.pop()).value if ends else ast.Constant(None, lineno=1, col_offset=0)
    statements = compile(ast.Module(body, []), "<cell>", "exec")
    return statements, compile(ast.Expression(last), "<cell>", "eval")


def request(sources: Sequence[str]) -> dict[str, Any]:
    """The content of an execute request that runs the cells and returns `shown`; it leaves no name behind."""
    module = f"__import__({__name__!r}, fromlist=['run'])"
    return {
        "code": f"{module}.run({list(sources)!r})",
        "user_expressions": {"shown": f"{module}.shown"},
        "silent": True,
        "store_history": False,
        "allow_stdin": False,
    }
