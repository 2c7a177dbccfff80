"""Several organisations in one sitting: one ordinary request each, and one failure stops nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.errors import (
    AlreadyActive,
    KitError,
    OrganizationAbsent,
    PasswordRefused,
    PinWrong,
    RequestRefused,
    StepTooEarly,
)
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.public_key import public_key_identifier
from ehcert_kit.keystore import pkcs12
from ehcert_kit.names import Step
from ehcert_kit.procedure.case import Applicant, Case, Kind
from ehcert_kit.procedure.sitting import Sitting
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.procedure.workspace import FILE_NAME, Workspace
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.conftest import AT_ONCE, PASSWORD, PIN, OpenPractice, scenario_file, walking
from tests.procedure.harm import Killed, harmed, killed_after, killed_before, lost_after

CONTACT = ContactData.parse("camille@exercice.example", "0470 00 00 00")
THREE = """
organisations = [
    { type = "NIHII-GROUP", number = "seat", name = "EXERCICE Parc" },
    { type = "NIHII-GROUP", number = "seat", name = "EXERCICE Parc-Nord" },
    { type = "CBE", number = "seat", name = "EXERCICE Tilleuls" },
]
"""
Begin = Callable[..., Session]


@pytest.fixture
def begin(practice: OpenPractice, tmp_path: Path) -> Begin:
    """Opens a workspace of somebody who manages three organisations; again, it is another process."""

    def opened(more: str = "", organizations: str = THREE) -> Session:
        return practice(scenario_file(tmp_path, AT_ONCE + organizations + more))

    return opened


def sitting_of(session: Session) -> Sitting:
    return Sitting(session.environment, session.workspace)


def identified(session: Session) -> Sitting:
    if session.workspace.case.identification is None:
        list(walking(session).request(Step.ORGANIZATIONS))
    return sitting_of(session)


def sign(session: Session, case: Case, pin: Secret = PIN) -> None:
    """Read the contract that is there, and sign it."""
    contract = next(one for one in session.workspace.cases if one.id == case.id).contract
    sitting_of(session).sign(case, pin, contract.digest if contract else "")


def whole(session: Session, indices: tuple[int, ...] = (0, 1, 2)) -> dict[str, KitError]:
    """All that is left to do, one failure stopping nothing else; what failed, by the id of the case."""
    sitting = identified(session)
    met: dict[str, KitError] = {}
    sitting.begin(indices, CONTACT)
    acts: tuple[Callable[[Case], None], ...] = (
        lambda case: sitting.prepare(case, PASSWORD, PASSWORD),
        lambda case: sign(session, case),
        lambda case: sitting.complete(case, PASSWORD, patience=1),
    )
    for act in acts:
        for case in sitting.cases:
            if case.id not in met:
                try:
                    act(case)
                except KitError as error:
                    met[case.id] = error
    return met


def states(session: Session) -> list[str]:
    return [str(row.standing) for row in sitting_of(session).rows({})]


def known(session: Session) -> list[object]:
    """The keys of the requests that the platform holds."""
    assert session.platform is not None
    return [request["public_key_identifier"] for request in session.platform.show()["requests"]]


def test_every_organisation_gets_its_own_file(begin: Begin) -> None:
    """Also in the order in which they were chosen; done again, nothing is left to do."""
    session = begin()
    assert whole(session, (2, 0)) == {}
    rows = sitting_of(session).rows({})
    assert [(row.organization.name, row.standing) for row in rows] == [
        ("EXERCICE Tilleuls", Standing.READY),
        ("EXERCICE Parc", Standing.READY),
    ]
    assert len({row.case.keystore for row in rows}) == 2
    assert {case.kind for case in session.workspace.cases} == {Kind.REQUEST}
    assert len(session.workspace.cases) == 2, "the case that asked is the first of them"

    assert whole(begin(), (2, 0)) == {}
    assert len(known(session)) == 2


def test_a_request_begun_with_an_older_list_is_continued_for_the_same_organisation(begin: Begin) -> None:
    """Positions are those of the list from which one chooses now, not of the list that the request knows."""
    session = begin()
    sitting = identified(session)
    _, begun_before = sitting.begin((0, 1), CONTACT)
    begun = session.workspace.case
    listed = begun.identification
    assert listed is not None
    newer = replace(listed, organizations=listed.organizations[1:])
    session.workspace.begin(Kind.REQUEST, begun.need(Applicant), newer)

    first, second = (one.organization for one in newer.organizations)
    cases = sitting.begin((0, 1), CONTACT)
    assert [case.actor for case in cases] == [first, second]
    assert cases[0].id == begun_before.id


#: The second request that is signed is refused: an event that does nothing takes the first.
SECOND_REFUSED = """
events = [
    { do = "delay", before = "GenerateCertificate", seconds = 0.001 },
    { do = "refuse", before = "GenerateCertificate" },
]
"""


@pytest.mark.slow
def test_one_that_is_refused_in_the_middle_stops_nothing_else(begin: Begin) -> None:
    """Its row says so; tried again, in another process, it gets its one request like the others."""
    session = begin(SECOND_REFUSED)
    met = whole(session)
    sitting = sitting_of(session)
    rows = sitting.rows(met)
    assert [str(row.standing) for row in rows] == ["ready", "refused", "ready"]
    assert [type(row.error) for row in rows] == [type(None), RequestRefused, type(None)]
    with pytest.raises(StepTooEarly):
        sitting.complete(rows[1].case, PASSWORD)

    again = begin(SECOND_REFUSED)
    sitting_of(again).open()
    assert again.workspace.case.id == rows[1].case.id, "one comes back to what is left to do"
    assert whole(again) == {}
    assert states(again) == ["ready"] * 3
    assert len(known(again)) == len(keys_in(again)) == 3


@pytest.mark.slow
def test_a_name_that_is_in_use_leaves_no_file_behind(begin: Begin) -> None:
    """The contract is asked for first; the others go on."""
    session = begin(organizations=THREE.replace('"EXERCICE Parc" }', '"EXERCICE Parc", active = [""] }'))
    met = whole(session)
    assert [type(error) for error in met.values()] == [AlreadyActive]
    assert states(session) == ["preparing", "ready", "ready"]
    assert sitting_of(session).cases[0].keystore is None


def keys_in(session: Session) -> set[str]:
    """The identifiers of the keys of all files, none of which was put aside."""
    files = list(session.environment.keystore_folder.glob("*p12"))
    kept = (pkcs12.load(file.read_bytes(), PASSWORD).key("authentication") for file in files)
    return {public_key_identifier(key.private_key.public_key()).hex() for key in kept}


ACTS = ["GenerateContract", "GenerateCertificate", "GetCertificate", "CompleteETKRegistration"]


@pytest.mark.slow
@pytest.mark.parametrize("death", [killed_before, killed_after], ids=["before", "after"])
@pytest.mark.parametrize("operation", ACTS)
def test_killed_in_an_act_and_gone_on_in_another_process(
    operation: str, death: Callable[..., httpx.Response], begin: Begin
) -> None:
    """Each organisation has exactly one request, and its key is there."""
    with pytest.raises(Killed):
        whole(harmed(begin(), operation, death, 1))
    after = begin()
    assert len(sitting_of(after).cases) == 3, "found again by the notes"
    assert whole(after) == {}
    assert states(after) == ["ready"] * 3
    assert set(known(after)) == keys_in(after)
    assert len(known(after)) == 3


@pytest.mark.slow
@pytest.mark.parametrize(("act", "number"), [("begin", 1), ("begin", 2), ("note", 1)])
def test_killed_while_it_begins(act: str, number: int, begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was begun is taken up again, not begun a second time."""
    session = begin()
    identified(session)
    written, calls = getattr(Workspace, act), []

    def dies(*arguments: object) -> object:
        calls.append(act)
        if len(calls) == number:
            raise Killed
        return written(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, act, dies)
        with pytest.raises(Killed):
            whole(session)
    after = begin()
    assert whole(after) == {}
    assert len(after.workspace.cases) == len(known(after)) == 3


def test_a_lost_answer_is_looked_up_not_repeated(begin: Begin) -> None:
    """The platform is asked; the same request is not sent again, nor another one signed."""
    session = begin()
    sitting = identified(session)
    (case,) = sitting.begin((1,), CONTACT)
    sitting.prepare(case, PASSWORD, PASSWORD)
    sign(harmed(session, "GenerateCertificate", lost_after, 1), case)
    assert states(session) == ["waiting"]
    sign(session, case, Secret("0000"))
    assert len(known(session)) == 1
    assert served(session, "GenerateCertificate") == 1


def served(session: Session, operation: str) -> int:
    assert session.platform is not None
    return [line["operation"] for line in session.platform.show()["served"]].count(operation)


def test_each_signature_wants_a_pin_of_its_own(begin: Begin) -> None:
    """A wrong one for the second signs nothing, whatever was typed for the first."""
    session = begin()
    sitting = identified(session)
    first, second = sitting.begin((0, 1), CONTACT)
    for case in (first, second):
        sitting.prepare(case, PASSWORD, PASSWORD)
    sign(session, first)
    with pytest.raises(PinWrong):
        sign(session, second, Secret("0000"))
    assert states(session) == ["waiting", "preparing"]
    assert served(session, "GenerateCertificate") == 1
    sign(session, second)
    assert states(session) == ["waiting", "waiting"]


def test_bad_input_is_refused_before_anything_is_asked(begin: Begin) -> None:
    """A weak password, an organisation that is not in the list; and without a list there is no sitting."""
    with pytest.raises(StepTooEarly):
        sitting_of(begin()).begin((0,), CONTACT)
    session = begin()
    sitting = identified(session)
    with pytest.raises(OrganizationAbsent):
        sitting.begin((0, 3), CONTACT)
    assert sitting.cases == ()
    (case,) = sitting.begin((0,), CONTACT)
    with pytest.raises(PasswordRefused):
        sitting.prepare(case, Secret("court"), Secret("court"))
    assert served(session, "GenerateContract") == 0


@pytest.mark.slow
def test_a_request_that_is_under_way_goes_on_in_the_sitting(begin: Begin) -> None:
    """What was sent for one of them is not asked for again; a certificate that has expired is."""
    session = begin()
    list(walking(session).steps(Step.REQUEST))
    waiting = session.workspace.case
    assert standing(waiting) is Standing.WAITING
    assert whole(session) == {}
    assert sitting_of(session).cases[0].id == waiting.id
    assert session.platform is not None
    session.platform.clock.forward(timedelta(days=1100))
    (anew,) = sitting_of(session).begin((0,), CONTACT)
    assert anew.id not in {waiting.id}
    assert states(session) == ["preparing"]


def test_one_who_has_only_a_file_begins_with_a_case_that_can_ask(begin: Begin) -> None:
    """A request that was begun is taken, once it is there; a finished sitting is left as it is."""
    session = begin()
    session.workspace.begin(Kind.RENEWAL)
    sitting_of(session).open()
    assert (session.workspace.case.kind, len(session.workspace.cases)) == (Kind.REQUEST, 2)
    whole(session, (0,))
    session.workspace.begin(Kind.REVOCATION)
    sitting_of(session).open()
    assert session.workspace.case.kind is Kind.REQUEST


def test_an_index_of_before_still_opens(begin: Begin) -> None:
    """Notes without a sitting."""
    session = begin()
    file = session.workspace.folder / FILE_NAME
    index = json.loads(file.read_text())
    del index["notes"]["sitting"]
    file.write_text(json.dumps(index))
    assert sitting_of(begin()).cases == ()
    assert begin().workspace.problems == []
