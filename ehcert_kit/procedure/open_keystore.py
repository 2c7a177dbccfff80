"""A keystore opened with its password."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .. import disk
from ..certificate import Certificate
from ..identifiers.public_key import public_key_identifier
from ..keystore import folder, pkcs12
from ..keystore.entries import AUTHENTICATION
from ..keystore.errors import KeystoreDamaged
from ..keystore.pkcs12 import Encryption, KeyEntry, Keystore
from ..keystore.placeholder import is_placeholder
from ..secret import Secret
from ..signer import Signer, sign_digest
from ..trust import signed_by
from ..values import replace
from .standing import digest_of


def read_back_as(content: Keystore, password: Secret, file: str) -> Callable[[bytes], None]:
    """A check for `disk.write_private`: the octets hold this content. It raises: KeystoreError."""

    def check(octets: bytes) -> None:
        read = pkcs12.load(octets, password, file)
        keys = zip(read.keys, content.keys, strict=False)
        if (
            read.certificates != content.certificates
            or len(read.keys) != len(content.keys)
            or not all(_is_as_written(found, wanted) for found, wanted in keys)
        ):
            raise KeystoreDamaged(file, "not read back as written")

    return check


def _is_as_written(found: KeyEntry, wanted: KeyEntry) -> bool:
    """Whether a key was read back. Its chain may be longer: it goes on with other certificates of the file, such
    as a root that somebody put there, because chains are not stored (`pkcs12.dump`).
    """
    return replace(found, chain=found.chain[: len(wanted.chain)]) == wanted


@dataclass
class OpenKeystore:
    """What the file holds, and the octets from which it was read."""

    path: Path
    password: Secret
    octets: bytes
    content: Keystore

    @classmethod
    def open(cls, path: Path, password: Secret) -> OpenKeystore:
        """Raises: FileError, KeystorePasswordWrong, KeystoreDamaged, NotAKeystore, KeystoreEntryAbsent."""
        return cls.of(path, folder.octets_of(path), password)

    @classmethod
    def of(cls, path: Path, octets: bytes, password: Secret) -> OpenKeystore:
        """Open a file whose octets were read already. Raises: as `open`, except FileError."""
        opened = cls(path, password, octets, pkcs12.load(octets, password, path.name))
        opened.authentication  # noqa: B018  # raises KeystoreEntryAbsent
        return opened

    def refresh(self) -> None:
        """Read the file again if another process changed it. Raises: as `open`."""
        if folder.octets_of(self.path) != self.octets:
            now = OpenKeystore.open(self.path, self.password)
            self.octets, self.content = now.octets, now.content

    def write(
        self, change: Callable[[Keystore], Keystore], encryption: Encryption, clock: Callable[[], datetime]
    ) -> None:
        """Change the file as it is on disk now, read it back, and keep a backup of it. Raises: as `open`."""
        with disk.locked(self.path):
            self.refresh()
            content = change(self.content)
            if content == self.content:
                return
            self._put(content, self.password, encryption, clock)

    def change_password(self, new: Secret, clock: Callable[[], datetime]) -> None:
        """Write the same content under another password, with the same encryption. Raises: as `write`."""
        with disk.locked(self.path):
            self.refresh()
            self._put(self.content, new, pkcs12.glance(self.octets, self.path.name).encryption, clock)
            self.password = new

    def _put(
        self, content: Keystore, password: Secret, encryption: Encryption, clock: Callable[[], datetime]
    ) -> None:
        data = pkcs12.dump(content, password, encryption)
        disk.write_private(self.path, data, check=read_back_as(content, password, self.path.name), clock=clock)
        self.octets, self.content = data, content

    @property
    def authentication(self) -> KeyEntry:
        return self.content.key(AUTHENTICATION)

    @property
    def pending(self) -> bool:
        """Whether the certificate is still to come."""
        return is_placeholder(self.authentication.chain[0])

    @property
    def chain(self) -> tuple[Certificate, ...]:
        """The chain of the authentication key, leaf first; empty while it is pending."""
        return () if self.pending else tuple(map(Certificate, self.authentication.chain))

    @property
    def digest(self) -> str:
        """SHA-256 of the file's octets, hexadecimal."""
        return digest_of(self.octets)

    @property
    def public_key_identifier(self) -> bytes:
        return public_key_identifier(self.authentication.private_key.public_key())

    @property
    def signer(self) -> Signer:
        """The eHealth certificate as signer of requests."""
        entry = self.authentication
        return Signer(tuple(map(Certificate, entry.chain)), lambda digest: sign_digest(entry.private_key, digest))

    @property
    def own_encryption_keys(self) -> tuple[KeyEntry, ...]:
        """The encryption keys whose certificates this file's certificate signed, the newest last."""
        owner, keys = self.chain[0], self.content.encryption_keys
        return tuple(entry for entry in keys if signed_by(Certificate(entry.chain[0]), owner))

    @property
    def encryption_aliases(self) -> tuple[str, ...]:
        """Of the encryption keys: their serial numbers, decimal."""
        return tuple(entry.alias for entry in self.content.encryption_keys)
