"""Other programs open our keystores, and we open theirs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization import pkcs12 as their_pkcs12
from cryptography.x509.oid import NameOID

from ehcert_kit.keystore.pkcs12 import (
    CHEAP_FOR_TESTS,
    ENCRYPTIONS,
    MODERN,
    Encryption,
    KeyEntry,
    Keystore,
    chain_entries,
    dump,
    key_aliases,
    load,
)
from ehcert_kit.secret import Secret
from tests.keystore.outsiders import PROVIDERS, JavaAnswers, ask_java, run

pytestmark = pytest.mark.slow

PASSWORD = "Pratique-2026!"
ACCENTED = "Éléonore à Liège €"

# The form changes nothing in the layout: one keystore in every form, the others in the cheap one, will do.
FORMS = [("finished", encryption) for encryption in ENCRYPTIONS.values()]
FORMS += [(name, CHEAP_FOR_TESTS) for name in ("pending", "certified", "renewed", "elliptic")]


@pytest.fixture(scope="session")
def renewed(finished: Keystore, second_encryption_key: KeyEntry) -> Keystore:
    """A second encryption key beside the first, which opens old messages."""
    return finished.with_key(second_encryption_key)


@pytest.fixture(scope="session")
def elliptic() -> Keystore:
    """A key on a curve, under a subject with everything that RFC 2253 escapes or does not name."""
    key = ec.generate_private_key(ec.SECP384R1())
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, "999"),
            x509.NameAttribute(NameOID.LOCALITY_NAME, "Liège"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, '#1, "A" + <B>; C = D \\ E'),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "  around  "),
            x509.NameAttribute(NameOID.DOMAIN_COMPONENT, "exercice"),
            x509.NameAttribute(NameOID.GIVEN_NAME, "Praticia"),
        ]
    )
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(subject, subject, key.public_key(), 1, now, now + timedelta(days=1))
    certificate = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)
    return Keystore((KeyEntry("authentication", key, (certificate,)),), chain_entries([certificate]))


@pytest.fixture(scope="session")
def password_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("password") / "password"
    file.write_text(PASSWORD)
    return file


@pytest.fixture(scope="session")
def ours(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> dict[tuple[str, Encryption], Path]:
    """Our files, by keystore and form."""
    folder = tmp_path_factory.mktemp("ours")
    files = {}
    for name, encryption in FORMS:
        files[name, encryption] = folder / f"{name}-{encryption.name}.p12"
        files[name, encryption].write_bytes(dump(request.getfixturevalue(name), Secret(PASSWORD), encryption))
    return files


@pytest.fixture(scope="session")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("theirs")


@pytest.fixture(scope="session")
def java(
    ours: dict[tuple[str, Encryption], Path], theirs: Path, finished: Keystore, elliptic: Keystore
) -> JavaAnswers:
    """Everything that is asked of Java, in one run."""
    (theirs / "accented.p12").write_bytes(dump(finished, Secret(ACCENTED), MODERN))
    (theirs / "subject.der").write_bytes(elliptic.certificates[0].certificate)
    commands: list[tuple[object, ...]] = [("subject", theirs / "subject.der")]
    for provider in PROVIDERS:
        commands += [("open", provider, file, PASSWORD) for file in ours.values()]
        commands += [("open", provider, theirs / "accented.p12", ACCENTED)]
        commands += [("copy", provider, ours["renewed", CHEAP_FOR_TESTS], theirs / f"{provider}.p12", PASSWORD)]
    return ask_java(commands)


# ── they open ours ───────────────────────────────────────────────────────────────────────────


def fingerprints(chain: tuple[bytes, ...]) -> tuple[str, ...]:
    return tuple(hashlib.sha256(certificate).hexdigest() for certificate in chain)


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize(("name", "encryption"), FORMS, ids=lambda value: getattr(value, "name", value))
def test_java_finds_our_entries_and_no_others(
    name: str,
    encryption: Encryption,
    provider: str,
    java: JavaAnswers,
    ours: dict[tuple[str, Encryption], Path],
    request: pytest.FixtureRequest,
) -> None:
    """Under exactly our aliases; each key signs what its leaf verifies, the authentication key has its chain.

    The chain of an encryption key is left aside: both names in its certificate are the organisation's own, so
    BouncyCastle ends there, while Java's provider goes on to the authentication certificate of that name.
    """
    keystore: Keystore = request.getfixturevalue(name)
    found = {entry.alias.lower(): entry for entry in java.entries[provider, ours[name, encryption]]}

    assert found.keys() == {alias.lower() for alias in keystore.aliases}
    for key in keystore.keys:
        entry = found[key.alias.lower()]
        assert entry.kind == "key"
        assert entry.signs
        assert entry.chain[0] == fingerprints(key.chain)[0]
    assert found["authentication"].chain == fingerprints(keystore.key("authentication").chain)
    for certificate in keystore.certificates:
        entry = found[certificate.alias.lower()]
        assert entry.kind == "certificate"
        assert entry.chain == fingerprints((certificate.certificate,))


def test_a_subject_is_written_as_java_writes_it(java: JavaAnswers, theirs: Path, elliptic: Keystore) -> None:
    """The official client names certificate entries by Java's idea of RFC 2253; so do we."""
    assert elliptic.certificates[0].alias == java.subjects[theirs / "subject.der"]


def test_java_refuses_a_password_with_accents(java: JavaAnswers, theirs: Path) -> None:
    """Why the rule for passwords asks for ASCII: BouncyCastle opens such a `MODERN` file, Java alone not."""
    (failure,) = java.failures

    assert failure.startswith("failed\tjava.io.IOException: keystore password was incorrect\topen\tSunJSSE")
    assert ("BC", theirs / "accented.p12") in java.entries


@pytest.mark.parametrize("encryption", ENCRYPTIONS.values(), ids=ENCRYPTIONS.keys())
def test_keytool_lists_our_entries(
    encryption: Encryption, ours: dict[tuple[str, Encryption], Path], password_file: Path, finished: Keystore
) -> None:
    """The tool that a system administrator reaches for first."""
    listed = run("keytool", "-list", "-keystore", ours["finished", encryption], "-storepass:file", password_file)

    assert listed.count("PrivateKeyEntry") == 2
    assert listed.count("trustedCertEntry") == 3
    assert all(alias.lower() in listed for alias in finished.aliases)


@pytest.mark.parametrize(("name", "encryption"), FORMS, ids=lambda value: getattr(value, "name", value))
def test_openssl_opens_our_files(
    name: str,
    encryption: Encryption,
    ours: dict[tuple[str, Encryption], Path],
    password_file: Path,
    request: pytest.FixtureRequest,
) -> None:
    """OpenSSL 3 needs no legacy provider, and finds every key under its alias."""
    keystore: Keystore = request.getfixturevalue(name)
    file = ours[name, encryption]

    keys = run("openssl", "pkcs12", "-in", file, "-passin", f"file:{password_file}", "-noenc", "-nocerts")

    assert keys.count("BEGIN PRIVATE KEY") == len(keystore.keys)
    assert all(f"friendlyName: {entry.alias}\n" in keys for entry in keystore.keys)
    for entry in keystore.keys:
        pem = entry.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
        assert pem in keys


@pytest.mark.parametrize("encryption", ENCRYPTIONS.values(), ids=ENCRYPTIONS.keys())
def test_cryptography_opens_our_files(
    encryption: Encryption, ours: dict[tuple[str, Encryption], Path], finished: Keystore
) -> None:
    """The library of Python reads one key and all certificates."""
    read = their_pkcs12.load_pkcs12(ours["finished", encryption].read_bytes(), PASSWORD.encode())

    assert isinstance(read.key, type(finished.keys[0].private_key))
    assert read.cert is not None
    certificates = [read.cert, *read.additional_certs]
    expected = {certificate for entry in finished.keys for certificate in entry.chain}
    assert {each.certificate.public_bytes(Encoding.DER) for each in certificates} == expected


# ── we open theirs ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("provider", PROVIDERS)
def test_files_of_java_are_read(provider: str, java: JavaAnswers, theirs: Path, renewed: Keystore) -> None:
    """Both providers write our three keys anew, BouncyCastle in BER with 40-bit RC2: nothing is lost."""
    assert java
    data = (theirs / f"{provider}.p12").read_bytes()
    read = load(data, Secret(PASSWORD))

    assert (
        {entry.alias for entry in read.keys} == {entry.alias for entry in renewed.keys} == set(key_aliases(data))
    )
    for entry in renewed.keys:
        assert read.key(entry.alias) == entry
    certificates = {(entry.alias.lower(), entry.certificate) for entry in read.certificates}
    assert certificates >= {(entry.alias.lower(), entry.certificate) for entry in renewed.certificates}


@pytest.mark.parametrize("options", [(), ("-J-Dkeystore.pkcs12.legacy",)], ids=["modern", "legacy"])
def test_files_of_keytool_are_read(options: tuple[str, ...], tmp_path: Path, password_file: Path) -> None:
    """Java 17 writes AES and SHA-256; with a switch, or before, 3DES, RC2 and SHA-1."""
    file = tmp_path / "a.p12"
    run(
        *(
            "keytool",
            *options,
            "-genkeypair",
            "-alias",
            "Authentication",
            "-keyalg",
            "EC",
            "-dname",
            "CN=Pratique",
        ),
        *("-storetype", "PKCS12", "-keystore", file, "-storepass:file", password_file),
    )

    read = load(file.read_bytes(), Secret(PASSWORD))

    assert [entry.alias for entry in read.keys] == ["authentication"]
    assert [link.alias for link in chain_entries(read.keys[0].chain)] == ["CN=Pratique"]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("-legacy",),
        ("-macalg", "sha224"),
        ("-macalg", "sha384"),
        ("-macalg", "sha512"),
        ("-keypbe", "AES-128-CBC", "-certpbe", "DES-EDE3-CBC"),
        ("-legacy", "-keypbe", "PBE-SHA1-2DES", "-certpbe", "PBE-SHA1-RC2-128"),
        ("-keypbe", "NONE", "-certpbe", "NONE"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("password", [PASSWORD, ACCENTED, ""], ids=["plain", "accented", "empty"])
def test_files_of_openssl_are_read(
    options: tuple[str, ...], password: str, pem: Path, tmp_path: Path, finished: Keystore
) -> None:
    """Whatever algorithms were chosen, and with passwords that only this kind of program allows."""
    (tmp_path / "password").write_text(password + "\n")
    run(
        *("openssl", "pkcs12", "-export", *options, "-name", "authentication", "-out", tmp_path / "a.p12"),
        *("-inkey", pem / "key.pem", "-in", pem / "chain.pem", "-passout", f"file:{tmp_path / 'password'}"),
    )

    read = load((tmp_path / "a.p12").read_bytes(), Secret(password))

    assert read.keys == (finished.key("authentication"),)
    assert read.certificates == ()


def test_what_has_no_name_gets_one(
    pem: Path, tmp_path: Path, password_file: Path, finished: Keystore, second_encryption_key: KeyEntry
) -> None:
    """A key without alias is "1", as in Java; a certificate that belongs to no chain keeps its subject."""
    run(
        *("openssl", "pkcs12", "-export", "-out", tmp_path / "a.p12", "-passout", f"file:{password_file}"),
        *("-inkey", pem / "key.pem", "-in", pem / "chain.pem", "-certfile", pem / "stranger.pem"),
    )
    data = (tmp_path / "a.p12").read_bytes()

    read = load(data, Secret(PASSWORD))

    key = finished.key("authentication")
    assert read.keys == (KeyEntry("1", key.private_key, key.chain),)
    assert read.certificates == chain_entries(second_encryption_key.chain)
    assert key_aliases(data) == ("1",)


def old_algorithms() -> KeySerializationEncryption:
    builder = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(1000).hmac_hash(hashes.SHA1())
    return builder.key_cert_algorithm(their_pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC).build(PASSWORD.encode())


@pytest.mark.parametrize("protection", [lambda: BestAvailableEncryption(PASSWORD.encode()), old_algorithms])
def test_files_of_cryptography_are_read(
    protection: Callable[[], KeySerializationEncryption], finished: Keystore
) -> None:
    """The library of Python writes one key with its chain."""
    entry = finished.key("authentication")
    leaf, *issuers = (x509.load_der_x509_certificate(certificate) for certificate in entry.chain)
    data = their_pkcs12.serialize_key_and_certificates(
        b"authentication", entry.private_key, leaf, issuers, protection()
    )

    read = load(data, Secret(PASSWORD))

    assert read.keys == (entry,)
    assert read.certificates == ()
