"""`ehcert-kit renew`, `activate` and `revoke`: what comes after the first request, headless."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from ..environments.opening import open_session
from ..environments.session import Session
from ..identifiers.contact import ContactData
from ..messages.operations import RevocationReason
from ..names import Step
from ..procedure.foreigner import ForeignRequest
from ..procedure.standing import Standing, standing
from ..procedure.walk import Report, Walk
from ..texts import Texts
from .common import settings
from .reporting import misused, report
from .secrets import Secrets
from .walk import walk_with


def renew(options: argparse.Namespace, say: Texts) -> int:
    """A new certificate in the place of one that ends soon, until its token waits for its activation."""
    return _walked(options, say, Walk.renewal)


def activate(options: argparse.Namespace, say: Texts) -> int:
    """The new token in the place of the old one."""
    return _walked(options, say, Walk.activation)


def revoke(options: argparse.Namespace, say: Texts) -> int:
    """The end of a certificate."""
    reason = RevocationReason(options.reason)
    return _walked(options, say, lambda walk: walk.revocation(reason, options.serial))


def foreigner(options: argparse.Namespace, say: Texts) -> int:
    """The request of a person without a Belgian card, as far as it goes today."""
    session = open_session(settings(options))
    typed = (options.bis, options.first_names, options.name, options.email, options.phone)
    if any(typed) and not all(typed):
        return misused(options, say, "cli-foreigner-all")

    def begun(walk: Walk) -> Iterator[Report]:
        if all(typed):
            contact = ContactData.parse(options.email, options.phone)
            ForeignRequest(session.environment, session.workspace).begin(*typed[:3], contact)
        yield from walk.foreigner()

    def status(_: Step) -> str:
        place = standing(session.workspace.case)
        return "to-confirm" if place is Standing.WAITING else place.value

    return _told(options, say, session, begun, status)


def _walked(options: argparse.Namespace, say: Texts, steps: Callable[[Walk], Iterator[Report]]) -> int:
    session = open_session(settings(options))
    return _told(options, say, session, steps, lambda step: standing(session.workspace.case).value)


def _told(
    options: argparse.Namespace,
    say: Texts,
    session: Session,
    steps: Callable[[Walk], Iterator[Report]],
    status: Callable[[Step], str],
) -> int:
    secrets = Secrets(options, session, say)
    return report(options, say, session, secrets, steps(walk_with(options, say, session, secrets)), status)
