"""Explanations of the artefacts of a case: a panel that follows changes, and plain text for a notebook file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ..card.errors import CardCertificateAbsent
from ..card.interface import CardKey
from ..certificate import Certificate
from ..disk import read_private
from ..explain import Detail, Explanation, anchors, certificate, etk, keystore, request
from ..explain.name import Origin, Source
from ..jupyter_internals.widgets import WithText
from ..keystore.pkcs12 import key_aliases
from ..kit_error import KitError
from ..messages.etk import EncryptionToken
from ..procedure import evidence, story
from ..procedure.case import Case, Predecessor
from ..procedure.snapshot import Snapshot
from ..procedure.standing import Standing
from ..procedure.validity import replaceable_from
from ..texts import private
from .background import background
from .card_watch import Sight
from .desk import Desk
from .explained import Explained
from .guarding import guard
from .markup import paragraph
from .watching import Watching

Artefact = Callable[[Desk, Snapshot], Explanation | None]


class Panel(WithText, Watching, Explained):
    """The explanation of one artefact, empty until the artefact exists. artefact: a key of `ARTEFACTS`."""

    def __init__(self, desk: Desk, artefact: str) -> None:
        self._desk = desk
        self.artefact = artefact
        self._read: Explanation | None = None
        super().__init__()
        if self._of_the_card:
            self.watches(desk.card_watch.watch(self._card_seen))
        else:
            self.watches(desk.watch(self._update))

    @property
    def _of_the_card(self) -> bool:
        """Whether the card is read for it. That is slow, so it is done in the background."""
        return self.artefact == "card" and not self._desk.nobody

    @property
    def explained(self) -> Explanation | None:
        """The explanation of the present state."""
        return self._explain(self._desk.snapshot)

    def _explain(self, now: Snapshot) -> Explanation | None:
        """The explanation, without the commands whose files are missing."""
        if self.artefact in _OF_A_KEY and now.case.kind not in self._desk.section.kinds:
            return None
        try:
            found = self._read if self._of_the_card else ARTEFACTS[self.artefact](self._desk, now)
        except KitError:
            return None
        return found.where(lambda file: (self._folder / file).exists()) if found else None

    @property
    def _folder(self) -> Path:
        """The folder in which the displayed commands are run."""
        return self._desk.workspace.folder / evidence.FOLDER

    @property
    def command(self) -> str:
        """The commands that check the artefact without this program, one per line."""
        explained = self.explained
        return "\n".join(c.line for c in explained.commands) if explained else ""

    def _card_seen(self, sight: Sight) -> None:
        if sight.problem is not None:
            self._tell_card(None, None)
        else:
            background(lambda: _card(self._desk, self._desk.snapshot), self._tell_card)

    def _tell_card(self, explained: Explanation | None, error: Exception | None) -> None:
        guard.tell_unexpected(error)
        self._read = explained
        self._update(self._desk.snapshot)

    def _update(self, now: Snapshot) -> None:
        explained = self._explain(now)
        if explained is not None:
            self.show(self._desk.say, explained, self._folder, now.numbers)
        else:
            # An empty output in JupyterLab would look like a fault; on a page the form above shows the progress.
            self.clear("" if self._desk.paged else paragraph(self._desk.say("panel-nothing")))

    def __repr__(self) -> str:
        return private.plain(str(self.explained or self._desk.say("panel-nothing")))


def _environment(desk: Desk, now: Snapshot) -> Explanation:
    say, name = desk.say, desk.environment.name
    details = [Detail(say("environment-address"), desk.environment.address)]
    if desk.session.platform is not None:
        details.append(Detail(say("panel-scenario"), desk.session.platform.scenario.id))
    return Explanation(say(f"environment-{name}"), say(f"environment-{name}.outcome"), "", tuple(details))


def _trust(desk: Desk, now: Snapshot) -> Explanation:
    return anchors.trusted(desk.say, desk.environment.name, desk.environment.roots)


def _machine(desk: Desk, now: Snapshot) -> Explanation | None:
    say = desk.say
    details = tuple(
        Detail(
            say(f"machine-{check.name}.title"),
            say(f"verdict-{check.verdict.value}"),
            volatile=check.name in ("folder", "disk", "system"),
        )
        for check in desk.checks.values()
    )
    if not details:
        return None
    return Explanation(say("panel-machine-title"), say("panel-machine"), "", details)


def _card(desk: Desk, now: Snapshot) -> Explanation:
    card = desk.environment.card

    def leaf(key: CardKey) -> Certificate | None:
        try:
            return Certificate(card.chain(key)[0])
        except CardCertificateAbsent:
            return None

    return certificate.card(desk.say, card.identity(), leaf(CardKey.AUTHENTICATION), leaf(CardKey.SIGNATURE))


def _subject(desk: Desk, now: Snapshot) -> Explanation | None:
    name = now.case.subject
    return request.subject(desk.say, name, _source(now.case)) if name else None


def _source(case: Case) -> Source:
    """How the organisation of a case was obtained."""
    actor, answer = case.actor, case.identification
    if actor is None:
        return Source()
    if case.get(Predecessor) is not None:
        return Source(Origin.RENEWED, actor.name)
    if actor.is_person:
        return Source(Origin.CARD, actor.name)
    if answer is not None and actor in (listed.organization for listed in answer.organizations):
        return Source(Origin.LISTED, actor.name, answer.when)
    return Source(Origin.TYPED, actor.name)


def _csr(desk: Desk, now: Snapshot) -> Explanation | None:
    return request.csr(desk.say, now.case.csr) if now.case.csr else None


def _identifier(desk: Desk, now: Snapshot) -> Explanation | None:
    identifier = now.case.public_key_identifier
    return request.key_identifier(desk.say, identifier, now.case.csr) if identifier else None


def _contract(desk: Desk, now: Snapshot) -> Explanation | None:
    agreed, sent = now.case.contract, now.case.sent
    return request.contract(desk.say, agreed, sent.message if sent else None) if agreed else None


def _chain(desk: Desk, now: Snapshot) -> Explanation | None:
    chain = now.case.chain
    if not chain:
        return None
    clock = desk.environment.clock()
    # Rounded to the hour, so that not every change redraws the panel; but not before the certificate is valid.
    today = max(clock.replace(minute=0, second=0, microsecond=0), min(clock, chain[0].not_before))
    # openssl uses the computer's clock, not the practice clock.
    attime = f" -attime {int(today.timestamp())}" if desk.environment.practice else ""
    renewable = replaceable_from(chain[0].not_after)
    return certificate.chain(desk.say, chain, desk.environment.roots, today, renewable, attime)


def _keystore(desk: Desk, now: Snapshot) -> Explanation | None:
    file = now.case.keystore
    if file is None:
        return None
    # The commands are run in the folder of public artefacts, which is inside the workspace.
    workspace = desk.workspace.folder
    place = Path("..", file.relative_to(workspace)) if file.is_relative_to(workspace) else file
    registered = now.case.registered
    octets = read_private(file)
    aliases = key_aliases(octets, file.name)
    completed = keystore.Completed(
        now.case.chain, registered.serial if registered else "", now.standing in (Standing.INSTALLED, *_COMPLETE)
    )
    return keystore.closed(desk.say, place, aliases, octets, completed)


#: Standings in which the file also contains the registered encryption key.
_COMPLETE = (Standing.TO_ACTIVATE, Standing.READY)


def _etk(desk: Desk, now: Snapshot) -> Explanation | None:
    registered = now.case.registered
    return etk.token(desk.say, EncryptionToken.parse(registered.etk)) if registered and registered.etk else None


def _exchange(operation: str, part: str) -> Artefact:
    """The function that explains the last request or answer of an operation. part: "request" or "response"."""

    def explained(desk: Desk, now: Snapshot) -> Explanation | None:
        octets = evidence.last_message(desk.workspace, operation, part)
        file, signer = evidence.SIGNED[operation] if part == "request" else ("", "")
        return request.message(desk.say, octets, file, signer) if octets else None

    return explained


def _signed_request(desk: Desk, now: Snapshot) -> Explanation | None:
    """The signed request that the case keeps; the exchanges may contain later ones of other cases."""
    if now.case.sent is None:
        return None
    return request.message(desk.say, now.case.sent.message, *evidence.SIGNED[now.case.sent.operation])


def _exchanges(desk: Desk, now: Snapshot) -> Explanation | None:
    return story.exchanges_of(desk.say, desk.workspace)


def _sequence(desk: Desk, now: Snapshot) -> Explanation:
    return story.sequence_of(desk.say, desk.workspace)


def _challenge(desk: Desk, now: Snapshot) -> Explanation | None:
    return story.challenge_of(desk.say, desk.workspace)


#: Functions that explain an artefact, by its name for `show`. They return None until it exists.
ARTEFACTS: Mapping[str, Artefact] = {
    "environment": _environment,
    "trust": _trust,
    "machine": _machine,
    "card": _card,
    "subject": _subject,
    "csr": _csr,
    "identifier": _identifier,
    "contract": _contract,
    "request": _signed_request,
    "chain": _chain,
    "keystore": _keystore,
    "etk": _etk,
    "question": _exchange("GetActorQualities", "request"),
    "organizations": _exchange("GetActorQualities", "response"),
    "answer": _exchange("GenerateCertificate", "response"),
    "delivery": _exchange("GetCertificate", "response"),
    "challenge": _challenge,
    "registration": _exchange("CompleteETKRegistration", "request"),
    "exchanges": _exchanges,
    "sequence": _sequence,
}

#: Artefacts that depend on the key of one case: not shown if the section does not handle cases of this kind.
_OF_A_KEY = frozenset("csr identifier contract request answer delivery chain keystore etk".split())
