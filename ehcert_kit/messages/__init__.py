"""Messages of CertRA v2, EtkRA v2 and the ETK depot: bytes ↔ values, no input or output."""
