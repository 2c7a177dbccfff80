"""Renewal: another certificate for the same name, requested while the old one is still valid.

A certificate is never extended. The new one has a new key in a new file; the old encryption keys are copied into
it, so that old messages stay readable; the new token is activated once every workstation has the new file.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ..card.errors import CardError
from ..identifiers import ssin
from ..keystore.folder import find
from ..keystore.pkcs12 import KeyEntry
from ..messages.certra import CertificateInfo
from ..messages.operations import CertificateStatus
from ..secret import Secret
from .case import Case, Choice, Keys, Kind, Options, Predecessor, Purpose, Verified
from .certificate_state import infos
from .environment import Environment
from .errors import (
    AlreadyRenewed,
    CertificateEnded,
    NeedsNoCard,
    NoKeystore,
    NotFinished,
    PlatformUnclear,
    RenewalTooEarly,
)
from .guards import open_own
from .judging import owner_of
from .open_keystore import OpenKeystore
from .standing import Standing, standing
from .validity import replaceable_from
from .workspace import Workspace


class Renewal:
    """The commands particular to a renewal; `CertificateRequest` and `Completion` do the rest."""

    def __init__(self, environment: Environment, workspace: Workspace) -> None:
        self._environment = environment
        self._workspace = workspace

    def examine(self, opened: OpenKeystore) -> CertificateInfo:
        """Require that the certificate can be replaced now. Returns: what the platform says of it.

        Raises: RenewalTooEarly: with the date. CertificateEnded: too late, a new request is needed.
            NotFinished: there is no certificate in the file. NeedsNoCard: a BIS number, and no card with it in the
            reader. PlatformUnclear, EnvironmentsMixed, PlatformError.
        """
        if opened.pending:
            raise NotFinished(opened.path.name)
        leaf = opened.chain[0]
        self._environment.require(leaf, opened.path.name)
        known = infos(self._environment, opened)
        if len(known) != 1:
            raise PlatformUnclear(len(known))
        info = known[0]
        owner = info.organization
        if owner.is_person and ssin.is_bis(owner.number) and not self._has_a_card(owner.number):
            raise NeedsNoCard(str(owner))
        if info.certificate_status is not CertificateStatus.VALID_ACTIVE:
            raise CertificateEnded(info.certificate_status.value)
        if not info.replaceable:
            raise RenewalTooEarly(replaceable_from(leaf.not_after, info.replacement_from), leaf.not_after)
        return info

    def _has_a_card(self, number: str) -> bool:
        """Whether the card in the reader is that of the person with this number; no PIN is needed for that."""
        with suppress(CardError):
            return self._environment.card.identity().person.ssin == number
        return False

    def begin(self, password: Secret, path: Path | None = None) -> None:
        """Make the renewal of this file the current case: the one that is under way, or a new one.

        path: None: the renewal that is under way, else the newest finished file of this environment's folder.
        Raises: as `examine`, `open_own`. AlreadyRenewed. NoKeystore: there is none.
        """
        begun = self._under_way(path)
        if begun is not None:
            if begun.get(Keys) is None:
                # `keys_along` comes later with this password: check now that it opens the old file.
                OpenKeystore.open(begun.need(Predecessor).path, password)
            self._workspace.take(begun)
            return
        opened = open_own(self._environment, path or self._newest(), password)
        info = self.examine(opened)
        predecessor = Predecessor(opened.path, opened.chain[0], info.base_services)
        self._workspace.begin(Kind.RENEWAL, predecessor, info.contact)

    def choose(self) -> None:
        """Choose the old certificate's name. Raises: StepTooEarly. CertificateNotOurs: not in eHealth's form."""
        predecessor = self._workspace.case.need(Predecessor)
        organization, application_id = owner_of(predecessor.certificate)
        self._workspace.reach(
            Purpose(organization.is_person),
            Choice(organization, application_id),
            Options(predecessor.base_services),
        )

    def keys_along(self, password: Secret) -> tuple[KeyEntry, ...]:
        """The encryption keys of the old file, to be put into the new one.

        password: of the old file. Raises: StepTooEarly, FileError, KeystoreError.
        """
        predecessor = self._workspace.case.need(Predecessor)
        return OpenKeystore.open(predecessor.path, password).content.encryption_keys

    def _under_way(self, path: Path | None) -> Case | None:
        for case in self._workspace.cases:
            predecessor = case.get(Predecessor)
            if predecessor is None or path not in (None, predecessor.path, case.keystore):
                continue
            # Once proved it is over, also where another program has written or moved the file since.
            if standing(case) is not Standing.READY and case.get(Verified) is None:
                return case
            if path == predecessor.path:
                raise AlreadyRenewed(path.name, case.keystore.name if case.keystore else "")
        return None

    def _newest(self) -> Path:
        folder = self._environment.keystore_folder
        for file in find(folder):
            if file.finished:
                return file.path
        raise NoKeystore(str(folder))
