"""What a practice platform makes once and keeps in its store: scenario, authority, accent."""

from __future__ import annotations

import random
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa

from ..identifiers.contact import ContactData
from ..identifiers.public_key import public_key_identifier, subject_public_key_info
from ..json_reading import read_json
from ..values import replace
from . import people
from .accent import Accent
from .authority import Authority
from .certificates import Addresses
from .errors import ScenarioRefused
from .records import StoredRequest
from .scenario import CardSetting, KnownRequest, Scenario
from .subject import Subject
from .unit import Unit


def scenario_of(unit: Unit, scenario: Scenario, now: datetime) -> Scenario:
    """The scenario that this platform began with; a new platform takes `scenario`. Raises: ScenarioRefused."""
    kept = unit.setting("scenario")
    if kept is None:
        # A PIN other than the published one is not stored here: only the card needs it.
        pin = scenario.card.pin if scenario.card.pin == people.PIN else ""
        card = replace(scenario.card, pin=pin)
        unit.set("scenario", msgspec.json.encode(replace(scenario, card=card)))
        know_requests(unit, scenario, now)
        return scenario
    return read_json(kept, Scenario)


def know_requests(unit: Unit, scenario: Scenario, now: datetime) -> None:
    """Store the requests that the scenario says were made before it began. Raises: ScenarioRefused."""
    for known in scenario.known_requests:
        unit.put_request(_known_request(scenario, known, now))
    if scenario.known_requests:
        unit.keep_beginning(scenario.holder().ssin)


def card_of(scenario: Scenario) -> CardSetting:
    """The scenario's card setting; where its own PIN was not stored, with the published one."""
    return scenario.card if scenario.card.pin else replace(scenario.card, pin=people.PIN)


def authority_of(unit: Unit, now: datetime, published: Addresses) -> Authority:
    """The platform's authority; made where there is none yet. published: as of `Authority.create`."""
    kept = unit.setting("authority")
    if kept is not None:
        return Authority.load(kept)
    authority = Authority.create(now, published)
    unit.set("authority", authority.dump())
    return authority


def accent_of(unit: Unit, wanted: str | int) -> Accent:
    """The accent of this name or seed; for ``any`` a random one, drawn once and kept."""
    if wanted == "plain":
        return Accent.plain()
    if isinstance(wanted, str) and wanted != "any":
        return Accent.only(wanted)
    kept = unit.setting("accent")
    if kept is None:
        seed = wanted if isinstance(wanted, int) else random.SystemRandom().randrange(10_000)
        kept = str(seed).encode()
        unit.set("accent", kept)
    return Accent.of(int(kept))


def _known_request(scenario: Scenario, known: KnownRequest, now: datetime) -> StoredRequest:
    """The record of a request made before the scenario began, from its CSR. Raises: ScenarioRefused."""
    content = _beside(scenario, "known_requests", known.csr)
    try:
        csr = x509.load_der_x509_csr(content)
        key, subject = csr.public_key(), csr.subject.public_bytes()
        owner = Subject.from_der(subject).owner()
    except (ValueError, UnsupportedAlgorithm):
        owner = None
    if owner is None or not isinstance(key, rsa.RSAPublicKey):
        raise ScenarioRefused(
            scenario.id, "known_requests", f"{known.csr} is no request for an eHealth certificate"
        )
    organization, application_id = owner
    contact = scenario.solution.contact
    return StoredRequest(
        public_key_identifier=public_key_identifier(key),
        organization=organization,
        application_id=application_id,
        subject=subject,
        public_key=subject_public_key_info(key),
        contact=ContactData(contact.email, contact.phone),
        base_services=(),
        signer=scenario.holder(),
        automatic=True,
        requested=now,
        decided_at=None if scenario.delivery.by_tutor else now + scenario.delivery.after,
        accepted=scenario.delivery.accepts,
    )


def trusted_of(scenario: Scenario) -> tuple[x509.Certificate, ...]:
    """Further roots of cards, from the scenario's files. Raises: ScenarioRefused."""
    found: list[x509.Certificate] = []
    for name in scenario.trust:
        try:
            found += x509.load_pem_x509_certificates(_beside(scenario, "trust", name))
        except ValueError:
            raise ScenarioRefused(scenario.id, "trust", f"{name} has no certificates in PEM") from None
    return tuple(found)


def _beside(scenario: Scenario, at: str, name: str) -> bytes:
    """The content of a file beside the scenario's. at: the key that names it. Raises: ScenarioRefused."""
    try:
        return (Path(scenario.folder) / name).read_bytes()
    except OSError as error:
        raise ScenarioRefused(scenario.id, at, f"{name}: {error.strerror}") from error
