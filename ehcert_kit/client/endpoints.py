"""Where the services are."""

from __future__ import annotations

from collections.abc import Mapping

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
