"""The standard streams: any text can be printed, without control characters, to a terminal, file or pipe."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator
from typing import TextIO

#: Characters that a terminal interprets instead of showing, or that are invisible: controls (Cc) except tab and
#: newline, and formats (Cf), among them those that change the direction of writing.
_OBEYED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]|\r(?!\n)"
)
#: Replacements for typographic characters that an encoding lacks. There are none for letters, except ligatures: a
#: name must not turn into another one.
_LOOKALIKES = {
    **dict.fromkeys("\u00a0\u2009\u202f", " "),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("«»“”„", '"'),
    **dict.fromkeys("–—−\u2011•·", "-"),
    "…": "...",
    "→": "->",
    "œ": "oe",
    "Œ": "OE",
    "€": "EUR",
}
_ERRORS = "ehcert-lookalikes"


class OutputRefused(Exception):
    """Output could not be written, for example because the disk is full. error: the system's."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error


def inert(text: str) -> str:
    r"""Escape the characters that a terminal would interpret, such as ``\x1b`` or ``\u202e``."""
    return _OBEYED.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


class Output(io.TextIOWrapper):
    """A standard stream that can print any text. After its reader has closed the pipe, output is discarded.

    Raises: OutputRefused.
    """

    def write(self, text: str) -> int:
        with self._passing():
            super().write(inert(text))
        return len(text)

    def flush(self) -> None:
        with self._passing():
            super().flush()

    @contextlib.contextmanager
    def _passing(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            # The reader has closed the pipe (`| head`); the command goes on, and keeps its own exit status.
            discard(self)
        except OSError as error:
            raise OutputRefused(error) from None

    def isatty(self) -> bool:
        """False: libraries that check this would print colour codes, which `write` escapes."""
        return False


def prepare() -> None:
    """Replace the standard streams by ones that accept any text; open those that were closed at start."""
    codecs.register_error(_ERRORS, _lookalikes)
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # This takes the closed stream's descriptor, which otherwise the next opened file would get.
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # to the end
        # Other types of stream were put there by a test runner or a notebook.
        elif type(stream) is not io.TextIOWrapper:
            continue
        elif name == "stdin":
            # Secrets with a replaced character are refused later, with an explanation (`common.prompt`).
            stream.reconfigure(errors="replace")
        else:
            stream.flush()
            encoding = output_encoding(stream.encoding, stream.isatty(), os.name, "PYTHONIOENCODING" in os.environ)
            output = Output(
                stream.buffer,
                encoding,
                _ERRORS,
                line_buffering=stream.line_buffering,
                write_through=stream.write_through,
            )
            setattr(sys, name, output)


def discard(*streams: TextIO) -> None:
    """Send further output of broken streams to the null device: Python flushes them once more when it exits."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(null, stream.fileno())
    os.close(null)


def output_encoding(native: str, terminal: bool, system: str, chosen: bool) -> str:
    """The encoding of an output.

    native: Python's choice. terminal: whether it is one. system: `os.name`. chosen: PYTHONIOENCODING is set.
    On Windows (``nt``) a file or pipe would get the ANSI code page; programs that read it expect UTF-8.
    """
    return "utf-8" if system == "nt" and not terminal and not chosen else native


def _lookalikes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    refused = error.object[error.start : error.end]
    told = (_LOOKALIKES.get(c) or c.encode("ascii", "backslashreplace").decode("ascii") for c in refused)
    return "".join(told), error.end
