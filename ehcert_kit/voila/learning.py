"""Pages without a kernel: troubleshooting and glossary; and the script that marks terms."""

from __future__ import annotations

import tornado.web
from jupyter_server.auth.decorator import allow_unauthenticated

from ..procedure.way import SECTIONS
from ..teaching import glossary, troubleshooting
from ..texts import Texts, languages
from ..widgets.addresses import GLOSSARY, HELP
from .handlers import Page, Wordless
from .home import href
from .terms import script, script_name


class Help(Page):
    """The troubleshooting base: a list, which a script filters while the user types."""

    @tornado.web.authenticated
    async def get(self) -> None:
        say = self.say
        entries = troubleshooting.entries(say)
        counts = [say("help-found", number=number) for number in range(len(entries) + 1)]
        self.page("help.html", say=say, page=HELP, counts=counts, entries=entries, mended=_mended(say))


class Glossary(Page):
    """All terms, with their names in the other languages."""

    @tornado.web.authenticated
    async def get(self) -> None:
        say = self.say
        entries = glossary.entries(say)
        counts = [say("glossary-found", number=number) for number in range(len(entries) + 1)]
        self.page("glossary.html", say=say, page=GLOSSARY, counts=counts, entries=entries)


class Terms(Wordless):
    """The script that marks the terms of one language, under an address that changes with its content."""

    @allow_unauthenticated
    def get(self, language: str, stamp: str) -> None:
        if language not in languages() or script_name(language) != f"{language}-{stamp}.js":
            raise tornado.web.HTTPError(404)
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(script(language))


def _mended(say: Texts) -> dict[str, tuple[str, str, str]]:
    """By number of the problem: address, page and step at which it is solved."""

    def place(trouble: troubleshooting.Trouble) -> tuple[str, str, str]:
        notebook = SECTIONS[trouble.section].notebook
        return (
            f"{href(notebook)}#etape={trouble.step}",
            say(f"frame-notebook-{notebook}"),
            say(f"step-{trouble.step}"),
        )

    return {number: place(trouble) for number, trouble in troubleshooting.TROUBLES.items()}
