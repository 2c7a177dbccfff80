"""What came of a step, explained inline: a live panel on a page, its plain text in a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import ipywidgets

from ..card.errors import CardCertificateAbsent
from ..card.interface import CardKey
from ..disk import read_private
from ..explain import Detail, Explanation, certificates, etk, keystore, request
from ..keystore.pkcs12 import key_aliases
from ..kit_error import KitError
from ..procedure import evidence
from .background import background
from .card_watch import Sight
from .desk import Desk, Snapshot
from .markup import explanation


class Panel(ipywidgets.HTML):
    """The explanation of one artefact, empty until it is there."""

    def __init__(self, desk: Desk, artefact: str) -> None:
        self._desk = desk
        self.artefact = artefact
        self._read: Explanation | None = None
        super().__init__()
        self.add_class("eh-root")
        if self._of_the_card:
            desk.card_watch.watch(self._card_seen)
        else:
            desk.watch(self._show)

    @property
    def _of_the_card(self) -> bool:
        """Whether a card has to be read for it, which is done beside the page: a card may take its time."""
        return self.artefact == "card" and not self._desk.nobody

    @property
    def explained(self) -> Explanation | None:
        """The explanation as it stands now."""
        if self._of_the_card:
            return self._read
        try:
            return ARTEFACTS[self.artefact](self._desk)
        except KitError:
            return None

    @property
    def command(self) -> str:
        """How to check it without this program."""
        explained = self.explained
        return "\n".join(c.line for c in explained.commands) if explained else ""

    def _card_seen(self, sight: Sight) -> None:
        if sight.problem is not None:
            self._tell_card(None, None)
        else:
            background(lambda: _card(self._desk), self._tell_card)

    def _tell_card(self, explained: Explanation | None, error: Exception | None) -> None:
        self._read = explained
        self._show(self._desk.snapshot)

    def _show(self, now: Snapshot) -> None:
        explained = self.explained
        if explained is None:
            self.value = ""
            return
        folder = evidence.write(self._desk.environment, self._desk.session.dossier)
        self.value = explanation(self._desk.say, explained, str(folder))

    def __repr__(self) -> str:
        return str(self.explained or self._desk.say("panel-nothing"))

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = repr(self)
        return bundle


def _environment(desk: Desk) -> Explanation:
    say, name = desk.say, desk.environment.name
    details = [Detail(say("environment-address"), desk.environment.address)]
    if desk.session.platform is not None:
        details.append(Detail(say("panel-scenario"), desk.session.platform.scenario.id))
    return Explanation(say(f"environment-{name}"), say(f"environment-{name}.outcome"), "", tuple(details))


def _machine(desk: Desk) -> Explanation | None:
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


def _card(desk: Desk) -> Explanation:
    def leaf(key: CardKey) -> bytes | None:
        try:
            return desk.environment.card.chain(key)[0]
        except CardCertificateAbsent:
            return None

    return certificates.card(desk.say, desk.identity, leaf(CardKey.AUTHENTICATION), leaf(CardKey.SIGNATURE))


def _subject(desk: Desk) -> Explanation | None:
    return request.subject(desk.say, desk.subject) if desk.subject else None


def _csr(desk: Desk) -> Explanation | None:
    csr = desk.facts.csr
    return request.csr(desk.say, csr) if csr else None


def _identifier(desk: Desk) -> Explanation | None:
    identifier = desk.facts.public_key_identifier
    return request.key_identifier(desk.say, identifier) if identifier else None


def _contract(desk: Desk) -> Explanation | None:
    return request.contract(desk.say, desk.contract) if desk.contract else None


def _chain(desk: Desk) -> Explanation | None:
    chain = desk.facts.chain
    return certificates.chain(desk.say, chain, desk.environment.roots) if chain else None


def _keystore(desk: Desk) -> Explanation | None:
    path = desk.facts.keystore
    if path is None:
        return None
    file = Path(path)
    # The commands are run from the folder of public artefacts, inside the workspace.
    workspace = desk.session.dossier.folder
    place = Path("..", file.relative_to(workspace)) if file.is_relative_to(workspace) else file
    return keystore.closed(desk.say, place, key_aliases(read_private(file), file.name))


def _etk(desk: Desk) -> Explanation | None:
    token = desk.facts.etk
    return etk.token(desk.say, token) if token else None


def _exchange(operation: str, part: str) -> Callable[[Desk], Explanation | None]:
    """The last message of an operation that crossed the wire."""

    def explained(desk: Desk) -> Explanation | None:
        octets = evidence.last_message(desk.session.dossier, operation, part)
        file, certificate = evidence.SIGNED[operation] if part == "request" else ("", "")
        return request.message(desk.say, octets, file, certificate) if octets else None

    return explained


#: What `show` can show, by name.
ARTEFACTS: Mapping[str, Callable[[Desk], Explanation | None]] = {
    "environment": _environment,
    "machine": _machine,
    "card": _card,
    "subject": _subject,
    "csr": _csr,
    "identifier": _identifier,
    "contract": _contract,
    "request": _exchange("GenerateCertificate", "request"),
    "chain": _chain,
    "keystore": _keystore,
    "etk": _etk,
    "question": _exchange("GetActorQualities", "request"),
    "organizations": _exchange("GetActorQualities", "response"),
    "answer": _exchange("GenerateCertificate", "response"),
    "delivery": _exchange("GetCertificate", "response"),
    "registration": _exchange("CompleteETKRegistration", "request"),
}
