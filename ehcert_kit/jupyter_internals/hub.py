"""Private or undocumented parts of JupyterHub: how its single-user servers authenticate users.

JupyterHub is an optional dependency (`ehcert-kit[hub]`); only `voila.hub` imports this module.
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

#: Header by which the hub checks that its version and the server's are compatible.
HEADERS = {"X-JupyterHub-Version": __version__}
#: Prefixes of the environment variables that a hub sets for a server, among them the token of the hub's API.
_TOLD = ("JUPYTERHUB_", "JPY_API_TOKEN")

Route = tuple[str, type[tornado.web.RequestHandler]] | tuple[str, type[tornado.web.RequestHandler], dict[str, Any]]


class HubUsers(JupyterHubIdentityProvider):
    """Identifies the users that the hub authorizes for this server, by its OAuth."""

    @default("hub_auth")
    def _read_at_once(self) -> HubOAuth:
        """Read all settings at once: they come from variables that `forget` removes."""
        oauth = HubOAuth(parent=self)
        oauth.trait_values()  # evaluates all defaults
        return oauth

    def routes(self, base: str) -> list[Route]:
        """The routes of the login; the original gives relative paths. base: path of the server."""
        return [(url_path_join(base, path), *rest) for path, *rest in self.get_handlers()]


def forget() -> None:
    """Remove the hub's variables from the environment, which every kernel inherits."""
    for name in [name for name in os.environ if name.startswith(_TOLD)]:
        del os.environ[name]
