"""Handlers besides notebooks: home, cases, language, change of environment, liveness, static files, errors."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import tornado.web
from jupyter_core.utils import ensure_async
from jupyter_server.auth.decorator import allow_unauthenticated, ws_authenticated
from jupyter_server.base.handlers import APIHandler, FileFindHandler, JupyterHandler
from jupyter_server.base.websocket import WebSocketMixin
from tornado.websocket import WebSocketHandler
from voila.handler import BaseVoilaHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.static_file_handler import MultiStaticFileHandler

from ..jupyter_internals.answers import Unwatched
from ..kit_error import KitError
from ..names import ENVIRONMENTS
from ..procedure.case import Case, Kind
from ..procedure.snapshot import Snapshot
from ..procedure.way import SECTIONS
from ..texts import Texts, languages
from ..texts.private import in_html as words
from ..widgets.addresses import GLOSSARY, HELP
from .access import owns
from .exercise_view import band, practised
from .frame import frame
from .home import href, page_of, view
from .language import COOKIE, KEPT, language_of

if TYPE_CHECKING:
    from .server import Server
    from .workplace import Workplace

#: Path of the page that lists what can be printed, and of the folder of its documents, from the server's root.
PRINT = "ehcert/print"


class ByLink(tornado.web.RequestHandler):
    """Mixin: a request without a valid link gets 401, unless the server has a login page to redirect to."""

    def get_login_url(self) -> str:
        if not self.settings["server"].logs_in:
            raise tornado.web.HTTPError(401)
        return super().get_login_url()


class Page(ByLink, BaseVoilaHandler):
    """Base of this kit's own pages, which need no kernel."""

    @property
    def server(self) -> Server:
        return cast("Server", self.settings["server"])

    @property
    def place(self) -> Workplace:
        """The workplace of the requesting user. Raises: HTTPError: the user has none."""
        place = self.server.readers.place_of(self)
        if place is None:
            raise tornado.web.HTTPError(401)
        return place

    @property
    def say(self) -> Texts:
        """The sentences in the language of the user."""
        return Texts(language_of(self.request), on_page=True)

    async def prepare(self) -> None:
        await ensure_async(super().prepare())
        given = self.request.method == "GET" and "token" in self.request.query_arguments
        if given and not self.server.logs_in:
            # The token was exchanged for a cookie; in the address it would stay visible and in the history.
            self.redirect(self.request.path)

    def for_a_leader(self) -> None:
        """Refuse users who are not the trainer, in a room. Raises: HTTPError."""
        if not self.server.readers.leads(self):
            raise tornado.web.HTTPError(403)

    def for_one_reader(self) -> None:
        """Refuse the request where several people share one platform. Raises: HTTPError."""
        if not self.server.readers.alone:
            raise tornado.web.HTTPError(403)

    def for_this_computer(self) -> None:
        """Refuse the request where the user is not at this computer. Raises: HTTPError."""
        if not self.server.readers.local:
            raise tornado.web.HTTPError(403)

    def from_here(self) -> None:
        """Refuse a form from a page that was opened in another environment. Raises: HTTPError."""
        if self.get_body_argument("environment", "") != self.place.environment:
            raise tornado.web.HTTPError(403)

    def page(self, template: str, **values: Any) -> None:
        """Write a page in the common frame."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        readers = self.server.readers
        place = readers.place_of(self) or readers.places[0]
        shown = frame(self.say, place.environment, band(place, self.say))
        self.finish(self.render_template(template, frame=shown, words=words, **values))

    def write_error(self, status_code: int, **met: Any) -> None:
        """Show the error in words, without any traceback."""
        say, error = self.say, (met.get("exc_info") or (None, None))[1]
        if isinstance(error, KitError):
            message = say.error(error)
            self.page("error.html", title=message.title, text=message.cause, again=message.remedy, home=True)
            return
        known = str(status_code if status_code in (401, 403, 404) else 500)
        if known == "403" and self.request.method == "POST":
            known = "form"
        title, text = say(f"frame-{known}"), say(f"frame-{known}.text")
        again = say("frame-401.again") if known == "401" else ""
        join = ""
        if known == "401" and self.server.readers.room is not None:
            title, text, again, join = say("room-401"), say("room-401.text"), "", say("room-join")
        self.page("error.html", title=title, text=text, again=again, join=join, home=status_code != 401)


class Home(Page):
    """The home page. It opens no kernel, so it is shown at once, whatever the notebooks do."""

    @tornado.web.authenticated
    async def get(self) -> None:
        async with self.place.turn:
            await self._show()

    async def _show(self) -> None:
        place, shown = self.place, None
        problems, place.notices = [*place.notices], ()
        try:
            workspace = await asyncio.to_thread(place.workspace)
            cases = workspace.cases
            now = Snapshot.of(workspace.case, workspace.notes, cases)
            at = await asyncio.to_thread(place.now)
            shown = view(self.say, now, cases, practice=place.practice, at=at)
            problems += workspace.problems
        except KitError as error:
            problems.append(error)
        told, place.said = place.said, None
        alone = place.practice and self.server.readers.alone
        word = self.server.readers.word_of(place)
        practice = await asyncio.to_thread(practised, place, self.say) if alone else {}
        self.page(
            "home.html",
            view=shown,
            problems=[self.say.error(problem) for problem in problems],
            said=told(self.say) if told is not None else None,
            say=self.say,
            folder=str(place.choice.workspace) if self.server.readers.local else "",
            seat=(place.seat, word) if word else None,
            live=place.control is not None,
            practice=alone,
            leads=not self.server.readers.alone and self.server.readers.leads(self),
            **practice,
        )


class Now(Unwatched, Page):
    """For a home page that stays open, polled by its script: the band, and whether there is a new message."""

    @tornado.web.authenticated
    async def get(self) -> None:
        place = self.place
        self.set_header("Cache-Control", "no-store")
        self.finish({"band": await asyncio.to_thread(band, place, self.say), "again": place.said is not None})


class TakeCase(Page):
    """Switch to another case, or begin a new request beside the existing cases."""

    @tornado.web.authenticated
    async def get(self) -> None:
        self.redirect(self.server.server_url)

    @tornado.web.authenticated
    async def post(self) -> None:
        async with self.place.turn:
            self.from_here()
            await self._take(self.get_body_argument("case", ""))

    async def _take(self, wanted: str) -> None:
        case = await asyncio.to_thread(_taken, self.place, wanted)
        if case is None:
            raise tornado.web.HTTPError(404)
        self.redirect(f"{self.server.server_url}{page_of(case)}", status=303)


def _taken(place: Workplace, wanted: str) -> Case | None:
    """Switch to a case. wanted: its id, or "new". Returns: None: there is no such case. Raises: KitError."""
    workspace = place.workspace()
    cases = workspace.cases
    if wanted == "new":
        # A request in which nothing was entered yet serves as a new one.
        empty = (case for case in cases if case.kind is Kind.REQUEST and not case.stages)
        found: Case | None = next(empty, None) or workspace.begin(Kind.REQUEST)
    else:
        found = next((case for case in cases if case.id == wanted), None)
    if found is not None:
        workspace.take(found)
    return found


class Language(Page):
    """Set the language of all pages in this browser, and return to the page the user was on."""

    @tornado.web.authenticated
    async def get(self) -> None:
        wanted, page = self.get_query_argument("to", ""), self.get_query_argument("page", "")
        if wanted in languages():
            self.set_cookie(COOKIE, wanted, expires_days=KEPT, path=self.server.server_url, samesite="Lax")
        # Only known pages: otherwise a link to this address could redirect to any site.
        known = {section.notebook: href(section.notebook) for section in SECTIONS.values()}
        known |= {name: name for name in (PRINT, HELP, GLOSSARY)}
        self.redirect(self.server.server_url + known.get(page, ""))


class Crossing(Page):
    """The page before a change of environment: what changes, what stays, and a button to confirm."""

    @tornado.web.authenticated
    async def get(self) -> None:
        self.for_this_computer()
        async with self.place.turn:
            wanted = self._known(self.get_query_argument("to", ""))
            if wanted == self.place.environment:
                self.redirect(self.server.server_url)
            else:
                self._show(wanted)

    @tornado.web.authenticated
    async def post(self) -> None:
        self.for_this_computer()
        server, place = self.server, self.place
        async with place.turn:
            self.from_here()
            wanted = self._known(self.get_body_argument("to", ""))
            before = place.choice
            try:
                await server.choose(place, place.elsewhere(wanted))
            except KitError as error:
                self._show(wanted, error)
                return
            place.said = lambda say: (
                say("frame-crossed", word=say(f"frame-environment-{wanted}")),
                say("frame-crossed-kept", folder=str(before.workspace)),
            )
        self.redirect(server.server_url, status=303)

    def _known(self, wanted: str) -> str:
        if wanted not in ENVIRONMENTS:
            raise tornado.web.HTTPError(404)
        return wanted

    def _show(self, wanted: str, error: KitError | None = None) -> None:
        """error: why the change failed."""
        place, key = self.place, f"frame-crossing-{wanted}"
        say = self.say
        there, here = say(f"frame-environment-{wanted}"), say(f"frame-environment-{place.environment}")
        self.page(
            "environment.html",
            say=say,
            key=key,
            wanted=wanted,
            parts=[
                (say("frame-crossing-changes"), say("frame-crossing-changes.text", word=there)),
                (say("frame-crossing-binds"), say(f"{key}.binds")),
                (say("frame-crossing-needs"), say(f"{key}.needs")),
                (say("frame-crossing-stays"), say("frame-crossing-stays.text", word=here)),
                (say("frame-crossing-back"), say("frame-crossing-back.text", word=here)),
            ],
            folder=str(place.elsewhere(wanted).workspace),
            back=href(SECTIONS["programme"].notebook),
            problems=[self.say.error(error)] if error else [],
        )


class NotFound(Page):
    """Any address that no other handler serves."""

    @tornado.web.authenticated
    async def get(self, *_: str) -> None:
        raise tornado.web.HTTPError(404)


class Alive(Unwatched, APIHandler):
    """Whether the process of a page's kernel runs. The system is asked, not the kernel, which may be
    waiting for a PIN to be typed. These requests do not count as activity, so an idle kernel is still ended.

    Also the current environment, as a page of another one must not simply reload; why the kernel was ended, if
    there was a reason; and the text of the band."""

    @tornado.web.authenticated
    async def get(self, kernel: str) -> None:
        kernels = self.kernel_manager
        place = self.settings["server"].readers.place_of(self)
        if place is None:
            raise tornado.web.HTTPError(401)
        own = kernel in kernels and owns(self, kernel)
        alive = own and await ensure_async(kernels.get_kernel(kernel).is_alive())
        told = {"alive": bool(alive), "environment": place.environment, "reason": place.ended.get(kernel, "")}
        clock = await asyncio.to_thread(band, place, Texts(language_of(self.request)))
        self.set_header("Cache-Control", "no-store")
        self.finish({**told, "clock": clock})


class Wordless(ByLink, JupyterHandler):
    """Base of answers that no person reads: an error is a status without a body."""

    def write_error(self, status_code: int, **_: Any) -> None:
        self.finish()


class Wire(WebSocketMixin, WebSocketHandler, Wordless):
    """A websocket without messages: by opening it, a page finds out whether websockets get through."""

    def set_default_headers(self) -> None:
        """None: those of the base class are for pages."""

    @ws_authenticated
    async def get(self, *arguments: Any, **settings: Any) -> None:
        await super().get(*arguments, **settings)


class Shutdown(VoilaShutdownKernelHandler):
    """Ends the kernel of a page that closes. The page sends a beacon, which cannot carry the XSRF token; only the
    page itself knows the random id of its kernel."""

    def check_xsrf_cookie(self) -> None:
        """No check: a beacon cannot carry the token."""

    @tornado.web.authenticated
    async def post(self, kernel: str) -> None:
        if kernel in self.kernel_manager and owns(self, kernel):
            await self.kernel_manager.shutdown_kernel(kernel)
        self.set_status(204)
        self.finish()


class Library(MultiStaticFileHandler):
    """Voilà's scripts, under an address that changes with their version, so browsers cache them for good."""

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("X-Content-Type-Options", "nosniff")


class Unchanging(Wordless):
    """A file of this kit, under an address that changes with its content, so browsers cache it for good."""

    def initialize(self, media_type: str, name: str, content: str) -> None:
        self._media_type, self._name, self._content = media_type, name, content

    @allow_unauthenticated
    def get(self, name: str) -> None:
        if name != self._name:
            raise tornado.web.HTTPError(404)
        self.set_header("Content-Type", f"{self._media_type}; charset=utf-8")
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(self._content)


class Extensions(Wordless, FileFindHandler):
    """The scripts of the widgets, under an address that changes with their version."""

    def set_headers(self) -> None:
        super().set_headers()
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")


def images(folder: Path) -> dict[str, Any]:
    """Settings of the handler of files in the folder of notebooks: only pictures may be fetched."""
    return {
        "allowlist": [r".*\.(png|jpg|gif|svg)"],
        "denylist": [r".*\.(ipynb|py)"],
        "path": str(folder),
    }
