"""A case is its stages: each rests on others, and goes with them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcert_kit.certificate import Certificate
from ehcert_kit.errors import StepTooEarly
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.operations import CertificateStatus, EtkStatus, RevocationReason
from ehcert_kit.procedure.case import (
    RESTS_ON,
    Agreement,
    Applicant,
    Case,
    Choice,
    Conditions,
    Delivered,
    File,
    Identification,
    Installed,
    Invitation,
    Keys,
    Kind,
    Options,
    Outcome,
    Predecessor,
    Purpose,
    Refused,
    Registered,
    Revoked,
    Sent,
    Situation,
    Stage,
    Target,
    Verified,
)
from tests.trust import making

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
HOLDER = Person("80010199976", "Camille", "EXERCICE")
GROUP = Organization("NIHII-GROUP", "94000027", "Soins du Parc")
SENT = Sent("GenerateCertificate", b"octets", "_1", NOW)

#: One of every stage, in the order in which they rest on each other.
ALL: tuple[Stage, ...] = (
    Conditions(NOW),
    Predecessor(Path("/w/old.p12"), Certificate(making.chain().owner.der), ("tsa",)),
    Target(b"identifier", "CN=x", "1", RevocationReason.SUPERSEDED),
    Situation("belgian"),
    Purpose(for_self=False),
    Applicant(HOLDER),
    Identification(NOW, True, ()),
    Choice(GROUP),
    Options(("tsa",)),
    ContactData("a@b.be", "02 000 00 00"),
    Agreement(Contract("CN=x", HOLDER, {}), NOW),
    File(Path("/w/k.p12")),
    Keys(b"identifier", b"csr"),
    SENT,
    Invitation("https://x.invalid", NOW),
    Refused(NOW, NOW, ("X",), ("x",)),
    Delivered(()),
    Installed(NOW, "d1"),
    Registered(NOW, "1", b"etk", "d2"),
    Verified(NOW, "d2"),
    Revoked(NOW, CertificateStatus.REVOKED, EtkStatus.REVOKED),
)


SENT_AND_LATER = "Sent Invitation Delivered Installed Registered Verified Revoked"


def case_of(*stages: Stage) -> Case:
    case = Case("1", NOW)
    for stage in stages:
        case = case.reach(stage)
    return case


FULL = case_of(*ALL)


def kinds(case: Case) -> set[type[Stage]]:
    return {type(stage) for stage in case.stages}


def dropped_by(stage: Stage) -> set[str]:
    return {kind.__name__ for kind in kinds(FULL) - kinds(FULL.reach(stage))}


def test_the_table_names_every_stage_after_what_it_rests_on() -> None:
    """So that one look through it finds everything that has to go."""
    assert [type(stage) for stage in ALL] == list(RESTS_ON)
    seen: set[type[Stage]] = set()
    for kind, grounds in RESTS_ON.items():
        assert set(grounds) <= seen
        seen.add(kind)
    assert kinds(FULL) == seen


@pytest.mark.parametrize(
    ("stage", "gone"),
    [
        (Conditions(NOW.replace(hour=1)), ""),
        (Situation("none"), ""),
        (Identification(NOW.replace(hour=1), False, ()), ""),
        (Options(), ""),
        (
            Choice(GROUP, ApplicationId.parse("LABO")),
            f"Options Agreement File Keys Refused {SENT_AND_LATER}",
        ),
        (
            ContactData("b@b.be", "02 000 00 00"),
            "Agreement Sent Invitation Delivered Installed Registered Verified Revoked",
        ),
        (
            Applicant(Person("80010299977", "Noor", "OEFENING")),
            f"Identification Choice Options Agreement File Keys Refused {SENT_AND_LATER}",
        ),
        (
            Purpose(for_self=True),
            f"Choice Options Agreement File Keys Refused {SENT_AND_LATER}",
        ),
        (
            Predecessor(Path("/w/other.p12"), Certificate(making.chain().owner.der)),
            f"Choice Options Agreement File Keys Refused {SENT_AND_LATER}",
        ),
        (
            Target(b"identifier", "CN=x", "1", RevocationReason.KEY_COMPROMISE),
            "Agreement Sent Invitation Refused Delivered Installed Registered Verified Revoked",
        ),
        (File(Path("/w/other.p12")), "Keys Sent Invitation Delivered Installed Registered Verified Revoked"),
        (Delivered(FULL.chain), ""),
        (Installed(NOW, "d3"), ""),
        (Registered(NOW, "2", b"etk", "d2"), "Verified"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_what_changes_takes_along_what_rested_on_it(stage: Stage, gone: str) -> None:
    """And nothing else: contact data outlive another organisation, a key outlives another contract."""
    assert dropped_by(stage) == set(gone.split())


@given(st.sampled_from(ALL), st.permutations(ALL))
def test_nothing_stands_on_what_is_gone(gone: Stage, order: list[Stage]) -> None:
    """Whatever was reached in whichever order."""
    before = case_of(*order)
    after = before.back_before(type(gone))

    assert after.get(type(gone)) is None
    for kind in kinds(after):
        assert kinds(before).intersection(RESTS_ON[kind]) <= kinds(after)


@given(st.sampled_from(ALL))
def test_the_same_again_changes_nothing(stage: Stage) -> None:
    """Reaching a stage that was reached, with the same fields."""
    assert FULL.reach(stage) is FULL


def test_more_of_the_same_fact_leaves_what_rests_on_it() -> None:
    """An answer says more of what was sent; the chain that came since stands."""
    accepted = Sent("GenerateCertificate", b"octets", "_1", NOW, Outcome.ACCEPTED, NOW)
    refined = FULL.refine(accepted)

    assert refined.sent == accepted
    assert kinds(refined) == kinds(FULL)
    assert Case("1", NOW).refine(accepted) == Case("1", NOW)


def test_a_stage_that_is_missing_is_named() -> None:
    with pytest.raises(StepTooEarly) as raised:
        Case("1", NOW).need(Choice)
    assert raised.value.missing == "choice"
    assert FULL.need(Choice) == Choice(GROUP)


@pytest.mark.parametrize(
    ("stages", "own"),
    [
        ((), False),
        ((Purpose(for_self=True),), True),
        ((Purpose(for_self=False),), False),
        ((Choice(HOLDER.as_actor()),), True),
        ((Choice(GROUP),), False),
    ],
)
def test_for_oneself_is_wanted_or_chosen(stages: tuple[Stage, ...], own: bool) -> None:
    """Said before anything is chosen, or read from what is."""
    assert case_of(*stages).for_self is own


def test_two_application_ids_that_a_certificate_bears_alike_are_one() -> None:
    """Typing it otherwise starts nothing over."""
    case = case_of(Choice(GROUP, ApplicationId.parse("été")), File(Path("/w/k.p12")))
    assert case.reach(Choice(GROUP, ApplicationId.parse("ETE"))) is case


def test_what_is_found_again_is_not_news() -> None:
    """The same fact at another moment leaves what rests on it; another fact takes it away."""
    later = NOW.replace(hour=13)
    assert FULL.found(Registered(later, "1", b"etk", "d2")) is FULL
    other = FULL.found(Registered(later, "2", b"etk", "d2"))
    assert (other.registered, other.get(Verified)) == (Registered(later, "2", b"etk", "d2"), None)
    assert case_of(*ALL[:3]).found(Installed(NOW, "d1")).get(Installed) == Installed(NOW, "d1")


def test_the_kinds_that_make_a_file_of_their_own() -> None:
    """Only such a file may be put aside."""
    assert {kind for kind in Kind if kind.begins_a_file} == {Kind.REQUEST, Kind.RENEWAL, Kind.FOREIGNER}
