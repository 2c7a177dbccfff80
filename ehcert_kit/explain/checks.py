"""A list of checks, each with a computed value and a result."""

from __future__ import annotations

import html
from collections.abc import Iterable

from msgspec import Struct

from ..texts import Texts


class Check(Struct, frozen=True):
    """One step.

    value: what was computed or read. holds: the result; None: this step has none, but leads to the next one.
    why: what it means, in one sentence. link: the `data-eh-link` of the element of a message that it is about.
    said: the word for the result, if not the usual one.
    """

    label: str
    value: str = ""
    holds: bool | None = None
    why: str = ""
    link: str = ""
    said: str = ""


class Checks(Struct, frozen=True):
    """Steps in order, as an exhibit."""

    say: Texts
    heading: str
    checks: tuple[Check, ...]

    def html(self) -> str:
        return listed(self.say, self.checks)

    def __str__(self) -> str:
        # Without the values, which differ from run to run, unlike the results.
        lines = [self.heading]
        lines += [f"  {verdict(self.say, check)} {check.label}" for check in self.checks]
        return "\n".join(lines)


def verdict(say: Texts, check: Check) -> str:
    """The sign and the word for a result, as colour alone is not accessible."""
    if check.holds is None:
        return "·"
    word = check.said or say("wire-holds" if check.holds else "wire-broken")
    return f"{'✓' if check.holds else '✗'} {word}"


def listed(say: Texts, checks: Iterable[Check]) -> str:
    """The steps as an ordered list in HTML, escaped."""
    return f'<ol class="eh-proof">{"".join(_item(say, check) for check in checks)}</ol>'


def _item(say: Texts, check: Check) -> str:
    state = {None: "", True: "yes", False: "no"}[check.holds]
    told = verdict(say, check) if check.holds is not None else ""
    parts = [f'<span class="eh-check-label">{html.escape(check.label)}</span>']
    if told:
        parts.append(f' <span class="eh-verdict" data-holds="{state}">{html.escape(told)}</span>')
    if check.value:
        link = f' data-eh-link="{html.escape(check.link)}"' if check.link else ""
        parts.append(f"<br><code{link}>{html.escape(check.value)}</code>")
    if check.why:
        parts.append(f'<p class="eh-hint">{html.escape(check.why)}</p>')
    return f'<li data-holds="{state}">{"".join(parts)}</li>'
