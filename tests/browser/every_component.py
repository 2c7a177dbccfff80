"""The source of a notebook cell that shows every component once. Tests copy it into a notebook."""

import ipywidgets

from ehcert_kit.keystore.password import RULES
from ehcert_kit.secret import Secret
from ehcert_kit.texts import Message
from ehcert_kit.widgets.components import (
    Actions,
    Checkbox,
    Checks,
    Choice,
    Field,
    Frame,
    Heading,
    Html,
    Problem,
    SecretForm,
    Select,
    Status,
    Steps,
    Ticks,
)

WHERE = "Étape 5 sur 9 : votre organisation"
heading = Heading("Pour quelle organisation ?", title="Organisation")
steps = Steps(
    caption=WHERE,
    items=[
        {"label": "Conditions", "state": "done", "href": "#etape=conditions"},
        {"label": "Identification", "state": "done", "href": "#etape=identification"},
        {"label": "Organisation", "state": "current"},
        {"label": "Contact", "state": "todo"},
        {"label": "Mot de passe", "state": "todo"},
        {"label": "Réponse d'eHealth", "state": "waiting"},
        {"label": "Carte", "state": "blocked"},
    ],
)
status = Status("Carte lue.", tone="ok")
waiting = Status("eHealth prépare le certificat. Vous pouvez fermer cette page.", tone="wait")
email = Field("E-mail personnel", hint="eHealth y envoie sa réponse.", kind="email", autocomplete="email")
phone = Field("Téléphone général", kind="tel", autocomplete="tel", optional=True, width="medium")
number = Field("Numéro", value="12345", error="Ce numéro a 5 chiffres. Il en faut 8.", width="short")
kind = Select(
    "Type de numéro",
    options=[{"value": v, "label": v} for v in ("CBE", "NIHII-GROUP")],
    hint="Liste d'eHealth.",
)
choice = Choice(
    "Trouvées par eHealth avec la carte de Camille EXERCICE",
    options=[
        {"value": "a", "label": "EXERCICE Soins du Parc", "hint": "NIHII-GROUP=94000027, rien d'actif"},
        {"value": "b", "label": "EXERCICE Résidence des Tilleuls", "hint": "CBE=0123456749"},
        {"value": "c", "label": "Une autre organisation", "disabled": True},
    ],
    error="Choisissez une organisation.",
)
box = Checkbox("J'ai lu le contrat.", hint="Il est en français et en néerlandais.")
rows = Html(
    '<dl class="eh-rows"><dt>Certificat pour</dt><dd>EXERCICE Soins du Parc</dd><dt>Fichier</dt>'
    "<dd>NIHII-GROUP=94000027 20260115-101500.exercice.p12</dd></dl>"
)
why = Html(
    "<p>Deux clés, deux rôles.</p><pre><code>openssl req -in demande.csr -noout -verify -subject -nameopt "
    "RFC2253,sep_multiline,utf8</code></pre>",
    summary="Pourquoi ?",
)
contract = Frame(
    "<h1>Contrat</h1>"
    + "<p>Le demandeur s'engage.</p>" * 40
    + "<script>alert(1)</script><img alt='' src='https://example.org/x.png'>",
    title="Contrat d'eHealth",
)
pin = SecretForm(
    "Code PIN pour s'identifier",
    "M'identifier",
    hint="Ce code prouve qui vous êtes. Il ne signe rien.",
    busy_label="Identification…",
)
password = SecretForm(
    "Mot de passe du fichier",
    "Créer le fichier",
    kind="new-password",
    confirm_label="Le mot de passe, encore une fois",
    hint="Il protège vos clés.",
    rules=RULES,
    rule_texts=[
        {"rule": "length", "text": "8 caractères au minimum"},
        {"rule": "characters", "text": "pas de lettre accentuée"},
        {"rule": "digit-or-symbol", "text": "au moins un chiffre ou un symbole"},
        {"rule": "confirmation", "text": "les deux mots de passe sont identiques"},
    ],
    note="Notez-le maintenant dans un endroit sûr. Personne ne peut le retrouver.",
)
sign = SecretForm("Code PIN pour signer", "Signer et envoyer", danger=True, hint="3 essais restants.")
problem = Problem()
message = Message(
    "Ce n'est pas le bon code PIN. Il reste 2 essais.",
    "Une faute de frappe, sans doute.",
    "Cherchez la lettre reçue avec la carte avant de réessayer.",
    "Qui peut agir : vous.",
    "Tout est conservé. Rien n'a été signé.",
    "KB-13",
)
actions = Actions(
    "Continuer",
    secondary=[
        {"id": "absent", "label": "Mon organisation n'est pas dans la liste"},
        {"id": "again", "label": "Actualiser", "kind": "button"},
    ],
    busy_label="Recherche en cours…",
)
checks = Checks(
    "Ce qui a été vérifié",
    heads=["Vérification", "Résultat", "Ce qui a été trouvé"],
    rows=[
        {
            "id": "disk",
            "title": "Disque",
            "tone": "error",
            "word": "à régler",
            "detail": "Le disque est presque plein.",
            "remedy": "Libérez de la place.",
            "owner": "Qui peut agir : vous.",
            "again": "Revérifier",
            "named": "Revérifier : Disque",
        },
        {"id": "java", "title": "Java", "tone": "ok", "word": "bon", "detail": "Rien à installer."},
    ],
)
places = Ticks(
    "Vos postes",
    head="Poste",
    tasks=[{"id": "installed", "label": "fichier installé"}, {"id": "tried", "label": "connexion essayée"}],
    rows=[{"name": "Accueil", "done": ["tried"], "remove": "Retirer de la liste : Accueil"}],
    remove="Retirer",
)
heard = Status("")


def submitted(secret: Secret, confirmation: Secret | None) -> None:
    heard.text = f"reçu {len(secret.reveal())} {confirmation is not None}"


def refused(secret: Secret, confirmation: Secret | None) -> None:
    if len(secret.reveal()) < 4:
        pin.error = "Le code PIN a 4 chiffres au moins."
    else:
        problem.show(message, "CKR_PIN_INCORRECT")


def broken(secret: Secret, confirmation: Secret | None) -> None:
    raise ValueError(secret.reveal())


def pressed(what: str) -> None:
    heard.text = f"pressé {what}"
    if what == "absent":
        heading.text = "Votre organisation"
        heading.focus()
    if what == "again":
        actions.busy = True


password.on_submit(submitted)
pin.on_submit(refused)
sign.on_submit(broken)
actions.on_press(pressed)
email.observe(lambda change: setattr(heard, "text", f"lu {change['new']}"), "value")
phone.on_leave(lambda: setattr(heard, "text", f"quitté {phone.value}"))
choice.observe(lambda change: setattr(heard, "text", f"choisi {change['new']}"), "value")

page = ipywidgets.VBox(
    [
        steps,
        heading,
        status,
        waiting,
        email,
        phone,
        number,
        kind,
        choice,
        box,
        rows,
        why,
        contract,
        pin,
        password,
        sign,
        problem,
        actions,
        checks,
        places,
        heard,
    ]
)
page  # noqa: B018  # what a cell shows is its last expression
