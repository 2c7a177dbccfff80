"""Small pieces of HTML, with everything escaped that is not ours."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable

from ..explain import Explanation
from ..texts import Texts


def paragraph(text: str) -> str:
    """One paragraph."""
    return f"<p>{html.escape(text)}</p>"


def way_on(href: str, label: str) -> str:
    """A link to another page that looks like a button."""
    return f'<p><a class="eh-button" href="{html.escape(href)}">{html.escape(label)}</a></p>'


def heading(text: str) -> str:
    """A heading within a screen."""
    return f"<h3>{html.escape(text)}</h3>"


def link(href: str, label: str) -> str:
    """A link that stands alone."""
    return f'<p><a href="{html.escape(href)}">{html.escape(label)}</a></p>'


def download(name: str, media_type: str, octets: bytes, label: str) -> str:
    """A link that saves a small file where the browser saves files; it is in the page, and nothing is asked."""
    address = f"data:{media_type};base64,{base64.b64encode(octets).decode()}"
    return f'<p><a download="{html.escape(name)}" href="{address}">{html.escape(label)}</a></p>'


def definition(sentences: Iterable[str]) -> str:
    """Several short paragraphs that belong together."""
    return '<div class="eh-inset">' + "".join(paragraph(s) for s in sentences if s) + "</div>"


def rows(pairs: Iterable[tuple[str, str]]) -> str:
    """Labels and values, one below the other."""
    body = "".join(f"<dt>{html.escape(label)}</dt><dd>{html.escape(value)}</dd>" for label, value in pairs)
    return f'<dl class="eh-rows">{body}</dl>'


def explanation(say: Texts, explained: Explanation, folder: str) -> str:
    """The three depths of an explanation: the sentence, and behind it why, the details, and how to check."""
    parts = [f"<h3>{html.escape(explained.title)}</h3>", paragraph(explained.sentence)]
    if explained.why:
        parts.append(_closed(say("panel-why"), paragraph(explained.why)))
    details = rows((detail.label, detail.value) for detail in explained.details)
    parts.append(_closed(say("panel-details"), details))
    parts += [_closed(exhibit.heading, exhibit.html()) for exhibit in explained.exhibits]
    if explained.commands:
        lines = [paragraph(say("panel-check-folder", folder=folder))]
        for command in explained.commands:
            lines.append(f'<pre class="eh-command"><code>{html.escape(command.line)}</code></pre>')
            lines.append(paragraph(say("panel-check-expected", expected=command.expected)))
            lines += [paragraph(command.why)] if command.why else []
        parts.append(_closed(say("panel-check"), "".join(lines)))
    return f'<section class="eh-panel">{"".join(parts)}</section>'


def _closed(summary: str, body: str) -> str:
    return f"<details><summary>{html.escape(summary)}</summary>{body}</details>"
