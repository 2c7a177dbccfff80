"""Reading JSON: whatever is wrong with a document, one kind of error tells it."""

from __future__ import annotations

from typing import Any

import pytest

from ehcert_kit.json_reading import read_json


@pytest.mark.parametrize(
    "octets",
    [b"", b"{", b"[1]", b'{"a": 01}', b"\xff\xfe{}", b'{"a":' * 100_000, b"[" * 100_000],
    ids=["empty", "cut", "another type", "no number", "no utf-8", "nested objects", "nested arrays"],
)
def test_what_cannot_be_read_is_a_value_error(octets: bytes) -> None:
    assert read_json(b'{"a": 1}', dict[str, Any]) == {"a": 1}
    with pytest.raises(ValueError):
        read_json(octets, dict[str, Any])
