"""CONTRIBUTING.md, step by step, by somebody new: a clone, a changed sentence, the judgement, a commit."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ehcert_kit.texts import LANGUAGES

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
#: What takes minutes, or waits for a person, is only asked whether make knows it.
DEAR = re.compile(r"^make (\w+)$", re.MULTILINE)
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_first_change(tmp_path: Path) -> None:
    """Every command in its order, in one shell; between two of them the sentence is changed, as by an editor."""
    change, judgement = ".venv/bin/ehcert-kit", ".venv/bin/python -m tests.translations"
    commands = "".join(re.findall(r"^```sh\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))
    assert commands.count(change) == commands.count(judgement) == 1
    editor = "sed -i '/^shortcut-comment/s/$/ !/' " + " ".join(
        f"ehcert_kit/texts/{language}/shortcut.ftl" for language in LANGUAGES
    )
    script = commands.replace(change, f"{editor}\n{change}").replace("/tmp/icon", str(tmp_path / "icon"))
    # The clone has what is committed; what is being worked on goes on top of it.
    programs = tmp_path / "programs"
    programs.mkdir()
    # make would install all once more: what it puts there is this Python, over the clone.
    for name, words in (("python", ""), ("ehcert-kit", "-m ehcert_kit")):
        (programs / name).write_text(f'#!/bin/sh\nPYTHONPATH="$PWD" exec "{sys.executable}" {words} "$@"\n')
        (programs / name).chmod(0o755)
    begun = (
        f"git -C {ROOT} diff HEAD --binary | git apply --allow-empty\nmkdir .venv\ncp -r {programs} .venv/bin\n"
    )
    script = script.replace("ADDRESS", f"--quiet {ROOT}").replace("cd ehcert_kit\n", f"cd ehcert_kit\n{begun}")
    script = DEAR.sub(r"make --dry-run \1 >/dev/null", script)
    who = {f"GIT_{role}_{what}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    told = subprocess.run(
        ["bash", "-euxo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={**os.environ, **who},
        capture_output=True,
        text=True,
        timeout=250,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert " passed" in told.stdout
    (icon,) = (tmp_path / "icon").iterdir()
    assert "keep track of an eHealth certificate !" in icon.read_text(encoding="utf-8")
    shown = ("git", "show", "--stat", "--format=%s")
    commit = subprocess.run(shown, cwd=tmp_path / "ehcert_kit", capture_output=True, text=True, check=True).stdout
    assert commit.startswith("The icon says what it opens")
    assert all(f"texts/{language}/shortcut.ftl" in commit for language in LANGUAGES)


def test_it_needs_nothing_that_make_does_not_bring() -> None:
    """Who has no uv has one in .tools, which no shell looks through."""
    assert "uv run" not in GUIDE


def test_how_long_the_quick_half_takes_is_said_once() -> None:
    told = [(ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", "README.md", "Makefile")]
    assert all("in under two minutes on two quiet cores" in text for text in told)
    assert not any("to four minutes" in text for text in told)


def test_the_address_of_the_project_has_one_home() -> None:
    """It has none in public yet: the word for it is explained in one place, and no other page gives another."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    told = {page.name: page.read_text(encoding="utf-8") for page in pages}
    assert [name for name, text in told.items() if "`ADDRESS` stands for" in text] == ["README.md"]
    for text in told.values():
        assert set(re.findall(r"git clone (\S+)", text)) <= {"ADDRESS"}


def test_forms_for_issues_ask_for_no_secret() -> None:
    """Who reports a problem is told first what not to send, and where what endangers somebody goes."""
    form = yaml.safe_load((FORMS / "problem.yml").read_text(encoding="utf-8"))
    first = form["body"][0]["attributes"]["value"]
    assert "PIN" in first and "SECURITY.md" in first


def test_a_weakness_is_reported_in_private() -> None:
    """Where forms are chosen there is a way to it, by GitHub's own name for it in SECURITY.md."""
    chosen = yaml.safe_load((FORMS / "config.yml").read_text(encoding="utf-8"))
    assert chosen["blank_issues_enabled"] is False
    (contact,) = chosen["contact_links"]
    assert contact["url"].startswith("https://")
    assert "Report a vulnerability" in contact["about"]
    assert "Report a vulnerability" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
