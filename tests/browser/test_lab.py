"""The same notebooks in JupyterLab: cells run in order, forms work in them, and what is saved holds no secret."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ehcert_kit.environments.direction import walk
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import Step
from ehcert_kit.secret import Secret
from tests import marked

from .person import FIRST, Person
from .screenshots import PICTURES, keep

ROOT = Path(__file__).parents[2]

#: Cells that are out of sight stay in the document; and the state of widgets is saved whenever one saves.
SETTINGS = {
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyter-widgets/jupyterlab-manager/plugin": {"saveState": True},
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A dossier whose card has the marked PIN, and whose next step is the password."""
    folder = tmp_path / "workspace"
    session = open_session(Settings(folder, scenario=marked.scenario(tmp_path / "trainer")))
    for _ in walk(session, lambda _: Secret(marked.PIN), lambda: Secret(marked.PASSWORD)).steps(Step.CONTRACT):
        pass
    return folder


@pytest.fixture
def lab(tmp_path: Path, workspace: Path) -> Iterator[str]:
    """JupyterLab on a copy of the notebooks; its address."""
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    for plugin, chosen in SETTINGS.items():
        file = tmp_path / "settings" / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(chosen))
    environment = {
        **os.environ,
        "EHCERT_WORKSPACE": str(workspace),
        "EHCERT_SCENARIO": str(tmp_path / "trainer" / "marque.toml"),
        "JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings"),
        "JUPYTER_PREFER_ENV_PATH": "1",
    }
    server = subprocess.Popen(
        [
            *(
                sys.executable,
                "-m",
                "jupyter",
                "lab",
                "--no-browser",
                "--allow-root",
                "--port=0",
                "--port-retries=0",
            ),
            *("--IdentityProvider.token=", f"--ServerApp.root_dir={tmp_path / 'notebooks'}"),
        ],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    address = next(m for line in server.stderr if (m := re.search(r"http://127\.0\.0\.1:\d+/", line))).group()
    yield address
    server.terminate()
    server.communicate(timeout=60)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="fr-BE", viewport={"width": 1280, "height": 1000})
    yield context.new_page()
    context.close()


def open_notebook(page: Page, lab: str, notebook: str) -> None:
    page.goto(f"{lab}lab/workspaces/{notebook}/tree/{notebook}.ipynb")
    # Not that it is seen: JupyterLab hides what is far from what is looked at.
    page.locator(".jp-CodeCell").last.wait_for(timeout=FIRST, state="attached")


def run_all(page: Page) -> None:
    """Run the cells of the notebook that is shown, as the menu does."""
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=FIRST)
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile("^Run$")).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    page.locator(".eh-pager:visible").first.wait_for(timeout=FIRST)
    expect(page.get_by_text("Python 3 (ipykernel) | Idle")).to_be_visible(timeout=FIRST)


def save(page: Page) -> None:
    page.keyboard.press("Control+s")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)


def stand_side_by_side(page: Page) -> None:
    """Labels and their values: JupyterLab's rules for such lists in an output left a letter or two per line."""
    rows = page.locator(".jp-OutputArea-output .eh-panel details .eh-rows").first
    rows.wait_for(state="attached", timeout=FIRST)
    rows.evaluate("e => { e.closest('details').open = true; e.scrollIntoView({block: 'center'}); }")
    keep(page, PICTURES / "lab" / "rows.png", full_page=False)
    for label, value in rows.evaluate(
        """list => {
            const box = (e) => (({left, top, width}) => [left, top, width])(e.getBoundingClientRect());
            return [...list.querySelectorAll("dt")].map((dt) => [
                box(dt), box(dt.nextElementSibling),
            ]);
        }"""
    ):
        assert label[2] >= 120
        assert value[2] >= 250
        assert value[0] >= label[0] + label[2] - 1
        assert abs(value[1] - label[1]) < 2


def test_forms_work_in_cells_and_a_saved_notebook_holds_no_secret(
    lab: str, workspace: Path, page: Page, tmp_path: Path
) -> None:
    """Both PINs and the password typed into JupyterLab, the notebooks saved with the state of their widgets."""
    person = Person(page, lab, PICTURES / "lab", marked.PIN, marked.PASSWORD)
    open_notebook(page, lab, "4-demander")
    run_all(page)
    person.identifies_again()
    person.makes_the_file()
    person.reads("Fichier créé et relu")
    person.signs_the_contract()
    person.sees_it_sent()
    save(page)
    open_notebook(page, lab, "5-valider")
    run_all(page)
    person.opens_and_installs()
    save(page)

    for name in ("4-demander", "5-valider"):
        notebook = json.loads((tmp_path / "notebooks" / f"{name}.ipynb").read_text())
        state = notebook["metadata"]["widgets"]["application/vnd.jupyter.widget-state+json"]["state"]
        assert any(model["model_name"] == "AnyModel" for model in state.values())
    marked.assert_nowhere([*marked.files_in(tmp_path / "notebooks"), *marked.files_in(workspace)])


def test_a_power_user_takes_things_apart(lab: str, page: Page) -> None:
    """Under the forms, cells of plain Python whose outputs are his own data; and a link to the next notebook.

    There somebody runs all cells before anything was sent: what is not there yet is told without a traceback.
    """
    open_notebook(page, lab, "4-demander")
    run_all(page)
    cell = page.locator(".jp-CodeCell", has_text="name = dossier.subject")
    expect(cell.locator(".jp-OutputArea-executeResult")).to_contain_text("NIHII-GROUP", timeout=FIRST)
    stand_side_by_side(page)
    save(page)
    page.get_by_role("link", name="Continuer : compléter le certificat").click()
    page.get_by_role("tab", name="5-valider.ipynb", selected=True).wait_for(timeout=FIRST)
    expect(page.locator(".jp-CodeCell", has_text='open_dossier("valider")')).to_be_visible(timeout=FIRST)
    run_all(page)
    for source, missing in (
        ("leaf, *authorities = dossier.chain", "Le certificat n'est pas encore arrivé."),
        ("token = dossier.etk", "La clé de chiffrement (ETK) n'est pas encore enregistrée."),
        ('show(dossier, "chain")', "pas encore"),
    ):
        shown = page.locator(".jp-NotebookPanel:visible .jp-CodeCell", has_text=source)
        expect(shown).to_contain_text(missing, timeout=FIRST)
    expect(page.locator("[data-mime-type='application/vnd.jupyter.error']")).to_have_count(0)
