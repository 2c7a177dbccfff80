"""Somebody who has never seen the repository: one command, and the kit walks, inspects and serves."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import httpx
import pytest

from release import ROOT, UV
from tests.release.conftest import Release, run, stranger

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def test_one_command_and_no_repository(made: Release, tmp_path: Path) -> None:
    """`uvx ehcert-kit`, then `pipx run`, from a folder of packages, with the versions of uv.lock."""
    constraints = tmp_path / "constraints.txt"
    run(UV, "export", "--quiet", "--frozen", "--no-dev", "--no-emit-project", "-o", str(constraints), cwd=ROOT)
    environment = stranger(tmp_path / "home")
    environment |= {"UV_FIND_LINKS": str(made.folder), "UV_CONSTRAINT": str(constraints)}
    kit = (UV, "tool", "run", f"ehcert-kit@{made.version}")  # what `uvx` stands for
    walked = json.loads(run(*kit, "walk", "--workspace", "w", "--json", cwd=tmp_path, env=environment))
    assert walked["status"] == "ready"
    keystore = walked["steps"][-1]["artefacts"]["keystore"]
    assert "terminé" in run(*kit, "inspect", keystore, cwd=tmp_path, env=environment)

    # What it would start is gone when the cache is emptied.
    shortcut = subprocess.run([*kit, "shortcut"], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert shortcut.returncode == 1 and "uv tool install" in shortcut.stderr

    # Of a file, as docs/install.md says.
    words = [UV, "tool", "run", "pipx", "run", "--spec", str(made.wheel), "ehcert-kit"]
    words += ["serve", "--no-browser", "--port", "0", "--workspace", "s"]
    with subprocess.Popen(
        words, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as served:
        try:
            assert served.stdout is not None
            links = (re.search(r"http://\S+token=\S+", line) for line in served.stdout)
            link = next(found[0] for found in links if found)
            with httpx.Client(follow_redirects=True, trust_env=False, timeout=60) as browser:
                assert "<h1" in browser.get(link).text
                page = browser.get(httpx.URL(link).join("/voila/render/1-mise-en-route.ipynb"))
                assert page.status_code == 200 and "eh-root" in page.text
        finally:
            served.terminate()
