"""A message as an exhibit: formatted and raw, with a frame around the part that its signature covers."""

from __future__ import annotations

import functools
import hashlib
import html
import itertools
from collections.abc import Iterator

from msgspec import Struct

from ..messages.spans import ElementSpan, document_and_signature, spans
from ..messages.xml import XmlRefused
from ..texts import Texts

#: The characters of a value that are shown in the formatted message; the raw message has all of them.
SHOWN = 120
#: The elements of a signature to which its checks are linked.
_LINKED = frozenset({"DigestValue", "SignatureValue", "SignedInfo", "X509Certificate"})


class Line(Struct, frozen=True):
    """A line of the formatted message. covered: whether it is signed. name: of the element."""

    depth: int
    text: str
    covered: bool
    name: str


def link(octets: bytes, part: str) -> str:
    """The `data-eh-link` of a part of a message, and of the check that is about it."""
    return f"{hashlib.sha256(octets).hexdigest()[:12]}-{part}"


class MessageView(Struct, frozen=True):
    """A message as an exhibit. signed: whether its signature verifies, so that the part it covers is framed."""

    say: Texts
    heading: str
    octets: bytes
    signed: bool = False

    def html(self) -> str:
        return _drawn(self)

    def draw(self) -> str:
        """The HTML, without the cache of `html`."""
        say = self.say
        raw = f"<details><summary>{html.escape(say('wire-raw'))}</summary>{self._raw()}</details>"
        legend = f'<p class="eh-hint">{html.escape(say("wire-frame"))}</p>' if self.signed else ""
        return legend + self._pretty() + raw

    def __str__(self) -> str:
        # The octets differ from run to run, and the details of the explanation have the content.
        return self.heading

    def _pretty(self) -> str:
        parts = []
        for covered, lines in itertools.groupby(pretty(self.octets), lambda line: line.covered and self.signed):
            text = "\n".join(self._line(line) for line in lines)
            parts.append(self._framed(text) if covered else text + "\n")
        return f'<pre class="eh-xml" tabindex="0">{"".join(parts)}</pre>'

    def _line(self, line: Line) -> str:
        text = html.escape("  " * line.depth + line.text)
        if not self.signed or line.name not in _LINKED:
            return text
        return f'<span data-eh-link="{link(self.octets, line.name)}">{text}</span>'

    def _framed(self, text: str) -> str:
        say, name = self.say, link(self.octets, "covered")
        begin = f'<span class="eh-unseen">{html.escape(say("wire-frame-begins"))} </span>'
        ends = f'<span class="eh-unseen"> {html.escape(say("wire-frame-ends"))}</span>'
        return f'<span class="eh-covered" data-eh-link="{name}">{begin}{text}{ends}</span>'

    def _raw(self) -> str:
        parts = []
        for octets, covered in _pieces(self.octets):
            text = html.escape(octets.decode("utf-8", "replace"))
            parts.append(f'<span class="eh-covered-raw">{text}</span>' if covered and self.signed else text)
        return f'<pre class="eh-xml eh-raw" tabindex="0">{"".join(parts)}</pre>'


@functools.lru_cache(maxsize=256)
def _drawn(view: MessageView) -> str:
    """Cached, as a list of exchanges is drawn again after each change, but its messages never change."""
    return view.draw()


def pretty(octets: bytes) -> Iterator[Line]:
    """The lines of a message as written there, long values shortened; none if it is not XML."""
    try:
        found = spans(octets)
        document, signature = document_and_signature(octets)
    except XmlRefused:
        return

    def covered(start: int) -> bool:
        inside = document.start <= start < document.end
        return inside and signature is not None and not signature.start <= start < signature.end

    def closing(span: ElementSpan) -> Line:
        text = octets[span.closing : span.end].decode("utf-8", "replace")
        return Line(len(span.path) - 1, text, covered(span.closing), span.name)

    around: list[ElementSpan] = []
    for span in found:
        while around and len(around[-1].path) >= len(span.path):
            yield closing(around.pop())
        depth, tag = len(span.path) - 1, octets[span.start : span.inner].decode("utf-8", "replace")
        if span.leaf:
            value = octets[span.inner : span.closing].decode("utf-8", "replace")
            end = octets[span.closing : span.end].decode("utf-8", "replace")
            yield Line(depth, f"{tag}{_short(value)}{end}", covered(span.start), span.name)
        else:
            yield Line(depth, tag, covered(span.start), span.name)
            around.append(span)
    while around:
        yield closing(around.pop())


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= SHOWN else f"{value[:SHOWN]}… ({len(value)})"


def _pieces(octets: bytes) -> Iterator[tuple[bytes, bool]]:
    """The octets of a message in pieces, each with whether its signature covers it."""
    try:
        document, signature = document_and_signature(octets)
    except XmlRefused:
        yield octets, False
        return
    if signature is None:
        yield octets, False
        return
    yield octets[: document.start], False
    yield octets[document.start : signature.start], True
    yield octets[signature.start : signature.end], False
    yield octets[signature.end : document.end], True
    yield octets[document.end :], False
