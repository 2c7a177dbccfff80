"""Contact data: the addresses to which the platform writes, under the rules of the official client."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from .errors import EmailRefused, PhoneRefused
from .typed import as_seen

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")
_PHONE = re.compile(r"[+0-9][0-9 ]*")
_PHONE_SEPARATORS = re.compile(r"[\s./()-]+")
_BRACKETED_ZERO = re.compile(r"((?:\+|00)\s?[0-9]{1,3}\s*)\(0\)")
#: The trunk zero of Belgium, the Netherlands, France, Germany and the United Kingdom, which is dialled within
#: the country only; Luxembourg has none.
_TRUNK_ZERO = re.compile(r"^((?:\+|00) ?(?:32|31|33|49|44) ?)0")
#: No country's code begins with a zero, so the plus is one too much.
_PLUS_AT_HOME = re.compile(r"^\+ ?(?=0)")
#: A number that a spreadsheet kept as a quantity: the zero would become one more digit of it.
_QUANTITY = re.compile(r"^(\+?[0-9]{8,})[.,]0$")
_TOO_LONG_FOR_BELGIAN = re.compile(r"(?:\+32|0032|0(?!0))(?:4[5-9][0-9]{8,}|(?!4[5-9])[0-9]{9,})")
_MAIL_LABEL = re.compile(r"(?:adresse\s+)?(?:mailto|e-?mail|mail|courriel)(?:-?adress?e?)?\s*:\s*", re.IGNORECASE)
#: What follows the address in a link.
_LINK_REST = re.compile(r"(?<=[A-Za-z0-9])\?[^@]*$")
#: Marks around an address in a list or a sentence.
_AROUND = ' "“”„«»()[];,:'
#: As mail programs copy an address, mostly with the name of its owner before it.
_ANGLE_BRACKETS = re.compile(r"[^<>]*<(?P<address>[^<>]*)>\s*")
_PHONE_LABEL = re.compile(
    r"\s*(?:(?:[☎☏✆📞📱📲]|num[ée]ro(?:\s+de)?|nummer|telefoo?n(?:nummer)?|t[ée]l(?:[ée]phone)?|phone|gsm|portable|mobile?|mobiel|handy|"
    r"[tm](?![a-zé]))[\s.:]*)+",
    re.IGNORECASE,
)
PHONE_DIGITS = range(8, 16)  # at most 15: ITU-T E.164 §6
EMAIL_LENGTH = 320


def parse_email(text: str) -> str:
    """Check a mail address: `local@domain.tld`, no quoted part, at most 320 characters.

    Surrounding blanks, brackets, commas and quotation marks, invisible characters, a leading ``mailto:`` or
    ``E-mail:`` are dropped, and so is all but the address in ``Name <address>``.

    Raises: EmailRefused, with the rule that is broken.
    """
    written = as_seen(text).strip(_AROUND)
    bracketed = _ANGLE_BRACKETS.fullmatch(written)
    email = _without(_MAIL_LABEL, bracketed["address"].strip() if bracketed else written)
    if email.startswith("'") and email.endswith("'"):  # a single one may be part of the address
        email = email[1:-1]
    email = _LINK_REST.sub("", email).strip(_AROUND)
    if not email:
        raise EmailRefused("missing")
    if "@" not in email:
        raise EmailRefused("at")
    if len(email) > EMAIL_LENGTH:
        raise EmailRefused("length")
    if not _EMAIL.fullmatch(email):
        raise EmailRefused("form")
    return email


def parse_phone(text: str) -> str:
    """Check a telephone number: ``+`` or a digit, then digits and blanks; 8 to 15 digits besides a leading 00.

    A Belgian number has eight digits behind its trunk zero or +32, or nine if it is mobile. More are two numbers,
    such as ``02/123.45.67/68``, or a foreign one without its country: neither can be dialled.

    Dots, slashes, parentheses and hyphens of every kind become blanks, the only separator that the platform
    accepts. Dropped are the trunk zero in ``+32 (0)470`` and ``+320470``, which is not dialled from abroad, a plus
    before a zero, the decimal of a spreadsheet (``470123456.0``), invisible characters, and a leading ``tel:`` or
    ``Téléphone``.

    Raises: PhoneRefused, with the rule that is broken.
    Source: reference client, for the characters; the Belgian numbering plan (BIPT), for the length.
    """
    seen = _QUANTITY.sub(r"\1", as_seen(text).strip())
    written = _BRACKETED_ZERO.sub(r"\1 ", _without(_PHONE_LABEL, seen).strip())
    phone = _TRUNK_ZERO.sub(r"\1", _PLUS_AT_HOME.sub("", _PHONE_SEPARATORS.sub(" ", written).strip()))
    if not phone:
        raise PhoneRefused("missing")
    if not _PHONE.fullmatch(phone):
        raise PhoneRefused("form")
    digits = len(re.sub(r"^00|\D", "", phone))
    if digits not in PHONE_DIGITS:
        raise PhoneRefused("short" if digits < PHONE_DIGITS.start else "long")
    if _TOO_LONG_FOR_BELGIAN.fullmatch(phone.replace(" ", "")):
        raise PhoneRefused("belgian")
    return phone


def if_given(parse: Callable[[str], str], text: str) -> str | None:
    """Parse an optional text; None if it is blank. Raises: as `parse`."""
    return parse(text) if as_seen(text).strip() else None


def _without(label: re.Pattern[str], text: str) -> str:
    """The text without this label at its start, if it has it."""
    found = label.match(text)
    return text[found.end() :] if found else text


class ContactData(Struct, frozen=True):
    """Addresses to which eHealth writes: the private ones are compulsory, the general ones optional."""

    email_private: str
    phone_private: str
    email_general: str | None = None
    phone_general: str | None = None

    @classmethod
    def parse(
        cls, email_private: str, phone_private: str, email_general: str = "", phone_general: str = ""
    ) -> ContactData:
        """Check what a person typed; an empty general address means none.

        Raises: EmailRefused, PhoneRefused.
        """
        return cls(
            parse_email(email_private),
            parse_phone(phone_private),
            if_given(parse_email, email_general),
            if_given(parse_phone, phone_general),
        )
