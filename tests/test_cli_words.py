"""What the command line restates, because to import its home would make a `--help` wait, is what its home says."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import get_args

import pytest

from ehcert_kit.cli.arguments import LAST_SEAT
from ehcert_kit.cli.commands import COMMANDS, CommandParser, whole_parser
from ehcert_kit.cli.common import settings
from ehcert_kit.cli.usage import MESSAGES
from ehcert_kit.environments.settings import Settings, default_workspace
from ehcert_kit.keystore.csr import KEY_SIZES
from ehcert_kit.keystore.pkcs12 import ENCRYPTIONS
from ehcert_kit.practice.days import Day
from ehcert_kit.practice.seats import SEATS
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.texts import LANGUAGES, Texts


def test_there_are_as_many_seats_as_a_platform_knows() -> None:
    assert LAST_SEAT == SEATS


@pytest.mark.parametrize(
    ("command", "option", "values"),
    [
        ("walk", "--key-size", KEY_SIZES),
        ("virtual-card", "--applet", get_args(Version)),
        ("practice-platform", "--day", [day.value for day in Day]),
    ],
)
def test_a_command_takes_all_that_there_is_and_no_more(
    command: str, option: str, values: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        whole_parser(Texts("en")).parse_args([command, "--help"])
    assert f"{option} {{{','.join(map(str, values))}}}" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("words", [("walk",), ("serve",), ("doctor",), ("show", "sequence"), ("print", "memo")])
def test_who_chooses_nothing_has_the_usual_settings(words: tuple[str, ...], tmp_path: Path) -> None:
    """By the defaults of a command's words, or where it has no such words."""
    more = ("--to", str(tmp_path / "x.pdf")) if words[0] == "print" else ()
    options = whole_parser(Texts("en")).parse_args([*words, *more])
    assert settings(options) == Settings(default_workspace("practice"))


def test_what_is_chosen_is_kept(tmp_path: Path) -> None:
    words = ["walk", "--seat", "7", "--key-size", "4096", "--encryption", "modern", "--card", "practice"]
    words += ["--trust", "t.pem", "--workspace", str(tmp_path), "--scenario", "renouvellement"]
    chosen = settings(whole_parser(Texts("en")).parse_args(words))
    assert chosen == Settings(
        tmp_path,
        seat=7,
        key_size=4096,
        encryption=ENCRYPTIONS["modern"],
        card="practice",
        trust=Path("t.pem").absolute(),
        scenario="renouvellement",
    )


@pytest.mark.parametrize("typed", ["nan", "inf", "-1", "1e400", "x", "9" * 5000])
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("walk --patience", "a number of seconds, from 0 to 2,592,000"),
        ("practice-platform cut --seconds", "a number of seconds, more than 0"),
        ("walk --pin-fd", "a descriptor is a number, such as 0"),
        ("inspect x --password-fd", "a descriptor is a number, such as 0"),
        ("password x --new-password-fd", "a descriptor is a number, such as 0"),
        ("serve --preheat", "a number from 0 to 60"),
        ("serve --port", "A port is a number from 0 to 65535"),
        ("serve --seat", "A seat has a number from 1 to 60"),
        ("walk --key-size", "a whole number"),
        ("print plan --to x.pdf --minutes", "a whole number"),
        ("workshop --participants", "A room has 1 to 59 seats"),
        ("walk --organizations", "numbers separated by commas"),
        ("practice-platform --accent", "plain, any, a number"),
        ("practice-platform clock --forward", "write a duration"),
        ("status --within", "write a duration"),
    ],
)
def test_a_number_that_cannot_be_is_refused_at_its_option(
    words: str, sentence: str, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        whole_parser(Texts("en")).parse_args([*words.split(), typed])
    assert f"{words.split()[-1]}: {sentence}" in capsys.readouterr().err.replace("“all”, or ", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_number_is_read_by_python_alone(command: str) -> None:
    """`float` accepts "nan", `int` any size; their errors are in English."""
    parser = CommandParser(declare=COMMANDS[command].described(Texts("en"))).declared()
    assert not {int, float} & {action.type for action in parser._actions}


#: Command lines that bring out the words of argparse.
MISUSED = (
    *(
        "--help",
        "walk --help",
        "walk --nothing",
        "walk --p 1",
        "walk --until",
        "walk --json=x",
        "walk --until x",
    ),
    *("revoke --reason superseded", "revoke --reason superseded --serial 1 --keystore x", "print memo"),
    *("virtual-card --fault", "nothing"),
)


def words_of_argparse(line: str, language: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        whole_parser(Texts(language)).parse_args(line.split())
    assert ended.value.code == (0 if "--help" in line else 2)
    told = capsys.readouterr()
    return told.out + told.err


def test_argparse_speaks_the_language_of_the_user(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All its words that can be met here are in the catalogues, under the names that this Python has for them."""
    met: set[str] = set()

    def noted(message: str) -> str:
        met.add(message)
        return message

    with monkeypatch.context() as untranslated:
        untranslated.setattr("ehcert_kit.cli.commands.speak", lambda say: None)
        untranslated.setattr(argparse, "_", noted)
        for line in MISUSED:
            words_of_argparse(line, "en", capsys)
    # A heading and its colon, from Python 3.13; and one that is asked for together with those that are met.
    assert met - {"%(heading)s:", "expected at most one argument"} == set(MESSAGES)


@pytest.mark.parametrize(
    ("language", "usage", "missing"),
    [
        (
            "fr",
            "usage : ehcert-kit print [-h]",
            "ehcert-kit print : erreur : il manque : --to\n",
        ),
        ("nl", "gebruik: ehcert-kit print [-h]", "ehcert-kit print: fout: er ontbreekt: --to\n"),
        ("de", "Aufruf: ehcert-kit print [-h]", "ehcert-kit print: Fehler: es fehlt: --to\n"),
        ("en", "usage: ehcert-kit print [-h]", "ehcert-kit print: error: missing: --to\n"),
    ],
)
def test_a_misuse_is_told_in_one_language(
    language: str, usage: str, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = words_of_argparse("print memo", language, capsys).replace("\u00a0", " ")
    assert told.startswith(usage) and told.endswith(missing)
    for line in MISUSED:
        assert "%" not in words_of_argparse(line, language, capsys), "a value that was not put in its place"


def test_every_sentence_has_the_values_of_argparse() -> None:
    """Another one, or one in another place, would stop the program."""
    for message, key in MESSAGES.items():
        for language in LANGUAGES:
            values = re.findall(r"%(?:\(\w+\))?[rs]", Texts(language)(key))
            assert sorted(values) == sorted(re.findall(r"%(?:\(\w+\))?[rs]", message)), (language, key)
