"""Three questions that decide which kind of applicant asks, for a user who does not know.

Source: procedure reference §2.2: a group is named by its third-payer number, which begins with 94; an institution
by its enterprise number; a person by the national number.
"""

from __future__ import annotations

from enum import StrEnum


class For(StrEnum):
    """Who is to use the certificate."""

    ORGANIZATION = "organization"
    SELF = "self"
    UNKNOWN = "unknown"


class YesNoUnknown(StrEnum):
    """Yes, no, or it is not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class KindOfApplicant(StrEnum):
    """Whose certificate it will be; UNKNOWN: what eHealth lists for the card will tell."""

    GROUP = "group"
    INSTITUTION = "institution"
    PERSON = "person"
    UNKNOWN = "unknown"


def advise_kind(whom: For, ninety_four: YesNoUnknown, enterprise: YesNoUnknown) -> KindOfApplicant:
    """Decide the kind. ninety_four: whether the RIZIV number begins with 94. enterprise: whether an enterprise
    number is asked.
    """
    if whom is For.SELF:
        return KindOfApplicant.PERSON
    if ninety_four is YesNoUnknown.YES:
        return KindOfApplicant.GROUP
    if enterprise is YesNoUnknown.YES:
        return KindOfApplicant.INSTITUTION
    return KindOfApplicant.UNKNOWN
