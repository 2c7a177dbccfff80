"""PIN and password for a command, from the source that the user chose."""

from __future__ import annotations

import argparse
import sys

from ..card.interface import CardKey, PinEntry
from ..card.window import program_name
from ..environments.session import Session
from ..keystore.password import is_same
from ..secret import Secret
from ..texts import Texts
from .common import line, prompt, warn_of_last_try


class Secrets:
    """PIN and password: from a file descriptor, the published ones of practice, or a prompt.

    published: whether the published password was used.
    """

    def __init__(self, options: argparse.Namespace, session: Session, say: Texts) -> None:
        self._options = options
        self._session = session
        self._say = say
        self._pin: Secret | None = None
        self._password: Secret | None = None
        self._unconfirmed = False
        self.published = False

    def pin(self, key: CardKey) -> Secret | None:
        """The PIN for a key; None: it is typed outside this program. Raises: SecretUnreadable, NoTerminal."""
        card = self._session.environment.card
        entry = card.pin_entry(key)
        warn_of_last_try(self._say, card)
        if entry is not PinEntry.FIELD:
            print(self._say(f"cli-pin-{entry.value}", program=program_name()), file=sys.stderr)
            return None
        if self._options.pin_fd is not None:
            return self._handed_over(self._options.pin_fd)
        # In a real environment it is asked for each time: identification and signature are two separate acts.
        return self._session.practice_pin or prompt(self._say("cli-ask-pin"))

    def _handed_over(self, descriptor: int) -> Secret:
        """The first line of the descriptor, for all uses; with --organizations the next line each time, as long as
        there is one, then the last one again.
        """
        if self._pin is None or getattr(self._options, "organizations", None) is not None:
            text = line(descriptor)
            if text or self._pin is None:
                self._pin = Secret(text)
        return self._pin

    def password(self) -> Secret:
        """The password of the keystore, obtained once. Raises: SecretUnreadable, NoTerminal."""
        if self._password is None:
            if self._options.password_fd is not None:
                self._password = Secret(line(self._options.password_fd))
            elif self._session.practice_password is not None:
                self._password, self.published = Secret(self._session.practice_password), True
            else:
                self._password = prompt(self._say("cli-ask-password"))
                self._unconfirmed = True
        return self._password

    def confirmation(self) -> Secret | None:
        """The password that is to protect a new key, typed again; the caller compares.

        Returns: None: it was not typed, or was typed twice before. Raises: NoTerminal, SecretUnreadable.
        """
        if self._password is None or not self._unconfirmed:
            return None
        again = prompt(self._say("cli-ask-new-password-again"))
        self._unconfirmed = not is_same(self._password, again)
        return again
