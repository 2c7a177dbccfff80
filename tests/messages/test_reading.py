"""What each answer says, value by value; and that nothing is made up where something is missing."""

from __future__ import annotations

import base64
import copy
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

import msgspec
import pytest
from lxml import etree

from ehcert_kit.certificate import Certificate
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.errors import AnswerMalformed, ContractNotOurs, RequestRefused
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization, Person
from ehcert_kit.messages import certra, depot, etkra
from ehcert_kit.messages.contract import Contract
from ehcert_kit.messages.depot import FoundEtk
from ehcert_kit.messages.operations import CERTRA_CORE, COMMONS, CertificateStatus, EtkStatus, RevocationReason
from ehcert_kit.values import replace
from tests.trust import making

DECLARED = (
    'xmlns:r="urn:be:fgov:ehealth:certra:protocol:v2" xmlns:k="urn:be:fgov:ehealth:certra:core:v2" '
    'xmlns:c="urn:be:fgov:ehealth:commons:core:v2" xmlns:e="urn:be:fgov:ehealth:etkra:protocol:v2" '
    'xmlns:d="urn:be:fgov:ehealth:etkdepot:1_0:protocol" xmlns:c1="urn:be:fgov:ehealth:commons:1_0:core" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


A, B = ApplicationId("A", "a"), ApplicationId("B", "b")


def document(content: str) -> etree._Element:
    return etree.fromstring(f"<answer {DECLARED}>{content}</answer>")


def names(french: str, dutch: str) -> str:
    return f'<k:Name><k:Value xml:lang="nl">{dutch}</k:Value><k:Value xml:lang="fr">{french}</k:Value></k:Name>'


QUALITIES = (
    "<r:NaturalPersonAuthorization>false</r:NaturalPersonAuthorization>"
    f"<r:OrganizationAuthorization>{names('Soins', 'Zorg')}"
    '<k:Identifier Type="CBE"> 0999000228 </k:Identifier></r:OrganizationAuthorization>'
    '<r:OrganizationAuthorization><k:Name><k:Value xml:lang="nl">Zorg</k:Value></k:Name>'
    '<k:Identifier Type="SITE">1234</k:Identifier></r:OrganizationAuthorization>'
)
TYPES = (
    f"<r:OrganizationType>{names('Groupe', 'Groep')}<k:IdentifierType> NIHII-GROUP </k:IdentifierType>"
    "<k:ValidationRegEx> 94[0-9]{6} </k:ValidationRegEx><k:CheckDigitAlgorithm> A </k:CheckDigitAlgorithm>"
    "<k:CheckDigitAlgorithm>B</k:CheckDigitAlgorithm><k:AvailableBaseService> tsa </k:AvailableBaseService>"
    "<k:AvailableBaseService>codage</k:AvailableBaseService></r:OrganizationType>"
    f"<r:OrganizationType>{names('Lieu', 'Plaats')}<k:IdentifierType>SITE</k:IdentifierType></r:OrganizationType>"
)
CONTRACT = (
    "<r:Contract><k:DN>CN=a, OU=b </k:DN><k:Signer><c:Id> 75041299851 </c:Id><c:FirstName>Anne-Lise</c:FirstName>"
    "<c:FirstName>Marie</c:FirstName><c:Name>PRATIQUE</c:Name></k:Signer>"
    '<k:Text><k:Value xml:lang="fr">&lt;p&gt; texte</k:Value><k:Value xml:lang="nl">tekst</k:Value></k:Text>'
    "</r:Contract>"
)
TAKEN = (
    "<r:PublicKeyIdentifier>C83343F84F0D51296CDAC43728EF9C5531B7AA54</r:PublicKeyIdentifier>"
    "<r:AutomaticallyValidated>true</r:AutomaticallyValidated>"
)
IDENTIFIER = bytes.fromhex("c83343f84f0d51296cdac43728ef9c5531b7aa54")
INFO = (
    "<r:CertificateInfo><k:RequestedDate>2026-11-24T05:57:27Z</k:RequestedDate>"
    "<k:PublicKeyIdentifier>C83343F84F0D51296CDAC43728EF9C5531B7AA54</k:PublicKeyIdentifier>"
    "<k:CertificateEntity><k:CertificateIdentifier><k:Actor>"
    '<c:Id Type="NIHII-GROUP"> 94003021 </c:Id><c:Name>Groupe </c:Name>'
    "</k:Actor><k:ApplicationId> APP </k:ApplicationId></k:CertificateIdentifier></k:CertificateEntity>"
    "<k:AuthenticationCertificateStatus>VALID_ACTIVE</k:AuthenticationCertificateStatus>"
    "<k:ETKStatus>IN_REQUEST</k:ETKStatus><k:AutomaticallyValidated>false</k:AutomaticallyValidated>"
    "<k:AuthenticationCertificateDetails><k:SerialNumber> 42 </k:SerialNumber>"
    "<k:DN> CN=NIHII-GROUP=94003021 </k:DN><k:IssuerDN>CN=CA</k:IssuerDN>"
    "<k:ValidNotBefore>2026-11-24T04:57:27Z</k:ValidNotBefore>"
    "<k:ValidNotAfter>2029-11-24T04:57:27Z</k:ValidNotAfter></k:AuthenticationCertificateDetails>"
    "<k:Revocable>true</k:Revocable><k:Replaceable>false</k:Replaceable>"
    "<k:ReplacementPeriodStartDate>2029-08-26T04:57:27Z</k:ReplacementPeriodStartDate>"
    "<k:ContactData><k:EmailPrivate>a@b.example</k:EmailPrivate><k:PhonePrivate>0470</k:PhonePrivate>"
    "</k:ContactData><k:BaseServiceUsage> tsa </k:BaseServiceUsage></r:CertificateInfo>"
)
DEPOT_OK = '<c1:Status><Code> 200 </Code><Message Lang="EN">Success</Message></c1:Status>'


def without(content: str, tag: str) -> etree._Element:
    """The same answer without one of its elements, the first of that name."""
    changed = document(content)
    found = next(e for e in changed.iter() if etree.QName(e).localname == tag)
    parent = found.getparent()
    assert parent is not None
    parent.remove(found)
    return changed


# ── values ───────────────────────────────────────────────────────────────────────────────────


def test_qualities() -> None:
    """French names where there are some, else the first; numbers without blanks."""
    read = certra.read_actor_qualities(document(QUALITIES))

    assert read.natural_person is False
    assert read.organizations == (
        (Organization("CBE", "0999000228", "Soins"), {"nl": "Zorg", "fr": "Soins"}),
        (Organization("SITE", "1234", "Zorg"), {"nl": "Zorg"}),
    )


def test_the_language_of_a_name_may_have_a_region_and_capitals() -> None:
    read = certra.read_actor_qualities(document(QUALITIES.replace('"fr"', '"FR-be"')))
    assert read.organizations[0][0].name == "Soins"


def test_an_organisation_without_any_name() -> None:
    changed = document(QUALITIES.replace('<k:Value xml:lang="nl">Zorg</k:Value></k:Name><k:Identifier Type="SITE"',
                                         '</k:Name><k:Identifier Type="SITE"'))  # fmt: skip
    assert certra.read_actor_qualities(changed).organizations[1] == (Organization("SITE", "1234", ""), {})


def test_types_of_organisation() -> None:
    """Pattern, algorithms and services may be missing."""
    group, site = certra.read_organization_types(document(TYPES))

    assert group == certra.OrganizationType(
        "NIHII-GROUP", {"nl": "Groep", "fr": "Groupe"}, "94[0-9]{6}", ("A", "B"), ("tsa", "codage")
    )
    assert site == certra.OrganizationType("SITE", {"nl": "Plaats", "fr": "Lieu"}, None, (), ())


def test_application_ids() -> None:
    """An element that is nil stands for a certificate without one."""
    ids = '<r:ApplicationId> A </r:ApplicationId><r:ApplicationId xsi:nil="true"/>'
    assert certra.read_application_ids(document(ids)) == (A, None)


def test_a_contract_goes_back_as_it_came() -> None:
    """Each given name in its own element, each text with its tag; also when it is read from what was sent."""
    answer = document(CONTRACT.replace('"fr"', '"FR-be"'))
    read = certra.read_contract(answer)
    sent = certra.Revoke(IDENTIFIER, read).to_element(datetime.now(UTC))

    for tag in (f"{{{COMMONS}}}FirstName", f"{{{CERTRA_CORE}}}Value"):
        received, back = ([(e.text, dict(e.attrib)) for e in tree.iter(tag)] for tree in (answer, sent))
        assert received == back and len(back) == 2
    assert certra.Revoke.read(sent).contract == read
    assert (read.tag("fr"), read.tag("nl"), read.tag("de")) == ("FR-be", "nl", "FR-be")


def test_a_contract_that_an_earlier_version_stored_is_read() -> None:
    """It had no first names by themselves."""
    stored = msgspec.to_builtins(contract())
    del stored["first_names"]
    assert msgspec.convert(stored, Contract) == contract()


@pytest.mark.parametrize("tag", ["fr", "FR", "fr-BE"])
def test_a_contract_with_two_texts_in_one_language_is_malformed(tag: str) -> None:
    """One of them would be signed unseen."""
    with pytest.raises(AnswerMalformed, match="two texts in one language"):
        certra.read_contract(document(CONTRACT.replace('"nl"', f'"{tag}"')))


def test_a_contract() -> None:
    """Name and texts exactly as received, given names in one."""
    read = certra.read_contract(document(CONTRACT))

    assert read.dn == "CN=a, OU=b "
    assert read.signer == Person("75041299851", "Anne-Lise Marie", "PRATIQUE")
    assert list(read.texts.items()) == [("fr", "<p> texte"), ("nl", "tekst")]


@pytest.mark.parametrize("replaces", [None, IDENTIFIER[::-1]])
def test_a_request_that_was_taken(replaces: bytes | None) -> None:
    more = f"<r:ReplacesCertificate>{replaces.hex()}</r:ReplacesCertificate>" if replaces else ""
    read = certra.read_generated_certificate(document(TAKEN + more))

    assert read == certra.GeneratedCertificate(IDENTIFIER, True, replaces)


def holding(*octets: bytes) -> etree._Element:
    texts = (f"<r:X509Certificate>{base64.b64encode(each).decode()}</r:X509Certificate>" for each in octets)
    return document("".join(texts))


def test_a_chain() -> None:
    """In the order received; what is no certificate is malformed."""
    delivered = making.chain().delivered
    assert certra.read_certificates(holding(*delivered)) == tuple(Certificate(der) for der in delivered)
    for octets in (b"", delivered[0][:-1], b"\0\1\2"):
        with pytest.raises(AnswerMalformed):
            certra.read_certificates(holding(delivered[0], octets))


def test_what_the_platform_knows_of_a_certificate() -> None:
    """All of it."""
    (info,) = certra.read_certificate_infos(document(INFO))

    assert info == certra.CertificateInfo(
        public_key_identifier=IDENTIFIER,
        organization=Organization("NIHII-GROUP", "94003021", "Groupe "),
        application_id=ApplicationId("APP", "APP"),
        requested=datetime(2026, 11, 24, 5, 57, 27, tzinfo=UTC),
        certificate_status=CertificateStatus.VALID_ACTIVE,
        etk_status=EtkStatus.IN_REQUEST,
        automatically_validated=False,
        details=certra.CertificateDetails(
            "42",
            "CN=NIHII-GROUP=94003021",
            datetime(2026, 11, 24, 4, 57, 27, tzinfo=UTC),
            datetime(2029, 11, 24, 4, 57, 27, tzinfo=UTC),
        ),
        revocable=True,
        replaceable=False,
        replacement_from=datetime(2029, 8, 26, 4, 57, 27, tzinfo=UTC),
        contact=ContactData("a@b.example", "0470"),
        base_services=("tsa",),
    )


def test_a_certificate_that_is_not_yet_made_has_no_number_and_no_end() -> None:
    """Nor has every organisation an application ID."""
    (whole,) = certra.read_certificate_infos(document(INFO))
    missing: Mapping[str, dict[str, None]] = {
        "AuthenticationCertificateDetails": {"details": None},
        "ReplacementPeriodStartDate": {"replacement_from": None},
        "ApplicationId": {"application_id": None},
    }
    for tag, values in missing.items():
        (info,) = certra.read_certificate_infos(without(INFO, tag))
        assert info == replace(whole, **values)  # type: ignore[arg-type]
    (info,) = certra.read_certificate_infos(document(INFO.replace(" APP ", " ")))
    assert info.application_id is None


def test_a_challenge_and_a_token() -> None:
    assert etkra.read_challenge(document("<e:Challenge>AAEC</e:Challenge>")) == b"\0\1\2"
    for waits in (True, False):
        answer = document(f"<e:ETK>AAEC</e:ETK><e:ToBeActivated>{str(waits).lower()}</e:ToBeActivated>")
        assert etkra.read_registered_etk(answer) == etkra.RegisteredEtk(b"\0\1\2", waits)


# ── nothing made up ──────────────────────────────────────────────────────────────────────────

Read = Callable[[etree._Element], object]
TOKEN = "<e:ETK>AAEC</e:ETK><e:ToBeActivated>true</e:ToBeActivated>"
COMPULSORY: list[tuple[str, Read, str, str]] = [
    (reader.__name__, reader, content, tag)
    for reader, content, tags in (
        (certra.read_actor_qualities, QUALITIES, "NaturalPersonAuthorization Name Identifier"),
        (certra.read_organization_types, TYPES, "Name IdentifierType"),
        (certra.read_contract, CONTRACT, "Contract DN Signer Id Name Text"),
        (certra.read_generated_certificate, TAKEN, "PublicKeyIdentifier AutomaticallyValidated"),
        (
            certra.read_certificate_infos,
            INFO,
            "RequestedDate PublicKeyIdentifier CertificateEntity CertificateIdentifier Actor Id Name SerialNumber "
            "AuthenticationCertificateStatus ETKStatus AutomaticallyValidated ValidNotAfter",
        ),
        (etkra.read_challenge, "<e:Challenge>AAEC</e:Challenge>", "Challenge"),
        (etkra.read_registered_etk, TOKEN, "ETK ToBeActivated"),
        (depot.read_etk, DEPOT_OK, "Status Code"),
    )
    for tag in tags.split()
]


@pytest.mark.parametrize(
    ("read", "content", "tag"), [pytest.param(r, c, t, id=f"{n}-{t}") for n, r, c, t in COMPULSORY]
)
def test_an_answer_without_a_compulsory_element_is_malformed(read: Read, content: str, tag: str) -> None:
    """And says which one is missing."""
    read(document(content))
    with pytest.raises(AnswerMalformed) as raised:
        read(without(content, tag))
    assert raised.value.detail == f"no {tag}"
    assert raised.value.operation.lower().startswith(OPERATION[read])


OPERATION: Mapping[Read, str] = {
    certra.read_actor_qualities: "getactorqualities",
    certra.read_organization_types: "getgenericorganizationtypes",
    certra.read_contract: "generatecontract",
    certra.read_generated_certificate: "generatecertificate",
    certra.read_certificate_infos: "getcertificateinfofor",
    etkra.read_challenge: "startetkregistration",
    etkra.read_registered_etk: "completeetkregistration",
    depot.read_etk: "getetk",
}


def test_an_answer_without_any_certificate_is_malformed() -> None:
    with pytest.raises(AnswerMalformed, match="no X509Certificate"):
        certra.read_certificates(document(""))


# ── the depot ────────────────────────────────────────────────────────────────────────────────


def depot_error(code: str, message: str) -> str:
    return f"<d:Error><d:Code> {code} </d:Code><d:Message> {message} </d:Message></d:Error>"


def test_what_the_depot_found() -> None:
    """One, none, or several: then one must ask more precisely."""
    matching = "<d:MatchingEtk/>"
    assert depot.read_etk(document(DEPOT_OK + "<d:ETK>AAEC</d:ETK>")) == FoundEtk(b"\0\1\2")
    assert depot.read_etk(document(DEPOT_OK)) == FoundEtk(None)
    assert depot.read_etk(document(DEPOT_OK + depot_error("NO_MATCHING_ETK", "none"))) == FoundEtk(None)
    assert depot.read_etk(document(DEPOT_OK + matching * 2)) == FoundEtk(None, several=True)


@pytest.mark.parametrize(
    "both",
    [
        ("<d:ETK>AAEC</d:ETK>", depot_error("NO_MATCHING_ETK", "none")),
        ("<d:ETK>AAEC</d:ETK>", "<d:MatchingEtk/>"),
        ("<d:MatchingEtk/>", depot_error("NO_MATCHING_ETK", "none")),
    ],
    ids=["a token and none", "one and several", "several and none"],
)
def test_a_depot_that_contradicts_itself_is_not_believed(both: tuple[str, str]) -> None:
    """Each of both alone is an answer; the schema lets it give one."""
    for one in both:
        depot.read_etk(document(DEPOT_OK + one))
    with pytest.raises(AnswerMalformed, match=r"detail=\w+ \+ \w+"):
        depot.read_etk(document(DEPOT_OK + "".join(both)))


def test_the_depots_no_has_its_code_and_message() -> None:
    """Its own errors, else its status."""
    down = DEPOT_OK.replace(" 200 ", " 500 ").replace("Success", "Down")
    both = down.replace("</c1:Status>", '<Message Lang="FR">En panne</Message></c1:Status>')
    nothing, other = depot_error("NO_MATCHING_ETK", "none"), depot_error("INVALID_CBE_NUMBER", "bad")
    for content, codes, messages in (
        (down, ("500",), ("Down",)),
        (both, ("500",), ("Down",)),
        (DEPOT_OK + other, ("INVALID_CBE_NUMBER",), ("bad",)),
        (DEPOT_OK + nothing + other, ("NO_MATCHING_ETK", "INVALID_CBE_NUMBER"), ("none", "bad")),
        (down + nothing, ("NO_MATCHING_ETK",), ("none",)),
    ):
        with pytest.raises(RequestRefused) as raised:
            depot.read_etk(document(content))
        assert (raised.value.codes, raised.value.messages) == (codes, messages)
        assert raised.value.operation == "GetEtk"


# ── the contract ─────────────────────────────────────────────────────────────────────────────

ACTOR = Organization("CBE", "0999000228", "Soins du Parc")
SIGNER = Person("75041299851", "Anne-Lise Marie", "PRATIQUE")


def contract(
    actor: Organization = ACTOR, application_id: ApplicationId | None = None, signer: Person = SIGNER
) -> Contract:
    dn = DistinguishedName.of(actor, application_id).text()
    return Contract(dn, signer, {"fr": "texte", "nl": "tekst"})


def others() -> Iterator[tuple[str, Contract]]:
    """Contracts that differ in one thing."""
    yield "type", contract(replace(ACTOR, type="EHP"))
    yield "number", contract(replace(ACTOR, number="0999001020"))
    yield "name", contract(replace(ACTOR, name="Soins du Lac"))
    yield "application ID", contract(application_id=B)
    yield "no application ID", contract(application_id=None)
    yield "number of the signer", contract(signer=replace(SIGNER, ssin="88063099691"))
    yield "first names of the signer", contract(signer=replace(SIGNER, first_names="Anne-Lise"))
    yield "name of the signer", contract(signer=replace(SIGNER, name="AUTRE"))


def test_a_contract_for_what_was_asked_is_good() -> None:
    """Given back is its name."""
    good = contract(application_id=A)
    assert good.check(ACTOR, A, SIGNER) == DistinguishedName.of(ACTOR, A)


@pytest.mark.parametrize(("what", "other"), [pytest.param(*each, id=each[0]) for each in others()])
def test_a_contract_for_anything_else_is_not_signed(what: str, other: Contract) -> None:
    """And both are named."""
    asked = A if "application ID" in what else None
    with pytest.raises(ContractNotOurs) as raised:
        other.check(ACTOR, asked, SIGNER)
    if "signer" in what:
        assert (raised.value.asked, raised.value.received) == (SIGNER.full_name, other.signer.full_name)
    else:
        assert raised.value.asked == DistinguishedName.of(ACTOR, asked).text()
        assert raised.value.received == other.dn


def test_a_contract_for_another_reason_is_not_signed() -> None:
    """Of a revocation; where none is asked for, neither is one for whatever reason."""
    name = DistinguishedName.of(ACTOR, A)
    loss = replace(contract(application_id=A), reason=RevocationReason.KEY_COMPROMISE)
    assert loss.check_name(name, SIGNER, RevocationReason.KEY_COMPROMISE) == name
    with pytest.raises(ContractNotOurs) as raised:
        loss.check_name(name, SIGNER, RevocationReason.SUPERSEDED)
    told = (raised.value.asked, raised.value.received)
    assert told == (str(RevocationReason.SUPERSEDED), str(RevocationReason.KEY_COMPROMISE))
    with pytest.raises(ContractNotOurs):
        loss.check(ACTOR, A, SIGNER)


def test_the_digest_is_over_every_part_of_a_contract() -> None:
    """Two contracts that differ in anything have two digests; the same one has one."""
    parts = [contract(), *(other for what, other in others() if what != "no application ID")]
    parts.append(replace(contract(), texts={"fr": "texte"}))
    parts.append(replace(contract(), texts={"fr": "texte", "nl": "Tekst"}))
    parts.append(replace(contract(), texts={"nl": "texte", "fr": "tekst"}))
    digests = {part.digest for part in parts}

    assert len(digests) == len(parts)
    assert copy.deepcopy(contract()).digest == contract().digest
    assert contract().octets.split(b"\0") == [
        b"CN=CBE\\=0999000228,OU=eHealth-platform Belgium,OU=SOINS DU PARC,OU=CBE\\=0999000228,"
        b"O=Federal Government,C=BE",
        b"75041299851",
        b"Anne-Lise Marie",
        b"PRATIQUE",
        b"fr",
        b"texte",
        b"nl",
        b"tekst",
    ]


def test_the_address_at_which_a_person_says_who_he_is() -> None:
    """And until when."""
    content = (
        "<r:ValidationUrl> https://x.invalid/1 </r:ValidationUrl>"
        "<r:ExpirationDate>2026-01-22T10:20:00.000+01:00</r:ExpirationDate>"
    )
    told = certra.read_submitted_csr(document(content))
    assert told == certra.SubmittedCsr("https://x.invalid/1", datetime(2026, 1, 22, 9, 20, tzinfo=UTC))
    for tag in ("ValidationUrl", "ExpirationDate"):
        with pytest.raises(AnswerMalformed) as raised:
            certra.read_submitted_csr(without(content, tag))
        assert raised.value.operation == "SubmitCSRForForeigner"


def test_a_foreigners_request_child_by_child() -> None:
    """In the order and the namespaces of the schema."""
    person = Person("85410199973", "Anne Lise", "Pratique")
    sent = certra.SubmitCSRForForeigner(person, ContactData("a@b.example", "0470"), b"csr")
    root = sent.to_element(datetime(2026, 1, 15, tzinfo=UTC))
    told = [(element.tag, (element.text or "").strip(), dict(element.attrib)) for element in root.iter()][1:]
    certra_ns, core = "{urn:be:fgov:ehealth:certra:protocol:v2}", "{urn:be:fgov:ehealth:certra:core:v2}"
    common = "{urn:be:fgov:ehealth:commons:core:v2}"
    assert told == [
        (f"{certra_ns}ForeignPerson", "", {}),
        (f"{common}Id", "85410199973", {"Type": "SSIN"}),
        (f"{common}FirstName", "Anne Lise", {}),
        (f"{common}Name", "Pratique", {}),
        (f"{certra_ns}ContactData", "", {}),
        (f"{core}EmailPrivate", "a@b.example", {}),
        (f"{core}PhonePrivate", "0470", {}),
        (f"{certra_ns}CSR", "Y3Ny", {}),
    ]
