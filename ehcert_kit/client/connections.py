"""Connection pools for real platforms, through the system's proxy, and for practice platforms, without proxy."""

from __future__ import annotations

import functools
import ssl
from collections.abc import Sequence

import httpx

from ..certificate import Certificate
from ..values import replace
from .errors import ProxyUnusable
from .proxies import proxy_for

#: Seconds; those of the official client.
CONNECT_TIMEOUT = 30.0
READ_TIMEOUT = 30.0
_TIMEOUT = httpx.Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT)


class _Refusing(httpx.BaseTransport):
    """A transport that raises the same error for every request."""

    def __init__(self, error: ProxyUnusable) -> None:
        self._error = error

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise replace(self._error)


def real_http(user_agent: str, address: str) -> httpx.Client:
    """The connection pool for a real platform, with the system's trust store and proxy.

    If the proxy is unusable, every call raises ProxyUnusable: what needs no call still works.
    """
    headers = {"User-Agent": user_agent}
    try:
        proxy = proxy_for(address)
    except ProxyUnusable as error:
        return httpx.Client(transport=_Refusing(error), trust_env=False, headers=headers)
    trust = _trust_of_real()
    through = None
    if proxy is not None:
        to_proxy = trust if proxy.scheme == "https" else None
        through = httpx.Proxy(proxy.url, auth=proxy.auth, ssl_context=to_proxy)
    return httpx.Client(verify=trust, proxy=through, trust_env=False, timeout=_TIMEOUT, headers=headers)


def practice_http(
    user_agent: str,
    address: str,
    transport: httpx.BaseTransport | None = None,
    trust: Sequence[Certificate] = (),
) -> httpx.Client:
    """The connection pool for a practice platform, without proxy.

    transport: for a platform in this process. trust: CA certificates that are trusted for ``https``, besides the
    system's trust store.
    """
    verify: ssl.SSLContext | bool = False
    if address.lower().startswith("https:"):
        verify = _system_trust()
        if trust:
            verify.load_verify_locations(cadata=b"".join(authority.der for authority in trust))
    headers = {"User-Agent": user_agent}
    return httpx.Client(verify=verify, trust_env=False, transport=transport, timeout=_TIMEOUT, headers=headers)


@functools.cache
def _trust_of_real() -> ssl.SSLContext:
    """One context for all real connections of this process: making one takes a third of a second."""
    return _system_trust()


def _system_trust() -> ssl.SSLContext:
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
