"""Served apart: the answer is the platform's own, and nothing of it is kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from ehcert_kit.client.platform import Prepared
from ehcert_kit.environments.apart import tried
from ehcert_kit.errors import PlatformUnreachable, PracticeOnly
from ehcert_kit.messages.operations import GET_GENERIC_ORGANIZATION_TYPES
from ehcert_kit.practice.apart import PATH, TIME
from tests import local
from tests.conftest import OpenPractice
from tests.practice.test_server import TYPES, XML, serving

pytestmark = pytest.mark.usefixtures("database")

DROPPED = 'events = [{ after = "GetGenericOrganizationTypes", do = "drop-answer", times = 1, expect = "KB-50" }]'


def test_nothing_is_kept_and_no_mishap_strikes(tmp_path: Path, practice: OpenPractice) -> None:
    """Over HTTP, for a kit that works with a platform elsewhere."""
    with serving(tmp_path, DROPPED) as (platform, address):
        session = practice(platform=address)
        prepared = Prepared.of(TYPES, datetime.now(UTC))
        served = platform.show()["served"]
        for _ in range(2):
            said = tried(session, prepared.operation, prepared.message, datetime.now(UTC))
            assert (said.accepted, said.code) == (True, "")
        assert platform.show()["served"] == served


def test_the_time_is_the_one_that_is_named(tmp_path: Path) -> None:
    """A request of yesterday is fresh there, yesterday."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    octets = Prepared.of(TYPES, yesterday).message
    with serving(tmp_path) as (_, address):

        def said(**headers: str) -> httpx.Response:
            return local.post(f"{address}{PATH}/CertRa/v2", content=octets, headers={**XML, **headers})

        assert "PRATIQUE_STALE_REQUEST" in said().text
        assert "status:Success" in said(**{TIME: yesterday.isoformat()}).text
        for nowhere in ("soon", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"):
            assert said(**{TIME: nowhere}).status_code == 400
        assert local.get(f"{address}{PATH}/CertRa/v2").status_code == 405
        assert local.post(f"{address}{PATH}x/CertRa/v2", content=octets, headers=XML).status_code == 404


def test_a_platform_that_is_away_is_said_and_a_real_one_is_never_asked(
    practice: OpenPractice, tmp_path: Path
) -> None:
    """Nothing that was changed leaves for reality."""
    with serving(tmp_path) as (_, address):
        session = practice(platform=address)
    octets, now = Prepared.of(TYPES, datetime.now(UTC)).message, datetime.now(UTC)
    with pytest.raises(PlatformUnreachable):
        tried(session, GET_GENERIC_ORGANIZATION_TYPES, octets, now)
    real = practice(environment="acceptance", folder="real")
    with pytest.raises(PracticeOnly):
        tried(real, GET_GENERIC_ORGANIZATION_TYPES, octets, now)
