"""Paths of pages on this program's server to which others link, relative to its root."""

from __future__ import annotations

HELP, GLOSSARY = "ehcert/help", "ehcert/glossary"
