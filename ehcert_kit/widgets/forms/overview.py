"""Notebook 6: every certificate, the findings on it, and links to the pages with the remedies."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from ...card.errors import PinFormatRefused
from ...card.interface import CardKey
from ...local_time import local_time
from ...messages.operations import CertificateStatus
from ...procedure.guards import card_signer
from ...procedure.overview import Overview, OverviewEntry, OverviewFinding
from ...procedure.snapshot import Snapshot
from ...procedure.survey import SurveyScope, judge_file, look
from ...procedure.way import SECTIONS
from ...secret import Secret
from ..card_parts import CardStatus, PinBox
from ..components import Actions, Html, SecretForm, Status, Upload
from .base import Form


class OverviewForm(Form):
    """Lists what is known without secrets; adds what the files' password opens, and what eHealth lists by card."""

    name = "overview"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.status = Status(tone="wait", text=say("overview-looking"))
        self.table = Html(html="")
        self.again = Actions(primary=say("overview-again"), busy_label=say("overview-looking"))
        self.again.on_press(lambda _: self._look())
        self.secret = SecretForm(
            label=say("file-password"),
            hint=say("overview-password.hint"),
            button=say("overview-open"),
            busy_label=say("file-opening"),
            kind="current-password",
        )
        # Password and PIN only add information, so their buttons are secondary ones.
        self.secret.second = True
        self.secret.on_submit(self._open)
        self.reader = CardStatus(self.desk)
        self.pin = PinBox(
            self.desk,
            CardKey.AUTHENTICATION,
            label=say("pin-identify-label"),
            button=say("overview-ask"),
            busy_label=say("pin-resume-busy"),
        )
        self.pin.hint = say("overview-pin-hint")
        self.pin.second = True
        self.pin.on_pin(self._ask)
        self.told = Status(tone="ok")
        self.drop = Upload(
            label=say("overview-drop"),
            hint=say("overview-drop.hint"),
            accept=".p12,.pfx",
            too_large=say("file-too-large"),
        )
        self.drop.on_file(self._take)
        self.judged = Html(html="")
        self._dropped: tuple[str, bytes] | None = None
        self._password: Secret | None = None
        self._plain: list[str] = []
        self._looked = False
        by_card = (self.reader, self.pin, self.told)
        return self.status, self.table, self.again, self.secret, *by_card, self.drop, self.judged

    def show(self, now: Snapshot) -> None:
        if not self._looked and not self.desk.nobody:
            self._looked = True
            self._look()

    def act(self) -> str:
        self._open(self.desk.stand_in.password, None)
        return "\n".join((self.status.text, *self._plain))

    # ── looking ──────────────────────────────────────────────────────────────────────────────

    def _look(
        self,
        busy: Any = None,
        pin: Secret | None = None,
        *,
        ask: bool = False,
        then: Callable[[Overview], None] | None = None,
    ) -> None:
        desk, password = self.desk, self._password

        def looked() -> Overview:
            environment = desk.environment
            card = None
            if ask:
                environment.require_card()
                card = card_signer(environment, None, CardKey.AUTHENTICATION, pin)
            folders, copies = (environment.keystore_folder,), desk.workspace.notes.copies
            return look(environment, SurveyScope(folders, desk.workspace.cases, password, card, copies))

        self.told.text = ""
        self.run(looked, busy=busy or self.again, at={PinFormatRefused: self.pin}, then=then or self._tell)

    def _open(self, password: Secret, _: Secret | None) -> None:
        self._password = password

        def opened(seen: Overview) -> None:
            self._tell(seen)
            self._say_if_none_opened(seen)

        self._look(self.secret, then=opened)
        self._judge()

    def _take(self, name: str, octets: bytes) -> None:
        self._dropped = name, octets
        self._judge()

    def _judge(self) -> None:
        """Examine the uploaded file in memory: it is neither stored nor sent."""
        if self._dropped is None:
            return
        (name, octets), password, environment = self._dropped, self._password, self.desk.environment

        def told(entry: OverviewEntry) -> None:
            self.judged.html = self._entry(environment.clock(), entry)

        self.run(lambda: judge_file(environment, name, octets, password), busy=self.drop, then=told)

    def _ask(self, pin: Secret | None) -> None:
        self.pin.error = ""
        self._look(self.pin, pin, ask=True)

    # ── display ──────────────────────────────────────────────────────────────────────────────

    def _say_if_none_opened(self, seen: Overview) -> None:
        """Show an error if the password opened none of the files: nothing else would show that it was tried."""
        files = [entry for entry in seen.entries if entry.keystore is not None]
        if files and all(entry.closed for entry in files):
            self.secret.error = self.say("overview-none-opened")
            self.secret.focus()

    def _tell(self, seen: Overview) -> None:
        self.secret.error = ""
        if seen.listed is not None:
            self.told.text = self.say("overview-listed", count=seen.listed)
        say, to_do = self.say, sum(entry.to_do for entry in seen.entries)
        if not seen.entries:
            self.status.tone = "info"
            self.status.text = say("status-nothing", folders=[str(folder) for folder in seen.looked_in])
        else:
            # A file that was not opened may need an action, so the tone is not "ok".
            closed = sum(entry.closed for entry in seen.entries)
            self.status.tone = "warning" if to_do else "info" if closed else "ok"
            self.status.text = say("overview-told", count=len(seen.entries), number=to_do, closed=closed)
        self._plain = [self._in_plain_text(entry) for entry in seen.entries]
        self.table.html = "".join(self._entry(seen.time, entry) for entry in seen.entries)
        if seen.problem is not None:
            self.fail(seen.problem)

    def _entry(self, now: datetime, entry: OverviewEntry) -> str:
        say = self.say
        lines = [f"<h3>{html.escape(entry.name)}</h3>"]
        if entry.owner and entry.owner not in entry.name:
            lines.append(f"<p>{html.escape(entry.owner)}</p>")
        lines.append(f"<p>{html.escape(self._life(now, entry))}</p>")
        revoked = entry.status is CertificateStatus.REVOKED
        if entry.not_before is not None and entry.not_after is not None and not revoked:
            whole, left = (entry.not_after - entry.not_before).days, max(entry.days_left(now) or 0, 0)
            label = html.escape(say("overview-left", days=left))
            lines.append(f'<meter min="0" max="{whole}" low="90" value="{left}" aria-label="{label}"></meter>')
        if entry.keystore is not None:
            lines.append(f"<p>{html.escape(say('status-file', file=entry.keystore.name))}</p>")
        findings = "".join(map(self._finding, entry.findings))
        lines.append(f"<ul>{findings}</ul>" if findings else f"<p>{html.escape(say('overview-good'))}</p>")
        return f'<section class="eh-panel">{"".join(lines)}</section>'

    def _in_plain_text(self, entry: OverviewEntry) -> str:
        """One line about an entry, without anything that depends on the date."""
        say = self.say
        state = [say(f"state-{entry.status}")] if entry.status else []
        found = [say(f"finding-{finding.id}") for finding in entry.findings] or [say("overview-good")]
        return " · ".join((entry.name, entry.owner or "", *state, say(f"key-{entry.key}"), *found))

    def _life(self, now: datetime, entry: OverviewEntry) -> str:
        say = self.say
        states = [say(f"state-{entry.status}")] if entry.status else []
        if entry.etk is not None:
            states.append(say(f"etk-state-{entry.etk}"))
        if entry.not_after is not None and entry.status is not CertificateStatus.REVOKED:
            days = entry.days_left(now) or 0
            told = "status-until" if days >= 0 else "status-ended"
            states.append(say(told, until=local_time(entry.not_after), days=days))
        states.append(say(f"key-{entry.key}"))
        return " · ".join(states)

    def _finding(self, finding: OverviewFinding) -> str:
        say = self.say
        severity, sentence = say(f"severity-{finding.severity}"), say(f"finding-{finding.id}")
        told = f"<strong>{html.escape(severity)}</strong> {html.escape(sentence)} "
        told += html.escape(say(f"finding-{finding.id}.remedy"))
        if finding.section is not None:
            page = SECTIONS[finding.section].notebook
            told += f' <a href="{page}.ipynb">{html.escape(say(f"frame-notebook-{page}"))}</a>'
        return f"<li>{told}</li>"
