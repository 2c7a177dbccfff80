"""Authenticates the participants of a class on a JupyterHub, and prepares their servers.

The code of the class gives the next free seat; with seat number and word, a participant returns to a seat. This
module runs in the hub and needs nothing but JupyterHub: on Kubernetes it is one file beside the configuration.
A participant is the user CLASS-007 in the group CLASS; the trainer is the user CLASS-lead in the group CLASS-lead.
"""

from __future__ import annotations

import hashlib
import hmac
import sqlite3
import time
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyterhub.auth import Authenticator
from jupyterhub.handlers.pages import HomeHandler, TokenPageHandler
from tornado import web
from traitlets import Dict, Unicode

#: Seats that a practice platform knows; the last one is the trainer's.
SEATS = 60
#: The command of JupyterHub's own single-user server.
LAB = "jupyterhub-singleuser"
#: Alphabet and length of the words: letters and digits that are not confused when read aloud.
_LETTERS, _WORD = "ACDEFGHJKLMNPQRTUVWXY34679", 6
#: Wrong tries allowed within a minute (seconds), for one seat and from one address: a class may share an address.
_TRIES, _FROM_ONE_ADDRESS, _MINUTE = 5, 60, 60.0


@dataclass(frozen=True)
class Class:
    """A class. code: for participants, public in the room. lead: the trainer's secret code. seats: how many."""

    name: str
    code: str
    lead: str
    seats: int = SEATS - 1


class JoinCode(Authenticator):
    """Logs a user in: with a class's code at its next free seat, with number and word at a seat taken before."""

    classes = Dict(help="By name: {'code': …, 'lead': …, 'seats': …}; names of letters.").tag(config=True)
    secret = Unicode(help="From which the words of seats follow; of 32 characters or more.").tag(config=True)
    taken = Unicode("seats.sqlite", help="The file that keeps which seats are taken.").tag(config=True)

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._classes = [Class(name, **what) for name, what in self.classes.items()]
        if len(self.secret) < 32 or not all(1 <= one.seats < SEATS for one in self._classes):
            raise ValueError("JoinCode: a secret of 32 characters, classes of 1 to 59 seats")
        self._failed: dict[str, list[float]] = {}
        self.custom_html = Path(__file__).with_name("join.html").read_text(encoding="utf-8")

    def get_handlers(self, app: Any) -> list[tuple[str, type[web.RequestHandler]]]:
        """The login pages, and replacements for two pages of the hub that participants may not use."""
        return [*super().get_handlers(app), ("/home", Home), ("/token", Tokens)]

    async def authenticate(self, handler: web.RequestHandler, data: dict[str, str]) -> dict[str, Any]:
        """The user and groups for the typed form. Raises: HTTPError, with the key of a sentence in join.html."""
        address = handler.request.remote_ip or ""
        self._slow_down(address, _FROM_ONE_ADDRESS)
        code = data.get("code", "").strip()
        for one in self._classes:
            if _same(code, one.lead):
                return {"name": f"{one.name}-lead", "groups": [f"{one.name}-lead"]}
        known = next((one for one in self._classes if _same(code.upper(), one.code.upper())), None)
        if known is None:
            raise self._wrong("code", address)
        # The Enter key presses the form's first button ("take"), also if seat and word were filled in.
        has_one = data.get("act") == "find" or any(data.get(name, "").strip() for name in ("seat", "word"))
        seat = self._found(known, data, address) if has_one else self._next(known)
        return {"name": f"{known.name}-{seat:03}", "groups": [known.name]}

    def word(self, name: str) -> str:
        """The word with which a user returns to the same seat, from any browser; derived from the secret."""
        digest = hmac.digest(self.secret.encode(), name.encode(), hashlib.sha256)
        return "".join(_LETTERS[octet % len(_LETTERS)] for octet in digest[:_WORD])

    def _found(self, known: Class, data: dict[str, str], address: str) -> int:
        typed = data.get("seat", "").strip()
        seat = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else 0
        name = f"{known.name}-{seat:03}"
        self._slow_down(name, _TRIES)
        right = _same(data.get("word", "").strip().upper(), self.word(name))
        with closing(self._file()) as file:
            taken = self._taken(known, file)
        if not right or seat not in taken:
            raise self._wrong("word", address, name)
        return seat

    def _next(self, known: Class) -> int:
        with closing(self._file()) as file, file:
            file.execute("BEGIN IMMEDIATE")
            free = set(range(1, known.seats + 1)) - self._taken(known, file)
            if not free:
                raise web.HTTPError(403, "full")
            file.execute("INSERT INTO seat VALUES (?, ?)", (known.name, min(free)))
        return min(free)

    def _taken(self, known: Class, file: sqlite3.Connection) -> set[int]:
        rows = file.execute("SELECT seat FROM seat WHERE class = ?", (known.name,))
        return {seat for (seat,) in rows}

    def _file(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.taken, isolation_level=None)
        file.execute("CREATE TABLE IF NOT EXISTS seat (class TEXT, seat INTEGER, PRIMARY KEY (class, seat))")
        return file

    def _slow_down(self, whose: str, tries: int) -> None:
        """Raises: HTTPError: `whose` (a user name or address) had this many wrong tries within a minute."""
        recent = [at for at in self._failed.get(whose, []) if at > time.monotonic() - _MINUTE]
        self._failed[whose] = recent
        if len(recent) >= tries:
            raise web.HTTPError(403, "wait")

    def _wrong(self, what: str, *whose: str) -> web.HTTPError:
        for name in whose:
            self._failed.setdefault(name, []).append(time.monotonic())
        return web.HTTPError(403, what)


class _OfLeaders:
    """A page of the hub for trainers only; participants are redirected to their own server."""

    current_user: Any
    redirect: Any

    @web.authenticated
    async def get(self) -> None:
        if self.current_user.name.endswith("-lead"):
            await super().get()  # type: ignore[misc]  # the hub's
        else:
            self.redirect(self.current_user.url)


class Home(_OfLeaders, HomeHandler):
    """The list of a user's servers."""


class Tokens(_OfLeaders, TokenPageHandler):
    """The page to create API tokens, which participants may not do."""


def seat_of(name: str) -> int:
    """The seat of a user, by the user's name; that of the trainer is the last one."""
    number = name.rpartition("-")[2]
    return int(number) if number.isdecimal() else SEATS


def prepare(spawner: Any) -> None:
    """For `c.Spawner.pre_spawn_hook`: give the server its seat, the seat's word, and the platform of its class.

    `{class}` in the platform's address is replaced by the name of the class. Without an address, each server has a
    platform of its own.
    """
    name = spawner.user.name
    told = dict(spawner.environment)
    if "EHCERT_PLATFORM" in told:
        told["EHCERT_PLATFORM"] = str(told["EHCERT_PLATFORM"]).replace("{class}", name.rpartition("-")[0])
    spawner.environment = {**told, "EHCERT_SEAT": str(seat_of(name))}
    if isinstance(spawner.authenticator, JoinCode):
        spawner.environment["EHCERT_SEAT_WORD"] = spawner.authenticator.word(name)


def allow_lab(spawner: Any, allowed: Collection[str]) -> None:
    """Call after `prepare`: these users get JupyterLab instead of the pages, so they can run code.

    Their code can access all that the server's system user can: use a spawner that gives each its own user.
    """
    if spawner.user.name in allowed:
        spawner.cmd, spawner.default_url = [LAB], "/lab"


#: Scopes of a participant: start, stop and use their own server. Creating tokens is not included.
USER = (
    "read:users:name!user",
    "read:users:groups!user",
    "users:activity!user",
    "access:servers!user",
    "servers!user",
)


def roles(classes: dict[str, Any], trainer: str = "trainer") -> list[dict[str, Any]]:
    """For `c.JupyterHub.load_roles`. trainer: name of the service of the trainer's page, with {} for the class."""
    return [
        {"name": "user", "scopes": list(USER)},
        *(
            {
                "name": f"{name}-lead",
                "groups": [f"{name}-lead"],
                "scopes": [
                    *(f"access:services!service={trainer.format(name)}", f"access:servers!group={name}"),
                    *(f"servers!group={name}", f"list:users!group={name}", "admin-ui"),
                ],
            }
            for name in classes
        ),
    ]


def _same(told: str, known: str) -> bool:
    return hmac.compare_digest(told.encode(), known.encode())
