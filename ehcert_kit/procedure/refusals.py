"""What the platform's codes mean to the procedure, as far as they are known."""

from __future__ import annotations

from ..identifiers.normalisation import normalise
from ..kit_error import KitError
from ..messages.errors import RequestRefused
from .dossier import Facts
from .errors import AlreadyActive, ApplicationIdTaken, DecisionNegative

#: An application ID that another certificate bears; a name that has an active certificate.
TAKEN = frozenset({"PRATIQUE_APPLICATION_ID_TAKEN"})
ACTIVE = frozenset({"PRATIQUE_DN_ALREADY_ACTIVE"})
#: No request was ever made with this key.
UNKNOWN = frozenset({"PRATIQUE_UNKNOWN_IDENTIFIER"})
#: Somebody looked at the request, and said no.
NEGATIVE = frozenset({"PRATIQUE_REQUEST_REFUSED"})


def explained(refused: RequestRefused, facts: Facts) -> KitError:
    """The refusals that have a remedy of their own; any other stays as the platform worded it."""
    codes = set(refused.codes)
    if codes & TAKEN:
        return ApplicationIdTaken(normalise(facts.application_id or ""))
    if codes & ACTIVE:
        return AlreadyActive(str(facts.actor))
    if codes & NEGATIVE:
        return DecisionNegative(refused.codes, refused.messages)
    return refused
