"""The texts of the practice platform's contracts: HTML in French and Dutch, as the real ones are."""

from __future__ import annotations

import html
from collections.abc import Iterable

from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from .subject import normalised

#: Why a certificate is revoked, in the languages of the contracts (CertRA core schema).
_REASONS = {
    "keyCompromise": ("la clé ou son mot de passe est en danger", "de sleutel of het wachtwoord is in gevaar"),
    "affiliationChanged": ("l'organisation a changé", "de organisatie is veranderd"),
    "superseded": ("un autre certificat le remplace", "een ander certificaat vervangt het"),
    "cessationOfOperation": ("l'activité s'arrête", "de activiteit stopt"),
}


def for_certificate(dn: str, contact: ContactData, signer: Person, owner: Organization) -> dict[str, str]:
    facts = (("DN", dn), ("E-mail", contact.email_private), ("Tel.", contact.phone_private))
    who = _who(signer)
    return {
        "fr": _document(
            "fr",
            "Contrat d'exercice PRATIQUE, sans valeur",
            f"Entre la plate-forme d'exercice et {who}, pour {normalised(owner.name)} ({owner}).",
            facts,
            (
                "La clé privée ne quitte pas l'ordinateur du titulaire.",
                "Le titulaire protège le mot de passe du fichier et ne le confie à personne.",
                "Le titulaire demande la révocation dès que la clé n'est plus sûre.",
                "Ce texte sert à s'exercer : il n'engage personne.",
            ),
        ),
        "nl": _document(
            "nl",
            "Oefencontract PRATIQUE, zonder waarde",
            f"Tussen het oefenplatform en {who}, voor {normalised(owner.name)} ({owner}).",
            facts,
            (
                "De private sleutel verlaat de computer van de houder niet.",
                "De houder beschermt het wachtwoord van het bestand en geeft het aan niemand.",
                "De houder vraagt de herroeping zodra de sleutel niet meer veilig is.",
                "Deze tekst dient om te oefenen: hij verbindt niemand.",
            ),
        ),
    }


def for_revocation(dn: str, signer: Person, reason: str) -> dict[str, str]:
    french, dutch = _REASONS.get(reason, (reason, reason))
    who = _who(signer)
    return {
        "fr": _document(
            "fr",
            "Révocation d'exercice PRATIQUE, sans valeur",
            f"{who} demande à la plate-forme d'exercice de révoquer ce certificat.",
            (("DN", dn), ("Raison", french)),
            (
                "Une révocation ne s'annule pas.",
                "Le certificat et son jeton (ETK) ne servent plus dès que ce texte est signé et reçu.",
                "Ce texte sert à s'exercer : il n'engage personne.",
            ),
        ),
        "nl": _document(
            "nl",
            "Oefenherroeping PRATIQUE, zonder waarde",
            f"{who} vraagt het oefenplatform om dit certificaat te herroepen.",
            (("DN", dn), ("Reden", dutch)),
            (
                "Een herroeping kan niet ongedaan gemaakt worden.",
                "Het certificaat en zijn token (ETK) vervallen zodra deze tekst ondertekend en ontvangen is.",
                "Deze tekst dient om te oefenen: hij verbindt niemand.",
            ),
        ),
    }


def _who(signer: Person) -> str:
    return f"{signer.full_name} ({signer.ssin})"


def _document(
    language: str, title: str, binds: str, facts: Iterable[tuple[str, str]], terms: Iterable[str]
) -> str:
    rows = "".join(f"<li>{html.escape(term)}</li>" for term in terms)
    known = "".join(f"<dt>{label}</dt><dd>{html.escape(value)}</dd>" for label, value in facts)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f"</head><body><h1>{title}</h1><p>{html.escape(binds)}</p><dl>{known}</dl><ol>{rows}</ol></body></html>"
    )
