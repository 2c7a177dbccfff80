"""The manifests against Kubernetes' own schemas, which `kubernetes-validate` brings."""

from __future__ import annotations

from pathlib import Path

import kubernetes_validate
import pytest
import yaml

KUBERNETES = Path(__file__).parents[2] / "deploy" / "kubernetes"
FILES = sorted(file for file in KUBERNETES.glob("*.yaml") if file.name != "values.yaml")


@pytest.mark.parametrize("version", ["1.29", "1.31"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_cluster_would_take_it(file: Path, version: str) -> None:
    """Every key is one of this version of Kubernetes."""
    for manifest in yaml.safe_load_all(file.read_text(encoding="utf-8")):
        kubernetes_validate.validate(manifest, version, strict=True)


def test_a_misspelt_key_is_found() -> None:
    manifest = next(iter(yaml.safe_load_all(FILES[0].read_text(encoding="utf-8"))))
    manifest["spec"]["replica"] = 1
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(manifest, "1.31", strict=True)
