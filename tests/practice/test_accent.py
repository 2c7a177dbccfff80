"""The practice platform speaks with an accent: each variation is legal, visible, and understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from ehcert_kit.practice.accent import VARIATIONS, Accent
from ehcert_kit.procedure.standing import Standing, standing
from tests.conftest import OpenPractice, scenario_file, walking
from tests.reference import COMPLETE, XSD

pytestmark = pytest.mark.slow

#: How each variation shows in the octets of at least one answer of a walk.
TRACES: dict[str, Callable[[bytes], bool]] = {
    "optional-elements": lambda o: b"status:Nested" in o,
    "fewer-attributes": lambda o: b"IssueInstant" in o and b"InResponseTo" not in o,
    "other-languages": lambda o: b'lang="de"' in o,
    "lower-case-hex": lambda o: re.search(rb"PublicKeyIdentifier>[0-9a-f]{40}<", o) is not None,
    "numeric-booleans": lambda o: b"AutomaticallyValidated>1<" in o,
    "other-instants": lambda o: b"+03:00" in o or re.search(rb"T2[1-3]:", o) is not None,
    "wrapped-base64": lambda o: re.search(rb"X509Certificate>\n[A-Za-z0-9+/]{64}\n", o) is not None,
    "foreign-prefixes": lambda o: b"<q7:" in o,
    "default-namespace": lambda o: re.search(rb"<[A-Za-z]+Response xmlns=", o) is not None,
    "declarations-everywhere": lambda o: b"<n3:" in o,
    "line-breaks": lambda o: b"\n\t" in o,
    "comments": lambda o: b"<!-- practice -->" in o and b"<?practice" not in o,
    "header-block": lambda o: b"Trace" in o,
    "character-references": lambda o: o.isascii() and b"&#" in o,
    "single-quotes": lambda o: b"='" in o,
    "xml-declaration": lambda o: o.startswith(b"<?xml"),
    "escaped-dn": lambda o: b"CN=NIHII-GROUP\\=" in o,
    "slow": lambda o: True,
}


def test_there_are_at_least_eight_and_each_has_a_trace() -> None:
    """The list of variations and the list of their traces are the same."""
    assert set(TRACES) == set(VARIATIONS)
    assert len(VARIATIONS) >= 8


def test_a_seed_always_gives_the_same_accent() -> None:
    """What is printed can be repeated."""
    assert Accent.of(4711) == Accent.of(4711)
    assert str(Accent.of(4711)).startswith("4711: ")
    assert str(Accent.only("comments")) == "comments"
    assert str(Accent.plain()) == "plain"


@pytest.mark.parametrize("variation", VARIATIONS)
def test_each_variation_is_visible_legal_and_understood(
    variation: str, practice: OpenPractice, tmp_path: Path
) -> None:
    """A walk against it is ready; its answers show it; the official schemas accept them."""
    scenario = scenario_file(tmp_path, f'accent = "{variation}"\ndelivery = {{ after_s = 0.2 }}\n')
    session = practice(scenario, wire_log=tmp_path / "wire")
    list(walking(session).steps())
    answers = [file.read_bytes() for file in sorted((tmp_path / "wire").glob("*-response.xml"))]

    assert standing(session.workspace.case) is Standing.READY
    assert any(TRACES[variation](octets) for octets in answers)
    if COMPLETE:
        for octets in answers:
            assert_valid(octets)


@pytest.mark.parametrize("seed", [1, 2, 3, 5, 8, 13])
def test_variations_are_understood_together(seed: int, practice: OpenPractice, tmp_path: Path) -> None:
    """Some seeds, each with a third of all variations at once."""
    session = practice(scenario_file(tmp_path, f"accent = {seed}\ndelivery = {{ after_s = 0.1 }}\n"))
    list(walking(session).steps())

    assert standing(session.workspace.case) is Standing.READY


def assert_valid(octets: bytes) -> None:
    """Valid against the official schema of its namespace."""
    payload = next(iter(etree.fromstring(octets).find("{*}Body").iterchildren("*")))  # type: ignore[union-attr]
    namespace = etree.QName(payload).namespace
    path = next(
        p
        for p in XSD.rglob("*protocol-*.xsd")
        if etree.parse(str(p)).getroot().get("targetNamespace") == namespace
    )
    alone = etree.ElementTree(etree.fromstring(etree.tostring(payload)))
    etree.XMLSchema(etree.parse(str(path))).assertValid(alone)
