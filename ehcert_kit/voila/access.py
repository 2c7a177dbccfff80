"""Who may open the pages: anyone with the link; in a room, each participant opens the pages of their own seat.

Other users of the same computer reach the same loopback address. They cannot read the terminal or the browser's
storage, so access depends on the token of the printed link and on the cookie for which it is exchanged.
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
    """Identifies a user by the token of the printed link, or by the cookie for which it was exchanged."""

    @default("token")
    def _own_token(self) -> str:
        # Overridden because the original takes JUPYTER_TOKEN from the environment.
        return secrets.token_hex(24)

    @default("cookie_options")
    def _session_cookie(self) -> dict[str, Any]:
        # With Strict, a link on another site's page would not send the cookie.
        return {"samesite": "Lax", "expires_days": None}

    async def get_user_token(self, handler: tornado.web.RequestHandler) -> User | None:
        try:
            given = (self.get_token(handler) or "").encode()
        except tornado.web.HTTPError:
            return None  # the token is not valid text
        if not hmac.compare_digest(given, self.token.encode()):
            return None
        return await ensure_async(self.get_user_cookie(handler)) or self.generate_anonymous_user(handler)


class SeatHolders(LinkHolders):
    """Identifies the trainer by the link, and everybody else by the cookie of a seat."""

    async def get_user(self, handler: tornado.web.RequestHandler) -> User | None:
        trainer = await ensure_async(super().get_user(handler))
        seat = handler.settings["server"].readers.seat_of(handler) if trainer is None else None
        return User(username=f"{SEAT}{seat}") if seat is not None else trainer


#: Prefix of the user names of participants with a seat; users without it came by the link.
SEAT = "seat-"


class OwnKernels(Authorizer):
    """Users reach only the kernels of their own pages. A kernel that has ended passes: its handler reports it."""

    def is_authorized(self, handler: JupyterHandler, user: User, action: str, resource: str) -> bool:
        return resource != "kernels" or owns(
            handler, str(handler.path_kwargs.get("kernel_id") or handler.path_args[0])
        )


def owns(handler: JupyterHandler, kernel: str) -> bool:
    """Whether a kernel belongs to a page of the requesting user, or has ended."""
    kernels = cast("PageKernels", handler.kernel_manager)
    place = handler.settings["server"].readers.place_of(handler)
    return kernel not in kernels or (place is not None and kernel in kernels.kernels_of(place.seat))
