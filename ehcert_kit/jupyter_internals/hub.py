"""What is private or undocumented of JupyterHub: how one of its servers lets people in.

JupyterHub is an option (`ehcert-kit[hub]`); nothing imports this module but `voila.hub`.
"""

from __future__ import annotations

import os
from typing import Any

import tornado.web
from jupyter_server.utils import url_path_join
from jupyterhub import __version__
from jupyterhub.services.auth import HubOAuth
from jupyterhub.singleuser.extension import JupyterHubIdentityProvider
from traitlets import default

#: What a server of a hub says of itself, so that the hub can tell whether both fit.
HEADERS = {"X-JupyterHub-Version": __version__}
#: How the variables begin by which a hub tells a server who it is. The key of the hub's interface is among them.
_TOLD = ("JUPYTERHUB_", "JPY_API_TOKEN")

Route = tuple[str, type[tornado.web.RequestHandler]] | tuple[str, type[tornado.web.RequestHandler], dict[str, Any]]


class HubUsers(JupyterHubIdentityProvider):
    """Lets in whom the hub lets in to this server, by its OAuth."""

    @default("hub_auth")
    def _read_at_once(self) -> HubOAuth:
        """Its settings come from variables that `forget` removes."""
        oauth = HubOAuth(parent=self)
        oauth.trait_values()  # looks at each
        return oauth

    def routes(self, base: str) -> list[Route]:
        """The addresses of the login, whose paths the original leaves relative. base: of the server."""
        return [(url_path_join(base, path), *rest) for path, *rest in self.get_handlers()]


def forget() -> None:
    """Take what the hub told out of the environment, which every kernel would inherit."""
    for name in [name for name in os.environ if name.startswith(_TOLD)]:
        del os.environ[name]
