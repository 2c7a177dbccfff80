"""Words on a command line → procedure → sentences, or one JSON document."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import itertools
import os
import sys
from collections.abc import Callable, Sequence
from datetime import timedelta

from ..kit_error import KitError
from ..names import ENVIRONMENTS, Step
from ..practice.scenario_files import shipped
from ..secret import without_core_dumps
from ..texts import Texts, languages, wished
from . import arguments as kinds
from . import terminal

#: Where the virtual reader's stock driver listens.
_VIRTUAL_READER = "127.0.0.1:35963"


def main(arguments: Sequence[str] | None = None) -> int:
    """The entry point. Returns: the exit status: 0 done, 1 stopped by something expected, 2 wrong usage,
    70 a bug of this program."""
    terminal.prepare()
    without_core_dumps()
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    say = Texts(_language(arguments))
    try:
        try:
            return _run(arguments, say)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        terminal.discard()
        return 0
    except terminal.OutputRefused as refused:
        with contextlib.suppress(BrokenPipeError, terminal.OutputRefused):
            print(say("cli-output-refused", reason=str(refused)), file=sys.stderr)
        terminal.discard()
        return 1


def _run(arguments: list[str], say: Texts) -> int:
    parser = _parser(say)
    if not arguments or (arguments[0].startswith("--") and arguments[0] not in ("--help", "--lang")):
        arguments = ["serve", *arguments]
    options = parser.parse_args(arguments)
    try:
        command = importlib.import_module(f".{options.module}", __package__)
        return int(getattr(command, options.function)(options, Texts(options.lang)))
    except KitError as error:
        print(Texts(options.lang).error(error), file=sys.stderr)
        if error.kb is not None:
            print(Texts(options.lang)("cli-explain-more", number=error.kb), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except (BrokenPipeError, terminal.OutputRefused):
        raise
    except Exception as error:
        print(say("cli-unexpected", kind=type(error).__name__, file=_report(error)), file=sys.stderr)
        return 70


def _report(error: Exception) -> str:
    """Where the technical detail of a bug lies: places in the code, not the values that met there."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="ehcert-", suffix=".txt", delete=False) as file:
        file.writelines(traceback.format_tb(error.__traceback__))
        file.write(type(error).__name__)
    return file.name


def _language(arguments: Sequence[str]) -> str:
    """The language must be known before the help is written in it."""
    for word, following in itertools.pairwise([*arguments, ""]):
        if word == "--lang":
            return following
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return of_the_system()


def of_the_system() -> str:
    """EHCERT_LANG, else what POSIX looks at, in its order (XBD 8.2), else the language of Windows' own windows."""
    names = ("EHCERT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    return wished(filter(None, (*(os.environ.get(name) for name in names), _of_windows())))


def _of_windows() -> str | None:
    if sys.platform != "win32":
        return None
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())


def _parser(say: Texts) -> argparse.ArgumentParser:
    formatter = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="ehcert-kit", description=say("cli-about"), epilog=say("cli-epilog"), formatter_class=formatter
    )
    parser.add_argument("--lang", choices=languages(), default=say.language, help=say("cli-arg-lang"))
    commands = parser.add_subparsers(metavar="", required=True)

    def command(name: str, key: str, module: str, function: str = "run") -> argparse.ArgumentParser:
        added = commands.add_parser(
            name, help=say(key), description=say(f"{key}-about"), formatter_class=formatter
        )
        added.add_argument("--lang", choices=languages(), default=say.language, help=say("cli-arg-lang"))
        added.set_defaults(module=module, function=function)
        return added

    served = command("serve", "cli-serve", "serve")
    served.add_argument("--port", type=kinds.port(say), metavar="N", help=say("cli-arg-port"))
    served.add_argument("--no-browser", action="store_true", help=say("cli-arg-no-browser"))
    served.add_argument("--preheat", type=int, default=0, metavar="N", help=say("cli-arg-preheat"))
    served.add_argument("--fork", action="store_true", help=say("cli-arg-fork"))
    served.add_argument("--platform", metavar="URL", help=say("cli-arg-platform"))
    served.add_argument("--seat", type=kinds.seat(say), default=1, metavar="N", help=say("cli-arg-walk-seat"))
    served.add_argument("--hub", action="store_true", help=say("hub-arg"))
    served.add_argument("--lead", type=kinds.path, metavar="DIR", help=say("hub-arg-lead"))
    _environment_arguments(served, say)

    copied = command("notebooks", "cli-notebooks", "notebooks")
    copied.add_argument("--to", type=kinds.path, required=True, metavar="DIR", help=say("cli-arg-notebooks-to"))

    _walk_command(command, say)
    _life_commands(command, say)
    _print_command(command, say)
    _room_command(command, say)

    _platform_command(command, say)
    _card_commands(command, say)

    iconed = command("shortcut", "shortcut-command", "shortcut")
    where = iconed.add_mutually_exclusive_group()
    where.add_argument("--desktop", action="store_true", help=say("shortcut-arg-desktop"))
    where.add_argument("--to", type=kinds.path, metavar="DIR", help=say("shortcut-arg-to"))
    iconed.add_argument("--remove", action="store_true", help=say("shortcut-arg-remove"))

    doctored = command("doctor", "cli-doctor", "doctor")
    _environment_arguments(doctored, say)
    doctored.add_argument("--json", action="store_true", help=say("cli-arg-json"))
    doctored.add_argument("--report", type=kinds.path, metavar="FILE", help=say("cli-arg-report"))

    explained = command("explain", "cli-explain", "explaining")
    explained.add_argument("words", nargs="*", metavar="KB-13|…", help=say("cli-arg-explain"))

    inspected = command("inspect", "cli-inspect", "inspection")
    inspected.add_argument("file", type=kinds.path, metavar="FILE", help=say("cli-arg-file"))
    inspected.add_argument("--password-fd", type=int, metavar="FD", help=say("cli-arg-password-fd"))
    inspected.add_argument("--tree", action="store_true", help=say("inspect-arg-tree"))

    shown = command("show", "cli-show", "show")
    shown.add_argument("what", choices=("sequence", "exchanges", "challenge"), help=say("cli-arg-show"))
    shown.add_argument("--to", type=kinds.path, metavar="FILE.svg", help=say("cli-arg-show-to"))
    shown.add_argument("--personal", action="store_true", help=say("cli-arg-personal"))
    _place_arguments(shown, say)
    return parser


def _walk_command(command: Callable[..., argparse.ArgumentParser], say: Texts) -> None:
    """The whole procedure, in one command."""
    walked = command("walk", "cli-walk", "walk")
    _environment_arguments(walked, say)
    walked.add_argument(
        "--until",
        choices=[step.value for step in Step],
        default="verify",
        metavar="STEP",
        help=say("cli-arg-until"),
    )
    walked.add_argument("--new", action="store_true", help=say("cli-arg-new"))
    walked.add_argument("--keystore", type=kinds.path, metavar="FILE", help=say("cli-arg-keystore"))
    walked.add_argument(
        "--organizations",
        type=kinds.organizations(say),
        metavar="all|1,3",
        help=say("cli-arg-organizations"),
    )
    walked.add_argument(
        "--encryption", choices=("sector", "modern"), default="sector", help=say("cli-arg-encryption")
    )
    walked.add_argument(
        "--key-size", type=int, choices=(2048, 3072, 4096), default=2048, help=say("cli-arg-key-size")
    )
    walked.add_argument("--seat", type=kinds.seat(say), default=1, metavar="N", help=say("cli-arg-walk-seat"))
    _walking_arguments(walked, say)


def _platform_command(command: Callable[..., argparse.ArgumentParser], say: Texts) -> None:
    """The practice platform: served, shown, decided for, its clock."""
    platform = command("practice-platform", "cli-platform", "practice_platform")
    acts = ("run", "show", "accept", "refuse", "confirm", "counter", "clock", *kinds.TRAINING)
    platform.add_argument("what", nargs="?", choices=acts, default="run", help=say("cli-arg-what"))
    platform.add_argument("key", nargs="?", metavar="KEY", help=say("cli-arg-key"))
    platform.add_argument(
        "--port", type=kinds.port(say), default=8765, metavar="N", help=say("cli-arg-port-platform")
    )
    platform.add_argument("--host", default="127.0.0.1", metavar="HOST", help=say("cli-arg-host"))
    platform.add_argument("--workspace", type=kinds.path, metavar="DIR", help=say("cli-arg-workspace"))
    _scenario_argument(platform, say)
    platform.add_argument("--person", metavar="N", default="", help=say("trainer-arg-person"))
    platform.add_argument("--seconds", type=float, metavar="S", default=60.0, help=say("trainer-arg-seconds"))
    platform.add_argument("--off", action="store_true", help=say("trainer-arg-off"))
    platform.add_argument("--accent", type=kinds.accent(say), metavar="NAME", help=say("cli-arg-accent"))
    platform.add_argument("--store", metavar="URL", help=say("cli-arg-store"))
    platform.add_argument("--tls", action="store_true", help=say("cli-arg-tls"))
    clock = platform.add_mutually_exclusive_group()
    clock.add_argument("--forward", type=kinds.duration(say), metavar="1010d", help=say("cli-arg-forward"))
    clock.add_argument("--to", type=kinds.moment(say), metavar="DATE", help=say("cli-arg-to"))
    days = ("delivery", "eve", "ninety", "last", "after")
    clock.add_argument("--day", choices=days, help=say("trainer-arg-day"))
    clock.add_argument("--reset", action="store_true", help=say("cli-arg-reset"))
    platform.add_argument("--json", action="store_true", help=say("cli-arg-json"))


def _room_command(command: Callable[..., argparse.ArgumentParser], say: Texts) -> None:
    """A room for a class."""
    room = command("workshop", "room-command", "workshop")
    room.add_argument(
        "--participants", type=kinds.participants(say), default=30, metavar="N", help=say("room-arg-participants")
    )
    room.add_argument("--host", metavar="HOST", help=say("room-arg-host"))
    room.add_argument("--port", type=kinds.port(say), metavar="N", help=say("cli-arg-port"))
    room.add_argument("--no-browser", action="store_true", help=say("cli-arg-no-browser"))
    room.add_argument("--seed", metavar="TEXT", help=say("room-arg-seed"))
    room.add_argument("--wipe", action="store_true", help=say("room-arg-wipe"))
    _place_arguments(room, say)
    _scenario_argument(room, say)


def _life_commands(command: Callable[..., argparse.ArgumentParser], say: Texts) -> None:
    """What comes after the first request."""
    from ..messages.operations import RevocationReason

    for name in ("renew", "activate", "revoke"):
        parser = command(name, f"cli-{name}", "life", name)
        _environment_arguments(parser, say)
        _walking_arguments(parser, say)
        which = parser.add_mutually_exclusive_group(required=name == "revoke")
        which.add_argument("--keystore", type=kinds.path, metavar="FILE", help=say(f"cli-arg-{name}-keystore"))
        if name == "revoke":
            reasons = [reason.value for reason in RevocationReason]
            which.add_argument("--serial", metavar="N", help=say("cli-arg-serial"))
            told = say("cli-arg-reason", names=", ".join(reasons))
            parser.add_argument("--reason", required=True, choices=reasons, metavar="REASON", help=told)

    token = command("etk", "cli-etk", "etk")
    token.add_argument("what", choices=("create", "show", "check", "seal", "open"), help=say("cli-arg-etk"))
    token.add_argument("about", metavar="FILE|TYPE=N", help=say("cli-arg-etk-about"))
    token.add_argument("--again", action="store_true", help=say("cli-arg-again"))
    token.add_argument("--to", type=kinds.path, metavar="FILE", help=say("cli-arg-sealed"))
    token.add_argument("--keystore", type=kinds.path, metavar="FILE", help=say("cli-arg-keystore-file"))
    exported = command("export", "cli-export", "etk", "export")
    exported.add_argument("file", type=kinds.path, metavar="FILE", help=say("cli-arg-keystore-file"))
    exported.add_argument("--to", type=kinds.path, required=True, metavar="DIR", help=say("cli-arg-export-to"))
    for parser in (token, exported):
        _place_arguments(parser, say)
        parser.add_argument("--platform", metavar="URL", help=say("cli-arg-platform"))
        parser.add_argument("--trust", type=kinds.path, metavar="FILE", help=say("cli-arg-trust"))
        _json_and_secrets(parser, say)

    seen = command("status", "cli-status", "status")
    _environment_arguments(seen, say)
    seen.add_argument("--platform", metavar="URL", help=say("cli-arg-platform"))
    seen.add_argument(
        "--folder", type=kinds.path, action="append", default=[], metavar="DIR", help=say("cli-arg-folder")
    )
    seen.add_argument(
        "--within", type=kinds.duration(say), default=timedelta(days=90), metavar="90d", help=say("cli-arg-within")
    )
    _json_and_secrets(seen, say)

    foreign = command("foreigner", "cli-foreigner", "life", "foreigner")
    for name in ("bis", "first-names", "name", "email", "phone"):
        foreign.add_argument(f"--{name}", metavar=name.upper(), help=say(f"cli-arg-foreigner-{name}"))
    _environment_arguments(foreign, say)
    _walking_arguments(foreign, say)
    changed = command("password", "cli-password", "files", "password")
    changed.add_argument("--new-password-fd", type=int, metavar="FD", help=say("cli-arg-new-password-fd"))
    dated = command("calendar", "cli-calendar", "files", "calendar")
    dated.add_argument("--to", type=kinds.path, required=True, metavar="FILE.ics", help=say("cli-arg-to-calendar"))
    for parser in (changed, dated):
        parser.add_argument("file", type=kinds.path, metavar="FILE", help=say("cli-arg-keystore-file"))
        _place_arguments(parser, say)
        parser.add_argument("--json", action="store_true", help=say("cli-arg-json"))
        parser.add_argument("--password-fd", type=int, metavar="FD", help=say("cli-arg-password-fd"))


def _print_command(command: Callable[..., argparse.ArgumentParser], say: Texts) -> None:
    """What is made for paper. It takes no secret, and asks for none."""
    printed = command("print", "cli-print", "printing")
    what = ("memo", "seat", "problems", "glossary", "trainer", "plan", "report")
    printed.add_argument("what", choices=what, help=say("cli-arg-document"))
    printed.add_argument(
        "--to", type=kinds.printed(say), required=True, metavar="FILE.(html|pdf)", help=say("cli-arg-print-to")
    )
    printed.add_argument("--minutes", type=int, choices=(45, 90, 180), default=90, help=say("cli-arg-minutes"))
    printed.add_argument("--seat", type=kinds.seat(say), default=1, metavar="N", help=say("cli-arg-seat"))
    _place_arguments(printed, say)
    _scenario_argument(printed, say)


def _walking_arguments(parser: argparse.ArgumentParser, say: Texts) -> None:
    """Of what is walked with nobody there."""
    parser.add_argument("--platform", metavar="URL", help=say("cli-arg-platform"))
    parser.add_argument("--wire-log", type=kinds.path, metavar="DIR", help=say("cli-arg-wire-log"))
    parser.add_argument("--patience", type=float, default=60.0, metavar="S", help=say("cli-arg-patience"))
    _json_and_secrets(parser, say)


def _json_and_secrets(parser: argparse.ArgumentParser, say: Texts) -> None:
    parser.add_argument("--json", action="store_true", help=say("cli-arg-json"))
    parser.add_argument("--pin-fd", type=int, metavar="FD", help=say("cli-arg-pin-fd"))
    parser.add_argument("--password-fd", type=int, metavar="FD", help=say("cli-arg-password-fd"))


def _card_commands(command: Callable[[str, str, str], argparse.ArgumentParser], say: Texts) -> None:
    """The two that make cards of practice."""
    from ..practice.virtual_card.faults import Fault

    def common(parser: argparse.ArgumentParser, workspace: str) -> None:
        parser.add_argument("--holder", metavar="SEAT", help=say("cards-arg-holder"))
        _scenario_argument(parser, say)
        parser.add_argument("--applet", choices=("1.7", "1.8"), help=say("cards-arg-applet"))
        parser.add_argument("--workspace", type=kinds.path, metavar="DIR", help=say(workspace))

    virtual = command("virtual-card", "cards-virtual", "virtual_card")
    common(virtual, "cards-arg-workspace")
    where = virtual.add_mutually_exclusive_group()
    help_reader = say("cards-arg-reader", default=_VIRTUAL_READER)
    where.add_argument(
        "--reader", type=kinds.address(say), metavar="HOST:PORT", default=_VIRTUAL_READER, help=help_reader
    )
    # The driver's second slot calls the port after this one.
    listening = kinds.port(say, first=1, last=kinds.LAST_PORT - 1)
    where.add_argument("--listen", type=listening, metavar="PORT", help=say("cards-arg-listen"))
    virtual.add_argument("--reader-conf", type=kinds.path, metavar="FILE", help=say("cards-arg-reader-conf"))
    faults = [fault.value for fault in Fault]
    virtual.add_argument(
        "--fault",
        nargs="+",
        action="extend",
        default=[],
        choices=faults,
        metavar="NAME",
        help=say("cards-arg-fault", names=", ".join(faults)),
    )
    virtual.add_argument("--apdu-log", type=kinds.path, metavar="FILE", help=say("cards-arg-apdu-log"))

    common(command("softhsm-card", "cards-softhsm", "softhsm_card"), "cards-arg-workspace-token")


def _place_arguments(parser: argparse.ArgumentParser, say: Texts) -> None:
    parser.add_argument("--workspace", type=kinds.path, metavar="DIR", help=say("cli-arg-workspace"))
    parser.add_argument("--environment", choices=ENVIRONMENTS, default="practice", help=say("cli-arg-environment"))


def _environment_arguments(parser: argparse.ArgumentParser, say: Texts) -> None:
    _place_arguments(parser, say)
    _scenario_argument(parser, say)
    parser.add_argument("--card", type=kinds.backend, default="auto", metavar="BACKEND", help=say("cli-arg-card"))
    parser.add_argument("--card-reader", metavar="NAME", help=say("cli-arg-card-reader"))
    parser.add_argument("--apdu-log", type=kinds.path, metavar="FILE", help=say("cli-arg-apdu-log"))
    parser.add_argument("--trust", type=kinds.path, metavar="FILE", help=say("cli-arg-trust"))


def _scenario_argument(parser: argparse.ArgumentParser, say: Texts) -> None:
    """The name of a scenario, or its file."""
    names = ", ".join(shipped())
    parser.add_argument(
        "--scenario", type=kinds.expanded, metavar="NAME", help=say("cli-arg-scenario", names=names)
    )
