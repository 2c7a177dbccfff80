"""The result of a judgement: every reason against trust, and whether a root was known."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Reason(StrEnum):
    """Why something is not trusted. The values are the names of the official library, where it has one.

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


class TrustFinding(Struct, frozen=True):
    """One reason. about: the subject of the certificate, or the name of the state."""

    reason: Reason
    about: str = ""


class Verdict(Struct, frozen=True):
    """The result of a judgement.

    findings: every reason against trust, in the order of the checks. judged: False if no root is known: then the
        end of the chain cannot be checked, so the result is at best "not judged", never "good".
    """

    findings: tuple[TrustFinding, ...] = ()
    judged: bool = True

    @property
    def good(self) -> bool:
        """Whether there is no finding, and a root was known."""
        return self.judged and not self.findings

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(finding.reason for finding in self.findings)
