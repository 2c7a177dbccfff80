"""Errors of the platform, and of the connection to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..kit_error import Owner
from ..messages.errors import PlatformError, RequestRefused

#: Fault codes of failures inside the platform, after which the official client tries another server.
_TRANSIENT = frozenset({"SOA-01001", "SOA-01002", "SOA-02001", "SOA-02002"})


@dataclass(eq=False)
class PlatformUnreachable(PlatformError):
    """No connection could be made: nothing was sent.

    reason: the system's message, or ``proxy-login``, ``certificate`` (this system does not trust it),
    ``certificate-dates`` (expired or not yet valid, by this computer's clock).
    """

    host: str
    reason: str
    key = "platform-unreachable"
    owner: ClassVar[Owner] = Owner.IT
    kb: ClassVar[str | None] = "KB-05"


@dataclass(eq=False)
class ProxyUnusable(PlatformUnreachable):
    """The system names a proxy that cannot be used: nothing was sent.

    reason: scheme (an unknown kind of proxy) or address (malformed). variable: the environment variable, or
    ``system`` for a setting of the system. place: host and port as written there, never user and password.
    """

    variable: str
    place: str
    key = "proxy-unusable"


@dataclass(eq=False)
class PlatformSilent(PlatformError):
    """The request was sent and no answer came; the operation may be repeated."""

    key = "platform-silent"
    kb = "KB-47"


@dataclass(eq=False)
class AnswerLost(PlatformError):
    """The request was sent and no answer came: the platform may or may not have carried it out."""

    key = "platform-answer-lost"
    owner = Owner.YOU
    kb = "KB-50"


@dataclass(eq=False)
class AnswerNotSoap(PlatformError):
    """eHealth's gateway answered instead of the service: a maintenance page, or a failure without a SOAP fault."""

    http_status: int
    content_type: str
    key = "platform-answer-not-soap"
    kb = "KB-47"


@dataclass(eq=False)
class AnswerFromNetwork(AnswerNotSoap):
    """The network answered instead of the platform: a captive portal, a proxy (login, forbidden), a redirection.

    place: the host to which it redirects, or ``none``.
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

    @property
    def transient(self) -> bool:
        """Whether the same question may be answered a little later."""
        return self.code in _TRANSIENT


@dataclass(eq=False)
class ClockWrong(RequestRefused):
    """The request was refused, and this computer's clock differs too much from the platform's for any signed one.

    minutes: the difference. side: fast or slow, of this computer's clock.
    """

    minutes: int
    side: str
    key = "clock-wrong"
    owner = Owner.IT
