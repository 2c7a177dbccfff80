"""Explanation of the authorities that are trusted, and why."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from ..anchors import Purpose, shipped
from ..certificate import Certificate
from ..names import PRACTICE
from ..texts import Texts
from . import Detail, Explanation
from .certificate import readable

_PURPOSES: tuple[Purpose, ...] = ("ehealth", "eid")


def trusted(say: Texts, environment: str, roots: Sequence[Certificate]) -> Explanation:
    """The authorities that an environment trusts.

    roots: its eHealth authorities; those that are not of this package were added by an operator, or are those of a
    practice platform. Raises: AnchorDamaged.
    """
    practice = environment == PRACTICE
    own = {purpose: shipped(environment, purpose) for purpose in _PURPOSES}
    known = {anchor.certificate for anchors in own.values() for anchor in anchors}
    added = [root.x509 for root in roots if root.x509 not in known]
    details = []
    for purpose in _PURPOSES:
        details += [
            Detail(
                say(f"anchors-{purpose}"),
                say(
                    "anchors-seen",
                    name=anchor.name,
                    fingerprint=_fingerprint(anchor.certificate),
                    first=anchor.sources[0],
                    second=anchor.sources[1],
                ),
            )
            for anchor in own[purpose]
        ]
        if not own[purpose] and not added:
            details.append(Detail(say(f"anchors-{purpose}"), say("anchors-none")))
    details += [
        Detail(
            say("anchors-practice" if practice else "anchors-added"),
            say("anchors-root", name=readable(root.subject), fingerprint=_fingerprint(root)),
            volatile=practice,
        )
        for root in added
    ]
    return Explanation(say("anchors-title"), say("anchors-sentence"), say("anchors-sentence.why"), tuple(details))


def _fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256, in pairs of digits with colons, as openssl writes it."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()
