"""The whole procedure with a card in a reader, as somebody types it on a command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from ehcert_kit.card import backends
from ehcert_kit.card.modules import ModuleKind
from ehcert_kit.practice.scenario import CardSetting
from tests.card.daemon import VirtualReader
from tests.commands import Told, kit, told

pytestmark = pytest.mark.slow
APPLETS = pytest.mark.parametrize("applet", ["1.7", "1.8"])


def walk(reader: VirtualReader, folder: Path, *words: str | Path) -> Told:
    return told("walk", "--workspace", folder / "w", *words, variables=reader.environment)


def ready(run: Told) -> bool:
    return run.code == 0 and json.loads(run.output)["status"] == "ready"


@APPLETS
def test_directly(applet: str, reader: VirtualReader, tmp_path: Path) -> None:
    """No middleware; the APDU log has every command, and PINs as asterisks only."""
    reader.insert(applet)  # type: ignore[arg-type]  # one of the two
    log = tmp_path / "apdu.log"
    assert ready(walk(reader, tmp_path, "--card", "pcsc", "--apdu-log", str(log), "--json"))
    lines = log.read_text().splitlines()
    assert any("00 2A 9E 9A" in line for line in lines)
    assert all("12 34 FF" not in line for line in lines)


@APPLETS
def test_through_a_module(applet: str, reader: VirtualReader, tmp_path: Path) -> None:
    """SoftHSM2 with the card's keys."""
    kit("softhsm-card", "--applet", applet, "--workspace", tmp_path / "token")
    environment = {**reader.environment, "SOFTHSM2_CONF": str(next(tmp_path.rglob("softhsm2.conf")))}
    module = f"pkcs11:{backends.find(ModuleKind.SOFTHSM)}"
    run = told("walk", "--workspace", tmp_path / "w", "--json", "--card", module, variables=environment)
    assert ready(run), run.error


def test_opensc_identifies_and_another_backend_signs(reader: VirtualReader, tmp_path: Path) -> None:
    """What was done stays; the other backend finishes it, without identifying again."""
    reader.insert("1.7")
    run = walk(reader, tmp_path, "--card", "opensc", "--until", "organizations")
    assert run.code == 0, run.error
    assert "NIHII-GROUP=94000027" in run.output
    assert ready(walk(reader, tmp_path, "--card", "pcsc", "--json"))


def test_a_walk_that_has_to_sign_says_that_opensc_cannot_before_any_pin(
    reader: VirtualReader, tmp_path: Path
) -> None:
    """Nobody types a PIN for a walk that must fail."""
    reader.insert("1.7")
    run = walk(reader, tmp_path, "--card", "opensc")
    assert run.code == 1
    assert "Cet accès à la carte ne permet pas de signer." in run.error
    assert "PC/SC" in run.error
    assert "00 20 00 01 08" not in reader.slots[0].journal.getvalue()


def test_the_reader_is_named_where_there_are_two_cards(reader: VirtualReader, tmp_path: Path) -> None:
    """The program does not choose for a person."""
    reader.insert("1.8")
    reader.slots[1].insert("1.7")
    run = walk(reader, tmp_path, "--card", "pcsc", "--until", "identify")
    assert run.code == 1 and "plusieurs cartes" in run.error
    name = reader.slots[1].name
    run = walk(reader, tmp_path, "--card", "pcsc", "--card-reader", name, "--until", "identify", "--json")
    assert run.code == 0, run.error


def test_an_expired_card_is_known_before_any_pin(reader: VirtualReader, tmp_path: Path) -> None:
    """Dates are the first thing that a card is asked for."""
    reader.insert("1.8", setting=CardSetting(expired=True))
    run = walk(reader, tmp_path, "--card", "pcsc")
    assert run.code == 1 and "a expiré le" in run.error
    assert "00 20 00 01 08" not in reader.slots[0].journal.getvalue()


def test_a_card_of_practice_is_refused_in_a_real_environment(reader: VirtualReader, tmp_path: Path) -> None:
    """Before a PIN is asked for, let alone sent."""
    reader.insert("1.8")
    script = (
        "from pathlib import Path; from ehcert_kit.environments.opening import open_session; "
        "from ehcert_kit.environments.settings import Settings; "
        "from ehcert_kit.procedure.certificate_request import CertificateRequest; "
        f"s = open_session(Settings(Path({str(tmp_path / 'r')!r}), environment='acceptance', card='pcsc')); "
        "CertificateRequest(s.environment, s.workspace).identify()"
    )
    run = reader.run(sys.executable, "-c", script, check=False)
    assert "EnvironmentsMixed" in run.stderr
    assert "00 20 00 01 08" not in reader.slots[0].journal.getvalue()
