"""Numbers of organisations and persons: read as people write them, refused with the rule that fails."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcert_kit.errors import (
    BirthDateRefused,
    CharactersRefused,
    CheckDigitsRefused,
    IdentifierError,
    LengthRefused,
    NumberMissing,
    PatternRefused,
    UnknownIdentifierType,
)
from ehcert_kit.identifiers import ssin
from ehcert_kit.identifiers.check_digits import check_97_mod_97, check_mod_97
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.identifiers.types import TYPES, identifier_type


def number_of(code: str, serial: int) -> str:
    """A number that is good for its type."""
    kind = TYPES[code]
    covered = kind.checked_digits or kind.digits
    lead = {"NIHII-GROUP": "94", "CBE": "0"}.get(code.partition("-TREAT")[0].partition("-CONS")[0], "")
    if not kind.algorithms:
        return f"{serial % 10**covered:0{covered}}"
    base = f"{lead}{serial % 10 ** (covered - 2 - len(lead)):0{covered - 2 - len(lead)}}"
    return f"{base}{97 - int(base) % 97:02}" + "000"[: kind.digits - covered]


codes = st.sampled_from([code for code in TYPES if code != "SSIN"])


@given(codes, st.integers(0, 10**8))
def test_what_is_formatted_is_read_again(code: str, serial: int) -> None:
    """Formatting for people loses nothing."""
    number = number_of(code, serial)
    kind = identifier_type(code)

    assert kind.parse(number) == number
    assert kind.parse(kind.format(number)) == number
    assert kind.parse(f"{code}={number}") == number


@given(
    st.sampled_from([code for code in TYPES if code.startswith("NIHII") and code != "NIHII11"]),
    st.integers(0, 10**8),
    st.integers(0, 999),
)
def test_a_nihii_number_is_read_with_its_qualification_code(code: str, serial: int, qualification: int) -> None:
    """As the institute prints it; the platform wants the eight digits of the provider."""
    number = number_of(code, serial)
    printed = f"{number[0]}-{number[1:6]}-{number[6:]}-{qualification:03}"

    assert identifier_type(code).parse(printed) == number
    assert identifier_type(code).parse(printed.replace("-", "")) == number


@given(
    codes.filter(lambda code: bool(TYPES[code].algorithms)),
    st.integers(0, 10**8),
    st.integers(0, 7),
    st.integers(1, 9),
)
def test_one_miscopied_digit_is_noticed(code: str, serial: int, place: int, change: int) -> None:
    """97 divides no difference that one digit can make, so one wrong digit never passes."""
    kind = identifier_type(code)
    number = number_of(code, serial)
    place %= kind.checked_digits or kind.digits
    wrong = number[:place] + str((int(number[place]) + change) % 10) + number[place + 1 :]

    with pytest.raises((CheckDigitsRefused, PatternRefused)):
        kind.parse(wrong)


@given(codes, st.text(max_size=20))
def test_any_text_is_a_number_or_an_error_that_says_why(code: str, text: str) -> None:
    """Nothing else than the family of identifier errors comes out."""
    kind = identifier_type(code)
    try:
        assert kind.parse(text).isdigit()
    except IdentifierError as error:
        assert error.type == code


@pytest.mark.parametrize(
    ("code", "written", "number"),
    [
        ("NIHII-GROUP", "94 000 027", "94000027"),
        ("NIHII-GROUP", "NIHII-GROUP=94000027", "94000027"),
        ("CBE", "BE 0123.456.749", "0123456749"),
        ("CBE", "123.456.749", "0123456749"),
        ("CBE", "BTW BE0123456749", "0123456749"),
        ("CBE", "TVA BE 0123.456.749", "0123456749"),
        ("CBE", "btw-be 0123.456.749", "0123456749"),
        ("CBE", "BE 0 123 456 749", "0123456749"),
        ("CBE", "BCE : 0123 456 749", "0123456749"),
        ("CBE-CONSORTIUM", "CBE-CONSORTIUM=0123456749", "0123456749"),
        ("SITE", "9999", "9999"),
        ("SITEPIT", "1234567890", "1234567890"),
        ("SITESMUR", "1234567890", "1234567890"),
        ("EHP", "1990001916", "1990001916"),
        ("NIHII-PHARMACY", "62599147", "62599147"),
        ("NIHII11", "9-40000-27-000", "94000027000"),
        ("SSIN", "80.01.01-999.76", "80010199976"),
    ],
)
def test_numbers_as_people_write_them(code: str, written: str, number: str) -> None:
    """Blanks, dots, dashes, a pasted label, and the nine digits of an old company number."""
    assert identifier_type(code).parse(written) == number


@pytest.mark.parametrize(
    ("code", "written", "error"),
    [
        ("NIHII-GROUP", "", NumberMissing("NIHII-GROUP")),
        ("CBE", " \u200b", NumberMissing("CBE")),
        ("SSIN", "NISS :", NumberMissing("SSIN")),
        ("CBE", "DE123456749", CharactersRefused("CBE")),
        ("CBE", "2.02239951E8", CharactersRefused("CBE")),
        ("NIHII-GROUP", "9400002X", CharactersRefused("NIHII-GROUP")),
        ("NIHII-GROUP", "940000270", LengthRefused("NIHII-GROUP", 8, 9)),
        ("NIHII-GROUP", "9400002700", LengthRefused("NIHII-GROUP", 8, 10)),
        ("NIHII-GROUP", "940000270000", LengthRefused("NIHII-GROUP", 8, 12)),
        ("NIHII-GROUP", "9-40000-28-000", CheckDigitsRefused("NIHII-GROUP")),
        ("NIHII11", "94000027", LengthRefused("NIHII11", 11, 8)),
        ("EHP", "19900019160", LengthRefused("EHP", 10, 11)),
        ("NIHII-GROUP", "71000337", PatternRefused("NIHII-GROUP", "94[0-9]{6}")),
        ("NIHII-GROUP", "94003021", CheckDigitsRefused("NIHII-GROUP")),
        ("CBE", "2123456749", PatternRefused("CBE", "[01][0-9]{9}")),
        ("NIHII-LABO", "TVA 81001235", CharactersRefused("NIHII-LABO")),
        ("CBE", "0123456749 BE", CharactersRefused("CBE")),
        ("SITE", "99999", LengthRefused("SITE", 4, 5)),
        ("SSIN", "80139999976", CheckDigitsRefused("SSIN")),
    ],
)
def test_the_error_says_which_rule_failed(code: str, written: str, error: IdentifierError) -> None:
    """One class per rule, with its facts."""
    with pytest.raises(type(error)) as raised:
        identifier_type(code).parse(written)

    assert raised.value.facts() == error.facts()


def test_unknown_types_are_named() -> None:
    """A type that no list has is refused by name."""
    with pytest.raises(UnknownIdentifierType, match="NIHII-MOON"):
        identifier_type("NIHII-MOON")


# ── persons ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "number",
    [
        "85010199984",  # born 1985, order number 999
        "01020399942",  # born 2001: the check digits need the leading 2
        "85410199973",  # BIS: month raised by 40
        "75041299851",
        "90210199839",  # BIS: month raised by 20
    ],
)
def test_national_and_bis_numbers_of_both_centuries(number: str) -> None:
    """The worked numbers of the register's rules."""
    assert ssin.parse(number) == number


@given(st.dates(), st.integers(1, 999), st.sampled_from([0, 20, 40]))
def test_every_number_built_by_the_rule_is_read(born: object, order: int, raised: int) -> None:
    """YYMMDD, order number, 97 − remainder; with 2 in front for births from 2000."""
    import datetime

    assert isinstance(born, datetime.date)
    if not 1900 <= born.year <= datetime.date.today().year:
        return
    base = f"{born.year % 100:02}{born.month + raised:02}{born.day:02}{order:03}"
    check = 97 - int(("2" if born.year >= 2000 else "") + base) % 97

    assert ssin.parse(ssin.format(f"{base}{check:02}")) == f"{base}{check:02}"


def test_an_impossible_date_is_its_own_error() -> None:
    """Month 13 with good check digits."""
    base = "801301999"
    with pytest.raises(BirthDateRefused):
        ssin.parse(f"{base}{97 - int(base) % 97:02}")


@given(st.integers(0, 10**8))
def test_the_two_check_digit_rules(serial: int) -> None:
    """Named by the platform; the second is that of card numbers, where 0 is written 97."""
    assert check_97_mod_97(f"{serial}{97 - serial % 97:02}")
    assert check_mod_97(f"{serial}{serial % 97 or 97:02}")


@pytest.mark.parametrize(
    ("code", "pasted", "number"),
    [
        ("CBE", "0202.239.951\u200b", "0202239951"),
        ("CBE", "\u202d0202.239.951\u202c", "0202239951"),
        ("CBE", "\ufeff0202239951", "0202239951"),
        ("CBE", "0202\u2212239\u2212951", "0202239951"),
        ("CBE", "0202\u00ad239\u00a0951", "0202239951"),
        ("CBE", "０２０２．２３９．９５１", "0202239951"),
        ("CBE", "\u200bBE 0202.239.951", "0202239951"),
        ("CBE", "N° BCE : 0202.239.951", "0202239951"),
        ("CBE", "Nume\u0301ro BCE : 0202.239.951", "0202239951"),
        ("NIHII-GROUP", "INAMI 94000027", "94000027"),
        ("NIHII-GROUP", "N°\u00a0INAMI\u202f: 9-40000-27", "94000027"),
        ("NIHII-GROUP", "RIZIV 9-40000-27", "94000027"),
        ("NIHII-GROUP", "riziv-nr. 94000027", "94000027"),
        ("NIHII-GROUP", "LIKIV 94000027", "94000027"),
        ("NIHII", "INAMI: 1-00000-78", None),
        ("CBE", "Numéro d’entreprise : 0202.239.951", "0202239951"),
        ("CBE", "Ondernemingsnummer: BE 0202.239.951", "0202239951"),
        ("CBE", "Unternehmensnummer 0202.239.951", "0202239951"),
        ("CBE", "Enterprise number 0202.239.951", "0202239951"),
        ("CBE", "Numéro de T.V.A. : BE 0202.239.951", "0202239951"),
        ("CBE", "RPM 0202.239.951", "0202239951"),
        ("CBE", '="0202239951"', "0202239951"),
        ("CBE", "'0202239951", "0202239951"),
        ("CBE", "(0202.239.951);", "0202239951"),
        ("CBE", "«\u00a00202.239.951\u00a0»", "0202239951"),
        ("CBE", "202239951.0", "0202239951"),
        ("NIHII-GROUP", "94000027.0", "94000027"),
        ("NIHII-GROUP", "94000027,00", "94000027"),
        ("NIHII-GROUP", "Numéro d'agrément : 94000027", "94000027"),
        ("SSIN", "85010199984.0", "85010199984"),
        ("SSIN", "N.I.S.S. 85.01.01-999.84", "85010199984"),
        ("SSIN", "Numéro national : 85.01.01-999.84", "85010199984"),
        ("SSIN", "numéro de registre national 85.01.01-999.84", "85010199984"),
        ("SSIN", "Rijksregisternummer: 85.01.01-999.84", "85010199984"),
        ("SSIN", "Nationalregisternummer 85.01.01-999.84", "85010199984"),
        ("SSIN", "NISS 85.01.01-999.84\u200e", "85010199984"),
        ("SSIN", "INSZ 85.01.01\u2011999.84", "85010199984"),
    ],
)
def test_numbers_are_read_as_one_sees_them(code: str, pasted: str, number: str | None) -> None:
    """Pasted with what nobody sees, with hyphens of every kind, and as documents announce them."""
    if number is None:  # the label goes; the rules judge what is left
        with pytest.raises(CheckDigitsRefused):
            identifier_type(code).parse(pasted)
        return
    assert identifier_type(code).parse(pasted) == number


@pytest.mark.parametrize(
    "written",
    ["NISS 85.41.01-999.73", "85/41/01-999/73", "INSZ: 85410199973", "N° BIS 854101 999 73", "SSIN=85410199973"],
)
def test_the_number_of_a_person_is_read_alike_on_every_form(written: str) -> None:
    """That of the foreigner asks for a BIS number, the others for a type and its number."""
    for parse in (identifier_type("SSIN").parse, ssin.parse, ssin.parse_bis):
        assert parse(written) == "85410199973"


def test_digits_of_other_scripts_are_not_guessed() -> None:
    """Some look like other digits than they are."""
    with pytest.raises(CharactersRefused):
        identifier_type("CBE").parse("٠٢٠٢٢٣٩٩٥١")


def test_one_type_is_of_natural_persons() -> None:
    """Who asks for himself has no organisation; every other number is an organisation's."""
    assert [code for code in TYPES if Organization(code, "", "").is_person] == ["SSIN"]
    assert Person("85010199984", "Anne", "PRATIQUE").as_actor().is_person
