"""In a kernel: all cells of a page by one request.

Voilà sends one for each, and some six messages come back for each, of which a page needs what is shown. Here they
are collected where they arise, and leave together with the answer.
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

#: An output as a notebook has it (nbformat 4), and those of one cell.
Output = dict[str, Any]
Outputs = list[Output]


class CellOutputs:
    """What each cell showed. Gives itself as JSON to whoever asks the kernel for it."""

    def __init__(self, cells: list[Outputs]) -> None:
        self.cells = cells

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"text/plain": "", "application/json": self.cells}


#: Of the last run.
shown = CellOutputs([])


def run(sources: Sequence[str]) -> None:
    """Run the cells in order, into `shown`. The first one that fails is the last."""
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
    """What widgets would tell their page is not told: the page asks for all of it when it is there. Else a page
    begins with some sixty messages that nobody reads, for a quarter of the time that its cells take.

    It is collected: a widget makes those that belong to it, as its style, when it is first asked for its state.
    """

    def say_nothing(comm: BaseComm, *_: Any, **__: Any) -> None:
        comm.kernel = Kernel.instance()  # which the original does too: a widget without one never tells anything

    tell = BaseComm.publish_msg
    BaseComm.publish_msg = say_nothing  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        BaseComm.publish_msg = tell  # type: ignore[method-assign]


def _without_text(shell: InteractiveShell) -> None:
    """Show a widget as its view alone. Its text, which no page shows, takes as long to make as the widget."""

    def view(widget: ipywidgets.Widget) -> None:
        reference = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
        publish_display_data({"text/plain": "", "application/vnd.jupyter.widget-view+json": reference})

    # IPython's own place for objects that show themselves: it then asks for no other form of them.
    assert shell.display_formatter is not None
    shell.display_formatter.ipython_display_formatter.for_type(ipywidgets.Widget, view)


def _since(captured: CapturedIO, printed: int, displayed: int) -> Iterator[Output]:
    """What was shown after so many characters and so many outputs."""
    if text := captured.stdout[printed:]:
        yield {"output_type": "stream", "name": "stdout", "text": text}
    for output in captured.outputs[displayed:]:
        yield {"output_type": "display_data", "data": output.data, "metadata": output.metadata or {}}


def _run(shell: InteractiveShell, source: str) -> bool:
    """Whether the cell succeeded. What is plain Python runs as that; IPython, which takes a millisecond to look at
    a cell and empties its streams after each, does what only IPython can.
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
    """The statements of a cell, and the expression at its end (None where there is none). Raises: SyntaxError."""
    body = ast.parse(source).body
    ends = bool(body) and isinstance(body[-1], ast.Expr) and not source.rstrip().endswith(";")
    last = cast(ast.Expr, body.pop()).value if ends else ast.Constant(None, lineno=1, col_offset=0)
    statements = compile(ast.Module(body, []), "<cell>", "exec")
    return statements, compile(ast.Expression(last), "<cell>", "eval")


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
