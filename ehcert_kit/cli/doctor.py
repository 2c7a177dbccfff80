"""`ehcert-kit doctor`: whether one can start on this machine."""

from __future__ import annotations

import argparse
import json

from ..disk import write_public
from ..environments.opening import open_session
from ..procedure.doctor import Row, can_start, report, row
from ..procedure.prerequisites import check_all
from ..texts import Texts
from .common import settings


def run(options: argparse.Namespace, say: Texts) -> int:
    """Whether one can start on this machine, row by row."""
    session = open_session(settings(options))
    checks = check_all(session.environment, session.workspace.folder)
    rows = [row(say, check) for check in checks]
    if options.json:
        print(json.dumps({"environment": session.environment.name, "checks": [_checked(r) for r in rows]}))
    else:
        print(say(f"cli-environment-{session.environment.name}"))
        for shown in rows:
            print(f"{say(f'verdict-{shown.status.value}'):16}{shown.title:18}{shown.detail}")
            if shown.remedy is not None and shown.owner is not None:
                print(f"{'':16}{say('doctor-remedy', remedy=shown.remedy)} {say.owner(shown.owner)}")
        print(say("doctor-can-start" if can_start(checks) else "doctor-cannot-start"))
    if options.report is not None:
        told = report(say, session.environment, session.workspace.case, checks)
        write_public(options.report, told.encode())
        if not options.json:
            print(say("doctor-written", file=str(options.report)))
    return 0 if can_start(checks) else 1


def _checked(told: Row) -> dict[str, str | None]:
    return {
        "name": told.name,
        "status": told.status.value,
        "detail": told.detail,
        "remedy": told.remedy,
        "owner": told.owner.value if told.owner else None,
    }
