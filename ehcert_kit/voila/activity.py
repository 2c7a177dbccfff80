"""Reports to a hub when the user was last active: the hub's culler ends the servers of users who have left."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import httpx
from msgspec import Struct

log = logging.getLogger("ehcert_kit")

#: Seconds between two reports, unless the hub says otherwise.
_EVERY = 300.0


class Activity(Struct, frozen=True):
    """Where and as what activity is reported, by the hub's REST interface (`POST /users/NAME/activity`).

    url: empty for a service, whose activity is not reported. server: its name at the hub. every: seconds.
    """

    url: str
    token: str
    server: str
    every: float

    @classmethod
    def by(cls, environment: Mapping[str, str]) -> Activity:
        """Read from the environment variables that the hub sets."""
        return cls(
            environment.get("JUPYTERHUB_ACTIVITY_URL", ""),
            environment.get("JUPYTERHUB_API_TOKEN", ""),
            environment.get("JUPYTERHUB_SERVER_NAME", ""),
            float(environment.get("JUPYTERHUB_ACTIVITY_INTERVAL") or _EVERY),
        )

    async def reported(self, last: Callable[[], datetime]) -> None:
        """Report until cancelled. last: returns the time of the last activity, aware."""
        while self.url:
            await self._report(last())
            # A whole class starts in the same minute: this spreads its reports over time.
            await asyncio.sleep(self.every * random.uniform(0.9, 1.1))

    async def _report(self, at: datetime) -> None:
        when = at.isoformat()
        told: dict[str, Any] = {"servers": {self.server: {"last_activity": when}}, "last_activity": when}
        try:
            async with httpx.AsyncClient(trust_env=False) as http:
                answer = await http.post(self.url, json=told, headers={"Authorization": f"token {self.token}"})
                answer.raise_for_status()
        except httpx.HTTPError as error:
            log.error("the hub was not told of activity: %s", type(error).__name__)
