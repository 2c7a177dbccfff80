"""What is shown of octets in front of a room: the number of the person is in none of the forms that they have."""

from __future__ import annotations

import re

from ehcert_kit.card.interface import CardKey
from ehcert_kit.explain.certificate import certificate
from ehcert_kit.explain.message_view import MessageView
from ehcert_kit.names import Step
from ehcert_kit.procedure import evidence
from ehcert_kit.texts import Texts, private
from tests.conftest import OpenPractice, walking

SAY = Texts("fr")


def projected(markup: str) -> str:
    """The text of a page that is projected, without what stands between octets."""
    shown = re.sub(r'<span class="eh-private"><span>.*?</span>', "", markup)
    return re.sub(r"[\s:]", "", re.sub("<[^>]*>", "", shown))


def test_a_number_is_in_no_view_of_octets(practice: OpenPractice) -> None:
    """Tree, dump and raw message have it; projected they have not, and otherwise nothing is missing."""
    session = practice()
    list(walking(session).steps(Step.ORGANIZATIONS))
    holder = session.workspace.case.holder
    assert holder is not None
    number = holder.ssin
    octets = number.encode().hex().upper()

    card = session.environment.card.chain(CardKey.AUTHENTICATION)[0]
    explained = certificate(SAY, card, session.environment.clock())
    message = evidence.last_message(session.workspace, "GetActorQualities", "request")
    assert message is not None
    views = [exhibit.html() for exhibit in explained.exhibits]
    tree = next(view for view in views if "eh-hex-octets" in view)
    raw = MessageView(SAY, "", message).html()
    assert octets in projected(tree) and number in projected(tree) and number in projected(raw)

    for view in (tree, raw):
        hidden = private.in_markup(view, [number])
        assert number not in projected(hidden)
        assert octets not in projected(hidden)
        unprojected = re.sub(r'<span class="eh-instead".*?</span>', "", hidden)
        assert re.sub("<[^>]*>", "", unprojected) == re.sub("<[^>]*>", "", view)
