"""Tag, length, value: identity files for every content, and DER as another parser reads it."""

from __future__ import annotations

import pytest
from asn1crypto.core import load
from hypothesis import given
from hypothesis import strategies as st

from ehcert_kit.practice.virtual_card.tlv import der, field, fields, split

contents = st.dictionaries(st.integers(1, 0xFF), st.binary(max_size=700), min_size=1)


@given(contents, st.binary(min_size=2, max_size=2), st.integers(0, 300))
def test_fields_come_back_whatever_their_length(content: dict[int, bytes], version: bytes, padding: int) -> None:
    """Also empty ones, those from 255 octets on, and with zeros behind them."""
    whole = {0: version, **content}
    assert split(fields(whole) + bytes(padding)) == whole


@given(st.binary(max_size=400))
def test_any_octets_are_fields_or_refused(octets: bytes) -> None:
    """Nothing but ValueError."""
    try:
        found = split(octets)
    except ValueError:
        return
    assert sum(map(len, found.values())) <= len(octets)


@pytest.mark.parametrize(
    ("size", "length"), [(0, "00"), (1, "01"), (254, "FE"), (255, "FF 00"), (300, "FF 2D"), (510, "FF FF 00")]
)
def test_length_of_a_field(size: int, length: str) -> None:
    """Below 255 one octet; then a run of FF and what remains."""
    assert field(0x0B, bytes(size))[1:].startswith(bytes.fromhex(length))
    assert len(field(0x0B, bytes(size))) == 1 + len(bytes.fromhex(length)) + size


@given(st.binary(max_size=70_000))
def test_der_is_read_by_another_parser(octets: bytes) -> None:
    """asn1crypto finds the same octets in an OCTET STRING of any length."""
    assert load(der(0x04, octets), strict=True).native == octets
