"""What the process of a page's kernel is started with: `python -m ehcert_kit.jupyter_internals.kernel -f FILE`.

It is `ipykernel_launcher`, with two things changed that ipykernel has no setting for; forked kernels have a third.
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
    """In the place of `IOPubThread._setup_pipe_in`, which listens on a TCP port of the loopback address, whatever
    the transport of the kernel is, for what forked processes print. Every user of the computer reaches that port,
    and what he sends is printed in the person's terminal. Our kernels fork nobody who prints.
    """
    thread._pipe_flag = False


def without_pipe() -> None:
    """No kernel of this process listens on that port."""
    IOPubThread._setup_pipe_in = _no_pipe  # type: ignore[method-assign]


def without_debugger() -> None:
    """Nobody debugs a page, and ipykernel does without debugpy where it cannot be imported: a tenth of a second
    and 12 MB less for each kernel. None in the place of a module is how Python says that there is none
    (https://docs.python.org/3/reference/import.html#the-module-cache).
    """
    sys.modules["debugpy"] = None  # type: ignore[assignment]


class _OfNoModules(ModuleType):
    """`sys` as `ipykernel.ipkernel` sees it: there is no debugger, for which it lists the file of every module."""

    modules: ClassVar[dict[str, ModuleType]] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)


def without_list_of_modules() -> None:
    """No kernel of this process touches every module that there is: after a fork each touch copies a page, and
    they are of 3 to 4 MB. There is no debugger that would want the list.
    """
    ipkernel.sys = _OfNoModules("sys")  # type: ignore[attr-defined]


#: No history on disk, not the file that Python runs for whoever types, and no two threads that wait for what a
#: library written in C prints.
SETTINGS = Config(
    {
        "HistoryManager": {"enabled": False},
        "IPKernelApp": {"exec_PYTHONSTARTUP": False, "capture_fd_output": False},
    }
)


class ForkedApp(IPKernelApp):
    """ipykernel's application, told its settings: the parser of its command line, which knows every setting of
    every class, takes a fifth of what a forked kernel does before it is ready. Nor does it read a person's
    configuration of IPython, or run his start-up files.
    """

    @classmethod
    def told(cls, connection_file: str, **settings: Any) -> ForkedApp:
        """One that is ready."""
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
        """Nothing is run before the cells. The original then lists all modules, which copies a page of memory for
        each few of their names.
        """


def main() -> None:
    """Run the kernel that the arguments say."""
    without_pipe()
    without_debugger()
    IPKernelApp.launch_instance(config=SETTINGS)


if __name__ == "__main__":
    main()
