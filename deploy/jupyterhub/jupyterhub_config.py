"""A hub on one computer: pages for a class, one practice platform, the trainer's page. `make hub` starts it.

Environment variables: EHCERT_HUB_FOLDER: folder of all files. EHCERT_HUB_CODE, EHCERT_HUB_LEAD: the code for the
class and the one for the trainer; where not given, they are generated and kept. EHCERT_HUB_LAB: users who get
JupyterLab instead of the pages: names, such as classe-lead, separated by blanks. EHCERT_HUB_SCENARIO: the
scenario of the class.
"""

# ruff: noqa: F821  # c is JupyterHub's
import os
import secrets
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FOLDER = Path(os.environ.get("EHCERT_HUB_FOLDER", "hub")).absolute()
FOLDER.mkdir(mode=0o700, parents=True, exist_ok=True)
sys.path.insert(0, str(HERE))

import seats  # noqa: E402
from jupyterhub.services.service import Service  # noqa: E402

CLASS = "classe"
KIT = [sys.executable, "-m", "ehcert_kit"]
PORT, API, PROXY, PLATFORM, TRAINER = (
    int(os.environ.get(f"EHCERT_HUB_{name}", port))
    for name, port in {"PORT": 8000, "API": 8081, "PROXY": 8001, "PLATFORM": 8765, "TRAINER": 8766}.items()
)
SCENARIO = os.environ.get("EHCERT_HUB_SCENARIO", "groupe-simple")


def kept(name: str, make: str) -> str:
    """A secret that is kept in a file between starts; EHCERT_HUB_NAME replaces it. make: the first value."""
    file, given = FOLDER / name, os.environ.get(f"EHCERT_HUB_{name.upper()}")
    if given or not file.exists():
        file.touch(mode=0o600)
        file.write_text(given or make, encoding="ascii")
    return file.read_text(encoding="ascii")


classes = {
    CLASS: {
        "code": kept("code", "".join(secrets.choice("ACDEFGHJKLMNPQRTUVWXY34679") for _ in range(6))),
        "lead": kept("lead", secrets.token_hex(8)),
    }
}

# ── the hub and its proxy ────────────────────────────────────────────────────────────────────
c.JupyterHub.bind_url = f"http://127.0.0.1:{PORT}"
c.JupyterHub.hub_port = API
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{PROXY}"
c.ConfigurableHTTPProxy.command = [str(HERE / "node_modules" / ".bin" / "configurable-http-proxy")]
c.ConfigurableHTTPProxy.pid_file = str(FOLDER / "proxy.pid")
c.JupyterHub.db_url = f"sqlite:///{FOLDER / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(FOLDER / "cookie-secret")
c.JupyterHub.implicit_spawn_seconds = 1
c.JupyterHub.allow_named_servers = False
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 0}

# ── authentication ───────────────────────────────────────────────────────────────────────────
c.JupyterHub.authenticator_class = seats.JoinCode
c.JoinCode.classes = classes
c.JoinCode.secret = kept("secret", secrets.token_hex(16))
c.JoinCode.taken = str(FOLDER / "seats.sqlite")
c.Authenticator.manage_groups = True
c.Authenticator.allow_all = True
c.JupyterHub.load_roles = [
    *seats.roles(classes),
    {
        "name": "culler",
        "services": ["culler"],
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    },
]

# ── the server of a seat ─────────────────────────────────────────────────────────────────────
# All seats run as the system user of the hub. They are separated only because participants cannot run code. For
# users who can, use a spawner that separates users (systemd, sudo, containers) and c.JupyterHub.subdomain_host.
c.JupyterHub.spawner_class = "jupyterhub.spawner.SimpleLocalProcessSpawner"
c.SimpleLocalProcessSpawner.home_dir_template = str(FOLDER / "seats" / "{username}")
c.Spawner.cmd = [*KIT, "serve", "--hub", "--fork"]
c.Spawner.environment = {
    "EHCERT_WORKSPACE": "exercice",
    "EHCERT_PLATFORM": f"http://127.0.0.1:{PLATFORM}",
    "EHCERT_SCENARIO": SCENARIO,
    # JupyterLab's server is beside the hub's Python, whose folder need not be on PATH.
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
    "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
}


def prepare(spawner: Any) -> None:
    seats.prepare(spawner)
    seats.allow_lab(spawner, os.environ.get("EHCERT_HUB_LAB", "").split())


c.Spawner.pre_spawn_hook = prepare
c.Spawner.start_timeout = c.Spawner.http_timeout = 120

# ── other services ───────────────────────────────────────────────────────────────────────────
c.JupyterHub.services = [
    {
        # No url, so the proxy does not forward to it.
        "name": "practice",
        "command": [
            *(*KIT, "practice-platform", "--port", str(PLATFORM), "--scenario", SCENARIO),
            *("--workspace", str(FOLDER / "platform")),
        ],
    },
    {
        "name": "trainer",
        "url": f"http://127.0.0.1:{TRAINER}",
        "oauth_no_confirm": True,
        # JupyterHub 5 has no such field, and always waits for 30 s.
        **({"timeout": 120} if hasattr(Service, "timeout") else {}),
        "command": [
            *(*KIT, "serve", "--hub", "--fork", "--platform", f"http://127.0.0.1:{PLATFORM}"),
            *("--scenario", SCENARIO, "--lead", str(FOLDER / "platform")),
            *("--workspace", str(FOLDER / "trainer" / "exercice")),
        ],
    },
    {
        "name": "culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600", "--max-age=28800"],
    },
]

print(f"class: http://127.0.0.1:{PORT}/hub/login  code {classes[CLASS]['code']}")
print(f"trainer: http://127.0.0.1:{PORT}/services/trainer/ehcert/trainer  code in {FOLDER / 'lead'}", flush=True)
