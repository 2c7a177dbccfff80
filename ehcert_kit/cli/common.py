"""What commands have in common: the settings of a session, and secrets from where the person chose."""

from __future__ import annotations

import argparse
import codecs
import contextlib
import getpass
import os
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..disk import refusals, write_public
from ..disk.errors import FolderAbsent
from ..environments.session import Session
from ..environments.settings import Settings, default_workspace
from ..keystore.errors import KeystoreInTheWay
from ..keystore.pkcs12 import ENCRYPTIONS
from ..keystore.recognition import is_pkcs12
from ..secret import NoTerminal, Secret, SecretUnreadable
from ..texts import Texts

#: What no one typed: a character that a program could not read (U+FFFD, half a pair), a mark of the byte order in
#: the midst, or that mark as code pages 1252 and 850 read it.
_LOST = re.compile("[\ufffd\ufeff\ud800-\udfff]|^ï»¿|^´╗┐")


#: What a command takes as `Settings` has it; no command takes all of it.
_AS_GIVEN = ("scenario", "platform", "seat", "card", "card_reader", "wire_log", "key_size")


def settings(options: argparse.Namespace) -> Settings:
    """What the words of a command choose. What it has no word for stays as `Settings` has it."""
    given = vars(options)
    chosen: dict[str, Any] = {name: given[name] for name in _AS_GIVEN if name in given}
    chosen |= {name: given[name].absolute() for name in ("apdu_log", "trust") if given.get(name)}
    if "encryption" in given:
        chosen["encryption"] = ENCRYPTIONS[given["encryption"]]
    workspace = (options.workspace or default_workspace(options.environment)).absolute()
    return Settings(workspace, options.environment, **chosen)


def named_and_absent(options: argparse.Namespace) -> FolderAbsent | None:
    """The error for a workspace that was named and does not exist; commands that only look do not create it."""
    missing = options.workspace is not None and not options.workspace.is_dir()
    return FolderAbsent(str(options.workspace)) if missing else None


def tell_notices(say: Texts, session: Session) -> None:
    """What a person should hear before anything else; beside the output, which may be a document."""
    for notice in session.notices:
        print(say.error(notice), file=sys.stderr)


@contextlib.contextmanager
def files() -> Iterator[None]:
    """What the system says of a file that cannot be written, as an error with a remedy.

    Raises: FolderNotWritable.
    """
    try:
        yield
    except OSError as error:
        with refusals(Path(error.filename or "")):
            raise


def write_output(path: Path, data: bytes) -> None:
    """Write a file that somebody named, in the place of another one, but never of a keystore.

    Raises: KeystoreInTheWay, FolderNotWritable.
    """
    with files():
        if path.is_file() and is_pkcs12(path.read_bytes()):
            raise KeystoreInTheWay(path.name)
        write_public(path, data)


def line(descriptor: int) -> str:
    """The next line of a file descriptor, not an octet more: another secret may follow on it.

    UTF-8; a byte order mark before it, as Windows writes, is no part of it. Raises: SecretUnreadable.
    """
    octets = bytearray()
    try:
        while (octet := os.read(descriptor, 1)) not in (b"", b"\n"):
            octets += octet
    except OSError:
        raise SecretUnreadable(descriptor, "descriptor") from None
    if octets.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or 0 in octets:
        raise SecretUnreadable(descriptor, "utf-16")
    try:
        text = octets.removeprefix(codecs.BOM_UTF8).decode().rstrip("\r")
    except UnicodeDecodeError:
        raise SecretUnreadable(descriptor, "encoding") from None
    if _LOST.search(text):
        raise SecretUnreadable(descriptor, "encoding")
    return text


@contextlib.contextmanager
def _asking() -> Iterator[None]:
    """Who ends the input at a question wants to stop, as with Ctrl-C. Raises: KeyboardInterrupt."""
    try:
        yield
    except EOFError:
        raise KeyboardInterrupt from None


def prompt(question: str) -> Secret:
    """A secret, typed unseen. Raises: KeyboardInterrupt, SecretUnreadable, NoTerminal."""
    try:
        with _asking(), warnings.catch_warnings():
            # Python warns, then lets it be seen.
            warnings.simplefilter("error", getpass.GetPassWarning)
            typed = getpass.getpass(question + " ")
    except getpass.GetPassWarning:
        raise NoTerminal from None
    except UnicodeDecodeError:
        raise SecretUnreadable(0, "typed") from None
    if _LOST.search(typed):
        raise SecretUnreadable(0, "typed")
    return Secret(typed)


def ask(question: str) -> str:
    """What a person types; the question goes where errors go, for the output may be a document.

    Raises: KeyboardInterrupt.
    """
    with _asking():
        print(question, end=" ", file=sys.stderr, flush=True)
        return input().strip()
