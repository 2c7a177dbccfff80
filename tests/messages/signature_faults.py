"""A signed request, and functions that each make one fault in its signature."""

from __future__ import annotations

import base64
import copy
from collections.abc import Callable
from datetime import UTC, datetime

from lxml import etree

from ehcert_kit.messages import certra, xmldsig
from ehcert_kit.messages.operations import CERTRA, DSIG
from tests.recordings import card_signer


def signed(holder: str = "anne") -> etree._Element:
    document = certra.GetActorQualities("75041299851").to_element(datetime.now(UTC))
    signer = card_signer(holder, "auth")
    to_be_signed = xmldsig.prepare(document, signer.chain)
    return to_be_signed.complete(signer.sign(to_be_signed.digest))


Change = Callable[[etree._Element], None]


def part(document: etree._Element, name: str) -> etree._Element:
    found = document.find(f".//{{{DSIG}}}{name}")
    assert found is not None, name
    return found


def gone(name: str) -> Change:
    """Remove the first element with this name."""

    def change(document: etree._Element) -> None:
        element = part(document, name)
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    return change


def twice(name: str) -> Change:
    """Duplicate the first element with this name."""

    def change(document: etree._Element) -> None:
        element = part(document, name)
        element.addnext(copy.deepcopy(element))

    return change


def other(name: str, attribute: str, value: str, which: int = 0) -> Change:
    """Change an attribute. which: the index of the element among those with this name."""

    def change(document: etree._Element) -> None:
        list(document.iter(f"{{{DSIG}}}{name}"))[which].set(attribute, value)

    return change


def holding(name: str, text: str) -> Change:
    """Replace the text of the first element with this name."""

    def change(document: etree._Element) -> None:
        part(document, name).text = text

    return change


def _signature_moved_first(document: etree._Element) -> None:
    document.insert(0, document[-1])


def _signature_inside_another_element(document: etree._Element) -> None:
    document[0].append(document[-1])


def _second_signature_elsewhere(document: etree._Element) -> None:
    document[0].append(copy.deepcopy(document[-1]))


def _same_id_twice(document: etree._Element) -> None:
    document[0].set("Other", document.get("Id") or "")


def _same_id_in_the_signature(document: etree._Element) -> None:
    part(document, "Signature").set("Id", document.get("Id") or "")


def _no_id(document: etree._Element) -> None:
    del document.attrib["Id"]
    part(document, "Reference").set("URI", "#None")


def _empty_id(document: etree._Element) -> None:
    document.set("Id", "")
    part(document, "Reference").set("URI", "#")


def _changed_text(document: etree._Element) -> None:
    document[0].text = "88063099691"


def _changed_attribute(document: etree._Element) -> None:
    document.set("IssueInstant", "2026-01-01T00:00:00Z")


def _added_child(document: etree._Element) -> None:
    document.insert(0, etree.Element(f"{{{CERTRA}}}SSIN"))


def _blank_in_signed_info(document: etree._Element) -> None:
    part(document, "SignedInfo").text = " "


def _prefixes_of(name: str) -> Change:
    """Add InclusiveNamespaces, a parameter of Exclusive C14N, to the last element with this name."""

    def change(document: etree._Element) -> None:
        element = list(document.iter(f"{{{DSIG}}}{name}"))[-1]
        etree.SubElement(element, f"{{{xmldsig.EXCLUSIVE_C14N}}}InclusiveNamespaces", PrefixList="x")

    return change


def _relative_namespace(document: etree._Element) -> None:
    document.insert(0, etree.Element("{relative}a"))


def _value_of_somebody_else(document: etree._Element) -> None:
    part(document, "SignatureValue").text = part(signed("noel"), "SignatureValue").text


FORM, NAMED, ALGORITHMS = "exactly one signature", "the root alone", "other transforms or algorithms"
PARAMETERS = "with parameters"
DIGEST, VALUE, FIT, NO_CERTIFICATE = "the digest differs", "does not verify", "do not fit", "no certificate came"
INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
#: Name of the fault, the function that makes it, and a part of the kit's error message.
FAULTS: list[tuple[str, Change, str]] = [
    ("no signature", gone("Signature"), FORM),
    ("two signatures", twice("Signature"), FORM),
    ("a second signature elsewhere", _second_signature_elsewhere, FORM),
    ("signature first", _signature_moved_first, FORM),
    ("signature inside another element", _signature_inside_another_element, FORM),
    *((f"no {name}", gone(name), f"0 × {name}") for name in (
        "SignedInfo", "SignatureValue", "Reference", "Transforms", "CanonicalizationMethod", "DigestMethod",
        "DigestValue", "SignatureMethod",
    )),
    *((f"two of {name}", twice(name), f"2 × {name}") for name in (
        "SignedInfo", "SignatureValue", "Reference", "Transforms", "CanonicalizationMethod", "DigestMethod",
        "DigestValue", "SignatureMethod",
    )),
    ("a reference to something else", other("Reference", "URI", "#other"), NAMED),
    ("a reference to the whole document", other("Reference", "URI", ""), NAMED),
    ("no Id", _no_id, NAMED),
    ("an empty Id", _empty_id, NAMED),
    ("an element with the same Id", _same_id_twice, NAMED),
    ("a signature with the same Id", _same_id_in_the_signature, NAMED),
    ("another first transform", other("Transform", "Algorithm", INCLUSIVE), ALGORITHMS),
    ("another second transform", other("Transform", "Algorithm", INCLUSIVE, 1), ALGORITHMS),
    ("one transform less", gone("Transform"), ALGORITHMS),
    ("one transform more", twice("Transform"), ALGORITHMS),
    ("another canonical form", other("CanonicalizationMethod", "Algorithm", INCLUSIVE), ALGORITHMS),
    ("another digest", other("DigestMethod", "Algorithm", "http://www.w3.org/2000/09/xmldsig#sha1"), ALGORITHMS),
    ("a transform with a parameter", _prefixes_of("Transform"), PARAMETERS),
    ("a canonical form with a parameter", _prefixes_of("CanonicalizationMethod"), PARAMETERS),
    ("a relative namespace", _relative_namespace, "no canonical form"),
    ("no certificate", gone("X509Data"), NO_CERTIFICATE),
    ("a certificate that is none", holding("X509Certificate", "AAEC"), "certificate: "),
    ("a certificate that is not base64", holding("X509Certificate", "!"), "X509Certificate is not base64"),
    ("a digest that is not base64", holding("DigestValue", "A"), "DigestValue is not base64"),
    ("a value that is not base64", holding("SignatureValue", "A!"), "SignatureValue is not base64"),
    ("a blank that is none in XML", holding("SignatureValue", "AAH/\N{NO-BREAK SPACE}"), "is not base64"),
    ("another text", _changed_text, DIGEST),
    ("another attribute", _changed_attribute, DIGEST),
    ("a child more", _added_child, DIGEST),
    ("a digest of something else", holding("DigestValue", base64.b64encode(bytes(32)).decode()), DIGEST),
    ("SHA-1 as method", other("SignatureMethod", "Algorithm", "http://www.w3.org/2000/09/xmldsig#rsa-sha1"), FIT),
    ("the method of another kind of key", other("SignatureMethod", "Algorithm", xmldsig.ECDSA_SHA256), FIT),
    ("a blank more in what is signed", _blank_in_signed_info, VALUE),
    ("somebody else's value", _value_of_somebody_else, VALUE),
    ("no value", holding("SignatureValue", ""), VALUE),
]  # fmt: skip
