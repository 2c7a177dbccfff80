"""The habits of programs that people have: the official module and commons-eid, command by command.

Neither is packaged by Debian; what they send is known from their sources.
"""

from __future__ import annotations

import pytest

from ehcert_kit.practice.virtual_card.applet import Applet
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.practice.virtual_card.vpcd import as_tpdu

from .chips import VERIFY, ask, card, read

both = pytest.mark.parametrize("applet", ["1.7", "1.8"])
SELECT_APPLET = "00 A4 04 00 0F A0 00 00 00 30 29 05 70 00 AD 13 10 01 01 FF"
SELECT_BELPIC = "00 A4 04 0C 0C A0 00 00 01 77 50 4B 43 53 2D 31 35"


def select_as_official(it: Applet, path: str) -> list[str]:
    """First the identifier where one is; on 6A82, DF(BELPIC) by name, other directories from 3F00 downwards."""
    last = f"00 A4 02 0C 02 {path[-5:]}"
    told = [ask(it, last)]
    if told == ["6A 82"]:
        steps = path.split("/")
        if steps[1] == "DF 00":
            told += [ask(it, SELECT_BELPIC), *[ask(it, last) for _ in steps[2:]]]
        else:
            told += [ask(it, f"00 A4 02 0C 02 {step}") for step in steps]
    return told


def read_as_official(it: Applet) -> bytes:
    """Blocks of 252 until one is shorter, or until 6B00."""
    content = b""
    while True:
        header = f"00 B0 {len(content).to_bytes(2).hex()}"
        answer = bytes.fromhex(ask(it, f"{header} FC"))
        if answer[-2] == 0x6C:
            answer = bytes.fromhex(ask(it, f"{header} {answer[-1]:02X}"))
        if answer[-2:] == b"\x6b\x00" and content:
            return content
        assert answer[-2:] == b"\x90\x00"
        content += answer[:-2]
        if len(answer) < 252 + 2:
            return content


@both
def test_the_official_module_finds_and_reads(applet: Version) -> None:
    """Applet, card data, then files one by one in its own order."""
    it = card(applet)
    assert ask(it, SELECT_APPLET) == "90 00"
    assert ask(it, "80 E4 00 00 1C").endswith("90 00")
    for path, expected in (
        ("3F 00/2F 00", ["90 00"]),
        ("3F 00/DF 00/50 32", ["6A 82", "90 00", "90 00"]),
        ("3F 00/DF 00/50 38", ["90 00"]),
        ("3F 00/DF 01/40 31", ["6A 82", "90 00", "90 00", "90 00"]),
        ("3F 00/DF 01/40 35", ["90 00"]),
        ("3F 00/DF 00/50 3C", ["6A 82", "90 00", "90 00"]),
    ):
        assert select_as_official(it, path) == expected
        assert read_as_official(it) == read(card(applet), path.replace("/", " "))


@both
def test_the_official_module_signs(applet: Version) -> None:
    """The directory of the key, MSE SET, VERIFY, PSO; and logs off with an octet too many."""
    it = card(applet)
    algorithm = "08" if applet == "1.7" else "01"
    pso = "00 2A 9E 9A 20" + " 00" * 32
    more = "61 00" if applet == "1.7" else "61 60"
    assert select_as_official(it, "3F 00/DF 00") == ["90 00"]
    assert ask(it, f"00 22 41 B6 05 04 80 {algorithm} 84 82", VERIFY, pso) == more
    assert ask(it, f"00 C0 00 00 {more[-2:]}").endswith("90 00")
    assert select_as_official(it, "3F 00/DF 00") == ["6A 82", "90 00"], "it is there already"
    assert ask(it, f"00 22 41 B6 05 04 80 {algorithm} 84 82", pso) == more
    assert ask(it, "80 E6 00 00 00", pso) == "69 82"


@both
def test_commons_eid_tries_first_and_verifies_then(applet: Version) -> None:
    """Authentication: PSO, 6982, VERIFY, PSO."""
    it = card(applet)
    algorithm = "01"
    info = "30 31 30 0D 06 09 60 86 48 01 65 03 04 02 01 05 00 04 20" if applet == "1.7" else ""
    digest = bytes.fromhex(info) + bytes(32)
    pso = f"00 2A 9E 9A {len(digest):02X} {digest.hex()}"
    assert ask(it, "00 A4 08 0C 06 3F 00 DF 00 50 38") == "90 00"
    assert ask(it, f"00 22 41 B6 05 04 80 {algorithm} 84 82", pso) == "69 82"
    assert ask(it, VERIFY, pso) == ("61 00" if applet == "1.7" else "61 60")


@both
def test_the_end_of_a_file_that_is_a_multiple_of_the_block(applet: Version) -> None:
    """6B00, and no 6Cxx: the certificate directory has 175 octets, five times 35."""
    it = card(applet)
    assert ask(it, "00 A4 08 0C 04 DF 00 50 37") == "90 00"
    for block in range(5):
        assert ask(it, f"00 B0 00 {35 * block:02X} 23").endswith("90 00")
    assert ask(it, "00 B0 00 AF 23") == "6B 00"


def test_a_java_program_sends_le_behind_the_name() -> None:
    """The reader's side takes it away, as readers do for T=0."""
    it = card("1.8")
    assert it.transmit(as_tpdu(bytes.fromhex(SELECT_APPLET + " 00"))) == b"\x90\x00"
