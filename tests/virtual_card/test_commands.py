"""ehcert-kit virtual-card, as it is typed."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ehcert_kit.practice.virtual_card.faults import Fault
from tests import commands, marked
from tests.card.daemon import two_free_ports
from tests.conftest import scenario_file

from .test_line import ATR, Driver, driver

pytestmark = pytest.mark.slow

__all__ = ["driver"]
COMMAND = [sys.executable, "-m", "ehcert_kit", "virtual-card"]


@contextmanager
def running(*arguments: str, stdin: int = subprocess.PIPE) -> Iterator[subprocess.Popen[str]]:
    """The command in a process of its own."""
    process = subprocess.Popen([*COMMAND, *arguments], stdin=stdin, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def reader(driver: Driver) -> list[str]:
    return ["--applet", "1.8", "--reader", f"127.0.0.1:{driver.port}"]


def test_words_on_its_input(driver: Driver) -> None:
    """pull, insert, reset, block, unblock, quit."""
    with running(*reader(driver)) as process:
        driver.server.settimeout(20)
        driver.wait_for_card()
        assert driver.ask("04") == ATR
        assert process.stdin is not None
        for words, expected in (("block", "69 83"), ("unblock", "63 C3"), ("reset", "63 C3")):
            process.stdin.write(f"{words}\n")
            process.stdin.flush()
            _until(driver, expected)
        process.stdin.write("pull\n")
        process.stdin.flush()
        assert driver.gone()
        process.stdin.write("insert\n")
        process.stdin.flush()
        driver.wait_for_card()
        told, _ = process.communicate("what?\nquit\n", timeout=10)
        assert process.returncode == 0
    assert "PRATIQUE / TEST" in told and "Camille EXERCICE" in told
    assert "écoute sur tout le réseau" in told
    assert "La carte est retirée." in told and "La carte est remise." in told


def _until(driver: Driver, expected: str) -> None:
    """Ask for the PIN's state until it is this."""
    ends = time.monotonic() + 5
    while (answer := driver.ask("00 20 00 01 00")) != expected:
        assert time.monotonic() < ends, answer
        time.sleep(0.02)


def test_sigterm_ends_it_at_once(driver: Driver) -> None:
    """Status 0, without an input too."""
    with running(*reader(driver), stdin=subprocess.DEVNULL) as process:
        driver.server.settimeout(20)
        driver.wait_for_card()
        assert driver.ask("04") == ATR
        time.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=5) == 0
    assert driver.gone()


def test_the_state_lies_in_the_workspace(driver: Driver, tmp_path: Path) -> None:
    """Two tries lost yesterday are lost today; the journal has no PIN."""
    log = tmp_path / "apdu.log"
    for expected in ("63 C2", "63 C1"):
        with running(*reader(driver), "--workspace", str(tmp_path / "w"), "--apdu-log", str(log)) as process:
            driver.server.settimeout(20)
            driver.wait_for_card()
            assert driver.ask("00 20 00 01 08 24 99 99 FF FF FF FF FF") == expected
            process.communicate("quit\n", timeout=10)
    assert "99 99" not in log.read_text() and "> 00 20 00 01 08 **" in log.read_text()


def test_a_pin_that_was_changed_on_the_card_is_not_told_as_the_published_one(
    driver: Driver, tmp_path: Path
) -> None:
    """Whoever typed that one would lose tries."""
    old, new = "24 12 34 FF FF FF FF FF", "24 43 21 FF FF FF FF FF"
    for expected in ("1234", "changé"):
        with running(*reader(driver), "--workspace", str(tmp_path / "w")) as process:
            driver.server.settimeout(20)
            driver.wait_for_card()
            driver.ask(f"00 24 00 01 10 {old} {new}")
            told, _ = process.communicate("unblock\nquit\n", timeout=10)
        assert expected in told and ("1234" in told) is (expected == "1234")


def test_a_memory_that_is_damaged_is_put_aside(tmp_path: Path) -> None:
    """A new card is made in its place, and that is said; the old file is kept."""
    place = ("virtual-card", "--workspace", str(tmp_path / "w"), "--reader", f"127.0.0.1:{two_free_ports()}")
    commands.told(*place, typed="quit\n")
    (file,) = (tmp_path / "w" / "practice").glob("virtual-card-*.json")
    damages = ("", file.read_text().replace('"keys":{', '"keys":{},"others":{'))
    for damaged in damages:
        file.write_text(damaged)
        run = commands.told(*place, typed="quit\n")
        assert run.code == 0, run.error
        assert "abîmé" in run.error and "1234" in run.output
    kept = {
        other.read_text() for other in file.parent.iterdir() if other.name.startswith(file.name) and other != file
    }
    assert kept == set(damages)
    assert commands.told(*place, typed="quit\n").error == ""


def test_listening_writes_the_reader_s_configuration(tmp_path: Path) -> None:
    """The driver calls this computer; nothing is open to the network."""
    port = two_free_ports()
    conf = tmp_path / "reader.conf"
    with running("--listen", str(port), "--applet", "1.8", "--reader-conf", str(conf)) as process:
        line = Driver()
        line.card = _called(port)
        assert line.ask("04") == ATR
        told, _ = process.communicate("quit\n", timeout=10)
        line.card.close()
        line.server.close()
    assert f"DEVICENAME   localhost:{port}\n" in conf.read_text()
    assert "sur tout le réseau" not in told


def _called(port: int) -> socket.socket:
    ends = time.monotonic() + 20
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=5)
        except OSError:
            assert time.monotonic() < ends
            time.sleep(0.05)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--holder", "nobody"], "specimen-de"),
        (["--reader", "35963"], "ORDINATEUR:PORT"),
        (["--reader", "here:there"], "de 1 à 65535"),
        (["--reader", "here:99999"], "de 1 à 65535"),
        (["--listen", "99999"], "de 1 à 65534"),
        (["--listen", "65535"], "de 1 à 65534"),
        (["--listen", "²"], "de 1 à 65534"),
        (["--reader-conf", "x"], "--listen"),
        (["--reader", "a:1", "--listen", "2"], "--listen"),
        (["--fault", "none"], "pull-before-sign"),
        (["--applet", "1.1"], "1.7"),
    ],
)
def test_wrong_usage(arguments: list[str], sentence: str) -> None:
    """Status 2, and a sentence that says what is wanted."""
    done = commands.told("virtual-card", *arguments)
    assert done.code == 2
    assert sentence in done.error


def test_a_port_that_is_taken() -> None:
    """Status 1, and which one."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = commands.told("virtual-card", "--listen", port)
    assert done.code == 1 and f"{port} ou le suivant est déjà pris" in done.error
    assert "already" not in done.error, "the system's own words, in English"


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    """Status 1, and where."""
    (tmp_path / "file").write_text("")
    log = tmp_path / "file" / "apdu.log"
    done = commands.told("virtual-card", "--apdu-log", log)
    assert done.code == 1 and str(log) in done.error


def test_help_names_every_fault_and_word() -> None:
    """So nobody has to look for them."""
    words = "".join(commands.kit("virtual-card", "--help").split())
    for name in (*(fault.value for fault in Fault), "pull", "insert", "reset", "block", "unblock", "quit"):
        assert name in words


def test_a_pin_of_the_scenario_s_own_is_not_told(driver: Driver, tmp_path: Path) -> None:
    """Only the published one is."""
    file = scenario_file(tmp_path, 'card = { algorithm = "ec", pin = "918273" }\n')
    with running("--scenario", file, "--reader", f"127.0.0.1:{driver.port}") as process:
        driver.server.settimeout(20)
        driver.wait_for_card()
        assert driver.ask("00 20 00 01 08 26 91 82 73 FF FF FF FF") == "90 00"
        told, _ = process.communicate("quit\n", timeout=10)
    assert "918273" not in told and "celui du scénario" in told


def test_a_marked_pin_is_nowhere(driver: Driver, tmp_path: Path) -> None:
    """Right, wrong and changed: neither in the card's memory, nor in its journal, nor on the screen."""
    place = tmp_path / "w"
    log = place / "apdu.log"
    place.mkdir()
    arguments = ["--scenario", marked.scenario(tmp_path / "scenario"), "--workspace", str(place)]
    block, other = "2C 91 82 73 64 55 06 FF", "2C 91 82 73 64 55 07 FF"
    with running(*reader(driver), *arguments, "--apdu-log", str(log)) as process:
        driver.server.settimeout(20)
        driver.wait_for_card()
        assert driver.ask(f"00 20 00 01 08 {other}") == "63 C2"
        assert driver.ask(f"00 20 00 01 08 {block}") == "90 00"
        assert driver.ask(f"00 24 00 01 10 {block} {other}") == "90 00"
        assert driver.ask(f"00 24 00 01 10 {other} {block}") == "90 00"
        told, _ = process.communicate("quit\n", timeout=10)
    found = [*marked.files_in(place), ("output", told.encode())]
    assert any(b"> 00 24 00 01 10 **" in content for _, content in found)
    marked.assert_nowhere(found)
    for _, content in found:
        assert b"91 82 73" not in content and bytes.fromhex("918273645506") not in content
