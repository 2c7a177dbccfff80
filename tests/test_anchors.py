"""What is trusted: each authority was seen twice, an operator adds others, and practice stays apart."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ehcert_kit import anchors
from ehcert_kit.anchors import Entry
from ehcert_kit.certificate import Certificate
from ehcert_kit.cli import main
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.trust import authorities
from ehcert_kit.errors import AnchorDamaged, EnvironmentsMixed, TrustFileRefused
from ehcert_kit.explain.anchors import trusted
from ehcert_kit.names import ENVIRONMENTS
from ehcert_kit.practice.certificates import key_usage, self_signed
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from tests.conftest import OpenPractice

REAL = tuple(name for name in ENVIRONMENTS if name != "practice")
TABLE = anchors.table()
PEMS = Path(anchors.__file__).parent / "pem"
AUTHORITY = ((x509.BasicConstraints(True, None), True), key_usage(key_cert_sign=True))


def certificate(name: str, extensions: Sequence[tuple[x509.ExtensionType, bool]] = AUTHORITY) -> x509.Certificate:
    """Self-signed, with this common name."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    validity = datetime(2026, 1, 1, tzinfo=UTC), datetime(2046, 1, 1, tzinfo=UTC)
    return self_signed(ec.generate_private_key(ec.SECP256R1()), subject, validity, extensions).certificate


def pem(*certificates: x509.Certificate) -> bytes:
    return b"".join(c.public_bytes(serialization.Encoding.PEM) for c in certificates)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "autorites.pem"


# ── what the package brings ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry.file)
def test_each_authority_is_the_one_of_its_table(entry: Entry) -> None:
    """The very certificate, a root of that name, for real environments."""
    anchor = anchors.load(entry, (PEMS / entry.file).read_bytes())

    assert anchor.certificate.fingerprint(hashes.SHA256()).hex() == entry.fingerprint
    assert anchor.certificate.issuer == anchor.certificate.subject
    (common_name,) = anchor.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert common_name.value == entry.name
    assert anchors.read(PEMS / entry.file) == (anchor.certificate,)
    assert entry.environments and set(entry.environments) <= set(REAL)


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry.file)
def test_each_authority_was_seen_in_two_places(entry: Entry) -> None:
    """Kept by different people: another repository of the same owner is no second place."""
    owners = {source.split("/")[1].lower() for source in entry.sources}
    assert len(owners) == 2


def test_nothing_else_is_shipped() -> None:
    """A certificate that no row of the table names would be believed by nobody, and misunderstood."""
    assert {file.name for file in PEMS.iterdir()} == {entry.file for entry in TABLE}


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry.file)
def test_a_certificate_that_was_exchanged_is_not_believed(entry: Entry) -> None:
    """Not even one that bears the same name."""
    for other in (pem(certificate(entry.name)), b"", b"-----BEGIN CERTIFICATE-----\n"):
        with pytest.raises(AnchorDamaged):
            anchors.load(entry, other)


@pytest.mark.parametrize("environment", REAL)
def test_identity_cards_are_believed_on_three_roots(environment: str) -> None:
    """Of the cards that are still valid; the two older roots have ended with their last cards."""
    names = [anchor.name for anchor in anchors.shipped(environment, "eid")]
    assert names == ["Belgium Root CA3", "Belgium Root CA4", "Belgium Root CA6"]


def test_practice_believes_no_real_authority() -> None:
    """It has its own."""
    assert anchors.shipped("practice", "eid") == anchors.shipped("practice", "ehealth") == ()


def test_the_page_on_security_lists_what_is_trusted() -> None:
    """Each authority by its name and the beginning of its fingerprint."""
    page = (Path(__file__).parents[1] / "docs" / "security.md").read_text()
    for entry in TABLE:
        assert entry.name in page
        assert f"{entry.fingerprint[:8]} {entry.fingerprint[8:16]}" in page


# ── what an operator adds ────────────────────────────────────────────────────────────────────


def test_a_file_holds_one_authority_or_several(file: Path) -> None:
    """PEM, in its order, with text around them and each once; or one in DER, as authorities publish them."""
    one, two = certificate("Eins"), certificate("Zwei")
    file.write_bytes(b"# eHealth\n" + pem(one, two, one))
    assert anchors.read(file) == (one, two)
    file.write_bytes(two.public_bytes(serialization.Encoding.DER))
    assert anchors.read(file) == (two,)


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        b"no certificate",
        b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        pem(certificate("Eins"))[:-40],
        b"-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n",
    ],
    ids=["empty", "text", "damaged", "cut", "other"],
)
def test_what_is_no_certificate_is_said(octets: bytes, file: Path) -> None:
    """Nothing is trusted by accident."""
    file.write_bytes(octets)
    with pytest.raises(TrustFileRefused) as refused:
        anchors.read(file)
    assert refused.value.reason == "form"


def test_a_file_that_is_not_there_is_said(file: Path) -> None:
    """By its own sentence, which does not speak of keys."""
    with pytest.raises(TrustFileRefused) as refused:
        anchors.read(file)
    assert refused.value.reason == "absent"
    assert "autorités" in Texts().error(refused.value).title


@pytest.mark.parametrize(
    "extensions",
    [
        (),
        ((x509.BasicConstraints(False, None), True), key_usage(key_cert_sign=True)),
        ((x509.BasicConstraints(True, None), True), key_usage(digital_signature=True)),
    ],
    ids=["unsaid", "no authority", "may not sign"],
)
def test_a_certificate_that_may_issue_none_is_said(
    extensions: Sequence[tuple[x509.ExtensionType, bool]], file: Path
) -> None:
    """One such among authorities is enough: somebody took the wrong file."""
    file.write_bytes(pem(certificate("Eins"), certificate("Fremd", extensions)))
    with pytest.raises(TrustFileRefused) as refused:
        anchors.read(file)
    assert (refused.value.reason, refused.value.subject) == ("authority", "CN=Fremd")


def test_an_authority_without_key_usage_may_issue(file: Path) -> None:
    """RFC 5280 §4.2.1.3: an absent key usage restricts nothing."""
    old = certificate("Alt", AUTHORITY[:1])
    file.write_bytes(pem(old))
    assert anchors.read(file) == (old,)


@pytest.mark.parametrize("environment", REAL)
def test_what_is_added_is_trusted_beside_what_is_shipped(environment: str, file: Path, tmp_path: Path) -> None:
    """Once, for eHealth as for cards."""
    own = certificate("TEST eHealth root CA")
    shipped = tuple(Certificate.from_x509(anchor.certificate) for anchor in anchors.shipped(environment, "eid"))
    file.write_bytes(pem(shipped[0].x509, own))
    settings = Settings(tmp_path / "w", environment=environment, trust=file)

    added = Certificate.from_x509(own)
    assert authorities(settings, "eid") == (*shipped, added)
    assert added in authorities(settings, "ehealth")
    assert authorities(replace(settings, trust=None), "eid") == shipped


def test_practice_and_reality_do_not_trust_each_other(file: Path, tmp_path: Path) -> None:
    """Neither a practice authority in a real environment nor the reverse; before anything is made."""
    for name, environment in (("PRATIQUE eHealth root CA (fictif)", "production"), ("eHealth root", "practice")):
        file.write_bytes(pem(certificate(name)))
        with pytest.raises(EnvironmentsMixed):
            open_session(Settings(tmp_path / environment, environment=environment, trust=file))
        assert not (tmp_path / environment).exists()


def test_an_environment_is_opened_with_what_is_trusted(file: Path, tmp_path: Path, practice: OpenPractice) -> None:
    """The roots by which chains and tokens are judged."""
    file.write_bytes(pem(certificate("Racine eHealth")))
    real = Settings(tmp_path / "r", environment="acceptance", trust=file)
    assert open_session(real).environment.roots == authorities(real, "ehealth") != ()

    alone = practice().environment.roots
    file.write_bytes(pem(other := certificate("PRATIQUE autre")))
    assert practice(trust=file).environment.roots == (*alone, Certificate.from_x509(other))


@pytest.mark.parametrize("command", ["walk", "doctor"])
def test_a_wrong_file_ends_a_command_with_its_sentence(
    command: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before a workspace is made."""
    words = ("--environment", "acceptance", "--workspace", str(tmp_path / "w"), "--trust", str(file))
    assert main([command, *words]) == 1
    assert f"Le fichier d'autorités n'est pas là\N{NO-BREAK SPACE}: {file}" in capsys.readouterr().err
    assert not (tmp_path / "w").exists()


def test_the_file_reaches_the_kernels(file: Path, tmp_path: Path) -> None:
    """The pages judge by the same authorities as the command line that serves them."""
    from ehcert_kit.voila.workplace import Workplace

    settings = Settings(tmp_path / "w", environment="acceptance", trust=file)
    assert Workplace(settings).kernel_environment()["EHCERT_TRUST"] == str(file)
    assert Workplace(replace(settings, trust=None)).kernel_environment()["EHCERT_TRUST"] == ""


def test_a_kernel_takes_the_file(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the environment, as everything that a server tells it."""
    from ehcert_kit.environments.kernel_settings import KernelSettings
    from ehcert_kit.widgets.desk import Desk

    file.write_bytes(pem(own := certificate("Racine eHealth")))
    for name, value in (("ENVIRONMENT", "acceptance"), ("WORKSPACE", str(tmp_path / "w")), ("TRUST", str(file))):
        monkeypatch.setitem(os.environ, f"EHCERT_{name}", value)
    desk = Desk(KernelSettings.from_environment(), "demander")
    assert Certificate.from_x509(own) in desk.environment.roots


# ── in words ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("environment", REAL)
def test_what_is_trusted_is_told_and_why(environment: str) -> None:
    """Name, fingerprint as openssl writes it, both places; and that nothing is known for eHealth."""
    told = str(trusted(Texts(), environment, ()))

    for anchor in anchors.shipped(environment, "eid"):
        assert anchor.name in told
        assert anchor.certificate.fingerprint(hashes.SHA256()).hex(":").upper() in told
        assert all(source in told for source in anchor.sources)
    assert "ne sont pas jugées" in told


def test_what_was_added_is_told_as_such(practice: OpenPractice) -> None:
    """By whom: the operator, or the platform of practice."""
    own = certificate("Racine eHealth")
    told = str(trusted(Texts(), "production", (Certificate.from_x509(own),)))
    assert "ajoutée avec --trust" in told and "CN=Racine eHealth" in told
    assert "ne sont pas jugées" not in told

    told = str(trusted(Texts(), "practice", practice().environment.roots))
    assert "plate-forme d'exercice" in told and "--trust" not in told
