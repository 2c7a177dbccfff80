"""What a judgement says: every reason against, and whether a known root stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why something is not relied on. Where the official library has a name for it, that name is used.

    Source: etee-crypto-lib 2.2.0, result names; RFC 5280 §6 for paths.
    """

    EMPTY = "empty"
    KEY = "key"
    SUBJECT = "subject"
    NOT_YET_VALID = "not-yet-valid"
    EXPIRED = "expired"
    NOT_AN_AUTHORITY = "not-an-authority"
    PATH_LENGTH = "path-length"
    NOT_SIGNED_BY_ISSUER = "not-signed-by-issuer"
    UNKNOWN_ROOT = "unknown-root"
    USAGE = "usage"

    ETK_SIGNATURE = "signature"
    ETK_OWNER = "ETK_CERTS_DO_NOT_MATCH"
    ENCRYPTION_SIGNATURE = "ETK_ENCRYPTION_CERT_SIGNATURE_NOT_VALID"
    ENCRYPTION_NOT_YET_VALID = "ETK_ENCRYPTION_CERT_NOT_YET_VALID"
    ENCRYPTION_EXPIRED = "ETK_ENCRYPTION_CERT_EXPIRED"
    ENCRYPTION_USAGE = "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"
    AUTHENTICATION_NOT_YET_VALID = "ETK_AUTHENTICATION_CERT_NOT_YET_VALID"
    AUTHENTICATION_EXPIRED = "ETK_AUTHENTICATION_CERT_EXPIRED"
    AUTHENTICATION_USAGE = "ETK_AUTHENTICATION_CERT_HAS_INVALID_KEYUSAGE"
    ETK_PATH = "ETK_CERTS_INVALID"

    UNKNOWN_TO_PLATFORM = "unknown-to-platform"
    AMBIGUOUS = "ambiguous"
    CERTIFICATE_STATUS = "certificate-status"
    ETK_STATUS = "etk-status"


@dataclass(frozen=True)
class Finding:
    """One reason, and what it is about: the subject of a certificate, or the name of a state."""

    reason: Reason
    about: str = ""


@dataclass(frozen=True)
class Verdict:
    """The outcome of a judgement.

    findings: every reason against, in the order of the checks. judged: False where no root is known: what was
        seen fits together, but nobody vouches for its end, so it is "not judged", never "good".
    """

    findings: tuple[Finding, ...] = ()
    judged: bool = True

    @property
    def good(self) -> bool:
        """Nothing speaks against it, and a known root stands behind it."""
        return self.judged and not self.findings

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(finding.reason for finding in self.findings)
