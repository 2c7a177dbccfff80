"""What a browser wishes, as RFC 9110 lets it be written; the pages and the identity site read it alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from ehcert_kit.accept_language import preferred
from ehcert_kit.practice import identity_site
from ehcert_kit.voila.language import language_of
from tests.conftest import OpenPractice

WISHES = [
    ("de; q=0.9, nl;q=0.1", ["de", "nl"]),
    ("nl ;q=0.1 ,\tde\t; q=0.9", ["de", "nl"]),
    ("nl;q=0, de;q=0.5", ["de"]),
    ("nl;q=0.000,de; q=0.001", ["de"]),
    ("de-AT, nl;Q=1.000", ["de-at", "nl"]),
    ("nl;q=2, de;q=0.2", ["de", "nl"]),
    ("nl;q=nan, de", ["de", "nl"]),
    (",, de,", ["de"]),
    ("", []),
]


def begun(*_: object) -> Callable[[bytes], object]:
    """WSGI's start_response."""
    return bytes


@pytest.mark.parametrize(("header", "tags"), WISHES)
def test_the_most_wanted_first(header: str, tags: list[str]) -> None:
    """In blanks or without, and none that is refused."""
    assert preferred(header) == tags


def test_pages_and_identity_site_speak_it(practice: OpenPractice) -> None:
    """The first that they have, French where nothing is wished."""
    platform = practice().platform
    assert platform is not None
    for header, tags in WISHES:
        language = tags[0][:2] if tags else "fr"
        headers = HTTPHeaders({"Host": "x", "Accept-Language": header})
        request = HTTPServerRequest(start_line=RequestStartLine("GET", "/", "HTTP/1.1"), headers=headers)
        assert language_of(request) == language
        page = b"".join(identity_site.answer(platform, "/none", "GET", header, begun))
        assert f'<html lang="{language}"'.encode() in page
