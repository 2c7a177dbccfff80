"""What is published: the same octets each time, whole without the repository, with a version from its tag."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest

from ehcert_kit.texts import LANGUAGES
from release import ROOT, UV
from tests.release.conftest import Release, run

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


#: Reads a list of components and prints what it is about, then a line for each.
READER = """
import json, sys
from cyclonedx.model.bom import Bom
bom = Bom.from_json(json.load(open(sys.argv[1])))
bom.validate()
about = bom.metadata.component
print(f"{about.name}=={about.version} {about.purl}")
for one in bom.components:
    print(f"{one.name}=={one.version}")
"""


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_same_octets_from_an_sdist_somewhere_else(made: Release, tmp_path: Path) -> None:
    """Built again from the sdist: another folder, no git, other dates and rights of files, another zone."""
    with tarfile.open(made.sdist) as archive:
        date = str(int(max(member.mtime for member in archive.getmembers())))
        archive.extractall(tmp_path, filter="data")
    (tree,) = tmp_path.iterdir()
    for file in tree.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
        file.chmod(file.stat().st_mode & 0o700)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": date, "TZ": "Pacific/Auckland"}
    again = tmp_path / "again"
    for kind in ("--wheel", "--sdist"):
        run(UV, "build", "--quiet", kind, "--out-dir", str(again), str(tree), cwd=tmp_path, env=environment)
    assert digest(again / made.wheel.name) == digest(made.wheel)
    assert digest(again / made.sdist.name) == digest(made.sdist)


def test_the_wheel_has_all_that_the_program_reads_and_nothing_else(made: Release) -> None:
    """Every file of the package that git knows, the notebooks, the licences; no test, nothing of this machine."""
    with zipfile.ZipFile(made.wheel) as wheel:
        names = set(wheel.namelist())
    listed = run(
        "git", "ls-files", "--cached", "--others", "--exclude-standard", "ehcert_kit", "notebooks", cwd=ROOT
    )
    tracked = {
        name.removeprefix("notebooks/") if name.startswith("notebooks/") else name for name in listed.split()
    }
    package = {f"ehcert_kit/notebooks/{name}" if name.endswith(".ipynb") else name for name in tracked}
    assert package <= names
    assert {name.split("/")[0] for name in names - package} == {f"ehcert_kit-{made.version}.dist-info"}
    assert {f"ehcert_kit/texts/{language}/cli.ftl" for language in LANGUAGES} <= names


def test_digests_are_as_the_usual_program_reads_them(made: Release) -> None:
    """`sha256sum --check`, over each file of the release."""
    told = run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=made.folder)
    assert told.count(": OK") == 3


def test_the_list_of_components(made: Release, tmp_path: Path) -> None:
    """As the library of CycloneDX' own makers reads it: each package that is installed, and this one."""
    outsider = ("run", "--quiet", "--no-project", "--with", "cyclonedx-python-lib", "python", "-c", READER)
    told = run(UV, *outsider, str(made.components), cwd=tmp_path).splitlines()
    assert told[0] == f"ehcert-kit=={made.version} pkg:pypi/ehcert-kit@{quote(made.version)}"
    exported = run(
        *(UV, "export", "--frozen", "--no-dev", "--all-extras", "--no-emit-project", "--no-hashes", "--no-header"),
        *("--no-annotate",),
        cwd=ROOT,
    )
    wanted = {line.split(";")[0].strip() for line in exported.splitlines()}
    assert set(told[1:]) == wanted


def test_the_version_is_the_tags(tmp_path: Path) -> None:
    """At the tag, after it, in a shallow clone without tags, and where there is no git at all."""

    def git(*words: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "tag.gpgSign=false")
        subprocess.run(["git", *who, *words], cwd=tree, check=True, capture_output=True)

    def version() -> str:
        words = ("tool", "run", "--with", "hatch-vcs", "hatchling", "version")
        return run(UV, *words, cwd=tree).strip()

    tree = tmp_path
    git("clone", "--quiet", "--no-checkout", "--depth", "1", "--no-tags", f"file://{ROOT}", "tree")
    tree = tmp_path / "tree"
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        (tree / name).write_bytes((ROOT / name).read_bytes())
    git("add", "pyproject.toml", "README.md", "LICENSE")
    git("commit", "--quiet", "--message", "x")
    assert re.fullmatch(r"0\.1\.0\.dev\d+\+g[0-9a-f]+", version())
    git("tag", "v9.8.7")
    assert version() == "9.8.7"
    git("commit", "--quiet", "--allow-empty", "--message", "y")
    assert re.fullmatch(r"9\.8\.8\.dev1\+g[0-9a-f]+", version())
    (tree / ".git").rename(tmp_path / "elsewhere")
    assert version() == "0.1.0.dev0"
