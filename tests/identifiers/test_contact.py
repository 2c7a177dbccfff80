"""Contact data and application IDs: what the official client accepts, and what it refuses."""

from __future__ import annotations

import json

import pytest

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
