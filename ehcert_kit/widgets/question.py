"""The question at the end of a section, in practice, with an explanation of why the answer is right or wrong."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..procedure.snapshot import Snapshot
from ..procedure.way import Section
from ..teaching import questions
from .components import Actions, Choice, Html, Status
from .desk import Desk
from .forms.base import Form
from .markup import heading, paragraph


class QuestionForm(Form):
    """One question with three answers, shown once the section is done, with the last answer and its feedback."""

    name = "question"

    @classmethod
    def stands_in(cls, section: Section) -> str:
        """The last step."""
        return section.steps[-1].name

    def __init__(self, desk: Desk) -> None:
        self.question = questions.question(desk.section.name, desk.say)
        super().__init__(desk)

    def build(self) -> Iterable[Any]:
        say = self.say
        asked = self.question
        self.choice = Choice(
            legend=asked.asks,
            options=[{"value": letter, "label": text} for letter, text in asked.answers.items()],
        )
        self.actions = Actions(secondary=[{"id": "check", "label": say("quiz-check"), "kind": "button"}])
        self.actions.on_press(lambda _: self._check())
        self.told = Status()
        return (
            Html(html=heading(say("quiz-title")) + paragraph(say("quiz-free"))),
            self.choice,
            self.actions,
            self.told,
        )

    def show(self, now: Snapshot) -> None:
        to_do = [
            step for step in self.desk.section.applying(now) if step.done is not None and not step.is_done(now)
        ]
        self.visible = not to_do
        given = now.notes.answers.get(self.question.section, ())
        if not given or given[-1] not in self.question.answers:
            return
        self.choice.value = self.choice.value or given[-1]
        right, why = self.question.right(given[-1]), self.question.feedback[given[-1]]
        self.told.tone = "ok" if right else "warning"
        self.told.text = self.say("quiz-right" if right else "quiz-wrong", why=why)

    def act(self) -> str:
        letter = questions.RIGHT[self.question.section]
        questions.answer(self.desk.workspace, self.question.section, letter)
        answer, why = self.question.answers[letter], self.question.feedback[letter]
        return f"{self.question.asks}\n{self.say('quiz-answered', answer=answer, why=why)}"

    def _check(self) -> None:
        chosen = self.choice.value
        # The value comes from the browser, so it may be anything.
        known = chosen is not None and chosen in self.question.answers
        self.choice.error = "" if known else self.say("quiz-missing")
        if known:
            self.run(lambda: questions.answer(self.desk.workspace, self.question.section, str(chosen)))
