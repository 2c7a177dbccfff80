"""Certificates decide: which key can serve, who the holder is, and where a chain ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcert_kit.card import certificates
from ehcert_kit.card.interface import CardKey, IdentitySource
from tests.card.chip import SSIN, Chip, certificate

CHIP = Chip()


def test_a_certificate_is_cut_at_its_length() -> None:
    assert certificates.der(CHIP.root + bytes(1100)) == CHIP.root
    assert certificates.der(bytes(2500)) == b""


@given(st.binary(max_size=400))
def test_any_content_is_cut_at_its_length(content: bytes) -> None:
    size = len(content)
    header = (
        bytes([size]) if size < 0x80 else b"\x81" + bytes([size]) if size < 0x100 else b"\x82" + size.to_bytes(2)
    )
    value = b"\x30" + header + content

    assert certificates.der(value.ljust(4, b"\0") + bytes(50)) == value


@given(st.binary(max_size=40))
def test_no_octets_break_the_cut(octets: bytes) -> None:
    assert octets.startswith(certificates.der(octets))


def test_a_certificate_serves_one_key() -> None:
    for use, leaf in CHIP.leaves.items():
        assert [key.value for key in CardKey if certificates.serves(leaf, key)] == [use]
    for other in (CHIP.root, CHIP.register, b"no certificate"):
        assert not any(certificates.serves(other, key) for key in CardKey)


@pytest.mark.parametrize("reverse", [False, True])
def test_a_chain_is_put_in_order(reverse: bool) -> None:
    """Modules list certificates in any order."""
    others = [CHIP.root, CHIP.leaves["authentication"], CHIP.authority, CHIP.leaves["signature"]]

    found = certificates.chain(CHIP.leaves["signature"], others[:: -1 if reverse else 1])

    assert found == (CHIP.leaves["signature"], CHIP.authority, CHIP.root)


def test_a_chain_without_its_root_is_as_long_as_it_can_be() -> None:
    leaf = CHIP.leaves["signature"]

    assert certificates.chain(leaf, [CHIP.authority]) == (leaf, CHIP.authority)
    assert certificates.chain(leaf, [b"", b"no certificate"]) == (leaf,)


def test_a_holder_is_read_from_the_subject() -> None:
    identity = certificates.identity(CHIP.leaves["authentication"])

    assert (identity.person.ssin, identity.person.full_name) == (SSIN, "Zoé Anaïs SPECIMEN")
    assert identity.source is IdentitySource.CERTIFICATE
    assert identity.card_number is None


def test_a_person_with_one_name_has_no_given_name() -> None:
    bare = certificate("TEST Root EC", "TEST Root EC", "authority", False, False)

    assert certificates.identity(bare).person.first_names == ""
