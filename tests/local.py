"""HTTP to a server of this machine, without TLS.

A client of httpx's own reads the authorities of the world first, which takes 30 ms; nobody asks them here.
"""

from __future__ import annotations

import functools
import ssl

import httpx

#: Believes nobody.
_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

get = functools.partial(httpx.get, verify=_NOBODY)
put = functools.partial(httpx.put, verify=_NOBODY)
post = functools.partial(httpx.post, verify=_NOBODY)
request = functools.partial(httpx.request, verify=_NOBODY)
