"""What passes between a page and its kernel: the state of widgets, and nothing that only a notebook needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..environments.settings import now
from ..jupyter_internals.connection import Websocket

#: The one channel that a page opens by itself: by it the page asks for the widgets that the kernel has.
CONTROL = "jupyter.widget.control"


class Channels(Websocket):
    """The kernel runs no code of the page, makes no widget for it, and tells it no traceback."""

    async def pre_get(self) -> None:
        """A page connects as soon as it knows its kernel's id, which may be just starting."""
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
        """A person writes in a field, or presses a button."""
        self.settings["server"].last_act = now()
        self.kernel_manager.note_used(self.kernel_id)

    def passes_out(self, kind: str) -> bool:
        # What is printed and what breaks while nobody runs a cell: paths of this computer, and shown nowhere.
        return kind not in ("stream", "error")


def _is_comm(content: Mapping[str, Any]) -> bool:
    return isinstance(content["comm_id"], str) and isinstance(content["data"], dict)
