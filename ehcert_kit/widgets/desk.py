"""The object that the forms of one notebook share: the session, its commands, and notifications of changes."""

from __future__ import annotations

import logging
from collections.abc import Callable
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
from ..values import replace
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
    """The session of one notebook. Its forms watch it for changes and call its commands."""

    def __init__(self, kernel: KernelSettings, section: str) -> None:
        """section: the name of the notebook's section. Raises: see `open_session`."""
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
        # In JupyterLab the first cell may be run again. Its former desk then listens no longer than it is used.
        self._changes: Watchers[Snapshot] = Watchers(on_last=self.trainer.rest)
        self._done: Watchers[str] = Watchers()
        self._shown: Watchers[str] = Watchers()
        self._wanted: Watchers[str] = Watchers()
        self._orders: Watchers[None] = Watchers()
        self._step: str | None = None
        #: The number of commands that run now.
        self.running = 0
        #: The last results of the checks of this computer, by name of the check.
        self.checks: dict[str, Check] = {}
        #: The errors that last stopped cases of a sitting, by id of the case.
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

    # Imported on first use, so that opening a notebook does not wait for them.

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
        """Does in an unattended notebook what the scenario prescribes for its user."""
        from .stand_in import StandIn

        return StandIn(self.session)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The national numbers that the page hides while it is projected: those of all cases of the workspace.

        The exchanges that the page shows may be of another case than the current one, which may have no holder
        yet.
        """
        return self.snapshot.numbers

    @property
    def snapshot(self) -> Snapshot:
        """The present state of the workspace, read once."""
        together = self.sitting.cases if self.section.several else ()
        return Snapshot.of(self.workspace.case, self.workspace.notes, self.workspace.cases, together)

    def prepare_key(self, bits: int) -> None:
        """Make a key pair of this many bits in advance, while the user still reads the form that needs it."""
        if not self.nobody:
            self.environment.prepare_key(bits)

    @property
    def backend_fixed(self) -> str | None:
        """The card backend that was set when the program was started; None: the user may choose."""
        return None if self._settings.card == backends.AUTO else self._settings.card

    def take_backend(self, backend: str) -> None:
        """Use another card backend from now on, here and in notebooks opened later. backend: as in `backends`."""
        chosen = None if backend == backends.AUTO else backend
        self.workspace.note(lambda notes: replace(notes, backend=chosen))
        former, in_hand = self.environment, self.workspace.case
        self.session = self._opened()
        # Another window may have made another case the current one; this page goes on with its own.
        self.workspace.take(in_hand)
        former.card.close()
        self.card_watch.again()

    def _opened(self) -> Session:
        """Open a session in which the user can hold requests before they are sent. Raises: see `open_session`."""
        session = open_session(self._settings)

        def before(operation: Operation, octets: bytes) -> None:
            if not self.pausing.hold(operation, octets, session.environment.clock()):
                return
            # While it was held, another window may have asked for its outcome, sent it, or abandoned it.
            sent = session.workspace.case.sent
            kept = sent is not None and sent.message == octets and sent.outcome is Outcome.PREPARED
            if operation.signed_by is SignedBy.CARD_SIGNATURE and not kept:
                raise ChangedElsewhere

        session.environment.platform.before_sending(before)
        return session

    def write_evidence(self) -> None:
        """Write the public artefacts to the folder in which the displayed commands are run. Ignores a KitError."""
        try:
            evidence.write(self.environment, self.workspace)
        except KitError as error:
            self.unexpected(error)

    # ── notifications ────────────────────────────────────────────────────────────────────────

    def watch(self, watcher: Callable[[Snapshot], object]) -> Stop:
        """Call `watcher` with the present state now, and with the new state after every change."""
        stop = self._changes.add(watcher)
        if not self.nobody:
            self.trainer.start()
        watcher(self.snapshot)
        return stop

    def changed(self) -> None:
        """Call all watchers with the present state."""
        self._changes.tell(self.snapshot)

    def look_again(self) -> None:
        """As `changed`, for what was changed outside the case. While a command runs, its end does that: halfway, a
        request that is being sent would be shown as one whose answer is missing.
        """
        if not self.running:
            self.changed()

    def on_done(self, callback: Callable[[str], object]) -> Stop:
        """Call `callback` with the name of each form whose command succeeds."""
        return self._done.add(callback)

    def done(self, name: str) -> None:
        """Report that the command of the form with this name succeeded."""
        self._done.tell(name)

    @property
    def step(self) -> str | None:
        """The name of the step that is shown; None: there is no pager yet."""
        return self._step

    def note_read(self, step: str) -> None:
        """Note as done a step that only informs, or only checks this computer."""
        if step not in self.workspace.notes.read:
            self.workspace.note(lambda notes: replace(notes, read=(*notes.read, step)))

    def on_wanted(self, callback: Callable[[str], object]) -> Stop:
        """Call `callback` with the name of each step to which a form leads."""
        return self._wanted.add(callback)

    def go(self, step: str) -> None:
        """Ask the pager to show this step."""
        self._wanted.tell(step)

    def shown(self, step: str) -> None:
        """Report that the page shows this step now."""
        self._step = step
        self.trainer.at(self.section.name, step)
        self._shown.tell(step)

    def on_shown(self, callback: Callable[[str], object]) -> Stop:
        """Call `callback` with the name of each step when the page shows it; with the present one now."""
        if self._step is not None:
            callback(self._step)
        return self._shown.add(callback)

    def _ordered(self) -> None:
        """The trainer gave an order: card, clock, network or instructions may have changed."""
        self.card_watch.again()
        self._orders.tell(None)
        self.look_again()

    def on_ordered(self, callback: Callable[[None], object]) -> Stop:
        """Call `callback` after each order of the trainer, before the watchers of changes."""
        return self._orders.add(callback)

    def when_shown(self, step: str, make: Callable[[], object]) -> Stop:
        """Call `make` once, when this step is first shown; now if it is, or if there is no pager."""
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
        """Returns: the error if it is an expected one, to be shown; None for a bug, whose type is logged."""
        if isinstance(error, KitError):
            return error
        log.error("unexpected %s", type(error).__name__)
        return None
