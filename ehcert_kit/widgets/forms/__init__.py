"""The forms, by the name that notebooks pass to `ask`. Their modules are imported when a form is first used."""

from __future__ import annotations

import importlib

from .base import Form

_MODULES = {
    name: module
    for module, names in {
        "start": "kind at-hand backend machine",
        "manager": "manager identify",
        "program": "environment connection",
        "applicant": "conditions situation actor organization options",
        "agreement": "contact password sign sent",
        "letter": "letter",
        "sequence": "sequence",
        "complete": "waiting file",
        "ready": "ready",
        "overview": "overview",
        "renewal": "advice renew activate",
        "revocation": "target revoke revoked",
        "password": "change-password forgotten",
        "foreigner": "person invitation",
        "encryption": "etk lookup",
        "copies": "copy calendar",
        "several": "several several-files several-sign several-complete",
    }.items()
    for name in names.split()
}
NAMES = tuple(_MODULES)


def form(name: str) -> type[Form]:
    """The class of the form with this name. Raises: KeyError."""
    module = importlib.import_module(f".{_MODULES[name]}", __name__)
    classes = (one for one in vars(module).values() if isinstance(one, type) and issubclass(one, Form))
    return next(one for one in classes if getattr(one, "name", None) == name)
