"""Measures two sides in turn, and compares them in a table."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

T = TypeVar("T")

#: A row is called noisy if its range, divided by its median, exceeds this.
NOISY = 0.5

_FORMATS = {"ms": "{:.0f} ms", "s": "{:.2f} s", "MiB": "{:.1f} MiB"}
_PER_UNIT = {"ms": 1e-3, "s": 1.0, "MiB": 2**20}


@dataclass(frozen=True)
class Row:
    """One comparison. ours, baseline: seconds or octets, one per run. target: the ratio wanted, if any."""

    name: str
    ours: Sequence[float]
    baseline: Sequence[float]
    unit: Literal["ms", "s", "MiB"]
    target: float | None = None

    @property
    def ratio(self) -> float:
        """The median over pairs measured one after the other, so that what slows down both cancels out."""
        return statistics.median(mine / theirs for mine, theirs in zip(self.ours, self.baseline, strict=True))

    @property
    def noisy(self) -> bool:
        """Whether one of the sides varies so much that the ratio means little."""
        sides = (self.ours, self.baseline)
        return any((max(side) - min(side)) / statistics.median(side) > NOISY for side in sides)

    def cells(self) -> list[str]:
        def shown(value: float) -> str:
            return _FORMATS[self.unit].format(value / _PER_UNIT[self.unit])

        def spread(side: Sequence[float]) -> str:
            return f"{shown(min(side)).partition(' ')[0]}–{shown(max(side))}"

        return [
            self.name,
            shown(statistics.median(self.ours)),
            shown(statistics.median(self.baseline)),
            f"{self.ratio:.2f}",
            f"≤ {self.target}" if self.target else "",
            str(len(self.ours)),
            f"{spread(self.ours)} / {spread(self.baseline)}",
            "noisy" if self.noisy else "",
        ]


@dataclass(frozen=True)
class Result:
    """The result of a benchmark. notes: where the time goes, what the figures leave out."""

    rows: Sequence[Row]
    notes: Sequence[str] = field(default_factory=list)


def interleave(
    runs: int, ours: Callable[[], T], baseline: Callable[[], T], warm: bool = True
) -> tuple[list[T], list[T]]:
    """Measure both sides in turn, so that disturbances affect both.

    warm: first run each once without measuring, for imports, disk caches and byte-code.
    """
    if warm:
        ours()
        baseline()
    pairs = [(ours(), baseline()) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def milliseconds(seconds: Sequence[float]) -> str:
    """The median in milliseconds, for a note."""
    return f"{statistics.median(seconds) * 1000:.1f} ms"


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table, also readable as plain text."""
    heading = ["name", "ours", "baseline", "ratio", "target", "runs", "min–max, ours / baseline", ""]
    lines = [heading, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heading))]
    rule = ["-" * width for width in widths]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in (heading, rule, *lines[1:])
    )
