"""Keys that are made while somebody reads: one at a time, each given out once."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.keystore.csr import KeysAhead
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.names import Step
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.agreement import PasswordForm
from ehcert_kit.widgets.forms.complete import FileForm
from tests.conftest import AT_ONCE, PASSWORD, scenario_file, walking
from tests.keys import rsa_key


class Maker:
    """Counts, and makes none before it may."""

    def __init__(self) -> None:
        self.made: list[int] = []
        self.may = threading.Event()
        self.may.set()

    def __call__(self, bits: int) -> rsa.RSAPrivateKey:
        self.may.wait(10)
        self.made.append(bits)
        return rsa_key(len(self.made))

    def waits_for(self, number: int) -> None:
        for _ in range(1_000):
            if len(self.made) == number:
                return
            time.sleep(0.01)
        raise AssertionError(f"{len(self.made)} made, not {number}")


def test_one_is_made_ahead_and_given_out_once() -> None:
    make = Maker()
    keys = KeysAhead(make)
    make.may.clear()
    keys.prepare(2048)
    keys.prepare(2048)
    assert make.made == [], "nobody waits for it"
    make.may.set()
    first, second = keys(2048), keys(2048)
    assert make.made == [2048, 2048]
    assert first is not second


def test_one_of_another_size_is_not_taken_for_it() -> None:
    make = Maker()
    keys = KeysAhead(make)
    keys.prepare(2048)
    keys(3072)
    keys(2048)
    assert sorted(make.made) == [2048, 3072], "it still waited for who wanted it"


def test_what_went_wrong_ahead_is_tried_again() -> None:
    tries = []

    def make(bits: int) -> rsa.RSAPrivateKey:
        tries.append(bits)
        if len(tries) == 1:
            raise OSError
        return rsa_key()

    keys = KeysAhead(make)
    keys.prepare(2048)
    assert keys(2048) is not None


def test_a_page_has_one_made_for_its_next_button(tmp_path: Path) -> None:
    """For the file, then for its encryption key; none is made that is not used."""
    make = Maker()
    settings = Settings(
        tmp_path / "w", scenario=scenario_file(tmp_path, AT_ONCE), encryption=CHEAP_FOR_TESTS, new_key=make
    )
    here = Desk(KernelSettings(settings, paged=True), "demander")
    list(walking(here.session).steps(Step.CONTRACT))
    form = PasswordForm(here)
    make.waits_for(1)
    form.secret.submit(PASSWORD, PASSWORD)
    assert make.made == [2048]
    list(walking(here.session).steps(Step.WAIT))
    there = Desk(KernelSettings(settings, paged=True), "valider")
    file = FileForm(there)
    make.waits_for(2)
    file.secret.submit(PASSWORD)
    file.install.press()
    assert make.made == [2048, 2048]
    PasswordForm(here)
    FileForm(there)
    time.sleep(0.2)
    assert make.made == [2048, 2048], "nobody will press a button that wants one"
