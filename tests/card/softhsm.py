"""A SoftHSM token with the keys and certificates of a chip, prepared with independent programs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from ehcert_kit.card import backends
from ehcert_kit.card.modules import ModuleKind
from tests.card.chip import PIN, Chip

LABEL = "BELPIC TEST"


def prepare(folder: Path, chip: Chip) -> dict[str, str]:
    """Make the token in a folder. Returns: the environment variables with which SoftHSM finds it."""
    module = backends.find(ModuleKind.SOFTHSM)
    assert module is not None, "softhsm2 is missing: sh .ci/system-packages installs it"
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n")
    environment = {"SOFTHSM2_CONF": str(settings)}

    def run(*words: str) -> None:
        subprocess.run(words, env={**os.environ, **environment}, check=True, capture_output=True)

    def write(type: str, identifier: str, label: str, octets: bytes, *more: str) -> None:
        file = folder / "object.der"
        file.write_bytes(octets)
        words = ["pkcs11-tool", "--module", str(module), "--token-label", LABEL, "--login", "--pin", PIN]
        run(*words, "--write-object", str(file), "--type", type, "--id", identifier, "--label", label, *more)

    run("softhsm2-util", "--init-token", "--free", "--label", LABEL, "--so-pin", "12345678", "--pin", PIN)
    for identifier, use, reference, more in (
        ("02", "authentication", 0x82, ()),
        ("03", "signature", 0x83, ("--always-auth",)),
    ):
        private = chip.keys[reference].private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        write("privkey", identifier, use.capitalize(), private, "--usage-sign", *more)
        if use in chip.leaves:
            write("cert", identifier, use.capitalize(), chip.leaves[use])
    write("cert", "04", "CA", chip.authority)
    write("cert", "06", "Root", chip.root)
    return environment
