"""Binding operations: prepare → keep → send → resume by asking, for every operation signed with the card.

The octets are on disk before they leave. After an error that is no known refusal it is uncertain whether the
platform acted, so the platform is asked. The same octets are sent again only if it certainly has not acted, and
only while they are fresh; nothing is signed twice.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from msgspec import Struct

from ..client.platform import Prepared
from ..kit_error import KitError
from ..messages.errors import PlatformError, RequestRefused
from ..messages.operations import Operation
from ..messages.request import FRESHNESS, MARGIN, Request
from ..signer import Signer
from ..values import replace
from .case import Case, Outcome, Refused, Sent, Stage
from .environment import Environment
from .standing import Standing, standing
from .workspace import Workspace

#: How long after signing the same octets may be sent again: until then the platform accepts them.
RESEND_WITHIN = FRESHNESS - MARGIN


class BindingOperation(Struct, frozen=True):
    """One binding operation.

    read: takes the answer and what was sent; returns whether the request was validated automatically, None where
        the answer does not tell. Raises: AnswerMalformed: it is no answer to what was sent.
    known: whether the platform has the request, asked without a card. Raises: RequestRefused: its codes do not
        tell.
    proved: the same, asked with the card.
    explained: the error that a refusal means for this case.
    used_up: the stage that is valid for one attempt and must be reached again after a refusal.
    """

    operation: Operation
    read: Callable[[etree._Element, Sent], bool | None]
    known: Callable[[Case], bool]
    proved: Callable[[Case, Signer], bool]
    explained: Callable[[RequestRefused, Case], KitError]
    used_up: type[Stage]


class Binding:
    """One binding operation, for the current case of a workspace."""

    def __init__(self, environment: Environment, workspace: Workspace, act: BindingOperation) -> None:
        self._environment = environment
        self._workspace = workspace
        self._act = act

    def prepare(self, request: Request, signer: Signer) -> Sent:
        """Sign; nothing is kept or sent yet. Raises: CardError, from the signer."""
        now = self._environment.clock()
        prepared = Prepared.of(request, now, signer)
        return Sent(prepared.operation.name, prepared.message, prepared.identifier or "", now)

    def keep(self, sent: Sent, allowed: Callable[[Case], None]) -> None:
        """Put the octets on disk. allowed: raises where what was signed no longer fits the case."""

        def keep(case: Case) -> Case:
            allowed(case)
            return case.back_before(Refused).reach(sent)

        self._workspace.change(keep)

    def send(self, sent: Sent) -> Sent:
        """Post the octets that were kept.

        Returns: the request, accepted. Raises: the error that a known refusal means: the platform did not act.
            Any other PlatformError: the outcome is unknown; call `resume`.
        """
        prepared = Prepared(self._act.operation, sent.identifier, sent.message)
        try:
            automatic = self._act.read(self._environment.platform.send(prepared), sent)
        except RequestRefused as refused:
            return self._after(refused, sent)
        return self._accept(sent, automatic)

    def resume(self, signer: Signer | None = None) -> Standing:
        """Find out what became of a request whose answer is missing, and go on without signing twice.

        signer: the card, to ask for proof where the platform's codes do not tell; None: do not ask with it yet.
        Raises: RequestRefused: its codes do not tell; call again with a signer. The error that a refusal of the
            request means. Other PlatformErrors: the outcome is still unknown. CardError.
        """
        case = self._workspace.case
        sent = case.sent
        if sent is None or sent.outcome is not Outcome.PREPARED:
            return standing(case)
        if self._has_it(case, signer):
            self._accept(sent, None)
        elif sent.codes:
            raise self._refuse(sent, RequestRefused(sent.operation, sent.codes, sent.messages))
        elif self._environment.clock() - sent.prepared < RESEND_WITHIN:
            self.send(sent)
        else:
            # Too old to be sent again: a new attempt needs a new stage `used_up`; the key in the keystore stays.
            self._settle(sent, lambda now: now.back_before(self._act.used_up))
        return standing(self._workspace.case)

    def _has_it(self, case: Case, signer: Signer | None) -> bool:
        try:
            return self._act.known(case)
        except RequestRefused:
            if signer is None:
                raise
            return self._act.proved(case, signer)

    def _after(self, refused: RequestRefused, sent: Sent) -> Sent:
        """Settle a refusal: where its codes do not exclude that the platform took the request, ask the platform.

        Returns: the request, accepted after all.
        Raises: the error that the refusal means; the refusal itself where the outcome stays unknown.
        """
        if self._environment.refusals.exclude(refused):
            raise self._refuse(sent, refused) from refused
        told = replace(sent, codes=refused.codes, messages=refused.messages)
        self._settle(sent, lambda case: case.refine(told))
        try:
            taken = self._act.known(self._workspace.case)
        except PlatformError:
            raise refused from None
        if not taken:
            raise self._refuse(told, refused) from refused
        return self._accept(told, None)

    def _refuse(self, sent: Sent, refused: RequestRefused) -> KitError:
        said = Refused.of(sent, self._environment.clock(), refused)
        case = self._settle(sent, lambda now: now.back_before(self._act.used_up).reach(said))
        return self._act.explained(refused, case)

    def _accept(self, sent: Sent, automatic: bool | None) -> Sent:
        accepted = replace(
            sent,
            outcome=Outcome.ACCEPTED,
            accepted=self._environment.clock(),
            automatically_validated=automatic,
            codes=(),
            messages=(),
        )
        self._settle(sent, lambda case: case.refine(accepted))
        return accepted

    def _settle(self, sent: Sent, how: Callable[[Case], Case]) -> Case:
        """Record what became of a request, unless another process recorded it first."""
        return self._workspace.change(lambda case: how(case) if case.sent == sent else case)
