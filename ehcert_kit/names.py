"""Names that commands, files and pages share: the environments, and the steps of the procedure."""

from __future__ import annotations

from enum import StrEnum

#: In the order in which they are offered; integration is for experts.
ENVIRONMENTS = ("practice", "acceptance", "production", "integration")


class Step(StrEnum):
    """The steps of the whole procedure, in order."""

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
