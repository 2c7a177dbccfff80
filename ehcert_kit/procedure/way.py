"""The sections of the procedure and their steps, as one table.

Used by pager, home page, forms, `walk`, hints and the tags of the notebooks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from ..identifiers.contact import ContactData
from ..names import Step
from .case import (
    Agreement,
    Choice,
    Conditions,
    Identification,
    Keys,
    Kind,
    Options,
    Purpose,
    Revoked,
    Situation,
    Target,
)
from .snapshot import Snapshot
from .standing import Standing

Predicate = Callable[[Snapshot], bool]


def _always(now: Snapshot) -> bool:
    return True


def _never(now: Snapshot) -> bool:
    return False


def _for_an_organization(now: Snapshot) -> bool:
    """A certificate for oneself has no organisation to choose and no application ID."""
    return not now.case.for_self


class WayStep(Struct, frozen=True):
    """One step of a notebook: one screen, one form, cells with the tag ``step-NAME``.

    step: the step of `walk` that its form carries out, if any; hints of scenarios are filed under it.
    done: None for a step without a condition, which never blocks later steps: it is done once it was read.
    applies: whether the step is shown for this case. leads_on: whether its form moves on to the next step itself,
    instead of the pager; None: it does, if the step has `done`. acts: whether a step without `done` has a form
    with a repeatable action. once: its form has nothing more to ask when the step is done.
    """

    name: str
    step: Step | None = None
    done: Predicate | None = None
    applies: Predicate = _always
    leads_on: Predicate | None = None
    acts: bool = False
    once: bool = False

    @property
    def tells(self) -> bool:
        """Whether the step is only to be read."""
        return self.done is None and not self.acts

    def is_done(self, now: Snapshot) -> bool:
        return self.done(now) if self.done is not None else self.name in now.notes.read

    def goes_on_by_itself(self, now: Snapshot) -> bool:
        if self.once:
            return not self.is_done(now)
        return self.leads_on(now) if self.leads_on is not None else self.done is not None

    def is_way_on_first(self, now: Snapshot) -> bool:
        """Whether going on is the main action now: once the step is done, or where it is only to be read."""
        return self.tells or self.is_done(now)


class Section(Struct, frozen=True):
    """One notebook. part: its group on the home page; `LATER`: what comes once there is a certificate.

    kinds: of the cases that it handles. several: whether it handles all cases of a sitting, not a single one.
    then: the section whose page is offered once this one is done.
    """

    name: str
    notebook: str
    part: str
    steps: tuple[WayStep, ...]
    kinds: tuple[Kind, ...] = (Kind.REQUEST, Kind.COMPLETION)
    several: bool = False
    then: str | None = None

    def applying(self, now: Snapshot) -> tuple[WayStep, ...]:
        """The steps that apply to this case."""
        return tuple(step for step in self.steps if step.applies(now))


def _renewing(now: Snapshot) -> bool:
    return now.case.kind is Kind.RENEWAL


def _foreign(now: Snapshot) -> bool:
    return now.case.kind is Kind.FOREIGNER


def _has_keys(now: Snapshot) -> bool:
    return now.case.get(Keys) is not None


def _has_file(now: Snapshot) -> bool:
    """The case's file exists; not checked once the request was sent, as the file may have been moved."""
    return now.standing.sent or (_has_keys(now) and now.digest is not None)


def _unsent(now: Snapshot) -> bool:
    """Nothing was sent yet, so the forms can still change the case."""
    return not now.standing.sent


def _read(step: str) -> Predicate:
    """The step's form noted it as done."""
    return lambda now: step in now.notes.read


def _named_or_passed_over(now: Snapshot) -> bool:
    """The manager's name was noted, or the step was left without it: not everybody sees that page."""
    return now.notes.manager is not None or _read("manager")(now)


def _ready(now: Snapshot) -> bool:
    return now.standing is Standing.READY


def _arrived(now: Snapshot) -> bool:
    return now.standing.arrived


def _deployable(now: Snapshot) -> bool:
    """The new file is complete: it can be installed on the workstations."""
    return now.standing in (Standing.TO_ACTIVATE, Standing.READY)


def _some_taken(now: Snapshot) -> bool:
    return any(one.standing.taken for one in now.sitting)


def _all(now: Snapshot, reached: Predicate) -> bool:
    return bool(now.sitting) and all(map(reached, now.sitting))


def _several_prepared(now: Snapshot) -> bool:
    """All are prepared, or one was sent: those that could not be prepared are left out."""
    return _some_taken(now) or _all(now, lambda one: one.prepared)


def _several_signed(now: Snapshot) -> bool:
    return _some_taken(now) and all(one.standing.taken for one in now.sitting if one.prepared)


LATER = "later"
SECTIONS: Mapping[str, Section] = {
    section.name: section
    for section in (
        Section(
            "mise-en-route",
            "1-mise-en-route",
            "prepare",
            (
                WayStep("what"),
                WayStep("kind", done=lambda now: now.notes.kind is not None),
                WayStep("at-hand"),
                WayStep("backend"),
                WayStep("machine", Step.CHECK, done=_read("machine"), leads_on=_never),
            ),
            then="responsable",
        ),
        Section(
            "responsable",
            "2-responsable",
            "prepare",
            (
                WayStep("manager", done=_named_or_passed_over),
                WayStep(
                    "identify",
                    Step.IDENTIFY,
                    done=lambda now: now.case.get(Identification) is not None,
                    once=True,
                ),
            ),
            then="programme",
        ),
        Section(
            "programme",
            "3-programme",
            "prepare",
            (
                WayStep("environment", done=_read("environment")),
                WayStep("connection", done=_read("connection"), leads_on=_never),
            ),
            then="demander",
        ),
        Section(
            "demander",
            "4-demander",
            "request",
            (
                WayStep("conditions", done=lambda now: now.case.get(Conditions) is not None, leads_on=_unsent),
                WayStep("situation", done=lambda now: now.case.get(Situation) is not None, leads_on=_unsent),
                WayStep(
                    "identify",
                    Step.IDENTIFY,
                    done=lambda now: now.case.get(Identification) is not None,
                    once=True,
                ),
                WayStep("actor", done=lambda now: now.case.get(Purpose) is not None, leads_on=_unsent),
                WayStep(
                    "organization",
                    Step.CONTRACT,
                    done=lambda now: now.case.get(Choice) is not None,
                    applies=_for_an_organization,
                    leads_on=_unsent,
                ),
                WayStep(
                    "options",
                    Step.CONTRACT,
                    done=lambda now: now.case.get(Options) is not None,
                    applies=_for_an_organization,
                    leads_on=_unsent,
                ),
                WayStep("contact", done=lambda now: now.case.get(ContactData) is not None, leads_on=_unsent),
                WayStep("password", Step.KEYSTORE, done=_has_file, once=True),
                WayStep("sign", Step.REQUEST, done=lambda now: now.standing.taken, once=True),
                WayStep("sent", done=lambda now: now.standing.taken, leads_on=_never),
            ),
            then="valider",
        ),
        Section(
            "valider",
            "5-valider",
            "complete",
            (
                WayStep("waiting", Step.WAIT, done=_arrived, once=True),
                WayStep("file", Step.CERTIFICATE, done=_ready, once=True),
                WayStep("ready"),
            ),
            kinds=(Kind.REQUEST, Kind.COMPLETION, Kind.RENEWAL),
        ),
        Section("apercu", "6-apercu", LATER, (WayStep("overview", acts=True),), kinds=tuple(Kind)),
        Section(
            "renouveler",
            "7-renouveler",
            LATER,
            (
                WayStep("advice", done=_renewing),
                WayStep(
                    "renew",
                    Step.KEYSTORE,
                    done=lambda now: _renewing(now) and _has_keys(now),
                    once=True,
                ),
                WayStep("sign", Step.REQUEST, done=lambda now: _renewing(now) and now.standing.taken, once=True),
                WayStep("waiting", Step.WAIT, done=lambda now: _renewing(now) and now.standing.arrived, once=True),
                WayStep("file", Step.CERTIFICATE, done=lambda now: _renewing(now) and _deployable(now), once=True),
                WayStep("activate", Step.ACTIVATE, done=lambda now: _renewing(now) and _ready(now), once=True),
                WayStep("ready"),
            ),
            kinds=(Kind.RENEWAL,),
        ),
        Section(
            "revoquer",
            "8-revoquer",
            LATER,
            (
                WayStep("target", done=lambda now: now.case.get(Target) is not None),
                WayStep("revoke", Step.REVOKE, done=lambda now: now.standing is Standing.REVOKED, once=True),
                WayStep(
                    "revoked", Step.STATE, done=lambda now: now.case.get(Revoked) is not None, leads_on=_never
                ),
            ),
            kinds=(Kind.REVOCATION,),
            then="apercu",
        ),
        Section(
            "mot-de-passe",
            "9-mot-de-passe",
            LATER,
            (WayStep("change-password", acts=True, leads_on=_always), WayStep("forgotten")),
            kinds=tuple(Kind),
        ),
        Section(
            "non-resident",
            "10-non-resident",
            LATER,
            (
                WayStep("person", done=lambda now: _foreign(now) and now.case.get(Choice) is not None),
                WayStep("password", Step.KEYSTORE, done=lambda now: _foreign(now) and _has_file(now), once=True),
                WayStep(
                    "invitation", Step.REQUEST, done=lambda now: _foreign(now) and now.standing.arrived, once=True
                ),
                WayStep("file", Step.CERTIFICATE, done=lambda now: _foreign(now) and _ready(now), once=True),
                WayStep("ready"),
            ),
            kinds=(Kind.FOREIGNER,),
        ),
        Section(
            "chiffrement",
            "11-chiffrement",
            LATER,
            (WayStep("etk", acts=True), WayStep("lookup", acts=True)),
            kinds=tuple(Kind),
            then="apercu",
        ),
        Section(
            "copier",
            "12-copier",
            LATER,
            (WayStep("copy", acts=True), WayStep("calendar")),
            kinds=tuple(Kind),
            then="apercu",
        ),
        Section(
            "plusieurs",
            "13-plusieurs",
            LATER,
            (
                WayStep(
                    "identify",
                    Step.IDENTIFY,
                    done=lambda now: now.case.get(Identification) is not None,
                    once=True,
                ),
                WayStep("several", done=lambda now: bool(now.sitting)),
                # One case that fails does not block the others.
                WayStep(
                    "several-files",
                    Step.KEYSTORE,
                    done=_several_prepared,
                    leads_on=lambda now: not any(one.prepared for one in now.sitting),
                ),
                WayStep(
                    "several-sign",
                    Step.REQUEST,
                    done=_several_signed,
                    leads_on=lambda now: not _some_taken(now),
                ),
                WayStep("several-complete", Step.CERTIFICATE, done=lambda now: _all(now, _ready)),
            ),
            kinds=(Kind.REQUEST,),
            several=True,
        ),
    )
}

#: Whether a step is done in a case; `walk` skips it then.
BEHIND: Mapping[Step, Predicate] = {
    Step.CHECK: lambda now: now.standing in (Standing.TO_ACTIVATE, Standing.READY),
    Step.IDENTIFY: lambda now: now.standing.taken,
    Step.ORGANIZATIONS: lambda now: now.standing.taken or now.case.get(Identification) is not None,
    Step.CONTRACT: lambda now: now.standing.taken or _agreed(now),
    Step.KEYSTORE: lambda now: now.standing.taken or (now.case.get(Keys) is not None and now.digest is not None),
    Step.REQUEST: lambda now: now.standing.taken,
    Step.WAIT: lambda now: now.standing.arrived,
    Step.CERTIFICATE: lambda now: now.standing in (Standing.INSTALLED, Standing.TO_ACTIVATE, Standing.READY),
    Step.ETK: lambda now: now.standing is Standing.READY or now.registered,
    # Repeated each time: depot and platform may have changed.
    Step.VERIFY: _never,
    Step.ACTIVATE: lambda now: now.standing is Standing.READY,
    Step.REVOKE: lambda now: now.standing is Standing.REVOKED,
    # Repeated each time, too.
    Step.STATE: _never,
}

_WHOLE = tuple(step for step in Step if step not in (Step.ACTIVATE, Step.REVOKE, Step.STATE))
_OF_A_CARD = (Step.CHECK, Step.IDENTIFY, Step.ORGANIZATIONS, Step.CONTRACT)
#: The steps of each kind of case, as they are walked. A renewal stops before its token is activated.
WALKED: Mapping[Kind, tuple[Step, ...]] = {
    Kind.REQUEST: _WHOLE,
    Kind.COMPLETION: _WHOLE,
    Kind.RENEWAL: tuple(step for step in _WHOLE if step not in (Step.ORGANIZATIONS, Step.VERIFY)),
    Kind.REVOCATION: (Step.IDENTIFY, Step.CONTRACT, Step.REVOKE, Step.STATE),
    Kind.FOREIGNER: tuple(step for step in _WHOLE if step not in _OF_A_CARD),
}


def _agreed(now: Snapshot) -> bool:
    agreement = now.case.get(Agreement)
    return agreement is not None and agreement.read is not None


# ── the current step ─────────────────────────────────────────────────────────────────────────


def where(section: str, now: Snapshot) -> str:
    """The name of the step at which a section is resumed: the first whose condition is not met."""
    steps = SECTIONS[section].applying(now)
    if section == "demander" and now.standing.taken:
        return steps[-1].name
    if not any(step.is_done(now) for step in steps):
        return steps[0].name
    return next((s.name for s in steps if s.done is not None and not s.is_done(now)), steps[-1].name)


def following(section: str, name: str, now: Snapshot) -> str:
    """The name of the next step that is not done; the last step where all are."""
    steps = SECTIONS[section].applying(now)
    names = [step.name for step in steps]
    after = steps[names.index(name) + 1 :]
    return next((step.name for step in after if not step.is_done(now)), names[-1])


def is_open(steps: Sequence[WayStep], step: WayStep, now: Snapshot) -> bool:
    """Whether a link may lead to this step: it is done, or neither it nor a step before it has an unmet `done`."""
    before = steps[: steps.index(step) + 1]
    return step.is_done(now) or all(one.done is None or one.is_done(now) for one in before)


def goes_on_in(section: str, now: Snapshot) -> str:
    """The section in which the current case is continued: `section`, or "plusieurs" if it belongs to a sitting."""
    together = now.case.id in now.notes.sitting and section in ("demander", "valider")
    return "plusieurs" if together else section


def requesting(now: Snapshot) -> bool:
    """Whether the request was begun: the conditions, its first screen, were accepted, or a later step was done."""
    begun = any(now.case.get(kind) is not None for kind in (Conditions, Choice, Keys))
    return begun or now.standing is not Standing.PREPARING
