"""Every rule of numbers and addresses at its edge: what just passes, what just does not, and what is said."""

from __future__ import annotations

import pytest

from ehcert_kit.errors import (
    ApplicationIdCharacters,
    ApplicationIdTooLong,
    BirthDateRefused,
    BisNumberWanted,
    CharactersRefused,
    CheckDigitsRefused,
    EmailRefused,
    IdentifierError,
    LengthRefused,
    NameRefused,
    NumberMissing,
    PatternRefused,
    PhoneRefused,
)
from ehcert_kit.identifiers import ssin
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData, parse_email, parse_phone
from ehcert_kit.identifiers.organization import Organization, Person, parse_person_name
from ehcert_kit.identifiers.types import TYPES, identifier_type


def with_check_digits(base: str) -> str:
    """97 minus the remainder, as in company and NIHII numbers, and births before 2000."""
    return f"{base}{97 - int(base) % 97:02}"


# ── names of persons ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["", " \u200b", "1234", "7-8", "’"])
def test_a_name_has_a_letter(text: str) -> None:
    """A PIN that was typed into the wrong field is none."""
    with pytest.raises(NameRefused) as refused:
        parse_person_name(text)
    assert refused.value.rule == "person"


@pytest.mark.parametrize("name", ["É", "O’Hara 2", "Ωμέγα", "d'Hondt"])
def test_a_name_is_taken_as_it_was_typed(name: str) -> None:
    assert parse_person_name(f" {name}\u200b ") == name


# ── national numbers ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NumberMissing("SSIN")),
        ("8001019997X", CharactersRefused("SSIN")),
        ("8001019997²", CharactersRefused("SSIN")),
        ("٨٠٠١٠١٩٩٩٧٦", CharactersRefused("SSIN")),
        ("8001019997", LengthRefused("SSIN", 11, 10)),
        ("800101999760", LengthRefused("SSIN", 11, 12)),
        ("80010199975", CheckDigitsRefused("SSIN")),
        (with_check_digits("801301999"), BirthDateRefused("SSIN")),
    ],
    ids=["nothing", "a letter", "a superscript", "other digits", "ten", "twelve", "check", "month 13"],
)
def test_national_numbers_are_refused_with_the_rule(text: str, error: IdentifierError) -> None:
    """Characters, length, check digits, date."""
    with pytest.raises(type(error)) as raised:
        ssin.parse(text)
    assert raised.value.facts() == error.facts()


@pytest.mark.parametrize("month", [1, 12, 20, 32, 40, 52])
def test_months_of_national_and_bis_numbers(month: int) -> None:
    """1 to 12; raised by 20 or 40, with 20 and 40 for a month that nobody knows."""
    number = with_check_digits(f"80{month:02}00999" if month in (20, 40) else f"80{month:02}01999")
    assert ssin.parse(number) == number


@pytest.mark.parametrize("month", [13, 19, 33, 39, 53])
def test_months_that_no_calendar_has(month: int) -> None:
    with pytest.raises(BirthDateRefused):
        ssin.parse(with_check_digits(f"80{month:02}01999"))


def test_a_bis_number_is_told_from_a_residents() -> None:
    """Where one is wanted the other is refused, and what is neither is refused as ever."""
    bis, resident = with_check_digits("804101999"), with_check_digits("800101999")
    assert ssin.parse_bis(f" {bis[:6]} {bis[6:]}") == bis
    with pytest.raises(BisNumberWanted) as raised:
        ssin.parse_bis(resident)
    assert raised.value.facts() == BisNumberWanted("SSIN").facts()
    with pytest.raises(CheckDigitsRefused):
        ssin.parse_bis(f"{bis[:10]}{(int(bis[10]) + 1) % 10}")


# ── other numbers ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("code", "number", "written"),
    [
        ("SSIN", "80010199976", "80.01.01-999.76"),
        ("CBE", "0123456749", "0123.456.749"),
        ("CBE-TREAT_CENTER", "0123456749", "0123.456.749"),
        ("NIHII11", "94000027000", "9-40000-27-000"),
        ("NIHII-GROUP", "94000027", "94000027"),
        ("EHP", "1990001916", "1990001916"),
        ("SITE", "9999", "9999"),
    ],
)
def test_numbers_as_they_are_shown(code: str, number: str, written: str) -> None:
    """Those with a habit in it; the others stay bare."""
    assert identifier_type(code).format(number) == written


@pytest.mark.parametrize("code", [code for code in TYPES if code != "SSIN"])
def test_every_type_has_its_length(code: str) -> None:
    """One digit less or more is refused, with both numbers."""
    kind = identifier_type(code)
    for actual in (kind.digits - 1, kind.digits + 1):
        if code == "CBE" and actual == 9:
            continue  # the old form
        with pytest.raises(LengthRefused) as raised:
            kind.parse("9" * actual)
        assert raised.value.facts() == LengthRefused(code, kind.digits, actual).facts()


def test_which_types_have_check_digits() -> None:
    """Sites have none that a source names; of eleven NIHII digits the first eight are covered."""
    without = {"SSIN", "SITE", "SITEPIT", "SITESMUR"}
    assert {code for code, kind in TYPES.items() if not kind.algorithms} == without
    assert {code: kind.checked_digits for code, kind in TYPES.items() if kind.checked_digits} == {"NIHII11": 8}
    for code in without - {"SSIN"}:
        assert identifier_type(code).parse("1" * TYPES[code].digits)


def test_which_types_have_a_pattern() -> None:
    """Groups of nurses begin with 94, companies with 0 or 1."""
    for code in ("CBE", "CBE-TREAT_CENTER", "CBE-CONSORTIUM"):
        assert identifier_type(code).parse(with_check_digits("11234567"))
        with pytest.raises(PatternRefused):
            identifier_type(code).parse(with_check_digits("21234567"))
    with pytest.raises(PatternRefused):
        identifier_type("NIHII-GROUP").parse(with_check_digits("930000"))
    assert identifier_type("NIHII").parse(with_check_digits("930000"))


@pytest.mark.parametrize(
    ("code", "written", "number"),
    [
        ("NIHII-PHARMACY", "NIHII 62599147", "62599147"),
        ("NIHII-OTD_PHARMACY", "nihii-otd_pharmacy: 62599147", "62599147"),
        ("CBE-TREAT_CENTER", "TVA BE 0123.456.749", "0123456749"),
        ("EHP-CTRL_ORGANISM", "EHP-CTRL_ORGANISM=EHP 1990001916", "1990001916"),
    ],
)
def test_labels_of_the_type_and_of_its_family_are_dropped(code: str, written: str, number: str) -> None:
    """As often as they stand there."""
    assert identifier_type(code).parse(written) == number


def test_only_a_company_number_may_be_nine_digits() -> None:
    """The leading zero of 2005 is for the register's own numbers."""
    assert identifier_type("CBE").parse("123456749") == "0123456749"
    for code in ("CBE-CONSORTIUM", "EHP"):
        with pytest.raises(LengthRefused):
            identifier_type(code).parse("123456749")


# ── addresses ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "rule"),
    [("", "missing"), (" \t", "missing"), ("+", "short"), ("abc", "form"), ("0+47000000", "form")],
)
def test_a_refused_telephone_number_says_its_rule(text: str, rule: str) -> None:
    with pytest.raises(PhoneRefused) as raised:
        parse_phone(text)
    assert raised.value.rule == rule


def test_a_mail_address_has_at_most_320_characters() -> None:
    """The last that passes, and the first that does not."""
    longest = "a" * (320 - len("@b.be")) + "@b.be"
    assert parse_email(longest) == longest
    with pytest.raises(EmailRefused) as raised:
        parse_email("a" + longest)
    assert raised.value.rule == "length"


def test_contact_data_are_each_judged() -> None:
    """Four values, each in its place; the two general ones may be left out."""
    given = ("a@b.be", "0470 00 00 01", "c@d.be", "0470 00 00 02")
    assert ContactData.parse(*given) == ContactData(*given)
    assert ContactData.parse(*given[:2]) == ContactData("a@b.be", "0470 00 00 01", None, None)
    for place, error in ((0, EmailRefused), (1, PhoneRefused), (2, EmailRefused), (3, PhoneRefused)):
        with pytest.raises(error):
            ContactData.parse(*(value if i != place else "x" for i, value in enumerate(given)))
        assert ContactData.parse(*(f" {value} " if i == place else value for i, value in enumerate(given)))


# ── application IDs and names ────────────────────────────────────────────────────────────────


def test_application_ids_at_their_edges() -> None:
    """Thirty characters; what is refused is told once each, in order."""
    assert str(ApplicationId.parse("a" * 30)) == "A" * 30
    with pytest.raises(ApplicationIdTooLong) as long:
        ApplicationId.parse("a" * 33)
    assert long.value.facts()["excess"] == 3
    with pytest.raises(ApplicationIdCharacters) as odd:
        ApplicationId.parse("a.b c.d")
    assert odd.value.facts()["refused"] == ". "


def test_an_application_id_is_sent_as_it_was_typed() -> None:
    """And is equal to another that a certificate would bear alike."""
    typed, known = ApplicationId.parse("été"), ApplicationId.known("ETE")
    assert typed is not None and known is not None
    assert typed == known
    assert (typed.value, typed.typed) == ("ETE", "été")
    assert (known.value, known.typed) == ("ETE", "ETE")
    assert ApplicationId.parse("") is ApplicationId.known("") is ApplicationId.known(None) is None


def test_an_organisation_as_typed() -> None:
    """Its number bare, its name as written."""
    read = Organization.parse("CBE", "BE 0123.456.749", "Soins du Parc")
    assert read == Organization("CBE", "0123456749", "Soins du Parc")


def test_a_person_as_owner() -> None:
    """Given names first; a person may have but one name."""
    actor = Person("80010199976", "Camille", "EXERCICE").as_actor()
    assert (actor.type, actor.number, actor.name) == ("SSIN", "80010199976", "Camille EXERCICE")
    assert str(actor) == "SSIN=80010199976"
    assert Person("80010199976", "", "EXERCICE").full_name == "EXERCICE"
