"""The trainer's page and the exercise that begins again, through the server as it runs, without a browser."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.environments.training import Control
from ehcert_kit.texts import Texts

from .test_server import Served, form_of, serving

pytestmark = pytest.mark.slow

JSON = {"Accept": "application/json"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Path]]:
    workspace = tmp_path_factory.mktemp("trainer") / "w"
    with serving(workspace) as served:
        yield served, workspace


def key(workspace: Path) -> dict[str, str]:
    return {"Authorization": f"Bearer {(workspace / 'practice' / 'control.key').read_text()}"}


def test_the_control_interface_of_an_embedded_platform(served: tuple[Served, Path]) -> None:
    """The same as that of one elsewhere; the cookie of the pages does not open it, nor does the key the pages."""
    site, workspace = served
    url = f"{site.base}ehcert/control"
    assert httpx.get(url).status_code == 401
    assert site.visitor().get("ehcert/control").status_code == 401
    assert httpx.get(url, headers={"Authorization": "Bearer x"}).status_code == 403
    assert httpx.get(f"{site.base}ehcert/trainer", headers=key(workspace)).status_code in (401, 403)

    state = httpx.get(url, headers=key(workspace)).json()
    assert (state["scenario"], state["card"]) == ("groupe-simple", {"present": True, "tries_left": 3})
    assert httpx.post(f"{url}/card", json={"do": "block"}, headers=key(workspace)).json() == {"done": True}
    assert httpx.get(url, headers=key(workspace)).json()["card"]["tries_left"] == 0
    assert httpx.post(f"{url}/card", json={"do": "unblock"}, headers=key(workspace)).json() == {"done": True}
    assert httpx.get(f"{url}/acts", headers=key(workspace)).json()["acts"][-1]["what"] == "unblock-card"


def test_every_button_of_the_page_does_something_and_says_so(served: tuple[Served, Path]) -> None:
    """Each is an act that is noted; none says a name of the program instead of words."""
    site, workspace = served
    visitor = site.visitor()
    page = visitor.get("ehcert/trainer").text
    form = form_of(visitor, "ehcert/trainer")
    buttons = re.findall(r'name="act" value="([\w-]+)"', page)
    assert len(buttons) > 20
    control = Control(existing_platform(workspace))
    for name in buttons:
        count = len(control.acts())
        told = visitor.post("ehcert/trainer", data={**form, "act": name}, headers=JSON).json()["said"]
        assert told and "trainer-" not in told
        refused = told == Texts("fr")("practice-day-unknown")
        assert len(control.acts()) == count + (0 if refused else 1), name
    visitor.post("ehcert/trainer", data={**form, "act": "clock-back"})


def test_only_a_form_of_the_page_acts(served: tuple[Served, Path]) -> None:
    """Without its token, from a page of another environment, or by a name that is none: refused."""
    site, _ = served
    visitor = site.visitor()
    form = form_of(visitor, "ehcert/trainer")
    assert visitor.post("ehcert/trainer", data={"act": "block-card"}).status_code == 403
    assert visitor.post("ehcert/trainer", data={**form, "environment": "x", "act": "hint"}).status_code == 403
    assert visitor.post("ehcert/trainer", data={**form, "act": "moon"}).status_code == 404
    assert httpx.get(f"{site.base}ehcert/trainer/state").status_code in (401, 403)


def test_the_exercise_begins_again_after_a_question_and_comes_back(tmp_path: Path) -> None:
    """Asked first; at a step with its page; undone, verified; each told by what asks whether a page lives."""
    with serving(tmp_path / "w") as site:
        visitor = site.visitor()
        home = html.unescape(visitor.get("").text)
        assert home.count('name="scenario"') == 18 and "Annuler : revenir" not in home.replace("\u00a0", " ")
        question = html.unescape(visitor.get("ehcert/restart?scenario=pin-faux").text)
        assert "Deux fois le mauvais code" in question
        form = form_of(visitor, "ehcert/restart?scenario=pin-faux")
        assert form["scenario"] == "pin-faux"
        assert existing_platform(tmp_path / "w").scenario.id == "groupe-simple"
        assert visitor.post("ehcert/restart", data={**form, "step": "demander/lune"}).status_code == 404

        answer = visitor.post("ehcert/restart", data={**form, "step": "demander/contact"}, follow_redirects=False)
        end = time.monotonic() + 60
        while answer.headers["Location"].endswith("starting") and time.monotonic() < end:
            to = visitor.get("ehcert/starting?json=1").json()["to"]
            if to:
                answer.headers["Location"] = to
            time.sleep(0.3)
        assert answer.headers["Location"] == "/voila/render/4-demander.ipynb#etape=contact"
        assert existing_platform(tmp_path / "w").scenario.id == "pin-faux"

        back = visitor.post("ehcert/undo", data=form_of(visitor, ""))
        told = html.unescape(back.text).replace("\u00a0", " ")
        assert "Retour à l'exercice précédent : « Groupement, tout va bien »." in told
        assert "Vérifié :" in told
        assert existing_platform(tmp_path / "w").scenario.id == "groupe-simple"

        # By the control interface too: the whole workspace begins again.
        assert httpx.post(f"{site.base}ehcert/control/reset", json={}, headers=key(tmp_path / "w")).json()
        end = time.monotonic() + 60
        while len(list(tmp_path.glob("w.*.backup"))) < 2 and time.monotonic() < end:
            time.sleep(0.3)
        assert len(list(tmp_path.glob("w.*.backup"))) == 2


def test_where_things_are_real_there_is_no_trainer(tmp_path: Path) -> None:
    with serving(tmp_path / "w", "--port", "0", "--environment", "acceptance") as site:
        visitor = site.visitor()
        assert visitor.get("ehcert/trainer").status_code == 404
        assert visitor.get("ehcert/restart").status_code == 403
        assert httpx.get(f"{site.base}ehcert/control").status_code == 404
        assert "Page du formateur" not in visitor.get("").text
