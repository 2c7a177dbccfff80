"""Errors of the card, and of the access to it."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import InputError, KitError, Owner


@dataclass(eq=False)
class PinFormatRefused(InputError):
    """A PIN has 4 to 12 digits; this one was not sent. `rule` is one of missing, digits, length."""

    rule: str
    key = "pin-format"


class CardError(KitError):
    """The card cannot be used, or refused something."""


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
class CardServiceRefused(CardError):
    """The card service (PC/SC) runs, but gives this user or session no access. No card was reached.

    rule: access (polkit, SSH, container, remote desktop), busy, or other. code: the service's result code.
    """

    rule: str
    code: str
    key = "card-service-refused"
    owner = Owner.IT
    kb = "KB-06"


@dataclass(eq=False)
class ReaderAbsent(CardError):
    """The card service runs, but finds no reader."""

    key = "card-reader-absent"
    kb = "KB-06"


@dataclass(eq=False)
class CardReaderFailed(CardError):
    """The reader or its driver gave an error at the connection to a card. `code`: the service's result code."""

    code: str
    key = "card-reader-failed"
    owner = Owner.IT
    kb = "KB-06"


@dataclass(eq=False)
class CardNotRecognized(CardError):
    """There is a card, but it is not a Belgian eID."""

    key = "card-not-recognized"
    kb = "KB-07"


@dataclass(eq=False)
class CardHeld(CardError):
    """Another program uses the card exclusively."""

    key = "card-held"


@dataclass(eq=False)
class CardSilent(CardError):
    """Card, reader or middleware did not answer in time; the operation was aborted."""

    key = "card-silent"


@dataclass(eq=False)
class SeveralCards(CardError):
    """More than one eID is in the readers, so the person must choose. `readers`: their names."""

    readers: tuple[str, ...]
    key = "card-several"


@dataclass(eq=False)
class CardChanged(CardError):
    """The card in the reader is not the one with which the operation began."""

    key = "card-changed"


@dataclass(eq=False)
class IdentityUntrusted(CardError):
    """The National Register's signature over the identity file does not verify."""

    key = "card-identity-untrusted"
    owner = Owner.COMMUNE


@dataclass(eq=False)
class CardContradictory(CardError):
    """The certificate for this use names another person than the identity of the same card: forged, damaged, or
    renewed only in part."""

    use: str
    key = "card-contradictory"
    owner = Owner.COMMUNE


@dataclass(eq=False)
class CardKeyRefused(CardError):
    """This backend cannot use this key. `backend`: its name; `use`: the use of the key."""

    backend: str
    use: str
    key = "card-key-refused"
    owner = Owner.IT


@dataclass(eq=False)
class CardWindowImpossible(CardKeyRefused):
    """The module asks for the PIN of this key in a window of its own; this session has no screen to show it."""

    key = "card-window-impossible"
    owner = Owner.YOU


@dataclass(eq=False)
class CardWindowFailed(CardError):
    """The module failed to sign with a key for which it opens a PIN window.

    The window did not open (no pinentry, a build without windows), or the card failed afterwards: the module's
    `code` is the same for all of these.
    """

    backend: str
    code: str
    key = "card-window-failed"
    owner = Owner.IT


@dataclass(eq=False)
class CardTrouble(CardError):
    """Card or middleware gave an error for which there is no other class. `code`: its error code."""

    backend: str
    code: str
    key = "card-trouble"
    owner = Owner.IT


@dataclass(eq=False)
class CardModuleAbsent(CardError):
    """There is no PKCS#11 module at this path."""

    path: str
    key = "card-module-absent"
    owner = Owner.IT


@dataclass(eq=False)
class CardModuleUnusable(CardError):
    """The PKCS#11 module cannot be loaded. `rule`: word-size or load; `detail`: sizes, or the loader's message."""

    path: str
    rule: str
    detail: str
    key = "card-module-unusable"
    owner = Owner.IT


@dataclass(eq=False)
class CardBackendAbsent(CardError):
    """No card backend is installed: neither the official module nor pyscard."""

    key = "card-backend-absent"
    owner = Owner.IT


@dataclass(eq=False)
class CardGivenUp(CardError):
    """The person cancelled the operation of the card. Whether the card completed it is unknown."""

    key = "card-given-up"


@dataclass(eq=False)
class PinCancelled(CardError):
    """The person closed the PIN window, or cancelled or did not type on the reader."""

    key = "card-pin-cancelled"


@dataclass(eq=False)
class PinWrong(CardError):
    """The card compared the PIN and refused it. `tries_left`: None if the backend cannot know."""

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
    """The certificate for this use is not on the card, so its key is not used."""

    use: str
    key = "card-certificate-absent"
    owner = Owner.COMMUNE
    kb = "KB-08"


@dataclass(eq=False)
class CardCertificatesUnlisted(CardError):
    """The module lists none of the card's certificates, although it reads the card."""

    backend: str
    key = "card-certificates-unlisted"
    owner = Owner.IT


@dataclass(eq=False)
class CardCertificateNotYetValid(CardError):
    """The certificate for this use is not valid yet: the card is new, or this computer's clock is slow."""

    use: str
    begins: object
    key = "card-certificate-not-yet-valid"
    kb = "KB-09"


@dataclass(eq=False)
class CardCertificateExpired(CardError):
    """The certificate for this use has expired."""

    use: str
    ended: object
    key = "card-certificate-expired"
    owner = Owner.COMMUNE
    kb = "KB-09"
