"""A file that does not belong here: every page that opens one says what page 5 says, and goes no further."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.values import replace
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.base import Form
from ehcert_kit.widgets.forms.complete import FileForm
from ehcert_kit.widgets.forms.copies import CopyForm
from ehcert_kit.widgets.forms.encryption import EtkForm
from ehcert_kit.widgets.forms.password import ChangePasswordForm
from ehcert_kit.widgets.forms.renewal import RenewForm
from ehcert_kit.widgets.forms.revocation import TargetForm
from tests.conftest import PASSWORD

FOREIGN = Path(__file__).parents[1] / "data" / "foreign"

#: What each file is, and what is said of it: below the button, or at the field for the path.
SAID = {
    "another exercise": ("Ce fichier ne vient pas d'ici.", ""),
    "another environment": ("Exercice et réalité ne se mélangent pas.", ""),
    "another program": ("Le fichier given.p12 s'ouvre, mais la clé « authentication » n'y est pas.", ""),
    "no keystore": ("", "n'est pas un fichier de clés"),
    "no file": ("", "Le fichier de clés n'est pas là"),
}
PAGES: dict[str, tuple[str, type[Form]]] = {
    "5": ("valider", FileForm),
    "7": ("renouveler", RenewForm),
    "8": ("revoquer", TargetForm),
    "9": ("mot-de-passe", ChangePasswordForm),
    "11": ("chiffrement", EtkForm),
    "12": ("copier", CopyForm),
}


@pytest.fixture
def file(with_a_certificate: Callable[[], Session], tmp_path: Path, what: str) -> Path:
    place = tmp_path / "given.p12"
    if what == "no keystore":
        place.write_bytes(b"%PDF-1.7")
    elif what == "another program":
        shutil.copy(FOREIGN / "cert-only.p12", place)
    elif what != "no file":
        found = with_a_certificate().workspace.case.keystore
        assert found is not None
        shutil.copy(found, place)
    return place


def opens(form: Form) -> None:
    """Give the password, as a person does."""
    if isinstance(form, TargetForm):
        form.reason.value = RevocationReason.SUPERSEDED.value
    if isinstance(form, CopyForm):
        form.folder.value = str(form.desk.workspace.folder)
    secret = form.old if isinstance(form, ChangePasswordForm | RenewForm) else form.secret
    secret.submit(PASSWORD)


@pytest.mark.parametrize("what", SAID)
def test_every_page_says_the_same_of_it(what: str, file: Path, tmp_path: Path) -> None:
    """And nothing changes: no case, no file."""
    before = file.read_bytes() if file.exists() else b""
    for page, (section, kind) in PAGES.items():
        settings = Settings(tmp_path / f"page {page}", encryption=CHEAP_FOR_TESTS)
        desk = Desk(KernelSettings(settings, paged=True), section)
        if what == "another environment":
            mixed = replace(desk.session.environment, owns=lambda certificate: False)
            desk.session = replace(desk.session, environment=mixed)
        form = kind(desk)
        cases = desk.workspace.cases
        which = form.which
        which.another.value = str(file)
        opens(form)
        below, at = SAID[what]
        shown = [form._last_problem.title, *(problem.title for problem in form._problems.values())]
        assert "".join(shown).replace("\u00a0", " ") == below, page
        assert at in which.another.error and bool(at) is bool(which.another.error), page
        assert desk.workspace.cases == cases, page
    assert (file.read_bytes() if file.exists() else b"") == before
