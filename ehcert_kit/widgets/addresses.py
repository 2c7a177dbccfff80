"""Paths of pages on this program's server to which others link, relative to its root."""

from __future__ import annotations

HELP, GLOSSARY = "ehcert/help", "ehcert/glossary"

#: From the page of a notebook to the root of the server. The root is not always that of the host: on a hub it is
#: below the path of one participant.
ROOT = "../../"
