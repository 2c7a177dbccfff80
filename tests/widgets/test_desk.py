"""What the forms of one notebook share, without a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.training import Control
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.procedure.case import Kind
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.panel import Panel
from tests.conftest import OpenPractice


def test_the_numbers_of_other_cases_are_hidden_too(
    with_a_certificate: Callable[[], Session], tmp_path: Path
) -> None:
    """A new request has no holder yet, but its page shows the exchanges of the earlier one."""
    session = with_a_certificate()
    holder = session.workspace.case.holder
    assert holder is not None
    session.workspace.begin(Kind.REQUEST)
    desk = Desk(KernelSettings(Settings(tmp_path / "w", encryption=CHEAP_FOR_TESTS), paged=True), "demander")
    assert desk.workspace.case.holder is None

    panel = Panel(desk, "question")
    assert panel._shown is not None
    for exhibit in panel._shown.exhibits:
        panel.heard({"open": exhibit.heading})
    shown = panel.html + "".join(panel.exhibits.values())
    assert f"<span>{holder.ssin}</span>" in shown
    assert shown.count(holder.ssin) == shown.count(f"<span>{holder.ssin}</span>")


def test_a_desk_that_nothing_watches_does_not_listen_to_the_trainer(
    practice: OpenPractice, tmp_path: Path
) -> None:
    """In JupyterLab the cell that opens the dossier may be run many times; each makes a desk."""
    session = practice()
    assert session.platform is not None
    control = Control(session.platform)

    async def at(desk: Desk, step: str) -> str:
        desk.shown(step)
        await asyncio.sleep(0.3)
        return control.places()[0].step

    async def run() -> None:
        desk = Desk(KernelSettings(Settings(tmp_path / "w", encryption=CHEAP_FOR_TESTS)), "demander")
        stop = desk.watch(lambda _: None)
        assert await at(desk, "sign") == "sign"
        stop()
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        desk.watch(lambda _: None)
        assert await at(desk, "sent") == "sent"

    asyncio.run(run())
