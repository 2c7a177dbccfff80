"""Settings of Voilà and the packages below it: folder of notebooks, kernels and their transport, time limits."""

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

#: The path of a Unix socket has at most 104 characters, of which a kernel's own part takes some seventy.
_LONGEST_FOLDER = 32

#: Seconds without a page after which a kernel is ended; a page that closes normally ends its own at once.
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
        # TCP ports are chosen and released before the kernel binds them: another process may take them meanwhile.
        config.KernelManager.transport = "ipc"
    else:
        # Every user of this computer can connect to a loopback port, and so read what the kernel publishes.
        config.KernelManager.transport_encryption = "required"
    config.VoilaExporter.markdown_renderer_class = Prose
    # Without this, a notebook is validated after each of a dozen steps, none of which changes it.
    config.VoilaExporter.optimistic_validation = True
    config.VoilaExecutor.startup_timeout = SLOW
    # A cell's output arrives on another channel than its end. By default nbclient waits four seconds for it, then
    # goes on: on a busy computer a page would silently lack a form.
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
    """The folder of the notebooks: beside the package in a checkout, inside it when installed.

    EHCERT_NOTEBOOKS names another folder, for tests.
    """
    named = os.environ.get("EHCERT_NOTEBOOKS")
    if named:
        return Path(named).absolute()
    installed = PACKAGE / "notebooks"
    return installed if installed.is_dir() else PACKAGE.parent / "notebooks"


def _stamp() -> str:
    """A digest of the versions of the packages whose scripts browsers cache."""
    names = ("voila", "jupyterlab-widgets", "anywidget")
    return hashlib.sha256(repr([version(name) for name in names]).encode()).hexdigest()[:10]


LIBRARY, EXTENSIONS = f"ehcert/lib/{_stamp()}", f"ehcert/ext/{_stamp()}"


def page_config(page_config: dict[str, Any], *, base_url: str, settings: Any, **_: Any) -> dict[str, Any]:
    """Settings for the scripts of a page."""
    page_config["fullStaticUrl"] = url_path_join(base_url, LIBRARY)
    page_config["fullLabextensionsUrl"] = url_path_join(base_url, EXTENSIONS)
    page_config["patience"] = settings["server"].patience
    return page_config
