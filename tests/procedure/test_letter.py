"""One letter is changed: what stands on it turns, the rest holds, the platform refuses, the case knows nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.environments.trial import Trial, try_letter
from ehcert_kit.errors import LetterRefused
from ehcert_kit.procedure.letter import LetterPart, Original, originals
from ehcert_kit.texts import Texts

say = Texts()
DIGEST, VALUE, PLATFORM = "wire-step-digest-value", "wire-step-value", "letter-platform"
RA, OWNER, SENDER = "letter-token-signature", "letter-token-owner", "letter-token-sender"
INVALID = "PRATIQUE_SIGNATURE_INVALID"


@pytest.fixture
def session(with_a_certificate: Callable[[], Session]) -> Session:
    return with_a_certificate()


def original(session: Session, part: LetterPart) -> Original:
    return next(one for one in originals(session.workspace.case) if one.part is part)


def changed(session: Session, part: LetterPart, name: str) -> Trial:
    """With the letter at a spot replaced by the one that is suggested."""
    one = original(session, part)
    at = next(spot.at for spot in one.spots if spot.name == name)
    return try_letter(session, say, one, at, one.suggestion(at))


def broken(trial: Trial) -> list[str]:
    return [check.label for check in trial.checks if check.holds is False]


def state_of(folder: Path) -> dict[str, str]:
    """Every file of the workspace, by its digest."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


SPOTS = [
    (LetterPart.REQUEST, "contact", [DIGEST, PLATFORM], INVALID),
    (LetterPart.REQUEST, "number", [DIGEST, PLATFORM], INVALID),
    (LetterPart.REQUEST, "csr", [DIGEST, PLATFORM], INVALID),
    (LetterPart.REQUEST, "contract", [DIGEST, PLATFORM], INVALID),
    (LetterPart.REQUEST, "digest", [DIGEST, VALUE, PLATFORM], INVALID),
    (LetterPart.REQUEST, "signature", [VALUE, PLATFORM], INVALID),
    (LetterPart.REQUEST, "uncovered", [], ""),
    (LetterPart.CONTRACT, "text", ["letter-contract", DIGEST, PLATFORM], INVALID),
    (LetterPart.CONTRACT, "dn", ["letter-contract", DIGEST, PLATFORM], INVALID),
    (LetterPart.CONTRACT, "signer", ["letter-contract", DIGEST, PLATFORM], INVALID),
    (LetterPart.CSR, "name", ["letter-csr-signature", DIGEST, PLATFORM], INVALID),
    (LetterPart.CSR, "key", ["letter-csr-signature", "letter-csr-key", DIGEST, PLATFORM], INVALID),
    (LetterPart.CSR, "signature", ["letter-csr-signature", DIGEST, PLATFORM], INVALID),
    (LetterPart.TOKEN, "key", [RA, OWNER, SENDER], None),
    (LetterPart.TOKEN, "owner-signature", [RA, OWNER, SENDER], None),
    (LetterPart.TOKEN, "signature", [RA, SENDER], None),
]


def test_each_letter_breaks_what_stands_on_it_and_the_case_is_as_before(session: Session) -> None:
    """Every spot that is offered; the platform is asked each time, apart; no file of the workspace changes."""
    before, shown = state_of(session.workspace.folder), session.platform.show() if session.platform else None
    for part, name, expected, code in SPOTS:
        trial = changed(session, part, name)
        assert broken(trial) == [say(key) for key in expected], (part, name)
        assert (trial.said.code if trial.said else None) == code, (part, name)
    offered = {(one.part, spot.name) for one in originals(session.workspace.case) for spot in one.spots}
    assert offered == {*((part, name) for part, name, _, _ in SPOTS), (LetterPart.REQUEST, "certificate")}
    assert state_of(session.workspace.folder) == before
    assert session.platform is not None and shown is not None
    assert session.platform.show()["served"] == shown["served"]


def test_a_letter_of_the_certificate_breaks_the_signature_or_the_form(session: Session) -> None:
    """Which of them depends on where in the certificate it fell; the platform refuses in any case."""
    trial = changed(session, LetterPart.REQUEST, "certificate")
    assert say(PLATFORM) in broken(trial) and len(broken(trial)) > 1


def test_the_rules_that_come_before_the_signature_are_told_by_their_own_codes(session: Session) -> None:
    """No XML any more; an element of another name; a time that is long past."""
    one = original(session, LetterPart.REQUEST)

    def code(text: bytes, offset: int, typed: str) -> str:
        said = try_letter(session, say, one, one.octets.index(text) + offset, typed).said
        assert said is not None
        return said.code

    assert code(b"<GenerateCertificateRequest", 0, "x") == "PRATIQUE_SOAP_SHAPE"
    assert code(b'IssueInstant="', len(b'IssueInstant="'), "1") == "PRATIQUE_STALE_REQUEST"
    assert code(b"EHealthCSR", 0, "A") == "PRATIQUE_SOAP_SHAPE"
    assert code(b'IssueInstant="', 0, "J") == "PRATIQUE_SCHEMA"


@pytest.mark.parametrize(
    ("part", "at", "typed", "reason"),
    [
        (LetterPart.REQUEST, -1, "x", "place"),
        (LetterPart.REQUEST, 10**9, "x", "place"),
        (LetterPart.REQUEST, 0, "<", "same"),
        (LetterPart.REQUEST, 0, "ab", "letter"),
        (LetterPart.REQUEST, 0, "\x00", "letter"),
        (LetterPart.CSR, 0, "zz", "octet"),
        (LetterPart.CSR, 0, "3030", "octet"),
        (LetterPart.CONTRACT, 0, "", "letter"),
    ],
)
def test_what_is_no_letter_is_refused(
    session: Session, part: LetterPart, at: int, typed: str, reason: str
) -> None:
    """Said at the field."""
    with pytest.raises(LetterRefused) as refused:
        try_letter(session, say, original(session, part), at, typed)
    assert refused.value.reason == reason


def test_a_letter_of_the_contract_that_separates_is_none(session: Session) -> None:
    """The octets are one row of parts: what stands between them is no letter."""
    one = original(session, LetterPart.CONTRACT)
    with pytest.raises(LetterRefused):
        one.letter(one.octets.index(b"\0"))
