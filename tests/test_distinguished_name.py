"""Names of certificates: the official client's, octet for octet, and never a name that may mean two things."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ehcert_kit.distinguished_name import DistinguishedName, as_sent_back, rfc2253
from ehcert_kit.errors import ContractNotOurs, ContractUnreadable, NameRefused
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.normalisation import normalise
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.keystore.csr import certificate_signing_request
from ehcert_kit.messages.contract import Contract
from ehcert_kit.texts import Texts
from tests.keys import rsa_key
from tests.reference import RECORDED, recorded_cases

SIGNER = Person("75041299851", "Anne-Lise Marie", "PRATIQUE")


def actor_of(case: dict[str, Any]) -> tuple[Organization, ApplicationId | None]:
    """For whom a recorded case asks."""
    given_, expected = case["input"], case["expected"]
    application_id = ApplicationId.parse(given_.get("application_id") or "")
    if given_["type"] != "SSIN":
        return Organization(given_["type"], given_["number"], given_["name"]), application_id
    if "number" not in given_:
        card = expected["card_identity_as_read"]
        return Person(card["national_number"], card["first_name"], card["name"]).as_actor(), None
    # Without a card the official client puts the surname first.
    return Organization("SSIN", given_["number"], f"{given_['name']} {given_['first_name']}"), None


cases = pytest.mark.parametrize("case", recorded_cases(), ids=lambda case: case["case"])


#: It writes a name into text unescaped, and cannot read these again.
NOT_BUILT = ("r13-comma-raw", "r26-backslash-raw", "r27-quotes-raw", "r28-semicolon-raw")
built = pytest.mark.parametrize(
    "case", [case for case in recorded_cases() if case["case"] not in NOT_BUILT], ids=lambda case: case["case"]
)
not_built = pytest.mark.parametrize(
    "case", [case for case in recorded_cases() if case["case"] in NOT_BUILT], ids=lambda case: case["case"]
)


@built
def test_recorded_names_octet_for_octet(case: dict[str, Any]) -> None:
    """Every subject that the official client could build is ours, in DER and as RFC 2253 text."""
    actor, application_id = actor_of(case)
    name, expected = DistinguishedName.of(actor, application_id), case["expected"]

    assert normalise(actor.name) == expected["name"]
    assert name.der().hex() == expected["csr_subject_der"]
    assert name.text() == expected["csr_subject_rfc2253"]
    assert DistinguishedName.from_der(bytes.fromhex(expected["csr_subject_der"])) == name


@not_built
def test_names_that_the_official_client_could_not_build(case: dict[str, Any]) -> None:
    """Ours bear the same values, escaped: another library reads them from our text and from our DER."""
    actor, application_id = actor_of(case)
    name, expected = DistinguishedName.of(actor, application_id), case["expected"]
    identifier = f"{actor.type}={actor.number}"
    values = [identifier, "eHealth-platform Belgium", expected["name"], identifier, "Federal Government", "BE"]

    assert normalise(actor.name) == expected["name"]
    assert name.text() != expected["dn_string"]
    # RFC 4514 text begins with the last RDN of the sequence.
    assert [a.value for a in reversed(list(x509.Name.from_rfc4514_string(name.text())))] == values
    request = x509.load_der_x509_csr(certificate_signing_request(rsa_key(), name.der()))
    assert [a.value for a in reversed(list(request.subject))] == values


def contract_of(case: dict[str, Any]) -> Contract:
    return Contract(case["expected"]["contract_dn_from_server"], SIGNER, {"fr": ""})


CONTRACTS = [
    case
    for case in recorded_cases()
    if "contract_dn_from_server" in case["expected"] and case["case"] not in NOT_BUILT
]


def test_most_cases_were_recorded_with_a_contract() -> None:
    """So that the next test compares something."""
    assert len(CONTRACTS) == 24


@pytest.mark.parametrize("case", CONTRACTS, ids=lambda case: case["case"])
def test_recorded_contracts_are_ours_and_go_back_as_recorded(case: dict[str, Any]) -> None:
    """The name that is signed, and the text that is sent."""
    contract, (actor, application_id), expected = contract_of(case), actor_of(case), case["expected"]

    assert contract.check(actor, application_id, SIGNER).der().hex() == expected["csr_subject_der"]
    assert as_sent_back(contract.dn, actor.type) == expected["contract_dn_sent"]


@not_built
def test_a_recorded_contract_that_cannot_be_read_is_not_signed(case: dict[str, Any]) -> None:
    """A comma, a backslash, quotes, a semicolon, each unescaped."""
    with pytest.raises(ContractUnreadable):
        contract_of(case).check(*actor_of(case), SIGNER)


FORMS: dict[str, dict[str, Any]] = json.loads((RECORDED / "client-behaviour.json").read_text())[
    "contract_dn_forms_from_server_for_type_NIHII-GROUP"
]
READ = [form for form, recorded in FORMS.items() if "csr_subject_der" in recorded]
#: What the official client reads and we do not: two values in one RDN, attributes that no eHealth name has.
READ_BY_THE_CLIENT_ALONE = [
    "CN=NIHII-GROUP=94000126+OU=PRATIQUE,O=Federal Government,C=BE",
    "1.2.840.113549.1.9.1=a@pratique.example,CN=NIHII-GROUP=94000126,C=BE",
    "EMAILADDRESS=a@pratique.example,CN=NIHII-GROUP=94000126,C=BE",
]
#: What the official client refuses for what the name says, and `Contract.check` does after it was read here.
READ_BY_US_ALONE = {
    "CN=CBE=0999000129,OU=eHealth-platform Belgium,OU=SOMEBODY ELSE,OU=CBE=0999000129,O=Federal Government,C=BE": (
        ("CN", "CBE=0999000129"),
        ("OU", "eHealth-platform Belgium"),
        ("OU", "SOMEBODY ELSE"),
        ("OU", "CBE=0999000129"),
        ("O", "Federal Government"),
        ("C", "BE"),
    ),
    "CN=nihii-group=94000126,OU=PRATIQUE,O=Federal Government,C=BE": (
        ("CN", "nihii-group=94000126"),
        ("OU", "PRATIQUE"),
        ("O", "Federal Government"),
        ("C", "BE"),
    ),
    "OU=C\\C5\\93UR,CN=NIHII-GROUP=94000126,C=BE": (("OU", "CœUR"), ("CN", "NIHII-GROUP=94000126"), ("C", "BE")),
}


@pytest.mark.parametrize("form", [form for form in READ if form not in READ_BY_THE_CLIENT_ALONE])
def test_a_form_is_read_as_recorded(form: str) -> None:
    """What the official client read, we read as it does."""
    assert DistinguishedName.parse(form).der().hex() == FORMS[form]["csr_subject_der"]


@pytest.mark.parametrize(
    "form", [*READ_BY_THE_CLIENT_ALONE, *(f for f in FORMS if f not in READ and f not in READ_BY_US_ALONE)]
)
def test_a_form_is_not_read(form: str) -> None:
    """We refuse more than the official client, and what it refuses."""
    with pytest.raises(ContractUnreadable):
        DistinguishedName.parse(form)


@pytest.mark.parametrize("form", READ_BY_US_ALONE)
def test_a_form_is_read_and_judged_later(form: str) -> None:
    """Its form is good; that it is for somebody else is another check's affair."""
    assert form in FORMS
    assert DistinguishedName.parse(form).rdns == READ_BY_US_ALONE[form]


def test_a_name_that_smuggles_in_a_unit_is_refused() -> None:
    """`X,OU=Y` unescaped reads as a name with one unit more: not what was asked."""
    actor = Organization("CBE", "0999001020", "Dupont,OU=Autre")
    units = "OU=eHealth-platform Belgium,OU=DUPONT,OU=AUTRE,OU=CBE=0999001020"
    dn = f"CN=CBE=0999001020,{units},O=Federal Government,C=BE"

    with pytest.raises(ContractNotOurs):
        Contract(dn, SIGNER, {}).check(actor, None, SIGNER)


@pytest.mark.parametrize(
    "dn",
    [
        "CN=CBE=0999000129,OU=eHealth-platform Belgium,OU=X,OU=CBE=0999000129,O=Federal Government,C=BE",
        "CN=CBE=0999000228,OU=eHealth-platform Belgium,OU=AUTRE,OU=CBE=0999000228,O=Federal Government,C=BE",
        "CN=CBE=0999000228\\, APP,OU=eHealth-platform Belgium,OU=X,OU=CBE=0999000228,OU=APP,"
        "O=Federal Government,C=BE",
        "C=BE,O=Federal Government,OU=CBE=0999000228,OU=X,OU=eHealth-platform Belgium,CN=CBE=0999000228",
    ],
    ids=["another number", "another name", "an application ID", "the reverse order"],
)
def test_a_contract_for_something_else_is_refused(dn: str) -> None:
    """The official client compares none of this."""
    with pytest.raises(ContractNotOurs):
        Contract(dn, SIGNER, {}).check(Organization("CBE", "0999000228", "X"), None, SIGNER)


def test_a_contract_for_another_signer_is_refused() -> None:
    """Names and number must be the card's."""
    actor = Organization("CBE", "0999000228", "X")
    dn = DistinguishedName.of(actor).text()
    with pytest.raises(ContractNotOurs):
        Contract(dn, Person("75041299851", "Anne", "PRATIQUE"), {}).check(actor, None, SIGNER)


def test_a_name_equal_to_the_application_id_stands_once() -> None:
    """The units behave as a set."""
    name = DistinguishedName.of(Organization("CBE", "0999000228", "Pharma"), ApplicationId.parse("pharma"))

    assert name.units == ("eHealth-platform Belgium", "PHARMA", "CBE=0999000228")
    assert name.actor() == (Organization("CBE", "0999000228", "PHARMA"), ApplicationId.known("PHARMA"))


def test_units_are_compared_with_their_spaces() -> None:
    """The official client drops these only when it encodes the name; it does the rest before."""
    name = DistinguishedName.of(Organization("CBE", "0999000228", " abc"), ApplicationId.parse("ABC"))

    assert name.units == ("eHealth-platform Belgium", "ABC", "CBE=0999000228", "ABC")


@pytest.mark.parametrize("dn", ["OU=#1,C=BE", "OU=  #0403414243,C=BE", "OU=\\FF,C=BE"])
def test_a_value_that_is_no_text_is_refused_and_quoted(dn: str) -> None:
    """Hexadecimal BER (RFC 4514 §2.4), and octets that are no UTF-8."""
    with pytest.raises(ContractUnreadable) as raised:
        DistinguishedName.parse(dn)
    assert raised.value.dn == dn


def test_a_name_without_any_unit_of_its_own_has_none() -> None:
    """Somebody else's certificate, perhaps: nothing is made up."""
    actor = DistinguishedName((("CN", "CBE=0999000228"), ("C", "BE"))).actor()
    assert actor == (Organization("CBE", "0999000228", ""), None)


INVISIBLE = {
    "control": "a\x1fb",
    "nothing": "a\x00b",
    "new line": "a\nb",
    "tags": "a\U000e0041b",
    "right to left": "a\u202eb",
    "line": "a\u2028b",
    "paragraph": "a\u2029b",
    "private": "a\ue000b",
    "unassigned": "a\u0378b",
}


@pytest.mark.parametrize(
    "name", ["", "   ", "́", *INVISIBLE.values()], ids=["empty", "blank", "accent", *INVISIBLE]
)
def test_names_that_no_certificate_can_bear_are_refused(name: str) -> None:
    """Nothing left, or characters that nobody can judge: they turn the text around, or have no form."""
    with pytest.raises(NameRefused) as caught:
        DistinguishedName.of(Organization("CBE", "0999000228", name))
    assert (caught.value.rule == "missing") is (name.strip(" ́") == "")


def test_a_refused_character_is_named_with_its_place() -> None:
    """Nobody finds it by looking; the sentence for the public has both."""
    with pytest.raises(NameRefused) as caught:
        DistinguishedName.of(Organization("CBE", "0999000228", "Soins\u202e du parc"))

    assert caught.value.facts() == {
        "rule": "character",
        "character": "U+202E RIGHT-TO-LEFT OVERRIDE",
        "position": 6,
    }
    title = Texts().error(caught.value).title
    assert "nº 6" in title and "U+202E RIGHT-TO-LEFT OVERRIDE" in title


@pytest.mark.parametrize("unseen", ["\t", "\u00ad", "\u200b", "\u200d", "\u200e", "\u2060", "\ufeff"])
def test_a_listed_name_keeps_what_the_platform_has_in_it(unseen: str) -> None:
    """The official client drops nothing either; the contract has it too, or is for another name."""
    listed = Organization("CBE", "0999000228", f"Soins{unseen}du parc")
    dn = DistinguishedName.of(listed).text()

    assert f"OU=SOINS{unseen}DU PARC" in dn
    subject = Contract(dn, SIGNER, {}).check(listed, None, SIGNER)
    assert DistinguishedName.from_der(subject.der()) == subject
    with pytest.raises(ContractNotOurs):
        Contract(dn.replace(unseen, ""), SIGNER, {}).check(listed, None, SIGNER)


def test_a_typed_name_is_without_what_nobody_sees() -> None:
    """Pasted from a page: blanks are ordinary ones, nothing else is changed; dashes and quotes are the name's."""
    pasted = "\ufeffSoins\u00a0à domi\u00adcile\t« d’Été »\u200b – \u202aVerger\u202c\n"

    typed = Organization.parse("CBE", "0202239951", pasted)

    assert typed.name.strip() == "Soins à domicile « d’Été » – Verger"
    assert DistinguishedName.of(typed).units[1] == "SOINS A DOMICILE « D’ETE » – VERGER"
    for nothing in ("", " ", "\u200b\u00ad\t"):
        with pytest.raises(NameRefused) as caught:
            Organization.parse("CBE", "0202239951", nothing)
        assert caught.value.rule == "missing"


printable_names = st.text(
    st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1, max_size=60
)


@given(printable_names)
def test_a_name_has_one_rfc_2253_text(name: str) -> None:
    """As a value, and as Java finds it in a certificate: in the aliases of a file it is the same."""
    try:
        subject = DistinguishedName.of(Organization("CBE", "0999000228", name))
    except NameRefused:
        return
    assert rfc2253(subject.der()) == subject.text()


@pytest.mark.parametrize(
    ("value", "written"),
    [("a", "a"), (" a  ", "\\ a\\ \\ "), ("  ", "\\ \\ "), ("#a=b", "\\#a\\=b"), ("", "")],
)
def test_blanks_at_both_ends_of_a_value_are_not_lost(value: str, written: str) -> None:
    """A reader drops them where they are not escaped."""
    name = DistinguishedName((("CN", value), ("C", "BE")))

    assert name.text() == rfc2253(name.der()) == f"CN={written},C=BE"
    assert DistinguishedName.parse(name.text()) == name


@given(printable_names)
def test_text_and_der_say_the_same_name(name: str) -> None:
    """Whatever the name: what is written can be read again, as text and as DER."""
    try:
        subject = DistinguishedName.of(Organization("CBE", "0999000228", name))
    except NameRefused:
        return

    assert DistinguishedName.from_der(subject.der()) == subject
    assert DistinguishedName.parse(subject.text()) == subject
    assert DistinguishedName.parse(subject.text().replace("\\=", "=")) == subject


@pytest.mark.parametrize("dn", ["CN=a,", "CN=a\\,,", "CN=a,,C=BE", ",CN=a", ""])
def test_a_separator_without_a_name_is_refused(dn: str) -> None:
    """Something may have been cut off."""
    with pytest.raises(ContractUnreadable):
        DistinguishedName.parse(dn)


def test_an_escaped_comma_at_the_end_belongs_to_the_value() -> None:
    """It separates nothing."""
    assert DistinguishedName.parse("CN=a\\,").rdns == (("CN", "a,"),)
    assert DistinguishedName.parse("C=BE,CN=a\\\\").rdns == (("C", "BE"), ("CN", "a\\"))


def test_several_values_in_one_rdn_are_not_read() -> None:
    """As a list of single values the name would be another."""
    attributes = [x509.NameAttribute(NameOID.COMMON_NAME, "a"), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "b")]
    name = x509.Name([x509.RelativeDistinguishedName(attributes)])
    with pytest.raises(ValueError, match="several values"):
        DistinguishedName.from_der(name.public_bytes())


def test_kinds_that_eHealth_does_not_use_keep_their_number() -> None:
    """An authority's name has a serial number: it is not lost, and is written as it was read."""
    der = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"), x509.NameAttribute(NameOID.SERIAL_NUMBER, "001")]
    ).public_bytes()
    name = DistinguishedName.from_der(der)
    assert name.rdns == (("2.5.4.5", "001"), ("C", "BE"))
    assert name.der() == der
    assert rfc2253(der) == "2.5.4.5=#1303303031,C=BE"


def test_an_alias_keeps_the_values_of_one_rdn_together() -> None:
    """As Java writes them: any name can be an alias, also one that eHealth would never write."""
    attributes = [x509.NameAttribute(NameOID.COMMON_NAME, "a"), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "b")]
    name = x509.Name([x509.RelativeDistinguishedName(attributes)])
    assert rfc2253(name.public_bytes()) in ("CN=a+O=b", "O=b+CN=a")


@pytest.mark.parametrize("blank", ["\t", "\u00a0", "\u2003"])
def test_only_spaces_are_blanks_that_a_reader_drops(blank: str) -> None:
    """RFC 2253 §2.4 speaks of the space; what else looks like one belongs to the value."""
    name = DistinguishedName((("CN", f"{blank}a{blank}"), ("C", "BE")))
    assert name.text() == f"CN={blank}a{blank},C=BE"
    assert DistinguishedName.parse(name.text()) == name


DER = DistinguishedName.of(Organization("CBE", "0999000228", "Été"), ApplicationId.known("APP")).der()


@given(
    st.binary(max_size=60)
    | st.tuples(st.integers(0, len(DER)), st.integers(0, 4), st.binary(max_size=4)).map(
        lambda change: DER[: change[0]] + change[2] + DER[change[0] + change[1] :]
    )
)
@settings(max_examples=500)
@example(b"")
@example(b"\x30\x08\x31\x06\x30\x04\x06\x00\x08\x00")  # a type and a value that have no meaning
def test_any_bytes_are_a_name_or_none(der: bytes) -> None:
    """The reader and the writer of RFC 2253 raise nothing but what they say."""
    for read in (DistinguishedName.from_der, rfc2253):
        with suppress(ValueError):
            read(der)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    """The parser raises nothing else, and what it reads it can write."""
    try:
        name = DistinguishedName.parse(text)
    except ContractUnreadable:
        return
    assert DistinguishedName.parse(name.text()) == name
