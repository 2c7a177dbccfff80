"""The practice platform judges by its own means: a mistake of the kit meets somebody who does not share it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcert_kit import distinguished_name
from ehcert_kit.distinguished_name import DistinguishedName, as_sent_back
from ehcert_kit.errors import ContractNotOurs, KitError, NameRefused, RequestRefused
from ehcert_kit.identifiers import check_digits, contact, ssin
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData, parse_email
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.identifiers.types import TYPES as KIT_TYPES
from ehcert_kit.practice import contacts, numbers
from ehcert_kit.practice.subject import Subject, as_issued, normalised
from tests.conftest import OpenPractice, scenario_file, walking
from tests.practice.test_platform import Bench, refused

pytestmark = pytest.mark.usefixtures("database")

PLAIN = 'accent = "plain"\ndelivery = { after_s = 0 }\n'


# ── with the kit broken on purpose ───────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "broken"),
    [("PLATFORM_UNIT", "eHealth platform Belgium"), ("ORGANIZATION", "Government"), ("normalise", str.upper)],
)
def test_a_wrong_name_reaches_no_goal(
    name: str, broken: object, practice: OpenPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The contract bears the name that the platform expects, and not the kit's."""
    organisation = '[{ type = "NIHII-GROUP", name = "EXERCICE Médical" }]'
    session = practice(scenario_file(tmp_path, f"{PLAIN}organisations = {organisation}\n"))
    monkeypatch.setattr(distinguished_name, name, broken)

    with pytest.raises(ContractNotOurs):
        list(walking(session).steps())
    assert session.platform is not None
    assert session.platform.show()["requests"] == []


def test_a_lax_mail_rule_reaches_no_goal(
    practice: OpenPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the kit lets pass the platform still refuses."""
    session = practice(
        scenario_file(tmp_path, f'{PLAIN}solution = {{ contact = {{ email = "camille@exercice" }} }}\n')
    )
    monkeypatch.setattr(contact, "_EMAIL", re.compile(".+"))

    with pytest.raises(RequestRefused, match="PRATIQUE_BAD_CONTACT"):
        list(walking(session).steps())


def test_lax_check_digits_reach_no_contract(
    practice: OpenPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does a number that no rule of the kit stops any more."""
    bench = Bench(practice, scenario_file(tmp_path, PLAIN))
    monkeypatch.setitem(check_digits.ALGORITHMS, "CHECK-97-MOD-97", lambda digits: True)
    wrong = Organization.parse("NIHII-GROUP", "94000028", "EXERCICE")

    refused("PRATIQUE_BAD_IDENTIFIER", lambda: bench.contract(wrong))


def test_a_no_is_said_in_words(practice: OpenPractice, tmp_path: Path) -> None:
    """Not by the name of a rule in the program."""
    bench = Bench(practice, scenario_file(tmp_path, PLAIN))
    with pytest.raises(RequestRefused) as raised:
        bench.contract(Organization("NIHII-GROUP", "94000027", "EXERCICE\u202eSoins"))
    assert raised.value.messages == ("U+202E cannot stand in a name",)


# ── two readings of the same rules ───────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Pratique Médicale & Fils – «Été»", "PRATIQUE MEDICALE & FILS – «ETE»"),
        ("Straße", "STRASSE"),
        ("Œuvre Ærø", "ŒUVRE ÆRØ"),
        ("Łódź Ñandú", "ŁODZ NANDU"),
        ("L'Oiseau d’Été", "L'OISEAU D’ETE"),
        ("Coöperatie Café №7 ﬁn", "COOPERATIE CAFE №7 FIN"),
    ],
)
def test_names_are_normalised_as_recorded(name: str, expected: str) -> None:
    """The table of the protocol reference."""
    assert normalised(name) == expected


NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
IDS = st.none() | st.from_regex("[0-9A-Z_-]{1,8}", fullmatch=True)


@settings(max_examples=200, deadline=None, database=None)
@given(NAMES, IDS)
def test_both_sides_expect_the_same_name(name: str, application_id: str | None) -> None:
    """Character by character, and the text that comes back is read as the name that it is."""
    owner = Organization("NIHII-GROUP", "94000027", name)
    try:
        kit = DistinguishedName.of(owner, ApplicationId.known(application_id))
    except NameRefused:
        return  # the kit asks for no such name; the platform may know it
    ours = Subject.expected(owner, application_id)

    assert ours.pairs == kit.rdns
    assert Subject.from_der(kit.der()) == Subject.from_der(ours.der()) == ours
    for escaped in (False, True):
        text = as_issued(ours, owner, escaped)
        assert DistinguishedName.parse(text).rdns == ours.pairs
        assert Subject.from_text(as_sent_back(text, owner.type)) == Subject.from_text(text) == ours


@pytest.mark.parametrize(
    "text", ["", "CN", "CN=a,,C=BE", "XX=a", "CN=a+OU=b", "CN=#0401", 'CN="a"', "CN=a\\", "CN=\\zz", "CN=\\ff"]
)
def test_texts_that_are_no_name(text: str) -> None:
    """Or that could be read in two ways."""
    with pytest.raises(ValueError):
        Subject.from_text(text)


def test_a_bare_equals_sign_stands_after_the_type_alone() -> None:
    """One in an organisation's name is escaped: the official client would cut the value there."""
    owner = Organization("NIHII-GROUP", "94000027", "A=B")
    subject = Subject.expected(owner, "X")

    assert as_issued(subject, owner, False).startswith("CN=NIHII-GROUP=94000027\\, X,OU=eHealth-platform Belgium,")
    assert "OU=A\\=B,OU=NIHII-GROUP=94000027,OU=X" in as_issued(subject, owner, False)
    assert "=94000027" not in as_issued(subject, owner, True).replace("\\=", "")


def test_both_sides_know_the_same_types() -> None:
    """Codes, lengths and rules."""
    ours = {**numbers.TYPES, **numbers.PERSONS}

    assert set(ours) == set(KIT_TYPES)
    for code, kind in ours.items():
        kit = KIT_TYPES[code]
        assert (kind.digits, kind.algorithms, kind.covered) == (kit.digits, kit.algorithms, kit.checked_digits)


@settings(max_examples=300, deadline=None, database=None)
@given(st.sampled_from(sorted(numbers.TYPES)), st.integers(0, 10**10 - 1))
def test_both_sides_judge_numbers_alike(code: str, number: int) -> None:
    """Pattern and check digits."""
    kind = numbers.TYPES[code]
    base = f"{number:010}"[-kind.digits :]
    for digits in (base, f"{base[:-2]}{97 - int(base[:-2]) % 97:02}", f"94{base[2:]}"):
        try:
            KIT_TYPES[code].parse(digits)
            kit = True
        except KitError:
            kit = False
        assert (kind.mistake(digits) is None) is kit


@settings(max_examples=300, deadline=None, database=None)
@given(st.integers(0, 99), st.integers(0, 60), st.integers(0, 35), st.integers(0, 999), st.booleans())
def test_national_numbers_of_the_kit_pass(year: int, month: int, day: int, order: int, young: bool) -> None:
    """Whatever the kit takes for one; a wrong digit passes neither."""
    base = f"{year:02}{month:02}{day:02}{order:03}"
    number = f"{base}{97 - int(('2' if young else '') + base) % 97:02}"
    try:
        ssin.parse(number)
    except KitError:
        return
    assert numbers.ssin_mistake(number) is None
    assert numbers.is_bis(number) is (month >= 20)
    assert numbers.ssin_mistake(f"{number[:-1]}{(int(number[-1]) + 1) % 10}") is not None


@pytest.mark.parametrize("number", ["8001019997", "80010199975", "80130199938", "8001019997６"])
def test_what_is_no_national_number(number: str) -> None:
    """Length, check digits, birth date, digits of another script."""
    assert numbers.ssin_mistake(number) is not None


@pytest.mark.parametrize(
    "text",
    [
        "camille@exercice.example", "a.b+c@x-y.be", "camille@exercice", "@x.be", "a@", "a@@x.be", "a..b@x.be",
        "a@-x.be", "a@x.be.", " a@x.be", '"a"@x.be', "é@x.be", f"{'a' * 314}@x.be", f"{'a' * 315}@x.be", "",
    ],
)  # fmt: skip
def test_both_sides_judge_mail_alike(text: str) -> None:
    """The rules of the official client; the platform tidies nothing."""
    try:
        kit = parse_email(text) == text
    except KitError:
        kit = False
    assert contacts.is_email(text) is kit


@pytest.mark.parametrize(
    ("text", "good"), [("0470 00", True), ("+32 4", True), ("", False), ("tel", False), (" 1", False)]
)
def test_telephone_numbers(text: str, good: bool) -> None:
    """A plus or a digit, then digits and blanks."""
    assert contacts.is_phone(text) is good


def test_contact_data_is_only_data_here() -> None:
    """What both sides share says nothing about what is right."""
    assert ContactData("nonsense", "nonsense").email_private == "nonsense"
