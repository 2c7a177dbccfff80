"""The base class of forms: shows a snapshot of the case, runs commands, and reports errors."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from typing import Any, ClassVar, Protocol

import ipywidgets

from ...kit_error import InputError, KitError
from ...local_time import local_time
from ...procedure.case import Choice, Stage
from ...procedure.snapshot import Snapshot
from ...procedure.way import Section
from ...texts import Texts, in_a_row, time_of_day
from ..background import background
from ..card_parts import CardStatus
from ..components import Field, Html, Problem, SecretForm, Status, Typed, Upload
from ..components.message import entry_of
from ..desk import Desk
from ..guarding import details, in_words
from ..keystore_choice import KeystoreChoice
from ..markup import new_tab
from ..past import Past
from ..seen import Box
from ..undoing import Undoing
from ..watching import Watching


class HasError(Protocol):
    """A component with a field and an error message at it."""

    error: str

    def focus(self) -> None: ...


class Form(Watching, Box):
    """One form of a notebook.

    Subclasses make their components in `build`, display a snapshot in `show`, and do in `act` what a user would
    do, for an unattended notebook. If `sent` returns answers of this form that were sent, the form shows these and
    hides its fields.

    problem: the component for the next error. not_kept: attribute names of answers that the browser does not keep
    over a reload, because the user has to give them while seeing what they are about.
    """

    #: The steps that contain the form, if it has no step of its own name.
    name: ClassVar[str]
    within: ClassVar[tuple[str, ...]] = ()
    not_kept: ClassVar[Collection[str]] = ()

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.say: Texts = desk.say
        self.hint = Status()
        self.entry = Html()
        hints = [self.hint] if desk.hints.has_any(self.step) else []
        self.undoing = Undoing(self.say)
        self.past = Past()
        self.parts = list(self.build())
        self._last_problem = self.problem = Problem()
        #: Errors are shown below the button that was pressed; all others at the end of the form.
        self._problems = {part: Problem() for part in self.parts[:-1] if hasattr(part, "busy")}
        self._lend_the_password()
        self._forget_what_is_past()
        self._visible: list[bool] | None = None
        shown = [one for part in self.parts for one in (part, self._problems.get(part)) if one is not None]
        super().__init__([self.past, *shown, self.undoing, self._last_problem, self.entry, *hints])
        self.add_class("eh-root")
        self.add_class("eh-form")
        self._keep_what_is_typed()
        self.watches(desk.watch(self._follow))

    @classmethod
    def stands_in(cls, section: Section) -> str:
        """The name of the step of this section that contains the form."""
        names = cls.within or (cls.name,)
        return next((step.name for step in section.steps if step.name in names), cls.name)

    @property
    def step(self) -> str:
        """The `Step` that this form carries out, by which scenarios file their hints; empty if there is none."""
        name = self.stands_in(self.desk.section)
        found = next((step.step for step in self.desk.section.steps if step.name == name), None)
        return found.value if found else ""

    def build(self) -> Iterable[ipywidgets.Widget]:
        """Make the components. Returns: them in reading order."""
        raise NotImplementedError

    def show(self, now: Snapshot) -> None:
        """Display a snapshot. Called at the beginning and after every change."""

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]] | None:
        """This form's answers that were sent, as pairs of label and value; None: none of them is ever sent."""
        return None

    def act(self) -> str:
        """Do what a user would do here, by the same command. Returns: a text with the result."""
        raise NotImplementedError

    def _lend_the_password(self) -> None:
        """In practice, add the published password to the hint of each password field."""
        published = self.desk.session.published_password
        for part in self.parts:
            if isinstance(part, SecretForm) and published:
                part.hint = f"{part.hint} {self.say('password-in-practice', password=published)}".strip()

    def _forget_what_is_past(self) -> None:
        """Remove error messages when the card was repaired, or another file chosen: they are then out of date."""
        for part in self.parts:
            if isinstance(part, CardStatus):
                part.counter.on_helped(self.nothing_wrong)
            elif isinstance(part, KeystoreChoice):
                part.on_another(self._another_file)

    def _another_file(self) -> None:
        self.nothing_wrong()
        for part in self.parts:
            if isinstance(part, SecretForm | Upload):
                part.error = ""

    def _follow(self, now: Snapshot) -> None:
        if self._visible is not None:
            for part, visible in zip(self.parts, self._visible, strict=True):
                part.visible = visible
            self._visible = None
        self.show(now)
        sent = self.sent(now) if now.standing.sent else None
        if sent is None:
            self.past.clear()
            return
        self.past.tell(self._when(now), sent)
        self._visible = [part.visible for part in self.parts]
        for part in self.parts:
            if part not in self.still_shown():
                part.visible = False

    def still_shown(self) -> Collection[ipywidgets.Widget]:
        """The components that stay visible when the answers were sent: they only display something."""
        return ()

    def _when(self, now: Snapshot) -> str:
        sent = now.case.sent
        if sent is None:
            return ""
        when = local_time(sent.accepted or sent.prepared)
        key = "sent-already" if now.standing.taken else "sent-signed"
        return self.say(key, when=when, time=time_of_day(when))

    def _keep_what_is_typed(self) -> None:
        """On a page, let the browser keep answers over a reload, by a key with case, section, form and answer."""
        if not self.desk.paged:
            return
        for name, part in vars(self).items():
            if isinstance(part, Typed) and name not in self.not_kept:
                case = self.desk.workspace.case.id
                part.kept_as = f"ehcert:{case}:{self.desk.section.name}:{self.name}:{name}"

    def forget_what_was_typed(self) -> None:
        """Let the browser remove the answers that it kept: they were submitted."""
        for part in vars(self).values():
            if isinstance(part, Typed) and part.kept_as:
                part.forget()

    def run_if_wanted(
        self,
        command: Callable[[], Any],
        *stages: Stage,
        busy: Any,
        at: Mapping[type[KitError], HasError] | HasError | None = None,
    ) -> None:
        """As `run`, but ask for confirmation first if reaching these stages would undo others.

        busy: the component with the button; the question replaces it.
        """
        case = self.desk.workspace.case
        lost = () if self.desk.nobody else case.losing(*stages)
        if case.for_self:
            # For oneself the choice was made by the program, so its loss is not reported.
            lost = tuple(kind for kind in lost if kind is not Choice)
        self.undoing.ask(lost, lambda: self.run(command, busy=busy, at=at), instead_of=busy)

    def run(
        self,
        command: Callable[[], Any],
        *,
        busy: Any = None,
        at: Mapping[type[KitError], HasError] | HasError | None = None,
        then: Callable[[Any], None] = lambda result: None,
    ) -> None:
        """Run a command in the background, then notify all watchers, or show its error.

        busy: the component that is marked as busy meanwhile. at: the field at which an InputError is shown, or a
        field for each type of error that is shown at one. then: called with the result, before the watchers.
        """

        def carried_out() -> Any:
            result = command()
            self.desk.write_evidence()
            return result

        if self.desk.nobody:
            # Unattended, so at once; an error stops the notebook.
            then(carried_out())
            self.desk.changed()
            return
        self.nothing_wrong()
        if busy is not None:
            busy.busy = True

        def done(result: Any, error: Exception | None) -> None:
            self.desk.running -= 1
            if busy is not None:
                busy.busy = False
            self.below(busy)
            if error is not None:
                self.fail(error, at)
                return
            try:
                then(result)
                self.forget_what_was_typed()
                self.desk.changed()
                self.desk.done(self.name)
            except Exception as unseen:
                # The command succeeded, but displaying its result did not.
                self.fail(unseen, at)

        self.desk.running += 1
        background(carried_out, done)

    def nothing_wrong(self) -> None:
        """Remove the messages of the last error, wherever they are shown."""
        for problem in (self._last_problem, *self._problems.values()):
            problem.show(None)
        self.entry.html = ""

    def below(self, pressed: Any) -> None:
        """Show errors from now on below this component. pressed: None: at the end of the form."""
        self.problem = self._problems.get(pressed, self._last_problem)

    def fail(self, error: Exception, at: Mapping[type[KitError], HasError] | HasError | None = None) -> None:
        """Show an error: at a field according to `at` (see `run`), otherwise below the button that was pressed."""
        expected = self.desk.unexpected(error)
        if expected is not None:
            self.desk.trainer.met(expected)
        if expected is not None and expected.kb is not None:
            self.hint.text = self.desk.hints.after(self.step, expected.kb)
        if expected is None:
            self.problem.show(in_words(self.say, error))
        elif (field := _field(expected, at)) is not None:
            field.error = in_one_line(self.say, expected)
            self.entry.html = self.entry_link(expected)
            field.focus()
        else:
            self.problem.show(in_words(self.say, expected), details(expected))
        with suppress(Exception):  # if the dossier cannot be read, that is the error just shown
            self.desk.changed()

    def accepts(self, *checks: tuple[Field, Callable[[str], object]]) -> bool:
        """Whether all checks accept the value of their field. Shows errors at the others, and focuses the first.

        checks: functions that raise InputError. Unattended always True: the command then refuses bad input.
        """
        if self.desk.nobody:
            return True
        wrong = [field for field, check in checks if not self._accepts(field, check)]
        if wrong:
            wrong[0].focus()
        return not wrong

    def _accepts(self, field: Field, check: Callable[[str], object]) -> bool:
        field.error = ""
        try:
            check(field.value)
        except InputError as error:
            field.error = in_one_line(self.say, error)
        return not field.error

    def entry_link(self, error: Exception) -> str:
        """A link to the error's entry in the troubleshooting base; empty if it has none."""
        address = entry_of(error.kb or "") if isinstance(error, KitError) else ""
        return new_tab(address, self.say("frame-problem-help"), self.say("frame-new-tab")) if address else ""


def in_one_line(say: Texts, error: KitError) -> str:
    """The message at a field: title and remedy; the title alone if a value is missing."""
    message = say.error(error)
    asks = getattr(error, "rule", "") in ("missing", "person")
    return message.title if asks else in_a_row(message.title, message.remedy)


def _field(error: KitError, at: Mapping[type[KitError], HasError] | HasError | None) -> HasError | None:
    if isinstance(at, Mapping):
        return next((field for kind, field in at.items() if isinstance(error, kind)), None)
    return at if isinstance(error, InputError) else None
