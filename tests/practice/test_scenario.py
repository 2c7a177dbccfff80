"""Scenario files: what a trainer writes is what happens, and a mistake is named with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from ehcert_kit.disk.errors import FileIsFolder, FileNotReadable
from ehcert_kit.environments.practice import open_platform
from ehcert_kit.errors import ScenarioRefused, ScenarioUnknown
from ehcert_kit.practice.scenario import Event, load
from ehcert_kit.practice.scenario_files import shipped
from tests.conftest import scenario_file


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_is_read(name: str) -> None:
    """By its own id, which is the name of its file."""
    assert load(name).id == name


def test_a_hint_waits_for_its_message() -> None:
    """Whoever did not slip is not told how to get up."""
    scenario = load("pin-faux")

    assert scenario.hint("identify") is None
    assert scenario.hint("identify", ["KB-13"]) == "Regardez la feuille de votre place."
    assert scenario.hint("request", ["KB-13"]) is None


def test_of_several_hints_the_plainest_counts(tmp_path: Path) -> None:
    """From the start there may be one, and a plainer one after a message."""
    hints = """hints = [
        { at = "contract", fr = "Lisez le numéro." },
        { at = "contract", after = "KB-25", fr = "Le numéro est sur votre feuille." },
    ]"""
    scenario = load(scenario_file(tmp_path, hints))

    assert scenario.hint("contract") == "Lisez le numéro."
    assert scenario.hint("contract", ["KB-25"]) == "Le numéro est sur votre feuille."


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('hints = [{ at = "moon", fr = "x" }]', "hints[0].at"),
        ('slips = [{ at = "moon", input = "x", expect = "KB-13" }]', "slips[0].at"),
        ('events = [{ after = "moon", do = "down" }]', "events[0].at"),
        ('events = [{ do = "down" }]', "events[0]"),
        ('events = [{ before = "GetEtk", do = "drop-answer" }]', "events[0].do"),
        ('events = [{ before = "identify", do = "down" }]', "events[0].do"),
        ('events = [{ before = "GetEtk", do = "pull-card" }]', "events[0].do"),
        ('events = [{ before = "GetEtk", do = "delay", seconds = inf }]', "events[0].seconds"),
        ('events = [{ before = "GetEtk", do = "delay", seconds = nan }]', "events[0].seconds"),
        ('events = [{ before = "GetEtk", do = "down", times = 0 }]', "events[0].times"),
        ("delivery = { after_s = inf }", "delivery.after_s"),
        ("delivery = { after_s = -1 }", "delivery.after_s"),
        ('history = [{ do = "request", until = "moon" }]', "history[0].until"),
        ('course = [{ do = "foreigner" }]', "course"),
        ('card = { pin = "4321" }\nhistory = [{ do = "request" }]', "history"),
        ('accent = "moon"', "accent"),
        ("solution = { organisation = 7 }", "solution.organisation"),
        ("moon = 1", ""),
        ('organisations = [{ type = "MOON", number = "94000027", name = "x" }]', "organisations[0].type"),
        ('organisations = [{ type = "NIHII-GROUP", number = "94000028", name = "x" }]', "organisations[0].number"),
        ('organisations = [{ type = "NIHII-GROUP", number = "94000027", name = " " }]', "organisations[0].name"),
        ("moon", ""),
    ],
)
def test_a_mistake_is_named_with_its_place(text: str, at: str, tmp_path: Path) -> None:
    """Which file, which key."""
    with pytest.raises(ScenarioRefused) as raised:
        load(scenario_file(tmp_path, text))
    assert (raised.value.file, raised.value.at) == ("essai.toml", at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('id = "Essai 1"', "id"),
        ('extends = "essai"\nid = "essai"', "extends"),
        ('extends = "not-there"\nid = "essai"', "extends"),
        ('id = "essai"\ntitle.fr = "\xe9"', ""),
    ],
    ids=["another id", "extends itself", "extends none", "not UTF-8"],
)
def test_a_mistake_at_the_beginning_is_named_with_its_place(text: str, at: str, tmp_path: Path) -> None:
    file = tmp_path / "essai.toml"
    texts = 'title.nl = "x"\n' if "title" in text else 'title.fr = "x"\nlesson.fr = "x"\n'
    file.write_text(f"{text}\n{texts}", encoding="latin-1")
    with pytest.raises(ScenarioRefused) as raised:
        load(str(file))
    assert (raised.value.file, raised.value.at) == ("essai.toml", at)


def test_a_scenario_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """Absent, it is none; a folder, or refused by the system, it is told as any other file is."""
    with pytest.raises(ScenarioUnknown) as raised:
        load(str(tmp_path / "not-there.toml"))
    assert raised.value.name == str(tmp_path / "not-there.toml")
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(FileIsFolder):
        load(str(tmp_path / "folder.toml"))
    with pytest.raises(FileNotReadable):
        load(f"{'a' * 300}.toml")


@pytest.mark.parametrize(
    ("do", "when", "what", "happens"),
    [
        ("down", "before", "GenerateContract", True),
        ("down", "after", "GenerateContract", False),
        ("drop-answer", "after", "GetCertificate", True),
        ("drop-answer", "before", "GetCertificate", False),
        ("block-card", "before", "check", True),
        ("block-card", "before", "request", False),
        ("block-card", "before", "GetCertificate", False),
    ],
)
def test_what_happens_on_a_date_happens_from_that_day_on(do: str, when: str, what: str, happens: bool) -> None:
    """At any operation, or at the beginning of a walk."""
    event = msgspec.convert({"do": do, "on": date(2026, 11, 24)}, Event)
    assert event.due(when, what, date(2026, 11, 24)) is happens
    assert event.due(when, what, date(2027, 1, 1)) is happens
    assert not event.due(when, what, date(2026, 11, 23))


def test_a_date_is_written_as_toml_writes_one(tmp_path: Path) -> None:
    """Without quotes; and it is a trigger like the others, of which there is one."""
    told = load(scenario_file(tmp_path, 'events = [{ on = 2026-12-01, do = "down" }]'))
    assert told.events[0].on == date(2026, 12, 1)
    with pytest.raises(ScenarioRefused):
        load(scenario_file(tmp_path, 'events = [{ on = 2026-12-01, before = "check", do = "expire" }]'))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('trust = ["not-there.pem"]', "trust"),
        ('trust = ["."]', "trust"),
        ('trust = ["essai.toml"]', "trust"),
        ('known_requests = [{ csr = "not-there.der" }]', "known_requests"),
        ('known_requests = [{ csr = "essai.toml" }]', "known_requests"),
    ],
)
def test_a_file_beside_a_scenario_is_needed(text: str, at: str, tmp_path: Path) -> None:
    """Not there, unreadable or of another kind, it is a mistake of the scenario, said with key and file."""
    with pytest.raises(ScenarioRefused) as raised:
        open_platform(tmp_path / "w", scenario_file(tmp_path, text))
    assert (raised.value.file, raised.value.at) == ("essai", at)
    assert raised.value.problem.startswith(text.split('"')[1])
