"""Components for HTML: this program's own, and a server's in a sandbox."""

from __future__ import annotations

import html as escaping
from typing import Any

from traitlets import List, Unicode

from ...texts.private import in_markup
from .base import Component

# Links and forms in it do nothing: they would open a window, which the sandbox forbids.
# The body can have the focus, so that the arrow keys scroll it.
_GLASS = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<base target="_blank"><title>{title}</title>
<style>body{{font:1rem/1.5 system-ui,sans-serif;color:#16202A;background:#FFF;margin:1rem;\
overflow-wrap:anywhere}}body:focus{{outline:none}}[data-eh-projector]{{font-size:1.5rem}}\
[data-eh-projector] .eh-private>span{{display:none}}\
[data-eh-projector] .eh-private>.eh-instead{{display:inline!important}}</style></head>\
<body tabindex="0">{html}</body></html>"""


class Html(Component):
    """HTML made, and escaped where necessary, by this package.

    summary: the line behind which it is folded; empty: it is not folded.
    """

    module = "html"

    html = Unicode().tag(sync=True)
    summary = Unicode().tag(sync=True)

    def __init__(self, html: str = "", **traits: Any) -> None:
        super().__init__(html=html, **traits)


class Frame(Component):
    """HTML of others in a sandbox: no scripts, no network, no access to this page.

    title: of the frame, for screen readers. lang: the language of the text. private: national numbers that are
    hidden in it while the page is projected. document: what the frame shows, built from the others.
    """

    module = "frame"

    html = Unicode()
    title = Unicode().tag(sync=True)
    lang = Unicode("fr")
    private: List[str] = List()
    document = Unicode().tag(sync=True)

    def __init__(self, html: str = "", title: str = "", **traits: Any) -> None:
        super().__init__(title=title, **traits)
        self.observe(self._rebuild, ["html", "title", "lang", "private"])
        self.html = html

    def _rebuild(self, _: object = None) -> None:
        title, lang = escaping.escape(self.title), escaping.escape(self.lang)
        shown = in_markup(self.html, self.private)
        self.document = _GLASS.format(title=title, lang=lang, html=shown) if self.html else ""
