"""What an answer of the platform can be instead of what was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import KitError, Owner


@dataclass(eq=False)
class PlatformError(KitError):
    """The eHealth platform, or the way to it."""

    operation: str
    owner = Owner.EHEALTH


@dataclass(eq=False)
class ContractNotOurs(KitError):
    """The contract is for another name, organisation or signer than was asked for."""

    asked: str
    received: str
    key = "contract-not-ours"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class AnswerMalformed(PlatformError):
    """A SOAP answer that the schemas do not allow, or to another question."""

    detail: str
    key = "platform-answer-malformed"


@dataclass(eq=False)
class RequestRefused(PlatformError):
    """The platform understood and said no, with its own codes and messages."""

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    key = "platform-refused"
    owner = Owner.YOU


@dataclass(eq=False)
class CertificateNotYetDelivered(PlatformError):
    """The certificate is still being made, or a person is still checking."""

    key = "platform-not-yet-delivered"
    kb = "KB-29"


@dataclass(eq=False)
class ChallengeUnreadable(KitError):
    """The challenge does not open with our new key, or its digest differs."""

    key = "challenge-unreadable"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class EtkUntrusted(KitError):
    """The token is not the one we asked for, or is not signed as it should. `reason` names the check."""

    reason: str
    key = "etk-untrusted"
    owner = Owner.EHEALTH
