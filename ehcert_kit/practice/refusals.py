"""The codes and exceptions with which the practice platform refuses a request.

Only CERT_NOT_YET_DELIVERED and the depot's codes are official. The official list of the others is not public, so
ours are prefixed PRATIQUE_, in order not to be taken for official ones.
"""

from __future__ import annotations

import base64
import re
from enum import StrEnum

from ..messages.operations import CERT_NOT_YET_DELIVERED


class Code(StrEnum):
    """Error codes of CertRA and EtkRA."""

    CERT_NOT_YET_DELIVERED = CERT_NOT_YET_DELIVERED
    SOAP_SHAPE = "PRATIQUE_SOAP_SHAPE"
    UNKNOWN_OPERATION = "PRATIQUE_UNKNOWN_OPERATION"
    UNEXPECTED = "PRATIQUE_UNEXPECTED"
    SCHEMA = "PRATIQUE_SCHEMA"
    ID_MISSING = "PRATIQUE_ID_MISSING"
    STALE_REQUEST = "PRATIQUE_STALE_REQUEST"
    REPLAYED = "PRATIQUE_REPLAYED"
    SIGNATURE_INVALID = "PRATIQUE_SIGNATURE_INVALID"
    SIGNER_NOT_TRUSTED = "PRATIQUE_SIGNER_NOT_TRUSTED"
    WRONG_KEY_KIND = "PRATIQUE_WRONG_KEY_KIND"
    SIGNER_MISMATCH = "PRATIQUE_SIGNER_MISMATCH"
    NOT_AUTHORISED = "PRATIQUE_NOT_AUTHORISED"
    UNKNOWN_TYPE = "PRATIQUE_UNKNOWN_TYPE"
    BAD_IDENTIFIER = "PRATIQUE_BAD_IDENTIFIER"
    BAD_CONTACT = "PRATIQUE_BAD_CONTACT"
    BAD_NAME = "PRATIQUE_BAD_NAME"
    BAD_APPLICATION_ID = "PRATIQUE_BAD_APPLICATION_ID"
    APPLICATION_ID_TAKEN = "PRATIQUE_APPLICATION_ID_TAKEN"
    CONTRACT_UNKNOWN = "PRATIQUE_CONTRACT_UNKNOWN"
    CONTRACT_MISMATCH = "PRATIQUE_CONTRACT_MISMATCH"
    CSR_INVALID = "PRATIQUE_CSR_INVALID"
    KEY_TOO_WEAK = "PRATIQUE_KEY_TOO_WEAK"
    KEY_REUSED = "PRATIQUE_KEY_REUSED"
    DN_ALREADY_ACTIVE = "PRATIQUE_DN_ALREADY_ACTIVE"
    SERVICE_NOT_ALLOWED = "PRATIQUE_SERVICE_NOT_ALLOWED"
    UNKNOWN_IDENTIFIER = "PRATIQUE_UNKNOWN_IDENTIFIER"
    REQUEST_IN_PROGRESS = "PRATIQUE_REQUEST_IN_PROGRESS"
    REQUEST_REFUSED = "PRATIQUE_REQUEST_REFUSED"
    NOT_REVOCABLE = "PRATIQUE_NOT_REVOCABLE"
    CERT_NOT_VALID = "PRATIQUE_CERT_NOT_VALID"
    BAD_KEY = "PRATIQUE_BAD_KEY"
    CHALLENGE_UNKNOWN = "PRATIQUE_CHALLENGE_UNKNOWN"
    BAD_SERIAL = "PRATIQUE_BAD_SERIAL"
    BAD_ENCRYPTION_CERT = "PRATIQUE_BAD_ENCRYPTION_CERT"
    NOTHING_TO_ACTIVATE = "PRATIQUE_NOTHING_TO_ACTIVATE"


class Refused(Exception):
    """A business refusal: an ordinary answer whose status is not success."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message


class FaultCode(StrEnum):
    """The codes of SOAP 1.1, §4.4.1."""

    CLIENT = "Client"
    SERVER = "Server"
    VERSION_MISMATCH = "VersionMismatch"
    MUST_UNDERSTAND = "MustUnderstand"


class Faulted(Exception):
    """A technical refusal: a SOAP fault."""

    def __init__(self, code: str, message: str, faultcode: FaultCode = FaultCode.CLIENT) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.faultcode = faultcode


def decoded(text: str, code: Code) -> bytes:
    """Decode a base64 value, in which only XML blanks are allowed besides the alphabet. Raises: Refused(code).

    The structure check does not ensure this: libxml2 ignores other characters.
    """
    try:
        return base64.b64decode(re.sub("[ \t\r\n]", "", text), validate=True)
    except ValueError:
        raise Refused(code, "not base64") from None
