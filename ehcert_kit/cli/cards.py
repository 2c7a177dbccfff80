"""Shared by the commands that make practice cards: choosing the holder, and the sentences about holder and PIN."""

from __future__ import annotations

import argparse
import sys

from ..environments.settings import DEFAULT_SCENARIO
from ..practice import people
from ..practice.scenario import CardSetting, Scenario, load
from ..practice.virtual_card.holders import SPECIMENS, Holder, named
from ..texts import Texts
from .arguments import LAST_SEAT


def refused(sentence: str, status: int = 2) -> int:
    """Print a sentence to standard error. Returns: `status`."""
    print(sentence, file=sys.stderr)
    return status


def who(options: argparse.Namespace) -> tuple[Scenario, Holder | None]:
    """The chosen scenario and holder, by default of seat 1; holder None: no seat or specimen has this name."""
    scenario = load(options.scenario or DEFAULT_SCENARIO)
    try:
        return scenario, named(options.holder or "1", scenario)
    except KeyError:
        return scenario, None


def no_holder(say: Texts) -> str:
    """The sentence that refuses an unknown holder, with the names that exist."""
    return say("cards-no-holder", last=LAST_SEAT, names=", ".join(SPECIMENS))


def tell_holder(say: Texts, holder: Holder, setting: CardSetting, blocked: bool, changed: bool = False) -> None:
    """Print whose card it is, and what its PIN is; a PIN other than the published one is not shown.

    changed: whether the card no longer has the PIN of its setting.
    """
    print(say("cards-intro-holder", name=holder.person.full_name, ssin=holder.person.ssin))
    if blocked:
        print(say("cards-pin-blocked"))
    elif changed:
        print(say("cards-pin-changed"))
    elif setting.pin == people.PIN:
        print(say("cards-pin-published", pin=people.PIN))
    else:
        print(say("cards-pin-own"))
