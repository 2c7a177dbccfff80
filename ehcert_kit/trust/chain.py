"""Judging a delivered chain: our key and name, valid now, each issued by the next, the last by a known root."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import datetime, timedelta

from ..certificate import Certificate
from ..distinguished_name import DistinguishedName
from .issuing import issued_by
from .verdict import Reason, TrustFinding, Verdict

#: By how much this computer's clock may be slow, as a certificate just issued is valid from now on.
CLOCK_SKEW = timedelta(minutes=5)


def judge_chain(
    chain: Sequence[Certificate],
    *,
    key: bytes,
    subject: DistinguishedName | None,
    now: datetime,
    roots: Sequence[Certificate],
) -> Verdict:
    """Judge a chain, leaf first, with or without its root.

    key: the public key identifier that the leaf must have. subject: the requested name; None if unknown (a
        keystore from elsewhere). now: aware. roots: trusted; without any the end of the chain is not judged.
    """
    if not chain:
        return Verdict((TrustFinding(Reason.EMPTY),), judged=bool(roots))
    leaf = chain[0]
    findings = []
    if leaf.public_key_identifier != key:
        findings.append(TrustFinding(Reason.KEY, leaf.subject_text))
    if not _bears(leaf, subject):
        findings.append(TrustFinding(Reason.SUBJECT, leaf.subject_text))
    if not leaf.restrictions.allow("digital_signature"):
        findings.append(TrustFinding(Reason.USAGE, leaf.subject_text))
    findings += [finding for certificate in chain for finding in _dates(certificate, now)]
    for below, (certificate, issuer) in enumerate(itertools.pairwise(chain)):
        reason = issued_by(certificate, issuer, below)
        if reason is not None:
            findings.append(TrustFinding(reason, issuer.subject_text))
    findings += _end(chain, roots)
    return Verdict(tuple(findings), judged=bool(roots))


def _bears(leaf: Certificate, subject: DistinguishedName | None) -> bool:
    """Whether the leaf has this name; for None, whether its name is of the form that eHealth writes."""
    try:
        written = leaf.subject
    except ValueError:
        return False
    return written == subject if subject is not None else written.actor() is not None


def _dates(certificate: Certificate, now: datetime) -> list[TrustFinding]:
    if now < certificate.not_before - CLOCK_SKEW:
        return [TrustFinding(Reason.NOT_YET_VALID, certificate.subject_text)]
    if now > certificate.not_after:
        return [TrustFinding(Reason.EXPIRED, certificate.subject_text)]
    return []


def _end(chain: Sequence[Certificate], roots: Sequence[Certificate]) -> list[TrustFinding]:
    """What is wrong with the end: the last certificate is neither a known root nor issued by one."""
    last = chain[-1]
    if not roots or last in roots:
        return []
    named = [root for root in roots if last.names_as_issuer(root)]
    if not named:
        return [TrustFinding(Reason.UNKNOWN_ROOT, last.issuer_text)]
    reasons = [issued_by(last, root, len(chain) - 1) for root in named]
    if None in reasons:
        return []
    return [TrustFinding(reason, last.issuer_text) for reason in reasons[:1] if reason is not None]
