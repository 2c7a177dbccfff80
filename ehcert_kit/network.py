"""How this computer is reached: its address, and the addresses of what it serves."""

from __future__ import annotations

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


def url_of(scheme: str, host: str, port: int) -> str:
    """The address of a server, without a slash at the end. host: a name or a number; IPv6 gets its brackets
    (RFC 3986 §3.2.2); one that means every address of this computer gives its own."""
    reached = own_address() if means_all(host) else host
    return f"{scheme}://{f'[{reached}]' if ':' in reached else reached}:{port}"
