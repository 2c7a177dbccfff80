"""What the platform knows of the certificate in a file; asked with the key in the file, without a card."""

from __future__ import annotations

from collections.abc import Iterable

from ..messages.certra import CertificateInfo
from ..messages.errors import RequestRefused
from ..messages.operations import CertificateStatus
from .environment import Environment
from .errors import CertificateEnded, PlatformUnclear
from .open_keystore import OpenKeystore


def info_of(listed: Iterable[CertificateInfo], identifier: bytes) -> CertificateInfo | None:
    """What the platform says of the certificate of this key; None: nothing.

    Raises: PlatformUnclear: it says several things, of which each would have another consequence.
    """
    found = [info for info in listed if info.public_key_identifier == identifier]
    if len(found) > 1:
        raise PlatformUnclear(len(found))
    return found[0] if found else None


def infos(environment: Environment, opened: OpenKeystore) -> tuple[CertificateInfo, ...]:
    """Ask GetCertificateInfoForAuthenticationCertificate; normally one entry. Those of other keys are left out.

    Raises: CertificateEnded: it expired or was revoked, so the platform refuses what it signs. PlatformError.
    """
    try:
        listed = environment.platform.infos_for_certificate(opened.signer)
    except RequestRefused as refused:
        if environment.clock() > opened.chain[0].not_after:
            raise CertificateEnded(CertificateStatus.EXPIRED.value) from refused
        if environment.refusals.ended & set(refused.codes):
            raise CertificateEnded(CertificateStatus.REVOKED.value) from refused
        raise
    return tuple(info for info in listed if info.public_key_identifier == opened.public_key_identifier)
