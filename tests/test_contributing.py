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
    change, judgement = "uv run ehcert-kit", "uv run python -m tests.translations"
    commands = "".join(re.findall(r"^```sh\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))
    assert commands.count(change) == commands.count(judgement) == 1
    editor = "sed -i '/^shortcut-comment/s/$/ !/' " + " ".join(
        f"ehcert_kit/texts/{language}/shortcut.ftl" for language in LANGUAGES
    )
    script = commands.replace(change, f"{editor}\n{change}").replace("/tmp/icon", str(tmp_path / "icon"))
    # The clone has what is committed; what is being worked on goes on top of it.
    script = script.replace("ADDRESS", f"--quiet {ROOT}").replace(
        "cd ehcert_kit\n", f"cd ehcert_kit\ngit -C {ROOT} diff HEAD --binary | git apply --allow-empty\n"
    )
    script = DEAR.sub(r"make --dry-run \1 >/dev/null", script).replace("uv run ", "run ")
    # uv would install all once more: the commands are run by this Python, over the clone.
    run = f'run() {{ if [ "$1" = python ]; then shift; else set -- -m "$@"; fi; "{sys.executable}" "$@"; }}\n'
    run += 'export PYTHONPATH="$PWD/ehcert_kit"\n'
    script = run + script.replace("run ehcert-kit", "run ehcert_kit")
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
    assert yaml.safe_load((FORMS / "config.yml").read_text(encoding="utf-8")) == {"blank_issues_enabled": False}
