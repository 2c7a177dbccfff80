"""Certificates that other software reads, or refuses: nothing raises, and what cannot be read allows nothing."""

from __future__ import annotations

import pytest
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.x509.oid import ExtensionOID

from ehcert_kit.certificate import Certificate
from ehcert_kit.messages.etk import EncryptionToken
from ehcert_kit.restrictions import Restrictions
from ehcert_kit.trust import Reason, Verdict, judge_chain, judge_token

from . import making
from .making import NOW, Knobs, chain, encryption_certificate, token

#: Legal or not, each as an extension: cryptography cannot read it, and then no other extension either.
ODD = {
    "SAN with an EDI party": (ExtensionOID.SUBJECT_ALTERNATIVE_NAME, "3007a505a1030c0178"),
    "SAN with an X.400 address": (ExtensionOID.SUBJECT_ALTERNATIVE_NAME, "3004a3023000"),
    "SAN with a mail in Latin-1": (ExtensionOID.SUBJECT_ALTERNATIVE_NAME, "30088106e940622e6265"),
    "CRL without a point": (ExtensionOID.CRL_DISTRIBUTION_POINTS, "30023000"),
}


def odd(oid: x509.ObjectIdentifier, value: str) -> Knobs:
    return Knobs(extensions=[(x509.UnrecognizedExtension(oid, bytes.fromhex(value)), False)])


def judged(of: making.Chain) -> Verdict:
    leaf, *_ = certificates = [Certificate(der) for der in of.delivered[:2]]
    key, roots = leaf.public_key_identifier, [Certificate(of.root.der)]
    return judge_chain(certificates, key=key, subject=None, now=NOW, roots=roots)


@pytest.mark.parametrize(("oid", "value"), ODD.values(), ids=ODD)
@pytest.mark.parametrize("usage", ["digital_signature", "key_encipherment"])
def test_an_extension_that_nobody_needs_hides_no_other(oid: x509.ObjectIdentifier, value: str, usage: str) -> None:
    """The key usage beside it counts, for and against."""
    made = chain(owner=Knobs(usage=[usage]) | odd(oid, value))
    assert (Reason.USAGE in judged(made).reasons) is (usage != "digital_signature")


def test_basic_constraints_that_say_no_take_no_key_usage_away() -> None:
    """DER leaves FALSE out; openssl and Java read it all the same."""
    written = odd(ExtensionOID.BASIC_CONSTRAINTS, "3003010100")
    made = chain(owner=Knobs(authority=None, usage=["key_encipherment"]) | written)
    assert Reason.USAGE in judged(made).reasons
    of = chain(owner=Knobs(authority=None, usage=["digital_signature"]) | written)
    der = token(of, encryption=encryption_certificate(of.owner))
    assert judge_token(EncryptionToken.parse(der), owner=None, now=NOW, roots=()).reasons == ()


@pytest.mark.parametrize("oid", [ExtensionOID.BASIC_CONSTRAINTS, ExtensionOID.KEY_USAGE])
def test_what_cannot_be_read_allows_nothing(oid: x509.ObjectIdentifier) -> None:
    """Neither to sign nor to issue."""
    left_out = Knobs(usage=None) if oid == ExtensionOID.KEY_USAGE else Knobs(authority=None)
    damaged = left_out | odd(oid, "0c0141")
    assert Reason.USAGE in judged(chain(owner=damaged)).reasons
    assert not Certificate(chain(issuing=damaged).issuing.der).is_authority


def test_an_extension_that_is_there_twice_allows_nothing() -> None:
    """RFC 5280 §4.2."""
    parsed = asn1.Certificate.load(chain().issuing.der)
    extensions = parsed["tbs_certificate"]["extensions"]
    extensions.append(extensions[1].copy())
    twice = parsed.dump(force=True)
    assert Restrictions.of(twice) == Restrictions.of(b"no certificate") == Restrictions(frozenset())
    assert not Certificate(twice).is_authority


@pytest.mark.parametrize(
    ("tag", "text"), [(0x14, "tulair"), (0x0C, "e9" + b"itulair\xe9".hex())], ids=["T61String", "damaged UTF-8"]
)
def test_a_name_that_cryptography_cannot_read_is_judged_and_shown(tag: int, text: str) -> None:
    """T61String is a legal DirectoryString (RFC 5280 §4.1.2.4)."""
    of = chain()
    leaf = Certificate(_renamed(of.owner.der, b"Titulaire", tag))
    verdict = judge_chain([leaf], key=leaf.public_key_identifier, subject=None, now=NOW, roots=())
    assert Reason.SUBJECT in verdict.reasons
    assert text in leaf.subject_text
    assert leaf.has_subject_of(leaf) and not leaf.has_subject_of(Certificate(of.root.der))
    assert not Certificate(of.owner.der).names_as_issuer(leaf)


def _renamed(der: bytes, name: bytes, tag: int) -> bytes:
    """The certificate with another encoding of its common name, which its signature does not cover."""
    value = b"\xe9" + name[1:-1] + b"\xe9"
    return der.replace(bytes((0x0C, len(name))) + name, bytes((tag, len(name))) + value)
