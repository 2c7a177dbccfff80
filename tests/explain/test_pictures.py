"""Pictures: well formed, named, told to those who do not see them, in every language and both layouts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from lxml import etree

from ehcert_kit.explain.pictures import NAMES, Dates, Listed, Own, Picture, picture
from ehcert_kit.explain.pictures.canvas import extent, lines
from ehcert_kit.practice import scenario_files
from ehcert_kit.practice.scenario import Scenario, load
from ehcert_kit.texts import LANGUAGES, Texts

SVG = "{http://www.w3.org/2000/svg}"
DATES = Dates(
    datetime(2026, 1, 15, tzinfo=UTC), datetime(2028, 10, 18, tzinfo=UTC), datetime(2029, 1, 16, tzinfo=UTC)
)


def drawn(name: str, language: str, *, narrow: bool = False, own: Own | None = None) -> Any:
    return etree.fromstring(picture(name, Texts(language), narrow=narrow, own=own))


def words(svg: Any) -> str:
    return " ".join("".join(text.itertext()) for text in svg.iter(f"{SVG}text")).replace("\u00a0", " ")


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_says_what_it_shows_and_stays_in_its_sheet(name: str, language: str, narrow: bool) -> None:
    """It has a name and a description of its own; no word begins, and by the widest of fonts ends, outside."""
    svg, say = drawn(name, language, narrow=narrow), Texts(language)
    assert svg.get("role") == "img"
    title, description = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert (svg.get("aria-labelledby"), svg.get("aria-describedby")) == (title.get("id"), description.get("id"))
    assert (title.text, description.text) == (say(f"picture-{name}"), say(f"picture-{name}.desc"))
    assert_stays_in_its_sheet(svg)


def assert_stays_in_its_sheet(svg: Any) -> None:
    _, _, width, height = map(float, svg.get("viewBox").split())
    for text in svg.iter(f"{SVG}text"):
        size, bold = float(text.get("font-size")), text.get("font-weight") is not None
        room = extent("".join(text.itertext()), size, bold=bold)
        left = float(text.get("x")) - (room / 2 if text.get("text-anchor") == "middle" else 0)
        assert left >= -1 and left + room <= width + 1, "".join(text.itertext())
        assert size <= float(text.get("y")) + 1 <= height


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_both_layouts_say_the_same(name: str, language: str) -> None:
    """In another order, perhaps."""
    wide, narrow = (sorted(words(drawn(name, language, narrow=n)).split()) for n in (False, True))
    assert wide == narrow


def test_a_label_of_an_official_site_is_marked_as_french() -> None:
    """Each of its words, and nothing around it."""
    broken = lines("Die Schaltfläche « Signer et envoyer... » bindet", 90, 15)
    assert [word for line in broken for word, label in line if label] == [
        "«\u00a0Signer",
        "et",
        "envoyer...\u00a0»",
    ]
    marked = drawn("pins", "de").iter(f"{SVG}tspan")
    assert {part.get("lang") for part in marked} == {"fr"}


def test_the_life_of_ones_own_certificate_has_its_dates() -> None:
    """In the drawing, and where there is none on lines that a comparison spares."""
    assert "18 octobre 2028" not in words(drawn("life", "fr"))
    assert "18 octobre 2028" in words(drawn("life", "fr", own=DATES))
    told = str(Picture("life", Texts("fr"), DATES)).splitlines()
    assert [line for line in told if "octobre" in line] == ["~ 90 jours avant · 18 octobre 2028"]


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("scenario", scenario_files.shipped())
def test_the_site_of_an_exercise_lists_its_own_organisation_and_person(scenario: str, narrow: bool) -> None:
    """At every seat, whatever its names; and nobody is sent to the real one."""
    for seat in range(1, 7):
        listed = Listed(*row(load(scenario).seated(seat)))
        svg = drawn("site", "fr", narrow=narrow, own=listed)
        assert_stays_in_its_sheet(svg)
        told = (*str(Picture("site", Texts("fr"), listed)).splitlines(), words(svg))
        for value in row(load(scenario).seated(seat)):
            assert value in words(svg) and any(value in line for line in told)
        assert "N'ouvrez pas le vrai site" in words(svg)
    assert "N'ouvrez pas" not in words(drawn("site", "fr", narrow=narrow))


def row(scenario: Scenario) -> tuple[str, str, str]:
    (organization, _) = scenario.known_organizations()[scenario.solution.organisation]
    return organization.name, organization.number, scenario.holder().full_name


def test_there_is_no_picture_of_what_nobody_drew() -> None:
    with pytest.raises(KeyError):
        picture("moon", Texts("fr"))
