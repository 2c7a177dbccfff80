"""Parses arguments, runs one command, prints sentences or one JSON document."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import itertools
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ..kit_error import KitError
from ..secret import without_core_dumps
from ..texts import Texts, wished
from . import terminal
from .commands import whole_parser


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Returns: the exit status, see `ehcert_kit.cli.main`. Raises: KeyboardInterrupt."""
    terminal.prepare()
    without_core_dumps()
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    say = Texts(_language(arguments))
    try:
        try:
            return _chosen(arguments, say)
        finally:
            sys.stdout.flush()
    except terminal.OutputRefused as refused:
        from ..disk import why_not_written  # imported late: most commands do not need it

        told = {"why": why_not_written(refused.error), "reason": refused.error.strerror or ""}
        with contextlib.suppress(terminal.OutputRefused):
            print(say("cli-output-refused", **told), file=sys.stderr)
        terminal.discard(sys.stdout, sys.stderr)
        return 1


def _chosen(arguments: list[str], say: Texts) -> int:
    options = argparse.Namespace(lang=say.language)
    try:
        parse(arguments, say, options)
        command = importlib.import_module(f".{options.module}", __package__)
        return int(getattr(command, options.function)(options, Texts(options.lang)))
    except KitError as error:
        from .reporting import stopped  # imported late: it imports the procedure, which most commands do not need

        return stopped(options, Texts(options.lang), error)
    except terminal.OutputRefused:
        raise
    except Exception as error:
        if isinstance(error, RuntimeError) and not _has_home():
            # pathlib, platformdirs and Jupyter raise it, each where it first needs the folder.
            from ..disk.errors import HomeAbsent
            from .reporting import stopped

            return stopped(options, Texts(options.lang), HomeAbsent(), 2)
        print(say("cli-unexpected", kind=type(error).__name__, file=_report(error)), file=sys.stderr)
        return 70


def parse(arguments: Sequence[str], say: Texts, options: argparse.Namespace) -> None:
    """Set the options that the arguments give; without a command, those of `serve`. Raises: SystemExit."""
    if arguments and arguments[0].startswith("--") and arguments[0] not in ("--help", "--lang", "--version"):
        arguments = ["serve", *arguments]
    parser = whole_parser(say)
    parser.parse_args(arguments, options)
    if "module" not in options:
        parser.parse_args([*arguments, "serve"], options)


def _has_home() -> bool:
    """Whether the system names a home folder for the user."""
    try:
        Path.home()
    except RuntimeError:
        return False
    return True


def _report(error: Exception) -> str:
    """Write the technical detail of a bug to a temporary file: positions in the code, no values.

    Returns: the file's path.
    """
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="ehcert-", suffix=".txt", delete=False) as file:
        file.writelines(traceback.format_tb(error.__traceback__))
        file.write(type(error).__name__)
    return file.name


def _language(arguments: Sequence[str]) -> str:
    """The value of `--lang`, else the system's language. Read before parsing: the help is in that language."""
    for word, following in itertools.pairwise([*arguments, ""]):
        if word == "--lang":
            return following
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return of_the_system()


def of_the_system() -> str:
    """The language of the user: of EHCERT_LANG, the variables of POSIX (in their order, XBD 8.2) and the display
    language of Windows, the first one that the kit offers; else French.
    """
    names = ("EHCERT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    return wished(filter(None, (*(os.environ.get(name) for name in names), _of_windows())))


def _of_windows() -> str | None:
    if sys.platform != "win32":
        return None
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
