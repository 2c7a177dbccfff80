"""Trying a changed message on the practice platform without any effect on case, exchanges or platform.

Never in a real environment.
"""

from __future__ import annotations

from datetime import datetime

import httpx
from msgspec import Struct

from ..client.connections import practice_http
from ..client.endpoints import service_url
from ..client.errors import PlatformUnreachable
from ..client.transport import unreachable
from ..messages.answer import open_answer
from ..messages.errors import CertificateNotYetDelivered, PlatformError, RequestRefused
from ..messages.operations import Operation
from ..messages.soap import CONTENT_TYPE, Fault, NotSoap, unwrap
from ..messages.xml import XmlRefused
from ..practice import apart
from ..practice.in_process import InProcess
from .errors import PracticeOnly
from .session import Session
from .settings import user_agent


class Said(Struct, frozen=True):
    """The platform's verdict on a message that was tried. code, message: of its refusal, unchanged."""

    accepted: bool
    code: str = ""
    message: str = ""


def tried(session: Session, operation: Operation, octets: bytes, at: datetime) -> Said:
    """Send a message to a copy of the practice platform, as it was at a given time; the platform is unchanged.

    at: aware. Raises: PracticeOnly, PlatformUnreachable.
    """
    environment = session.environment
    if not environment.practice:
        raise PracticeOnly("apart")
    inside = InProcess(session.platform) if session.platform is not None else None
    url = service_url(f"{environment.address.rstrip('/')}{apart.PATH}", operation.service)
    headers = {"Content-Type": CONTENT_TYPE, apart.TIME: at.isoformat()}
    with practice_http(user_agent(), environment.address, inside, environment.roots) as http:
        try:
            answered = http.post(url, content=octets, headers=headers)
        except httpx.RequestError as error:
            raise PlatformUnreachable(operation.name, httpx.URL(url).host, unreachable(error)) from error
    return _read(operation, answered)


def _read(operation: Operation, answered: httpx.Response) -> Said:
    try:
        content = unwrap(answered.content)
    except (XmlRefused, NotSoap):
        return Said(accepted=False, code=f"HTTP {answered.status_code}", message=answered.text[:300])
    if isinstance(content, Fault):
        return Said(accepted=False, code=content.code, message=content.message)
    try:
        open_answer(content, operation)
    except RequestRefused as refused:
        return Said(accepted=False, code=" ".join(refused.codes), message=" ".join(refused.messages))
    except CertificateNotYetDelivered as waits:
        return Said(accepted=True, code=type(waits).__name__)
    except PlatformError as error:
        return Said(accepted=False, code=type(error).__name__, message=str(error))
    return Said(accepted=True)
