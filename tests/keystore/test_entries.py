"""The values of a keystore: keys and certificates under aliases."""

from __future__ import annotations

import pytest

from ehcert_kit.errors import KeystoreDamaged, KeystoreEntryAbsent
from ehcert_kit.keystore.entries import CertificateEntry, KeyEntry, Keystore, chain_entries
from ehcert_kit.keystore.entries import finished as is_finished
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, dump, load
from ehcert_kit.secret import Secret


def test_certificate_entries_are_those_of_the_official_client(certified: Keystore) -> None:
    """Every certificate of the delivered chain, leaf included, under its subject."""
    made = chain_entries(certified.key("authentication").chain)

    assert len(made) == 3
    assert set(made) == set(certified.certificates)


def test_aliases_are_found_whatever_their_case(finished: Keystore) -> None:
    """Java writes aliases in small letters."""
    assert finished.key("AUTHENTICATION") is finished.key("authentication")


def test_a_key_that_is_not_there_or_has_no_certificate_is_said_to_be_so(finished: Keystore) -> None:
    """Both with the name of the file; a key without certificate is of no use to anybody."""
    alone = KeyEntry("authentication", finished.keys[0].private_key, ())
    octets = dump(Keystore((alone,)), Secret("Pratique1"), CHEAP_FOR_TESTS)
    read = load(octets, Secret("Pratique1"), "a.p12")

    with pytest.raises(KeystoreDamaged) as damaged:
        read.key("Authentication")
    with pytest.raises(KeystoreEntryAbsent) as absent:
        read.key("absent")
    assert damaged.value.facts() == {"file": "a.p12", "detail": "no certificate for the key authentication"}
    assert absent.value.facts() == {"file": "a.p12", "alias": "absent"}


def test_a_key_takes_the_place_of_its_alias_or_comes_last(finished: Keystore, pending: Keystore) -> None:
    """Completing a request replaces the placeholder's entry; the encryption key is a further one."""
    old = pending.key("authentication")
    new = KeyEntry("Authentication", old.private_key, finished.key("authentication").chain)
    further = next(entry for entry in finished.keys if entry.alias.isdecimal())

    assert pending.with_key(new).with_key(further).keys == (new, further)


def test_certificate_entries_take_the_place_of_their_alias_or_come_last(finished: Keystore) -> None:
    """What a file holds besides stays."""
    first, *others = finished.certificates
    other_first = CertificateEntry(first.alias.lower(), finished.certificates[1].certificate)
    further = CertificateEntry("further", first.certificate)

    changed = finished.with_certificates([other_first, further])

    assert changed.certificates == (other_first, *others, further)
    assert changed.keys == finished.keys


def test_two_entries_of_one_alias_are_refused(finished: Keystore) -> None:
    """A reader would keep one and lose the other."""
    certificate = finished.certificates[0].certificate
    with pytest.raises(ValueError, match="occurs twice"):
        Keystore(finished.keys, (CertificateEntry("AUTHENTICATION", certificate),))


def test_nothing_of_a_key_is_printed(finished: Keystore) -> None:
    """A keystore in a log shows its aliases."""
    aliases = ", ".join(f"KeyEntry(alias='{entry.alias}')" for entry in finished.keys)

    assert repr(finished).startswith(f"Keystore(keys=({aliases}), certificates=(CertificateEntry(alias=")


def test_entries_differ_by_key(finished: Keystore) -> None:
    """Alias and certificates alike, but another key: another entry."""
    first, second = finished.keys

    assert KeyEntry("a", first.private_key, ()) != KeyEntry("a", second.private_key, ())
    assert KeyEntry("a", first.private_key, ()) != "a"
    assert len({KeyEntry("a", first.private_key, ()), KeyEntry("a", first.private_key, ())}) == 1


# ── what the keys are for ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("aliases", "expected"),
    [
        (("authentication", "65478123"), True),
        (("65478123", "Authentication"), True),  # Java's small letters, and any order
        (("authentication",), False),
        (("65478123",), False),
        (("authentication", "cabinet"), False),
        (("authentication", "٦٥٤"), False),  # digits, but none that a serial number is written with
        (("authentication", ""), False),
        ((), False),
    ],
)
def test_finished_is_a_file_with_both_keys(aliases: tuple[str, ...], expected: bool) -> None:
    """One to authenticate, and one to decrypt: that can be told without the password."""
    assert is_finished(aliases) is expected


def test_an_encryption_key_is_named_by_the_serial_number_of_its_certificate(finished: Keystore) -> None:
    """Other programs call a key without a name "1": no message can be read with it."""
    authentication, encryption = finished.key("authentication"), finished.keys[1]
    foreign = KeyEntry("1", encryption.private_key, encryption.chain)
    renamed = KeyEntry("cabinet", authentication.private_key, authentication.chain)

    assert finished.encryption_keys == (encryption,)
    assert finished.finished
    assert Keystore((authentication, foreign)).encryption_keys == ()
    assert not Keystore((authentication, foreign)).finished
    assert not Keystore((authentication, KeyEntry(encryption.alias, encryption.private_key, ()))).finished
    assert not Keystore((renamed, encryption)).finished
