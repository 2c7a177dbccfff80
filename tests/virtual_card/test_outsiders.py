"""Programs that nobody here wrote read and use the virtual card, behind pcscd."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from ehcert_kit.cli.virtual_card import reader_configuration
from ehcert_kit.practice import people
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.holders import named
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.practice.virtual_card.tlv import split
from ehcert_kit.practice.virtual_card.vpcd import CardInReader, Listen
from tests.card.daemon import NAME, VirtualReader, two_free_ports, virtual_reader

from .chips import NOW, card, read
from .journals import replayed

pytestmark = pytest.mark.slow
BOTH: tuple[Version, ...] = ("1.7", "1.8")
both = pytest.mark.parametrize("applet", BOTH)
EXPECTED = Path(__file__).parent / "expected"
MODULE = "opensc-pkcs11.so"
SELECT = "00:A4:04:00:0F:A0:00:00:00:30:29:05:70:00:AD:13:10:01:01:FF"


@pytest.fixture(scope="module")
def service() -> Iterator[VirtualReader]:
    with virtual_reader() as reader:
        yield reader


@pytest.fixture
def reader(service: VirtualReader) -> Iterator[VirtualReader]:
    yield service
    for slot in service.slots:
        slot.discard()
    service.until(lambda listed: not any(listed.values()))


@both
def test_opensc_tool_knows_the_card(reader: VirtualReader, applet: Version) -> None:
    """By its ATR and its card data."""
    made = reader.insert(applet)
    assert re.search(rf"0\s+Yes\s+{NAME} 00 00", reader.run("opensc-tool", "-l").stdout)
    assert reader.run("opensc-tool", "-n").stdout.strip() == "Belpic cards"
    assert reader.run("opensc-tool", "-a").stdout.strip().replace(":", "") == made.atr.hex()


@both
def test_pkcs15_tool_reads_everything(reader: VirtualReader, applet: Version, tmp_path: Path) -> None:
    """PIN, two keys, four certificates; each certificate is the one that was issued."""
    reader.insert(applet, now=NOW)
    dump = reader.run("pkcs15-tool", "-D").stdout
    kind = "RSA" if applet == "1.7" else "EC"
    for line in ("PKCS#15 Card [BELPIC]", "PIN [Basic PIN]", f"Private {kind} Key [Authentication]"):
        assert line in dump
    assert ("ModLength      : 2048" if applet == "1.7" else "FieldLength    : 384") in dump
    assert reader.run("pkcs15-tool", "--list-certificates").stdout.count("X.509 Certificate") == 4
    made = card(applet).chip.made
    authority, root = made.authority.chain
    for id, certificate in (
        ("02", made.certificates["Authentication"]),
        ("03", made.certificates["Signature"]),
        ("04", authority),
        ("06", root),
    ):
        read = reader.run("pkcs15-tool", "--read-certificate", id).stdout
        assert x509.load_pem_x509_certificate(read.encode()) == certificate


@both
def test_eidenv_prints_the_whole_card(reader: VirtualReader, applet: Version) -> None:
    """Identity and address, with accents. (eidenv ends with 1 also where all is well.)"""
    reader.insert(applet, holder=named("specimen-fr"), now=NOW)
    same = card(applet, holder="specimen-fr")
    run = reader.run("eidenv", check=False)
    assert "Failed" not in run.stderr
    printed = dict(line.removeprefix("BELPIC_").split(": ", 1) for line in run.stdout.splitlines())
    # eidenv 0.23 passes pointers to int where OpenSC stores a size_t, and so erases the street's first octets.
    assert "STREETANDNUMBER" in printed
    del printed["STREETANDNUMBER"]
    assert printed == {
        "CARDNUMBER": split(read(same, "DF 01 40 31"))[0x01].decode(),
        # Its table of hexadecimal digits ends with E twice.
        "CHIPNUMBER": same.chip.serial.hex().upper().replace("F", "E"),
        "VALIDFROM": "01.01.2025",
        "VALIDTILL": "31.12.2034",
        "DELIVERINGMUNICIPALITY": "TEST PRATIQUE",
        "NATIONALNUMBER": "71715100169",
        "NAME": "SPECIMEN",
        "FIRSTNAMES": "Élodie Zoé",
        "INITIAL": "Ç",
        "NATIONALITY": "Belge",
        "BIRTHLOCATION": "Exercice-sur-Essai",
        "BIRTHDATE": "01 MARS 1971",
        "SEX": "M",
        "NOBLECONDITION": "",
        "DOCUMENTTYPE": "1",
        "SPECIALSTATUS": "0",
        "ZIPCODE": "9999",
        "MUNICIPALITY": "PRATIQUE",
    }


@both
def test_a_recorded_reading_is_answered_the_same_today(applet: Version) -> None:
    """What pkcs15-tool -D of OpenSC 0.23 asked, and what the card said then, octet for octet."""
    recorded = (EXPECTED / f"pkcs15-tool-{applet}.txt").read_text()
    assert replayed(card(applet), recorded) == recorded


@both
def test_pkcs15_tool_asks_what_was_recorded(reader: VirtualReader, applet: Version) -> None:
    """Another OpenSC may ask something else; none may meet a refusal."""
    reader.insert(applet, now=NOW)
    reader.run("pkcs15-tool", "-D")
    journal = reader.slots[0].journal.getvalue()
    if "0.23" in reader.run("opensc-tool", "--version").stdout:
        recorded = (EXPECTED / f"pkcs15-tool-{applet}.txt").read_text()
        assert journal.partition("> 00 A4")[2] == recorded.partition("> 00 A4")[2]
    statuses = {line.split()[-2] for line in journal.splitlines() if line.startswith("<")}
    assert statuses <= {"90", "6C", "6B"}


def test_pkcs11_tool_signs_and_openssl_verifies(reader: VirtualReader, tmp_path: Path) -> None:
    """The Authentication key of a card of 1.7; the PIN goes over, and not into the journal."""
    reader.insert("1.7", now=NOW)
    listed = reader.run("pkcs11-tool", "--module", MODULE, "--list-objects", "--type", "cert").stdout
    assert sorted(re.findall(r"ID:\s+(\d+)", listed)) == ["02", "03", "04", "06"]
    text, signed, key = (tmp_path / name for name in ("text", "signature", "key.pem"))
    text.write_bytes(b"TEST")
    reader.run(
        "pkcs11-tool", "--module", MODULE, "--login", "--pin", people.PIN, "--sign", "--id", "02",
        "--mechanism", "SHA256-RSA-PKCS", "-i", str(text), "-o", str(signed),
    )  # fmt: skip
    public = card("1.7").chip.made.certificates["Authentication"].public_key()
    key.write_bytes(
        public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    verify = ["openssl", "dgst", "-sha256", "-verify", str(key), "-signature", str(signed), str(text)]
    assert subprocess.run(verify, capture_output=True, text=True).stdout.strip() == "Verified OK"
    journal = reader.slots[0].journal.getvalue()
    assert "> 00 20 00 01 08 ** ** ** ** ** ** ** **" in journal
    assert "24 12 34 FF" not in journal


def test_pkcs11_tool_meets_a_blocked_pin(reader: VirtualReader) -> None:
    """It says so in its own words."""
    reader.insert("1.7", setting=CardSetting(blocked=True))
    done = reader.run(
        "pkcs11-tool", "--module", MODULE, "--login", "--pin", people.PIN, "--list-objects", check=False
    )
    assert "CKR_PIN_LOCKED" in done.stderr + done.stdout


def test_a_minor_s_card(reader: VirtualReader) -> None:
    """One certificate of the holder's, and CA and Root."""
    reader.insert("1.8", holder=named("specimen-minor"))
    listed = reader.run("pkcs15-tool", "--list-certificates").stdout
    assert re.findall(r"Certificate \[(\w+)\]", listed) == ["Authentication", "CA", "Root"]


def test_pcsc_scan_sees_both_cards(reader: VirtualReader) -> None:
    """Two slots, two generations, each with its ATR."""
    first, second = reader.slots
    first.insert("1.7")
    second.insert("1.8")
    told = reader.run("pcsc_scan", "-n", "-c", "-q", check=False).stdout
    assert "3B 98 13 40 0A A5 03 01 01 01 AD 13 11" in told
    assert "3B 7F 96 00 00 80 31 80 65 B0 85 04 01 20 12 0F FF 82 90 00" in told


def test_pulled_and_put_back(reader: VirtualReader) -> None:
    """Both are seen, and the card is the same."""
    reader.insert("1.8")
    reader.pull()
    assert "Card not present" in reader.run("opensc-tool", "-r", "0", "-a", check=False).stderr
    reader.insert()
    reader.run("opensc-tool", "-a")


def test_power_takes_the_rights_and_leaves_the_counter(reader: VirtualReader) -> None:
    """A blocked PIN does not heal when the last program goes and the next comes."""
    reader.insert("1.8")
    wrong = ["-s", "00:20:00:01:08:24:99:99:FF:FF:FF:FF:FF"]
    told = reader.run("opensc-tool", *wrong, *wrong, *wrong, *wrong).stdout
    assert re.findall(r"SW1=0x(\w+), SW2=0x(\w+)", told) == [
        ("63", "C2"),
        ("63", "C1"),
        ("63", "C0"),
        ("69", "83"),
    ]
    reader.pull()
    reader.insert()
    right = ["-s", "00:20:00:01:08:24:12:34:FF:FF:FF:FF:FF"]
    assert "SW1=0x69, SW2=0x83" in reader.run("opensc-tool", *right).stdout


def test_a_mute_card(reader: VirtualReader) -> None:
    """It is there, and does not answer."""
    reader.insert("1.8", Fault.MUTE)
    assert "Unresponsive card" in reader.run("pcsc_scan", "-n", "-c", "-q", check=False).stdout
    assert reader.run("opensc-tool", "-r", "0", "-a", check=False).stdout.strip() == "", "no ATR"


def test_a_card_with_another_look(reader: VirtualReader) -> None:
    """OpenSC goes by the ATR, and does not know it; the applet answers whoever asks."""
    reader.insert("1.8", Fault.UNKNOWN_ATR)
    assert "Belpic" not in reader.run("opensc-tool", "-n", check=False).stdout
    assert "SW1=0x90, SW2=0x00" in reader.run("opensc-tool", "-c", "default", "-s", SELECT).stdout


def test_the_service_survives_a_card_that_comes_and_goes(reader: VirtualReader) -> None:
    """With --reader: pulled, put back, and ended for good."""
    reader.insert("1.8")
    reader.pull()
    reader.insert()
    reader.discard()
    reader.until(lambda listed: listed == {0: False, 1: False})


def test_the_driver_calls_a_card_that_listens() -> None:
    """With the configuration that the command prints; the card was there first. Pulled, it leaves a card
    that is no eID, and the service goes on."""
    port = two_free_ports()
    it = CardInReader(card("1.8"), Listen(port))
    it.start()
    try:
        with virtual_reader(configuration=reader_configuration(port)) as service:
            service.until(lambda listed: listed.get(0, False))
            told = service.run("pkcs15-tool", "-r", "PRATIQUE TEST eID 00 00", "--list-certificates").stdout
            assert told.count("X.509 Certificate") == 4
            it.pull()
            time.sleep(1)  # the driver of Debian 12 ended the service within half a second
            select = ["opensc-tool", "-c", "default", "-r", "0", "-s", SELECT]
            assert "SW1=0x6D, SW2=0x00" in service.run(*select).stdout
            it.insert()
            assert "SW1=0x90, SW2=0x00" in service.run(*select).stdout
    finally:
        it.end()
