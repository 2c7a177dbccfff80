"""What the platform knows of the certificate in a file; asked with the key in the file, without a card."""

from __future__ import annotations

from ..messages.certra import CertificateInfo
from ..messages.errors import RequestRefused
from ..messages.operations import CertificateStatus
from .environment import Environment
from .errors import CertificateEnded
from .open_keystore import OpenKeystore


def infos(environment: Environment, opened: OpenKeystore) -> tuple[CertificateInfo, ...]:
    """Ask GetCertificateInfoForAuthenticationCertificate; normally one entry.

    Raises: CertificateEnded: it expired or was revoked, so the platform refuses what it signs. PlatformError.
    """
    try:
        return environment.platform.infos_for_certificate(opened.signer)
    except RequestRefused as refused:
        if environment.clock() > opened.chain[0].not_after:
            raise CertificateEnded(CertificateStatus.EXPIRED.value) from refused
        if environment.refusals.ended & set(refused.codes):
            raise CertificateEnded(CertificateStatus.REVOKED.value) from refused
        raise
