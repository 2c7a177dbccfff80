"""Starting an exercise at any step: everything before it is done by the same commands that the pages call.

No state is written directly. The walk follows the scenario's right solution; errors that the scenario causes all
the same are mended by its remedies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from ..identifiers.organization import Organization
from ..kit_error import KitError
from ..names import Step
from ..practice.scenario import Scenario, ScenarioAct
from ..procedure.case import Identification, Kind
from ..procedure.certificate_request import CertificateRequest
from ..procedure.walk import Answers, Walk
from ..procedure.way import SECTIONS, WayStep
from ..secret import Secret
from . import course
from .direction import solution
from .direction import walk as walk_of
from .errors import JumpStopped, NoSuchStart
from .session import Session

#: Called after each step with the number of steps done, and of all.
Progress = Callable[[int, int], object]


class JumpTarget(Struct, frozen=True):
    """A step of a section, by their names in `way.SECTIONS`."""

    section: str
    step: str

    @classmethod
    def parse(cls, text: str) -> JumpTarget:
        """Read ``SECTION/STEP``, such as ``demander/password``. Raises: NoSuchStart."""
        section, _, step = text.partition("/")
        if section not in SECTIONS or step not in [way.name for way in SECTIONS[section].steps]:
            raise NoSuchStart(text)
        return cls(section, step)

    def __str__(self) -> str:
        return f"{self.section}/{self.step}"


#: The sections that each act of a course passes through, in order.
_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "request": ("mise-en-route", "responsable", "programme", "demander", "valider"),
    "renew": ("renouveler",),
    "revoke": ("revoquer",),
    "revoke-by-number": ("revoquer",),
    "foreigner": ("non-resident",),
}
#: The last step of `walk` done before each `SECTION/STEP`; None: the act has not begun.
_WALKED: Mapping[str, Step | None] = {
    "demander/sent": Step.REQUEST,
    "valider/waiting": Step.REQUEST,
    "valider/file": Step.WAIT,
    "valider/ready": Step.VERIFY,
    "renouveler/advice": None,
    "renouveler/renew": None,
    "renouveler/sign": Step.KEYSTORE,
    "renouveler/waiting": Step.REQUEST,
    "renouveler/file": Step.WAIT,
    "renouveler/activate": Step.ETK,
    "revoquer/target": None,
    "revoquer/revoke": Step.IDENTIFY,
    "revoquer/revoked": Step.REVOKE,
    "non-resident/person": None,
    "non-resident/invitation": Step.KEYSTORE,
}


def targets(scenario: Scenario) -> tuple[JumpTarget, ...]:
    """The steps at which this scenario can start, in the order in which they are reached."""
    found: list[JumpTarget] = []
    for act in scenario.course:
        for section in _sections(scenario, act):
            steps = (JumpTarget(section, way.name) for way in _applying(scenario, section))
            found += [target for target in steps if target not in found and _reachable(scenario, target)]
    # Without a history the exercise starts at the first step anyway.
    return tuple(found) if scenario.history else tuple(found[1:])


def targets_at_a_seat(scenario: Scenario) -> tuple[JumpTarget, ...]:
    """As `targets`, on a shared platform: none, where the scenario needs more than one plain request."""
    one_request = not scenario.history and [act.do for act in scenario.course] == ["request"]
    return targets(scenario) if one_request else ()


def walk_to(session: Session, target: JumpTarget, progress: Progress = lambda done, of: None) -> None:
    """Do all that comes before a step, in a new workspace.

    Raises: NoSuchStart: this scenario does not lead there. JumpStopped: an error stopped the walk, which may be
        the scenario's lesson.
    """
    scenario = session.scenario
    possible = targets if session.platform is not None else targets_at_a_seat
    if scenario is None or target not in possible(scenario):
        raise NoSuchStart(str(target))
    before = list(_before(session, scenario, target))
    for number, do in enumerate(before, start=1):
        try:
            do()
        except KitError as error:
            raise JumpStopped(str(target), error) from error
        progress(number, len(before))


def _sections(scenario: Scenario, act: ScenarioAct) -> tuple[str, ...]:
    """The sections that an act passes through in this scenario; none where it is expected to fail."""
    if act.expect is not None:
        return ()
    if act.do == "request" and scenario.history:
        # The history did the preparations; a request that is not new was sent in it, too.
        return ("demander", "valider") if act.new else ("valider",)
    return _SECTIONS.get(act.do, ())


def _reachable(scenario: Scenario, target: JumpTarget) -> bool:
    if scenario.delivery.accepts is False and str(target) in ("valider/file", "valider/ready"):
        return False
    return target.section in _SECTIONS["request"] or str(target) in _WALKED


def _applying(scenario: Scenario, section: str) -> Iterator[WayStep]:
    """The steps of a section that apply in this scenario: with `for_self` no organisation is chosen."""
    for way in SECTIONS[section].steps:
        if not (section == "demander" and scenario.solution.for_self and way.name in ("organization", "options")):
            yield way


def _before(session: Session, scenario: Scenario, target: JumpTarget) -> Iterator[Callable[[], object]]:
    """The commands to run before a step, in order."""
    person = _Person(session, scenario)
    for number, act in enumerate(scenario.course):
        sections = _sections(scenario, act)
        if target.section not in sections:
            yield lambda number=number: person.plays_to(number)  # type: ignore[misc]
            continue
        if act.new:
            yield lambda: session.workspace.begin(Kind.REQUEST)
        if "demander" in sections:
            yield from person.by_hand(sections, target)
        walked = _WALKED.get(str(target))
        if walked is not None:
            yield lambda act=act, walked=walked: person.walks(act, walked)  # type: ignore[misc]
        return


class _Person:
    """Carries out a scenario's right solution."""

    def __init__(self, session: Session, scenario: Scenario) -> None:
        self._session, self._scenario = session, scenario
        self._request = CertificateRequest(session.environment, session.workspace)
        self._answers: Answers = solution(scenario)

    @property
    def _pin(self) -> Secret | None:
        return self._session.practice_pin

    @property
    def _password(self) -> Secret:
        password = self._session.practice_password
        assert password is not None, "a scenario is practice"
        return Secret(password)

    def new_walk(self) -> Walk:
        walk = walk_of(self._session, lambda _: self._pin, lambda: self._password)
        walk.mistakes = {}
        return walk

    def plays_to(self, number: int) -> None:
        """Play the course up to and including the act with this index."""
        for _ in course.play_acts(self._session, number + 1, self.new_walk):
            pass

    def walks(self, act: ScenarioAct, until: Step) -> None:
        """Play an act until this step is done."""
        for report in course.act_of(self._session, act, self.new_walk()):
            if report.name is until and report.status != "stopped":
                return

    def by_hand(self, sections: tuple[str, ...], target: JumpTarget) -> Iterator[Callable[[], object]]:
        """The commands of the pages before a step, as far as they are not steps of a walk."""
        for section in sections:
            for way in _applying(self._scenario, section):
                here = JumpTarget(section, way.name)
                if here == target:
                    return
                press = self._presses.get(str(here))
                if press is not None:
                    yield lambda press=press: self._mending(press)  # type: ignore[misc]

    def _mending(self, press: Callable[[], object]) -> None:
        """Run a command; after an error for which the scenario has a remedy, run it once more."""
        try:
            press()
        except KitError as error:
            if not self.new_walk().mended(error):
                raise
            self._identify()
            press()

    @property
    def _presses(self) -> Mapping[str, Callable[[], object]]:
        request, answers = self._request, self._answers
        return {
            "mise-en-route/kind": lambda: request.note_kind(self._kind),
            "responsable/manager": lambda: request.note_manager(self._scenario.holder().full_name),
            "responsable/identify": self._identify,
            "demander/conditions": request.accept_conditions,
            "demander/situation": lambda: request.note_situation("belgian"),
            "demander/identify": self._identify,
            "demander/actor": request.choose_self if answers.for_self else request.note_organization_wanted,
            "demander/organization": self._choose,
            "demander/options": self._options,
            "demander/contact": lambda: request.set_contact(answers.contact),
            "demander/password": lambda: request.create_keystore(self._password),
        }

    @property
    def _kind(self) -> str:
        organizations = self._scenario.known_organizations()
        types = {organization.type for organization, _ in organizations}
        return "group" if "NIHII-GROUP" in types else "institution"

    def _identify(self) -> None:
        if self._session.workspace.case.get(Identification) is None:
            self._request.identify()
            self._request.organizations(self._pin)

    def _choose(self) -> None:
        wanted = self._answers.organization
        if isinstance(wanted, Organization):
            self._request.choose_other(wanted.type, wanted.number, wanted.name)
        else:
            self._request.choose_listed(wanted)

    def _options(self) -> None:
        self._request.set_application_id(self._answers.application_id)
        self._request.set_base_services(self._answers.base_services)
