"""What the home page says in every place where one can stand; no browser needed."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ehcert_kit.certificate import Certificate
from ehcert_kit.environments.exercises import put_aside
from ehcert_kit.environments.scenarios import scenario_titles
from ehcert_kit.environments.settings import DEFAULT_SCENARIO
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.procedure.case import (
    Agreement,
    Case,
    Choice,
    Conditions,
    Delivered,
    File,
    Keys,
    Kind,
    Outcome,
    Predecessor,
    Refused,
    Sent,
    Target,
)
from ehcert_kit.procedure.notes import Copy, Notes
from ehcert_kit.procedure.snapshot import Snapshot
from ehcert_kit.procedure.standing import Standing
from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from ehcert_kit.voila.configuration import notebooks_folder
from ehcert_kit.voila.home import View, view
from tests.trust import making

WHEN = datetime(2026, 1, 15, 10, 15, tzinfo=UTC)
NOTES = Notes()
NEW = Case("1", WHEN)
AGREED = NEW.reach(Conditions(WHEN))
CHOSEN = AGREED.reach(Choice(Organization("NIHII-GROUP", "94000027", "EXERCICE Soins du Parc")))
FILED = CHOSEN.reach(File(Path("/w/NIHII-GROUP=94000027.exercice.p12"))).reach(Keys(b"x"))
OUT = Sent("GenerateCertificate", b"", "x", WHEN, Outcome.ACCEPTED, WHEN, automatically_validated=True)
SENT = FILED.reach(OUT)


def seen(case: Case, standing: Standing, notes: Notes = NOTES) -> View:
    return view(Texts("fr"), Snapshot(case, notes, standing, None), practice=True)


@pytest.mark.parametrize(
    ("case", "notes", "standing", "states", "next_page"),
    [
        (NEW, NOTES, Standing.PREPARING, "yours todo todo todo", "1-mise-en-route"),
        (NEW, Notes(kind="group"), Standing.PREPARING, "yours todo todo todo", "2-responsable"),
        (NEW, Notes(manager="C"), Standing.PREPARING, "yours todo todo todo", "3-programme"),
        (AGREED, NOTES, Standing.PREPARING, "done yours todo todo", "4-demander"),
        (SENT, NOTES, Standing.UNCERTAIN, "done yours todo todo", "4-demander"),
        (SENT, NOTES, Standing.REFUSED, "done blocked todo todo", "4-demander"),
        (SENT, NOTES, Standing.WAITING, "done done ehealth todo", "5-valider"),
        (SENT, NOTES, Standing.DELIVERED, "done done done yours", "5-valider"),
        (SENT, NOTES, Standing.INSTALLED, "done done done yours", "5-valider"),
        (SENT, NOTES, Standing.READY, "done done done done", "5-valider"),
    ],
)
def test_one_next_step_from_wherever_one_stands(
    case: Case, notes: Notes, standing: Standing, states: str, next_page: str
) -> None:
    """Each part has a state in words; the one button leads to where it goes on."""
    shown = seen(case, standing, notes)

    assert " ".join(stage.state for stage in shown.stages) == states
    assert all(stage.word for stage in shown.stages)
    assert shown.card.href == f"voila/render/{next_page}.ipynb"
    assert shown.card.title
    assert shown.card.button


def test_a_contract_that_was_signed_can_be_read_from_here() -> None:
    """On the page and at the step where it was signed; one that is not signed yet is none."""
    agreed = FILED.reach(Agreement(Contract("CN=a", Person("80010199976", "Camille", "EXERCICE"), {}), WHEN))
    assert seen(agreed, Standing.PREPARING).card.contract is None
    link = seen(agreed.reach(OUT), Standing.WAITING).card.contract
    assert link is not None
    assert link.href == "voila/render/4-demander.ipynb#etape=sign"
    assert seen(SENT, Standing.WAITING).card.contract is None


def test_what_is_known_is_told() -> None:
    told = [fact for stage in seen(SENT, Standing.WAITING).stages for fact in stage.facts]
    assert any("EXERCICE Soins du Parc" in fact for fact in told)
    assert any("15 janvier 2026" in fact for fact in told)
    assert any(fact.endswith("NIHII-GROUP=94000027.exercice.p12") for fact in told)
    assert not any("/w/" in fact for fact in told)


def test_whether_a_person_looks_at_it_is_told() -> None:
    by_hand = SENT.reach(replace(OUT, automatically_validated=False))
    assert "10 jours" in seen(by_hand, Standing.WAITING).card.text
    assert "10 jours" not in seen(SENT, Standing.WAITING).card.text


def test_a_copy_out_of_reach_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick or a folder of another user stops no page."""
    copy = Copy(tmp_path / "a.p12", WHEN, "", b"x")
    copy.path.touch()
    assert copy.is_there
    with monkeypatch.context() as out_of_reach:
        out_of_reach.setattr(os, "stat", lambda *_, **__: (_ for _ in ()).throw(PermissionError(13, "no")))
        there = copy.is_there
    assert not there


def test_a_copy_that_was_made_is_not_asked_for(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "a.p12", WHEN, "", b"x")
    notes = Notes(copies=(copy,))
    assert "Faites une copie" in seen(SENT, Standing.READY, notes).card.text, "it is not there any more"
    copy.path.touch()
    assert "est faite" in seen(SENT, Standing.READY, notes).card.text


def test_another_case_that_waits_is_told_of() -> None:
    """Where the one in hand is over; with whose turn it is, and that nobody was chosen yet.

    Not one that nobody began: each workspace has one from the start. Nor one that was refused.
    """
    begun, empty = Case("2", WHEN).reach(Conditions(WHEN)), Case("3", WHEN)
    refused = begun.reach(Refused(WHEN, None, (), ()))
    for other, standing, told in (
        (begun, Standing.READY, True),
        (begun, Standing.DELIVERED, False),
        (empty, Standing.READY, False),
        (refused, Standing.READY, False),
    ):
        now = Snapshot(READY, NOTES, standing, None)
        home = view(Texts("fr"), now, (READY, other), practice=True)
        assert ("organisation pas encore choisie · à vous, à préparer" in home.card.more) is told
        assert bool(home.card.more) is told


def test_every_notebook_has_its_page_and_its_link() -> None:
    assert {file.stem for file in notebooks_folder().glob("*.ipynb")} == {
        section.notebook for section in SECTIONS.values()
    }
    shown = seen(NEW, Standing.PREPARING)
    linked = [link.href for links in (*(stage.links for stage in shown.stages), shown.later) for link in links]
    assert linked == [f"voila/render/{section.notebook}.ipynb" for section in SECTIONS.values()]


def test_the_scenarios_are_offered_by_title() -> None:
    assert scenario_titles("fr")[DEFAULT_SCENARIO] == "Groupement, tout va bien"
    assert scenario_titles("nl")[DEFAULT_SCENARIO]


def test_three_exercises_are_kept(tmp_path: Path) -> None:
    """The oldest goes; what somebody named himself stays; nothing to put aside is no error."""
    workspace = tmp_path / "w"
    names = ("w2.20260101-000000.backup", "w.mine.backup", "w.99999999-000000.backup")
    neighbours = [tmp_path / name for name in names]
    for neighbour in neighbours:
        neighbour.mkdir()
    assert put_aside(workspace, WHEN) is None
    for number in range(5):
        (workspace / "practice").mkdir(parents=True)
        (workspace / "practice" / str(number)).touch()
        assert put_aside(workspace, WHEN) is not None

    kept = [folder for folder in tmp_path.iterdir() if folder not in neighbours]
    assert sorted(file.name for folder in kept for file in folder.glob("practice/*")) == ["2", "3", "4"]
    assert all(neighbour.exists() for neighbour in neighbours)


def test_what_is_not_ours_is_never_removed(tmp_path: Path) -> None:
    """Somebody may have taken a folder for his workspace that holds more than that."""
    workspace = tmp_path / "w"
    workspace.mkdir()
    (workspace / "photo.jpg").touch()
    for _ in range(6):
        put_aside(workspace, WHEN)
        (workspace / "practice").mkdir(parents=True)

    assert len(list(tmp_path.glob("w.*.backup/photo.jpg"))) == 1
    assert len(list(tmp_path.glob("w.*.backup/practice"))) == 3


READY = NEW.reach(Delivered((Certificate(making.chain().owner.der),)))


@pytest.mark.parametrize(
    ("days", "title", "text"),
    [
        (91, "Votre certificat est prêt", "copie de sauvegarde"),
        (90, "expire dans 90 jours", "Rien ne presse"),
        (30, "expire dans 30 jours", "ce mois-ci"),
        (14, "expire dans 14 jours", "cette semaine"),
        (7, "expire dans 7 jours", "aujourd'hui"),
        (1, "expire demain", "maintenant"),
        (0, "expire aujourd'hui", "maintenant"),
        (-3, "est expiré", "nouvelle demande"),
    ],
)
def test_the_end_of_a_certificate_is_announced_more_plainly_each_time(days: int, title: str, text: str) -> None:
    """From 90 days before; not of one that has a successor, nor while something else is to be done."""
    at = READY.chain[0].not_after - timedelta(days=days, hours=-1 if days < 0 else 0)
    say, now = Texts("fr"), Snapshot(READY, NOTES, Standing.READY, None)
    card = view(say, now, (READY,), practice=True, at=at).card
    assert (title in card.title, text in card.text) == (True, True)

    sooner = READY.chain[0].not_after - timedelta(days=90, hours=1)
    assert "expire" not in view(say, now, (READY,), practice=True, at=sooner).card.title, "eHealth would refuse"

    successor = replace(NEW, kind=Kind.RENEWAL).reach(Predecessor(Path("/w/a.p12"), READY.chain[0]))
    assert "expire" not in view(say, now, (READY, successor), practice=True, at=at).card.title
    waiting = replace(now, standing=Standing.DELIVERED)
    assert "expire" not in view(say, waiting, (READY,), practice=True, at=at).card.title


@pytest.mark.parametrize(("number", "page"), [("85410199973", "10-non-resident"), ("80010199976", "7-renouveler")])
def test_whoever_has_no_card_is_reminded_of_the_page_without_one(number: str, page: str) -> None:
    """Renewal signs with a card."""
    own = replace(NEW, stages=(Choice(Organization("SSIN", number, "ANNE PRATIQUE")), *READY.stages))
    now, at = Snapshot(own, NOTES, Standing.READY, None), READY.chain[0].not_after - timedelta(days=30)
    assert page in view(Texts("fr"), now, (own,), practice=True, at=at).card.href


def test_what_was_revoked_is_not_called_ready() -> None:
    """Nor is its end announced: the case of its revocation lies beside it."""
    target = Target(b"x", "CN=x", "1", RevocationReason.SUPERSEDED)
    revoked = replace(NEW, id="2", kind=Kind.REVOCATION).reach(target).reach(OUT)
    now = Snapshot(replace(NEW, stages=(Keys(b"x"), *READY.stages)), NOTES, Standing.READY, None)
    say = Texts("fr")
    card = view(say, now, (now.case, revoked), practice=True, at=READY.chain[0].not_after).card
    assert "révoqué" in card.title
