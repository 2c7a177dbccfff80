"""The notebooks' stored outputs really compare: a changed byte makes the comparison fail."""

from __future__ import annotations

import configparser
import functools
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_client.manager import start_new_kernel

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
CONFIGURATION = Path(__file__).parent / "sanitize.cfg"
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@functools.cache
def rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What each looks for, and what it puts there; of two with the same expression, as for nbval, there is one."""
    read = configparser.RawConfigParser(interpolation=None)
    read.read(CONFIGURATION, encoding="utf-8")
    known = {read.get(name, "regex"): read.get(name, "replace") for name in read.sections()}
    return tuple((re.compile(expression), replacement) for expression, replacement in known.items())


def sanitized(text: str) -> str:
    """As nbval does it: every rule, in order."""
    for pattern, replacement in rules():
        text = pattern.sub(replacement, text)
    return text


def outputs(notebook: Path) -> Iterator[tuple[str, str]]:
    for cell in json.loads(notebook.read_text())["cells"]:
        for output in cell.get("outputs", []):
            yield cell["id"], "".join(output.get("data", {}).get("text/plain", output.get("text", "")))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda n: n.stem)
def test_a_stored_output_is_that_of_another_day_too(notebook: Path) -> None:
    """Dates in lines that vary: run tomorrow, the notebook shows others."""
    for cell, text in outputs(notebook):
        for line in text.splitlines():
            if line.startswith("~ "):
                tomorrow = re.sub(r"\d{1,2}(?:er)? [a-zéû]+ 20\d\d", "1er janvier 2031", line)
                assert sanitized(tomorrow) == sanitized(line), cell


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda n: n.stem)
def test_no_byte_of_a_stored_output_is_beyond_comparison(notebook: Path) -> None:
    """Wherever a character is changed, also within what varies, the sanitised text is another.

    No rule sees beyond a line: each is sanitised by itself, and two that become one are fewer.
    """
    seen = 0
    for cell, text in outputs(notebook):
        lines = text.split("\n")
        wanted = [sanitized(line) for line in lines]
        assert sanitized(text) == "\n".join(wanted), cell
        for line, sane in zip(lines, wanted, strict=True):
            for place, character in enumerate(line):
                if character == " " and line[place - 1 : place] in (" ", ""):
                    continue  # the width of a column
                assert sanitized(line[:place] + "¤" + line[place + 1 :]) != sane, (cell, place, line)
                seen += 1
    assert seen > 100


def test_no_rule_sees_beyond_a_line() -> None:
    """Nothing that it looks for can be the end of one."""
    for pattern, replacement in rules():
        assert "\n" not in replacement
        assert not re.search(r"\\[sDWAZ]|\[\^(?!\\n)|\(\?s|(?<!\[\^)\\n", pattern.pattern), pattern.pattern


def test_what_varies_is_a_small_part(notebooks: list[Path] = NOTEBOOKS) -> None:
    """Most lines are compared as they are. Of a node of a tree the place varies, not what it is."""
    lines = [line for n in notebooks for _, text in outputs(n) for line in text.splitlines()]
    nodes = [line for line in lines if sanitized(line).startswith("~ NODE ")]
    varying = [line for line in lines if sanitized(line) != line and line not in nodes]

    assert len([line for line in nodes if sanitized(line).endswith(("OCTETS", "SERIAL", "TIME"))]) < len(nodes) / 4
    assert len(varying) < len(lines) / 4
    assert all(line.startswith("~ ") or "STAMP" in sanitized(line) or "carte" in line for line in varying)


def test_nbval_fails_on_a_changed_byte(tmp_path: Path) -> None:
    """The command of `make test`, on a copy with one digit of the organisation's number changed: of its cells,
    those that show the number fail, and no other."""
    copy = tmp_path / "2-responsable.ipynb"
    text = (ROOT / "notebooks" / "2-responsable.ipynb").read_text()
    shown = "Identifier  94000027"
    copy.write_text(text.replace(shown, "Identifier  94000028"))
    cells = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]
    changed = sum(shown in json.dumps(cell) for cell in cells)
    words = ["-p", "nbval", "--nbval", "--nbval-sanitize-with", str(CONFIGURATION), str(copy)]
    environment = {**os.environ, "EHCERT_NOBODY": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *words], capture_output=True, text=True, env=environment, cwd=ROOT
    )
    assert run.returncode == 1
    assert f"{changed} failed, {len(cells) - changed} passed" in run.stdout


@pytest.mark.parametrize("environment", ["production", "acceptance", "integration"])
def test_nobody_is_refused_in_every_other_environment(environment: str, tmp_path: Path) -> None:
    """The switch exists in the practice environment alone: a real signature wants a person."""
    program = (
        "from ehcert_kit.environments.kernel_settings import KernelSettings; KernelSettings.from_environment()"
    )
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


def test_nobody_leaves_no_workspace(tmp_path: Path) -> None:
    """It is there as long as the kernel, which is ended as Jupyter does it."""
    manager, client = start_new_kernel(env={**os.environ, "EHCERT_NOBODY": "1", "TMPDIR": str(tmp_path)})
    code = "import ehcert_kit.environments.kernel_settings as k; k.KernelSettings.from_environment()"
    assert client.execute_interactive(code, timeout=60)["content"]["status"] == "ok"
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("ehcert-nobody-")]
    client.stop_channels()
    manager.shutdown_kernel()
    assert not [file.name for file in tmp_path.iterdir() if file.name.startswith("ehcert-nobody-")]
