"""The rules that the screens follow, without a screen: the way on, what is undone, when to ask again, lists."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.identifiers.types import TYPES
from ehcert_kit.messages.contract import Contract
from ehcert_kit.procedure import workstations
from ehcert_kit.procedure.case import (
    Agreement,
    Applicant,
    Case,
    Choice,
    File,
    Identification,
    Keys,
    Options,
    Purpose,
    Stage,
)
from ehcert_kit.procedure.kind_advice import For, KindOfApplicant, YesNoUnknown, advise_kind
from ehcert_kit.procedure.notes import Notes
from ehcert_kit.procedure.patience import LONGEST, pause_after
from ehcert_kit.procedure.snapshot import Snapshot
from ehcert_kit.procedure.standing import Standing
from ehcert_kit.procedure.way import SECTIONS, WayStep
from ehcert_kit.procedure.workspace import Workspace
from ehcert_kit.texts import Texts, languages
from ehcert_kit.values import replace
from ehcert_kit.widgets.served_types import MOST_USED

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
CAMILLE, NOOR = Person("80010199976", "Camille", "EXERCICE"), Person("80010299946", "Noor", "OEFENING")
PARC = Choice(Organization("NIHII-GROUP", "94000027", "Soins du Parc"))
CONTACT = ContactData.parse("camille@exercice.example", "0470 00 00 00", "", "")
WHOLE: tuple[Stage, ...] = (
    Applicant(CAMILLE),
    Identification(NOW, True, ()),
    Purpose(for_self=False),
    PARC,
    Options(),
    CONTACT,
    Agreement(Contract("CN=a", CAMILLE, {}), NOW),
    File(Path("/w/a.p12")),
    Keys(b"x"),
)


def case(*stages: Stage) -> Case:
    found = Case("1", NOW)
    for stage in stages:
        found = found.reach(stage)
    return found


def at(standing: Standing, notes: Notes | None = None) -> Snapshot:
    return Snapshot(Case("1", NOW), notes or Notes(), standing, None)


def step(section: str, name: str) -> WayStep:
    return next(step for step in SECTIONS[section].steps if step.name == name)


# ── the way on ───────────────────────────────────────────────────────────────────────────────


def test_each_page_of_the_procedure_leads_to_the_next() -> None:
    """From the first to the one on which it ends; the pages for later lead to the overview, or nowhere."""
    chain, section = ["mise-en-route"], SECTIONS["mise-en-route"]
    while section.then is not None:
        section = SECTIONS[section.then]
        chain.append(section.name)
    assert chain == ["mise-en-route", "responsable", "programme", "demander", "valider"]
    assert {section.then for section in SECTIONS.values() if section.part == "later"} == {None, "apercu"}


@pytest.mark.parametrize(
    ("section", "name", "before", "after"),
    [
        ("mise-en-route", "what", True, True),
        ("mise-en-route", "machine", False, True),
        ("programme", "connection", False, True),
        ("copier", "copy", False, False),
    ],
)
def test_to_go_on_is_the_first_thing_only_when_the_step_is_done(
    section: str, name: str, before: bool, after: bool
) -> None:
    """What only tells is done by reading; what looks at this computer, when all is well; a copy never."""
    done = Notes(read=(name,)) if name != "copy" else Notes()
    assert not step(section, name).goes_on_by_itself(at(Standing.PREPARING))
    assert step(section, name).is_way_on_first(at(Standing.PREPARING)) is before
    assert step(section, name).is_way_on_first(at(Standing.PREPARING, done)) is after


def test_what_was_read_is_done() -> None:
    assert not step("mise-en-route", "what").is_done(at(Standing.PREPARING))
    assert step("mise-en-route", "what").is_done(at(Standing.PREPARING, Notes(read=("what",))))


def test_no_form_leads_on_from_what_was_sent() -> None:
    """Its answers are only shown: the pager leads on."""
    for one in SECTIONS["demander"].steps:
        waiting = replace(at(Standing.WAITING), case=case(*WHOLE))
        assert not one.goes_on_by_itself(waiting), one.name


# ── what is undone ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("stages", "lost"),
    [
        ((PARC,), ()),
        ((Choice(Organization("CBE", "0123456749", "Tilleuls")),), (Options, Agreement, File, Keys)),
        ((replace(CONTACT, phone_private="0471 00 00 00"),), (Agreement,)),
        ((Options(("tsa",)),), ()),
        ((Applicant(NOOR),), (Identification, Choice, Options, Agreement, File, Keys)),
        ((Purpose(for_self=True), Choice(CAMILLE.as_actor())), (Options, Agreement, File, Keys)),
    ],
    ids=["the same", "another organisation", "another number", "a use", "another person", "for oneself"],
)
def test_what_a_change_would_undo_is_known_before(
    stages: tuple[Stage, ...], lost: tuple[type[Stage], ...]
) -> None:
    """In the order of the procedure, and nothing is changed by asking."""
    before = case(*WHOLE)
    assert before.losing(*stages) == lost
    assert before == case(*WHOLE)


# ── asking again ─────────────────────────────────────────────────────────────────────────────


def test_whoever_waits_asks_ever_more_rarely() -> None:
    """Ten seconds for a minute; then longer each time, and never more than five minutes."""
    pauses = [pause_after(looks) for looks in range(1, 200)]
    assert pauses[:6] == [timedelta(seconds=10)] * 6
    assert pauses == sorted(pauses)
    assert timedelta(seconds=10) < pauses[6] < pauses[7]
    assert pauses[-1] == LONGEST


# ── three questions ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("whom", "ninety_four", "enterprise", "kind"),
    [
        (For.SELF, YesNoUnknown.YES, YesNoUnknown.YES, KindOfApplicant.PERSON),
        (For.ORGANIZATION, YesNoUnknown.YES, YesNoUnknown.UNKNOWN, KindOfApplicant.GROUP),
        (For.ORGANIZATION, YesNoUnknown.NO, YesNoUnknown.YES, KindOfApplicant.INSTITUTION),
        (For.ORGANIZATION, YesNoUnknown.NO, YesNoUnknown.NO, KindOfApplicant.UNKNOWN),
        (For.ORGANIZATION, YesNoUnknown.UNKNOWN, YesNoUnknown.YES, KindOfApplicant.INSTITUTION),
        (For.UNKNOWN, YesNoUnknown.UNKNOWN, YesNoUnknown.UNKNOWN, KindOfApplicant.UNKNOWN),
    ],
)
def test_three_questions_decide_which_kind_asks(
    whom: For, ninety_four: YesNoUnknown, enterprise: YesNoUnknown, kind: KindOfApplicant
) -> None:
    """Or leave it to eHealth's list: nothing is guessed."""
    assert advise_kind(whom, ninety_four, enterprise) is kind


# ── the workstations ─────────────────────────────────────────────────────────────────────────


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.open(tmp_path / "w", "practice", tmp_path / "keystores", lambda: NOW)


def test_a_list_of_workstations_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    """By name, each once; ticks in the order of the tasks; another process finds the same."""
    assert workstations.add(workspace, "  Accueil ")
    assert workstations.add(workspace, "Portable d'Anne")
    assert not workstations.add(workspace, "ACCUEIL")
    assert not workstations.add(workspace, "  ")
    workstations.tick(workspace, "a", "Accueil", "tried", done=True)
    workstations.tick(workspace, "a", "Accueil", "installed", done=True)
    workstations.tick(workspace, "a", "Accueil", "no such task", done=True)

    again = Workspace.open(tmp_path / "w", "practice", tmp_path / "keystores", lambda: NOW)
    first, second = again.notes.workstations
    assert (first.name, first.ticked) == ("Accueil", {"a": ("installed", "tried")})
    assert (second.name, second.ticked) == ("Portable d'Anne", {})

    workstations.tick(workspace, "a", "Accueil", "tried", done=False)
    workstations.remove(workspace, "Portable d'Anne")
    assert [(one.name, one.ticked["a"]) for one in workspace.notes.workstations] == [("Accueil", ("installed",))]


def test_done_everywhere_is_for_one_case(workspace: Workspace) -> None:
    """An empty list says nothing; a renewal begins with the same names and nothing done."""
    assert not workstations.everywhere(workspace.notes, "a")
    workstations.add(workspace, "Accueil")
    for task in workstations.TASKS:
        assert not workstations.everywhere(workspace.notes, "a")
        workstations.tick(workspace, "a", "Accueil", task, done=True)
    assert workstations.everywhere(workspace.notes, "a")
    assert not workstations.everywhere(workspace.notes, "b")


# ── words ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("day", "told"),
    [(1, "1er janvier 2029"), (11, "11 janvier 2029"), (21, "21 janvier 2029"), (2, "2 janvier 2029")],
)
def test_french_says_first_only_of_the_first(day: int, told: str) -> None:
    """As it is read aloud."""
    assert Texts("fr")("explain-date", when=datetime(2029, 1, day, tzinfo=UTC)) == told
    assert "er " not in Texts("de")("explain-date", when=datetime(2029, 1, day, tzinfo=UTC))


def test_every_type_of_number_has_a_name_in_every_language() -> None:
    """Also where the platform, or the language, has none; the most used stand first."""
    codes = [code for code in TYPES if code not in ("SSIN", "NIHII11")]
    for language in languages():
        names = [Texts(language)(f"number-{code}") for code in codes]
        assert len(set(names)) == len(codes)
        assert not set(names) & set(codes)
    assert set(MOST_USED) <= set(codes)
