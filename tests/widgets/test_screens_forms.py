"""What the screens say and keep, through their forms: checks, questions, what was sent, the end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from ehcert_kit.card.errors import CardAbsent
from ehcert_kit.certificate import Certificate
from ehcert_kit.client.errors import PlatformSilent
from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.training import Control
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.keystore.password import check
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.names import Step
from ehcert_kit.procedure import patience
from ehcert_kit.procedure.case import Choice, Identification, Keys, Kind, Predecessor
from ehcert_kit.procedure.foreigner import ForeignRequest
from ehcert_kit.procedure.prerequisites import Check, Verdict
from ehcert_kit.procedure.standing import Standing
from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from ehcert_kit.widgets import trainer_watch
from ehcert_kit.widgets.components import Choice as Radio
from ehcert_kit.widgets.components import Field, Problem
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.agreement import ContactForm, SentForm, SignForm
from ehcert_kit.widgets.forms.applicant import ActorForm, OptionsForm, OrganizationForm
from ehcert_kit.widgets.forms.base import Form
from ehcert_kit.widgets.forms.complete import FileForm, WaitingForm
from ehcert_kit.widgets.forms.foreigner import InvitationForm, PersonForm
from ehcert_kit.widgets.forms.manager import IdentifyForm, ManagerForm
from ehcert_kit.widgets.forms.overview import OverviewForm
from ehcert_kit.widgets.forms.password import ChangePasswordForm
from ehcert_kit.widgets.forms.ready import ReadyForm
from ehcert_kit.widgets.forms.renewal import AdviceForm, RenewForm
from ehcert_kit.widgets.forms.several import SeveralCompleteForm, SeveralForm
from ehcert_kit.widgets.forms.start import KindForm, MachineForm
from ehcert_kit.widgets.pager import Pager
from ehcert_kit.widgets.panel import Panel
from tests.conftest import AT_ONCE, PASSWORD, PIN, scenario_file, walking
from tests.trust import making

TWO = """
organisations = [
    { type = "NIHII-GROUP", number = "seat", name = "EXERCICE Parc" },
    { type = "CBE", number = "seat", name = "EXERCICE Tilleuls" },
]
"""
Open = Callable[[str], Desk]


@pytest.fixture
def desk(tmp_path: Path) -> Open:
    """The desk of a page, in one workspace."""
    scenario = scenario_file(tmp_path, AT_ONCE + TWO)
    settings = Settings(tmp_path / "w", scenario=scenario, encryption=CHEAP_FOR_TESTS)
    return lambda section: Desk(KernelSettings(settings, paged=True), section)


def walked(session: Session, until: Step) -> None:
    for _ in walking(session).steps(until):
        pass


# ── the computer ─────────────────────────────────────────────────────────────────────────────


def test_what_is_to_be_done_on_a_computer_stands_first(desk: Open) -> None:
    """One line of verdict; then what fails, then warnings, then the rest; a button where there is work."""
    form = MachineForm(desk("mise-en-route"))
    form.desk.checks = {
        "python": Check("python", Verdict.OK, {"version": "3.12", "program": "1.0"}),
        "card": Check("card", Verdict.FAILED, error=CardAbsent()),
        "certificates": Check("certificates", Verdict.SKIPPED),
        "clock": Check("clock", Verdict.WARNING, {"seconds": 40}),
    }
    form.desk.changed()
    assert [row["id"] for row in form.table.rows] == ["card", "certificates", "clock", "python"]
    assert [bool(row["again"]) for row in form.table.rows] == [True, True, True, False]
    assert (form.verdict.tone, form.verdict.text) == ("error", "Un point est à régler. Un autre se verra ensuite.")
    assert not form.actions.second


def test_a_computer_that_is_suitable_is_noted(desk: Open) -> None:
    """Once; then to go on is the main thing, and stays so when one comes back. One row may be looked at again."""
    form = MachineForm(desk("mise-en-route"))
    pager = Pager(form.desk)
    pager.current = "machine"
    form.desk.changed()
    assert pager.way_on["look"] == "second"
    form.actions.press()
    assert form.desk.workspace.notes.read == ("machine",)
    assert form.actions.second
    assert pager.way_on == {
        "label": "Continuer\u00a0: vérification du responsable",
        "look": "first",
        "href": "2-responsable.ipynb",
    }
    again = MachineForm(desk("mise-en-route"))
    assert again.actions.second
    assert again.verdict.tone == "ok"


def test_a_computer_that_fails_is_not_noted(desk: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    form = MachineForm(desk("mise-en-route"))
    monkeypatch.setattr(form.desk.environment.card, "presence", lambda: (_ for _ in ()).throw(CardAbsent()))
    monkeypatch.setattr(form.desk.environment.card, "identity", lambda: (_ for _ in ()).throw(CardAbsent()))
    form.actions.press()
    assert form.desk.workspace.notes.read == ()
    assert not form.actions.second


# ── which kind ───────────────────────────────────────────────────────────────────────────────


def test_who_does_not_know_is_asked_what_decides_and_no_more(desk: Open) -> None:
    """The questions come one after the other, as far as one still decides; an open one is named."""
    form = KindForm(desk("mise-en-route"))
    questions = (form.whom, form.ninety_four, form.enterprise)

    def asked() -> list[bool]:
        return [question.visible for question in questions]

    form.choice.value = "group"
    assert asked() == [False, False, False]
    form.choice.value = "unknown"
    assert asked() == [True, True, True]
    form.actions.press()
    assert form.whom.error
    assert form.desk.workspace.notes.kind is None
    form.whom.value = "self"
    assert asked() == [True, False, False]
    form.whom.value, form.ninety_four.value = "organization", "no"
    assert asked() == [True, True, True]
    form.enterprise.value = "yes"
    assert "numéro d'entreprise" in form.decided.text
    form.actions.press()
    assert form.desk.workspace.notes.kind == "institution"


# ── before and after sending ─────────────────────────────────────────────────────────────────


def test_another_organisation_asks_before_it_costs_the_file(desk: Open) -> None:
    """Said, asked, and only then done; the same one again asks nothing."""
    here = desk("demander")
    walked(here.session, Step.KEYSTORE)
    form = OrganizationForm(here)
    before = here.workspace.case
    assert before.get(Keys) is not None
    form.actions.press()
    assert not form.undoing.children
    other = "1" if form.choice.value == "0" else "0"
    form.choice.value = other
    form.actions.press()
    assert "le fichier créé" in form.undoing.list.html
    assert (form.actions.visible, here.workspace.case) == (False, before)
    form.undoing.actions.press("stay")
    assert (form.actions.visible, here.workspace.case) == (True, before)
    form.actions.press()
    form.undoing.actions.press()
    assert here.workspace.case.get(Keys) is None
    assert here.workspace.case.need(Choice).actor != before.need(Choice).actor


def test_who_asked_for_himself_is_not_warned_of_an_organisation(desk: Open) -> None:
    """Whoever had chosen one is."""
    here = desk("demander")
    walked(here.session, Step.ORGANIZATIONS)
    form = ActorForm(here)
    form.choice.value = "self"
    form.actions.press()
    form.choice.value = "organisation"
    form.actions.press()
    assert not form.undoing.children
    chosen = OrganizationForm(here)
    chosen.choice.value = chosen.choice.options[0]["value"]
    chosen.actions.press()
    form.choice.value = "self"
    form.actions.press()
    assert here.say("undo-choice").split()[-1] in form.undoing.list.html


def test_the_name_of_an_organisation_does_not_reorder_its_number(desk: Open) -> None:
    """A name that the platform knows, from right to left, or with a character that turns what follows it."""
    here = desk("demander")
    walked(here.session, Step.ORGANIZATIONS)
    identification = here.workspace.case.need(Identification)
    [first, second] = identification.organizations
    names = ("\u05d3\u05d5\u05d3", "ACME \u202eSA")
    turned = [
        replace(listed, organization=replace(listed.organization, name=name))
        for listed, name in zip((first, second), names, strict=True)
    ]
    here.workspace.reach(replace(identification, organizations=tuple(turned)))
    labels = [
        [str(option["label"]) for option in OrganizationForm(here).choice.options[:2]],
        [str(box.label) for box in SeveralForm(here)._boxes],
    ]
    for of_a_form in labels:
        assert [label.partition(" · ")[0] for label in of_a_form] == [f"\u2068{names[0]}\u2069", "ACME \\u202eSA"]


@pytest.mark.parametrize("form", [ContactForm, SeveralForm, PersonForm])
def test_every_field_that_is_wrong_says_so_at_once(form: type[Form], desk: Open) -> None:
    """Not one after the other; what may be left empty says nothing, and the mended one says nothing any more."""
    here = desk(next(name for name, section in SECTIONS.items() if form.name in {s.name for s in section.steps}))
    walked(here.session, Step.ORGANIZATIONS)
    asked = form(here)
    fields = [part for part in asked.parts if isinstance(part, Field)]
    asked.actions.press()
    assert [field.label for field in fields if not field.error] == [f.label for f in fields if f.optional]
    fields[0].value = {ContactForm: "a@b.example", SeveralForm: "a@b.example", PersonForm: "85410199973"}[form]
    asked.actions.press()
    assert [field.label for field in fields if not field.error] == [
        field.label for field in fields if field.optional or field is fields[0]
    ]


def test_who_practises_reads_the_published_secrets_beside_their_fields(desk: Open, tmp_path: Path) -> None:
    """Not where the scenario is about a password that nobody knows, nor where the card has another PIN."""
    here = desk("plusieurs")
    assert IdentifyForm(here).pin.secret.hint.endswith("1234.")
    assert SeveralCompleteForm(here).secret.hint.endswith("Exercice-2026!")
    text = 'card = { pin = "4711" }'
    other = Settings(tmp_path / "v", scenario=scenario_file(tmp_path, AT_ONCE + text, "autre"))
    there = Desk(KernelSettings(other, paged=True), "plusieurs")
    assert "1234" not in IdentifyForm(there).pin.secret.hint and "4711" not in IdentifyForm(there).pin.secret.hint


@pytest.mark.slow
def test_a_password_that_opens_nothing_is_said_on_the_overview(desk: Open) -> None:
    """At its field; the right one takes that back, and so does another look."""
    here = desk("apercu")
    walked(here.session, Step.VERIFY)
    form = OverviewForm(here)
    form._look()
    assert form.status.text.endswith("sauf peut-être dans un fichier qui n'a pas été ouvert.")
    said = []
    for password in ("", "autre-1234", PASSWORD.reveal()):
        form._open(Secret(password), None)
        said.append(form.secret.error)
    assert said == [here.say("overview-none-opened")] * 2 + [""]
    form._open(Secret("autre-1234"), None)
    form.pin.secret.submit(PIN)
    assert form.secret.error == "", "asked with the card, nobody asks about the password"
    assert form.told.text == here.say("overview-listed", count=1)


def test_what_goes_wrong_is_said_below_the_button_that_was_pressed(
    desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not at the end of a long form; the next press takes it away."""
    here = desk("apercu")
    form = OverviewForm(here)
    monkeypatch.setattr(here.environment.card, "chain", lambda key: (_ for _ in ()).throw(CardAbsent()))
    form.pin.secret.submit(PIN)
    below = form.children[form.children.index(form.pin) + 1]
    assert isinstance(below, Problem)
    assert below.title == here.say.error(CardAbsent()).title
    assert not any(one.title for one in form.children if isinstance(one, Problem) and one is not below)
    form.again.press()
    assert below.title == ""


def test_a_card_that_went_away_is_said_below_the_pin(desk: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked for before the PIN goes to it; below the button that read it nothing is said any more."""
    form = IdentifyForm(desk("responsable"))
    form.read.press()
    card = form.desk.environment.card
    monkeypatch.setattr(card, "identity", lambda: (_ for _ in ()).throw(CardAbsent()))
    form.pin.secret.submit(PIN)
    below = form.children[form.children.index(form.pin) + 1]
    assert isinstance(below, Problem)
    assert below.title == form.say.error(CardAbsent()).title
    assert not any(one.title for one in form.children if isinstance(one, Problem) and one is not below)


def test_a_card_that_serves_again_is_said_to_and_nothing_is_wrong_any_more(desk: Open) -> None:
    """Until the next trouble, which has its own help."""
    here = desk("responsable")
    form, card = IdentifyForm(here), here.session.card
    assert card is not None
    form.read.press()
    card.change(tries_left=0)
    form.pin.secret.submit(PIN)
    below = form.children[form.children.index(form.pin) + 1]
    assert isinstance(below, Problem) and below.title
    counter = form.reader.counter
    counter._look()
    counter.actions.press("unblock-card")
    assert below.title == ""
    assert (counter.status.tone, counter.status.text) == ("ok", "La carte d'exercice est débloquée.")
    card.change(present=False)
    counter._look()
    assert counter.status.tone == "info"


def test_another_file_takes_away_what_was_wrong_with_one(desk: Open) -> None:
    """Chosen in the list, typed, or brought; what a form offers by itself is no other one."""
    form = FileForm(desk("valider"))

    def wrong() -> bool:
        return bool(form.problem.title or form.upload.error or form.secret.error)

    def goes_wrong() -> None:
        form.fail(CardAbsent())
        form.upload.error = form.secret.error = "Non."

    goes_wrong()
    form.desk.changed()
    assert wrong()
    form.which.another.value = "/x"
    assert not wrong()
    goes_wrong()
    form.which.choice.options = [{"value": "/y", "label": "y"}]
    form.which.choice.value = "/y"
    assert not wrong()
    form.upload.error = "Non."
    form.upload.on_file(lambda name, octets: None)
    form.upload._on_file.pop(0)
    form.upload.received({"event": "file", "name": "x.p12"}, [b"x"])
    assert form.upload.error == ""


@pytest.mark.parametrize("typed", [" \u200b", "12"])
def test_the_name_of_a_person_is_asked_for_at_its_field(desk: Open, typed: str) -> None:
    """Not as that of an organisation, and not at another field; what has no letter is none."""
    form = PersonForm(desk("non-resident"))
    for field, text in zip(
        form.parts, ("85410199973", typed, "Pratique", "a@b.example", "0470000000"), strict=False
    ):
        field.value = text
    form.actions.press()
    assert form.first_names.error == "Écrivez ce nom, en lettres."
    assert form.surname.error == ""


def test_that_a_certificate_is_not_there_is_said_of_its_own_request_only(desk: Open) -> None:
    """Not of the next one, which was not even sent."""
    at = desk("non-resident")
    contact = ContactData.parse("a@b.example", "0470000000")
    request = ForeignRequest(at.environment, at.workspace)
    request.begin("85410199973", "Mia", "Pratique", contact)
    at.request.create_keystore(PASSWORD)
    form = InvitationForm(at)
    form.send.press()
    form.send.press()
    assert form.coming.text
    at.workspace.begin(Kind.FOREIGNER)
    at.changed()
    assert form.coming.text == ""


def test_a_number_that_is_missing_is_asked_for_and_practice_lends_one(desk: Open) -> None:
    """The one that practice lends is one that the form takes."""
    form = PersonForm(desk("non-resident"))
    form.actions.press()
    assert form.number.error == "Écrivez le numéro BIS."
    assert form.number.hint.endswith("En exercice\u00a0: 85.41.01-999.73.")
    form.number.value = form.number.hint.split()[-1].removesuffix(".")
    form.actions.press()
    assert form.number.error == ""
    assert form.surname.error


def test_the_rule_of_an_application_id_stays_in_sight(desk: Open) -> None:
    """And what will be written beside it, unless it is refused. A blank is called one."""
    form = OptionsForm(desk("demander"))
    rule = form.say("application-id-hint")
    form.with_id.value = True
    form.application_id.value = "été"
    assert form.application_id.hint == f"{rule} Sera écrit\u00a0: ETE"
    form.application_id.value = "mon labo"
    assert form.application_id.hint == rule
    form.actions.press()
    assert form.application_id.error.endswith("Remplacez-le par - ou par _.")
    assert form.application_id.error.startswith("Un espace n'est pas possible")


def test_a_field_says_what_helps_too(desk: Open) -> None:
    """On leaving it and on going on; what is only missing is asked for in one sentence."""
    form = ContactForm(desk("demander"))
    form.email.value = "camille"
    form.actions.press()
    assert form.email.error.endswith("sans accents ni espaces.")
    assert form.phone.error == "Écrivez votre téléphone."
    number = OrganizationForm(desk("demander"))
    number.choice.value = "other"
    number.type.value, number.number.value = "NIHII-GROUP", "94000028"
    number._tidy_number()
    assert number.number.error.endswith("Recopiez le numéro, chiffre par chiffre.")


def test_a_number_is_not_the_name_of_a_manager(desk: Open) -> None:
    form = ManagerForm(desk("responsable"))
    form.field.value = "1234"
    form.actions.press()
    assert form.field.error == "Écrivez ce nom, en lettres."
    assert form.desk.workspace.notes.manager is None


def test_who_does_not_see_the_portal_goes_on_without_a_name(desk: Open) -> None:
    """The button comes with the explanation; the next step is open then, and nobody was noted."""
    here = desk("responsable")
    form, pager = ManagerForm(here), Pager(here)
    form.actions.press("none")
    form.without.press("without")
    assert pager.current == "identify"
    assert here.workspace.notes.manager is None


def test_once_identified_no_pin_is_asked_for(desk: Open) -> None:
    """To go on is the one thing to do; whoever wants the list anew says so."""
    form = IdentifyForm(desk("responsable"))
    form.read.press()
    assert (form.pin.visible, form.anew.secondary) == (True, [])
    form.pin.secret.submit(PIN)
    assert not form.pin.visible
    form.anew.press("anew")
    assert (form.pin.visible, form.anew.secondary) == (True, [])
    form.pin.secret.submit(PIN)
    assert not form.pin.visible


def test_another_answer_takes_away_what_was_wrong() -> None:
    choice = Radio(legend="?", options=[{"value": "a", "label": "A"}, {"value": "b", "label": "B"}], value="a")
    for answer in (choice, Field(label="?", value="a")):
        answer.error = "Non."
        answer.value = "b"
        assert answer.error == ""


def test_advice_is_given_before_one_goes_on(desk: Open) -> None:
    """Each open question says so. Where nothing is to do, the way leads to the calendar, not into a renewal."""
    here = desk("renouveler")
    form, gone = AdviceForm(here), list[str]()
    here.on_wanted(gone.append)
    form.actions.press()
    assert all(question.error for question in (form.file, form.changed, form.end))
    form.file.value, form.changed.value, form.end.value = "here", "no", "far"
    assert (form.actions.primary, gone) == ("", [])
    assert "12-copier.ipynb#etape=calendar" in form.way.html
    form.end.value = "near"
    form.actions.press()
    assert (form.way.html, gone) == ("", ["renew"])


@pytest.mark.slow
def test_an_answer_that_the_certificate_in_hand_belies_is_doubted(desk: Open) -> None:
    """Only that: another certificate may be meant."""
    here = desk("renouveler")
    form = AdviceForm(here)
    form.end.value = "near"
    assert form.doubt.text == "", "no certificate is known"
    walked(here.session, Step.CERTIFICATE)
    here.changed()
    assert "valable jusqu'au" in form.doubt.text
    form.end.value = "far"
    assert form.doubt.text == ""


def test_a_platform_that_does_not_answer_has_said_nothing_of_the_certificate(
    desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look was a try; nothing is said to be not sent, for the request was. The next answer is one again."""
    here = desk("valider")
    walked(here.session, Step.REQUEST)
    form = WaitingForm(here)

    def silent(_: object) -> None:
        raise PlatformSilent("GetCertificateInfo")

    with monkeypatch.context() as patched:
        patched.setattr(type(here.completion), "ask", silent)
        form.actions.press()
    assert form.status.text == here.say("waiting-unanswered")
    assert "Dernier essai" in form.detail.html
    assert form.problem.title == "eHealth ne répond pas."
    assert form.problem.kept == here.say("waiting-kept")
    monkeypatch.setattr(type(here.completion), "ask", lambda _: None)
    form.actions.press()
    assert form.problem.title == ""
    assert "Dernière vérification" in form.detail.html


@pytest.mark.slow
def test_a_password_that_stays_the_same_is_not_called_changed(desk: Open) -> None:
    """The file is written anew all the same, which mends one that is badly protected; then the way leads on."""
    here = desk("mot-de-passe")
    walked(here.session, Step.VERIFY)
    form, other = ChangePasswordForm(here), Secret("Nouveau-2027!")
    assert "forgotten" in form.forgotten.html
    assert Pager(here).way_on == {}
    old, said = PASSWORD, []
    for new in (PASSWORD, other):
        form.old.submit(old)
        assert not form.forgotten.visible
        form.new.submit(new, new)
        said.append(form.outcome.text)
        assert "6-apercu.ipynb" in form.way.html
    file = here.workspace.case.keystore
    assert file is not None
    assert said == [here.say("change-same", file=file.name), here.say("change-done", file=file.name)]


def test_what_is_shown_is_of_the_kind_that_the_page_is_about(desk: Open) -> None:
    """The page of renewal shows no CSR of the request before it."""
    here = desk("renouveler")
    walked(here.session, Step.KEYSTORE)
    assert here.workspace.case.csr is not None
    assert Panel(here, "csr").explained is None
    assert Panel(desk("demander"), "csr").explained is not None


def test_what_was_sent_is_shown_and_not_asked(desk: Open) -> None:
    """When, and what; the contract stays, in the language of its text; a refusal gives the fields back."""
    here = desk("demander")
    walked(here.session, Step.REQUEST)
    contact, sign = ContactForm(here), SignForm(here)
    assert "Déjà envoyé le" in contact.past.text
    assert "@exercice.example" in contact.past.text
    assert not any(part.visible for part in contact.parts)
    assert "Déjà envoyé le" in sign.signed.text
    assert (sign.contract.visible, sign.read.visible, sign.pin.visible) == (True, False, False)
    for language in ("nl", "fr"):
        sign.language.value = language
        assert f'<html lang="{language}">' in sign.contract.document


@pytest.mark.slow
def test_before_one_signs_all_is_shown_and_the_language_that_was_read_counts(desk: Open) -> None:
    """All that is sent as contact; another language is to be read anew. Practice sends no e-mail."""
    here = desk("demander")
    walked(here.session, Step.CONTRACT)
    contact = ContactData.parse("a@b.example", "0470000000", "info@b.example", "021111111")
    here.request.set_contact(contact)
    here.request.contract()
    sign = SignForm(here)
    for one in (contact.email_private, contact.phone_private, contact.email_general, contact.phone_general):
        assert one and one in sign.summary.html
    sign.language.value = "fr"
    sign.read.value = True
    sign.language.value = "nl"
    assert not sign.read.value
    walked(here.session, Step.REQUEST)
    assert "aucun e-mail ne part" in SentForm(here).next.html


def test_a_page_that_waits_learns_at_once_what_the_trainer_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It asks when it hears of the order, and again soon: what is accepted is delivered a moment later."""
    monkeypatch.setattr(trainer_watch, "_PAUSE", 0.02)
    monkeypatch.setattr(patience, "SOON", timedelta(seconds=0.05))
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { mode = "manual" }\n')
    settings = Settings(tmp_path / "w", scenario=scenario, encryption=CHEAP_FOR_TESTS)
    here = Desk(KernelSettings(settings, paged=True), "valider")
    walked(here.session, Step.REQUEST)
    assert here.session.platform is not None
    control = Control(here.session.platform)

    async def person() -> None:
        form = WaitingForm(here)
        await until(lambda: form.detail.html.count("Dernière vérification") and not form.actions.busy)
        asked = len(control.history(operation="GetCertificate"))
        control.validate()
        await until(lambda: len(control.history(operation="GetCertificate")) > asked)
        assert here.snapshot.standing is Standing.WAITING
        control.platform.clock.forward(timedelta(seconds=1))
        await until(lambda: here.snapshot.standing is not Standing.WAITING)
        form.close()

    asyncio.run(person())


async def until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 5
    while not true():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)


def test_practice_proposes_another_password_for_the_new_one(desk: Open) -> None:
    """Not the one that the file has; one that the rules accept."""
    form = ChangePasswordForm(desk("mot-de-passe"))
    assert form.old.hint.endswith(PASSWORD.reveal())
    other = form.new.hint.split()[-1]
    assert other != PASSWORD.reveal()
    assert all(finding.met for finding in check(Secret(other)))


def test_without_a_request_the_way_leads_to_it(desk: Open) -> None:
    form = WaitingForm(desk("valider"))
    assert "4-demander.ipynb" in form.detail.html
    wanted: list[str] = []
    form.desk.on_wanted(wanted.append)
    form.actions.press("file")
    assert wanted == ["file"]


# ── the end ──────────────────────────────────────────────────────────────────────────────────


def test_at_the_end_a_copy_is_saved_and_opened_and_lists_are_kept(desk: Open, tmp_path: Path) -> None:
    """Then the way home is the main thing; ticks belong to the case, and are there again."""
    here = desk("valider")
    walked(here.session, Step.VERIFY)
    form = ReadyForm(here)
    assert not form.secret.second
    assert "eh-button" not in form.home.html
    assert "../../" in form.home.html
    assert "#etape=sign" in form.more.html
    assert ".ics" in form.more.html
    form.secret.submit(PASSWORD)
    assert form.folder.error
    (tmp_path / "usb").mkdir(0o700)
    form.folder.value = str(tmp_path / "usb")
    form.secret.submit(PASSWORD)
    assert len(list((tmp_path / "usb").glob("*.p12"))) == 1
    assert form.secret.second
    assert "eh-button" in form.home.html

    places = form.workstations
    places.actions.press()
    assert places.name.error
    places.name.value = "Accueil"
    places.actions.press()
    places.list.received({"name": "Accueil", "task": "installed", "done": True}, ())
    again = ReadyForm(desk("valider"))
    assert again.workstations.list.rows[0]["done"] == ["installed"]
    assert again.secret.second


def test_a_file_that_somebody_began_comes_before_a_new_request(desk: Open) -> None:
    """Then it is the main thing, and the request a link."""
    here = desk("valider")
    folder = here.environment.keystore_folder
    walked(here.session, Step.KEYSTORE)
    [file] = folder.glob("*.p12")
    here.workspace.begin(Kind.REQUEST)
    form = WaitingForm(here)
    assert file.exists()
    assert form.actions.primary == "Compléter un fichier que j'ai déjà"
    assert "eh-button" not in form.detail.html
    assert "4-demander.ipynb" in form.detail.html


@pytest.mark.parametrize("under_way", [False, True])
def test_page_7_offers_the_file_that_is_being_renewed_or_that_of_the_case(desk: Open, under_way: bool) -> None:
    """Of several: not the newest, which may be another organisation's. Where one is revoked, none is offered."""
    here = desk("renouveler")
    walked(here.session, Step.KEYSTORE)
    case = here.workspace.case
    assert case.keystore is not None
    newer = case.keystore.with_name("CBE=0999999922 20991231-235959.exercice.p12")
    newer.write_bytes(case.keystore.read_bytes())
    if under_way:
        replaced = Predecessor(case.keystore, Certificate(making.chain().owner.der))
        here.workspace.begin(Kind.RENEWAL, replaced)
    here.changed()
    form = RenewForm(here)
    form.show(here.snapshot)
    assert form.which.files[0].path == newer
    assert form.which.choice.value == str(case.keystore)
    form.which.choice.value = None
    form.which.offer(None)
    assert form.which.choice.value == str(newer)
    form.which.choice.value = None
    form.which.offer(case.keystore, preselect=False)
    assert form.which.choice.value is None


def test_a_copy_of_a_file_from_elsewhere_does_not_stay_in_the_lists(desk: Open, certified: Path) -> None:
    """It is renamed, not deleted; the file of the case in hand is chosen again."""
    [elsewhere] = (certified / "ehealth" / "keystore").glob("*.p12")
    octets = elsewhere.read_bytes()
    here = desk("valider")
    walked(here.session, Step.KEYSTORE)
    file = here.workspace.case.keystore
    form = FileForm(here)
    form._take_in(elsewhere.name, octets)
    assert form.which.choice.value != str(file)
    form._open(PASSWORD, None)

    assert "Ce fichier ne vient pas d'ici." in repr(form.problem)
    assert (form.which.choice.value, len(form.which.files)) == (str(file), 1)
    assert octets in [path.read_bytes() for path in here.environment.keystore_folder.iterdir()]
