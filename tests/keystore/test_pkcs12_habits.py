"""Habits of other programs that are against the standard, or rare: such files are whole, and are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from asn1crypto import cms as asn1_cms
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from ehcert_kit.errors import KeystoreDamaged, KeystoreKeyPassword, KeystorePasswordWrong
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, MODERN, Encryption, Keystore, dump, key_aliases, load
from ehcert_kit.keystore.pkcs12_derivation import Spelled, spell
from ehcert_kit.keystore.pkcs12_schemes import Scheme, fresh_algorithm, fresh_mac
from ehcert_kit.keystore.pkcs12_writing import certificate_bags, encrypted, key_bags
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.trust import making

FOREIGN = Path(__file__).parents[1] / "data" / "foreign"
PASSWORD = Secret("Exercice-2026!")
OTHER = Secret("another-2026!")
NOTHING = Secret("")
NULL = Spelled(b"", b"")
MODERN_AND_CHEAP = replace(MODERN, bag_rounds=1, mac_rounds=1)


def written(
    keystore: Keystore,
    *,
    mac: Spelled,
    keys: Spelled,
    certificates: Spelled,
    form: Encryption = CHEAP_FOR_TESTS,
    of_certificates: Encryption | None = None,
) -> bytes:
    """A file whose parts have passwords, and perhaps forms, of their own."""
    parts = asn1_pkcs12.AuthenticatedSafe(
        [
            asn1_cms.ContentInfo({"content_type": "data", "content": key_bags(keystore, keys, form).dump()}),
            encrypted(certificate_bags(keystore).dump(), certificates, of_certificates or form),
        ]
    )
    content = parts.dump()
    safe = {"content_type": "data", "content": content}
    pfx = {"version": "v3", "auth_safe": safe, "mac_data": fresh_mac(content, mac, form)}
    data: bytes = asn1_pkcs12.Pfx(pfx).dump()
    return data


# ── after the file ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("after", [b"\r\n", b"\n", b"\0", bytes(512), b"\x1a", b"\xff" * 7, b"\0" * 8 + b"rest"])
def test_bytes_after_the_structure_are_no_part_of_it(finished: Keystore, after: bytes) -> None:
    """A transfer as text adds a line end, a disk fills its block; written again, the file is without them."""
    data = dump(finished, PASSWORD, CHEAP_FOR_TESTS) + after

    assert load(data, PASSWORD) == finished
    assert key_aliases(data) == tuple(entry.alias for entry in finished.keys)
    with pytest.raises(KeystorePasswordWrong):
        load(data, OTHER)


def test_bytes_after_a_structure_of_open_length_are_none_of_it() -> None:
    """BouncyCastle writes lengths that are left open (BER)."""
    data = (FOREIGN.parent / "samples" / "keystore" / "completed.bc.p12").read_bytes()

    assert load(data + b"\r\n", Secret("Pratique1")) == load(data, Secret("Pratique1"))


def test_a_file_with_a_line_end_is_read() -> None:
    """As it came from the field."""
    assert load((FOREIGN / "trailing-crlf.p12").read_bytes(), PASSWORD).keys


# ── the order of certificates ────────────────────────────────────────────────────────────────


def test_a_chain_is_read_in_its_path_s_order_whatever_the_file_s() -> None:
    """OpenSSL writes what it is given, as often as it is given it; written by the kit, each is there once."""
    made = making.chain()
    above = [one.certificate for one in (made.root, made.issuing, made.issuing, made.owner, made.root)]
    key = made.owner.key
    assert isinstance(key, rsa.RSAPrivateKey)
    protection = BestAvailableEncryption(PASSWORD.reveal().encode())
    data = serialize_key_and_certificates(b"authentication", key, made.owner.certificate, above, protection)

    read = load(data, PASSWORD)
    assert read.key("authentication").chain == made.delivered
    again = load(dump(read, PASSWORD, CHEAP_FOR_TESTS), PASSWORD)
    assert again.key("authentication").chain == made.delivered
    assert again.certificates == ()


# ── rounds ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
def test_two_million_rounds_are_read() -> None:
    """OpenSSL and Java open it; it takes some seconds."""
    assert load((FOREIGN / "iter2m.p12").read_bytes(), PASSWORD).keys


# ── several passwords ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", [CHEAP_FOR_TESTS, MODERN_AND_CHEAP], ids=["3des", "aes"])
@pytest.mark.parametrize("other", ["keys", "certificates", "both"])
def test_a_key_with_a_password_of_its_own_is_said_to_have_one(
    other: str, form: Encryption, finished: Keystore
) -> None:
    """The MAC fits: nothing has changed, and to look for a backup would be in vain."""
    right, wrong = spell(PASSWORD), spell(OTHER)
    data = written(
        finished,
        mac=right,
        keys=right if other == "certificates" else wrong,
        certificates=right if other == "keys" else wrong,
        form=form,
    )

    with pytest.raises(KeystoreKeyPassword) as caught:
        load(data, PASSWORD, "a.p12")
    assert caught.value.facts() == {"file": "a.p12"}


def test_a_second_password_that_leaves_padding_by_chance_is_not_damage(finished: Keystore) -> None:
    """One wrong password in 256 does; what comes out is no key."""
    algorithm = fresh_algorithm(CHEAP_FOR_TESTS)
    by_chance = Scheme.of(algorithm).encrypt(b"\x07 bytes that are no key", spell(PASSWORD))
    bags = key_bags(finished, spell(PASSWORD), CHEAP_FOR_TESTS)
    bags[0]["bag_value"] = {"encryption_algorithm": algorithm, "encrypted_data": by_chance}
    content = asn1_pkcs12.AuthenticatedSafe([{"content_type": "data", "content": bags.dump(force=True)}]).dump()
    mac = fresh_mac(content, spell(PASSWORD), CHEAP_FOR_TESTS)
    safe = {"content_type": "data", "content": content}

    with pytest.raises(KeystoreKeyPassword):
        load(asn1_pkcs12.Pfx({"version": "v3", "auth_safe": safe, "mac_data": mac}).dump(), PASSWORD)


def test_damage_is_still_damage(finished: Keystore) -> None:
    """Where the MAC does not fit, nothing tells that a key has a password of its own."""
    data = bytearray(written(finished, mac=spell(PASSWORD), keys=spell(OTHER), certificates=spell(PASSWORD)))
    data[-1 - len(asn1_pkcs12.Pfx.load(bytes(data))["mac_data"].dump())] ^= 1

    with pytest.raises((KeystoreDamaged, KeystorePasswordWrong)):
        load(bytes(data), PASSWORD)


def test_a_damaged_part_hides_no_key_behind_it(finished: Keystore) -> None:
    """OpenSSL and BouncyCastle write the certificates first: the right password still opens the keys."""
    safes = asn1_pkcs12.Pfx.load(dump(finished, PASSWORD, CHEAP_FOR_TESTS)).authenticated_safe
    content = asn1_pkcs12.AuthenticatedSafe([safes[1], safes[0]]).dump()
    mac = fresh_mac(content, spell(PASSWORD), CHEAP_FOR_TESTS)
    octets = safes[1]["content"]["encrypted_content_info"]["encrypted_content"].native
    damaged = content.replace(octets, octets[:-1] + bytes([octets[-1] ^ 1]))
    safe = {"content_type": "data", "content": damaged}
    data = asn1_pkcs12.Pfx({"version": "v3", "auth_safe": safe, "mac_data": mac}).dump()

    with pytest.raises(KeystoreDamaged):
        load(data, PASSWORD)
    with pytest.raises(KeystorePasswordWrong):
        load(data, OTHER)


# ── spellings of a password ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", [CHEAP_FOR_TESTS, MODERN_AND_CHEAP], ids=["3des", "aes"])
@pytest.mark.parametrize("keys", [NULL, spell(NOTHING)], ids=["keys: no byte", "keys: a zero character"])
@pytest.mark.parametrize("mac", [NULL, spell(NOTHING)], ids=["MAC: no byte", "MAC: a zero character"])
def test_no_password_is_an_empty_one(mac: Spelled, keys: Spelled, form: Encryption, finished: Keystore) -> None:
    """.NET and Windows take no byte for no password, the standard takes a zero character, and some mix them."""
    data = written(finished, mac=mac, keys=keys, certificates=keys, form=form)

    assert load(data, NOTHING) == finished
    with pytest.raises(KeystorePasswordWrong):
        load(data, OTHER)
    changed = asn1_pkcs12.Pfx.load(data)
    changed["mac_data"]["mac_salt"] = b"changed!"
    with pytest.raises(KeystoreDamaged):  # and not missing: something opens with it
        load(changed.dump(force=True), NOTHING)


@pytest.mark.parametrize("other", [CHEAP_FOR_TESTS, MODERN_AND_CHEAP], ids=["3des", "aes"])
@pytest.mark.parametrize("form", [CHEAP_FOR_TESTS, MODERN_AND_CHEAP], ids=["3des", "aes"])
def test_accents_as_old_openssl_took_them(form: Encryption, other: Encryption, finished: Keystore) -> None:
    """Each byte of UTF-8 for a character, but in PBES2, which takes the bytes of UTF-8 themselves."""
    password = Secret("été-2026!")
    old = Spelled(("été-2026!".encode().decode("latin-1") + "\0").encode("utf-16-be"), password.reveal().encode())
    data = written(finished, mac=old, keys=old, certificates=old, form=form, of_certificates=other)

    assert load(data, password) == finished
    assert load(dump(finished, password, form), password) == finished


def test_what_cannot_be_typed_opens_nothing(finished: Keystore) -> None:
    """Half of a pair of UTF-16 is not taken for a question mark, nor its file for a damaged one."""
    with pytest.raises(KeystorePasswordWrong):
        load(dump(finished, Secret("?"), MODERN_AND_CHEAP), Secret("\ud800"))


def test_the_spellings_of_a_password_do_not_show_it() -> None:
    """In a traceback with its variables, for instance."""
    assert repr(spell(PASSWORD)) == "Spelled()"
