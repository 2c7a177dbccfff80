"""How this computer is reached: its address, and the addresses of what it serves."""

from __future__ import annotations

import errno
import ipaddress
import socket
from contextlib import suppress

LOOPBACK = "127.0.0.1"
#: An address of nobody (RFC 5737): asked which way leads there, the system names this computer's own address.
_ELSEWHERE = ("192.0.2.1", 9)


def means_all(host: str) -> bool:
    """Whether this is no address, but stands for all that this computer has: nothing is reached at it."""
    try:
        return not host or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def own_address() -> str:
    """This computer's address in the local network; where there is none, that of the loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, suppress(OSError):
        asked.connect(_ELSEWHERE)  # nothing is sent
        return str(asked.getsockname()[0])
    return LOOPBACK


_REFUSED = {
    errno.EADDRINUSE: "taken",
    errno.EADDRNOTAVAIL: "elsewhere",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
}


def why_not_bound(error: OSError | UnicodeError) -> str:
    """Why nobody can listen at an address, by a name for sentences.

    taken: another program does. elsewhere: the address is none of this computer's. permission: the system forbids
    the port. unknown: nobody knows the name, or not in this form. other.
    """
    if isinstance(error, socket.gaierror | UnicodeError):
        return "unknown"
    return _REFUSED.get(error.errno or 0, "other")


def url_of(scheme: str, host: str, port: int) -> str:
    """The address of a server, without a slash at the end. host: a name or a number; IPv6 gets its brackets
    (RFC 3986 §3.2.2); one that means every address of this computer gives its own."""
    reached = own_address() if means_all(host) else host
    return f"{scheme}://{f'[{reached}]' if ':' in reached else reached}:{port}"
