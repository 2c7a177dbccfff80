"""Errors in the answers of the platform."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import KitError, Owner


@dataclass(eq=False)
class PlatformError(KitError):
    """An operation of the eHealth platform failed, or the platform was not reached."""

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
    """A SOAP answer that the schemas do not allow, or that belongs to another request."""

    detail: str
    key = "platform-answer-malformed"


@dataclass(eq=False)
class RequestRefused(PlatformError):
    """The platform refused the request, with its own codes and messages."""

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    key = "platform-refused"
    owner = Owner.YOU


@dataclass(eq=False)
class CertificateNotYetDelivered(PlatformError):
    """The certificate is not ready yet, or a person still checks the request."""

    key = "platform-not-yet-delivered"
    kb = "KB-29"


@dataclass(eq=False)
class ChallengeUnreadable(KitError):
    """The challenge cannot be decrypted with our new key, or its digest differs."""

    key = "challenge-unreadable"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class EtkUntrusted(KitError):
    """The token is not the one we asked for, or its signatures are wrong. `reason`: the check that failed."""

    reason: str
    key = "etk-untrusted"
    owner = Owner.EHEALTH
