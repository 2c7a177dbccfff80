"""`ehcert-kit practice-platform ACT`: the acts of a trainer, and lists of what happened on the platform."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from typing import Any

from ..practice.card_acts import CardAct
from ..practice.control import Control
from ..practice.control_http import plain
from ..practice.control_key import key_of
from ..texts import Texts
from ..texts.foreign import on_one_line


def _card(act: CardAct) -> Callable[[Control, argparse.Namespace], object]:
    return lambda control, options: control.card(act, options.person)


#: `accept` and `refuse`, the decisions about a waiting request, are in `practice_platform`.
_ACTS: Mapping[str, Callable[[Control, argparse.Namespace], object]] = {
    "deliver": lambda control, options: control.deliver(options.person),
    "hold": lambda control, options: control.hold(not options.off, options.person),
    "pause": lambda control, options: control.pause(not options.off, options.person),
    "hint": lambda control, options: control.hint(options.person),
    "cut": lambda control, options: control.cut_network(0 if options.off else options.seconds, options.person),
    "reset": lambda control, options: control.reset(),
    "undo": lambda control, options: control.undo(),
    **{act.value: _card(act) for act in CardAct},
}
_LISTS = ("history", "acts", "places")


def run(control: Control, options: argparse.Namespace, say: Texts) -> int:
    """Carry out an act, print a list, or print the path of the control interface's key, made if missing.

    Returns: 0.
    """
    if options.what == "key":
        key_of(control.platform.store.file.parent)
        file = str(control.platform.store.file.with_name("control.key"))
        print(json.dumps({"key": file}) if options.json else file)
        return 0
    if options.what in _LISTS:
        _show(_lines(control, options.what, options.person), options.json)
        return 0
    came = _ACTS[options.what](control, options)
    if options.json:
        print(json.dumps({"done": options.what, "requests": came if isinstance(came, int) else None}))
        return 0
    told = f"trainer-act-{options.what}"
    if options.what in ("hold", "pause"):
        told += "-no" if options.off else "-yes"
    if options.what == "cut":
        told = "trainer-act-mend" if options.off else "trainer-act-cut-network"
    if options.what == "deliver":
        print(say("trainer-done-deliver", number=int(str(came))))
    else:
        print(say("trainer-done", what=say(told, seconds=options.seconds)))
    return 0


def _lines(control: Control, what: str, person: str) -> list[dict[str, Any]]:
    if what == "history":
        return list(plain(control.history(person=person)))
    if what == "acts":
        return list(plain(control.acts(person=person)))
    return [place for place in plain(control.places()) if person in ("", place["person"])]


def _show(lines: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        print(json.dumps(lines, indent=1))
        return
    for line in lines:
        print("  ".join(on_one_line(str(value)) for value in line.values() if value not in ("", {}, None)))
