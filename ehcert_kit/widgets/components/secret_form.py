"""The form for a PIN or a password, which passes it to the program as a `Secret` only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from traitlets import Bool, Enum, List, Unicode

from ...secret import Secret
from ..guarding import guard
from .base import Component

Submitted = Callable[[Secret, Secret | None], object]


class SecretForm(Component):
    """A form with one secret field, or two that must be equal, and a button.

    The secret is not a trait, so it is in no widget state, no saved notebook and no echo. It arrives once, in the
    message that is sent when the button is pressed; the browser empties the fields then.

    kind: pin, current-password or new-password. confirm_label: label of the second field; empty: there is none.
    rules: see `ehcert_kit.keystore.password.RULES`, checked while the user types. rule_texts: mappings with rule
    and text; also for the rule "confirmation". note: shown before the button. second: as in `Actions`.
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
        """Call `callback` with the secret and its confirmation (None without a second field)."""
        self._on_submit.append(callback)

    def submit(self, secret: Secret, confirmation: Secret | None = None) -> None:
        """Handle a press on the button. Ignored while busy."""
        if self.busy:
            return
        guard.acts()
        # Otherwise the same error a second time would change nothing, and not be announced.
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
            # The kernel keeps the message that it is handling, and `content` is part of it.
            content.clear()
