"""Practice card, virtual eID and SoftHSM token of a scenario: one person, the same keys, on every machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest
from cryptography.hazmat.primitives import serialization

from ehcert_kit.card.interface import CardKey
from ehcert_kit.practice import people
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.citizens import citizen_ca, foreigner_ca, national_register, validity
from ehcert_kit.practice.citizens.keys import card_key, derived_rsa_key
from ehcert_kit.practice.scenario import CardSetting, load
from ehcert_kit.practice.seats import SEATS
from ehcert_kit.practice.virtual_card.holders import named
from ehcert_kit.practice.virtual_card.profiles import version_of
from tests.commands import kit
from tests.conftest import scenario_file

from .chips import NOW, card, read

Algorithm = Literal["rsa", "ec"]
both = pytest.mark.parametrize("algorithm", ["rsa", "ec"])


def fingerprint(algorithm: Algorithm, use: Literal["Authentication", "Signature"]) -> str:
    public = card_key("80010199976", algorithm, use).public_key()
    der = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()[:16]


def test_the_keys_are_these_on_every_machine() -> None:
    """Written down once: another library version must make the same."""
    assert {
        (algorithm, use): fingerprint(algorithm, use)
        for algorithm in ("rsa", "ec")
        for use in ("Authentication", "Signature")
    } == {
        ("rsa", "Authentication"): "b7ec0b906f9cf972",
        ("rsa", "Signature"): "df7de48612d1f024",
        ("ec", "Authentication"): "39e9a2a46129e3e2",
        ("ec", "Signature"): "92ef891d7e2ba14a",
    }


@pytest.mark.slow
@pytest.mark.parametrize("use", ["Authentication", "Signature"])
@pytest.mark.parametrize("seat", [1, 31, SEATS])
def test_the_keys_in_the_package_are_those_of_the_seed(
    seat: int, use: Literal["Authentication", "Signature"]
) -> None:
    """Those of every seat are kept, because finding one takes a second."""
    ssin = people.person(seat).ssin
    assert card_key(ssin, "rsa", use).private_numbers() == derived_rsa_key(ssin, use).private_numbers()


@both
def test_practice_card_and_virtual_card_are_one(algorithm: Algorithm, tmp_path: Path) -> None:
    """Certificates octet for octet, holder, card number and dates."""
    setting = CardSetting(algorithm=algorithm)
    practice = PracticeCard.issue(tmp_path / "card.json", people.person(1), setting, NOW)
    virtual = card(version_of(algorithm))
    made = virtual.chip.made
    for key, use in ((CardKey.AUTHENTICATION, "Authentication"), (CardKey.SIGNATURE, "Signature")):
        chain = made.chain(use)  # type: ignore[arg-type]
        assert practice.chain(key) == tuple(c.public_bytes(serialization.Encoding.DER) for c in chain)
    identity = practice.identity()
    assert (identity.person, identity.card_number) == (made.person, made.card_number)
    assert (identity.valid_from, identity.valid_until) == (made.valid_from, made.valid_until)
    assert identity.card_number is not None
    assert identity.card_number.encode() in read(virtual, "DF 01 40 31")


def test_a_scenario_may_name_its_holder(tmp_path: Path) -> None:
    """Then every seat has this person's card; a specimen lies there if it is asked for."""
    text = 'card = { holder = { ssin = "80010199976", first_names = "Zoé", name = "ESSAI" } }\n'
    scenario = load(scenario_file(tmp_path, text))
    assert named("1", scenario).person == named("3", scenario).person == scenario.holder()
    assert named("specimen-de", scenario).person.name == "SPECIMEN"
    assert named("2", load("groupe-simple")).person == people.person(2)
    for nobody in ("0", "x", "-1"):
        with pytest.raises(KeyError):
            named(nobody, scenario)


@both
def test_a_card_is_the_same_all_year(algorithm: Algorithm) -> None:
    """From the first second to the last; the next year's is another."""
    first, last = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)
    next_year = datetime(2027, 1, 1, tzinfo=UTC)
    files = [card(version_of(algorithm), now=when).chip.files for when in (first, last, next_year)]
    assert files[0] == files[1] != files[2]


def test_validity() -> None:
    """Ten years from a morning to the last second of a day."""
    start, end = validity(datetime(2026, 6, 1, tzinfo=UTC))
    assert (start, end) == (datetime(2025, 1, 1, 8, tzinfo=UTC), datetime(2034, 12, 31, 23, 59, 59, tzinfo=UTC))


@both
def test_published_authorities_share_a_root(algorithm: Algorithm) -> None:
    """Citizen CA, Foreigner CA and National Register; the root's key is published nowhere."""
    roots = {a(algorithm).above for a in (citizen_ca, foreigner_ca, national_register)}
    assert len(roots) == 1


@pytest.mark.slow
@both
def test_the_softhsm_token_has_the_same_certificates(algorithm: Algorithm, tmp_path: Path) -> None:
    """Read and asked by pkcs11-tool; the Signature key wants its PIN each time."""
    environment = {**os.environ, "SOFTHSM2_CONF": str(tmp_path / "practice" / "softhsm" / "softhsm2.conf")}
    told = kit("softhsm-card", "--workspace", tmp_path, "--applet", version_of(algorithm))
    assert f"export SOFTHSM2_CONF={environment['SOFTHSM2_CONF']}" in told
    module = told.partition("--card pkcs11:")[2].splitlines()[0].strip()

    def tool(*arguments: str) -> bytes:
        words = ["pkcs11-tool", "--module", module, "--token-label", "BELPIC TEST PRATIQUE", *arguments]
        return subprocess.run(words, env=environment, capture_output=True, check=True).stdout

    made = card(version_of(algorithm), now=datetime.now(UTC)).chip.made
    authority, root = made.authority.chain
    for id, certificate in (
        ("02", made.certificates["Authentication"]),
        ("03", made.certificates["Signature"]),
        ("04", authority),
        ("06", root),
    ):
        der = certificate.public_bytes(serialization.Encoding.DER)
        assert tool("--read-object", "--type", "cert", "--id", id) == der
    keys = tool("--list-objects", "--type", "privkey", "--login", "--pin", people.PIN).decode()
    assert keys.count("always authenticate") == 1
    assert {line.split()[-1] for line in keys.splitlines() if "label:" in line} == {
        "Authentication",
        "Signature",
    }
    # What the token signs, openssl verifies with the certificate of the virtual card.
    (tmp_path / "text").write_bytes(b"TEST")
    mechanism, to_sign = "SHA256-RSA-PKCS", b"TEST"
    if algorithm == "ec":
        mechanism, to_sign = "ECDSA", hashlib.sha256(b"TEST").digest()
    (tmp_path / "input").write_bytes(to_sign)
    tool(
        "--sign", "--id", "02", "--login", "--pin", people.PIN, "--mechanism", mechanism,
        "--signature-format", "openssl", "-i", str(tmp_path / "input"), "-o", str(tmp_path / "signature"),
    )  # fmt: skip
    key = made.keys["Authentication"].public_key()
    pem = key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(pem)
    verify = ["openssl", "dgst", "-sha256", "-verify", str(tmp_path / "key.pem")]
    subprocess.run([*verify, "-signature", tmp_path / "signature", tmp_path / "text"], check=True)


@pytest.mark.slow
def test_the_token_takes_the_scenario_s_settings(tmp_path: Path) -> None:
    """Its own PIN, which is not told; no Signature certificate; and blocking, which SoftHSM cannot, is said."""
    settings = 'algorithm = "ec", pin = "918273", signature_certificate = false, blocked = true'
    file = scenario_file(tmp_path, f"card = {{ {settings} }}\n")
    told = kit("softhsm-card", "--workspace", tmp_path, "--scenario", file)
    assert "918273" not in told and "ne bloque jamais" in told
    module = told.partition("--card pkcs11:")[2].splitlines()[0].strip()
    environment = {**os.environ, "SOFTHSM2_CONF": str(tmp_path / "practice" / "softhsm" / "softhsm2.conf")}
    listed = subprocess.run(
        ["pkcs11-tool", "--module", module, "--login", "--pin", "918273", "--list-objects"],
        env=environment, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert listed.count("Certificate Object") == 3
    assert listed.count("Private Key Object") == 2
