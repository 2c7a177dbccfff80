"""The report of a case: choices, times, and digests of the files. It contains no secret.

A case holds none: PIN, password and private keys are never written to it (`ehcert_kit.procedure.case`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from msgspec import structs

from ..certificate import Certificate
from ..client import wire_log
from ..disk import read_private
from ..environments.trainer_words import act_said
from ..explain.key import grouped
from ..identifiers.contact import ContactData
from ..procedure.case import (
    Agreement,
    Applicant,
    Case,
    Conditions,
    Identification,
    Installed,
    Invitation,
    Options,
    Predecessor,
    Refused,
    Registered,
    Revoked,
    Situation,
    Target,
    Verified,
)
from ..procedure.errors import WorkspaceAbsent
from ..procedure.notes import Notes
from ..procedure.snapshot import Snapshot
from ..procedure.standing import Standing, digest_of
from ..procedure.validity import replaceable_from
from ..procedure.workspace import EXCHANGES
from ..texts import Texts
from .document import Document, Facts, Note, Paragraph, Section, Table
from .order import Order

Rows = Iterator[tuple[str, str]]


def report(order: Order) -> Document:
    """The report of the current case, whatever its state.

    Raises: WorkspaceAbsent: there is nothing to report. FileError: an exchange cannot be read.
    """
    if order.workspace is None:
        raise WorkspaceAbsent(str(order.folder))
    say, case, notes = order.say, order.workspace.case, order.workspace.notes
    now = Snapshot.of(case, notes, order.workspace.cases)
    chosen = tuple(_decisions(say, case, notes))
    sections = [
        Section(say("printed-report-now"), (Facts(tuple(_now(order, now))),)),
        Section(
            say("printed-report-decisions"),
            (Facts(chosen) if chosen else Paragraph(say("printed-report-nothing-chosen")),),
        ),
        Section(say("printed-report-times"), (_times(order, case, notes),)),
    ]
    if order.acts:
        sections.append(Section(say("printed-report-acts"), (_acts(order),)))
    known = tuple(_certificate(order, case))
    if known:
        sections.append(Section(say("printed-report-certificate"), (Facts(known),)))
    digests = tuple(_digests(say, now))
    if digests:
        sections.append(Section(say("printed-report-digests"), (_digest_table(say, digests), _check(say))))
    sections += _exchanges(say, order.folder / EXCHANGES)
    return Document(
        name="report",
        language=say.language,
        title=say("printed-report"),
        lead=say("printed-report.about"),
        imprint=order.imprint(),
        sections=tuple(sections),
        about=say("printed-report-case", id=case.id),
        compact=True,
    )


def _now(order: Order, now: Snapshot) -> Rows:
    say, case = order.say, now.case
    standing = Standing.REVOKED if now.revoked else now.standing
    yield say("printed-report-kind"), say(f"frame-case-{case.kind}")
    yield (
        say("printed-report-standing"),
        say(f"frame-standing-{standing}"),
    )
    yield say("printed-report-environment"), say(f"frame-environment-{order.environment}")
    if case.keystore is not None:
        yield say("printed-report-file"), case.keystore.name


def _decisions(say: Texts, case: Case, notes: Notes) -> Rows:
    """The user's choices, in the order in which they are asked."""
    if notes.manager:
        yield say("printed-report-manager"), notes.manager
    if (target := case.get(Target)) is not None:
        yield say("printed-report-target"), f"{target.subject}\n{target.serial}"
        yield say("printed-report-reason"), say(f"reason-{target.reason.value}")
    if (before := case.get(Predecessor)) is not None:
        yield say("printed-report-predecessor"), f"{before.path.name}\n{before.certificate.serial}"
    if (situation := case.get(Situation)) is not None:
        yield say("printed-report-situation"), say(f"situation-{situation.value}")
    if (applicant := case.get(Applicant)) is not None:
        yield say("printed-report-applicant"), applicant.holder.full_name
    if case.actor is not None:
        for_whom = say("printed-report-self") if case.for_self else f"{case.actor.name}\n{case.actor}"
        yield say("printed-report-organization"), for_whom
        yield say("printed-report-application-id"), str(case.application_id or say("printed-report-none"))
    if (options := case.get(Options)) is not None:
        yield say("printed-report-services"), ", ".join(options.base_services) or say("printed-report-none")
    if (contact := case.get(ContactData)) is not None:
        yield say("printed-report-contact"), "\n".join(filter(None, structs.astuple(contact)))


# ── when ─────────────────────────────────────────────────────────────────────────────────────


def _times(order: Order, case: Case, notes: Notes) -> Table:
    say = order.say
    copies = (
        (copy.when, say("printed-report-at-copied", folder=str(copy.path.parent)))
        for copy in notes.copies
        if copy.public_key_identifier == case.public_key_identifier
    )
    events = sorted((*_moments(say, case), *copies), key=lambda event: event[0])
    rows = tuple((order.moment(when), what) for when, what in events)
    headings = (say("printed-report-times-when"), say("printed-report-times-what"))
    return Table(say("printed-report-times-table"), headings, rows, widths=(44, 56))


def _acts(order: Order) -> Table:
    """What the trainer did. Times are those of the practice clock, as in the whole report."""
    say = order.say
    rows = tuple((order.moment(act.practice_at), act_said(act, say)) for act in order.acts)
    headings = (say("printed-report-times-when"), say("printed-report-times-what"))
    return Table(say("printed-report-acts-table"), headings, rows, widths=(44, 56))


def _moments(say: Texts, case: Case) -> Iterator[tuple[datetime, str]]:
    """The events of a case whose time is known."""
    yield case.created, say("printed-report-at-created")
    if (conditions := case.get(Conditions)) is not None:
        yield conditions.accepted, say("printed-report-at-conditions")
    if (identified := case.get(Identification)) is not None:
        yield identified.when, say("printed-report-at-identified")
    if (agreement := case.get(Agreement)) is not None and agreement.read is not None:
        yield agreement.read, say("printed-report-at-read")
    if (refused := case.get(Refused)) is not None:
        if refused.prepared is not None:
            yield refused.prepared, say("printed-report-at-signed")
        told = {"codes": refused.codes, "messages": refused.messages}
        yield refused.when, say("printed-report-at-refused", **told)
    if (sent := case.sent) is not None:
        yield sent.prepared, say("printed-report-at-signed")
        if sent.accepted is not None:
            decision = {True: "automatic", False: "manual", None: "unknown"}[sent.automatically_validated]
            yield sent.accepted, say("printed-report-at-accepted", decision=decision)
    if (invitation := case.get(Invitation)) is not None:
        yield invitation.expires, say("printed-report-at-invitation")
    yield from _completed(say, case)


def _completed(say: Texts, case: Case) -> Iterator[tuple[datetime, str]]:
    if (installed := case.get(Installed)) is not None:
        yield installed.when, say("printed-report-at-installed")
    if (registered := case.get(Registered)) is not None:
        yield registered.when, say("printed-report-at-registered", serial=registered.serial)
    if (verified := case.get(Verified)) is not None:
        yield verified.when, say("printed-report-at-verified")
    if (revoked := case.get(Revoked)) is not None:
        yield revoked.when, say("printed-report-at-revoked")


# ── what came of it ──────────────────────────────────────────────────────────────────────────


def _certificate(order: Order, case: Case) -> Rows:
    say = order.say
    if case.public_key_identifier is not None:
        yield say("printed-report-key"), grouped(case.public_key_identifier)
    if case.sent is not None:
        yield say("printed-report-request"), case.sent.identifier
    if case.chain:
        yield from _of(order, case.chain[0])
    if case.registered is not None:
        yield say("printed-report-etk"), case.registered.serial


def _of(order: Order, leaf: Certificate) -> Rows:
    say = order.say
    yield say("printed-report-subject"), leaf.subject.text()
    yield say("printed-report-issuer"), leaf.issuer_text
    yield say("printed-report-serial"), leaf.serial
    yield say("printed-report-from"), order.moment(leaf.not_before)
    yield say("printed-report-renewal"), order.moment(replaceable_from(leaf.not_after))
    yield say("printed-report-until"), order.moment(leaf.not_after)


def _digests(say: Texts, now: Snapshot) -> Rows:
    """SHA-256 of each file and message, hexadecimal, to check that a copy is the same."""
    case, verified = now.case, now.case.get(Verified)
    known: dict[str, str | None] = {
        "keystore": now.digest,
        "verified": verified.digest if verified else None,
        **{name: digest_of(octets) for name, octets in _artefacts(case) if octets},
    }
    for name, digest in known.items():
        if digest:
            yield say(f"printed-report-digest-{name}"), digest


def _artefacts(case: Case) -> Iterator[tuple[str, bytes | None]]:
    yield "csr", case.csr
    yield "contract", case.contract.octets if case.contract else None
    yield "message", case.sent.message if case.sent else None
    yield "certificate", case.chain[0].der if case.chain else None
    yield "etk", case.registered.etk if case.registered else None


def _digest_table(say: Texts, digests: tuple[tuple[str, str], ...]) -> Table:
    headings = (say("printed-report-digests-what"), say("printed-report-digests-digest"))
    rows = tuple((what, _in_eights(digest)) for what, digest in digests)
    return Table(say("printed-report-digests-table"), headings, rows, widths=(34, 66))


def _check(say: Texts) -> Note:
    return Note(say("printed-report-check"), say("printed-report-check.text"))


def _exchanges(say: Texts, folder: Path) -> Iterator[Section]:
    """Every message of the workspace, with its digest."""
    files = wire_log.files(folder)
    if not files:
        return
    headings = tuple(say(f"printed-report-exchanges-{name}") for name in ("file", "octets"))
    rows = tuple(_exchange(say, file) for file in files)
    names = (*headings, say("printed-report-digests-digest"))
    table = Table(say("printed-report-exchanges-table"), names, rows, widths=(35, 11, 54))
    yield Section(say("printed-report-exchanges"), (Paragraph(say("printed-report-exchanges-text")), table))


def _exchange(say: Texts, file: Path) -> tuple[str, ...]:
    octets = read_private(file)
    operation, _, part = file.stem.rpartition("-")
    return (
        f"{operation}\n{say(f'printed-report-part-{part}')}",
        say("printed-report-count", number=len(octets)),
        _in_eights(digest_of(octets)),
    )


def _in_eights(digest: str) -> str:
    """A digest in groups of eight digits, so that lines can break between them."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
