"""What an exercise that begins again at a seat leaves there, without a server."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, cast

import pytest

from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import FolderNotWritable
from ehcert_kit.texts import Texts
from ehcert_kit.voila.again import Again
from ehcert_kit.voila.workplace import Said, Workplace

say = Texts("fr")


class Pages:
    """The part of a server that ends pages and opens a workspace."""

    server_url = "/"

    async def stop_pages(self, place: Workplace, reason: str) -> None: ...

    async def choose(self, place: Workplace, settings: Settings, reason: str) -> None: ...


def seated(say: Texts) -> tuple[str, str]:
    """What somebody who sits down is told."""
    return say("room-seated", seat=1), ""


def read_after(folder: Path, freed: bool, error: FolderNotWritable | None = None) -> Said | None:
    """What the home page shows after a seat began again. freed: somebody else sits down as soon as it is free."""
    place = Workplace(Settings(folder / "w"))

    def taken() -> None:
        place.said = seated
        if error is not None:
            raise error

    async def begun() -> None:
        server = cast(Any, Pages())
        again = Again(server, place, lambda succeeded, why: None, freed=taken if freed else None)
        await again.task

    asyncio.run(begun())
    return place.said


@pytest.mark.parametrize("error", [None, FolderNotWritable("x", "full")], ids=["done", "not noted"])
def test_who_takes_a_freed_seat_is_told_of_the_seat_alone(tmp_path: Path, error: FolderNotWritable | None) -> None:
    """Nothing of theirs began again, and nothing failed."""
    assert read_after(tmp_path, freed=True, error=error) is seated


def test_who_keeps_a_seat_is_told_that_it_began_again(tmp_path: Path) -> None:
    said = read_after(tmp_path, freed=False)
    assert said is not None and said(say)[0] == say("room-restarted")
