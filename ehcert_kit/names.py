"""Names that commands, files and pages share: the environments, and the steps of the procedure."""

from __future__ import annotations

from enum import StrEnum

#: The environment in which everything is invented; all others are real.
PRACTICE = "practice"
#: In the order in which they are offered; integration is for experts.
ENVIRONMENTS = (PRACTICE, "acceptance", "production", "integration")


class Step(StrEnum):
    """The steps of the procedures: first those of a request, in order, then those that only others have."""

    CHECK = "check"
    IDENTIFY = "identify"
    ORGANIZATIONS = "organizations"
    CONTRACT = "contract"
    KEYSTORE = "keystore"
    REQUEST = "request"
    WAIT = "wait"
    CERTIFICATE = "certificate"
    ETK = "etk"
    VERIFY = "verify"
    ACTIVATE = "activate"
    REVOKE = "revoke"
    STATE = "state"
