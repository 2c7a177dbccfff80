"""Revocation: ending a certificate and its token before they expire, signed with the card. It cannot be undone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from lxml import etree

from ..card.interface import CardKey
from ..distinguished_name import DistinguishedName
from ..messages.certra import CertificateInfo, GenerateRevocationContract, Revoke
from ..messages.errors import PlatformError, RequestRefused
from ..messages.operations import REVOKE, CertificateStatus, RevocationReason
from ..secret import Secret
from ..signer import Signer
from .binding import Binding, BindingOperation
from .case import Agreement, Applicant, Case, Kind, Revoked, Sent, Target
from .certificate_request import CertificateRequest
from .certificate_state import info_of, infos
from .environment import Environment
from .errors import ChangedElsewhere, ContractNotRead, NotFinished, NotYours, ReasonStands, SerialUnknown
from .guards import agreement_in, card_signer, open_own, unsent
from .open_keystore import OpenKeystore
from .standing import Standing, standing
from .workspace import Workspace


class Revocation:
    """The commands of a revocation. Each may be called again."""

    def __init__(self, environment: Environment, workspace: Workspace) -> None:
        self._environment = environment
        self._workspace = workspace
        act = BindingOperation(
            REVOKE,
            read=_nothing_more,
            known=self._known,
            proved=self._proved,
            explained=lambda refused, case: refused,
            used_up=Agreement,
        )
        self._binding = Binding(environment, workspace, act)

    # ── which, and why ───────────────────────────────────────────────────────────────────────

    def of_file(self, path: Path, password: Secret, reason: RevocationReason) -> ReasonStands | None:
        """Choose the certificate in a file as the target.

        Returns: a warning where its revocation was already sent with another reason; else None.
        Raises: NotFinished, CertificateEnded, and as `open_own`.
        """
        opened = open_own(self._environment, path, password)
        if opened.pending:
            raise NotFinished(path.name)
        leaf = opened.chain[0]
        identifier, until = leaf.public_key_identifier, leaf.not_after
        target = Target(identifier, leaf.subject_text, leaf.serial, reason, until, path.name)
        if self._known_case(target) is None:
            self._require_revocable(opened)
        return self._aim(target)

    def of_serial(self, serial: str, pin: Secret | None, reason: RevocationReason) -> ReasonStands | None:
        """Choose a certificate that the platform lists for the card's holder; no file is needed.

        serial: decimal. pin: of the Authentication key. Returns: as `of_file`.
        Raises: SerialUnknown, CardError, PlatformError.
        """
        for info in self.listed(pin):
            if info.details is not None and info.details.serial == serial:
                return self.of_info(info, reason)
        raise SerialUnknown(serial)

    def of_info(self, info: CertificateInfo, reason: RevocationReason) -> ReasonStands | None:
        """Choose a certificate that the platform listed. Returns: as `of_file`."""
        assert info.details is not None, "only a delivered certificate can be revoked"
        said = info.details
        return self._aim(
            Target(info.public_key_identifier, said.subject, said.serial, reason, not_after=said.not_after)
        )

    def listed(self, pin: Secret | None) -> tuple[CertificateInfo, ...]:
        """All certificates that the card's holder may see. Raises: CardError, PlatformError."""
        self._environment.require_card()
        card = card_signer(self._environment, None, CardKey.AUTHENTICATION, pin)
        return self._environment.platform.infos_for_citizen(card)

    def _require_revocable(self, opened: OpenKeystore) -> None:
        """Raises: CertificateEnded: there is nothing left to revoke. Other errors are left to the later steps."""
        with suppress(PlatformError):
            infos(self._environment, opened)

    def _known_case(self, target: Target) -> Case | None:
        for case in self._workspace.cases:
            known = case.get(Target)
            if known is not None and known.public_key_identifier == target.public_key_identifier:
                return case
        return None

    def _aim(self, target: Target) -> ReasonStands | None:
        """Make the revocation of this certificate the current case; begin it where there is none."""
        case = self._known_case(target)
        if case is None:
            self._workspace.begin(Kind.REVOCATION, target)
            return None
        self._workspace.take(case)
        # The reason can change only until the request is sent.
        after = self._workspace.change(lambda now: now if standing(now).sent else now.reach(target))
        stands = after.need(Target).reason
        return ReasonStands(stands.value) if stands is not target.reason else None

    # ── the contract ─────────────────────────────────────────────────────────────────────────

    def identify(self) -> None:
        """Read the card. Raises: as `CertificateRequest.identify`."""
        CertificateRequest(self._environment, self._workspace).identify()

    def contract(self) -> None:
        """Have the platform write the contract, and check that it is for what was asked.

        Raises: StepTooEarly, AlreadySent, NotYours, ContractUnreadable, ContractNotOurs, PlatformError,
            ChangedElsewhere.
        """
        case = unsent(self._workspace.case)
        target, holder = case.need(Target), case.need(Applicant).holder
        if target.owner is not None and target.owner[0].is_person and target.owner[0].number != holder.ssin:
            raise NotYours(str(target.owner[0]))
        request = GenerateRevocationContract(target.public_key_identifier, holder, target.reason)
        contract = self._environment.platform.revocation_contract(request)
        contract.check_name(DistinguishedName.parse(target.subject), holder, target.reason)

        def keep(now: Case) -> Case:
            if (now.get(Target), now.holder) != (target, holder):
                raise ChangedElsewhere
            return unsent(now).reach(Agreement(contract))

        self._workspace.change(keep)

    def mark_contract_read(self, digest: str) -> None:
        """As `CertificateRequest.mark_contract_read`."""
        CertificateRequest(self._environment, self._workspace).mark_contract_read(digest)

    # ── the binding operation ────────────────────────────────────────────────────────────────

    def sign_and_send(self, pin: Secret | None, digest: str) -> Sent:
        """Sign with the Signature key and send, once. digest: of the contract that was read.

        Raises: as `CertificateRequest.sign_and_send`.
        """
        case = unsent(self._workspace.case)
        target, agreement = case.need(Target), agreement_in(case, digest)
        if agreement.read is None:
            raise ContractNotRead
        request = Revoke(target.public_key_identifier, agreement.contract)
        signer = card_signer(self._environment, case.holder, CardKey.SIGNATURE, pin)
        sent = self._binding.prepare(request, signer)

        def still_wanted(now: Case) -> None:
            if (now.get(Target), now.contract) != (target, agreement.contract):
                raise ChangedElsewhere
            unsent(now)

        self._binding.keep(sent, still_wanted)
        return self._binding.send(sent)

    def resume(self, pin: Secret | None = None, *, prove: bool = False) -> Standing:
        """Find out what became of a revocation whose answer is missing. Raises: as `Binding.resume`."""
        return self._binding.resume(self._card(pin) if prove else None)

    def look_up(self, pin: Secret | None) -> Revoked | None:
        """Ask the platform for the certificate's state; record it where it is revoked.

        Returns: None where the platform does not list the certificate. Raises: StepTooEarly, CardError,
            PlatformError.
        """
        info = self._listed_target(self._card(pin))
        if info is None:
            return None
        said = Revoked(self._environment.clock(), info.certificate_status, info.etk_status)
        if info.certificate_status is CertificateStatus.REVOKED:
            self._workspace.change(lambda case: case.found(said))
        return said

    # ── helpers ──────────────────────────────────────────────────────────────────────────────

    def _card(self, pin: Secret | None) -> Signer:
        """The card that the case was begun with, as signer of questions."""
        return card_signer(self._environment, self._workspace.case.holder, CardKey.AUTHENTICATION, pin)

    def _known(self, case: Case) -> bool:
        """Always raises RequestRefused: without a card the platform does not tell whether it was revoked."""
        raise RequestRefused(REVOKE.name, (), ())

    def _proved(self, case: Case, card: Signer) -> bool:
        info = self._listed_target(card)
        return info is not None and info.certificate_status is CertificateStatus.REVOKED

    def _listed_target(self, card: Signer) -> CertificateInfo | None:
        target = self._workspace.case.need(Target)
        listed = self._environment.platform.infos_for_citizen(card)
        return info_of(listed, target.public_key_identifier)


def _nothing_more(answer: etree._Element, sent: Sent) -> None:
    """Returns None: the answer holds only a status."""
