"""Explanation of keystores, drawn as chests of drawers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Literal

from cryptography import x509
from msgspec import Struct

from ..certificate import Certificate
from ..der import X509_ERRORS
from ..keystore.entries import (
    AUTHENTICATION,
    KeyEntry,
    Keystore,
    finished,
    is_encryption_alias,
    subject_alias,
)
from ..keystore.pkcs12 import has_bare_keys
from ..keystore.placeholder import is_placeholder
from ..texts import Texts
from ..texts.foreign import on_one_line
from . import Command, Detail, Exhibit, Explanation
from .asn1 import PKCS12, OctetTree
from .command_file import CommandFile
from .drawers import Chest, Chests, Drawer

#: Label for an encryption key, whose alias, the serial number, is long and differs from run to run.
_ETK = "ETK"

#: The state of a file: complete, without encryption key, without authentication key (so of another program), or
#: without any key.
State = Literal["finished", "unfinished", "foreign", "keyless"]


#: Characters of an alias.
_SHOWN = 200


class Completed(Struct, frozen=True):
    """What a case knows of its keystore.

    chain: as delivered. serial: of the encryption certificate, once it is registered; else empty. installed:
    whether the delivered certificate is already in the file.
    """

    chain: tuple[Certificate, ...] = ()
    serial: str = ""
    installed: bool = False


def opened(say: Texts, path: Path, content: Keystore, octets: bytes = b"") -> Explanation:
    """A keystore opened with its password: every entry, and whether it is finished.

    path: the name of the file in the commands, relative to where they are run. octets: of the file; empty: they
    are not shown.
    """
    details = [_opened_key(say, entry, content) for entry in content.keys]
    details += [Detail(say("explain-entry-certificate"), _shown(e.alias)) for e in content.certificates]
    drawers = [_drawer(say, entry, content) for entry in content.keys]
    drawers += [Drawer(_shown(e.alias), say("explain-entry-certificate")) for e in content.certificates]
    aliases = [e.alias for e in content.keys]
    exhibits = _exhibits(say, (Chest(say("chest-here"), tuple(drawers), now=True),), octets)
    return _explanation(say, path, _state(aliases, content.finished), details, aliases, exhibits, octets)


def closed(
    say: Texts,
    path: Path,
    aliases: tuple[str, ...],
    octets: bytes = b"",
    completed: Completed | None = None,
) -> Explanation:
    """A keystore without its password: only the aliases of its keys can be read. path, octets: as in `opened`.

    completed: what the case knows; None: only the file is known.
    """
    # In a renewal the file has old encryption keys from the beginning: only the case knows which one is new.
    complete = finished(aliases) and (completed is None or completed.serial in aliases)
    state = _state(aliases, complete)
    told = {alias: _closed_key(say, alias, state) for alias in aliases}
    details = [
        Detail(_ETK, f"{alias} · {what}", volatile=True)
        if alias in _tokens(aliases, state)
        else Detail(_shown(alias), what)
        for alias, what in told.items()
    ]
    if completed is not None and state in ("finished", "unfinished"):
        chests = _before_and_after(say, aliases, completed)
    else:
        volatile = _tokens(aliases, state)
        drawers = tuple(Drawer(_shown(alias), what, volatile=alias in volatile) for alias, what in told.items())
        chests = (Chest(say("chest-here"), drawers, now=True),)
    return _explanation(say, path, state, details, aliases, _exhibits(say, chests, octets), octets)


def _shown(alias: str) -> str:
    """An alias for display: it may be of any length, and have line ends."""
    escaped = on_one_line(alias)
    return escaped if len(escaped) <= _SHOWN else f"{escaped[:_SHOWN]}…"


def _tokens(aliases: Iterable[str], state: State) -> tuple[str, ...]:
    return tuple(filter(is_encryption_alias, aliases)) if state == "finished" else ()


def _closed_key(say: Texts, alias: str, state: State) -> str:
    is_token = alias in _tokens((alias,), state)
    return say("explain-entry-closed-etk" if is_token else "explain-entry-closed")


def _before_and_after(say: Texts, aliases: Collection[str], completed: Completed) -> tuple[Chest, ...]:
    """The file at the beginning and end of the procedure; in a renewal both have the older encryption keys."""
    leaf = completed.chain[0] if completed.chain else None
    known, until = ("yes", leaf.not_after) if leaf else ("no", None)
    authentication = say("chest-authentication", known=known, until=until or "")
    older = [
        Drawer(alias, say("chest-older"), volatile=True)
        for alias in aliases
        if is_encryption_alias(alias) and alias != completed.serial
    ]
    before = Drawer(AUTHENTICATION, say("chest-placeholder"))
    after = [
        Drawer(AUTHENTICATION, authentication, completed.installed, volatile=True),
        Drawer(completed.serial or _ETK, say("chest-encryption"), completed.serial in aliases, volatile=True),
        *older,
    ]
    for number, one in enumerate(completed.chain):
        after.append(Drawer(subject_alias(one.der), say("chest-certificate", number=number), completed.installed))
    return (
        Chest(say("chest-before"), (before, *older), now=not completed.installed),
        Chest(say("chest-after"), tuple(after), now=completed.installed),
    )


def _exhibits(say: Texts, chests: Sequence[Chest], octets: bytes) -> tuple[Exhibit, ...]:
    drawn: tuple[Exhibit, ...] = (Chests(say, say("chest-heading"), tuple(chests)),)
    if not octets or has_bare_keys(octets):
        return drawn
    return (*drawn, OctetTree(say, say("tree-heading-keystore"), octets, PKCS12))


def _drawer(say: Texts, entry: KeyEntry, content: Keystore) -> Drawer:
    detail = _opened_key(say, entry, content)
    return Drawer(_shown(entry.alias), detail.value.removeprefix(f"{entry.alias} · "), volatile=detail.volatile)


def _state(aliases: Collection[str], is_finished: bool) -> State:
    if not aliases:
        return "keyless"
    if is_finished:
        return "finished"
    return "unfinished" if AUTHENTICATION in {alias.lower() for alias in aliases} else "foreign"


def _opened_key(say: Texts, entry: KeyEntry, content: Keystore) -> Detail:
    name = _shown(entry.alias)
    if not entry.chain:
        return Detail(name, say("explain-entry-alone"))
    try:
        if is_placeholder(entry.chain[0]):
            return Detail(name, say("explain-entry-pending"))
        ends = x509.load_der_x509_certificate(entry.chain[0]).not_valid_after_utc
    except X509_ERRORS:  # other programs may have written an invalid certificate
        return Detail(name, say("explain-entry-unread"))
    if entry in content.encryption_keys:
        state = say("explain-entry-encryption", until=ends)
        return Detail(_ETK, f"{entry.alias} · {state}", volatile=True)
    ours = entry.alias.lower() == AUTHENTICATION
    key = "explain-entry-authentication" if ours else "explain-entry-foreign"
    return Detail(name, say(key, until=ends, length=len(entry.chain)), volatile=True)


def _explanation(
    say: Texts,
    path: Path,
    state: State,
    details: list[Detail],
    aliases: Sequence[str],
    exhibits: tuple[Exhibit, ...],
    octets: bytes,
) -> Explanation:
    file = CommandFile(str(path))
    why = say("explain-keystore-caveat")
    openssl = "openssl pkcs12 -info -noout -in {file}"
    keytool = "keytool -list -storetype PKCS12 -keystore {file}"
    commands: tuple[Command, ...] = (file.command(openssl, "Certificate bag", why),)
    if aliases:
        last = aliases[-1].lower()
        commands = (
            file.command(openssl, "Key bag" if octets and has_bare_keys(octets) else "Shrouded Keybag", why),
            file.command(keytool, f"{last},", say("inspect-alias"), volatile=is_encryption_alias(last)),
        )
    return Explanation(
        say("explain-keystore-title"),
        say("explain-keystore", state=state, file=path.name),
        say("explain-keystore.why", state=state),
        (Detail(say("explain-state"), say("explain-keystore-state", state=state)), *details),
        commands,
        exhibits,
    )
