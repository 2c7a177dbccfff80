"""The language of the pages: as chosen on a page, else as the browser prefers."""

from __future__ import annotations

from tornado.httputil import HTTPServerRequest

from ..accept_language import preferred
from ..texts import languages, wished

COOKIE = "ehcert-language"
#: Days for which a choice is kept.
KEPT = 365


def language_of(request: HTTPServerRequest) -> str:
    """The cookie of the choice, then ``Accept-Language`` (RFC 9110 §12.5.4)."""
    chosen = request.cookies.get(COOKIE)
    if chosen is not None and chosen.value in languages():
        return chosen.value
    return wished(preferred(request.headers.get("Accept-Language", "")))
