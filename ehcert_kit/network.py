"""This computer's network address, and the URLs of the servers on it."""

from __future__ import annotations

import errno
import ipaddress
import socket
from contextlib import suppress

LOOPBACK = "127.0.0.1"
#: An address that is reserved for documentation (RFC 5737). A UDP socket connected to it gets the local address
#: of the default route as its own.
_UNUSED_ADDRESS = ("192.0.2.1", 9)


def means_all(host: str) -> bool:
    """Whether this host means all addresses of the computer (empty, 0.0.0.0, ::), so is not one to connect to."""
    try:
        return not host or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def own_address() -> str:
    """This computer's IPv4 address in the local network; the loopback address where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(_UNUSED_ADDRESS)  # nothing is sent
        return str(probe.getsockname()[0])
    return LOOPBACK


_REFUSED = {
    errno.EADDRINUSE: "taken",
    errno.EADDRNOTAVAIL: "elsewhere",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
}


def why_not_bound(error: OSError | UnicodeError) -> str:
    """Why a server cannot listen at an address, as a word from which texts are chosen.

    taken: another program listens there. elsewhere: it is not an address of this computer. permission: the system
    forbids the port. unknown: the host name is malformed or cannot be resolved. other: any other error.
    """
    if isinstance(error, socket.gaierror | UnicodeError):
        return "unknown"
    return _REFUSED.get(error.errno or 0, "other")


def url_of(scheme: str, host: str, port: int) -> str:
    """The URL of a server, without a slash at the end.

    host: a name or an address. IPv6 is put in brackets (RFC 3986 §3.2.2); where `means_all` is true of it,
    `own_address` takes its place.
    """
    reached = own_address() if means_all(host) else host
    return f"{scheme}://{f'[{reached}]' if ':' in reached else reached}:{port}"
