"""The second half of the procedure: from a pending request to a keystore that is ready. No card is needed.

Everything it needs is in the keystore and at the platform, so it also completes a file that another
process, another computer or the official program began. What is known of a file is bound to its digest.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

from .. import disk, trust
from ..card.interface import CardKey
from ..certificate import Certificate
from ..client.errors import AnswerFromNetwork, AnswerNotSoap, PlatformFault, PlatformSilent, PlatformUnreachable
from ..keystore import folder, pkcs12
from ..keystore.pkcs12 import Keystore, key_aliases
from ..kit_error import KitError
from ..messages.errors import CertificateNotYetDelivered, RequestRefused
from ..messages.etk import EncryptionToken
from ..messages.operations import CertificateStatus
from ..secret import Secret
from ..values import replace
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
    Verified,
)
from .certificate_state import info_of, infos
from .environment import Environment
from .errors import (
    AlreadySent,
    DecisionNegative,
    NotFinished,
    WaitTooLong,
)
from .etk_registration import EtkRegistration
from .guards import card_signer, open_own
from .judging import require_active, require_chain
from .open_keystore import OpenKeystore
from .standing import Standing, standing
from .workspace import Workspace


class Completion:
    """The commands of the second half. Each may be called again and then changes nothing."""

    def __init__(self, environment: Environment, workspace: Workspace) -> None:
        self._environment = environment
        self._workspace = workspace

    # ── the file ─────────────────────────────────────────────────────────────────────────────

    def open_keystore(self, password: Secret, path: Path | None = None) -> OpenKeystore:
        """Open the case's keystore, or any other file; a file with another key makes its case the current one.

        A pending file can be completed whatever program began it; a finished one can be verified.

        path: None: the case's own. Raises: StepTooEarly: the case has no file. FileError, KeystoreError.
            EnvironmentsMixed, FileFromElsewhere: a file of another environment, or another exercise; the case in
            hand stays as it is. AlreadySent: a file with another key, while the outcome of the case's own request
            is unknown.
        """
        path = path or self._workspace.case.need(File).path
        opened = open_own(self._environment, path, password)
        self._take_case_of(opened)
        return opened

    def take_in(self, name: str, octets: bytes) -> Path:
        """Copy a file from elsewhere into this environment's folder, under its own name or the next free one.

        name: file name or path; only the last part counts. Returns: the path of the copy, or of a file there
            with the same octets.
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
        """Make the case with this key the current one; begin one where there is none."""
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
            self._workspace.reach(Delivered(opened.chain), Installed(self._environment.clock(), opened.digest))

    # ── waiting ──────────────────────────────────────────────────────────────────────────────

    def ask(self) -> tuple[Certificate, ...]:
        """Ask once whether the certificate is there; keep it if it is.

        Returns: the chain, leaf first.
        Raises: CertificateNotYetDelivered, PlatformError. RequestRefused: with a code that this environment
            does not know; `decide` asks with the card. DecisionNegative: the request was refused and is dropped
            with its key; the case is ready for a new one. CertificateNotOurs, CertificateEnded, ChainUntrusted:
            what was delivered cannot be used. ChangedElsewhere: the case was lost meanwhile.
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

        def keep(now: Case) -> Case:
            return now.reach(Delivered(chain)) if now.public_key_identifier == identifier else now

        # Asking takes time: meanwhile another case may have become the current one, or have got another key.
        self._workspace.change(keep, case)
        return chain

    def decide(self, pin: Secret | None, refused: RequestRefused) -> None:
        """Ask with the card for the state of the request, where the code of `refused` is unknown. Always raises.

        pin: for the Authentication key; None where it is typed outside this program (`PinEntry`).
        Raises: DecisionNegative: it was refused. CertificateNotYetDelivered: it is in progress. `refused`:
            the platform does not tell. PlatformUnclear, CardError, PlatformError.
        """
        case = self._workspace.case
        identifier = case.need(Keys).public_key_identifier
        card = card_signer(self._environment, case.holder, CardKey.AUTHENTICATION, pin)
        info = info_of(self._environment.platform.infos_for_citizen(card), identifier)
        if info is not None and info.certificate_status is CertificateStatus.REFUSED:
            raise self._close(identifier, refused)
        if info is not None and info.certificate_status is CertificateStatus.IN_PROGRESS:
            raise CertificateNotYetDelivered(refused.operation)
        raise refused

    def _close(self, identifier: bytes, refused: RequestRefused) -> DecisionNegative:
        """Drop the refused request and its file from the case: a new request needs a new key."""
        now = self._environment.clock()

        def close(case: Case) -> Case:
            if case.public_key_identifier != identifier:
                return case
            return case.back_before(Agreement).back_before(File).reach(Refused.of(case.sent, now, refused))

        self._workspace.change(close)
        return DecisionNegative(refused.codes, refused.messages)

    def wait(self, seconds: float) -> tuple[Certificate, ...]:
        """Ask until the certificate is there; a platform that is unreachable, silent or out of order for a while
        does not end the wait.

        Raises: WaitTooLong, and as `ask`, except CertificateNotYetDelivered.
        """
        deadline = time.monotonic() + seconds
        while True:
            ends: KitError = WaitTooLong(int(seconds))
            try:
                return self.ask()
            except (CertificateNotYetDelivered, PlatformUnreachable, PlatformSilent):
                pass
            except AnswerFromNetwork:
                raise  # a login page waits for a person
            except AnswerNotSoap as maintenance:
                ends = maintenance
            except PlatformFault as fault:
                if not fault.transient:
                    raise
                ends = fault
            if time.monotonic() + self._environment.poll_seconds > deadline:
                raise ends
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
        key, chain = opened.public_key_identifier, opened.chain
        self._workspace.change(
            lambda case: case if case.chain or case.public_key_identifier != key else case.reach(Delivered(chain))
        )
        self._workspace.observe(key, Installed(self._environment.clock(), opened.digest))
        return chain[0]

    # ── the token ────────────────────────────────────────────────────────────────────────────

    def register_etk(self, opened: OpenKeystore, *, again: bool = False) -> None:
        """Make the encryption key and register its token. Raises: NotFinished; as `EtkRegistration.register`."""
        _require_finished(opened)
        EtkRegistration(self._environment, self._workspace, opened).register(again=again)

    def activate_etk(self, opened: OpenKeystore) -> None:
        """Activate the new token, replacing the old one. Raises: NotFinished; as `EtkRegistration.activate`."""
        _require_finished(opened)
        EtkRegistration(self._environment, self._workspace, opened).activate()

    def verify(self, opened: OpenKeystore) -> EncryptionToken:
        """Prove that the file is ready: keys fit certificates, the chain holds, the depot has the token,
        a message encrypted to it is readable, and the platform calls both active.

        Raises: NotFinished, CertificateNotOurs, CertificateEnded, ChainUntrusted, EtkAbsent, EtkOfAnother,
            EtkKeyMissing, EtkUntrusted, EtkNotActive, PlatformUnclear, PlatformError.
        """
        opened = OpenKeystore.open(opened.path, opened.password)
        _require_finished(opened)
        self._require_chain(opened.chain, self._workspace.case)
        # First, so that an ended certificate is reported as such, not as one without a token in the depot.
        known = infos(self._environment, opened)
        registration = EtkRegistration(self._environment, self._workspace, opened)
        token = registration.prove()
        require_active(trust.judge_info(known))
        registration.settle(token)
        verified = Verified(self._environment.clock(), opened.digest)
        self._workspace.observe(opened.public_key_identifier, verified)
        return token

    def complete(self, opened: OpenKeystore) -> None:
        """Do all that is left for a file: install, register, verify. A token that waits for its activation is
        not verified yet. Raises: as these three methods.
        """
        self.install_certificate(opened)
        self.register_etk(opened)
        if standing(self._workspace.case) is not Standing.TO_ACTIVATE:
            self.verify(opened)

    # ── helpers ──────────────────────────────────────────────────────────────────────────────

    def _require_chain(self, chain: tuple[Certificate, ...], case: Case) -> None:
        """Require the case's key and name, validity now, and signatures up to a root of this environment."""
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


def _require_finished(opened: OpenKeystore) -> None:
    """Raises: NotFinished: the certificate is still to come."""
    if opened.pending:
        raise NotFinished(opened.path.name)


def _with_file(case: Case, opened: OpenKeystore) -> Case:
    """Add the file to a case that was rebuilt without it, keeping all other stages."""
    return replace(case, stages=(*case.stages, File(opened.path)))
