"""The practice platform as a server: how many requests, how long they take, and how that grows.

*Clients*: GenerateContract and GetExistingApplicationIds in turn, each with its own Id, from 1, 8, 32 and 64
concurrent clients, each of which waits for its answer, to a separate server process. Ours: the store in
PostgreSQL; baseline: the same in SQLite, measured in the same minute. The time per request is that of all clients
together (its inverse is the requests per second); p99 is the time that one request in a hundred exceeds.

*Growth*: one request in this process, with 100,000 certificates and tokens in the store; baseline: with ten. A
ratio near one shows that no request scans the whole store.
"""

from __future__ import annotations

import http.client
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from ehcert_kit.client.platform import Prepared
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.messages import certra, depot
from ehcert_kit.messages.operations import EtkStatus
from ehcert_kit.messages.request import Request
from ehcert_kit.practice import people
from ehcert_kit.practice.records import StoredEtk
from ehcert_kit.signer import Signer
from ehcert_kit.values import replace
from tests.keys import rsa_key
from tests.practice import stores
from tests.practice.postgresql import Server, server
from tests.practice.test_checks import AUTHENTICATION, Bench, card

from .measure import Result, Row, interleave
from .processes import environment, python

_ROOT = Path(__file__).parents[1]
_CLIENTS = (1, 8, 32, 64)
_REQUESTS = 384
_FEW, _MANY = 10, 100_000
_PARC = Organization("NIHII-GROUP", "94000027", "EXERCICE Soins du Parc")
_CONTACT = ContactData("camille@exercice.example", "0470 00 00 00")


def run(runs: int) -> Result:
    with tempfile.TemporaryDirectory() as name, server() as postgresql:
        folder = Path(name)
        rows = list(_at_once(folder, postgresql, runs))
        rows += [row for kind in (None, postgresql) for row in _growth(folder, kind, runs)]
    rates = [
        f"{row.name}: {1 / statistics.median(row.ours):.0f} and {1 / statistics.median(row.baseline):.0f}/s"
        for row in rows
        if row.name.endswith("per request")
    ]
    return Result(rows, ["PostgreSQL and SQLite, requests per second:", *rates])


# ── clients at once ──────────────────────────────────────────────────────────────────────────


def _at_once(folder: Path, postgresql: Server, runs: int) -> Iterator[Row]:
    with serving(folder / "p", postgresql.schema()) as ours, serving(folder / "s", None) as baseline:
        for clients in _CLIENTS:
            measured = interleave(
                runs,
                lambda clients=clients: _asked(ours, clients),  # type: ignore[misc]
                lambda clients=clients: _asked(baseline, clients),  # type: ignore[misc]
            )
            sides = [[seconds / _REQUESTS for seconds, _ in side] for side in measured]
            yield Row(f"{clients} clients, time per request", sides[0], sides[1], "ms")
            late = [[_p99(each) for _, each in side] for side in measured]
            yield Row(f"{clients} clients, p99", late[0], late[1], "ms")


@contextmanager
def serving(workspace: Path, store: str | None) -> Iterator[str]:
    """Run a practice platform in a separate process. Yields: its address."""
    words = python("-m", "ehcert_kit", "practice-platform", "--port", "0", "--workspace", str(workspace))
    words += ["--accent", "plain", *(("--store", store) if store else ())]
    settings = environment(workspace.parent)
    process = subprocess.Popen(words, env=settings, cwd=_ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield "http://" + process.stdout.readline().rpartition("http://")[2].strip()
    finally:
        process.terminate()
        process.wait(20)


def _asked(address: str, clients: int) -> tuple[float, list[float]]:
    """Send the requests. Returns: seconds in total, and of each request."""
    now, host = datetime.now(UTC), urlsplit(address).netloc
    wanted: tuple[Request, ...] = (
        certra.GenerateContract(_CONTACT, people.person(1), _PARC, None),
        certra.GetExistingApplicationIds(_PARC),
    )
    messages = [Prepared.of(wanted[n % len(wanted)], now).message for n in range(_REQUESTS)]
    each: list[float] = []

    def client(mine: Sequence[bytes]) -> None:
        connection = http.client.HTTPConnection(host)
        for message in mine:
            started = time.perf_counter()
            connection.request("POST", "/CertRa/v2", message, {"Content-Type": "text/xml; charset=utf-8"})
            answer = connection.getresponse()
            assert answer.status == 200, answer.status
            answer.read()
            each.append(time.perf_counter() - started)

    threads = [threading.Thread(target=client, args=(messages[n::clients],)) for n in range(clients)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(each) == _REQUESTS
    return time.perf_counter() - started, each


def _p99(each: Sequence[float]) -> float:
    return sorted(each)[round(0.99 * (len(each) - 1))]


# ── growth ───────────────────────────────────────────────────────────────────────────────────


def _growth(folder: Path, postgresql: Server | None, runs: int) -> Iterator[Row]:
    kind, stores.server = ("SQLite" if postgresql is None else "PostgreSQL"), postgresql
    few, many = (_filled(folder / f"{kind}-{number}", number) for number in (_FEW, _MANY))
    for name, (request, by) in _questions().items():
        sides = interleave(runs * 5, lambda: _timed(many, request, by), lambda: _timed(few, request, by))  # noqa: B023
        yield Row(f"{kind}, {_MANY:,} certificates / {_FEW}: {name}", *sides, "ms", 1.5)
    few.platform.store.close()
    many.platform.store.close()
    stores.server = None


def _questions() -> dict[str, tuple[Request, Signer | None]]:
    person = people.person(1)
    return {
        "signed question": (certra.GetActorQualities(person.ssin), card(AUTHENTICATION)),
        "application IDs": (certra.GetExistingApplicationIds(_PARC), None),
        "contract": (certra.GenerateContract(_CONTACT, person, _PARC, None), None),
        "certificates of a person": (certra.GetCertificateInfoForCitizen(), card(AUTHENTICATION)),
        "GetEtk": (depot.GetEtk(_PARC), None),
        "GetCertificate": (certra.GetCertificate(_key(1)), None),
    }


def _timed(bench: Bench, request: Request, by: Signer | None) -> float:
    """Seconds that the platform takes; signing by the client is not measured."""
    octets = bench.octets(request, by)
    started = time.perf_counter()
    status, _ = bench.services.serve(request.operation.service, octets)
    seconds = time.perf_counter() - started
    assert status == 200, status
    return seconds


def _filled(folder: Path, number: int) -> Bench:
    """A platform with this many certificates and tokens, of as many organisations and persons."""
    folder.mkdir()
    bench = Bench(folder)
    bench.certified(_PARC, "MODELE", rsa_key(20))
    with bench.platform.store.transaction() as unit:
        (model,) = unit.requests()
        token = StoredEtk("1", model.public_key_identifier, b"token" * 500, EtkStatus.VALID_ACTIVE, bench.now)
        for n in range(1, number):
            other = Organization("CBE", f"{n:010}", "EXERCICE")
            signer = replace(model.signer, ssin=f"{n:011}")
            request = replace(model, public_key_identifier=_key(n), organization=other, signer=signer)
            unit.put_request(request)
            unit.put_etk(replace(token, serial=str(n), public_key_identifier=_key(n)))
    return bench


def _key(n: int) -> bytes:
    return n.to_bytes(20)
