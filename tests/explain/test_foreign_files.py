"""Files of other programs, files that are something else, and files that are nothing: each is told as it is."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import lzma
import shlex
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import core
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    pkcs7,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ehcert_kit.errors import KeystoreDamaged, KeystoreUnsupported, KitError, NotAKeystore
from ehcert_kit.explain.file import explain_file
from ehcert_kit.keystore import pkcs12_schemes
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, CertificateEntry, KeyEntry, Keystore, dump, load
from ehcert_kit.secret import Secret
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from tests.keys import ec_key, rsa_key
from tests.keystore.conftest import RECORDED_PASSWORD
from tests.keystore.outsiders import run
from tests.reference import RECORDED, SAMPLES

say = Texts()
FOREIGN = Path(__file__).parents[1] / "data" / "foreign"
PASSWORD = Secret("Exercice-2026!")
CASE = RECORDED / "cases" / "r01-group"
FINISHED = CASE / "keystore-3-etk.p12"


# ── files of keys ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no-alias.exercice.p12", "la clé « authentication » n'y est pas"),
        ("one-alias.exercice.p12", "la clé « authentication » n'y est pas"),
        ("cert-only.p12", "aucune clé privée dans ce fichier : rien à compléter"),
    ],
)
def test_a_file_of_another_program_is_judged_alike_open_and_closed(name: str, words: str) -> None:
    """Neither finished nor to be completed, and no key of it decrypts anything."""
    for password in (PASSWORD, None):
        shown = plain(explain_file(say, FOREIGN / name, password))
        assert words in shown
        assert "terminé" not in shown
        assert "déchiffrer" not in shown


@pytest.mark.parametrize(
    ("stage", "words"),
    [("1-pending", "pas terminé"), ("2-certificate", "pas terminé"), ("3-etk", " terminé")],
)
def test_a_file_of_the_procedure_is_judged_alike_open_and_closed(stage: str, words: str) -> None:
    """Finished once the encryption key is there."""
    for password in (Secret(RECORDED_PASSWORD), None):
        shown = plain(explain_file(say, CASE / f"keystore-{stage}.p12", password))
        assert words in shown
        assert ("pas terminé" in shown) is (words == "pas terminé")


def test_a_key_under_a_number_that_is_not_its_own_is_another_programs(tmp_path: Path) -> None:
    """Java calls keys without a name "1", "2": that is no serial number of an ETK."""
    whole = load(FINISHED.read_bytes(), Secret(RECORDED_PASSWORD))
    authentication, encryption = whole.keys
    numbered = Keystore((authentication, KeyEntry("1", encryption.private_key, encryption.chain)))
    (tmp_path / "a.p12").write_bytes(dump(numbered, PASSWORD, CHEAP_FOR_TESTS))

    shown = plain(explain_file(say, tmp_path / "a.p12", PASSWORD))

    assert "clé d'un autre programme" in shown
    assert "pas terminé" in shown


def test_a_certificate_that_is_not_read_does_not_hide_the_rest(tmp_path: Path) -> None:
    """A file holds whatever its writer took for a certificate; here one of a version that does not exist."""
    whole = load(FINISHED.read_bytes(), Secret(RECORDED_PASSWORD))
    authentication, encryption = whole.keys
    version = bytes.fromhex("a003020102")
    odd = authentication.chain[0].replace(version, bytes.fromhex("a003020142"), 1)
    changed = Keystore((KeyEntry("authentication", authentication.private_key, (odd,)), encryption))
    (tmp_path / "a.p12").write_bytes(dump(changed, PASSWORD, CHEAP_FOR_TESTS))

    shown = plain(explain_file(say, tmp_path / "a.p12", PASSWORD))

    assert odd != authentication.chain[0]
    assert "clé avec un certificat que ce programme ne sait pas lire" in shown
    assert "clé pour déchiffrer" in shown


@pytest.mark.slow
@pytest.mark.parametrize("name", ["fichier de clés.p12", "l'été.p12", 'a;b $(c) `d` "e".p12', "-x.p12"])
def test_commands_name_the_file_that_was_inspected_and_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As printed, in a shell, whatever the name; the password alone is added, as nobody is there to type it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret").write_text(RECORDED_PASSWORD)
    # The official client's own files need openssl's old algorithms, as the caveat says.
    content = load(FINISHED.read_bytes(), Secret(RECORDED_PASSWORD))
    Path(name).write_bytes(dump(content, Secret(RECORDED_PASSWORD), CHEAP_FOR_TESTS))

    (explanation,) = explain_file(say, Path(name))

    assert len(explanation.commands) == 2
    for command in explanation.commands:
        assert Path(shlex.split(command.line)[-1]).name == name
        line = command.line.replace("openssl pkcs12", "openssl pkcs12 -passin file:secret")
        line = line.replace("keytool -list", "keytool -list -storepass:file secret")
        run = subprocess.run(line, shell=True, capture_output=True, text=True, check=False)
        assert run.returncode == 0, (line, run.stderr)
        assert command.expected in run.stdout + run.stderr


def test_the_command_of_a_file_without_keys_finds_its_certificates(tmp_path: Path) -> None:
    """It does not promise a key."""
    (explanation,) = explain_file(say, FOREIGN / "cert-only.p12", PASSWORD)

    (command,) = explanation.commands
    line = command.line.replace("openssl pkcs12", "openssl pkcs12 -passin env:P")
    run = subprocess.run(
        line, shell=True, capture_output=True, text=True, check=False, env={"P": PASSWORD.reveal(), "PATH": PATH}
    )
    assert run.returncode == 0, run.stderr
    assert command.expected in run.stdout + run.stderr


PATH = str(Path(shutil.which("openssl") or "").parent)


# ── files that are something else ────────────────────────────────────────────────────────────


def zipped(data: bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("a.p12", data)
    return memory.getvalue()


def archived(data: bytes) -> bytes:
    memory = io.BytesIO()
    with tarfile.open(fileobj=memory, mode="w") as archive:
        member = tarfile.TarInfo("a.p12")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return memory.getvalue()


def packed_by_all(data: bytes) -> dict[str, bytes]:
    zstandard = b"\x28\xb5\x2f\xfd\x04\x00" + data
    return {
        "gzip": gzip.compress(data),
        "bzip2": bz2.compress(data),
        "xz": lzma.compress(data),
        "zstd": zstandard,
    }


def old_pem(pem: bytes) -> bytes:
    key = load_pem_private_key(pem, None)
    protection = BestAvailableEncryption(b"a")
    return key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, protection)


LEAF = load(FINISHED.read_bytes(), Secret(RECORDED_PASSWORD)).keys[0].chain[0]

BARE_KEYS = {
    "PKCS#1": rsa_key().private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption()),
    "SEC 1": ec_key().private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption()),
    "DSA": dsa.generate_private_key(1024).private_bytes(
        Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption()
    ),
    "PKCS#8": ec_key().private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
}

P12 = FINISHED.read_bytes()
PEM_KEY = (CASE / "auth.key.pem").read_bytes()
CERTIFICATE = (RECORDED / "pki" / "eid-anne-auth.crt.pem").read_bytes()
CONTRACT = b"CN=NIHII-GROUP\\=94000027,C=BE\x0085010199984\0Anne\0PRATIQUE\0fr\0<html></html>"

SOMETHING_ELSE: dict[str, tuple[str, bytes]] = {
    "nothing": ("empty", b""),
    "blanks": ("empty", b" \r\n"),
    "zeros": ("empty", bytes(4096)),
    "a file of keys as text": ("base64", base64.encodebytes(P12)),
    "a file of keys on one line": ("base64", base64.b64encode(P12)),
    "a file of keys as text of Windows": ("base64", base64.encodebytes(P12).decode().encode("utf-16")),
    "certutil -encode": (
        "base64",
        b"-----BEGIN CERTIFICATE-----\r\n" + base64.encodebytes(P12) + b"-----END CERTIFICATE-----\r\n",
    ),
    "a certificate as bare text": ("base64", b"".join(CERTIFICATE.splitlines()[1:-1])),
    "an archive": ("zip", zipped(P12)),
    "an archive of Unix": ("zip", archived(P12)),
    **{f"packed by {program}": ("zip", packed) for program, packed in packed_by_all(P12).items()},
    "a private key": ("pem-key", PEM_KEY),
    "a private key encrypted in the old way": ("pem-key", old_pem(PEM_KEY)),
    **{f"a bare private key, {form}": ("key", der) for form, der in BARE_KEYS.items()},
    "half a PEM file": ("pem-damaged", CERTIFICATE[:500]),
    "a PEM file that lost a character": ("pem-damaged", CERTIFICATE.replace(b"MII", b"MI", 1)),
    "a contract": ("contract", CONTRACT),
    "a dossier": ("json", b'{"version": 1, "environment": "practice"}'),
    "a page": ("html", b"\xef\xbb\xbf<!DOCTYPE html><html><body>Connexion</body></html>"),
    "XML": ("xml", b"<?xml version='1.0'?><a/>"),
    "an old file of Java": ("jks", b"\xfe\xed\xfe\xed\x00\x00\x00\x02" + bytes(40)),
    "a PDF": ("pdf", b"%PDF-1.7\n"),
    "the shadow that macOS keeps": ("macos", b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X" + bytes(60)),
    "a text": ("unknown", "Bonjour à tous".encode()),
    "the middle of a file": ("unknown", P12[100:400]),
}


@pytest.mark.parametrize(("kind", "data"), SOMETHING_ELSE.values(), ids=SOMETHING_ELSE)
def test_a_file_that_is_something_else_is_named_with_a_remedy_that_can_be_done(
    kind: str, data: bytes, tmp_path: Path
) -> None:
    """Whatever it is called: to look for a name that ends in p12 helps nobody who has such a file."""
    path = tmp_path / "certificat.p12"
    path.write_bytes(data)

    with pytest.raises(NotAKeystore) as caught:
        explain_file(say, path)

    assert caught.value.looks_like == kind
    message = say.error(caught.value)
    assert "p12" not in message.remedy
    # Only what is unknown is told in general words.
    general = say.error(NotAKeystore("x", "unknown")).cause
    assert (message.cause == general) is (kind == "unknown")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (x509.load_pem_x509_certificate(CERTIFICATE).public_bytes(Encoding.DER), "certificate"),
        (CERTIFICATE, "pem"),
        (SAMPLES.joinpath("vectors", "etk.ec.der").read_bytes(), "pkcs7"),
        ((CASE / "csr.der").read_bytes(), "der"),
    ],
    ids=["certificate", "PEM", "ETK", "CSR"],
)
def test_what_can_be_explained_is_no_file_of_keys_all_the_same(data: bytes, kind: str) -> None:
    """Chosen in the place of one, it is named too."""
    with pytest.raises(NotAKeystore) as caught:
        load(data, PASSWORD, "a.p12")
    assert caught.value.looks_like == kind


@pytest.mark.parametrize("key", BARE_KEYS.values(), ids=BARE_KEYS)
@pytest.mark.parametrize(
    "wrapped",
    [
        lambda key: core.SequenceOf([core.Any(core.Integer(5)), core.Any(core.load(key))], spec=core.Any).dump(),
        lambda key: core.SequenceOf([core.OctetString(key)], spec=core.OctetString).dump(),
        lambda key: b"\x30\x80" + key + b"\0\0",
        lambda key: core.SequenceOf([core.Any(core.OctetString(key, explicit=0))], spec=core.Any).dump(),
        lambda key: core.SequenceOf([core.OctetString(key, implicit=0)], spec=core.OctetString).dump(),
        lambda key: b"\x30\x80\xa1" + key[1:] + b"\0\0",
        lambda key: b"-----BEGIN CERTIFICATE-----\n" + base64.encodebytes(key) + b"-----END CERTIFICATE-----\n",
    ],
    ids=[
        *("beside a number", "in a string", "with an open length", "in a string with a tag around it"),
        *("in a string with another tag", "with another tag", "PEM with another label"),
    ],
)
def test_no_octet_of_a_private_key_is_shown(wrapped: Callable[[bytes], bytes], key: bytes, tmp_path: Path) -> None:
    """Wherever in a structure it is, and whatever a file calls it."""
    (tmp_path / "a.der").write_bytes(wrapped(key))
    with pytest.raises(NotAKeystore):
        explain_file(say, tmp_path / "a.der")


@pytest.mark.parametrize("alias", ["a\n  état  terminé", "a\r\u2028b", "x" * 5000])
def test_an_alias_is_one_line_of_bounded_length(alias: str, tmp_path: Path) -> None:
    """Whoever made a file cannot write lines that seem to be the program's."""
    content = Keystore((KeyEntry(alias, rsa_key(), ()),), (CertificateEntry(f"{alias} certificate", LEAF),))
    (tmp_path / "a.p12").write_bytes(dump(content, PASSWORD, CHEAP_FOR_TESTS))
    plainly = Keystore((KeyEntry("a", rsa_key(), ()),), (CertificateEntry("b", LEAF),))
    (tmp_path / "b.p12").write_bytes(dump(plainly, PASSWORD, CHEAP_FOR_TESTS))

    for password in (PASSWORD, None):
        told = [explain_file(say, tmp_path / f"{name}.p12", password)[0] for name in "ab"]
        shown, usual = (replace(one, commands=()).text().splitlines() for one in told)
        assert len(shown) == len(usual)
        assert max(map(len, shown)) < 500


def test_other_structures_are_shown(tmp_path: Path) -> None:
    """A public key has no secret."""
    (tmp_path / "a.der").write_bytes(rsa_key().public_key().public_bytes(Encoding.DER, PublicFormat.PKCS1))
    (explanation,) = explain_file(say, tmp_path / "a.der")
    assert explanation.title == say("inspect-unknown-title")


def test_the_octets_of_a_file_with_an_unprotected_key_are_not_shown(tmp_path: Path) -> None:
    """OpenSSL writes it so with `-keypbe NONE`; what openssl says of it is foretold too."""
    file = tmp_path / "a.p12"
    (tmp_path / "key.pem").write_bytes(PEM_KEY)
    run(
        *("openssl", "pkcs12", "-export", "-keypbe", "NONE", "-nocerts", "-inkey", tmp_path / "key.pem"),
        *("-out", file, "-passout", f"pass:{PASSWORD.reveal()}"),
    )
    for password in (PASSWORD, None):
        (explanation,) = explain_file(say, file, password)
        assert say("tree-heading-keystore") not in explanation.text(whole=True)
        assert explanation.commands[0].expected == "Key bag"
    (explanation,) = explain_file(say, FINISHED)
    assert say("tree-heading-keystore") in explanation.text(whole=True)


def test_a_cipher_that_nobody_here_knows_is_no_damage_if_the_password_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only with the password is it known that nothing changed."""
    monkeypatch.setattr(pkcs12_schemes, "_NAMES", {})
    (tmp_path / "key.pem").write_bytes(PEM_KEY)
    run(
        *("openssl", "pkcs12", "-export", "-keypbe", "CAMELLIA-128-CBC", "-nocerts"),
        *("-inkey", tmp_path / "key.pem", "-out", tmp_path / "a.p12", "-passout", f"pass:{PASSWORD.reveal()}"),
    )

    with pytest.raises(KeystoreUnsupported):
        explain_file(say, tmp_path / "a.p12", PASSWORD)
    with pytest.raises(KeystoreDamaged):
        explain_file(say, tmp_path / "a.p12")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_file_of_text_in_another_encoding_is_explained(encoding: str, tmp_path: Path) -> None:
    """PowerShell writes UTF-16 where its output goes to a file."""
    (tmp_path / "a.pem").write_text(CERTIFICATE.decode(), encoding=encoding)
    (explanation,) = explain_file(say, tmp_path / "a.pem")
    assert explanation.title == say("explain-certificate-title")


@pytest.mark.parametrize("encoding", [Encoding.DER, Encoding.PEM])
def test_a_chain_as_windows_saves_it_is_explained(encoding: Encoding, tmp_path: Path) -> None:
    """PKCS#7 with certificates and nothing else."""
    chain = [
        x509.load_pem_x509_certificate((RECORDED / "pki" / f"{name}.crt.pem").read_bytes())
        for name in ("eid-anne-auth", "eid-citizenca-rsa")
    ]
    path = tmp_path / "chaine.p7b"
    path.write_bytes(pkcs7.serialize_certificates(chain, encoding))

    explained = explain_file(say, path)

    assert [e.title for e in explained] == [say("explain-certificate-title")] * 2


# ── damage ───────────────────────────────────────────────────────────────────────────────────


REAL = {
    "keystore": P12,
    "certificate": CERTIFICATE,
    "certificate (DER)": x509.load_pem_x509_certificate(CERTIFICATE).public_bytes(Encoding.DER),
    "csr": (CASE / "csr.der").read_bytes(),
    "token": SAMPLES.joinpath("vectors", "etk.ec.der").read_bytes(),
    "message": sorted(CASE.glob("messages/*GenerateCertificate.request.http"))[0].read_bytes(),
    "placeholder": SAMPLES.joinpath("keystore", "placeholder.der").read_bytes(),
    "key": PEM_KEY,
}


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """One of the real files with a few bytes changed, put in or taken out, or cut."""
    data = bytearray(REAL[draw(st.sampled_from(sorted(REAL)))])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        change: Callable[[bytes], None] = draw(
            st.sampled_from(
                [
                    lambda new, at=at: data.__setitem__(slice(at, at + len(new)), new),
                    lambda new, at=at: data.__setitem__(slice(at, at), new),
                    lambda new, at=at: data.__delitem__(slice(at, at + len(new))),
                    lambda _, at=at: data.__delitem__(slice(at, None)),
                ]
            )
        )
        change(draw(st.binary(min_size=1, max_size=3)))
    return bytes(data)


@given(st.one_of(st.binary(max_size=200), st.text(max_size=80).map(str.encode), damaged()))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
def test_any_bytes_are_explained_or_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    """No other exception than the kit's own, with and without a password."""
    path = tmp_path / "x.p12"
    path.write_bytes(data)
    for password in (None, Secret("wrong")):
        try:
            explain_file(say, path, password)
        except KitError as error:
            assert say.error(error).remedy


def plain(explained: tuple[object, ...]) -> str:
    """The text, with the blanks of French typography as ordinary ones."""
    return "\n".join(map(str, explained)).replace("\N{NO-BREAK SPACE}", " ")
