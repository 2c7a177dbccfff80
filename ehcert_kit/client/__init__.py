"""Calls to the eHealth platform: one method per operation."""

import sys

# httpx imports its command line with itself, and rich, pygments and click for it where these are there: a tenth of
# what a notebook waits for. None in the place of a module is how Python says that there is none, and httpx can do
# without (https://docs.python.org/3/reference/import.html#the-module-cache).
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
