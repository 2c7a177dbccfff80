"""In which language a person reads the pages: as chosen on one of them, else as the browser wishes."""

from __future__ import annotations

from tornado.httputil import HTTPServerRequest

from ..texts import languages, wished

COOKIE = "ehcert-language"
#: Days for which a choice is kept.
KEPT = 365


def language_of(request: HTTPServerRequest) -> str:
    """The cookie of the choice, then ``Accept-Language`` (RFC 9110 §12.5.4)."""
    chosen = request.cookies.get(COOKIE)
    if chosen is not None and chosen.value in languages():
        return chosen.value
    return wished(_in_order(request.headers.get("Accept-Language", "")))


def _in_order(header: str) -> list[str]:
    """The languages of the header, the most wanted first; one with a weight that is no number is last."""
    weighted: list[tuple[float, str]] = []
    for wish in header.split(","):
        tag, _, weight = wish.partition(";q=")
        try:
            weighted.append((-float(weight or 1), tag))
        except ValueError:
            weighted.append((0.0, tag))
    return [tag for _, tag in sorted(weighted, key=lambda wish: wish[0])]
