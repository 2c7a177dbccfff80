"""A PIN and a password that are easy to find, and a search for every form in which they could be stored."""

from __future__ import annotations

import base64
import json
import urllib.parse
from collections.abc import Iterable, Iterator
from pathlib import Path

PIN = "918273645506"
#: The PIN as sent to the card: a PIN block of GlobalPlatform, which an APDU log could contain.
PIN_BLOCK = f"2C{PIN}FF"
PASSWORD = 'Zq7+k/W%9"mark\\ed'


def forms(secret: str) -> Iterator[bytes]:
    """The encodings of a secret: plain, UTF-16, hexadecimal, Base64 at three offsets, URL- and JSON-escaped."""
    for octets in (secret.encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be")):
        yield octets
        yield octets.hex().encode()
        yield octets.hex().upper().encode()
        for offset in range(3):
            encoded = base64.b64encode(b"\0" * offset + octets)
            # The first and last characters also depend on the octets before and after the secret.
            inner = encoded[4 if offset else 0 :].rstrip(b"=")[: -1 if (len(octets) + offset) % 3 else None]
            yield inner
            yield inner.translate(bytes.maketrans(b"+/", b"-_"))
    yield urllib.parse.quote(secret, safe="").encode()
    yield urllib.parse.quote_plus(secret).encode()
    yield json.dumps(secret)[1:-1].encode()


def _pairs(digits: str) -> list[str]:
    return [digits[at : at + 2] for at in range(0, len(digits), 2)]


def assert_nowhere(octets: Iterable[tuple[str, bytes]], secrets: tuple[str, ...] = (PIN, PASSWORD)) -> None:
    """Assert that none of these contents has a secret in any form. octets: pairs of name and content."""
    patterns = {form for secret in secrets for form in forms(secret)}
    if PIN in secrets:
        patterns |= {PIN_BLOCK.encode(), bytes.fromhex(PIN_BLOCK), " ".join(_pairs(PIN_BLOCK)).encode()}
    for name, content in octets:
        for pattern in patterns:
            assert pattern not in content, f"a secret is readable in {name}"


def files_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Path and content of every file below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield str(path), path.read_bytes()


def scenario(folder: Path, name: str = "marque") -> str:
    """Write a scenario whose card has the marked PIN. Returns: its path. folder: outside of what is searched, as
    the file contains the PIN.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.toml"
    file.write_text(
        f'extends = "groupe-simple"\nid = "{name}"\ntitle.fr = "Marque"\nlesson.fr = "Rien ne fuit."\n'
        f'card = {{ pin = "{PIN}" }}\ndelivery = {{ after_s = 0.5 }}\n'
    )
    return str(file)
