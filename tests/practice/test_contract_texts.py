"""What the practice platform's contracts say, in words that a person reads."""

from __future__ import annotations

import pytest

from ehcert_kit.identifiers.organization import Person
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.practice.contract_texts import for_revocation

SIGNER = Person("80010199976", "Camille", "EXERCICE")


@pytest.mark.parametrize("reason", RevocationReason)
def test_a_revocation_says_why_in_words(reason: RevocationReason) -> None:
    """Whose, by whom, why, and that it is practice; in both languages, and as text whatever a name holds."""
    texts = for_revocation("CN=<b>", SIGNER, reason.value)
    assert list(texts) == ["fr", "nl"]
    for language, text in texts.items():
        assert f'lang="{language}"' in text
        assert reason.value not in text
        for told in ("PRATIQUE", "CN=&lt;b&gt;", "Camille EXERCICE (80010199976)"):
            assert told in text
    others = [for_revocation("CN=<b>", SIGNER, other.value) for other in RevocationReason if other is not reason]
    assert all(texts["fr"] != other["fr"] and texts["nl"] != other["nl"] for other in others)
