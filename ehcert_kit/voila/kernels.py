"""The kernels behind the pages: this very interpreter, quickly there, and nothing of the user's own in them."""

from __future__ import annotations

import asyncio
from queue import Empty
from typing import Any

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager
from traitlets import List, Unicode, default

#: No history on disk, and none of the start-up files that IPython would read.
ARGUMENTS = ("--HistoryManager.enabled=False", "--IPKernelApp.exec_PYTHONSTARTUP=False")


class OwnInterpreter(KernelSpecManager):  # type: ignore[misc]
    """One kernel, the interpreter that runs this server, whatever else is registered on this computer."""

    kernel_dirs = List(Unicode(), [])


class QuickClient(AsyncKernelClient):  # type: ignore[misc]
    """A client that is ready when it knows that it hears the kernel.

    The original waits until the kernel was silent for 200 ms. What it wants to know is whether its
    subscription stands; hearing the end of its own question on that channel tells the same.
    """

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Raises: RuntimeError: the kernel died, or said nothing in time."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + (timeout or 60)
        while loop.time() < deadline:
            asked = self.kernel_info()
            if await self._answered(asked) and await self._heard(asked):
                return
            if not await self.is_alive():
                raise RuntimeError("the kernel died before it was ready")
        raise RuntimeError("the kernel is not ready in time")

    async def _answered(self, asked: str) -> bool:
        try:
            while True:
                message = await self.shell_channel.get_msg(timeout=0.5)
                if message["parent_header"].get("msg_id") == asked:
                    self._handle_kernel_info_reply(message)
                    return True
        except Empty:
            return False

    async def _heard(self, asked: str) -> bool:
        try:
            while True:
                message = await self.iopub_channel.get_msg(timeout=0.1)
                if (
                    message["parent_header"].get("msg_id") == asked
                    and message["content"].get("execution_state") == "idle"
                ):
                    return True
        except Empty:
            return False


class PageKernel(ServerKernelManager):  # type: ignore[misc]
    """The kernel of one page. It is never started again by itself: it would come back empty, and mute."""

    client_class = f"{__name__}.QuickClient"
    client_factory = QuickClient

    @default("autorestart")
    def _stay_dead(self) -> bool:
        return False


class PageKernels(AsyncMappingKernelManager):  # type: ignore[misc]
    """All kernels of the server."""

    @default("kernel_manager_class")
    def _default_kernel_manager_class(self) -> str:
        return f"{__name__}.PageKernel"

    async def start_kernel(self, **settings: Any) -> str:
        """Start one, with our arguments."""
        started: str = await super().start_kernel(extra_arguments=list(ARGUMENTS), **settings)
        return started
