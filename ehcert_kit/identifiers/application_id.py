"""The application ID: tells several systems of one organisation apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .errors import ApplicationIdCharacters, ApplicationIdTooLong
from .normalisation import normalise
from .typed import without_invisible

APPLICATION_ID_LENGTH = 30


@dataclass(frozen=True)
class ApplicationId:
    """An application ID; two that a certificate would bear alike are equal.

    value: as the certificate bears it. typed: as somebody wrote it, which is what the platform is sent.
    """

    value: str
    typed: str = field(compare=False)

    @classmethod
    def parse(cls, text: str) -> ApplicationId | None:
        """Read what a person typed; empty means none.

        Accents and small letters are converted, not refused: ``été`` → ``ETE``. What nobody sees is dropped.

        Raises: ApplicationIdCharacters, ApplicationIdTooLong.
        Source: reference client, `[0-9A-Z_-]{1,30}` after normalisation.
        """
        value = normalise(without_invisible(text))
        refused = re.sub("[0-9A-Z_-]", "", value)
        if refused:
            raise ApplicationIdCharacters("".join(dict.fromkeys(refused)))
        if len(value) > APPLICATION_ID_LENGTH:
            raise ApplicationIdTooLong(len(value) - APPLICATION_ID_LENGTH)
        return cls(value, without_invisible(text)) if value else None

    @classmethod
    def known(cls, text: str | None) -> ApplicationId | None:
        """One that the platform or a certificate names; taken as it is."""
        return cls(text, text) if text else None

    def __str__(self) -> str:
        return self.value
