"""Where the services are."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress

import httpx

from ..messages.operations import Service

#: The platform's address per real environment. That of integration is known for the depot alone and
#: inferred for the two others, which is why only experts are offered that environment.
ADDRESSES: Mapping[str, str] = {
    "production": "https://services.ehealth.fgov.be",
    "acceptance": "https://services-acpt.ehealth.fgov.be",
    "integration": "https://services-int.ehealth.fgov.be",
}
INFERRED = frozenset({"integration"})


def service_url(address: str, service: Service) -> str:
    """The address of one service: ``…/CertRa/v2``."""
    return f"{address.rstrip('/')}/{service.value}"


def addresses_of(host: str) -> frozenset[str]:
    """The numeric addresses of a host; none where nobody knows it."""
    with suppress(OSError, UnicodeError):
        return frozenset(_numeric(str(found[4][0])) for found in socket.getaddrinfo(host, None))
    return frozenset()


def is_real(address: str, addresses: Callable[[str], frozenset[str]] = addresses_of) -> bool:
    """Whether an address leads to a platform of eHealth: by its name, however written, or by its numbers.

    A public number that cannot be compared, because nobody knows the names of the platforms here, counts as real.
    """
    try:
        # What the library will connect to: with full-width dots and capitals as DNS takes them.
        host = httpx.URL(address).raw_host.decode("ascii").lower().rstrip(".")
    except httpx.InvalidURL:
        return False
    if host == "fgov.be" or host.endswith(".fgov.be"):
        return True
    public = {number for number in addresses(host) if ipaddress.ip_address(number).is_global}
    if not public:
        return False
    real = [addresses(httpx.URL(platform).host) for platform in ADDRESSES.values()]
    return any(numbers & public for numbers in real) or not any(real)


def _numeric(number: str) -> str:
    parsed = ipaddress.ip_address(number.partition("%")[0])
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    return str(mapped or parsed)
