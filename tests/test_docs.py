"""The documentation cannot lag: its links lead somewhere, its commands and code run, its pictures are there."""

from __future__ import annotations

import os
import re
import shlex
import socket
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import httpx
import pytest
import yaml

from docs.making import commands, pages, scenario_keys
from docs.making.screens import PICTURES, SCREENS
from docs.making.titles import pages as written
from docs.making.titles import titled
from ehcert_kit.cli.commands import whole_parser
from ehcert_kit.messages.operations import Service
from ehcert_kit.practice import scenario
from ehcert_kit.texts import LANGUAGES, Texts
from tests import local
from tests.commands import kit

ROOT = Path(__file__).parents[1]
WRITTEN = written()
NAMES = [str(page.relative_to(ROOT)) for page in WRITTEN]
#: A marked block is run: `<!-- run -->` stands on the line before it.
FENCE = re.compile(
    r"^(?P<mark><!-- run -->\n)?```(?P<language>\w*)[^\n]*\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL
)
#: Where the examples expect a platform.
PLATFORM = "127.0.0.1:8765"

every_page = pytest.mark.parametrize("page", WRITTEN, ids=NAMES)


@dataclass(frozen=True)
class Block:
    """A fenced block. run: whether it is marked."""

    language: str
    code: str
    run: bool


def blocks(page: Path) -> list[Block]:
    found = FENCE.finditer(page.read_text(encoding="utf-8"))
    return [Block(one["language"], one["code"], one["mark"] is not None) for one in found]


def prose(page: Path) -> str:
    """A page without its fenced blocks, with what is made for it."""
    return FENCE.sub("", pages.filled(page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """What one can link to: headings, as MkDocs and GitHub name them, and names that are given."""
    text = prose(page)
    given = set(re.findall(r"\{ #([\w-]+) \}", text))
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return given | {_slug(heading) for heading in headings}


def _slug(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub(r"[`*]|\]\([^)]*\)|\[", "", heading))
    return re.sub(
        r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", plain.encode("ascii", "ignore").decode()).strip().lower()
    )


# ── links and pictures ───────────────────────────────────────────────────────────────────────


@every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    """To a file of the repository, and to a heading of it."""
    text = prose(page)
    targets = [*re.findall(r"\]\(([^)\s]+)\)", text), *re.findall(r'(?:href|src)="([^"]+)"', text)]
    for target in targets:
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        if anchor and file.suffix == ".md":
            assert anchor in anchors(file), target


@every_page
def test_a_picture_is_called_what_the_catalogue_calls_its_screen(page: Path) -> None:
    """`python -m docs.making.titles` writes it."""
    text = page.read_text(encoding="utf-8")
    assert titled(text) == text


def test_every_screen_has_its_picture_in_every_language() -> None:
    """And no picture is of a screen that is no more. `make pictures` takes them."""
    for language in LANGUAGES:
        assert {file.name for file in (PICTURES / language).iterdir()} == {screen.file for screen in SCREENS}


def test_the_readme_shows_the_program() -> None:
    """Two commands, and one picture, before anything is explained."""
    beginning = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n## ")[0]
    assert re.search(r"!\[[^\]]+\]\(docs/pictures/en/[\w-]+\.webp\)", beginning)
    assert "make run" in beginning and "make test" in beginning


# ── commands ─────────────────────────────────────────────────────────────────────────────────


def calls(code: str) -> Iterator[list[str]]:
    """The words of every call of the command line in a block for a shell."""
    for line in code.replace("\\\n", " ").splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        words: list[str] = []
        for word in [*lexer, ";"]:
            if set(word) <= set(";|&<>()"):
                if "ehcert-kit" in words:
                    yield words[words.index("ehcert-kit") + 1 :]
                words = []
            else:
                words.append(word)


@every_page
def test_every_command_is_one(page: Path) -> None:
    """The parser takes it, with every option and value."""
    for block in blocks(page):
        if block.language in ("", "sh"):
            for words in calls(block.code):
                parser = whole_parser(Texts("en"))
                try:
                    parser.parse_args(words or ["serve"])
                except SystemExit as end:
                    assert end.code == 0, words
    for name in re.findall(r"`ehcert-kit ([a-z][a-z-]*)", prose(page)):
        assert name in commands.commands(), name


@every_page
def test_every_target_of_make_is_one(page: Path) -> None:
    """In prose and in blocks."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE)) <= targets


def test_the_reference_has_every_command_and_option() -> None:
    """Whoever adds one has documented it."""
    reference = pages.filled((ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8"))
    for name, parser in commands.commands().items():
        section = reference.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        for action in parser._actions:
            for option in action.option_strings:
                assert option in ("-h", "--help") or f"`{option}" in section, (name, option)


def test_operators_are_told_every_variable() -> None:
    """And none that is no more."""
    code = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "ehcert_kit").rglob("*.py"))
    told = (ROOT / "docs" / "guides" / "operators.md").read_text(encoding="utf-8")
    assert set(re.findall(r"EHCERT_[A-Z_]+", told)) == set(re.findall(r"\bEHCERT_[A-Z_]+", code))


# ── what is run ──────────────────────────────────────────────────────────────────────────────


@contextmanager
def platform(folder: Path) -> Iterator[str]:
    """A practice platform as the examples expect it, on a port that is free."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{found.getsockname()[1]}"
    words = [
        "practice-platform",
        "--port",
        place.partition(":")[2],
        "--workspace",
        str(folder),
        "--accent",
        "plain",
    ]
    with subprocess.Popen([sys.executable, "-m", "ehcert_kit", *words], stdout=subprocess.DEVNULL) as served:
        try:
            for _ in range(300):
                try:
                    local.get(f"http://{place}/practice/clock", trust_env=False)
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            yield place
        finally:
            served.terminate()


def run(words: list[str], code: str, folder: Path) -> None:
    """Run a block in a folder of its own, by somebody who has nothing of the developer's."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("EHCERT_")},
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_STATE_HOME": str(folder / "state"),
        "PATH": path,
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        words, input=code, capture_output=True, text=True, cwd=folder, env=environment, timeout=200
    )
    assert done.returncode == 0, f"{code}\n{done.stdout}\n{done.stderr}"


RUNNING = [page for page in WRITTEN if any(block.run or block.language == "python" for block in blocks(page))]


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("page", RUNNING, ids=lambda page: page.stem)
def test_what_can_be_run_runs(page: Path, tmp_path: Path) -> None:
    """Marked commands in their order, each with the exit status 0; then all Python of the page, in one process."""
    found = blocks(page)
    shell = "".join(block.code for block in found if block.run)
    python = "\n".join(block.code for block in found if block.language == "python")
    if shell:
        run(["bash", "-euo", "pipefail"], shell, tmp_path)
    if PLATFORM in python:
        with platform(tmp_path / "platform") as place:
            run([sys.executable, "-"], python.replace(PLATFORM, place), tmp_path)
    elif python:
        run([sys.executable, "-"], python, tmp_path)


def test_pages_that_show_code_are_run() -> None:
    """The guides that promise it."""
    assert {"start", "trainers", "power-users", "integrators", "operators"} <= {page.stem for page in RUNNING}


# ── what is said about files and services ────────────────────────────────────────────────────


@pytest.mark.slow
def test_the_example_of_a_scenario_is_one(tmp_path: Path) -> None:
    """It is walked to its end, and the page has every key."""
    page = ROOT / "docs" / "scenarios.md"
    (example,) = (block.code for block in blocks(page) if block.language == "toml")
    file = tmp_path / "mon-atelier.toml"
    file.write_text(example, encoding="utf-8")
    assert scenario.load(str(file)).id == "mon-atelier"
    kit("walk", "--scenario", file, "--workspace", tmp_path / "w")
    filled = pages.filled(page.read_text(encoding="utf-8"))
    for kind in scenario_keys.tables().values():
        for key in scenario_keys.keys(kind):
            assert f"| `{key.encode_name}` |" in filled


@pytest.mark.slow
def test_the_clock_moves_in_the_order_of_its_page(tmp_path: Path) -> None:
    """It never goes back, so that the order matters."""
    kit("walk", "--workspace", tmp_path / "essai")
    page = (ROOT / "docs" / "practice-platform.md").read_text(encoding="utf-8")
    moves = re.findall(r"^ehcert-kit (practice-platform clock [^#\n]*)", page, re.MULTILINE)
    for move in moves:
        kit(*move.replace("essai", str(tmp_path / "essai")).split())
    assert len(moves) == 5


@pytest.mark.parametrize("page", ["practice-platform.md", "guides/integrators.md"])
def test_integrators_are_told_the_paths_of_the_services(page: str) -> None:
    """As the program calls them."""
    told = (ROOT / "docs" / page).read_text(encoding="utf-8")
    for service in Service:
        assert f"http://{PLATFORM}/{service.value}" in told


# ── the site ─────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The site, as `make docs` makes it: a warning is an error."""
    folder = tmp_path / "site"
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=200)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_site_is_whole_and_asks_nobody(site: Path) -> None:
    """Every address in it leads to a file of it; what a browser fetches by itself comes from the site alone.

    The navigation leads to every page: one of the repository that nobody can reach does not exist.
    """
    fetched = re.compile(r'<(?:script|img|link|iframe|source)\b[^>]*?(?:src|href)="((?:https?:)?//[^"]+)"')
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert fetched.findall(text) == [], page
        for target in re.findall(r'(?:href|src)="([^"#?]+)', text):
            if page.name != "404.html" and not re.match(r"[a-z]+:|//|/", target):
                assert (page.parent / unquote(target)).exists(), (page, target)
    for style in site.rglob("*.css"):
        assert not re.search(r"url\([\"']?(?:https?:)?//", style.read_text(encoding="utf-8")), style

    named = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert named["strict"] is True
    home = (site / "index.html").read_text(encoding="utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        address = page.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        assert f'href="{address}"' in home, address
