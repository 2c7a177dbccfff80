"""Every certificate of one person: the files of this computer, joined with what the platform knows.

Files are only read. One that no password opens shows what stands in the clear: the names of its keys, and for
files of this program and of the official one which certificate they belong to.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from .. import disk, trust
from ..certificate import Certificate
from ..disk.errors import FileError
from ..identifiers import ssin
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..keystore.entries import AUTHENTICATION, is_encryption_alias
from ..keystore.errors import KeystoreError
from ..keystore.folder import KeystoreFile, find, key_names_in
from ..keystore.pkcs12 import Glance, glance
from ..kit_error import KitError, Owner
from ..messages.certra import CertificateInfo
from ..messages.errors import RequestRefused
from ..messages.etk import EncryptionToken
from ..messages.operations import CertificateStatus, EtkStatus
from ..secret import Secret
from ..signer import Signer
from ..trust import Reason
from .case import Case
from .certificate_state import infos
from .environment import Environment
from .errors import CertificateEnded
from .open_keystore import OpenKeystore
from .standing import Copy
from .validity import replaceable_from

T = TypeVar("T")
#: A guess at the password of such a file costs less than the sector's programs ask for.
FEW_ROUNDS = 10_000


class KeyPlace(StrEnum):
    """Where the private key of a certificate is."""

    HERE = "here"
    MISSING = "missing"
    PENDING = "pending"  # here, and its certificate is still to come


class Severity(StrEnum):
    """Whether something has to be done."""

    ACT = "act"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One thing to know of a certificate.

    id: a sentence in the catalogues, with its remedy. owner: who can mend it. section: of the way, the page that
    mends it; None: no page does.
    """

    id: str
    severity: Severity
    owner: Owner = Owner.YOU
    section: str | None = None


#: Every finding that there is.
FINDINGS = {
    finding.id: finding
    for finding in (
        Finding("unreadable", Severity.ACT),
        Finding("other-environment", Severity.ACT),
        Finding("locked", Severity.NOTE),
        Finding("unread", Severity.ACT),
        Finding("untold", Severity.NOTE, Owner.EHEALTH),
        Finding("pending", Severity.ACT, section="valider"),
        Finding("in-progress", Severity.NOTE, Owner.EHEALTH),
        Finding("refused", Severity.NOTE, Owner.ORGANIZATION),
        Finding("chain", Severity.ACT, Owner.EHEALTH),
        Finding("not-judged", Severity.NOTE, Owner.IT),
        Finding("expired", Severity.ACT, section="demander"),
        Finding("revoked", Severity.ACT, section="demander"),
        Finding("replaced", Severity.NOTE),
        Finding("being-replaced", Severity.NOTE),
        Finding("renew", Severity.ACT, section="renouveler"),
        Finding("ask-again", Severity.ACT, section="non-resident"),
        Finding("renewable", Severity.NOTE, section="renouveler"),
        Finding("to-activate", Severity.ACT, section="renouveler"),
        Finding("etk-absent", Severity.ACT, section="valider"),
        Finding("etk-key-missing", Severity.ACT, section="valider"),
        Finding("file-missing", Severity.ACT, section="revoquer"),
        Finding("unknown-to-platform", Severity.NOTE, Owner.EHEALTH),
        Finding("weak-encryption", Severity.NOTE, section="mot-de-passe"),
        Finding("open-to-others", Severity.ACT, Owner.IT),
        Finding("one-copy", Severity.NOTE),
    )
}


@dataclass(frozen=True)
class Entry:
    """One certificate, or one file whose certificate is not known.

    name: for people. certificate: where it is at hand. serial: decimal. status, etk: None where nobody told.
    """

    name: str
    organization: Organization | None
    application_id: ApplicationId | None
    keystore: Path | None
    key: KeyPlace
    public_key_identifier: bytes | None = None
    serial: str | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None
    renewable_from: datetime | None = None
    status: CertificateStatus | None = None
    etk: EtkStatus | None = None
    findings: tuple[Finding, ...] = ()

    def days_left(self, now: datetime) -> int | None:
        """Whole days until the end; negative once it has passed."""
        return (self.not_after - now).days if self.not_after is not None else None

    @property
    def owner(self) -> str | None:
        """Whose it is, as file names say it: ``TYPE=ID[,APP]``."""
        application_id = f",{self.application_id}" if self.application_id else ""
        return f"{self.organization}{application_id}" if self.organization else None

    @property
    def to_do(self) -> bool:
        return any(finding.severity is Severity.ACT for finding in self.findings)


@dataclass(frozen=True)
class Overview:
    """looked_in: the folders, those without any file too. problem: why the platform, or the card, told nothing."""

    time: datetime
    entries: tuple[Entry, ...]
    looked_in: tuple[Path, ...]
    problem: KitError | None = None


@dataclass(frozen=True)
class Question:
    """Where to look, and with what.

    folders: of keystores. cases: what this program knows of files that no password opens. password: tried on every
    file; None: none is opened. card: asks the platform for all certificates of its holder; None: files ask.
    copies: that were made in other places. within: how long before its end a certificate is to be renewed.
    """

    folders: tuple[Path, ...]
    cases: tuple[Case, ...] = ()
    password: Secret | None = None
    card: Signer | None = None
    copies: tuple[Copy, ...] = ()
    within: timedelta = timedelta(days=90)


def look(environment: Environment, question: Question) -> Overview:
    """Look at files and platform. Raises: FileNotReadable: a folder."""
    survey = _Survey(environment, question)
    entries = list(survey.entries())
    now = survey.now
    judged = [
        replace(entry, findings=(*entry.findings, *_of_life(entry, entries, now, question.within)))
        for entry in entries
    ]
    judged.sort(key=lambda entry: (not entry.to_do, entry.not_after is None, entry.not_after or now, entry.name))
    return Overview(now, tuple(judged), question.folders, survey.problem)


def _files(folders: Iterable[Path]) -> Iterator[KeystoreFile]:
    seen = set()
    for folder in folders:
        for file in find(folder):
            if file.path.resolve() not in seen:
                seen.add(file.path.resolve())
                yield file


class _Survey:
    """One look; what was asked once is remembered."""

    def __init__(self, environment: Environment, question: Question) -> None:
        self._environment = environment
        self._question = question
        self.now = environment.clock()
        self.problem: KitError | None = None
        self._tokens: dict[tuple[Organization, ApplicationId | None], EncryptionToken | None] = {}
        #: How many files hold the key of this name.
        self._copies = Counter(
            alias for folder in {folder.resolve() for folder in question.folders} for alias in key_names_in(folder)
        )
        self._listed: dict[bytes, CertificateInfo] = {}
        if question.card is not None:
            card = question.card
            try:
                listed = self._told(lambda: environment.platform.infos_for_citizen(card)) or ()
            except RequestRefused as refused:
                listed, self.problem = (), refused
            self._listed = {info.public_key_identifier: info for info in listed}

    def entries(self) -> Iterator[Entry]:
        """One for each file, then one for each certificate that no file has."""
        known = set()
        for file in _files(self._question.folders):
            entry = self._of_file(file)
            known.add(entry.public_key_identifier)
            yield entry
        for identifier, info in self._listed.items():
            if identifier not in known:
                yield self._told_of(_without_file(info), info)

    # ── a file ───────────────────────────────────────────────────────────────────────────────

    def _of_file(self, file: KeystoreFile) -> Entry:
        try:
            shown = glance(disk.read_private(file.path), file.path.name)
        except (FileError, KeystoreError):
            return replace(_named(file), findings=(FINDINGS["unreadable"],))
        opened = self._opened(file.path)
        if opened is None:
            entry = replace(_named(file), public_key_identifier=_identifier(shown))
            entry = _certified(entry, self._certificate_of(entry.public_key_identifier))
            findings = [FINDINGS["locked" if entry.not_after is not None else "unread"]]
        elif opened.pending:
            entry = replace(_named(file), public_key_identifier=opened.public_key_identifier, key=KeyPlace.PENDING)
            findings = [FINDINGS["pending"]]
        else:
            leaf = opened.chain[0]
            entry = _certified(replace(_named(file), public_key_identifier=leaf.public_key_identifier), leaf)
            findings = list(self._of_chain(opened))
        findings += self._of_protection(file.path, shown)
        info = self._listed.get(entry.public_key_identifier or b"")
        try:
            info = info or self._asked(opened)
        except CertificateEnded as ended:
            entry = replace(entry, status=CertificateStatus(ended.status))
        except RequestRefused:
            # It says no in words that this environment does not know.
            findings.append(FINDINGS["untold"])
        entry = replace(entry, findings=tuple(findings))
        entry = self._told_of(entry, info)
        return self._with_token(entry, opened.encryption_aliases if opened else shown.aliases)

    def _opened(self, path: Path) -> OpenKeystore | None:
        if self._question.password is not None:
            with suppress(FileError, KeystoreError):
                return OpenKeystore.open(path, self._question.password)
        return None

    def _certificate_of(self, identifier: bytes | None) -> Certificate | None:
        """What a case knows of a file that nobody opened."""
        cases = (case for case in self._question.cases if identifier and case.public_key_identifier == identifier)
        return next((case.chain[0] for case in cases if case.chain), None)

    def _of_chain(self, opened: OpenKeystore) -> Iterator[Finding]:
        chain, roots = opened.chain, self._environment.roots
        if not self._environment.owns(chain[0]):
            yield FINDINGS["other-environment"]
            return
        verdict = trust.judge_chain(
            chain, key=opened.public_key_identifier, subject=None, now=self.now, roots=roots
        )
        if set(verdict.reasons) - {Reason.EXPIRED}:
            yield FINDINGS["chain"]
        elif not verdict.judged:
            yield FINDINGS["not-judged"]

    def _of_protection(self, path: Path, shown: Glance) -> Iterator[Finding]:
        if shown.rounds < FEW_ROUNDS:
            yield FINDINGS["weak-encryption"]
        if disk.is_open_to_others(path):
            yield FINDINGS["open-to-others"]
        serials = [alias for alias in shown.aliases if is_encryption_alias(alias)]
        if serials and self._copies[serials[-1]] < 2 and not self._copied(path, shown):
            yield FINDINGS["one-copy"]

    def _copied(self, path: Path, shown: Glance) -> bool:
        """Whether a copy that was made elsewhere is still there."""
        copies = (copy for copy in self._question.copies if copy.public_key_identifier in shown.key_ids)
        return any(copy.path.exists() and copy.path.resolve() != path.resolve() for copy in copies)

    # ── the platform ─────────────────────────────────────────────────────────────────────────

    def _told(self, ask: Callable[[], T]) -> T | None:
        """What the platform answers; the first thing that keeps it from doing so is remembered.

        Raises: CertificateEnded, RequestRefused: what it says of one certificate says nothing of others.
        """
        try:
            return ask()
        except (CertificateEnded, RequestRefused):
            raise
        except KitError as error:
            self.problem = self.problem or error
            return None

    def _asked(self, opened: OpenKeystore | None) -> CertificateInfo | None:
        """What the platform says to the certificate of a file itself. Raises: CertificateEnded, RequestRefused."""
        if opened is None or opened.pending or not self._environment.owns(opened.chain[0]):
            return None
        told = self._told(lambda: infos(self._environment, opened))
        return told[0] if told else None

    def _told_of(self, entry: Entry, info: CertificateInfo | None) -> Entry:
        """The entry with what the platform says of it."""
        if info is None:
            asked = entry.keystore is not None and self._question.card is not None and self.problem is None
            unknown = asked and entry.status is None and entry.public_key_identifier is not None
            return replace(entry, findings=(*entry.findings, *_if(unknown, "unknown-to-platform")))
        status, etk = info.certificate_status, info.etk_status
        until = info.replacement_from or (replaceable_from(entry.not_after) if entry.not_after else None)
        return replace(
            entry,
            status=status,
            etk=etk,
            renewable_from=until,
            findings=(
                *entry.findings,
                *_if(status is CertificateStatus.IN_PROGRESS, "in-progress"),
                *_if(status is CertificateStatus.REFUSED, "refused"),
                *_if(etk is EtkStatus.WAIT_FOR_ACTIVATION, "to-activate"),
                *_if(entry.key is KeyPlace.MISSING and status is CertificateStatus.VALID_ACTIVE, "file-missing"),
            ),
        )

    def _with_token(self, entry: Entry, aliases: Collection[str]) -> Entry:
        """Whether the depot gives the token of this certificate out, and its key is in the file."""
        if entry.status is not CertificateStatus.VALID_ACTIVE or entry.organization is None:
            return entry
        token = self._token(entry.organization, entry.application_id)
        mine = token is not None and token.authentication_certificate.public_key_identifier == (
            entry.public_key_identifier
        )
        absent = entry.etk in (EtkStatus.NOT_REQUESTED, EtkStatus.IN_REQUEST)
        missing = mine and token is not None and token.serial not in aliases
        found = (*_if(absent, "etk-absent"), *_if(missing, "etk-key-missing"))
        return replace(entry, findings=(*entry.findings, *found))

    def _token(self, organization: Organization, application_id: ApplicationId | None) -> EncryptionToken | None:
        asked = (organization, application_id)

        def ask() -> EncryptionToken | None:
            der = self._environment.platform.etk(organization, application_id)
            return EncryptionToken.parse(der) if der else None

        if asked not in self._tokens:
            self._tokens[asked] = None
            with suppress(RequestRefused):
                self._tokens[asked] = self._told(ask)
        return self._tokens[asked]


# ── one certificate among the others ─────────────────────────────────────────────────────────


def _of_life(entry: Entry, others: Sequence[Entry], now: datetime, within: timedelta) -> Iterator[Finding]:
    """What its dates and its state ask for, seen beside the others of the same name."""
    if entry.not_after is None:
        return
    waiting = any(
        other.owner == entry.owner and other.etk is EtkStatus.WAIT_FOR_ACTIVATION and other is not entry
        for other in others
    )
    newer = any(
        other.status is CertificateStatus.VALID_ACTIVE
        and other.etk is not EtkStatus.WAIT_FOR_ACTIVATION
        and other.owner == entry.owner
        and other.not_after is not None
        and other.not_after > max(entry.not_after, now)
        for other in others
    )
    if entry.status is CertificateStatus.REVOKED or now > entry.not_after:
        ended = "revoked" if entry.status is CertificateStatus.REVOKED else "expired"
        yield FINDINGS["replaced" if newer else ended]
    elif newer:
        yield FINDINGS["replaced"]
    elif waiting:
        yield FINDINGS["being-replaced"]
    elif entry.not_after - now <= within:
        yield FINDINGS["ask-again" if _without_card(entry.organization) else "renew"]
    elif entry.renewable_from is not None and now >= entry.renewable_from:
        yield FINDINGS["renewable"]


def _without_card(owner: Organization | None) -> bool:
    """Whether it is a person's own, who has a BIS number."""
    return owner is not None and owner.is_person and ssin.is_bis(owner.number)


def _if(holds: bool, finding: str) -> tuple[Finding, ...]:
    return (FINDINGS[finding],) if holds else ()


def _named(file: KeystoreFile) -> Entry:
    """What a file's name tells."""
    type, _, number = (file.owner or "").partition(",")[0].partition("=")
    _, _, application_id = (file.owner or "").partition(",")
    return Entry(
        name=file.path.name,
        organization=Organization(type, number, "") if number else None,
        application_id=ApplicationId.known(application_id) if application_id else None,
        keystore=file.path,
        key=KeyPlace.HERE,
    )


def _certified(entry: Entry, certificate: Certificate | None) -> Entry:
    """The entry with what its certificate tells."""
    if certificate is None:
        return entry
    try:
        actor = certificate.subject.actor()
    except ValueError:
        actor = None
    organization, application_id = actor or (entry.organization, entry.application_id)
    return replace(
        entry,
        name=organization.name if organization and organization.name else entry.name,
        organization=organization,
        application_id=application_id,
        serial=certificate.serial,
        not_before=certificate.not_before,
        not_after=certificate.not_after,
        renewable_from=replaceable_from(certificate.not_after),
    )


def _without_file(info: CertificateInfo) -> Entry:
    details = info.details
    return Entry(
        name=info.organization.name,
        organization=info.organization,
        application_id=info.application_id,
        keystore=None,
        key=KeyPlace.MISSING,
        public_key_identifier=info.public_key_identifier,
        serial=details.serial if details else None,
        not_before=details.not_before if details else None,
        not_after=details.not_after if details else None,
    )


def _identifier(shown: Glance) -> bytes | None:
    """The public key identifier of the authentication key, as far as the file binds its keys by that."""
    pairs = zip(shown.aliases, shown.key_ids, strict=True)
    found = next((identifier for alias, identifier in pairs if alias.lower() == AUTHENTICATION), None)
    return found if found is not None and len(found) == hashlib.sha1(usedforsecurity=False).digest_size else None
