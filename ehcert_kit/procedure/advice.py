"""What to do about a certificate: nothing, renew, ask for a new one, or revoke it first.

Source: procedure reference §3.8.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from .validity import replaceable_from


class FileState(StrEnum):
    """What became of the file and its password."""

    HERE = "here"
    LOST = "lost"  # the file, or its password
    EXPOSED = "exposed"  # stolen, copied, or in the hands of somebody who left


class End(StrEnum):
    """How far the end of the certificate is."""

    FAR = "far"  # more than 90 days
    NEAR = "near"
    PASSED = "passed"


class Advice(StrEnum):
    """The way on."""

    NOTHING = "nothing"
    RENEW = "renew"
    NEW = "new"
    REVOKE_AND_NEW = "revoke-and-new"


def end_of(not_after: datetime, now: datetime) -> End:
    """How near the end of a certificate is."""
    if now > not_after:
        return End.PASSED
    return End.NEAR if now >= replaceable_from(not_after) else End.FAR


def advise(file: FileState, changed: bool, end: End) -> Advice:
    """Decide what to do. changed: the organisation's name or number differs from the certificate's."""
    if end is End.PASSED:
        # Nothing is left to revoke.
        return Advice.NEW
    if changed or file is not FileState.HERE:
        return Advice.REVOKE_AND_NEW
    return Advice.RENEW if end is End.NEAR else Advice.NOTHING
