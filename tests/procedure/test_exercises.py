"""An exercise begins again beside the old one, at any step, and the old one comes back only as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ehcert_kit import disk
from ehcert_kit.card.interface import CardKey
from ehcert_kit.environments import exercises
from ehcert_kit.environments.errors import ExerciseChanged, JumpStopped, NoSuchStart
from ehcert_kit.environments.exercises import bring_back, former, prepare
from ehcert_kit.environments.jump import JumpTarget, targets, targets_at_a_seat
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.environments.scenarios import about_all, about_named, scenario_ids
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import FolderNotWritable
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.names import Step
from ehcert_kit.practice.errors import NoFormerExercise
from ehcert_kit.practice.scenario import load
from ehcert_kit.procedure.snapshot import Snapshot
from ehcert_kit.procedure.way import SECTIONS, where
from ehcert_kit.texts import LANGUAGES
from tests.conftest import walking, with_authority


def settings(folder: Path, scenario: str = "groupe-simple") -> Settings:
    if not (folder / "w").exists():
        with_authority(folder / "w")
    return Settings(folder / "w", scenario=scenario, encryption=CHEAP_FOR_TESTS, plain=True)


def begin(wanted: Settings, start: str = "") -> Session:
    """Begin again, at a step."""
    prepare(wanted, JumpTarget.parse(start) if start else None).take_place()
    return open_session(wanted)


# ── at any step ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
@pytest.mark.parametrize(
    ("scenario", "start", "standing"),
    [
        ("groupe-simple", "responsable/manager", "preparing"),
        pytest.param("groupe-simple", "demander/organization", "preparing", marks=pytest.mark.slow),
        ("groupe-simple", "demander/sign", "preparing"),
        pytest.param("groupe-simple", "valider/waiting", "waiting", marks=pytest.mark.slow),
        ("groupe-simple", "valider/file", "delivered"),
        pytest.param("organisation-absente", "demander/password", "preparing", marks=pytest.mark.slow),
        pytest.param("mauvaise-personne", "demander/contact", "preparing", marks=pytest.mark.slow),
        pytest.param("carte-expiree", "demander/sign", "preparing", marks=pytest.mark.slow),
        pytest.param("reponse-perdue", "demander/sent", "waiting", marks=pytest.mark.slow),
        pytest.param("fichier-inacheve", "valider/ready", "ready", marks=pytest.mark.slow),
        pytest.param("renouvellement", "renouveler/activate", "to-activate", marks=pytest.mark.slow),
        pytest.param("mot-de-passe-perdu", "revoquer/revoke", "preparing", marks=pytest.mark.slow),
        pytest.param("non-resident", "non-resident/invitation", "preparing", marks=pytest.mark.slow),
    ],
)
def test_whoever_starts_at_a_step_stands_there(scenario: str, start: str, standing: str, tmp_path: Path) -> None:
    """All before it was done by the commands themselves: the platform served each of them."""
    told: list[tuple[int, int]] = []
    wanted, target = settings(tmp_path, scenario), JumpTarget.parse(start)
    prepare(wanted, target, lambda done, of: told.append((done, of))).take_place()
    session = open_session(wanted)
    now = Snapshot.of(session.workspace.case, session.workspace.notes, ())

    assert where(target.section, now) == target.step
    assert now.standing == standing
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]
    # Nothing was written by hand: what the case says, the platform knows.
    assert session.platform is not None
    served = [line["operation"] for line in session.platform.show()["served"]]
    assert ("GenerateCertificate" in served) == (now.standing != "preparing" or scenario == "mot-de-passe-perdu")


def test_a_start_can_be_gone_on_from(tmp_path: Path) -> None:
    """Whoever starts before the signature gets to the end, as if he had come by himself."""
    session = begin(settings(tmp_path), "demander/sign")
    list(walking(session).steps())
    assert Snapshot.of(session.workspace.case, session.workspace.notes, ()).standing == "ready"


def test_every_scenario_says_where_it_can_start() -> None:
    """By pages and steps that there are; the first is no choice. A lost key is met from the overview alone."""
    for name in scenario_ids():
        starts = targets(load(name))
        assert bool(starts) == (name != "etk-perdu"), name
        assert len(set(starts)) == len(starts)
        for start in starts:
            assert JumpTarget.parse(str(start)) == start
    assert JumpTarget("mise-en-route", "what") not in targets(load("groupe-simple"))


def test_a_seat_is_sent_where_any_client_can_go() -> None:
    """On a platform that many share nobody confirms who he is, nor moves the clock."""
    assert targets_at_a_seat(load("groupe-simple")) == targets(load("groupe-simple"))
    for scenario in ("non-resident", "renouvellement"):
        assert targets(load(scenario)) and targets_at_a_seat(load(scenario)) == ()


def test_a_lesson_that_stops_a_walk_stops_a_start(tmp_path: Path) -> None:
    """Nobody gets past a refusal; nothing is left of the try, and the exercise in hand is as it was."""
    wanted = settings(tmp_path, "refusee")
    session = open_session(wanted)
    list(walking(session).steps(Step.CONTRACT))
    assert JumpTarget("valider", "file") not in targets(load("refusee"))
    for start in ("valider/file", "renouveler/sign"):
        with pytest.raises(NoSuchStart):
            prepare(wanted, JumpTarget.parse(start))
    with pytest.raises(NoSuchStart):
        JumpTarget.parse("demander/lune")
    assert session.workspace.case.contract is not None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["w"]


def test_what_nobody_foresaw_on_the_way_is_said(tmp_path: Path) -> None:
    """Also where a trainer's own scenario has a card that does not serve, and no remedy."""
    file = tmp_path / "essai.toml"
    heading = 'extends = "groupe-simple"\nid = "essai"\ntitle.fr = "E"\nlesson.fr = "E"\n'
    file.write_text(heading + "card = { blocked = true }\n")
    with pytest.raises(JumpStopped) as stopped:
        prepare(settings(tmp_path, str(file)), JumpTarget("demander", "sign"))
    assert stopped.value.why.kb == "KB-14"


# ── again, and back ──────────────────────────────────────────────────────────────────────────


def test_the_exercise_before_comes_back_as_it_was(tmp_path: Path) -> None:
    """With its scenario, its card, its platform; and the one in its place can come back in turn."""
    first = settings(tmp_path)
    session = open_session(first)
    list(walking(session).steps(Step.KEYSTORE))
    assert session.card is not None
    session.card.change(tries_left=1)
    case = session.workspace.case

    again = begin(settings(tmp_path, "pin-faux"))
    assert again.card is not None
    assert (again.workspace.case.stages, again.card.tries_left()) == ((), 3)

    back, verified = bring_back(settings(tmp_path, "pin-faux"))
    assert back.scenario == "groupe-simple"
    assert verified.files >= 5 and verified.organizations == 1
    session = open_session(back)
    assert session.card is not None
    assert (session.workspace.case, session.card.tries_left()) == (case, 1)

    forth, _ = bring_back(back)
    assert forth.scenario == "pin-faux"


@pytest.mark.slow
def test_three_are_kept(tmp_path: Path) -> None:
    for _ in range(6):
        begin(settings(tmp_path))
    assert len(list(tmp_path.glob("w.*.backup"))) == exercises.KEPT
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.endswith(".new")) == []


def test_nothing_to_come_back_to_is_said(tmp_path: Path) -> None:
    open_session(settings(tmp_path))
    with pytest.raises(NoFormerExercise):
        bring_back(settings(tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "practice" / "card.json").write_bytes(b"{}"),
        lambda folder: (folder / "practice" / "platform.sqlite").unlink(),
        lambda folder: (folder / "cases" / "more.json").write_bytes(b"{}"),
        lambda folder: (folder / "workspace.json").rename(folder / "other.json"),
    ],
    ids=["changed", "gone", "added", "renamed"],
)
def test_one_whose_files_changed_does_not_come_back(harm: Callable[[Path], object], tmp_path: Path) -> None:
    """It says which; the exercise in hand goes on."""
    begin(settings(tmp_path))
    session = begin(settings(tmp_path))
    before = session.workspace.case
    found = former(tmp_path / "w")
    assert found is not None
    harm(found[0])
    with pytest.raises(ExerciseChanged) as changed:
        bring_back(settings(tmp_path))
    assert changed.value.files
    assert open_session(settings(tmp_path)).workspace.case == before


def _forget(path: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).unlink()


def _spoil(path: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).write_bytes(b"spoilt")


@pytest.mark.slow
@pytest.mark.parametrize(
    "harm",
    [
        _forget("workspace.json"),
        _spoil("workspace.json"),
        _spoil("practice/platform.sqlite"),
        _forget("practice/platform.sqlite"),
        _spoil("practice/card.json"),
        _forget("practice/card.json"),
        lambda folder: shutil.rmtree(folder / "practice"),
        lambda folder: shutil.rmtree(folder / "cases"),
        lambda folder: (folder / "foreign.txt").write_text("kept"),
        lambda folder: shutil.rmtree(folder),
    ],
    ids=["index gone", "index spoilt", "platform spoilt", "platform gone", "card spoilt", "card gone",
         "practice gone", "cases gone", "a file more", "all gone"],
)  # fmt: skip
def test_a_workspace_harmed_in_ten_ways_begins_again(harm: Callable[[Path], object], tmp_path: Path) -> None:
    """As new, whatever became of the old one; what was somebody's own is kept with it."""
    list(walking(open_session(settings(tmp_path))).steps(Step.KEYSTORE))
    harm(tmp_path / "w")
    session = begin(settings(tmp_path))

    assert session.workspace.case.stages == ()
    assert session.notices == ()
    assert session.card is not None and session.card.tries_left() == 3
    assert session.card.chain(CardKey.SIGNATURE)
    assert existing_platform(tmp_path / "w").show()["requests"] == []
    assert not (tmp_path / "w" / "foreign.txt").exists()


def test_a_swap_that_fails_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the two renames the system may refuse: then the old one comes back."""
    wanted = settings(tmp_path)
    case = open_session(wanted).workspace.case
    ready = prepare(wanted)
    rename = disk.replace

    def refuses(source: Path, target: Path) -> None:
        if source == ready.folder:
            raise PermissionError(13, "busy", str(source))
        rename(source, target)

    monkeypatch.setattr(disk, "replace", refuses)
    with pytest.raises(FolderNotWritable):
        ready.take_place()
    assert open_session(wanted).workspace.case == case


# ── what is told of scenarios ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_scenario_is_told_in_each_language(language: str) -> None:
    """Title, lesson, minutes, for whom; the simplest first."""
    told = about_all(language)
    assert {one.id for one in told} == set(scenario_ids())
    assert told[0].id == "groupe-simple"
    assert all(one.title and one.lesson and one.minutes and one.audience for one in told)
    assert len({one.title for one in told}) == len(told)
    assert about_named("renouvellement", language).trainer


def test_starts_are_steps_of_the_way() -> None:
    names = {f"{section.name}/{way.name}" for section in SECTIONS.values() for way in section.steps}
    assert {str(start) for name in scenario_ids() for start in targets(load(name))} <= names


@pytest.mark.slow
def test_an_exercise_of_ones_own_comes_back_even_without_its_file(tmp_path: Path) -> None:
    """The platform keeps its scenario; the file is wanted for another beginning alone."""
    file = tmp_path / "essai.toml"
    file.write_text('extends = "groupe-simple"\nid = "essai"\ntitle.fr = "E"\nlesson.fr = "E"\n')
    open_session(settings(tmp_path, str(file)))
    begin(settings(tmp_path))
    back, _ = bring_back(settings(tmp_path))
    assert back.scenario == str(file)
    begin(settings(tmp_path))
    file.unlink()
    back, _ = bring_back(settings(tmp_path))
    assert back.scenario is None
    assert existing_platform(tmp_path / "w").scenario.id == "essai"
