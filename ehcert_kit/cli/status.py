"""`ehcert-kit status`: lists all certificates, and what has to be done about each."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from ..card.interface import CardKey, PinEntry
from ..disk import is_folder
from ..disk.errors import FolderAbsent
from ..environments.opening import open_session
from ..environments.session import Session
from ..environments.settings import Settings
from ..kit_error import KitError
from ..local_time import local_time
from ..messages.operations import CertificateStatus
from ..procedure.guards import card_signer
from ..procedure.overview import Overview, OverviewEntry, OverviewFinding
from ..procedure.survey import SurveyScope, look
from ..secret import Secret
from ..signer import Signer
from ..texts import Texts
from ..texts.foreign import on_one_line
from ..values import replace
from .common import line, named_and_absent, settings, tell_notices, warn_of_last_try
from .reporting import problem_of, stopped

NOTHING_TO_DO, SOMETHING, COULD_NOT_LOOK = 0, 1, 2


def run(options: argparse.Namespace, say: Texts) -> int:
    """Look at the keystores, and ask the platform, without changing anything.

    Returns: 0: nothing to do within `--within`; 1: something; 2: could not look, or there is no such workspace.
    """
    absent = named_and_absent(options)
    if absent is not None:
        return stopped(options, say, absent, COULD_NOT_LOOK)
    chosen = settings(options)
    try:
        with _only_reading(chosen) as place:
            session = open_session(place)
            tell_notices(say, session)
            seen = look(session.environment, _question(options, say, session, chosen.keystores))
    except KitError as error:
        return stopped(options, say, error, COULD_NOT_LOOK)
    if options.json:
        document = _document(say, session.environment.name, seen)
        if seen.problem is not None:
            document["problem"] = problem_of(say, seen.problem)
        print(json.dumps(document, indent=1))
    else:
        _tell(say, session, seen)
    if seen.problem is not None:
        print(say.error(seen.problem), file=sys.stderr)
        return COULD_NOT_LOOK
    return SOMETHING if any(entry.to_do for entry in seen.entries) else NOTHING_TO_DO


@contextlib.contextmanager
def _only_reading(chosen: Settings) -> Iterator[Settings]:
    """The settings; with a temporary workspace where theirs was not begun: looking does not create it."""
    if chosen.workspace.exists():
        yield chosen
        return
    with tempfile.TemporaryDirectory(prefix="ehcert-", ignore_cleanup_errors=True) as folder:
        yield replace(chosen, workspace=Path(folder))


def _question(options: argparse.Namespace, say: Texts, session: Session, own: Path) -> SurveyScope:
    """What to look for. No secret is asked for, because `status` is meant to run unattended (cron).

    own: the environment's keystore folder.
    Raises: FolderAbsent, SecretUnreadable, KitError.
    """
    published = session.practice_password
    password = Secret(published) if published is not None else None
    if options.password_fd is not None:
        password = Secret(line(options.password_fd))
    for folder in options.folder:
        if not is_folder(folder):
            raise FolderAbsent(str(folder))
    return SurveyScope(
        folders=(own, *(folder.absolute() for folder in options.folder)),
        cases=session.workspace.cases,
        copies=session.workspace.notes.copies,
        password=password,
        card=_card(options, say, session),
        within=options.within,
    )


def _card(options: argparse.Namespace, say: Texts, session: Session) -> Signer | None:
    """A signer with the card, if the PIN is known without asking; None: each file's own key signs its query.

    Raises: KitError: with `--pin-fd`, the card cannot be used; without it, this is printed only.
    """
    environment, given = session.environment, options.pin_fd is not None
    pin = Secret(line(options.pin_fd)) if given else session.practice_pin
    if pin is None:
        return None
    try:
        if environment.card.pin_entry(CardKey.AUTHENTICATION) is not PinEntry.FIELD:
            return None
        environment.require_card()
        if given and warn_of_last_try(say, environment.card):
            # What runs every night with a wrong PIN would block the card; the files' own keys can sign too.
            return None
        return card_signer(environment, None, CardKey.AUTHENTICATION, pin)
    except KitError as error:
        if given:
            raise
        print(say.error(error).title, file=sys.stderr)
        return None


# ── output ───────────────────────────────────────────────────────────────────────────────────


def _tell(say: Texts, session: Session, seen: Overview) -> None:
    print(say(f"cli-environment-{session.environment.name}"))
    for entry in seen.entries:
        _tell_entry(say, entry, seen.time)
    if not seen.entries:
        print(say("status-nothing", folders=[str(folder) for folder in seen.looked_in]))


def _tell_entry(say: Texts, entry: OverviewEntry, now: datetime) -> None:
    print("\n" + on_one_line(f"{entry.name}  {entry.owner or ''}").rstrip())
    if entry.status is CertificateStatus.REVOKED:
        print("  " + say("status-revoked"))
    elif entry.not_after is not None:
        days = entry.days_left(now) or 0
        told = "status-until" if days >= 0 else "status-ended"
        print("  " + say(told, until=local_time(entry.not_after), days=days))
    if entry.keystore is not None:
        print("  " + say("status-file", file=str(entry.keystore)))
    for finding in entry.findings:
        severity, sentence = say(f"severity-{finding.severity.value}"), say(f"finding-{finding.id}")
        print(f"  {severity} {sentence} {_remedy(say, finding)}")


def _remedy(say: Texts, finding: OverviewFinding) -> str:
    return say(f"finding-{finding.id}.remedy")


def _document(say: Texts, environment: str, seen: Overview) -> dict[str, Any]:
    return {
        "environment": environment,
        "time": seen.time.isoformat(timespec="seconds"),
        "looked_in": [str(folder) for folder in seen.looked_in],
        "certificates": [_row(say, seen, entry) for entry in seen.entries],
    }


def _row(say: Texts, seen: Overview, entry: OverviewEntry) -> dict[str, Any]:
    def moment(when: Any) -> str | None:
        return when.isoformat(timespec="seconds") if when is not None else None

    return {
        "name": entry.name,
        "organization": str(entry.organization) if entry.organization else None,
        "application_id": str(entry.application_id) if entry.application_id else None,
        "keystore": str(entry.keystore) if entry.keystore else None,
        "serial": entry.serial,
        "not_before": moment(entry.not_before),
        "not_after": moment(entry.not_after),
        "days_left": entry.days_left(seen.time),
        "renewable_from": moment(entry.renewable_from),
        "certificate_status": entry.status,
        "etk_status": entry.etk,
        "key": entry.key,
        "findings": [
            {
                "id": finding.id,
                "severity": finding.severity,
                "owner": finding.owner,
                "remedy": _remedy(say, finding),
            }
            for finding in entry.findings
        ],
    }
