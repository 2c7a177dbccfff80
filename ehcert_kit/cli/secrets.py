"""PIN and password from where the person chose."""

from __future__ import annotations

import argparse
import sys

from ..card.interface import CardKey, PinEntry
from ..card.window import program_name
from ..environments.session import Session
from ..secret import Secret
from ..texts import Texts
from .common import line, prompt


class Secrets:
    """PIN and password from where the person chose: a descriptor, the published defaults, a prompt."""

    def __init__(self, options: argparse.Namespace, session: Session, say: Texts) -> None:
        self._options = options
        self._session = session
        self._say = say
        self._pin: Secret | None = None
        self._password: Secret | None = None
        self.published = False

    def pin(self, key: CardKey) -> Secret | None:
        entry = self._session.environment.card.pin_entry(key)
        if entry is not PinEntry.FIELD:
            print(self._say(f"cli-pin-{entry.value}", program=program_name()), file=sys.stderr)
            return None
        if self._options.pin_fd is not None:
            return self._handed_over(self._options.pin_fd)
        # In a real environment it is asked each time: identifying and signing are two acts.
        return self._session.practice_pin or prompt(self._say("cli-ask-pin"))

    def _handed_over(self, descriptor: int) -> Secret:
        """One line for all; in a sitting the next one each time, as long as there are lines, then the last."""
        if self._pin is None or getattr(self._options, "organizations", None) is not None:
            text = line(descriptor)
            if text or self._pin is None:
                self._pin = Secret(text)
        return self._pin

    def password(self) -> Secret:
        if self._password is None:
            if self._options.password_fd is not None:
                self._password = Secret(line(self._options.password_fd))
            elif self._session.practice_password is not None:
                self._password, self.published = Secret(self._session.practice_password), True
            else:
                self._password = prompt(self._say("cli-ask-password"))
        return self._password
