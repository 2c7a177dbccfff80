"""The commands that make cards of practice: `virtual-card` and `softhsm-card`."""

from __future__ import annotations

import argparse
import contextlib
import os
import shlex
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from .texts import Texts

if TYPE_CHECKING:
    from .practice.scenario import CardSetting, Scenario
    from .practice.virtual_card.holders import Holder
    from .practice.virtual_card.vpcd import CardInReader, Line

#: Where the virtual reader's stock driver listens.
READER = "127.0.0.1:35963"
APPLETS = ("1.7", "1.8")
Command = Callable[[str, str, Callable[[argparse.Namespace, Texts], int]], argparse.ArgumentParser]


def add_commands(command: Command, say: Texts) -> None:
    """Add both commands to the command line.

    command: makes the parser of a command from its name, the key of its texts and its function.
    say: with the area "cards".
    """
    virtual = command("virtual-card", "cards-virtual", virtual_card)
    virtual.add_argument("--holder", metavar="SEAT", help=say("cards-arg-holder"))
    _common_arguments(virtual, say)
    where = virtual.add_mutually_exclusive_group()
    help_reader = say("cards-arg-reader", default=READER)
    where.add_argument("--reader", metavar="HOST:PORT", default=READER, help=help_reader)
    where.add_argument("--listen", type=int, metavar="PORT", help=say("cards-arg-listen"))
    virtual.add_argument("--reader-conf", type=Path, metavar="FILE", help=say("cards-arg-reader-conf"))
    virtual.add_argument("--workspace", type=Path, metavar="DIR", help=say("cards-arg-workspace"))
    virtual.add_argument(
        "--fault",
        nargs="+",
        action="extend",
        default=[],
        choices=_fault_names(),
        metavar="NAME",
        help=say("cards-arg-fault", names=", ".join(_fault_names())),
    )
    virtual.add_argument("--apdu-log", type=Path, metavar="FILE", help=say("cards-arg-apdu-log"))

    token = command("softhsm-card", "cards-softhsm", softhsm_card)
    token.add_argument("--holder", metavar="SEAT", help=say("cards-arg-holder"))
    _common_arguments(token, say)
    token.add_argument("--workspace", type=Path, metavar="DIR", help=say("cards-arg-workspace-token"))


def virtual_card(options: argparse.Namespace, say: Texts) -> int:
    """A virtual eID in a virtual reader, until somebody ends it."""
    say = _with_cards(say)
    if options.reader_conf and options.listen is None:
        return _refused(say("cards-conf-needs-listen"))
    scenario, holder = _who(options)
    if holder is None:
        return _refused(_no_holder(say))
    try:
        line = _line(options)
    except ValueError:
        return _refused(say("cards-no-address"))
    except OSError as error:
        return _refused(say("cards-port-taken", port=str(options.listen), reason=error.strerror or ""), 1)
    with _files():
        return _serve(options, say, scenario, holder, line)


def _serve(options: argparse.Namespace, say: Texts, scenario: Scenario, holder: Holder, line: Line) -> int:
    from datetime import datetime

    from .practice.virtual_card.faults import Fault
    from .practice.virtual_card.issuing import issue
    from .practice.virtual_card.journal import Journal
    from .practice.virtual_card.vpcd import CardInReader
    from .worlds import PRACTICE

    faults = [Fault(name) for name in options.fault]
    folder = options.workspace / PRACTICE if options.workspace else None
    applet = issue(holder, scenario.card, datetime.now().astimezone(), options.applet, faults, folder)
    print(say("cards-intro", applet=applet.chip.profile.version))
    _tell_holder(say, holder, scenario.card, blocked=applet.memory.read().tries_left == 0)
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


def softhsm_card(options: argparse.Namespace, say: Texts) -> int:
    """A SoftHSM2 token with the keys of the scenario's card."""
    import platform
    from datetime import datetime

    import PyKCS11

    from .card.modules import ModuleKind, System, find, places, word_size
    from .errors import CardModuleAbsent
    from .practice.softhsm import prepare
    from .practice.virtual_card.chip import certified
    from .practice.virtual_card.issuing import faults_of
    from .practice.virtual_card.profiles import PROFILES, version_of
    from .secret import Secret
    from .worlds import PRACTICE, default_workspace

    say = _with_cards(say)
    scenario, holder = _who(options)
    if holder is None:
        return _refused(_no_holder(say))
    system = System(sys.platform, platform.machine(), word_size(), os.environ)
    module = find(ModuleKind.SOFTHSM, system, lambda place: Path(place).is_file())
    if module is None:
        raise CardModuleAbsent(next(iter(places(ModuleKind.SOFTHSM, system)), "libsofthsm2"))
    profile = PROFILES[options.applet or version_of(scenario.card.algorithm)]
    made = certified(holder, profile, datetime.now().astimezone(), faults_of(scenario.card))
    folder = (options.workspace or default_workspace("practice")) / PRACTICE / "softhsm"
    try:
        with _files():
            token = prepare(folder, module, made, Secret(scenario.card.pin))
    except PyKCS11.PyKCS11Error as error:
        return _refused(say("cards-token-refused", reason=str(error)), 1)
    print(say("cards-token", label=token.label, applet=profile.version))
    _tell_holder(say, holder, scenario.card, blocked=False)
    if scenario.card.blocked:
        print(say("cards-token-never-blocks"))
    print(say("cards-token-use"))
    print(f"  export SOFTHSM2_CONF={shlex.quote(str(token.configuration))}")
    print(f"  ehcert-kit walk --card pkcs11:{module}")
    return 0


# ── what both ask and tell ───────────────────────────────────────────────────────────────────


def _common_arguments(parser: argparse.ArgumentParser, say: Texts) -> None:
    parser.add_argument("--scenario", metavar="NAME", help=say("cards-arg-scenario", names=_scenario_names()))
    parser.add_argument("--applet", choices=APPLETS, help=say("cards-arg-applet"))


def _scenario_names() -> str:
    from importlib.resources import files

    folder = files("ehcert_kit") / "practice" / "scenarios"
    return ", ".join(sorted(p.name.removesuffix(".toml") for p in folder.iterdir()))


def _fault_names() -> list[str]:
    from .practice.virtual_card.faults import Fault

    return [fault.value for fault in Fault]


def _with_cards(say: Texts) -> Texts:
    return Texts(say.language, areas=("cards", "errors"))


@contextlib.contextmanager
def _files() -> Iterator[None]:
    """What the system says of a file that cannot be written, as an error with a remedy."""
    from .errors import FolderNotWritable

    try:
        yield
    except OSError as error:
        raise FolderNotWritable(str(error.filename or ""), error.strerror or str(error)) from error


def _refused(sentence: str, status: int = 2) -> int:
    print(sentence, file=sys.stderr)
    return status


def _who(options: argparse.Namespace) -> tuple[Scenario, Holder | None]:
    """The scenario, and whose card it is; None: nobody has this name or seat."""
    from .practice.scenario import load
    from .practice.virtual_card.holders import named
    from .worlds import DEFAULT_SCENARIO

    scenario = load(options.scenario or DEFAULT_SCENARIO)
    try:
        return scenario, named(options.holder or "1", scenario)
    except KeyError:
        return scenario, None


def _no_holder(say: Texts) -> str:
    from .practice.virtual_card.holders import SPECIMENS

    return say("cards-no-holder", names=", ".join(SPECIMENS))


def _tell_holder(say: Texts, holder: Holder, setting: CardSetting, blocked: bool) -> None:
    from .practice import people

    print(say("cards-intro-holder", name=holder.person.full_name, ssin=holder.person.ssin))
    if blocked:
        print(say("cards-pin-blocked"))
    elif setting.pin == people.PIN:
        print(say("cards-pin-published", pin=people.PIN))
    else:
        print(say("cards-pin-own"))


# ── the virtual card's line to its reader ────────────────────────────────────────────────────


def _line(options: argparse.Namespace) -> Line:
    """Raises: ValueError: no address. OSError: a port is taken."""
    from .practice.virtual_card.vpcd import Dial, Listen

    if options.listen is not None:
        return Listen(options.listen)
    host, _, port = options.reader.rpartition(":")
    if not host:
        raise ValueError(options.reader)
    return Dial(host, int(port))


def _tell_line(options: argparse.Namespace, say: Texts) -> None:
    if options.listen is None:
        print(say("cards-calling", address=options.reader))
        print(say("cards-stock-warning"))
        return
    print(say("cards-listening", first=str(options.listen), second=str(options.listen + 1)))
    configuration = reader_configuration(options.listen)
    if options.reader_conf:
        options.reader_conf.write_text(configuration, encoding="ascii")
        print(say("cards-conf-written", file=str(options.reader_conf)))
    else:
        print(say("cards-conf-lines"))
        print(configuration, end="")
    print(say("cards-conf-order"))


def reader_configuration(port: int) -> str:
    """The lines of a file in reader.conf.d by which the driver calls the card, instead of listening."""
    return (
        f'FRIENDLYNAME "PRATIQUE TEST eID"\nDEVICENAME   localhost:{port}\n'
        f"LIBPATH      /usr/lib/pcsc/drivers/serial/libifdvpcd.so\nCHANNELID    {port}\n"
    )


def _obey(card: CardInReader, say: Texts) -> None:
    """Do what is written on the input; where there is none, wait for a signal."""
    acts: dict[str, Callable[[], None]] = {
        "pull": card.pull,
        "insert": card.insert,
        "reset": card.reset,
        "block": lambda: card.set_tries(0),
        "unblock": card.set_tries,
    }
    if hasattr(signal, "SIGTTIN"):
        # In the background of a terminal, reading would stop the process; so it fails instead.
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
