"""The keystore: a chest with drawers."""

from __future__ import annotations

from cryptography import x509

from ..keystore.folder import AUTHENTICATION
from ..keystore.pkcs12 import Keystore
from ..keystore.placeholder import is_placeholder
from ..texts import Texts
from . import Command, Detail, Explanation

#: The encryption key lies under its serial number, which is long and differs each time.
_ETK = "ETK"


def opened(say: Texts, name: str, content: Keystore) -> Explanation:
    """A keystore that was opened: every entry, and whether it is finished."""
    details = []
    for entry in content.keys:
        if not entry.chain:
            details.append(Detail(entry.alias, say("explain-entry-alone")))
            continue
        if is_placeholder(entry.chain[0]):
            details.append(Detail(entry.alias, say("explain-entry-pending")))
            continue
        ends = x509.load_der_x509_certificate(entry.chain[0]).not_valid_after_utc
        if entry.alias == AUTHENTICATION:
            state = say("explain-entry-authentication", until=ends, length=len(entry.chain))
            details.append(Detail(entry.alias, state, volatile=True))
        else:
            state = say("explain-entry-encryption", until=ends)
            details.append(Detail(_ETK, f"{entry.alias} · {state}", volatile=True))
    details += [Detail(say("explain-entry-certificate"), e.alias) for e in content.certificates]
    return _explanation(say, name, details)


def closed(say: Texts, name: str, aliases: tuple[str, ...]) -> Explanation:
    """A keystore without its password: the names of its keys can be read, the keys cannot."""
    details = [
        Detail(_ETK, f"{alias} · {say('explain-entry-closed')}", volatile=True)
        if alias.isdigit()
        else Detail(alias, say("explain-entry-closed"))
        for alias in aliases
    ]
    return _explanation(say, name, details)


def _explanation(say: Texts, name: str, details: list[Detail]) -> Explanation:
    finished = any(detail.label == _ETK for detail in details)
    state = say("explain-keystore-finished" if finished else "explain-keystore-unfinished")
    quoted = f"'../ehealth/keystore/{name}'"
    return Explanation(
        say("explain-keystore-title"),
        say("explain-keystore"),
        say("explain-keystore.why"),
        (Detail(say("explain-state"), state), *details),
        (
            Command(f"openssl pkcs12 -info -noout -in {quoted}", "Shrouded Keybag"),
            Command(f"keytool -list -storetype PKCS12 -keystore {quoted}", "PrivateKeyEntry"),
        ),
    )
