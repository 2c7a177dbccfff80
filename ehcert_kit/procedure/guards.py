"""What must hold before something is done: a file from here, the same card, the same contract, nothing sent."""

from __future__ import annotations

from pathlib import Path

from ..card import certificates
from ..card.errors import (
    CardCertificateExpired,
    CardCertificateNotYetValid,
    CardChanged,
    CardContradictory,
    CardError,
)
from ..card.interface import Card, CardKey
from ..card.signing import signer
from ..certificate import Certificate
from ..identifiers.organization import Person
from ..secret import Secret
from ..signer import Signer
from ..trust import Reason, judge_chain
from .case import Agreement, Case
from .environment import Environment
from .errors import AlreadySent, ChangedElsewhere, FileFromElsewhere
from .open_keystore import OpenKeystore
from .standing import standing

#: Of a chain that no authority of this environment issued. Exercises have authorities of the same name.
_ELSEWHERE = frozenset({Reason.UNKNOWN_ROOT, Reason.NOT_SIGNED_BY_ISSUER})


def card_signer(environment: Environment, holder: Person | None, key: CardKey, pin: Secret | None) -> Signer:
    """The card as signer. holder: whose card it must be; None: anybody's.

    Raises: CardError, PinFormatRefused. EnvironmentsMixed, CardChanged, CardContradictory,
        CardCertificateNotYetValid, CardCertificateExpired: before any PIN is tried.
    """
    made = signer(environment.card, key, pin)
    leaf = made.chain[0]
    environment.require(leaf, key.value)
    if holder is not None and not names(leaf, holder):
        raise _of_another(environment.card, holder, key)
    if environment.clock() < leaf.not_before:
        raise CardCertificateNotYetValid(key.value, leaf.not_before)
    if environment.clock() > leaf.not_after:
        raise CardCertificateExpired(key.value, leaf.not_after)
    return made


def names(leaf: Certificate, holder: Person) -> bool:
    """Whether a certificate of a card is this person's, by number: the card's file writes names differently."""
    return certificates.identity(leaf.der).person.ssin == holder.ssin


def _of_another(card: Card, holder: Person, key: CardKey) -> CardError:
    """Why a certificate is not the holder's: the card was exchanged, or it still says that it is the holder's."""
    exchanged = card.identity().person.ssin != holder.ssin
    return CardChanged() if exchanged else CardContradictory(key.value)


def open_own(environment: Environment, path: Path, password: Secret) -> OpenKeystore:
    """Open a keystore of this environment: its certificate, if there is one, is signed up to a root of the
    environment, if one is known. It may have expired.

    Raises: FileError, KeystoreError. EnvironmentsMixed, FileFromElsewhere: a file of another environment, or of
        another exercise.
    """
    opened = OpenKeystore.open(path, password)
    if opened.chain:
        environment.require(opened.chain[0], path.name)
        verdict = judge_chain(
            opened.chain,
            key=opened.public_key_identifier,
            subject=None,
            now=environment.clock(),
            roots=environment.roots,
        )
        if _ELSEWHERE.intersection(verdict.reasons):
            raise FileFromElsewhere(path.name, opened.chain[-1].issuer_text, environment.name)
    return opened


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
