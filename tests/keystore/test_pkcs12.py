"""The bytes of a keystore and their values."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from ehcert_kit.errors import KeystoreDamaged, KeystorePasswordMissing, KeystorePasswordWrong, NotAKeystore
from ehcert_kit.keystore import pkcs12_derivation
from ehcert_kit.keystore.pkcs12 import (
    CHEAP_FOR_TESTS,
    ENCRYPTIONS,
    MODERN,
    ROOM,
    SECTOR,
    CertificateEntry,
    Encryption,
    KeyEntry,
    Keystore,
    chain_entries,
    dump,
    key_aliases,
    load,
)
from ehcert_kit.keystore.pkcs12_derivation import spell
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.keystore.conftest import RECORDED_PASSWORD
from tests.reference import SAMPLES, recorded_cases, recorded_folders

PASSWORD = Secret("Pratique1")
STAGES = {"keystore_pending": "1-pending", "keystore_certificate": "2-certificate", "keystore_etk": "3-etk"}
FOLDERS = [folder for folder in recorded_folders() if (folder / "keystore-1-pending.p12").exists()]
FINISHED_FOLDERS = [folder for folder in FOLDERS if (folder / "keystore-3-etk.p12").exists()]


def public_numbers(key: object) -> object:
    numbered: Any = key
    return numbered.public_key().public_numbers()


def public_numbers_in(pem: Path) -> object:
    return public_numbers(load_pem_private_key(pem.read_bytes(), password=None))


# ── the files of the official client ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_official_files_are_read_as_the_official_client_reads_them(folder: Path) -> None:
    """At each stage we find the aliases and the chains that the official client found in its own file."""
    case = next(case for case in recorded_cases() if case["case"] == folder.name)
    for stage in STAGES.keys() & case.keys():
        data = (folder / f"keystore-{STAGES[stage]}.p12").read_bytes()
        keystore = load(data, Secret(RECORDED_PASSWORD))

        keys = {entry.alias: [link.alias for link in chain_entries(entry.chain)] for entry in keystore.keys}
        assert keys == {entry["alias"]: entry["chain"] for entry in case[stage]["entries"] if "chain" in entry}
        certificates = {entry.alias for entry in keystore.certificates}
        assert certificates == {entry["alias"] for entry in case[stage]["entries"] if "chain" not in entry}


@pytest.mark.parametrize("folder", FINISHED_FOLDERS, ids=lambda folder: folder.name)
def test_both_keys_of_an_official_file_are_the_recorded_ones(folder: Path) -> None:
    """No key is passed over and none is taken for the other."""
    keystore = load((folder / "keystore-3-etk.p12").read_bytes(), Secret(RECORDED_PASSWORD))

    encryption = next(entry for entry in keystore.keys if entry.alias.isdecimal())
    assert len(keystore.keys) == 2
    assert public_numbers(keystore.key("authentication").private_key) == public_numbers_in(folder / "auth.key.pem")
    assert public_numbers(encryption.private_key) == public_numbers_in(folder / "etk.key.pem")


@pytest.mark.parametrize("writer", ["sun", "bc"])
@pytest.mark.parametrize(("stage", "keys"), [("requested", 1), ("completed", 2)])
def test_sample_files_are_read(writer: str, stage: str, keys: int) -> None:
    """Files as the official program writes them (Java's provider) and as its library does (BouncyCastle)."""
    keystore = load((SAMPLES / "keystore" / f"{stage}.{writer}.p12").read_bytes(), PASSWORD)

    assert len(keystore.keys) == keys
    assert all(entry.chain for entry in keystore.keys)


# ── there and back ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("encryption", ENCRYPTIONS.values(), ids=ENCRYPTIONS.keys())
@pytest.mark.parametrize("stage", ["pending", "certified", "finished"])
def test_what_is_written_is_read(stage: str, encryption: Encryption, request: pytest.FixtureRequest) -> None:
    """Aliases, keys, chains and certificate entries come back as they went, in their order."""
    keystore: Keystore = request.getfixturevalue(stage)

    assert load(dump(keystore, PASSWORD, encryption), PASSWORD) == keystore


def test_an_empty_keystore_is_written_and_read() -> None:
    """Nothing is a keystore too."""
    assert load(dump(Keystore(), PASSWORD, CHEAP_FOR_TESTS), PASSWORD) == Keystore()


@pytest.mark.parametrize("password", ["", " ", "mot de passe à accents é", "€ 𝄞", "zero\0inside", "\ud800"])
def test_any_password_serves(finished: Keystore, password: str) -> None:
    """Whatever comes as a password protects a file and opens it again; the rule for people is elsewhere."""
    assert load(dump(finished, Secret(password), CHEAP_FOR_TESTS), Secret(password)) == finished


def test_no_salt_serves_twice(finished: Keystore) -> None:
    """Keys, certificates and MAC are protected apart: nothing shared, in one file or in two."""
    salts = []
    for data in (dump(finished, PASSWORD, CHEAP_FOR_TESTS), dump(finished, PASSWORD, CHEAP_FOR_TESTS)):
        pfx = asn1_pkcs12.Pfx.load(data)
        keys, certificates = pfx.authenticated_safe
        info = certificates["content"]["encrypted_content_info"]
        algorithms = [
            bag["bag_value"]["encryption_algorithm"]
            for bag in asn1_pkcs12.SafeContents.load(keys["content"].native)
        ]
        salts += [algorithm.kdf_salt for algorithm in (*algorithms, info["content_encryption_algorithm"])]
        salts.append(pfx["mac_data"]["mac_salt"].native)

    assert len(salts) == 8
    assert len(set(salts)) == 8
    assert {len(salt) for salt in salts} == {20}, "as Java's; NIST SP 800-132 §5.1 wants 16"


def test_the_password_is_revealed_once(finished: Keystore) -> None:
    """A secret takes the shortest way: one call for one file, written or read."""

    class Counted(Secret):
        revealed = 0

        def reveal(self) -> str:
            Counted.revealed += 1
            return super().reveal()

    data = dump(finished, Counted("Pratique1"), CHEAP_FOR_TESTS)
    assert Counted.revealed == 1
    load(data, Counted("Pratique1"))
    assert Counted.revealed == 2


# ── files that other programs might have made ────────────────────────────────────────────────


def test_a_key_without_its_certificate_stands_alone(finished: Keystore) -> None:
    """A certificate of another key does not become its leaf, whatever the attributes say; nor is it lost."""
    key, other = finished.keys
    mixed = Keystore((KeyEntry("authentication", key.private_key, other.chain[:1]),))

    read = load(dump(mixed, PASSWORD, CHEAP_FOR_TESTS), PASSWORD)

    assert read.keys == (KeyEntry("authentication", key.private_key, ()),)
    assert read.certificates == (CertificateEntry("authentication (2)", other.chain[0]),)


def test_of_two_certificates_for_one_key_the_one_bound_to_it_is_the_leaf(
    pending: Keystore, finished: Keystore
) -> None:
    """An old certificate of the same key may stay in the file."""
    placeholder = pending.key("authentication").chain[0]
    for entry in (
        finished.key("authentication"),
        KeyEntry("authentication", finished.key("authentication").private_key, (placeholder,)),
    ):
        others = {
            *finished.key("authentication").chain[1:],
            *finished.key("authentication").chain[:1],
            placeholder,
        }
        certificates = tuple(CertificateEntry(f"c{n}", other) for n, other in enumerate(sorted(others)))
        keystore = Keystore((entry,), certificates)

        assert load(dump(keystore, PASSWORD, CHEAP_FOR_TESTS), PASSWORD) == keystore


def test_keys_of_one_alias_are_both_kept(finished: Keystore) -> None:
    """A careless writer does not make us lose a key."""
    first, second = finished.keys
    careless = Keystore()
    object.__setattr__(careless, "keys", (first, KeyEntry(first.alias.upper(), second.private_key, second.chain)))

    data = dump(careless, PASSWORD, CHEAP_FOR_TESTS)

    assert [entry.alias for entry in load(data, PASSWORD).keys] == [first.alias, f"{first.alias.upper()} (2)"]
    assert key_aliases(data) == (first.alias, f"{first.alias.upper()} (2)")


# ── without the password ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("folder", FINISHED_FOLDERS, ids=lambda folder: folder.name)
def test_aliases_of_keys_are_read_without_the_password(folder: Path) -> None:
    """So a list of files can tell the finished ones without asking for anything."""
    for stage, numeric in (("1-pending", 0), ("2-certificate", 0), ("3-etk", 1)):
        aliases = key_aliases((folder / f"keystore-{stage}.p12").read_bytes())

        assert "authentication" in aliases
        assert numeric == sum(alias.isdecimal() for alias in aliases)


# ── reasons not to open ──────────────────────────────────────────────────────


@pytest.mark.parametrize("encryption", ENCRYPTIONS.values(), ids=ENCRYPTIONS.keys())
def test_wrong_password(finished: Keystore, encryption: Encryption) -> None:
    """The file is whole and the password is not its own."""
    data = dump(finished, PASSWORD, encryption)

    with pytest.raises(KeystorePasswordWrong) as caught:
        load(data, Secret("pratique1"), "a.p12")
    assert caught.value.file == "a.p12"


def test_no_password_is_told_from_a_wrong_one(finished: Keystore) -> None:
    """But a file that has the empty one opens with it."""
    with pytest.raises(KeystorePasswordMissing):
        load(dump(finished, PASSWORD, CHEAP_FOR_TESTS), Secret(""))
    assert load(dump(finished, Secret(""), CHEAP_FOR_TESTS), Secret("")) == finished


def test_wrong_password_for_an_official_file() -> None:
    """Caps Lock, or the password of another file."""
    data = (FINISHED_FOLDERS[0] / "keystore-3-etk.p12").read_bytes()

    with pytest.raises(KeystorePasswordWrong):
        load(data, Secret(RECORDED_PASSWORD.swapcase()))


@pytest.mark.parametrize("stage", ["pending", "finished"])
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_damage_is_not_mistaken_for_a_wrong_password(
    stage: str, part: float, request: pytest.FixtureRequest
) -> None:
    """A changed byte breaks the MAC as a wrong password does, but the right one still opens the rest."""
    data = bytearray(dump(request.getfixturevalue(stage), PASSWORD, CHEAP_FOR_TESTS))
    data[int(part * len(data))] ^= 1

    with pytest.raises(KeystoreDamaged):
        load(bytes(data), PASSWORD)


@pytest.mark.parametrize("mac", ["whole", "cut off"])
def test_a_file_without_the_last_of_its_parts_is_damaged(mac: str, finished: Keystore) -> None:
    """What follows a structure is passed over, but not what a wrong length leaves of its MAC."""
    data = dump(finished, PASSWORD, CHEAP_FOR_TESTS)
    pfx = asn1_pkcs12.Pfx.load(data)
    shorter = len(data) - 4 - len(pfx["mac_data"].dump())
    cut = b"\x30\x82" + shorter.to_bytes(2) + data[4:]

    with pytest.raises(KeystoreDamaged):
        load(cut if mac == "whole" else cut[: 4 + shorter + 10], PASSWORD)


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", "pem"),
        (b"Bag Attributes\n    friendlyName: a\n-----BEGIN PRIVATE KEY-----\n", "pem-damaged"),
        (b"\xfe\xed\xfe\xed\x00\x00\x00\x02\x00\x00\x00\x01", "jks"),
        (b"\xce\xce\xce\xce\x00\x00\x00\x02\x00\x00\x00\x01", "jks"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "xml"),
        (b"PK\x03\x04 a ZIP file", "zip"),
        (b"0 is the tag of a SEQUENCE", "unknown"),
    ],
)
def test_other_files_are_told_apart(data: bytes, looks_like: str) -> None:
    """A person chose the wrong file: say what it seems to be."""
    for read in (lambda: load(data, PASSWORD, "a.p12"), lambda: key_aliases(data, "a.p12")):
        with pytest.raises(NotAKeystore) as caught:
            read()
        assert caught.value.looks_like == looks_like
        assert caught.value.file == "a.p12"


def test_a_certificate_is_no_keystore(finished: Keystore) -> None:
    """The certificate alone, as sent by mail, is DER as a keystore is, and holds no key."""
    with pytest.raises(NotAKeystore) as caught:
        load(finished.certificates[0].certificate, PASSWORD)
    assert caught.value.looks_like == "certificate"


def protection(keystore: Keystore, *form: Encryption) -> list[tuple[object, ...]]:
    """How the MAC, the first key and the certificates of a written file are protected: algorithm and rounds."""
    pfx = asn1_pkcs12.Pfx.load(dump(keystore, PASSWORD, *form))
    keys, certificates = pfx.authenticated_safe
    algorithms = (
        asn1_pkcs12.SafeContents.load(keys["content"].native)[0]["bag_value"]["encryption_algorithm"],
        certificates["content"]["encrypted_content_info"]["content_encryption_algorithm"],
    )
    return [
        (pfx["mac_data"]["mac"]["digest_algorithm"]["algorithm"].native, pfx["mac_data"]["iterations"].native),
        *((one["algorithm"].native, one.kdf_hmac, one.kdf_iterations, one.key_length) for one in algorithms),
    ]


def test_the_form_for_the_sector_is_the_default(finished: Keystore) -> None:
    """The official client opens nothing else; a guess at the password costs as in the files of the field."""
    bag = ("pkcs12_sha1_tripledes_3key", "sha1", 50_000, 24)
    assert protection(finished) == [("sha1", 100_000), bag, bag]


def test_the_modern_form_is_what_java_writes_with_more_rounds(finished: Keystore) -> None:
    """PBES2 with HMAC-SHA256 and AES-256; a guess at the password costs as much as in the other form."""
    pfx = asn1_pkcs12.Pfx.load(dump(finished, PASSWORD, MODERN))
    bags = asn1_pkcs12.SafeContents.load(pfx.authenticated_safe[0]["content"].native)
    parameters = bags[0]["bag_value"]["encryption_algorithm"]["parameters"]
    assert parameters["encryption_scheme"]["algorithm"].native == "aes256_cbc"
    bag = ("pbes2", "sha256", 50_000, 32)
    assert protection(finished, MODERN) == [("sha256", 100_000), bag, bag]


def test_a_class_has_a_fifth_of_the_rounds() -> None:
    """No less: these files too are protected as one another's form is."""
    assert replace(SECTOR, name=ROOM.name, bag_rounds=10_000, mac_rounds=20_000) == ROOM


# ── what it costs ────────────────────────────────────────────────────────────────────────────


def test_what_is_read_back_with_the_same_password_costs_nothing_again(
    pending: Keystore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To write is what takes time: rounds and rounds for each key. What was derived goes with its password."""
    password = Secret(PASSWORD.reveal())
    data = dump(pending, password, CHEAP_FOR_TESTS)
    spelled = spell(password)
    anew: list[object] = []
    derived = pkcs12_derivation._derived

    def counted(*asked: Any) -> bytes:
        anew.append(asked)
        return derived(*asked)

    monkeypatch.setattr(pkcs12_derivation, "_derived", counted)
    assert load(data, password) == pending
    assert anew == []
    assert load(data, Secret(PASSWORD.reveal())) == pending, "another hand, the same password"
    assert len(anew) == len(spelled.derived) > 0

    gone = weakref.ref(spelled)
    del spelled, password
    gc.collect()
    assert gone() is None
