"""The trainer's orders for one seat, fetched by the seat's server from a platform on another server."""

from __future__ import annotations

from contextlib import suppress

import msgspec

from ..client.connections import practice_http
from ..client.errors import PlatformUnreachable
from ..client.transport import fetched, told
from ..disk import read_private
from ..disk.errors import FileAbsent
from ..json_reading import prepared, read_json
from ..practice import state_file
from ..practice.training import ORDER_CANCELLED, Beginning
from .opening import scenario_of
from .settings import Settings, user_agent
from .trust import authorities


class SeatOrders:
    """The orders for the person at one seat."""

    def __init__(self, settings: Settings) -> None:
        """settings: of the seat, with a platform elsewhere. Raises: ScenarioRefused; as `authorities`."""
        assert settings.platform is not None, "the platform is elsewhere"
        self._address = f"{settings.platform.rstrip('/')}/practice/beginning"
        self._http = practice_http(user_agent(), settings.platform, trust=authorities(settings, "ehealth"))
        self._person = scenario_of(settings).seated(settings.seat).holder().ssin
        # Beside the workspace, as an order replaces the workspace itself.
        self._file = settings.workspace.with_name(f".{settings.workspace.name}.order")

    def ordered(self) -> Beginning | None:
        """The order to carry out now; None where there is none, or the platform does not answer.

        An order is returned once: one that was interrupted is reported as failed, and the trainer may repeat it.
        Raises: FolderNotWritable, FileNotReadable.
        """
        try:
            answer = fetched(self._http, f"{self._address}?person={self._person}")
            said = read_json(answer, dict[str, str | bool])
            found = msgspec.convert(said, prepared(Beginning)) if said else None
        except (PlatformUnreachable, msgspec.MsgspecError):
            return None
        if found is None or self._is_known(found):
            return None
        self._keep(found, "begun")
        return found if self._tell(found, begins=True) else None

    def done(self, order: Beginning, succeeded: bool) -> None:
        """Report an order's result to the trainer, now or when the platform answers. Raises: FolderNotWritable."""
        if succeeded:
            self._keep(order, "done")
        self._tell(order, succeeded=succeeded)

    def _tell(self, order: Beginning, **what: bool) -> bool:
        """Returns: False: the platform answers that the order does not stand, as the trainer has cancelled it."""
        try:
            refusal = told(self._http, self._address, {"person": self._person, "order": order.id, **what})
        except PlatformUnreachable:
            return True
        return refusal != ORDER_CANCELLED

    def _keep(self, order: Beginning, stage: str) -> None:
        state_file.write(self._file, f"{order.id} {stage}".encode())

    def _is_known(self, order: Beginning) -> bool:
        """Whether the order was returned before; if so, report again whether it was done or interrupted."""
        with suppress(FileAbsent):
            known, _, stage = read_private(self._file).decode(errors="replace").partition(" ")
            if known == order.id:
                self._tell(order, succeeded=stage == "done")
                return True
        return False
