"""Where text meets the terminal, or whatever stands in its place."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator
from typing import TextIO

#: Characters that a terminal obeys instead of showing, or that show nothing: controls (Cc) but tab and newline,
#: and formats (Cf), among them those that turn the direction of writing.
_OBEYED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]|\r(?!\n)"
)
#: French typography for outputs that lack it. Letters have no such stand-in: a name must not look like another.
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
    """What was written could not leave: the disk behind the output is full, or it is gone."""


def inert(text: str) -> str:
    r"""A text as a terminal may show it: what it would obey is written ``\x1b`` or ``\u202e``."""
    return _OBEYED.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


class Output(io.TextIOWrapper):
    """A standard stream that shows any text, as long as somebody reads it. Raises: OutputRefused."""

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
            # Whoever read our output has seen enough; what the command does goes on, with its own exit status.
            discard(self)
        except OSError as error:
            raise OutputRefused(error.strerror) from None

    def isatty(self) -> bool:
        """Never for those who would colour: an escape sequence is shown, not obeyed."""
        return False


def prepare() -> None:
    """Make the standard streams fit for any text, and present even where somebody closed them."""
    codecs.register_error(_ERRORS, _lookalikes)
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # It takes the number of the closed one, which no file of ours must get.
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # to the end
        # Another kind of stream is somebody else's: a test's, a notebook's.
        elif type(stream) is not io.TextIOWrapper:
            continue
        elif name == "stdin":
            # A replaced character is refused where it matters, with a sentence.
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
    """Let nothing more go to outputs that are gone: Python flushes them once more at its end."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(null, stream.fileno())
    os.close(null)


def output_encoding(native: str, terminal: bool, system: str, chosen: bool) -> str:
    """The encoding of an output.

    native: what Python took. chosen: somebody asked for it (PYTHONIOENCODING). On Windows (system ``nt``)
    a file or a pipe would get the ANSI code page, which neither consoles nor programs expect; UTF-8 they know.
    """
    return "utf-8" if system == "nt" and not terminal and not chosen else native


def _lookalikes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    refused = error.object[error.start : error.end]
    told = (_LOOKALIKES.get(c) or c.encode("ascii", "backslashreplace").decode("ascii") for c in refused)
    return "".join(told), error.end
