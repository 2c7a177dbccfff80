"""One signature with each card backend, against the bare calls below it.

Ours: `Card.sign` with the Authentication key, in the child process of the backend, including the PIN.
Baseline: the same signature by the minimal calls: over PC/SC connect, select, MSE SET, VERIFY,
PSO and GET RESPONSE through pyscard; over PKCS#11 open a session, find the key, C_Login, PyKCS11's own `sign`,
log out. The card is the virtual eID behind a card service of the benchmark, or SoftHSM2 with the same keys;
all run at the same time on this machine. The relevant figure is the difference: the overhead of the kit, with a
target of less than 10 ms.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from .measure import Result, Row, interleave, milliseconds

_PIN = "1234"
_DIGEST = bytes(range(32))
_SOFTHSM = "/usr/lib/softhsm/libsofthsm2.so"
_OPENSC = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"
_SIDES = ("pcsc 1.7", "pcsc 1.8", "opensc 1.7", "softhsm 1.7", "softhsm 1.8")


def run(runs: int) -> Result:
    from tests.card.daemon import virtual_reader

    rows, notes = [], []
    with tempfile.TemporaryDirectory() as folder, virtual_reader() as reader:
        for side in _SIDES:
            backend, applet = side.split()
            environment = {**reader.environment, "SOFTHSM2_CONF": _token(Path(folder) / applet, applet)}
            if backend != "softhsm":
                reader.insert(applet="1.7" if applet == "1.7" else "1.8")
            command = [sys.executable, "-m", "benchmarks.sign", backend, applet, str(runs)]
            told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
            reader.discard()
            ours, bare = json.loads(told)
            rows.append(Row(f"sign, {side}", ours, bare, "ms"))
            more = [mine - theirs for mine, theirs in zip(ours, bare, strict=True)]
            notes.append(f"{side}: {milliseconds(more)} of our own per signature (aim: 10 ms)")
    return Result(rows, notes)


def _token(folder: Path, applet: str) -> str:
    """Make a SoftHSM2 token with the card's keys. Returns: the path of its configuration file."""
    command = [sys.executable, "-m", "ehcert_kit", "softhsm-card", "--workspace", str(folder), "--applet", applet]
    subprocess.run(command, check=True, capture_output=True)
    return str(next(folder.rglob("softhsm2.conf")))


# ── in the child ─────────────────────────────────────────────────────────────────────────────


def _timed(act: Callable[[], bytes]) -> float:
    started = time.perf_counter()
    value = act()
    seconds = time.perf_counter() - started
    assert len(value) in (96, 256), "a signature"
    return seconds


def _child(backend: str, applet: str, runs: int) -> None:
    from ehcert_kit.card.backends import PCSC, choose
    from ehcert_kit.card.interface import CardKey
    from ehcert_kit.secret import Secret

    module = {"opensc": _OPENSC, "softhsm": _SOFTHSM}.get(backend)
    card = choose(f"pkcs11:{module}" if module else PCSC).card
    bare = _bare_pkcs11(module, applet) if module else _bare_pcsc(applet)
    leaf = card.chain(CardKey.AUTHENTICATION)[0]
    sides = interleave(
        runs,
        lambda: _timed(lambda: card.sign(CardKey.AUTHENTICATION, _DIGEST, Secret(_PIN), leaf)),
        lambda: _timed(bare),
    )
    print(json.dumps(sides))


def _digest_info(applet: str) -> bytes:
    header = "3031300d060960864801650304020105000420" if applet == "1.7" else ""
    return bytes.fromhex(header) + _DIGEST


def _bare_pcsc(applet: str) -> Callable[[], bytes]:
    from smartcard import scard

    data = _digest_info(applet)
    commands = [
        bytes.fromhex("00A404000FA00000003029057000AD13100101FF"),
        bytes.fromhex("00A4080C043F00DF00"),
        bytes.fromhex("002241B60504800184") + b"\x82",
        bytes.fromhex("0020000108241234FFFFFFFFFF"),
        b"\x00\x2a\x9e\x9a" + bytes([len(data)]) + data,
    ]

    def sign() -> bytes:
        _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        _, readers = scard.SCardListReaders(context, [])
        _, card, protocol = scard.SCardConnect(context, readers[0], 2, scard.SCARD_PROTOCOL_T0)
        for command in commands:
            _, answer = scard.SCardTransmit(card, protocol, list(command))
        length = answer[-1]
        _, answer = scard.SCardTransmit(card, protocol, [0x00, 0xC0, 0x00, 0x00, length])
        scard.SCardDisconnect(card, scard.SCARD_LEAVE_CARD)
        scard.SCardReleaseContext(context)
        return bytes(answer[:-2])

    return sign


def _bare_pkcs11(module: str, applet: str) -> Callable[[], bytes]:
    import PyKCS11

    library = PyKCS11.PyKCS11Lib()
    library.load(module)
    mechanism = PyKCS11.Mechanism(PyKCS11.CKM_RSA_PKCS if applet == "1.7" else PyKCS11.CKM_ECDSA)
    slot = library.getSlotList(tokenPresent=True)[0]

    def sign() -> bytes:
        session = library.openSession(slot)
        session.login(_PIN)
        template = [(PyKCS11.CKA_CLASS, PyKCS11.CKO_PRIVATE_KEY), (PyKCS11.CKA_ID, (2,))]
        (key,) = session.findObjects(template)
        value = bytes(session.sign(key, _digest_info(applet), mechanism))
        session.logout()
        session.closeSession()
        return value

    return sign


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    _child(sys.argv[1], sys.argv[2], int(sys.argv[3]))
