"""`ehcert-kit etk` and `ehcert-kit export`: encryption tokens, messages sealed for them, copies of a keystore."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ..disk import read_private
from ..environments.opening import open_session
from ..environments.session import Session
from ..environments.workspace import workspace_of
from ..messages.etk import EncryptionToken
from ..procedure import sealing
from ..procedure.completion import Completion
from ..procedure.export import export as export_file
from ..procedure.open_keystore import OpenKeystore
from ..procedure.standing import Standing, standing
from ..texts import Texts
from . import arguments as kinds
from .common import files, settings, tell_notices, write_output
from .reporting import misused
from .secrets import Secrets

Told = dict[str, Any]


def run(options: argparse.Namespace, say: Texts) -> int:
    """Create, show or check a token, or encrypt or decrypt a message. Returns: 0; 2: an option is missing."""
    missing = {"seal": options.to, "open": options.keystore}.get(options.what, options.about) is None
    if missing:
        return misused(options, say, f"cli-etk-{options.what}-needs")
    session = _session(options, say, _file(options))
    acts = {"create": _create, "check": _check, "show": _show, "seal": _seal, "open": _open}
    _tell(options, say, acts[options.what](options, say, session))
    return 0


def export(options: argparse.Namespace, say: Texts) -> int:
    """Copy a keystore for another computer or program. Returns: 0."""
    path = options.file.absolute()
    session = _session(options, say, path)
    password = Secrets(options, session, say).password()
    with files():
        copy = export_file(session.environment, path, password, options.to.absolute(), session.workspace)
    told = {"status": "exported", "keystore": str(path), "copy": str(copy.path), "sha256": copy.digest}
    _tell(options, say, told)
    return 0


def _session(options: argparse.Namespace, say: Texts, file: Path) -> Session:
    options.workspace = options.workspace or workspace_of(file)
    session = open_session(settings(options))
    tell_notices(say, session)
    return session


def _file(options: argparse.Namespace) -> Path:
    """The file that the argument names; it may name an organisation instead, so that argparse cannot tell."""
    return kinds.path(options.about).absolute()


def _create(options: argparse.Namespace, say: Texts, session: Session) -> Told:
    completion = Completion(session.environment, session.workspace)
    opened = _opened(options, say, session, completion)
    completion.register_etk(opened, again=options.again)
    if standing(session.workspace.case) is not Standing.TO_ACTIVATE:
        completion.verify(opened)
    registered = session.workspace.case.registered
    return {"status": standing(session.workspace.case), "serial": registered.serial if registered else None}


def _check(options: argparse.Namespace, say: Texts, session: Session) -> Told:
    completion = Completion(session.environment, session.workspace)
    token = completion.verify(_opened(options, say, session, completion))
    return {"status": "good", **_told(token)}


def _show(options: argparse.Namespace, say: Texts, session: Session) -> Told:
    return {"status": "found", **_told(sealing.find(session.environment, *sealing.owner_named(options.about)))}


def _seal(options: argparse.Namespace, say: Texts, session: Session) -> Told:
    token = sealing.find(session.environment, *sealing.owner_named(options.about))
    message = sys.stdin.buffer.read(sealing.LONGEST + 1)
    write_output(options.to, sealing.seal(token, message))
    return {"status": "sealed", "message": str(options.to), **_told(token)}


def _open(options: argparse.Namespace, say: Texts, session: Session) -> Told:
    password = Secrets(options, session, say).password()
    opened = OpenKeystore.open(options.keystore.absolute(), password)
    plain = sealing.unseal(opened, read_private(_file(options)))
    return {"status": "opened", "text": plain.decode("utf-8", "replace")}


def _opened(options: argparse.Namespace, say: Texts, session: Session, completion: Completion) -> OpenKeystore:
    return completion.open_keystore(Secrets(options, session, say).password(), _file(options))


def _told(token: EncryptionToken) -> Told:
    certificate = token.encryption_certificate
    return {
        "serial": token.serial,
        "subject": certificate.subject_text,
        "not_after": certificate.not_after.isoformat(timespec="seconds"),
    }


def _tell(options: argparse.Namespace, say: Texts, told: Told) -> None:
    if options.json:
        print(json.dumps(told, indent=1))
    elif told["status"] == "opened":
        print(told["text"])
    else:
        print(say(f"cli-etk-{told['status']}", **{key: str(value) for key, value in told.items()}))
