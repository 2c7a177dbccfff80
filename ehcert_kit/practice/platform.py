"""A practice platform: its state and the decisions on requests. `services` answers the requests to it.

Of the kit it uses only the names and types of messages and identifiers.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography import x509

from ..values import replace
from . import made_once
from .authority import NOWHERE, ROOT_NOWHERE
from .certificates import Addresses
from .clock import PracticeClock
from .records import StoredRequest
from .refusals import Refused
from .registry import Registry, RegistryView
from .scenario import Scenario
from .seats import Seats
from .store import Store
from .training import Orders, Working
from .unit import Unit


class PracticePlatform:
    """One platform: its store, its scenario, its clock.

    Authority, accent and scenario are made once and kept in the store, so that all processes that open it serve
    the same platform.
    """

    def __init__(
        self,
        store: Store,
        scenario: Scenario,
        machine: Callable[[], datetime],
        accent: str | int | None = None,
        address: str | None = None,
    ) -> None:
        """machine: the machine's clock, aware. accent: for this process, instead of the stored one.

        address: of the server that will serve it, without a slash at the end; a new authority's certificates name
            it as place of publication.
        """
        self._store = store
        self.clock = PracticeClock(store, machine)
        now = self.clock()
        above = ROOT_NOWHERE if address is None else Addresses.of_root(address)
        with store.transaction() as unit:
            try:
                self.scenario = made_once.scenario_of(unit, scenario, now)
                self.authority = made_once.authority_of(unit, now, above)
                self.accent = made_once.accent_of(unit, self.scenario.accent if accent is None else accent)
            except (ValueError, TypeError, msgspec.MsgspecError):
                raise store.damaged() from None
        #: URL of its own pages for clients; a placeholder while no server serves it.
        self.address = "https://pratique.invalid"
        #: Where its authority publishes the state of certificates.
        self.published = NOWHERE
        self.seats = Seats(self.scenario)
        #: Authorities of citizens that the scenario trusts besides those of practice.
        self.trusted = made_once.trusted_of(self.scenario)

    @property
    def root(self) -> x509.Certificate:
        """The root of the practice eHealth authority, which the services never send."""
        return self.authority.root

    @property
    def store(self) -> Store:
        """Its persistent state."""
        return self._store

    def carried_at(self, address: str) -> None:
        """Note that a server serves it from now on at this address (without a slash at the end)."""
        self.address, self.published = address, Addresses.of_issuing(address)

    def orders(self) -> Orders:
        """The trainer's present orders."""
        return self._store.orders()

    def work_in(self, working: Working) -> None:
        """Switch a person's records to the exercise that the client names.

        Where it names none, or the person has no seat, nothing changes.
        """
        if working.exercise is None:
            return
        with self._store.reading() as unit:
            there = unit.exercise_of(working.person) == working.exercise
        if not there:
            with self._store.transaction() as unit:
                self.work_in_unit(unit, working)

    def work_in_unit(self, unit: Unit, working: Working) -> None:
        """The same, within a transaction."""
        if working.exercise is not None and self.seats.of(working.person) is not None:
            unit.work_in(working.person, working.exercise)

    def decide(self, public_key_identifier: bytes, accepted: bool) -> bool:
        """Decide on a request that waits for a tutor, who plays the service's support.

        Returns: whether a request with this key waited.
        """
        now = self.clock()
        with self._store.transaction() as unit:
            request = unit.request(public_key_identifier)
            if request is None or request.decided_at is not None:
                return False
            unit.put_request(replace(request, decided_at=now, accepted=accepted))
            return True

    def confirm(self, public_key_identifier: bytes) -> bool:
        """Confirm, for a person without a card on the identity site, that a request is that person's.

        Returns: whether a request with this key waited for that, its time had not run out, and its name was free.
        """
        now = self.clock()
        with self._store.transaction() as unit:
            request = unit.request(public_key_identifier)
            if request is None or request.confirm_by is None or request.decided_at is not None:
                return False
            if now > request.confirm_by:
                return False
            try:  # another request of this person may have been confirmed meanwhile
                self.registry(unit, now).require_free(request.organization, request.application_id)
            except Refused:
                return False
            unit.put_request(replace(request, decided_at=now + self.scenario.delivery.after))
            return True

    def copied(self, file: Path) -> Store:
        """Copy this platform's state into another file."""
        return self._store.copied(file)

    def acts_done(self, part: str) -> int:
        """How many acts of a part of the scenario (its history, its course) were played."""
        return int(self._store.setting(f"done-{part}") or 0)

    def note_acts_done(self, part: str, number: int) -> None:
        with self._store.transaction() as unit:
            unit.set(f"done-{part}", str(number).encode())

    def waiting_for_identity(self, public_key_identifier: bytes) -> StoredRequest | None:
        """The request with this key, if it waits for confirmation on the identity site."""
        with self._store.transaction() as unit:
            request = unit.request(public_key_identifier)
        return request if request is not None and request.confirm_by and request.decided_at is None else None

    def show(self) -> RegistryView:
        """All records as plain values: the time, requests, certificates, tokens, and the requests served."""
        now = self.clock()
        with self._store.transaction() as unit:
            return self.registry(unit, now).show()

    def registry(self, unit: Unit, now: datetime) -> Registry:
        """The records as they stand at a moment, within a transaction."""
        return Registry(
            now=now,
            unit=unit,
            scenario=self.scenario,
            seats=self.seats,
            authority=self.authority,
            published=self.published,
        )
