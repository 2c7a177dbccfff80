"""The entry point of the process of a page's kernel: `python -m ehcert_kit.jupyter_internals.kernel -f FILE`.

It is `ipykernel_launcher` with two changes for which ipykernel has no setting; forked kernels have a third.
"""

from __future__ import annotations

import sys
from copy import deepcopy
from types import ModuleType
from typing import Any, ClassVar

from ipykernel import ipkernel
from ipykernel.iostream import IOPubThread
from ipykernel.kernelapp import IPKernelApp
from traitlets.config import Config


def _no_pipe(thread: IOPubThread) -> None:
    """Replaces `IOPubThread._setup_pipe_in`, which listens on a loopback TCP port for the output of forked
    processes, whatever the transport of the kernel. Every user of the computer can connect to that port, and what
    they send is printed in this user's terminal. Kernels of pages have no child processes that print.
    """
    thread._pipe_flag = False


def without_pipe() -> None:
    """Keep the kernels of this process from opening that port."""
    IOPubThread._setup_pipe_in = _no_pipe  # type: ignore[method-assign]


def without_debugger() -> None:
    """Keep ipykernel from importing debugpy, which it can do without: this saves each kernel a tenth of a second
    and 12 MB. None in `sys.modules` makes an import fail
    (https://docs.python.org/3/reference/import.html#the-module-cache).
    """
    sys.modules["debugpy"] = None  # type: ignore[assignment]


class _OfNoModules(ModuleType):
    """`sys` as `ipykernel.ipkernel` sees it, with no modules: it lists the files of all of them for a debugger."""

    modules: ClassVar[dict[str, ModuleType]] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)


def without_list_of_modules() -> None:
    """Keep the kernels of this process from reading all modules for a debugger's list: after a fork, that copies
    3 to 4 MB of shared memory pages. There is no debugger.
    """
    ipkernel.sys = _OfNoModules("sys")  # type: ignore[attr-defined]


#: No history on disk, no PYTHONSTARTUP file, and no capture of what C libraries print, which takes two threads.
SETTINGS = Config(
    {
        "HistoryManager": {"enabled": False},
        "IPKernelApp": {"exec_PYTHONSTARTUP": False, "capture_fd_output": False},
    }
)


class ForkedApp(IPKernelApp):
    """ipykernel's application, configured directly: parsing its command line, with every setting of every class,
    would take a fifth of the start of a forked kernel. It reads no IPython configuration of the user, and runs no
    start-up files.
    """

    @classmethod
    def told(cls, connection_file: str, **settings: Any) -> ForkedApp:
        """An initialized application."""
        config = deepcopy(SETTINGS)
        config.IPKernelApp.connection_file = connection_file
        application = cls.instance(config=config, **settings)
        application.initialize([])
        return application

    def parse_command_line(self, argv: Any = None) -> None:
        pass

    def load_config_file(self, *_: Any, **__: Any) -> None:
        pass

    def init_code(self) -> None:
        """Run nothing before the cells. The original also lists all modules, which copies shared memory pages."""


def main() -> None:
    """Run the kernel that the command line describes."""
    without_pipe()
    without_debugger()
    IPKernelApp.launch_instance(config=SETTINGS)


if __name__ == "__main__":
    main()
