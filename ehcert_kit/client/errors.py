"""What goes wrong with the platform, or on the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import Owner
from ..messages.errors import PlatformError


@dataclass(eq=False)
class PlatformUnreachable(PlatformError):
    """No connection could be made: nothing was sent."""

    host: str
    reason: str
    key = "platform-unreachable"
    owner = Owner.IT
    kb = "KB-05"


@dataclass(eq=False)
class PlatformSilent(PlatformError):
    """Connected, sent, and no answer to an operation that may simply be asked again."""

    key = "platform-silent"
    kb = "KB-47"


@dataclass(eq=False)
class AnswerLost(PlatformError):
    """Sent, and the answer did not come back: the platform may or may not have acted."""

    key = "platform-answer-lost"
    owner = Owner.YOU
    kb = "KB-50"


@dataclass(eq=False)
class AnswerNotSoap(PlatformError):
    """Something answered, but not the service: a proxy's page, a maintenance page, another program."""

    http_status: int
    content_type: str
    key = "platform-answer-not-soap"
    kb = "KB-47"


@dataclass(eq=False)
class PlatformFault(PlatformError):
    """A SOAP fault: a technical failure at the platform."""

    code: str
    message: str
    key = "platform-fault"
    kb = "KB-47"
