"""The server as one of a JupyterHub: of one participant, or as the trainer's page of a class.

The hub starts it, says in its environment where it answers and under which path, and knows who comes in. What a
participant reaches is what `Server` serves, and nothing else: no JupyterLab, no terminal, no file, no code.
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
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import tornado.netutil

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
from .activity import Activity
from .again import Again
from .configuration import configuration
from .control import ControlInterface
from .kernels import LIMITS
from .readers import OneReader, Participant
from .server import Server
from .workplace import Workplace

#: Seconds between two questions of a page whether its kernel runs: each goes through the one proxy of all.
_PATIENCE = 15
#: Seconds between two questions whether the trainer has ordered something for this seat.
_ORDERS = 5


@dataclass(frozen=True)
class HubAddress:
    """What a hub says to a server that it starts.

    url: where to answer; no host means every address of this machine. prefix: the path of all its pages.
    """

    url: str
    prefix: str

    @classmethod
    def by(cls, environment: Mapping[str, str]) -> HubAddress | None:
        """None: no hub has started this process."""
        url, prefix = (environment.get(f"JUPYTERHUB_SERVICE_{name}", "") for name in ("URL", "PREFIX"))
        return cls(url, prefix) if url and prefix else None

    def sockets(self) -> list[socket.socket]:
        """Listening. Raises: OSError."""
        parts = urlsplit(self.url)
        return tornado.netutil.bind_sockets(parts.port or 80, parts.hostname or None)


def seated(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """The settings of one participant.

    What a spawner has put into the environment is this participant's, and goes before the options, which are those
    of everybody; his seat is there already.
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

    lead: the workspace of the class's practice platform, whose trainer's page this is. The others: as of
    `server.run`. Returns: the exit status. Raises: HubInReality: not practice. What `open_session` raises.
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
    """A participant, whose computer is elsewhere; he has a seat on a platform of many, or one of his own."""

    local = False

    def __init__(self, settings: Settings, control: Control | None = None, word: str = "") -> None:
        """control: of a platform that he leads. word: of his seat."""
        super().__init__(Workplace(settings, control=control))
        self._word = word

    def word_of(self, place: Workplace) -> str:
        return self._word

    def leads(self, handler: Any) -> bool:
        return self.alone


class LeadsAHub(AtAHub):
    """The trainer of a class, who has a seat of his own on its platform."""

    at_seats = True

    def __init__(self, settings: Settings, platform: Path) -> None:
        """platform: the workspace of the platform. Raises: PracticePlatformAbsent, PracticeStateDamaged."""
        super().__init__(replace(settings, seat=TRAINER), Control(when_there(lambda: existing_platform(platform))))

    def leads(self, handler: Any) -> bool:
        return True

    def led(self, control: Control) -> list[Participant]:
        """Whoever has worked with the platform, by seat. Their cards are elsewhere, and told of by their kits."""
        seen = {place.person for place in control.places()}
        holders = ((seat, control.platform.scenario.holder(seat)) for seat in range(1, TRAINER))
        return [
            Participant(holder.ssin, f"{seat} · {holder.full_name}", None, seat)
            for seat, holder in holders
            if holder.ssin in seen
        ]


class HubServer(Server):
    """The pages below the path that a hub gave, for whom the hub lets in.

    orders: by which a trainer has its person begin again; None: nobody does.
    """

    orders: SeatOrders | None = None
    behind_proxy = logs_in = True

    def cookie_key(self) -> bytes:
        # The way back in after a start is one round to the hub, which nobody sees.
        return secrets.token_bytes(32)

    def _remember(self) -> None:
        """Nothing: the hub knows where this is."""

    def prepare(self) -> None:
        when_there(super().prepare)
        place = self.readers.places[0]
        word = self.readers.word_of(place)
        if word:
            place.said = lambda say: (say("room-seated", seat=place.seat), say("room-seated-word", word=word))

    @property
    def hosts(self) -> tuple[str, ...]:
        """None: whatever a page reaches is behind the proxy that it came from."""
        return ()

    def init_settings(self) -> dict[str, Any]:
        self.activity = Activity.by(os.environ)
        settings = super().init_settings()
        # Who looks at the name by which it is reached, and at tokens of forms, is the hub's part of each handler.
        settings.update(allow_remote_access=True, xsrf_cookies=False)
        settings["headers"].update(internals.HEADERS)
        settings["identity_provider"].hub_auth  # noqa: B018  # read before it is forgotten
        internals.forget()
        return settings

    def init_handlers(self) -> list[Any]:
        *routes, nothing = super().init_handlers()
        # Its key lies with the platform; and through a proxy everybody comes from this machine.
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
        """Do what the trainer orders for this seat, as long as the server runs; what was ordered before, too."""
        place = self.readers.places[0]
        while True:
            with suppress(KitError):  # a folder that is full now may be written to later
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
