"""What a reader of a notebook has in hand, and what is told to whoever asks for something else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import etree

from ehcert_kit import ask, show
from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import StepTooEarly
from ehcert_kit.messages.operations import OPERATIONS
from ehcert_kit.widgets.components import Problem
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.dossier import Dossier


def dossier(folder: Path) -> Dossier:
    return Dossier(Desk(KernelSettings(Settings(folder)), "demander"))


def test_every_intermediate_of_a_finished_case_is_in_hand(certified: Path, tmp_path: Path) -> None:
    shutil.copytree(certified, tmp_path / "w")
    reader = dossier(tmp_path / "w")
    assert reader.keystore.suffix == ".p12"
    assert {row.operation for row in reader.exchanges} <= {operation.name for operation in OPERATIONS.values()}
    answer = reader.answers["GenerateCertificate"]
    assert etree.QName(answer).localname == "GenerateCertificateResponse"


@pytest.mark.parametrize(
    "octets", [b"<html><body>502</body></html>", b"<cut", b""], ids=["a proxy's", "cut", "empty"]
)
def test_an_answer_that_is_none_hides_no_other(octets: bytes, certified: Path, tmp_path: Path) -> None:
    """The last good one of each operation stays in hand."""
    shutil.copytree(certified, tmp_path / "w")
    reader = dossier(tmp_path / "w")
    before = set(reader.answers)
    for name in ("GetCertificate", "GetActorQualities"):
        (tmp_path / "w" / "exchanges" / f"99-{name}-request.xml").write_bytes(b"<a/>")
        (tmp_path / "w" / "exchanges" / f"99-{name}-response.xml").write_bytes(octets)
    assert set(reader.answers) == before >= {"GetCertificate", "GetActorQualities"}


def test_what_is_not_there_yet_says_what_comes_first(tmp_path: Path) -> None:
    reader = dossier(tmp_path / "w")
    assert reader.exchanges == ()
    for name in ("keystore", "csr", "contract", "signed_request", "chain", "etk"):
        with pytest.raises(StepTooEarly):
            getattr(reader, name)


@pytest.mark.parametrize(
    ("function", "given", "meant"), [(ask, "idetify", "identify"), (show, "kontract", "contract")]
)
def test_a_name_that_there_is_not_is_told_with_those_that_there_are(
    tmp_path: Path, function: object, given: str, meant: str
) -> None:
    told = function(dossier(tmp_path / "w"), given)  # type: ignore[operator]
    assert isinstance(told, Problem)
    assert f"« {meant} »" in told.cause.replace("\u00a0", " ")
    assert meant in told.remedy
