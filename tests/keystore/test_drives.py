"""Where a folder lies on Windows: a drive of the network, one that can be taken out, what OneDrive copies."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest

from ehcert_kit.disk.drives import Lying, on_windows

DRIVES = {"C:\\": 3, "E:\\": 2, "H:\\": 4, "\\\\server\\users\\": 4}
ONEDRIVE = {"OneDrive": r"C:\Users\Anne\OneDrive", "OneDriveCommercial": r"C:\Users\Anne\OneDrive - CPAS"}


@pytest.mark.parametrize(
    ("folder", "where"),
    [
        (r"C:\Users\Anne\ehealth\keystore", None),
        (r"C:\Users\Anne\OneDrivers\keystore", None),
        (r"E:\keystore", Lying.REMOVABLE),
        (r"H:\ehealth\keystore", Lying.NETWORK),
        (r"\\server\users\anne", Lying.NETWORK),
        (r"C:\Users\Anne\OneDrive\ehealth", Lying.SYNCHRONISED),
        (r"c:\users\anne\onedrive - cpas", Lying.SYNCHRONISED),
    ],
)
def test_where_a_folder_lies(folder: str, where: Lying | None) -> None:
    assert on_windows(PureWindowsPath(folder), lambda drive: DRIVES[drive], ONEDRIVE) is where


def test_without_onedrive_nothing_is_copied() -> None:
    """An empty variable is no folder."""
    assert on_windows(PureWindowsPath(r"C:\x"), lambda drive: DRIVES[drive], {"OneDrive": ""}) is None
