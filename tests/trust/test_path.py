"""The path is found in any order of the certificates, by who issued whom."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from ehcert_kit.trust import path_from, path_of_key
from tests.keys import rsa_key

from .making import ISSUING, NOW, STRANGER, YEAR, Knobs, Made, certificate, chain, name
from .test_chain import seen

GOOD = chain()
OURS = seen(GOOD.owner)[0].public_key_identifier
PATH = tuple(seen(GOOD.owner, GOOD.issuing, GOOD.root))


def found(*sent: Made) -> tuple[object, ...]:
    return path_of_key(seen(*sent), OURS)


@pytest.mark.parametrize("sent", list(itertools.permutations((GOOD.owner, GOOD.issuing, GOOD.root))))
def test_the_order_does_not_matter_nor_does_a_repetition(sent: Sequence[Made]) -> None:
    assert found(*sent) == found(*sent, *sent) == PATH


def test_a_certificate_beside_the_path_is_left_out() -> None:
    """Such as the authority of another certificate."""
    other = chain(depth=" autre", owner=Knobs(key=rsa_key(STRANGER)))
    assert found(other.owner, other.issuing, GOOD.issuing, GOOD.owner) == PATH[:2]


def test_of_authorities_of_one_name_the_one_that_signed_and_is_valid_longest() -> None:
    """An authority with a new key keeps its name; one that is renewed keeps its key too."""
    impostor = chain(issuing=Knobs(key=rsa_key(STRANGER))).issuing
    ended = chain(issuing=Knobs(ends=NOW - YEAR / 2)).issuing
    assert found(GOOD.owner, impostor, ended, GOOD.issuing) == PATH[:2]


def test_an_authority_that_did_not_sign_stays_to_be_judged() -> None:
    """That tells more than a path that ends: `judge_chain` names it."""
    impostor = chain(issuing=Knobs(key=rsa_key(STRANGER))).issuing
    assert found(impostor, GOOD.owner) == tuple(seen(GOOD.owner, impostor))


def test_authorities_that_issue_each_other_end_the_path() -> None:
    """Two that are each other's issuer by name."""
    one = certificate(subject=name("A"), issuer_name=name("B"), key=rsa_key(ISSUING))
    two = certificate(subject=name("B"), issuer_name=name("A"), key=rsa_key(ISSUING))
    assert path_from(seen(one)[0], seen(two, one)) == tuple(seen(one, two))


@pytest.mark.timeout(10)
def test_a_path_that_comes_to_such_authorities_ends_too() -> None:
    """Each of them is on it once, however often it was sent."""
    one = certificate(subject=name("A"), issuer_name=name("B"), key=rsa_key(ISSUING))
    two = certificate(subject=name("B"), issuer_name=name("A"), key=rsa_key(ISSUING))
    leaf = certificate(one, subject=name("C"), key=rsa_key(STRANGER))
    assert path_from(seen(leaf)[0], seen(two, one, two, one)) == tuple(seen(leaf, one, two))


def test_a_root_ends_the_path_also_where_it_has_a_namesake() -> None:
    """Such as the root by which it was replaced, with the same key."""
    earlier = chain(root=Knobs(ends=NOW + YEAR / 2)).root
    assert found(GOOD.owner, GOOD.issuing, earlier, GOOD.root) == PATH


def test_without_our_key_the_first_leads_and_of_nothing_there_is_no_path() -> None:
    """So that the verdict is about what was delivered."""
    other = chain(owner=Knobs(key=rsa_key(STRANGER)))
    assert found(other.owner, other.issuing) == tuple(seen(other.owner, other.issuing))
    assert found() == ()
