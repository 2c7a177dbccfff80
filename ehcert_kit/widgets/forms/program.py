"""Notebook 3: the environment, and a test of the connection to the platform."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...client.endpoints import ADDRESSES
from ...names import ENVIRONMENTS
from ...procedure.prerequisites import Check, Verdict, check_platform
from ...procedure.snapshot import Snapshot
from ..addresses import ROOT
from ..components import Actions, Choice, Html, Status
from ..markup import definition, paragraph, rows, way_on
from .base import Form


class EnvironmentForm(Form):
    """The choice of the environment. A notebook works in one environment only.

    For another one a page links to the server's page that explains and makes the change; JupyterLab shows the
    command that starts the program in that environment, with another workspace.
    """

    name = "environment"
    # The field always starts with the environment in use.
    not_kept = ("choice",)

    def build(self) -> Iterable[Any]:
        say = self.say
        self.choice = Choice(
            legend=say("environment-legend"),
            options=[
                {
                    "value": environment,
                    "label": say(f"environment-{environment}"),
                    "hint": say(f"environment-{environment}.hint"),
                }
                for environment in ENVIRONMENTS
            ],
        )
        self.choice.value = self.desk.environment.name
        self.choice.observe(lambda _: self._tell(), "value")
        self.actions = Actions()
        self.actions.on_press(lambda _: self.run(lambda: self.desk.note_read(self.name), busy=self.actions))
        self.outcome = Html(html="")
        return self.choice, self.outcome, self.actions

    def show(self, now: Snapshot) -> None:
        if not self.outcome.html:
            self._tell()

    def act(self) -> str:
        self._tell()
        return self.say(f"environment-{self.desk.environment.name}.outcome")

    def _tell(self) -> None:
        chosen = self.choice.value or self.desk.environment.name
        here = chosen == self.desk.environment.name
        self.actions.primary = self.say("environment-use") if here else ""
        parts = [paragraph(self.say(f"environment-{chosen}.outcome"))]
        if not here and self.desk.paged:
            parts.append(paragraph(self.say("environment-first")))
        elif not here:
            command = f"ehcert-kit --environment {chosen} --workspace {chosen}"
            parts.append(paragraph(self.say("environment-elsewhere")))
            parts.append(f'<pre class="eh-command"><code>{command}</code></pre>')
        if chosen in ADDRESSES:
            parts.append(rows([(self.say("environment-address"), ADDRESSES[chosen])]))
        if not here and self.desk.paged:
            parts.append(way_on(f"{ROOT}ehcert/environment?to={chosen}", self.say("environment-go")))
        self.outcome.html = "".join(parts)


class ConnectionForm(Form):
    """Tests the connection by a request to the platform that needs no card."""

    name = "connection"

    def build(self) -> Iterable[Any]:
        self.actions = Actions(primary=self.say("connection-test"), busy_label=self.say("connection-busy"))
        self.actions.on_press(lambda _: self._test())
        self.status = Status()
        self.detail = Html(html="")
        return self.actions, self.status, self.detail

    def show(self, now: Snapshot) -> None:
        # After a successful test the main button is that of the pager.
        tested = self.name in now.notes.read
        self.actions.second = tested
        self.actions.primary = self.say("connection-again" if tested else "connection-test")

    def act(self) -> str:
        self._test()
        return self.status.text

    def _test(self) -> None:
        folder = self.desk.workspace.folder

        def tested() -> Check:
            check = check_platform(self.desk.environment, folder)
            if check.verdict is Verdict.OK and not self.desk.nobody:
                self.desk.note_read(self.name)
            return check

        self.run(tested, busy=self.actions, then=self._tell)

    def _tell(self, check: Check) -> None:
        self.status.about(check.error)
        if check.verdict is Verdict.OK:
            self.status.tone, self.status.text = "ok", self.say("connection-ok", **check.facts)
            self.detail.html = rows([(self.say("environment-address"), self.desk.environment.address)])
            return
        assert check.error is not None, "a platform that fails says how"
        message = self.say.error(check.error)
        self.status.tone, self.status.text = "error", message.title
        self.detail.html = definition((message.cause, message.remedy, message.owner, message.kept))
