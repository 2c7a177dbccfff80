"""The words of argparse in the user's language: "usage", "options", "expected one argument".

argparse has them translated by `gettext`, which reads compiled files of its own; here all sentences are in the
catalogues. So the one name by which argparse calls `gettext`, ``_``, is given another meaning. It is not
documented, but has been there in every version; a test compares the words on the Python that runs it.
"""

from __future__ import annotations

import argparse

from ..texts import Texts

#: Keys in the catalogues, by argparse's message: those that a user can meet here.
MESSAGES = {
    "usage: ": "usage-usage",
    "positional arguments": "usage-arguments",
    "options": "usage-options",
    "show this help message and exit": "usage-help",
    "%(prog)s: error: %(message)s\n": "usage-error",
    "argument %(argument_name)s: %(message)s": "usage-argument",
    "ambiguous option: %(option)s could match %(matches)s": "usage-ambiguous",
    "expected one argument": "usage-one-value",
    "expected at least one argument": "usage-some-value",
    "ignored explicit argument %r": "usage-no-value",
    "invalid choice: %(value)r (choose from %(choices)s)": "usage-choice",
    "not allowed with argument %s": "usage-not-with",
    "one of the arguments %s is required": "usage-one-of",
    "the following arguments are required: %s": "usage-missing",
    "unrecognized arguments: %s": "usage-unknown",
}


def speak(say: Texts) -> None:
    """Let argparse use these sentences, in this process, until this is called again."""

    def translated(message: str) -> str:
        key = MESSAGES.get(message)
        if key is None:
            return message
        # A catalogue does not keep blanks and line ends at the end of a sentence.
        return say(key) + message[len(message.rstrip()) :]

    vars(argparse)["_"] = translated
