"""ASN.1 for people: octets as a tree in which each node has its offset, its name and its value.

Names come from the structures of asn1crypto (their documented attributes). The octets are parsed here, not by
asn1crypto, so that a damaged file is shown as far as it can be read. Source: X.690 (BER and DER).
"""

from __future__ import annotations

from .exhibit import CERTIFICATE, CSR, PKCS7, PKCS12, PUBLIC_KEY, TOKEN, UNKNOWN, OctetTree, Structure
from .node import Node
from .reading import read

__all__ = [
    "CERTIFICATE",
    "CSR",
    "PKCS7",
    "PKCS12",
    "PUBLIC_KEY",
    "TOKEN",
    "UNKNOWN",
    "Node",
    "OctetTree",
    "Structure",
    "read",
]
