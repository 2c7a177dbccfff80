"""One catalogue: every error has its five parts, every key that the code names exists, nothing is left over."""

from __future__ import annotations

import dataclasses
import pickle
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, parse
from fluent.syntax.serializer import FluentSerializer
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcert_kit import errors, texts
from ehcert_kit.errors import (
    KitError,
    LengthRefused,
    Owner,
    PasswordRefused,
    PinWrong,
    PlatformFault,
    PracticeHostRefused,
)
from ehcert_kit.texts import AREAS, ENTRY, LANGUAGES, SHOWN, FactMissing, Texts, private
from ehcert_kit.texts.foreign import isolated

PACKAGE = Path(texts.__file__).parents[1]
say = Texts()


def kinds(base: type[KitError]) -> Iterator[type[KitError]]:
    for kind in base.__subclasses__():
        if hasattr(kind, "key"):
            yield kind
        yield from kinds(kind)


def example(kind: type[KitError]) -> KitError:
    """An error of this kind with some facts."""
    values: dict[str, object] = {"int": 3, "object": date(2029, 1, 5), "tuple[str, ...]": ("A", "B")}
    return kind(**{f.name: values.get(str(f.type), "x") for f in dataclasses.fields(kind)})


@pytest.mark.parametrize("kind", dict.fromkeys(kinds(KitError)), ids=lambda kind: kind.__name__)
def test_every_error_says_what_why_what_to_do_who_and_what_is_safe(kind: type[KitError]) -> None:
    """Five parts, none empty, in French."""
    message = say.error(example(kind))

    assert all((message.title, message.cause, message.remedy, message.owner, message.kept))
    assert kind.__doc__


@pytest.mark.parametrize("kind", dict.fromkeys(kinds(KitError)), ids=lambda kind: kind.__name__)
def test_every_error_passes_from_one_process_to_another(kind: type[KitError]) -> None:
    """A card's and a platform's is raised where it is waited for, with all that it says."""
    error = example(kind)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind and again.facts() == error.facts()


#: Nothing, private characters, what Fluent takes for syntax, controls, half a pair, a page, and any two of them.
ODD = ("", "\ue0000\ue001", "{ $operation }", "\x1b[31m\u202e\n", "\ud800", "mot " * 4_000, "x" * 10_000)


@settings(max_examples=20, deadline=None)
@given(text=st.tuples(st.sampled_from(ODD), st.text(max_size=40), st.sampled_from(ODD)).map("".join))
def test_no_value_keeps_a_person_from_a_message(text: str) -> None:
    """A fault text of a page, whatever stands in it: each message has its five parts."""
    for kind in dict.fromkeys(kinds(KitError)):
        values: dict[str, object] = {"int": 10**9, "object": text, "tuple[str, ...]": (text, text)}
        error = kind(**{f.name: values.get(str(f.type), text) for f in dataclasses.fields(kind)})
        message = say.error(error)
        assert all((message.title, message.cause, message.remedy, message.owner, message.kept))


def test_a_long_text_is_shown_from_its_beginning() -> None:
    """Cut between two words, and seen to be cut; one that is not too long is whole."""
    for length, whole in ((SHOWN - 4, True), (SHOWN, True), (SHOWN + 1, False), (100_000, False)):
        told = ("Service SOA-03001 " + "indisponible " * 10_000)[:length]
        cause = say.error(PlatformFault("GetEtk", "SOA-03001", told)).cause
        assert (told in cause) is whole
        assert cause.startswith("Service SOA-03001 indisponible indisponible ")
        assert cause.endswith(("" if whole else " …") + " (GetEtk)") and len(cause) < SHOWN + 20


def test_a_password_is_refused_by_the_rules_that_it_breaks() -> None:
    """By those, and by no other."""
    remedy = say.error(PasswordRefused(("length", "digit-or-symbol"))).remedy
    said = ["Choisissez-en un autre", "Il faut 8 caractères au minimum", "Ajoutez un chiffre ou un symbole", ""]
    assert remedy.split(". ") == said


def test_a_sentence_without_its_facts() -> None:
    """A bug where it is said outright; nothing where it is said only if complete."""
    with pytest.raises(FactMissing):
        say("cli-step-identify")
    assert say.if_complete("cli-step-identify") == ""
    assert say.if_complete("cli-step-identify", holder="Anne") == "Carte lue\u00a0: Anne."


def test_every_owner_has_a_sentence() -> None:
    """Who can mend it."""
    for owner in Owner:
        assert say.owner(owner).startswith("Qui peut agir")


@pytest.mark.parametrize("area", AREAS)
def test_catalogues_are_well_formed(area: str) -> None:
    """A line that Fluent does not understand would silently be missing."""
    resource = parse((PACKAGE / "texts" / "fr" / f"{area}.ftl").read_text())
    assert [e.content for e in resource.body if isinstance(e, ast.Junk)] == []


@pytest.mark.parametrize("area", AREAS)
def test_entries_parsed_one_by_one_are_those_of_the_file(area: str) -> None:
    """None is cut short, none swallows the next, none mentions another, which would not be there yet."""
    text = (PACKAGE / "texts" / "fr" / f"{area}.ftl").read_text()
    written = FluentSerializer().serialize_entry
    whole = [entry for entry in parse(text).body if isinstance(entry, ast.Message)]
    alone = [parse(entry[0]).body for entry in ENTRY.finditer(text)]
    assert [[written(e)] for e in whole] == [[written(e) for e in body] for body in alone]
    assert re.findall(r"\{\s*-?[a-z]", text) == []


def sources() -> Iterator[str]:
    for file in (*PACKAGE.rglob("*"), *(PACKAGE.parent / "release").glob("*.py")):
        if file.suffix in (".py", ".j2", ".html"):
            yield file.read_text()


def all_keys() -> list[str]:
    resources = (parse((PACKAGE / "texts" / "fr" / f"{area}.ftl").read_text()) for area in AREAS)
    return [e.id.name for resource in resources for e in resource.body if isinstance(e, ast.Message)]


def keys() -> set[str]:
    return set(all_keys())


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_plain_sentence_is_what_fluent_makes_of_it(language: str) -> None:
    """Those without a fact are said without its bundle, which takes longer to load than a short command to run."""
    whole = FluentBundle([language], use_isolating=False)
    plain = 0
    for area in AREAS:
        source = (PACKAGE / "texts" / language / f"{area}.ftl").read_text(encoding="utf-8")
        whole.add_resource(FluentResource(source))
        for entry in ENTRY.finditer(source):
            if "{" in entry[0]:
                continue
            message = whole.get_message(entry["key"])
            parts = {"": message.value, **{f".{name}": value for name, value in message.attributes.items()}}
            for part, pattern in parts.items():
                if pattern is not None:
                    made, _ = whole.format_pattern(pattern)
                    assert Texts(language)(entry["key"] + part) == texts.typeset(str(made), language)
                    plain += 1
    assert plain > 1_000


def test_sentences_can_be_parsed_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that is forked says them without parsing any."""
    catalogue, said, filled = texts._Catalogue("fr"), say("frame-cell"), say("room-begun-reset", number=7)
    catalogue.parse_all()
    monkeypatch.setattr(texts, "FluentParser", None)
    monkeypatch.setattr("fluent.runtime.FluentResource", None)
    assert catalogue.formatted("frame-cell", "", {}) == (said, ())
    text, missing = catalogue.formatted("room-begun-reset", "", {"number": 7}) or ("", ())
    assert (texts.typeset(text, "fr"), missing) == (filled, [])


def test_a_short_command_loads_no_dates_no_plurals_and_no_values() -> None:
    """They take longer than all the rest that it does."""
    told = "import sys; from ehcert_kit import cli\ntry: cli.main(['--help'])\nfinally: print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    loaded = set(ran.stdout.splitlines()[-1].split())
    assert "ehcert_kit.cli" in loaded, ran.stderr
    assert not loaded & {"babel", "msgspec"}


def test_no_key_has_two_sentences() -> None:
    """Which one is found would depend on the order of the files."""
    assert [key for key, times in Counter(all_keys()).items() if times > 1] == []


def test_every_key_that_the_code_names_exists() -> None:
    """Literal keys; those built from parts are met by the tests of their screens."""
    named = {
        key
        for source in sources()
        for key in re.findall(r'say(?:\.maybe)?\(\s*"([a-z0-9-]+)(?:\.[a-z]+)?"', source)
    }
    assert named - keys() == set()


def test_no_sentence_is_left_over() -> None:
    """Each key is named in the code, or built from a prefix that is."""
    code = "\n".join(sources())
    # Looked at from every place: the end of one word may be the beginning of the next.
    named = set(re.findall(r"""(?=["']([a-z][\w-]*)["'.])""", code))
    prefixes = set(re.findall(r"""f["']([a-z][a-z0-9-]*-)\{""", code))
    error_keys = {kind.key for kind in kinds(KitError)}
    unused = {
        key
        for key in keys() - error_keys - named
        if not key.startswith(tuple(prefixes)) and not key.endswith(("-title", "-about"))
    }
    assert unused == set()


def test_plurals_and_typography_are_french() -> None:
    """Zero and one are singular; high punctuation has a no-break space before it."""
    assert "Il reste 1 essai." in say.error(PinWrong(1)).title
    assert "Il reste 2 essais." in say.error(PinWrong(2)).title
    assert "11 chiffres" in say.error(LengthRefused("NIHII-GROUP", 8, 11)).title
    assert "Qui peut agir\u00a0:" in say.owner(Owner.YOU)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_telephone_number_stays_on_one_line(language: str) -> None:
    assert "02\u00a0511\u00a051\u00a051" in Texts(language)("manager-none-help")
    assert texts.typeset("le 05 120 octets", language) == "le 05 120 octets"


def test_a_sentence_that_ends_with_a_value_is_ended_before_the_next() -> None:
    assert texts.in_a_row("Copié : a.p12", "", "Bien.") == "Copié : a.p12. Bien."


def test_dates_are_long() -> None:
    """Never 05/01/29."""
    assert say("explain-date", when=date(2029, 1, 5)) == "5 janvier 2029"


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_times_of_day_come_from_the_catalogue_too(language: str) -> None:
    """By Babel, in the zone of the moment, to the minute or to the second."""
    moment = datetime(2029, 1, 5, 14, 5, 9, tzinfo=timezone(timedelta(hours=1)))
    facts = {"last": texts.time_of_day(moment, seconds=True), "next": texts.time_of_day(moment)}
    said = Texts(language)("waiting-looked", **facts)
    assert re.findall(r"[0-9][0-9:]*", said) == ["14:05:09", "14:05"]


#: Where people are spoken to, and what is written there by rules of its own: octets of a certificate in ISO 8601,
#: and the digits of a zone; home is being written anew.
SPOKEN = ("cli", "explain", "printed", "teaching", "voila", "widgets")
BY_RULE = {"explain/asn1/value.py": "%Y%m%d%H%M%S", "printed/order.py": "%z"}


def test_no_date_and_no_time_is_put_together_by_hand() -> None:
    """Not in an f-string and not with strftime: what is not Babel's is one language's."""
    by_hand: dict[str, str] = {}
    for room in SPOKEN:
        for file in sorted((PACKAGE / room).rglob("*.py")):
            formats = re.findall(
                r"\{[^{}\"]*:[^{}\"]*%[^{}]*\}|strftime\([^)]*\)", file.read_text(encoding="utf-8")
            )
            letters = "".join(re.findall("%[A-Za-z]", "".join(formats)))
            name = file.relative_to(PACKAGE).as_posix()
            if letters and letters != BY_RULE.get(name):
                by_hand[name] = letters
    assert by_hand == {}


def test_a_language_that_is_not_there_falls_back_to_french() -> None:
    """Each of those that are there speaks its own."""
    said = {language: Texts(language)("continue") for language in ("fr", "nl", "de", "en", "pt")}
    assert said["pt"] == said["fr"] == "Continuer"
    assert len(set(said.values())) == 4


def test_every_error_is_under_the_one_roof() -> None:
    """Each layer defines its own; whoever handles several layers finds all of them in one module."""
    assert {kind.__name__ for kind in kinds(KitError)} <= set(vars(errors))


@pytest.mark.parametrize(
    ("day", "said"),
    [(1, "1er janvier 2029"), (11, "11 janvier 2029"), (21, "21 janvier 2029"), (31, "31 janvier 2029")],
)
def test_the_first_of_a_month_is_an_ordinal_in_french(day: int, said: str) -> None:
    """Which Babel does not know."""
    assert Texts("fr")("explain-date", when=date(2029, 1, day)) == said


def test_a_page_marks_where_things_are() -> None:
    """A terminal does not; and what is marked can be had plain, or as an element that a room does not see."""
    told = Texts("fr", on_page=True)("frame-dossier", folder="/home/camille/<b>")
    assert private.plain(told) == Texts("fr")("frame-dossier", folder="/home/camille/<b>")
    shown = private.in_html(told)
    assert "/home/camille/&lt;b&gt;</span>" in shown
    assert re.sub("<[^>]*>", "", shown).endswith("•••")


@pytest.mark.parametrize("turns", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)], ids=hex)
def test_what_turns_the_direction_of_writing_is_escaped(turns: int) -> None:
    """As in a terminal: the words after a name are read in their order, and what is in the name is seen."""
    for surface in (Texts("fr"), Texts("fr", on_page=True)):
        told = surface("card-holder", name=f"ACME {chr(turns)}SA")
        assert told == surface("card-holder", name=f"ACME \\u{turns:04x}SA")


def test_a_name_from_right_to_left_stays_in_its_place_on_a_page() -> None:
    """Isolated (UAX #9), with the marks of direction in it; the names of this country are as they were."""
    for name in ("\u05d3\u05d5\u05d3", "SA \u200f", "\u0645\u064a 12"):
        assert f"\u2068{name}\u2069" in Texts("fr", on_page=True)("card-holder", name=name)
        assert "\u2068" not in Texts("fr")("card-holder", name=name)
    assert isolated("Zoë D'HÔPITAL \u200e") == "Zoë D'HÔPITAL \u200e"


def test_a_number_is_hidden_but_for_its_year() -> None:
    """Its points stay; what stands around it too; in HTML of somebody else only the number of that person."""
    assert private.number("Zoë · 80.01.01-999.76").endswith("Zoë · 80.••.••-•••.••\ue012")
    markup = '<p title="80010199976">NISS=80010199976, 85410199973</p>'
    hidden = private.in_markup(markup, ["80010199976"])
    assert hidden.startswith('<p title="80010199976">NISS=<span class="eh-private">')
    assert "80•••••••••" in hidden and hidden.endswith(", 85410199973</p>")


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<pre>13 0B 38 30 30 31 30 31 39 39\n39 37 36 30</pre>", "13 0B 38 30 •• •• •• •• •• ••\n•• •• •• 30"),
        ("<b>38</b> 30 <i>30 31</i> 30 31 39 39 39 37 36", "38 30 •• •• •• •• •• •• •• •• ••"),
        ("<span>3830 3031 3031 3939 3937 36</span>", "3830 •••• •••• •••• •••• ••"),
        ("38:30:2e:30:31:2e:30:31:2d:39:39:39:2e:37:36", "38:30:" + ":".join(["••"] * 13)),
        (
            '<a title="3830303130313939393736">38 30 30 31 30 31 39 39 39 37 37</a>',
            "38 30 30 31 30 31 39 39 39 37 37",
        ),
    ],
    ids=["over a line", "over elements", "in pairs", "with points", "another number"],
)
def test_a_number_is_hidden_among_octets_too(markup: str, seen: str) -> None:
    """In whatever rows they stand; the elements around them stay; another number is nobody's here."""
    hidden = private.in_markup(markup, ["80010199976"])
    assert re.sub("<[^>]*>", "", re.sub('<span class="eh-private"><span>..</span>', "", hidden)) == seen
    assert re.sub("<[^>]*>", "", re.sub('<span class="eh-instead".*?</span>', "", hidden)) == re.sub(
        "<[^>]*>", "", markup
    ), "unless it is projected, nothing differs"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_is_a_name_is_written_as_one(language: str) -> None:
    """A port is no amount: 8791, never 8,791."""
    for reason in ("taken", "permission", "other"):
        assert "8791" in str(Texts(language).error(PracticeHostRefused("127.0.0.1", 8791, reason, "x")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_is_not_several(language: str) -> None:
    say = Texts(language)
    for key, fact in (("wire-octets", "number"), ("tree-place-rest", "length")):
        one, two = (say(key, offset=0, **{fact: number}) for number in (1, 2))
        assert one.replace("1", "2") != two
    assert say("cli-organizations-list", last=1).replace("1", "2") != say("cli-organizations-list", last=2)
