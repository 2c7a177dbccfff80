"""The trainer's sheet of a scenario: time, what will happen where, what to say, where people go wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..environments.scenarios import Event, Scenario, ScenarioAct, Slip
from ..environments.scenarios import seat as seat_of
from ..environments.settings import DEFAULT_SCENARIO
from ..kit_error import KitError
from ..names import Step
from ..procedure.errors import DecisionNegative
from ..procedure.way import SECTIONS
from ..texts import Texts
from .document import Block, Document, Facts, Items, Mark, Note, Paragraph, Section, Table
from .order import Order
from .problems import known

#: Minutes for the trainer's introduction.
_OPENING = 3


def trainer(order: Order, scenario: Scenario) -> Document:
    """The sheet of a scenario."""
    say = order.say
    title = _in(say, scenario.title)
    sections = [
        Section(say("printed-trainer-time", minutes=scenario.minutes), (_time(say, scenario.minutes),)),
        Section(say("printed-trainer-setting"), _setting(order, scenario)),
        Section(say("printed-trainer-events"), (_happenings(say, scenario, known(say, order.when)),)),
        Section(say("printed-trainer-course"), (Items(_acts(say, scenario.course), Mark.NUMBER),)),
        Section(say("printed-trainer-end"), (Paragraph(_goal(say, scenario)),)),
    ]
    if scenario.hints:
        sections.append(Section(say("printed-trainer-hints"), (Items(tuple(_hints(say, scenario)), Mark.NUMBER),)))
    sections.append(Section(say("printed-trainer-pitfalls"), (Items(tuple(_pitfalls(order, scenario))),)))
    if scenario.trainer:
        question = Note(say("printed-trainer-question"), _in(say, scenario.trainer))
        sections[0] = Section(sections[0].heading, (*sections[0].blocks, question))
    return Document(
        name=f"trainer-{scenario.id}",
        language=say.language,
        title=say("printed-trainer", scenario=title),
        lead=_in(say, scenario.lesson),
        imprint=order.imprint(practice=True),
        sections=tuple(sections),
        about=say("printed-trainer.about", id=scenario.id),
        compact=True,
    )


def _in(say: Texts, texts: Mapping[str, str]) -> str:
    return texts.get(say.language) or texts["fr"]


def _time(say: Texts, minutes: int) -> Table:
    talk = max(4, round(minutes / 4))
    shares = {"open": _OPENING, "do": max(1, minutes - _OPENING - talk), "talk": talk}
    rows = tuple((str(share), say(f"printed-trainer-time-{part}")) for part, share in shares.items())
    headings = (say("printed-trainer-minutes"), say("printed-trainer-what"))
    return Table(say("printed-trainer-time-table"), headings, rows, widths=(14, 86))


# ── how it begins ────────────────────────────────────────────────────────────────────────────


def _setting(order: Order, scenario: Scenario) -> tuple[Block, ...]:
    say = order.say
    place, reader = seat_of(scenario), scenario.in_reader()
    rows = [(say("printed-trainer-holder"), place.person.full_name)]
    if reader != place.person:
        rows.append((say("printed-trainer-borrowed"), reader.full_name))
    states = [say(f"printed-trainer-card-{state}") for state in _card(scenario)]
    if states:
        rows.append((say("printed-trainer-card"), ", ".join(states)))
    if place.organizations:
        rows.append((say("printed-seat-organizations"), "\n".join(f"{o.name} ({o})" for o in place.organizations)))
    rows.append((say("printed-trainer-delivery"), _delivery(say, scenario)))
    if scenario.history:
        rows.append((say("printed-trainer-before"), "\n".join(_acts(say, scenario.history))))
    start = Note(say("printed-trainer-start"), say("printed-trainer-start.text", id=scenario.id, **order.names))
    return Facts(tuple(rows)), start


def _card(scenario: Scenario) -> Iterator[str]:
    card = scenario.card
    if card.blocked:
        yield "blocked"
    if card.expired:
        yield "expired"
    if not card.signature_certificate:
        yield "no-signature"


def _delivery(say: Texts, scenario: Scenario) -> str:
    delivery = scenario.delivery
    if delivery.by_tutor:
        return say("printed-trainer-delivery-tutor")
    if delivery.mode == "manual":
        return say(f"printed-trainer-delivery-{'accept' if delivery.accepts else 'refuse'}")
    return say("printed-trainer-delivery-automatic", seconds=round(delivery.after.total_seconds()))


# ── what happens ─────────────────────────────────────────────────────────────────────────────


def _happenings(say: Texts, scenario: Scenario, errors: Mapping[str, KitError]) -> Block:
    told = [_row(say, scenario, errors, *fact) for fact in _met(say, scenario)]
    if not told:
        plain = scenario.id == DEFAULT_SCENARIO
        return Paragraph(say("printed-trainer-nothing" if plain else "printed-trainer-no-message"))
    names = ("where", "what", "message", "remedy")
    headings = tuple(say(f"printed-trainer-events-{name}") for name in names)
    return Table(say("printed-trainer-events"), headings, tuple(told), widths=(19, 25, 28, 28))


def _met(say: Texts, scenario: Scenario) -> Iterator[tuple[str, str, str | None]]:
    """What will happen: where, what, and the KB number of the message that it causes."""
    for slip in scenario.slips:
        yield _place(say, slip.at), _slip(say, slip), slip.expect
    for event in scenario.events:
        yield _when(say, event), _event(say, event), event.expect
    delivery = scenario.delivery
    if delivery.mode == "manual" and not delivery.accepts:
        yield _place(say, Step.WAIT), say("printed-event-refuse"), DecisionNegative.kb
    announced = {slip.expect for slip in scenario.slips} | {event.expect for event in scenario.events}
    for act in (act for act in scenario.course if act.expect):
        yield say("printed-trainer-course"), say(_act_key(act), step=_place(say, act.until)), act.expect
    for remedy in (remedy for remedy in scenario.remedies if remedy.met not in announced):
        yield _place(say, Step.IDENTIFY), say("printed-trainer-on-the-way"), remedy.met
    for hint in (hint for hint in scenario.hints if hint.after and hint.after not in announced):
        yield _place(say, hint.at), say("printed-trainer-on-the-way"), hint.after


def _row(
    say: Texts, scenario: Scenario, errors: Mapping[str, KitError], where: str, what: str, kb: str | None
) -> tuple[str, ...]:
    error = errors.get(kb or "")
    message = f"{say.error(error).title}\n{kb}" if error else kb or "-"
    remedies = [say(f"printed-remedy-{remedy.do}") for remedy in scenario.remedies if remedy.met == kb]
    remedy = remedies[0] if remedies else say.error(error).remedy if error else "-"
    return where, what, message, remedy


def _place(say: Texts, step: str | None) -> str:
    """The name of a step of the procedure on the pages."""
    named = (way.name for section in SECTIONS.values() for way in section.steps if way.step == step)
    name = next(named, None)
    return say(f"step-{name}") if name else step or ""


def _slip(say: Texts, slip: Slip) -> str:
    return say("printed-slip", input=slip.input, times=slip.times) if slip.input else say("printed-slip-empty")


def _when(say: Texts, event: Event) -> str:
    when = next((name for name in ("before", "after", "instead") if getattr(event, name)), "on")
    return say("printed-event-at", when=when, place=event.on or _place(say, event.at))


def _event(say: Texts, event: Event) -> str:
    what = say(f"printed-event-{event.do}")
    return what if event.times == 1 else say("printed-event-times", what=what, times=event.times)


def _acts(say: Texts, acts: tuple[ScenarioAct, ...]) -> tuple[str, ...]:
    return tuple(" ".join(_act(say, act)) for act in acts)


def _act(say: Texts, act: ScenarioAct) -> Iterator[str]:
    yield say(_act_key(act), step=_place(say, act.until), days=act.days)
    if act.password_lost:
        yield say("printed-act-password-lost")
    if act.expect:
        yield say("printed-act-stopped", kb=act.expect)


def _act_key(act: ScenarioAct) -> str:
    return "printed-act-request-until" if act.do == "request" and act.until else f"printed-act-{act.do}"


def _goal(say: Texts, scenario: Scenario) -> str:
    goal = scenario.goal
    certificate, etk = say(f"state-{goal.certificate}"), say(f"etk-state-{goal.etk}")
    return say("printed-trainer-goal-request", requests=goal.requests, certificate=certificate, etk=etk)


def _hints(say: Texts, scenario: Scenario) -> Iterator[str]:
    for hint in scenario.hints:
        key = "printed-trainer-hint-after" if hint.after else "printed-trainer-hint"
        yield say(key, step=_place(say, hint.at), text=hint.text(say.language), kb=hint.after)


def _pitfalls(order: Order, scenario: Scenario) -> Iterator[str]:
    say = order.say
    own = say.maybe(f"printed-pitfall-{scenario.id}")
    if own:
        yield own
    if scenario.delivery.by_tutor:
        yield say("printed-trainer-pitfall-tutor")
    if any(act.do == "forward" for act in (*scenario.history, *scenario.course)):
        yield say("printed-trainer-pitfall-clock")
    yield say("printed-trainer-pitfall-real")
    yield say("printed-trainer-pitfall-restart", **order.names)
