"""Notebook 6 with 200 files and 60 certificates: from the click to the drawn list, against the query alone.

Ours: in headless Chromium the PIN is typed, the button that asks eHealth is pressed, and the list is drawn again
to its last line. Baseline: the same query without a page, files and platform included, in this process.
"""

from __future__ import annotations

import secrets
import shutil
import statistics
import tempfile
import time
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import Page

from ehcert_kit.card.interface import CardKey
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.environments.direction import walk
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.public_key import public_key_identifier
from ehcert_kit.practice import people
from ehcert_kit.practice.records import StoredRequest
from ehcert_kit.procedure.guards import card_signer
from ehcert_kit.procedure.survey import SurveyScope, look
from ehcert_kit.secret import Secret
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace

from .measure import Result, Row, interleave
from .page import our_side

FILES, CERTIFICATES = 200, 60
#: Target in seconds, from the click to the list.
MOST = 2.0
_PIN = Secret(people.PIN)
_SAY = Texts("fr")
_ROW = ".eh-html section.eh-panel"


def run(runs: int) -> Result:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ehcert-bench-")))
        session = _much(folder / "ours" / "w")
        side = our_side(stack, folder, "6-apercu.ipynb")
        page = side.browser.new_context(locale="fr-BE").new_page()
        page.context.request.get(side.link)
        page.goto(side.url)
        page.wait_for_function(f"document.querySelectorAll('{_ROW}').length >= {FILES}", timeout=60_000)
        shown, looked = interleave(runs, lambda: _shown(page), lambda: _looked(session))
    worst, median = max(shown), statistics.median(shown)
    note = f"from press to list {median:.2f} s, at worst {worst:.2f} s; at most {MOST:.0f} s wanted"
    row = Row(f"overview, {FILES} files, {CERTIFICATES} certificates: page / headless", shown, looked, "s")
    return Result([row], [note])


def _shown(page: Page) -> float:
    """Press the button. Returns: seconds until the longer list is laid out to its last line."""
    # First without the card, as an unchanged list would not be drawn again.
    page.get_by_role("button", name=_SAY("overview-again"), exact=True).click()
    page.wait_for_function(f"document.querySelectorAll('{_ROW}').length === {FILES}", timeout=60_000)
    page.get_by_label(_SAY("pin-identify-label"), exact=True).fill(people.PIN)
    started = time.perf_counter()
    page.get_by_role("button", name=_SAY("overview-ask"), exact=True).click()
    page.wait_for_function(
        f"""() => {{
            const rows = [...document.querySelectorAll('{_ROW}')];
            return rows.length >= {FILES + CERTIFICATES} && rows.at(-1).getBoundingClientRect().height > 0;
        }}""",
        timeout=60_000,
    )
    return time.perf_counter() - started


def _looked(session: Session) -> float:
    started = time.perf_counter()
    environment, workspace = session.environment, session.workspace
    card = card_signer(environment, None, CardKey.AUTHENTICATION, _PIN)
    seen = look(
        environment,
        SurveyScope((environment.keystore_folder,), workspace.cases, None, card, workspace.notes.copies),
    )
    assert len(seen.entries) >= FILES + CERTIFICATES
    return time.perf_counter() - started


# ── many files, many certificates ────────────────────────────────────────────────────────────


def _much(folder: Path) -> Session:
    """A workspace after one walk, with many copies of its file, and with requests granted a year ago."""
    session = open_session(Settings(folder, scenario="groupe-simple"))
    for _ in walk(session, lambda _: _PIN, lambda: Secret(people.PASSWORD)).steps():
        pass
    file = session.workspace.case.keystore
    assert file is not None
    for number in range(FILES - 1):
        when = session.environment.clock() - timedelta(days=number)
        owner = f"NIHII-GROUP={94000027 + number}"
        shutil.copy(file, file.with_name(f"{owner} {when:%Y%m%d-%H%M%S}.exercice.p12"))
    platform = session.platform
    assert platform is not None
    with platform.store.transaction() as unit:
        model = unit.requests()[0]
        for number in range(CERTIFICATES):
            unit.put_request(_granted(model, number))
    return session


def _granted(model: StoredRequest, number: int) -> StoredRequest:
    """A copy of a request, for another application, granted a year ago; its private key does not exist."""
    key = RSAPublicNumbers(65537, secrets.randbits(2048) | 1 << 2047 | 1).public_key()
    application_id = ApplicationId(f"APP{number}", f"APP{number}")
    return replace(
        model,
        public_key_identifier=public_key_identifier(key),
        public_key=key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        application_id=application_id.value,
        subject=DistinguishedName.of(model.organization, application_id).der(),
        requested=model.requested - timedelta(days=365),
        decided_at=model.requested - timedelta(days=364),
        accepted=True,
        certificate=None,
    )
