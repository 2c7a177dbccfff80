"""A sitting: certificates for several organisations of one person, one ordinary request each, in a row.

A sitting is only the list of the ids of its cases, in the notes of the workspace. Every case is on disk, so an
interrupted sitting is found again and resumed. Each command handles one case and raises as for a single request;
the caller goes on with the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..keystore import password
from ..kit_error import KitError
from ..secret import Secret
from ..values import replace
from .case import (
    Applicant,
    Case,
    Choice,
    Conditions,
    Identification,
    Kind,
    Options,
    Sent,
    Situation,
    Stage,
)
from .certificate_request import CertificateRequest
from .completion import Completion
from .environment import Environment
from .errors import NoOrganization, OrganizationAbsent
from .standing import Standing, revoked_keys, standing
from .workspace import Workspace

#: The stages that the cases of one person share, whatever the organisation.
_COMMON: tuple[type[Stage], ...] = (Conditions, Situation, Applicant, Identification)


class SittingRow(Struct, frozen=True):
    """One line of the summary. error: the last error of this case that the caller passed; None: none."""

    case: Case
    organization: Organization
    standing: Standing
    error: KitError | None = None


class Sitting:
    """The commands of a sitting; each may be called again and then does only what is left to do."""

    def __init__(self, environment: Environment, workspace: Workspace) -> None:
        self._environment = environment
        self._workspace = workspace

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases of the sitting, in their order; lost cases are left out."""
        ids = self._workspace.notes.sitting
        known = {case.id: case for case in self._workspace.cases} if ids else {}
        return tuple(known[case_id] for case_id in ids if case_id in known)

    def rows(self, errors: Mapping[str, KitError]) -> tuple[SittingRow, ...]:
        """The summary of the sitting, one row per case. errors: the last one of each case, by its id."""
        return tuple(
            SittingRow(case, case.actor, standing(case), errors.get(case.id))
            for case in self.cases
            if case.actor is not None
        )

    def open(self) -> None:
        """Make current the first case that is not ready; without one, a case that can ask for organisations."""
        unfinished = next((case for case in self.cases if standing(case) is not Standing.READY), None)
        if unfinished is not None:
            self._workspace.take(unfinished)
            return
        now = self._workspace.case
        if now.identification is None and not _asks(now):
            another = next((case for case in self._workspace.cases if _asks(case)), None)
            if another is not None:
                self._workspace.take(another)
            else:
                self._workspace.begin(Kind.REQUEST)

    def begin(self, indices: Sequence[int], contact: ContactData) -> tuple[Case, ...]:
        """Begin a request for each of these organisations, as the platform listed them for this person.

        A request under way for the same name is continued and keeps what was sent; so a call repeated, also after
        an interruption, requests nothing twice.

        indices: counted from 0. contact: printed in each contract.
        Raises: StepTooEarly: the platform was not asked yet. NoOrganization, OrganizationAbsent.
        """
        begun_from = self._workspace.case
        listed = begun_from.need(Identification).organizations
        if not listed:
            raise NoOrganization
        for index in indices:
            if not 0 <= index < len(listed):
                raise OrganizationAbsent(str(index))
        cases = tuple(self._begun(index, begun_from, contact) for index in dict.fromkeys(indices))
        # Last: after an interruption before this, `_known` finds the cases by their organisation.
        self._workspace.note(lambda notes: replace(notes, sitting=tuple(case.id for case in cases)))
        if cases:
            self._workspace.take(cases[0])
        return cases

    def _begun(self, index: int, begun_from: Case, contact: ContactData) -> Case:
        organization = begun_from.need(Identification).organizations[index].organization
        known = self._known(organization, begun_from.holder)
        if known is not None:
            self._workspace.take(known)
        elif not _asks(self._workspace.case) or self._workspace.case.get(Choice) is not None:
            # A current case without a choice yet is used for the first organisation; others are new.
            common = (stage for kind in _COMMON if (stage := begun_from.get(kind)) is not None)
            self._workspace.begin(Kind.REQUEST, *common)
        if not standing(self._workspace.case).sent:
            # The case may know an older list, in which another organisation has this place.
            self._workspace.reach(begun_from.need(Identification))
            request = self._request
            request.choose_listed(index)
            if self._workspace.case.get(Options) is None:
                request.set_base_services(())
            request.set_contact(contact)
        return self._workspace.case

    def _known(self, organization: Organization, holder: Person | None) -> Case | None:
        """The newest request for it that this person can continue, or whose certificate is still valid."""
        cases = self._workspace.cases
        revoked = revoked_keys(cases)

        def serves(case: Case) -> bool:
            if case.kind is not Kind.REQUEST or case.get(Choice) != Choice(organization):
                return False
            if not standing(case).sent:
                # It can be continued only with the card with which it was begun.
                return holder is not None and case.holder is not None and case.holder.ssin == holder.ssin
            expired = bool(case.chain) and case.chain[0].not_after < self._environment.clock()
            return not expired and case.public_key_identifier not in revoked

        return next(filter(serves, cases), None)

    # ── the steps, for one case each ─────────────────────────────────────────────────────────

    def request(self, case: Case) -> CertificateRequest:
        """The commands of the first half, for this case, which becomes the current one."""
        self._workspace.take(case)
        return self._request

    def prepare(self, case: Case, secret: Secret, confirmation: Secret | None = None) -> None:
        """Have the contract written, and the key pair on disk.

        Raises: PasswordRefused: before anything is asked. As `CertificateRequest.contract` and `.create_keystore`.
        """
        password.require(secret, confirmation)
        request = self.request(case)
        now = self._workspace.case
        if standing(now).sent:
            return
        if now.contract is None:
            # Before the file, so that a refusal leaves none behind.
            request.contract()
        request.create_keystore(secret, confirmation)

    def sign(self, case: Case, pin: Secret | None, digest: str) -> None:
        """Sign and send one request; where its answer is lost, find out what became of it.

        pin: for this signature alone. digest: of the contract that the user confirmed having read.
        Raises: as `CertificateRequest.sign_and_send`; where it stays uncertain, as its `resume`.
        """
        request = self.request(case)
        if self._settled(request):
            return
        request.mark_contract_read(digest)
        try:
            request.sign_and_send(pin, digest)
        except KitError:
            if standing(self._workspace.case) is not Standing.UNCERTAIN or not request.resume().taken:
                raise

    def complete(self, case: Case, secret: Secret, patience: float = 20.0) -> None:
        """Wait a little for the certificate, install it, register its token and prove the file.

        patience: seconds.
        Raises: StepTooEarly: nothing was sent. KeystoreError: before anything is waited for. WaitTooLong.
            DecisionNegative, and as `Completion.complete`.
        """
        request = self.request(case)
        self._workspace.case.need(Sent)
        self._settled(request)
        if standing(self._workspace.case) is Standing.READY:
            return
        completion = Completion(self._environment, self._workspace)
        opened = completion.open_keystore(secret)
        completion.wait(patience)
        completion.complete(opened)

    def _settled(self, request: CertificateRequest) -> bool:
        """Whether the platform has the request; where that is uncertain, it is asked first."""
        place = standing(self._workspace.case)
        return (request.resume() if place is Standing.UNCERTAIN else place).taken

    @property
    def _request(self) -> CertificateRequest:
        return CertificateRequest(self._environment, self._workspace)


def _asks(case: Case) -> bool:
    """Whether this case can still ask the platform for the organisations: a request not sent yet."""
    return case.kind is Kind.REQUEST and not standing(case).sent
