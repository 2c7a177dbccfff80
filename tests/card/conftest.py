"""Fixtures for a card service, one per test module that uses it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .daemon import VirtualReader, virtual_reader


@pytest.fixture(scope="module")
def card_service() -> Iterator[VirtualReader]:
    """A card service with two empty slots."""
    with virtual_reader() as reader:
        yield reader


@pytest.fixture
def reader(card_service: VirtualReader) -> Iterator[VirtualReader]:
    """The module's card service. After the test its cards are removed."""
    yield card_service
    for slot in card_service.slots:
        slot.discard()
    card_service.until(lambda listed: not any(listed.values()))
