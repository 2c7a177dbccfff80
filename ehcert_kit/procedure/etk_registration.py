"""The encryption key of one keystore, and the token (ETK) by which others find it.

The platform registers one token per certificate, once. So the private key is on disk, encrypted, before its
public half is sent, and depot and platform are asked first what they have.

A registration whose answer was lost may still arrive, until the next challenge. So its entry stays in the file
beside that of the next attempt (the same key under two serial numbers) until a token was proved and is active.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from .. import disk, trust
from ..certificate import Certificate
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..identifiers.public_key import subject_public_key_info
from ..keystore import folder
from ..keystore.encryption_certificate import encryption_certificate
from ..keystore.errors import KeystoreDamaged, KeystorePasswordWrong
from ..keystore.pkcs12 import KeyEntry, Keystore
from ..messages.errors import AnswerMalformed, ChallengeUnreadable, EtkUntrusted
from ..messages.etk import EncryptionToken, open_challenge
from ..messages.operations import START_ETK_REGISTRATION, CertificateStatus, EtkStatus
from ..values import replace
from .case import Installed, Registered
from .certificate_state import info_of, infos
from .environment import Environment
from .errors import CertificateEnded, EtkAbsent, EtkKeyMissing, EtkNotActive, EtkOfAnother
from .judging import owner_of, require_token
from .open_keystore import OpenKeystore
from .sealing import opened_by, sealed_for
from .workspace import Workspace

#: How long to wait for another process that registers the same file's token: two exchanges with the platform.
REGISTRATION_SECONDS = 90.0
_TEST_MESSAGE = b"message d'essai"
#: Bits; the schemas demand them for encryption.
KEY_SIZE = 2048


def spare_path(keystore: Path) -> Path:
    """The file of an encryption key, encrypted, until the challenge gives it a serial number."""
    return keystore.with_name(f"{keystore.name}.etk-key.pem")


class EtkRegistration:
    """The token of one opened keystore: what depot and platform have, and how it is registered."""

    def __init__(self, environment: Environment, workspace: Workspace, opened: OpenKeystore) -> None:
        self._environment = environment
        self._workspace = workspace
        self._opened = opened

    def register(self, *, again: bool = False) -> None:
        """Register a token for this certificate if it has none, or finish an interrupted registration.

        A token that replaces another waits for `activate`.

        again: register anew where the token's key is lost; what was sealed for that token stays unreadable.

        Raises: EtkKeyMissing: there is a token whose key is in another file. ChallengeUnreadable, EtkUntrusted,
            EtkNotActive, CertificateEnded, KeystoreError, PlatformError.
        """
        # One process at a time: two encryption keys for one certificate would fight for one place.
        with disk.locked(spare_path(self._opened.path), REGISTRATION_SECONDS):
            self._opened.refresh()
            if not self._is_known(again):
                self._register_key(again)
            spare_path(self._opened.path).unlink(missing_ok=True)

    def _register_key(self, again: bool) -> None:
        """Register a token for the spare key, unless an earlier attempt for that key has arrived meanwhile."""
        key = self._spare_key()
        number = self._challenge(key)
        # Only now is it settled whether an earlier attempt arrived: the platform takes the last challenge only.
        if self._opened.content.holding(key.public_key()) and self._is_known(again):
            return
        entry = self._certified_key(key, number)
        answer = self._environment.platform.register_etk(entry.chain[0], self._opened.signer)
        token = self._checked(answer.etk)
        self._note(token.serial, answer.etk, to_be_activated=answer.to_be_activated)

    def activate(self) -> None:
        """Activate the waiting token in the place of the one that it replaces; do nothing where none waits.

        Raises: CertificateEnded, PlatformError.
        """
        if self._etk_status() is EtkStatus.WAIT_FOR_ACTIVATION:
            self._environment.platform.activate_etk(self._opened.signer)

    def prove(self) -> EncryptionToken:
        """The token that the depot serves for this certificate, after a test that the file's key decrypts for it.

        Raises: EtkAbsent, EtkOfAnother, EtkKeyMissing, EtkUntrusted, PlatformError.
        """
        served = self._served()
        if not isinstance(served, EncryptionToken):
            raise served
        self._require_readable(served)
        return served

    def settle(self, token: EncryptionToken) -> None:
        """Remove the entries of this token's key under serial numbers of attempts that came to nothing.

        token: proved, and active at the platform: an earlier attempt can no longer take its place.
        Raises: KeystoreError, FileError.
        """
        key = token.encryption_certificate.public_key
        others = [entry for entry in self._opened.own_encryption_keys if entry.alias != token.serial]
        left_over = [entry for entry in others if entry.private_key.public_key() == key]

        def once(now: Keystore) -> Keystore:
            return replace(now, keys=tuple(entry for entry in now.keys if entry not in left_over))

        self._write(once)
        self._note(token.serial, token.der)

    # ── what there is ────────────────────────────────────────────────────────────────────────

    @property
    def _leaf(self) -> Certificate:
        return self._opened.chain[0]

    @property
    def _owner(self) -> tuple[Organization, ApplicationId | None]:
        """Raises: CertificateNotOurs: the certificate bears no name that eHealth writes."""
        return owner_of(self._leaf)

    def _is_known(self, again: bool) -> bool:
        """Whether a token of this certificate is served, or waits. Raises: as `_has_token` and `_waits`."""
        return self._has_token(again) or self._waits(again)

    def _has_token(self, again: bool) -> bool:
        """Whether the depot serves a token of this certificate. again: False where its key is not in the file.

        Raises: EtkKeyMissing: its key is not in the file, unless `again`. As `_served`.
        """
        try:
            return isinstance(self._served(), EncryptionToken)
        except EtkKeyMissing:
            if again:
                return False
            raise

    def _served(self) -> EncryptionToken | EtkAbsent | EtkOfAnother:
        """The token that the depot serves for this very certificate; or why it serves none.

        Raises: EtkUntrusted. EtkKeyMissing: its private key is not in the file.
        """
        owner = self._owner
        der = self._environment.platform.etk(*owner)
        if der is None:
            return EtkAbsent(str(owner[0]))
        served = EncryptionToken.parse(der).authentication_certificate
        if served != self._leaf:
            return EtkOfAnother(str(owner[0]), served.serial)
        token = self._checked(der)
        self._note(token.serial, der)
        return token

    def _checked(self, der: bytes) -> EncryptionToken:
        """The token, found valid and with its key in the file. Raises: EtkUntrusted, EtkKeyMissing."""
        token = EncryptionToken.parse(der)
        verdict = trust.judge_token(
            token, owner=self._leaf, now=self._environment.clock(), roots=self._environment.roots
        )
        require_token(verdict)
        if token.serial not in self._opened.encryption_aliases:
            self._add_alias(token.encryption_certificate)
        return token

    def _add_alias(self, certificate: Certificate) -> None:
        """Put a key that is in the file under another number under the one by which programs look it up.

        certificate: the token's. Raises: EtkKeyMissing: its key is not in the file.
        """
        held = self._opened.content.holding(certificate.public_key)
        if not held:
            raise self._key_missing(certificate.serial)
        entry = KeyEntry(certificate.serial, held[0].private_key, (certificate.der,))
        self._write(lambda now: now.with_key(entry))

    def _key_missing(self, serial: str) -> EtkKeyMissing:
        places = dict.fromkeys((self._opened.path.parent, self._environment.keystore_folder))
        files = [file for place in places for file in folder.holding(place, serial)]
        return EtkKeyMissing(serial, tuple(file.name for file in files))

    def _waits(self, again: bool) -> bool:
        """Whether a token of this certificate waits for activation, with its key in the file.

        Raises: CertificateEnded. EtkNotActive: the platform calls a token active that the depot does not serve, or
            the key of the waiting one is not in the file.
        """
        status = self._etk_status()
        if status is EtkStatus.VALID_ACTIVE and not again:
            raise EtkNotActive(status.value)
        if status is not EtkStatus.WAIT_FOR_ACTIVATION:
            return False
        own = self._opened.own_encryption_keys
        if not own:
            raise EtkNotActive(status.value)
        waiting = own[-1]
        known = self._workspace.case.registered
        token = known.etk if known is not None and known.serial == waiting.alias else b""
        self._note(waiting.alias, token, to_be_activated=True)
        return True

    def _etk_status(self) -> EtkStatus | None:
        """What the platform says of this certificate's token. Raises: CertificateEnded, PlatformUnclear."""
        info = info_of(infos(self._environment, self._opened), self._opened.public_key_identifier)
        if info is not None:
            if info.certificate_status is not CertificateStatus.VALID_ACTIVE:
                raise CertificateEnded(info.certificate_status.value)
            return info.etk_status
        return None

    def _require_readable(self, token: EncryptionToken) -> None:
        """Encrypt a test message to the token and decrypt it with the file's key (CMS EnvelopedData).

        Raises: EtkUntrusted.
        """
        key = self._opened.content.key(token.serial)
        try:
            read = opened_by(key, sealed_for(token.encryption_certificate, _TEST_MESSAGE))
        except ValueError:
            read = b""
        if read != _TEST_MESSAGE:
            raise EtkUntrusted("test message")

    # ── the key ──────────────────────────────────────────────────────────────────────────────

    def _challenge(self, key: rsa.RSAPrivateKey) -> int:
        """Announce the key. Returns: the serial number of its certificate.

        Raises: ChallengeUnreadable. AnswerMalformed: the number is none, or that of another key in the file, which
            would lose its place there.
        """
        announced = subject_public_key_info(key.public_key())
        challenge = open_challenge(self._environment.platform.challenge(announced, self._opened.signer), key)
        if not trust.judge_challenge(challenge):
            raise ChallengeUnreadable
        number, content = challenge.number, self._opened.content
        taken = {entry.alias for entry in content.keys if entry not in content.holding(key.public_key())}
        if number == 0 or str(number) in taken:
            raise AnswerMalformed(START_ETK_REGISTRATION.name, f"serial number {number}")
        return number

    def _certified_key(self, key: rsa.RSAPrivateKey, number: int) -> KeyEntry:
        """Put the key into the file under this serial number, beside earlier ones. Returns: its entry."""
        authentication = self._opened.authentication
        certificate = encryption_certificate(
            authentication.chain[0], authentication.private_key, key.public_key(), number
        )
        entry = KeyEntry(str(number), key, (certificate,))
        self._write(lambda now: now.with_key(entry))
        return entry

    def _write(self, change: Callable[[Keystore], Keystore]) -> None:
        """Change the file, and note that the chain is still in it."""
        self._opened.write(change, self._environment.encryption, self._environment.clock)
        installed = Installed(self._environment.clock(), self._opened.digest)
        self._workspace.observe(self._opened.public_key_identifier, installed)

    def _spare_key(self) -> rsa.RSAPrivateKey:
        """The encryption key without a serial number yet, from the file beside the keystore; made where absent.

        Its alias in the keystore is the serial number that the challenge brings, after the public half was
        sent. Until then the key is kept here, where an interrupted run finds it again.
        """
        path = spare_path(self._opened.path)
        password = self._opened.password.reveal().encode()

        def read(octets: bytes) -> rsa.RSAPrivateKey:
            try:
                key = serialization.load_pem_private_key(octets, password)
            except ValueError:
                raise KeystorePasswordWrong(path.name) from None
            assert isinstance(key, rsa.RSAPrivateKey), "this program makes RSA keys"
            return key

        if path.exists():
            with suppress(KeystorePasswordWrong):
                return read(disk.read_private(path))
            # Under another password, or damaged. Depot and platform were asked: no token uses this key.
            disk.set_aside(path, self._environment.clock())
        key = self._environment.new_key(KEY_SIZE)
        pem = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )

        def same(octets: bytes) -> None:
            found = None
            with suppress(ValueError):
                # Only the numbers are compared; validating the key again would take 50 ms.
                found = serialization.load_pem_private_key(octets, password, unsafe_skip_rsa_key_validation=True)
            if not isinstance(found, rsa.RSAPrivateKey) or found.private_numbers() != key.private_numbers():
                raise KeystoreDamaged(path.name, "not read back as written")

        disk.write_private(path, pem, check=same, clock=self._environment.clock)
        return key

    def _note(self, serial: str, der: bytes, *, to_be_activated: bool = False) -> None:
        now, digest = self._environment.clock(), self._opened.digest
        registered = Registered(now, serial, der, digest, to_be_activated=to_be_activated)
        self._workspace.observe(self._opened.public_key_identifier, registered)
