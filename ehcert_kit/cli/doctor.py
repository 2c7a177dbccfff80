"""`ehcert-kit doctor`: checks whether this machine has what the procedure needs."""

from __future__ import annotations

import argparse
import json

from ..environments.opening import open_session
from ..procedure.doctor import DoctorRow, can_start, report, row
from ..procedure.prerequisites import Check, checks
from ..texts import Texts
from .common import settings, tell_notices, write_output


def run(options: argparse.Namespace, say: Texts) -> int:
    """Run the checks and print their results. Returns: 0: the procedure can start here; 1: it cannot."""
    session = open_session(settings(options))
    tell_notices(say, session)
    rows: list[DoctorRow] = []
    checked: list[Check] = []
    if not options.json:
        print(say(f"cli-environment-{session.environment.name}"))
    for check in checks(session.environment, session.workspace.folder):
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
        told = report(say, session.environment, session.workspace.case, checked)
        write_output(options.report, told.encode())
        if not options.json:
            print(say("doctor-written", file=str(options.report)))
    return 0 if can_start(checked) else 1


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
