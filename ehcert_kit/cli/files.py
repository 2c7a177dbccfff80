"""Commands about one keystore: `password` and `calendar`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..certificate import Certificate
from ..environments.opening import open_workspace
from ..environments.settings import now
from ..environments.workspace import require_own, workspace_of
from ..keystore.folder import octets_of
from ..keystore.pkcs12 import glance
from ..local_time import local_time
from ..practice.marks import of_practice
from ..procedure.errors import NotFinished
from ..procedure.open_keystore import OpenKeystore
from ..procedure.password_change import change_password
from ..procedure.reminders import calendar as calendar_of
from ..procedure.workspace import Workspace
from ..secret import Secret
from ..texts import Texts
from .common import line, prompt, settings, write_output


def password(options: argparse.Namespace, say: Texts) -> int:
    """Change the password of a keystore. Returns: 0."""
    path = options.file.absolute()
    # The file is checked before its password is asked for, and the password before a new one is.
    glance(octets_of(path), path.name)
    workspace = _workspace(options, path)
    old = _secret(options.password_fd) or prompt(say("cli-ask-password"))
    opened = OpenKeystore.open(path, old)
    if workspace is not None:
        require_own(workspace, opened)
    new = _secret(options.new_password_fd)
    confirmation = None
    if new is None:
        new, confirmation = prompt(say("cli-ask-new-password")), prompt(say("cli-ask-new-password-again"))
    opened = change_password(path, old, new, now, confirmation=confirmation, workspace=workspace)
    if options.json:
        keys = [entry.alias for entry in opened.content.keys]
        print(json.dumps({"status": "changed", "keystore": str(path), "keys": keys}, indent=1))
    else:
        print(say("cli-password-changed", file=str(path)))
    return 0


def calendar(options: argparse.Namespace, say: Texts) -> int:
    """Write the dates of a keystore's certificate as a calendar file (iCalendar, RFC 5545). Returns: 0."""
    path = options.file.absolute()
    certificate = _known(options, path) or _opened(options, say, path)
    made = calendar_of(say, certificate, now(), practice=of_practice(certificate.issuer_text))
    write_output(options.to, made)
    if not options.json:
        print(say("cli-calendar-written", file=str(options.to), until=local_time(certificate.not_after)))
    else:
        print(json.dumps({"status": "written", "calendar": str(options.to)}, indent=1))
    return 0


def _known(options: argparse.Namespace, path: Path) -> Certificate | None:
    """The keystore's certificate, where its workspace has a copy: then no password is needed."""
    workspace = _workspace(options, path)
    identifiers = glance(octets_of(path), path.name).key_ids
    cases = workspace.cases if workspace is not None else ()
    return next(
        (case.chain[0] for case in cases if case.chain and case.public_key_identifier in identifiers), None
    )


def _opened(options: argparse.Namespace, say: Texts, path: Path) -> Certificate:
    opened = OpenKeystore.open(path, _secret(options.password_fd) or prompt(say("cli-ask-password")))
    if opened.pending:
        raise NotFinished(path.name)
    return opened.chain[0]


def _workspace(options: argparse.Namespace, path: Path) -> Workspace | None:
    """The workspace that was named, else the one that contains the file; None: there is neither."""
    options.workspace = options.workspace or workspace_of(path)
    return open_workspace(settings(options)) if options.workspace is not None else None


def _secret(descriptor: int | None) -> Secret | None:
    return Secret(line(descriptor)) if descriptor is not None else None
