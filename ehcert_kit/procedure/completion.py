"""The second half: from a request that waits to a keystore that is ready. No card is needed.

Everything it needs is in the keystore and at the platform, so it also completes a file that another
process, another computer or the official program began.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

from .. import disk
from ..client.errors import PlatformSilent, PlatformUnreachable
from ..identifiers.organization import Organization
from ..identifiers.public_key import public_key_identifier
from ..keystore import folder, pkcs12
from ..keystore.csr import generate_key, subject_public_key_info
from ..keystore.encryption_certificate import encryption_certificate
from ..keystore.errors import KeystoreDamaged, KeystorePasswordWrong
from ..keystore.pkcs12 import KeyEntry, Keystore
from ..keystore.placeholder import is_placeholder
from ..messages.errors import CertificateNotYetDelivered, EtkUntrusted, RequestRefused
from ..messages.etk import EncryptionToken, open_challenge
from ..messages.operations import CertificateStatus, EtkStatus
from ..secret import Secret
from ..signer import Signer, sign_digest
from .dossier import Dossier, Facts, Outcome
from .environment import Environment
from .errors import AlreadySent, CertificateNotOurs, ChainUntrusted, DecisionNegative, EtkAbsent, WaitTooLong
from .refusals import NEGATIVE
from .request import need, start_over
from .standing import Standing, standing
from .subject import subject_of

#: A certificate made this minute may begin a little after this machine's clock.
CLOCK_SKEW = timedelta(minutes=5)
#: How long to wait for another process that registers the same file's token: two exchanges with the platform.
_REGISTRATION_SECONDS = 90.0


@dataclass
class OpenKeystore:
    """A keystore opened with its password, for as long as the completion lasts."""

    path: Path
    password: Secret
    octets: bytes
    content: Keystore

    @classmethod
    def open(cls, path: Path, password: Secret) -> OpenKeystore:
        """Raises: FileAbsent, KeystorePasswordWrong, KeystoreDamaged, NotAKeystore,
        KeystoreEntryAbsent.
        """
        octets = disk.read_private(path)
        opened = cls(path, password, octets, pkcs12.load(octets, password, path.name))
        opened.authentication  # noqa: B018  # a file without this key is none of ours
        return opened

    def refresh(self) -> None:
        """See what another process has written meanwhile. Raises: as `open`."""
        if disk.read_private(self.path) != self.octets:
            now = OpenKeystore.open(self.path, self.password)
            self.octets, self.content = now.octets, now.content

    @property
    def authentication(self) -> KeyEntry:
        return self._entry(folder.AUTHENTICATION)

    def encryption(self, serial: str) -> KeyEntry:
        return self._entry(serial)

    def _entry(self, alias: str) -> KeyEntry:
        return self.content.key(alias)

    @property
    def public_key_identifier(self) -> bytes:
        return public_key_identifier(self.authentication.private_key.public_key())

    @property
    def signer(self) -> Signer:
        """The eHealth certificate as signer of requests."""
        entry = self.authentication
        return Signer(entry.chain, lambda digest: sign_digest(entry.private_key, digest))


class Completion:
    """The commands of the second half. Each may be called again and then changes nothing."""

    def __init__(self, environment: Environment, dossier: Dossier) -> None:
        self._environment = environment
        self._dossier = dossier

    def open_keystore(self, password: Secret, path: Path | None = None) -> OpenKeystore:
        """Open the dossier's keystore, or adopt another file: a pending one is a request in itself.

        Raises: FileAbsent and the other KeystoreErrors. EnvironmentsMixed: a file of another environment.
            AlreadySent: another file, while nobody knows what became of the dossier's own request.
        """
        facts = self._dossier.facts
        path = path or Path(need(facts.keystore, "keystore", "keystore"))
        opened = OpenKeystore.open(path, password)
        leaf = opened.authentication.chain[0]
        if not is_placeholder(leaf):
            self._environment.require(leaf, path.name)
        if facts.public_key_identifier != opened.public_key_identifier:
            self._dossier.change(lambda now: self._adopted(now, opened))
        return opened

    def _adopted(self, facts: Facts, opened: OpenKeystore) -> Facts:
        """What the dossier knows of a file that it adopts: nothing but what the file itself tells."""
        if standing(facts) is Standing.UNCERTAIN:
            raise AlreadySent
        chain = opened.authentication.chain
        pending = is_placeholder(chain[0])
        return replace(
            facts,
            keystore=str(opened.path),
            public_key_identifier=opened.public_key_identifier,
            chain=() if pending else chain,
            certificate_installed=None if pending else self._environment.clock(),
            actor=None,
            application_id=None,
            contract=None,
            contract_read=None,
            csr=None,
            request=None,
            encryption_serial=None,
            etk=None,
            etk_registered=None,
            verified=None,
        )

    def ask(self) -> tuple[bytes, ...]:
        """Ask once whether the certificate is there; keep it if it is.

        Returns: DER certificates, leaf first.
        Raises: CertificateNotYetDelivered, PlatformError. DecisionNegative: this request and its key are
            done with; the dossier stands before the next.
        """
        facts = self._dossier.facts
        if facts.chain:
            return facts.chain
        identifier = need(facts.public_key_identifier, "wait", "public_key_identifier")
        try:
            chain = self._environment.platform.certificate(identifier)
        except RequestRefused as refused:
            if NEGATIVE & set(refused.codes):
                self._close(identifier, refused)
                raise DecisionNegative(refused.codes, refused.messages) from refused
            raise
        self._check_chain(chain, facts)
        self._dossier.update(chain=chain)
        return chain

    def _close(self, identifier: bytes, refused: RequestRefused) -> None:
        """Put aside the request that was refused, and its file: a new request wants a new key."""

        def close(facts: Facts) -> Facts:
            if facts.public_key_identifier != identifier:
                return facts
            request = facts.request and replace(
                facts.request, outcome=Outcome.REFUSED, codes=refused.codes, messages=refused.messages
            )
            return start_over(facts, self._environment.clock(), request=request)

        self._dossier.change(close)

    def wait(self, seconds: float, told: Callable[[], None] = lambda: None) -> tuple[bytes, ...]:
        """Ask until the certificate is there; a platform that is away for a while does not end the wait.

        told: called before each pause. Raises: WaitTooLong, DecisionNegative, PlatformError.
        """
        deadline = time.monotonic() + seconds
        while True:
            with suppress(CertificateNotYetDelivered, PlatformUnreachable, PlatformSilent):
                return self.ask()
            if time.monotonic() + self._environment.poll_seconds > deadline:
                raise WaitTooLong(int(seconds))
            told()
            time.sleep(self._environment.poll_seconds)

    def install_certificate(self, opened: OpenKeystore) -> x509.Certificate:
        """Put the delivered chain in the place of the placeholder.

        Raises: CertificateNotYetDelivered, CertificateNotOurs, ChainUntrusted, KeystoreError.
        """
        if is_placeholder(opened.authentication.chain[0]):
            chain = self.ask()
            self._check_ours(chain[0], opened)

            def install(now: Keystore) -> Keystore:
                installed = replace(now.key(folder.AUTHENTICATION), chain=chain)
                return now.with_key(installed).with_certificates(pkcs12.chain_entries(chain))

            self._write(opened, install)
        leaf = x509.load_der_x509_certificate(opened.authentication.chain[0])
        facts = self._dossier.facts
        if facts.certificate_installed is None or not facts.chain:
            self._dossier.update(
                chain=opened.authentication.chain, certificate_installed=self._environment.clock()
            )
        return leaf

    def register_etk(self, opened: OpenKeystore) -> EncryptionToken:
        """Make the encryption key, answer the platform's challenge, and have the token registered.

        The private key is on disk, encrypted, before its public half goes out; the finished entry is
        in the keystore before the token is asked for. Whatever was interrupted goes on from there.

        Raises: ChallengeUnreadable, EtkUntrusted, KeystoreError, PlatformError.
        """
        # One process at a time: two encryption keys for one certificate would fight for one place.
        with disk.locked(self._spare_path(opened), _REGISTRATION_SECONDS):
            opened.refresh()
            known = self._registered(opened)
            if known is None:
                entry = self._certified_encryption_key(opened)
                registered = self._environment.platform.register_etk(entry.chain[0], opened.signer)
                known = self._check_token(registered.etk, opened)
            self._spare_path(opened).unlink(missing_ok=True)
        return known

    def verify(self, opened: OpenKeystore) -> EncryptionToken:
        """Prove that the file is ready: keys fit certificates, the chain holds, the depot has the token,
        a message encrypted to it is readable, and the platform calls both active.

        Raises: CertificateNotOurs, ChainUntrusted, EtkAbsent, EtkUntrusted, PlatformError.
        """
        opened = OpenKeystore.open(opened.path, opened.password)
        entry = opened.authentication
        self._check_chain(entry.chain, self._dossier.facts)
        self._check_ours(entry.chain[0], opened)
        owner, application_id = self._owner(entry.chain[0])
        der = self._environment.platform.etk(owner, application_id)
        if der is None:
            raise EtkAbsent(str(owner))
        token = self._check_token(der, opened)
        self._check_readable(token, opened)
        (info,) = self._environment.platform.infos_for_certificate(opened.signer)
        if info.certificate_status is not CertificateStatus.VALID_ACTIVE:
            raise EtkUntrusted(info.certificate_status.value)
        if info.etk_status is not EtkStatus.VALID_ACTIVE:
            raise EtkUntrusted(info.etk_status.value)
        self._dossier.update(verified=self._environment.clock())
        return token

    # ── the encryption key ───────────────────────────────────────────────────────────────────

    def _registered(self, opened: OpenKeystore) -> EncryptionToken | None:
        """The token that the depot already has for a key of this file: an earlier answer was lost."""
        aliases = [alias for alias in opened.content.aliases if alias.isdigit()]
        if not aliases:
            return None
        owner, application_id = self._owner(opened.authentication.chain[0])
        der = self._environment.platform.etk(owner, application_id)
        if der is None:
            return None
        serial = EncryptionToken.parse(der).encryption_certificate.serial_number
        return self._check_token(der, opened) if str(serial) in aliases else None

    def _certified_encryption_key(self, opened: OpenKeystore) -> KeyEntry:
        """A key entry for the encryption key, under the serial number of the challenge, in the file."""
        key = self._spare_key(opened)
        challenge = self._environment.platform.challenge(subject_public_key_info(key.public_key()), opened.signer)
        serial = open_challenge(challenge, key)
        authentication = opened.authentication
        certificate = encryption_certificate(
            authentication.chain[0], authentication.private_key, key.public_key(), serial
        )
        entry = KeyEntry(str(serial), key, (certificate,))

        def add(now: Keystore) -> Keystore:
            # An earlier challenge to the same key gave it another serial number, which was never registered.
            others = tuple(k for k in now.keys if k.private_key.public_key() != key.public_key())
            return replace(now, keys=others).with_key(entry)

        self._write(opened, add)
        self._dossier.update(encryption_serial=str(serial))
        return entry

    def _spare_key(self, opened: OpenKeystore) -> rsa.RSAPrivateKey:
        """The encryption key before it has a serial number: in a file beside the keystore, encrypted.

        Its alias in the keystore is the serial number, which only the challenge brings; by then the
        public half has left. So it waits here, and an interrupted run finds it again.
        """
        path = self._spare_path(opened)
        password = opened.password.reveal().encode()

        def read(octets: bytes) -> rsa.RSAPrivateKey:
            try:
                key = serialization.load_pem_private_key(octets, password)
            except ValueError:
                raise KeystorePasswordWrong(path.name) from None
            assert isinstance(key, rsa.RSAPrivateKey), "this program makes RSA keys"
            return key

        if path.exists():
            return read(disk.read_private(path))
        key = generate_key()
        pem = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )
        disk.write_private(path, pem, check=read, clock=self._environment.clock)
        return key

    @staticmethod
    def _spare_path(opened: OpenKeystore) -> Path:
        return opened.path.with_name(f"{opened.path.name}.etk-key.pem")

    def _check_token(self, der: bytes, opened: OpenKeystore) -> EncryptionToken:
        token = EncryptionToken.parse(der)
        token.verify(self._environment.clock(), self._environment.roots)
        if token.authentication_certificate != x509.load_der_x509_certificate(opened.authentication.chain[0]):
            raise EtkUntrusted("ETK_CERTS_DO_NOT_MATCH")
        serial = str(token.encryption_certificate.serial_number)
        opened.encryption(serial)
        self._dossier.update(etk=der, encryption_serial=serial, etk_registered=self._environment.clock())
        return token

    @staticmethod
    def _check_readable(token: EncryptionToken, opened: OpenKeystore) -> None:
        """What a sender encrypts to the token, the key in the file opens (CMS EnvelopedData)."""
        entry = opened.encryption(str(token.encryption_certificate.serial_number))
        message = b"message d'essai"
        sealed = (
            pkcs7.PKCS7EnvelopeBuilder()
            .set_data(message)
            .add_recipient(token.encryption_certificate)
            .encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])
        )
        key = entry.private_key
        assert isinstance(key, rsa.RSAPrivateKey), "the schema demands RSA for encryption"
        if pkcs7.pkcs7_decrypt_der(sealed, token.encryption_certificate, key, []) != message:
            raise EtkUntrusted("test message")

    # ── certificates ─────────────────────────────────────────────────────────────────────────

    def _check_ours(self, leaf: bytes, opened: OpenKeystore) -> None:
        certificate = x509.load_der_x509_certificate(leaf)
        if certificate.public_key() != opened.authentication.private_key.public_key():
            raise CertificateNotOurs("key")

    def _check_chain(self, chain: tuple[bytes, ...], facts: Facts) -> None:
        """Our key and name, valid now, each signed by the next, the last by a root of this environment."""
        certificates = [x509.load_der_x509_certificate(der) for der in chain]
        leaf = certificates[0]
        if facts.public_key_identifier != public_key_identifier(leaf.public_key()):  # type: ignore[arg-type]
            raise CertificateNotOurs("key")
        subject = subject_of(leaf)
        if facts.subject is not None and subject != facts.subject:
            raise CertificateNotOurs("subject")
        now = self._environment.clock()
        for certificate in certificates:
            if not certificate.not_valid_before_utc - CLOCK_SKEW <= now <= certificate.not_valid_after_utc:
                raise CertificateNotOurs("dates")
        for certificate, issuer in itertools.pairwise(certificates):
            _require_issued(certificate, issuer)
        last = certificates[-1]
        self._environment.require(chain[-1], str(subject.common_name))
        anchors = [root for root in self._environment.roots if root.subject == last.issuer]
        if self._environment.roots and last not in self._environment.roots:
            if not anchors:
                raise ChainUntrusted(last.issuer.rfc4514_string())
            _require_issued(last, anchors[0])

    @staticmethod
    def _owner(leaf: bytes) -> tuple[Organization, str | None]:
        actor = subject_of(x509.load_der_x509_certificate(leaf)).actor()
        if actor is None:
            raise CertificateNotOurs("subject")
        return actor

    def _write(self, opened: OpenKeystore, change: Callable[[Keystore], Keystore]) -> None:
        """Change the file as it is now, read it back, keep what it was before."""
        with disk.locked(opened.path):
            opened.refresh()
            content = change(opened.content)
            if content == opened.content:
                return

            def check(octets: bytes) -> None:
                if pkcs12.load(octets, opened.password, opened.path.name) != content:
                    raise KeystoreDamaged(opened.path.name, "not read back as written")

            data = pkcs12.dump(content, opened.password, self._environment.encryption)
            disk.write_private(opened.path, data, check=check, clock=self._environment.clock)
            opened.octets, opened.content = data, content


def _require_issued(certificate: x509.Certificate, issuer: x509.Certificate) -> None:
    """Signed by this issuer, which is an authority (RFC 5280, 4.2.1.9)."""
    try:
        if not issuer.extensions.get_extension_for_class(x509.BasicConstraints).value.ca:
            raise ChainUntrusted(issuer.subject.rfc4514_string())
    except x509.ExtensionNotFound:
        raise ChainUntrusted(issuer.subject.rfc4514_string()) from None
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, ValueError, TypeError):
        raise ChainUntrusted(certificate.issuer.rfc4514_string()) from None
