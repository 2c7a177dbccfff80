"""`ehcert-kit softhsm-card`: makes a SoftHSM2 token with the keys of the scenario's card."""

from __future__ import annotations

import argparse
import shlex
from datetime import datetime

import PyKCS11

from ..card import backends
from ..card.errors import CardModuleAbsent
from ..card.modules import ModuleKind
from ..environments.settings import PRACTICE_FOLDER, default_workspace
from ..names import PRACTICE
from ..practice.softhsm import prepare
from ..practice.virtual_card.chip import certified
from ..practice.virtual_card.issuing import faults_of
from ..practice.virtual_card.profiles import PROFILES, version_of
from ..secret import Secret
from ..texts import Texts
from .cards import no_holder, refused, tell_holder, who
from .common import files


def run(options: argparse.Namespace, say: Texts) -> int:
    """Make the token, and print how to use it. Returns: 0; 1: SoftHSM2 refused; 2: no such holder."""
    scenario, holder = who(options)
    if holder is None:
        return refused(no_holder(say))
    module = backends.find(ModuleKind.SOFTHSM)
    if module is None:
        raise CardModuleAbsent("libsofthsm2.so")
    profile = PROFILES[options.applet or version_of(scenario.card.algorithm)]
    made = certified(holder, profile, datetime.now().astimezone(), faults_of(scenario.card))
    folder = (options.workspace or default_workspace(PRACTICE)) / PRACTICE_FOLDER / "softhsm"
    try:
        with files():
            token = prepare(folder, module, made, Secret(scenario.card.pin))
    except PyKCS11.PyKCS11Error as error:
        return refused(say("cards-token-refused", reason=str(error)), 1)
    print(say("cards-token", label=token.label, applet=profile.version))
    tell_holder(say, holder, scenario.card, blocked=False)
    if scenario.card.blocked:
        print(say("cards-token-never-blocks"))
    print(say("cards-token-use"))
    print(f"  export SOFTHSM2_CONF={shlex.quote(str(token.configuration))}")
    print(f"  ehcert-kit walk --card pkcs11:{module}")
    print(say("cards-token-java"))
    return 0
