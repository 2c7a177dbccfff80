"""Small pieces of HTML. All text passed to these functions is escaped."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable

from ..explain import Command, Explanation
from ..texts import Texts, private
from ..texts.private import in_html as words


def paragraph(text: str) -> str:
    """A paragraph."""
    return f"<p>{words(text)}</p>"


def heading(text: str) -> str:
    """A heading of level 3, for a part of a screen: below that of the step."""
    return f"<h3>{words(text)}</h3>"


def way_on(href: str, label: str) -> str:
    """A link to another page that looks like a button."""
    return f'<p><a class="eh-button" href="{html.escape(href)}">{words(label)}</a></p>'


def new_tab(href: str, label: str, told: str) -> str:
    """A link that opens a new tab. told: says so to screen readers."""
    unseen = f'<span class="eh-unseen"> {html.escape(told)}</span>'
    return f'<p><a href="{html.escape(href)}" target="_blank" rel="noopener">{html.escape(label)}{unseen}</a></p>'


def link(href: str, label: str) -> str:
    """A link as a paragraph of its own."""
    return f'<p><a href="{html.escape(href)}">{html.escape(label)}</a></p>'


def download(name: str, media_type: str, octets: bytes, label: str) -> str:
    """A link that downloads a small file, which is part of the page as a data URL: no request is made."""
    address = f"data:{media_type};base64,{base64.b64encode(octets).decode()}"
    return f'<p><a download="{html.escape(name)}" href="{address}">{html.escape(label)}</a></p>'


def definition(sentences: Iterable[str]) -> str:
    """Several short paragraphs in one box; empty sentences are left out."""
    return '<div class="eh-inset">' + "".join(paragraph(s) for s in sentences if s) + "</div>"


def rows(pairs: Iterable[tuple[str, str]]) -> str:
    """A list of labels and values, one pair per line."""
    body = "".join(f"<dt>{words(label)}</dt><dd>{words(value)}</dd>" for label, value in pairs)
    return f'<dl class="eh-rows">{body}</dl>'


def explanation(say: Texts, explained: Explanation, folder: str) -> str:
    """An explanation: its sentence, and folded below it the reason, the details and the commands that check it.

    Exhibits are long: only their headings are here, with an empty element (`data-eh-body`) that is filled when the
    user opens it. folder: the path in which the commands are run.
    """
    parts = [f"<h3>{words(explained.title)}</h3>", paragraph(explained.sentence)]
    if explained.why:
        parts.append(_closed(say("panel-why"), paragraph(explained.why)))
    if explained.details:
        details = rows(
            (detail.label, private.number(detail.value) if detail.private else detail.value)
            for detail in explained.details
        )
        parts.append(_closed(say("panel-details"), details))
    parts += [_place(exhibit.heading) for exhibit in explained.exhibits]
    if explained.commands:
        lines = [paragraph(say("panel-check-folder", folder=folder))]
        lines += [_check(say, command) for command in explained.commands]
        parts.append(_closed(say("panel-check"), "".join(lines)))
    return f'<section class="eh-panel">{"".join(parts)}</section>'


def _check(say: Texts, command: Command) -> str:
    """A command for each shell, the expected part of its output, and a note about it."""
    shells = [("", command.line)]
    if command.powershell:
        shells = [(say("inspect-shell-posix"), command.line), (say("inspect-shell-power"), command.powershell)]
    lines = [_copied(say, shell, line) for shell, line in shells]
    expected = f"<code>{html.escape(command.expected)}</code>"
    lines.append(f"<p>{html.escape(say('panel-check-expected', expected=_HERE)).replace(_HERE, expected)}</p>")
    lines += [paragraph(command.why)] if command.why else []
    return "".join(lines)


def _copied(say: Texts, shell: str, line: str) -> str:
    """A command line with a button that copies it. shell: its name; empty if there is only one."""
    label = html.escape(f"{say('frame-copy')} {shell}".strip())
    return (
        '<div class="eh-check">'
        + (f'<p class="eh-check-shell">{html.escape(shell)}</p>' if shell else "")
        + f'<pre class="eh-command"><code>{html.escape(line)}</code></pre>'
        + f'<button type="button" class="eh-small" data-eh-copy>{label}</button>'
        + '<span class="eh-copied" role="status"></span></div>'
    )


#: Placeholder in a sentence, replaced by markup after escaping.
_HERE = "\ue000"


def _place(heading: str) -> str:
    escaped = html.escape(heading)
    return (
        f'<details data-eh-key="{escaped}"><summary>{escaped}</summary>'
        f'<div class="eh-exhibit" data-eh-body="{escaped}"></div></details>'
    )


def _closed(summary: str, body: str) -> str:
    escaped = html.escape(summary)
    return f'<details data-eh-key="{escaped}"><summary>{escaped}</summary>{body}</details>'
