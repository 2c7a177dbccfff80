"""Contact data and application IDs: what the official client accepts, and what it refuses."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcert_kit.errors import EmailRefused, InputError, PhoneRefused
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData, parse_email, parse_phone
from tests.reference import RECORDED

BEHAVIOUR = json.loads((RECORDED / "client-behaviour.json").read_text())


@pytest.mark.parametrize(("text", "verdict"), BEHAVIOUR["contact_email_private"].items())
def test_mail_addresses_as_the_official_client_judges_them(text: str, verdict: object) -> None:
    """Surrounding blanks are a typing habit, and dropped; everything else is judged alike."""
    text = "a" * 310 + "@pratique.example" if text == "322 characters" else text
    if verdict == "accepted" or text == "a@pratique.example ":
        assert parse_email(text) == text.strip()
    else:
        with pytest.raises(EmailRefused):
            parse_email(text)


@pytest.mark.parametrize(("text", "verdict"), BEHAVIOUR["contact_phone_private"].items())
def test_telephone_numbers_that_the_platform_would_refuse_are_refused(text: str, verdict: object) -> None:
    """The kit is stricter in one point: a number must be long enough to be one."""
    if len([c for c in text if c in "0123456789"]) >= 8 and verdict == "accepted":
        assert parse_phone(text) == text.strip()
    else:
        with pytest.raises(PhoneRefused):
            parse_phone(text)


def test_telephone_numbers_as_people_write_them() -> None:
    """Dots, slashes and dashes become blanks, which is all the platform accepts."""
    assert parse_phone("0470/00.00-00") == "0470 00 00 00"
    assert parse_phone("(02) 000 00 00") == "02 000 00 00"
    assert parse_phone("0470\N{EN DASH}00\N{NO-BREAK SPACE}00\N{NON-BREAKING HYPHEN}00") == "0470 00 00 00"


@pytest.mark.parametrize("written", ["+32 (0)470 00 00 00", "+32(0)470 00.00.00", "+32 (0) 470-00-00-00"])
def test_a_zero_in_brackets_is_not_dialled_from_abroad(written: str) -> None:
    """+32 0470… would reach nobody."""
    assert parse_phone(written) == "+32 470 00 00 00"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("+320470123456", "+32470123456"),
        ("+32 0470 12 34 56", "+32 470 12 34 56"),
        ("0032 0470/12.34.56", "0032 470 12 34 56"),
        ("+32-02-788.51.55", "+32 2 788 51 55"),
        ("+310201234567", "+31201234567"),
        ("+39 06 1234567", "+39 06 1234567"),  # Italy keeps its zero
        ("0320 12 34 5", "0320 12 34 5"),  # no country before it
    ],
)
def test_the_zero_of_a_call_at_home_goes_after_a_country_that_does_so(written: str, read: str) -> None:
    """Copied from a directory with the country put before it."""
    assert parse_phone(written) == read


@pytest.mark.parametrize(
    "written",
    [
        *("02/123.45.67/68", "02 123 45 67-8", "+32 2 123 45 67 / 68", "0032 2 123 45 67/8", "04/223.45.67/8"),
        *("0470 12 34 567", "+32 (0)470 12 34 56/57", "06 12 34 56 78"),
    ],
)
def test_two_numbers_or_a_foreign_one_are_no_belgian_number(written: str) -> None:
    """Joined, they would be a number that reaches nobody, or somebody else."""
    with pytest.raises(PhoneRefused) as raised:
        parse_phone(written)
    assert raised.value.rule == "belgian"


@pytest.mark.parametrize(
    "written",
    ["02 123 45 67", "0800 12345", "04 223 45 67", "0470 12 34 56", "+32 455 12 34 56", "0032 4 223 45 67"],
)
def test_a_belgian_number_of_its_greatest_length_is_taken(written: str) -> None:
    assert parse_phone(written) == written


@given(
    st.sampled_from(["0", "+32", "0032"]), st.from_regex(r"4[5-9][0-9]{7}|(?!4[5-9])[1-9][0-9]{7}", fullmatch=True)
)
def test_one_digit_more_is_never_a_belgian_number(prefix: str, digits: str) -> None:
    assert parse_phone(prefix + digits) == prefix + digits
    for digit in "0123456789":
        with pytest.raises(PhoneRefused):
            parse_phone(f"{prefix}{digits}/{digit}")


@pytest.mark.parametrize(
    "label",
    [
        *("Tél.", "Te\u0301l", "Téléphone :", "Portable", "Tél. portable :", "T", "T.", "M:"),
        *("Telefoon", "Telefoonnummer:", "Mobiel", "Gsm", "Telefon:", "Handy", "Mobil:", "Phone", "Telephone:"),
    ],
)
def test_what_a_signature_calls_a_telephone_is_no_part_of_its_number(label: str) -> None:
    """In the four languages of the kit. A fax is called by nobody."""
    assert parse_phone(f"{label} 02/123.45.67") == "02 123 45 67"
    with pytest.raises(PhoneRefused):
        parse_phone(f"Fax {label} 02/123.45.67")


@pytest.mark.parametrize(
    "written",
    ["<{}>", "Anne Pratique <{}>", " <mailto:{}> ", "E-mail: {}", "email : {}", "Mail: <{}>", "Courriel : {}"],
)
def test_a_mail_address_is_read_as_mail_programs_copy_it(written: str) -> None:
    assert parse_email(written.format("anne@pratique.example")) == "anne@pratique.example"


@pytest.mark.parametrize(
    "written", ["<a@b.be", "a@b.be>", "<a@b.be> <c@d.be>", "<a@b.be> x", "mail a@b.be", "a@<b.be"]
)
def test_only_one_whole_address_in_brackets_is_taken(written: str) -> None:
    with pytest.raises(EmailRefused):
        parse_email(written)


#: What web pages, PDF, Windows' contacts and spreadsheets put around, and into, what one copies.
UNSEEN = [*"\u200b\u200c\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufeff\u00ad\u034f\ufe0f\x00\x1f"]


@pytest.mark.parametrize("unseen", UNSEEN, ids=lambda c: f"U+{ord(c):04X}")
def test_what_nobody_sees_is_no_part_of_an_address(unseen: str) -> None:
    """Before, within and after."""
    assert parse_email(f"{unseen}anne@pra{unseen}tique.example{unseen}") == "anne@pratique.example"
    assert parse_phone(f"{unseen}0470 {unseen}00 00 00{unseen}") == "0470 00 00 00"
    assert str(ApplicationId.parse(f"{unseen}LABO{unseen}-1")) == "LABO-1"
    assert ContactData.parse("a@b.be", "02 000 00 00", unseen, unseen) == ContactData("a@b.be", "02 000 00 00")


@pytest.mark.parametrize("hyphen", "-‐‑‒–—−⁃－", ids=lambda c: f"U+{ord(c):04X}")
def test_every_hyphen_is_one_in_an_address(hyphen: str) -> None:
    """Word processors replace it; Excel has the minus sign."""
    assert parse_email(f"anne{hyphen}lise@pratique.example") == "anne-lise@pratique.example"
    assert parse_phone(f"0470{hyphen}00{hyphen}00{hyphen}00") == "0470 00 00 00"


def test_full_width_forms_are_the_ascii_characters() -> None:
    """As East Asian keyboards write them."""
    assert parse_email("ａｎｎｅ＠pratique．example") == "anne@pratique.example"
    assert parse_phone("＋３２４７０００００００") == "+32470000000"


def test_links_are_read_as_what_they_link_to() -> None:
    """ "Copy link address" gives the scheme along."""
    assert parse_email("mailto:anne@pratique.example") == "anne@pratique.example"
    assert parse_email(" MailTo: anne@pratique.example ") == "anne@pratique.example"
    assert parse_phone("tel:+32470000000") == "+32470000000"
    assert parse_phone("Tél. : 0470 00 00 00") == "0470 00 00 00"
    assert parse_phone("GSM 0470/00.00.00") == "0470 00 00 00"


@pytest.mark.parametrize(("digits", "rule"), [(7, "short"), (8, None), (15, None), (16, "long"), (400, "long")])
@pytest.mark.parametrize("prefix", ["", "00", "+"])
def test_telephone_numbers_have_eight_to_fifteen_digits(prefix: str, digits: int, rule: str | None) -> None:
    """No number of the environment is longer (E.164), whichever prefix it is dialled with."""
    number = prefix + "3" * digits
    if rule is None:
        assert parse_phone(number) == number
        return
    with pytest.raises(PhoneRefused) as raised:
        parse_phone(number)
    assert raised.value.rule == rule


@pytest.mark.parametrize(
    ("text", "rule"), [("", "missing"), ("anne", "at"), ("a@b", "form"), ("a" * 400 + "@b.be", "length")]
)
def test_a_refused_mail_says_its_rule(text: str, rule: str) -> None:
    """So that the form can say what is missing, not "invalid"."""
    with pytest.raises(EmailRefused) as raised:
        parse_email(text)
    assert raised.value.rule == rule


def test_general_addresses_are_optional() -> None:
    """Empty means none: the message then has no such element."""
    assert ContactData.parse("a@b.be", "02 000 00 00", "", " ") == ContactData("a@b.be", "02 000 00 00")


@pytest.mark.parametrize(("text", "verdict"), BEHAVIOUR["application_id"].items())
def test_application_ids_as_the_official_client_judges_them(text: str, verdict: object) -> None:
    """Normalised, then A-Z, 0-9, hyphen and underscore, at most thirty."""
    if isinstance(verdict, str):
        assert f"accepted as [{ApplicationId.parse(text) or ''}]" in verdict
    else:
        with pytest.raises(InputError):
            ApplicationId.parse(text)


# ── as it was pasted ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "pasted",
    [
        *("a@b.be,", "a@b.be;", "(a@b.be)", "'a@b.be'", "«\u00a0a@b.be\u00a0»", "Anne B <a@b.be>;", "< a@b.be >"),
        *("mailto:a@b.be?subject=Bonjour", "adresse e-mail : a@b.be", "E-mailadres: a@b.be", "Courriel : a@b.be"),
    ],
)
def test_an_address_is_found_in_what_surrounds_it(pasted: str) -> None:
    """In a list, a sentence, a link, a signature."""
    assert parse_email(pasted) == "a@b.be"


@pytest.mark.parametrize("address", ["o'neill@b.be", "'x@b.be", "a?b@c.be", "mail@b.be", "adresse@b.be"])
def test_an_address_keeps_its_own_characters(address: str) -> None:
    """An apostrophe, a question mark or a word that is also a label may be part of it."""
    assert parse_email(address) == address


@pytest.mark.parametrize(
    ("pasted", "number"),
    [
        ("+32470123456.0", "+32470123456"),
        ("470123456.0", "470123456"),
        ("+0470123456", "0470123456"),
        ("+ 0032 470 12 34 56", "0032 470 12 34 56"),
        ("☎ 02 123 45 67", "02 123 45 67"),
        ("Numéro de téléphone : 02 123 45 67", "02 123 45 67"),
        ("Mobiel nummer: 0470 12 34 56", "0470 12 34 56"),
        ("02 123.45.00", "02 123 45 00"),
    ],
)
def test_no_digit_is_added_to_a_number(pasted: str, number: str) -> None:
    """The decimal that a spreadsheet adds would be dialled."""
    assert parse_phone(pasted) == number


@pytest.mark.parametrize("pasted", [" LABO-1 ", "LABO\u20111", "LABO\u20131", "\uff2cABO-1", "LABO-\u200b1\u00a0"])
def test_an_application_id_is_read_as_one_sees_it(pasted: str) -> None:
    """A hyphen of another kind looks like the one that is asked for."""
    read = ApplicationId.parse(pasted)
    assert read is not None
    assert (read.value, read.typed) == ("LABO-1", "LABO-1")
