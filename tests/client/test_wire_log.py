"""The folder of exchanges: every message as a file, in the order of their numbers."""

from __future__ import annotations

import errno
import multiprocessing
import os
import re
from pathlib import Path

import pytest

from ehcert_kit.client.transport import Exchange
from ehcert_kit.client.wire_log import WireLog, exchanges, files, last_message
from ehcert_kit.disk.errors import FileIsFolder, FileNotReadable
from ehcert_kit.messages.operations import (
    GENERATE_CERTIFICATE,
    GENERATE_CONTRACT,
    GET_ACTOR_QUALITIES,
    GET_CERTIFICATE,
    Operation,
)
from tests.reference import RECORDED

NOT_YET = (RECORDED / "scripted-answers" / "pending.getCertificate.response.xml").read_bytes()


def exchange(
    operation: Operation = GENERATE_CONTRACT, request: bytes = b"<q/>", answer: bytes | None = b"<a/>"
) -> Exchange:
    return Exchange(operation, request, answer, None if answer is None else 200, 0.1)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_messages_are_kept_octet_for_octet_for_their_owner(tmp_path: Path) -> None:
    """They hold personal data. What was not answered has no second file."""
    log = WireLog(tmp_path / "wire")
    log(exchange(request=b"<q>\r\n</q>"))
    log(exchange(answer=None))

    assert names(tmp_path / "wire") == [
        "01-GenerateContract-request.xml",
        "01-GenerateContract-response.xml",
        "02-GenerateContract-request.xml",
    ]
    assert (tmp_path / "wire" / "01-GenerateContract-request.xml").read_bytes() == b"<q>\r\n</q>"
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in (tmp_path / "wire").iterdir())


def test_the_last_message_is_the_last_by_number(tmp_path: Path) -> None:
    """Names stop sorting as numbers do after 99."""
    (tmp_path / "99-GenerateContract-request.xml").write_bytes(b"<ninety-nine/>")
    log = WireLog(tmp_path)
    log(exchange(request=b"<hundred/>"))
    log(exchange(GET_ACTOR_QUALITIES))

    assert last_message(tmp_path, "GenerateContract", "request") == b"<hundred/>"
    assert last_message(tmp_path, "GenerateCertificate", "request") is None
    assert last_message(tmp_path / "absent", "GenerateContract", "request") is None


def test_what_cannot_be_read_is_an_error_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A message, or the whole folder: it is told with its name."""
    message = tmp_path / "01-GenerateContract-request.xml"
    message.mkdir()
    for read in (exchanges, lambda folder: last_message(folder, "GenerateContract", "request")):
        with pytest.raises(FileIsFolder, match=re.escape(str(message))):
            read(tmp_path)

    def refused(folder: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))

    monkeypatch.setattr(Path, "iterdir", refused)
    for listed in (exchanges, files):
        with pytest.raises(FileNotReadable, match=re.escape(str(tmp_path))):
            listed(tmp_path)


def test_a_file_of_another_name_is_no_message(tmp_path: Path) -> None:
    """Whoever looks for help copies them, and gives the copies names of his own."""
    (tmp_path / "01-GetEtk-request.xml").write_bytes(b"<ours/>")
    for name in ("copie de 02-GetEtk-request.xml", "x-GetEtk-request.xml", "-GetEtk-request.xml"):
        (tmp_path / name).write_bytes(b"<foreign/>")
    assert last_message(tmp_path, "GetEtk", "request") == b"<ours/>"
    assert [one.request for one in exchanges(tmp_path)] == [b"<ours/>"]


def _keep(folder: Path, operation: Operation) -> None:
    log = WireLog(folder)
    for _ in range(40):
        log(exchange(operation))


@pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folder")
@pytest.mark.parametrize(("operation", "flushed"), [(GET_ACTOR_QUALITIES, 0), (GENERATE_CERTIFICATE, 4)])
def test_what_binds_is_on_the_disk_before_anything_else_happens(
    operation: Operation, flushed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lost case is rebuilt of it, even after a power cut; a question can be asked again."""
    calls: list[int] = []
    log = WireLog(tmp_path)
    monkeypatch.setattr(os, "fsync", calls.append)
    log(exchange(operation))
    assert len(calls) == flushed  # each message, and its name


def test_processes_share_a_folder(tmp_path: Path) -> None:
    """Two pages, or a page and a command: each message has a number of its own."""
    fork = multiprocessing.get_context("fork")
    operations = (GENERATE_CONTRACT, GENERATE_CONTRACT, GET_ACTOR_QUALITIES)
    processes = [fork.Process(target=_keep, args=(tmp_path, operation)) for operation in operations]
    for process in processes:
        process.start()
    for process in processes:
        process.join()

    requests = [name for name in names(tmp_path) if name.endswith("-request.xml")]
    assert sorted(int(name.partition("-")[0]) for name in requests) == list(range(1, 121))
    assert len(names(tmp_path)) == 240


def test_a_number_left_by_a_crash_is_not_given_again(tmp_path: Path) -> None:
    """Nobody knows whether its owner still lives."""
    (tmp_path / "01-reserved").touch()
    WireLog(tmp_path)(exchange())

    assert names(tmp_path)[1:] == ["02-GenerateContract-request.xml", "02-GenerateContract-response.xml"]


@pytest.mark.parametrize("between", [[], [exchange()]], ids=["unbroken", "broken"])
def test_a_long_wait_is_kept_as_its_first_question(between: list[Exchange], tmp_path: Path) -> None:
    """Days of "not yet" fill no disk; what comes between, before and after stays."""
    log = WireLog(tmp_path, every=False)
    waits = [exchange(GET_CERTIFICATE, b"<q%d/>" % number, NOT_YET) for number in range(3)]
    for each in (exchange(), waits[0], *between, *waits[1:], exchange(GET_CERTIFICATE)):
        log(each)

    assert len(names(tmp_path)) == 2 * (3 + 2 * len(between))
    number = 2 + 2 * len(between)
    kept = (tmp_path / f"{number:02}-GetCertificate-request.xml").read_bytes()
    assert kept == (b"<q1/>" if between else b"<q0/>")
