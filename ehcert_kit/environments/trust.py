"""The authorities that an environment trusts: those of the package, and those that its operator adds."""

from __future__ import annotations

from cryptography import x509

from .. import anchors
from ..anchors import Purpose
from ..certificate import Certificate
from ..practice.marks import of_practice
from ..procedure.errors import EnvironmentsMixed
from .settings import Settings


def authorities(settings: Settings, purpose: Purpose) -> tuple[Certificate, ...]:
    """The trusted authorities for a purpose; where there are none, such chains are not judged.

    The operator's are trusted for every purpose, as their file names none.

    Raises: EnvironmentsMixed: an authority of practice in a real environment, or the reverse. AnchorDamaged,
        FileNotReadable, TrustFileRefused.
    """
    own = tuple(anchor.certificate for anchor in anchors.shipped(settings.environment, purpose))
    return tuple(map(Certificate.from_x509, dict.fromkeys((*own, *_added(settings)))))


def _added(settings: Settings) -> tuple[x509.Certificate, ...]:
    if settings.trust is None:
        return ()
    certificates = anchors.read(settings.trust)
    for certificate in certificates:
        name = certificate.subject.rfc4514_string()
        if of_practice(name) is not settings.practice:
            raise EnvironmentsMixed(name, settings.environment)
    return certificates
