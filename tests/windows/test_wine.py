"""The kit on Windows: installed by its own installer, under wine.

One test, because preparing takes most of the time: several might be shared out to processes that each prepare.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from release.installer import MANIFEST
from tests.windows.wine import missing, windows

KIT = str(Path(sys.executable).parent / "ehcert-kit")


def told_of(shortcut: Path) -> str:
    """What liblnk, which other people made for examining computers, reads in a shortcut."""
    return subprocess.run(["lnkinfo", str(shortcut)], capture_output=True, text=True, check=True).stdout


def here(*words: str) -> subprocess.CompletedProcess[bytes]:
    """A command of the kit on this system."""
    return subprocess.run([KIT, *words], stdin=subprocess.DEVNULL, capture_output=True, timeout=90)


@pytest.mark.slow
@pytest.mark.skipif(missing() is not None, reason=f"Windows under wine: {missing()}")
@pytest.mark.timeout(1800)
def test_the_kit_on_windows(tmp_path: Path) -> None:
    """Installed; from a card to a keystore in a folder with a blank and accents; whole words for whoever reads the
    pipe; its pages, from a kernel; a shortcut in the language of the person; uninstalled, without touching what is
    the person's."""
    with windows() as system:
        (entry,) = system.menu.glob("*.lnk")
        python, starts = system.inside(system.program / "python.exe"), "-m ehcert_kit.cli.started"
        assert entry.name == "eHealth certificate.lnk"  # a new wine speaks English
        assert python in told_of(entry) and starts in told_of(entry)

        native = system.run(system.program / "python.exe", "-c", "import sys; print(sys.stdout.encoding)")
        assert native.stdout.strip() == b"cp1252"  # what the kit's output would be in if it did nothing

        workspace = system.inside(system.home / "Mes documents" / "essai é")
        walked = system.kit("walk", "--workspace", workspace, "--json")
        assert walked.returncode == 0, walked.stderr.decode()
        assert walked.stdout.isascii()
        document = json.loads(walked.stdout)
        assert document["status"] == "ready"
        name = document["steps"][-1]["artefacts"]["keystore"]
        assert name.startswith(workspace + "\\")
        assert "terminé" in here("inspect", str(system.outside(name))).stdout.decode()

        told = system.kit("walk", "--workspace", workspace)
        assert told.returncode == 0, told.stderr.decode()
        assert "(déjà fait)" in told.stdout.decode("utf-8") and name in told.stdout.decode("utf-8")

        examined, usual = (
            run("doctor", "--workspace", folder, "--json")
            for run, folder in ((system.kit, workspace), (here, str(tmp_path)))
        )
        assert examined.returncode == usual.returncode == 0, examined.stderr.decode()
        assert examined.stdout.isascii()
        rows, usual_rows = (
            [(row["name"], row["status"]) for row in json.loads(told.stdout)["checks"]]
            for told in (examined, usual)
        )
        assert rows == usual_rows

        told = system.kit("doctor", "--workspace", workspace)
        assert told.returncode == 0, told.stderr.decode()
        text = told.stdout.decode("utf-8")
        assert "On peut commencer." in text and workspace in text
        assert "\u202f" in text  # in the free octets of the disk; no code page has it

        synchronised = system.kit("doctor", "--workspace", workspace, OneDrive=system.inside(system.home))
        assert "OneDrive" in synchronised.stdout.decode("utf-8") and "OneDrive" not in text
        # Nobody chose a language: that of Windows' windows, which is English in a new wine.
        assert b"The eHealth certificate" in system.kit("--help", EHCERT_LANG="").stdout

        with (
            system.serving("--workspace", workspace) as address,
            httpx.Client(trust_env=False, timeout=90) as browser,
        ):
            home = browser.get(address, follow_redirects=True)
            assert home.status_code == 200 and "Votre certificat eHealth" in home.text
            page = browser.get(httpx.URL(address).join("/voila/render/1-mise-en-route.ipynb"))
            assert page.status_code == 200 and "application/vnd.jupyter.widget" in page.text

        desktop = system.home / "Bureau"
        made = system.kit("shortcut", "--to", system.inside(desktop), "--lang", "nl")
        assert made.returncode == 0, made.stderr.decode()
        (shortcut,) = desktop.iterdir()
        assert shortcut.name == "eHealth-certificaat.lnk"
        assert python in told_of(shortcut) and starts in told_of(shortcut)
        assert system.kit("shortcut", "--to", system.inside(desktop), "--remove").returncode == 0
        assert list(desktop.iterdir()) == []

        with system.running():
            assert (
                system.install(system.program).returncode == 2
            )  # « Le programme est encore ouvert »: nothing is changed
        assert system.kit("shortcut", "--help").returncode == 0

        (system.program / "notes.txt").write_text("the person's own")
        assert system.uninstall(system.program).returncode == 0
        assert not entry.exists()
        left = {file.name for file in system.program.iterdir()}
        assert "notes.txt" in left and left <= {"notes.txt", "uninstall.exe", MANIFEST}
        assert system.outside(name).is_file()
