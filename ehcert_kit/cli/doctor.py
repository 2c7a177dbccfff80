"""`ehcert-kit doctor`: checks whether this machine has what the procedure needs."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from ..card.backends import Why
from ..disk.errors import FolderNotWritable
from ..environments.opening import open_session
from ..environments.session import Session
from ..procedure.doctor import DoctorRow, can_start, report, row
from ..procedure.prerequisites import Check, Verdict, checks
from ..texts import Texts
from .common import settings, tell_notices, write_output

#: The checks of what is kept in the workspace: the practice card, and the practice platform if it is embedded.
_OF_THE_CARD, _OF_THE_PLATFORM = ("card", "certificates", "pin"), ("platform", "clock")


def run(options: argparse.Namespace, say: Texts) -> int:
    """Run the checks and print their results. Returns: 0: the procedure can start here; 1: it cannot."""
    with ExitStack() as afterwards:
        return _run(options, say, afterwards)


def _run(options: argparse.Namespace, say: Texts, afterwards: ExitStack) -> int:
    session, unwritable = _opened(options, afterwards)
    tell_notices(say, session)
    rows: list[DoctorRow] = []
    checked: list[Check] = []
    if not options.json:
        print(say(f"cli-environment-{session.environment.name}"))
    for check in _checks(session, settings(options).workspace, unwritable):
        # Printed one by one, because a check of a reader or a network may take seconds.
        checked.append(check)
        rows.append(row(say, check))
        if not options.json:
            _tell(say, rows[-1])
    if options.json:
        print(json.dumps({"environment": session.environment.name, "checks": [_checked(r) for r in rows]}))
    else:
        print(say("doctor-can-start" if can_start(checked) else "doctor-cannot-start"))
    if options.report is not None:
        case = session.workspace.case if unwritable is None else None
        told = report(say, session.environment, case, checked)
        write_output(options.report, told.encode())
        if not options.json:
            print(say("doctor-written", file=str(options.report)))
    return 0 if can_start(checked) else 1


def _opened(options: argparse.Namespace, afterwards: ExitStack) -> tuple[Session, FolderNotWritable | None]:
    """A session in the workspace; where that cannot be written, in an empty folder instead, and the reason.

    afterwards: removes that folder. Raises: as `open_session`, for any other reason.
    """
    try:
        return open_session(settings(options)), None
    except FolderNotWritable as error:
        made = tempfile.TemporaryDirectory(prefix="ehcert-", ignore_cleanup_errors=True)
        elsewhere = {**vars(options), "workspace": Path(afterwards.enter_context(made))}
        session = open_session(settings(argparse.Namespace(**elsewhere)))
        afterwards.callback(session.environment.close)
        return session, error


def _checks(session: Session, workspace: Path, unwritable: FolderNotWritable | None) -> Iterator[Check]:
    """The checks of this machine. unwritable: why nothing can be written in the workspace, if so: this is said
    first, and what is kept there is not checked.
    """
    if unwritable is None:
        yield from checks(session.environment, workspace)
        return
    yield Check("folder", Verdict.FAILED, error=unwritable, owner=unwritable.owner)
    kept = (
        *(_OF_THE_CARD if session.environment.why is Why.PRACTICE else ()),
        *(_OF_THE_PLATFORM if session.platform is not None else ()),
    )
    for check in checks(session.environment, workspace):
        if check.name != "folder":
            yield Check(check.name, Verdict.SKIPPED) if check.name in kept else check


def _tell(say: Texts, shown: DoctorRow) -> None:
    print(f"{say(f'verdict-{shown.status.value}'):16}{shown.title:18}{shown.detail}", flush=True)
    if shown.remedy is not None and shown.owner is not None:
        print(f"{'':16}{say('doctor-remedy', remedy=shown.remedy)} {say.owner(shown.owner)}", flush=True)


def _checked(told: DoctorRow) -> dict[str, str | None]:
    return {
        "name": told.name,
        "status": told.status.value,
        "detail": told.detail,
        "remedy": told.remedy,
        "owner": told.owner.value if told.owner else None,
    }
