"""What has happened in a case, as exchanges and as arrows of the sequence picture."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence

from ..client import exchange_times, wire_log
from ..explain import Explanation, challenge, exchanges, sequence
from ..explain.exchanges import ExchangeRow, issued
from ..messages import soap
from ..messages.etk import EncryptionToken
from ..messages.operations import DSIG, ETKRA
from ..messages.xml import child_octets
from ..texts import Texts
from .case import (
    Agreement,
    Applicant,
    Case,
    Choice,
    Delivered,
    Identification,
    Installed,
    Keys,
    Outcome,
    Registered,
    Sent,
    Stage,
    Verified,
)
from .workspace import EXCHANGES, Workspace

#: Each arrow by the stage that shows it to have happened.
_REACHED: tuple[tuple[type[Stage], str], ...] = (
    (Applicant, "read"),
    (Identification, "pin who organizations"),
    (Choice, "choice"),
    (Agreement, "ask-contract contract"),
    (Keys, "keys"),
    (Sent, "sign-pin signature request"),
    (Delivered, "ask certificate"),
    (Installed, "install"),
    (Registered, "announce challenge encryption-key register token"),
    (Verified, "look-up served ready"),
)
#: The operation whose request or answer each arrow is.
_OF = {
    "who": "GetActorQualities",
    "organizations": "GetActorQualities",
    "ask-contract": "GenerateContract",
    "contract": "GenerateContract",
    "request": "GenerateCertificate",
    "taken": "GenerateCertificate",
    "ask": "GetCertificate",
    "certificate": "GetCertificate",
    "announce": "StartETKRegistration",
    "challenge": "StartETKRegistration",
    "register": "CompleteETKRegistration",
    "token": "CompleteETKRegistration",
    "look-up": "GetEtk",
    "served": "GetEtk",
}


def rows(workspace: Workspace) -> tuple[ExchangeRow, ...]:
    """Every exchange that the workspace keeps, in order, with its time. Raises: FileError."""
    noted = {digest: list(timed) for digest, timed in _times(workspace).items()}
    found = []
    for kept in wire_log.exchanges(workspace.folder / EXCHANGES):
        same = noted.get(hashlib.sha256(kept.request).hexdigest(), [])
        timed = same.pop(0) if same else None
        at = timed.at if timed else issued(kept.request)
        seconds, status = (timed.seconds, timed.status) if timed else (None, None)
        found.append(ExchangeRow(kept.number, kept.operation, kept.request, kept.answer, at, seconds, status))
    return tuple(found)


def happened(case: Case, known: Sequence[ExchangeRow]) -> dict[str, int | None]:
    """The arrows that have happened in a case, each with the number of its exchange; None: it has none.

    known: the exchanges of the whole workspace, including other cases.
    """
    names = {name for stage, names in _REACHED if case.get(stage) is not None for name in names.split()}
    agreement, sent = case.get(Agreement), case.sent
    if agreement is not None and agreement.read is not None:
        names.add("agree")
    if sent is not None and (sent.outcome is Outcome.ACCEPTED or case.chain):
        names.add("taken")
    numbers = dict(_numbers(case, known))
    if "GetCertificate" in numbers:
        names.add("ask")
    return {arrow.name: numbers.get(_OF.get(arrow.name, "")) for arrow in sequence.ARROWS if arrow.name in names}


def exchanges_of(say: Texts, workspace: Workspace, personal: bool = False) -> Explanation | None:
    """The exchanges explained; None where there was none."""
    known = rows(workspace)
    return exchanges.explained(say, known, personal) if known else None


def challenge_of(say: Texts, workspace: Workspace) -> Explanation | None:
    """The ETK challenge of the current case explained; None where this workspace has none."""
    case = workspace.case
    set_to = challenge_in(case, rows(workspace))
    if set_to is None or case.registered is None or not case.registered.etk:
        return None
    token = EncryptionToken.parse(case.registered.etk)
    return challenge.challenge(say, *set_to, token, case.registered.serial)


def challenge_in(case: Case, known: Sequence[ExchangeRow]) -> tuple[bytes, bytes] | None:
    """The challenge to this case's encryption key, and the announced public key (DER); None: there is none."""
    number = dict(_numbers(case, known)).get("StartETKRegistration")
    row = next((row for row in known if row.number == number), None)
    if row is None or row.answer is None:
        return None
    answer, document = soap.unwrap(row.answer), row.document
    if isinstance(answer, soap.Fault) or document is None:
        return None
    told = child_octets(answer, f"{{{ETKRA}}}Challenge")
    announced = child_octets(document, f"{{{ETKRA}}}PublicEncryptionKey")
    return (told, announced) if told and announced else None


def sequence_of(say: Texts, workspace: Workspace) -> Explanation:
    """The sequence picture of the current case explained."""
    return sequence.explained(say, happened(workspace.case, rows(workspace)))


def _times(workspace: Workspace) -> dict[str, tuple[exchange_times.Timed, ...]]:
    return dict(exchange_times.times(workspace.folder / exchange_times.FILE))


def _numbers(case: Case, known: Sequence[ExchangeRow]) -> Iterator[tuple[str, int]]:
    """For each operation, the number of the last answered exchange that certainly belongs to this case."""

    def last(operation: str, fits: Callable[[ExchangeRow], bool]) -> int | None:
        found = [row.number for row in known if row.operation == operation and row.answer and fits(row)]
        return found[-1] if found else None

    sent = last("GenerateCertificate", lambda row: case.sent is not None and row.request == case.sent.message)
    before: Callable[[ExchangeRow], bool] = lambda row: sent is None or row.number < sent  # noqa: E731
    identifier = (case.public_key_identifier or b"").hex().upper().encode()
    registered = last("CompleteETKRegistration", lambda row: _signed_by(row, case))
    found = {
        "GetActorQualities": last("GetActorQualities", before),
        "GenerateContract": last("GenerateContract", before),
        "GenerateCertificate": sent,
        "GetCertificate": last("GetCertificate", lambda row: bool(identifier) and identifier in row.request),
        "StartETKRegistration": last("StartETKRegistration", lambda row: _signed_by(row, case)),
        "CompleteETKRegistration": registered,
        "GetEtk": last("GetEtk", lambda row: registered is not None and row.number > registered),
    }
    yield from ((operation, number) for operation, number in found.items() if number is not None)


def _signed_by(row: ExchangeRow, case: Case) -> bool:
    """Whether the certificate of this case signed the request."""
    document = row.document
    if document is None or not case.chain:
        return False
    return child_octets(document, f".//{{{DSIG}}}X509Certificate") == case.chain[0].der
