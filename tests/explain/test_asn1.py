"""Octets as a tree: it adds up whatever the octets are, and says what openssl says."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcert_kit.explain.asn1 import (
    CERTIFICATE,
    CSR,
    PKCS12,
    PUBLIC_KEY,
    TOKEN,
    UNKNOWN,
    Node,
    OctetTree,
    Structure,
    read,
)
from ehcert_kit.explain.asn1 import header as tags
from ehcert_kit.explain.asn1.value import varies
from ehcert_kit.keystore.recognition import pem_blocks
from ehcert_kit.texts import LANGUAGES, Texts
from tests.reference import RECORDED, SAMPLES
from tests.translations import entries

say = Texts()
FOREIGN = Path(__file__).parents[1] / "data" / "foreign"
CASE = RECORDED / "cases" / "r01-group"
CARD = x509.load_pem_x509_certificate((RECORDED / "pki" / "eid-anne-auth.crt.pem").read_bytes())

FILES: dict[str, tuple[bytes, Structure]] = {
    "request": ((CASE / "csr.der").read_bytes(), CSR),
    "certificate of a card": (CARD.public_bytes(Encoding.DER), CERTIFICATE),
    "placeholder": ((SAMPLES / "keystore" / "placeholder.der").read_bytes(), CERTIFICATE),
    "token": ((SAMPLES / "vectors" / "etk.rsa.der").read_bytes(), TOKEN),
    "token signed with EC": ((SAMPLES / "vectors" / "etk.ec.der").read_bytes(), TOKEN),
    "keystore begun": ((CASE / "keystore-1-pending.p12").read_bytes(), PKCS12),
    "keystore finished": ((CASE / "keystore-3-etk.p12").read_bytes(), PKCS12),
    "keystore of another program": ((FOREIGN / "cert-only.p12").read_bytes(), PKCS12),
    **{
        f"keystore, {file.stem}": (file.read_bytes(), PKCS12)
        for file in sorted((SAMPLES / "keystore").glob("*.p12"))
    },
}


# ── it adds up ───────────────────────────────────────────────────────────────────────────────


def element(tag: int, content: bytes) -> bytes:
    """DER, with a length of as many octets as it needs."""
    if len(content) < 0x80:
        return bytes((tag, len(content))) + content
    length = len(content).to_bytes((len(content).bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(length))) + length + content


leaves = st.builds(
    element,
    st.sampled_from((0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0A, 0x0C, 0x13, 0x16, 0x17, 0x18, 0x1E, 0x80, 0xC1)),
    st.binary(max_size=40),
)
elements = st.recursive(
    leaves,
    lambda inner: st.builds(
        lambda tag, parts: element(tag, (b"\0" if tag == 0x03 else b"") + b"".join(parts)),
        st.sampled_from((0x30, 0x31, 0xA0, 0xA3, 0x04, 0x03)),
        st.lists(inner, max_size=5),
    ),
    max_leaves=25,
)


@st.composite
def octets(draw: st.DrawFn) -> bytes:
    """Made of elements, real, or neither; whole, cut, or with some octets changed."""
    data = bytearray(
        draw(
            st.one_of(
                st.lists(elements, max_size=3).map(b"".join),
                st.sampled_from([data for data, _ in FILES.values()]),
                st.binary(max_size=60),
            )
        )
    )
    for _ in range(draw(st.integers(0, 3))):
        if data:
            data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


structures = st.sampled_from([CSR, CERTIFICATE, TOKEN, PKCS12, PUBLIC_KEY, UNKNOWN])


@pytest.mark.slow
@given(octets(), structures)
@settings(max_examples=400, deadline=None)
def test_every_octet_is_in_one_place_whatever_the_octets_are(data: bytes, structure: Structure) -> None:
    """Children follow each other inside their parent from its header to its end; nothing raises."""
    tree = OctetTree(say, "x", data, structure)

    assert_tiles(tree.nodes, 0, len(data))
    for node in (n for root in tree.nodes for n in root.walk()):
        assert tree.purpose(node, "") is not None
        assert "\n" not in node.value
    assert octets_of(tree.html()) == data.hex().upper()
    assert str(tree).startswith(tree.brief.partition("\n")[0])


def assert_tiles(nodes: tuple[Node, ...], begin: int, end: int) -> None:
    for node in nodes:
        assert node.offset == begin
        assert node.header >= 0 and node.length >= 0
        if node.children:
            assert_tiles(node.children, node.offset + node.header + node.lead, node.end)
        begin = node.end
    assert begin == end


def octets_of(markup: str) -> str:
    """What stands in the column of octets."""
    column = re.search(r'<pre class="eh-hex-octets"[^>]*>(.*?)</pre>', markup, re.DOTALL)
    assert column is not None
    return re.sub(r"<[^>]*>|\s", "", column[1])


@pytest.mark.parametrize("depth", [10, 3_000])
def test_elements_in_elements_without_end_are_no_danger(depth: int) -> None:
    """Indefinite lengths, of two octets each."""
    data = b"\x30\x80" * depth
    assert_tiles(read(data), 0, len(data))
    nested = b""
    for _ in range(min(depth, 200)):
        nested = element(0x04, element(0x30, nested))
    assert_tiles(read(nested), 0, len(nested))


# ── it says what openssl says ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", FILES)
def test_offsets_lengths_and_tags_are_those_of_openssl(name: str, tmp_path: Path) -> None:
    """Line by line; openssl leaves strings closed that hold elements."""
    data, structure = FILES[name]
    (tmp_path / "x.der").write_bytes(data)
    command = ["openssl", "asn1parse", "-inform", "DER", "-in", str(tmp_path / "x.der")]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    pattern = re.compile(r" *(\d+):d=(\d+) +hl=(\d+) +l= *(\d+|inf) +(?:cons|prim): (.*?) *(?::|$|\[HEX)")
    told = [match.groups() for line in lines if (match := pattern.match(line))]
    assert len(told) == len(lines) > 10
    tree = OctetTree(say, "x", data, structure)
    ours = list(closed(tree.nodes))
    assert [(o, d, h) for o, d, h, _, _ in told] == [(str(n.offset), str(d), str(n.header)) for n, d in ours]
    for (_, _, _, length, tag), (node, _) in zip(told, ours, strict=True):
        assert length in ("inf", str(node.length))
        expected = {"EOC": "end-of-contents", "UTF8STRING": "UTF8String", "OBJECT": "OBJECT IDENTIFIER"}
        shown = re.sub(r"^(?:cont|appl|priv) ", "", tag.upper() if tag.upper() in expected else tag)
        assert node.tag.upper() == expected.get(shown, shown).replace("[ ", "[").replace(" ]", "]").upper()
    # The text form has the same numbers.
    numbers = re.findall(r"^[~ ] +(\d+) (\d+)\+(\d+)", str(tree), re.MULTILINE)
    assert numbers == [(str(n.offset), str(n.header), str(n.length)) for r in tree.nodes for n in r.walk()]


def closed(nodes: tuple[Node, ...], depth: int = 0) -> Iterator[tuple[Node, int]]:
    """The nodes without what strings of octets or bits hold."""
    for node in nodes:
        yield node, depth
        if node.tag not in ("OCTET STRING", "BIT STRING"):
            yield from closed(node.children, depth + 1)


# ── names and purposes ───────────────────────────────────────────────────────────────────────


def test_fields_have_the_names_of_their_structures() -> None:
    """From the outer structure into strings of octets, and as far as a cut file goes."""
    data, _ = FILES["certificate of a card"]
    names = {f"{n.field} {n.variant} {n.value}" for n in read(data, CERTIFICATE.kind)[0].walk()}
    assert "extn_id  keyUsage (2.5.29.15)" in names
    assert any(name.startswith("modulus  2048 bit") for name in names)
    # The key of a certificate is within the first 500 octets; what follows is missing.
    (cut,) = read(data[:500], CERTIFICATE.kind)
    fields = {node.field: node for node in cut.walk()}
    assert fields["subject"].type == "RDNSequence"
    assert cut.missing == len(data) - 500
    assert "signature_value" not in fields


def test_a_file_of_keys_shows_its_names_and_no_key() -> None:
    """What is encrypted stays one string; the aliases can be read."""
    data, structure = FILES["keystore finished"]
    text = str(OctetTree(say, "x", data, structure))
    assert "BMPString: authentication" in text
    assert text.count("encryptedData OCTET STRING") == 2
    assert "modulus" not in text


def test_what_differs_from_run_to_run_is_marked() -> None:
    """The key and the signature; and after a number of another length every offset."""
    lines = str(OctetTree(say, "x", *FILES["request"])).splitlines()
    marked = [line.split()[3] for line in lines if line.startswith("~")]
    assert marked == ["modulus", "signature"]
    certificate = str(OctetTree(say, "x", *FILES["certificate of a card"])).splitlines()
    serial = next(i for i, line in enumerate(certificate) if "serialNumber INTEGER" in line)
    assert all(line.startswith("~") for line in certificate[serial:])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_node_of_real_files_says_what_it_is_for(language: str) -> None:
    """But for values whose meaning their parent tells."""
    spoken = Texts(language)
    for data, structure in FILES.values():
        tree = OctetTree(spoken, "x", data, structure)
        silent = {
            node.tag
            for node, around in with_parents(tree.nodes, "")
            if not tree.purpose(node, around) and node.field
        }
        assert silent == set()


def with_parents(nodes: tuple[Node, ...], around: str) -> Iterator[tuple[Node, str]]:
    for node in nodes:
        yield node, around
        yield from with_parents(node.children, node.type or around)


def test_no_purpose_is_for_a_node_that_never_comes() -> None:
    """A key that no structure leads to would be read by nobody. The rest is for files that are not among these."""
    said: set[str] = set()

    class Listening(Texts):
        def maybe(self, key: str, **facts: object) -> str:
            told = super().maybe(key, **facts)
            said.update([key] if told else [])
            return told

    chain = [der for file in (RECORDED / "pki").glob("*.crt.pem") for _, der in pem_blocks(file.read_bytes())]
    aes = (FOREIGN / "one-alias.exercice.p12").read_bytes()
    spki = CARD.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    more = [*((der, CERTIFICATE) for der in chain), (aes, PKCS12), (spki, PUBLIC_KEY), (b"\x30\x80\0\0x", UNKNOWN)]
    for data, structure in [*FILES.values(), *more]:
        OctetTree(Listening(), "x", data, structure).html()
    rare = {"tree-nametypeandvalue", "tree-extension", "tree-contentinfo", "tree-safebag-cert-bag"}
    rare |= {"tree-tag-bit-string", "tree-tag-null", "tree-tag-set"}
    # The practice cards have policies, these do not.
    rare |= {"tree-extension-certificate-policies", "tree-policy-identifier"}
    keys = {key for key in entries("fr", "inspect") if key.startswith("tree-")}
    words = {key for key in keys if re.match(r"tree-(heading|place|name$|octets|too-long)", key)}
    assert keys - said - words <= rare


def test_a_name_full_of_markup_is_text(tmp_path: Path) -> None:
    """Whoever writes a certificate chooses what stands in it."""
    name = element(0x0C, b"<img src=x onerror=alert(1)>\x1b[31m")
    markup = OctetTree(say, "<b>", element(0x30, name), UNKNOWN).html()
    assert "<img" not in markup
    assert html.escape("<img src=x onerror=alert(1)>") in markup
    assert "\x1b" not in markup


def test_the_length_of_what_was_encrypted_differs_by_chance_and_that_of_a_signature_does_not() -> None:
    """A key with an octet less may be a block less; salts and digests are too short to be either."""
    assert [varies(tags.OCTET_STRING, bytes(length)) for length in (1232, 1240)] == [True, True]
    assert [varies(tags.OCTET_STRING, bytes(length)) for length in (256, 384, 512, 1233, 32)] == [False] * 5
