"""The bags of a PKCS#12 file, made from the entries of a keystore."""

from __future__ import annotations

from typing import Any

from asn1crypto import cms as asn1_cms
from asn1crypto import keys as asn1_keys
from asn1crypto import pkcs12 as asn1_pkcs12
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from ..identifiers.public_key import public_key_identifier
from .entries import KeyEntry, Keystore
from .pkcs12_derivation import Spelled
from .pkcs12_schemes import Encryption, Scheme, fresh_algorithm


def key_bags(keystore: Keystore, password: Spelled, encryption: Encryption) -> Any:
    """One encrypted bag for each key, with the localKeyID that binds it to its leaf."""
    bags = []
    for entry in keystore.keys:
        algorithm = fresh_algorithm(encryption)
        plain = entry.private_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        encrypted = asn1_keys.EncryptedPrivateKeyInfo(
            {
                "encryption_algorithm": algorithm,
                "encrypted_data": Scheme.of(algorithm).encrypt(plain, password),
            }
        )
        bags.append(_bag("pkcs8_shrouded_key_bag", encrypted, entry.alias, key_id=_key_id(entry)))
    return asn1_pkcs12.SafeContents(bags)


def certificate_bags(keystore: Keystore) -> Any:
    """Bags for the leaf of each key, the certificate entries, then the other certificates of the chains."""
    bags = [
        _bag("cert_bag", _certificate(entry.chain[0]), entry.alias, key_id=_key_id(entry))
        for entry in keystore.keys
        if entry.chain
    ]
    bags += [_bag("cert_bag", _certificate(entry.certificate), entry.alias) for entry in keystore.certificates]
    present = {entry.certificate for entry in keystore.certificates}
    present |= {entry.chain[0] for entry in keystore.keys if entry.chain}
    others = dict.fromkeys(certificate for entry in keystore.keys for certificate in entry.chain)
    bags += [_bag("cert_bag", _certificate(certificate)) for certificate in others if certificate not in present]
    return asn1_pkcs12.SafeContents(bags)


def _bag(kind: str, value: Any, alias: str | None = None, *, key_id: bytes | None = None) -> Any:
    attributes: list[dict[str, object]] = []
    if alias is not None:
        attributes.append({"type": "friendly_name", "values": [alias]})
    if key_id is not None:
        attributes.append({"type": "local_key_id", "values": [key_id]})
    elif alias is not None:
        attributes.append({"type": "trusted_key_usage", "values": ["any_extended_key_usage"]})
    return asn1_pkcs12.SafeBag({"bag_id": kind, "bag_value": value, "bag_attributes": attributes or None})


def _key_id(entry: KeyEntry) -> bytes:
    """The localKeyID of a key and its leaf: the public key identifier, as in the official client."""
    return public_key_identifier(entry.private_key.public_key())


def _certificate(certificate: bytes) -> Any:
    parsed = asn1_x509.Certificate.load(certificate, strict=True)
    return asn1_pkcs12.CertBag({"cert_id": "x509", "cert_value": parsed})


def encrypted(safe_contents: bytes, password: Spelled, encryption: Encryption) -> Any:
    """A part of the file that is encrypted as a whole, with a new random salt."""
    algorithm = fresh_algorithm(encryption)
    content = {
        "version": "v0",
        "encrypted_content_info": {
            "content_type": "data",
            "content_encryption_algorithm": algorithm,
            "encrypted_content": Scheme.of(algorithm).encrypt(safe_contents, password),
        },
    }
    return asn1_cms.ContentInfo({"content_type": "encrypted_data", "content": content})
