"""Private or undocumented parts of jupyter_client, jupyter_server and Voilà: kernels."""

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

#: Voilà's pattern of a kernel's id, with a group, as in its own routes.
KERNEL_ID: str = _kernel_id_regex


class OwnInterpreter(KernelSpecManager):
    """Offers one kernel, this server's own interpreter, whatever else is registered on this computer.

    It is started by `jupyter_internals.kernel`, and without the current folder on the search path for modules.
    """

    kernel_dirs = List(Unicode(), [])
    #: Whether kernels are forked from a warm process, if that succeeds.
    forked = Bool(False)

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The spec with another command: jupyter_client takes the native one from ipykernel, without a setting."""
        spec = super().get_kernel_spec(kernel_name)
        spec.argv = make_ipkernel_cmd(mod="ehcert_kit.jupyter_internals.kernel", python_arguments=["-P"])
        if self.forked:
            spec.metadata = {**spec.metadata, "kernel_provisioner": {"provisioner_name": forked.NAME}}
        return spec


class QuickClient(AsyncKernelClient):
    """A client that is ready as soon as the kernel has answered it on both channels.

    The original then waits until the kernel has been silent for 200 ms, to be sure that it is subscribed to the
    kernel's output. The status message on that channel after its own request proves the same.
    """

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Raises: RuntimeError: the kernel died, or did not answer in time (seconds)."""
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
    """A kernel that is never restarted automatically: it would come back empty, and unable to reach its page.

    traceback_replacement_message: sent to the page instead of a traceback. The connection reads it from the
    kernel's own manager, although it is a setting of the manager of all kernels; if it is missing, the
    connection's stream from the kernel ends for good.
    """

    client_class = f"{__name__}.QuickClient"
    client_factory = QuickClient
    traceback_replacement_message = Unicode().tag(config=True)

    def emit(self, schema_id: str, data: dict[str, Any]) -> None:
        """Emit no events: nothing listens to them. The original makes a logger for each kernel and checks the
        schema of its events, which takes a twentieth of the server's time for a page.
        """

    async def _async_interrupt_kernel(self) -> None:
        """Interrupt the kernel, except during its shutdown, where it has time to finish what it does.

        The original interrupts before every shutdown; a kernel that is starting would then print a traceback.
        """
        if not self.shutting_down:
            await super()._async_interrupt_kernel()

    @default("autorestart")
    def _stay_dead(self) -> bool:
        return False


#: Prefix of the topics of a kernel's states, inputs, results and errors; those of widgets, printed text and
#: displayed data do not have it.
_OF_KERNEL = b"kernel."


class Kernels(AsyncMappingKernelManager):
    """jupyter_server's manager, which listens only to messages about the state of a kernel.

    The original unpacks every message that a kernel publishes, only to note the activity; a page starts with some
    seventy widgets.
    """

    @default("context")
    def _context_default(self) -> zmq.asyncio.Context:
        """The context shared by this process. The original's own context is terminated on garbage collection, and
        then waits forever for a socket that is collected with it.
        """
        return zmq.asyncio.Context.instance()

    def start_watching_activity(self, kernel_id: str) -> None:
        super().start_watching_activity(kernel_id)
        heard = self._kernels[kernel_id]._activity_stream.socket
        heard.unsubscribe(b"")
        heard.subscribe(_OF_KERNEL)


def connections(kernels: AsyncMappingKernelManager, kernel_id: str) -> int:
    """How many pages are connected to a kernel now. jupyter_server counts them, without public access."""
    return int(kernels._kernel_connections.get(kernel_id, 0))
