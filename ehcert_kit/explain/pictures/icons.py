"""Icons of the pictures: SVG outlines, 48 by 48, which are always shown with a word."""

from __future__ import annotations

_CHIP = 'style="stroke:var(--eh-warning,currentColor)"'

PERSON = '<circle cx="24" cy="14" r="9"/><path d="M6 45c0-12 8-18 18-18s18 6 18 18"/>'
CARD = (
    f'<rect x="2" y="9" width="44" height="30" rx="4"/><rect x="8" y="18" width="11" height="10" rx="2" {_CHIP}/>'
    f'<path d="M8 23h11M13.5 18v10" {_CHIP}/><path d="M26 19h14M26 25h14M26 31h9"/>'
)
COMPUTER = (
    '<rect x="3" y="6" width="42" height="28" rx="3"/><path d="M3 13h42M17 43h14M24 34v9M10 20h16M10 26h11"/>'
)
SAFE = (
    '<rect x="5" y="4" width="38" height="36" rx="4"/><path d="M11 40v4M37 40v4M5 22h38"/>'
    '<circle cx="24" cy="13" r="3"/><circle cx="24" cy="31" r="3"/>'
)
EHEALTH = '<path d="M13 38a10 10 0 0 1-1-19.9A13 13 0 0 1 37 16a11 11 0 0 1-1 22z"/><path d="M24 20v12M18 26h12"/>'
KEY = '<circle cx="14" cy="24" r="9"/><path d="M23 24h21M36 24v8M42 24v6"/>'
CERTIFICATE = (
    '<rect x="5" y="6" width="38" height="27" rx="3"/><path d="M12 15h18M12 22h11"/>'
    '<circle cx="34" cy="28" r="6"/><path d="M30.5 33l-1.5 11 5-3 5 3-1.5-11"/>'
)
BADGE = (
    '<rect x="4" y="9" width="40" height="31" rx="4"/><circle cx="16" cy="21" r="5"/>'
    '<path d="M8 34c0-5 3-8 8-8s8 3 8 8M29 20h10M29 27h10"/>'
)
PEN = '<path d="M6 42l3-11L33 7l8 8-24 24zM28 12l8 8M24 43h19"/>'
TICK = '<path d="M9 25l10 10 20-22"/>'
CROSS = '<path d="M11 11l26 26M37 11L11 37"/>'
