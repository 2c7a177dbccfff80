"""An encryption token is taken for what it says only if every check holds: one failing input for each."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, padding

from ehcert_kit.certificate import Certificate
from ehcert_kit.errors import ChallengeUnreadable, EtkUntrusted
from ehcert_kit.messages.etk import EncryptionToken, open_challenge
from ehcert_kit.trust import Reason, Verdict, judge_challenge, judge_token
from tests.keys import ec_key, rsa_key
from tests.reference import SAMPLES

from . import making
from .making import DAY, ENCRYPTION, NOW, STRANGER, YEAR, Knobs, chain, encryption_certificate, etk_ra, token

SECOND, SKEW = timedelta(seconds=1), timedelta(minutes=5)
BOTH = ["key_encipherment", "data_encipherment"]
CHAIN = chain()
OWNER = CHAIN.owner


def seen(made: making.Made) -> Certificate:
    return Certificate(made.der)


ROOTS = [seen(CHAIN.root)]


def judged(
    der: bytes, now: datetime = NOW, roots: list[Certificate] = ROOTS, owner: Certificate | None = None
) -> Verdict:
    return judge_token(EncryptionToken.parse(der), owner=owner, now=now, roots=roots)


def reasons(der: bytes, owner: Certificate | None = None) -> list[str]:
    """Every reason against, so that a test sees that there is no other than its own."""
    return [str(reason) for reason in judged(der, owner=owner).reasons]


# ── what is read ─────────────────────────────────────────────────────────────────────────────


def test_a_good_token_is_read_and_verifies() -> None:
    """Who is who: the content, its owner, the authorities, the registration authority."""
    signer, encryption = etk_ra(CHAIN.root), encryption_certificate(OWNER)
    der = token(CHAIN, signer=signer, encryption=encryption)
    read = EncryptionToken.parse(der)

    assert read.encryption_certificate == seen(encryption)
    assert read.serial == str(encryption.certificate.serial_number)
    assert read.authentication_certificate == seen(OWNER)
    assert set(read.authorities) == {seen(CHAIN.issuing), seen(CHAIN.root)}
    assert read.signer == seen(signer)
    assert judged(der).good
    assert judged(der, owner=seen(OWNER)).good


def test_an_owner_that_is_in_the_set_twice_is_one() -> None:
    """In whatever order: it is a set (RFC 5652 §10.2.3)."""
    assert judged(token(CHAIN, owners=[OWNER, OWNER]), owner=seen(OWNER)).good


def test_without_a_known_root_nothing_is_called_good() -> None:
    """What was seen fits together; nobody vouches for its end."""
    verdict = judged(token(CHAIN), roots=[])
    assert not verdict.findings
    assert not verdict.good


@pytest.mark.parametrize("file", ["etk.rsa.der", "etk.ec.der"])
def test_sample_tokens_are_read(file: str) -> None:
    der = (SAMPLES / "vectors" / file).read_bytes()
    assert Reason.ETK_SIGNATURE not in judged(der).reasons


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "sha384", "sha512"])
@pytest.mark.parametrize("attributes", [True, False], ids=["attributes", "no attributes"])
def test_signatures_over_attributes_or_content(algorithm: str, attributes: bool) -> None:
    """RFC 5652 §5.4; older tokens have SHA-1."""
    assert judged(token(CHAIN, algorithm=algorithm, attributes=attributes)).good


def test_a_registration_authority_with_an_ec_key() -> None:
    assert judged(token(CHAIN, signer=etk_ra(CHAIN.root, key=ec_key()), algorithm="sha384")).good


def test_the_registration_authoritys_own_end_is_not_judged() -> None:
    """Official tokens are signed with a certificate that ended in 2023."""
    assert judged(token(CHAIN, signer=etk_ra(CHAIN.root, begins=NOW - 2 * YEAR, ends=NOW - YEAR))).good


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
        token(CHAIN, signer=etk_ra(CHAIN.root, key=ed25519.Ed25519PrivateKey.generate()), signed_with=rsa_key()),
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
        "a signer whose key signs no tokens",
    ],
)
def test_what_is_no_token_is_refused(der: bytes) -> None:
    """Of another form than tokens have."""
    with pytest.raises(EtkUntrusted) as raised:
        EncryptionToken.parse(der)
    assert raised.value.reason == "form"


@pytest.mark.parametrize("attributes", [True, False], ids=["attributes", "no attributes"])
def test_a_token_signed_with_another_key_is_refused(attributes: bool) -> None:
    """The certificate named as the signer's is not that of the key."""
    der = token(CHAIN, attributes=attributes, signed_with=rsa_key(STRANGER))
    assert reasons(der) == ["signature"]


def test_a_token_whose_attribute_is_of_another_content_is_refused() -> None:
    """The signature over the attributes holds, but they speak of something else."""
    der = token(CHAIN, attribute_digest=hashlib.sha256(b"something else").digest())
    assert reasons(der) == ["signature"]


def test_a_token_of_a_key_of_another_kind_than_its_signer_is_refused() -> None:
    """RSA said, EC signed."""
    der = token(CHAIN, signer=etk_ra(CHAIN.root, key=ec_key()), signed_with=ec_key(1), algorithm="sha384")
    assert reasons(der) == ["signature"]


# ── what is verified ─────────────────────────────────────────────────────────────────────────


def test_an_encryption_certificate_that_its_owner_did_not_sign_is_refused() -> None:
    """Anybody could bind a key of his own to the name."""
    der = token(CHAIN, encryption=encryption_certificate(OWNER, signed_with=rsa_key(STRANGER)))
    assert reasons(der) == ["ETK_ENCRYPTION_CERT_SIGNATURE_NOT_VALID"]
    assert [finding.about for finding in judged(der).findings] == [OWNER.subject.rfc4514_string()]


@pytest.mark.parametrize(
    ("knobs", "reason"),
    [
        (Knobs(begins=NOW + SKEW + SECOND, ends=NOW + DAY), "ETK_ENCRYPTION_CERT_NOT_YET_VALID"),
        (Knobs(begins=NOW - DAY, ends=NOW - SECOND), "ETK_ENCRYPTION_CERT_EXPIRED"),
        (Knobs(usage=None), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(usage=["key_encipherment"]), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(usage=["data_encipherment"]), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(authority=True, usage=[*BOTH, "key_cert_sign"]), "ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE"),
        (Knobs(subject=making.name("Autre")), "ETK_CERTS_DO_NOT_MATCH"),
    ],
    ids=["future", "ended", "no usage", "keys only", "data only", "authority", "another name"],
)
def test_an_encryption_certificate_of_another_profile_is_refused(knobs: Knobs, reason: str) -> None:
    """Dates, use, name."""
    der = token(CHAIN, encryption=encryption_certificate(OWNER, **knobs))
    assert reasons(der) == [reason]


@pytest.mark.parametrize(
    ("knobs", "reason"),
    [
        (Knobs(begins=NOW + SKEW + SECOND), "ETK_AUTHENTICATION_CERT_NOT_YET_VALID"),
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
    assert reasons(token(of, encryption=encryption)) == [reason]


def test_a_clock_that_is_a_little_slow_refuses_no_token() -> None:
    """Both certificates begin when the owner's was issued, which the check of its chain allows for too."""
    of = chain(owner=Knobs(begins=NOW + SKEW))
    encryption = encryption_certificate(of.owner, begins=NOW + SKEW, ends=NOW + DAY)
    assert reasons(token(of, encryption=encryption)) == []


@pytest.mark.parametrize("moment", ["begins", "ends"])
def test_a_certificate_is_good_on_its_first_and_on_its_last_second(moment: str) -> None:
    """RFC 5280 §4.1.2.5: both ends belong to the validity."""
    certificate = OWNER.certificate
    now = certificate.not_valid_before_utc if moment == "begins" else certificate.not_valid_after_utc
    assert judged(token(CHAIN), now=now).good


def test_an_owner_without_basic_constraints_is_no_authority() -> None:
    """The extension is for authorities; end entities may leave it out (RFC 5280 §4.2.1.9)."""
    assert judged(token(chain(owner=Knobs(authority=None)))).good


def test_a_token_of_somebody_else_is_refused() -> None:
    """Good in itself, but not of the certificate that it should belong to, although the name is the same."""
    renewed = chain(owner=Knobs(serial=42)).owner
    assert reasons(token(CHAIN), owner=seen(renewed)) == ["ETK_CERTS_DO_NOT_MATCH"]


def test_an_owner_that_is_an_authority_is_none() -> None:
    """Then the token has no owner at all."""
    of = chain(owner=Knobs(authority=True, usage=["digital_signature", "key_cert_sign"]))
    with pytest.raises(EtkUntrusted):
        EncryptionToken.parse(token(of))


# ── to whom it leads ─────────────────────────────────────────────────────────────────────────


def test_a_token_of_a_stranger_is_refused_where_roots_are_known() -> None:
    """The same names, other keys; without roots the path is not judged."""
    key = rsa_key(STRANGER)
    stranger = chain(root=Knobs(key=key))
    der = token(stranger)

    assert reasons(der) == ["ETK_CERTS_INVALID"]
    assert not judged(der, roots=[]).findings


def test_an_owner_whose_issuer_is_not_the_one_named_is_refused() -> None:
    """The name of the issuing CA is written there, its key did not sign."""
    of = chain(owner=Knobs(signed_with=rsa_key(STRANGER)))
    assert reasons(token(of)) == ["ETK_CERTS_INVALID"]


def test_an_owner_that_names_another_issuer_is_refused() -> None:
    """The key is right, the name is not (RFC 5280 §6.1.3 a 4)."""
    of = chain(owner=Knobs(issuer_name=making.name("Autre")))
    assert reasons(token(of)) == ["ETK_CERTS_INVALID"]


def test_an_issuing_authority_that_the_root_did_not_sign_is_refused() -> None:
    of = chain(issuing=Knobs(signed_with=rsa_key(STRANGER)))
    assert reasons(token(of)) == ["ETK_CERTS_INVALID"]


def test_an_issuing_authority_that_is_none_is_refused() -> None:
    """Two end-entity certificates: which of them is the owner, nobody can say."""
    with pytest.raises(EtkUntrusted):
        EncryptionToken.parse(token(chain(issuing=Knobs(authority=False, path_length=None))))


def test_a_path_longer_than_the_root_allows_is_refused() -> None:
    of = chain(root=Knobs(path_length=0))
    assert reasons_to(of) == ["ETK_CERTS_INVALID"]
    assert reasons_to(chain(root=Knobs(path_length=1))) == []


def test_a_root_that_came_along_is_no_known_one() -> None:
    """Whoever sends it could have made it."""
    other = chain(depth=" 2")
    assert [*judged(token(other)).reasons] == [Reason.ETK_PATH]


def reasons_to(of: making.Chain) -> list[str]:
    """Why a token is refused by somebody who knows its root."""
    return [str(reason) for reason in judged(token(of), roots=[seen(of.root)]).reasons]


# ── the challenge ────────────────────────────────────────────────────────────────────────────

KEY = rsa_key(ENCRYPTION)
SERIAL = bytes(range(1, 17))


def sealed(plain: bytes) -> bytes:
    """One block for our key."""
    return KEY.public_key().encrypt(plain, padding.PKCS1v15())


def challenge(plain: bytes = SERIAL, digest: bytes | None = None, blocks: bytes | None = None) -> bytes:
    blocks = sealed(plain) if blocks is None else blocks
    return blocks + (hashlib.sha256(plain[:16]).digest() if digest is None else digest)


def serial(octets: bytes) -> int | None:
    """What a challenge holds, or None if it was not for us."""
    opened = open_challenge(octets, KEY)
    return opened.number if judge_challenge(opened) else None


def test_a_challenge_holds_the_serial_number() -> None:
    """Sixteen octets, unsigned, big-endian."""
    assert serial(challenge()) == 0x0102030405060708090A0B0C0D0E0F10
    assert serial(challenge(b"\xff" + SERIAL[1:])) == 0xFF02030405060708090A0B0C0D0E0F10


def test_only_the_first_sixteen_octets_count() -> None:
    """What follows them is neither read nor digested, in the same block or in a second one."""
    assert serial(challenge(SERIAL + b"more")) == int.from_bytes(SERIAL)
    assert serial(challenge(blocks=sealed(SERIAL) + sealed(b"more"))) == int.from_bytes(SERIAL)


def test_a_serial_number_may_be_spread_over_blocks() -> None:
    assert serial(challenge(blocks=sealed(SERIAL[:5]) + sealed(SERIAL[5:]))) == int.from_bytes(SERIAL)


@pytest.mark.parametrize(
    "octets",
    [b"", hashlib.sha256(b"").digest(), challenge()[1:], challenge() + b"\0", challenge(blocks=b"\xff" * 256)],
    ids=["nothing", "a digest alone", "an octet less", "an octet more", "a number beyond the modulus"],
)
def test_what_is_no_challenge_does_not_open(octets: bytes) -> None:
    with pytest.raises(ChallengeUnreadable):
        open_challenge(octets, KEY)


def test_attributes_that_speak_of_another_type_of_content_are_no_token() -> None:
    """RFC 5652 §5.3: what is signed must say of what type it is."""
    EncryptionToken.parse(token(CHAIN))
    with pytest.raises(EtkUntrusted):
        EncryptionToken.parse(token(CHAIN, attribute_type="signed_data"))


def for_another_key() -> bytes:
    """A block that another key opens; below our modulus, else it would be no block of ours at all."""
    while True:
        block = rsa_key(STRANGER).public_key().encrypt(SERIAL, padding.PKCS1v15())
        if int.from_bytes(block) < KEY.public_key().public_numbers().n:
            return challenge(blocks=block)


@pytest.mark.parametrize(
    "octets",
    [
        challenge(digest=bytes(32)),
        challenge(digest=hashlib.sha256(SERIAL).digest()[:-1] + b"\0"),
        challenge(SERIAL[:15]),
        for_another_key(),
    ],
    ids=["no digest", "another digest", "a short serial number", "for another key"],
)
def test_a_challenge_that_is_not_for_us_is_noticed(octets: bytes) -> None:
    """Each for one reason; none of them gives a serial number."""
    assert serial(octets) is None
