"""The pages in the browser: a Voilà server, for one person, for a room, or as a server of a JupyterHub."""

import sys

# jsonschema, which jupyter_events uses, builds a grammar of international addresses when it is imported: half of
# a server's start time. No event contains such an address; None makes Python treat the module as absent.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
