"""The notebooks' stored outputs really compare: a changed byte makes the comparison fail."""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
CONFIGURATION = Path(__file__).parent / "sanitize.cfg"
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def sanitized(text: str) -> str:
    """As nbval does it: every rule, in order."""
    rules = configparser.RawConfigParser(interpolation=None)
    rules.read(CONFIGURATION, encoding="utf-8")
    for section in rules.sections():
        text = re.sub(rules.get(section, "regex"), rules.get(section, "replace"), text)
    return text


def outputs(notebook: Path) -> Iterator[tuple[str, str]]:
    for cell in json.loads(notebook.read_text())["cells"]:
        for output in cell.get("outputs", []):
            yield cell["id"], "".join(output.get("data", {}).get("text/plain", output.get("text", "")))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda n: n.stem)
def test_no_byte_of_a_stored_output_is_beyond_comparison(notebook: Path) -> None:
    """Wherever a character is changed, also within what varies, the sanitised text is another."""
    seen = 0
    for cell, text in outputs(notebook):
        wanted = sanitized(text)
        for place, character in enumerate(text):
            if character == " " and text[place - 1 : place] in (" ", ""):
                continue  # the width of a column
            assert sanitized(text[:place] + "¤" + text[place + 1 :]) != wanted, (cell, place, text)
            seen += 1
    assert seen > 100


def test_what_varies_is_a_small_part(notebooks: list[Path] = NOTEBOOKS) -> None:
    """Most lines are compared as they are. Of a node of a tree the place varies, not what it is."""
    lines = [line for n in notebooks for _, text in outputs(n) for line in text.splitlines()]
    nodes = [line for line in lines if sanitized(line).startswith("~ NODE ")]
    varying = [line for line in lines if sanitized(line) != line and line not in nodes]

    assert len([line for line in nodes if sanitized(line).endswith(("OCTETS", "SERIAL", "TIME"))]) < len(nodes) / 4
    assert len(varying) < len(lines) / 4
    assert all(line.startswith("~ ") or "STAMP" in sanitized(line) or "carte" in line for line in varying)


def test_nbval_fails_on_a_changed_byte(tmp_path: Path) -> None:
    """The command of `make test`, on a copy with one digit of the organisation's number changed."""
    copy = tmp_path / "2-responsable.ipynb"
    shutil.copy(ROOT / "notebooks" / "2-responsable.ipynb", copy)
    assert run_nbval(copy) == 0
    copy.write_text(copy.read_text().replace("Identifier  94000027", "Identifier  94000028"))
    assert run_nbval(copy) == 1


def run_nbval(notebook: Path) -> int:
    words = ["-p", "nbval", "--nbval", "--nbval-sanitize-with", str(CONFIGURATION), str(notebook)]
    environment = {**os.environ, "EHCERT_NOBODY": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *words], capture_output=True, env=environment, cwd=ROOT, check=False
    )
    return run.returncode


@pytest.mark.parametrize("environment", ["production", "acceptance", "integration"])
def test_nobody_is_refused_in_every_other_environment(environment: str, tmp_path: Path) -> None:
    """The switch exists in the practice environment alone: a real signature wants a person."""
    program = "from ehcert_kit.widgets.kernel_settings import KernelSettings; KernelSettings.from_environment()"
    variables = {
        **os.environ,
        "EHCERT_NOBODY": "1",
        "EHCERT_ENVIRONMENT": environment,
        "EHCERT_WORKSPACE": str(tmp_path),
    }
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=variables, check=False
    )
    assert "practice-only" in run.stderr
