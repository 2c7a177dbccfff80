"""A delivered chain is taken for ours only if every check holds: one failing chain for each check."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID

from ehcert_kit.certificate import Certificate
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.trust import Reason, TrustFinding, Verdict, answers, issued_by, judge_chain, signed_by
from tests.keys import ec_key, rsa_key

from . import making
from .making import NOW, STRANGER, Chain, Knobs, Made, chain

SECOND, SKEW = timedelta(seconds=1), timedelta(minutes=5)
ACTOR = Organization("CBE", "0999000228", "Soins du Parc")
NAME = DistinguishedName.of(ACTOR)


def as_x509(name: DistinguishedName) -> x509.Name:
    return x509.Name.from_rfc4514_string(name.text())


def ours(owner: Knobs | None = None, issuing: Knobs | None = None, root: Knobs | None = None) -> Chain:
    """A chain whose end has our name."""
    return chain(owner=Knobs(subject=as_x509(NAME)) | (owner or {}), issuing=issuing, root=root)


GOOD = ours()


def seen(*made: Made) -> list[Certificate]:
    return [Certificate(each.der) for each in made]


def judged(
    of: Chain,
    sent: Sequence[Made] | None = None,
    roots: Sequence[Made] | None = None,
    now: datetime = NOW,
    subject: DistinguishedName | None = NAME,
    key: bytes | None = None,
) -> Verdict:
    """The verdict on a chain, as sent without its root, by somebody who knows the root."""
    delivered = seen(*(sent if sent is not None else (of.owner, of.issuing)))
    expected = Certificate(GOOD.owner.der).public_key_identifier if key is None else key
    known = seen(*(roots if roots is not None else (of.root,)))
    return judge_chain(delivered, key=expected, subject=subject, now=now, roots=known)


def test_a_good_chain() -> None:
    """With and without its root, and where the issuing authority itself is known."""
    assert judged(GOOD).good
    assert judged(GOOD, sent=(GOOD.owner, GOOD.issuing, GOOD.root)).good
    assert judged(GOOD, roots=(GOOD.issuing,)).good
    assert judged(GOOD, sent=(GOOD.owner,), roots=(GOOD.issuing,)).good
    assert judged(GOOD, subject=None).good


def test_without_a_known_root_nothing_is_called_good() -> None:
    verdict = judged(GOOD, roots=())
    assert not verdict.findings and not verdict.judged and not verdict.good


def test_keys_of_every_kind_issue() -> None:
    """EC authorities too, and an EC root over an RSA authority."""
    assert judged(ours(issuing=Knobs(key=ec_key()))).good
    assert judged(ours(root=Knobs(key=ec_key()))).good


REFUSED: dict[str, tuple[Chain, Reason, str]] = {
    "another key": (ours(owner=Knobs(key=rsa_key(STRANGER))), Reason.KEY, "owner"),
    "another name": (
        ours(owner=Knobs(subject=as_x509(DistinguishedName.of(Organization("CBE", "0999000228", "Autre"))))),
        Reason.SUBJECT,
        "owner",
    ),
    "a use that signs nothing": (ours(owner=Knobs(usage=["key_encipherment"])), Reason.USAGE, "owner"),
    "begins after the skew of clocks": (
        ours(owner=Knobs(begins=NOW + SKEW + SECOND)),
        Reason.NOT_YET_VALID,
        "owner",
    ),
    "ended a second ago": (ours(owner=Knobs(ends=NOW - SECOND)), Reason.EXPIRED, "owner"),
    "its issuer begins later": (ours(issuing=Knobs(begins=NOW + SKEW + SECOND)), Reason.NOT_YET_VALID, "issuing"),
    "its issuer ended": (ours(issuing=Knobs(ends=NOW - SECOND)), Reason.EXPIRED, "issuing"),
    "its issuer is no authority": (
        ours(issuing=Knobs(authority=False, path_length=None)),
        Reason.NOT_AN_AUTHORITY,
        "issuing",
    ),
    "its issuer does not say that it is one": (
        ours(issuing=Knobs(authority=None)),
        Reason.NOT_AN_AUTHORITY,
        "issuing",
    ),
    "its issuer may not sign certificates": (
        ours(issuing=Knobs(usage=["digital_signature"])),
        Reason.NOT_AN_AUTHORITY,
        "issuing",
    ),
    "signed by another key": (
        ours(owner=Knobs(signed_with=rsa_key(STRANGER))),
        Reason.NOT_SIGNED_BY_ISSUER,
        "issuing",
    ),
    "names another issuer": (
        ours(owner=Knobs(issuer_name=making.name("Autre"))),
        Reason.NOT_SIGNED_BY_ISSUER,
        "issuing",
    ),
    "its issuer is signed by another key": (
        ours(issuing=Knobs(signed_with=rsa_key(STRANGER))),
        Reason.NOT_SIGNED_BY_ISSUER,
        "root",
    ),
    "the root is no authority": (ours(root=Knobs(authority=False)), Reason.NOT_AN_AUTHORITY, "root"),
    "the root allows no authority below": (ours(root=Knobs(path_length=0)), Reason.PATH_LENGTH, "root"),
}


@pytest.mark.parametrize(("of", "reason", "about"), REFUSED.values(), ids=REFUSED)
def test_each_fault_is_found_alone_and_named(of: Chain, reason: Reason, about: str) -> None:
    """With the certificate that it is about."""
    key = Certificate(GOOD.owner.der).public_key_identifier
    verdict = judged(of, key=key)
    subject: Made = getattr(of, about)
    assert verdict.findings == (TrustFinding(reason, subject.subject.rfc4514_string()),)
    assert not verdict.good


def test_all_faults_are_found_together() -> None:
    """So that nobody mends one after the other."""
    of = ours(owner=Knobs(ends=NOW - SECOND, usage=["crl_sign"], key=rsa_key(STRANGER)))
    assert judged(of).reasons == (Reason.KEY, Reason.USAGE, Reason.EXPIRED)


def test_an_empty_chain_is_none() -> None:
    assert judged(GOOD, sent=()) == Verdict((TrustFinding(Reason.EMPTY),), judged=True)
    assert judged(GOOD, sent=(), roots=()) == Verdict((TrustFinding(Reason.EMPTY),), judged=False)


def test_a_chain_of_strangers_leads_to_no_known_root() -> None:
    """Complete and consistent; one minute's work for anybody. The names do not help: keys count."""
    other = ours(root=Knobs(subject=making.name("Autre")))
    twin = ours(root=Knobs(key=rsa_key(STRANGER)))
    named = other.root.subject.rfc4514_string()
    assert judged(other, roots=(GOOD.root,)).findings == (TrustFinding(Reason.UNKNOWN_ROOT, named),)
    assert judged(twin, roots=(GOOD.root,)).reasons == (Reason.NOT_SIGNED_BY_ISSUER,)
    whole = (twin.owner, twin.issuing, twin.root)
    assert judged(twin, sent=whole, roots=(GOOD.root,)).reasons == (Reason.NOT_SIGNED_BY_ISSUER,)


def test_of_two_roots_of_one_name_either_may_stand_behind_it() -> None:
    """An authority that changed its key has two."""
    twin = ours(root=Knobs(key=rsa_key(STRANGER)))
    for roots in ((GOOD.root, twin.root), (twin.root, GOOD.root)):
        assert judged(GOOD, roots=roots).good


def test_two_roots_of_one_name_are_told_once() -> None:
    """Neither of them signed it."""
    twins = [ours(root=Knobs(key=rsa_key(number))).root for number in (STRANGER, 10)]
    assert judged(GOOD, roots=twins).reasons == (Reason.NOT_SIGNED_BY_ISSUER,)


def test_an_authority_in_the_middle_allows_no_more_below_than_it_says() -> None:
    """Owner, issuing authority, one that allows no authority below itself, root."""
    for allowed, reasons in ((0, (Reason.PATH_LENGTH,)), (1, ())):
        middle = making.certificate(
            GOOD.root,
            subject=making.name("Milieu"),
            key=rsa_key(11),
            authority=True,
            path_length=allowed,
            usage=["key_cert_sign"],
        )
        issuing = making.certificate(
            middle,
            subject=GOOD.issuing.subject,
            key=rsa_key(making.ISSUING),
            authority=True,
            usage=["key_cert_sign"],
        )
        assert judged(GOOD, sent=(GOOD.owner, issuing, middle)).reasons == reasons


def test_the_order_of_a_chain_counts() -> None:
    """Each is signed by the next."""
    verdict = judged(GOOD, sent=(GOOD.owner, GOOD.root, GOOD.issuing))
    assert Reason.NOT_SIGNED_BY_ISSUER in verdict.reasons


@pytest.mark.parametrize("edge", [Knobs(ends=NOW), Knobs(begins=NOW + SKEW)], ids=["end", "beginning"])
def test_both_ends_of_a_validity_belong_to_it(edge: Knobs) -> None:
    """And a certificate made this minute may begin a little later than this machine's clock."""
    assert judged(ours(owner=edge)).good
    assert judged(ours(issuing=edge)).good


def test_a_leaf_without_key_usage_may_sign() -> None:
    """RFC 5280 §4.2.1.3: where the extension is missing, nothing is excluded."""
    assert judged(ours(owner=Knobs(usage=None))).good


def test_without_a_name_asked_for_any_name_of_ehealth_will_do() -> None:
    """A file that was begun elsewhere."""
    stranger = ours(owner=Knobs(subject=making.name("Camille")))
    two = x509.Name(
        [
            x509.RelativeDistinguishedName(
                [x509.NameAttribute(NameOID.COMMON_NAME, "a"), x509.NameAttribute(NameOID.COUNTRY_NAME, "BE")]
            )
        ]
    )
    assert judged(stranger, subject=None).reasons == (Reason.SUBJECT,)
    assert judged(ours(owner=Knobs(subject=two)), subject=None).reasons == (Reason.SUBJECT,)


# ── one issuer ───────────────────────────────────────────────────────────────────────────────


def test_path_lengths_count_the_authorities_below() -> None:
    """RFC 5280 §4.2.1.9."""
    issuing, root = seen(GOOD.issuing, GOOD.root)
    assert issued_by(issuing, root, 7) is None  # the root sets no limit
    (limited,) = seen(ours(root=Knobs(path_length=2)).root)
    assert issued_by(issuing, limited, 2) is None
    assert issued_by(issuing, limited, 3) is Reason.PATH_LENGTH
    assert issued_by(issuing, limited) is None


def test_who_signed() -> None:
    owner, issuing, root = seen(GOOD.owner, GOOD.issuing, GOOD.root)
    assert signed_by(owner, issuing) and signed_by(issuing, root) and signed_by(root, root)
    assert not signed_by(owner, root) and not signed_by(root, owner)


@pytest.mark.parametrize(
    ("told", "asked", "ours_"),
    [("_1", "_1", True), ("_2", "_1", False), ("", "_1", False), (None, "_1", True), ("_1", None, True)],
)
def test_whether_an_answer_is_to_our_question(told: str | None, asked: str | None, ours_: bool) -> None:
    """InResponseTo is optional; where it stands it is ours."""
    assert answers(told, asked) is ours_
