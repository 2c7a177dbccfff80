"""One question per section; each wrong answer is a real misconception.

Sentences: ``question-SECTION``, its answers ``.a`` to ``.c``, and ``.a-why`` to ``.c-why``, which explain what is
right or wrong in each. The answers given are kept in the workspace's notes.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from ..procedure.workspace import Workspace
from ..texts import Texts
from ..values import replace

ANSWERS = ("a", "b", "c")
#: The right answer of each section.
RIGHT: Mapping[str, str] = {
    "mise-en-route": "b",
    "responsable": "c",
    "programme": "a",
    "demander": "b",
    "valider": "c",
    "renouveler": "a",
}


class Question(Struct, frozen=True):
    """A question in one language. answers, feedback: by letter."""

    section: str
    asks: str
    answers: Mapping[str, str]
    feedback: Mapping[str, str]

    def right(self, answer: str) -> bool:
        return RIGHT[self.section] == answer


def question(section: str, say: Texts) -> Question:
    """The question of a section. Raises: KeyError: this section has none."""
    if section not in RIGHT:
        raise KeyError(section)
    key = f"question-{section}"
    answers = {letter: say(f"{key}.{letter}") for letter in ANSWERS}
    return Question(section, say(key), answers, {letter: say(f"{key}.{letter}-why") for letter in ANSWERS})


def answer(workspace: Workspace, section: str, given: str) -> None:
    """Store an answer, after earlier ones. Raises: KeyError: no such section or answer. As `Workspace.note`."""
    if section not in RIGHT or given not in ANSWERS:
        raise KeyError(given)

    def kept(answers: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return {**answers, section: (*answers.get(section, ()), given)}

    workspace.note(lambda notes: replace(notes, answers=kept(notes.answers)))
