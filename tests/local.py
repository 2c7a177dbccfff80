"""HTTP requests to a server on this computer, without TLS.

By default httpx reads the system's trusted authorities for each client, which takes 30 ms and is not needed here.
"""

from __future__ import annotations

import functools
import ssl

import httpx

#: Trusts no authority.
_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

get = functools.partial(httpx.get, verify=_NOBODY)
put = functools.partial(httpx.put, verify=_NOBODY)
post = functools.partial(httpx.post, verify=_NOBODY)
request = functools.partial(httpx.request, verify=_NOBODY)
