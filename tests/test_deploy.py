"""What an operator deploys: files that fit each other and the program, and how one comes into a class."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import yaml
from tornado.web import HTTPError
from traitlets.config import Config

from deploy.jupyterhub import join
from ehcert_kit.cli.commands import whole_parser
from ehcert_kit.environments.room import TRAINER
from ehcert_kit.practice import application
from ehcert_kit.practice.scenario import load
from ehcert_kit.texts import Texts

ROOT = Path(__file__).parents[1]
HUB, KUBERNETES = ROOT / "deploy" / "jupyterhub", ROOT / "deploy" / "kubernetes"
VALUES = yaml.safe_load((KUBERNETES / "values.yaml").read_text(encoding="utf-8"))
MANIFESTS = {
    file.stem: list(yaml.safe_load_all(file.read_text(encoding="utf-8")))
    for file in KUBERNETES.glob("*.yaml")
    if file.name != "values.yaml"
}
ALL = [manifest for manifests in MANIFESTS.values() for manifest in manifests]
#: Labels that the chart gives to what it makes.
OF_THE_CHART = [{"component": name} for name in ("hub", "proxy", "singleuser-server")]
CLASS = "parc"


def kind(name: str) -> list[Any]:
    return [manifest for manifest in ALL if manifest["kind"] == name]


WORKLOADS = [*kind("Deployment"), *kind("StatefulSet")]


def pod_containers(workload: Any) -> list[Any]:
    pod = workload["spec"]["template"]["spec"]
    return [*pod.get("initContainers", ()), *pod["containers"]]


def containers() -> Iterator[Any]:
    for workload in WORKLOADS:
        yield from pod_containers(workload)


def commands() -> Iterator[list[str]]:
    """What is run of the program, in pods and by the spawner."""
    yield from (one["args"] for one in containers() if "ehcert-kit" in one["image"])
    yield VALUES["singleuser"]["cmd"]


# ── files that fit each other ────────────────────────────────────────────────────────────────


def test_every_command_is_one_of_the_program() -> None:
    for program, *words in commands():
        assert program == "ehcert-kit"
        _, unknown = whole_parser(Texts("en")).parse_known_args(words)
        assert [word for word in unknown if not word.startswith("--store=postgresql:///?service=")] == []
    assert load(VALUES["singleuser"]["extraEnv"]["EHCERT_SCENARIO"]).id == "groupe-simple"


def test_everything_runs_one_image_of_this_version() -> None:
    image = VALUES["singleuser"]["image"]
    ours = {one["image"] for one in containers() if "ehcert-kit" in one["image"]}
    assert ours == {f"{image['name']}:{image['tag']}"}
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", image["tag"])


def test_every_selector_finds_something() -> None:
    """Of services, of budgets, and of both ends of every network policy."""
    labels = [workload["spec"]["template"]["metadata"]["labels"] for workload in WORKLOADS]

    def found(selector: dict[str, str]) -> bool:
        return any(selector.items() <= known.items() for known in [*labels, *OF_THE_CHART])

    for workload in WORKLOADS:
        assert workload["spec"]["selector"]["matchLabels"].items() <= labels[WORKLOADS.index(workload)].items()
    for service in kind("Service"):
        assert found(service["spec"]["selector"])
    for other in [*kind("PodDisruptionBudget")]:
        assert found(other["spec"]["selector"]["matchLabels"])
    policies = [policy["spec"] for policy in kind("NetworkPolicy")]
    for policy in policies:
        assert found(policy["podSelector"]["matchLabels"])
        assert set(policy["policyTypes"]) == {"Ingress", "Egress"}
    for rule in [*VALUES["singleuser"]["networkPolicy"]["egress"], *(r for p in policies for r in rules(p))]:
        for end in [*rule.get("to", ()), *rule.get("from", ())]:
            assert found(end["podSelector"]["matchLabels"])


def rules(policy: Any) -> list[Any]:
    return [*policy.get("ingress", ()), *policy.get("egress", ())]


def test_every_way_in_is_open_at_its_port_and_for_nobody_else() -> None:
    """Each of our pods has a policy, and is reached at the port at which it listens."""
    for workload in WORKLOADS:
        labels = workload["spec"]["template"]["metadata"]["labels"]
        own = [
            p for p in kind("NetworkPolicy") if p["spec"]["podSelector"]["matchLabels"].items() <= labels.items()
        ]
        assert len(own) == 1
        opened = {port["port"] for rule in own[0]["spec"]["ingress"] for port in rule["ports"]}
        pod = workload["spec"]["template"]["spec"]
        listening = {port["containerPort"] for one in pod["containers"] for port in one["ports"]}
        served = {
            port["port"]
            for service in kind("Service")
            if service["spec"]["selector"].items() <= labels.items()
            for port in service["spec"]["ports"]
        }
        assert opened == listening == served


def test_a_seat_reaches_the_platform_of_its_class_and_no_other_address() -> None:
    network = VALUES["singleuser"]["networkPolicy"]
    assert set(network["egressAllowRules"].values()) == {False}
    address = VALUES["singleuser"]["extraEnv"]["EHCERT_PLATFORM"].replace("{class}", CLASS)
    services = {service["metadata"]["name"]: service["spec"] for service in kind("Service")}
    assert re.fullmatch(r"http://([\w-]+):8765", address)[1] in services  # type: ignore[index]
    workspace = Path(VALUES["singleuser"]["extraEnv"]["EHCERT_WORKSPACE"])
    # What began again is put aside beside it: a mount cannot be renamed.
    assert workspace.parent == Path(VALUES["singleuser"]["storage"]["homeMountPath"])


def test_every_process_of_a_platform_names_the_address_that_seats_reach() -> None:
    """Whichever of them is the first, and makes the authority; whichever issues a certificate."""
    processes = [one["args"] for one in containers() if "practice-platform" in one.get("args", ())]
    named = {word for words in processes for word in words if word.startswith("--public-address=")}
    address = VALUES["singleuser"]["extraEnv"]["EHCERT_PLATFORM"].replace("{class}", CLASS)
    assert len(processes) == 2 and named == {f"--public-address={address}"}
    assert all(named <= set(words) for words in processes)


def test_the_trainers_page_is_the_service_that_the_hub_knows() -> None:
    """One name in the values, in what the hub is told, and in what the page is told; one class leads it."""
    (name,) = VALUES["hub"]["services"]
    assert name == f"trainer-{CLASS}"
    url = VALUES["hub"]["services"][name]["url"]
    services = {service["metadata"]["name"]: service["spec"] for service in kind("Service")}
    assert re.fullmatch(r"http://([\w-]+):8766", url)[1] in services  # type: ignore[index]
    (page,) = (one for one in containers() if one["name"] == "trainer")
    told = {one["name"]: one.get("value") for one in page["env"]}
    assert told["JUPYTERHUB_SERVICE_PREFIX"] == f"/services/{name}/"
    assert told["JUPYTERHUB_CLIENT_ID"] == f"service-{name}"
    assert json.loads(told["JUPYTERHUB_OAUTH_ACCESS_SCOPES"]) == [f"access:services!service={name}"]
    (token,) = (one["valueFrom"]["secretKeyRef"]["key"] for one in page["env"] if "valueFrom" in one)
    assert token == f"hub.services.{name}.apiToken"
    roles = re.search(r'trainer="([^"]+)"', VALUES["hub"]["extraConfig"]["10-classes"])
    assert roles is not None
    lead = seats_module().roles({CLASS: {}}, trainer=roles[1])[1]
    assert f"access:services!service={name}" in lead["scopes"]


def test_no_secret_stands_in_the_files_and_none_in_a_command() -> None:
    """They come from Secrets, the database's as a service file, which libpq reads whoever owns it."""
    for one in containers():
        assert not re.search("password=|apiToken=", " ".join(one.get("args", ())))
        for told in one.get("env", ()):
            secret = re.search("TOKEN|PASSWORD|SECRET", told["name"]) and not told["name"].endswith("_FILE")
            assert "value" not in told if secret else "value" in told, told["name"]
    mounted = {
        volume["secret"]["secretName"]
        for workload in WORKLOADS
        for volume in workload["spec"]["template"]["spec"]["volumes"]
        if "secret" in volume
    }
    made = set(re.findall(r"create secret generic (\S+)", (KUBERNETES / "README.md").read_text(encoding="utf-8")))
    assert mounted | {v["secret"]["secretName"] for v in VALUES["hub"]["extraVolumes"]} == made


def test_pods_are_locked_down() -> None:
    for workload in WORKLOADS:
        pod = workload["spec"]["template"]["spec"]
        assert pod["automountServiceAccountToken"] is False
        assert pod["securityContext"]["runAsNonRoot"] is True
    for one in containers():
        assert one["securityContext"]["allowPrivilegeEscalation"] is False
        assert one["securityContext"]["capabilities"] == {"drop": ["ALL"]}
        assert one["resources"]["requests"].keys() == {"cpu", "memory"}


def test_a_probe_neither_restarts_what_waits_for_the_database_nor_ends_before_its_program() -> None:
    """An address of the platform asks the database. A program has one second, unless the probe says otherwise."""
    probes = [(name, probe) for one in containers() for name, probe in one.items() if name.endswith("Probe")]
    assert {name for name, _ in probes} == {"readinessProbe", "livenessProbe", "startupProbe"}
    for name, probe in probes:
        assert name != "livenessProbe" or "tcpSocket" in probe
        assert "exec" not in probe or probe["timeoutSeconds"] >= 5


def test_the_database_has_the_connections_that_its_classes_take() -> None:
    """One for each thread of a process, and one beside a transaction; three are kept for the administrator.

    The processes are those that know the database.
    """
    (postgresql,) = (one for one in containers() if one["name"] == "postgresql")
    allowed = int(postgresql["args"][-1].removeprefix("max_connections="))
    processes = sum(
        workload["spec"]["replicas"]
        for workload in kind("Deployment")
        for one in pod_containers(workload)
        if "PGSERVICEFILE" in {told["name"] for told in one["env"]}
    )
    a_class = processes * (application._THREADS + application._CONTROL_THREADS + 1)
    told = (KUBERNETES / "README.md").read_text(encoding="utf-8")
    assert f"so {a_class}. `postgresql.yaml` allows {allowed}, enough for seven classes" in told
    assert 7 * a_class <= allowed - 3


def test_what_the_hub_imports_is_there() -> None:
    """The authenticator by its name, the Python of extraConfig, the files that the command line names."""
    module, _, name = VALUES["hub"]["config"]["JupyterHub"]["authenticator_class"].rpartition(".")
    assert issubclass(getattr(seats_module(), name), object) and module == "seats"
    for code in VALUES["hub"]["extraConfig"].values():
        compile(code, "extraConfig", "exec")
    told = (KUBERNETES / "README.md").read_text(encoding="utf-8")
    given = dict(re.findall(r"--set-file hub\.extraFiles\.(\w+)\.stringData=(\S+)", told))
    assert given.keys() == VALUES["hub"]["extraFiles"].keys()
    for name, path in given.items():
        assert (KUBERNETES / path).resolve().exists()
        assert Path(VALUES["hub"]["extraFiles"][name]["mountPath"]).name == Path(path).name


def test_the_guide_s_commands_find_their_files_and_their_chart() -> None:
    """One after the other, each in the folder in which the one before left the shell."""
    told = (KUBERNETES / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```sh\n(.*?)^```$", told, re.MULTILINE | re.DOTALL)
    folder, repositories = ROOT, set()
    for line in block.replace("\\\n", " ").splitlines():
        for command in re.split(r"\s*&&\s*", line.partition("#")[0].strip()):
            words = command.split()
            if words[:1] == ["cd"]:
                folder = folder / words[1]
            elif words[:3] == ["helm", "repo", "add"]:
                repositories.add(words[3])
            elif words[:1] == ["helm"]:
                assert words[words.index("hub") + 1].partition("/")[0] in repositories
            for option, value in itertools.pairwise(words):
                if option == "-f" or option == "--set-file":
                    assert (folder / value.rpartition("=")[2]).is_file(), value


def test_the_image_is_made_of_what_is_there() -> None:
    """Every source that is copied exists; JupyterHub is of a version that the extra allows."""
    told = (KUBERNETES / "Dockerfile").read_text(encoding="utf-8")
    for sources in re.findall(r"^COPY (?!--from)(.+) \S+$", told, re.MULTILINE):
        for source in sources.split():
            assert (ROOT / source).exists(), source
    version = re.search(r"ARG JUPYTERHUB=(\d+)\.(\d+)", told)
    assert version is not None and (5, 5) <= (int(version[1]), int(version[2])) < (7, 0)
    (tag,) = re.findall(r"^ARG VERSION=(\S+)$", told, re.MULTILINE)
    assert tag == VALUES["singleuser"]["image"]["tag"]
    # What a person is told, and a report says: without git it would be the version before the first one.
    assert re.search(r"SETUPTOOLS_SCM_PRETEND_VERSION=\$\{VERSION\} \\\n +uv sync [^\\&]*--no-editable", told)
    assert f"JupyterHub {version[1]}.{version[2]}" in (KUBERNETES / "README.md").read_text(encoding="utf-8")


# ── how one comes in ─────────────────────────────────────────────────────────────────────────


def seats_module() -> ModuleType:
    """As a hub imports it: by its name alone."""
    if str(HUB) not in sys.path:
        sys.path.append(str(HUB))
    return import_module("seats")


def coming(folder: Path, seats: int = 3) -> Any:
    """The authenticator of a class."""
    return seats_module().JoinCode(
        classes={CLASS: {"code": "KX4P7M", "lead": "celle-qui-mene", "seats": seats}},
        secret="s" * 32,
        taken=str(folder / "seats.sqlite"),
    )


async def told(known: Any, address: str = "192.0.2.7", **data: str) -> str:
    """As whom one comes in, or why not."""
    handler = SimpleNamespace(request=SimpleNamespace(remote_ip=address))
    try:
        return str((await known.authenticate(handler, data))["name"])
    except HTTPError as error:
        assert error.status_code == 403
        return str(error.log_message)


def comes(known: Any, **data: str) -> str:
    import asyncio

    return asyncio.run(told(known, **data))


def test_the_code_gives_the_next_seat_and_the_word_brings_back(tmp_path: Path) -> None:
    """Also after a start of the hub; a word is of one seat; what is not taken yet cannot be found."""
    known = coming(tmp_path)
    assert [comes(known, code=code) for code in ("kx4p7m", " KX4P7M")] == [f"{CLASS}-001", f"{CLASS}-002"]
    again = coming(tmp_path)
    word = again.word(f"{CLASS}-002")
    found = {"code": "KX4P7M", "act": "find"}
    assert comes(again, **found, seat="2", word=word.lower()) == f"{CLASS}-002"
    assert comes(again, **found, seat="1", word=word) == "word"
    assert comes(again, **found, seat="3", word=again.word(f"{CLASS}-003")) == "word"
    assert comes(again, **found, seat="²", word=word) == "word"
    assert comes(again, code="KX4P7N") == "code"
    assert [comes(again, code="KX4P7M") for _ in range(2)] == [f"{CLASS}-003", "full"]
    assert comes(again, code="celle-qui-mene") == f"{CLASS}-lead"


def test_whoever_has_filled_in_a_seat_wants_that_one(tmp_path: Path) -> None:
    """The return key presses the form's first button, which takes a new one."""
    known = coming(tmp_path)
    assert comes(known, code="KX4P7M", act="take") == f"{CLASS}-001"
    word = known.word(f"{CLASS}-001")
    assert comes(known, code="KX4P7M", act="take", seat="1", word=word) == f"{CLASS}-001"
    assert comes(known, code="KX4P7M", act="take", seat="1", word="") == "word"
    assert comes(known, code="KX4P7M", act="take", seat=" ", word="") == f"{CLASS}-002"


def test_two_at_once_have_two_seats(tmp_path: Path) -> None:
    """Of several hubs, or of one that is started anew meanwhile."""
    coming(tmp_path)
    with ThreadPoolExecutor(8) as many:
        names = list(many.map(lambda _: comes(coming(tmp_path, 20), code="KX4P7M"), range(20)))
    assert sorted(names) == [f"{CLASS}-{number:03}" for number in range(1, 21)]


def test_nobody_tries_all_words_of_a_seat(tmp_path: Path) -> None:
    """The sixth within a minute is not even looked at; other seats are found as ever."""
    known = coming(tmp_path)
    comes(known, code="KX4P7M")
    comes(known, code="KX4P7M")
    found = {"code": "KX4P7M", "act": "find"}
    tried = [comes(known, **found, seat="1", word="AAAAAA") for _ in range(6)]
    assert tried == ["word"] * 5 + ["wait"]
    assert comes(known, **found, seat="1", word=known.word(f"{CLASS}-001")) == "wait"
    assert comes(known, **found, seat="2", word=known.word(f"{CLASS}-002")) == f"{CLASS}-002"


def test_a_server_is_told_its_seat_its_word_and_the_platform_of_its_class(tmp_path: Path) -> None:
    seats, known = seats_module(), coming(tmp_path)
    assert seats.SEATS == TRAINER
    for user, seat in ((f"{CLASS}-007", "7"), (f"{CLASS}-lead", str(TRAINER))):
        environment = {"EHCERT_PLATFORM": "http://ehcert-practice-{class}:8765", "OTHER": "1"}
        spawner = SimpleNamespace(user=SimpleNamespace(name=user), environment=environment, authenticator=known)
        seats.prepare(spawner)
        assert spawner.environment == {
            "OTHER": "1",
            "EHCERT_SEAT": seat,
            "EHCERT_SEAT_WORD": known.word(user),
            "EHCERT_PLATFORM": f"http://ehcert-practice-{CLASS}:8765",
        }
        spawner.environment = {}  # a platform for each, not one for the class
        seats.prepare(spawner)
        assert spawner.environment == {"EHCERT_SEAT": seat, "EHCERT_SEAT_WORD": known.word(user)}


def test_jupyterlab_is_for_whom_the_operator_names() -> None:
    for user, lab in ((f"{CLASS}-lead", True), (f"{CLASS}-001", False)):
        spawner = SimpleNamespace(user=SimpleNamespace(name=user), cmd=["ehcert-kit", "serve"], default_url="")
        seats_module().allow_lab(spawner, [f"{CLASS}-lead"])
        assert (spawner.cmd == ["jupyterhub-singleuser"], spawner.default_url == "/lab") == (lab, lab)


def test_a_server_finds_jupyterlab_beside_the_python_of_the_hub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a service manager starts the hub, by its full path."""
    monkeypatch.setenv("EHCERT_HUB_FOLDER", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    file, configured = HUB / "jupyterhub_config.py", Config()
    exec(compile(file.read_text(encoding="utf-8"), file, "exec"), {"c": configured, "__file__": str(file)})
    assert shutil.which(seats_module().LAB, path=configured.Spawner.environment["PATH"])


def test_a_participant_may_do_at_the_hub_what_is_his_own() -> None:
    """Every permission of a user ends with himself, every one of a trainer with his class."""
    user, lead = seats_module().roles({CLASS: {}})
    assert user["name"] == "user" and all(scope.endswith("!user") for scope in user["scopes"])
    assert "tokens!user" not in user["scopes"]
    assert lead["groups"] == [f"{CLASS}-lead"]
    assert {scope.partition("!")[2] for scope in lead["scopes"]} == {f"group={CLASS}", "service=trainer", ""}


def test_the_form_says_what_the_catalogue_says() -> None:
    """`python -m deploy.jupyterhub.join` makes it anew; and it knows every reason why one is not let in."""
    assert (HUB / "join.html").read_text(encoding="utf-8") == join.form()
    reasons = set(re.findall(r'HTTPError\(403, "(\w+)"\)|_wrong\("(\w+)"', (HUB / "seats.py").read_text()))
    assert {a or b for a, b in reasons} == set(join.WRONG)


def test_the_proxy_has_one_version() -> None:
    package, lock = (json.loads((HUB / name).read_text()) for name in ("package.json", "package-lock.json"))
    wanted = package["dependencies"]["configurable-http-proxy"]
    assert lock["packages"]["node_modules/configurable-http-proxy"]["version"] == wanted


@pytest.mark.parametrize("name", ["jupyterhub_config.py", "seats.py", "join.py"])
def test_the_configuration_is_python(name: str) -> None:
    compile((HUB / name).read_text(encoding="utf-8"), name, "exec")
