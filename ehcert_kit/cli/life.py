"""`ehcert-kit renew`, `activate`, `revoke` and `foreigner`: the other kinds of case, without user interaction.

Each returns an exit status: 0 done, 1 stopped by an expected error, 2 wrong usage or no terminal for a secret.
"""

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
    """Renew a certificate, up to the point where its token waits for activation."""
    return _walked(options, say, Walk.renewal)


def activate(options: argparse.Namespace, say: Texts) -> int:
    """Activate the token of a renewed keystore, in the place of the old token."""
    return _walked(options, say, Walk.activation)


def revoke(options: argparse.Namespace, say: Texts) -> int:
    """Revoke a certificate, named by its keystore or its serial number."""
    reason = RevocationReason(options.reason)
    return _walked(options, say, lambda walk: walk.revocation(reason, options.serial))


def foreigner(options: argparse.Namespace, say: Texts) -> int:
    """Begin or continue the request of a person without a Belgian card; it stops until the identity is proved."""
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
