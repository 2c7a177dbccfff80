"""Notebook 8: what is said of a certificate that is to be revoked, and of one that was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.opening import scenario_of
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.names import Step
from ehcert_kit.printed import report as printed_report
from ehcert_kit.printed.html import render
from ehcert_kit.printed.memo import memo
from ehcert_kit.printed.order import Order
from ehcert_kit.procedure.case import Target
from ehcert_kit.procedure.survey import SurveyScope, look
from ehcert_kit.procedure.validity import replaceable_from
from ehcert_kit.texts import Texts
from ehcert_kit.voila.home import view
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.copies import CalendarForm
from ehcert_kit.widgets.forms.ready import ReadyForm
from ehcert_kit.widgets.forms.revocation import RevokedForm, RevokeForm, TargetForm
from ehcert_kit.widgets.pager import Pager
from ehcert_kit.widgets.picture import PictureView
from tests.conftest import PASSWORD, PIN, OpenPractice, walking


def test_the_reason_that_was_signed_is_said(with_a_certificate: Callable[[], Session]) -> None:
    """In the place where another one was given; the same reason again says nothing."""
    session = with_a_certificate()
    file = session.workspace.case.keystore
    assert file is not None
    list(walking(session, keystore=file).revocation(RevocationReason.SUPERSEDED))

    settings = Settings(session.workspace.folder, encryption=CHEAP_FOR_TESTS)
    form = TargetForm(Desk(KernelSettings(settings, paged=True), "revoquer"))
    form.which.choice.value = str(file)
    for reason, said in (
        (RevocationReason.SUPERSEDED, ""),
        (RevocationReason.KEY_COMPROMISE, "déjà signée, pour une autre raison"),
    ):
        form.reason.value = reason.value
        form._of_file(PASSWORD, None)
        assert said in form.problem.title and bool(said) is bool(form.problem.title)
    assert "Un autre certificat le remplace" in form.problem.cause
    assert form.desk.workspace.case.need(Target).reason is RevocationReason.SUPERSEDED


def test_a_manager_reads_names_and_words(with_a_certificate: Callable[[], Session]) -> None:
    """Whose certificate it is, not its subject; what became of it, before eHealth's word for it; and a way on."""
    session = with_a_certificate()
    file = session.workspace.case.keystore
    assert file is not None
    end = session.workspace.case.chain[0].not_after
    steps = walking(session, keystore=file).revocation(RevocationReason.SUPERSEDED)
    settings = Settings(session.workspace.folder, encryption=CHEAP_FOR_TESTS)
    for report in steps:
        if report.name is Step.CONTRACT:
            desk = Desk(KernelSettings(settings, paged=True), "revoquer")
            shown = RevokeForm(desk).summary.html + TargetForm(desk).chosen.text
            assert "EXERCICE" in shown and "NIHII-GROUP=" in shown
            assert "CN=" not in shown and "OU=" not in shown
            assert str(end.astimezone().year) in shown and file.name in shown
    desk = Desk(KernelSettings(settings, paged=True), "revoquer")
    assert "Révoqué (REVOKED)" in RevokedForm(desk).detail.html
    assert "jeton (ETK) révoqué (REVOKED)" in RevokedForm(desk).detail.html
    label = desk.say("continue-apercu")
    assert Pager(desk).way_on == {"look": "first", "label": label, "href": "6-apercu.ipynb"}


def test_a_certificate_that_was_revoked_here_is_called_ready_nowhere(
    with_a_certificate: Callable[[], Session],
) -> None:
    """Its dossier, last page and drawing, calendar, memo, report, the home page, and the look at all files."""
    session = with_a_certificate()
    workspace, settings = session.workspace, Settings(session.workspace.folder, encryption=CHEAP_FOR_TESTS)
    request = workspace.case
    assert request.keystore is not None
    until, say = f"{request.chain[0].not_after.year}", Texts("fr")
    assert until in repr(PictureView(Desk(KernelSettings(settings), "valider"), "life"))
    list(walking(session, keystore=request.keystore).revocation(RevocationReason.SUPERSEDED))
    workspace.take(request)

    desk = Desk(KernelSettings(settings, paged=True), "valider")
    ready, calendar = ReadyForm(desk), CalendarForm(desk)
    for form in (ready, calendar):
        form.show(desk.snapshot)
    assert ready.status.text == calendar.state.text == say("ready-revoked")
    assert not ready.detail.html and not calendar.link.html and not any(part.visible for part in ready._after)
    assert until not in repr(PictureView(desk, "life"))

    order = Order(say, "practice", session.environment.clock(), workspace.folder, workspace, scenario_of(settings))
    sheet, paper = render(memo(order)), render(printed_report.report(order))
    assert until not in sheet and "révoqué" in sheet and "révoqué" in paper

    home = view(say, desk.snapshot, workspace.cases, practice=True)
    assert [line.word for line in home.cases] == ["révoqué", "révoqué"]
    seen = look(session.environment, SurveyScope((session.environment.keystore_folder,), workspace.cases))
    assert [finding.id for finding in seen.entries[0].findings if finding.id == "revoked"] == ["revoked"]


@pytest.mark.slow
def test_of_two_files_none_is_chosen_for_whoever_ends_one(with_a_certificate: Callable[[], Session]) -> None:
    """The newest is the wrong one as often as not. A new file that is not whole yet is not called finished."""
    session = with_a_certificate()
    assert session.platform is not None
    end = session.workspace.case.chain[0].not_after
    session.platform.clock.to(replaceable_from(end) + timedelta(days=1))
    settings = Settings(session.workspace.folder, encryption=CHEAP_FOR_TESTS)

    def form() -> TargetForm:
        return TargetForm(Desk(KernelSettings(settings, paged=True), "revoquer"))

    steps = walking(session).renewal()
    for report in steps:
        if report.name in (Step.WAIT, Step.CERTIFICATE, Step.ETK):
            whole = report.name is Step.ETK
            states = [option["hint"].partition(" · ")[0] for option in form().which.choice.options]
            assert (states[0] == states[1]) is whole, report.name
    asked = form()
    assert asked.which.choice.value is None
    asked.reason.value = RevocationReason.SUPERSEDED.value
    asked._of_file(PASSWORD, None)
    assert asked.which.choice.error == "Choisissez le fichier."
    assert asked.desk.workspace.case.get(Target) is None


def test_among_several_files_none_is_preselected_also_if_there_was_one(
    with_a_certificate: Callable[[], Session],
) -> None:
    """Another window has made a second file: which one is to be revoked was never chosen."""
    session = with_a_certificate()
    file = session.workspace.case.keystore
    assert file is not None
    settings = Settings(session.workspace.folder, encryption=CHEAP_FOR_TESTS)
    form = TargetForm(Desk(KernelSettings(settings, paged=True), "revoquer"))
    assert form.which.chosen() == file
    second = file.with_name(f"Deuxieme {file.name}")
    shutil.copy(file, second)
    form.show(form.desk.snapshot)
    assert form.which.chosen() is None and form.which.choice.error
    form.which.choice.value = str(file)
    form.show(form.desk.snapshot)
    assert form.which.chosen() == file


def test_a_file_that_is_gone_is_no_longer_chosen(with_a_certificate: Callable[[], Session]) -> None:
    """The form names the only file that is left, so that is the one it opens."""
    session = with_a_certificate()
    file = session.workspace.case.keystore
    assert file is not None
    second = file.with_name(f"Deuxieme {file.name}")
    shutil.copy(file, second)
    settings = Settings(session.workspace.folder, encryption=CHEAP_FOR_TESTS)
    form = TargetForm(Desk(KernelSettings(settings, paged=True), "revoquer"))
    form.which.choice.value = str(second)
    second.unlink()
    form.show(form.desk.snapshot)
    assert file.name in form.which.told.text
    assert form.which.chosen() == file


def test_that_no_certificate_is_listed_stays_to_be_read(practice: OpenPractice, tmp_path: Path) -> None:
    """Whoever looks for it by the card; not for whoever opens a file instead."""
    practice()
    settings = Settings(tmp_path / "w", encryption=CHEAP_FOR_TESTS)
    form = TargetForm(Desk(KernelSettings(settings, paged=True), "revoquer"))
    form.way.value = "card"
    assert form.chosen.text == ""
    form._ask(PIN)
    assert form.chosen.text == form.say("target-none")
    form.way.value = "file"
    assert form.chosen.text == ""
