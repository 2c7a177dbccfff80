"""« Pas à pas »: what binds waits for a word; what is changed is a copy; nothing leaves twice."""

from __future__ import annotations

import _thread
import asyncio
import hashlib
import threading
from collections.abc import Awaitable, Callable
from datetime import timedelta
from html import escape
from pathlib import Path
from typing import Any

import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import ChangedElsewhere, HeldInACell, HeldTooLong, HoldInterrupted
from ehcert_kit.messages.operations import GENERATE_CERTIFICATE, GET_CERTIFICATE
from ehcert_kit.names import Step
from ehcert_kit.practice.control import Control
from ehcert_kit.procedure.case import Outcome, Sent
from ehcert_kit.procedure.standing import Standing
from ehcert_kit.procedure.story import rows
from ehcert_kit.widgets import pausing, trainer_watch
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.agreement import SignForm
from ehcert_kit.widgets.help_wanted import HelpWanted
from ehcert_kit.widgets.pausing import Held
from ehcert_kit.widgets.step_by_step import StepByStep
from tests.conftest import PASSWORD, PIN, walking


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A case that only has to be signed."""
    desk = Desk(KernelSettings(Settings(tmp_path / "w"), nobody=False), "demander")
    list(walking(desk.session).steps(Step.KEYSTORE))
    return desk


async def until(true: Callable[[], Any]) -> None:
    for _ in range(400):
        if true():
            return
        await asyncio.sleep(0.05)
    raise AssertionError


async def said(form: StepByStep, text: str) -> None:
    """Send the copy; the platform says this."""
    form.attempt.press("try")
    await until(lambda: escape(text) in form.said.html)


def sign(desk: Desk) -> Awaitable[Sent]:
    contract = desk.workspace.case.contract
    assert contract is not None
    return asyncio.to_thread(desk.request.sign_and_send, PIN, contract.digest)


def sent_operations(desk: Desk) -> list[str]:
    return [row.operation for row in rows(desk.workspace)]


def test_what_binds_waits_and_a_changed_copy_goes_apart(desk: Desk) -> None:
    """On disk, not sent; the copy is refused by its rule and changes no file; then the original leaves, once."""

    async def person() -> None:
        form = StepByStep(desk)
        form.offer(True)
        assert form.leave.primary == "" and not desk.pausing.wanted
        form.switch.value = True
        signing = asyncio.ensure_future(sign(desk))
        try:
            await tried_in(form)
        finally:
            form.leave.press()
        assert (await signing).outcome is Outcome.ACCEPTED
        await until(lambda: not form.leave.primary)
        assert sent_operations(desk).count("GenerateCertificate") == 1
        form.close()

    async def tried_in(form: StepByStep) -> None:
        await until(lambda: form.leave.primary)
        held, case = desk.pausing.waiting, desk.workspace.case
        assert held is not None and case.sent is not None
        assert (case.sent.message, case.sent.outcome) == (held.octets, Outcome.PREPARED)
        assert "GenerateCertificate" not in sent_operations(desk)
        before = digests(desk.workspace.folder)
        for old, new, code in (
            ("camille@", "camilla@", "PRATIQUE_SIGNATURE_INVALID"),
            ("</SOAP-ENV:Body>", "</SOAP-ENV:Baby>", "PRATIQUE_SOAP_SHAPE"),
        ):
            form.edited.value = held.octets.decode().replace(old, new, 1)
            await said(form, code)
        form.edited.value = held.octets.decode()
        await said(form, desk.say("letter-platform-accepts"))
        assert digests(desk.workspace.folder) == before

    asyncio.run(person())


def digests(folder: Path) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix != ".lock")
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_whoever_waits_too_long_has_sent_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case is one whose answer is missing, and goes on as such a case does."""
    monkeypatch.setattr(pausing, "RESEND_WITHIN", timedelta())

    async def person() -> None:
        desk.pausing.want(True)
        with pytest.raises(HeldTooLong):
            await sign(desk)
        desk.pausing.want(False)
        assert "GenerateCertificate" not in sent_operations(desk)
        assert desk.snapshot.standing is Standing.UNCERTAIN
        assert await asyncio.to_thread(desk.request.resume) is Standing.WAITING

    asyncio.run(person())


def test_a_cell_does_not_wait_for_a_button_that_it_keeps_from_working(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cell runs on the loop that handles presses. It says so at once, and without « pas à pas » it goes on."""
    monkeypatch.setattr(pausing, "RESEND_WITHIN", timedelta())
    contract = desk.workspace.case.contract
    assert contract is not None

    async def cell() -> None:
        desk.pausing.want(True)
        with pytest.raises(HeldInACell):
            desk.request.sign_and_send(PIN, contract.digest)
        assert desk.pausing.waiting is None
        assert "GenerateCertificate" not in sent_operations(desk)
        desk.pausing.want(False)
        assert desk.request.resume() is Standing.WAITING

    asyncio.run(cell())


def test_an_interrupt_ends_the_wait_of_a_cell(desk: Desk) -> None:
    """Where widgets have a loop of their own, a subshell, a cell does wait; the interrupt is answered in words."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    def interrupted(held: Held | None) -> None:
        if held is not None:
            _thread.interrupt_main()

    async def page() -> None:
        desk.pausing.watch(interrupted)
        desk.pausing.want(True)

    asyncio.run_coroutine_threadsafe(page(), loop).result()
    try:
        with pytest.raises(HoldInterrupted):
            desk.pausing.hold(GENERATE_CERTIFICATE, b"", desk.environment.clock())
        assert desk.pausing.waiting is None
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def test_what_another_window_has_settled_meanwhile_does_not_leave_again(desk: Desk) -> None:
    """It asked, found nothing, and sent the very octets that waited here."""

    async def person() -> None:
        desk.pausing.want(True)
        signing = asyncio.ensure_future(sign(desk))
        await until(lambda: desk.pausing.waiting)
        other = Desk(KernelSettings(Settings(desk.workspace.folder), nobody=False), "demander")
        assert await asyncio.to_thread(other.request.resume) is Standing.WAITING
        desk.pausing.release()
        with pytest.raises(ChangedElsewhere):
            await signing
        assert sent_operations(desk).count("GenerateCertificate") == 1

    asyncio.run(person())


def test_a_trainers_order_shows_nothing_halfway(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the request is on its way, its page does not say that an answer is missing; afterwards it follows."""
    monkeypatch.setattr(trainer_watch, "_PAUSE", 0.02)
    assert desk.session.platform is not None
    control = Control(desk.session.platform)

    async def person() -> None:
        form, hints = SignForm(desk), HelpWanted(desk)
        desk.shown("sign")
        desk.pausing.want(True)
        form.read.value = True
        form.pin.secret.submit(PIN)
        await until(lambda: desk.pausing.waiting)
        try:
            assert desk.snapshot.standing is Standing.UNCERTAIN
            control.pause(True)
            control.hint()
            await until(lambda: desk.trainer.paused and hints.hints)
            assert form.pin.visible and form.pin.busy and form.signed.text == form.pause.text == ""
        finally:
            desk.pausing.release()
        await until(lambda: form.signed.text)
        assert not form.pin.visible and desk.snapshot.standing is Standing.WAITING
        form.close()
        hints.close()

    asyncio.run(person())


def test_nothing_waits_unless_it_was_asked_for_and_binds(desk: Desk) -> None:
    """Off at first; a question never waits; where no loop runs nobody could release it."""
    now = desk.environment.clock()
    desk.pausing.want(True)
    assert not desk.pausing.wanted
    assert not desk.pausing.hold(GENERATE_CERTIFICATE, b"", now)

    async def question() -> None:
        desk.pausing.want(True)
        assert not desk.pausing.hold(GET_CERTIFICATE, b"", now)

    asyncio.run(question())
    assert PASSWORD.reveal() not in repr(desk.pausing.waiting)
