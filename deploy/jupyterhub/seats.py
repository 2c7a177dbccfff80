"""How one comes into a class on a hub: by its code to the next free seat, by seat and word back to one's own.

It runs in the hub, and needs nothing but JupyterHub: on Kubernetes it is one file beside the hub's configuration.
A participant is the user CLASS-007 in the group CLASS; whoever leads the class is CLASS-lead in CLASS-lead.
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

#: Seats that a practice platform tells apart; the last one is the trainer's.
SEATS = 60
#: JupyterHub's own server, beside the interpreter that runs this.
LAB = "jupyterhub-singleuser"
#: Of the words: letters and digits that nobody confuses when they are read aloud.
_LETTERS, _WORD = "ACDEFGHJKLMNPQRTUVWXY34679", 6
#: Wrong tries, for one seat and from one address, within a minute: a whole class may share an address.
_TRIES, _FROM_ONE_ADDRESS, _MINUTE = 5, 60, 60.0


@dataclass(frozen=True)
class Class:
    """code: for participants, on the wall. lead: the trainer's own, long and told to nobody. seats: how many."""

    name: str
    code: str
    lead: str
    seats: int = SEATS - 1


class JoinCode(Authenticator):
    """Takes the next seat of the class whose code is told, or finds the seat whose word is told."""

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
        """The way in; and in the place of two of the hub's own pages, for participants, that of their seat."""
        return [*super().get_handlers(app), ("/home", Home), ("/token", Tokens)]

    async def authenticate(self, handler: web.RequestHandler, data: dict[str, str]) -> dict[str, Any]:
        """Raises: HTTPError: which of the sentences of join.html says why not."""
        address = handler.request.remote_ip or ""
        self._slow_down(address, _FROM_ONE_ADDRESS)
        code = data.get("code", "").strip()
        for one in self._classes:
            if _same(code, one.lead):
                return {"name": f"{one.name}-lead", "groups": [f"{one.name}-lead"]}
        known = next((one for one in self._classes if _same(code.upper(), one.code.upper())), None)
        if known is None:
            raise self._wrong("code", address)
        # The return key presses the first button of the form, whatever was filled in.
        has_one = data.get("act") == "find" or any(data.get(name, "").strip() for name in ("seat", "word"))
        seat = self._found(known, data, address) if has_one else self._next(known)
        return {"name": f"{known.name}-{seat:03}", "groups": [known.name]}

    def word(self, name: str) -> str:
        """By which a user finds his seat again, from any browser."""
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
        """Raises: HTTPError: too many were wrong within a minute."""
        recent = [at for at in self._failed.get(whose, []) if at > time.monotonic() - _MINUTE]
        self._failed[whose] = recent
        if len(recent) >= tries:
            raise web.HTTPError(403, "wait")

    def _wrong(self, what: str, *whose: str) -> web.HTTPError:
        for name in whose:
            self._failed.setdefault(name, []).append(time.monotonic())
        return web.HTTPError(403, what)


class _OfLeaders:
    """A page of the hub's own, for whoever leads a class; a participant is led to the pages of his seat."""

    current_user: Any
    redirect: Any

    @web.authenticated
    async def get(self) -> None:
        if self.current_user.name.endswith("-lead"):
            await super().get()  # type: ignore[misc]  # the hub's
        else:
            self.redirect(self.current_user.url)


class Home(_OfLeaders, HomeHandler):
    """Servers: a participant has one."""


class Tokens(_OfLeaders, TokenPageHandler):
    """Tokens: a participant may make none."""


def seat_of(name: str) -> int:
    """The seat of a user; that of the trainer is the last."""
    number = name.rpartition("-")[2]
    return int(number) if number.isdecimal() else SEATS


def prepare(spawner: Any) -> None:
    """For `c.Spawner.pre_spawn_hook`: tell the server its seat, the word of that, and the platform of its class.

    Where the address of the platform has {class} in it, the name of the class comes there.
    """
    name = spawner.user.name
    told = spawner.environment
    platform = str(told["EHCERT_PLATFORM"]).replace("{class}", name.rpartition("-")[0])
    spawner.environment = {**told, "EHCERT_SEAT": str(seat_of(name)), "EHCERT_PLATFORM": platform}
    if isinstance(spawner.authenticator, JoinCode):
        spawner.environment["EHCERT_SEAT_WORD"] = spawner.authenticator.word(name)


def allow_lab(spawner: Any, allowed: Collection[str]) -> None:
    """After `prepare`: JupyterLab in the place of the pages for these users, whom the operator trusts with code.

    They reach whatever the user reaches as whom their server runs: see that this is not everybody's.
    """
    if spawner.user.name in allowed:
        spawner.cmd, spawner.default_url = [LAB], "/lab"


#: All that a participant may do at the hub: start and stop his own server, and reach it. No tokens of his own.
USER = (
    "read:users:name!user",
    "read:users:groups!user",
    "users:activity!user",
    "access:servers!user",
    "servers!user",
)


def roles(classes: dict[str, Any], trainer: str = "trainer") -> list[dict[str, Any]]:
    """For `c.JupyterHub.load_roles`. trainer: the service of the trainer's page, {} for the class's name."""
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
