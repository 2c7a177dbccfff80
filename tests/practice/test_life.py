"""The whole life of a certificate, reached with the practice clock: replacement, activation, expiry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from ehcert_kit.card.interface import CardKey
from ehcert_kit.certificate import Certificate
from ehcert_kit.errors import PracticeClockRefused
from ehcert_kit.identifiers.public_key import subject_public_key_info
from ehcert_kit.keystore.csr import certificate_signing_request, generate_key
from ehcert_kit.keystore.encryption_certificate import encryption_certificate
from ehcert_kit.messages import certra, depot, etkra
from ehcert_kit.messages.etk import open_challenge
from ehcert_kit.messages.request import Request
from ehcert_kit.practice.authority import Authority
from ehcert_kit.practice.clock import duration, moment
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.scenario import load
from ehcert_kit.signer import Signer, sign_digest
from tests.conftest import OpenPractice, scenario_file
from tests.practice.test_platform import CONTACT, GROUP, Bench, refused

from .stores import store_in

pytestmark = pytest.mark.usefixtures("database")

PLAIN = 'accent = "plain"\ndelivery = { after_s = 0 }\n'


@dataclass
class Certified:
    """An organisation with a certificate, and the words to register its encryption key."""

    bench: Bench
    key: rsa.RSAPrivateKey
    chain: tuple[Certificate, ...]

    @classmethod
    def of(cls, bench: Bench) -> Certified:
        key = generate_key()
        contract = bench.contract()
        csr = certificate_signing_request(key, contract.check(GROUP, None, bench.person).der())
        order = certra.GenerateCertificate(CONTACT, csr, contract, GROUP.type)
        taken = certra.read_generated_certificate(bench.ask(order, bench.by(CardKey.SIGNATURE)))
        chain = certra.read_certificates(bench.ask(certra.GetCertificate(taken.public_key_identifier)))
        return cls(bench, key, chain)

    @property
    def signer(self) -> Signer:
        return Signer(self.chain, lambda digest: sign_digest(self.key, digest))

    def register(self) -> etkra.RegisteredEtk:
        key = generate_key()
        start = etkra.StartETKRegistration(subject_public_key_info(key.public_key()))
        serial = open_challenge(etkra.read_challenge(self.bench.ask(start, self.signer)), key).number
        made = encryption_certificate(self.chain[0].der, self.key, key.public_key(), serial)
        return etkra.read_registered_etk(self.bench.ask(etkra.CompleteETKRegistration(made), self.signer))

    def activate(self) -> None:
        self.bench.ask(etkra.ActivateETK(), self.signer)

    def etk_status(self) -> str:
        """What GetCertificateInfo says of this certificate's token."""
        asking = certra.GetCertificateInfoForAuthenticationCertificate()
        (info,) = certra.read_certificate_infos(self.bench.ask(asking, self.signer))
        return str(info.etk_status)


class ClockedBench(Bench):
    """A bench whose messages bear the platform's time."""

    def ask(self, request: Request, by: Signer | None = None, when: datetime | None = None) -> etree._Element:
        return super().ask(request, by, when or self.platform.clock().astimezone(UTC))


@pytest.fixture
def bench(practice: OpenPractice, tmp_path: Path) -> Bench:
    return ClockedBench(practice, scenario_file(tmp_path, PLAIN))


def served(bench: Bench) -> bytes | None:
    return depot.read_etk(bench.ask(depot.GetEtk(GROUP))).etk


def test_a_certificate_is_replaced_activated_and_ends(bench: Bench) -> None:
    """Two at a time, never three; the depot gives the old token until the new one is activated."""
    old = Certified.of(bench)
    first = old.register()
    assert not first.to_be_activated
    refused("PRATIQUE_DN_ALREADY_ACTIVE", bench.contract)
    refused("PRATIQUE_NOTHING_TO_ACTIVATE", old.activate)

    bench.platform.clock.forward(timedelta(days=1020))
    new = Certified.of(bench)
    refused("PRATIQUE_DN_ALREADY_ACTIVE", bench.contract)
    second = new.register()
    assert second.to_be_activated
    assert (served(bench), new.etk_status()) == (first.etk, "WAIT_FOR_ACTIVATION")

    new.activate()
    assert served(bench) == second.etk
    assert (old.etk_status(), new.etk_status()) == ("VALID_ACTIVE", "VALID_ACTIVE")
    shown = bench.platform.show()
    assert [e["status"] for e in shown["etks"]] == ["REPLACED", "VALID_ACTIVE"]
    one, two = shown["certificates"]
    assert (one["status"], one["etk_status"], one["replaces"]) == ("VALID_ACTIVE", "VALID_ACTIVE", None)
    assert two["replaces"] == one["public_key_identifier"]
    assert one["serial"] == one["serial_number"] == old.chain[0].serial
    assert "CN=NIHII-GROUP" in str(one["subject"])

    bench.platform.clock.forward(timedelta(days=90))
    assert [c["status"] for c in bench.platform.show()["certificates"]] == ["EXPIRED", "VALID_ACTIVE"]
    assert [e["status"] for e in bench.platform.show()["etks"]] == ["EXPIRED", "VALID_ACTIVE"]
    assert served(bench) == second.etk
    refused("PRATIQUE_CERT_NOT_VALID", old.etk_status)


def test_one_request_for_a_name_is_in_progress_at_a_time(practice: OpenPractice, tmp_path: Path) -> None:
    """Two would both be delivered, and neither could be replaced by the other."""
    bench = ClockedBench(practice, scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 60 }\n'))
    contract = bench.contract()
    csr = certificate_signing_request(generate_key(), contract.check(GROUP, None, bench.person).der())
    bench.ask(certra.GenerateCertificate(CONTACT, csr, contract, GROUP.type), bench.by(CardKey.SIGNATURE))
    refused("PRATIQUE_REQUEST_IN_PROGRESS", bench.contract)


def test_after_the_old_certificate_ended_a_token_needs_no_activation(bench: Bench) -> None:
    """There is nothing in the depot that it would replace."""
    Certified.of(bench).register()
    bench.platform.clock.forward(timedelta(days=1130))
    new = Certified.of(bench)

    assert served(bench) is None
    assert not new.register().to_be_activated
    assert served(bench) is not None


@pytest.mark.parametrize(("year", "form"), [(2049, "utc_time"), (2050, "generalized_time")])
def test_the_time_of_a_token_is_written_as_its_year_demands(year: int, form: str) -> None:
    """From 2050 on with four digits (RFC 5652 §11.3)."""
    now = datetime(year, 6, 1, 12, tzinfo=UTC)
    authority = Authority.create(now)
    certificate = authority.root.public_bytes(serialization.Encoding.DER)
    token = cms.ContentInfo.load(authority.token(certificate, certificate, now))
    attributes = token["content"]["signer_infos"][0]["signed_attrs"]
    (time,) = next(a["values"] for a in attributes if a["type"].native == "signing_time")

    assert (time.name, time.native) == (form, now)
    assert authority.issuing.certificate.not_valid_after_utc > now + timedelta(days=3 * 366)


# ── the clock ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1010d", timedelta(days=1010)),
        ("36h", timedelta(hours=36)),
        ("90m", timedelta(minutes=90)),
        ("2d12h", timedelta(days=2, hours=12)),
        ("0d", timedelta(0)),
    ],
)
def test_durations(text: str, expected: timedelta) -> None:
    """Days, hours, minutes, and several of them."""
    assert duration(text) == expected


@pytest.mark.parametrize("text", ["", "d", "10", "-3d", "3 d", "3w", "1e3d", "٣d", "99999999d"])
def test_what_is_no_duration(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError):
        duration(text)


@pytest.mark.parametrize("text", ["", "demain", "2029-13-01", "0001-01-01", "12026-01-01"])
def test_what_is_no_moment(text: str) -> None:
    """Nor here."""
    with pytest.raises(ValueError):
        moment(text)


def test_the_clock_goes_forwards_for_everybody(practice: OpenPractice) -> None:
    """Kit, platform and card of one workspace, in this process and in the next; back only by a reset."""
    session = practice()
    assert session.platform is not None
    clock, machine = session.platform.clock, datetime.now(UTC)
    clock.forward(timedelta(days=1010))
    again = practice()

    for told in (clock(), session.environment.clock(), again.environment.clock()):
        assert timedelta(days=1009) < told - machine < timedelta(days=1011)
        assert told.utcoffset() is not None
    assert datetime.fromisoformat(session.platform.show()["time"]) - machine > timedelta(days=1009)
    for refused_time in (machine, moment("2020-01-01")):
        with pytest.raises(PracticeClockRefused) as raised:
            clock.to(refused_time)
        assert raised.value.reason == "back"
    with pytest.raises(PracticeClockRefused) as raised:
        clock.forward(timedelta(days=3_000_000))
    assert raised.value.reason == "beyond"
    assert clock() - machine > timedelta(days=1009)

    clock.reset()
    assert abs(again.environment.clock() - datetime.now(UTC)) < timedelta(seconds=5)


def test_every_platform_has_a_clock_of_its_own(tmp_path: Path) -> None:
    """Kept with it."""

    def platform(name: str) -> PracticePlatform:
        store = store_in(tmp_path / name)
        return PracticePlatform(store, load("groupe-simple"), lambda: datetime.now().astimezone())

    platform("a").clock.forward(timedelta(hours=3))
    assert platform("a").clock.ahead == timedelta(hours=3)
    assert platform("b").clock.ahead == timedelta(0)
