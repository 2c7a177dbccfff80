"""The reference of the command line, generated from the argument parser."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from ehcert_kit.cli.commands import whole_parser
from ehcert_kit.texts import Texts

LANGUAGE = "en"


def commands() -> dict[str, argparse.ArgumentParser]:
    """The parsers of the commands by name, in the order of the help."""
    for action in whole_parser(Texts(LANGUAGE))._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {name: parser.declared() for name, parser in action.choices.items()}
    raise LookupError("a parser of commands")


def markdown() -> str:
    """A Markdown section for each command: description, usage, table of arguments."""
    return "\n".join(line for name, parser in commands().items() for line in _section(name, parser))


def _section(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f"## {name}\n"
    yield f"{parser.description}\n"
    parser.prog = f"ehcert-kit {name}"
    yield f"```text\n{parser.format_usage().strip()}\n```\n"
    yield "| word | meaning | default |\n|---|---|---|"
    for action in parser._actions:
        if not isinstance(action, argparse._HelpAction):
            yield f"| {_words(action)} | {_cell(_help(parser, action))} | {_default(action)} |"
    yield ""


def _words(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else _value(action)
    names = action.option_strings or [value]
    return ", ".join(f"`{name} {value}`" if action.option_strings and value else f"`{name}`" for name in names)


def _value(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices is not None:
        return "{" + ",".join(str(choice) for choice in action.choices) + "}"
    return action.dest.upper()


def _help(parser: argparse.ArgumentParser, action: argparse.Action) -> str:
    told = parser._get_formatter()._expand_help(action) if action.help else ""
    if action.choices is not None and action.metavar is not None:
        missing = [str(choice) for choice in action.choices if str(choice) not in told]
        told += f" ({', '.join(missing)})" if missing else ""
    return told


def _default(action: argparse.Action) -> str:
    if action.default in (None, False, [], argparse.SUPPRESS) or action.dest == "lang":
        return ""
    days = getattr(action.default, "days", None)
    return f"`{days}d`" if days is not None else f"`{action.default}`"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
