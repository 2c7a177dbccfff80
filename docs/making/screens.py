"""All screens of the pages: their pictures, and their titles in each language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.texts import LANGUAGES, Texts

#: Folder of the pictures, with one subfolder per language.
PICTURES = Path(__file__).parents[1] / "pictures"
HOME = "home"
#: The moments of the procedure at which the home page is pictured.
_AT_HOME = ("start", "waiting", "activate", "ready")


@dataclass(frozen=True)
class Screen:
    """A step of a notebook, or the home page at one moment."""

    section: str
    step: str

    @property
    def file(self) -> str:
        return f"{self.section}-{self.step}.webp"

    def title(self, language: str) -> str:
        """The title of the screen in the list of steps; used as the alternative text of its picture."""
        say = Texts(language)
        if self.section == HOME:
            return say("frame-home-title")
        title = say(f"step-{self.step}")
        return title[:1].upper() + title[1:]


SCREENS = (
    *(Screen(HOME, moment) for moment in _AT_HOME),
    *(Screen(name, step.name) for name, section in SECTIONS.items() for step in section.steps),
)


def title_of(picture: str) -> str:
    """The title of a picture by its path below docs/pictures (`en/home-start.webp`). Raises: KeyError."""
    language, file = picture.split("/")
    screens = {screen.file: screen for screen in SCREENS}
    if language not in LANGUAGES:
        raise KeyError(picture)
    return screens[file].title(language)
