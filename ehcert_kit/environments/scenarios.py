"""Which scenarios one can choose."""

from __future__ import annotations

from ..practice.scenario_files import shipped as scenario_ids
from ..practice.scenario_files import titles as scenario_titles

__all__ = ["scenario_ids", "scenario_titles"]
