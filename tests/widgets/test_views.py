"""What a page can draw without Voilà's own scripts, and what the package shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ipywidgets
import pytest

import ehcert_kit.widgets  # so that all widgets of the package exist
from ehcert_kit.voila.frame import TEMPLATES
from ehcert_kit.widgets.components import Html
from ehcert_kit.widgets.seen import Box

PACKAGE = Path(ehcert_kit.widgets.__file__).parent


def drawn() -> set[str]:
    """The views that the page's runtime has."""
    runtime = (TEMPLATES / "static" / "runtime.js").read_text(encoding="utf-8")
    table = re.search(r"const VIEWS = \{([^}]+)\}", runtime)
    assert table is not None
    return set(re.findall(r"(\w+):", table[1]))


def subclasses(kind: type[ipywidgets.Widget]) -> Iterator[type[ipywidgets.Widget]]:
    for one in kind.__subclasses__():
        yield one
        yield from subclasses(one)


def test_every_widget_of_the_package_has_a_view_that_the_runtime_draws() -> None:
    ours = [one for one in subclasses(ipywidgets.Widget) if one.__module__.startswith("ehcert_kit.")]
    assert len(ours) > 30
    views = {one.__name__: one.class_traits()["_view_name"].default_value for one in ours}
    assert {name: view for name, view in views.items() if view not in {*drawn(), None}} == {}


def test_nothing_else_of_ipywidgets_is_used() -> None:
    """A slider in a form would have each of its pages fetch five megabytes."""
    used = {
        name
        for file in PACKAGE.rglob("*.py")
        for name in re.findall(r"\bipywidgets\.([A-Z]\w+)", file.read_text(encoding="utf-8"))
    }
    assert {f"{name}View" for name in used - {"Widget", "DOMWidget", "Layout"}} <= drawn()


def test_widgets_are_seen_or_not() -> None:
    """Hiding one hides no other."""
    one: Any = Box()
    other = Html(html="")
    assert one.visible and other.visible
    one.visible = False
    assert not one.visible and other.visible
    one.visible = True
    assert one.visible and one.layout.display == ""


def test_on_a_page_of_ours_what_was_never_hidden_has_no_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each widget costs what any other does."""
    monkeypatch.setenv("EHCERT_SURFACE", "voila")
    one: Any = Box()
    one.visible = True
    assert (one.visible, one.layout) == (True, None)
    one.visible = False
    hidden = one.layout
    assert not one.visible and hidden.display == "none"
    one.visible = True
    assert one.visible and one.layout is hidden and hidden.display == ""
