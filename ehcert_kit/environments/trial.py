"""« Change one letter »: local checks of the changed message, and the practice platform's verdict on it."""

from __future__ import annotations

from msgspec import Struct

from ..explain import letter as explained
from ..explain.checks import Check
from ..messages.operations import OPERATIONS, Operation
from ..procedure.case import Case
from ..procedure.letter import LetterPart, Original, as_message
from ..texts import Texts
from .apart import Said, tried
from .session import Session


class Trial(Struct, frozen=True):
    """The result of changing one letter.

    octets: the changed artefact. said: the platform's verdict; None: nothing was sent, as the environment is real
    or the artefact is in no request.
    """

    octets: bytes
    checks: tuple[Check, ...]
    said: Said | None


def try_letter(session: Session, say: Texts, original: Original, at: int, typed: str) -> Trial:
    """Change one letter in a copy, check the result, and in practice try it on the platform, without any effect.

    Raises: LetterRefused. PlatformUnreachable.
    """
    case, octets = session.workspace.case, original.changed(at, typed)
    message = as_message(case, original.part, octets)
    checks = _checks(session, say, case, original.part, octets)
    if message is None:
        return Trial(octets, checks, None)
    if original.part is not LetterPart.REQUEST:
        checks += explained.of_message(say, message)
    if not session.environment.practice:
        return Trial(octets, (*checks, Check(say("letter-real"), why=say("letter-real.why"))), None)
    assert case.sent is not None, "it was in a request"
    said = tried(session, _operation(case.sent.operation), message, case.sent.prepared)
    return Trial(octets, (*checks, said_to(say, said)), said)


def said_to(say: Texts, said: Said) -> Check:
    """The platform's verdict as the last of the checks."""
    told = " · ".join(part for part in (said.code, said.message) if part)
    why = say("letter-platform-accepts" if said.accepted else "letter-platform-refuses")
    word = say("letter-accepts" if said.accepted else "letter-refuses")
    return Check(say("letter-platform"), told, holds=said.accepted, why=why, said=word)


def _checks(session: Session, say: Texts, case: Case, part: LetterPart, octets: bytes) -> tuple[Check, ...]:
    match part:
        case LetterPart.REQUEST:
            return explained.of_message(say, octets)
        case LetterPart.CONTRACT:
            assert case.contract is not None, "it was changed"
            return explained.of_contract(say, case.contract, octets)
        case LetterPart.CSR:
            return explained.of_csr(say, octets, case.public_key_identifier or b"")
        case LetterPart.TOKEN:
            return explained.of_token(say, octets, case.chain[0], session.environment.roots)


def _operation(name: str) -> Operation:
    return next(operation for operation in OPERATIONS.values() if operation.name == name)
