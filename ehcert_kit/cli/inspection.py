"""`ehcert-kit inspect`: explains the content of a file in plain words."""

from __future__ import annotations

import argparse
import sys

from ..explain.file import explain_file, is_keystore
from ..secret import Secret
from ..texts import Texts
from .common import line, prompt


def run(options: argparse.Namespace, say: Texts) -> int:
    """Explain a file. The password of a keystore is asked for only in a terminal; without it less is shown.

    Returns: 0.
    """
    password = None
    if options.password_fd is not None:
        password = Secret(line(options.password_fd))
    elif sys.stdin.isatty() and is_keystore(options.file):
        password = prompt(say("cli-ask-password"))
    for explanation in explain_file(say, options.file, password):
        print(explanation.text(whole=options.tree), end="\n\n")
    return 0
