"""Where a platform is kept: a file of an earlier version, a database of a server, what is wrong with either."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from ehcert_kit.cli import main
from ehcert_kit.client.platform import Prepared
from ehcert_kit.environments.opening import open_session, scenario_of, time_of
from ehcert_kit.environments.practice import existing_platform, open_platform
from ehcert_kit.environments.settings import PRACTICE_FOLDER, Settings
from ehcert_kit.errors import FileBusy, PracticePlatformAbsent, PracticePlatformFailed, PracticeStoreRefused
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.messages import certra, depot, soap
from ehcert_kit.messages.answer import open_answer
from ehcert_kit.messages.request import Request
from ehcert_kit.practice import people, schema
from ehcert_kit.practice.application import serving
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.postgresql import release
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.seats import Seats
from ehcert_kit.practice.services import Services
from ehcert_kit.practice.store import Store
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from tests.keys import rsa_key

from .postgresql import Server
from .stores import store_in
from .test_checks import CAMILLE, CONTACT, GROUP, SIGNATURE, Bench, card, typed_as

#: A platform of version 0.1 after one walk, and when that was.
OLD, THEN = Path(__file__).parents[1] / "data" / "platform-0.1.sql", datetime.fromisoformat("2026-11-26T21:00:00Z")
PARC = Organization("NIHII-GROUP", "94000027", "EXERCICE Soins du Parc")


def asked(platform: PracticePlatform, request: Request, now: datetime) -> bytes:
    """The answer to a request that nobody signs."""
    status, answer = Services(platform).serve(request.operation.service, Prepared.of(request, now).message)
    assert status == 200, answer
    return answer


# ── a file of an earlier version ─────────────────────────────────────────────────────────────


def test_the_store_of_an_earlier_version_opens_and_goes_on(tmp_path: Path) -> None:
    """What it holds is found by what it is looked for by now, and what comes after is kept beside it."""
    with sqlite3.connect(tmp_path / "platform.sqlite") as connection:
        connection.executescript(OLD.read_text())
    connection.close()
    for _ in range(2):
        platform = PracticePlatform(Store(tmp_path / "platform.sqlite"), load("groupe-simple"), lambda: THEN)
        (certificate,) = platform.show()["certificates"]
        assert (certificate["organization"], certificate["status"]) == (str(PARC), "VALID_ACTIVE")
        assert platform.orders().pauses(CAMILLE.ssin)
        with platform.store.reading() as unit:
            (request,) = unit.requests_for(PARC)
            assert unit.requests_by(CAMILLE.ssin) == [request] == unit.requests()
            assert unit.request_of_certificate(str(certificate["serial"])) == request
            assert unit.etks_of(request.public_key_identifier) == unit.etks()
            assert unit.place(CAMILLE.ssin) == unit.places()[0]
            assert (unit.revoked(), unit.requests_by("moon")) == ([], [])
    answer = soap.unwrap(asked(platform, depot.GetEtk(PARC), THEN))
    assert not isinstance(answer, soap.Fault)
    assert depot.read_etk(open_answer(answer, depot.GetEtk.operation)) is not None
    assert [line["operation"] for line in platform.show()["served"]][-2:] == ["GetEtk", "GetEtk"]


# ── a database of a server ───────────────────────────────────────────────────────────────────


def test_a_workspace_remembers_where_its_platform_is_kept(
    postgresql: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who opens it again names no address; nothing of the platform lies in the folder."""
    address = postgresql.schema()
    platform = open_platform(tmp_path, "hopital-bce", store=address)
    again = existing_platform(tmp_path)
    assert (again.root, again.scenario.id) == (platform.root, "hopital-bce")
    assert scenario_of(Settings(tmp_path)).id == "hopital-bce"
    assert abs((time_of(Settings(tmp_path)) - platform.clock()).total_seconds()) < 60
    assert not (tmp_path / PRACTICE_FOLDER / "platform.sqlite").exists()
    assert (tmp_path / PRACTICE_FOLDER / "platform.postgresql").read_text() == address
    assert main(["practice-platform", "show", "--workspace", str(tmp_path)]) == 0
    assert "requests (0)" in capsys.readouterr().out

    with pytest.raises(PracticeStoreRefused) as raised:
        open_platform(tmp_path, store=postgresql.schema())
    assert raised.value.reason == "begun"
    open_platform(tmp_path / "file")
    with pytest.raises(PracticeStoreRefused) as raised:
        open_platform(tmp_path / "file", store=postgresql.schema())
    assert raised.value.reason == "begun"
    release(address)


def test_two_platforms_of_one_database_do_not_meet(postgresql: Server, tmp_path: Path) -> None:
    """Each has its schema, and waits for nobody else's transaction."""
    first, second = (open_platform(tmp_path / name, store=postgresql.schema()) for name in ("a", "b"))
    assert first.root != second.root
    with first.store.transaction() as unit:
        unit.set("clock", b"60")
        second.clock.reset()
        assert first.clock.ahead.total_seconds() == 0
    assert (first.clock.ahead.total_seconds(), second.clock.ahead.total_seconds()) == (60, 0)
    for platform in (first, second):
        platform.store.close()


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://h/d", "address"),
        ("platform.sqlite", "address"),
        ("postgresql://h/d?moon=1", "address"),
        ("postgresql://u:secret@h/d", "password"),
        ("postgresql://h/d?password=secret", "password"),
        ("postgresql://h/d?sslkey=k&sslpassword=secret", "password"),
        ("postgresql://u:se/secret@h/d", "password"),
        ("postgresql+psycopg2://u:secret@h/d", "password"),
        ("host=h user=u password = secret", "password"),
        ("postgresql://[::1/d", "address"),
        ("postgresql:///d?host=/nowhere", "unreachable"),
        ("postgresql://u@127.0.0.1:9/d?connect_timeout=2", "unreachable"),
    ],
)
def test_an_address_that_leads_nowhere_is_said(address: str, reason: str, tmp_path: Path) -> None:
    """And never with a password in it; nothing is noted."""
    with pytest.raises(PracticeStoreRefused) as raised:
        open_platform(tmp_path, store=address)
    assert raised.value.reason == reason
    assert "secret" not in str(raised.value)
    assert reason != "unreachable" or raised.value.detail
    with pytest.raises(PracticePlatformAbsent):
        existing_platform(tmp_path)


def test_a_connection_that_the_server_refuses_is_not_one_without_an_answer(
    postgresql: Server, tmp_path: Path
) -> None:
    """A wrong user, password or database: the server runs, and says so."""
    for wrong in (
        postgresql.address().replace("ehcert@", "moon@"),
        postgresql.address().replace("/postgres?", "/moon?"),
    ):
        with pytest.raises(PracticeStoreRefused) as raised:
            open_platform(tmp_path, store=wrong)
        assert (raised.value.reason, "moon" in raised.value.detail) == ("login", True)


def _of_a_writer(server: Server, address: str) -> str:
    """The address for a new user who may read and write the tables of this platform, and nothing else."""
    name = address.rpartition("%3D")[2]
    server.run(f"CREATE ROLE w{name} LOGIN; GRANT USAGE ON SCHEMA {name} TO w{name}")
    server.run(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {name} TO w{name}")
    return address.replace("ehcert@", f"w{name}@")


def test_a_user_who_may_only_read_and_write_goes_on(postgresql: Server, tmp_path: Path) -> None:
    """Tables are made once, by whoever may make them."""
    address = postgresql.schema()
    first = open_platform(tmp_path / "a", store=address)
    second = open_platform(tmp_path / "b", store=_of_a_writer(postgresql, address))
    second.clock.forward(timedelta(minutes=1))
    assert (second.root, first.clock.ahead) == (first.root, timedelta(minutes=1))
    for platform in (first, second):
        platform.store.close()


@pytest.mark.slow
def test_a_database_that_takes_nothing_more_is_not_told_as_ehealths(postgresql: Server, tmp_path: Path) -> None:
    """The participant is sent to whoever runs the platform, who hears that it is the database; then it goes on."""
    address = postgresql.schema()
    open_platform(tmp_path / "a", store=address).store.close()
    name = address.rpartition("%3D")[2]
    with serving(open_platform(tmp_path / "b", store=_of_a_writer(postgresql, address))) as url:
        client = open_session(Settings(tmp_path / "w", platform=url)).environment.platform
        postgresql.run(f"REVOKE INSERT ON ALL TABLES IN SCHEMA {name} FROM w{name}")
        with pytest.raises(PracticePlatformFailed) as met:
            client.organization_types()
        told = Texts("en").error(met.value)
        assert "Its database" in told.cause and "the database has to be repaired" in told.remedy
        postgresql.run(f"GRANT INSERT ON ALL TABLES IN SCHEMA {name} TO w{name}")
        assert client.organization_types()


def test_a_schema_has_any_name(postgresql: Server, tmp_path: Path) -> None:
    """Also one that SQL has to quote."""
    postgresql.run('CREATE SCHEMA "Klas-A"')
    platform = open_platform(tmp_path, store=postgresql.address("%22Klas-A%22"))
    assert platform.show()["requests"] == []
    platform.store.close()


def _without_table(server: Server, name: str) -> None:
    server.run(f"DROP TABLE {name}.setting; CREATE TABLE {name}.setting (moon TEXT)")


def _garbled(server: Server, name: str) -> None:
    server.run(f"UPDATE {name}.setting SET value = 'x' WHERE key = 'authority'")


def _without_right(server: Server, name: str) -> None:
    server.run(f"CREATE ROLE r{name} LOGIN; GRANT USAGE ON SCHEMA {name} TO r{name}")


def _without_schema(server: Server, name: str) -> None:
    server.run(f"DROP SCHEMA {name} CASCADE")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (_without_table, "damaged"),
        (_garbled, "damaged"),
        (_without_right, "permission"),
        (_without_schema, "schema"),
    ],
)
def test_a_damaged_database_is_said_and_left_as_it_is(
    damage: Callable[[Server, str], None], reason: str, postgresql: Server, tmp_path: Path
) -> None:
    """Nobody puts it aside: it is its administrator's."""
    address = postgresql.schema()
    open_platform(tmp_path, store=address)
    release(address)
    name = address.rpartition("%3D")[2]
    damage(postgresql, name)
    if reason == "permission":
        noted = tmp_path / PRACTICE_FOLDER / "platform.postgresql"
        noted.write_text(address.replace("ehcert@", f"r{name}@"))
    for _ in range(2):
        with pytest.raises(PracticeStoreRefused) as raised:
            open_platform(tmp_path)
        assert raised.value.reason == reason


def test_a_platform_whose_server_is_gone_says_so_and_goes_on_when_it_is_back(
    postgresql: Server, tmp_path: Path
) -> None:
    """Connections that the server ended are replaced."""
    platform = open_platform(tmp_path, store=postgresql.schema())
    platform.show()
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ehcert-kit'"
    assert postgresql.run(ended)
    assert platform.show()["requests"] == []
    with pytest.raises(PracticeStoreRefused) as raised, platform.store.transaction() as unit:
        postgresql.run(ended)
        unit.set("clock", b"60")
    assert raised.value.reason == "unreachable"
    assert platform.clock.ahead.total_seconds() == 0
    platform.store.close()


@pytest.mark.slow
def test_a_server_that_is_back_after_a_long_time_is_used_at_once(
    postgresql: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long it was away: the pauses between attempts do not grow beyond what a request waits."""
    monkeypatch.setattr("ehcert_kit.practice.postgresql.PATIENCE", 0.4)
    monkeypatch.setattr("psycopg_pool.base.AttemptWithBackoff.INITIAL_DELAY", 0.1)
    address, way = postgresql.schema(), tmp_path / ".s.PGSQL.5432"
    socket = Path(parse_qs(urlsplit(address).query)["host"][0]) / way.name
    way.symlink_to(socket)
    platform = open_platform(tmp_path / "w", store=address.replace(str(socket.parent), str(tmp_path)))
    way.unlink()
    postgresql.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ehcert-kit'")
    with pytest.raises(PracticeStoreRefused) as raised:
        platform.show()
    assert raised.value.reason == "unreachable"
    time.sleep(0.5)  # as the attempts go on, their pauses would be longer than a request waits
    way.symlink_to(socket)
    assert platform.show()["requests"] == []
    platform.store.close()


IMPORTED = """
import sys
from pathlib import Path
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
open_session(Settings(Path(sys.argv[1])))
print(sorted(name for name in sys.modules if name.startswith("psycopg")))
"""


@pytest.mark.slow
def test_nobody_pays_for_a_driver_that_he_does_not_use(tmp_path: Path) -> None:
    """Neither a page's kernel, whose platform is a file, nor somebody who has not installed it."""
    words = [sys.executable, "-c", IMPORTED, str(tmp_path)]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stdout == "[]\n"
    hidden = "import sys\nsys.modules['psycopg'] = None\n"
    asked = f"{hidden}from ehcert_kit.cli import main\nsys.exit(main())"
    words = [sys.executable, "-c", asked, "practice-platform", "--workspace", str(tmp_path / "p")]
    run = subprocess.run([*words, "--store", "postgresql://h/d"], capture_output=True, text=True, check=False)
    assert run.returncode != 0 and 'pip install "ehcert-kit[postgresql]"' in run.stdout + run.stderr


def test_who_waits_too_long_for_another_hears_that_it_is_busy(postgresql: Server, tmp_path: Path) -> None:
    """As with a file."""
    address = f"{postgresql.schema()}%20-clock_timeout%3D50"
    platform = open_platform(tmp_path, store=address)
    with platform.store.transaction(), pytest.raises(FileBusy), platform.store.transaction():
        pass
    platform.store.close()


# ── exactly once ─────────────────────────────────────────────────────────────────────────────

PROCESS = """
import hashlib, sys
from datetime import datetime, timedelta
from pathlib import Path
from ehcert_kit.messages.operations import Service
from ehcert_kit.practice.application import serving
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.services import Services
from ehcert_kit.practice.store import Store
from ehcert_kit.texts import Texts
file, now, mine = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), Path(sys.argv[3])
platform = PracticePlatform(Store(file), load("groupe-simple"), lambda: now)
same = file.with_name("same").read_bytes()
print("ready", flush=True)
sys.stdin.readline()
for _ in range(4):
    print(hashlib.sha256(Services(platform).serve(Service.CERTRA, same)[1]).hexdigest())
Services(platform).serve(Service.CERTRA, mine.read_bytes())
"""


@pytest.mark.slow
@pytest.mark.usefixtures("database")
def test_several_processes_have_one_effect_for_one_request(tmp_path: Path) -> None:
    """Four of them get the same signed octets four times at once; then each gets a key of its own for one name."""
    bench = Bench(tmp_path)
    signed = [bench.octets(bench.order(key=rsa_key(11)), card(SIGNATURE))]
    for n in range(4):
        contact = replace(CONTACT, phone_private=f"0470 00 00 0{n}")
        wanted = certra.GenerateContract(contact, CAMILLE, GROUP, typed_as("AUTRE"))
        contract = certra.read_contract(bench.ask(wanted))
        order = bench.order(GROUP, "AUTRE", rsa_key(12 + n), contract, contact=contact)
        signed.append(bench.octets(order, card(SIGNATURE)))
    files = [tmp_path / "same", *(tmp_path / f"own{n}" for n in range(4))]
    for file, octets in zip(files, signed, strict=True):
        file.write_bytes(octets)
    before = len(bench.platform.show()["served"])
    words = [sys.executable, "-c", PROCESS, str(tmp_path / "platform.sqlite"), bench.now.isoformat()]
    processes = [
        subprocess.Popen([*words, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for file in files[1:]
    ]
    for process in processes:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    told = {line for process in processes for line in process.communicate(timeout=100)[0].splitlines()}

    assert len(told) == 1
    known = bench.platform.show()
    verdicts = [line["verdict"] for line in known["served"][before:]]
    assert len(verdicts) == 20
    assert (verdicts.count("success"), verdicts.count("repeated")) == (2, 15)
    assert verdicts.count("PRATIQUE_APPLICATION_ID_TAKEN") == 3
    assert [request["application_id"] for request in known["requests"]] == [None, "AUTRE"]


# ── looked up, not looked through ────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("database")
def test_what_a_request_looks_for_is_looked_up(tmp_path: Path, postgresql: Server) -> None:
    """However many certificates there are: the database answers each question of a request from an index."""
    store = store_in(tmp_path)
    questions = (
        "SELECT record FROM request WHERE organization = 'x' ORDER BY rowid",
        "SELECT record FROM request WHERE signer = 'x' OR organization IN ('y', 'z')",
        "SELECT record FROM request WHERE serial = 'x'",
        "SELECT record FROM etk WHERE public_key_identifier = 'x'",
        "SELECT record FROM request WHERE revoked = 1",
        "DELETE FROM seen WHERE at <= 1",
    )
    with store.transaction() as unit:
        if store.in_file:
            plans = ["\n".join(str(r) for r in unit._sql(f"EXPLAIN QUERY PLAN {q}")) for q in questions]
        else:
            unit._sql("SET LOCAL enable_seqscan = off")
            plans = ["\n".join(str(r) for r in unit._sql(f"EXPLAIN {q}")) for q in questions]
    for question, plan in zip(questions, plans, strict=True):
        assert "index" in plan.lower() and "seq scan" not in plan.lower() and "'SCAN" not in plan, (question, plan)


def test_every_seat_and_organisation_is_found_as_by_looking_through() -> None:
    """The first one counts, as it did."""
    scenario = load("groupe-simple")
    seats = Seats(scenario)
    assert [seats.of(people.person(seat).ssin) for seat in (1, 2, 60)] == [1, 2, 60]
    assert seats.of(people.person(61).ssin) is None
    for seat in (1, 60):
        for organization, setting in scenario.known_organizations(seat):
            assert seats.setting_of(organization) == setting
    assert seats.setting_of(Organization("CBE", "0999001020", "")) is None


@pytest.mark.usefixtures("database")
def test_a_copy_has_every_row_of_every_table(tmp_path: Path) -> None:
    """In its order; of a database, too, the copy is a file."""
    bench = Bench(tmp_path)
    bench.certified()
    copy = bench.platform.copied(tmp_path / "copy" / "platform.sqlite")
    assert copy.in_file
    with bench.platform.store.reading() as here, copy.reading() as there:
        for table in schema.COLUMNS:
            assert [tuple(row) for row in here.content(table)] == [tuple(row) for row in there.content(table)]
