"""What keeps the procedure from going on."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ..kit_error import EnvironmentProblem, InputError, KitError, Owner


class ProcedureError(KitError):
    """The procedure cannot go on like this."""


@dataclass(eq=False)
class StepTooEarly(ProcedureError):
    """A step was called before an earlier one it depends on. `missing`: the stage of the case, in lower case."""

    missing: str
    key = "step-too-early"


@dataclass(eq=False)
class UnknownName(ProcedureError):
    """A notebook's `ask` or `show` was given an unknown name.

    nearest: the known name most like it, or "none". known: the known names, separated by commas.
    """

    function: str
    name: str
    nearest: str
    known: str
    key = "unknown-name"

    @classmethod
    def among(cls, function: str, name: str, known: Iterable[str]) -> UnknownName:
        names = sorted(known)
        nearest = next(iter(difflib.get_close_matches(name, names, 1)), "none")
        return cls(function, name, nearest, ", ".join(names))


@dataclass(eq=False)
class NoOrganization(ProcedureError):
    """The platform knows no organisation for this person."""

    key = "no-organisation"
    owner = Owner.ORGANIZATION
    kb = "KB-21"


@dataclass(eq=False)
class OrganizationAbsent(ProcedureError):
    """The platform does not know this person as manager of this organisation."""

    organisation: str
    key = "organisation-absent"
    owner = Owner.ACCESS_MANAGER
    kb = "KB-20"


@dataclass(eq=False)
class AlreadyActive(ProcedureError):
    """There is an active certificate under exactly this name."""

    subject: str
    key = "already-active"
    kb = "KB-27"


@dataclass(eq=False)
class RequestInProgress(ProcedureError):
    """Another request for exactly this name waits for its certificate."""

    subject: str
    key = "request-in-progress"
    kb = "KB-29"


@dataclass(eq=False)
class ApplicationIdTaken(ProcedureError):
    """Another active certificate of the organisation carries this application ID."""

    application_id: str
    key = "application-id-taken"
    kb = "KB-26"


@dataclass(eq=False)
class ContractNotRead(ProcedureError):
    """A contract is signed only after it was shown."""

    key = "contract-not-read"


@dataclass(eq=False)
class AlreadySent(ProcedureError):
    """The request was sent; what comes before it can no longer change."""

    key = "already-sent"


@dataclass(eq=False)
class ReasonStands(ProcedureError):
    """The revocation was sent with this reason, a value of `RevocationReason`, which can no longer change."""

    reason: str
    key = "reason-stands"


@dataclass(eq=False)
class ChangedElsewhere(ProcedureError):
    """Another window or program meanwhile changed the data that this command was based on."""

    key = "changed-elsewhere"


@dataclass(eq=False)
class DecisionNegative(ProcedureError):
    """The platform, or somebody there, refused the request after examination."""

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    key = "decision-negative"
    owner = Owner.ORGANIZATION
    kb = "KB-30"


@dataclass(eq=False)
class CertificateNotOurs(ProcedureError):
    """What was delivered does not belong to our key or our name. `difference` is key, subject or dates."""

    difference: str
    key = "certificate-not-ours"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class ChainUntrusted(ProcedureError):
    """The delivered chain is broken, or ends at an authority that is not trusted.

    reason: a value of `ehcert_kit.trust.Reason`.
    """

    issuer: str
    reason: str
    key = "chain-untrusted"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class EtkAbsent(ProcedureError):
    """The depot has no token for this organisation."""

    organisation: str
    key = "etk-absent"
    kb = "KB-37"


@dataclass(eq=False)
class EtkOfAnother(ProcedureError):
    """The depot gives out the token of another certificate of the same name, which replaced this one.

    serial: of that other certificate.
    """

    organisation: str
    serial: str
    key = "etk-of-another"
    kb = "KB-34"


@dataclass(eq=False)
class WaitTooLong(ProcedureError):
    """Not delivered within the time that this run was given. Nothing is lost."""

    seconds: int
    key = "wait-too-long"
    owner = Owner.EHEALTH
    kb = "KB-29"


@dataclass(eq=False)
class EnvironmentsMixed(EnvironmentProblem):
    """Something of one environment was used in another: a card, a platform, a keystore."""

    what: str
    environment: str
    key = "environments-mixed"


@dataclass(eq=False)
class FileFromElsewhere(EnvironmentProblem):
    """No authority of this environment issued the certificate in a file; perhaps one of another exercise did."""

    file: str
    issuer: str
    environment: str
    key = "file-from-elsewhere"


@dataclass(eq=False)
class WorkspaceOfAnotherEnvironment(EnvironmentProblem):
    """The workspace was begun in another environment."""

    begun: str
    asked: str
    key = "workspace-of-another-environment"


@dataclass(eq=False)
class WrittenByNewerVersion(EnvironmentProblem):
    """A newer version of the program wrote this file of the workspace, with something that is not known here."""

    file: str
    key = "written-by-newer-version"


@dataclass(eq=False)
class WorkspaceAbsent(ProcedureError):
    """The workspace was moved or removed while it was open."""

    folder: str
    key = "workspace-absent"


@dataclass(eq=False)
class StateSetAside(ProcedureError):
    """A file of the workspace could not be read. It was renamed, not deleted.

    aside: its new name. outcome: "rebuilt" from keystore, exchanges and platform, or "lost".
    """

    file: str
    aside: str
    outcome: str
    key = "state-set-aside"
    owner = Owner.PROGRAM


@dataclass(eq=False)
class CertificateEnded(ProcedureError):
    """The certificate is no longer valid. status: as the platform words it, such as REVOKED or EXPIRED."""

    status: str
    key = "certificate-ended"
    kb = "KB-35"


@dataclass(eq=False)
class EtkNotActive(ProcedureError):
    """The token is registered but not active. status: as the platform words it."""

    status: str
    key = "etk-not-active"


@dataclass(eq=False)
class EtkKeyMissing(ProcedureError):
    """The private key of the token that the depot serves for this certificate is not in this file.

    serial: alias of that key. files: names of the files found that hold it, newest first.
    """

    serial: str
    files: tuple[str, ...]
    key = "etk-key-missing"
    kb = "KB-33"

    def facts(self) -> dict[str, object]:
        return {**super().facts(), "count": len(self.files)}


@dataclass(eq=False)
class PlatformUnclear(ProcedureError):
    """The platform described no certificate, or several, where one was expected. count: how many."""

    count: int
    key = "platform-unclear"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class RenewalTooEarly(ProcedureError):
    """The certificate cannot be replaced yet. since: when it can be. until: when it ends. Both aware."""

    since: datetime
    until: datetime
    key = "renewal-too-early"
    kb = "KB-41"


@dataclass(eq=False)
class NotFinished(ProcedureError):
    """The file waits for its certificate: there is nothing yet to renew, to revoke or to hand on."""

    file: str
    key = "not-finished"
    kb = "KB-35"


@dataclass(eq=False)
class NoKeystore(ProcedureError):
    """There is no finished keystore in this folder."""

    folder: str
    key = "no-keystore"
    kb = "KB-33"


@dataclass(eq=False)
class SerialUnknown(ProcedureError):
    """The platform lists no certificate of this number for the holder of the card."""

    serial: str
    key = "serial-unknown"
    owner = Owner.ACCESS_MANAGER


@dataclass(eq=False)
class RegistrationUnfinished(ProcedureError):
    """The registration of this file's encryption key was begun, and is not finished."""

    file: str
    key = "registration-unfinished"
    kb = "KB-37"


@dataclass(eq=False)
class NotForThisFile(ProcedureError):
    """A sealed message that no encryption key of this file opens."""

    file: str
    key = "not-for-this-file"
    kb = "KB-43"


@dataclass(eq=False)
class OwnerUnreadable(ProcedureError):
    """The text is not the name of an owner: ``TYPE=NUMBER`` or ``TYPE=NUMBER,APPLICATION-ID``."""

    text: str
    key = "owner-unreadable"


@dataclass(eq=False)
class MessageTooLong(ProcedureError):
    """The trial message is too long. most: octets allowed."""

    most: int
    key = "message-too-long"


@dataclass(eq=False)
class InvitationExpired(ProcedureError):
    """The person did not prove their identity in time. expires: aware."""

    expires: datetime
    key = "invitation-expired"
    kb = "KB-46"


@dataclass(eq=False)
class NeedsNoCard(ProcedureError):
    """The certificate has a BIS number, and no card with that number is in the reader: without a card it is not
    renewed, it takes a new request."""

    owner_name: str
    key = "needs-no-card"
    kb = "KB-46"


@dataclass(eq=False)
class NotYours(ProcedureError):
    """The certificate is another person's own; only that person can revoke it."""

    subject: str
    key = "not-yours"


@dataclass(eq=False)
class AlreadyRenewed(ProcedureError):
    """The certificate of this file was renewed already. successor: the new file."""

    file: str
    successor: str
    key = "already-renewed"


@dataclass(eq=False)
class SamePlace(ProcedureError):
    """The folder for a copy is the one of the file itself."""

    folder: str
    key = "same-place"


@dataclass(eq=False)
class LetterRefused(InputError):
    """The change of one letter is not possible (`letter.Original`). reason: place, letter, octet or same."""

    reason: str
    key = "letter-refused"


@dataclass(eq=False)
class HeldTooLong(ProcedureError):
    """A message shown before sending was held until the platform would refuse it as stale. It was not sent."""

    operation: str
    key = "held-too-long"


@dataclass(eq=False)
class HeldInACell(ProcedureError):
    """A cell of JupyterLab sent a message that was to be shown before: while a cell runs, no button works."""

    operation: str
    key = "held-in-a-cell"


@dataclass(eq=False)
class HoldInterrupted(ProcedureError):
    """The user interrupted the kernel while a message was shown before sending. It was not sent."""

    operation: str
    key = "hold-interrupted"
