"""The desk of a notebook: the session, its commands, and what a reader may take into his hands.

A notebook calls it `dossier`. Forms watch it and call its commands; JupyterLab's readers look at its
properties, which are plain objects of the package and of `cryptography`.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cryptography import x509
from lxml import etree

from ..card import backends
from ..card.interface import Identity
from ..distinguished_name import DistinguishedName
from ..environments.direction import solution
from ..environments.direction import walk as walk_over
from ..environments.errors import PracticeOnly
from ..environments.opening import open_session
from ..environments.settings import Settings, default_workspace
from ..keystore import folder
from ..kit_error import KitError
from ..messages import soap
from ..messages.contract import Contract
from ..messages.etk import EncryptionToken
from ..names import Step
from ..procedure.completion import Completion
from ..procedure.dossier import Facts
from ..procedure.environment import Environment
from ..procedure.prerequisites import Check
from ..procedure.request import CertificateRequest
from ..procedure.standing import Standing, standing
from ..procedure.subject import subject_of
from ..procedure.walk import Answers
from ..secret import Secret
from ..texts import Texts
from .card_watch import CardWatch

#: What the server tells its kernels; JupyterLab's kernels take the defaults.
WORKSPACE, ENVIRONMENT, SCENARIO = "EHCERT_WORKSPACE", "EHCERT_ENVIRONMENT", "EHCERT_SCENARIO"
CARD, CARD_READER, APDU_LOG = "EHCERT_CARD", "EHCERT_CARD_READER", "EHCERT_APDU_LOG"
TRUST = "EHCERT_TRUST"
SURFACE, NOBODY, LANGUAGE = "EHCERT_SURFACE", "EHCERT_NOBODY", "EHCERT_LANG"

log = logging.getLogger("ehcert_kit")


@dataclass(frozen=True)
class Snapshot:
    """How things are now: what every form shows."""

    facts: Facts
    standing: Standing


class Desk:
    """One notebook's view of one dossier."""

    def __init__(self, settings: Settings, section: str, *, nobody: bool = False, paged: bool = False) -> None:
        """section: which part of the procedure the notebook is.
        nobody: the scenario answers in the place of a person; practice only.
        paged: whether the notebook is a page that shows one step at a time.

        Raises: PracticeOnly, and what `open_session` raises.
        """
        if nobody and settings.environment != "practice":
            raise PracticeOnly(NOBODY)
        self.section = section
        self.nobody = nobody
        self.paged = paged
        self.session = open_session(settings)
        self.say = Texts(os.environ.get(LANGUAGE, "fr"))
        self._settings = settings
        self.card_watch = CardWatch(lambda: self.environment.card)
        self._begin()
        self._watchers: list[Callable[[Snapshot], None]] = []
        self._on_done: list[Callable[[str], None]] = []
        self._step: str | None = None
        self._to_make: dict[str, Callable[[], None]] = {}
        self._met: dict[str, set[str]] = {}
        #: What was last found about this machine, by the name of the check.
        self.checks: dict[str, Check] = {}

    def _begin(self) -> None:
        self.request = CertificateRequest(self.environment, self.session.dossier)
        self.completion = Completion(self.environment, self.session.dossier)

    @property
    def backend_fixed(self) -> str | None:
        """The card backend that was asked for when the program was started; None: it can be chosen."""
        return None if self._settings.card == backends.AUTO else self._settings.card

    def take_backend(self, backend: str) -> None:
        """Reach the card in another way from now on, here and in the notebooks opened later."""
        self.session.dossier.update(card=None if backend == backends.AUTO else backend)
        self.environment.card.close()
        self.session = open_session(self._settings)
        self._begin()
        self.card_watch.again()

    @classmethod
    def from_environment(cls, section: str) -> Desk:
        """The desk that the server, the test or nobody in particular wants."""
        nobody = os.environ.get(NOBODY) == "1"
        environment = os.environ.get(ENVIRONMENT) or "practice"
        workspace = os.environ.get(WORKSPACE) or default_workspace(environment)
        if nobody:
            workspace = tempfile.mkdtemp(prefix="ehcert-nobody-")
        settings = Settings(
            workspace=Path(workspace).absolute(),
            environment=environment,
            scenario=os.environ.get(SCENARIO) or None,
            card=os.environ.get(CARD) or backends.AUTO,
            card_reader=os.environ.get(CARD_READER) or None,
            apdu_log=Path(log_file) if (log_file := os.environ.get(APDU_LOG)) else None,
            trust=Path(trust) if (trust := os.environ.get(TRUST)) else None,
            plain=nobody,
        )
        return cls(settings, section, nobody=nobody, paged=os.environ.get(SURFACE) == "voila")

    # ── state → view ─────────────────────────────────────────────────────────────────────────

    def watch(self, watcher: Callable[[Snapshot], None]) -> None:
        """Show the present at once, then every change."""
        self._watchers.append(watcher)
        watcher(self.snapshot)

    def changed(self) -> None:
        """Tell everybody who watches how things are now."""
        now = self.snapshot
        for watcher in self._watchers:
            try:
                watcher(now)
            except Exception as error:
                # One view that fails must not keep the others from showing how things are.
                self.unexpected(error)

    def on_done(self, callback: Callable[[str], None]) -> None:
        """Be told the name of a form whose command succeeded."""
        self._on_done.append(callback)

    def done(self, name: str) -> None:
        """A form's command succeeded."""
        for callback in self._on_done:
            callback(name)

    def shown(self, step: str) -> None:
        """A page shows this step now."""
        self._step = step
        make = self._to_make.pop(step, None)
        if make is not None:
            make()

    def when_shown(self, step: str, make: Callable[[], None]) -> None:
        """Make something when its step is shown; now, where it is, or where nothing pages."""
        if self._step in (None, step):
            make()
        else:
            self._to_make[step] = make

    @property
    def snapshot(self) -> Snapshot:
        facts = self.facts
        return Snapshot(facts, standing(facts))

    # ── for the reader ───────────────────────────────────────────────────────────────────────

    @property
    def environment(self) -> Environment:
        """Practice or a real one: platform, card, folders, clock."""
        return self.session.environment

    @property
    def facts(self) -> Facts:
        """Everything the dossier knows, as it is on disk."""
        return self.session.dossier.facts

    @property
    def identity(self) -> Identity:
        """What the card says."""
        return self.environment.card.identity()

    @property
    def subject(self) -> DistinguishedName | None:
        """The name that the certificate bears, or will bear."""
        facts = self.facts
        if facts.subject is not None:
            return facts.subject
        if facts.chain:
            return subject_of(x509.load_der_x509_certificate(facts.chain[0]))
        return None

    @property
    def csr(self) -> x509.CertificateSigningRequest | None:
        """The certificate signing request."""
        csr = self.facts.csr
        return x509.load_der_x509_csr(csr) if csr else None

    @property
    def contract(self) -> Contract | None:
        """The contract as received."""
        return self.facts.contract

    @property
    def signed_request(self) -> etree._Element | None:
        """The signed request, as a document."""
        request = self.facts.request
        content = soap.unwrap(request.message) if request else None
        return None if isinstance(content, soap.Fault) else content

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The delivered certificates, leaf first."""
        return tuple(x509.load_der_x509_certificate(der) for der in self.facts.chain)

    @property
    def keystores(self) -> tuple[folder.KeystoreFile, ...]:
        """The keystores of this environment's folder, newest first."""
        return folder.find(self.environment.keystore_folder)

    @property
    def etk(self) -> EncryptionToken | None:
        """The encryption token, taken apart."""
        etk = self.facts.etk
        return EncryptionToken.parse(etk) if etk else None

    def __repr__(self) -> str:
        return f"dossier: {self.environment.name}, {self.snapshot.standing.value}"

    # ── in the place of a person ─────────────────────────────────────────────────────────────

    @property
    def practice_pin(self) -> Secret:
        """The published PIN, for whoever acts in the place of a person. Raises: PracticeOnly."""
        pin = self.session.practice_pin
        if pin is None:
            raise PracticeOnly("PIN")
        return pin

    @property
    def practice_password(self) -> Secret:
        """The published keystore password. Raises: PracticeOnly."""
        password = self.session.practice_password
        if password is None:
            raise PracticeOnly("password")
        return Secret(password)

    def walk_until(self, step: Step) -> None:
        """Do what a person would have done in the notebooks before; practice only."""
        walk = walk_over(self.session, lambda _: self.practice_pin, lambda: self.practice_password)
        for _ in walk.steps(step):
            pass

    @cached_property
    def answers(self) -> Answers:
        """What the scenario's person answers. Raises: PracticeOnly."""
        if self.session.scenario is None:
            raise PracticeOnly("answers")
        return solution(self.session.scenario)

    # ── hints ────────────────────────────────────────────────────────────────────────────────

    def has_hints(self, step: str) -> bool:
        """Whether the scenario has something to tell at this step of the procedure."""
        scenario = self.session.scenario
        return scenario is not None and any(hint.at == step for hint in scenario.hints)

    def hint(self, step: str, met: str) -> str:
        """What the scenario tells somebody at this step who has met this message now (KB-13); or nothing."""
        self._met.setdefault(step, set()).add(met)
        scenario = self.session.scenario
        told = scenario.hint(step, self._met[step]) if scenario else None
        return self.say("hint", text=told) if told else ""

    # ── errors ───────────────────────────────────────────────────────────────────────────────

    def unexpected(self, error: Exception) -> KitError | None:
        """An expected error is one to show; a bug is logged by its kind alone and admitted."""
        if isinstance(error, KitError):
            return error
        log.error("unexpected %s", type(error).__name__)
        return None
