"""What holds for any keystore, and for any bytes."""

from __future__ import annotations

from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ehcert_kit.errors import KeystoreDamaged, KeystoreError, KeystoreUnsupported, NotAKeystore
from ehcert_kit.keystore.pkcs12 import (
    CHEAP_FOR_TESTS,
    CertificateEntry,
    KeyEntry,
    Keystore,
    dump,
    key_aliases,
    load,
)
from ehcert_kit.secret import Secret
from tests.keystore.conftest import recorded

PASSWORD = Secret("Pratique1")
FINISHED = recorded("r01-group", "3-etk")
PENDING = recorded("r01-group", "1-pending")
WHOLE = {keystore: dump(keystore, PASSWORD, CHEAP_FOR_TESTS) for keystore in (FINISHED, PENDING)}

ALONE = ec.generate_private_key(ec.SECP256R1())
CONTENTS = [(entry.private_key, entry.chain) for entry in FINISHED.keys] + [(ALONE, ())]
CERTIFICATES = [entry.certificate for entry in FINISHED.certificates]


@st.composite
def keystores(draw: st.DrawFn) -> Keystore:
    """Keystores with up to three keys and three certificate entries, under aliases of any characters."""
    keys = draw(st.lists(st.sampled_from(CONTENTS), unique_by=lambda content: id(content[0]), max_size=3))
    certificates = draw(st.lists(st.sampled_from(CERTIFICATES), max_size=3))
    count = len(keys) + len(certificates)
    aliases = draw(st.lists(st.text(max_size=40), min_size=count, max_size=count, unique_by=str.lower))
    return Keystore(
        tuple(KeyEntry(alias, *content) for alias, content in zip(aliases, keys, strict=False)),
        tuple(map(CertificateEntry, aliases[len(keys) :], certificates)),
    )


BEGINNING = bytes.fromhex("308002010330")

many = settings(deadline=None, max_examples=300)


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(keystore=keystores(), password=st.text(max_size=30))
def test_any_keystore_comes_back(keystore: Keystore, password: str) -> None:
    """Whatever the aliases and the password, and whatever is missing."""
    assert load(dump(keystore, Secret(password), CHEAP_FOR_TESTS), Secret(password)) == keystore


@many
@given(data=st.binary(max_size=200) | st.binary(max_size=200).map(BEGINNING.__add__))
@example(data=BEGINNING + b"\x30\x80" * 10_000)
def test_any_bytes_are_refused_in_our_terms(data: bytes) -> None:
    """Whatever somebody chose as a file, the answer says what is the matter."""
    for read in (lambda: load(data, PASSWORD), lambda: key_aliases(data)):
        with pytest.raises((NotAKeystore, KeystoreDamaged, KeystoreUnsupported)):
            read()


@many
@given(whole=st.sampled_from(list(WHOLE.values())), share=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_anywhere_is_damaged(whole: bytes, share: float) -> None:
    """A disk that was full, a stick drawn too early: not a matter of passwords."""
    cut = whole[: int(share * len(whole))]
    for read in (lambda: load(cut, PASSWORD), lambda: key_aliases(cut)):
        with pytest.raises((NotAKeystore, KeystoreDamaged)):
            read()


@many
@given(keystore=st.sampled_from(list(WHOLE)), share=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_a_changed_byte_never_gives_another_keystore(keystore: Keystore, share: float, change: int) -> None:
    """Nor is it taken for a wrong password. (Few bytes mean nothing: then it comes back as it was.)"""
    changed = bytearray(WHOLE[keystore])
    changed[int(share * len(changed))] ^= change
    with suppress(NotAKeystore, KeystoreDamaged):
        assert load(bytes(changed), PASSWORD) == keystore


@many
@given(share=st.floats(0, 1), length=st.integers(0, 40), patch=st.binary(max_size=40))
def test_a_changed_stretch_never_gives_another_keystore(share: float, length: int, patch: bytes) -> None:
    """Bytes lost, inserted or overwritten; here a wrong password may be the honest guess."""
    whole = WHOLE[FINISHED]
    at = int(share * len(whole))
    changed = whole[:at] + patch + whole[at + length :]
    with suppress(KeystoreError):
        key_aliases(changed)
    with suppress(KeystoreError):
        assert load(changed, PASSWORD) == FINISHED
