"""The pages in the browser: a Voilà server, for one person, for a room, or as a server of a JupyterHub."""

import sys

# jsonschema, which jupyter_events uses, builds a grammar of international addresses when it is imported: half of
# the time that a server takes to start. No event has one; None says to Python that the module is not there.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
