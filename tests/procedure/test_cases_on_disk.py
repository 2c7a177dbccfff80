"""Many cases in one workspace, on disk: kept, taken over, set aside and rebuilt."""

from __future__ import annotations

import json
import os
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ehcert_kit import disk
from ehcert_kit.errors import (
    ChangedElsewhere,
    StateSetAside,
    WorkspaceAbsent,
    WorkspaceOfAnotherEnvironment,
    WrittenByNewerVersion,
)
from ehcert_kit.names import Step
from ehcert_kit.procedure import recovery
from ehcert_kit.procedure.case import Case, Conditions, File, Kind, Purpose, Registered, Sent, Situation, Verified
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.procedure.workspace import Workspace
from ehcert_kit.values import replace
from tests.conftest import OpenPractice, walking

NOW = datetime(2026, 11, 26, 12, 0, 0, tzinfo=UTC)


def opened(folder: Path, environment: str = "practice") -> Workspace:
    return Workspace.open(folder, environment, folder / "ehealth" / "keystore", lambda: NOW)


def test_a_new_workspace_has_one_empty_case_in_hand(tmp_path: Path) -> None:
    workspace = opened(tmp_path)
    assert (workspace.case.kind, workspace.case.stages) == (Kind.REQUEST, ())
    assert workspace.cases == (workspace.case,)


def test_another_case_begins_beside_the_first(tmp_path: Path) -> None:
    """It is the one in hand from then on; the first is untouched, and can be taken up again."""
    workspace = opened(tmp_path)
    first = workspace.reach(Conditions(NOW))
    second = workspace.begin(Kind.COMPLETION, Purpose(for_self=True))

    assert workspace.case == second
    assert {case.id for case in workspace.cases} == {first.id, second.id}
    assert opened(tmp_path).case == second
    workspace.take(first)
    assert workspace.case == first
    assert opened(tmp_path).case == first


def test_a_window_goes_on_with_its_own_case(tmp_path: Path) -> None:
    """Whatever another one takes in hand meanwhile."""
    window = opened(tmp_path)
    mine = window.case
    opened(tmp_path).begin(Kind.REQUEST)
    window.reach(Conditions(NOW))
    assert window.case.id == mine.id
    assert window.case.get(Conditions) is not None


@pytest.mark.slow
def test_a_page_takes_what_is_still_to_be_done(practice: OpenPractice) -> None:
    """Of the cases that it is about: one that is over comes after one that is not, however new it is."""
    session = practice()
    workspace = session.workspace
    begun = workspace.reach(Conditions(NOW))
    workspace.begin(Kind.REQUEST)
    list(walking(session).steps())
    over = workspace.case
    assert standing(over).over and over.id != begun.id

    workspace.begin(Kind.REQUEST)  # which nobody has answered anything in
    revoking = workspace.begin(Kind.REVOCATION)
    workspace.take_of(tuple(Kind))
    assert workspace.case.id == revoking.id, "it is of one of these kinds"
    workspace.take_of((Kind.REQUEST,))
    assert workspace.case.id == begun.id
    workspace.take(over)
    workspace.take_of((Kind.REQUEST,))
    assert workspace.case.id == over.id, "somebody took it in hand"


def test_another_environment_does_not_share_the_folder(tmp_path: Path) -> None:
    """Also where the index is lost: each case says where it belongs."""
    opened(tmp_path)
    with pytest.raises(WorkspaceOfAnotherEnvironment):
        opened(tmp_path, "production")
    (tmp_path / "workspace.json").unlink()
    with pytest.raises(WorkspaceOfAnotherEnvironment):
        opened(tmp_path, "production")


def test_where_no_case_is_left_the_index_says_where_a_folder_belongs(tmp_path: Path) -> None:
    """Otherwise a real case would begin between exchanges and files of practice."""
    opened(tmp_path)
    for case in (tmp_path / "cases").glob("*.json"):
        case.unlink()
    with pytest.raises(WorkspaceOfAnotherEnvironment):
        opened(tmp_path, "production")


def test_a_copied_workspace_names_its_own_file(tmp_path: Path) -> None:
    """What lies in a workspace is named from it; what lies elsewhere stays where it is."""
    workspace = opened(tmp_path / "a")
    workspace.reach(File(tmp_path / "a" / "ehealth" / "keystore" / "k.p12"))
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    assert opened(tmp_path / "b").case.keystore == tmp_path / "b" / "ehealth" / "keystore" / "k.p12"

    workspace.reach(File(tmp_path / "elsewhere.p12"))
    assert opened(tmp_path / "a").case.keystore == tmp_path / "elsewhere.p12"


@pytest.mark.parametrize("damage", [b"", b'{"id": "x", "sta', b'[1, "x"]', b"\xff\xfe", b'{"a":' * 100_000])
def test_what_is_damaged_is_set_aside_and_said(damage: bytes, tmp_path: Path) -> None:
    """A case of which nothing was sent is lost; the other one is found, and nothing is deleted."""
    workspace = opened(tmp_path)
    other = workspace.reach(Situation("belgian"))
    lost = workspace.begin(Kind.REQUEST)
    (tmp_path / "cases" / f"{lost.id}.json").write_bytes(damage)

    again = opened(tmp_path)
    assert again.case == other
    (problem,) = again.problems
    assert isinstance(problem, StateSetAside)
    assert problem.outcome == "lost"
    assert (tmp_path / "cases" / problem.aside).read_bytes() == damage


def said(workspace: Workspace) -> list[tuple[str, str]]:
    return [(each.file, each.outcome) for each in workspace.problems if isinstance(each, StateSetAside)]


class Killed(BaseException):
    """This process ends here."""


def killed(*_: object, **__: object) -> None:
    raise Killed


@pytest.mark.parametrize("where", ["rebuilt", "write_private"])
def test_a_damaged_case_keeps_its_name_until_it_is_rebuilt(
    where: str, practice: OpenPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed while it is rebuilt, or written: the next one rebuilds it, and says so. What was damaged is kept."""
    session = practice()
    list(walking(session).steps(Step.REQUEST))
    before, cases = session.workspace.case, session.workspace.folder / "cases"
    file = cases / f"{before.id}.json"
    file.write_bytes(b"{")

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr({"rebuilt": recovery, "write_private": disk}[where], where, killed)
        practice()
    assert file.read_bytes() == b"{"
    again = practice().workspace
    assert (again.case.id, again.case.csr) == (before.id, before.csr)
    assert said(again) == [(f"{before.id}.json", "rebuilt")]
    assert [file.read_bytes() for file in cases.glob("*.backup")] == [b"{"]
    assert said(practice().workspace) == []


def test_a_case_in_hand_of_which_only_a_backup_is_left_is_rebuilt(practice: OpenPractice) -> None:
    """Whoever set it aside was killed before another one was taken in hand."""
    session = practice()
    list(walking(session).steps(Step.REQUEST))
    before = session.workspace.case
    disk.set_aside(session.workspace.folder / "cases" / f"{before.id}.json", NOW)

    again = practice().workspace
    assert (again.case.id, again.case.csr) == (before.id, before.csr)
    assert said(again) == [(f"{before.id}.json", "rebuilt")]
    assert said(practice().workspace) == []


def test_the_id_of_a_case_that_was_set_aside_is_not_given_again(tmp_path: Path) -> None:
    """Its backup would be taken for one of the new case; and that it is lost is said, once."""
    lost = opened(tmp_path).case
    disk.set_aside(tmp_path / "cases" / f"{lost.id}.json", NOW)
    again = opened(tmp_path)
    assert again.case.id == f"{lost.id}-2"
    assert said(again) == [(f"{lost.id}.json", "lost")]
    assert said(opened(tmp_path)) == []


def test_a_damaged_index_keeps_its_name_until_it_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed meanwhile, the next one says so; and so it does where only a backup is left."""
    case = opened(tmp_path).case
    index = tmp_path / "workspace.json"
    index.write_bytes(b"{")
    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(disk, "write_private", killed)
        opened(tmp_path)
    assert index.read_bytes() == b"{"
    again = opened(tmp_path)
    assert (again.case, said(again)) == (case, [("workspace.json", "rebuilt")])

    disk.set_aside(index, NOW)
    again = opened(tmp_path)
    assert (again.case, said(again)) == (case, [("workspace.json", "rebuilt")])
    assert said(opened(tmp_path)) == []


def test_a_copy_that_synchronisation_made_is_no_case(tmp_path: Path) -> None:
    """Neither beside its case, nor in its place: which of them is older nobody knows."""
    workspace = opened(tmp_path)
    file = tmp_path / "cases" / f"{workspace.case.id}.json"
    shutil.copy(file, file.with_name(f"{file.stem}-PC2.json"))
    now = workspace.reach(Conditions(NOW))
    assert workspace.cases == opened(tmp_path).cases == (now,)


def test_the_only_copy_of_a_case_becomes_the_case(tmp_path: Path) -> None:
    """The newest, where there are several."""
    workspace = opened(tmp_path)
    file = tmp_path / "cases" / f"{workspace.case.id}.json"
    old, new = (file.with_name(name) for name in (f"{file.stem}-PC2.json", f"Copie de {file.stem}.json"))
    shutil.copy(file, old)
    os.utime(old, (0, 0))
    now = workspace.reach(Conditions(NOW))
    file.rename(new)
    again = opened(tmp_path)
    assert (again.case, again.cases, again.problems) == (now, (now,), [])
    assert old.exists() and not new.exists()


def test_a_damaged_case_is_rebuilt_whatever_its_copies_hold(practice: OpenPractice) -> None:
    """A copy has the same key, and is no other case."""
    session = practice()
    list(walking(session).steps(Step.REQUEST))
    before = session.workspace.case
    file = session.workspace.folder / "cases" / f"{before.id}.json"
    shutil.copy(file, file.with_name(f"{before.id}-PC2.json"))
    file.write_bytes(b"")
    again = practice().workspace
    assert (again.case.csr, said(again)) == (before.csr, [(file.name, "rebuilt")])


def test_a_folder_in_the_place_of_a_state_file_is_damage_too(practice: OpenPractice) -> None:
    """It is renamed with what is in it; what was sent is rebuilt."""
    session = practice()
    list(walking(session).steps(Step.REQUEST))
    before, folder = session.workspace.case, session.workspace.folder
    case, index, former = (
        folder / "cases" / f"{before.id}.json",
        folder / "workspace.json",
        folder / "dossier.json",
    )
    for file in (case, index):
        file.unlink()
    for file in (case, index, former):
        file.mkdir()
        (file / "x").touch()
    again = practice().workspace
    assert again.case.csr == before.csr
    assert dict(said(again)) == {former.name: "lost", index.name: "rebuilt", case.name: "rebuilt"}
    assert len(list(folder.rglob("*.backup/x"))) == 3


def test_a_folder_in_the_place_of_a_case_of_which_nothing_was_sent_is_set_aside(tmp_path: Path) -> None:
    lost = opened(tmp_path).case
    file = tmp_path / "cases" / f"{lost.id}.json"
    file.unlink()
    file.mkdir()
    again = opened(tmp_path)
    assert (said(again), again.case.id != lost.id) == ([(file.name, "lost")], True)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"[" * 100_000])
def test_a_damaged_index_is_made_anew(damage: bytes, tmp_path: Path) -> None:
    """From the cases that are there."""
    case = opened(tmp_path).reach(Conditions(NOW))
    (tmp_path / "workspace.json").write_bytes(damage)
    again = opened(tmp_path)
    assert again.case == case
    assert [type(problem) for problem in again.problems] == [StateSetAside]
    assert opened(tmp_path).problems == []


def test_what_a_crash_left_unfinished_goes_when_it_is_old(tmp_path: Path) -> None:
    """From the workspace's own folders, also where nothing is written any more; another process may be writing."""
    opened(tmp_path)
    keystores = tmp_path / "ehealth" / "keystore"
    keystores.mkdir(parents=True)
    recent = keystores / ".b.p12.xyz.ehcert-new"
    old = [place / ".a.p12.xyz.ehcert-new" for place in (tmp_path, tmp_path / "cases", keystores)]
    for file in (*old, recent):
        file.touch()
    for file in old:
        os.utime(file, (0, 0))
    opened(tmp_path)
    assert not any(file.exists() for file in old) and recent.exists()


def test_a_sent_request_is_rebuilt_from_what_crossed_the_wire(practice: OpenPractice) -> None:
    """Who, for whom, with which key, and the signed octets; what became of it the platform is asked."""
    session = practice("plusieurs-organisations")
    list(walking(session).steps(Step.REQUEST))
    before = session.workspace.case
    (session.workspace.folder / "cases" / f"{before.id}.json").write_bytes(b"")

    again = practice()
    after = again.workspace.case
    assert standing(after) is Standing.UNCERTAIN
    assert after.need(Sent).message == before.need(Sent).message
    assert (after.holder, after.subject, after.contact, after.csr, after.keystore) == (
        before.holder,
        before.subject,
        before.contact,
        before.csr,
        before.keystore,
    )
    list(walking(again).steps())
    assert standing(again.workspace.case) is Standing.READY
    assert again.platform is not None
    assert len(again.platform.show()["requests"]) == 1


# ── a newer version ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("workspace.json", {"version": 2, "current": 7}),
        ("workspace.json", {"theme": "dark"}),
        ("workspace.json", {"notes": {"theme": "dark"}}),
        ("case", {"version": 2, "kind": "archive"}),
        ("case", {"archived": True}),
        ("case", {"stages": {"Archived": {"when": None}}}),
        ("case", {"stages": {"Purpose": {"for_self": True, "for_other": True}}}),
        ("other", {"version": 2}),
    ],
)
def test_what_a_newer_version_wrote_is_refused_and_left_alone(
    name: str, more: dict[str, object], tmp_path: Path
) -> None:
    """It is neither damaged nor to be stripped of what is not known here: in the index, or any case."""
    workspace = opened(tmp_path)
    other = workspace.case
    case = workspace.begin(Kind.REQUEST)
    files = {"case": case, "other": other}
    file = tmp_path / "cases" / f"{files[name].id}.json" if name in files else tmp_path / name
    file.write_text(json.dumps({**json.loads(file.read_text()), **more}))
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}

    with pytest.raises(WrittenByNewerVersion) as refused:
        opened(tmp_path)
    assert refused.value.file == file.name
    with pytest.raises(WrittenByNewerVersion):
        if name in files:
            workspace.change(lambda case: case.reach(Conditions(NOW)), files[name])
        else:
            workspace.note(lambda notes: notes)
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_a_file_without_a_version_has_the_first(tmp_path: Path) -> None:
    """It was written before files named one."""
    case = opened(tmp_path).reach(Conditions(NOW))
    for file in tmp_path.rglob("*.json"):
        record = json.loads(file.read_text())
        assert record.pop("version") == 1
        file.write_text(json.dumps(record))
    again = opened(tmp_path)
    assert (again.case, again.problems) == (case, [])


# ── version 0.1 ──────────────────────────────────────────────────────────────────────────────


def test_a_workspace_of_version_0_1_is_taken_over(practice: OpenPractice) -> None:
    """With its request, its file and its notes; what it remembered of the file is asked anew."""
    session = practice()
    list(walking(session).steps())
    case, folder = session.workspace.case, session.workspace.folder
    written = json.loads((folder / "cases" / f"{case.id}.json").read_text())["stages"]
    sent = {name: value for name, value in written["Sent"].items() if name != "operation"}
    record = {
        "world": "practice",
        "created": "2026-11-20T09:00:00+01:00",
        "card": "practice",
        "kind": "group",
        "manager": "Camille EXERCICE",
        "situation": "belgian",
        "conditions_accepted": "2026-11-20T09:00:00+01:00",
        "purpose": "organisation",
        "options_chosen": True,
        "holder": written["Applicant"]["holder"],
        "actor": written["Choice"]["actor"],
        "application_id": None,
        "contact": written["ContactData"],
        "contract": written["Agreement"]["contract"],
        "contract_read": written["Agreement"]["read"],
        "keystore": str(case.keystore),
        "csr": written["Keys"]["csr"],
        "public_key_identifier": written["Keys"]["public_key_identifier"],
        "request": sent,
        "chain": [certificate["der"] for certificate in written["Delivered"]["chain"]],
        "certificate_installed": "2026-11-20T09:00:00+01:00",
        "encryption_serial": written["Registered"]["serial"],
        "etk": written["Registered"]["etk"],
        "verified": "2026-11-20T09:00:00+01:00",
    }
    shutil.rmtree(folder / "cases")
    (folder / "workspace.json").unlink()
    (folder / "dossier.json").write_text(json.dumps(record))

    again = practice()
    taken = again.workspace.case
    assert (taken.sent, taken.chain, taken.subject, taken.contact) == (
        case.sent,
        case.chain,
        case.subject,
        case.contact,
    )
    assert (again.workspace.notes.kind, again.workspace.notes.manager) == ("group", "Camille EXERCICE")
    assert taken.get(Verified) is None and taken.get(Registered) is None
    assert standing(taken) is Standing.DELIVERED
    assert not (folder / "dossier.json").exists()
    assert list(folder.glob("dossier.json.*.backup"))
    list(walking(again).steps())
    assert standing(again.workspace.case) is Standing.READY
    assert again.platform is not None
    assert len(again.platform.show()["etks"]) == 1


@pytest.mark.parametrize(
    ("record", "kind", "stood"),
    [
        ({}, Kind.REQUEST, Standing.PREPARING),
        ({"public_key_identifier": "AAEC"}, Kind.COMPLETION, Standing.WAITING),
        (
            {
                "request": {
                    "message": "AAEC",
                    "identifier": "_1",
                    "prepared": "2026-11-20T09:00:00+01:00",
                    "outcome": "refused",
                    "codes": ["X"],
                    "messages": ["x"],
                }
            },
            Kind.REQUEST,
            Standing.REFUSED,
        ),
    ],
    ids=["new", "a file from elsewhere", "refused"],
)
def test_every_place_of_version_0_1_has_one_here(
    record: dict[str, object], kind: Kind, stood: Standing, tmp_path: Path
) -> None:
    """Nothing sent, a file that was adopted, a request that was refused."""
    base = {"world": "practice", "created": "2026-11-20T09:00:00+01:00"}
    (tmp_path / "dossier.json").write_text(json.dumps({**base, **record}))
    case = opened(tmp_path).case
    assert (case.kind, standing(case)) == (kind, stood)


@pytest.mark.parametrize("damage", ['{"world": "practice"', "[" * 100_000])
def test_a_damaged_record_of_version_0_1_is_set_aside(damage: str, tmp_path: Path) -> None:
    """And a record of another environment is refused."""
    (tmp_path / "dossier.json").write_text(damage)
    assert [problem.outcome for problem in opened(tmp_path).problems if isinstance(problem, StateSetAside)] == [
        "lost"
    ]
    (tmp_path / "dossier.json").write_text('{"world": "production", "created": "2026-11-20T09:00:00+01:00"}')
    with pytest.raises(WorkspaceOfAnotherEnvironment):
        opened(tmp_path)


# ── damaged while it is open ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("content", [b"", b"{", b"[1]"])
def test_an_index_that_is_damaged_meanwhile_is_written_anew(content: bytes, tmp_path: Path) -> None:
    """The case in hand stays in hand, and what is noted from then on is kept."""
    workspace = opened(tmp_path)
    case = workspace.case
    (tmp_path / "workspace.json").write_bytes(content)
    workspace.note(lambda notes: replace(notes, manager="Anne"))
    assert (workspace.case, workspace.notes.manager) == (case, "Anne")
    assert opened(tmp_path).case == case
    (said,) = workspace.problems
    assert isinstance(said, StateSetAside) and (tmp_path / said.aside).read_bytes() == content


def test_two_who_meet_a_damaged_case_at_once_put_it_aside_once(tmp_path: Path) -> None:
    """A page and a command line look at the same moment, neither of them to change anything."""
    for _ in range(20):
        both = opened(tmp_path), opened(tmp_path)
        lost = both[0].case
        (tmp_path / "cases" / f"{lost.id}.json").write_bytes(b"{")
        together = threading.Barrier(2)

        def look(workspace: Workspace, together: threading.Barrier = together) -> Case:
            together.wait()
            return workspace.case

        with ThreadPoolExecutor(2) as pool:
            assert len(set(pool.map(look, both))) == 1
        assert sum(len(workspace.problems) for workspace in both) == 1


def test_what_is_to_be_kept_of_a_lost_case_goes_to_no_other(tmp_path: Path) -> None:
    """Two certificates would be taken for one another."""
    workspace = opened(tmp_path)
    other = workspace.reach(Conditions(NOW))
    lost = workspace.begin(Kind.REQUEST)
    (tmp_path / "cases" / f"{lost.id}.json").write_bytes(b"{")
    with pytest.raises(ChangedElsewhere):
        workspace.reach(Situation("belgian"))
    assert workspace.case == other


def test_a_workspace_that_is_gone_is_said_so(tmp_path: Path) -> None:
    """Not as a keystore that is missing; and nothing is made in its place."""
    workspace = opened(tmp_path / "w")
    shutil.rmtree(tmp_path / "w")
    for look in (lambda: workspace.case, lambda: workspace.notes):
        with pytest.raises(WorkspaceAbsent):
            look()
    assert not (tmp_path / "w").exists()
