"""What can go wrong, as data; the sentences are in the catalogues (`ehcert_kit.texts`).

::

    KitError
    ├── InputError      a value typed by a person; shown at its field
    │   ├── IdentifierError  (CharactersRefused, LengthRefused, PatternRefused, CheckDigitsRefused,
    │   │                     BirthDateRefused, UnknownIdentifierType)
    │   ├── ApplicationIdCharacters, ApplicationIdTooLong, NameRefused
    │   ├── EmailRefused, PhoneRefused
    │   └── PasswordRefused, PinFormatRefused, SecretUnreadable
    ├── CardError       CardRoadAbsent, CardModuleAbsent, CardModuleUnusable, CardServiceAbsent, ReaderAbsent,
    │                   CardAbsent, CardRemoved, CardNotRecognized, CardHeld, CardSilent, SeveralCards,
    │                   CardChanged, IdentityUntrusted, CardKeyRefused, CardTrouble, CardGivenUp, PinCancelled,
    │                   PinWrong, CardBlocked, CardCertificateAbsent, CardCertificateExpired
    ├── KeystoreError   KeystorePasswordWrong, KeystoreDamaged, KeystoreUnsupported, NotAKeystore,
    │                   KeystoreAbsent, KeystoreBusy, FileNotReadable, FolderNotWritable, KeystoreEntryAbsent
    ├── PlatformError   PlatformUnreachable, PlatformSilent, AnswerLost, AnswerNotSoap, AnswerMalformed,
    │                   PlatformFault, RequestRefused, CertificateNotYetDelivered
    ├── ProcedureError  StepTooEarly, NoOrganisation, OrganisationAbsent, AlreadyActive, ApplicationIdTaken,
    │                   ContractUnreadable, ContractNotOurs, ContractNotRead, AlreadySent,
    │                   ChangedElsewhere, DecisionNegative, CertificateNotOurs, ChainUntrusted,
    │                   ChallengeUnreadable, EtkUntrusted, EtkAbsent, WaitTooLong
    └── WorldError      WorldsMixed, PracticeOnly, PracticePlatformAbsent, ScenarioRefused, WorkspaceOfAnotherWorld

One class per remedy. A class says who can mend it (`owner`) and, where the field guide has one,
the number of its help entry (`kb`); its fields are the facts that its sentences need.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar


class Owner(StrEnum):
    """Who can mend it."""

    YOU = "you"
    COMMUNE = "commune"
    ACCESS_MANAGER = "access-manager"
    ORGANISATION = "organisation"
    IT = "it"
    EHEALTH = "ehealth"
    PROGRAM = "program"


@dataclass(eq=False)
class KitError(Exception):
    """Anything that this kit expects to go wrong. A bug is an ordinary exception instead."""

    key: ClassVar[str]
    owner: ClassVar[Owner] = Owner.YOU
    kb: ClassVar[str | None] = None

    def facts(self) -> dict[str, object]:
        """The values that the sentences of this error may mention."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __reduce__(self) -> tuple[type[KitError], tuple[object, ...]]:
        # An exception is pickled by the arguments that it was made with; keywords would be lost.
        return type(self), tuple(self.facts().values())

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts().items())
        return f"{self.key} ({told})" if told else self.key


# ── what a person types ──────────────────────────────────────────────────────────────────────


class InputError(KitError):
    """A typed value breaks a rule; the message belongs at its field."""


@dataclass(eq=False)
class IdentifierError(InputError):
    """A number is not one of its type."""

    type: str
    kb = "KB-25"


@dataclass(eq=False)
class CharactersRefused(IdentifierError):
    """Something else than digits and the usual separators."""

    key = "identifier-characters"


@dataclass(eq=False)
class LengthRefused(IdentifierError):
    """Too many or too few digits."""

    expected: int
    actual: int
    key = "identifier-length"


@dataclass(eq=False)
class PatternRefused(IdentifierError):
    """The digits cannot start, or be built, like this for the type."""

    pattern: str
    key = "identifier-pattern"


@dataclass(eq=False)
class CheckDigitsRefused(IdentifierError):
    """The check digits do not fit the others: one digit is probably miscopied."""

    key = "identifier-check-digits"


@dataclass(eq=False)
class BirthDateRefused(IdentifierError):
    """The first six digits of a national number are no possible date."""

    key = "identifier-birth-date"


@dataclass(eq=False)
class UnknownIdentifierType(IdentifierError):
    """No such type of number."""

    key = "identifier-type"


@dataclass(eq=False)
class ApplicationIdCharacters(InputError):
    """An application ID has only A-Z, 0-9, hyphen and underscore."""

    refused: str
    key = "application-id-characters"
    kb = "KB-26"


@dataclass(eq=False)
class ApplicationIdTooLong(InputError):
    """An application ID has at most thirty characters."""

    excess: int
    key = "application-id-length"
    kb = "KB-26"


@dataclass(eq=False)
class NameRefused(InputError):
    """A name is empty, or has characters that no certificate may carry."""

    refused: str
    key = "name-refused"

    def facts(self) -> dict[str, object]:
        return {"rule": "characters" if self.refused else "missing"}


@dataclass(eq=False)
class EmailRefused(InputError):
    """Not an e-mail address that the platform accepts. `rule` is one of missing, at, length, form."""

    rule: str
    key = "email-refused"


@dataclass(eq=False)
class PhoneRefused(InputError):
    """Not a telephone number that the platform accepts. `rule` is one of missing, form, short, long."""

    rule: str
    key = "phone-refused"


@dataclass(eq=False)
class PasswordRefused(InputError):
    """The password breaks rules of the official procedure."""

    rules: tuple[str, ...]
    key = "password-refused"


@dataclass(eq=False)
class PinFormatRefused(InputError):
    """A PIN has 4 to 12 digits; the card has not seen this one. `rule` is one of missing, digits, length."""

    rule: str
    key = "pin-format"


@dataclass(eq=False)
class SecretUnreadable(InputError):
    """The file descriptor named for a PIN or password gives no line of text."""

    descriptor: int
    key = "secret-unreadable"


# ── the card ─────────────────────────────────────────────────────────────────────────────────


class CardError(KitError):
    """The card, or the way to it."""


@dataclass(eq=False)
class CardAbsent(CardError):
    """No card can be read."""

    key = "card-absent"
    kb = "KB-06"


@dataclass(eq=False)
class CardRemoved(CardError):
    """The card was taken out while it was needed."""

    key = "card-removed"


@dataclass(eq=False)
class CardServiceAbsent(CardError):
    """The system's card service (PC/SC) does not answer."""

    key = "card-service-absent"
    owner = Owner.IT
    kb = "KB-06"


@dataclass(eq=False)
class ReaderAbsent(CardError):
    """The card service runs, and sees no reader."""

    key = "card-reader-absent"
    kb = "KB-06"


@dataclass(eq=False)
class CardNotRecognized(CardError):
    """There is a card, and it is no Belgian eID."""

    key = "card-not-recognized"
    kb = "KB-07"


@dataclass(eq=False)
class CardHeld(CardError):
    """Another program has the card for itself."""

    key = "card-held"


@dataclass(eq=False)
class CardSilent(CardError):
    """Card, reader or middleware did not answer in time; what was begun was broken off."""

    key = "card-silent"


@dataclass(eq=False)
class SeveralCards(CardError):
    """More than one eID is in the readers: the person chooses. `readers`: their names."""

    readers: tuple[str, ...]
    key = "card-several"


@dataclass(eq=False)
class CardChanged(CardError):
    """The card in the reader is not the one that this was begun with."""

    key = "card-changed"


@dataclass(eq=False)
class IdentityUntrusted(CardError):
    """The identity file is not what the National Register signed."""

    key = "card-identity-untrusted"
    owner = Owner.COMMUNE


@dataclass(eq=False)
class CardKeyRefused(CardError):
    """This road cannot use this key. `road`: which one; `use`: the key."""

    road: str
    use: str
    key = "card-key-refused"
    owner = Owner.IT


@dataclass(eq=False)
class CardTrouble(CardError):
    """Card or middleware answered with something that has no remedy of its own. `code`: its own code."""

    road: str
    code: str
    key = "card-trouble"
    owner = Owner.IT


@dataclass(eq=False)
class CardModuleAbsent(CardError):
    """There is no PKCS#11 module at this place."""

    path: str
    key = "card-module-absent"
    owner = Owner.IT


@dataclass(eq=False)
class CardModuleUnusable(CardError):
    """The PKCS#11 module cannot be loaded. `rule` is one of word-size, load; `detail`: the loader's words."""

    path: str
    rule: str
    detail: str
    key = "card-module-unusable"
    owner = Owner.IT


@dataclass(eq=False)
class CardRoadAbsent(CardError):
    """No road to a card is installed: neither the official module nor pyscard."""

    key = "card-road-absent"
    owner = Owner.IT


@dataclass(eq=False)
class CardGivenUp(CardError):
    """The person broke off what the card was doing. How far it had come, nobody knows."""

    key = "card-given-up"


@dataclass(eq=False)
class PinCancelled(CardError):
    """The person closed the PIN window, or let the reader's time for it pass."""

    key = "card-pin-cancelled"


@dataclass(eq=False)
class PinWrong(CardError):
    """The card compared the PIN and refused it. `tries_left`: None where the road cannot know."""

    tries_left: int | None
    key = "card-pin-wrong"
    kb = "KB-13"


@dataclass(eq=False)
class CardBlocked(CardError):
    """Three wrong PINs in a row: the card refuses every PIN."""

    key = "card-blocked"
    owner = Owner.COMMUNE
    kb = "KB-14"


@dataclass(eq=False)
class CardCertificateAbsent(CardError):
    """The certificate for this use is not on the card, so its key cannot serve."""

    use: str
    key = "card-certificate-absent"
    owner = Owner.COMMUNE
    kb = "KB-08"


@dataclass(eq=False)
class CardCertificateExpired(CardError):
    """The certificate for this use has ended."""

    use: str
    ended: object
    key = "card-certificate-expired"
    owner = Owner.COMMUNE
    kb = "KB-09"


# ── the keystore ─────────────────────────────────────────────────────────────────────────────


class KeystoreError(KitError):
    """The file of keys."""


@dataclass(eq=False)
class KeystorePasswordWrong(KeystoreError):
    """The file is whole; this password does not open it."""

    file: str
    key = "keystore-password-wrong"
    kb = "KB-31"


@dataclass(eq=False)
class KeystoreDamaged(KeystoreError):
    """The file is a PKCS#12 file, but not a whole one."""

    file: str
    detail: str
    key = "keystore-damaged"


@dataclass(eq=False)
class KeystoreUnsupported(KeystoreError):
    """The file is a whole PKCS#12 file, but uses something that is not read here; `detail` names it."""

    file: str
    detail: str
    key = "keystore-unsupported"


@dataclass(eq=False)
class NotAKeystore(KeystoreError):
    """The file is no PKCS#12 file. `looks_like` is pem, der, jks, xml, empty or unknown."""

    file: str
    looks_like: str
    key = "keystore-not-one"


@dataclass(eq=False)
class KeystoreAbsent(KeystoreError):
    """There is no such file."""

    file: str
    key = "keystore-absent"
    kb = "KB-33"


@dataclass(eq=False)
class KeystoreBusy(KeystoreError):
    """Another program holds the lock of this file."""

    file: str
    key = "keystore-busy"


@dataclass(eq=False)
class FileNotReadable(KeystoreError):
    """The file system refused to read a file or a folder. `reason` is permission or other."""

    file: str
    reason: str
    key = "file-not-readable"
    owner = Owner.IT


@dataclass(eq=False)
class FolderNotWritable(KeystoreError):
    """The file system refused to write: full, read-only, no permission."""

    folder: str
    reason: str
    key = "folder-not-writable"
    owner = Owner.IT


@dataclass(eq=False)
class KeystoreEntryAbsent(KeystoreError):
    """The file opens, but has no key under this alias."""

    file: str
    alias: str
    key = "keystore-entry-absent"


# ── the platform ─────────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class PlatformError(KitError):
    """The eHealth platform, or the way to it."""

    operation: str
    owner = Owner.EHEALTH


@dataclass(eq=False)
class PlatformUnreachable(PlatformError):
    """No connection could be made: nothing was sent."""

    host: str
    reason: str
    key = "platform-unreachable"
    owner = Owner.IT
    kb = "KB-05"


@dataclass(eq=False)
class PlatformSilent(PlatformError):
    """Connected, sent, and no answer to an operation that may simply be asked again."""

    key = "platform-silent"
    kb = "KB-47"


@dataclass(eq=False)
class AnswerLost(PlatformError):
    """Sent, and the answer did not come back: the platform may or may not have acted."""

    key = "platform-answer-lost"
    owner = Owner.YOU
    kb = "KB-50"


@dataclass(eq=False)
class AnswerNotSoap(PlatformError):
    """Something answered, but not the service: a proxy's page, a maintenance page, another program."""

    http_status: int
    content_type: str
    key = "platform-answer-not-soap"
    kb = "KB-47"


@dataclass(eq=False)
class AnswerMalformed(PlatformError):
    """A SOAP answer that the schemas do not allow, or to another question."""

    detail: str
    key = "platform-answer-malformed"


@dataclass(eq=False)
class PlatformFault(PlatformError):
    """A SOAP fault: a technical failure at the platform."""

    code: str
    message: str
    key = "platform-fault"
    kb = "KB-47"


@dataclass(eq=False)
class RequestRefused(PlatformError):
    """The platform understood and said no, with its own codes and messages."""

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    key = "platform-refused"
    owner = Owner.YOU


@dataclass(eq=False)
class CertificateNotYetDelivered(PlatformError):
    """The certificate is still being made, or a person is still checking."""

    key = "platform-not-yet-delivered"
    kb = "KB-29"


# ── the procedure ────────────────────────────────────────────────────────────────────────────


class ProcedureError(KitError):
    """The procedure cannot go on like this."""


@dataclass(eq=False)
class StepTooEarly(ProcedureError):
    """A step was asked before what it builds on is there."""

    step: str
    missing: str
    key = "step-too-early"


@dataclass(eq=False)
class NoOrganisation(ProcedureError):
    """The platform knows no organisation for this person."""

    key = "no-organisation"
    owner = Owner.ORGANISATION
    kb = "KB-21"


@dataclass(eq=False)
class OrganisationAbsent(ProcedureError):
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
class ApplicationIdTaken(ProcedureError):
    """Another active certificate of the organisation carries this application ID."""

    application_id: str
    key = "application-id-taken"
    kb = "KB-26"


@dataclass(eq=False)
class ContractUnreadable(ProcedureError):
    """The name in the contract cannot be read without guessing, so nothing is signed."""

    dn: str
    key = "contract-unreadable"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class ContractNotOurs(ProcedureError):
    """The contract is for another name, organisation or signer than was asked for."""

    asked: str
    received: str
    key = "contract-not-ours"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class ContractNotRead(ProcedureError):
    """A contract is signed only after it was shown."""

    key = "contract-not-read"


@dataclass(eq=False)
class AlreadySent(ProcedureError):
    """The request was sent; what comes before it can no longer change."""

    key = "already-sent"


@dataclass(eq=False)
class ChangedElsewhere(ProcedureError):
    """Another window, or another program, changed meanwhile what this was about."""

    key = "changed-elsewhere"


@dataclass(eq=False)
class DecisionNegative(ProcedureError):
    """The platform, or somebody there, refused the request after examination."""

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    key = "decision-negative"
    owner = Owner.ORGANISATION
    kb = "KB-30"


@dataclass(eq=False)
class CertificateNotOurs(ProcedureError):
    """What was delivered does not belong to our key or our name. `difference` is key, subject or dates."""

    difference: str
    key = "certificate-not-ours"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class ChainUntrusted(ProcedureError):
    """The delivered chain does not hold together, or ends at an authority of another world."""

    issuer: str
    key = "chain-untrusted"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class ChallengeUnreadable(ProcedureError):
    """The challenge does not open with our new key, or its digest differs."""

    key = "challenge-unreadable"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class EtkUntrusted(ProcedureError):
    """The token is not the one we asked for, or is not signed as it should. `reason` names the check."""

    reason: str
    key = "etk-untrusted"
    owner = Owner.EHEALTH


@dataclass(eq=False)
class EtkAbsent(ProcedureError):
    """The depot has no token for this organisation."""

    organisation: str
    key = "etk-absent"
    kb = "KB-37"


@dataclass(eq=False)
class WaitTooLong(ProcedureError):
    """Not delivered within the time that this run was given. Nothing is lost."""

    seconds: int
    key = "wait-too-long"
    owner = Owner.EHEALTH
    kb = "KB-29"


# ── worlds ───────────────────────────────────────────────────────────────────────────────────


class WorldError(KitError):
    """Practice and reality may not touch."""


@dataclass(eq=False)
class WorldsMixed(WorldError):
    """Something of one world was used in another: a card, a platform, a keystore."""

    what: str
    world: str
    key = "worlds-mixed"


@dataclass(eq=False)
class PracticeOnly(WorldError):
    """This switch exists in the practice world alone."""

    what: str
    key = "practice-only"


@dataclass(eq=False)
class PracticePlatformAbsent(WorldError):
    """No practice platform was begun in this folder."""

    folder: str
    key = "practice-platform-absent"


@dataclass(eq=False)
class WorkspaceOfAnotherWorld(WorldError):
    """The workspace was begun in another world."""

    begun: str
    asked: str
    key = "workspace-of-another-world"


@dataclass(eq=False)
class ScenarioRefused(WorldError):
    """A scenario file has a mistake: in which file, at which key, and what."""

    file: str
    at: str
    problem: str
    key = "scenario-refused"

    def facts(self) -> dict[str, object]:
        return {**super().facts(), "where": "key" if self.at else "file"}
