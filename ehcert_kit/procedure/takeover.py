"""Taking over a workspace of version 0.1, which knew one request: `dossier.json`, with all facts side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from .. import disk
from ..certificate import Certificate
from ..identifiers.application_id import ApplicationId
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..json_reading import read_json
from ..messages.contract import Contract
from ..messages.operations import GENERATE_CERTIFICATE
from .case import (
    Agreement,
    Applicant,
    Case,
    Choice,
    Conditions,
    Delivered,
    File,
    Identification,
    Keys,
    Kind,
    ListedOrganization,
    Options,
    Outcome,
    Purpose,
    Refused,
    Sent,
    Situation,
    Stage,
)
from .notes import Notes


class _Sent(Struct, frozen=True):
    message: bytes
    identifier: str
    prepared: datetime
    outcome: str
    accepted: datetime | None = None
    automatically_validated: bool | None = None
    codes: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()


class _Listed(Struct, frozen=True):
    organization: Organization
    active: tuple[str | None, ...] = ()


class _Identification(Struct, frozen=True):
    when: datetime
    natural_person: bool
    organizations: tuple[_Listed, ...]


class _Facts(Struct, frozen=True):
    """The record of version 0.1. `world` is the environment, `card` the backend."""

    world: str
    created: datetime
    card: str | None = None
    kind: str | None = None
    conditions_accepted: datetime | None = None
    situation: str | None = None
    manager: str | None = None
    purpose: str | None = None
    options_chosen: bool = False
    holder: Person | None = None
    identification: _Identification | None = None
    actor: Organization | None = None
    application_id: str | None = None
    base_services: tuple[str, ...] = ()
    contact: ContactData | None = None
    contract: Contract | None = None
    contract_read: datetime | None = None
    keystore: str | None = None
    csr: bytes | None = None
    public_key_identifier: bytes | None = None
    request: _Sent | None = None
    chain: tuple[bytes, ...] = ()


def taken_over(record: Path) -> tuple[str, Case, Notes]:
    """The environment, the case and the notes from an old record.

    What it says of the keystore ("registered", "verified") is not taken over, as it names no digest of the file;
    the file and the platform are asked again.

    Raises: ValueError: the record is damaged. FileError.
    """
    facts = read_json(disk.read_private(record), _Facts)
    begun_here = facts.csr is not None or facts.public_key_identifier is None
    case = Case(f"{facts.created:%Y%m%d-%H%M%S}", facts.created, Kind.REQUEST if begun_here else Kind.COMPLETION)
    return facts.world, case.reach(*_stages(facts)), Notes(facts.card, facts.kind, facts.manager)


def _stages(facts: _Facts) -> Iterator[Stage]:
    """The stages of the record, in the order in which they rest on each other."""
    if facts.conditions_accepted is not None:
        yield Conditions(facts.conditions_accepted)
    if facts.situation is not None:
        yield Situation(facts.situation)
    for_self = facts.purpose == "self" or (facts.actor is not None and facts.actor.is_person)
    if facts.purpose is not None or facts.actor is not None:
        yield Purpose(for_self)
    if facts.holder is not None:
        yield Applicant(facts.holder)
    if facts.identification is not None:
        known = facts.identification
        listed = tuple(
            ListedOrganization(o.organization, tuple(map(ApplicationId.known, o.active)))
            for o in known.organizations
        )
        yield Identification(known.when, known.natural_person, listed)
    if facts.actor is not None:
        yield Choice(facts.actor, ApplicationId.parse(facts.application_id or ""))
    if facts.options_chosen:
        yield Options(facts.base_services)
    if facts.contact is not None:
        yield facts.contact
    if facts.contract is not None:
        yield Agreement(facts.contract, facts.contract_read)
    if facts.keystore is not None:
        yield File(Path(facts.keystore))
    if facts.public_key_identifier is not None:
        yield Keys(facts.public_key_identifier, facts.csr)
    if facts.request is not None:
        yield _sent(facts.request)
    if facts.chain:
        yield Delivered(tuple(map(Certificate, facts.chain)))


def _sent(request: _Sent) -> Sent | Refused:
    if request.outcome == "refused":
        return Refused(request.prepared, request.prepared, request.codes, request.messages)
    return Sent(
        GENERATE_CERTIFICATE.name,
        request.message,
        request.identifier,
        request.prepared,
        Outcome(request.outcome),
        request.accepted,
        request.automatically_validated,
    )
