"""The vocabulary of the three services: namespaces, operations, who signs them, what may be repeated."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from ..values import replace

CERTRA = "urn:be:fgov:ehealth:certra:protocol:v2"
CERTRA_CORE = "urn:be:fgov:ehealth:certra:core:v2"
ETKRA = "urn:be:fgov:ehealth:etkra:protocol:v2"
DEPOT = "urn:be:fgov:ehealth:etkdepot:1_0:protocol"
COMMONS = "urn:be:fgov:ehealth:commons:core:v2"
COMMONS_1 = "urn:be:fgov:ehealth:commons:1_0:core"
ETEE = "urn:be:fgov:ehealth:etee:commons:core:v2"
SOA_ERRORS = "urn:be:fgov:ehealth:errors:soa:v1"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
DSIG = "http://www.w3.org/2000/09/xmldsig#"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"

#: The only status that means success.
SUCCESS = "urn:be:fgov:ehealth:2.0:status:Success"
#: The only error code of CertRA in a public source.
CERT_NOT_YET_DELIVERED = "CERT_NOT_YET_DELIVERED"
#: The depot found nothing; its status is 200 all the same.
NO_MATCHING_ETK = "NO_MATCHING_ETK"


class Service(StrEnum):
    """The three services. The value is the path of the service below the platform's address."""

    CERTRA = "CertRa/v2"
    ETKRA = "EtkRa/v2"
    DEPOT = "EtkDepot/v1"


class SignedBy(StrEnum):
    """Which key signs the request."""

    NOBODY = "nobody"
    CARD_AUTHENTICATION = "card-authentication"
    CARD_SIGNATURE = "card-signature"
    EHEALTH = "ehealth"


class Operation(Struct, frozen=True):
    """One operation of a service.

    soap_action: spelled exactly as in the official client, although irregularly; the depot has none.
    repeatable: whether it may be sent again without finding out first whether the platform carried it out.
    has_status: whether its answer has the common status. The depot has another one, and
        GetExistingApplicationIds none.
    """

    name: str
    service: Service
    namespace: str
    soap_action: str | None
    signed_by: SignedBy
    repeatable: bool
    has_status: bool = True

    @property
    def request_tag(self) -> str:
        return f"{{{self.namespace}}}{self.name}Request"

    @property
    def response_tag(self) -> str:
        return f"{{{self.namespace}}}{self.name}Response"


def _certra(name: str, action: str, signed_by: SignedBy = SignedBy.NOBODY, repeatable: bool = True) -> Operation:
    return Operation(name, Service.CERTRA, CERTRA, f"urn:be:fgov:ehealth:{action}", signed_by, repeatable)


def _etkra(name: str, action: str) -> Operation:
    action = f"urn:be:fgov:ehealth:etee:etkra:protocol:v2:{action}"
    return Operation(name, Service.ETKRA, ETKRA, action, SignedBy.EHEALTH, repeatable=False)


GET_ACTOR_QUALITIES = _certra(
    "GetActorQualities", "certra:protocol:v2:getActorQualities", SignedBy.CARD_AUTHENTICATION
)
GET_GENERIC_ORGANIZATION_TYPES = _certra(
    "GetGenericOrganizationTypes", "certra:protocol:v2:getGenericOrganizationTypes"
)
GET_EXISTING_APPLICATION_IDS = replace(
    _certra("GetExistingApplicationIds", "etee:certra:protocol:v2:getexistingapplicationids"),
    has_status=False,
)
GENERATE_CONTRACT = _certra("GenerateContract", "certra:protocol:v2:generateContract")
GENERATE_CERTIFICATE = _certra(
    "GenerateCertificate",
    "etee:certra:protocol:v2:generatecertificate",
    SignedBy.CARD_SIGNATURE,
    repeatable=False,
)
GET_CERTIFICATE = _certra("GetCertificate", "etee:certra:protocol:v2:getcertificate")
GET_CERTIFICATE_INFO_FOR_CITIZEN = _certra(
    "GetCertificateInfoForCitizen",
    "certra:protocol:v2:getCertificateInfoForCitizen",
    SignedBy.CARD_AUTHENTICATION,
)
GET_CERTIFICATE_INFO_FOR_AUTHENTICATION_CERTIFICATE = _certra(
    "GetCertificateInfoForAuthenticationCertificate",
    "etee:certra:protocol:v2:getCertificateInfoForAuthenticationCertificate",
    SignedBy.EHEALTH,
)
GENERATE_REVOCATION_CONTRACT = _certra(
    "GenerateRevocationContract", "certra:protocol:v2:generateRevocationContract"
)
REVOKE = _certra("Revoke", "etee:certra:protocol:v2:revoke", SignedBy.CARD_SIGNATURE, repeatable=False)
SUBMIT_CSR_FOR_FOREIGNER = _certra(
    "SubmitCSRForForeigner", "certra:protocol:v2:submitCSRForForeigner", repeatable=False
)
START_ETK_REGISTRATION = _etkra("StartETKRegistration", "startETKRegistration")
COMPLETE_ETK_REGISTRATION = _etkra("CompleteETKRegistration", "completeETKregistration")
ACTIVATE_ETK = _etkra("ActivateETK", "activateETK")
GET_ETK = Operation("GetEtk", Service.DEPOT, DEPOT, None, SignedBy.NOBODY, repeatable=True, has_status=False)

#: Every operation by the tag of its request, by which a server dispatches.
OPERATIONS: Mapping[str, Operation] = {
    operation.request_tag: operation
    for operation in (
        GET_ACTOR_QUALITIES,
        GET_GENERIC_ORGANIZATION_TYPES,
        GET_EXISTING_APPLICATION_IDS,
        GENERATE_CONTRACT,
        GENERATE_CERTIFICATE,
        GET_CERTIFICATE,
        GET_CERTIFICATE_INFO_FOR_CITIZEN,
        GET_CERTIFICATE_INFO_FOR_AUTHENTICATION_CERTIFICATE,
        GENERATE_REVOCATION_CONTRACT,
        REVOKE,
        SUBMIT_CSR_FOR_FOREIGNER,
        START_ETK_REGISTRATION,
        COMPLETE_ETK_REGISTRATION,
        ACTIVATE_ETK,
        GET_ETK,
    )
}


class CertificateStatus(StrEnum):
    """States of an authentication certificate (CertRA core schema)."""

    IN_PROGRESS = "IN_PROGRESS"
    VALID_ACTIVE = "VALID_ACTIVE"
    REFUSED = "REFUSED"
    REVOKED = "REVOKED"
    EXPIRED = "EXPIRED"


class EtkStatus(StrEnum):
    """States of an encryption token (CertRA core schema)."""

    NOT_REQUESTED = "NOT_REQUESTED"
    IN_REQUEST = "IN_REQUEST"
    WAIT_FOR_ACTIVATION = "WAIT_FOR_ACTIVATION"
    VALID_ACTIVE = "VALID_ACTIVE"
    REVOKED = "REVOKED"
    EXPIRED = "EXPIRED"


class BaseService(StrEnum):
    """Special uses for which a certificate may be registered."""

    TIME_STAMPING = "tsa"
    CONSULT_NATIONAL_REGISTER = "consultrn"
    CODING = "codage"
    OTHER = "other"


class RevocationReason(StrEnum):
    """Why a certificate is revoked (CertRA core schema; some of the reasons of RFC 5280 §5.3.1)."""

    KEY_COMPROMISE = "keyCompromise"
    AFFILIATION_CHANGED = "affiliationChanged"
    SUPERSEDED = "superseded"
    CESSATION_OF_OPERATION = "cessationOfOperation"
