"""Keystores: our own, those of the official client, and what other programs think of them."""
