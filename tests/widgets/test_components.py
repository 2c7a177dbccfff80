"""The components without a browser: what they hold, what they call, and what never leaves them."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ehcert_kit.keystore.password import RULES
from ehcert_kit.secret import Secret
from ehcert_kit.texts import Message
from ehcert_kit.widgets.components import (
    Actions,
    Checkbox,
    Checks,
    Choice,
    Component,
    Field,
    Frame,
    Heading,
    Html,
    NeedHelp,
    Problem,
    SecretForm,
    Select,
    Status,
    Steps,
    Ticks,
)
from ehcert_kit.widgets.components.base import style
from ehcert_kit.widgets.components.scripts import FOLDER, source
from ehcert_kit.widgets.guarding import guard

TYPED = "s3cret-jamais-vu"

MAKERS: list[Callable[[], Component]] = [
    lambda: Field("Nom"),
    lambda: SecretForm("Code PIN", "Signer"),
    lambda: Checks("Ce qui a été vérifié"),
    lambda: Ticks("Vos postes"),
    lambda: Choice("Pour qui ?", options=[{"value": "a", "label": "A"}]),
    lambda: Checkbox("Lu"),
    lambda: Select("Type", options=[{"value": "a", "label": "A"}]),
    lambda: Actions("Continuer"),
    lambda: Status("Fait"),
    lambda: Problem(),
    lambda: Steps(items=[{"label": "Un", "state": "done"}], caption="Étape 1 sur 2"),
    lambda: Heading("Titre"),
    lambda: Html("<p>a</p>", summary="Pourquoi ?"),
    lambda: Frame("<p>a</p>", title="Contrat"),
    lambda: NeedHelp(more="J'ai besoin d'aide"),
]


@pytest.fixture(autouse=True)
def nobody_listens() -> Iterator[None]:
    guard.on_error = None
    yield
    guard.on_error = None


def told(component: Component, **content: Any) -> dict[str, Any]:
    """Let the page say something to a component, as a kernel delivers it."""
    component._handle_custom_msg(content, [])
    return content


# ── all of them ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("make", MAKERS)
def test_each_has_its_module_and_a_short_stable_name(make: Callable[[], Component]) -> None:
    """What nbval compares has no number that changes, and is never cut."""
    component, again = make(), make()

    assert component._esm == source(component.module)
    assert "export default" in component._esm
    assert repr(component) == repr(again)
    assert repr(component).startswith(type(component).__name__)
    bundle = component._repr_mimebundle_()
    assert bundle is not None
    assert bundle[0]["text/plain"] == repr(component)
    assert len(repr(component)) < 110


@pytest.mark.parametrize("make", MAKERS)
def test_the_state_is_plain_data(make: Callable[[], Component]) -> None:
    """No trait needs more than JSON."""
    state = make().get_state()
    assert json.loads(json.dumps(state)).keys() == state.keys()


@pytest.mark.parametrize("make", MAKERS)
def test_the_style_comes_once_on_our_own_pages(
    make: Callable[[], Component], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In JupyterLab each brings it along; the template of our pages has it already."""
    monkeypatch.delenv("EHCERT_SURFACE", raising=False)
    assert make()._css == style()
    monkeypatch.setenv("EHCERT_SURFACE", "voila")
    assert make()._css == ""


@pytest.mark.parametrize("make", MAKERS)
def test_the_focus_may_be_asked_for_before_the_page_is_there(make: Callable[[], Component]) -> None:
    component = make()
    assert component.focus_asked == 0
    component.focus()
    assert component.focus_asked == 1


def test_no_module_contains_a_sentence() -> None:
    """What a person reads comes from the catalogue: no French accent stands in a module's code."""
    for module in sorted(FOLDER.glob("*.js")):
        code = [line for line in module.read_text().splitlines() if not line.strip().startswith(("//", "/**"))]
        assert not [line for line in code if any(char in line for char in "éèêàçÉ")], module.name


def test_everything_in_the_style_sheet_stands_under_its_root() -> None:
    """Nothing of it reaches the rest of JupyterLab."""
    css = re.sub(r"/\*.*?\*/", "", style(), flags=re.S)
    for selectors in re.findall(r"([^{}]+)\{", css):
        if not selectors.strip().startswith("@"):
            for selector in re.split(r",(?![^(]*\))", selectors):
                assert "eh-root" in selector, selector


# ── fields and choices ───────────────────────────────────────────────────────────────────────


def test_a_field_that_is_left_has_its_last_key() -> None:
    """The message that says so knows the value, should the update be late."""
    field, values = Field("Nom"), []
    field.on_leave(lambda: values.append(field.value))

    told(field, event="leave", value="Camille")

    assert values == ["Camille"]


def test_a_message_that_is_not_ours_is_nothing() -> None:
    field, called = Field("Nom"), []
    field.on_leave(lambda: called.append(1))

    told(field, event="?")
    told(field, event="leave", value=3)

    assert field.value == ""
    assert called == [1]


def test_a_choice_begins_with_nothing_chosen() -> None:
    choice = Choice("Pour qui ?", options=[{"value": "a", "label": "A"}])
    assert choice.value is None
    choice.value = "a"
    assert choice.get_state()["value"] == "a"


# ── secrets ──────────────────────────────────────────────────────────────────────────────────


def test_a_secret_is_wrapped_at_once_and_rests_nowhere() -> None:
    """It is in no trait, in no state, and the message that brought it is empty afterwards."""
    form, got = SecretForm("Mot de passe", "Créer", confirm_label="Encore", rules=RULES), []
    form.on_submit(lambda secret, confirmation: got.append((secret, confirmation)))

    message = told(form, secret=TYPED, confirmation=TYPED)

    ((secret, confirmation),) = got
    assert isinstance(secret, Secret)
    assert isinstance(confirmation, Secret)
    assert secret.reveal() == confirmation.reveal() == TYPED
    assert message == {}
    assert TYPED not in repr(form.get_state())
    assert TYPED not in repr(vars(form))


def test_without_a_second_field_there_is_no_confirmation() -> None:
    form, got = SecretForm("Code PIN", "Signer"), []
    form.on_submit(lambda secret, confirmation: got.append(confirmation))

    told(form, secret="1234", confirmation="9999")

    assert got == [None]


def test_a_press_while_busy_is_nothing() -> None:
    """Greyed is cosmetics: whoever owns the page can send what he wants."""
    form, got = SecretForm("Code PIN", "Signer", busy=True), []
    form.on_submit(lambda secret, confirmation: got.append(secret))

    assert told(form, secret=TYPED) == {}
    assert got == []


def test_the_same_error_said_twice_is_two_errors() -> None:
    """A second wrong PIN changes the trait again, so the page says it again."""
    form, seen = SecretForm("Code PIN", "Signer"), []
    form.on_submit(lambda secret, confirmation: setattr(form, "error", "Pas le bon code."))
    form.observe(lambda change: seen.append(change["new"]), "error")

    told(form, secret="1111")
    told(form, secret="1111")

    assert seen == ["Pas le bon code.", "", "Pas le bon code."]


def test_what_a_callback_raises_stays_inside(caplog: pytest.LogCaptureFixture) -> None:
    """Its kind is logged, its text is not: it may quote what was typed."""
    form = SecretForm("Code PIN", "Signer")

    def clumsy(secret: Secret, confirmation: Secret | None) -> None:
        raise ValueError(secret.reveal())

    form.on_submit(clumsy)
    with caplog.at_level(logging.DEBUG):
        told(form, secret=TYPED)

    assert [record.getMessage() for record in caplog.records] == ["a callback raised ValueError"]
    assert TYPED not in caplog.text


def test_whoever_takes_errors_gets_them(caplog: pytest.LogCaptureFixture) -> None:
    actions = Actions("Continuer")
    errors: list[Exception] = []
    guard.on_error = errors.append

    def fails(pressed: str) -> None:
        raise KeyError(pressed)

    actions.on_press(fails)
    told(actions, press="primary")

    assert [type(error) for error in errors] == [KeyError]
    assert caplog.records == []


def test_one_callback_that_fails_does_not_keep_the_next_from_being_called() -> None:
    actions = Actions("Continuer")
    pressed: list[str] = []

    def fails(_: str) -> None:
        raise RuntimeError

    actions.on_press(fails)
    actions.on_press(pressed.append)
    told(actions, press="primary")

    assert pressed == ["primary"]


def test_the_rules_travel_as_data() -> None:
    """The page judges by the same patterns as Python, and by no others."""
    form = SecretForm("Mot de passe", "Créer", rules=RULES, rule_texts=[{"rule": "length", "text": "8"}])
    assert form.get_state()["rules"] == [dict(rule) for rule in RULES]
    json.dumps(form.get_state()["rules"])


# ── actions and messages ─────────────────────────────────────────────────────────────────────


def test_only_what_is_on_the_screen_can_be_pressed() -> None:
    actions = Actions("Continuer", secondary=[{"id": "help", "label": "Aide"}])
    pressed: list[str] = []
    actions.on_press(pressed.append)

    for what in ("primary", "help", "delete-everything"):
        told(actions, press=what)
    actions.busy = True
    told(actions, press="primary")

    assert pressed == ["primary", "help"]


def test_without_a_primary_button_it_cannot_be_pressed() -> None:
    actions = Actions(secondary=[{"id": "help", "label": "Aide"}])
    pressed: list[str] = []
    actions.on_press(pressed.append)

    told(actions, press="primary")

    assert pressed == []


def test_a_problem_has_all_its_parts_or_none() -> None:
    problem = Problem()
    problem.show(Message("Titre", "Cause", "Remède", "Qui", "Gardé", "KB-13"), "CKR_PIN_INCORRECT")
    assert (problem.title, problem.kb, problem.details) == ("Titre", "KB-13", "CKR_PIN_INCORRECT")

    problem.show(None)
    assert {getattr(problem, p) for p in ("title", "cause", "remedy", "owner", "kept", "kb", "details")} == {""}


def test_a_strangers_document_stands_behind_glass() -> None:
    """No network by its own policy, no window by the sandbox; its title cannot break out."""
    frame = Frame("<p>contrat</p>", title='a"><script>')

    assert "default-src 'none'" in frame.document
    assert "<script>" not in frame.document
    assert frame.document.index("Content-Security-Policy") < frame.document.index("contrat")
    assert "html" not in frame.get_state()


def test_an_empty_document_is_no_frame() -> None:
    """Neither before there is one, whatever else changes, nor after it is taken away."""
    frame = Frame(title="Contrat")
    frame.lang = "nl"
    assert frame.document == ""
    frame.html = "<p>x</p>"
    assert "<p>x</p>" in frame.document
    frame.html = ""
    assert frame.document == ""


def test_only_a_row_with_a_button_is_looked_at_again() -> None:
    """Once at a time; a row that is good has none."""
    checks = Checks("Vérifications", rows=[{"id": "disk", "again": "Revérifier"}, {"id": "java", "again": ""}])
    again: list[str] = []
    checks.on_again(again.append)
    for message in ({"again": "disk"}, {"again": "java"}, {"again": "no such row"}, {"again": 1}):
        checks.received(message, ())
    checks.busy = "disk"
    checks.received({"again": "disk"}, ())
    assert again == ["disk"]


def test_ticks_of_what_is_in_the_list() -> None:
    """A name or a task that is not there is nothing."""
    places = Ticks("Postes", tasks=[{"id": "tried", "label": "essayé"}], rows=[{"name": "Accueil", "done": []}])
    heard: list[object] = []
    places.on_tick(lambda *what: heard.append(what))
    places.on_remove(heard.append)
    for message in (
        {"name": "Accueil", "task": "tried", "done": True},
        {"name": "Accueil", "task": "other", "done": True},
        {"name": "Bureau", "task": "tried", "done": True},
        {"name": "Bureau", "remove": True},
        {"name": "Accueil", "task": "tried", "done": "yes"},
        {"name": "Accueil", "remove": True},
    ):
        places.received(message, ())
    assert heard == [("Accueil", "tried", True), ("Accueil", "tried", False), "Accueil"]
