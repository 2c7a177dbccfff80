"""Words on a command line → procedure → sentences, or one JSON document."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .cli_cards import add_commands
from .errors import KitError
from .names import WORLDS, Step
from .texts import Texts, languages

if TYPE_CHECKING:
    from .card.interface import CardKey
    from .messages.contract import Contract
    from .procedure.doctor import Row
    from .procedure.walk import Answers, Report
    from .secret import Secret
    from .worlds import Session, Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """The entry point. Returns: the exit status: 0 done, 1 stopped by something expected, 2 wrong usage,
    70 a bug of this program."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    say = Texts(_language(arguments), areas=("cli", "cards"))
    parser = _parser(say)
    if not arguments or (arguments[0].startswith("--") and arguments[0] not in ("--help", "--lang")):
        arguments = ["serve", *arguments]
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options, Texts(options.lang, areas=("cli", "cards", "errors", "explain"))))
    except KitError as error:
        print(Texts(options.lang, areas=("errors",)).error(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing may be flushed there any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        print(say("cli-unexpected", kind=type(error).__name__, file=_report(error)), file=sys.stderr)
        return 70


# ── the commands ─────────────────────────────────────────────────────────────────────────────


def serve(options: argparse.Namespace, say: Texts) -> int:
    """The guided pages in the browser."""
    from .voila.server import run

    return run(_settings(options), port=options.port, browser=not options.no_browser, preheat=options.preheat)


def walk(options: argparse.Namespace, say: Texts) -> int:
    """The whole procedure, headless."""
    import json

    from .worlds import open_session
    from .worlds import walk as walk_of

    session = open_session(_settings(options))
    tell: Callable[[str], None] = (lambda line: None) if options.json else print
    tell(say(f"cli-world-{session.world.name}"))
    if session.platform is not None:
        tell(say("cli-accent", scenario=session.platform.scenario.id, accent=str(session.platform.accent)))
    secrets = _Secrets(options, session, say)
    walked = walk_of(
        session,
        secrets.pin,
        secrets.password,
        _asker(say),
        _reader(say, session),
        options.patience,
        options.keystore,
    )
    reports: list[Report] = []
    problem: KitError | None = None
    try:
        for report in walked.steps(Step(options.until)):
            reports.append(report)
            _tell_step(tell, say, report)
    except KitError as error:
        problem = error
    status = "stopped" if problem else "ready" if reports[-1].name == "verify" else f"until {reports[-1].name}"
    if options.json:
        print(json.dumps(_document(say, session, status, reports, problem, secrets), ensure_ascii=False, indent=1))
    elif problem is None:
        keystore = session.dossier.facts.keystore or ""
        done = status == "ready"
        tell(say("cli-ready", keystore=keystore) if done else say("cli-until", step=reports[-1].name.value))
        if secrets.published:
            tell(say("cli-practice-password", password=session.practice_password or ""))
    if problem is not None:
        print(say.error(problem), file=sys.stderr)
    return 1 if problem else 0


def practice_platform(options: argparse.Namespace, say: Texts) -> int:
    """The practice platform as a server of its own, or what it knows."""
    import json
    import tempfile

    from .practice.server import create_server
    from .worlds import default_workspace, open_platform

    if options.what == "show":
        known = open_platform(Path(options.workspace or default_workspace("practice"))).show()
        print(json.dumps(known, ensure_ascii=False, indent=1) if options.json else _table(known))
        return 0
    workspace = Path(options.workspace) if options.workspace else Path(tempfile.mkdtemp(prefix="ehcert-"))
    platform = open_platform(workspace, options.scenario)
    server = create_server(platform, options.host, options.port)
    print(say("cli-platform-serving", url=f"http://{options.host}:{server.effective_port}"), flush=True)
    print(say("cli-platform-accent", accent=str(platform.accent)), flush=True)
    server.run()
    return 0


def doctor(options: argparse.Namespace, say: Texts) -> int:
    """Whether one can start on this machine, row by row."""
    import json

    from .procedure.doctor import can_start, report, row
    from .procedure.prerequisites import check_all
    from .worlds import open_session

    say = Texts(options.lang, areas=("cli", "errors", "screens"))
    session = open_session(_settings(options))
    checks = check_all(session.world, session.dossier.folder)
    rows = [row(say, check) for check in checks]
    if options.json:
        print(json.dumps({"world": session.world.name, "checks": [_checked(r) for r in rows]}, ensure_ascii=False))
    else:
        print(say(f"cli-world-{session.world.name}"))
        for told in rows:
            print(f"{say(f'verdict-{told.status.value}'):12}{told.title:18}{told.detail}")
            if told.remedy is not None and told.owner is not None:
                print(f"{'':12}{say('doctor-remedy', remedy=told.remedy)} {say.owner(told.owner)}")
        print(say("doctor-can-start" if can_start(checks) else "doctor-cannot-start"))
    if options.report is not None:
        options.report.write_text(report(say, session.world, session.dossier.facts, checks), encoding="utf-8")
        if not options.json:
            print(say("doctor-written", file=str(options.report)))
    return 0 if can_start(checks) else 1


def _checked(told: Row) -> dict[str, str | None]:
    return {
        "name": told.name,
        "status": told.status.value,
        "detail": told.detail,
        "remedy": told.remedy,
        "owner": told.owner.value if told.owner else None,
    }


def inspect(options: argparse.Namespace, say: Texts) -> int:
    """What is in a file, in plain words."""
    from .explain.file import explain_file
    from .secret import Secret

    password = None
    if options.password_fd is not None:
        password = Secret(_line(options.password_fd))
    elif Path(options.file).name.lower().endswith(("p12", "pfx")) and sys.stdin.isatty():
        password = _prompt(say("cli-ask-password"))
    for explanation in explain_file(say, Path(options.file), password):
        print(explanation, end="\n\n")
    return 0


# ── what a person is asked ───────────────────────────────────────────────────────────────────


class _Secrets:
    """PIN and password from where the person chose: a descriptor, the published defaults, a prompt."""

    def __init__(self, options: argparse.Namespace, session: Session, say: Texts) -> None:
        self._options = options
        self._session = session
        self._say = say
        self._pin: Secret | None = None
        self._password: Secret | None = None
        self.published = False

    def pin(self, key: CardKey) -> Secret | None:
        from .card.interface import PinEntry
        from .secret import Secret

        entry = self._session.world.card.pin_entry(key)
        if entry is not PinEntry.FIELD:
            print(self._say(f"cli-pin-{entry.value}", program=Path(sys.executable).name), file=sys.stderr)
            return None
        if self._options.pin_fd is not None:
            self._pin = self._pin or Secret(_line(self._options.pin_fd))
            return self._pin
        # In a real world it is asked each time: identifying and signing are two acts.
        return self._session.practice_pin or _prompt(self._say("cli-ask-pin"))

    def password(self) -> Secret:
        from .secret import Secret

        if self._password is None:
            if self._options.password_fd is not None:
                self._password = Secret(_line(self._options.password_fd))
            elif self._session.practice_password is not None:
                self._password, self.published = Secret(self._session.practice_password), True
            else:
                self._password = _prompt(self._say("cli-ask-password"))
        return self._password


def _report(error: Exception) -> str:
    """Where the technical detail of a bug lies: places in the code, not the values that met there."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="ehcert-", suffix=".txt", delete=False) as file:
        file.writelines(traceback.format_tb(error.__traceback__))
        file.write(type(error).__name__)
    return file.name


def _line(descriptor: int) -> str:
    """The next line of a file descriptor, not an octet more: another secret may follow on it.

    Raises: SecretUnreadable: no such descriptor, or no text on it.
    """
    from .errors import SecretUnreadable

    line = bytearray()
    try:
        while (octet := os.read(descriptor, 1)) not in (b"", b"\n"):
            line += octet
        return line.decode().rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise SecretUnreadable(descriptor) from None


def _prompt(question: str) -> Secret:
    import getpass

    from .secret import Secret

    return Secret(getpass.getpass(question + " "))


def _asker(say: Texts) -> Callable[[], Answers]:
    """What a person answers in a real world, where no scenario does."""
    from .identifiers.contact import ContactData
    from .procedure.walk import Answers

    def ask() -> Answers:
        number = input(say("cli-ask-organization") + " ")
        contact = ContactData.parse(input(say("cli-ask-email") + " "), input(say("cli-ask-phone") + " "))
        return Answers(contact, int(number) - 1 if number.isdigit() else 0)

    return ask


def _reader(say: Texts, session: Session) -> Callable[[Contract], None]:
    """In a real world the contract is shown and has to be accepted; in practice nobody is there."""
    from .errors import ContractNotRead
    from .explain.html import plain_text

    def read(contract: Contract) -> None:
        if session.world.practice:
            return
        print(plain_text(contract.texts.get(say.language) or next(iter(contract.texts.values()))))
        if input(say("cli-ask-contract") + " ").strip().lower() not in ("oui", "ja", "yes"):
            raise ContractNotRead

    return read


# ── what is told ─────────────────────────────────────────────────────────────────────────────


def _tell_step(tell: Callable[[str], None], say: Texts, report: Report) -> None:
    for met in report.met:
        tell("  " + say("cli-met", title=say.error(met).title))
    try:
        sentence = say(f"cli-step-{report.name.value}", **report.artefacts)
    except ReferenceError:
        sentence = ""  # a file that was begun elsewhere leaves its first steps without artefacts
    mark = f" ({say('cli-already')})" if report.status == "already" else ""
    tell(f"{report.name.value:14}{report.seconds:6.2f} s  {sentence}{mark}")


def _document(
    say: Texts,
    session: Session,
    status: str,
    reports: list[Report],
    problem: KitError | None,
    secrets: _Secrets,
) -> dict[str, Any]:
    document: dict[str, Any] = {
        "status": status,
        "world": session.world.name,
        "scenario": session.scenario.id if session.scenario else None,
        "accent": str(session.platform.accent) if session.platform else None,
        "steps": [
            {
                "name": report.name.value,
                "status": report.status,
                "seconds": round(report.seconds, 3),
                "artefacts": dict(report.artefacts),
                "met": [error.kb or error.key for error in report.met],
            }
            for report in reports
        ],
    }
    if secrets.published:
        document["practice_password"] = session.practice_password
    if problem is not None:
        message = say.error(problem)
        document["problem"] = {
            "key": problem.key,
            "kb": problem.kb,
            "owner": problem.owner.value,
            "title": message.title,
        }
    return document


def _table(known: dict[str, list[dict[str, object]]]) -> str:
    lines = []
    for name, rows in known.items():
        lines.append(f"{name} ({len(rows)})")
        lines += ["  " + "  ".join(str(value) for value in row.values()) for row in rows]
    return "\n".join(lines)


# ── the words ────────────────────────────────────────────────────────────────────────────────


def _settings(options: argparse.Namespace) -> Settings:
    from .keystore.pkcs12 import ENCRYPTIONS
    from .worlds import Settings, default_workspace

    wire_log = getattr(options, "wire_log", None)
    return Settings(
        workspace=Path(options.workspace or default_workspace(options.world)).absolute(),
        world=options.world,
        scenario=getattr(options, "scenario", None),
        platform=getattr(options, "platform", None),
        card=getattr(options, "card", "auto"),
        card_reader=getattr(options, "card_reader", None),
        apdu_log=options.apdu_log.absolute() if getattr(options, "apdu_log", None) else None,
        wire_log=Path(wire_log) if wire_log else None,
        encryption=ENCRYPTIONS[getattr(options, "encryption", "sector")],
        key_size=getattr(options, "key_size", 2048),
    )


def _road(text: str) -> str:
    from .card.roads import known

    if not known(text):
        raise argparse.ArgumentTypeError(text)
    return text


def _language(arguments: Sequence[str]) -> str:
    """The language must be known before the help is written in it."""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--lang":
            return following
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return "fr"


def _parser(say: Texts) -> argparse.ArgumentParser:
    formatter = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="ehcert-kit", description=say("cli-about"), epilog=say("cli-epilog"), formatter_class=formatter
    )
    parser.add_argument("--lang", choices=languages(), default="fr", help=say("cli-arg-lang"))
    commands = parser.add_subparsers(metavar="", required=True)

    def command(name: str, key: str, run: Callable[[argparse.Namespace, Texts], int]) -> argparse.ArgumentParser:
        added = commands.add_parser(
            name, help=say(key), description=say(f"{key}-about"), formatter_class=formatter
        )
        added.add_argument("--lang", choices=languages(), default="fr", help=say("cli-arg-lang"))
        added.set_defaults(run=run)
        return added

    served = command("serve", "cli-serve", serve)
    served.add_argument("--port", type=int, default=0, metavar="N", help=say("cli-arg-port"))
    served.add_argument("--no-browser", action="store_true", help=say("cli-arg-no-browser"))
    served.add_argument("--preheat", type=int, default=0, metavar="N", help=say("cli-arg-preheat"))
    _world_arguments(served, say)

    walked = command("walk", "cli-walk", walk)
    _world_arguments(walked, say)
    walked.add_argument("--platform", metavar="URL", help=say("cli-arg-platform"))
    walked.add_argument("--wire-log", metavar="DIR", help=say("cli-arg-wire-log"))
    walked.add_argument(
        "--until",
        choices=[step.value for step in Step],
        default="verify",
        metavar="STEP",
        help=say("cli-arg-until"),
    )
    walked.add_argument("--keystore", type=Path, metavar="FILE", help=say("cli-arg-keystore"))
    walked.add_argument(
        "--encryption", choices=("sector", "modern"), default="sector", help=say("cli-arg-encryption")
    )
    walked.add_argument(
        "--key-size", type=int, choices=(2048, 3072, 4096), default=2048, help=say("cli-arg-key-size")
    )
    walked.add_argument("--patience", type=float, default=60.0, metavar="S", help=say("cli-arg-patience"))
    walked.add_argument("--json", action="store_true", help=say("cli-arg-json"))
    walked.add_argument("--pin-fd", type=int, metavar="FD", help=say("cli-arg-pin-fd"))
    walked.add_argument("--password-fd", type=int, metavar="FD", help=say("cli-arg-password-fd"))

    platform = command("practice-platform", "cli-platform", practice_platform)
    platform.add_argument("what", nargs="?", choices=("run", "show"), default="run", metavar="show")
    platform.add_argument("--port", type=int, default=8765, metavar="N", help=say("cli-arg-port-platform"))
    platform.add_argument("--host", default="127.0.0.1", metavar="HOST", help=say("cli-arg-host"))
    platform.add_argument("--workspace", metavar="DIR", help=say("cli-arg-workspace"))
    platform.add_argument("--scenario", metavar="NAME", help=say("cli-arg-scenario", names=_scenario_names()))
    platform.add_argument("--json", action="store_true", help=say("cli-arg-json"))

    add_commands(command, say)

    doctored = command("doctor", "cli-doctor", doctor)
    _world_arguments(doctored, say)
    doctored.add_argument("--json", action="store_true", help=say("cli-arg-json"))
    doctored.add_argument("--report", type=Path, metavar="FILE", help=say("cli-arg-report"))

    inspected = command("inspect", "cli-inspect", inspect)
    inspected.add_argument("file", metavar="FILE", help=say("cli-arg-file"))
    inspected.add_argument("--password-fd", type=int, metavar="FD", help=say("cli-arg-password-fd"))
    return parser


def _world_arguments(parser: argparse.ArgumentParser, say: Texts) -> None:
    parser.add_argument("--workspace", metavar="DIR", help=say("cli-arg-workspace"))
    parser.add_argument("--world", choices=WORLDS, default="practice", help=say("cli-arg-world"))
    parser.add_argument("--scenario", metavar="NAME", help=say("cli-arg-scenario", names=_scenario_names()))
    parser.add_argument("--card", type=_road, default="auto", metavar="ROAD", help=say("cli-arg-card"))
    parser.add_argument("--card-reader", metavar="NAME", help=say("cli-arg-card-reader"))
    parser.add_argument("--apdu-log", type=Path, metavar="FILE", help=say("cli-arg-apdu-log"))


def _scenario_names() -> str:
    from importlib.resources import files

    folder = files("ehcert_kit") / "practice" / "scenarios"
    return ", ".join(sorted(p.name.removesuffix(".toml") for p in folder.iterdir()))


if __name__ == "__main__":
    sys.exit(main())
