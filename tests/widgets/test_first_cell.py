"""What a notebook's first cell loads, in a process of its own."""

from __future__ import annotations

import importlib
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ehcert_kit.widgets import forms
from ehcert_kit.widgets.forms.base import Form
from ehcert_kit.widgets.question import QuestionForm

#: What one form, one command or a server needs, by the name of its library.
LATER = ("Crypto", "icalendar", "waitress", "fpdf", "segno", "smartcard", "PyKCS11", "psycopg", "babel", "signxml")
#: Of httpx's own command line.
NEVER = ("rich", "click")
#: What the next cells want, or what few do.
PARTS = (
    "explain",
    "practice.services",
    "procedure.completion",
    "procedure.takeover",
    "procedure.walk",
    "widgets.forms",
    "widgets.panel",
)


def subclasses(kind: type[Form]) -> Iterator[type[Form]]:
    for one in kind.__subclasses__():
        yield one
        yield from subclasses(one)


def test_it_loads_no_library_that_comes_later(tmp_path: Path) -> None:
    """Each takes up to a twentieth of a second."""
    code = "import sys, ehcert_kit; ehcert_kit.open_dossier('demander'); print(*sys.modules)"
    told = {**os.environ, "EHCERT_WORKSPACE": str(tmp_path / "w")}
    for _ in range(2):  # the first time, a card and a platform are made
        ran = subprocess.run([sys.executable, "-c", code], env=told, capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    libraries = {name.partition(".")[0] for name in loaded}
    assert "ehcert_kit" in loaded and libraries.isdisjoint(LATER), libraries.intersection(LATER)
    assert libraries.isdisjoint(NEVER)
    assert loaded.isdisjoint(f"ehcert_kit.{part}" for part in PARTS)


def test_a_form_brings_no_other_notebook_s(tmp_path: Path) -> None:
    """Each stands in one module with those of its kind; `ask` imports that one."""
    code = "import sys; from ehcert_kit.widgets import forms; forms.form('contact'); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    loaded = {name for name in ran.stdout.split() if name.startswith("ehcert_kit.widgets.forms.")}
    assert loaded == {f"ehcert_kit.widgets.forms.{name}" for name in ("base", "agreement")}


def test_every_form_is_found_by_its_name() -> None:
    for module in pkgutil.iter_modules(forms.__path__):
        importlib.import_module(f"{forms.__name__}.{module.name}")
    every = {kind.name for kind in subclasses(Form) if "name" in vars(kind)} - {QuestionForm.name}
    assert every == {forms.form(name).name for name in forms.NAMES} == set(forms.NAMES)
