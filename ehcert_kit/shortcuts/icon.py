"""The program's picture, as a drawing and in the form that Windows reads (16 to 256 pixels)."""

from __future__ import annotations

from pathlib import Path

DRAWING = Path(__file__).with_name("ehcert-kit.svg")
WINDOWS = Path(__file__).with_name("ehcert-kit.ico")
