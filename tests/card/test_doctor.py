"""The rows of the doctor that are about the card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import NoReturn

import pytest
from cryptography import x509

from ehcert_kit.card.interface import Card, CardKey, PinEntry, Presence, Reader, ReaderState
from ehcert_kit.card.none import NoCard
from ehcert_kit.errors import (
    CardBackendAbsent,
    CardBlocked,
    CardCertificateAbsent,
    CardCertificateExpired,
    CardCertificateNotYetValid,
    CardKeyRefused,
    CardServiceRefused,
    CardSilent,
    CardTrouble,
    CardWindowImpossible,
)
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.procedure.environment import Environment
from ehcert_kit.procedure.prerequisites import (
    CHECKS,
    Check,
    Verdict,
    check_card,
    check_certificates,
    check_pin,
    check_reader,
    check_service,
    checks,
)
from ehcert_kit.values import replace
from tests.conftest import OpenPractice

OK, FAILED, SKIPPED = Verdict.OK, Verdict.FAILED, Verdict.SKIPPED


@dataclass
class Seen(NoCard):
    """A backend that sees this, and no more."""

    seen: Presence

    def presence(self) -> Presence:
        return self.seen


@pytest.fixture
def environment(practice: OpenPractice) -> Environment:
    return practice().environment


def rows(environment: Environment, card: Card) -> dict[str, tuple[Verdict, type | None]]:
    """Service, reader and card: verdict and error of each row."""
    seen = replace(environment, card=card)
    made = [check(seen, Path()) for check in (check_service, check_reader, check_card)]
    return {check.name: (check.verdict, type(check.error) if check.error else None) for check in made}


@pytest.mark.parametrize(
    ("presence", "service", "reader", "card"),
    [
        (Presence(False, fault=CardServiceRefused("access", "0x8010006A")), FAILED, SKIPPED, SKIPPED),
        (Presence(False, fault=CardBackendAbsent()), SKIPPED, SKIPPED, SKIPPED),
        (Presence(True, fault=CardTrouble("CardProcess", "ENOENT")), FAILED, SKIPPED, SKIPPED),
        (Presence(True, fault=CardSilent()), SKIPPED, SKIPPED, FAILED),
        (Presence(True, (Reader("A", ReaderState.MUTE),), fault=CardSilent()), OK, OK, FAILED),
    ],
    ids=["refused", "no backend", "no process", "silent, service unknown", "silent"],
)
def test_the_row_that_fails_is_the_one_that_is_at_fault(
    presence: Presence, service: Verdict, reader: Verdict, card: Verdict, environment: Environment
) -> None:
    """A card that does not answer is not blamed on service or reader, nor a service on the card."""
    made = rows(environment, Seen(presence))
    assert [verdict for verdict, _ in made.values()] == [service, reader, card]
    assert {error for verdict, error in made.values() if verdict is FAILED} <= {type(presence.problem)}


def test_a_certificate_that_begins_in_the_future(environment: Environment) -> None:
    """The platform would refuse it, after the PIN."""
    begins = x509.load_der_x509_certificate(environment.card.chain(CardKey.AUTHENTICATION)[0]).not_valid_before_utc
    early = replace(environment, clock=lambda: begins - timedelta(minutes=1))
    made = check_certificates(early, Path())
    assert made.verdict is FAILED
    assert isinstance(made.error, CardCertificateNotYetValid)
    assert (made.error.use, made.error.begins) == ("authentication", begins)
    on_time = replace(environment, clock=lambda: begins + timedelta(minutes=1))
    assert check_certificates(on_time, Path()).verdict is OK


@pytest.mark.parametrize("key", CardKey)
def test_the_certificate_that_ends_first_says_until_when_the_card_serves(
    key: CardKey, practice: OpenPractice, tmp_path: Path
) -> None:
    """Whichever it is; a month before it is a warning, and afterwards the row fails."""
    session = practice()
    card, environment = session.card, session.environment
    assert card is not None
    made = environment.clock() - timedelta(days=365)
    older = PracticeCard.issue(tmp_path / "older.json", card.identity().person, CardSetting(), made)
    card.change(chains={one: (older if one is key else card).chain(one) for one in CardKey})
    ends = x509.load_der_x509_certificate(older.chain(key)[0]).not_valid_after_utc

    def row(left: timedelta) -> Check:
        return check_certificates(replace(environment, clock=lambda: ends - left), Path())

    assert (row(timedelta(days=31)).verdict, row(timedelta(days=31)).facts) == (OK, {"until": ends})
    assert (row(timedelta(days=29)).verdict, row(timedelta(days=29)).facts) == (Verdict.WARNING, {"until": ends})
    assert row(timedelta()).verdict is Verdict.WARNING
    ended = row(-timedelta(seconds=1)).error
    assert isinstance(ended, CardCertificateExpired) and (ended.use, ended.ended) == (key.value, ends)


def test_a_card_is_to_be_replaced_from_the_day_after_the_one_that_is_printed_on_it(
    environment: Environment,
) -> None:
    """It can still be read, and its certificates have a row of their own."""
    until = environment.card.identity().valid_until
    assert until is not None
    noon = datetime.combine(until, time(12), UTC)

    def row(day: int) -> Check:
        return check_card(replace(environment, clock=lambda: noon + timedelta(days=day)), Path())

    assert (row(0).verdict, row(1).verdict) == (OK, Verdict.WARNING)


def test_the_last_try_of_a_pin_is_a_warning_and_a_blocked_one_an_error(practice: OpenPractice) -> None:
    session = practice()
    assert session.card is not None
    for left, verdict in ((3, OK), (2, OK), (1, Verdict.WARNING), (0, FAILED)):
        session.card.change(tries_left=left)
        made = check_pin(session.environment, Path())
        assert made.verdict is verdict
        assert isinstance(made.error, CardBlocked) is (left == 0)
        assert made.facts.get("tries", 0) == left


@pytest.mark.parametrize("key", CardKey)
@pytest.mark.parametrize("kind", [CardKeyRefused, CardWindowImpossible])
def test_a_key_that_cannot_be_used_here_is_known_before_any_pin(
    kind: type[CardKeyRefused], key: CardKey, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By OpenSC; or by the official module, where no screen can show its window. On a card with swapped key usages
    it is the Authentication certificate whose key they cannot use."""
    error = kind("OpenSC 0.23", key.value)

    def refused(asked: CardKey) -> PinEntry:
        if asked is key:
            raise error
        return PinEntry.FIELD

    monkeypatch.setattr(environment.card, "pin_entry", refused)
    made = check_pin(environment, Path())
    assert (made.verdict, made.error) == (FAILED, error)


def test_a_missing_certificate_is_said_once(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the row of the certificates: the row of the PIN waits for that."""

    def absent(key: CardKey) -> NoReturn:
        raise CardCertificateAbsent(key.value)

    for asked in ("pin_entry", "chain"):
        monkeypatch.setattr(environment.card, asked, absent)
    assert [check(environment, Path()).verdict for check in (check_certificates, check_pin)] == [FAILED, SKIPPED]


def test_rows_come_as_they_are_made(environment: Environment) -> None:
    """Whoever prints them does not wait for the slowest."""
    asked = []

    class Counted(NoCard):
        def presence(self) -> Presence:
            asked.append(1)
            return super().presence()

    made = checks(replace(environment, card=Counted()), Path())
    assert isinstance(made, Iterator)
    names = [next(made).name for _ in range(3)]
    assert names == list(CHECKS)[:3] and not asked
