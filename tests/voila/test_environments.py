"""What goes along to another environment, and what a server remembers of where it was; no browser needed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.room import Room
from ehcert_kit.environments.settings import Settings, default_workspace
from ehcert_kit.errors import FolderNotWritable
from ehcert_kit.keystore.pkcs12 import ENCRYPTIONS, ROOM, SECTOR
from ehcert_kit.procedure.survey import FEW_ROUNDS
from ehcert_kit.voila import memory
from ehcert_kit.voila.kernels import CalledOff
from ehcert_kit.voila.server import _cookie_key
from ehcert_kit.voila.workplace import Workplace
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.program import EnvironmentForm
from tests.voila.test_kernels import kernels

MODERN = ENCRYPTIONS["modern"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where these tests remember."""
    monkeypatch.setenv("EHCERT_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


# ── what goes along ──────────────────────────────────────────────────────────────────────────


def test_nothing_of_practice_goes_along(tmp_path: Path) -> None:
    """Neither scenario, platform, card, authorities nor logs; and a real environment opens with what is left."""
    practice = Settings(
        tmp_path / "exercice",
        scenario="pin-faux",
        platform="http://127.0.0.1:1",
        card="practice",
        card_reader="x",
        apdu_log=tmp_path / "apdu",
        wire_log=tmp_path / "wire",
        trust=tmp_path / "trust.pem",
        encryption=MODERN,
        plain=True,
    )
    real = practice.elsewhere("acceptance")
    assert real == Settings(tmp_path / "acceptance", "acceptance", encryption=MODERN)
    assert open_session(real).environment.name == "acceptance"

    direct = Settings(tmp_path / "acceptance", "acceptance", card="pcsc", card_reader="x", trust=tmp_path / "a")
    production = direct.elsewhere("production")
    assert (production.card, production.card_reader, production.trust) == ("pcsc", "x", None)
    assert direct.elsewhere("practice", tmp_path / "e") == Settings(tmp_path / "e")


def test_the_default_folders_are_beside_each_other() -> None:
    """Whoever gives no folder gets the same one by the page as by a start."""
    there = Settings(default_workspace("practice")).elsewhere("production").workspace
    assert there == default_workspace("production")


def test_kernels_are_told_everything_that_was_chosen_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another environment left in the process, or a shell set, is overwritten."""
    log, trust = tmp_path / "apdu.log", tmp_path / "trust.pem"
    for settings in (
        Settings(tmp_path, scenario="renouvellement", platform="http://127.0.0.1:1", seat=7, encryption=MODERN),
        Settings(tmp_path, "acceptance", card="pcsc", card_reader="Reader 0", apdu_log=log, trust=trust),
        Settings(tmp_path, "acceptance"),
    ):
        for name, value in Workplace(settings).kernel_environment().items():
            monkeypatch.setenv(name, value)
        assert KernelSettings.from_environment().settings == settings


def test_the_files_of_a_class_cost_little_and_no_real_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fifth of the rounds, and still none that the overview calls weak."""
    seat = Room(tmp_path / "room", participants=2).settings(2, "http://127.0.0.1:1")
    for name, value in Workplace(seat).kernel_environment().items():
        monkeypatch.setenv(name, value)
    settings = KernelSettings.from_environment().settings
    assert settings == seat and settings.encryption is ROOM
    assert FEW_ROUNDS <= ROOM.bag_rounds < SECTOR.bag_rounds

    monkeypatch.setenv("EHCERT_ENVIRONMENT", "acceptance")
    assert KernelSettings.from_environment().settings.encryption is SECTOR


def test_a_kernel_that_a_page_just_took_is_ended_with_the_others() -> None:
    """It would go on in the environment that is being left, after everybody was told that pages are stopped."""

    async def test() -> None:
        all_kernels = kernels()
        taken = await all_kernels.take(1, {})
        all_kernels.keep(1, {})
        warming = await all_kernels.take(1, {})
        while warming.id not in all_kernels:
            await asyncio.sleep(0.02)
        await all_kernels.shutdown_all(now=True)
        await asyncio.wait_for(asyncio.gather(taken.ready, return_exceptions=True), 5)
        with pytest.raises(CalledOff):  # not that nothing ever comes: a page waits for it
            await asyncio.wait_for(warming.ready, 5)
        assert taken.id not in all_kernels and warming.id not in all_kernels

    asyncio.run(test())


@pytest.mark.parametrize(
    ("paged", "way_on"),
    [(True, "../../ehcert/environment?to=production"), (False, "ehcert-kit --environment prod")],
)
def test_page_three_leads_on(tmp_path: Path, paged: bool, way_on: str) -> None:
    """By a link where there is a server of ours; in JupyterLab by another start."""
    form = EnvironmentForm(Desk(KernelSettings(Settings(tmp_path), paged=paged), "programme"))
    assert not ("href" in form.outcome.html or "<code>" in form.outcome.html)
    form.choice.value = "production"
    assert way_on in form.outcome.html
    assert ("href" in form.outcome.html, "<code>" in form.outcome.html) == (paged, not paged)


# ── what is remembered ───────────────────────────────────────────────────────────────────────


def test_a_server_is_known_by_any_of_its_workspaces(folder: Path) -> None:
    """One that took over a folder of another one leaves it the rest."""
    assert memory.recall("practice", Path("/a")) is None
    memory.remember(1, {"practice": Path("/a"), "production": Path("/p")})
    memory.remember(2, {"practice": Path("/b"), "production": Path("/p")})

    first, second = memory.recall("practice", Path("/a")), memory.recall("production", Path("/p"))
    assert first == memory.Remembered(1, {"practice": "/a"})
    assert second == memory.Remembered(2, {"practice": "/b", "production": "/p"})
    assert memory.recall("production", Path("/a")) is None

    (folder / memory.SERVERS).write_text("{")
    assert memory.recall("practice", Path("/a")) is None
    memory.remember(3, {"practice": Path("/a")})
    assert memory.recall("practice", Path("/a")) is not None


def test_a_key_that_others_may_know_is_replaced(folder: Path) -> None:
    """It is too short, open to others, or a link to what somebody else chose."""
    key = memory.cookie_key()
    assert memory.cookie_key() == key and len(key) == 32
    file = folder / memory.KEY

    file.write_bytes(key[:31])
    second = memory.cookie_key()
    file.chmod(0o640)
    third = memory.cookie_key()
    (folder / "other").write_bytes(b"x" * 32)
    (folder / "other").chmod(0o600)
    file.unlink()
    file.symlink_to(folder / "other")
    fourth = memory.cookie_key()
    assert len({key, second, third, fourth, b"x" * 32}) == 5
    assert (file.stat().st_mode & 0o777, file.is_symlink()) == (0o600, False)


def test_where_nothing_can_be_kept_pages_are_served_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By another key for each start."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("EHCERT_STATE", str(tmp_path / "file" / "state"))
    with pytest.raises(FolderNotWritable):
        memory.cookie_key()
    assert len(_cookie_key()) == 32 and _cookie_key() != _cookie_key()
