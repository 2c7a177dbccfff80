"""Errors of keystores and their passwords."""

from __future__ import annotations

from dataclasses import dataclass

from ..disk.errors import FileAbsent
from ..kit_error import InputError, KitError


@dataclass(eq=False)
class PasswordRefused(InputError):
    """The password breaks rules of the official procedure."""

    rules: tuple[str, ...]
    key = "password-refused"

    def facts(self) -> dict[str, object]:
        """Each rule by name as "broken" or "kept", so that texts can mention the broken ones."""
        every = ("length", "characters", "digit-or-symbol", "confirmation")
        return {**super().facts(), **{rule: "broken" if rule in self.rules else "kept" for rule in every}}


@dataclass(eq=False)
class KeystoreAbsent(FileAbsent):
    """There is no keystore of this name: it was moved, or renamed, or is on another computer."""

    key = "keystore-absent"
    kb = "KB-33"


class KeystoreError(KitError):
    """A keystore cannot be read, or lacks what is needed."""


@dataclass(eq=False)
class KeystorePasswordWrong(KeystoreError):
    """The file is intact, but this password does not open it."""

    file: str
    key = "keystore-password-wrong"
    kb = "KB-31"


@dataclass(eq=False)
class KeystorePasswordMissing(KeystorePasswordWrong):
    """The file is intact and has a password, but none was given."""

    key = "keystore-password-missing"


@dataclass(eq=False)
class KeystoreDamaged(KeystoreError):
    """The file is a PKCS#12 file, but cut or changed. `detail`: what is wrong with it."""

    file: str
    detail: str
    key = "keystore-damaged"


@dataclass(eq=False)
class KeystoreUnsupported(KeystoreError):
    """The file is an intact PKCS#12 file, but uses a feature that the kit does not support; `detail` names it."""

    file: str
    detail: str
    key = "keystore-unsupported"


@dataclass(eq=False)
class KeystoreKeyPassword(KeystoreError):
    """The password opens the file, which is intact, but a key in it has another password."""

    file: str
    key = "keystore-key-password"


@dataclass(eq=False)
class NotAKeystore(KeystoreError):
    """The file is not a PKCS#12 file.

    looks_like: base64, certificate, contract, der, empty, html, jks, json, key, macos, pdf, pem, pem-damaged,
        pem-key, pkcs7, unknown, xml or zip.
    """

    file: str
    looks_like: str
    key = "keystore-not-one"


@dataclass(eq=False)
class KeystoreEntryAbsent(KeystoreError):
    """The file opens, but has no key under this alias."""

    file: str
    alias: str
    key = "keystore-entry-absent"


@dataclass(eq=False)
class KeystoreInTheWay(KeystoreError):
    """Another file was about to replace a keystore."""

    file: str
    key = "keystore-in-the-way"
