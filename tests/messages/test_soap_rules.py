"""What the kit takes for a SOAP 1.1 answer, and what not."""

from __future__ import annotations

import pytest

from ehcert_kit.messages.soap import NotSoap, unwrap
from ehcert_kit.messages.xml import XmlRefused

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"


def answer(before: str = "", header: str = "", body: str = "<a/>", after: str = "", end: str = "") -> bytes:
    return (
        f'{before}<e:Envelope xmlns:e="{SOAP}">{header}<e:Body>{body}</e:Body>{after}</e:Envelope>{end}'
    ).encode()


@pytest.mark.parametrize(
    "octets",
    [
        answer(before='<?xml version="1.0"?>'),
        answer(header='<e:Header><x:h xmlns:x="u" e:mustUnderstand="0"/></e:Header>'),
        answer(header='<e:Header><x:h xmlns:x="u" e:mustUnderstand="1" e:actor="urn:other"/></e:Header>'),
        answer(after='<x:more xmlns:x="u"/>'),
    ],
)
def test_what_soap_allows_is_read(octets: bytes) -> None:
    """SOAP 1.1 §4."""
    content = unwrap(octets)
    assert getattr(content, "tag", None) == "a"


@pytest.mark.parametrize(
    "octets",
    [
        answer(before="<?pi x?>"),
        answer(header="<?pi x?>"),
        answer(body="<a><b><?pi x?></b></a>"),
        answer(end="<?pi x?>"),
        answer(after="<more/>"),
        answer(after="<e:Body/>"),
        answer(header="<e:Header/><e:Header/>"),
        answer(header='<e:Header><x:h xmlns:x="u" e:mustUnderstand="1"/></e:Header>'),
    ],
)
def test_what_soap_forbids_is_no_answer(octets: bytes) -> None:
    """§3: no processing instruction, wherever it stands."""
    with pytest.raises(NotSoap):
        unwrap(octets)


def test_a_document_type_is_no_answer() -> None:
    """§3."""
    with pytest.raises(XmlRefused):
        unwrap(answer(before="<!DOCTYPE x>"))
