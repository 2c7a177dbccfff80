"""Filters the messages between a page and its kernel: only those that carry the state of widgets pass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..environments.settings import now
from ..jupyter_internals.connection import Websocket

#: The only comm target that a page may open: it asks for the state of all widgets of the kernel.
CONTROL = "jupyter.widget.control"


class Channels(Websocket):
    """A page cannot run code or create widgets in its kernel, and receives no traceback."""

    async def pre_get(self) -> None:
        """Wait for the kernel: a page connects as soon as it knows its id, perhaps before it has started."""
        await self.kernel_manager.begun(self.kernel_id)
        await super().pre_get()

    def passes_in(self, channel: str, kind: str, content: Mapping[str, Any]) -> bool:
        if channel != "shell":
            return False
        if kind == "comm_open":
            return content["target_name"] == CONTROL and _is_comm(content)
        if kind == "comm_msg":
            passes = _is_comm(content) and isinstance(content["data"].get("method"), str)
            if passes:
                self.note_used()
            return passes
        return kind in ("comm_close", "comm_info_request", "kernel_info_request")

    def note_used(self) -> None:
        """Note the time at which the user typed in a field or pressed a button."""
        self.settings["server"].last_act = now()
        self.kernel_manager.note_used(self.kernel_id)

    def passes_out(self, kind: str) -> bool:
        # Output and errors outside a cell: no page shows them, and they may contain paths of this computer.
        return kind not in ("stream", "error")


def _is_comm(content: Mapping[str, Any]) -> bool:
    return isinstance(content["comm_id"], str) and isinstance(content["data"], dict)
