"""What commands have in common: the settings of a session, and secrets from where the person chose."""

from __future__ import annotations

import argparse
import getpass
import os
from pathlib import Path

from ..errors import SecretUnreadable
from ..keystore.pkcs12 import ENCRYPTIONS
from ..secret import Secret
from ..worlds import Settings, default_workspace


def settings(options: argparse.Namespace) -> Settings:
    wire_log = getattr(options, "wire_log", None)
    return Settings(
        workspace=Path(options.workspace or default_workspace(options.world)).absolute(),
        world=options.world,
        scenario=getattr(options, "scenario", None),
        platform=getattr(options, "platform", None),
        card=getattr(options, "card", "auto"),
        card_reader=getattr(options, "card_reader", None),
        apdu_log=options.apdu_log.absolute() if getattr(options, "apdu_log", None) else None,
        wire_log=Path(wire_log) if wire_log else None,
        encryption=ENCRYPTIONS[getattr(options, "encryption", "sector")],
        key_size=getattr(options, "key_size", 2048),
    )


def line(descriptor: int) -> str:
    """The next line of a file descriptor, not an octet more: another secret may follow on it.

    Raises: SecretUnreadable: no such descriptor, or no text on it.
    """
    octets = bytearray()
    try:
        while (octet := os.read(descriptor, 1)) not in (b"", b"\n"):
            octets += octet
        return octets.decode().rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise SecretUnreadable(descriptor) from None


def prompt(question: str) -> Secret:
    return Secret(getpass.getpass(question + " "))
