"""`ehcert-kit renew`, `activate` and `revoke`: what comes after the first request, headless."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from ..environments.direction import walk as walk_of
from ..environments.opening import open_session
from ..messages.operations import RevocationReason
from ..procedure.standing import standing
from ..procedure.walk import Report, Walk
from ..texts import Texts
from .common import settings
from .reporting import report
from .secrets import Secrets
from .walk import asker, reader


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


def _walked(options: argparse.Namespace, say: Texts, steps: Callable[[Walk], Iterator[Report]]) -> int:
    session = open_session(settings(options))
    secrets = Secrets(options, session, say)
    walk = walk_of(
        session,
        secrets.pin,
        secrets.password,
        asker(say, session),
        reader(say, session),
        options.patience,
        options.keystore.absolute() if options.keystore else None,
    )
    return report(options, say, session, secrets, steps(walk), lambda step: standing(session.workspace.case).value)
