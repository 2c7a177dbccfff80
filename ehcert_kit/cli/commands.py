"""The commands and their arguments.

The arguments of a command are declared only when it is called: formatting the help texts of all commands takes
longer than most commands run.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from ..names import ENVIRONMENTS, PRACTICE, Step
from ..practice.scenario_files import shipped
from ..texts import Texts, languages
from . import arguments as kinds
from .usage import speak

#: Address on which the driver of the virtual reader (vpcd) listens by default.
_VIRTUAL_READER = "127.0.0.1:35963"


class CommandParser(argparse.ArgumentParser):
    """The parser of one command. declare: adds its description and arguments; called once, before first use."""

    def __init__(self, *, declare: Callable[[CommandParser], None], **settings: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **settings)
        self._declare: Callable[[CommandParser], None] | None = declare

    def declared(self) -> CommandParser:
        """This parser, after its arguments have been declared."""
        declare, self._declare = self._declare, None
        if declare is not None:
            declare(self)
        return self

    def parse_known_args(self, *arguments: Any, **settings: Any) -> Any:
        self.declared()
        return super().parse_known_args(*arguments, **settings)


class ShowVersion(argparse.Action):
    """Print the version and exit. argparse's own action would need it, and so its look-up, for every command."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"ehcert-kit {version('ehcert-kit')}")
        parser.exit()


@dataclass(frozen=True)
class Command:
    """One command.

    key: prefix of its sentences in the catalogue. module, function: what runs it, in this package.
    declare: adds its arguments to a parser.
    """

    key: str
    module: str
    declare: Callable[[CommandParser, Texts], None]
    function: str = "run"

    def described(self, say: Texts) -> Callable[[CommandParser], None]:
        """A function that adds the description and arguments of this command to a parser."""

        def declare(parser: CommandParser) -> None:
            parser.description = say(f"{self.key}-about")
            _language_argument(parser, say)
            parser.set_defaults(module=self.module, function=self.function)
            self.declare(parser, say)

        return declare


def whole_parser(say: Texts) -> argparse.ArgumentParser:
    """The parser of the command line, with help in the language of `say`."""
    speak(say)
    parser = argparse.ArgumentParser(
        prog="ehcert-kit",
        description=say("cli-about"),
        epilog=say("cli-epilog"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _language_argument(parser, say)
    parser.add_argument("--version", action=ShowVersion, nargs=0, help=say("cli-arg-version"))
    commands = parser.add_subparsers(metavar="", parser_class=CommandParser)
    for name, command in COMMANDS.items():
        commands.add_parser(name, help=say(command.key), declare=command.described(say))
    return parser


# ── the arguments of each command ────────────────────────────────────────────────────────────


def _serve(served: CommandParser, say: Texts) -> None:
    served.add_argument("--port", type=kinds.port(say), metavar="N", help=say("cli-arg-port"))
    served.add_argument("--no-browser", action="store_true", help=say("cli-arg-no-browser"))
    served.add_argument("--preheat", type=kinds.preheat(say), default=0, metavar="N", help=say("cli-arg-preheat"))
    served.add_argument("--fork", action="store_true", help=say("cli-arg-fork"))
    served.add_argument("--platform", type=kinds.public_address(say), metavar="URL", help=say("cli-arg-platform"))
    served.add_argument("--seat", type=kinds.seat(say), default=1, metavar="N", help=say("cli-arg-walk-seat"))
    served.add_argument("--hub", action="store_true", help=say("hub-arg"))
    served.add_argument("--lead", type=kinds.path, metavar="DIR", help=say("hub-arg-lead"))
    _environment_arguments(served, say)


def _notebooks(copied: CommandParser, say: Texts) -> None:
    copied.add_argument("--to", type=kinds.path, required=True, metavar="DIR", help=say("cli-arg-notebooks-to"))


def _walk(walked: CommandParser, say: Texts) -> None:
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
        "--key-size",
        type=kinds.number(say),
        choices=(2048, 3072, 4096),
        default=2048,
        help=say("cli-arg-key-size"),
    )
    walked.add_argument("--seat", type=kinds.seat(say), default=1, metavar="N", help=say("cli-arg-walk-seat"))
    _walking_arguments(walked, say)


def _renew(parser: CommandParser, say: Texts) -> None:
    _walked_life(parser, say)
    parser.add_argument("--keystore", type=kinds.path, metavar="FILE", help=say("cli-arg-renew-keystore"))


def _activate(parser: CommandParser, say: Texts) -> None:
    _walked_life(parser, say)
    parser.add_argument("--keystore", type=kinds.path, metavar="FILE", help=say("cli-arg-activate-keystore"))


def _revoke(parser: CommandParser, say: Texts) -> None:
    from ..messages.operations import RevocationReason

    _walked_life(parser, say)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--keystore", type=kinds.path, metavar="FILE", help=say("cli-arg-revoke-keystore"))
    which.add_argument("--serial", metavar="N", help=say("cli-arg-serial"))
    reasons = [reason.value for reason in RevocationReason]
    told = say("cli-arg-reason", names=", ".join(reasons))
    parser.add_argument("--reason", required=True, choices=reasons, metavar="REASON", help=told)


def _foreigner(foreign: CommandParser, say: Texts) -> None:
    for name in ("bis", "first-names", "name", "email", "phone"):
        foreign.add_argument(f"--{name}", metavar=name.upper(), help=say(f"cli-arg-foreigner-{name}"))
    _walked_life(foreign, say)


def _status(seen: CommandParser, say: Texts) -> None:
    _environment_arguments(seen, say)
    seen.add_argument("--platform", type=kinds.public_address(say), metavar="URL", help=say("cli-arg-platform"))
    seen.add_argument(
        "--folder", type=kinds.path, action="append", default=[], metavar="DIR", help=say("cli-arg-folder")
    )
    seen.add_argument(
        "--within", type=kinds.duration(say), default=timedelta(days=90), metavar="90d", help=say("cli-arg-within")
    )
    _json_and_secrets(seen, say)


def _etk(token: CommandParser, say: Texts) -> None:
    token.add_argument("what", choices=("create", "show", "check", "seal", "open"), help=say("cli-arg-etk"))
    token.add_argument("about", metavar="FILE|TYPE=N", help=say("cli-arg-etk-about"))
    token.add_argument("--again", action="store_true", help=say("cli-arg-again"))
    token.add_argument("--to", type=kinds.path, metavar="FILE", help=say("cli-arg-sealed"))
    token.add_argument("--keystore", type=kinds.path, metavar="FILE", help=say("cli-arg-keystore-file"))
    _of_a_file(token, say)


def _export(exported: CommandParser, say: Texts) -> None:
    exported.add_argument("file", type=kinds.path, metavar="FILE", help=say("cli-arg-keystore-file"))
    exported.add_argument("--to", type=kinds.path, required=True, metavar="DIR", help=say("cli-arg-export-to"))
    _of_a_file(exported, say)


def _password(changed: CommandParser, say: Texts) -> None:
    changed.add_argument(
        "--new-password-fd", type=kinds.descriptor(say), metavar="FD", help=say("cli-arg-new-password-fd")
    )
    _with_its_password(changed, say)


def _calendar(dated: CommandParser, say: Texts) -> None:
    dated.add_argument("--to", type=kinds.path, required=True, metavar="FILE.ics", help=say("cli-arg-to-calendar"))
    _with_its_password(dated, say)


def _print(printed: CommandParser, say: Texts) -> None:
    what = ("memo", "seat", "problems", "glossary", "trainer", "plan", "report")
    printed.add_argument("what", choices=what, help=say("cli-arg-document"))
    printed.add_argument(
        "--to",
        type=kinds.ending(say, ".html", ".pdf"),
        required=True,
        metavar="FILE.(html|pdf)",
        help=say("cli-arg-print-to"),
    )
    printed.add_argument(
        "--minutes", type=kinds.number(say), choices=(45, 90, 180), default=90, help=say("cli-arg-minutes")
    )
    printed.add_argument("--seat", type=kinds.seat(say), default=1, metavar="N", help=say("cli-arg-seat"))
    _place_arguments(printed, say)
    _scenario_argument(printed, say)


def _workshop(room: CommandParser, say: Texts) -> None:
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


def _practice_platform(platform: CommandParser, say: Texts) -> None:
    acts = ("run", "show", "accept", "refuse", "confirm", "counter", "clock", *kinds.TRAINING)
    platform.add_argument("what", nargs="?", choices=acts, default="run", help=say("cli-arg-what"))
    platform.add_argument("key", nargs="?", metavar="KEY", help=say("cli-arg-key"))
    platform.add_argument(
        "--port", type=kinds.port(say), default=8765, metavar="N", help=say("cli-arg-port-platform")
    )
    platform.add_argument("--host", default="127.0.0.1", metavar="HOST", help=say("cli-arg-host"))
    platform.add_argument(
        "--public-address", type=kinds.public_address(say), metavar="URL", help=say("cli-arg-public-address")
    )
    platform.add_argument("--workspace", type=kinds.path, metavar="DIR", help=say("cli-arg-workspace"))
    _scenario_argument(platform, say)
    platform.add_argument("--person", metavar="N", default="", help=say("trainer-arg-person"))
    platform.add_argument(
        "--seconds", type=kinds.cut(say), metavar="S", default=60.0, help=say("trainer-arg-seconds")
    )
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


def _virtual_card(virtual: CommandParser, say: Texts) -> None:
    from ..practice.virtual_card.faults import Fault

    _card_arguments(virtual, say, "cards-arg-workspace")
    where = virtual.add_mutually_exclusive_group()
    help_reader = say("cards-arg-reader", default=_VIRTUAL_READER)
    where.add_argument(
        "--reader", type=kinds.address(say), metavar="HOST:PORT", default=_VIRTUAL_READER, help=help_reader
    )
    # The driver's second slot connects to the next port, which must exist too.
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


def _softhsm_card(parser: CommandParser, say: Texts) -> None:
    _card_arguments(parser, say, "cards-arg-workspace-token")


def _shortcut(iconed: CommandParser, say: Texts) -> None:
    where = iconed.add_mutually_exclusive_group()
    where.add_argument("--desktop", action="store_true", help=say("shortcut-arg-desktop"))
    where.add_argument("--to", type=kinds.path, metavar="DIR", help=say("shortcut-arg-to"))
    iconed.add_argument("--remove", action="store_true", help=say("shortcut-arg-remove"))


def _doctor(doctored: CommandParser, say: Texts) -> None:
    _environment_arguments(doctored, say)
    doctored.add_argument("--json", action="store_true", help=say("cli-arg-json"))
    doctored.add_argument("--report", type=kinds.path, metavar="FILE", help=say("cli-arg-report"))


def _explain(explained: CommandParser, say: Texts) -> None:
    explained.add_argument("words", nargs="*", metavar="KB-13|…", help=say("cli-arg-explain"))


def _inspect(inspected: CommandParser, say: Texts) -> None:
    inspected.add_argument("file", type=kinds.path, metavar="FILE", help=say("cli-arg-file"))
    inspected.add_argument(
        "--password-fd", type=kinds.descriptor(say), metavar="FD", help=say("cli-arg-password-fd")
    )
    inspected.add_argument("--tree", action="store_true", help=say("inspect-arg-tree"))


def _show(shown: CommandParser, say: Texts) -> None:
    shown.add_argument("what", choices=("sequence", "exchanges", "challenge"), help=say("cli-arg-show"))
    picture = kinds.ending(say, ".svg", ".txt")
    shown.add_argument("--to", type=picture, metavar="FILE.(svg|txt)", help=say("cli-arg-show-to"))
    shown.add_argument("--personal", action="store_true", help=say("cli-arg-personal"))
    _place_arguments(shown, say)


COMMANDS: Mapping[str, Command] = {
    "serve": Command("cli-serve", "serve", _serve),
    "notebooks": Command("cli-notebooks", "notebooks", _notebooks),
    "walk": Command("cli-walk", "walk", _walk),
    "renew": Command("cli-renew", "life", _renew, "renew"),
    "activate": Command("cli-activate", "life", _activate, "activate"),
    "revoke": Command("cli-revoke", "life", _revoke, "revoke"),
    "etk": Command("cli-etk", "etk", _etk),
    "export": Command("cli-export", "etk", _export, "export"),
    "status": Command("cli-status", "status", _status),
    "foreigner": Command("cli-foreigner", "life", _foreigner, "foreigner"),
    "password": Command("cli-password", "files", _password, "password"),
    "calendar": Command("cli-calendar", "files", _calendar, "calendar"),
    "print": Command("cli-print", "printing", _print),
    "workshop": Command("room-command", "workshop", _workshop),
    "practice-platform": Command("cli-platform", "practice_platform", _practice_platform),
    "virtual-card": Command("cards-virtual", "virtual_card", _virtual_card),
    "softhsm-card": Command("cards-softhsm", "softhsm_card", _softhsm_card),
    "shortcut": Command("shortcut-command", "shortcut", _shortcut),
    "doctor": Command("cli-doctor", "doctor", _doctor),
    "explain": Command("cli-explain", "explaining", _explain),
    "inspect": Command("cli-inspect", "inspection", _inspect),
    "show": Command("cli-show", "show", _show),
}

# ── arguments that several commands share ────────────────────────────────────────────────────


def _language_argument(parser: argparse.ArgumentParser, say: Texts) -> None:
    parser.add_argument("--lang", choices=languages(), default=say.language, help=say("cli-arg-lang"))


def _walked_life(parser: CommandParser, say: Texts) -> None:
    _environment_arguments(parser, say)
    _walking_arguments(parser, say)


def _of_a_file(parser: CommandParser, say: Texts) -> None:
    """Add the arguments of commands that query the platform about a file."""
    _place_arguments(parser, say)
    parser.add_argument("--platform", type=kinds.public_address(say), metavar="URL", help=say("cli-arg-platform"))
    parser.add_argument("--trust", type=kinds.path, metavar="FILE", help=say("cli-arg-trust"))
    _json_and_secrets(parser, say)


def _with_its_password(parser: CommandParser, say: Texts) -> None:
    """Add the arguments of commands that need only a file and its password."""
    parser.add_argument("file", type=kinds.path, metavar="FILE", help=say("cli-arg-keystore-file"))
    _place_arguments(parser, say)
    parser.add_argument("--json", action="store_true", help=say("cli-arg-json"))
    parser.add_argument("--password-fd", type=kinds.descriptor(say), metavar="FD", help=say("cli-arg-password-fd"))


def _card_arguments(parser: CommandParser, say: Texts, workspace: str) -> None:
    """Add the arguments of commands that make a practice card. workspace: key of the help on `--workspace`."""
    parser.add_argument("--holder", metavar="SEAT", help=say("cards-arg-holder"))
    _scenario_argument(parser, say)
    parser.add_argument("--applet", choices=("1.7", "1.8"), help=say("cards-arg-applet"))
    parser.add_argument("--workspace", type=kinds.path, metavar="DIR", help=say(workspace))


def _walking_arguments(parser: CommandParser, say: Texts) -> None:
    """Add the arguments of commands that run the procedure without user interaction."""
    parser.add_argument("--platform", type=kinds.public_address(say), metavar="URL", help=say("cli-arg-platform"))
    parser.add_argument("--wire-log", type=kinds.path, metavar="DIR", help=say("cli-arg-wire-log"))
    parser.add_argument(
        "--patience", type=kinds.patience(say), default=60.0, metavar="S", help=say("cli-arg-patience")
    )
    _json_and_secrets(parser, say)


def _json_and_secrets(parser: CommandParser, say: Texts) -> None:
    parser.add_argument("--json", action="store_true", help=say("cli-arg-json"))
    parser.add_argument("--pin-fd", type=kinds.descriptor(say), metavar="FD", help=say("cli-arg-pin-fd"))
    parser.add_argument("--password-fd", type=kinds.descriptor(say), metavar="FD", help=say("cli-arg-password-fd"))


def _place_arguments(parser: CommandParser, say: Texts) -> None:
    parser.add_argument("--workspace", type=kinds.path, metavar="DIR", help=say("cli-arg-workspace"))
    parser.add_argument("--environment", choices=ENVIRONMENTS, default=PRACTICE, help=say("cli-arg-environment"))


def _environment_arguments(parser: CommandParser, say: Texts) -> None:
    _place_arguments(parser, say)
    _scenario_argument(parser, say)
    parser.add_argument(
        "--card", type=kinds.backend(say), default="auto", metavar="BACKEND", help=say("cli-arg-card")
    )
    parser.add_argument("--card-reader", metavar="NAME", help=say("cli-arg-card-reader"))
    parser.add_argument("--apdu-log", type=kinds.path, metavar="FILE", help=say("cli-arg-apdu-log"))
    parser.add_argument("--trust", type=kinds.path, metavar="FILE", help=say("cli-arg-trust"))


def _scenario_argument(parser: CommandParser, say: Texts) -> None:
    """Add `--scenario`: the name of a scenario, or a file."""
    names = ", ".join(shipped())
    parser.add_argument(
        "--scenario", type=kinds.expanded, metavar="NAME", help=say("cli-arg-scenario", names=names)
    )
