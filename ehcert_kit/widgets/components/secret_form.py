"""The way of a PIN or a password from a person's fingers into a `Secret`, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from traitlets import Bool, Enum, List, Unicode

from ...secret import Secret
from ..guarding import guard
from .base import Component

Submitted = Callable[[Secret, Secret | None], object]


class SecretForm(Component):
    """A form with one secret field, or two that must agree, and the button that uses them.

    The secret is no trait: it is in no state, in no saved notebook and in no echo. It comes once, in
    one message, when the button is pressed; the fields are empty by then.

    kind: pin, current-password or new-password. confirm_label: label of the second field; none, no
    second field. rules: as in `ehcert_kit.keystore.password.RULES`, judged while one types; rule_texts:
    their sentences, and one for "confirmation". note: what to know before pressing the button. second: the button
    stands back, as in `Actions`.
    """

    module = "secret_form"
    sentences = (
        "error", "show", "hide", "show-label", "hide-label", "shown", "hidden", "caps-lock",
        "rule-met", "rule-open", "rules-met", "rules-open", "projected",
    )  # fmt: skip

    label = Unicode().tag(sync=True)
    button = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    error = Unicode().tag(sync=True)
    kind = Enum(("pin", "current-password", "new-password"), "pin").tag(sync=True)
    confirm_label = Unicode().tag(sync=True)
    rules: List[Any] = List().tag(sync=True)
    rule_texts: List[Any] = List().tag(sync=True)
    busy = Bool(False).tag(sync=True)
    busy_label = Unicode().tag(sync=True)
    danger = Bool(False).tag(sync=True)
    second = Bool(False).tag(sync=True)
    note = Unicode().tag(sync=True)

    def __init__(
        self,
        label: str,
        button: str,
        *,
        rules: Iterable[Mapping[str, str]] = (),
        rule_texts: Iterable[Mapping[str, str]] = (),
        **traits: Any,
    ) -> None:
        plain = [{key: str(value) for key, value in rule.items()} for rule in rules]
        texts = [{key: str(value) for key, value in text.items()} for text in rule_texts]
        super().__init__(label=label, button=button, rules=plain, rule_texts=texts, **traits)
        self._on_submit: list[Submitted] = []

    def on_submit(self, callback: Submitted) -> None:
        """Be handed the secret and its confirmation (None without a second field)."""
        self._on_submit.append(callback)

    def submit(self, secret: Secret, confirmation: Secret | None = None) -> None:
        """What a press on the button does. Nothing while busy."""
        if self.busy:
            return
        guard.acts()
        # So that the same error, said twice, is two errors.
        self.error = ""
        for callback in self._on_submit:
            guard(callback)(secret, confirmation)

    def heard(self, content: Mapping[str, Any]) -> None:
        typed = content.get("secret")
        if not isinstance(typed, str):
            return
        secret = Secret(typed)
        again = content.get("confirmation")
        confirmation = Secret(again) if isinstance(again, str) and self.confirm_label else None
        del typed, again
        self.submit(secret, confirmation)

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        try:
            super().received(content, buffers)
        finally:
            # The kernel keeps the message it is answering; this is the same object.
            content.clear()
