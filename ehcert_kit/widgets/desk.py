"""What the forms of a notebook work on: the session, its commands, and the news of every change."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..card import backends
from ..environments.kernel_settings import KernelSettings
from ..environments.opening import open_session
from ..environments.session import Session
from ..kit_error import KitError
from ..messages.operations import Operation, SignedBy
from ..procedure import evidence
from ..procedure.case import Outcome
from ..procedure.environment import Environment
from ..procedure.errors import ChangedElsewhere
from ..procedure.snapshot import Snapshot
from ..procedure.way import SECTIONS, Section
from ..procedure.workspace import Workspace
from ..texts import Texts
from .card_watch import CardWatch
from .hints import Hints
from .pausing import Pausing
from .trainer_watch import TrainerWatch
from .watching import Stop, Watchers

if TYPE_CHECKING:
    from ..procedure.certificate_request import CertificateRequest
    from ..procedure.completion import Completion
    from ..procedure.prerequisites import Check
    from ..procedure.renewal import Renewal
    from ..procedure.revocation import Revocation
    from ..procedure.sitting import Sitting
    from .stand_in import StandIn

log = logging.getLogger("ehcert_kit")


class Desk:
    """One notebook's session: the forms watch it and call its commands."""

    def __init__(self, kernel: KernelSettings, section: str) -> None:
        """section: the name of the notebook's part. Raises: what `open_session` raises."""
        self.section: Section = SECTIONS[section]
        self.nobody = kernel.nobody
        self.paged = kernel.paged
        self.say = Texts(kernel.language, on_page=kernel.paged)
        self._settings = kernel.settings
        self.pausing = Pausing()
        self.session = self._opened()
        if self.section.several:
            self.sitting.open()
        else:
            self.session.workspace.take_of(self.section.kinds)
        self.card_watch = CardWatch(lambda: self.environment.card)
        self.hints = Hints(self.session, self.section, self.say)
        self.trainer = TrainerWatch(lambda: self.session.training, self._ordered)
        self._changes: Watchers[Snapshot] = Watchers()
        self._done: Watchers[str] = Watchers()
        self._shown: Watchers[str] = Watchers()
        self._wanted: Watchers[str] = Watchers()
        self._step: str | None = None
        #: What was last found about this machine, by the name of the check.
        self.checks: dict[str, Check] = {}
        #: What last kept the cases of a sitting from going on, by the id of the case.
        self.stopped: dict[str, KitError] = {}
        self.write_evidence()
        if not self.nobody:
            self.trainer.start()

    # ── the session and its commands ─────────────────────────────────────────────────────────

    @property
    def environment(self) -> Environment:
        """Practice or a real one: platform, card, folders, clock."""
        return self.session.environment

    @property
    def workspace(self) -> Workspace:
        return self.session.workspace

    # Each is imported when it is first called for: whoever opens a notebook waits for none of them.

    @property
    def request(self) -> CertificateRequest:
        from ..procedure.certificate_request import CertificateRequest

        return CertificateRequest(self.environment, self.workspace)

    @property
    def completion(self) -> Completion:
        from ..procedure.completion import Completion

        return Completion(self.environment, self.workspace)

    @property
    def renewal(self) -> Renewal:
        from ..procedure.renewal import Renewal

        return Renewal(self.environment, self.workspace)

    @property
    def revocation(self) -> Revocation:
        from ..procedure.revocation import Revocation

        return Revocation(self.environment, self.workspace)

    @property
    def sitting(self) -> Sitting:
        from ..procedure.sitting import Sitting

        return Sitting(self.environment, self.workspace)

    @cached_property
    def stand_in(self) -> StandIn:
        """Who does, where nobody is there, what the scenario has a person do."""
        from .stand_in import StandIn

        return StandIn(self.session)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The national numbers that a page does not show while it is projected."""
        holder = self.workspace.case.holder
        return (holder.ssin,) if holder else ()

    @property
    def snapshot(self) -> Snapshot:
        """How things are now, read once."""
        together = self.sitting.cases if self.section.several else ()
        return Snapshot.of(self.workspace.case, self.workspace.notes, self.workspace.cases, together)

    def prepare_key(self, bits: int) -> None:
        """Somebody reads what he is about to press, for which a key pair of so many bits is made."""
        if not self.nobody:
            self.environment.prepare_key(bits)

    @property
    def backend_fixed(self) -> str | None:
        """The card backend that was asked for when the program was started; None: it can be chosen."""
        return None if self._settings.card == backends.AUTO else self._settings.card

    def take_backend(self, backend: str) -> None:
        """Reach the card in another way from now on, here and in the notebooks opened later."""
        chosen = None if backend == backends.AUTO else backend
        self.workspace.note(lambda notes: replace(notes, backend=chosen))
        former, in_hand = self.environment, self.workspace.case
        self.session = self._opened()
        # Another window may have taken another case in hand; this page goes on with its own.
        self.workspace.take(in_hand)
        former.card.close()
        self.card_watch.again()

    def _opened(self) -> Session:
        """A session whose sendings can be held. Raises: what `open_session` raises."""
        session = open_session(self._settings)

        def before(operation: Operation, octets: bytes) -> None:
            if not self.pausing.hold(operation, octets, session.environment.clock()):
                return
            # While it waited, another window may have asked what became of it, and sent it, or given it up.
            sent = session.workspace.case.sent
            kept = sent is not None and sent.message == octets and sent.outcome is Outcome.PREPARED
            if operation.signed_by is SignedBy.CARD_SIGNATURE and not kept:
                raise ChangedElsewhere

        session.environment.platform.before_sending(before)
        return session

    def write_evidence(self) -> None:
        """Put the public artefacts where the commands that are shown look for them."""
        try:
            evidence.write(self.environment, self.workspace)
        except KitError as error:
            self.unexpected(error)

    # ── news ─────────────────────────────────────────────────────────────────────────────────

    def watch(self, watcher: Callable[[Snapshot], object]) -> Stop:
        """Show the present at once, then every change, until the one who watches stops."""
        stop = self._changes.add(watcher)
        watcher(self.snapshot)
        return stop

    def changed(self) -> None:
        """Tell everybody who watches how things are now."""
        self._changes.tell(self.snapshot)

    def on_done(self, callback: Callable[[str], object]) -> Stop:
        """Be told the name of a form whose command succeeded."""
        return self._done.add(callback)

    def done(self, name: str) -> None:
        """A form's command succeeded."""
        self._done.tell(name)

    @property
    def step(self) -> str | None:
        """The step that is shown; None: nothing pages yet."""
        return self._step

    def note_read(self, step: str) -> None:
        """Keep that a step which only tells, or looks at this computer, was done."""
        if step not in self.workspace.notes.read:
            self.workspace.note(lambda notes: replace(notes, read=(*notes.read, step)))

    def on_wanted(self, callback: Callable[[str], object]) -> Stop:
        """Be told which step a form would go to."""
        return self._wanted.add(callback)

    def go(self, step: str) -> None:
        """A form leads to this step of the page."""
        self._wanted.tell(step)

    def shown(self, step: str) -> None:
        """A page shows this step now."""
        self._step = step
        self.trainer.at(self.section.name, step)
        self._shown.tell(step)

    def on_shown(self, callback: Callable[[str], object]) -> Stop:
        """Be told each step that the page shows, the present one at once."""
        if self._step is not None:
            callback(self._step)
        return self._shown.add(callback)

    def _ordered(self) -> None:
        """The trainer did something: card, clock, network or what he asks may be another."""
        self.card_watch.again()
        self.changed()

    def when_shown(self, step: str, make: Callable[[], object]) -> Stop:
        """Make something when its step is shown; now, where it is, or where nothing pages."""
        if self._step in (None, step):
            make()
            return lambda: None

        def shown(now: str) -> None:
            if now == step:
                stop()
                make()

        stop = self._shown.add(shown)
        return stop

    # ── errors ───────────────────────────────────────────────────────────────────────────────

    def unexpected(self, error: Exception) -> KitError | None:
        """An expected error is one to show; a bug is logged by its kind alone and admitted."""
        if isinstance(error, KitError):
            return error
        log.error("unexpected %s", type(error).__name__)
        return None
