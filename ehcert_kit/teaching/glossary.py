"""The glossary: one home for each term of the field, in every language.

A term's sentences are ``term-NAME`` in the catalogues: the term itself, ``.says`` (one plain sentence), ``.forms``
(as it stands in running text) and, where official programs or offices call it otherwise, ``.official``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct, field

from ..texts import Texts, languages
from .finding import fold

#: Between the forms of a term, and between the words by which something is found.
BETWEEN = " | "


class Term(Struct, frozen=True):
    """One term.

    everyday: a word that everybody knows; it is in the glossary, and is not marked in running text.
    avoid: per language, a pattern (regular expression) of the words that say the same and are not used.
    """

    name: str
    everyday: bool = False
    avoid: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class GlossaryEntry:
    """A term in one language. official: what official programs or offices call it, where that differs."""

    name: str
    term: str
    says: str
    forms: tuple[str, ...]
    official: str
    everyday: bool
    elsewhere: Mapping[str, str]

    @cached_property
    def index(self) -> str:
        """The words by which it is found, folded: those of other languages too."""
        return fold(" ".join((self.term, *self.forms, self.official, self.says, *self.elsewhere.values())))


_EXTENDED = {
    "fr": r"\bprolong(er|ation|ez)\b",
    "nl": r"\b(verleng(en|ing)|hernieuw\w*)\b",
    "de": r"\b(verlängern|Verlängerung)\b",
    "en": r"\b(prolong\w*|extend (the|your|a) certificate)\b",
}
_CANCELLED = {
    "fr": r"\b(annul\w+|invalid\w+) (le|un|votre|du) certificat\b",
    "nl": r"\b(intrekk\w*|ingetrokken|annuleer\w*)\b",
    "de": r"\b(zurückziehen|zurückgezogen|Zertifikat sperren)\b",
    "en": r"\b(cancel|withdraw) (the|your|a) certificate\b",
}
_ENCRYPTED = {
    "fr": r"\b(crypter|cryptages?|cryptée?s?|décrypt\w+|encrypter)\b",
    "nl": r"\b(versleutel\w*|ontsleutel\w*|encryptie\w*)\b",
    "de": r"\b(Chiffrierung|chiffrier\w+)\b",
}
TERMS: Mapping[str, Term] = {
    term.name: term
    for term in (
        Term("ehealth-certificate"),
        Term(
            "ehealth-platform",
            avoid={"fr": r"\bplateforme\b", "nl": r"\beHealth ?platform\b", "en": r"\beHealth-platform\b"},
        ),
        Term("certificate-manager"),
        Term("request", everyday=True),
        Term("complete", everyday=True, avoid={"nl": r"\b(voltooi\w*|afwerken)\b"}),
        Term("renew", everyday=True, avoid=_EXTENDED),
        Term("revoke", everyday=True, avoid=_CANCELLED),
        Term(
            "keystore",
            avoid={
                "fr": r"\b(magasin|trousseau) de clés\b",
                "nl": r"\b(sleutelbos|sleutelarchief)\b",
                "de": r"\bSchlüsselbund\b",
                "en": r"\bkey[ -]store\b",
            },
        ),
        Term(
            "password",
            everyday=True,
            avoid={
                "fr": r"\bphrase secrète\b",
                "nl": r"\bpaswoord\w*\b",
                "de": r"\bPassw(ort|ör)\w*\b",
                "en": r"\b(passphrase|passcode)\b",
            },
        ),
        Term("private-key", avoid={"fr": r"\bclefs?\b"}),
        Term("public-key"),
        Term("etk", avoid=_ENCRYPTED),
        Term("end-to-end"),
        Term(
            "csr",
            avoid={
                "fr": r"\brequête de (certificat|signature)\b",
                "nl": r"\bcertificaatverzoek\b",
                "de": r"\bZertifikats?(anfrage|anforderung)\w*\b",
            },
        ),
        Term("holder"),
        Term("terms-of-use", everyday=True),
        Term("organisation", everyday=True, avoid={"en": r"\borganizations?\b"}),
        Term("nurses-group"),
        Term("local-manager"),
        Term(
            "access-manager",
            avoid={
                "fr": r"\b(administrateur (local|des accès)|gestionnaire des accès)\b",
                "nl": r"\btoegangenbeheerder\b",
                "de": r"\bZugriffsverwalter\b",
                "en": r"\baccess administrator\b",
            },
        ),
        Term("access-responsible"),
        Term("chief-access-manager"),
        Term("legal-representative"),
        Term("mandate"),
        Term("user", everyday=True),
        Term(
            "nihii-number",
            avoid={"fr": r"\bRIZIV\b", "nl": r"\bINAMI\b", "de": r"\b(INAMI|RIZIV)\b", "en": r"\b(INAMI|RIZIV)\b"},
        ),
        Term(
            "cbe-number",
            avoid={"fr": r"\bKBO\b", "nl": r"\bBCE\b", "de": r"\b(BCE|KBO)\b", "en": r"\b(BCE|KBO)\b"},
        ),
        Term(
            "ssin",
            avoid={"fr": r"\bINSZ\b", "nl": r"\bNISS\b", "de": r"\b(NISS|INSZ)\b", "en": r"\b(NISS|INSZ)\b"},
        ),
        Term("bis-number"),
        Term("ehp-number"),
        Term("application-id"),
        Term("specific-use"),
        Term(
            "eid",
            avoid={"fr": r"\be-ID\b", "nl": r"\be-ID\b", "de": r"\b(e-ID|Identitätskarten?)\b", "en": r"\be-ID\b"},
        ),
        Term(
            "card-reader",
            everyday=True,
            avoid={
                "fr": r"\blecteurs? de cartes\b|\bliseuse\b",
                "nl": r"\bkaartenlezers?\b",
                "de": r"\bKartenleser\w*\b",
                "en": r"\bsmart ?card readers?\b",
            },
        ),
        Term(
            "pin",
            everyday=True,
            avoid={
                "fr": r"\b(code secret|code confidentiel|NIP)\b",
                "nl": r"\bPIN[- ]code\b",
                "de": r"\b(Geheimzahl|Geheimnummer)\b",
                "en": r"\bPIN (code|number)\b",
            },
        ),
        Term("puk"),
        Term("authentication-certificate"),
        Term("signature-certificate", avoid={"fr": r"\bcertificat de non-répudiation\b"}),
        Term("middleware"),
        Term("pkcs11"),
        Term(
            "municipality",
            everyday=True,
            avoid={
                "fr": r"\b(mairie|hôtel de ville|maison communale)\b",
                "nl": r"\b(stadhuis|gemeentehuis)\b",
                "de": r"\b(Rathaus|Gemeindehaus)\b",
                "en": r"\b(town hall|city hall|communes?)\b",
            },
        ),
        Term("log-in", everyday=True),
        Term("access-management"),
        Term("acceptance"),
        Term("production"),
        Term("practice"),
        Term("manual-validation"),
        Term("expiry-date", everyday=True),
        Term(
            "time-stamping",
            avoid={"fr": r"\bhorodatage\b", "nl": r"\b(tijdstempel|tijdsstempel)\w*\b", "en": r"\btimestamp\w*\b"},
        ),
        Term("contact-centre", everyday=True),
        Term("dn"),
        Term("key-identifier"),
        Term("digest"),
        Term("chain"),
        Term("placeholder"),
        Term("challenge"),
    )
}


def entry(name: str, say: Texts) -> GlossaryEntry:
    """A term in the language of these sentences. Raises: KeyError: there is none of this name."""
    term, key = TERMS[name], f"term-{name}"
    official = say.maybe(f"{key}.official")
    others = {language: Texts(language)(key) for language in languages() if language != say.language}
    return GlossaryEntry(
        name,
        say(key),
        say(f"{key}.says"),
        tuple(say(f"{key}.forms").split(BETWEEN)),
        "" if fold(official) == fold(say(key)) else official,
        term.everyday,
        others,
    )


def entries(say: Texts) -> tuple[GlossaryEntry, ...]:
    """All terms in the language of these sentences, in alphabetical order."""
    return tuple(sorted((entry(name, say) for name in TERMS), key=lambda one: fold(one.term)))
