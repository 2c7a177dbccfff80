"""Refusals with a specific remedy: recognised by their code, or by asking the platform."""

from __future__ import annotations

from ..kit_error import KitError
from ..messages.errors import PlatformError, RequestRefused
from .case import Case, Kind
from .environment import Environment
from .errors import AlreadyActive, ApplicationIdTaken, DecisionNegative, RequestInProgress


def explained(refused: RequestRefused, case: Case, environment: Environment) -> KitError:
    """The error to show for a refusal; the refusal itself where its meaning is unknown."""
    codes, known = set(refused.codes), environment.refusals
    if codes & known.negative:
        return DecisionNegative(refused.codes, refused.messages)
    if codes & known.pending:
        return RequestInProgress(str(case.actor))
    if codes & (known.taken | known.active) or _in_use(case, environment):
        return in_use(case)
    return refused


def in_use(case: Case) -> KitError:
    """The error for a name, or its application ID, that an active certificate already bears."""
    if case.application_id is not None:
        return ApplicationIdTaken(case.application_id.value)
    return AlreadyActive(str(case.actor))


def _in_use(case: Case, environment: Environment) -> bool:
    """Ask which application IDs are in use: the official service's codes are not public, but these are.

    Not for a renewal: its name is in use by the certificate that it replaces, so this says nothing of its refusal.
    """
    if case.actor is None or case.actor.is_person or case.kind is Kind.RENEWAL:
        return False
    try:
        return case.application_id in environment.platform.application_ids(case.actor)
    except PlatformError:
        return False
