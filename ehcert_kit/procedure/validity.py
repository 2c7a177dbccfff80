"""How long a certificate serves, and from when it can be replaced."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..certificate import Certificate

#: Before the end; where the platform gives a date of its own, that one counts (user guides of eHealth).
REPLACEMENT_PERIOD = timedelta(days=90)


def replaceable_from(certificate: Certificate, told: datetime | None = None) -> datetime:
    """From when the certificate can be replaced. told: the platform's ReplacementPeriodStartDate."""
    return told or certificate.not_after - REPLACEMENT_PERIOD
