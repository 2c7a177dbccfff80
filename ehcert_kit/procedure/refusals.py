"""The refusals that have a remedy of their own: told by their code, or by asking what the code does not say."""

from __future__ import annotations

from ..kit_error import KitError
from ..messages.errors import PlatformError, RequestRefused
from .case import Case
from .environment import Environment
from .errors import AlreadyActive, ApplicationIdTaken, DecisionNegative


def explained(refused: RequestRefused, case: Case, environment: Environment) -> KitError:
    """The error to show; one that nobody can explain stays as the platform worded it."""
    codes, known = set(refused.codes), environment.refusals
    if codes & known.negative:
        return DecisionNegative(refused.codes, refused.messages)
    if codes & (known.taken | known.active) or _in_use(case, environment):
        return in_use(case)
    return refused


def in_use(case: Case) -> KitError:
    """A name, or an application ID of it, that an active certificate bears."""
    if case.application_id is not None:
        return ApplicationIdTaken(case.application_id.value)
    return AlreadyActive(str(case.actor))


def _in_use(case: Case, environment: Environment) -> bool:
    """The official service's codes are not public, but it tells everybody which application IDs are in use."""
    if case.actor is None or case.actor.is_person:
        return False
    try:
        return case.application_id in environment.platform.application_ids(case.actor)
    except PlatformError:
        return False
