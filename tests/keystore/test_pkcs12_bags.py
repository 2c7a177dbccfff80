"""What the bags of a file become, whoever wrote it: names, leaves, chains, entries; and the bags of our files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from asn1crypto import core
from asn1crypto import keys as asn1_keys
from asn1crypto import pkcs12 as asn1_pkcs12
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from ehcert_kit.errors import KeystoreDamaged, KeystoreEntryAbsent
from ehcert_kit.identifiers.public_key import public_key_identifier
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.pkcs12 import (
    CHEAP_FOR_TESTS,
    MODERN,
    SECTOR,
    CertificateEntry,
    KeyEntry,
    Keystore,
    dump,
    glance,
    has_bare_keys,
    key_aliases,
    load,
)
from ehcert_kit.keystore.pkcs12_derivation import spell
from ehcert_kit.keystore.pkcs12_schemes import Scheme
from ehcert_kit.keystore.pkcs12_structure import refusals
from ehcert_kit.keystore.pkcs12_writing import key_bags
from ehcert_kit.values import replace
from tests.keys import rsa_key
from tests.keystore.test_pkcs12_unsupported import PASSWORD, assert_unsupported, vouched, with_mac
from tests.trust.making import ISSUING, OWNER, ROOT, STRANGER, Made, certificate, chain, name

GOOD = chain()
ID, OTHER_ID = b"\1", b"\2"
ALIAS = "authentication"


def bag(kind: str, value: object, alias: str | None = None, key_id: bytes | None = None) -> asn1_pkcs12.SafeBag:
    attributes: list[dict[str, object]] = []
    if alias is not None:
        attributes.append({"type": "friendly_name", "values": [alias]})
    if key_id is not None:
        attributes.append({"type": "local_key_id", "values": [key_id]})
    return asn1_pkcs12.SafeBag({"bag_id": kind, "bag_value": value, "bag_attributes": attributes or None})


def key(number: int = OWNER, alias: str | None = ALIAS, key_id: bytes | None = None) -> asn1_pkcs12.SafeBag:
    """A key that nothing but the MAC protects."""
    octets = rsa_key(number).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return bag("key_bag", asn1_keys.PrivateKeyInfo.load(octets), alias, key_id)


def cert(made: Made, alias: str | None = None, key_id: bytes | None = None) -> asn1_pkcs12.SafeBag:
    value = asn1_pkcs12.CertBag({"cert_id": "x509", "cert_value": asn1_x509.Certificate.load(made.der)})
    return bag("cert_bag", value, alias, key_id)


def file_of(bags: Iterable[asn1_pkcs12.SafeBag]) -> bytes:
    contents = asn1_pkcs12.SafeContents(list(bags)).dump()
    return vouched(asn1_pkcs12.AuthenticatedSafe([{"content_type": "data", "content": contents}]))


def read(*bags: asn1_pkcs12.SafeBag) -> Keystore:
    return load(file_of(bags), PASSWORD)


def ders(*made: Made) -> tuple[bytes, ...]:
    return tuple(one.der for one in made)


# ── names ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ((None, "a", None), ("1", "a", "2")),
        ((None, "1"), ("1", "1 (2)")),
        (("a", "A", "a"), ("a", "A (2)", "a (3)")),
    ],
)
def test_keys_without_a_name_are_counted_as_java_counts_them(
    written: tuple[str | None, ...], names: tuple[str, ...]
) -> None:
    """By themselves, not with those that have a name; with the password and without it."""
    bags = [key(number, alias) for number, alias in enumerate(written)]

    assert tuple(entry.alias for entry in read(*bags).keys) == key_aliases(file_of(bags)) == names


def test_a_certificate_that_is_repeated_under_its_name_is_one_entry() -> None:
    """Java repeats the chain for every key. Names that differ in case are one; another is another entry."""
    again = [cert(GOOD.root, alias) for alias in ("CN=Racine", "cn=racine", None, "autre", "CN=Racine")]

    assert read(*again).certificates == (
        CertificateEntry("CN=Racine", GOOD.root.der),
        CertificateEntry("autre", GOOD.root.der),
    )


def test_certificates_of_one_name_are_all_kept() -> None:
    """And a key's name is not taken from it."""
    found = read(key(), cert(GOOD.root, "Authentication"), cert(GOOD.issuing, "a"), cert(GOOD.root, "a"))

    assert found.aliases == (ALIAS, "Authentication (2)", "a", "a (2)")


def test_a_name_that_is_not_there_is_said_with_the_file() -> None:
    """By whoever asks for it, later and elsewhere."""
    with pytest.raises(KeystoreEntryAbsent) as caught:
        load(file_of([key(alias="a")]), PASSWORD, "a.p12").key(ALIAS)
    assert caught.value.file == "a.p12"


# ── leaves ───────────────────────────────────────────────────────────────────────────────────

OLD, NEW = (certificate(subject=name("Essai"), key=rsa_key(OWNER), serial=serial) for serial in (1, 2))


@pytest.mark.parametrize(
    ("of_key", "old", "new", "leaf"),
    [
        ((ALIAS, ID), ("x", ID), (ALIAS, OTHER_ID), OLD),
        ((ALIAS, ID), (ALIAS, OTHER_ID), ("x", ID), NEW),
        ((ALIAS, ID), ("x", ID), (ALIAS, ID), NEW),
        ((ALIAS, None), ("x", None), (ALIAS, None), NEW),
        ((ALIAS, None), (None, None), (ALIAS, OTHER_ID), NEW),
        ((ALIAS, None), (None, None), (None, None), OLD),
    ],
)
def test_of_certificates_of_one_key_its_attributes_tell_which_is_meant(
    of_key: tuple[str, bytes | None],
    old: tuple[str | None, bytes | None],
    new: tuple[str | None, bytes | None],
    leaf: Made,
) -> None:
    """First localKeyID, then the name, then the order; what is absent on both sides binds nothing."""
    found = read(key(OWNER, *of_key), cert(OLD, *old), cert(NEW, *new))

    assert found.key(ALIAS).chain == (leaf.der,)


# ── chains ───────────────────────────────────────────────────────────────────────────────────


def test_a_chain_goes_on_with_whoever_signed_and_not_with_a_namesake() -> None:
    """An authority with a new key keeps its name. Without the one that signed, the chain ends."""
    namesake = certificate(GOOD.root, subject=GOOD.issuing.subject, key=rsa_key(STRANGER))
    bags = (key(), cert(GOOD.owner), cert(namesake, "namesake"))

    assert read(*bags).key(ALIAS).chain == ders(GOOD.owner)
    assert read(*bags, cert(GOOD.issuing)).key(ALIAS).chain == ders(GOOD.owner, GOOD.issuing)


@pytest.mark.timeout(10)
def test_authorities_that_certify_each_other_end_a_chain() -> None:
    one, two = (name(letter) for letter in "AB")
    first = certificate(subject=one, key=rsa_key(ROOT), issuer_name=two, signed_with=rsa_key(ISSUING))
    second = certificate(subject=two, key=rsa_key(ISSUING), issuer_name=one, signed_with=rsa_key(ROOT))
    leaf = certificate(first, subject=name("Essai"), key=rsa_key(OWNER))

    assert read(key(), cert(leaf), cert(second), cert(first)).key(ALIAS).chain == ders(leaf, first, second)


# ── what is malformed ────────────────────────────────────────────────────────────────────────

SAFE = {"content_type": "data", "content": asn1_pkcs12.SafeContents([key()]).dump()}
WITH_MORE = asn1_pkcs12.CertBag(
    {"cert_id": "x509", "cert_value": core.ParsableOctetString(GOOD.owner.der + b"\0")}
)


@pytest.mark.parametrize(
    "content",
    [
        asn1_pkcs12.AuthenticatedSafe([SAFE]).dump() + b"\0",
        asn1_pkcs12.AuthenticatedSafe([{**SAFE, "content": SAFE["content"] + b"\0"}]).dump(),
        asn1_pkcs12.AuthenticatedSafe(
            [{**SAFE, "content": asn1_pkcs12.SafeContents([key(), bag("cert_bag", WITH_MORE)]).dump()}]
        ).dump(),
    ],
    ids=["parts", "bags", "certificate"],
)
def test_octets_behind_a_structure_within_the_file_are_damage(content: bytes) -> None:
    """The MAC covers them, and they would be lost when the file is written again."""
    with pytest.raises(KeystoreDamaged) as caught:
        load(with_mac(content), PASSWORD, "a.p12")
    assert "trailing data" in caught.value.detail and "\n" not in caught.value.detail


@pytest.mark.parametrize(("told", "detail"), [("\nwrong\n while parsing y", "wrong"), ("x" * 200, "x" * 100)])
def test_what_is_wrong_is_one_line(told: str, detail: str) -> None:
    """It is shown to a person; parsers tell where they were over many lines."""
    with pytest.raises(KeystoreDamaged) as caught, refusals("a.p12"):
        raise ValueError(told)
    assert caught.value.detail == detail


# ── what is not read ─────────────────────────────────────────────────────────────────────────


def test_a_certificate_of_another_kind_than_x_509_is_not_read() -> None:
    """RFC 7292 §4.2.3 has SDSI beside it. To pass it over would be to lose it."""
    other = bag("cert_bag", asn1_pkcs12.CertBag({"cert_id": "sdsi", "cert_value": b"AA=="}))

    assert_unsupported("bag cert_bag", lambda: load(file_of([key(), other]), PASSWORD, "a.p12"))


# ── without the password ─────────────────────────────────────────────────────────────────────


def test_where_a_key_may_lie_open_its_file_is_not_shown(finished: Keystore) -> None:
    """Nobody knows what is in a file that cannot be read."""
    protected = dump(finished, PASSWORD, CHEAP_FOR_TESTS)
    assert not has_bare_keys(protected)
    assert has_bare_keys(file_of([*key_bags(finished, spell(PASSWORD), CHEAP_FOR_TESTS), key()]))
    for malformed in (protected[:-1], b"", b"0"):
        assert has_bare_keys(malformed)


def test_a_few_files_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """By what is in them; a server that runs for months does not keep all it has ever seen."""
    monkeypatch.setattr(pkcs12, "_SEEN", {})
    monkeypatch.setattr(pkcs12, "_REMEMBERED", 2)
    for alias in "abc":
        data = file_of([key(alias=alias)])
        assert glance(data) is glance(data)
        assert len(pkcs12._SEEN) <= 2


def test_a_file_is_as_strong_as_the_weakest_of_its_keys(finished: Keystore) -> None:
    """It is modern if all of them are; one without keys is written in the form for the sector."""
    aes, weak = replace(MODERN, bag_rounds=7, mac_rounds=1), replace(CHEAP_FOR_TESTS, bag_rounds=3)
    secret = spell(PASSWORD)

    def seen(*forms: Any) -> tuple[int, bool]:
        shown = glance(file_of(one for form in forms for one in key_bags(finished, secret, form)))
        assert shown.encryption is (MODERN if shown.aes else SECTOR)
        return shown.rounds, shown.aes

    assert seen(aes) == (7, True)
    assert seen(aes, weak) == seen(weak, aes) == (3, False)
    assert seen() == (0, False)


# ── what is written ──────────────────────────────────────────────────────────────────────────


def attributes(one: Any) -> dict[str, object]:
    return {each["type"].native: each["values"].native[0] for each in one["bag_attributes"]}


def test_each_certificate_is_written_once_and_the_leaves_come_first() -> None:
    """For Java, which takes the first certificate as the leaf of a single key, and whose entries are those with a
    trusted key usage; an attribute that is not needed is absent, as an empty set of them is not allowed."""
    other = certificate(GOOD.issuing, subject=name("Autre"), key=rsa_key(STRANGER))
    keys = (
        KeyEntry(ALIAS, rsa_key(OWNER), GOOD.delivered),
        KeyEntry("42", rsa_key(STRANGER), ders(other, GOOD.issuing, GOOD.root)),
        KeyEntry("alone", rsa_key(ISSUING), ()),
    )
    keystore = Keystore(keys, (CertificateEntry("CN=Racine", GOOD.root.der),))
    pfx = asn1_pkcs12.Pfx.load(dump(keystore, PASSWORD, CHEAP_FOR_TESTS))
    in_the_clear, encrypted = pfx.authenticated_safe
    assert encrypted["content"]["version"].native == "v0", "RFC 5652 §8: without unprotected attributes"
    info = encrypted["content"]["encrypted_content_info"]
    scheme = Scheme.of(info["content_encryption_algorithm"])
    plain = scheme.decrypt(info["encrypted_content"].native, spell(PASSWORD))

    ids = [public_key_identifier(entry.private_key.public_key()) for entry in keys]
    named = [{"friendly_name": entry.alias, "local_key_id": one} for entry, one in zip(keys, ids, strict=True)]
    bags = asn1_pkcs12.SafeContents.load(plain)
    assert [attributes(one) for one in asn1_pkcs12.SafeContents.load(in_the_clear["content"].native)] == named
    assert [attributes(one) for one in bags] == [
        *named[:2],
        {"friendly_name": "CN=Racine", "trusted_key_usage": "any_extended_key_usage"},
        {},
    ]
    written = tuple(bytes(one["bag_value"]["cert_value"]) for one in bags)
    assert written == ders(GOOD.owner, other, GOOD.root, GOOD.issuing)
    assert bags[3]["bag_attributes"].native is None
