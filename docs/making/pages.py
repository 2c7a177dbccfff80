"""Content of pages that is generated from the program: it replaces `<!-- made: NAME -->` in a page.

So the Markdown in the repository stays readable, and facts in code are not repeated in it.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import ehcert_kit
from ehcert_kit.client.endpoints import ADDRESSES, INFERRED, service_url
from ehcert_kit.messages.operations import Service
from ehcert_kit.practice.accent import VARIATIONS
from ehcert_kit.procedure.overview import FINDINGS
from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.texts import ENTRY, LANGUAGES, NAMES, Texts

from . import commands, scenario_keys
from .screens import HOME, SCREENS

MARK = re.compile(r"<!-- made: (?P<name>[a-z-]+) -->")
DOCS = Path(__file__).parents[1]


def filled(markdown: str) -> str:
    """Replace the marks in a page by generated content. Raises: KeyError: a mark with an unknown name."""
    return MARK.sub(lambda found: MADE[found["name"]](), markdown)


def screens() -> str:
    """Every screen in each language, page by page."""
    return "\n".join(line for section in (HOME, *SECTIONS) for line in _screens(section))


def _screens(section: str) -> Iterator[str]:
    say = Texts("en")
    title = say("frame-home-title" if section == HOME else f"frame-notebook-{SECTIONS[section].notebook}")
    yield f"## {title}\n"
    for screen in (screen for screen in SCREENS if screen.section == section):
        moment = f" ({screen.step})" if section == HOME else ""
        yield f"### {screen.title('en')}{moment} {{ #{section}-{screen.step} }}\n"
        for language in LANGUAGES:
            picture = f"pictures/{language}/{screen.file}"
            yield f'=== "{NAMES[language]}"\n'
            yield f'    ![{screen.title(language)}]({picture}){{ lang={language} loading=lazy width="480" }}\n'


def rooms() -> Mapping[str, tuple[str, ...]]:
    """The public modules of each room (subpackage), by its name; the top-level modules first, as `values`."""
    alone, found = [], {}
    for room in sorted(pkgutil.iter_modules(ehcert_kit.__path__, "ehcert_kit."), key=lambda room: room.name):
        if not room.ispkg:
            alone.append(room.name)
            continue
        package = importlib.import_module(room.name)
        inside = (module.name for module in pkgutil.walk_packages(package.__path__, f"{room.name}."))
        found[room.name.rpartition(".")[2]] = (room.name, *inside)
    public = {"values": tuple(alone), **found}
    return {room: tuple(name for name in names if "._" not in name) for room, names in public.items()}


def room(name: str) -> str:
    """The page of a room: a mkdocstrings directive for each of its modules."""
    return "\n\n".join([f"# {name}", *(f"::: {module}" for module in rooms()[name])])


def decision_files() -> list[Path]:
    """The files of the decisions, in order of their numbers."""
    return sorted((DOCS / "decisions").glob("[0-9]*.md"))


def decisions() -> str:
    """A list of the decisions' titles, as links."""
    lines = []
    for file in decision_files():
        title = file.read_text(encoding="utf-8").splitlines()[0].removeprefix("#").strip()
        lines.append(f"- [{title}]({file.name})")
    return "\n".join(lines)


def addresses() -> str:
    """A table of the addresses of the real services."""
    lines = ["| environment | " + " | ".join(service.name for service in Service) + " |", "|---" * 4 + "|"]
    for environment, address in ADDRESSES.items():
        told = " (in part inferred)" if environment in INFERRED else ""
        urls = " | ".join(f"`{service_url(address, service)}`" for service in Service)
        lines.append(f"| {environment}{told} | {urls} |")
    return "\n".join(lines)


def accents() -> str:
    """The names of the variations of an accent."""
    return ", ".join(f"`{name}`" for name in VARIATIONS)


def findings() -> str:
    """A table of the findings that the overview and `status` can report about a certificate."""
    say = Texts("en")
    lines = ["| id | severity | what it says | what to do |", "|---|---|---|---|"]
    for finding in FINDINGS.values():
        told, remedy = say(f"finding-{finding.id}"), say(f"finding-{finding.id}.remedy")
        lines.append(f"| `{finding.id}` | {finding.severity.value} | {told} | {remedy} |")
    return "\n".join(lines)


def glossary() -> str:
    """A table of the terms of the glossary, one column per language."""
    catalogue = (files("ehcert_kit.texts") / LANGUAGES[0] / "teaching.ftl").read_text(encoding="utf-8")
    terms = [found["key"] for found in ENTRY.finditer(catalogue) if found["key"].startswith("term-")]
    lines = ["| " + " | ".join(NAMES[language] for language in LANGUAGES) + " |", "|---" * len(LANGUAGES) + "|"]
    for term in terms:
        lines.append("| " + " | ".join(Texts(language)(term) for language in LANGUAGES) + " |")
    return "\n".join(lines)


MADE: Mapping[str, Callable[[], str]] = {
    "commands": commands.markdown,
    "scenario-keys": scenario_keys.markdown,
    "scenarios": scenario_keys.shipped,
    "screens": screens,
    "decisions": decisions,
    "addresses": addresses,
    "accents": accents,
    "findings": findings,
    "glossary": glossary,
}
