"""`ehcert-kit virtual-card`: runs a virtual eID in a virtual reader (Linux)."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import NoReturn

from ..disk import set_aside, write_public
from ..environments.settings import PRACTICE_FOLDER
from ..network import why_not_bound
from ..practice.errors import PracticeStateDamaged
from ..practice.scenario import Scenario
from ..practice.virtual_card.faults import Fault
from ..practice.virtual_card.holders import Holder
from ..practice.virtual_card.issuing import issue
from ..practice.virtual_card.journal import Journal
from ..practice.virtual_card.vpcd import CardInReader, Dial, Line, Listen
from ..texts import Texts
from .cards import no_holder, refused, tell_holder, who
from .common import files


def run(options: argparse.Namespace, say: Texts) -> int:
    """Run a virtual eID until `quit` or a signal. Returns: 0; 1: a port is taken; 2: wrong usage."""
    if options.reader_conf and options.listen is None:
        return refused(say("cards-conf-needs-listen"))
    scenario, holder = who(options)
    if holder is None:
        return refused(no_holder(say))
    try:
        line = _line(options)
    except OSError as error:
        told = {"why": why_not_bound(error), "reason": error.strerror or ""}
        return refused(say("cards-port-taken", port=str(options.listen), **told), 1)
    with files():
        return _serve(options, say, scenario, holder, line)


def _serve(options: argparse.Namespace, say: Texts, scenario: Scenario, holder: Holder, line: Line) -> int:
    faults = [Fault(name) for name in options.fault]
    folder = options.workspace / PRACTICE_FOLDER if options.workspace else None
    now = datetime.now().astimezone()
    try:
        applet = issue(holder, scenario.card, now, options.applet, faults, folder)
    except PracticeStateDamaged as damaged:
        aside = set_aside(Path(damaged.file), now)
        print(say.error(PracticeStateDamaged(damaged.file, aside.name)), file=sys.stderr)
        applet = issue(holder, scenario.card, now, options.applet, faults, folder)
    print(say("cards-intro", applet=applet.chip.profile.version))
    kept = applet.memory.read()
    changed = not kept.has_pin(scenario.card.pin)
    tell_holder(say, holder, scenario.card, blocked=kept.tries_left == 0, changed=changed)
    for fault in faults:
        print(say("cards-fault", fault=fault.value))
    _tell_line(options, say)
    print(say("cards-help"), flush=True)
    with contextlib.ExitStack() as stack:
        log = stack.enter_context(options.apdu_log.open("w", encoding="ascii")) if options.apdu_log else None
        card = CardInReader(applet, line, faults, Journal(log))
        stack.callback(card.end)
        signal.signal(signal.SIGTERM, _end)
        card.start(lambda: print(say("cards-inserted"), flush=True))
        _obey(card, say)
    return 0


# ── the line to the reader ───────────────────────────────────────────────────────────────────


def _line(options: argparse.Namespace) -> Line:
    """The connection to the driver of the reader. Raises: OSError: a port is taken."""
    return Dial(*options.reader) if options.listen is None else Listen(options.listen)


def _tell_line(options: argparse.Namespace, say: Texts) -> None:
    if options.listen is None:
        print(say("cards-calling", address="{}:{}".format(*options.reader)))
        print(say("cards-stock-warning"))
        return
    print(say("cards-listening", first=str(options.listen), second=str(options.listen + 1)))
    configuration = reader_configuration(options.listen)
    if options.reader_conf:
        write_public(options.reader_conf, configuration.encode("ascii"))
        print(say("cards-conf-written", file=str(options.reader_conf)))
    else:
        print(say("cards-conf-lines"))
        print(configuration, end="")
    print(say("cards-conf-order"))


def reader_configuration(port: int) -> str:
    """A file for pcscd's reader.conf.d: the driver connects to the card on this port, instead of listening."""
    return (
        f'FRIENDLYNAME "PRATIQUE TEST eID"\nDEVICENAME   localhost:{port}\n'
        f"LIBPATH      /usr/lib/pcsc/drivers/serial/libifdvpcd.so\nCHANNELID    {port}\n"
    )


def _obey(card: CardInReader, say: Texts) -> None:
    """Carry out the commands on standard input until `quit`; at end of input, wait for a signal."""
    acts: dict[str, Callable[[], None]] = {
        "pull": card.pull,
        "insert": card.insert,
        "reset": card.reset,
        "block": lambda: card.set_tries(0),
        "unblock": card.set_tries,
    }
    if hasattr(signal, "SIGTTIN"):
        # Reading as a background job of a terminal would suspend the process; with this, it fails instead.
        signal.signal(signal.SIGTTIN, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        for line in sys.stdin:
            word = line.strip().lower()
            if word == "quit":
                return
            if word in acts:
                acts[word]()
                print(say(f"cards-done-{word}"), flush=True)
            elif word:
                print(say("cards-help"), flush=True)
    threading.Event().wait()


def _end(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
