"""ASN.1 for readers: octets as a tree in which each node has its place, its name and its value.

Names come from the structures of asn1crypto (their documented attributes); octets are read here, because
whoever looks into a damaged file wants to see how far it goes. Source: X.690 (BER and DER).
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
