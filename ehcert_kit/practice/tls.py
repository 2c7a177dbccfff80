"""TLS for the practice platform's server: a root stored with the platform, a certificate made at each start."""

from __future__ import annotations

import socket
import ssl
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer

from ..network import means_all
from .certificates import PASSPHRASE, Issuer, encrypted_pem, key_usage, name, private_key, self_signed
from .state_file import write
from .store import Store
from .unit import Unit

#: The file beside the platform with the root that clients are to trust.
ROOT_FILE = "tls-root.pem"
_SETTING = "tls"
_DAY = timedelta(days=1)
_ROOT_LIFE, _LIFE = 30 * 365 * _DAY, 397 * _DAY
_HERE = ("localhost", "127.0.0.1", "::1")


def context(store: Store, hosts: Iterable[str]) -> ssl.SSLContext:
    """The server's TLS context, for these host names and addresses; its root is written beside the platform.

    Raises: FolderNotWritable, PracticeStateDamaged, PracticeStoreRefused.
    """
    # By the machine's clock, not the practice clock, as clients check it by theirs.
    now = datetime.now(UTC).replace(microsecond=0)
    with store.transaction() as unit:
        try:
            root = _root_of(unit, now)
        except (ValueError, TypeError):
            raise store.damaged() from None
    write(store.file.with_name(ROOT_FILE), root.certificate.public_bytes(serialization.Encoding.PEM))
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _server_certificate(root, key, hosts, now)
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory(prefix="pratique-") as folder:
        file = Path(folder) / "tls.pem"
        file.write_bytes(encrypted_pem(key) + certificate.public_bytes(serialization.Encoding.PEM))
        made.load_cert_chain(file, password=PASSPHRASE)
    return made


def _root_of(unit: Unit, now: datetime) -> Issuer:
    """The platform's TLS root; made where there is none yet, and shared by all processes of the platform."""
    kept = unit.setting(_SETTING)
    if kept is not None:
        return Issuer(private_key(kept), x509.load_pem_x509_certificate(kept))
    extensions = [(x509.BasicConstraints(True, 0), True), key_usage(key_cert_sign=True, crl_sign=True)]
    subject = name("PRATIQUE TLS root CA (fictif)")
    root = self_signed(
        ec.generate_private_key(ec.SECP256R1()), subject, (now - _DAY, now + _ROOT_LIFE), extensions
    )
    unit.set(_SETTING, encrypted_pem(root.key) + root.certificate.public_bytes(serialization.Encoding.PEM))
    return root


def _server_certificate(
    root: Issuer, key: ec.EllipticCurvePrivateKey, hosts: Iterable[str], now: datetime
) -> x509.Certificate:
    wanted = dict.fromkeys((*_HERE, socket.gethostname(), *(host for host in hosts if not means_all(host))))
    names = [name for host in wanted if (name := _named(host)) is not None]
    extensions: list[tuple[x509.ExtensionType, bool]] = [
        (x509.BasicConstraints(False, None), True),
        key_usage(digital_signature=True),
        (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False),
        (x509.SubjectAlternativeName(names), False),
    ]
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "PRATIQUE plate-forme")])
    serial = x509.random_serial_number()
    return root.issue(subject, key.public_key(), serial, (now - _DAY, now + _LIFE), extensions)


def _named(host: str) -> x509.GeneralName | None:
    """A host as GeneralName; a name that is not ASCII (`PC-José`) in IDNA form; None: it has none."""
    with suppress(ValueError):
        return x509.IPAddress(ip_address(host))
    with suppress(UnicodeError):
        return x509.DNSName(host.encode("idna").decode())
    return None


def protect(server: BaseWSGIServer, by: ssl.SSLContext) -> None:
    """Make a waitress server, which has no TLS of its own, speak only TLS."""

    class Channel(_Channel):
        secured_by = by

    server.channel_class = Channel


class _Channel(HTTPChannel):  # type: ignore[misc]  # waitress has no types
    """One connection. Waitress reads only while it serves no request, so reads and writes never overlap."""

    secured_by: ssl.SSLContext
    connected: bool

    def __init__(self, server: BaseWSGIServer, sock: socket.socket, *more: object, **named: object) -> None:
        # No handshake here: it would block on a silent client, which the server's own time-out ends.
        secured = self.secured_by.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        super().__init__(server, secured, *more, **named)

    def handle_read(self) -> None:
        try:
            data = self.recv(self.adj.recv_bytes)
            if self.connected and self.socket.pending():
                # Data that TLS has already decrypted is not reported by a poll.
                data += self.recv(self.socket.pending())
        except ssl.SSLWantReadError:
            return
        except OSError:  # no TLS, or a client that does not trust us
            self.handle_close()
            return
        if data:
            self.last_activity = time.time()
            self.received(data)
        else:
            self.connected = False

    def send(self, data: bytes, do_close: bool = True) -> int:
        try:
            return int(super().send(data, do_close))
        except (ssl.SSLWantWriteError, ssl.SSLWantReadError):
            return 0

    def handle_close(self) -> None:
        """Send close_notify if possible; not where an answer was dropped, which must not look like a clean end."""
        if self.socket is not None and not self.requests:
            with suppress(OSError, ValueError):
                self.socket.unwrap()
        super().handle_close()
