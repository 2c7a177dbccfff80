"""The last step of a request and of a renewal: what was proved, and what remains to be done."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ...local_time import local_time
from ...procedure.case import Case, Kind
from ...procedure.notes import Copy
from ...procedure.snapshot import Snapshot
from ...procedure.standing import Standing
from ...procedure.validity import replaceable_from
from ...texts import private
from ...texts.foreign import isolated
from ..addresses import ROOT
from ..components import Actions, Html, Status
from ..markup import heading, link, paragraph, rows, way_on
from ..workstations import Workstations
from .copies import CopyingForm, calendar_file

#: The page and step that show the signed contract.
_SIGNED = {Kind.REQUEST: "4-demander.ipynb#etape=sign", Kind.RENEWAL: "7-renouveler.ipynb#etape=sign"}
#: The printed report of this procedure, on this program's server.
_REPORT = f"{ROOT}ehcert/print/report.pdf"


class ReadyForm(CopyingForm):
    """The result with its dates; a backup copy, the workstations, the calendar file, contract and report."""

    name = "ready"
    button = "ready-copy-button"
    folder_hint = "ready-copy-folder"

    def build(self) -> Iterable[Any]:
        self.status = Status()
        self.detail = Html(html="")
        self.backup = Html(html=heading(self.say("ready-copy")) + paragraph(self.say("ready-copy.why")))
        copying = list(super().build())
        self.workstations = Workstations(self.desk)
        self.more = Html(html="")
        self.print = Actions(secondary=[{"id": "print", "label": self.say("print-page"), "kind": "print"}])
        self.home = Html(html="")
        self._after = [self.backup, *copying, self.workstations, self.more, self.print, self.home]
        return self.status, self.detail, *self._after

    def keystore(self) -> Path | None:
        return self.desk.workspace.case.keystore

    def copies(self, now: Snapshot) -> Iterable[Copy]:
        """The copies of the current case's file."""
        return now.notes.copies_of(now.case.public_key_identifier)

    def show(self, now: Snapshot) -> None:
        super().show(now)
        ready = now.standing is Standing.READY and not now.revoked
        self.status.tone = "warning" if now.revoked else "ok" if ready else "info"
        self.status.text = self.say("ready-revoked" if now.revoked else "ready" if ready else "ready-not-yet")
        self.detail.html = self._detail(now.case) if ready else ""
        for part in self._after:
            part.visible = ready
        if not ready:
            return
        # With a backup copy nothing remains to be done here, so the main button becomes the link to the home page.
        saved = any(copy.is_there for copy in self.copies(now))
        self.secret.second = saved
        home = way_on if saved else link
        self.home.html = home("../../", self.say("ready-home")) if self.desk.paged else ""
        self.more.html = self._more(now.case)

    def act(self) -> str:
        return self.status.text

    def _detail(self, case: Case) -> str:
        leaf = case.chain[0]
        actor = leaf.subject.actor()
        name = f"{isolated(actor[0].name)} · {actor[0]}" if actor else leaf.subject.common_name
        renewable = local_time(replaceable_from(leaf.not_after))
        pairs = [
            (self.say("sign-for"), name),
            (self.say("ready-until"), self.say("explain-date", when=local_time(leaf.not_after))),
            (self.say("ready-renewal"), self.say("explain-date", when=renewable)),
            (self.say("sign-file"), private.place(str(case.keystore or ""))),
        ]
        return rows(pairs) + paragraph(self.say("ready-proved")) + paragraph(self.say("ready-months"))

    def _more(self, case: Case) -> str:
        signed = _SIGNED.get(case.kind) if case.contract is not None else None
        return (
            heading(self.say("ready-keep"))
            + paragraph(self.say("ready-old-file"))
            + calendar_file(self.desk, case)
            + (link(signed, self.say("contract-again")) if signed else "")
            + (link(_REPORT, self.say("ready-report")) if self.desk.paged else "")
        )
