"""What is private or undocumented of jupyter_client, jupyter_server and Voilà: kernels."""

from __future__ import annotations

import asyncio
from queue import Empty
from typing import Any

import zmq.asyncio
from ipykernel.kernelspec import make_ipkernel_cmd
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager
from traitlets import Bool, List, Unicode, default
from voila.app import _kernel_id_regex

from . import forked

#: Voilà's pattern of a kernel's id, with its group, as its own routes have it.
KERNEL_ID: str = _kernel_id_regex


class OwnInterpreter(KernelSpecManager):
    """One kernel, the interpreter that runs this server, whatever else is registered on this computer.

    It is started by `jupyter_internals.kernel`, and without the current folder on the search path for modules.
    """

    kernel_dirs = List(Unicode(), [])
    #: Whether it is forked from a warm process, where that succeeds.
    forked = Bool(False)

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """jupyter_client builds the native kernel's from ipykernel, without a way to change its command."""
        spec = super().get_kernel_spec(kernel_name)
        spec.argv = make_ipkernel_cmd(mod="ehcert_kit.jupyter_internals.kernel", python_arguments=["-P"])
        if self.forked:
            spec.metadata = {**spec.metadata, "kernel_provisioner": {"provisioner_name": forked.NAME}}
        return spec


class QuickClient(AsyncKernelClient):
    """A client that is ready as soon as the kernel has answered it on both channels.

    The original then waits until the kernel has been silent for 200 ms. What it wants to know is whether its
    subscription to the kernel's output stands; the end of its own question on that channel tells the same.
    """

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Raises: RuntimeError: the kernel died, or said nothing in time (seconds)."""
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


class Kernel(ServerKernelManager):
    """A kernel that is never started again by itself: it would come back empty, and mute.

    traceback_replacement_message: what a page's connection puts in the place of a traceback. It reads it from the
    kernel's own manager, although the setting is one of the manager of all kernels; where it is missing, the
    connection's stream from the kernel ends for good.
    """

    client_class = f"{__name__}.QuickClient"
    client_factory = QuickClient
    traceback_replacement_message = Unicode().tag(config=True)

    def emit(self, schema_id: str, data: dict[str, Any]) -> None:
        """Nobody listens to these events of a kernel's life: the original makes a logger for each kernel, and
        checks the schemas of its events, in a twentieth of the time that a page takes the server.
        """

    async def _async_interrupt_kernel(self) -> None:
        """Interrupt it, but not to end it: it then has the time of a good-bye to finish what it does.

        The original begins every end so. A kernel that is just starting would print where it was.
        """
        if not self.shutting_down:
            await super()._async_interrupt_kernel()

    @default("autorestart")
    def _stay_dead(self) -> bool:
        return False


#: So begin the subjects under which a kernel publishes its state, and what it was asked, gives back and breaks on;
#: those of a widget, of what it prints and of what it shows do not.
_OF_KERNEL = b"kernel."


class Kernels(AsyncMappingKernelManager):
    """jupyter_server's, which hears of a kernel only what it says of itself.

    The original unpacks whatever a kernel publishes, to note that it did; a page begins with some seventy widgets.
    """

    @default("context")
    def _context_default(self) -> zmq.asyncio.Context:
        """The one of this process. The original terminates its own when it is garbage-collected, and waits forever
        for a socket that is collected with it.
        """
        return zmq.asyncio.Context.instance()

    def start_watching_activity(self, kernel_id: str) -> None:
        super().start_watching_activity(kernel_id)
        heard = self._kernels[kernel_id]._activity_stream.socket
        heard.unsubscribe(b"")
        heard.subscribe(_OF_KERNEL)


def connections(kernels: AsyncMappingKernelManager, kernel_id: str) -> int:
    """How many pages are connected to a kernel now. It is counted, but shown by nothing public."""
    return int(kernels._kernel_connections.get(kernel_id, 0))
