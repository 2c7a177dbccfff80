"""The application ID, which distinguishes several systems of one organisation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .errors import ApplicationIdCharacters, ApplicationIdTooLong
from .normalisation import normalise
from .typed import as_seen

APPLICATION_ID_LENGTH = 30


@dataclass(frozen=True)
class ApplicationId:
    """An application ID; two are equal if they have the same value.

    value: normalised, as in the certificate. typed: as entered, cleaned; this is what is sent to the platform.
    """

    value: str
    typed: str = field(compare=False)

    @classmethod
    def parse(cls, text: str) -> ApplicationId | None:
        """Parse typed text; empty text gives None.

        Accents and small letters are converted, not refused: ``été`` → ``ETE``. Invisible characters and blanks
        around it are dropped; every kind of hyphen becomes ``-``. Nothing but blanks is refused.

        Raises: ApplicationIdCharacters, ApplicationIdTooLong.
        Source: reference client, `[0-9A-Z_-]{1,30}` after normalisation.
        """
        seen = as_seen(text)
        typed = seen.strip() or seen
        value = normalise(typed)
        refused = re.sub("[0-9A-Z_-]", "", value)
        if refused:
            raise ApplicationIdCharacters("".join(dict.fromkeys(refused)))
        if len(value) > APPLICATION_ID_LENGTH:
            raise ApplicationIdTooLong(len(value) - APPLICATION_ID_LENGTH)
        return cls(value, typed) if value else None

    @classmethod
    def known(cls, text: str | None) -> ApplicationId | None:
        """An application ID from the platform or a certificate, taken unchanged; None where there is none."""
        return cls(text, text) if text else None

    def __str__(self) -> str:
        return self.value
