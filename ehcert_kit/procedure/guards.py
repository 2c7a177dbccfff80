"""What must hold before a request changes or is signed: the same card, the same contract, nothing sent yet."""

from __future__ import annotations

from cryptography.x509.oid import NameOID

from ..card.errors import CardCertificateExpired, CardCertificateNotYetValid, CardChanged
from ..card.interface import CardKey
from ..card.signing import signer
from ..identifiers.organization import Person
from ..secret import Secret
from ..signer import Signer
from .case import Agreement, Case
from .environment import Environment
from .errors import AlreadySent, ChangedElsewhere
from .standing import standing


def card_signer(environment: Environment, holder: Person | None, key: CardKey, pin: Secret | None) -> Signer:
    """The card as signer. holder: whose card it must be; None: anybody's.

    Raises: CardError, PinFormatRefused. EnvironmentsMixed, CardChanged, CardCertificateNotYetValid,
        CardCertificateExpired: before any PIN is tried.
    """
    made = signer(environment.card, key, pin)
    leaf = made.chain[0]
    environment.require(leaf, key.value)
    numbers = {name.value for name in leaf.x509.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)}
    if holder is not None and numbers != {holder.ssin}:
        raise CardChanged
    if environment.clock() < leaf.not_before:
        raise CardCertificateNotYetValid(key.value, leaf.not_before)
    if environment.clock() > leaf.not_after:
        raise CardCertificateExpired(key.value, leaf.not_after)
    return made


def unsent(case: Case) -> Case:
    """The case, if its request is not sent yet. Raises: AlreadySent: it can no longer change."""
    if standing(case).sent:
        raise AlreadySent
    return case


def agreement_in(case: Case, digest: str) -> Agreement:
    """The case's contract, which must have this digest. Raises: StepTooEarly. ChangedElsewhere: it has another."""
    agreement = case.need(Agreement)
    if agreement.contract.digest != digest:
        raise ChangedElsewhere
    return agreement
