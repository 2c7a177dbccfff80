"""The signed request explained: what is framed, each step with its verdict, the contract found again."""

from __future__ import annotations

import html
import re

import pytest

from ehcert_kit.explain import request
from ehcert_kit.explain.message_view import MessageView, pretty
from ehcert_kit.explain.signed import checked, contract_checks
from ehcert_kit.messages import soap
from ehcert_kit.texts import LANGUAGES, Texts
from ehcert_kit.values import replace
from tests.recordings import recordings

say = Texts()
GROUP = next(one for one in recordings() if one.name == "r01-group")


def message(operation: str = "GenerateCertificate") -> bytes:
    return next(body for name, _, body in GROUP.messages() if name == operation)


def steps(octets: bytes) -> dict[str, bool | None]:
    document = soap.unwrap(octets)
    assert not isinstance(document, soap.Fault)
    return {check.label: check.holds for check in checked(say, octets, document)}


@pytest.mark.parametrize(
    ("operation", "key"),
    [("GetActorQualities", "Authentication"), ("GenerateCertificate", "Signature"), ("ActivateETK", "eHealth")],
)
def test_the_sentence_is_about_this_message(operation: str, key: str) -> None:
    """Who signed, with which key, and that it holds."""
    told = request.message(say, message(operation)).sentence
    assert key in told and "Rien n'y a changé" in told


def test_all_steps_of_a_recorded_request_hold() -> None:
    """Seven of them, those that lead on without a verdict."""
    assert [holds for holds in steps(message()).values() if holds is not None] == [True] * 5


@pytest.mark.parametrize(
    ("old", "new", "turned"),
    [
        (b"PhonePrivate>+32", b"PhonePrivate>+33", ["wire-step-digest-value"]),
        (b"<ds:SignatureValue>\n", b"<ds:SignatureValue>\nAAAA", ["wire-step-value"]),
        (b"xml-exc-c14n#", b"xml-exc-c15n#", ["wire-step-form"]),
    ],
)
def test_one_change_turns_one_step(old: bytes, new: bytes, turned: list[str]) -> None:
    """And no other."""
    octets = message()
    assert old in octets
    changed = steps(octets.replace(old, new, 1))
    assert [label for label, holds in changed.items() if holds is False] == [say(key) for key in turned]


def test_a_request_signed_with_the_wrong_key_of_the_card_says_so() -> None:
    """The signature holds; the key is one for identifying."""
    octets = message("GetActorQualities").replace(b"GetActorQualitiesRequest", b"GenerateCertificateRequest")
    assert steps(octets)[say("wire-step-key")] is False


def test_the_frame_is_around_what_is_signed_and_nothing_else() -> None:
    """The document's own lines; not the envelope's, not the signature's."""
    lines = list(pretty(message()))
    framed = [line for line in lines if line.covered]
    assert framed[0].name == framed[-1].name == "GenerateCertificateRequest"
    assert {"CSR", "Contract", "EmailPrivate"} <= {line.name for line in framed}
    assert not {"Envelope", "Body", "Signature", "X509Certificate"} & {line.name for line in framed}


def test_the_view_shows_every_octet_and_no_markup_of_its_own_gets_in() -> None:
    """Raw, escaped; a step and the place it is about share a link."""
    octets = message()
    shown = MessageView(say, "x", octets, signed=True).html()
    raw = re.sub("<[^>]*>", "", shown.partition("eh-raw")[2].partition(">")[2].partition("</pre>")[0])
    assert html.unescape(raw) == octets.decode()
    links = set(re.findall('data-eh-link="([^"]+)"', shown))
    document = soap.unwrap(octets)
    assert not isinstance(document, soap.Fault)
    assert links <= {check.link for check in checked(say, octets, document)}
    assert {link.partition("-")[2] for link in links} >= {"covered", "DigestValue", "SignatureValue"}


def test_the_contract_is_found_again_in_the_request() -> None:
    """Octet for octet; one letter less in either language, and only that one is not."""
    contract = GROUP.contract
    assert request.contract(say, contract).sentence == say("explain-contract")
    for agreed, state in ((contract, "holds"), (replace(contract, texts={"fr": "x"}), "broken")):
        told = request.contract(say, agreed, message()).sentence
        assert told == say("wire-contract-sentence", state=state)
    assert contract_checks(say, contract, None).heading == say("wire-contract-alone"), "before it is signed"
    found = contract_checks(say, contract, message())
    assert found.heading == say("wire-contract-steps")
    assert [check.holds for check in found.checks] == [None, *[True] * (len(contract.texts) + 1)]
    for at, language in enumerate(contract.texts):
        other = replace(contract, texts={**contract.texts, language: contract.texts[language][:-1]})
        verdicts = [check.holds for check in contract_checks(say, other, message()).checks]
        assert [number for number, holds in enumerate(verdicts) if holds is False] == [at + 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_each_language(language: str) -> None:
    """Every sentence has its facts."""
    told = Texts(language)
    shown = [exhibit.html() for exhibit in request.message(told, message()).exhibits]
    assert told("wire-holds") in shown[1] and told("wire-frame") in shown[0].replace("&#x27;", "'")
