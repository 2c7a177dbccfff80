"""The ten most frequent problems, each with who can solve it; from the catalogue of errors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from ..card.errors import (
    CardAbsent,
    CardBlocked,
    CardCertificateAbsent,
    CardCertificateExpired,
    PinWrong,
)
from ..client.errors import AnswerLost, PlatformUnreachable
from ..keystore.errors import KeystoreAbsent, KeystorePasswordWrong
from ..kit_error import KitError
from ..messages.errors import CertificateNotYetDelivered
from ..messages.operations import GENERATE_CERTIFICATE, GET_CERTIFICATE
from ..procedure.errors import (
    AlreadyActive,
    ApplicationIdTaken,
    DecisionNegative,
    NoOrganization,
    NotFinished,
    OrganizationAbsent,
    RenewalTooEarly,
)
from ..texts import Texts
from .document import Document, Items, Mark, Section, Table
from .order import Order

#: In the order in which they occur in the procedure.
TEN = ("KB-06", "KB-14", "KB-08", "KB-21", "KB-20", "KB-05", "KB-29", "KB-31", "KB-33", "KB-35")
_RULES = 3
#: Stands for any keystore file.
_FILE = "….p12"


def problems(order: Order) -> Document:
    """Ten messages: title, cause, what to do and what is safe, who can act."""
    say = order.say
    examples = known(say, order.when)
    rows = tuple(_row(say, examples[kb]) for kb in TEN)
    headings = tuple(say(f"printed-problems-{name}") for name in ("seen", "cause", "remedy", "owner"))
    rules = tuple(say(f"printed-problems-rules-{number}") for number in range(1, _RULES + 1))
    table = Table(say("printed-problems"), headings, rows, widths=(23, 26, 33, 18))
    return Document(
        name="problems",
        language=say.language,
        title=say("printed-problems"),
        lead=say("printed-problems.about"),
        imprint=order.imprint(),
        sections=(
            Section(say("printed-problems-rules"), (Items(rules, Mark.NUMBER),)),
            Section(say("printed-problems-seen"), (table,)),
        ),
        compact=True,
    )


def known(say: Texts, when: datetime) -> Mapping[str, KitError]:
    """By its KB number, an example of each error, with facts that suit a printed sheet."""
    organization = say("printed-problems-organization")
    met: tuple[KitError, ...] = (
        PlatformUnreachable(GET_CERTIFICATE.name, "ehealth.fgov.be", "timeout"),
        CardAbsent(),
        CardCertificateAbsent("signature"),
        CardCertificateExpired("signature", when - timedelta(days=30)),
        PinWrong(2),
        CardBlocked(),
        OrganizationAbsent(organization),
        NoOrganization(),
        ApplicationIdTaken("PHARMA1"),
        AlreadyActive("PHARMA1"),
        CertificateNotYetDelivered(GET_CERTIFICATE.name),
        DecisionNegative((), ()),
        KeystorePasswordWrong(_FILE),
        KeystoreAbsent(_FILE),
        NotFinished(_FILE),
        RenewalTooEarly(when + timedelta(days=1), when + timedelta(days=91)),
        AnswerLost(GENERATE_CERTIFICATE.name),
    )
    return {error.kb: error for error in met if error.kb is not None}


def _row(say: Texts, error: KitError) -> tuple[str, ...]:
    message = say.error(error)
    remedy = "\n".join((message.remedy, message.kept))
    return f"{message.title}\n{message.kb}", message.cause, remedy, say(f"printed-owner-{error.owner.value}")
