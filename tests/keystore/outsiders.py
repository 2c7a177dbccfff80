"""Independent programs that read keystores: Java with two providers, keytool, OpenSSL."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

BOUNCY_CASTLE = Path("/usr/share/java/bcprov.jar")
PROVIDERS = ("SunJSSE", "BC")


@dataclass(frozen=True)
class Entry:
    """One entry as a Java provider reads it. kind: key or certificate. chain: SHA-256 fingerprints.

    signs: whether the key makes a signature that the certificate verifies.
    """

    alias: str
    kind: str
    chain: tuple[str, ...]
    signs: bool


@dataclass(frozen=True)
class JavaAnswers:
    """The results of one run of `OpenKeystore.java`. failures: lines of its output with errors."""

    entries: dict[tuple[str, Path], list[Entry]]
    subjects: dict[Path, str]
    failures: list[str]


def ask_java(commands: Iterable[tuple[object, ...]]) -> JavaAnswers:
    """Run commands in a single Java process, because its start takes longer than the commands."""
    if not BOUNCY_CASTLE.exists():
        pytest.fail(f"{BOUNCY_CASTLE} is missing: install the Debian package libbcprov-java")
    program = Path(__file__).with_name("OpenKeystore.java")
    lines = "".join("\t".join(map(str, command)) + "\n" for command in commands)
    run = subprocess.run(
        ["java", "-cp", str(BOUNCY_CASTLE), str(program)],
        input=lines.encode(),
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    answers = JavaAnswers({}, {}, [])
    for line in run.stdout.decode().splitlines():
        match line.split("\t"):
            case ["entry", provider, file, alias, kind, chain, signs]:
                found = answers.entries.setdefault((provider, Path(file)), [])
                found.append(Entry(alias, kind, tuple(chain.split()), signs == "signs"))
            case ["subject", file, name]:
                answers.subjects[Path(file)] = name
            case _:
                answers.failures.append(line)
    return answers


def run(*arguments: object) -> str:
    """Run a program, and assert that it succeeds. Returns: its standard output."""
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{arguments}\n{done.stdout}\n{done.stderr}"
    return done.stdout
