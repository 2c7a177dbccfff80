"""What goes wrong with the platform, or on the way to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..kit_error import Owner
from ..messages.errors import PlatformError, RequestRefused


@dataclass(eq=False)
class PlatformUnreachable(PlatformError):
    """No connection could be made: nothing was sent.

    reason: in the system's words, or ``proxy-login``, ``certificate`` (not one that this system trusts),
    ``certificate-dates`` (over or not begun, by this computer's clock).
    """

    host: str
    reason: str
    key = "platform-unreachable"
    owner = Owner.IT
    kb = "KB-05"


@dataclass(eq=False)
class ProxyUnusable(PlatformUnreachable):
    """The system names a proxy that cannot be used: nothing was sent.

    reason: scheme (a kind of proxy that is unknown here) or address. variable: the setting, ``system`` where it
    is no environment variable. place: host and port as they stand there, never user and password.
    """

    variable: str
    place: str
    key = "proxy-unusable"


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
    """eHealth's gateway answered, but not the service: a maintenance page, a failure without a SOAP fault."""

    http_status: int
    content_type: str
    key = "platform-answer-not-soap"
    kb = "KB-47"


@dataclass(eq=False)
class AnswerFromNetwork(AnswerNotSoap):
    """Something on the way answered: a captive portal, a proxy that wants a login or forbids, a redirection.

    place: the host that a redirection names; ``none`` where there is none.
    """

    place: str
    key = "platform-answer-from-network"
    owner = Owner.IT
    kb = "KB-05"


@dataclass(eq=False)
class PlatformFault(PlatformError):
    """A SOAP fault: a technical failure at the platform."""

    code: str
    message: str
    key = "platform-fault"
    kb: ClassVar[str | None] = "KB-47"


@dataclass(eq=False)
class ClockWrong(RequestRefused):
    """Refused while this computer's clock is too far from the platform's for any signed request to be accepted.

    minutes: how far. side: fast or slow, of this computer.
    """

    minutes: int
    side: str
    key = "clock-wrong"
    owner = Owner.IT
