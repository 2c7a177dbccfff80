"""The prerequisites in words: one row per check, and a report for a help desk."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec import Struct

from ..kit_error import Owner
from ..texts import Texts
from .case import Case, Refused
from .environment import Environment
from .prerequisites import Check, Verdict
from .standing import standing

#: Packages whose versions a help desk asks for.
_PACKAGES = ("cryptography", "httpx", "lxml", "PyKCS11", "pyscard", "voila", "jupyterlab", "ipywidgets")
#: Windows ignores the case of letters in paths.
_INSENSITIVE = os.name == "nt"


class DoctorRow(Struct, frozen=True):
    """One check in words. remedy, owner: None where there is nothing to mend."""

    name: str
    title: str
    status: Verdict
    detail: str
    remedy: str | None = None
    owner: Owner | None = None


def row(say: Texts, check: Check) -> DoctorRow:
    """A check as a person reads it."""
    key, verdict = f"machine-{check.name}", check.verdict
    title = say(f"{key}.title")
    if verdict is Verdict.OK:
        return DoctorRow(check.name, title, verdict, say(key, **check.facts))
    if verdict is Verdict.SKIPPED:
        return DoctorRow(check.name, title, verdict, say("machine-skipped"))
    if check.error is not None:
        message = say.error(check.error)
        return DoctorRow(
            check.name, title, verdict, f"{message.title} {message.cause}", message.remedy, check.owner
        )
    told = say(f"{key}.{verdict.value}", **check.facts)
    return DoctorRow(check.name, title, verdict, told, say(f"{key}.remedy"), check.owner)


def can_start(checks: Iterable[Check]) -> bool:
    """Whether nothing fails."""
    return all(check.verdict is not Verdict.FAILED for check in checks)


def report(say: Texts, environment: Environment, case: Case | None, checks: Iterable[Check]) -> str:
    """A text for a help desk without any secret, personal name or identifying number.

    The holder's name and numbers are masked wherever they stand; the user's folder is written ``~``. case: None:
    not known.
    """
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    lines = [f"ehcert-kit {_version('ehcert-kit')} · {environment.name} · {environment.address}", system]
    lines += [f"{name} {_version(name)}" for name in _PACKAGES]
    lines.append("")
    if case is not None:
        lines += _progress(say, case)
    lines.append("")
    for told_row in (row(say, check) for check in checks):
        lines.append(f"[{told_row.status.value}] {told_row.title}: {told_row.detail}")
    holders = [case.holder.full_name] if case is not None and case.holder else []
    holders += [str(check.facts["holder"]) for check in checks if "holder" in check.facts]
    return _masked("\n".join(lines), holders) + "\n"


def _progress(say: Texts, case: Case) -> Iterator[str]:
    """The lines about a case: its standing, and what became of its request."""
    yield f"{say('doctor-standing')}: {standing(case).value}"
    sent, refused = case.sent, case.get(Refused)
    if sent is not None:
        told = " ".join((sent.outcome.value, *sent.codes))
        yield f"{say('doctor-request')}: {sent.prepared:%Y-%m-%d %H:%M %z} {told}"
    if refused is not None:
        told = " ".join(("refused", *refused.codes))
        yield f"{say('doctor-request')}: {refused.when:%Y-%m-%d %H:%M %z} {told}"


def _masked(text: str, names: Iterable[str]) -> str:
    for name in names:
        text = text.replace(name, "***")
    home, user = _home()
    flags = re.IGNORECASE if _INSENSITIVE else re.NOFLAG
    # A container or service may have the root folder as home, which names nobody.
    if user:
        text = re.sub(re.escape(home), "~", text, flags=flags)
        # The user's folder on a server often bears the user's name too.
        text = re.sub(rf"(?<=[\\/]){re.escape(user)}(?=[\\/])", "***", text, flags=flags)
    # Numbers of persons and organisations have eight digits or more; dates and versions do not.
    return re.sub(r"\d{8,}", lambda digits: "*" * len(digits[0]), text)


def _home() -> tuple[str, str]:
    """The user's home folder, and its name; empty where the system names none."""
    try:
        return str(Path.home()), Path.home().name
    except RuntimeError:
        return "", ""


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"
