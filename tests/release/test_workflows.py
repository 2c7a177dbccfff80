"""What GitHub runs: valid by its own schema, on every Python that we name, by commands that the README has."""

from __future__ import annotations

import re
import shlex
import tomllib
from typing import Any

import pytest
import yaml

from ehcert_kit.cli.commands import whole_parser
from ehcert_kit.texts import Texts
from release import ROOT, UV, notes
from tests.release.conftest import run

FOLDER = ROOT / ".github"
WORKFLOWS = sorted((FOLDER / "workflows").glob("*.yml"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def loaded(name: str) -> dict[str, Any]:
    text = (FOLDER / "workflows" / name).read_text(encoding="utf-8")
    document: dict[str, Any] = yaml.safe_load(text)
    return document


def steps() -> list[str]:
    jobs = [job for file in WORKFLOWS for job in loaded(file.name)["jobs"].values()]
    return [step["run"] for job in jobs for step in job.get("steps", ()) if "run" in step]


@pytest.mark.slow
def test_github_s_own_schema(tmp_path: Any) -> None:
    """Of workflows and of forms for issues, as check-jsonschema brings them along."""
    check = (UV, "tool", "run", "check-jsonschema", "--builtin-schema")
    forms = [str(file) for file in (FOLDER / "ISSUE_TEMPLATE").glob("*.yml") if file.name != "config.yml"]
    run(*check, "vendor.github-workflows", *map(str, WORKFLOWS), cwd=tmp_path)
    run(*check, "vendor.github-issue-forms", *forms, cwd=tmp_path)
    run(*check, "vendor.github-issue-config", str(FOLDER / "ISSUE_TEMPLATE" / "config.yml"), cwd=tmp_path)


def test_the_oldest_and_the_newest_python_on_every_system() -> None:
    """As pyproject.toml names them; on a Mac the oldest that has a wheel for everything."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    ends = {named[0], named[-1]}
    jobs = loaded("tests.yml")["jobs"]
    assert set(jobs["everything"]["strategy"]["matrix"]["python"]) == ends
    matrix = jobs["installed"]["strategy"]["matrix"]
    assert set(matrix["python"]) == ends
    assert {system.split("-")[0] for system in matrix["system"]} == {"ubuntu", "windows", "macos"}
    macs = {system for system in matrix["system"] if system.startswith("macos")}
    for change in ("exclude", "include"):
        assert {one["system"] for one in matrix[change]} == macs


@pytest.mark.parametrize("command", steps())
def test_a_step_is_a_command_of_the_readme(command: str) -> None:
    """Of make, of the table for machines without it, or of the kit, whose parser takes it."""
    words = shlex.split(command.partition("||")[0])
    if words[0] == "make":
        assert re.search(rf"^{words[1]}:", MAKEFILE, re.MULTILINE) and f"make {words[1]}" in README
    elif words[:2] == ["uv", "sync"]:
        assert command in README
    elif words[:3] == ["uv", "run", "ehcert-kit"]:
        whole_parser(Texts("en")).parse_args(words[3:])
    elif words[:3] == ["uv", "run", "pytest"]:
        assert all((ROOT / word).exists() for word in words[3:])
    else:
        # What a runner lacks, and the page of the release.
        assert words[0] in ("sudo", "gh")


def test_no_workflow_may_more_than_it_needs() -> None:
    """Nothing is written but by the one job that adds a release."""
    for file in WORKFLOWS:
        workflow = loaded(file.name)
        assert workflow["permissions"] == {"contents": "read"}
        more = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
        assert more == ({"dist": {"contents": "write"}} if file.name == "release.yml" else {})


def test_a_release_is_tested_and_whole() -> None:
    """No tag is published whose tests fail, that lacks the installer, or that another uv has made."""
    jobs = loaded("release.yml")["jobs"]
    dist = jobs["dist"]
    assert dist["needs"] == "tests" and jobs["tests"]["uses"] == "./.github/workflows/tests.yml"
    (setup,) = (step for step in dist["steps"] if "setup-uv" in step.get("uses", ""))
    assert re.fullmatch(r"\d+\.\d+\.\d+", setup["with"]["version"])
    commands = [step["run"] for step in dist["steps"] if "run" in step]
    assert "make dist OPTIONS=--complete" in commands
    assert f"--notes-file dist/{notes.FILE}" in commands[-1]
