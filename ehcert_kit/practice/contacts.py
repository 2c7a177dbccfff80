"""The practice platform's own checks of e-mail addresses and telephone numbers, by the official client's rules."""

from __future__ import annotations

import string

_LETTERS = frozenset(string.ascii_letters + string.digits)
_ATOM = _LETTERS | frozenset("!#$%&'*+/=?^_`{|}~-")
_LABEL = _LETTERS | frozenset("-")
_LONGEST = 320


def is_email(text: str) -> bool:
    """``local@domain.tld``: no quoted part, a dot in the domain, at most 320 characters, no blanks around it."""
    local, at, domain = text.rpartition("@")
    labels = domain.split(".")
    return (
        bool(at)
        and len(text) <= _LONGEST
        and all(atom and set(atom) <= _ATOM for atom in local.split("."))
        and len(labels) > 1
        and all(label and set(label) <= _LABEL and label.strip("-") == label for label in labels)
    )


def is_phone(text: str) -> bool:
    """A plus or a digit first, then digits and blanks."""
    return bool(text) and text[0] in "+0123456789" and set(text[1:]) <= set("0123456789 ")
