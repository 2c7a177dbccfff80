"""What Voilà and what is below it are told: where notebooks are, how kernels are reached, how long one waits."""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jupyter_server.utils import url_path_join
from traitlets.config import Config

from ..jupyter_internals.connection import Connection
from ..jupyter_internals.kernels import OwnInterpreter
from ..jupyter_internals.rendering import SLOW
from ..network import LOOPBACK
from ..texts import Texts
from . import kernels
from .access import LinkHolders, OwnKernels
from .notebook import Prose

PACKAGE = Path(__file__).parent.parent

#: The name of a socket has at most 104 characters, of which a kernel's needs some seventy.
_LONGEST_FOLDER = 32

#: Seconds without a page before a kernel that was left behind is ended; a page that closes ends its own at once.
ALONE = 300


def configuration(say: Texts) -> Config:
    config = Config()
    config.Voila.root_dir = str(notebooks_folder())
    config.Voila.ip = LOOPBACK
    config.Voila.open_browser = False
    config.Voila.log_level = logging.ERROR
    config.Voila.identity_provider_class = LinkHolders
    config.Voila.auto_token = True
    config.Voila.authorizer_class = OwnKernels
    own = config.VoilaConfiguration
    own.template = "ehcert"
    own.resources = {}
    own.allow_template_override = own.allow_theme_override = "NO"
    own.show_tracebacks = False
    own.strip_sources = True
    own.kernel_spec_manager_class = OwnInterpreter
    own.multi_kernel_manager_class = kernels.PageKernels
    own.extension_allowlist = [
        "@voila-dashboards/widgets-manager8",
        "@jupyter-widgets/jupyterlab-manager",
        "anywidget",
    ]
    own.page_config_hook = page_config
    if sys.platform != "win32" and len(tempfile.gettempdir()) < _LONGEST_FOLDER:
        # Ports are chosen, let go and taken again later: somebody else may have them by then.
        config.KernelManager.transport = "ipc"
    else:
        # Everybody on this computer reaches a port of the loopback address, and may listen to what passes there.
        config.KernelManager.transport_encryption = "required"
    config.VoilaExporter.markdown_renderer_class = Prose
    # Else a notebook is looked through after each of the dozen steps that could change it, and do not.
    config.VoilaExporter.optimistic_validation = True
    config.VoilaExecutor.startup_timeout = SLOW
    # What a cell shows comes on another way than the word that it ended. After four seconds nbclient would go on
    # without it: on a computer with much to do, a page would lack a form, and nobody would say so.
    config.VoilaExecutor.iopub_timeout = SLOW
    config.VoilaExecutor.raise_on_iopub_timeout = True
    config.MappingKernelManager.cull_idle_timeout = ALONE
    config.MappingKernelManager.cull_interval = 60
    config.MappingKernelManager.allow_tracebacks = False
    config.MappingKernelManager.traceback_replacement_message = say("frame-cell")
    config.Kernel.traceback_replacement_message = say("frame-cell")
    config.Voila.kernel_websocket_connection_class = Connection
    return config


def notebooks_folder() -> Path:
    """Where the notebooks are: beside the package in a checkout, in it when installed.

    EHCERT_NOTEBOOKS names another folder, for tests.
    """
    named = os.environ.get("EHCERT_NOTEBOOKS")
    if named:
        return Path(named).absolute()
    installed = PACKAGE / "notebooks"
    return installed if installed.is_dir() else PACKAGE.parent / "notebooks"


def _stamp() -> str:
    """Changes when one of the packages does that the browser keeps scripts of."""
    names = ("voila", "jupyterlab-widgets", "anywidget")
    return hashlib.sha256(repr([version(name) for name in names]).encode()).hexdigest()[:10]


LIBRARY, EXTENSIONS = f"ehcert/lib/{_stamp()}", f"ehcert/ext/{_stamp()}"


def page_config(page_config: dict[str, Any], *, base_url: str, settings: Any, **_: Any) -> dict[str, Any]:
    """What the scripts of a page are told."""
    page_config["fullStaticUrl"] = url_path_join(base_url, LIBRARY)
    page_config["fullLabextensionsUrl"] = url_path_join(base_url, EXTENSIONS)
    page_config["patience"] = settings["server"].patience
    return page_config
