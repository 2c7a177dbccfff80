"""The client of the platform, with one method per operation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from lxml import etree
from msgspec import Struct

from .. import trust
from ..certificate import Certificate
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..messages import certra, depot, etkra, soap, xmldsig
from ..messages.answer import instant, open_answer
from ..messages.certra import ActorQualities, CertificateInfo, OrganizationType
from ..messages.contract import Contract
from ..messages.errors import AnswerMalformed, RequestRefused
from ..messages.etkra import RegisteredEtk
from ..messages.operations import Operation
from ..messages.request import FRESHNESS, Request
from ..signer import Signer
from .errors import ClockWrong
from .transport import Transport

T = TypeVar("T")


class Prepared(Struct, frozen=True):
    """A request ready to be sent. The same octets are journalled, sent and shown.

    identifier: its Id; None: it has none. message: the SOAP envelope.
    """

    operation: Operation
    identifier: str | None
    message: bytes

    @classmethod
    def of(cls, request: Request, when: datetime, signer: Signer | None = None) -> Prepared:
        """Build the message of a request, signed if there is a signer. Raises: CardError, from the signer."""
        document = request.to_element(when)
        if signer is not None:
            to_be_signed = xmldsig.prepare(document, signer.chain)
            to_be_signed.complete(signer.sign(to_be_signed.digest))
        return cls(request.operation, document.get("Id"), soap.wrap(document))


class PlatformClient:
    """One method per operation; each raises PlatformError, the signed ones CardError too."""

    def __init__(self, transport: Transport, clock: Callable[[], datetime]) -> None:
        self._transport = transport
        self._clock = clock

    def close(self) -> None:
        """Close the connections; nothing can be sent afterwards."""
        self._transport.close()

    def before_sending(self, callback: Callable[[Operation, bytes], object]) -> None:
        """Set a function that is called with every message just before it is sent.

        If it raises, nothing is sent, and the call raises the same.
        """
        self._transport.before = callback

    def send(self, prepared: Prepared) -> etree._Element:
        """Send a prepared request. Returns its answer, checked to be successful and to this request.

        Raises: PlatformError; ClockWrong: refused, and this computer's clock is wrong.
        """
        answer, operation = self._transport.post(prepared.operation, prepared.message), prepared.operation
        told = answer.get("InResponseTo")
        if not trust.answers(told, prepared.identifier):
            raise AnswerMalformed(operation.name, f"answers {told}, not {prepared.identifier}")
        try:
            return open_answer(answer, operation)
        except RequestRefused as refused:
            ahead = self._ahead(answer)
            # Whether and how the real platform reports a wrong time is not published.
            if ahead is None or abs(ahead) < FRESHNESS:
                raise
            minutes, side = abs(ahead) // timedelta(minutes=1), "fast" if ahead > timedelta() else "slow"
            raise ClockWrong(refused.operation, refused.codes, refused.messages, minutes, side) from refused

    def _ahead(self, answer: etree._Element) -> timedelta | None:
        """How far this computer's clock is ahead of the answer's time; None if the answer has none."""
        try:
            return self._clock() - instant(answer.get("IssueInstant", ""))
        except ValueError:
            return None

    def _ask(self, request: Request, read: Callable[[etree._Element], T], signer: Signer | None = None) -> T:
        return read(self.send(Prepared.of(request, self._clock(), signer)))

    def actor_qualities(self, ssin: str, signer: Signer) -> ActorQualities:
        return self._ask(certra.GetActorQualities(ssin), certra.read_actor_qualities, signer)

    def organization_types(self) -> tuple[OrganizationType, ...]:
        return self._ask(certra.GetGenericOrganizationTypes(), certra.read_organization_types)

    def clock_offset(self) -> timedelta:
        """How far this computer's clock is ahead of the platform's, to about a second.

        Raises: PlatformError; ClockWrong: the platform refuses even this request.
        """

        def issued(answer: etree._Element) -> timedelta:
            ahead = self._ahead(answer)
            if ahead is None:
                raise AnswerMalformed("GetGenericOrganizationTypes", "IssueInstant")
            return ahead

        return self._ask(certra.GetGenericOrganizationTypes(), issued)

    def application_ids(self, organization: Organization) -> tuple[ApplicationId | None, ...]:
        return self._ask(certra.GetExistingApplicationIds(organization), certra.read_application_ids)

    def contract(self, request: certra.GenerateContract) -> Contract:
        return self._ask(request, certra.read_contract)

    def certificate(self, public_key_identifier: bytes) -> tuple[Certificate, ...]:
        """The chain of this key in the order of its path, leaf first. Raises also: CertificateNotYetDelivered."""
        delivered = self._ask(certra.GetCertificate(public_key_identifier), certra.read_certificates)
        return trust.path_of_key(delivered, public_key_identifier)

    def infos_for_citizen(self, signer: Signer) -> tuple[CertificateInfo, ...]:
        return self._ask(certra.GetCertificateInfoForCitizen(), certra.read_certificate_infos, signer)

    def infos_for_certificate(self, signer: Signer) -> tuple[CertificateInfo, ...]:
        request = certra.GetCertificateInfoForAuthenticationCertificate()
        return self._ask(request, certra.read_certificate_infos, signer)

    def challenge(self, public_encryption_key: bytes, signer: Signer) -> bytes:
        return self._ask(etkra.StartETKRegistration(public_encryption_key), etkra.read_challenge, signer)

    def register_etk(self, encryption_certificate: bytes, signer: Signer) -> RegisteredEtk:
        request = etkra.CompleteETKRegistration(encryption_certificate)
        return self._ask(request, etkra.read_registered_etk, signer)

    def activate_etk(self, signer: Signer) -> None:
        """Activate the waiting token of the signer's certificate, in place of the token that it replaces."""
        self._ask(etkra.ActivateETK(), lambda answer: None, signer)

    def revocation_contract(self, request: certra.GenerateRevocationContract) -> Contract:
        return self._ask(request, certra.read_revocation_contract)

    def etk(self, organization: Organization, application_id: ApplicationId | None) -> bytes | None:
        """The token in the depot, or None. If several match, the one without application ID is asked for."""
        wanted = application_id.value if application_id else None
        found = self._ask(depot.GetEtk(organization, wanted), depot.read_etk)
        if found.several and application_id is None:
            found = self._ask(depot.GetEtk(organization, ""), depot.read_etk)
        return found.etk
