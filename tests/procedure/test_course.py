"""The acts of a scenario: the time before happens once, and a course goes on where it was left."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from ehcert_kit.environments import course
from ehcert_kit.environments.course import COURSE, play, play_history
from ehcert_kit.environments.session import Session
from ehcert_kit.errors import CardBlocked, KeystorePasswordWrong, RenewalTooEarly, ScenarioAlone
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.values import replace
from tests.conftest import PASSWORD, OpenPractice, scenario_file, walking

from .harm import Killed

AGED = """history = [{ do = "request" }, { do = "forward", days = 1000 }]
delivery = { after_s = 0 }
"""


def known(session: Session) -> tuple[int, timedelta]:
    assert session.platform is not None
    return len(session.platform.show()["requests"]), session.platform.clock.ahead


def test_a_history_happens_once(practice: OpenPractice, tmp_path: Path) -> None:
    """Whoever opens the workspace next finds it as it is."""
    scenario = scenario_file(tmp_path, AGED)
    assert known(practice(scenario)) == known(practice(scenario)) == (1, timedelta(days=1000))


@pytest.mark.slow
def test_a_history_that_was_interrupted_goes_on(practice: OpenPractice, tmp_path: Path) -> None:
    """What had happened of it does not happen a second time."""
    scenario = scenario_file(tmp_path, AGED)
    with patch.dict(course._ACTS, forward=lambda *_: (_ for _ in ()).throw(Killed)), pytest.raises(Killed):
        practice(scenario)
    assert known(practice(scenario)) == (1, timedelta(days=1000))


@pytest.mark.slow
def test_a_history_with_a_lost_password_goes_on_too(practice: OpenPractice, tmp_path: Path) -> None:
    """Cut short after its file was made, it locks nobody out, and nobody has the password."""
    scenario = scenario_file(
        tmp_path, 'history = [{ do = "request", password_lost = true }]\ndelivery = { after_s = 0 }'
    )
    send = "ehcert_kit.procedure.certificate_request.CertificateRequest.sign_and_send"
    with patch(send, side_effect=Killed), pytest.raises(Killed):
        practice(scenario)
    session = practice(scenario)
    assert known(session)[0] == 1
    file = session.workspace.case.keystore
    assert file is not None and standing(session.workspace.case) is Standing.READY
    with pytest.raises(KeystorePasswordWrong):
        OpenKeystore.open(file, PASSWORD)


def test_a_history_needs_a_clock_of_its_own(practice: OpenPractice, tmp_path: Path) -> None:
    """A class that shares a platform shares its time."""
    session = practice(scenario_file(tmp_path, AGED))
    with pytest.raises(ScenarioAlone):
        play_history(replace(session, platform=None))


@pytest.mark.slow
def test_a_course_stops_at_what_it_does_not_expect_and_goes_on_from_there(
    practice: OpenPractice, tmp_path: Path
) -> None:
    """The first act is done, the second is not; days later it is."""
    text = AGED + 'course = [{ do = "forward", days = 1 }, { do = "renew" }]\n'
    session = practice(scenario_file(tmp_path, text))
    assert session.platform is not None
    for _ in range(2):
        with pytest.raises(RenewalTooEarly):
            list(play(session, lambda: walking(session)))
        assert session.platform.acts_done(COURSE) == 1
    session.platform.clock.forward(timedelta(days=20))
    list(play(session, lambda: walking(session)))
    assert session.platform.acts_done(COURSE) == 2
    assert len(session.platform.show()["certificates"]) == 2


@pytest.mark.slow
def test_a_message_that_is_expected_is_reported_and_the_course_goes_on(
    practice: OpenPractice, tmp_path: Path
) -> None:
    """That message, and no other."""
    for expected, goes_on in (("KB-41", True), ("KB-31", False)):
        text = AGED + f'course = [{{ do = "renew", expect = "{expected}" }}]\n'
        session = practice(scenario_file(tmp_path, text, expected.lower()), folder=expected)
        if goes_on:
            (report,) = play(session, lambda session=session: walking(session))  # type: ignore[misc]
            assert (report.status, [error.kb for error in report.met]) == ("stopped", ["KB-41"])
        else:
            with pytest.raises(RenewalTooEarly):
                list(play(session, lambda session=session: walking(session)))  # type: ignore[misc]


def test_a_remedy_that_does_not_help_ends_the_walk(practice: OpenPractice, tmp_path: Path) -> None:
    """A card that is blocked does not serve because somebody puts it in again."""
    text = 'card = { blocked = true }\nremedies = [{ met = "KB-14", do = "insert-card" }]\n'
    session = practice(scenario_file(tmp_path, text))
    with pytest.raises(CardBlocked):
        list(walking(session).steps())
