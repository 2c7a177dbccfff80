"""Examining keystores and platform for an overview.

Files are only read. A file that the password does not open still shows its unencrypted parts: the aliases of its
keys and, if written by this or the official program, their identifiers.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from .. import disk, trust
from ..certificate import Certificate
from ..disk.errors import FileError, FileNotReadable
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..keystore.entries import AUTHENTICATION, is_encryption_alias
from ..keystore.errors import KeystoreError, KeystoreUnsupported
from ..keystore.folder import KeystoreFile, described, find, key_names_in
from ..keystore.pkcs12 import Glance, glance
from ..kit_error import KitError
from ..messages.certra import CertificateInfo
from ..messages.errors import RequestRefused
from ..messages.etk import EncryptionToken
from ..messages.operations import CertificateStatus, EtkStatus
from ..secret import Secret
from ..signer import Signer
from ..trust import Reason
from ..values import replace
from .case import Case
from .certificate_state import infos
from .environment import Environment
from .errors import CertificateEnded
from .notes import Copy
from .open_keystore import OpenKeystore
from .overview import FINDINGS, KeyPlace, Overview, OverviewEntry, OverviewFinding, of_life
from .standing import revoked_keys
from .validity import replaceable_from

T = TypeVar("T")
#: Rounds of key derivation below which a file is reported as weakly encrypted.
FEW_ROUNDS = 10_000


class SurveyScope(Struct, frozen=True):
    """Where to look, and with what.

    folders: of keystores. cases: consulted for files that stay closed, and for revocations. password: tried on
    every file; None: no file is opened. card: asks the platform for all certificates of its holder; None: only
    opened files ask. copies: made elsewhere. within: how long before its end a certificate is to be renewed.
    """

    folders: tuple[Path, ...]
    cases: tuple[Case, ...] = ()
    password: Secret | None = None
    card: Signer | None = None
    copies: tuple[Copy, ...] = ()
    within: timedelta = timedelta(days=90)


def look(environment: Environment, question: SurveyScope) -> Overview:
    """Examine files and platform. Raises: FileNotReadable: a folder."""
    survey = _Survey(environment, question)
    entries = list(survey.entries())
    now = survey.now
    judged = [
        replace(entry, findings=(*entry.findings, *of_life(entry, entries, now, question.within)))
        for entry in entries
    ]
    judged.sort(key=lambda entry: (not entry.to_do, entry.not_after is None, entry.not_after or now, entry.name))
    return Overview(now, tuple(judged), question.folders, survey.problem, survey.listed)


def judge_file(
    environment: Environment, name: str, octets: bytes, password: Secret | None = None
) -> OverviewEntry:
    """Examine one file from its octets alone; nothing is written, and the platform is not asked.

    Findings on copies, permissions and states are therefore missing.
    """
    survey = _Survey(environment, SurveyScope((), password=password))
    path = Path(Path(name).name)
    entry, _, _ = survey.in_itself(_named(described(path)), octets)
    return replace(
        entry, findings=(*entry.findings, *of_life(entry, (entry,), survey.now, SurveyScope(()).within))
    )


def _files(folders: Iterable[Path]) -> Iterator[KeystoreFile]:
    seen = set()
    for folder in folders:
        for file in find(folder):
            if file.path.resolve() not in seen:
                seen.add(file.path.resolve())
                yield file


class _Survey:
    """One examination; answers of the platform are cached."""

    def __init__(self, environment: Environment, question: SurveyScope) -> None:
        self._environment = environment
        self._question = question
        self.now = environment.clock()
        self.problem: KitError | None = None
        self._tokens: dict[tuple[Organization, ApplicationId | None], EncryptionToken | None] = {}
        #: How many files hold a key with this alias.
        self._copies = Counter(
            alias for folder in {folder.resolve() for folder in question.folders} for alias in key_names_in(folder)
        )
        self._revoked = revoked_keys(question.cases)
        self._listed: dict[bytes, CertificateInfo] = {}
        #: How many certificates the platform listed for the card's holder; None: not asked, or no answer.
        self.listed: int | None = None
        if question.card is not None:
            self._ask_with(question.card)

    def _ask_with(self, card: Signer) -> None:
        try:
            listed = self._told(lambda: self._environment.platform.infos_for_citizen(card))
        except RequestRefused as refused:
            listed, self.problem = None, refused
        if listed is not None:
            self.listed = len(listed)
            self._listed = {info.public_key_identifier: info for info in listed}

    def entries(self) -> Iterator[OverviewEntry]:
        """One entry for each file, then one for each listed certificate without a file."""
        known = set()
        for file in _files(self._question.folders):
            entry = self._of_file(file)
            known.add(entry.public_key_identifier)
            yield entry
        for identifier, info in self._listed.items():
            if identifier not in known:
                yield self._told_of(_without_file(info), info)

    # ── a file ───────────────────────────────────────────────────────────────────────────────

    def in_itself(
        self, named: OverviewEntry, octets: bytes
    ) -> tuple[OverviewEntry, Glance | None, OpenKeystore | None]:
        """The entry from the file alone, its unencrypted parts (None: unreadable), its content (None: closed)."""
        assert named.keystore is not None, "a file"
        try:
            shown = glance(octets, named.keystore.name)
            opened = self._opened(named.keystore, octets)
        except KeystoreUnsupported:
            return replace(named, findings=(FINDINGS["unsupported"],)), None, None
        except KeystoreError:
            return replace(named, findings=(FINDINGS["unreadable"],)), None, None
        if opened is None:
            entry = replace(named, public_key_identifier=_identifier(shown))
            entry = _certified(entry, self._certificate_of(entry.public_key_identifier))
            findings = [FINDINGS["locked" if entry.not_after is not None else "unread"]]
        elif opened.pending:
            entry = replace(named, public_key_identifier=opened.public_key_identifier, key=KeyPlace.PENDING)
            findings = [FINDINGS["pending"]]
        else:
            leaf = opened.chain[0]
            entry = _certified(replace(named, public_key_identifier=leaf.public_key_identifier), leaf)
            findings = list(self._of_chain(opened))
        if shown.rounds < FEW_ROUNDS:
            findings.append(FINDINGS["weak-encryption"])
        return replace(entry, findings=tuple(findings)), shown, opened

    def _of_file(self, file: KeystoreFile) -> OverviewEntry:
        try:
            octets = disk.read_private(file.path)
        except FileError as error:
            refused = isinstance(error, FileNotReadable) and error.reason == "permission"
            return replace(_named(file), findings=(FINDINGS["not-permitted" if refused else "unreadable"],))
        entry, shown, opened = self.in_itself(_named(file), octets)
        if shown is None:
            return entry
        findings = [*entry.findings, *self._of_place(file.path, shown)]
        if entry.public_key_identifier in self._revoked:
            entry = replace(entry, status=CertificateStatus.REVOKED)
        info = self._listed.get(entry.public_key_identifier or b"")
        try:
            info = info or self._asked(opened)
        except CertificateEnded as ended:
            entry = replace(entry, status=CertificateStatus(ended.status))
        except RequestRefused:
            # Refused with a code that this environment does not know.
            # Once the card was used for the question, nobody is told to use it.
            findings.extend(_if(not self._was_listed, "untold"))
        entry = replace(entry, findings=tuple(findings))
        entry = self._told_of(entry, info)
        return self._with_token(entry, opened.encryption_aliases if opened else shown.aliases)

    def _opened(self, path: Path, octets: bytes) -> OpenKeystore | None:
        """The content, if the password opens it. Raises: KeystoreUnsupported: no password would help."""
        if self._question.password is None:
            return None
        try:
            return OpenKeystore.of(path, octets, self._question.password)
        except KeystoreUnsupported:
            raise
        except KeystoreError:
            return None

    def _certificate_of(self, identifier: bytes | None) -> Certificate | None:
        """The certificate of an unopened file, from the case with the same key; None where there is none."""
        cases = (case for case in self._question.cases if identifier and case.public_key_identifier == identifier)
        return next((case.chain[0] for case in cases if case.chain), None)

    def _of_chain(self, opened: OpenKeystore) -> Iterator[OverviewFinding]:
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

    def _of_place(self, path: Path, shown: Glance) -> Iterator[OverviewFinding]:
        if disk.is_open_to_others(path):
            yield FINDINGS["open-to-others"]
        serials = [alias for alias in shown.aliases if is_encryption_alias(alias)]
        if serials and self._copies[serials[-1]] < 2 and not self._copied(path, shown):
            yield FINDINGS["one-copy"]

    def _copied(self, path: Path, shown: Glance) -> bool:
        """Whether a copy that was made elsewhere is still there."""
        copies = (copy for copy in self._question.copies if copy.public_key_identifier in shown.key_ids)
        return any(copy.is_there and copy.path.resolve() != path.resolve() for copy in copies)

    # ── the platform ─────────────────────────────────────────────────────────────────────────

    def _told(self, ask: Callable[[], T]) -> T | None:
        """The platform's answer; None where it gave none, and the first such error is kept in `problem`.

        Raises: CertificateEnded, RequestRefused: these concern one certificate only.
        """
        try:
            return ask()
        except (CertificateEnded, RequestRefused):
            raise
        except KitError as error:
            self.problem = self.problem or error
            return None

    def _asked(self, opened: OpenKeystore | None) -> CertificateInfo | None:
        """The platform's answer to a question signed with the file's own key; None where it cannot be asked.

        Raises: CertificateEnded, RequestRefused.
        """
        if opened is None or opened.pending or not self._environment.owns(opened.chain[0]):
            return None
        told = self._told(lambda: infos(self._environment, opened))
        return told[0] if told else None

    @property
    def _was_listed(self) -> bool:
        """Whether the platform was asked with the card, and answered."""
        return self._question.card is not None and self.problem is None

    def _told_of(self, entry: OverviewEntry, info: CertificateInfo | None) -> OverviewEntry:
        """The entry with the platform's data. info: None where there are none."""
        if info is None:
            asked = entry.keystore is not None and self._was_listed
            unknown = asked and entry.status is None and entry.public_key_identifier is not None
            return replace(entry, findings=(*entry.findings, *_if(unknown, "unknown-to-platform")))
        status, etk = info.certificate_status, info.etk_status
        since = info.replacement_from or (replaceable_from(entry.not_after) if entry.not_after else None)
        return replace(
            entry,
            status=status,
            etk=etk,
            renewable_from=since,
            findings=(
                *entry.findings,
                *_if(status is CertificateStatus.IN_PROGRESS, "in-progress"),
                *_if(status is CertificateStatus.REFUSED, "refused"),
                *_if(etk is EtkStatus.WAIT_FOR_ACTIVATION, "to-activate"),
                *_if(entry.key is KeyPlace.MISSING and status is CertificateStatus.VALID_ACTIVE, "file-missing"),
            ),
        )

    def _with_token(self, entry: OverviewEntry, aliases: Collection[str]) -> OverviewEntry:
        """The entry with the findings on its token: registered or not, its key in the file or not."""
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


def _if(holds: bool, finding: str) -> tuple[OverviewFinding, ...]:
    return (FINDINGS[finding],) if holds else ()


def _named(file: KeystoreFile) -> OverviewEntry:
    """An entry from the file's name alone."""
    type, _, number = (file.owner or "").partition(",")[0].partition("=")
    _, _, application_id = (file.owner or "").partition(",")
    return OverviewEntry(
        name=file.path.name,
        organization=Organization(type, number, "") if number else None,
        application_id=ApplicationId.known(application_id) if application_id else None,
        keystore=file.path,
        key=KeyPlace.HERE,
    )


def _certified(entry: OverviewEntry, certificate: Certificate | None) -> OverviewEntry:
    """The entry with its certificate's data; unchanged where there is no certificate."""
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


def _without_file(info: CertificateInfo) -> OverviewEntry:
    details = info.details
    return OverviewEntry(
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
    """The public key identifier of the authentication key, if the file uses it as that key's local id."""
    pairs = zip(shown.aliases, shown.key_ids, strict=True)
    found = next((identifier for alias, identifier in pairs if alias.lower() == AUTHENTICATION), None)
    return found if found is not None and len(found) == hashlib.sha1(usedforsecurity=False).digest_size else None
