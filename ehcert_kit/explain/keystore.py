"""The keystore: a chest with drawers."""

from __future__ import annotations

import shlex
from collections.abc import Collection
from pathlib import Path
from typing import Literal

from cryptography import x509

from ..keystore.entries import AUTHENTICATION, KeyEntry, Keystore, finished, is_encryption_alias
from ..keystore.placeholder import is_placeholder
from ..texts import Texts
from . import Command, Detail, Explanation

#: The encryption key lies under its serial number, which is long and differs each time.
_ETK = "ETK"

#: What can be told of a file: everything is there, the encryption key is to come, keys of another program
#: (without the one that the procedure makes first), no key at all.
State = Literal["finished", "unfinished", "foreign", "keyless"]


def opened(say: Texts, path: Path, content: Keystore) -> Explanation:
    """A keystore that was opened: every entry, and whether it is finished.

    path: as the commands are to name it, from where they are run.
    """
    details = [_opened_key(say, entry, content) for entry in content.keys]
    details += [Detail(say("explain-entry-certificate"), e.alias) for e in content.certificates]
    return _explanation(say, path, _state([e.alias for e in content.keys], content.finished), details)


def closed(say: Texts, path: Path, aliases: tuple[str, ...]) -> Explanation:
    """A keystore without its password: the names of its keys can be read, the keys cannot. path: as above."""
    state = _state(aliases, finished(aliases))
    details = [
        Detail(_ETK, f"{alias} · {say('explain-entry-closed-etk')}", volatile=True)
        if state == "finished" and is_encryption_alias(alias)
        else Detail(alias, say("explain-entry-closed"))
        for alias in aliases
    ]
    return _explanation(say, path, state, details)


def _state(aliases: Collection[str], is_finished: bool) -> State:
    if not aliases:
        return "keyless"
    if is_finished:
        return "finished"
    return "unfinished" if AUTHENTICATION in {alias.lower() for alias in aliases} else "foreign"


def _opened_key(say: Texts, entry: KeyEntry, content: Keystore) -> Detail:
    if not entry.chain:
        return Detail(entry.alias, say("explain-entry-alone"))
    try:
        if is_placeholder(entry.chain[0]):
            return Detail(entry.alias, say("explain-entry-pending"))
        ends = x509.load_der_x509_certificate(entry.chain[0]).not_valid_after_utc
    except (ValueError, x509.InvalidVersion):  # a file holds whatever its writer took for a certificate
        return Detail(entry.alias, say("explain-entry-unread"))
    if entry in content.encryption_keys:
        state = say("explain-entry-encryption", until=ends)
        return Detail(_ETK, f"{entry.alias} · {state}", volatile=True)
    ours = entry.alias.lower() == AUTHENTICATION
    key = "explain-entry-authentication" if ours else "explain-entry-foreign"
    return Detail(entry.alias, say(key, until=ends, length=len(entry.chain)), volatile=True)


def _explanation(say: Texts, path: Path, state: State, details: list[Detail]) -> Explanation:
    quoted = shlex.quote(str(path))
    openssl = f"openssl pkcs12 -info -noout -in {quoted}"
    keytool = f"keytool -list -storetype PKCS12 -keystore {quoted}"
    why = say("explain-keystore-caveat")
    commands = (
        (Command(openssl, "Certificate bag", why),)
        if state == "keyless"
        else (Command(openssl, "Shrouded Keybag", why), Command(keytool, "PrivateKeyEntry"))
    )
    return Explanation(
        say("explain-keystore-title"),
        say("explain-keystore", state=state),
        say("explain-keystore.why", state=state),
        (Detail(say("explain-state"), say("explain-keystore-state", state=state)), *details),
        commands,
    )
