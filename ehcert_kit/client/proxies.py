"""The proxy for a platform, from the environment or the system's settings.

Environment variables come first (``https_proxy``, ``all_proxy``, ``no_proxy``, in small or capital letters), then
the settings of Windows or macOS. They are read here and not by httpx, which raises for what other programs
tolerate: quotes, malformed entries of ``no_proxy``, ``socks://``. Scripts (PAC, WPAD) are not supported.
"""

from __future__ import annotations

import ipaddress
import os
import re
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

import httpx

from .errors import ProxyUnusable

#: From schemes as written to those of httpx. GNOME and others write ``socks://`` for SOCKS 5. With httpx the proxy
#: resolves host names in all forms of SOCKS 5.
_SCHEMES = {"http": "http", "https": "https", "socks": "socks5", "socks5": "socks5", "socks5h": "socks5h"}
_SCHEME = re.compile("([A-Za-z][A-Za-z0-9+.-]*)://")
_PLACE = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:@/?#\[\]\"'<>;,]+)(?::([0-9]{1,5}))?")
#: The end of a malformed place, which can be shown: what precedes it may be a misplaced password.
_END = re.compile(r"(?:\[[^\]]*\]?|[^:@\s%\[\]]*)(?::[^:@\s%]*)?$")
_QUOTES = " \t\r\n\"'“”«»"
#: The maximum length of user and of password in octets: RFC 1929 §2 has one octet for each length.
_SOCKS_CREDENTIAL = 255
#: The name of a setting that is not an environment variable.
SYSTEM = "system"


@dataclass(frozen=True)
class Proxy:
    """A proxy. variable: the setting that names it. place: host and port. auth: user and password."""

    variable: str
    scheme: str
    place: str
    auth: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """The URL, without user and password."""
        return f"{self.scheme}://{self.place}"


def proxy_for(address: str) -> Proxy | None:
    """The proxy for the URL of a platform; None: a direct connection. Raises: ProxyUnusable."""
    host = urlsplit(address).hostname or ""
    if _excepted(host, urlsplit(address).port or 443):
        return None
    found = urllib.request.getproxies()
    scheme = next((scheme for scheme in ("https", "all") if found.get(scheme, "").strip(_QUOTES)), None)
    if scheme is None:
        return None
    return _parsed(found[scheme].strip(_QUOTES), _variable(scheme), host)


def _parsed(text: str, variable: str, host: str) -> Proxy:
    written = _SCHEME.match(text)
    name = written[1].lower() if written else "http"
    rest = text[written.end() if written else 0 :]
    credentials, _, place = rest.rpartition("@")
    place = re.split("[/?#]", place)[0]
    shown = _shown(rest)
    if name not in _SCHEMES:
        raise ProxyUnusable("", host, "scheme", variable, f"{name}://{shown}")
    address = _PLACE.fullmatch(place)
    user, _, password = credentials.partition(":")
    auth = (unquote(user), unquote(password)) if credentials else None
    proxy = Proxy(variable, _SCHEMES[name], place, auth)
    if address is None or not 0 < int(address[2] or 80) < 65536 or not _possible(proxy):
        raise ProxyUnusable("", host, "address", variable, shown)
    return proxy


def _shown(text: str) -> str:
    """Host and port at the end of a setting, for messages. Without an @, what is not a port may be a password.

    Some write ``host:port:user:password``: then any part may be one.
    """
    parts = re.split(r"@|%40|\s", text)
    if len(parts) == 1 and "[" not in text and text.count(":") > 1:
        return "…"
    end = _END.search(re.split("[/?#]", parts[-1])[0])
    place = end[0] if end else ""
    host, colon, port = place.rpartition(":")
    return place if len(parts) > 1 or not colon or port.isdecimal() else f"{host}:…"


def _possible(proxy: Proxy) -> bool:
    """Whether httpx accepts the proxy. Its message is dropped, as it may contain part of the password."""
    try:
        httpx.Proxy(proxy.url)
        lengths = [len(part.encode()) for part in proxy.auth or ()]
    except (httpx.InvalidURL, ValueError):
        return False
    return not proxy.scheme.startswith("socks") or all(length <= _SOCKS_CREDENTIAL for length in lengths)


def _variable(scheme: str) -> str:
    names = [name for name in os.environ if name.lower() == f"{scheme}_proxy" and os.environ[name]]
    return min(names, key=lambda name: name != name.lower(), default=SYSTEM)


def _excepted(host: str, port: int) -> bool:
    """Whether ``no_proxy`` or the system's list of exceptions has this host; malformed entries are ignored."""
    if urllib.request.proxy_bypass(host):
        return True
    listed = next(
        (value for name, value in sorted(os.environ.items(), reverse=True) if name.lower() == "no_proxy"), ""
    )
    return any(_names(entry.strip(_QUOTES), host, port) for entry in re.split(r"[\s,;]+", listed.strip(_QUOTES)))


def _names(entry: str, host: str, port: int) -> bool:
    if entry == "*":
        return True
    entry = _SCHEME.sub("", entry).rstrip("/")
    with suppress(ValueError):
        return ipaddress.ip_address(host) in ipaddress.ip_network(entry.strip("[]"), strict=False)
    name, _, only = entry.partition(":")
    name = name.removeprefix("*").lstrip(".").rstrip(".").lower()
    return bool(name) and only in ("", str(port)) and (host == name or host.endswith(f".{name}"))
