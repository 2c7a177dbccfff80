"""The name of a file in a command, quoted for a POSIX shell and for PowerShell."""

from __future__ import annotations

import re
import shlex

from msgspec import Struct

from . import Command

#: Names that need no quotes in PowerShell.
_PLAIN = re.compile(r"[A-Za-z0-9_./:-]+")


class CommandFile(Struct, frozen=True):
    """A file. name: its path, relative to where the commands are run. der: whether it is DER, not PEM."""

    name: str
    der: bool = False

    @property
    def posix(self) -> str:
        return shlex.quote(self.name)

    @property
    def powershell(self) -> str:
        """In single quotes if needed, in which a quote is doubled (about_Quoting_Rules)."""
        return self.name if _PLAIN.fullmatch(self.name) else "'" + self.name.replace("'", "''") + "'"

    @property
    def form(self) -> str:
        """The option of openssl for the form of the file."""
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
        """A command for this file. template: with ``{file}`` and ``{form}``. needs: other files that it reads."""
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
