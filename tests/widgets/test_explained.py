"""An explanation without a browser: sentences at once, what is long when it is opened, and stays open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ehcert_kit.explain import Command, Detail, Explanation
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from ehcert_kit.widgets.explained import Explained

say = Texts()
FOLDER = Path("/dossier")


@dataclass(frozen=True)
class Plain:
    """Something to look at."""

    heading: str
    markup: str

    def html(self) -> str:
        return self.markup

    def __str__(self) -> str:
        return self.markup


TOLD = Explanation(
    "Titre", "Une <phrase>.", "", (Detail("a", "b"),), exhibits=(Plain("Un", "1"), Plain("Deux", "2"))
)


def opens(shown: Explained, heading: object) -> None:
    shown._handle_custom_msg({"open": heading}, [])


def test_what_is_long_comes_when_somebody_opens_it() -> None:
    """By its heading; what is not there is not asked for, whatever the page says."""
    shown = Explained()
    opens(shown, "Un")
    shown.show(say, TOLD, FOLDER)

    assert "Une &lt;phrase&gt;." in shown.html
    assert 'data-eh-body="Un"' in shown.html
    assert shown.exhibits == {}
    for wrong in ("Trois", None, ["Un"], 1):
        opens(shown, wrong)
    assert shown.exhibits == {}
    opens(shown, "Deux")
    assert shown.exhibits == {"Deux": "2"}


def test_what_was_opened_is_there_when_the_content_changes() -> None:
    """And the same once more is nothing new to the page."""
    shown = Explained()
    shown.show(say, TOLD, FOLDER)
    opens(shown, "Un")
    sent: list[object] = []
    shown.observe(sent.append, ["html", "exhibits"])
    shown.show(say, replace(TOLD), FOLDER)
    assert sent == []
    shown.show(say, replace(TOLD, exhibits=(Plain("Un", "neuf"), Plain("Deux", "2"))), FOLDER)
    assert shown.exhibits == {"Un": "neuf"}
    shown.clear("rien")
    assert shown.html == "rien"
    assert repr(shown) == ""


def test_a_command_has_its_button_and_both_shells_where_they_differ() -> None:
    """What proves something stands out; nothing of it is markup of somebody else's."""
    commands = (
        Command("openssl x509 -in a.pem", "serial=<1>", "parce que"),
        Command("openssl x509 -in 'l'\"'\"'été'", "OK", powershell="openssl x509 -in 'l''été'"),
    )
    shown = Explained()
    shown.show(say, replace(TOLD, commands=commands), FOLDER)
    assert "<code>serial=&lt;1&gt;</code>" in shown.html
    assert shown.html.count("data-eh-copy") == 3
    assert "Windows (PowerShell)" in shown.html.replace("\N{NO-BREAK SPACE}", " ")
    assert "l&#x27;&#x27;été" in shown.html


def test_a_number_that_becomes_known_later_is_hidden_then() -> None:
    """The same explanation is drawn again, because its numbers have to be marked now."""
    shown = Explained()
    told = replace(TOLD, sentence="Numéro 80.01.01-001.13.")
    shown.show(say, told, FOLDER)
    assert "80.01.01-001.13" in shown.html
    shown.show(say, told, FOLDER, ("80010100113",))
    assert "80.••.••-•••.••" in shown.html
