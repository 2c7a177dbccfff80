"""Contact data: the addresses to which the platform writes, under the rules of the official client."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import EmailRefused, PhoneRefused

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")
_PHONE = re.compile(r"[+0-9][0-9 ]*")
_PHONE_SEPARATORS = re.compile("[\\s./()\u2010-\u2015\u2212-]+")
_TRUNK_ZERO = re.compile(r"((?:\+|00)\s?[0-9]{1,3}\s*)\(0\)")
PHONE_DIGITS = range(8, 16)  # at most 15: ITU-T E.164 §6
EMAIL_LENGTH = 320


def parse_email(text: str) -> str:
    """Check a mail address: `local@domain.tld`, no quoted part, at most 320 characters.

    Raises: EmailRefused with the rule that fails. Surrounding blanks are dropped.
    """
    email = text.strip()
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

    People write dots, slashes and dashes of every width too; those become blanks, which is all the
    platform accepts. The zero of ``+32 (0)470`` is not dialled from abroad, and goes.

    Raises: PhoneRefused with the rule that fails.
    """
    phone = _PHONE_SEPARATORS.sub(" ", _TRUNK_ZERO.sub(r"\1 ", text.strip())).strip()
    if not phone:
        raise PhoneRefused("missing")
    if not _PHONE.fullmatch(phone):
        raise PhoneRefused("form")
    digits = len(re.sub(r"^00|\D", "", phone))
    if digits not in PHONE_DIGITS:
        raise PhoneRefused("short" if digits < PHONE_DIGITS.start else "long")
    return phone


@dataclass(frozen=True)
class ContactData:
    """Where eHealth answers: private addresses are compulsory, general ones are not."""

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
            parse_email(email_general) if email_general.strip() else None,
            parse_phone(phone_general) if phone_general.strip() else None,
        )
