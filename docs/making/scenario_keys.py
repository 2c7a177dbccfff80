"""Tables of the keys of a scenario file, generated from the types that read it."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from datetime import date

import msgspec

from ehcert_kit.environments.scenarios import scenario_ids
from ehcert_kit.practice import scenario

#: Set when a file is loaded.
_NOT_IN_THE_FILE = frozenset({"folder"})


def tables() -> dict[str, type[msgspec.Struct]]:
    """The types of a scenario file by name: the file itself first, then its tables in order of first mention."""
    found: dict[str, type[msgspec.Struct]] = {}

    def visit(kind: type[msgspec.Struct]) -> None:
        if kind.__name__ not in found:
            found[kind.__name__] = kind
            for field in msgspec.structs.fields(kind):
                for part in _parts(field.type):
                    visit(part)

    visit(scenario.Scenario)
    return found


def keys(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The fields of a type that may be in a file."""
    return tuple(f for f in msgspec.structs.fields(kind) if f.name not in _NOT_IN_THE_FILE)


def markdown() -> str:
    """A Markdown section for each type, with a table of its keys."""
    return "\n".join(line for name, kind in tables().items() for line in _section(name, kind))


def shipped() -> str:
    """A table of the scenarios in the package: name, title, lesson, minutes."""
    lines = ["| name | title | lesson | minutes |", "|---|---|---|---|"]
    for name in scenario_ids():
        one = scenario.load(name)
        title, lesson = (texts.get("en", texts["fr"]) for texts in (one.title, one.lesson))
        lines.append(f"| `{name}` | {_cell(title)} | {_cell(lesson)} | {one.minutes} |")
    return "\n".join(lines)


def _section(name: str, kind: type[msgspec.Struct]) -> Iterator[str]:
    title = "The file itself" if kind is scenario.Scenario else name
    yield f"### {title}\n"
    yield "\n\n".join(" ".join(part.split()) for part in (kind.__doc__ or "").split("\n\n")) + "\n"
    yield "| key | value | default |\n|---|---|---|"
    for field in keys(kind):
        yield f"| `{field.encode_name}` | {_value(field.type)} | {_default(field)} |"
    yield ""


def _parts(kind: object) -> Iterator[type[msgspec.Struct]]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
    for part in typing.get_args(kind):
        yield from _parts(part)


_NAMES = {str: "text", int: "whole number", float: "number", bool: "true or false", date: "date", dict: "table"}


def _value(kind: typing.Any) -> str:
    """A type in words."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return " · ".join(f"`{part}`" for part in parts)
    if origin is tuple:
        return f"list of {_value(parts[0])}"
    if origin is dict:
        return "texts by language (`.fr`, `.nl`, `.de`, `.en`)"
    if origin in (types.UnionType, typing.Union):
        return " or ".join(_value(part) for part in parts if part is not types.NoneType)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    return _NAMES[kind]


def _default(field: msgspec.structs.FieldInfo) -> str:
    if field.required:
        return "required"
    default = field.default_factory() if field.default is msgspec.NODEFAULT else field.default
    if default is None or default in ((), {}, "") or isinstance(default, msgspec.Struct | tuple):
        return ""
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
