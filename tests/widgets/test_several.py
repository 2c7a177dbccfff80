"""Several organisations on a page: what fails stays with its case, is said, and is tried again."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.names import Step
from ehcert_kit.procedure.standing import Standing
from ehcert_kit.secret import Secret
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.several import SeveralCompleteForm, SeveralFilesForm, SeveralSignForm
from tests.conftest import AT_ONCE, PASSWORD, PIN, scenario_file, walking

CONTACT = ContactData.parse("camille@exercice.example", "0470 00 00 00")
TWO = """
organisations = [
    { type = "NIHII-GROUP", number = "seat", name = "EXERCICE Parc" },
    { type = "CBE", number = "seat", name = "EXERCICE Tilleuls" },
]
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Two organisations are chosen; the platform refuses one act of each step, once."""
    refused = "".join(
        f'{{ do = "refuse", before = "{operation}" }},'
        for operation in ("GenerateContract", "GenerateCertificate", "StartETKRegistration")
    )
    scenario = scenario_file(tmp_path, f"{AT_ONCE}{TWO}events = [{refused}]\n")
    desk = Desk(
        KernelSettings(Settings(tmp_path / "w", scenario=scenario, encryption=CHEAP_FOR_TESTS)), "plusieurs"
    )
    list(walking(desk.session).request(Step.ORGANIZATIONS))
    desk.sitting.begin((0, 1), CONTACT)
    return desk


def standings(desk: Desk) -> list[Standing]:
    return [row.standing for row in desk.sitting.rows({})]


@pytest.mark.slow
def test_what_fails_is_said_and_tried_again(desk: Desk) -> None:
    """At each of the three acts the other one goes on; nothing is left in the end."""
    files = SeveralFilesForm(desk)
    files.secret.submit(PASSWORD, PASSWORD)
    assert [one.prepared for one in desk.snapshot.sitting] == [False, True]
    assert "PRATIQUE_REFUSED" in files.table.html
    assert not files.secret.busy
    files.secret.submit(PASSWORD, PASSWORD)
    assert [one.prepared for one in desk.snapshot.sitting] == [True, True]
    assert "PRATIQUE_REFUSED" not in files.table.html

    sign = SeveralSignForm(desk)
    for _ in range(2):
        sign.read.value = True
        sign.pin.secret.submit(PIN)
        sign.pass_on.press("next")
    assert standings(desk) == [Standing.REFUSED, Standing.WAITING]

    complete = SeveralCompleteForm(desk)
    assert 'href="#etape=several-sign"' in complete.table.html
    sign.write.press()
    sign.read.value = True
    sign.pin.secret.submit(PIN)
    assert standings(desk) == [Standing.WAITING, Standing.WAITING]

    complete.secret.submit(Secret("Autre-2026!"))
    assert complete.secret.error
    assert complete.again.primary == ""
    complete.secret.submit(PASSWORD)
    assert standings(desk) == [Standing.INSTALLED, Standing.READY]
    assert "PRATIQUE_REFUSED" in complete.table.html
    complete.again.press()
    assert standings(desk) == [Standing.READY, Standing.READY]
    assert "PRATIQUE_REFUSED" not in complete.table.html
    assert complete.again.primary == ""
    assert not complete.secret.visible
