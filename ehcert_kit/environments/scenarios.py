"""Which scenarios one can choose, and what is told of each."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from ..practice.scenario import Scenario, load
from ..practice.scenario_files import shipped as scenario_ids
from ..practice.scenario_files import titles as scenario_titles
from .jump import Target, targets

__all__ = ["About", "about", "about_all", "about_named", "scenario_ids", "scenario_titles"]


@dataclass(frozen=True)
class About:
    """One scenario, in one language. trainer: notes for who leads the class. starts: where it may begin."""

    id: str
    title: str
    lesson: str
    minutes: int
    audience: str
    trainer: str
    starts: tuple[Target, ...]


def about(scenario: Scenario, language: str) -> About:
    """What is told of a scenario, in this language where it speaks it, else in French."""

    def said(texts: Mapping[str, str]) -> str:
        return texts.get(language) or texts.get("fr", "")

    return About(
        id=scenario.id,
        title=said(scenario.title),
        lesson=said(scenario.lesson),
        minutes=scenario.minutes,
        audience=scenario.audience,
        trainer=said(scenario.trainer),
        starts=targets(scenario),
    )


def about_named(name_or_file: str, language: str) -> About:
    """Of a scenario that comes with the kit, or of a file. Raises: ScenarioRefused."""
    return about(load(name_or_file), language)


@functools.cache
def about_all(language: str) -> tuple[About, ...]:
    """Of all that come with the kit: the simplest first, then by whom they are for."""
    audiences = ("everyone", "manager", "helpdesk", "it")
    found = [about_named(name, language) for name in scenario_ids()]
    return tuple(sorted(found, key=lambda one: (one.id != "groupe-simple", audiences.index(one.audience), one.id)))
