"""XML from strangers: nothing it names is opened, and it has bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcert_kit.messages.xml import MAX_SIZE, XmlRefused, child_octets, parse


def refusal(octets: bytes) -> str:
    with pytest.raises(XmlRefused) as raised:
        parse(octets)
    return str(raised.value)


def test_a_document_has_a_largest_size() -> None:
    """The last that passes, and the first that does not."""
    largest = b"<a>" + b" " * (MAX_SIZE - 7) + b"</a>"
    assert parse(largest).tag == "a"
    assert refusal(largest + b" ") == f"{MAX_SIZE + 1} octets"


def test_what_a_document_type_names_is_not_opened(tmp_path: Path) -> None:
    """Were one of these read, its faults would be told, or a file that is not there be missed."""
    broken = tmp_path / "broken.dtd"
    broken.write_text("<!ELEMENT")
    for document in (
        f'<!DOCTYPE a SYSTEM "{broken}"><a/>',
        f'<!DOCTYPE a [<!ENTITY x SYSTEM "{broken}">]><a>&x;</a>',
        f'<!DOCTYPE a [<!ENTITY x SYSTEM "{tmp_path / "absent"}">]><a>&x;</a>',
        f'<!DOCTYPE a [<!ENTITY % x SYSTEM "{broken}"> %x;]><a/>',
    ):
        assert refusal(document.encode()) == "document type"


def test_entities_do_not_grow() -> None:
    """A few lines that would become a thousand million: whatever the parser says of it, nothing is expanded."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    told = refusal(f'<!DOCTYPE a [<!ENTITY e0 "ha">{levels}]><a>&e9;</a>'.encode())
    assert "amplification" in told or told == "document type"


def test_a_document_has_a_largest_depth() -> None:
    """libxml2's own bound, which `huge_tree` would lift."""
    assert "depth" in refusal(b"<a>" * 300 + b"</a>" * 300).lower()


def test_what_is_no_xml_is_told_with_the_parsers_words() -> None:
    assert "line 1" in refusal(b"<a>")


def test_octets_of_a_child_are_strict_base64() -> None:
    """In as many lines as one likes; of a child that is not there, none."""
    document = parse(b"<a><b> AP8Q\n ILA= </b><c>AP8Q*ILA=</c></a>")
    assert child_octets(document, "b") == bytes((0x00, 0xFF, 0x10, 0x20, 0xB0))
    assert child_octets(document, "d") == b""
    with pytest.raises(ValueError):
        child_octets(document, "c")
