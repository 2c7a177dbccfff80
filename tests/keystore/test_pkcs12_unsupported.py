"""Whole files with something that we do not read: not damage, and no question of the password."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms as asn1_cms
from asn1crypto import keys as asn1_keys
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography.hazmat.primitives.asymmetric import dsa, ed25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from ehcert_kit.errors import KeystoreDamaged, KeystorePasswordWrong, KeystoreUnsupported
from ehcert_kit.keystore import pkcs12_schemes
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, MODERN, Keystore, dump, key_aliases, load
from ehcert_kit.keystore.pkcs12_derivation import spell
from ehcert_kit.keystore.pkcs12_schemes import fresh_mac
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.keystore.outsiders import run

PASSWORD = Secret("Pratique-2026!")
WRONG = Secret("pratique-2026!")


def assert_unsupported(detail: str, read: Callable[[], object]) -> None:
    with pytest.raises(KeystoreUnsupported) as caught:
        read()
    assert caught.value.facts() == {"file": "a.p12", "detail": detail}


@pytest.fixture
def pfx(finished: Keystore) -> Any:
    """One of our files, open to be changed."""
    return asn1_pkcs12.Pfx.load(dump(finished, PASSWORD, CHEAP_FOR_TESTS))


def vouched(safes: asn1_pkcs12.AuthenticatedSafe) -> bytes:
    """A whole file with these parts."""
    return with_mac(safes.dump(force=True))


def with_mac(content: bytes) -> bytes:
    """A whole file with this content, whatever it is."""
    mac = fresh_mac(content, spell(PASSWORD), CHEAP_FOR_TESTS)
    safe = {"content_type": "data", "content": content}
    data: bytes = asn1_pkcs12.Pfx({"version": "v3", "auth_safe": safe, "mac_data": mac}).dump()
    return data


# ── what other programs write ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("options", "detail"),
    [
        (("-legacy", "-keypbe", "PBE-SHA1-RC4-128"), "cipher pkcs12_sha1_rc4_128"),
        (("-legacy", "-certpbe", "PBE-SHA1-RC4-40"), "cipher pkcs12_sha1_rc4_40"),
        (("-macalg", "md5"), "hash md5"),
        (("-macalg", "ripemd160"), "hash ripemd160"),
        (("-macalg", "sm3"), "hash sm3"),
        (("-macalg", "blake2b512"), "hash blake2b512"),
        (("-keypbe", "CAMELLIA-128-CBC"), "cipher camellia128_cbc"),
        (("-keypbe", "ARIA-256-CBC"), "cipher aria256_cbc"),
        (("-keypbe", "SM4-CBC"), "cipher sm4_cbc"),
        (("-keypbe", "AES-256-OFB"), "cipher aes256_ofb"),
        (("-nomac",), "no MAC made with a password"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_algorithms_of_openssl_that_are_not_read(
    options: tuple[str, ...], detail: str, pem: Path, tmp_path: Path
) -> None:
    """They stand in the clear, so nobody tries passwords in vain."""
    data = exported(options, pem, tmp_path)

    assert_unsupported(detail, lambda: load(data, PASSWORD, "a.p12"))
    assert_unsupported(detail, lambda: load(data, WRONG, "a.p12"))
    assert_unsupported(detail, lambda: key_aliases(data, "a.p12"))


def test_an_algorithm_that_nobody_here_knows(pem: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its number might come from a changed byte: only the MAC, hence the password, tells that it is meant."""
    data = exported(("-certpbe", "CAMELLIA-256-CBC"), pem, tmp_path)
    monkeypatch.setattr(pkcs12_schemes, "_NAMES", {})

    assert_unsupported("cipher 1.2.392.200011.61.1.1.1.4", lambda: load(data, PASSWORD, "a.p12"))
    with pytest.raises(KeystoreDamaged):
        load(data, WRONG)


def exported(options: tuple[str, ...], pem: Path, folder: Path) -> bytes:
    file = folder / "a.p12"
    run(
        *("openssl", "pkcs12", "-export", *options, "-name", "authentication", "-out", file),
        *("-inkey", pem / "key.pem", "-in", pem / "chain.pem", "-passout", f"pass:{PASSWORD.reveal()}"),
    )
    return file.read_bytes()


@pytest.mark.slow
def test_a_secret_of_keytool(tmp_path: Path) -> None:
    """Java keeps passwords and symmetric keys in such files too; writing anew without them would lose them."""
    file = tmp_path / "a.p12"
    run(
        *("keytool", "-genseckey", "-alias", "secret", "-keyalg", "AES", "-keysize", "256"),
        *("-storetype", "PKCS12", "-keystore", file, "-storepass", PASSWORD.reveal()),
    )

    assert_unsupported("bag secret_bag", lambda: load(file.read_bytes(), PASSWORD, "a.p12"))


@pytest.mark.parametrize("generate", [lambda: dsa.generate_private_key(1024), ed25519.Ed25519PrivateKey.generate])
def test_keys_of_other_types(generate: Callable[[], dsa.DSAPrivateKey | ed25519.Ed25519PrivateKey]) -> None:
    """eHealth certifies RSA, and cards have keys on curves; the type shows once the key is open."""
    protection = BestAvailableEncryption(PASSWORD.reveal().encode())
    data = pkcs12.serialize_key_and_certificates(b"authentication", generate(), None, None, protection)

    assert_unsupported("a key of another type than RSA and EC", lambda: load(data, PASSWORD, "a.p12"))
    with pytest.raises(KeystorePasswordWrong):
        load(data, WRONG)
    assert key_aliases(data) == ("authentication",)


def test_a_key_of_a_type_that_our_library_does_not_know(pfx: Any) -> None:
    """Such as those of a country with algorithms of its own; the OID here is nobody's."""
    key = ed25519.Ed25519PrivateKey.generate().private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    unknown = asn1_keys.PrivateKeyInfo.load(key.replace(bytes.fromhex("06032b6570"), bytes.fromhex("06032b6563")))
    bags = asn1_pkcs12.SafeContents([{"bag_id": "key_bag", "bag_value": unknown}])
    data = vouched(asn1_pkcs12.AuthenticatedSafe([{"content_type": "data", "content": bags.dump()}]))

    assert_unsupported("a key of another type than RSA and EC", lambda: load(data, PASSWORD, "a.p12"))


# ── what no program at hand writes ───────────────────────────────────────────────────────────


def test_a_file_without_mac_in_ber(pfx: Any) -> None:
    """Lengths left open, as BouncyCastle writes them, are no damage."""
    open_safe = b"\x30\x80" + pfx["auth_safe"].contents + b"\0\0"
    data = b"\x30\x80" + pfx["version"].dump() + open_safe + b"\0\0"

    assert_unsupported("no MAC made with a password", lambda: load(data, PASSWORD, "a.p12"))


def test_the_mac_of_rfc_9579(pfx: Any) -> None:
    """PBMAC1, which newer versions of OpenSSL write if asked to."""
    pfx["mac_data"]["mac"]["digest_algorithm"] = {"algorithm": "1.2.840.113549.1.5.14"}
    data = pfx.dump(force=True)

    assert_unsupported("MAC PBMAC1", lambda: load(data, PASSWORD, "a.p12"))
    assert_unsupported("MAC PBMAC1", lambda: key_aliases(data, "a.p12"))


def test_a_signature_in_the_place_of_a_mac() -> None:
    """The other half of RFC 7292, which needs a key to open a file of keys."""
    signed = asn1_cms.ContentInfo({"content_type": "signed_data"})
    data = asn1_pkcs12.Pfx({"version": "v3", "auth_safe": signed}).dump()

    assert_unsupported("protected by a signature, not by a password", lambda: load(data, PASSWORD, "a.p12"))


@pytest.mark.parametrize(
    ("kind", "value"),
    [("crl_bag", {"crl_id": "1.2.840.113549.1.9.23.1", "crl_value": b""}), ("safe_contents", [])],
)
def test_bags_that_are_not_read(pfx: Any, kind: str, value: object) -> None:
    """They are not passed over: who writes the file again would lose them."""
    safes = pfx.authenticated_safe
    bags = asn1_pkcs12.SafeContents([{"bag_id": kind, "bag_value": value}])
    safes.append({"content_type": "data", "content": bags.dump()})

    assert_unsupported(f"bag {kind}", lambda: load(vouched(safes), PASSWORD, "a.p12"))


def test_parts_that_are_not_read(pfx: Any) -> None:
    """Encrypted for a certificate and not by a password, for instance."""
    safes = pfx.authenticated_safe
    safes.append({"content_type": "enveloped_data"})

    assert_unsupported("content enveloped_data", lambda: load(vouched(safes), PASSWORD, "a.p12"))


@pytest.mark.parametrize("place", ["mac", "key"])
def test_more_rounds_than_are_computed(place: str, pfx: Any) -> None:
    """A file cannot keep the machine busy for hours; how many it asks for is said, with or without a password."""
    if place == "mac":
        pfx["mac_data"]["iterations"] = 2_000_000_000
        data = pfx.dump(force=True)
    else:
        safes = pfx.authenticated_safe
        bags = asn1_pkcs12.SafeContents.load(safes[0]["content"].native)
        bags[0]["bag_value"]["encryption_algorithm"]["parameters"]["iterations"] = 2_000_000_000
        safes[0] = {"content_type": "data", "content": bags.dump(force=True)}
        data = vouched(safes)

    detail = "2000000000 rounds, where at most 10000000 are computed"
    assert_unsupported(detail, lambda: load(data, PASSWORD, "a.p12"))
    assert_unsupported(detail, lambda: load(data, WRONG, "a.p12"))
    assert_unsupported(detail, lambda: key_aliases(data, "a.p12"))


def test_the_most_rounds_are_still_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the key, of the certificates and of the MAC; here few are the most, as many would take seconds."""
    protection = replace(CHEAP_FOR_TESTS, bag_rounds=3, mac_rounds=3)
    data = dump(Keystore(), PASSWORD, protection)
    monkeypatch.setattr(pkcs12_schemes, "MOST_ROUNDS", 3)
    assert load(data, PASSWORD) == Keystore()
    monkeypatch.setattr(pkcs12_schemes, "MOST_ROUNDS", 2)
    assert_unsupported("3 rounds, where at most 2 are computed", lambda: load(data, PASSWORD, "a.p12"))


def reworked(pfx: Any, change: Callable[[Any], object]) -> bytes:
    """A whole file whose first key names its encryption otherwise."""
    safes = pfx.authenticated_safe
    bags = asn1_pkcs12.SafeContents.load(safes[0]["content"].native)
    change(bags[0]["bag_value"]["encryption_algorithm"])
    safes[0] = {"content_type": "data", "content": bags.dump(force=True)}
    return vouched(safes)


def test_a_key_derivation_that_is_not_read(pfx: Any) -> None:
    """That of PKCS #5 1.5; its cipher is read."""
    data = reworked(pfx, lambda algorithm: algorithm.__setitem__("algorithm", "pbes1_sha1_rc2"))

    assert_unsupported("key derivation pbkdf1", lambda: load(data, PASSWORD, "a.p12"))
    assert_unsupported("key derivation pbkdf1", lambda: key_aliases(data, "a.p12"))


@pytest.mark.parametrize(
    ("prf", "name"), [("sha512_256", "sha512_256"), ("1.2.643.7.1.1.4.1", "streebog256"), ("1.2.3", "1.2.3")]
)
def test_a_hash_of_pbkdf2_that_is_not_read(prf: str, name: str, finished: Keystore) -> None:
    """RFC 8018 appendix B.1 has more than SHA-1 and SHA-2, and countries have their own."""
    pfx = asn1_pkcs12.Pfx.load(dump(finished, PASSWORD, replace(MODERN, bag_rounds=1, mac_rounds=1)))

    def change(algorithm: Any) -> None:
        algorithm["parameters"]["key_derivation_func"]["parameters"]["prf"] = {"algorithm": prf}

    assert_unsupported(f"hash {name}", lambda: load(reworked(pfx, change), PASSWORD, "a.p12"))


@pytest.mark.parametrize("rounds", [0, -1])
def test_no_rounds_are_damage(pfx: Any, rounds: int) -> None:
    data = reworked(pfx, lambda algorithm: algorithm["parameters"].__setitem__("iterations", rounds))

    with pytest.raises(KeystoreDamaged, match=f"{rounds} rounds"):
        load(data, PASSWORD)


@pytest.mark.parametrize("length", [0, 33, 2**31])
def test_a_key_that_no_cipher_has_is_damage(finished: Keystore, length: int) -> None:
    """Deriving two billion octets would keep the machine busy."""
    pfx = asn1_pkcs12.Pfx.load(dump(finished, PASSWORD, replace(MODERN, bag_rounds=1, mac_rounds=1)))

    def change(algorithm: Any) -> None:
        derivation = algorithm["parameters"]["key_derivation_func"]["parameters"]
        derivation["key_length"] = length
        algorithm["parameters"]["encryption_scheme"] = {
            "algorithm": "rc2",
            "parameters": {"rc2_parameter_version": 58, "iv": bytes(8)},
        }

    with pytest.raises(KeystoreDamaged, match=f"{length} bytes of key"):
        load(reworked(pfx, change), PASSWORD)


# ── damage that looks alike ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["digested_data", "signed_data"])
def test_content_of_a_type_that_no_file_has_is_damage(kind: str, pfx: Any) -> None:
    """RFC 7292 §4: data with a MAC, or signed without one. The MAC does not cover the type."""
    pfx["auth_safe"] = {"content_type": kind}

    with pytest.raises(KeystoreDamaged, match=f"content {kind} is not known"):
        load(pfx.dump(force=True), PASSWORD)


def test_a_length_that_takes_in_the_mac_is_damage(pfx: Any) -> None:
    """So that it seems to be a file without one."""
    inside = pfx["auth_safe"].contents + pfx["mac_data"].dump()
    content = pfx["version"].dump() + b"\x30\x82" + len(inside).to_bytes(2) + inside
    data = b"\x30\x82" + len(content).to_bytes(2) + content

    with pytest.raises(KeystoreDamaged, match="in the place of the MAC"):
        load(data, PASSWORD)


@pytest.mark.parametrize(
    ("known", "changed"),
    [
        ("2a864886f70d010c0103", "2a864886f70d010c0101"),  # 3DES → RC4
        ("2a864886f70d010c0103", "2a864886f70d010c0113"),  # 3DES → a number
        ("2a864886f70d010c0a0102", "2a864886f70d010c0a0105"),  # key → secret
        ("2a864886f70d010706", "2a864886f70d010703"),  # encrypted → enveloped
        ("2b0e03021a", "2b0e03021b"),  # SHA-1 → a number
    ],
)
def test_a_changed_number_is_damage(pending: Keystore, known: str, changed: str) -> None:
    """The password opens what the change spared, so it is right; and the MAC does not fit."""
    whole = dump(pending, PASSWORD, CHEAP_FOR_TESTS)
    data = whole.replace(bytes.fromhex(known), bytes.fromhex(changed), 1)

    assert data != whole
    with pytest.raises(KeystoreDamaged):
        load(data, PASSWORD)


def test_a_changed_key_of_another_type_is_damage() -> None:
    """It opens, which is all that is asked where the MAC does not fit."""
    protection = BestAvailableEncryption(PASSWORD.reveal().encode())
    key = ed25519.Ed25519PrivateKey.generate()
    pfx = asn1_pkcs12.Pfx.load(pkcs12.serialize_key_and_certificates(b"a", key, None, None, protection))
    pfx["mac_data"]["mac_salt"] = b"changed!"

    with pytest.raises(KeystoreDamaged, match="MAC does not fit"):
        load(pfx.dump(force=True), PASSWORD)


def test_a_mac_that_is_no_longer_one_is_damage(finished: Keystore) -> None:
    """A file without MAC ends where its MAC would begin."""
    data = bytearray(dump(finished, PASSWORD, CHEAP_FOR_TESTS))
    data[-len(asn1_pkcs12.Pfx.load(bytes(data))["mac_data"].dump())] ^= 1

    with pytest.raises(KeystoreDamaged, match="in the place of the MAC"):
        load(bytes(data), PASSWORD)


@pytest.mark.parametrize("octets", [0, 1, 19])
def test_a_mac_that_was_shortened_vouches_for_nothing(pfx: Any, octets: int) -> None:
    """Its first octet would be guessed in 256 tries, by whoever changed the content."""
    pfx["mac_data"]["mac"]["digest"] = pfx["mac_data"]["mac"]["digest"].native[:octets]

    with pytest.raises(KeystoreDamaged, match="MAC does not fit"):
        load(pfx.dump(force=True), PASSWORD)


# ── what harms nothing ───────────────────────────────────────────────────────────────────────


def test_a_name_without_a_value_is_no_name(pfx: Any) -> None:
    """Against the standard, but the MAC says that nothing changed."""
    safes = asn1_pkcs12.AuthenticatedSafe.load(pfx["auth_safe"]["content"].native)
    bags = asn1_pkcs12.SafeContents.load(safes[0]["content"].native)
    bags[0]["bag_attributes"] = asn1_pkcs12.Attributes([{"type": "friendly_name", "values": []}])
    safes[0] = asn1_cms.ContentInfo({"content_type": "data", "content": bags.dump(force=True)})

    assert load(vouched(safes), PASSWORD).keys[0].alias == "1"
