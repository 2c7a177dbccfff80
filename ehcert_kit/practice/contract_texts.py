"""What the practice platform's contracts say: HTML, in French and in Dutch, as the real ones are."""

from __future__ import annotations

import html

from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from .subject import normalised


def for_certificate(dn: str, contact: ContactData, signer: Person, owner: Organization) -> dict[str, str]:
    def document(language: str, title: str, binds: str, terms: tuple[str, ...]) -> str:
        rows = "".join(f"<li>{html.escape(term)}</li>" for term in terms)
        parts = (("DN", dn), ("E-mail", contact.email_private), ("Tel.", contact.phone_private))
        facts = "".join(f"<dt>{label}</dt><dd>{html.escape(value)}</dd>" for label, value in parts)
        return (
            f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
            f"</head><body><h1>{title}</h1><p>{html.escape(binds)}</p><dl>{facts}</dl><ol>{rows}</ol></body></html>"
        )

    who = f"{signer.full_name} ({signer.ssin})"
    return {
        "fr": document(
            "fr",
            "Contrat d'exercice PRATIQUE, sans valeur",
            f"Entre la plate-forme d'exercice et {who}, pour {normalised(owner.name)} ({owner}).",
            (
                "La clé privée ne quitte pas l'ordinateur du titulaire.",
                "Le titulaire protège le mot de passe du fichier et ne le confie à personne.",
                "Le titulaire demande la révocation dès que la clé n'est plus sûre.",
                "Ce texte sert à s'exercer : il n'engage personne.",
            ),
        ),
        "nl": document(
            "nl",
            "Oefencontract PRATIQUE, zonder waarde",
            f"Tussen het oefenplatform en {who}, voor {normalised(owner.name)} ({owner}).",
            (
                "De private sleutel verlaat de computer van de houder niet.",
                "De houder beschermt het wachtwoord van het bestand en geeft het aan niemand.",
                "De houder vraagt de herroeping zodra de sleutel niet meer veilig is.",
                "Deze tekst dient om te oefenen: hij verbindt niemand.",
            ),
        ),
    }


def for_revocation(dn: str, signer: Person, reason: str) -> dict[str, str]:
    return {
        language: f'<!DOCTYPE html><html lang="{language}"><body><p>{text}: {html.escape(dn)}, '
        f"{html.escape(signer.full_name)}, {reason}</p></body></html>"
        for language, text in (("fr", "Révocation d'exercice"), ("nl", "Oefenherroeping"))
    }
