"""What happened, told: exchanges with their times, arrows of the sequence, the arithmetic of the challenge."""

from __future__ import annotations

import base64
import json
import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree

from ehcert_kit.certificate import Certificate
from ehcert_kit.cli import main
from ehcert_kit.client import exchange_times
from ehcert_kit.disk.errors import FileIsFolder, FolderUnusable
from ehcert_kit.environments.session import Session
from ehcert_kit.explain import challenge
from ehcert_kit.explain.exchanges import ExchangeList, ExchangeRow, status
from ehcert_kit.explain.masking import masked
from ehcert_kit.explain.sequence import ARROWS, SequencePicture
from ehcert_kit.messages import soap
from ehcert_kit.messages.errors import CertificateNotYetDelivered
from ehcert_kit.messages.etk import EncryptionToken, open_challenge
from ehcert_kit.messages.operations import ETKRA
from ehcert_kit.names import Step
from ehcert_kit.practice.accent import VARIATIONS, Accent
from ehcert_kit.procedure import evidence
from ehcert_kit.procedure.case import Kind
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.story import challenge_in, happened, rows
from ehcert_kit.procedure.workspace import EXCHANGES
from ehcert_kit.texts import LANGUAGES, Texts
from ehcert_kit.values import replace
from tests.conftest import OpenPractice, scenario_file, walking
from tests.recordings import recordings
from tests.reference import RECORDED

say = Texts()
PERSONAL = ("80010199976", "Camille", "camille@exercice.example", "0470 00 00 00")


@pytest.fixture
def session(with_a_certificate: Callable[[], Session]) -> Session:
    return with_a_certificate()


def test_every_exchange_has_its_time_duration_and_status(session: Session) -> None:
    """In order; each request of the card and of the eHealth certificate by whom it is signed."""
    known = rows(session.workspace)
    assert [row.number for row in known] == list(range(1, len(known) + 1))
    assert all(row.at is not None and row.seconds is not None and row.http == 200 for row in known)
    assert [row.at for row in known] == sorted(row.at for row in known if row.at)
    shown = ExchangeList(say, known).html()
    assert shown.count('"eh-exchange-name"') == len(known)
    assert "signé par la carte (Signature)" in shown and "signé par le certificat eHealth" in shown
    assert {status(say, row) for row in known} <= {
        say("exchanges-success"),
        "refusé\u00a0: CERT_NOT_YET_DELIVERED",
    }


def test_a_wait_has_its_time_too(practice: OpenPractice, tmp_path: Path) -> None:
    """Of a row of "not yet" the message that is kept and the time that is noted are of the same question."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 900 }\n'))
    list(walking(session).steps(Step.REQUEST))
    for _ in range(3):
        with pytest.raises(CertificateNotYetDelivered):
            Completion(session.environment, session.workspace).ask()
    waits = [row for row in rows(session.workspace) if row.operation == "GetCertificate"]
    assert [(row.http, row.seconds is not None) for row in waits] == [(200, True)]


def test_a_long_list_has_its_days_and_its_end(session: Session) -> None:
    """The last sixty, each day named once; how many are not listed is said."""
    row = rows(session.workspace)[0]
    assert row.at is not None
    days = [replace(row, number=n, at=row.at + timedelta(days=n // 40)) for n in range(100)]
    shown = ExchangeList(say, tuple(days)).html()
    assert shown.count('"eh-exchange-name"') == 60 and "40 échanges plus anciens" in shown
    assert shown.count("eh-exchange-day") == 2


def test_personal_data_are_masked_unless_asked_for(session: Session) -> None:
    """Prettily and raw, in requests and in answers."""
    known = rows(session.workspace)
    hidden, open_ = ExchangeList(say, known).html(), ExchangeList(say, known, personal=True).html()
    for value in PERSONAL:
        assert value not in hidden and value in open_
    assert "EXERCICE SOINS DU PARC" in hidden
    assert all(b"MII" not in masked(row.request) for row in known if b"GenerateCertificate" in row.request)


def test_a_masked_message_is_the_message_but_for_its_values() -> None:
    """Every recorded one: the same elements; nobody's number is left."""
    files = sorted(RECORDED.glob("cases/*/messages/*"))
    assert len(files) > 80
    for file in files:
        octets = file.read_bytes().rpartition(b"\r\n\r\n")[2]
        hidden = masked(octets)
        tags = [element.tag for element in etree.fromstring(octets).iter()]
        assert [element.tag for element in etree.fromstring(hidden).iter()] == tags
        assert not re.search(rb"(?<![0-9])[0-9]{11}(?![0-9])", re.sub(rb"<[^>]*>|\([0-9]+\)", b" ", hidden))


def test_what_is_no_xml_is_not_shown() -> None:
    """A page of a proxy may quote the person's message."""
    assert masked(b"<html><p>75041299851") == "•••".encode()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (None, "exchanges-none"),
        (b"<html>", "exchanges-unreadable"),
        ((RECORDED / "scripted-answers" / "fault.getCertificate.response.xml").read_bytes(), "exchanges-fault"),
        ((RECORDED / "scripted-answers" / "code.getCertificate.response.xml").read_bytes(), "exchanges-refused"),
        ((RECORDED / "scripted-answers" / "successonly.getCertificate.response.xml").read_bytes(), None),
    ],
)
def test_how_an_exchange_ended(answer: bytes | None, told: str | None, session: Session) -> None:
    """Each by a word of its own."""
    row = replace(rows(session.workspace)[0], answer=answer, http=502)
    said = status(say, row)
    expected = say(told or "exchanges-success", status="502", code="", codes="")
    assert said.startswith(expected.rstrip(" :\u00a0"))


def test_a_line_that_cannot_be_read_tells_nothing(session: Session) -> None:
    """The time is then that of the message itself; who has none has none."""
    file = session.workspace.folder / exchange_times.FILE
    lines = file.read_text().splitlines()
    assert {"request", "operation", "at", "seconds", "status"} == set(json.loads(lines[0]))
    file.write_text("\n".join(["{", "[]", '{"at": "x"}', *lines[1:]]))
    known = rows(session.workspace)
    assert known[0].seconds is None and known[0].at is not None
    assert known[1].seconds is not None


def test_the_picture_is_lit_as_far_as_the_case_has_come(practice: OpenPractice) -> None:
    """Nothing at first; up to the contract; all at the end, each arrow of the platform with its exchange."""
    session = practice()

    def now() -> dict[str, int | None]:
        return happened(session.workspace.case, rows(session.workspace))

    assert now() == {}
    list(walking(session).steps(Step.CONTRACT))
    half = now()
    assert list(half) == "read pin who organizations choice ask-contract contract agree".split()
    list(walking(session).steps())
    whole = now()
    assert list(whole) == [arrow.name for arrow in ARROWS]
    operations = {row.number: row.operation for row in rows(session.workspace)}
    linked = {name: operations[number] for name, number in whole.items() if number is not None}
    assert linked["contract"] == "GenerateContract" and linked["token"] == "CompleteETKRegistration"
    assert set(linked) == {a.name for a in ARROWS if "ehealth" in (a.source, a.target)}


def test_the_exchanges_of_another_case_light_nothing(session: Session) -> None:
    """A new request begins dark, whatever the workspace has seen."""
    session.workspace.begin(Kind.REQUEST)
    assert happened(session.workspace.case, rows(session.workspace)) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_svg_and_an_ordered_list(language: str, session: Session) -> None:
    """The same arrows in both, in each language; done is not told by colour alone; a label fits its arrow."""
    told = Texts(language)
    dark = {arrow.name: None for arrow in ARROWS[:10]}
    drawn = SequencePicture(told, {**dark, "who": 3})
    svg = etree.fromstring(drawn.svg().encode())
    arrows = svg.findall(".//{*}g")
    assert [arrow.get("data-eh-arrow") for arrow in arrows] == [arrow.name for arrow in ARROWS]
    dashed = [bool(arrow.findall(".//{*}line[@stroke-dasharray]")) for arrow in arrows]
    assert dashed == [False] * 10 + [True] * (len(ARROWS) - 10)
    assert len(drawn.listed().splitlines()) == len(ARROWS)
    for arrow, group in zip(ARROWS, arrows, strict=True):
        texts = ["".join(text.itertext()) for text in group.findall(".//{*}text")]
        assert told(f"sequence-arrow-{arrow.name}") in " ".join(texts)
        line = group.find(".//{*}line")
        assert line is not None
        room = abs(float(line.get("x2", "0")) - float(line.get("x1", "0")))
        assert all(len(text) * 6.6 <= room + 40 for text in texts)
    assert 'href="#exchange-3"' in drawn.html() and "href" not in drawn.svg()


def test_the_command_shows_all_three(session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And writes the picture, and the list."""
    place = ["--workspace", str(session.workspace.folder)]
    for what, said in (
        ("sequence", say("sequence-title")),
        ("exchanges", "CompleteETKRegistration"),
        ("challenge", say("challenge-title")),
    ):
        assert main(["show", what, *place]) == 0
        assert said in capsys.readouterr().out
    assert main(["show", "sequence", *place, "--to", str(tmp_path / "s.svg")]) == 0
    assert etree.parse(tmp_path / "s.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert main(["show", "sequence", *place, "--to", str(tmp_path / "s.txt")]) == 0
    assert (tmp_path / "s.txt").read_text().startswith(" 1. ")
    assert main(["show", "challenge", "--workspace", str(tmp_path / "new")]) == 2


@pytest.mark.parametrize("what", ["exchanges", "challenge"])
def test_what_is_written_is_what_was_asked_for(
    what: str, session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same text as on a terminal; of these there is no picture, and none of something else is made."""
    asked = ["show", what, "--workspace", str(session.workspace.folder)]
    assert main(asked) == 0
    printed = capsys.readouterr().out
    assert main([*asked, "--to", str(tmp_path / "x.txt")]) == 0
    assert (tmp_path / "x.txt").read_text(encoding="utf-8") == printed
    assert main([*asked, "--to", str(tmp_path / "x.SVG")]) == 2
    assert say("cli-show-no-picture") in capsys.readouterr().err
    assert [file.name for file in tmp_path.glob("x.*")] == ["x.txt"]


def test_a_message_that_cannot_be_read_is_told_by_its_name(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    message = next((session.workspace.folder / EXCHANGES).glob("*-GetActorQualities-request.xml"))
    message.unlink()
    message.mkdir()
    for what in ("exchanges", "sequence", "challenge"):
        assert main(["show", what, "--workspace", str(session.workspace.folder)]) == 1
        assert say("file-is-folder", file=str(message)) in capsys.readouterr().err


def test_the_place_of_the_public_artefacts_may_be_taken(session: Session) -> None:
    """By a file, or by a folder in the place of a file."""
    folder = evidence.write(session.environment, session.workspace)
    (folder / "certificat.pem").unlink()
    (folder / "certificat.pem").mkdir()
    with pytest.raises(FileIsFolder):
        evidence.write(session.environment, session.workspace)
    shutil.rmtree(folder)
    folder.touch()
    with pytest.raises(FolderUnusable):
        evidence.write(session.environment, session.workspace)


# ── the challenge ────────────────────────────────────────────────────────────────────────────


def broken(octets: bytes, announced: bytes, certificate: Certificate, alias: str) -> list[str]:
    checks = challenge.arithmetic(say, octets, announced, certificate, alias)
    return [check.label for check in checks if check.holds is False]


def test_the_arithmetic_of_every_recorded_challenge_agrees() -> None:
    """With the private key it opens to the very number that is shown."""
    found = [one for one in recordings() if (one.folder / "etk-challenge.bin").exists()]
    assert len(found) >= 4
    for one in found:
        octets = (one.folder / "etk-challenge.bin").read_bytes()
        certificate = Certificate((one.folder / "etk-certificate.der").read_bytes())
        announced = one.request("StartETKRegistration").findtext(f"{{{ETKRA}}}PublicEncryptionKey")
        spki = base64.b64decode("".join((announced or "").split()))
        assert broken(octets, spki, certificate, certificate.serial) == []
        number = challenge.number_octets(certificate.x509.serial_number)
        assert open_challenge(octets, one.etk_key).serial == number
        key, digest, alias = (say(f"challenge-{name}") for name in ("key", "digest", "alias"))
        assert broken(octets[:-1] + bytes([octets[-1] ^ 1]), spki, certificate, certificate.serial) == [digest]
        assert broken(octets, spki[:-1] + b"\0", certificate, certificate.serial) == [key]
        assert broken(octets, spki, certificate, str(int(certificate.serial) + 1)) == [alias]


def test_the_challenge_of_a_case_is_found_among_its_exchanges(session: Session) -> None:
    """That which the certificate of this case asked for."""
    case, known = session.workspace.case, rows(session.workspace)
    found = challenge_in(case, known)
    assert found is not None and case.registered is not None
    certificate = EncryptionToken.parse(case.registered.etk).encryption_certificate
    assert broken(*found, certificate, case.registered.serial) == []
    others = [row for row in known if row.operation != "StartETKRegistration"]
    assert challenge_in(case, others) is None


@pytest.mark.parametrize("variation", VARIATIONS)
def test_what_is_told_of_an_answer_does_not_depend_on_its_accent(session: Session, variation: str) -> None:
    """A comment within the text of the challenge, among others: the whole page of panels stands on these."""
    case, known, accent = session.workspace.case, rows(session.workspace), Accent.only(variation)
    said = [
        replace(row, answer=accent.write(read)) if (read := answer_of(row)) is not None else row for row in known
    ]
    assert challenge_in(case, said) == challenge_in(case, known)
    assert happened(case, said) == happened(case, known)
    assert [status(say, row) for row in said] == [status(say, row) for row in known]


def answer_of(row: ExchangeRow) -> etree._Element | None:
    read = soap.unwrap(row.answer) if row.answer else None
    return None if isinstance(read, soap.Fault) else read
