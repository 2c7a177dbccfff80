"""A practice platform: what it remembers, and what is decided there. `services` answers requests to it.

It shares with the kit the vocabulary of messages and identifiers alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography import x509

from . import made_once
from .authority import NOWHERE, ROOT_NOWHERE
from .certificates import Addresses
from .clock import PracticeClock
from .records import StoredRequest
from .registry import Registry, RegistryView
from .scenario import Scenario
from .seats import Seats
from .store import Store
from .training import Orders, Working
from .unit import Unit


class PracticePlatform:
    """One platform: its store, its scenario, its clock.

    The authority, the accent and the scenario are made once and kept in the store, so that every
    process that opens it is the same platform.
    """

    def __init__(
        self,
        store: Store,
        scenario: Scenario,
        machine: Callable[[], datetime],
        accent: str | int | None = None,
        address: str | None = None,
    ) -> None:
        """machine: the time that its clock starts from, aware. accent: for this process, whatever was kept.

        address: of the server that is going to carry it, without a slash at the end: an authority that is made now
            says there what becomes of its certificates.
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
        #: Of its own pages, as a client reaches them; nobody does while no server carries it.
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
        """What it remembers."""
        return self._store

    def carried_at(self, address: str) -> None:
        """A server carries it from now on, at this address (without a slash at the end)."""
        self.address, self.published = address, Addresses.of_issuing(address)

    def orders(self) -> Orders:
        """What a trainer has ordered, as it is now."""
        return self._store.orders()

    def work_in(self, working: Working) -> None:
        """What there is of a person is what he did in the exercise that his client tells.

        Where it tells none, or he has no seat, nothing changes.
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
        """What a tutor decides, in the place of the service's support, about a request that waits for him.

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
        """A person without a card says on the identity site that the request is his.

        Returns: whether a request with this key waited for that, and not too long.
        """
        now = self.clock()
        with self._store.transaction() as unit:
            request = unit.request(public_key_identifier)
            if request is None or request.confirm_by is None or request.decided_at is not None:
                return False
            if now > request.confirm_by:
                return False
            unit.put_request(replace(request, decided_at=now + self.scenario.delivery.after))
            return True

    def copied(self, file: Path) -> Store:
        """All that this platform remembers, in another file."""
        return self._store.copied(file)

    def acts_done(self, part: str) -> int:
        """How many acts of a part of the scenario (its history, its course) are behind."""
        return int(self._store.setting(f"done-{part}") or 0)

    def note_acts_done(self, part: str, number: int) -> None:
        with self._store.transaction() as unit:
            unit.set(f"done-{part}", str(number).encode())

    def waiting_for_identity(self, public_key_identifier: bytes) -> StoredRequest | None:
        """The request of a person without a card who has not said yet who he is."""
        with self._store.transaction() as unit:
            request = unit.request(public_key_identifier)
        return request if request is not None and request.confirm_by and request.decided_at is None else None

    def show(self) -> RegistryView:
        """What the platform knows: the time, requests, certificates, tokens; and what it served."""
        now = self.clock()
        with self._store.transaction() as unit:
            return self.registry(unit, now).show()

    def registry(self, unit: Unit, now: datetime) -> Registry:
        """What it knows at a moment, within a transaction."""
        return Registry(
            now=now,
            unit=unit,
            scenario=self.scenario,
            seats=self.seats,
            authority=self.authority,
            published=self.published,
        )
