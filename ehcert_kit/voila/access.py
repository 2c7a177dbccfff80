"""Who may open the pages: whoever has the link; and in a room, whoever took a seat, his own pages.

Another user of the same computer reaches the same loopback address. What he cannot read is what this program
prints, nor what the browser keeps: the token of the printed link, and the cookie that it is exchanged for.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING, Any, cast

import tornado.web
from jupyter_core.utils import ensure_async
from jupyter_server.auth.authorizer import Authorizer
from jupyter_server.auth.identity import IdentityProvider, User
from jupyter_server.base.handlers import JupyterHandler
from traitlets import default

if TYPE_CHECKING:
    from .kernels import PageKernels


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


class SeatHolders(LinkHolders):
    """Lets in the trainer by his link, and everybody else by the cookie of a seat."""

    async def get_user(self, handler: tornado.web.RequestHandler) -> User | None:
        trainer = await ensure_async(super().get_user(handler))
        seat = handler.settings["server"].readers.seat_of(handler) if trainer is None else None
        return User(username=f"{SEAT}{seat}") if seat is not None else trainer


#: How the names of those begin who have a seat; everybody else who is let in has the link.
SEAT = "seat-"


class OwnKernels(Authorizer):
    """Each may ask for the kernels of his own pages. One that is gone is nobody's, and its handler says so."""

    def is_authorized(self, handler: JupyterHandler, user: User, action: str, resource: str) -> bool:
        return resource != "kernels" or owns(
            handler, str(handler.path_kwargs.get("kernel_id") or handler.path_args[0])
        )


def owns(handler: JupyterHandler, kernel: str) -> bool:
    """Whether a kernel is of a page of whoever asks, or gone."""
    kernels = cast("PageKernels", handler.kernel_manager)
    place = handler.settings["server"].readers.place_of(handler)
    return kernel not in kernels or (place is not None and kernel in kernels.kernels_of(place.seat))
