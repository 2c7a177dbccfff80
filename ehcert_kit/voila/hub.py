"""The server as started by a JupyterHub: for one participant, or with the trainer's page of a class.

The hub starts it, gives it address and path by environment variables, and authenticates its users. Participants
reach what `Server` serves and nothing else: no JupyterLab, terminal, file or code.
"""

from __future__ import annotations

import asyncio
import functools
import os
import secrets
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import tornado.netutil
from msgspec import Struct

from ..environments.errors import HubInReality
from ..environments.kernel_settings import PLATFORM, SCENARIO, WORKSPACE
from ..environments.practice import existing_platform
from ..environments.room import TRAINER
from ..environments.seat_orders import SeatOrders
from ..environments.settings import Settings
from ..environments.training import Beginning, Control
from ..environments.waiting import when_there
from ..jupyter_internals import forked
from ..jupyter_internals import hub as internals
from ..kit_error import KitError
from ..network import why_not_bound
from ..texts import Texts
from ..values import replace
from .activity import Activity
from .again import Again
from .configuration import configuration
from .control import ControlInterface
from .kernels import LIMITS
from .readers import OneReader, Participant
from .server import Server
from .workplace import Workplace

#: Seconds between two requests of a page whether its kernel runs: all go through the hub's one proxy.
_PATIENCE = 15
#: Seconds between two checks whether the trainer has ordered something for this seat.
_ORDERS = 5


class HubAddress(Struct, frozen=True):
    """Address and path that a hub gives to a server that it starts.

    url: where to listen; no host means every address of this machine. prefix: the path of all its pages.
    """

    url: str
    prefix: str

    @classmethod
    def by(cls, environment: Mapping[str, str]) -> HubAddress | None:
        """Read from the environment. Returns: None: no hub has started this process."""
        url, prefix = (environment.get(f"JUPYTERHUB_SERVICE_{name}", "") for name in ("URL", "PREFIX"))
        return cls(url, prefix) if url and prefix else None

    def sockets(self) -> list[socket.socket]:
        """Listening sockets. Raises: OSError."""
        parts = urlsplit(self.url)
        return tornado.netutil.bind_sockets(parts.port or 80, parts.hostname or None)


def seated(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """The settings of one participant.

    Environment variables set by the spawner are for this participant, and override the options, which all
    participants share. The seat is in `settings` already.
    """
    place = environment.get(WORKSPACE)
    return replace(
        settings,
        workspace=Path(place).absolute() if place else settings.workspace,
        scenario=environment.get(SCENARIO) or settings.scenario,
        platform=environment.get(PLATFORM) or settings.platform,
    )


def run(settings: Settings, say: Texts, lead: Path | None = None, preheat: int = 0, fork: bool = False) -> int:
    """Serve until the hub ends it.

    lead: the workspace of the practice platform of the class, to serve its trainer's page; None: a participant.
    The other parameters: as of `server.run`. Returns: the exit status.
    Raises: HubInReality: not practice. What `open_session` raises.
    """
    if not settings.practice:
        raise HubInReality(settings.environment)
    told = HubAddress.by(os.environ)
    assert told is not None, "a hub has started it"
    try:
        sockets = told.sockets()
    except OSError as error:
        port = str(urlsplit(told.url).port)
        told_why = {"why": why_not_bound(error), "reason": error.strerror or ""}
        print(say("frame-port-taken", port=port, **told_why), file=sys.stderr)
        return 1
    config = configuration(say)
    config.Voila.identity_provider_class = internals.HubUsers
    config.Voila.base_url = told.prefix
    server = HubServer(config=config)
    word = os.environ.pop("EHCERT_SEAT_WORD", "")
    server.readers = AtAHub(settings, word=word) if lead is None else LeadsAHub(settings, lead)
    if lead is None and settings.platform is not None:
        server.orders = SeatOrders(settings)
    server.forks = fork and forked.possible()
    server.spare, server.limits, server.patience = preheat, LIMITS, _PATIENCE
    server.serve(say, sockets)
    forked.end()
    return 0


class AtAHub(OneReader):
    """A participant at another computer, with a seat on a shared platform, or with a platform of their own."""

    local = False

    def __init__(self, settings: Settings, control: Control | None = None, word: str = "") -> None:
        """control: of the platform, for its trainer. word: of the seat."""
        super().__init__(Workplace(settings, control=control))
        self._word = word

    def word_of(self, place: Workplace) -> str:
        return self._word

    def leads(self, handler: Any) -> bool:
        return self.alone


class LeadsAHub(AtAHub):
    """The trainer of a class, who also has a seat on its platform."""

    at_seats = True

    def __init__(self, settings: Settings, platform: Path) -> None:
        """platform: the workspace of the platform. Raises: PracticePlatformAbsent, PracticeStateDamaged."""
        super().__init__(replace(settings, seat=TRAINER), Control(when_there(lambda: existing_platform(platform))))

    def leads(self, handler: Any) -> bool:
        return True

    def led(self, control: Control) -> list[Participant]:
        """Those who have worked with the platform, by seat. Their cards are elsewhere, reported by their kits."""
        seen = {place.person for place in control.places()}
        holders = ((seat, control.platform.scenario.holder(seat)) for seat in range(1, TRAINER))
        return [
            Participant(holder.ssin, f"{seat} · {holder.full_name}", None, seat)
            for seat, holder in holders
            if holder.ssin in seen
        ]


class HubServer(Server):
    """The pages below the path that a hub gave, for users that the hub authorizes.

    orders: the trainer's orders to restart the exercise of this seat; None: there are none.
    """

    orders: SeatOrders | None = None
    behind_proxy = logs_in = True

    def cookie_key(self) -> bytes:
        # No need to keep it: after a restart, a redirect to the hub logs users in again unnoticed.
        return secrets.token_bytes(32)

    def _remember(self) -> None:
        """Nothing: the hub knows the address of this server."""

    def prepare(self) -> None:
        when_there(super().prepare)
        place = self.readers.places[0]
        word = self.readers.word_of(place)
        if word:
            place.said = lambda say: (say("room-seated", seat=place.seat), say("room-seated-word", word=word))

    @property
    def hosts(self) -> tuple[str, ...]:
        """None: a page reaches this server only through the proxy that it came from."""
        return ()

    def init_settings(self) -> dict[str, Any]:
        self.activity = Activity.by(os.environ)
        settings = super().init_settings()
        # The hub's part of each handler checks the Host header and the XSRF tokens.
        settings.update(allow_remote_access=True, xsrf_cookies=False)
        settings["headers"].update(internals.HEADERS)
        settings["identity_provider"].hub_auth  # noqa: B018  # reads the variables that forget() removes
        internals.forget()
        return settings

    def init_handlers(self) -> list[Any]:
        *routes, nothing = super().init_handlers()
        # No control interface: its key is with the platform, and behind a proxy every request seems local.
        ours = [route for route in routes if route[1] is not ControlInterface]
        return [*ours, *self.identity_provider.routes(self.server_url), nothing]

    async def _serve(self) -> None:
        beside = [asyncio.ensure_future(self.activity.reported(lambda: self.last_act))]
        if self.orders is not None:
            beside.append(asyncio.ensure_future(self._obeyed(self.orders)))
        try:
            await super()._serve()
        finally:
            for task in beside:
                task.cancel()

    async def _obeyed(self, orders: SeatOrders) -> None:
        """Carry out the trainer's orders for this seat, earlier ones too, until cancelled."""
        place = self.readers.places[0]
        while True:
            with suppress(KitError):  # a disk that is full now may have room later
                ordered = await asyncio.to_thread(orders.ordered)
                if ordered is not None:
                    ended = functools.partial(_told, orders, ordered)
                    place.starting = Again(self, place, ended, ordered.step, back=ordered.back)
                    await asyncio.wait([place.starting.task])
            await asyncio.sleep(_ORDERS)

    def _announced(self, link: str) -> Iterator[str]:
        yield self.say("hub-serving", path=self.server_url)


def _told(orders: SeatOrders, order: Beginning, succeeded: bool, why: str) -> None:
    orders.done(order, succeeded)
