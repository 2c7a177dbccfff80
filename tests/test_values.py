"""What kind of class a value has, and how one is changed."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec import Struct

import ehcert_kit
from ehcert_kit.values import replace

#: Loaded for `--help`, which is to be fast: importing msgspec takes longer than creating one class.
FOR_HELP = {"texts/__init__.py Message", "cli/commands.py Command"}
REASON = re.compile(r"repr=False|compare=False|@cached_property")


class Point(Struct, frozen=True):
    x: int
    y: int


@dataclass(frozen=True)
class Place:
    x: int
    y: int


@pytest.mark.parametrize("kind", [Point, Place])
def test_the_fields_that_are_named_change(kind: type[Point] | type[Place]) -> None:
    before = kind(1, 2)
    assert replace(before, y=3) == kind(1, 3)
    assert before == kind(1, 2)
    with pytest.raises(TypeError, match="z"):
        replace(before, z=4)  # type: ignore[call-arg]


def test_a_value_is_a_dataclass_only_for_what_a_struct_cannot_do() -> None:
    """A field hidden from its text, or left out of comparisons; a property that is computed once."""
    package = Path(ehcert_kit.__path__[0])
    without_reason = {
        f"{file.relative_to(package)} {node.name}"
        for file in package.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        if any("frozen=True" in ast.unparse(decorator) for decorator in node.decorator_list)
        if not REASON.search(ast.unparse(node))
    }
    assert without_reason == FOR_HELP
