"""The list of steps in a notebook: it leads to the next file, whatever step it is at."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.pager import Pager

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.mark.parametrize("section", SECTIONS)
def test_the_next_notebook_is_named_where_there_is_one(section: str, tmp_path: Path) -> None:
    """A file that is there, beside this one; on a page the steps lead on instead."""
    pager = Pager(Desk(KernelSettings(Settings(tmp_path / "w")), section))
    then = SECTIONS[section].then
    if then is None:
        assert pager.way_on == {}
    else:
        assert pager.way_on["href"] == f"{SECTIONS[then].notebook}.ipynb"
        assert (NOTEBOOKS / pager.way_on["href"]).is_file()
        assert pager.way_on["label"]
    paged = Pager(Desk(KernelSettings(Settings(tmp_path / "w"), paged=True), section))
    assert "href" not in paged.way_on
