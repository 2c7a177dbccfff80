"""Playing the acts of a scenario: its history, before the exercise begins, and its course, the right solution."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from .. import disk
from ..identifiers.contact import ContactData
from ..keystore import pkcs12
from ..kit_error import KitError
from ..messages.operations import RevocationReason
from ..names import Step
from ..practice import state_file
from ..practice.platform import PracticePlatform
from ..practice.scenario import ScenarioAct
from ..practice.sqlite import make_private
from ..procedure.case import Kind
from ..procedure.foreigner import ForeignRequest
from ..procedure.open_keystore import OpenKeystore
from ..procedure.walk import Report, Walk
from ..procedure.workspace import CASES
from ..secret import Secret
from ..values import replace
from .direction import walk as walk_of
from .errors import ScenarioAlone
from .session import Session
from .settings import PRACTICE_FOLDER, Settings

HISTORY, COURSE = "history", "course"
#: A file in the practice folder of a seat's workspace: its history is played for the whole class (`room_history`).
_OF_A_CLASS = "of-a-class"


def play_history(session: Session) -> None:
    """Play the scenario's history; acts that were played already are skipped.

    Raises: ScenarioAlone: the platform is shared, so its clock cannot be moved for this scenario. KitError.
    """
    scenario = session.scenario
    if scenario is None or not scenario.history:
        return
    if (session.workspace.folder / PRACTICE_FOLDER / _OF_A_CLASS).exists():
        return
    if session.platform is None:
        raise ScenarioAlone(scenario.id)
    with disk.locked(session.workspace.folder / HISTORY):
        for _ in _played(session, HISTORY, scenario.history, lambda: _walk_before(session)):
            pass


def let_nothing_happen(settings: Settings) -> None:
    """Mark a workspace so that opening it plays no history. Raises: FolderNotWritable."""
    file = settings.workspace / PRACTICE_FOLDER / _OF_A_CLASS
    make_private(file.parent)
    state_file.write(file, b"")


def play_at_seat(session: Session, act: ScenarioAct) -> None:
    """Play one act of a history at a seat. Raises: KitError: what stops it, unless the act expects it."""
    for _ in _act_played(session, act, lambda: _walk_before(session)):
        pass


def _walk_before(session: Session) -> Walk:
    """A walk as the learner at the seat would do it, with the published PIN and password."""
    pin, published = session.practice_pin, session.practice_password
    assert published is not None, "a scenario is practice"
    password = Secret(published)
    return walk_of(session, lambda _: pin, lambda: password)


def play(session: Session, new_walk: Callable[[], Walk]) -> Iterator[Report]:
    """Play the rest of the scenario's course; after its end repeat the last act, which finds nothing to do.

    Without a scenario, or with a shared platform, walk through a request instead.

    new_walk: makes the walk of one act. Raises: KitError: what stops it, unless the scenario expects it.
    """
    if session.scenario is None or session.platform is None:
        yield from new_walk().steps()
        return
    course = session.scenario.course
    if session.platform.acts_done(COURSE) < len(course):
        yield from _played(session, COURSE, course, new_walk)
    else:
        yield from _ACTS[course[-1].do](session, course[-1], new_walk())


def play_acts(session: Session, number: int, new_walk: Callable[[], Walk]) -> Iterator[Report]:
    """Play the first `number` acts of the course, skipping those already played. Raises: KitError, as `play`."""
    assert session.scenario is not None, "a course is a scenario's"
    yield from _played(session, COURSE, session.scenario.course[:number], new_walk)


def act_of(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    """Play one act of a course, step by step; it stops where the caller stops iterating. Raises: KitError."""
    yield from _ACTS[act.do](session, act, walk)


def _played(
    session: Session, part: str, acts: tuple[ScenarioAct, ...], new_walk: Callable[[], Walk]
) -> Iterator[Report]:
    platform = _platform(session)
    for number, act in enumerate(acts):
        if number < platform.acts_done(part):
            continue
        yield from _act_played(session, act, new_walk)
        platform.note_acts_done(part, number + 1)


def _act_played(session: Session, act: ScenarioAct, new_walk: Callable[[], Walk]) -> Iterator[Report]:
    if act.new:
        session.workspace.begin(Kind.REQUEST)
    at = Step.CHECK
    try:
        for report in _ACTS[act.do](session, act, new_walk()):
            at = report.name
            yield report
    except KitError as error:
        if act.expect is None or error.kb != act.expect:
            raise
        yield Report(at, "stopped", 0.0, {}, (error,))


def _platform(session: Session) -> PracticePlatform:
    assert session.platform is not None, "the caller made sure"
    return session.platform


# ── the acts ─────────────────────────────────────────────────────────────────────────────────


def _request(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    if act.password_lost:
        # Derived from the case, so that an interrupted walk can open the file that it began.
        unknown = Secret(f"Aa1-{hashlib.sha256(session.workspace.case.id.encode()).hexdigest()[:16]}")
        walk.password = lambda: unknown
    yield from walk.steps(Step(act.until) if act.until else Step.VERIFY)


def _renew(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    yield from walk.renewal()


def _activate(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    yield from walk.activation()


def _revoke(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    walk.keystore = walk.keystore or session.workspace.case.keystore
    yield from walk.revocation(RevocationReason.KEY_COMPROMISE)


def _revoke_by_number(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    serial = str(_platform(session).show()["certificates"][-1]["serial"])
    yield from walk.revocation(RevocationReason.SUPERSEDED, serial)


def _register_again(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    yield from walk.registration()


def _foreigner(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    assert session.scenario is not None
    solution = session.scenario.solution
    who = solution.foreigner
    assert who is not None, "checked when the scenario was loaded"
    if session.workspace.case.kind is not Kind.FOREIGNER:
        contact = ContactData.parse(solution.contact.email, solution.contact.phone)
        ForeignRequest(session.environment, session.workspace).begin(who.ssin, who.first_names, who.name, contact)
    yield from walk.foreigner()


def _confirm(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    platform = _platform(session)
    for request in platform.show()["requests"]:
        if request["waits_for_identity"]:
            platform.confirm(bytes.fromhex(str(request["public_key_identifier"])))
    yield from ()


def _forward(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    _platform(session).clock.forward(timedelta(days=act.days))
    yield from ()


def _forget_cases(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    for case in session.workspace.cases:
        disk.set_aside(session.workspace.folder / CASES / f"{case.id}.json", session.environment.clock())
    session.workspace.begin(Kind.REQUEST)
    yield from ()


def _forget_encryption_key(session: Session, act: ScenarioAct, walk: Walk) -> Iterator[Report]:
    path = session.workspace.case.keystore
    assert path is not None, "something was requested before"
    opened = OpenKeystore.open(path, walk.password())
    content = replace(opened.content, keys=(opened.authentication,))
    data = pkcs12.dump(content, opened.password, session.environment.encryption)
    # No backup: this is a loss.
    disk.write_private(path, data, check=lambda _: None, clock=session.environment.clock, keep=False)
    yield from ()


_ACTS: Mapping[str, Callable[[Session, ScenarioAct, Walk], Iterator[Report]]] = {
    "request": _request,
    "renew": _renew,
    "activate": _activate,
    "revoke": _revoke,
    "revoke-by-number": _revoke_by_number,
    "register-again": _register_again,
    "foreigner": _foreigner,
    "confirm": _confirm,
    "forward": _forward,
    "forget-cases": _forget_cases,
    "forget-encryption-key": _forget_encryption_key,
}
