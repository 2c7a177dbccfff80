"""Opening a workspace: the one place that chooses between practice and reality."""

from __future__ import annotations

from datetime import datetime

from ..card import backends
from ..practice.clock import PracticeClock
from ..practice.scenario import Scenario, load
from ..practice.store import Store
from ..procedure.workspace import Workspace
from .errors import PracticeOnly
from .practice import PLATFORM_STORE, clock_elsewhere, existing_platform, open_practice
from .real import open_real
from .session import Session
from .settings import DEFAULT_SCENARIO, PRACTICE_FOLDER, Settings, now
from .training import Control, TrainerAct, heard_in
from .which import begin_as
from .workspace import close_to_others


def open_session(settings: Settings) -> Session:
    """Open a workspace in the environment that the settings name.

    Raises: PracticeOnly: a scenario, a platform's address or the practice card in a real environment.
        EnvironmentsMixed, WorkspaceOfAnotherEnvironment, ScenarioRefused, PlatformUnreachable, FolderNotWritable.
    """
    if settings.practice:
        if settings.beginning is not None and settings.beginning.exists() and not settings.workspace.exists():
            # It was removed, or the computer stopped while it was being replaced.
            begin_as(settings.beginning, settings.workspace)
        close_to_others(settings.workspace)
        session = open_practice(settings)
        if session.scenario is not None and session.scenario.history:
            # Imported only when needed: most scenarios have no history, and this imports the whole procedure.
            from .course import play_history

            play_history(session)
        return session
    of_practice = {
        "scenario": settings.scenario is not None,
        "platform": settings.platform is not None,
        "card": settings.card == backends.PRACTICE,
    }
    for name, given in of_practice.items():
        if given:
            raise PracticeOnly(name)
    close_to_others(settings.workspace)
    return open_real(settings)


def time_of(settings: Settings) -> datetime:
    """The time of this environment: by the clock of the practice platform, in the workspace or on a server; else
    of this machine. Raises: as `clock_elsewhere`.
    """
    if settings.practice and settings.platform is not None:
        return clock_elsewhere(settings)()
    store = settings.workspace / PRACTICE_FOLDER / PLATFORM_STORE
    if settings.practice and Store.begun(store):
        return PracticeClock(Store.existing(store), now)()
    return now()


def scenario_of(settings: Settings) -> Scenario:
    """The scenario that was chosen, else that of the practice platform in the workspace, else the default.

    Raises: ScenarioRefused.
    """
    held = Store.begun(settings.workspace / PRACTICE_FOLDER / PLATFORM_STORE) and settings.practice
    if settings.scenario is None and held and settings.platform is None:
        return existing_platform(settings.workspace).scenario
    return load(settings.scenario or DEFAULT_SCENARIO)


def acts_in(settings: Settings) -> tuple[TrainerAct, ...]:
    """The trainer's acts that concern this exercise, as far as they are recorded here. Raises: KitError."""
    store = settings.workspace / PRACTICE_FOLDER / PLATFORM_STORE
    if not settings.practice:
        return ()
    if settings.platform is not None or not Store.begun(store):
        return heard_in(settings.workspace)
    platform = existing_platform(settings.workspace)
    return tuple(Control(platform).acts(person=platform.scenario.seated(settings.seat).holder().ssin))


def open_workspace(settings: Settings) -> Workspace:
    """The workspace alone, without card and platform. Raises: WorkspaceOfAnotherEnvironment, FileError."""
    return Workspace.open(settings.workspace, settings.environment, settings.keystores, now)
