"""Scenarios: the data of card and platform, the planned mistakes and events, and the expected end.

A scenario is a small TOML file that a trainer can read and write. It has a goal and a solution, so it is also its
own test: walked headless it must reach its goal, and each slip or event must cause the error that it announces.
"""

from __future__ import annotations

import os.path
import re
import tomllib
from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

import msgspec

from ..disk import read_private
from ..disk.errors import FileAbsent, FileIsFolder
from ..identifiers.organization import Organization, Person
from ..json_reading import prepared
from ..messages.operations import OPERATIONS
from ..names import Step
from ..values import replace
from . import people, scenario_files
from .accent import VARIATIONS
from .errors import ScenarioRefused, ScenarioUnknown
from .numbers import TYPES

_STEPS = tuple(step.value for step in Step)
_STEP_ACTS = frozenset({"block-card", "pull-card", "expire", "forget-file"})
#: The triggers that each event of an operation allows: an answer can be lost only after it.
_MOMENTS = {
    "refuse": ("before", "instead"),
    "down": ("before", "instead"),
    "delay": ("before", "after", "instead"),
    "drop-answer": ("after",),
}
#: Seconds. A delay occupies a server thread, and clients give up: the kit after 90 seconds.
_LONGEST_DELAY = 60
#: Seconds until a delivery: ten years, past the end of any certificate.
_LONGEST_WAIT = 10 * 365 * 86_400
_OPERATION_NAMES = frozenset(operation.name for operation in OPERATIONS.values())


class ScenarioTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a scenario file; an unknown key is a mistake, not a comment."""


class ScenarioHolder(ScenarioTable, frozen=True):
    """A card holder given by the scenario. ssin: with order number 999, which the register never assigns."""

    ssin: str
    first_names: str
    name: str


class CardSetting(ScenarioTable, frozen=True):
    """The card at the seat. pin: if not the published one, it is stored only here; the card has its digest.

    borrowed: the person whose card is in the reader at first, if not the holder.
    """

    holder: Literal["seat"] | ScenarioHolder = "seat"
    borrowed: ScenarioHolder | None = None
    algorithm: Literal["rsa", "ec"] = "rsa"
    pin: str = people.PIN
    blocked: bool = False
    expired: bool = False
    signature_certificate: bool = True


class OrganizationSetting(ScenarioTable, frozen=True):
    """An organisation that the platform knows. `active` lists the application IDs of certificates
    that are active already; an empty string stands for one without application ID."""

    type: str
    name: str
    number: str = "seat"
    manager: bool = True
    active: tuple[str, ...] = ()


class Delivery(ScenarioTable, frozen=True):
    """When a certificate is ready (seconds after its request), and who decides.

    A `manual` request waits for the tutor, unless the scenario says what is decided, or when.
    """

    mode: Literal["automatic", "manual"] = "automatic"
    after_s: float | None = None
    decision: Literal["accept", "refuse"] | None = None

    @property
    def by_tutor(self) -> bool:
        return self.mode == "manual" and self.after_s is None and self.decision is None

    @property
    def after(self) -> timedelta:
        return timedelta(seconds=1.0 if self.after_s is None else self.after_s)

    @property
    def accepts(self) -> bool:
        return self.decision != "refuse"


class Contact(ScenarioTable, frozen=True):
    """The contact data that the solution types."""

    email: str = "camille@exercice.example"
    phone: str = "0470 00 00 00"


class Solution(ScenarioTable, frozen=True):
    """What a person who does everything right chooses and types."""

    for_self: bool = False
    organisation: int = 0
    application_id: str = ""
    base_services: tuple[str, ...] = ()
    contact: Contact = Contact()
    foreigner: ScenarioHolder | None = None


class ScenarioAct(ScenarioTable, frozen=True):
    """One act of a history or course: a procedure done with the kit, time that passes, or a loss.

    until: the step after which a request is left. new: a new case, beside the current one. days: of `forward`.
    password_lost: the keystore gets a password that nobody knows. expect: the help number of the error that stops
    it.
    """

    do: Literal[
        "request",
        "renew",
        "activate",
        "revoke",
        "revoke-by-number",
        "register-again",
        "foreigner",
        "confirm",
        "forward",
        "forget-cases",
        "forget-encryption-key",
    ]
    until: str | None = None
    days: int = 0
    new: bool = False
    password_lost: bool = False
    expect: str | None = None


class Remedy(ScenarioTable, frozen=True):
    """What the person does outside the program about an error. met: its help number (KB-14)."""

    met: str
    do: Literal["unblock-card", "new-card", "own-card", "insert-card"]


class Slip(ScenarioTable, frozen=True):
    """A mistake that learners are invited to make: at this step, this input, so many times."""

    at: str
    input: str
    expect: str
    times: int = 1


class Event(ScenarioTable, frozen=True):
    """An event before, after or instead of an operation or a step; or, with `on`, from a date on."""

    do: Literal["refuse", "delay", "drop-answer", "down", "block-card", "pull-card", "expire", "forget-file"]
    before: str | None = None
    after: str | None = None
    instead: str | None = None
    on: date | None = None
    times: int = 1
    seconds: float = 1.0
    code: str = "PRATIQUE_REFUSED"
    expect: str | None = None

    @property
    def at(self) -> str:
        return self.before or self.after or self.instead or ""

    @property
    def of_operation(self) -> bool:
        """Whether it concerns an operation of the platform; else card or keystore, around a step."""
        return self.do not in _STEP_ACTS

    @property
    def mistake(self) -> tuple[str, str] | None:
        """The key with a mistake that types do not exclude (empty: the event itself), and what is wrong there."""
        triggers = {name: getattr(self, name) for name in ("before", "after", "instead", "on")}
        given = [name for name, value in triggers.items() if value is not None]
        if len(given) != 1:
            return "", "one trigger: before, after, instead or on"
        if self.times < 1:
            return "times", "at least 1"
        if not 0 < self.seconds <= _LONGEST_DELAY:  # False for NaN too
            return "seconds", f"more than 0, and {_LONGEST_DELAY} at most: a client that waits longer has given up"
        if self.on is not None:
            return None
        if self.at not in _OPERATION_NAMES and self.at not in _STEPS:
            return "at", f"{self.at!r} is neither an operation nor a step"
        if self.of_operation != (self.at in _OPERATION_NAMES):
            return "do", f"{self.do} befalls {'an operation' if self.of_operation else 'a step'}, not {self.at}"
        if self.of_operation and given[0] not in _MOMENTS[self.do]:
            return "do", f"{self.do} happens {' or '.join(_MOMENTS[self.do])} an operation, never {given[0]} it"
        return None

    def due(self, when: str, what: str, today: date) -> bool:
        """Whether it happens `when` (before, after, instead) an operation or step called `what`.

        With a date it happens from that day on: an event of card or keystore before the first step of a walk,
        "drop-answer" after any operation, others before any operation.
        """
        if self.on is None:
            return bool(getattr(self, when) == what)
        if today < self.on:
            return False
        if self.do in _STEP_ACTS:
            return (when, what) == ("before", Step.CHECK)
        return what in _OPERATION_NAMES and when == ("after" if self.do == "drop-answer" else "before")


class Hint(ScenarioTable, frozen=True):
    """A hint for a step; after: only once the error with this help number (KB-13) was met.

    French is compulsory, as for every text of a scenario.
    """

    at: str
    fr: str
    nl: str = ""
    de: str = ""
    en: str = ""
    after: str | None = None

    def text(self, language: str) -> str:
        return getattr(self, language, "") or self.fr


class Goal(ScenarioTable, frozen=True):
    """The expected state of the platform at the end. before: the states of the certificates before the last."""

    requests: int = 1
    before: tuple[str, ...] = ()
    certificate: str = "VALID_ACTIVE"
    etk: str = "VALID_ACTIVE"
    application_id: str | None = None


class KnownRequest(ScenarioTable, frozen=True):
    """A request that the platform accepted earlier. csr: a file beside the scenario, DER."""

    csr: str


class Scenario(ScenarioTable, frozen=True):
    """One scenario, complete. Texts by language; French is compulsory.

    accent: a seed, the name of one variation, "plain", or "any" for a seed drawn by the platform.
    audience: for whom it is mainly. trust: files with further roots of cards. history: the acts before the
    exercise begins. course: the acts of the right solution. seat: the learner's, on a shared platform.
    """

    id: str
    title: dict[str, str]
    lesson: dict[str, str]
    minutes: int = 20
    audience: Literal["everyone", "manager", "helpdesk", "it"] = "everyone"
    card: CardSetting = CardSetting()
    organisations: tuple[OrganizationSetting, ...] = ()
    delivery: Delivery = Delivery()
    solution: Solution = Solution()
    history: tuple[ScenarioAct, ...] = ()
    course: tuple[ScenarioAct, ...] = (ScenarioAct("request"),)
    remedies: tuple[Remedy, ...] = ()
    slips: tuple[Slip, ...] = ()
    events: tuple[Event, ...] = ()
    hints: tuple[Hint, ...] = ()
    goal: Goal = Goal()
    trainer: dict[str, str] = {}
    accent: int | str = "any"
    check_digits: bool = True
    trust: tuple[str, ...] = ()
    known_requests: tuple[KnownRequest, ...] = ()
    folder: str = ""
    seat: int = 1

    def seated(self, seat: int) -> Scenario:
        """The same scenario for another seat."""
        return replace(self, seat=seat)

    def holder(self, seat: int | None = None) -> Person:
        """The learner's role: the holder of the seat's own card. seat: None: that of this scenario."""
        if isinstance(self.card.holder, ScenarioHolder):
            return Person(self.card.holder.ssin, self.card.holder.first_names, self.card.holder.name)
        return people.person(seat or self.seat)

    def in_reader(self) -> Person:
        """The person whose card is in the reader at first."""
        borrowed = self.card.borrowed
        return Person(borrowed.ssin, borrowed.first_names, borrowed.name) if borrowed else self.holder()

    def hint(self, step: str, met: Collection[str] = (), language: str = "fr") -> str | None:
        """The hint for this step; None: there is none.

        met: the help numbers (KB-13) of the errors met there. Of several hints the last one counts: a file gives
            them from the vaguest to the plainest.
        """
        fitting = [h.text(language) for h in self.hints if h.at == step and (h.after is None or h.after in met)]
        return fitting[-1] if fitting else None

    def known_organizations(self, seat: int | None = None) -> tuple[tuple[Organization, OrganizationSetting], ...]:
        """The organisations of the scenario with their numbers at a seat. seat: None: that of this scenario."""
        found: list[tuple[Organization, OrganizationSetting]] = []
        for setting in self.organisations:
            index = sum(1 for o, _ in found if o.type == setting.type)
            number = (
                people.number(setting.type, seat or self.seat, index)
                if setting.number == "seat"
                else setting.number
            )
            found.append((Organization(setting.type, number, setting.name), setting))
        return tuple(found)


def load(name_or_file: str) -> Scenario:
    """Load a shipped scenario by its id, or any by the path of its file.

    Raises: ScenarioUnknown. FileError: it cannot be read. ScenarioRefused: which file, which key, what is wrong.
    """
    path = Path(name_or_file)
    if path.suffix == ".toml" or os.path.isfile(path):  # noqa: PTH113 - False for a name that is too long
        return _checked(_merged(path), path)
    if name_or_file not in scenario_files.shipped():
        raise ScenarioUnknown(name_or_file, scenario_files.shipped())
    shipped_path = Path(str(scenario_files.folder() / f"{name_or_file}.toml"))
    return _checked(_merged(shipped_path), shipped_path)


def _merged(path: Path, seen: tuple[Path, ...] = ()) -> dict[str, Any]:
    """The keys of a file and of the one it extends; the file's own take precedence. Raises: as `load`."""
    if path in seen:
        raise ScenarioRefused(path.name, "extends", "a scenario cannot extend itself")
    try:
        own: dict[str, Any] = tomllib.loads(read_private(path).decode())
    except FileIsFolder:
        raise
    except FileAbsent:
        raise ScenarioUnknown(str(path), scenario_files.shipped()) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ScenarioRefused(path.name, "", str(error)) from error
    parent = own.pop("extends", None)
    if parent is None:
        return own
    beside = path.parent / f"{parent}.toml"
    if not beside.is_file():
        if parent not in scenario_files.shipped():
            raise ScenarioRefused(path.name, "extends", f"there is no scenario {parent!r}")
        beside = Path(str(scenario_files.folder() / f"{parent}.toml"))
    return {**_merged(beside, (*seen, path)), **own}


def _checked(data: dict[str, Any], path: Path) -> Scenario:
    try:
        scenario = msgspec.convert({**data, "folder": str(path.parent)}, prepared(Scenario), strict=True)
    except msgspec.ValidationError as error:
        problem, _, at = str(error).partition(" - at ")
        raise ScenarioRefused(path.name, at.strip("`").removeprefix("$").lstrip("."), problem) from None
    for at, problem in _mistakes(scenario):
        raise ScenarioRefused(path.name, at, problem)
    return scenario


def _mistakes(scenario: Scenario) -> list[tuple[str, str]]:
    """The mistakes that types do not exclude: keys, and what is wrong there."""
    found: list[tuple[str, str]] = []
    if not re.fullmatch("[a-z0-9-]+", scenario.id):
        found.append(("id", "small letters, digits and hyphens"))
    found += [
        (f"{name}.fr", "the French text is missing")
        for name in ("title", "lesson")
        if "fr" not in getattr(scenario, name)
    ]
    for index in range(len(scenario.organisations)):
        setting = scenario.organisations[index]
        kind = TYPES.get(setting.type)
        if kind is None:
            return [*found, (f"organisations[{index}].type", f"there is no type {setting.type!r}")]
        mistake = None if setting.number == "seat" else kind.mistake(setting.number, scenario.check_digits)
        if mistake:
            found.append((f"organisations[{index}].number", mistake))
        if not setting.name.strip():
            found.append((f"organisations[{index}].name", "the name is empty"))
    if isinstance(scenario.accent, str) and scenario.accent not in ("plain", "any", *VARIATIONS):
        found.append(("accent", f"a seed, plain, any, or one of {', '.join(VARIATIONS)}"))
    after = scenario.delivery.after_s
    if after is not None and not 0 <= after <= _LONGEST_WAIT:
        found.append(("delivery.after_s", f"0 to {_LONGEST_WAIT} seconds"))
    solution = scenario.solution
    if not solution.for_self and solution.organisation >= len(scenario.organisations):
        found.append(("solution.organisation", "there is no such organisation"))
    places = [(f"slips[{index}].at", slip.at) for index, slip in enumerate(scenario.slips)]
    places += [(f"hints[{index}].at", hint.at) for index, hint in enumerate(scenario.hints)]
    if scenario.history and scenario.card.pin != people.PIN:
        found.append(("history", "nobody is there to type a PIN: only the published one"))
    for name in ("history", "course"):
        acts: tuple[ScenarioAct, ...] = getattr(scenario, name)
        places += [(f"{name}[{index}].until", act.until) for index, act in enumerate(acts) if act.until]
        foreign = any(act.do == "foreigner" for act in acts)
        if foreign and solution.foreigner is None:
            found.append((f"{name}", "a foreigner's request needs solution.foreigner"))
    for place, step in places:
        if step not in _STEPS:
            found.append((place, f"no such step; there are {', '.join(_STEPS)}"))
    for index, event in enumerate(scenario.events):
        if event.mistake is not None:
            key, problem = event.mistake
            found.append((".".join(filter(None, (f"events[{index}]", key))), problem))
    return found
