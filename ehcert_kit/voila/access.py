"""Who may open the pages: whoever has the link.

Another user of the same computer reaches the same loopback address. What he cannot read is what this program
prints, nor what the browser keeps: the token of the printed link, and the cookie that it is exchanged for.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Any

import tornado.web
from jupyter_core.utils import ensure_async
from jupyter_server.auth.identity import IdentityProvider, User
from traitlets import default


class LinkHolders(IdentityProvider):
    """Lets in by the token of the printed link, and by the cookie that it was exchanged for."""

    @default("token")
    def _own_token(self) -> str:
        # Not the original, which would take JUPYTER_TOKEN from the environment.
        return secrets.token_hex(24)

    @default("cookie_options")
    def _session_cookie(self) -> dict[str, Any]:
        # Strict would lose the way in by a link from another program's page.
        return {"samesite": "Lax", "expires_days": None}

    async def get_user_token(self, handler: tornado.web.RequestHandler) -> User | None:
        try:
            given = (self.get_token(handler) or "").encode()
        except tornado.web.HTTPError:
            return None  # octets that are no text
        if not hmac.compare_digest(given, self.token.encode()):
            return None
        return await ensure_async(self.get_user_cookie(handler)) or self.generate_anonymous_user(handler)
