"""Calls to the eHealth platform: one method per operation."""

import sys

# httpx imports its command-line module, and with it rich, pygments and click if they are installed: a tenth of a
# notebook's start-up time. None in sys.modules makes an import fail, which httpx allows for
# (https://docs.python.org/3/reference/import.html#the-module-cache).
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
