"""The addresses of the services."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress

import httpx

from ..messages.operations import Service

#: The platform's address per real environment. That of integration is known for the depot only and
#: inferred for the two other services, so only experts are offered that environment.
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
    """The IP addresses of a host; none if it cannot be resolved."""
    with suppress(OSError, UnicodeError):
        return frozenset(_numeric(str(found[4][0])) for found in socket.getaddrinfo(host, None))
    return frozenset()


def is_real(address: str, addresses: Callable[[str], frozenset[str]] = addresses_of) -> bool:
    """Whether a URL leads to a real platform of eHealth, by its host name, however written, or its IP addresses.

    A public IP address counts as real if it cannot be compared because no platform's name can be resolved here.
    """
    try:
        # The host that httpx will connect to: full-width dots and capitals are normalised.
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
