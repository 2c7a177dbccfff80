"""The rule for passwords, tick by tick."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ehcert_kit.errors import PasswordRefused
from ehcert_kit.keystore.password import RULES, Rule, RuleFinding, check, require
from ehcert_kit.secret import Secret


def finding(rule: Rule, password: str, confirmation: str | None = None) -> RuleFinding:
    findings = check(Secret(password), None if confirmation is None else Secret(confirmation))
    return next(finding for finding in findings if finding.rule is rule)


def test_there_are_four_ticks_in_the_official_order() -> None:
    """Length, characters, digit or symbol, confirmation."""
    findings = check(Secret("Pratique-2026!"), Secret("Pratique-2026!"))

    assert [finding.rule for finding in findings] == list(Rule)
    assert all(finding.met for finding in findings)


def test_the_confirmation_counts_only_where_there_is_one() -> None:
    """While the first field is typed, and on a command line, nothing is said about the second."""
    assert [finding.rule for finding in check(Secret(""))] == [
        Rule.LENGTH,
        Rule.CHARACTERS,
        Rule.DIGIT_OR_SYMBOL,
    ]


@pytest.mark.parametrize(
    ("password", "missing"),
    [("", 8), ("abc-1", 3), ("abcd-12", 1), ("abcd-123", 0), ("a" * 200, 0), ("é" * 7, 1)],
)
def test_eight_characters(password: str, missing: int) -> None:
    """The form can say how many are still missing."""
    assert finding(Rule.LENGTH, password) == RuleFinding(Rule.LENGTH, met=missing == 0, missing=missing)


@pytest.mark.parametrize(
    ("password", "refused"),
    [
        ("abc DEF 123 ~!", ()),
        ("", ()),
        ("mot de passé", ("é",)),
        ("Éléonore à Liège", ("É", "é", "à", "è")),
        ("10 €", ("€",)),
        ("tab\tand\nline", ("\t", "\n")),
        ("final line\n", ("\n",)),
        ("\x7f𝄞", ("\x7f", "𝄞")),
    ],
)
def test_no_accents(password: str, refused: tuple[str, ...]) -> None:
    """Printable ASCII alone; the form can name what is not accepted, each once."""
    assert finding(Rule.CHARACTERS, password) == RuleFinding(Rule.CHARACTERS, met=not refused, refused=refused)


@pytest.mark.parametrize("password", ["1", "a1", "mot-de-passe", "(", "a\nb!", "_", "~"])
def test_a_digit_or_symbol_is_there(password: str) -> None:
    """One is enough, wherever it stands."""
    assert finding(Rule.DIGIT_OR_SYMBOL, password).met


@pytest.mark.parametrize("password", ["", "motdepasse", "mot de passe", "Éléonore", "MOTDEPASSE"])
def test_a_digit_or_symbol_is_missing(password: str) -> None:
    """Letters are neither, with or without accents; nor is a space."""
    assert not finding(Rule.DIGIT_OR_SYMBOL, password).met


def test_the_confirmation_is_the_password_again() -> None:
    """Exactly, case and spaces included."""
    assert finding(Rule.CONFIRMATION, "Pratique1", "Pratique1").met
    assert not finding(Rule.CONFIRMATION, "Pratique1", "pratique1").met
    assert not finding(Rule.CONFIRMATION, "Pratique1", "Pratique1 ").met


def test_a_good_password_passes() -> None:
    """Nothing is said about it."""
    require(Secret("Pratique1"))
    require(Secret("Pratique1"), Secret("Pratique1"))


def test_a_bad_password_is_refused_with_all_the_rules_it_breaks() -> None:
    """So that nobody mends them one after the other."""
    with pytest.raises(PasswordRefused) as caught:
        require(Secret("été"), Secret("ete"))

    assert caught.value.rules == ("length", "characters", "digit-or-symbol", "confirmation")


def test_nothing_of_a_password_is_printed() -> None:
    """The refused characters are part of it."""
    assert "é" not in repr(check(Secret("été")))


# ── the same rules in a browser ──────────────────────────────────────────────────────────────


def test_the_rules_are_plain_data() -> None:
    """A page receives them as JSON and repeats none of them."""
    assert json.loads(json.dumps(RULES)) == list(RULES)
    assert [entry["rule"] for entry in RULES] == ["length", "characters", "digit-or-symbol"]


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node, a JavaScript engine without a browser")
def test_javascript_agrees() -> None:
    """The ticks in the page, while one types, are those of the program afterwards."""
    passwords = ["", "abc", "abcdefgh", "abcdefg1", "été-2026", "a\nbcdefg1", "abcdefg1\n", "𝄞𝄞𝄞𝄞", "𝄞" * 8]
    passwords += ["\u2028abcdefg1", "\r\n\r\n\r\n\r\n", *map(chr, range(0x180))]
    script = """
        const [rules, passwords] = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const met = (password) => rules.map(({pattern}) => new RegExp(pattern, "u").test(password));
        console.log(JSON.stringify(passwords.map(met)));
    """
    given = json.dumps([RULES, passwords])
    answer = subprocess.run(["node", "-e", script], input=given.encode(), capture_output=True, check=True).stdout

    ours = [[finding.met for finding in check(Secret(password))] for password in passwords]
    assert json.loads(answer) == ours


@given(password=st.text())
@example("12345678\n")
def test_any_text_gets_its_ticks(password: str) -> None:
    """What a finding says agrees with whether the rule is met."""
    length, characters, _ = check(Secret(password))

    assert length.met == (length.missing == 0) == (len(password) >= 8)
    assert characters.met == (characters.refused == ()) == (password.isascii() and password.isprintable())
