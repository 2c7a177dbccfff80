"""The project itself: two files that say the same, commands that are documented, notebooks that are clean."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def normal(requirement: str) -> tuple[str, str]:
    name, bound = re.fullmatch(r"([A-Za-z0-9_.-]+)\s*(.*)", requirement).groups()  # type: ignore[union-attr]
    return name.lower(), bound.replace(" ", "")


def test_environment_and_pyproject_say_the_same() -> None:
    """conda-forge's file, which Binder reads too, has the same packages with the same bounds.

    But for what holds on one system alone: that is about wheels, and conda-forge builds its own packages.
    """
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    conda = {normal(d) for d in environment["dependencies"] if isinstance(d, str) and d != "pip"}
    (by_pip,) = (part["pip"] for part in environment["dependencies"] if isinstance(part, dict))
    pip = {normal(d) for d in by_pip if d != "-e ."}
    wanted = {normal(d) for d in PYPROJECT["project"]["dependencies"] if ";" not in d}
    for extra in ("pcsc", "hub"):
        wanted |= {normal(d) for d in PYPROJECT["project"]["optional-dependencies"][extra]}
    wanted |= {normal(d) for d in PYPROJECT["dependency-groups"]["dev"]}
    wanted.add(("python", PYPROJECT["project"]["requires-python"]))

    assert environment["channels"] == ["conda-forge"]
    assert "-e ." in by_pip
    assert conda | pip == wanted


def test_ci_is_the_readmes_own_command() -> None:
    """`.ci/run` calls `make test`; both commands stand in the README."""
    assert "exec make test" in (ROOT / ".ci" / "run").read_text()
    readme = (ROOT / "README.md").read_text()
    for command in ("make run", "make test", "make lab", "uv run"):
        assert command in readme


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda f: f.stem)
def test_notebooks_are_literature(file: Path) -> None:
    """A cell is a few lines that call the package; no plumbing, no state, no path of a machine."""
    notebook = json.loads(file.read_text())
    assert notebook["metadata"]["title"]
    assert "widgets" not in notebook["metadata"]
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    for cell in cells:
        source = "".join(cell["source"])
        assert len(source.splitlines()) <= 4, source
        assert not re.search(r"\b(def|class|try|for .*:$|while|sleep|os\.|sys\.)\b", source, re.MULTILINE), source
        outputs = json.dumps(cell["outputs"])
        assert "widget-view" not in outputs
        assert not re.search(r"/(home|work|root|tmp|Users)/", outputs)


def test_the_workings_of_notebooks_and_wheel_fit() -> None:
    """The notebooks travel inside the wheel."""
    assert PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"] == {
        "notebooks": "ehcert_kit/notebooks"
    }
