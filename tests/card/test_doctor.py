"""The rows of the doctor that are about the card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import pytest
from cryptography import x509

from ehcert_kit.card.interface import Card, CardKey, PinEntry, Presence, Reader, ReaderState
from ehcert_kit.card.none import NoCard
from ehcert_kit.errors import (
    CardBackendAbsent,
    CardCertificateAbsent,
    CardCertificateNotYetValid,
    CardKeyRefused,
    CardServiceRefused,
    CardSilent,
    CardTrouble,
    CardWindowImpossible,
)
from ehcert_kit.procedure.environment import Environment
from ehcert_kit.procedure.prerequisites import (
    CHECKS,
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
