"""Explanation of a subject: where each part comes from, and the two orders in which it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from ..distinguished_name import COUNTRY, ORGANIZATION, PLATFORM_UNIT, DistinguishedName
from ..texts import Texts
from .markup import element, paragraph, text


class Origin(StrEnum):
    """The source of the number and name of the organisation."""

    LISTED = "listed"  # the platform's answer: the organisations of this person
    TYPED = "typed"  # typed by a person
    CARD = "card"  # the identity card, for a personal certificate
    RENEWED = "renewed"  # the certificate that is to be replaced
    READ = "read"  # unknown: only the name itself is known


class Source(Struct, frozen=True):
    """The source of a subject. name: of the organisation, not normalised. when: time of the answer, if LISTED."""

    origin: Origin = Origin.READ
    name: str = ""
    when: datetime | None = None


@dataclass(frozen=True)
class NameParts:
    """A name as a table and as text in both orders, as an exhibit."""

    say: Texts = field(repr=False, compare=False)
    heading: str
    name: DistinguishedName
    source: Source

    def origin(self, number: int) -> str:
        """Where a part comes from, as a sentence. number: its index, most specific first."""
        label, value = self.name.rdns[number]
        if (label, value) in (("OU", PLATFORM_UNIT), ("O", ORGANIZATION), ("C", COUNTRY)):
            return self.say("name-from-ehealth")
        origin, when = self.source.origin, self.source.when
        if origin is Origin.READ:
            return self.say("name-from-read")
        actor = self.name.actor()
        if actor is not None and label == "OU":
            organization, application_id = actor
            if application_id is not None and value == application_id.value != organization.name:
                return self.say("name-from-application")
            if value != str(organization):
                how = "same" if value == self.source.name else "changed"
                return self.say("name-from-name", origin=origin, how=how, name=self.source.name, when=when or "")
        with_application = "yes" if label == "CN" and actor is not None and actor[1] is not None else "no"
        return self.say("name-from-number", origin=origin, when=when or "", application=with_application)

    @property
    def _orders(self) -> tuple[tuple[str, list[int]], ...]:
        numbers = list(range(len(self.name.rdns)))
        return (("name-order-text", numbers), ("name-order-der", numbers[::-1]))

    def html(self) -> str:
        head = "".join(
            f"<th scope='col'>{text(self.say(f'name-head-{k}'))}</th>" for k in ("part", "value", "from")
        )
        rows = "".join(
            element(
                "tr",
                f'<th scope="row"><span class="eh-number">{number + 1}</span> {label}</th>'
                f"<td><code>{text(value)}</code></td><td>{text(self.origin(number))}</td>",
                linked=f"p{number}",
                stop=True,
            )
            for number, (label, value) in enumerate(self.name.rdns)
        )
        table = f'<table class="eh-name"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        return (
            table + "".join(self._written(*order) for order in self._orders) + paragraph(self.say("name-orders"))
        )

    def _written(self, key: str, numbers: list[int]) -> str:
        parts = (
            element("span", f"{label}={text(escaped(value))}", linked=f"p{number}")
            for number, (label, value) in ((number, self.name.rdns[number]) for number in numbers)
        )
        return f'<p class="eh-written">{text(self.say(key))}<br><code>{", ".join(parts)}</code></p>'

    def __str__(self) -> str:
        width = max(len(value) for _, value in self.name.rdns)
        lines = [self.heading]
        for number, (label, value) in enumerate(self.name.rdns):
            mark = "~" if self.source.when is not None and self._is_from_answer(number) else " "
            lines.append(f"{mark} {number + 1} {label:2} {value:{width}}  ← {self.origin(number)}")
        for key, numbers in self._orders:
            parts = [self.name.rdns[number] for number in numbers]
            written = ", ".join(f"{label}={escaped(value)}" for label, value in parts)
            lines.append(f"  {self.say(key)} {written}")
        lines.append(f"  {self.say('name-orders')}")
        return "\n".join(lines)

    def _is_from_answer(self, number: int) -> bool:
        return self.source.origin is Origin.LISTED and self.origin(number) != self.say("name-from-ehealth")


def escaped(value: str) -> str:
    """A value with its special characters escaped (RFC 4514 §2.4)."""
    return re.sub(r'([,+"\\<>;])', r"\\\1", value)
