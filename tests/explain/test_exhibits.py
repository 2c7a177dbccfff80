"""What there is to look at: each exhibit says of its case what is so, and the same again the next day."""

from __future__ import annotations

import configparser
import hashlib
import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key

from ehcert_kit.certificate import Certificate
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.explain import Command, Explanation, keystore, request
from ehcert_kit.explain.certificate import chain, picture
from ehcert_kit.explain.chain_picture import ChainLink, ChainPicture
from ehcert_kit.explain.file import explain_file
from ehcert_kit.explain.key import KeyIdentifier, grouped
from ehcert_kit.explain.name import NameParts, Origin, Source
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.keystore.csr import certificate_signing_request, generate_key
from ehcert_kit.keystore.pkcs12 import key_aliases
from ehcert_kit.names import Step
from ehcert_kit.texts import LANGUAGES, Texts
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.panel import Panel
from tests.conftest import walking
from tests.keys import rsa_key
from tests.reference import RECORDED, SAMPLES
from tests.trust import making

say = Texts()
CASE = RECORDED / "cases" / "r01-group"
CARE = Organization("NIHII-GROUP", "94000027", "Soins d'Été, « Parc »")
WHEN = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
PKI = RECORDED / "pki"


def recorded(name: str) -> Certificate:
    return Certificate.from_x509(x509.load_pem_x509_certificate((PKI / f"{name}.crt.pem").read_bytes()))


def plain(text: object) -> str:
    """With the blanks of French typography as ordinary ones."""
    return str(text).replace("\N{NO-BREAK SPACE}", " ")


# ── the key identifier ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("octets", "read"), [("", ""), ("ab", "AB"), ("abcd", "ABCD"), ("abcdef0102", "ABCD EF01 02")]
)
def test_a_number_is_read_aloud_to_its_last_digit(octets: str, read: str) -> None:
    """A certificate may have an identifier of any length."""
    assert grouped(bytes.fromhex(octets)) == read


def test_the_right_number_and_the_one_that_it_is_taken_for() -> None:
    """As recorded from the service; the wrong one is over the whole structure."""
    vector = json.loads((SAMPLES / "vectors" / "public-key-identifier.json").read_text())
    spki = bytes.fromhex(vector["subjectPublicKeyInfo_hex"])
    key = load_der_public_key(spki)
    assert isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey)
    shown = KeyIdentifier.of(say, key)

    assert spki[shown.bits.offset : shown.bits.end].hex() == vector["hashed_bytes_hex"]
    assert shown.right.hex().upper() == vector["sha1_hex_wire"]
    assert shown.wrong == hashlib.sha1(spki).digest() != shown.right
    # The octets that are hashed stand in the mark that the right number is linked to.
    inner = re.search(rf'<span data-eh-link="{shown.bits.link}">(.*?)</span>', shown.html(), re.DOTALL)
    assert inner is not None
    assert bytes.fromhex(inner[1]).hex() == vector["hashed_bytes_hex"]
    assert f'data-eh-link="{shown.bits.link}" tabindex="0"' in shown.html()


# ── the name ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("source", "number", "name"),
    [
        (
            Source(Origin.LISTED, CARE.name, WHEN),
            "réponse d'eHealth du 26 novembre 2026",
            "« Soins d'Été, « Parc » »",
        ),
        (Source(Origin.TYPED, CARE.name), "le type et le numéro que vous avez écrits", "que vous avez écrit"),
        (Source(Origin.CARD, CARE.name), "le NISS lu sur la carte", "le nom lu sur la carte"),
        (Source(Origin.RENEWED, CARE.name), "du certificat à remplacer", "le nom dans le certificat à remplacer"),
        (Source(), "lue dans ce nom", "lue dans ce nom"),
    ],
    ids=lambda value: value.origin.value if isinstance(value, Source) else "",
)
def test_each_part_of_the_name_says_where_it_comes_from(source: Source, number: str, name: str) -> None:
    """The answer, the field, the card, or always the same."""
    subject = DistinguishedName.of(CARE, ApplicationId.parse("POSTE1"))
    parts = NameParts(say, "x", subject, source)
    told = {value: plain(parts.origin(n)) for n, (_, value) in enumerate(subject.rdns)}

    assert number in told["NIHII-GROUP=94000027, POSTE1"]
    assert number in told["NIHII-GROUP=94000027"]
    assert name in told[subject.units[1]]
    assert all("toujours la même" in told[value] for value in ("Federal Government", "BE"))
    if source.origin is not Origin.READ:
        assert "l'application ID que vous avez choisi" in told["POSTE1"]


def test_both_orders_are_those_that_openssl_writes(tmp_path: Path) -> None:
    """RFC 2253 from the most precise part on, a comma in it escaped; its default order is that of the octets."""
    subject = DistinguishedName.of(CARE, ApplicationId.parse("POSTE1"))
    (tmp_path / "demande.csr").write_bytes(_pem(certificate_signing_request(generate_key(), subject.der())))
    explained = request.subject(say, subject)
    (command,) = explained.commands
    told = run(command.line, tmp_path)
    assert command.expected in told
    reverse, plainly = (
        run(f"openssl req -in demande.csr -noout -subject -nameopt {options}", tmp_path)
        for options in ("RFC2253,utf8,-esc_msb", "esc_2253,utf8,sep_comma_plus_space,sname,-esc_msb")
    )
    text = str(explained.exhibits[0])
    written = [line for line in text.splitlines() if "CN=" in line]
    assert written[0].partition("CN=")[2] == reverse.strip().partition("CN=")[2].replace(",OU", ", OU").replace(
        ",O=", ", O="
    ).replace(",C=", ", C=")
    assert written[1].partition("C=")[2] == plainly.strip().partition("C=")[2].replace(" = ", "=")


def _pem(csr: bytes) -> bytes:
    return x509.load_der_x509_csr(csr).public_bytes(Encoding.PEM)


# ── the chest ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("file", "installed", "to_come"),
    [
        ("keystore-1-pending.p12", False, 4),
        ("keystore-2-certificate.p12", True, 1),
        ("keystore-3-etk.p12", True, 0),
    ],
)
def test_before_and_after_stand_side_by_side(file: str, installed: bool, to_come: int) -> None:
    """What is still to come is said, and which of both is now."""
    octets = (CASE / file).read_bytes()
    leaf, above = map(recorded, ("eid-anne-auth", "eid-citizenca-rsa"))
    aliases = key_aliases(octets, file)
    serial = next((alias for alias in aliases if alias.isdigit()), "")
    completed = keystore.Completed((leaf, above), serial, installed)
    explained = keystore.closed(say, Path(file), aliases, octets, completed)
    chests, tree = map(plain, explained.exhibits)

    assert chests.count("(à venir)") == to_come
    assert ("Avant de compléter (maintenant)" in chests) is not installed
    assert ("Une fois complété (maintenant)" in chests) is installed
    assert "C=Dummy" in chests
    assert str(leaf.not_after.year) in chests
    assert "Pfx SEQUENCE" in tree


def test_the_old_keys_in_the_file_of_a_renewal_do_not_make_it_finished() -> None:
    """They are there from the beginning; the case knows that the new one is not."""
    octets = (CASE / "keystore-3-etk.p12").read_bytes()
    aliases = key_aliases(octets, "x")
    begun = keystore.closed(say, Path("x.p12"), aliases, octets, keystore.Completed())
    assert "pas terminé" in plain(begun)
    assert plain(begun.exhibits[0]).count("messages d'avant le renouvellement") == 2


# ── the chain ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "n'est pas encore valable"),
        (1, "le certificat est valable."),
        (1_050, "peut être remplacé."),
        (1_200, "n'est plus valable"),
    ],
)
def test_today_is_on_the_line_of_time(days: int, words: str) -> None:
    """In words and drawn, with the period of renewal before the end."""
    begins = datetime(2026, 1, 15, tzinfo=UTC)
    ends = begins + timedelta(days=1_096)
    links = [
        ChainLink("leaf", "A", begins, ends),
        ChainLink("root", "R", begins - timedelta(9_000), ends + timedelta(9_000)),
    ]
    now = begins + timedelta(days=days)
    shown = ChainPicture(say, "x", links, now, ends - timedelta(days=90))
    markup = shown.html()

    assert words in plain(shown)
    today = float(re.search(r'class="eh-today" d="M([\d.]+) ', markup)[1])  # type: ignore[index]
    leaf, root = re.findall(r'class="eh-span" x="([\d.]+)" y="\d+" width="([\d.]+)"', markup)
    begin, end = float(leaf[0]), float(leaf[0]) + float(leaf[1])
    renewal = float(re.search(r'class="eh-renewal" x="([\d.]+)"', markup)[1])  # type: ignore[index]
    assert (begin <= today <= end) is (0 <= days <= 1_096)
    assert (today >= renewal) is (days > 1_006)
    assert begin < renewal < end
    assert float(root[0]) <= begin and float(root[0]) + float(root[1]) >= end


def test_a_chain_without_end_is_drawn() -> None:
    """RFC 5280 §4.1.2.5 has certificates valid until the last second of the year 9999."""
    end, now = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), datetime(2026, 1, 15, tzinfo=UTC)
    shown = ChainPicture(say, "x", [ChainLink("leaf", "A", now, end)], now, None)
    assert "9999" in plain(shown) and shown.html().count("eh-tick") < 10


def test_certificates_in_any_order_are_a_chain() -> None:
    """From the one that signed none of the others up to the root."""
    certificates = list(map(recorded, ("eid-root-rsa", "eid-anne-auth", "eid-citizenca-rsa")))
    assert [link.role for link in picture(say, certificates, WHEN).links] == ["leaf", "authority", "root"]


def test_a_chain_with_a_gap_is_shown_from_its_leaf() -> None:
    """Not its root, whose own issuer it is; of certificates that issued each other, from the first."""
    root, leaf = map(recorded, ("eid-root-rsa", "eid-anne-auth"))
    assert [link.ends for link in picture(say, [root, leaf], WHEN).links] == [leaf.not_after]
    a, b = (making.name(letter) for letter in "AB")
    one = Certificate(making.certificate(subject=a, issuer_name=b, key=rsa_key()).der)
    two = Certificate(making.certificate(subject=b, issuer_name=a, key=rsa_key()).der)
    assert [link.name for link in picture(say, [one, two], WHEN).links] == ["A", "B"]
    assert [link.name for link in picture(say, [two, one], WHEN).links] == ["B", "A"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_about_a_case_can_be_said_in_every_language(language: str, done: Desk) -> None:
    """With its facts, whatever they select."""
    spoken = Texts(language)
    for source in Origin:
        for application_id in (None, ApplicationId.parse("POSTE1")):
            subject = DistinguishedName.of(CARE, application_id)
            assert str(request.subject(spoken, subject, Source(source, CARE.name, WHEN)))
    case = done.snapshot.case
    for roots in ((), done.environment.roots):
        assert str(chain(spoken, case.chain, roots, WHEN, WHEN))
    for state in ("keystore-1-pending.p12", "keystore-3-etk.p12"):
        octets = (CASE / state).read_bytes()
        for completed in (None, keystore.Completed(), keystore.Completed(case.chain, "1", True)):
            assert str(keystore.closed(spoken, Path(state), key_aliases(octets, ""), octets, completed))


# ── commands ─────────────────────────────────────────────────────────────────────────────────


def run(line: str, folder: Path) -> str:
    done = subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (line, done.stderr)
    return done.stdout + done.stderr


def powershell(line: str) -> list[str]:
    """A line as PowerShell takes it apart: blanks and semicolons separate, in single quotes '' is a quote."""
    assert not re.search(r"[|&`$(){}<>\"]", re.sub(r"'(?:[^']|'')*'", "", line)), line
    words = re.findall(r"(?:'(?:[^']|'')*'|[^\s;'])+|;", line)
    return [re.sub(r"'((?:[^']|'')*)'", lambda match: match[1].replace("''", "'"), word) for word in words]


def posix(line: str) -> list[str]:
    lexer = shlex.shlex(line, posix=True, punctuation_chars=";")
    lexer.whitespace_split = True
    return list(lexer)


def inspected(folder: Path) -> Iterator[Path]:
    """Files of every kind under names that shells trip over."""
    certificate = (PKI / "eid-anne-auth.crt.pem").read_bytes()
    for name, octets in {
        "la demande.csr": (CASE / "csr.der").read_bytes(),
        "demande.pem": _pem((CASE / "csr.der").read_bytes()),
        "l'été.crt": certificate,
        "a $(b) ;c.der": x509.load_pem_x509_certificate(certificate).public_bytes(Encoding.DER),
        "finished.p12": (SAMPLES / "keystore" / "completed.sun.p12").read_bytes(),
    }.items():
        (folder / name).write_bytes(octets)
        yield Path(name)


def test_commands_on_an_inspected_file_name_it_and_prove_something(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a POSIX shell they run; PowerShell takes them apart into the same words."""
    monkeypatch.chdir(tmp_path)
    for file in inspected(tmp_path):
        (explained,) = explain_file(say, file)
        assert explained.commands, file
        for command in explained.commands:
            assert file.name in posix(command.line)
            assert powershell(command.powershell or command.line) == posix(command.line)
            if "pkcs12" not in command.line.lower():
                assert command.expected in run(command.line, tmp_path)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A case at its end."""
    return _walked(tmp_path_factory.mktemp("done") / "w")


def _walked(folder: Path, until: Step | None = None) -> Desk:
    desk = Desk(KernelSettings(Settings(folder), nobody=True), "valider")
    list(walking(desk.session).steps(*([until] if until else [])))
    desk.write_evidence()
    return desk


@pytest.mark.slow
def test_a_command_is_shown_when_its_file_is_there(tmp_path: Path, done: Desk) -> None:
    """The card's certificate comes with the signed request, the chain with the answer."""
    early = _walked(tmp_path / "w", Step.KEYSTORE)

    def commands(desk: Desk, artefact: str) -> tuple[Command, ...]:
        explained = Panel(desk, artefact).explained
        assert explained is not None
        return explained.commands

    assert commands(early, "card") == ()
    assert len(commands(done, "card")) == 1
    assert len(commands(early, "identifier")) == 2
    assert len(commands(done, "identifier")) == 3
    assert len(commands(early, "csr")) == 2


@pytest.mark.slow
def test_every_command_of_a_case_is_the_same_in_powershell(done: Desk) -> None:
    """Without pipes and redirections, which there turn octets into text."""
    for artefact in ("card", "subject", "csr", "identifier", "chain", "keystore", "etk"):
        explained = Panel(done, artefact).explained
        assert explained is not None
        for command in explained.commands:
            assert powershell(command.powershell or command.line) == posix(command.line)


@pytest.mark.slow
def test_with_the_practice_clock_moved_openssl_is_told_the_time(done: Desk) -> None:
    """It would say "expired" of a certificate that is good on that day, and good of one that has ended."""
    case = done.snapshot.case
    root, folder = done.environment.roots, done.workspace.folder / "verifier"
    for days, good in ((30, True), (2_000, False)):
        moment = case.chain[0].not_before + timedelta(days=days)
        command = chain(say, case.chain, root, moment, attime=f" -attime {int(moment.timestamp())}").commands[0]
        ran = subprocess.run(command.line, shell=True, cwd=folder, capture_output=True, text=True, check=False)
        assert (ran.returncode == 0 and command.expected in ran.stdout) is good


# ── the same again ───────────────────────────────────────────────────────────────────────────


def sanitised(text: str) -> str:
    """As the comparison of notebooks does."""
    rules = configparser.ConfigParser(interpolation=None)
    rules.read(Path(__file__).parents[1] / "notebooks" / "sanitize.cfg")
    for name in rules.sections():
        text = re.sub(rules[name]["regex"], rules[name]["replace"], text)
    return text


@pytest.mark.slow
def test_two_runs_say_the_same_but_for_what_is_marked(tmp_path: Path, done: Desk) -> None:
    """Everything that differs stands on a line that begins with ~, and the comparison of notebooks spares it."""
    again = _walked(tmp_path / "w")
    for artefact in ("card", "subject", "csr", "identifier", "chain", "keystore", "etk"):
        first, second = (str(Panel(desk, artefact)).splitlines() for desk in (done, again))
        assert len(first) == len(second)
        stamp = re.compile(r"\d{8}-\d{6}")
        for one, other in zip(first, second, strict=True):
            assert one.startswith("~") or stamp.sub("", one) == stamp.sub("", other)
            assert sanitised(one) == sanitised(other)


def test_more_is_said_on_demand(tmp_path: Path) -> None:
    """Short by default, whole where somebody asks for it."""
    shutil.copy(CASE / "csr.der", tmp_path / "a.csr")
    (explained,) = explain_file(say, tmp_path / "a.csr")
    assert isinstance(explained, Explanation)
    assert "modulus" not in str(explained)
    assert "modulus" in explained.text(whole=True)
    assert set(str(explained).splitlines()) <= set(explained.text(whole=True).splitlines())
