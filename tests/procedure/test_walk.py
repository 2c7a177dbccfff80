"""The whole procedure, headless: every scenario reaches its goal, and every message meets its judge."""

from __future__ import annotations

import subprocess
from contextlib import nullcontext
from pathlib import Path

import pytest
from lxml import etree

from ehcert_kit.environments.course import play
from ehcert_kit.errors import DecisionNegative, RequestInProgress
from ehcert_kit.messages.operations import DSIG, CertificateStatus
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.scenario_files import shipped
from ehcert_kit.procedure.case import Agreement, Applicant, Kind
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.procedure.walk import Report
from ehcert_kit.procedure.way import WALKED
from tests.conftest import OpenPractice, scenario_file, walking
from tests.reference import XSD, needs_schemas

#: Those in which most happens that others have alone.
FIRST = ("groupe-simple", "pin-faux", "renouvellement")


@pytest.mark.parametrize(
    "scenario", [name if name in FIRST else pytest.param(name, marks=pytest.mark.slow) for name in shipped()]
)
def test_every_shipped_scenario_reaches_its_goal(scenario: str, practice: OpenPractice) -> None:
    """Start, course, goal; each slip, mishap and remedy meets the message it announces."""
    told = load(scenario)
    session = practice(scenario)
    reports: list[Report] = []
    refused = told.goal.certificate == CertificateStatus.REFUSED
    with pytest.raises(DecisionNegative) if refused else nullcontext():
        reports.extend(play(session, lambda: walking(session)))
    assert session.platform is not None
    known = session.platform.show()

    assert standing(session.workspace.case) is (Standing.REFUSED if refused else Standing.READY)
    assert [r["status"] for r in known["requests"]] == [*told.goal.before, told.goal.certificate]
    assert len(known["requests"]) == told.goal.requests
    assert [e["status"] for e in known["etks"]][-1:] == ([] if refused else [told.goal.etk])
    if told.goal.application_id:
        assert known["certificates"][0]["application_id"] == told.goal.application_id
    met = [error.kb for report in reports for error in report.met]
    announced = [s.expect for s in told.slips for _ in range(s.times)]
    announced += [e.expect for e in told.events if e.expect] + [a.expect for a in told.course if a.expect]
    announced += [remedy.met for remedy in told.remedies]
    assert set(announced) <= set(met)
    assert len([kb for kb in met if kb in announced]) == len(announced)
    if not refused:
        again = list(play(practice(scenario), lambda: walking(session)))
        assert {report.status for report in again} == {"already"}, "a second time there is nothing to do"


def test_a_second_walk_finds_everything_done(practice: OpenPractice) -> None:
    """Nothing is written, no key is used up; that it is ready is proved once more."""
    list(walking(practice()).steps())
    session = practice()
    keystore = session.workspace.case.keystore
    assert keystore is not None
    before = keystore.read_bytes()

    assert {report.status for report in walking(session).steps()} == {"already"}
    assert keystore.read_bytes() == before


def test_a_walk_goes_on_after_a_card_of_somebody_else(practice: OpenPractice) -> None:
    """That card drops what was chosen, but not where eHealth answers: the choice is made again."""
    session = practice()
    list(walking(session).steps(Step.CONTRACT))
    session.workspace.reach(Applicant(people.person(2)))
    assert session.workspace.case.contact is not None and session.workspace.case.actor is None

    list(walking(practice()).steps(Step.CONTRACT))
    again = session.workspace.case
    assert again.holder == people.person(1) and again.actor is not None and again.contact is not None


def test_a_second_request_for_a_name_waits_for_the_first(practice: OpenPractice, tmp_path: Path) -> None:
    """The platform would refuse it; the first one stays as it is."""
    session = practice(scenario_file(tmp_path, 'delivery = { mode = "manual" }'))
    list(walking(session).steps(Step.REQUEST))
    first = session.workspace.case
    session.workspace.begin(Kind.REQUEST)
    with pytest.raises(RequestInProgress) as met:
        list(walking(session).steps(Step.CONTRACT))
    assert met.value.subject == str(first.actor)
    session.workspace.take(first)
    assert standing(session.workspace.case) is Standing.WAITING


@pytest.mark.slow
@pytest.mark.parametrize("step", WALKED[Kind.REQUEST][:-1])
def test_a_walk_that_stops_at_a_step_goes_on_in_another_process(step: Step, practice: OpenPractice) -> None:
    """`--until` takes any step; the next walk resumes there, and the platform holds one certificate."""
    assert [r.name for r in walking(practice()).steps(step)][-1] is step

    session = practice()
    list(walking(session).steps())
    assert session.platform is not None
    assert len(session.platform.show()["certificates"]) == 1
    assert standing(session.workspace.case) is Standing.READY


def test_a_contract_that_came_and_was_not_read_is_read_then(practice: OpenPractice) -> None:
    """A run that ended between the contract and its reader's yes; or a page where nobody had ticked it yet."""
    first = practice()
    list(walking(first).steps(Step.CONTRACT))
    contract = first.workspace.case.need(Agreement).contract
    first.workspace.reach(Agreement(contract))

    session = practice()
    list(walking(session).steps())
    assert standing(session.workspace.case) is Standing.READY


def test_for_oneself(practice: OpenPractice, tmp_path: Path) -> None:
    """A person gets a certificate of type SSIN, given names before the surname."""
    file = tmp_path / "moi.toml"
    file.write_text(
        'id = "moi"\ntitle.fr = "Moi"\nlesson.fr = "Un par personne."\nsolution = { for_self = true }\n'
        'card = { algorithm = "ec" }\ndelivery = { after_s = 0.2 }\n'
    )
    session = practice(str(file))
    reports = list(walking(session).steps())

    assert reports[3].artefacts["subject"].startswith("CN=SSIN\\=80010199976,")
    assert "OU=CAMILLE EXERCICE" in reports[3].artefacts["subject"]


# ── judges from outside ──────────────────────────────────────────────────────────────────────


@pytest.fixture(params=["groupe-simple", "hopital-bce"], ids=["rsa card", "ec card"])
def wire(request: pytest.FixtureRequest, practice: OpenPractice, tmp_path: Path) -> list[Path]:
    """Every message of one walk, as files."""
    list(walking(practice(request.param, wire_log=tmp_path / "wire")).steps())
    return sorted((tmp_path / "wire").glob("*.xml"))


@pytest.mark.slow
def test_every_signature_verifies_with_xmlsec1(wire: list[Path], tmp_path: Path) -> None:
    """The reference implementation of XML signatures, with the certificate that came along."""
    signed = 0
    for file in wire:
        body = etree.parse(str(file)).getroot()[-1]
        certificate = body.findtext(f".//{{{DSIG}}}X509Certificate")
        if certificate is None:
            continue
        signed += 1
        pem = tmp_path / "signer.pem"
        inside = "\n".join(certificate.split())
        pem.write_text(f"-----BEGIN CERTIFICATE-----\n{inside}\n-----END CERTIFICATE-----\n")
        name = etree.QName(body[0])
        run = subprocess.run(
            [
                "xmlsec1",
                "--verify",
                "--enabled-key-data",
                "key-name",
                "--pubkey-cert-pem",
                str(pem),
                "--id-attr:Id",
                f"{name.namespace}:{name.localname}",
                str(file),
            ],
            capture_output=True,
            check=False,
        )
        assert run.returncode == 0, (file.name, run.stderr)
    assert signed == 6


@needs_schemas
def test_every_message_is_valid_against_the_official_schemas(wire: list[Path]) -> None:
    """Ours and the practice platform's."""
    schemas = {}
    for path in XSD.rglob("*.xsd"):
        document = etree.parse(str(path))
        schemas[document.getroot().get("targetNamespace")] = path
    for file in wire:
        payload = etree.parse(str(file)).getroot().find("{*}Body")[0]  # type: ignore[index]
        schema = etree.XMLSchema(etree.parse(str(schemas[etree.QName(payload).namespace])))
        schema.assertValid(etree.ElementTree(etree.fromstring(etree.tostring(payload))))
