"""The request of a person without a Belgian card: a BIS number, a key, and an address to prove one's identity at.

No card, no contract, no signature: the person confirms the request at that address, before it expires. The octets
are on disk before they leave. Only the answer brings the address: where it is lost, the same octets are sent again
while they are fresh, and later a request with a new key.
"""

from __future__ import annotations

from collections.abc import Callable

from ..client.platform import Prepared
from ..identifiers import ssin
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person, parse_person_name
from ..messages.certra import SubmitCSRForForeigner, read_submitted_csr
from ..messages.errors import CertificateNotYetDelivered, RequestRefused
from ..messages.operations import SUBMIT_CSR_FOR_FOREIGNER
from ..values import replace
from .binding import RESEND_WITHIN
from .case import Applicant, Case, Choice, File, Invitation, Keys, Kind, Outcome, Purpose, Refused, Sent, Stage
from .environment import Environment
from .errors import ChangedElsewhere, DecisionNegative, InvitationExpired
from .guards import unsent
from .refusals import explained
from .standing import Standing, standing
from .workspace import Workspace


class ForeignRequest:
    """The commands particular to this request; keystore and completion are those of every request."""

    def __init__(self, environment: Environment, workspace: Workspace) -> None:
        self._environment = environment
        self._workspace = workspace

    def begin(self, number: str, first_names: str, name: str, contact: ContactData) -> None:
        """Begin a case for this person, or change the current one if it is of this kind and not sent yet.

        Does nothing where this person's request was sent and has not expired.
        Raises: IdentifierError: not a BIS number. NameRefused.
        """
        person = Person(ssin.parse_bis(number), parse_person_name(first_names), parse_person_name(name))
        # The surname comes first: the official client builds this name without the platform.
        actor = Organization.parse(ssin.TYPE, person.ssin, f"{person.name} {person.first_names}")
        in_hand = self._workspace.case
        if in_hand.kind is not Kind.FOREIGNER or standing(in_hand).sent:
            if in_hand.kind is Kind.FOREIGNER and in_hand.holder == person and not self._expired(in_hand):
                return
            self._workspace.begin(Kind.FOREIGNER)

        stages: tuple[Stage, ...] = (Purpose(for_self=True), Applicant(person), Choice(actor), contact)
        self._workspace.change(lambda case: unsent(case).reach(*stages))

    def forget_what_is_too_old(self) -> None:
        """Set aside the file of a request that was never answered and is too old to be sent again.

        Whether it arrived is unknown, and so is its address; a request with a new key takes its place.
        """

        def forget(case: Case) -> Case:
            sent = case.sent
            if sent is None or case.get(Invitation) is not None:
                return case
            fresh = self._environment.clock() - sent.prepared <= RESEND_WITHIN
            return case if fresh else case.back_before(File)

        self._workspace.change(forget)

    def submit(self) -> Invitation:
        """Send the CSR, or again the fresh octets of an unanswered request, and keep the address.

        Raises: StepTooEarly, ChangedElsewhere. AnswerLost and other PlatformErrors: call it again. The error that
            a known refusal means.
        """
        self.forget_what_is_too_old()
        case = self._workspace.case
        known = case.get(Invitation)
        if known is not None:
            return known
        sent = case.sent or self._prepared(case)
        prepared = Prepared(SUBMIT_CSR_FOR_FOREIGNER, sent.identifier, sent.message)
        try:
            told = read_submitted_csr(self._environment.platform.send(prepared))
        except RequestRefused as refused:
            if self._environment.refusals.exclude(refused):
                raise self._refused(sent, refused) from refused
            raise
        invitation = Invitation(told.validation_url, told.expires)
        accepted = replace(sent, outcome=Outcome.ACCEPTED, accepted=self._environment.clock())
        kept = self._workspace.change(
            lambda now: now.refine(accepted).reach(invitation) if now.sent == sent else now
        )
        if kept.get(Invitation) != invitation:
            raise ChangedElsewhere
        return invitation

    def arrived(self, ask: Callable[[], object]) -> bool:
        """Ask whether the certificate is there; where the address has expired, drop the request and its file.

        ask: `Completion.ask`. Raises: InvitationExpired. As `ask`, except CertificateNotYetDelivered.
            RequestRefused leaves the request and its file as they are.
        """
        case = self._workspace.case
        invitation, late = case.get(Invitation), self._expired(case)
        try:
            ask()
            return True
        except CertificateNotYetDelivered:
            if not late:
                return False
        except DecisionNegative:
            if not late:
                raise
        except RequestRefused as refused:
            # A code that is not known says nothing of the request: the certificate may be there all the same.
            known = self._environment.refusals
            if not late or not (known.unknown | known.negative).intersection(refused.codes):
                raise
        assert invitation is not None, "late: an invitation expired"
        said = Refused.of(case.sent, self._environment.clock())
        self._workspace.change(lambda now: now.back_before(File).reach(said) if now.sent == case.sent else now)
        raise InvitationExpired(invitation.expires)

    def _expired(self, case: Case) -> bool:
        invitation = case.get(Invitation)
        return (
            invitation is not None
            and standing(case) is Standing.WAITING
            and self._environment.clock() > invitation.expires
        )

    def _prepared(self, case: Case) -> Sent:
        keys, holder, contact = case.need(Keys), case.need(Applicant).holder, case.need(ContactData)
        assert keys.csr is not None, "a file that was begun here has a CSR"
        now = self._environment.clock()
        prepared = Prepared.of(SubmitCSRForForeigner(holder, contact, keys.csr), now)
        sent = Sent(prepared.operation.name, prepared.message, prepared.identifier or "", now)
        self._workspace.change(lambda case: unsent(case).back_before(Refused).reach(sent))
        return sent

    def _refused(self, sent: Sent, refused: RequestRefused) -> Exception:
        said = Refused.of(sent, self._environment.clock(), refused)
        case = self._workspace.change(lambda now: now.back_before(File).reach(said) if now.sent == sent else now)
        return explained(refused, case, self._environment)
