"""How a command names the file that it reads, in a POSIX shell and in PowerShell."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass

from . import Command

#: What both shells take as it is.
_PLAIN = re.compile(r"[A-Za-z0-9_./:-]+")


@dataclass(frozen=True)
class CommandFile:
    """A file, as it is to be named from where the commands are run. der: not PEM."""

    name: str
    der: bool = False

    @property
    def posix(self) -> str:
        return shlex.quote(self.name)

    @property
    def powershell(self) -> str:
        """In single quotes, where a quote is written twice (about_Quoting_Rules)."""
        return self.name if _PLAIN.fullmatch(self.name) else "'" + self.name.replace("'", "''") + "'"

    @property
    def form(self) -> str:
        """The option for openssl's `-in`: what it is to expect there."""
        return " -inform DER" if self.der else ""

    def command(
        self,
        template: str,
        expected: str,
        why: str = "",
        *,
        needs: tuple[str, ...] = (),
        volatile: bool = False,
    ) -> Command:
        """A command on this file. template: with ``{file}`` and ``{form}``. needs: other files that it reads."""
        posix = template.format(file=self.posix, form=self.form)
        power = template.format(file=self.powershell, form=self.form)
        return Command(
            posix,
            expected,
            why,
            files=(self.name, *needs),
            powershell="" if power == posix else power,
            volatile=volatile,
        )
