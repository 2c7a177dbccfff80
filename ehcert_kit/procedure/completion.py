"""The second half: from a request that waits to a keystore that is ready. No card is needed.

Everything it needs is in the keystore and at the platform, so it also completes a file that another
process, another computer or the official program began. What is known of a file belongs to its octets.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

from .. import disk, trust
from ..card.interface import CardKey
from ..certificate import Certificate
from ..client.errors import PlatformSilent, PlatformUnreachable
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..keystore import folder, pkcs12
from ..keystore.csr import generate_key, subject_public_key_info
from ..keystore.encryption_certificate import encryption_certificate
from ..keystore.errors import KeystorePasswordWrong
from ..keystore.pkcs12 import KeyEntry, Keystore, key_aliases
from ..messages.certra import CertificateInfo
from ..messages.errors import CertificateNotYetDelivered, ChallengeUnreadable, EtkUntrusted, RequestRefused
from ..messages.etk import EncryptionToken, open_challenge
from ..messages.operations import CertificateStatus, EtkStatus
from ..secret import Secret
from .case import (
    Agreement,
    Case,
    Choice,
    Delivered,
    File,
    Installed,
    Keys,
    Kind,
    Refused,
    Registered,
    Stage,
    Verified,
)
from .certificate_request import card_signer, retire_file
from .environment import Environment
from .errors import (
    AlreadySent,
    CertificateEnded,
    CertificateNotOurs,
    DecisionNegative,
    EtkAbsent,
    EtkKeyMissing,
    EtkNotActive,
    WaitTooLong,
)
from .judging import require_active, require_chain, require_token
from .open_keystore import OpenKeystore
from .standing import Standing, standing
from .workspace import Workspace

#: How long to wait for another process that registers the same file's token: two exchanges with the platform.
_REGISTRATION_SECONDS = 90.0
_TEST_MESSAGE = b"message d'essai"


class Completion:
    """The commands of the second half. Each may be called again and then changes nothing."""

    def __init__(self, environment: Environment, workspace: Workspace) -> None:
        self._environment = environment
        self._workspace = workspace

    # ── the file ─────────────────────────────────────────────────────────────────────────────

    def open_keystore(self, password: Secret, path: Path | None = None) -> OpenKeystore:
        """Open the case's keystore, or any other file: one of another key is another case, taken in hand.

        A pending file is a request in itself, whoever began it; a finished one can be verified.

        Raises: FileAbsent and the other FileErrors and KeystoreErrors. EnvironmentsMixed: a file of another
            environment. AlreadySent: another file, while nobody knows what became of the case's own request.
        """
        path = path or self._workspace.case.need(File).path
        opened = OpenKeystore.open(path, password)
        if opened.chain:
            self._environment.require(opened.chain[0], path.name)
        self._take_case_of(opened)
        return opened

    def take_in(self, name: str, octets: bytes) -> Path:
        """Copy a file from elsewhere into this environment's folder, under its own name or one that is free.

        name: as its owner calls it; only its last part counts. Returns: where it is now; a file of the same
            octets is taken as it is.
        Raises: NotAKeystore, KeystoreDamaged, KeystoreUnsupported: checked before anything is written. FileError.
        """
        name = re.split(r"[/\\]", name)[-1].lstrip(".") or "keystore"
        key_aliases(octets, name)
        place = self._environment.keystore_folder / (
            name if name.lower().endswith(("p12", "pfx")) else f"{name}.p12"
        )
        with disk.locked(place):
            while place.exists():
                if disk.read_private(place) == octets:
                    return place
                place = folder.next_name(place)
            disk.write_private(
                place, octets, check=lambda read: key_aliases(read, name), clock=self._environment.clock
            )
        return place

    def _take_case_of(self, opened: OpenKeystore) -> None:
        """Take the case of this key in hand; where none has it, begin one."""
        case = self._workspace.case
        if case.public_key_identifier != opened.public_key_identifier:
            if standing(case) is Standing.UNCERTAIN:
                raise AlreadySent
            known = self._workspace.find(opened.public_key_identifier)
            if known is None:
                self._workspace.begin(Kind.COMPLETION, File(opened.path), Keys(opened.public_key_identifier))
            else:
                self._workspace.take(known)
        self._workspace.change(
            lambda now: now.refine(File(opened.path)) if now.get(File) else _with_file(now, opened)
        )
        if opened.chain and self._workspace.case.get(Delivered) is None:
            self._reach(Delivered(opened.chain), Installed(self._environment.clock(), opened.digest))

    # ── waiting ──────────────────────────────────────────────────────────────────────────────

    def ask(self) -> tuple[Certificate, ...]:
        """Ask once whether the certificate is there; keep it if it is.

        Returns: the chain, leaf first.
        Raises: CertificateNotYetDelivered, PlatformError. RequestRefused: with a code that this environment
            does not know; `decide` asks with the card. DecisionNegative: this request and its key are done
            with; the case stands before the next.
        """
        case = self._workspace.case
        if case.chain:
            return case.chain
        identifier = case.need(Keys).public_key_identifier
        try:
            chain = self._environment.platform.certificate(identifier)
        except RequestRefused as refused:
            if self._environment.refusals.negative & set(refused.codes):
                raise self._close(identifier, refused) from refused
            raise
        self._require_chain(chain, case)
        self._reach(Delivered(chain))
        return chain

    def decide(self, pin: Secret | None, refused: RequestRefused) -> None:
        """Ask with the card what a refusal of the certificate means: the state of the request tells.

        pin: for the Authentication key; None where it is typed elsewhere.
        Raises: DecisionNegative: it was refused. CertificateNotYetDelivered: it is in progress. `refused`:
            the platform does not tell of it. CardError, PlatformError.
        """
        case = self._workspace.case
        identifier = case.need(Keys).public_key_identifier
        card = card_signer(self._environment, case, CardKey.AUTHENTICATION, pin)
        for info in self._environment.platform.infos_for_citizen(card):
            if info.public_key_identifier == identifier:
                if info.certificate_status is CertificateStatus.REFUSED:
                    raise self._close(identifier, refused)
                if info.certificate_status is CertificateStatus.IN_PROGRESS:
                    raise CertificateNotYetDelivered(refused.operation)
        raise refused

    def _close(self, identifier: bytes, refused: RequestRefused) -> DecisionNegative:
        """Put aside the request that was refused, and its file: a new request wants a new key."""
        now = self._environment.clock()

        def close(case: Case) -> Case:
            if case.public_key_identifier != identifier:
                return case
            prepared = case.sent.prepared if case.sent else None
            said = Refused(now, prepared, refused.codes, refused.messages)
            after = case.back_before(Agreement).back_before(File).reach(said)
            retire_file(case, after, now)
            return after

        self._workspace.change(close)
        return DecisionNegative(refused.codes, refused.messages)

    def wait(self, seconds: float, told: Callable[[], None] = lambda: None) -> tuple[Certificate, ...]:
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

    # ── the certificate ──────────────────────────────────────────────────────────────────────

    def install_certificate(self, opened: OpenKeystore) -> Certificate:
        """Put the delivered chain in the place of the placeholder.

        Raises: CertificateNotYetDelivered, CertificateNotOurs, CertificateEnded, ChainUntrusted, KeystoreError.
        """
        if opened.pending:
            chain = self.ask()
            self._require_chain(chain, self._workspace.case)
            octets = tuple(certificate.der for certificate in chain)

            def install(now: Keystore) -> Keystore:
                installed = replace(now.key(folder.AUTHENTICATION), chain=octets)
                return now.with_key(installed).with_certificates(pkcs12.chain_entries(octets))

            opened.write(install, self._environment.encryption, self._environment.clock)
        if not self._workspace.case.chain:
            self._reach(Delivered(opened.chain))
        self._note(Installed(self._environment.clock(), opened.digest))
        return opened.chain[0]

    # ── the encryption key ───────────────────────────────────────────────────────────────────

    def register_etk(self, opened: OpenKeystore) -> EncryptionToken:
        """Make the encryption key, answer the platform's challenge, and have the token registered.

        First depot and platform are asked what they have, so that nothing is registered twice. The private
        key is on disk, encrypted, before its public half goes out; the finished entry is in the keystore
        before the token is asked for. Whatever was interrupted goes on from there.

        Raises: EtkKeyMissing: there is a token whose key is in another file. ChallengeUnreadable,
            EtkUntrusted, CertificateEnded, KeystoreError, PlatformError.
        """
        # One process at a time: two encryption keys for one certificate would fight for one place.
        with disk.locked(_spare_path(opened), _REGISTRATION_SECONDS):
            opened.refresh()
            token = self._depot_token(opened)
            if token is None:
                self._require_unregistered(opened)
                entry = self._certified_encryption_key(opened)
                answer = self._environment.platform.register_etk(entry.chain[0], opened.signer)
                token = self._checked(answer.etk, opened)
                self._note_token(token, answer.etk, opened, to_be_activated=answer.to_be_activated)
            _spare_path(opened).unlink(missing_ok=True)
        return token

    def verify(self, opened: OpenKeystore) -> EncryptionToken:
        """Prove that the file is ready: keys fit certificates, the chain holds, the depot has the token,
        a message encrypted to it is readable, and the platform calls both active.

        Raises: CertificateNotOurs, CertificateEnded, ChainUntrusted, EtkAbsent, EtkKeyMissing, EtkUntrusted,
            EtkNotActive, PlatformUnclear, PlatformError.
        """
        opened = OpenKeystore.open(opened.path, opened.password)
        if opened.pending:
            raise CertificateNotOurs("key")
        self._require_chain(opened.chain, self._workspace.case)
        token = self._depot_token(opened)
        if token is None:
            owner, _ = _owner(opened.chain[0])
            raise EtkAbsent(str(owner))
        _require_readable(token, opened)
        require_active(trust.judge_info(self._infos(opened)))
        self._note(Verified(self._environment.clock(), opened.digest))
        return token

    def _depot_token(self, opened: OpenKeystore) -> EncryptionToken | None:
        """The token that the depot serves for this very certificate; None where it serves none, or another's.

        Raises: EtkUntrusted. EtkKeyMissing: its private key is not in the file.
        """
        owner, application_id = _owner(opened.chain[0])
        der = self._environment.platform.etk(owner, application_id)
        if der is None or EncryptionToken.parse(der).authentication_certificate != opened.chain[0]:
            return None
        token = self._checked(der, opened)
        self._note_token(token, der, opened)
        return token

    def _checked(self, der: bytes, opened: OpenKeystore) -> EncryptionToken:
        """A token that may be relied on, and whose key is in the file."""
        token = EncryptionToken.parse(der)
        verdict = trust.judge_token(
            token, owner=opened.chain[0], now=self._environment.clock(), roots=self._environment.roots
        )
        require_token(verdict)
        if token.serial not in opened.encryption_aliases:
            raise self._missing(token.serial, opened)
        return token

    def _require_unregistered(self, opened: OpenKeystore) -> None:
        """Raises: where the platform has a token of this certificate that the depot does not serve."""
        infos = self._infos(opened)
        for info in infos[:1]:
            if info.certificate_status is not CertificateStatus.VALID_ACTIVE:
                raise CertificateEnded(info.certificate_status.value)
            if info.etk_status in (EtkStatus.WAIT_FOR_ACTIVATION, EtkStatus.VALID_ACTIVE):
                raise EtkNotActive(info.etk_status.value)

    def _infos(self, opened: OpenKeystore) -> tuple[CertificateInfo, ...]:
        """What the platform knows of the certificate in the file. Raises: CertificateEnded, PlatformError."""
        try:
            return self._environment.platform.infos_for_certificate(opened.signer)
        except RequestRefused as refused:
            # A certificate that has ended signs no question any more; its own dates or the code tell.
            if self._environment.clock() > opened.chain[0].not_after:
                raise CertificateEnded(CertificateStatus.EXPIRED.value) from refused
            if self._environment.refusals.ended & set(refused.codes):
                raise CertificateEnded(CertificateStatus.REVOKED.value) from refused
            raise

    def _missing(self, serial: str, opened: OpenKeystore) -> EtkKeyMissing:
        places = dict.fromkeys((opened.path.parent, self._environment.keystore_folder))
        files = [file for place in places for file in folder.holding(place, serial)]
        return EtkKeyMissing(serial, tuple(file.name for file in files))

    def _certified_encryption_key(self, opened: OpenKeystore) -> KeyEntry:
        """A key entry for the encryption key, under the serial number of the challenge, in the file."""
        key = self._spare_key(opened)
        answer = self._environment.platform.challenge(subject_public_key_info(key.public_key()), opened.signer)
        challenge = open_challenge(answer, key)
        if not trust.judge_challenge(challenge):
            raise ChallengeUnreadable
        authentication = opened.authentication
        certificate = encryption_certificate(
            authentication.chain[0], authentication.private_key, key.public_key(), challenge.number
        )
        entry = KeyEntry(str(challenge.number), key, (certificate,))

        def add(now: Keystore) -> Keystore:
            # An earlier challenge to the same key gave it another serial number, which was never registered.
            others = tuple(k for k in now.keys if k.private_key.public_key() != key.public_key())
            return replace(now, keys=others).with_key(entry)

        opened.write(add, self._environment.encryption, self._environment.clock)
        self._note(Installed(self._environment.clock(), opened.digest))
        return entry

    def _spare_key(self, opened: OpenKeystore) -> rsa.RSAPrivateKey:
        """The encryption key before it has a serial number: in a file beside the keystore, encrypted.

        Its alias in the keystore is the serial number, which only the challenge brings; by then the
        public half has left. So it waits here, and an interrupted run finds it again.
        """
        path = _spare_path(opened)
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

    # ── what is kept ─────────────────────────────────────────────────────────────────────────

    def _require_chain(self, chain: tuple[Certificate, ...], case: Case) -> None:
        """Our key and name, valid now, each signed by the next, the last by a root of this environment."""
        choice = case.get(Choice)
        verdict = trust.judge_chain(
            chain,
            key=case.need(Keys).public_key_identifier,
            subject=choice.subject if choice else None,
            now=self._environment.clock(),
            roots=self._environment.roots,
        )
        require_chain(verdict, chain[0])
        self._environment.require(chain[-1], chain[0].subject.common_name)

    def _note_token(
        self, token: EncryptionToken, der: bytes, opened: OpenKeystore, *, to_be_activated: bool = False
    ) -> None:
        self._note(
            Registered(
                self._environment.clock(), token.serial, der, opened.digest, to_be_activated=to_be_activated
            )
        )

    def _note(self, fact: Installed | Registered | Verified) -> None:
        """Keep what was found of the file; found again of the same octets it is not news."""

        def note(case: Case) -> Case:
            known = case.get(type(fact))
            if known is not None and replace(known, when=fact.when) == fact:
                return case
            return case.reach(fact)

        self._workspace.change(note)

    def _reach(self, *stages: Stage) -> Case:
        def reach(case: Case) -> Case:
            for stage in stages:
                case = case.reach(stage)
            return case

        return self._workspace.change(reach)


def _with_file(case: Case, opened: OpenKeystore) -> Case:
    """A case that was rebuilt without its file gets it; everything else stands."""
    return replace(case, stages=(*case.stages, File(opened.path)))


def _owner(leaf: Certificate) -> tuple[Organization, ApplicationId | None]:
    try:
        actor = leaf.subject.actor()
    except ValueError:
        actor = None
    if actor is None:
        raise CertificateNotOurs("subject")
    return actor


def _spare_path(opened: OpenKeystore) -> Path:
    return opened.path.with_name(f"{opened.path.name}.etk-key.pem")


def _require_readable(token: EncryptionToken, opened: OpenKeystore) -> None:
    """What a sender encrypts to the token, the key in the file opens (CMS EnvelopedData). Raises: EtkUntrusted."""
    certificate, key = token.encryption_certificate.x509, opened.content.key(token.serial).private_key
    assert isinstance(key, rsa.RSAPrivateKey), "the schema demands RSA for encryption"
    sealed = (
        pkcs7.PKCS7EnvelopeBuilder()
        .set_data(_TEST_MESSAGE)
        .add_recipient(certificate)
        .encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])
    )
    try:
        read = pkcs7.pkcs7_decrypt_der(sealed, certificate, key, [])
    except ValueError:
        read = b""
    if read != _TEST_MESSAGE:
        raise EtkUntrusted("test message")
