"""Text with structure: ours, and a server's behind glass."""

from __future__ import annotations

import html as escaping
from typing import Any

from traitlets import Unicode

from .base import Component

# A link or a form in it leads nowhere: it would open a window, which the sandbox does not allow.
# The body takes the focus, so that the arrow keys scroll.
_GLASS = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<base target="_blank"><title>{title}</title>
<style>body{{font:1rem/1.5 system-ui,sans-serif;color:#16202A;background:#FFF;margin:1rem;\
overflow-wrap:anywhere}}body:focus{{outline:none}}</style></head><body tabindex="0">{html}</body></html>"""


class Html(Component):
    """Markup made, and escaped where it has to be, by this package.

    summary: folds it away behind that line.
    """

    module = "html"

    html = Unicode().tag(sync=True)
    summary = Unicode().tag(sync=True)

    def __init__(self, html: str = "", **traits: Any) -> None:
        super().__init__(html=html, **traits)


class Frame(Component):
    """Somebody else's HTML behind glass: no script, no network, nothing of this page in reach.

    title: what it is, for whoever cannot see it. lang: the language of its text.
    """

    module = "frame"

    html = Unicode()
    title = Unicode().tag(sync=True)
    lang = Unicode("fr")
    document = Unicode().tag(sync=True)

    def __init__(self, html: str = "", title: str = "", **traits: Any) -> None:
        super().__init__(title=title, **traits)
        self.observe(self._rebuild, ["html", "title", "lang"])
        self.html = html

    def _rebuild(self, _: object = None) -> None:
        title, lang = escaping.escape(self.title), escaping.escape(self.lang)
        self.document = _GLASS.format(title=title, lang=lang, html=self.html) if self.html else ""
