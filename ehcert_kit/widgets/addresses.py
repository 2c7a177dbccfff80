"""Where our own server has the pages that others link to, from its root."""

from __future__ import annotations

HELP, GLOSSARY = "ehcert/help", "ehcert/glossary"
