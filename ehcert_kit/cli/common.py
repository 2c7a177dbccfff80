"""Shared by commands: the settings of a session, output files, secrets and answers that are read or asked for."""

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

from ..card.interface import LAST_TRY, Card
from ..disk import is_folder, refusals, write_public
from ..disk.errors import FileError, FileNotReadable, FolderAbsent
from ..environments.session import Session
from ..environments.settings import Settings, default_workspace
from ..keystore.errors import KeystoreInTheWay
from ..keystore.pkcs12 import ENCRYPTIONS
from ..keystore.recognition import is_pkcs12
from ..secret import NoTerminal, Secret, SecretUnreadable
from ..texts import Texts

#: Signs of wrong decoding in a secret: the replacement character (U+FFFD), a lone surrogate, a byte order mark,
#: or the three octets of that mark in UTF-8 decoded as code page 1252 or 850.
_LOST = re.compile("[\ufffd\ufeff\ud800-\udfff]|^ï»¿|^´╗┐")


#: Options that are passed to `Settings` unchanged, where the command has them.
_AS_GIVEN = ("scenario", "platform", "seat", "card", "card_reader", "wire_log", "key_size")


def settings(options: argparse.Namespace) -> Settings:
    """The settings that the options of a command choose; options that it lacks keep the defaults of `Settings`."""
    given = vars(options)
    chosen: dict[str, Any] = {name: given[name] for name in _AS_GIVEN if name in given}
    chosen |= {name: given[name].absolute() for name in ("apdu_log", "trust") if given.get(name)}
    if "encryption" in given:
        chosen["encryption"] = ENCRYPTIONS[given["encryption"]]
    workspace = (options.workspace or default_workspace(options.environment)).absolute()
    return Settings(workspace, options.environment, **chosen)


def named_and_absent(options: argparse.Namespace) -> FileError | None:
    """The error for a workspace that was named but does not exist, or lies where the user may not look.

    Commands that only read do not create it.
    """
    if options.workspace is None:
        return None
    try:
        return None if is_folder(options.workspace) else FolderAbsent(str(options.workspace))
    except FileNotReadable as error:
        return error


def tell_notices(say: Texts, session: Session) -> None:
    """Print the notices of a session to standard error, because standard output may be a JSON document."""
    for notice in session.notices:
        print(say.error(notice), file=sys.stderr)


@contextlib.contextmanager
def files() -> Iterator[None]:
    """Turn the operating system's errors about a file into the kit's own, which say what to do.

    Raises: FolderNotWritable, FolderUnusable.
    """
    try:
        yield
    except OSError as error:
        with refusals(Path(error.filename or "")):
            raise


def write_output(path: Path, data: bytes) -> None:
    """Write a file that the user named; an existing one is replaced, unless it is a keystore.

    Raises: KeystoreInTheWay, FolderNotWritable, FolderUnusable.
    """
    with files():
        if path.is_file() and is_pkcs12(path.read_bytes()):
            raise KeystoreInTheWay(path.name)
        write_public(path, data)


def warn_of_last_try(say: Texts, card: Card) -> bool:
    """Print a warning if one more wrong PIN blocks the card. Returns: whether it does. Raises: CardError."""
    last = card.tries_left() == LAST_TRY
    if last:
        print(say("machine-pin.warning"), say("machine-pin.remedy"), file=sys.stderr)
    return last


def line(descriptor: int) -> str:
    """Read the next line of a file descriptor, and not one octet more: another secret may follow.

    UTF-8; a byte order mark at the beginning, as Windows writes it, is dropped. Raises: SecretUnreadable.
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
    """End of input (Ctrl-D) at a question means the same as Ctrl-C. Raises: KeyboardInterrupt."""
    try:
        yield
    except EOFError:
        raise KeyboardInterrupt from None


def prompt(question: str) -> Secret:
    """Ask for a secret, without echo. Raises: KeyboardInterrupt, SecretUnreadable, NoTerminal."""
    try:
        with _asking(), warnings.catch_warnings():
            # Where echo cannot be switched off, getpass only warns: this makes it an error.
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
    """Ask a question on standard error, because standard output may be a JSON document.

    Returns: the answer, without surrounding blanks. Raises: KeyboardInterrupt.
    """
    with _asking():
        print(question, end=" ", file=sys.stderr, flush=True)
        return input().strip()
