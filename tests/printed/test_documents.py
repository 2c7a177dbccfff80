"""What is made for paper: every document in every language, complete, without a secret, as HTML and as PDF."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest
from lxml import html as lxml_html

from ehcert_kit.cli import main
from ehcert_kit.environments.opening import open_workspace, scenario_of
from ehcert_kit.environments.scenarios import load_scenario, scenario_ids
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import ENVIRONMENTS
from ehcert_kit.practice import people
from ehcert_kit.printed import html, pdf, shelf
from ehcert_kit.printed.document import Document
from ehcert_kit.printed.glossary import glossary
from ehcert_kit.printed.order import Order
from ehcert_kit.printed.plans import PLANS
from ehcert_kit.printed.problems import TEN, known
from ehcert_kit.printed.report import report
from ehcert_kit.printed.seat import seat
from ehcert_kit.printed.trainer import trainer
from ehcert_kit.procedure.errors import WorkspaceAbsent
from ehcert_kit.procedure.standing import digest_of, file_digest
from ehcert_kit.secret import Secret
from ehcert_kit.texts import LANGUAGES, NAMES, Texts
from ehcert_kit.values import replace
from tests import marked
from tests.conftest import OpenPractice, walking

from . import reading

WHEN = datetime(2029, 1, 5, 9, 5, tzinfo=UTC)
DAYS = {"fr": "5 janvier 2029", "nl": "5 januari 2029", "de": "5. Januar 2029", "en": "5 January 2029"}


@pytest.fixture(scope="module")
def settings(certified: Path) -> Settings:
    """Of a workspace whose procedure is done. Nothing is written to it here."""
    return Settings(certified)


@pytest.fixture(scope="module")
def order(settings: Settings) -> Callable[[str], Order]:
    """An order in a language."""

    def ordered(language: str, environment: str = "practice") -> Order:
        workspace = open_workspace(settings)
        return Order(Texts(language), environment, WHEN, settings.workspace, workspace, scenario_of(settings))

    return ordered


def all_of(order: Order) -> Iterator[Document]:
    for one in shelf.shelves(order.say, practice=True):
        for name, _ in one.documents:
            document = shelf.named(order, name)
            assert document is not None and document.name == name
            yield document


def page_text(document: Document) -> str:
    """What one sees of the HTML, in one line; the names of tables are for those who do not see them."""
    tree = lxml_html.fromstring(html.render(document))
    return " ".join(" ".join(tree.xpath("//body//text()[not(ancestor::style or ancestor::caption)]")).split())


def told(pdf_text: str) -> str:
    """Without blanks: where a line breaks, PDF has none."""
    return re.sub(r"[\s\u00ad-]", "", pdf_text)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_in_every_language(language: str, order: Callable[..., Order]) -> None:
    """In its language, dated as that writes dates, with environment and secrecy on every sheet; both forms say the
    same, and no letter is missing."""
    for document in all_of(order(language)):
        page, octets = html.render(document), pdf.render(document, WHEN)
        sheets = reading.pages(octets)
        assert f'<html lang="{language}"' in page
        assert f"/Lang ({language})".encode() in octets and b"/DisplayDocTitle true" in octets
        assert octets.count(b"/Outlines") >= 1 and b"/Title (" in octets
        assert b"/MarkInfo" not in octets, "what is not tagged does not say that it is (decision 16)"
        assert not re.search(r"\{ ?\$|\bNone\b|\ufffd", page + "".join(sheets)), document.name
        imprint = document.imprint
        for sheet in sheets:
            assert imprint.word in sheet and imprint.secrecy in sheet and DAYS[language] in sheet
        assert DAYS[language] in page and escape(imprint.secrecy) in page and f"<title>[{imprint.word}]" in page
        on_paper = told(" ".join(sheets))
        for section in document.sections:
            assert told(section.heading) in on_paper, (document.name, section.heading)
        words = re.findall(r"\w{5,}", page_text(document))
        missing = [word for word in words if word not in on_paper]
        assert missing == [], document.name


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_memo_is_one_page(language: str, order: Callable[..., Order]) -> None:
    """With the dates of the certificate, too."""
    document = shelf.FOR_ALL["memo"](order(language))
    sheets = reading.pages(pdf.render(document, WHEN))
    assert len(sheets) == 1
    assert "NIHII-GROUP=94000027" in sheets[0]


def test_the_ten_problems_have_five_parts_and_owners(order: Callable[..., Order]) -> None:
    """Of several owners; ten different numbers."""
    one = order("fr")
    examples, page = known(one.say, WHEN), page_text(shelf.FOR_ALL["problems"](one))
    assert len(set(TEN)) == 10
    assert len({examples[kb].owner for kb in TEN}) >= 5
    for kb in TEN:
        message = one.say.error(examples[kb])
        assert all(" ".join(part.split()) in page for part in (message.title, message.cause, message.remedy))
        assert " ".join(message.kept.split()) in page and kb in page


@pytest.mark.parametrize("minutes", PLANS)
def test_the_parts_of_a_plan_fill_its_time(minutes: int, order: Callable[..., Order]) -> None:
    """To the minute; no quarter of an hour passes without something to do (what is longer has exercises in it)."""
    assert sum(length for _, length in PLANS[minutes]) == minutes
    document = shelf.named(order("fr"), f"plan-{minutes}")
    assert document is not None
    assert document.sections[-1].heading.startswith(f"{(minutes - PLANS[minutes][-1][1]) // 60}:")
    assert f"{minutes // 60}:{minutes % 60:02}" in document.sections[-1].heading


@pytest.mark.parametrize("scenario", scenario_ids())
def test_a_trainer_learns_what_will_happen(scenario: str, order: Callable[..., Order]) -> None:
    """Each message that the scenario announces, each hint, its question, and a pitfall of its own."""
    one, loaded = order("fr"), load_scenario(scenario)
    page = page_text(trainer(one, loaded))
    announced: list[str | None] = [slip.expect for slip in loaded.slips]
    announced += [event.expect for event in loaded.events]
    announced += [act.expect for act in loaded.course]
    announced += [remedy.met for remedy in loaded.remedies] + [hint.after for hint in loaded.hints]
    announced += ["KB-30"] * (loaded.delivery.decision == "refuse")
    for kb in filter(None, announced):
        title = one.say.error(known(one.say, WHEN)[kb]).title
        assert kb in page and " ".join(title.split()) in page
    for text in (*(hint.fr for hint in loaded.hints), loaded.trainer.get("fr", ""), loaded.lesson["fr"]):
        assert text in page.replace("\u00a0", " ")
    assert one.say(f"printed-pitfall-{scenario}").split()[:4] == page.partition("Les pièges ")[2].split()[:4]
    assert f"{loaded.minutes} minutes" in page


def test_a_sheet_for_each_seat(order: Callable[..., Order]) -> None:
    """Another person with another number; the published PIN and password, and where one works."""
    one = order("fr")
    sheets = [page_text(seat(one, number)) for number in (1, 2)]
    for number, sheet in enumerate(sheets, 1):
        person = people.person(number)
        assert person.full_name in sheet and people.number("NIHII-GROUP", number) in sheet
        assert people.PIN in sheet and people.PASSWORD in sheet and str(one.folder) in sheet
    assert "80.01.01-999.76" in sheets[0] and "80.01.02-999.46" in sheets[1]


def test_a_sheet_without_a_card_has_the_bis_number(order: Callable[..., Order]) -> None:
    """The one that the form lends."""
    scenario = load_scenario("non-resident")
    assert scenario.solution.foreigner is not None
    assert scenario.solution.foreigner.ssin == people.NON_RESIDENT.ssin
    one = order("fr")
    assert "85.41.01-999.73" in page_text(seat(replace(one, scenario=scenario)))
    assert "85.41.01-999.73" not in page_text(seat(one))


def test_the_report_proves_every_file(order: Callable[..., Order]) -> None:
    """Digests of the files as they are, times of what was done, the key identifier in groups of four."""
    one = order("en")
    assert one.workspace is not None
    case, page = one.workspace.case, page_text(shelf.FOR_ALL["report"](one))
    bare = page.replace(" ", "")
    digests = [file_digest(case.keystore), digest_of(case.chain[0].der), digest_of(case.csr or b"")]
    digests += [digest_of(file.read_bytes()) for file in (one.folder / "exchanges").iterdir()]
    assert len(digests) > 10 and all(digest and digest in bare for digest in digests)
    assert case.public_key_identifier is not None
    identifier = case.public_key_identifier.hex().upper()
    assert f"{identifier[:4]} {identifier[4:8]}" in page
    assert case.sent is not None and case.sent.accepted is not None
    assert f"{case.sent.accepted.astimezone():%H:%M} (UTC" in page
    assert "EXERCICE Soins du Parc" in page and "validated automatically" in page


def test_a_copy_beside_the_messages_does_not_stop_the_report(order: Callable[..., Order], tmp_path: Path) -> None:
    """Whoever looks at a message may save it there under another name."""
    one = order("fr")
    folder = shutil.copytree(one.folder, tmp_path / "w")
    first = min((folder / "exchanges").glob("*-request.xml"))
    for name in (f"{first.stem} - Copie.xml", "notes.xml"):
        shutil.copy(first, first.with_name(name))
    assert report(replace(one, folder=folder)) == report(one)


def test_the_report_is_of_one_language(order: Callable[..., Order]) -> None:
    """Parts of a message too; what numbers the message is not called like the key's identifier on the screens."""
    one = order("fr")
    page = page_text(shelf.FOR_ALL["report"](one))
    assert "réponse" in page and "response" not in page
    assert "Numéro du message" in page and one.say("sent-number") not in page


def test_a_report_needs_something_to_report_of(order: Callable[..., Order], tmp_path: Path) -> None:
    one = replace(order("fr"), workspace=None, folder=tmp_path)
    with pytest.raises(WorkspaceAbsent):
        shelf.FOR_ALL["report"](one)
    assert "Qui peut vous aider" in page_text(shelf.FOR_ALL["memo"](one))


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_the_environment_is_said_and_drawn(environment: str, order: Callable[..., Order]) -> None:
    """Word, colour and pattern; what is for exercises stays practice."""
    one = order("fr", environment)
    word = one.say(f"frame-environment-{environment}")
    document = shelf.FOR_ALL["memo"](one)
    assert f'data-environment="{environment}"' in html.render(document)
    assert word in reading.pages(pdf.render(document, WHEN))[0]
    assert seat(one).imprint.word == "EXERCICE"
    if environment != "practice":
        assert [one.heading for one in shelf.shelves(one.say, practice=False)] == ["Pour tout le monde"]


def test_letters_that_the_font_lacks_are_no_accident(order: Callable[..., Order]) -> None:
    """A folder may have any name: a sign stands in the place of each letter."""
    document = seat(replace(order("fr"), folder=Path("/home/Ελένη/名")))
    octets = pdf.render(document, WHEN)
    assert "/home/\ufffd\ufffd\ufffd\ufffd\ufffd/\ufffd" in reading.text(octets)


def test_the_glossary_marks_the_language_of_each_column(order: Callable[..., Order]) -> None:
    document = glossary(order("fr"))
    tree = lxml_html.fromstring(html.render(document))
    assert [cell.text_content() for cell in tree.xpath("//thead//th")] == list(NAMES.values())
    assert set(tree.xpath("//tbody//td/@lang")) == {"nl", "de", "en"}
    meaning = Texts("fr")("term-keystore.says")
    assert " ".join(meaning.split()) in " ".join(reading.text(pdf.render(document, WHEN)).split())


# ── secrets ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
def test_no_document_holds_a_secret(practice: OpenPractice, tmp_path: Path) -> None:
    """After a procedure with a marked PIN and a marked password."""
    session = practice(marked.scenario(tmp_path))
    walk = walking(session)
    walk.pin, walk.password = lambda _: Secret(marked.PIN), lambda: Secret(marked.PASSWORD)
    list(walk.steps())
    for document in all_of(of(session)):
        octets = pdf.render(document, WHEN)
        forms = [
            ("html", html.render(document).encode()),
            ("pdf", octets),
            ("text", reading.text(octets).encode()),
        ]
        marked.assert_nowhere((f"{document.name}.{kind}", content) for kind, content in forms)
    assert "votre formateur vous le donne" in page_text(seat(of(session)))


def of(session: Session) -> Order:
    assert session.scenario is not None
    workspace = session.workspace
    return Order(Texts("fr"), "practice", WHEN, workspace.folder, workspace, session.scenario)


# ── the command ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "begins", "says"),
    [
        (["memo", "--to", "m.html", "--lang", "nl"], b"<!DOCTYPE", "op één bladzijde"),
        (["plan", "--minutes", "45", "--to", "p.pdf"], b"%PDF-", "Plan de cours"),
        (["seat", "--seat", "2", "--to", "s.pdf", "--lang", "de"], b"%PDF-", "Noor Fatima"),
        (["trainer", "--scenario", "pin-faux", "--to", "t.HTML"], b"<!DOCTYPE", "Deux fois le mauvais code"),
    ],
)
def test_a_document_by_a_command(
    words: list[str], begins: bytes, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no workspace is begun for it."""
    monkeypatch.chdir(tmp_path)
    assert main(["print", *words, "--workspace", str(tmp_path / "w")]) == 0
    file = tmp_path / words[words.index("--to") + 1]
    octets = file.read_bytes()
    assert octets.startswith(begins)
    assert says in (reading.text(octets) if octets.startswith(b"%PDF-") else octets.decode())
    assert not (tmp_path / "w").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["memo", "--to", "m.doc"],
        ["seat", "--seat", "0", "--to", "s.pdf"],
        ["memo", "--to", "m.pdf", "--pin-fd", "0"],
    ],
)
def test_what_a_command_refuses(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Another ending, a seat that there is none of, and a secret, which it has no use for."""
    with pytest.raises(SystemExit) as ended:
        main(["print", *words])
    assert ended.value.code == 2


def test_a_report_of_nothing_by_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["print", "report", "--to", str(tmp_path / "r.pdf"), "--workspace", str(tmp_path / "w")]
    assert main(words) == 1
    assert "n'est plus là" in capsys.readouterr().err and not (tmp_path / "r.pdf").exists()


@pytest.mark.slow
def test_who_prints_nothing_waits_for_no_library() -> None:
    """The library of PDF is large; the server and the shelf do without it until somebody wants one."""
    code = "import sys, ehcert_kit.printed.shelf; print('fpdf' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ}, capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "False"
