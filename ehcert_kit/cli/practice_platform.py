"""`ehcert-kit practice-platform`: runs the practice platform as a separate server; shows and changes its state."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..environments.counter import help_card, helpful
from ..environments.opening import open_session
from ..environments.practice import existing_platform, open_platform
from ..environments.room import platform_folder
from ..environments.settings import Settings, default_workspace
from ..kit_error import KitError
from ..names import PRACTICE
from ..practice.application import Server, bind
from ..practice.control import Control
from ..practice.pages import told
from ..practice.platform import PracticePlatform
from ..practice.registry import RegistryView
from ..practice.tls import ROOT_FILE
from ..texts import Texts, time_of_day
from ..texts.foreign import on_one_line
from . import training
from .arguments import TRAINING
from .common import named_and_absent
from .reporting import misused, stopped


def run(options: argparse.Namespace, say: Texts) -> int:
    """Serve until interrupted, or carry out the act named.

    Returns: 0 done, 1 nothing to act on, 2 wrong usage, or, for `show`, no such workspace.
    """
    workspace = options.workspace or default_workspace(PRACTICE)
    folder = platform_folder(workspace)
    moved = options.forward is not None or options.to is not None or options.day is not None
    if options.what != "clock" and (options.reset or moved):
        return misused(options, say, "cli-platform-clock-only")
    if options.what == "show":
        absent = named_and_absent(options)
        if absent is not None:
            return stopped(options, say, absent, 2)
        known = existing_platform(folder).show()
        print(json.dumps(known, indent=1) if options.json else _table(known))
        return 0
    if options.what == "counter":
        return _counter(workspace, options, say)
    if options.what == "confirm":
        return _confirm(existing_platform(folder), options, say)
    if options.what in ("accept", "refuse"):
        return _decide(existing_platform(folder), options, say)
    if options.what == "clock":
        return _clock(Control(existing_platform(folder)), options, say)
    if options.what in TRAINING:
        return training.run(Control(existing_platform(folder)), options, say)
    # A service manager ends it with SIGTERM: clean up as after Ctrl-C. The first process of a
    # container would not even get it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if options.workspace is not None:
        return _serve(folder, options, say)
    with tempfile.TemporaryDirectory(prefix="ehcert-", ignore_cleanup_errors=True) as name:
        print(say("cli-platform-folder", folder=name), flush=True)
        return _serve(Path(name), options, say)


def _serve(workspace: Path, options: argparse.Namespace, say: Texts) -> int:
    """Serve the platform of a workspace until interrupted. Raises: PracticeHostRefused, and as `open_platform`."""
    notices: list[KitError] = []
    bound = bind(options.host, options.port, options.tls, options.public_address)
    platform = open_platform(workspace, options.scenario, options.accent, notices, options.store, bound.url)
    for notice in notices:
        print(say.error(notice), file=sys.stderr)
    server = Server(platform, bound)
    try:
        print(say("cli-platform-serving", url=platform.address), flush=True)
        if options.tls:
            print(say("cli-platform-tls", file=str(platform.store.file.with_name(ROOT_FILE))), flush=True)
        print(say("cli-platform-accent", accent=str(platform.accent)), flush=True)
        server.run()
    finally:
        server.close()
    return 0


def _decide(platform: PracticePlatform, options: argparse.Namespace, say: Texts) -> int:
    """Accept or refuse a request that waits for a tutor: the one named, or the only one.

    Returns: 0, or 1: there is none, or more than one.
    """
    waiting = [str(r["public_key_identifier"]) for r in platform.show()["requests"] if r["waits_for_tutor"]]
    chosen = [key for key in waiting if key.startswith(options.key or "")]
    if len(chosen) != 1:
        return _which(options, say, waiting)
    platform.decide(bytes.fromhex(chosen[0]), options.what == "accept")
    Control(platform).note("validate" if options.what == "accept" else "refuse", requests="1")
    _tell(options, say(f"cli-platform-{options.what}", identifier=chosen[0]), public_key_identifier=chosen[0])
    return 0


def _counter(folder: Path, options: argparse.Namespace, say: Texts) -> int:
    """Do for the practice card what the municipality's counter would do for a card in its state. Returns: 0."""
    session = open_session(Settings(folder))
    helps = helpful(session)
    for what in helps:
        help_card(session, what)
    sentences = [say(f"counter-{what}.done") for what in helps] or [say("counter-nothing")]
    _tell(options, "\n".join(sentences), card=list(helps))
    return 0


def _confirm(platform: PracticePlatform, options: argparse.Namespace, say: Texts) -> int:
    """Confirm on the identity site, for a person without a card, the request named, or the only one.

    Returns: 0, or 1: there is none, or more than one.
    """
    waiting = [str(r["public_key_identifier"]) for r in platform.show()["requests"] if r["waits_for_identity"]]
    chosen = [key for key in waiting if key.startswith(options.key or "")]
    if len(chosen) != 1 or not platform.confirm(bytes.fromhex(chosen[0])):
        return _which(options, say, waiting)
    _tell(options, say("cli-platform-confirm", identifier=chosen[0]), public_key_identifier=chosen[0])
    return 0


def _which(options: argparse.Namespace, say: Texts, waiting: list[str]) -> int:
    """Print the keys of the requests that can be named, if any, to standard error. Returns: 1."""
    return misused(options, say, "cli-platform-which" if waiting else "cli-platform-none", status=1, keys=waiting)


def _tell(options: argparse.Namespace, sentences: str, **facts: object) -> None:
    """Print what was done, in words or as a document."""
    print(json.dumps({"done": options.what, **facts}) if options.json else sentences)


def _clock(control: Control, options: argparse.Namespace, say: Texts) -> int:
    """Set the practice clock if an option says so, then print it. Returns: 0."""
    if options.reset:
        control.clock_back()
    elif options.forward is not None:
        control.forward(options.forward)
    elif options.to is not None:
        control.to(options.to)
    elif options.day is not None:
        control.to_day(options.day, options.person)
    clock = control.platform.clock
    if options.json:
        print(told(clock).decode())
        return 0
    now, ahead = clock(), clock.ahead
    print(say("cli-platform-clock", day=now, time=time_of_day(now), days=ahead.days))
    return 0


def _table(known: RegistryView) -> str:
    lines = [known["time"]]
    for name in ("requests", "certificates", "etks", "served"):
        rows = known[name]
        lines.append(f"{name} ({len(rows)})")
        lines += ["  " + "  ".join(_cells(row)) for row in rows]
    return "\n".join(lines)


def _cells(row: Mapping[str, object]) -> Iterator[str]:
    """What is true of a row by its name, the rest by its value; nothing for what is false or absent."""
    for name, value in row.items():
        if value is True:
            yield name
        elif value:
            yield on_one_line(str(value))
