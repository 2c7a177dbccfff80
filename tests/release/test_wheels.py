"""Every package of uv.lock has a wheel where the README says that the kit installs: nobody has to compile."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename

from release import ROOT

LOCK = tomllib.loads((ROOT / "uv.lock").read_text())["package"]


@dataclass(frozen=True)
class Machine:
    """system: of `sys.platform`. machine: of `platform.machine()`. platforms: what wheels may name."""

    system: str
    machine: str
    platforms: tuple[str, ...]


MACHINES = {
    "Windows": Machine("win32", "AMD64", ("win_amd64",)),
    "Mac with Apple silicon": Machine("darwin", "arm64", tuple(mac_platforms((14, 0), "arm64"))),
    "Mac with Intel": Machine("darwin", "x86_64", tuple(mac_platforms((14, 0), "x86_64"))),
    "Linux": Machine("linux", "x86_64", tuple(f"manylinux_2_{n}_x86_64" for n in range(35, 4, -1))),
}
#: Where a wheel is missing, by Python; docs/portability.md says the same. pyscard is the extra `pcsc`.
MISSING = {("Linux", minor): {"pyscard"} for minor in (11, 12, 13, 14)} | {
    ("Mac with Apple silicon", 11): {"pykcs11"},
    ("Mac with Intel", 11): {"pykcs11"},
    ("Windows", 14): {"pyscard"},
    ("Mac with Apple silicon", 14): {"pyscard"},
    ("Mac with Intel", 14): {"pyscard"},
}


def installed(environment: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    """The packages that an installation with all extras has, as uv resolves it."""
    waiting: list[tuple[str, str | None]] = [("ehcert-kit", None)]
    seen = set()
    while waiting:
        name, version = waiting.pop()
        if (name, version) in seen:
            continue
        seen.add((name, version))
        (package,) = (one for one in LOCK if one["name"] == name and _chosen(one, version, environment))
        if name != "ehcert-kit":
            yield package
        extras = [one for group in package.get("optional-dependencies", {}).values() for one in group]
        for wanted in [*package.get("dependencies", ()), *extras]:
            if "marker" not in wanted or _marker(wanted["marker"]).evaluate(dict(environment)):
                waiting.append((wanted["name"], wanted.get("version")))


@functools.cache
def _marker(text: str) -> Marker:
    """One of a few hundred, each met many times."""
    return Marker(text)


def _chosen(package: Mapping[str, Any], version: str | None, environment: Mapping[str, str]) -> bool:
    if version is not None:
        return bool(package["version"] == version)
    forks = package.get("resolution-markers", ())
    return not forks or any(_marker(fork).evaluate(dict(environment)) for fork in forks)


def without_wheel(machine: Machine, minor: int) -> set[str]:
    """The packages that this Python would have to compile."""
    environment = {
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "python_version": f"3.{minor}",
        "python_full_version": f"3.{minor}.9",
        "os_name": "nt" if machine.system == "win32" else "posix",
        "platform_system": {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}[machine.system],
        "sys_platform": machine.system,
        "platform_machine": machine.machine,
    }
    older = (
        ("manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64") if machine.system == "linux" else ()
    )
    platforms = [*machine.platforms, *older]
    tags: set[Tag] = set(cpython_tags((3, minor), platforms=platforms))
    tags |= set(compatible_tags((3, minor), f"cp3{minor}", platforms=platforms))
    return {
        package["name"]
        for package in installed(environment)
        if not any(parse_wheel_filename(Path(wheel["url"]).name)[3] & tags for wheel in package.get("wheels", ()))
    }


@pytest.mark.parametrize("name", MACHINES)
def test_nobody_compiles_but_where_it_is_said(name: str) -> None:
    """Each Python that pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    prefix = "Programming Language :: Python :: 3."
    minors = [int(one.removeprefix(prefix)) for one in project["classifiers"] if one.startswith(prefix)]
    assert min(minors) == 11 and project["requires-python"] == ">=3.11"
    for minor in minors:
        assert without_wheel(MACHINES[name], minor) == MISSING.get((name, minor), set()), minor
