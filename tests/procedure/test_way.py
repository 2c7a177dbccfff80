"""The way is one table: notebooks, forms, the walk and the pages follow it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.messages.contract import Contract
from ehcert_kit.names import Step
from ehcert_kit.procedure.case import (
    Agreement,
    Case,
    Choice,
    Conditions,
    Identification,
    Keys,
    Kind,
    Purpose,
    Situation,
    Stage,
)
from ehcert_kit.procedure.notes import Notes
from ehcert_kit.procedure.snapshot import Snapshot
from ehcert_kit.procedure.standing import Standing
from ehcert_kit.procedure.way import (
    BEHIND,
    SECTIONS,
    WALKED,
    Section,
    WayStep,
    following,
    goes_on_in,
    is_open,
    requesting,
    where,
)
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from ehcert_kit.voila.configuration import notebooks_folder
from ehcert_kit.widgets import forms

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
GROUP = Choice(Organization("NIHII-GROUP", "94000027", "Soins du Parc"))
SELF = Choice(Person("80010199976", "Camille", "EXERCICE").as_actor())


def at(standing: Standing = Standing.PREPARING, *stages: Stage, notes: Notes = Notes()) -> Snapshot:  # noqa: B008
    case = Case("1", NOW)
    for stage in stages:
        case = case.reach(stage)
    return Snapshot(case, notes, standing, None)


def steps() -> list[tuple[str, WayStep]]:
    return [(section.name, step) for section in SECTIONS.values() for step in section.steps]


@pytest.mark.parametrize("section", SECTIONS.values(), ids=lambda section: section.name)
def test_the_notebooks_have_the_steps_of_the_table(section: Section) -> None:
    """Cells with the tag `step-NAME`, in the table's order; the notebook opens its own section."""
    notebook = json.loads((notebooks_folder() / f"{section.notebook}.ipynb").read_text(encoding="utf-8"))
    tags = [tag for cell in notebook["cells"] for tag in cell["metadata"].get("tags", [])]
    shown = dict.fromkeys(tag.removeprefix("step-") for tag in tags if tag.startswith("step-"))
    code = "".join(line for cell in notebook["cells"] if cell["cell_type"] == "code" for line in cell["source"])

    assert list(shown) == [step.name for step in section.steps]
    assert f'open_dossier("{section.name}")' in code


def test_every_form_is_a_step_and_every_step_has_its_words() -> None:
    """No form that no way leads to; a label for each step."""
    names = {step.name for _, step in steps()}
    say = Texts("fr")
    assert {step for name in forms.NAMES for step in forms.form(name).within or (name,)} <= names
    assert all(say(f"step-{name}") for name in names)
    carried_out = {step.step for _, step in steps() if step.step}
    assert carried_out >= {Step.CHECK, Step.IDENTIFY, Step.CONTRACT, Step.REQUEST, Step.WAIT}


def test_the_walk_knows_of_each_step_when_it_is_behind() -> None:
    """All ten, and what is proved is proved anew each time."""
    assert list(BEHIND) == list(Step)
    ready = at(Standing.READY)
    assert [step for step in Step if not BEHIND[step](ready)] == [Step.VERIFY, Step.REVOKE, Step.STATE]


@pytest.mark.parametrize(
    ("standing", "behind"),
    [
        (Standing.PREPARING, ""),
        (Standing.REFUSED, ""),
        (Standing.UNCERTAIN, ""),
        (Standing.WAITING, "identify organizations contract keystore request"),
        (Standing.DELIVERED, "identify organizations contract keystore request wait"),
        (Standing.INSTALLED, "identify organizations contract keystore request wait certificate"),
        (Standing.TO_ACTIVATE, "check identify organizations contract keystore request wait certificate"),
    ],
)
def test_what_is_behind_where_one_stands(standing: Standing, behind: str) -> None:
    """Where nothing of the case says more."""
    assert [step.value for step in Step if BEHIND[step](at(standing))] == behind.split()


@pytest.mark.parametrize(
    ("section", "now", "here"),
    [
        ("mise-en-route", at(), "what"),
        ("mise-en-route", at(notes=Notes(kind="group")), "machine"),
        ("responsable", at(), "manager"),
        ("responsable", at(notes=Notes(manager="C")), "identify"),
        ("demander", at(), "conditions"),
        ("demander", at(Standing.PREPARING, Conditions(NOW)), "situation"),
        ("demander", at(Standing.WAITING), "sent"),
        ("valider", at(), "waiting"),
        ("valider", at(Standing.WAITING), "waiting"),
        ("valider", at(Standing.DELIVERED), "file"),
        ("valider", at(Standing.READY), "ready"),
    ],
)
def test_one_comes_back_to_what_waits_for_an_answer(section: str, now: Snapshot, here: str) -> None:
    """The first page of a part that was not begun; the end of one that is done."""
    assert where(section, now) == here


@pytest.mark.parametrize("own", [(Purpose(for_self=True),), (SELF,)], ids=["wanted", "chosen"])
def test_for_oneself_there_is_no_organisation_to_choose(own: tuple[Stage, ...]) -> None:
    """Nor an application ID."""
    names = [step.name for step in SECTIONS["demander"].applying(at(Standing.PREPARING, *own))]
    assert not {"organization", "options"} & set(names)
    others = {step.name for step in SECTIONS["demander"].applying(at(Standing.PREPARING, GROUP))}
    assert {"organization", "options"} <= others


def test_what_was_answered_is_passed_over() -> None:
    """From the conditions on, over the situation that is known."""
    now = at(Standing.PREPARING, Conditions(NOW), Situation("belgian"))
    assert following("demander", "conditions", now) == "identify"
    assert following("demander", "sent", now) == "sent"


def test_a_form_that_has_no_more_to_ask_leaves_the_way_on_to_the_pager() -> None:
    """Identified once, one may ask again, or go on."""
    identify = next(step for name, step in steps() if name == "demander" and step.name == "identify")
    reading = next(step for name, step in steps() if step.name == "what")
    assert identify.goes_on_by_itself(at())
    assert not identify.goes_on_by_itself(at(Standing.PREPARING, Identification(NOW, True, ())))
    assert not reading.goes_on_by_itself(at())


@pytest.mark.parametrize(
    ("now", "begun"),
    [(at(), False), (at(Standing.PREPARING, Conditions(NOW)), True), (at(Standing.PREPARING, GROUP), True)]
    + [(at(standing), True) for standing in Standing if standing is not Standing.PREPARING],
)
def test_when_the_request_is_begun(now: Snapshot, begun: bool) -> None:
    """By its first answer, or by what came of it."""
    assert requesting(now) is begun


@pytest.mark.parametrize(
    ("standing", "sent", "taken", "arrived"),
    [
        (Standing.PREPARING, False, False, False),
        (Standing.REFUSED, False, False, False),
        (Standing.UNCERTAIN, True, False, False),
        (Standing.WAITING, True, True, False),
        (Standing.DELIVERED, True, True, True),
        (Standing.INSTALLED, True, True, True),
        (Standing.TO_ACTIVATE, True, True, True),
        (Standing.READY, True, True, True),
        (Standing.REVOKED, True, True, True),
    ],
)
def test_sent_taken_and_arrived(standing: Standing, sent: bool, taken: bool, arrived: bool) -> None:
    """Spelled once."""
    assert (standing.sent, standing.taken, standing.arrived) == (sent, taken, arrived)


def test_the_next_step_is_the_very_next_where_nothing_was_answered() -> None:
    assert following("demander", "conditions", at(Standing.PREPARING, Conditions(NOW))) == "situation"


def test_a_contract_is_behind_once_it_was_read() -> None:
    """Not when it came."""
    contract = Contract("CN=a", Person("80010199976", "Camille", "EXERCICE"), {})
    for agreement, behind in ((Agreement(contract, NOW), True), (Agreement(contract), False)):
        assert BEHIND[Step.CONTRACT](at(Standing.PREPARING, agreement)) is behind


@pytest.mark.parametrize(
    ("stages", "standing", "done"),
    [
        ((), Standing.PREPARING, "advice"),
        ((Keys(b"x"),), Standing.PREPARING, "advice renew"),
        ((Keys(b"x"),), Standing.WAITING, "advice renew sign"),
        ((Keys(b"x"),), Standing.DELIVERED, "advice renew sign waiting"),
        ((Keys(b"x"),), Standing.TO_ACTIVATE, "advice renew sign waiting file"),
        ((Keys(b"x"),), Standing.READY, "advice renew sign waiting file activate"),
    ],
)
def test_what_is_done_of_a_renewal(stages: tuple[Stage, ...], standing: Standing, done: str) -> None:
    """Of a renewal alone: what a request has reached is no step of it."""
    request = at(standing, *stages)
    renewal = replace(request, case=replace(request.case, kind=Kind.RENEWAL))
    steps = SECTIONS["renouveler"].steps
    assert [step.name for step in steps if step.is_done(renewal)] == done.split()
    assert [step.name for step in steps if step.is_done(request)] == []


def test_an_address_leads_where_nothing_has_to_be_done_before() -> None:
    """To the dates of page 12 at any time; to the end of page 5 only when its file is there."""
    for section, name, standing, opens in (
        ("copier", "calendar", Standing.PREPARING, True),
        ("mot-de-passe", "forgotten", Standing.PREPARING, True),
        ("valider", "ready", Standing.DELIVERED, False),
        ("valider", "ready", Standing.READY, True),
        ("valider", "waiting", Standing.READY, True),
        ("mise-en-route", "kind", Standing.PREPARING, False),
    ):
        now = at(standing, Keys(b"x"))
        steps = SECTIONS[section].steps
        step = next(step for step in steps if step.name == name)
        assert is_open(steps, step, now) is opens, (section, name, standing)


FILE, OUT, DONE = (
    at(Standing.PREPARING, Keys(b"x")),
    at(Standing.WAITING, Keys(b"x")),
    at(Standing.READY, Keys(b"x")),
)


@pytest.mark.parametrize(
    ("sitting", "here", "offered"),
    [
        ((), "several", ""),
        ((at(), at()), "several-files", ""),
        ((FILE, at()), "several-files", "files"),
        ((FILE, FILE), "several-sign", "files"),
        ((OUT, FILE, at()), "several-sign", "files sign"),
        ((OUT, OUT, at()), "several-complete", "files sign"),
        ((DONE, OUT), "several-complete", "files sign"),
        ((DONE, DONE), "several-complete", "files sign"),
    ],
)
def test_where_one_is_in_a_sitting(sitting: tuple[Snapshot, ...], here: str, offered: str) -> None:
    """One that fails keeps nobody from the next step: the pager offers it once there is another to go on with."""
    now = replace(at(Standing.PREPARING, Identification(NOW, True, ())), sitting=sitting)
    assert where("plusieurs", now) == here
    steps = SECTIONS["plusieurs"].steps[2:4]
    assert [step.name.removeprefix("several-") for step in steps if not step.goes_on_by_itself(now)] == (
        offered.split()
    )


def test_one_goes_on_where_all_of_a_sitting_stand() -> None:
    """With a case of it, wherever it stands; with any other case, and for what comes later, as ever."""
    mine = at(Standing.WAITING, notes=Notes(sitting=(at().case.id, "another")))
    assert goes_on_in("demander", mine) == goes_on_in("valider", mine) == "plusieurs"
    assert goes_on_in("renouveler", mine) == "renouveler"
    assert goes_on_in("valider", at(Standing.WAITING, notes=Notes(sitting=("another",)))) == "valider"


def test_each_kind_has_its_steps() -> None:
    """A renewal stops before its token is activated; a revocation ends with what the platform says."""
    told = {kind.value: [step.value for step in steps] for kind, steps in WALKED.items()}
    assert told["request"] == told["completion"] == [step.value for step in Step][:10]
    assert told["renewal"] == "check identify contract keystore request wait certificate etk".split()
    assert told["revocation"] == ["identify", "contract", "revoke", "state"]
    assert told["foreigner"] == ["keystore", "request", "wait", "certificate", "etk", "verify"]
