"""Notebook 3: which world, and whether the platform can be reached."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...client.endpoints import ADDRESSES
from ...names import WORLDS
from ...procedure.prerequisites import Check, Verdict, check_platform
from ..components import Actions, Choice, Html, Status
from ..desk import Snapshot
from ..markup import definition, paragraph, rows
from .base import Form


class WorldForm(Form):
    """Where to work. A page works in one world; another world is another start, with its own folder."""

    name = "world"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.choice = Choice(
            legend=say("world-legend"),
            options=[
                {"value": world, "label": say(f"world-{world}"), "hint": say(f"world-{world}.hint")}
                for world in WORLDS
            ],
        )
        self.choice.value = self.desk.world.name
        self.actions = Actions(primary=say("world-use"))
        self.actions.on_press(lambda _: self._choose())
        self.outcome = Html(html="")
        return self.choice, self.actions, self.outcome

    def show(self, now: Snapshot) -> None:
        if not self.outcome.html:
            self._choose()

    def act(self) -> str:
        self._choose()
        return self.say(f"world-{self.desk.world.name}.outcome")

    def _choose(self) -> None:
        chosen = self.choice.value or self.desk.world.name
        here = chosen == self.desk.world.name
        parts = [paragraph(self.say(f"world-{chosen}.outcome"))]
        if not here:
            command = f"ehcert-kit --world {chosen} --workspace {chosen}"
            parts.append(paragraph(self.say("world-elsewhere")))
            parts.append(f'<pre class="eh-command"><code>{command}</code></pre>')
        if chosen in ADDRESSES:
            parts.append(rows([(self.say("world-address"), ADDRESSES[chosen])]))
        self.outcome.html = "".join(parts)


class ConnectionForm(Form):
    """Ask the platform a question that needs no card."""

    name = "connection"

    def build(self) -> Iterable[Any]:
        self.actions = Actions(primary=self.say("connection-test"), busy_label=self.say("connection-busy"))
        self.actions.on_press(lambda _: self._test())
        self.status = Status()
        self.detail = Html(html="")
        return self.actions, self.status, self.detail

    def act(self) -> str:
        self._test()
        return self.status.text

    def _test(self) -> None:
        folder = self.desk.session.dossier.folder
        self.run(lambda: check_platform(self.desk.world, folder), busy=self.actions, then=self._tell)

    def _tell(self, check: Check) -> None:
        if check.verdict is Verdict.OK:
            self.status.tone, self.status.text = "ok", self.say("connection-ok", **check.facts)
            self.detail.html = rows([(self.say("world-address"), self.desk.world.address)])
            return
        assert check.error is not None, "a platform that fails says how"
        message = self.say.error(check.error)
        self.status.tone, self.status.text = "error", message.title
        self.detail.html = definition((message.cause, message.remedy, message.owner, message.kept))
