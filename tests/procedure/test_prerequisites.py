"""What must be there on this machine: each check is a row, whatever the machine is like."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from ehcert_kit.card import backends
from ehcert_kit.card.interface import CardKey, Presence
from ehcert_kit.card.none import NoCard
from ehcert_kit.client.connections import real_http
from ehcert_kit.client.platform import PlatformClient
from ehcert_kit.client.transport import Transport
from ehcert_kit.environments.settings import now
from ehcert_kit.errors import CardChanged, CardContradictory, CardSilent, FolderNotWritable, Owner, ProxyUnusable
from ehcert_kit.messages.request import FRESHNESS
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.people import person
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.procedure.guards import card_signer
from ehcert_kit.procedure.prerequisites import (
    CHECKS,
    Verdict,
    check_backend,
    check_certificates,
    check_clock,
    check_disk,
    check_platform,
    check_proxy,
    checks,
)
from ehcert_kit.values import replace
from tests.conftest import PIN, OpenPractice


class MuteBackend(NoCard):
    """A backend whose process says nothing in time, not even its name."""

    @property
    def description(self) -> str:  # type: ignore[override]  # a backend may have to be asked for it
        raise CardSilent

    def presence(self) -> Presence:
        return Presence(service=True, fault=CardSilent())


@pytest.mark.parametrize("key", CardKey)
def test_a_card_whose_certificate_is_another_person_s_is_not_taken_for_an_exchanged_one(
    practice: OpenPractice, tmp_path: Path, key: CardKey
) -> None:
    """Forged, damaged, or renewed in part: told before the procedure begins, and before a PIN is tried."""
    session = practice()
    environment, card = session.environment, session.card
    assert card is not None
    holder = card.identity().person
    assert check_certificates(environment, tmp_path).verdict is not Verdict.FAILED
    stranger = PracticeCard.issue(tmp_path / "other.json", person(2), CardSetting(), now())
    card.change(chains={one: (stranger if one is key else card).chain(one) for one in CardKey})
    told = check_certificates(environment, tmp_path)
    assert isinstance(told.error, CardContradictory) and told.owner is Owner.COMMUNE
    with pytest.raises(CardContradictory) as refused:
        card_signer(environment, holder, key, PIN)
    assert refused.value.use == told.error.use == key
    with pytest.raises(CardChanged):
        card_signer(replace(environment, card=stranger), holder, key, PIN)
    assert card.tries_left() == 3


def test_a_backend_that_says_nothing_is_a_row(practice: OpenPractice, tmp_path: Path) -> None:
    """None raises: the rows after it say what else there is to mend."""
    environment = replace(practice().environment, card=MuteBackend())

    assert isinstance(check_backend(environment, tmp_path).error, CardSilent)
    assert [check.name for check in checks(environment, tmp_path)] == list(CHECKS)


def test_a_disk_that_cannot_be_asked_is_a_row(practice: OpenPractice, tmp_path: Path) -> None:
    """The row of the folder says why; here its name is longer than a file system takes."""
    folder = tmp_path / ("x" * 300)
    assert check_disk(practice().environment, folder).verdict is Verdict.SKIPPED


@pytest.mark.parametrize(
    ("setting", "shown"),
    [
        ("", "none"),
        ("http://proxy.corp:8080", "proxy.corp:8080"),
        ("proxy.corp:8080", "proxy.corp:8080"),
        ("proxy.corp", "proxy.corp"),
        ("http://utilisateur:secret@proxy.corp:8080/", "proxy.corp:8080"),
        ("utilisateur:secret@proxy.corp:8080", "proxy.corp:8080"),
        ("http://utilisateur:12/secret@proxy:80", "proxy:80"),
        ("http://utilisateur:se@cr://et?#@proxy:80", "proxy:80"),
        ("http://[::1]:80", "[::1]:80"),
    ],
)
@pytest.mark.parametrize("variable", ["https_proxy", "all_proxy"])
def test_the_proxy_is_named_in_whatever_form_it_was_set(
    variable: str,
    setting: str,
    shown: str,
    practice: OpenPractice,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """With a scheme or without; never user and password."""
    for name in ("https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv(variable, setting)
    environment = replace(
        practice().environment, name="acceptance", address="https://services-acpt.ehealth.fgov.be"
    )

    check = check_proxy(environment, tmp_path)
    told = check.facts["proxy"] if check.error is None else check.error.facts()["place"]
    assert told == shown
    monkeypatch.setenv("no_proxy", "fgov.be")
    assert check_proxy(environment, tmp_path).facts == {"proxy": "none"}


def test_a_proxy_that_cannot_be_used_fails_and_is_the_only_one_to_blame(
    practice: OpenPractice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The rows that build on it wait."""
    monkeypatch.setenv("https_proxy", "http://utilisateur:secret@proxy:abc")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    address = "https://services-acpt.ehealth.fgov.be"
    client = PlatformClient(Transport(address, real_http("x", address)), now)
    environment = replace(practice().environment, name="acceptance", address=address, platform=client)

    proxy = check_proxy(environment, tmp_path)
    assert (proxy.verdict, proxy.owner) == (Verdict.FAILED, Owner.IT)
    assert isinstance(proxy.error, ProxyUnusable) and proxy.error.place == "proxy:abc"
    assert check_platform(environment, tmp_path).verdict is Verdict.SKIPPED
    assert check_clock(environment, tmp_path).verdict is Verdict.SKIPPED


@pytest.mark.parametrize(
    ("offset", "verdict"),
    [
        (timedelta(seconds=59), Verdict.OK),
        (-timedelta(seconds=61), Verdict.WARNING),
        (FRESHNESS - timedelta(seconds=59), Verdict.FAILED),
        (timedelta(seconds=59) - FRESHNESS, Verdict.FAILED),
    ],
)
def test_a_clock_is_too_far_before_the_platform_refuses(
    offset: timedelta, verdict: Verdict, practice: OpenPractice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever is on the brink is told, not refused."""
    monkeypatch.setattr(PlatformClient, "clock_offset", lambda _: offset)
    assert check_clock(practice().environment, tmp_path).verdict is verdict


@pytest.mark.parametrize("place", ["absent/apdu.log", "file/apdu.log"])
def test_a_log_that_cannot_be_written_is_said_when_the_backend_is_chosen(place: str, tmp_path: Path) -> None:
    """Not by the silence of a process that could not start."""
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderNotWritable) as caught:
        backends.choose(backends.PCSC, tmp_path / place)
    assert caught.value.folder == str(tmp_path / place)


def test_the_log_is_its_owner_s_alone(tmp_path: Path) -> None:
    """It has what is on the card. What an earlier run wrote stays."""
    log = tmp_path / "apdu.log"
    backends.choose(backends.PCSC, log)
    assert log.stat().st_mode & 0o777 == 0o600
    log.write_text("earlier\n")
    backends.choose(backends.PCSC, log)
    assert log.read_text() == "earlier\n"
