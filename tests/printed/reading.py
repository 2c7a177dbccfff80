"""Extracts the text of PDF files (ISO 32000-1). Works only for files made by fpdf2."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
#: Operators that select a font (Tf) or show a string (Tj). In strings, parentheses and backslashes are escaped.
_SHOWN = re.compile(rb"/(F\d+) [0-9.]+ Tf|\(((?:[^\\()]|\\.)*)\) Tj", re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def pages(pdf: bytes) -> list[str]:
    """The text of each page, one line per string."""
    objects = {int(number): content for number, content in _OBJECT.findall(pdf)}
    fonts = dict(_fonts(objects))
    found = [content for _, content in sorted(objects.items()) if b"/Type /Page\n" in content + b"\n"]
    streams = (_stream(objects[_reference(page, b"Contents")]) for page in found)
    return ["\n".join(_lines(stream, fonts)) for stream in streams]


def text(pdf: bytes) -> str:
    """The text of all pages in one line, for searching."""
    return " ".join(" ".join(pages(pdf)).split())


def _fonts(objects: Mapping[int, bytes]) -> Iterator[tuple[bytes, dict[int, str]]]:
    resources = next(content for content in objects.values() if b"/Font <<" in content)
    for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", resources):
        table = _stream(objects[_reference(objects[int(number)], b"ToUnicode")])
        pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", table)
        yield name, {int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be") for code, letter in pairs}


def _reference(content: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+) 0 R", content)
    assert found is not None, key
    return int(found[1])


def _stream(content: bytes) -> bytes:
    head, _, rest = content.partition(b"stream\n")
    octets = rest.rpartition(b"\nendstream")[0]
    return zlib.decompress(octets) if b"/FlateDecode" in head else octets


def _lines(stream: bytes, fonts: Mapping[bytes, Mapping[int, str]]) -> Iterator[str]:
    font: Mapping[int, str] = {}
    for name, string in _SHOWN.findall(stream):
        if name:
            font = fonts[name]
            continue
        octets = _ESCAPED.sub(lambda sign: _CONTROLS.get(sign[1], sign[1]), string)
        codes = (int.from_bytes(octets[at : at + 2]) for at in range(0, len(octets), 2))
        yield "".join(font[code] for code in codes)
