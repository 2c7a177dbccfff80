"""An encryption token is taken for what it says only if every check holds: one failing input for each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519, padding

from ehcert_kit.errors import ChallengeUnreadable, EtkUntrusted
from ehcert_kit.messages.etk import EncryptionToken, open_challenge
from tests.keys import ec_key, rsa_key
from tests.reference import SAMPLES

from . import making
from .making import DAY, ENCRYPTION, NOW, STRANGER, YEAR, Knobs, chain, encryption_certificate, etk_ra, token

SECOND = timedelta(seconds=1)
CHAIN = chain()
OWNER = CHAIN.owner
ROOTS = [CHAIN.root.certificate]


def parsed(der: bytes) -> EncryptionToken:
    return EncryptionToken.parse(der)


def verify(der: bytes, now: datetime = NOW, roots: list[x509.Certificate] = ROOTS) -> None:
    parsed(der).verify(now, roots)


def refusal(act: Callable[[], object]) -> str:
    """The name of the check that fails."""
    with pytest.raises(EtkUntrusted) as raised:
        act()
    return raised.value.reason


# ── what is read ─────────────────────────────────────────────────────────────────────────────


def test_a_good_token_is_read_and_verifies() -> None:
    """Who is who: the content, its owner, the authorities, the registration authority."""
    signer, encryption = etk_ra(CHAIN.root), encryption_certificate(OWNER)
    read = parsed(token(CHAIN, signer=signer, encryption=encryption))

    assert read.encryption_certificate == encryption.certificate
    assert read.authentication_certificate == OWNER.certificate
    assert set(read.authorities) == {CHAIN.issuing.certificate, CHAIN.root.certificate}
    assert read.signer == signer.certificate
    read.verify(NOW, ROOTS)
    read.verify(NOW, [])


@pytest.mark.parametrize("file", ["etk.rsa.der", "etk.ec.der"])
def test_sample_tokens_are_read(file: str) -> None:
    parsed((SAMPLES / "vectors" / file).read_bytes())


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "sha384"])
@pytest.mark.parametrize("attributes", [True, False], ids=["attributes", "no attributes"])
def test_signatures_over_attributes_or_content(algorithm: str, attributes: bool) -> None:
    """RFC 5652 §5.4; older tokens have SHA-1."""
    verify(token(CHAIN, algorithm=algorithm, attributes=attributes))


def test_a_registration_authority_with_an_ec_key() -> None:
    verify(token(CHAIN, signer=etk_ra(CHAIN.root, key=ec_key()), algorithm="sha384"))


def test_the_registration_authoritys_own_end_is_not_judged() -> None:
    """Official tokens are signed with a certificate that ended in 2023."""
    verify(token(CHAIN, signer=etk_ra(CHAIN.root, begins=NOW - 2 * YEAR, ends=NOW - YEAR)))


@pytest.mark.parametrize(
    "der",
    [
        b"",
        b"\x30\x00",
        token(CHAIN)[:-1],
        token(CHAIN) + b"\0",
        token(CHAIN, content=b"no certificate"),
        token(CHAIN, content=b""),
        token(CHAIN, with_signer=False),
        token(CHAIN, signer_infos=0),
        token(CHAIN, signer_infos=2),
        token(CHAIN, owners=[]),
        token(CHAIN, owners=[OWNER, chain(depth=" 2").owner]),
    ],
    ids=[
        "nothing",
        "an empty sequence",
        "cut off",
        "one octet more",
        "not a certificate inside",
        "nothing inside",
        "without the signer's certificate",
        "nobody signed",
        "two signed",
        "without an owner",
        "with two owners",
    ],
)
def test_what_is_no_token_is_refused(der: bytes) -> None:
    """Of another form than tokens have."""
    assert refusal(lambda: parsed(der)) == "form"


@pytest.mark.parametrize("attributes", [True, False], ids=["attributes", "no attributes"])
def test_a_token_signed_with_another_key_is_refused(attributes: bool) -> None:
    """The certificate named as the signer's is not that of the key."""
    der = token(CHAIN, attributes=attributes, signed_with=rsa_key(STRANGER))
    assert refusal(lambda: parsed(der)) == "signature"


def test_a_token_whose_attribute_is_of_another_content_is_refused() -> None:
    """The signature over the attributes holds, but they speak of something else."""
    der = token(CHAIN, attribute_digest=hashlib.sha256(b"something else").digest())
    assert refusal(lambda: parsed(der)) == "signature"


def test_a_token_of_a_key_of_another_kind_than_its_signer_is_refused() -> None:
    """RSA said, EC signed."""
    der = token(CHAIN, signer=etk_ra(CHAIN.root, key=ec_key()), signed_with=ec_key(1), algorithm="sha384")
    assert refusal(lambda: parsed(der)) == "signature"


def test_a_token_of_a_key_that_signs_no_tokens_is_refused() -> None:
    """Neither RSA nor EC: nothing is verified, so nothing holds."""
    signer = etk_ra(CHAIN.root, key=ed25519.Ed25519PrivateKey.generate())
    der = token(CHAIN, signer=signer, signed_with=rsa_key(STRANGER))
    assert refusal(lambda: parsed(der)) == "signature"


# ── what is verified ─────────────────────────────────────────────────────────────────────────


def test_an_encryption_certificate_that_its_owner_did_not_sign_is_refused() -> None:
    """Anybody could bind a key of his own to the name."""
    der = token(CHAIN, encryption=encryption_certificate(OWNER, signed_with=rsa_key(STRANGER)))
    assert refusal(lambda: verify(der)) == "ETK_ENCRYPTION_CERT_SIGNATURE_NOT_VALID"


@pytest.mark.parametrize(
    ("knobs", "reason"),
    [
        (Knobs(begins=NOW + SECOND, ends=NOW + DAY), "ETK_ENCRYPTION_CERT_NOT_YET_VALID"),
        (Knobs(begins=NOW - DAY, ends=NOW - SECOND), "ETK_ENCRYPTION_CERT_EXPIRED"),
        (Knobs(usage=None), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(usage=["key_encipherment"]), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(usage=["data_encipherment"]), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(authority=True), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(subject=making.name("Autre")), "ETK_CERTS_DO_NOT_MATCH"),
    ],
    ids=["future", "ended", "no usage", "keys only", "data only", "authority", "another name"],
)
def test_an_encryption_certificate_of_another_profile_is_refused(knobs: Knobs, reason: str) -> None:
    """Dates, use, name."""
    der = token(CHAIN, encryption=encryption_certificate(OWNER, **knobs))
    assert refusal(lambda: verify(der)) == reason


@pytest.mark.parametrize(
    ("knobs", "reason"),
    [
        (Knobs(begins=NOW + SECOND), "ETK_AUTHENTICATION_CERT_NOT_YET_VALID"),
        (Knobs(ends=NOW - SECOND), "ETK_AUTHENTICATION_CERT_EXPIRED"),
        (Knobs(usage=None), "ETK_AUTHENTICATION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(usage=["content_commitment"]), "ETK_AUTHENTICATION_CERT_HAS_INVALID_KEYUSAGE"),
    ],
    ids=["future", "ended", "no usage", "another usage"],
)
def test_an_owner_of_another_profile_is_refused(knobs: Knobs, reason: str) -> None:
    """The encryption certificate is as it should be; that of its owner is not."""
    of = chain(owner=knobs)
    encryption = encryption_certificate(of.owner, begins=NOW - DAY, ends=NOW + DAY)
    assert refusal(lambda: verify(token(of, encryption=encryption))) == reason


@pytest.mark.parametrize("moment", ["begins", "ends"])
def test_a_certificate_is_good_on_its_first_and_on_its_last_second(moment: str) -> None:
    """RFC 5280 §4.1.2.5: both ends belong to the validity."""
    certificate = OWNER.certificate
    now = certificate.not_valid_before_utc if moment == "begins" else certificate.not_valid_after_utc
    verify(token(CHAIN), now=now)


def test_an_owner_without_basic_constraints_is_no_authority() -> None:
    """The extension is for authorities; end entities may leave it out (RFC 5280 §4.2.1.9)."""
    verify(token(chain(owner=Knobs(authority=None))))


# ── to whom it leads ─────────────────────────────────────────────────────────────────────────


def test_a_token_of_a_stranger_is_refused_where_roots_are_known() -> None:
    """The same names, other keys; without roots the path is not judged."""
    key = rsa_key(STRANGER)
    stranger = chain(root=Knobs(key=key))
    der = token(stranger)

    assert refusal(lambda: verify(der)) == "ETK_CERTS_INVALID"
    verify(der, roots=[])


def test_an_owner_whose_issuer_is_not_the_one_named_is_refused() -> None:
    """The name of the issuing CA is written there, its key did not sign."""
    of = chain(owner=Knobs(signed_with=rsa_key(STRANGER)))
    assert refusal(lambda: verify(token(of))) == "ETK_CERTS_INVALID"


def test_an_owner_that_names_another_issuer_is_refused() -> None:
    """The key is right, the name is not (RFC 5280 §6.1.3 a 4)."""
    of = chain(owner=Knobs(issuer_name=making.name("Autre")))
    assert refusal(lambda: verify(token(of))) == "ETK_CERTS_INVALID"


def test_an_issuing_authority_that_the_root_did_not_sign_is_refused() -> None:
    of = chain(issuing=Knobs(signed_with=rsa_key(STRANGER)))
    assert refusal(lambda: verify(token(of))) == "ETK_CERTS_INVALID"


# ── the challenge ────────────────────────────────────────────────────────────────────────────

KEY = rsa_key(ENCRYPTION)
SERIAL = bytes(range(1, 17))


def sealed(plain: bytes) -> bytes:
    """One block for our key."""
    return KEY.public_key().encrypt(plain, padding.PKCS1v15())


def challenge(plain: bytes = SERIAL, digest: bytes | None = None, blocks: bytes | None = None) -> bytes:
    blocks = sealed(plain) if blocks is None else blocks
    return blocks + (hashlib.sha256(plain[:16]).digest() if digest is None else digest)


def test_a_challenge_holds_the_serial_number() -> None:
    """Sixteen octets, unsigned, big-endian."""
    assert open_challenge(challenge(), KEY) == 0x0102030405060708090A0B0C0D0E0F10
    assert open_challenge(challenge(b"\xff" + SERIAL[1:]), KEY) >> 120 == 0xFF


def test_only_the_first_sixteen_octets_count() -> None:
    """What follows them is neither read nor digested, in the same block or in a second one."""
    assert open_challenge(challenge(SERIAL + b"more"), KEY) == int.from_bytes(SERIAL)
    assert open_challenge(challenge(blocks=sealed(SERIAL) + sealed(b"more")), KEY) == int.from_bytes(SERIAL)


def test_a_serial_number_may_be_spread_over_blocks() -> None:
    assert open_challenge(challenge(blocks=sealed(SERIAL[:5]) + sealed(SERIAL[5:])), KEY) == int.from_bytes(SERIAL)


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        hashlib.sha256(b"").digest(),
        challenge()[1:],
        challenge() + b"\0",
        challenge(digest=bytes(32)),
        challenge(digest=hashlib.sha256(SERIAL).digest()[:-1] + b"\0"),
        challenge(SERIAL[:15]),
        challenge(blocks=rsa_key(STRANGER).public_key().encrypt(SERIAL, padding.PKCS1v15())),
        challenge(blocks=b"\xff" * 256),
    ],
    ids=[
        "nothing",
        "a digest alone",
        "an octet less",
        "an octet more",
        "no digest",
        "another digest",
        "a short serial number",
        "for another key",
        "a number beyond the modulus",
    ],
)
def test_a_challenge_that_does_not_open_is_refused(octets: bytes) -> None:
    """Each for one reason; none of them gives a serial number."""
    with pytest.raises(ChallengeUnreadable):
        open_challenge(octets, KEY)
