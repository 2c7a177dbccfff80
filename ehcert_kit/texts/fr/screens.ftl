### Les écrans : libellés, aides, choix, phrases. Les libellés entre guillemets sont ceux du programme officiel.

continue = Continuer
continue-responsable = Continuer : vérification du responsable
continue-programme = Continuer : le programme
continue-demander = Continuer : demander le certificat
continue-valider = Continuer : compléter le certificat
continue-apercu = Continuer : aperçu des certificats
back = Retour
done = fait
todo = à faire
print-page = Imprimer cette page
sent-already = Déjà envoyé le { $when } à { $time }. Vous ne pouvez plus rien changer ici.
sent-signed = Signé le { $when } à { $time }. Vous ne pouvez rien changer ici tant qu'eHealth n'a pas dit ce qu'il a reçu.
undo = Rien n'est envoyé à eHealth. Mais ce changement annule :
undo-identification = l'identification : eHealth demandera de nouveau le code PIN.
undo-choice = l'organisation choisie.
undo-options = les options.
undo-agreement = le contrat : il faudra en demander un autre, et le lire.
undo-keys = le fichier créé : il est mis de côté, et il faudra en créer un autre, avec un mot de passe.
undo-go = Changer quand même
undo-stay = Ne rien changer
bug = Ce programme s'est trompé.
    .cause = Une erreur qui n'était pas prévue s'est produite ({ $kind }).
    .remedy = Rechargez la page : la procédure reprend où elle était. Si cela se répète, signalez-le à la personne qui a installé ce programme.
    .kept = Votre dossier est enregistré. Vous retaperez seulement le code PIN et le mot de passe.

step-caption = Étape { $number } sur { $of } : { $label }
step-what = qu'est-ce qu'un certificat ?
step-kind = pour qui ?
step-at-hand = à avoir sous la main
step-machine = votre ordinateur
step-manager = votre responsable
step-identify = votre carte
step-environment = où travailler
step-connection = connexion
step-conditions = conditions
step-situation = votre situation
step-actor = pour qui
step-organization = organisation
step-options = options
step-contact = contact
step-password = mot de passe
step-sign = contrat et signature
step-sent = envoyé
step-waiting = attente
step-file = compléter le fichier
step-install = installation
step-ready = prêt
step-overview = vos certificats
step-advice = que faire
step-renew = ancien et nouveau fichier
step-activate = mise en service
step-target = lequel, pourquoi
step-revoke = contrat et signature
step-revoked = révoqué
step-change-password = changer
step-forgotten = mot de passe oublié
step-etk = clé de chiffrement
step-lookup = jeton d'un destinataire
step-copy = copier
step-calendar = rappels
step-person = qui
step-invitation = envoi et confirmation
step-several = organisations
step-several-files = fichiers
step-several-sign = contrats et signatures
step-several-complete = certificats

panel-why = Pourquoi ?
panel-details = Les détails
panel-check = Vérifiez vous-même
panel-check-folder = Dans un terminal, depuis le dossier { $folder } :
panel-check-expected = La réponse contient : { $expected }
panel-nothing = pas encore
panel-scenario = scénario
panel-machine-title = Cet ordinateur
panel-machine = Ce qu'il faut pour commencer.

## Mise en route

kind-legend = Qui demande le certificat ?
kind-group = Un groupement infirmier (GROUP)
    .outcome = Le certificat portera NIHII-GROUP et le numéro INAMI de tiers payant du groupement, qui commence par 94.
kind-institution = Une institution (BCE)
    .outcome = Le certificat portera CBE et le numéro d'entreprise, de dix chiffres.
kind-unknown = Je ne sais pas
    .outcome = Continuez : eHealth vous montrera la liste des organisations que vous gérez, avec le numéro de chacune.
kind-person =
    .outcome = Le certificat portera votre nom et votre numéro national. Une personne n'a qu'un seul certificat.
kind-whom = Qui utilisera le certificat ?
kind-whom-organization = Une organisation
kind-whom-self = Moi, en mon propre nom
kind-whom-unknown = Je ne sais pas
kind-94 = Votre logiciel demande-t-il un numéro INAMI qui commence par 94 ?
kind-94-yes = Oui
kind-94-no = Non, un autre numéro
kind-94-unknown = Je ne sais pas
kind-enterprise = Demande-t-il un numéro d'entreprise (BCE), de dix chiffres, qui commence par 0 ou 1 ?
kind-enterprise-yes = Oui
kind-enterprise-no = Non
kind-enterprise-unknown = Je ne sais pas
kind-question-missing = Répondez à cette question, ou choisissez « Je ne sais pas ».
kind-missing = Choisissez votre type d'organisation, ou « Je ne sais pas ».
at-hand-card = La carte d'identité du responsable des accès
at-hand-pin = Son code PIN
at-hand-reader = Un lecteur de carte
at-hand-number = Le numéro de l'organisation (INAMI ou BCE)
at-hand-email = Une adresse e-mail que vous lisez
at-hand-phone = Un numéro de téléphone
at-hand-safe = Un endroit sûr pour noter un mot de passe
at-hand-java = Java n'est pas nécessaire : ces pages remplacent le programme à télécharger.
at-hand-done = Tout est prêt.
verdict-ok = bon
verdict-warning = attention
verdict-failed = à régler
verdict-skipped = à voir ensuite
machine-check = Vérifier
machine-again = Revérifier
    .named = Revérifier : { $check }
machine-all-again = Tout revérifier
machine-busy = Vérification…
machine-table = Ce qui a été vérifié sur cet ordinateur
machine-head-check = Vérification
machine-head-state = Résultat
machine-head-told = Ce qui a été trouvé
machine-before = Cet ordinateur a déjà été vérifié : il convient. Revérifiez si quelque chose a changé.
machine-verdict-ok = Tout va bien : cet ordinateur convient.
machine-verdict-warning = { $number ->
    [one] Vous pouvez continuer. Un point demande votre attention.
   *[other] Vous pouvez continuer. { $number } points demandent votre attention.
 }
machine-verdict-failed = { $number ->
    [one] Un point est à régler.
   *[other] { $number } points sont à régler.
 }
machine-verdict-later = { $number ->
    [one] Un autre se verra ensuite.
   *[other] Les { $number } autres se verront ensuite.
 }
machine-verdict-unseen = { $number ->
    [one] Un point n'a pas pu être vérifié.
   *[other] { $number } points n'ont pas pu être vérifiés.
 }
doctor-standing = Où en est le dossier
doctor-request = Demande
doctor-can-start = On peut commencer.
doctor-cannot-start = On ne peut pas encore commencer.
doctor-remedy = Remède : { $remedy }
doctor-written = Rapport écrit : { $file }. Il ne contient ni secret, ni nom, ni numéro.
machine-skipped = Réglez d'abord ce qui précède.
machine-python = Ce programme tourne (ehcert-kit { $program }, Python { $version }).
    .title = Programme
    .failed = Ce programme est trop ancien.
    .remedy = Installez Python 3.11 ou plus récent.
machine-system = { $system } { $version }. Vérifiez que ses mises à jour sont installées.
    .title = Système
    .warning = Une mise à jour attend le redémarrage de cet ordinateur.
    .remedy = Redémarrez-le avant de commencer.
machine-java = Java n'est pas utilisé : rien à installer.
    .title = Java
machine-backend = { $why ->
    [practice] La carte d'exercice tient lieu de carte et de lecteur.
    [asked] { $backend }, comme demandé.
    [official] { $backend } : le logiciel eID officiel est installé.
   *[direct] { $backend } : le logiciel eID officiel n'est pas installé, l'accès est direct.
 } Sur cet ordinateur : { $installed }.
    .title = Accès à la carte
machine-service = { $practice ->
    [yes] Le service de cartes n'est pas utilisé par la carte d'exercice.
   *[no] Le service de cartes répond.
 }
    .title = Service de cartes
machine-reader = { $practice ->
    [yes] Aucun lecteur n'est nécessaire à la carte d'exercice.
   *[no] Lecteur : { $readers }.
 }
    .title = Lecteur
machine-card = Carte lue : { $holder }.
    .title = Carte
    .warning = Cette carte n'est plus valable depuis le { $until } : { $holder }.
    .remedy = Demandez une nouvelle carte au service population.
machine-certificates = Les deux certificats de la carte sont valables jusqu'au { $until }.
    .title = Certificats
    .warning = Les certificats de la carte expirent bientôt : le { $until }.
    .remedy = Demandez de nouveaux certificats, ou une nouvelle carte, au service population.
machine-pin = { $entry ->
    [pad] Le code PIN se tape sur le lecteur.
    [window] Le code PIN pour signer se tape dans la fenêtre du logiciel eID.
   *[field] Le code PIN se tape dans ces pages.
 } { $tries ->
    [unknown] Le nombre d'essais restants n'est pas connu d'avance.
    [one] Il reste { $tries } essai.
   *[other] Il reste { $tries } essais.
 }
    .title = Code PIN
    .warning = Il ne reste qu'un essai pour le code PIN.
    .remedy = Cherchez la lettre reçue avec la carte avant de l'utiliser. Un code faux de plus bloque la carte.
machine-interference = Aucun autre lecteur ne gêne.
    .title = Autres lecteurs
    .warning = D'autres lecteurs ou cartes peuvent gêner : { $readers }.
    .remedy = Retirez les autres cartes. Fermez les programmes qui les utilisent.
machine-folder = On peut écrire dans { $folder }.
    .title = Dossier
    .failed = On ne peut pas écrire dans { $folder }.
    .warning = { $why ->
        [network] { $folder } est sur le réseau : ceux qui ont accès à ce disque réseau peuvent lire ce dossier. Vos clés restent chiffrées.
        [removable] { $folder } est sur un support amovible : la personne qui l'a en main peut lire ce dossier. Vos clés restent chiffrées.
        [synchronised] { $folder } est copié sur internet par OneDrive. Vos clés y sont copiées aussi, mais restent chiffrées.
       *[rights] D'autres utilisateurs de cet ordinateur peuvent voir les noms des fichiers de { $folder }. Ils ne peuvent pas ouvrir vos clés.
    }
    .remedy = Donnez à vous seul le droit de lire et d'écrire dans ce dossier, ou choisissez-en un autre, sur le disque de cet ordinateur.
machine-disk = Il y a { $free_megabytes } Mo libres.
    .title = Disque
    .failed = Le disque est presque plein : { $free_megabytes } Mo libres.
    .remedy = Libérez de la place.
machine-proxy = { $proxy ->
    [practice] L'environnement d'exercice n'utilise pas de proxy.
    [none] Aucun proxy. Ce programme n'utilise ni script de configuration (PAC) ni identification Windows.
   *[other] Proxy : { $proxy }.
 }
    .title = Proxy
machine-platform = La plate-forme répond : { $types } types d'organisation.
    .title = Réseau
machine-clock = L'horloge de cet ordinateur est juste (à { $seconds } s près).
    .title = Horloge
    .warning = L'horloge de cet ordinateur s'écarte de { $seconds } s de celle d'eHealth.
    .failed = L'horloge de cet ordinateur s'écarte de { $seconds } s : eHealth refusera la demande.
    .remedy = Réglez la date et l'heure, et le fuseau horaire, de préférence automatiquement.

## Le responsable

manager-label = Nom et prénom du « Responsable des accès »
manager-hint = Recopiez ce que vous lisez sous « Vos responsables ».
manager-hint-exercise = Dans cet exercice, recopiez le nom du dessin : le vrai site ne connaît pas cette personne.
manager-note = Noter ce nom
manager-none = Je ne vois pas cette page
manager-none-help = Vous n'êtes sans doute pas encore « utilisateur » de cette organisation. Demandez l'accès à son gestionnaire d'accès, ou appelez le centre de contact de la sécurité sociale, 02 511 51 51. Vous pouvez continuer sans ce nom : la carte et eHealth diront aussi qui peut faire la demande.
manager-without = Continuer sans ce nom
manager-missing = Écrivez le nom lu sous « Vos responsables », ou choisissez « Je ne vois pas cette page ».
manager-noted = Noté : { $name }
card-read = Lire ma carte
card-reading = Lecture de la carte…
card-holder = Titulaire de la carte : { $name }.
card-same = C'est bien la personne que vous aviez notée.
card-other = Titulaire de cette carte : { $name }. Vous aviez noté { $noted }. Seule la personne responsable peut faire la demande. Insérez sa carte, ou corrigez le nom noté.
card-again = Relire la carte
card-name = Corriger le nom noté
hint = Indice : { $text }
reader-legend = Quelle carte ?
reader-card = { $environment ->
    [practice] Carte dans le lecteur { $reader }.
   *[other] Carte d'identité dans le lecteur { $reader }.
 }
pin-in-practice = En exercice : { $pin }.
password-in-practice = En exercice : { $password }
pin-tries = { $tries ->
    [0] La carte est bloquée.
    [one] Il reste { $tries } essai.
   *[other] Il reste { $tries } essais.
 }
pin-pad = Le code se tape sur le lecteur : regardez-le après avoir appuyé.
pin-window = Le logiciel eID va ouvrir sa propre fenêtre, peut-être derrière celle-ci. Elle nommera « { $program } » : c'est ce programme.
pin-give-up = Abandonner
pin-resume-label = Code PIN pour demander votre liste à eHealth
pin-resume-hint = eHealth ne répond qu'à une personne identifiée. Rien ne sera signé.
pin-resume-busy = Nous interrogeons eHealth…
backend-legend = Comment lire la carte ?
backend-auto = { $environment ->
    [practice] La carte d'exercice
   *[other] Laisser le programme choisir
 }
    .hint = { $environment ->
        [practice] Elle n'a pas besoin de lecteur.
       *[other] Le logiciel eID officiel s'il est installé, sinon l'accès direct.
     }
backend-pcsc = Accès direct au lecteur (PC/SC)
    .hint = Un lecteur suffit, sans autre logiciel.
backend-official = Le logiciel eID officiel
    .hint = Il est installé sur cet ordinateur, et ouvre sa propre fenêtre pour signer.
backend-opensc = OpenSC
    .hint = Il permet de s'identifier avec certaines cartes, mais pas de signer.
backend-softhsm = Un jeton SoftHSM d'exercice
    .hint = Pour les formateurs : des clés d'exercice, sans carte ni lecteur.
backend-use = Utiliser cet accès
backend-fixed = Choisi au démarrage : { $backend }.
step-backend = la carte
pin-identify-label = Code PIN pour s'identifier
pin-identify-hint = Ce code prouve qui vous êtes. Il ne signe rien. eHealth ne donne la liste qu'à une personne identifiée.
pin-identify-button = M'identifier
pin-identify-again = Actualiser la liste
pin-identify-busy = Identification…
organizations-found = eHealth vous connaît comme gestionnaire de ces organisations (liste du { $when }) :

## Le programme

environment-legend = Où voulez-vous travailler ?
environment-practice = M'exercer : sans carte, sans réseau
    .hint = Carte, plate-forme et personnes sont inventées ; les messages ont la forme des vrais.
    .outcome = Environnement d'exercice : rien de ce que vous faites ici n'a de valeur ailleurs. Les fichiers finissent par « .exercice.p12 ».
environment-acceptance = Acceptation : intégrateurs, sur rendez-vous
    .hint = Après accord avec eHealth, pour essayer un logiciel.
    .outcome = Environnement d'acceptation : de vrais services d'essai. Les fichiers finissent par « .acc-p12 ».
environment-production = Production : un vrai certificat
    .hint = Avec la carte du responsable.
    .outcome = Vous allez travailler pour de vrai. Ce que vous signerez engagera l'organisation. Les fichiers finissent par « .p12 ».
environment-integration = Intégration : experts seulement
    .hint = Pour deux services sur trois, l'adresse n'est pas publiée : elle est déduite.
    .outcome = Environnement d'intégration, pour les experts : les adresses de CertRA et d'EtkRA sont déduites de celle du dépôt. Les fichiers finissent par « .int-p12 ».
environment-use = Utiliser cet environnement
environment-first = Rien ne change encore : une page vous dira d'abord ce qui change et ce qui reste.
environment-go = Continuer vers cet environnement
environment-elsewhere = Cette page travaille dans un seul environnement, pour que rien ne se mélange. Pour cet autre environnement, fermez-la et lancez :
environment-address = adresse
connection-test = Tester la connexion
connection-busy = Essai en cours…
connection-again = Tester encore
connection-ok = La connexion fonctionne : eHealth a répondu ({ $types } types d'organisation).

## Demander

conditions-accept = J'ai lu les conditions d'utilisation et je les accepte.
conditions-accepted = Conditions acceptées.
conditions-when = acceptées le { $when }
conditions-missing = Cochez la case pour accepter les conditions, ou quittez la demande.
situation-legend = Votre situation
situation-belgian = « Je possède la nationalité belge »
situation-foreigner = J'ai une carte d'étranger électronique
situation-none = Je n'ai pas de carte eID belge
    .outcome = Sans carte eID belge, la demande se fait autrement, et seulement pour une personne. Passez d'abord au bureau d'enregistrement d'une commune qui s'en charge. Revenez ensuite ici avec votre numéro BIS.
    .go = Demander sans carte belge
situation-missing = Choisissez votre situation.
actor-legend = « Ce certificat est destiné à : »
actor-organisation = « Mon organisation (pharmacie, labo,...) »
actor-self = Moi-même
    .hint = Un seul certificat par personne.
actor-missing = Choisissez à qui le certificat est destiné.
organization-legend = « Une organisation pour laquelle j'ai été reconnu automatiquement comme gestionnaire : »
organization-other = « Une autre organisation pour laquelle je peux gérer des certificats... »
    .hint = eHealth vérifiera sans doute à la main : comptez jusqu'à 10 jours.
organization-active = certificat actif : { $ids }
organization-without-id = sans application ID
organization-free = aucun certificat actif
organization-type = Type de numéro
number-NIHII = Autre prestataire ou service (INAMI)
number-NIHII-GROUP = Groupement infirmier
number-NIHII-PHARMACY = Pharmacie
number-NIHII-LABO = Laboratoire
number-NIHII-RETIREMENT = Maison de repos
number-NIHII-OTD_PHARMACY = Office de tarification
number-NIHII-HOSPITAL = Hôpital
number-NIHII-PALLIATIVE_CARE = Soins palliatifs
number-NIHII-OFFICE_DENTISTS = Cabinet de dentistes
number-NIHII-MEDICAL_HOUSE = Maison médicale
number-NIHII-OFFICE_DOCTORS = Cabinet de médecins
number-NIHII-GROUP_DOCTORS = Groupement de médecins
number-NIHII-OF_BAND = Cabinet de bandagistes
number-NIHII-PSYCH_HOUSE = Maison de soins psychiatriques
number-NIHII-PROT_ACC = Habitation protégée
number-NIHII-HOME_SERVICES = Service de soins à domicile
number-NIHII-OF_PHYSIOS = Cabinet de kinésithérapeutes
number-NIHII-GUARD_POST = Poste de garde
number-NIHII-BELRAI = BelRAI
number-NIHII-BELRAI_SCREEN = BelRAI Screener
number-NIHII-GROUP_MIDWIVES = Groupement de sages-femmes
number-NIHII-AMBU_SERVICE = Service d'ambulances
number-NIHII-LEGAL_PSY = Psychiatrie légale
number-NIHII-REEDUCATION = Centre de rééducation
number-NIHII-SORTING_CENTER = Centre de tri
number-CBE = Institution, par son numéro d'entreprise
number-CBE-TREAT_CENTER = Centre de traitement, par son numéro d'entreprise
number-CBE-CONSORTIUM = Consortium, par son numéro d'entreprise
number-EHP = Partenaire eHealth
number-EHP-CTRL_ORGANISM = Organisme de contrôle, partenaire eHealth
number-SITESMUR = Site de SMUR
number-SITEPIT = Site de PIT
number-SITE = Site
organization-number = Numéro
    .hint = { $digits } chiffres ; les espaces, points et tirets sont acceptés.
organization-number-missing = Écrivez le numéro.
organization-name = Nom de l'organisation
    .hint = Sera écrit : { $name }
organization-keep = Garder les { $digits } premiers
organization-missing = Choisissez une organisation.
organization-busy = Un instant…
application-id-box = « Je souhaite définir un application ID. »
application-id-label = Application ID
application-id-hint = Pour distinguer plusieurs systèmes. Lettres, chiffres, - et _ ; 30 au plus.
application-id-written = Sera écrit : { $written }
application-id-missing = Écrivez l'application ID, ou décochez la case.
application-id-none = aucun
use-box = « Je souhaite un certificat pour une utilisation spécifique »
use-legend = Utilisation spécifique
use-tsa = Datation électronique (tsa)
use-consultrn = Registre national (consultrn)
use-codage = Codage (codage)
use-other = Autre (other)
use-missing = Choisissez l'utilisation, ou décochez la case.
options-busy = Vérification auprès d'eHealth…
contact-email = E-mail personnel
    .hint = eHealth y envoie sa réponse.
contact-phone = Téléphone personnel
    .hint = Avec ou sans +32.
contact-email-general = E-mail général
contact-phone-general = Téléphone général
password-label = « Saisir le mot de passe du keystore : »
password-confirm = « Confirmez le mot de passe du keystore : »
password-button = Créer le fichier
password-busy = Création des clés et du fichier…
password-note = Notez-le maintenant dans un endroit sûr. Si vous le perdez, il faut révoquer le certificat et tout refaire.
password-done = Fichier créé et relu : { $file }
password-written = Fichier créé et relu.
password-rule-length = 8 caractères au minimum
    .broken = Il faut 8 caractères au minimum.
password-rule-characters = pas de lettre accentuée
    .broken = Choisissez des lettres sans accent.
password-rule-digit-or-symbol = au moins un chiffre ou un symbole
    .broken = Ajoutez un chiffre ou un symbole.
password-rule-confirmation = les deux mots de passe sont identiques
    .broken = Les deux mots de passe sont différents.
contract-ask = Demander le contrat à eHealth
contract-busy = eHealth écrit le contrat…
contract-frame = Contrat d'eHealth
contract-language = Langue du contrat
language-fr = français
language-nl = Nederlands
language-de = Deutsch
language-en = English
contract-read = J'ai lu le contrat.
contract-unread = Cochez la case quand vous avez lu le contrat.
contract-again = Relire le contrat signé
pin-sign-label = Code PIN pour signer
pin-sign-hint = En signant, vous engagez { $name }.
pin-sign-button = « Signer et envoyer... »
pin-sign-busy = Signature et envoi…
resume-ask = Demander à eHealth ce qu'il a reçu
sign-for = Certificat pour
sign-signer = Signataire
sign-application-id = Application ID
sign-contact = Contact
sign-file = Fichier
sent = Demande envoyée
sent-automatic = eHealth a validé la demande automatiquement : réponse attendue dans quelques minutes.
sent-manual = Une personne d'eHealth doit vérifier : comptez jusqu'à 10 jours.
sent-unknown = eHealth confirme qu'il a bien reçu la demande.
sent-mail = eHealth envoie un e-mail à { $email } pour confirmer la demande. Le certificat, lui, s'installe ici.
sent-mail-practice = En exercice, aucun e-mail ne part.
sent-number = Numéro de la demande
sent-folder = Dossier
sent-once = Ne refaites pas de demande. Vous pouvez fermer cette page et revenir un autre jour. Vous aurez besoin du mot de passe du fichier, pas de la carte.

## Compléter

waiting-ask = Vérifier maintenant
waiting-busy = Vérification…
waiting-since = Demande envoyée le { $when }. Qui agit : eHealth. Vous pouvez fermer cette page.
waiting-again = Faire une nouvelle demande
waiting-request = Demander le certificat
waiting-ask-there = Demander à eHealth ce qu'il a reçu
waiting-have-file = Compléter un fichier que j'ai déjà
waiting-looked = Dernière vérification : { $last } · suivante : { $next }
waiting-tried = Dernier essai : { $last } · suivant : { $next }
waiting-unanswered = eHealth n'a pas répondu : on ne sait pas encore si le certificat est là.
waiting-kept = La demande déjà envoyée n'est pas touchée. Tout est conservé.
waiting-refused = eHealth a refusé la demande. Faites-en une nouvelle, avec une nouvelle clé.
waiting-nothing = Il n'y a rien à attendre : aucune demande n'est en cours.
waiting-unfinished = Aucune demande n'est en cours ici, mais un fichier est à compléter.
waiting-uncertain = La demande est signée, sans réponse d'eHealth. Ne signez pas une seconde fois : eHealth dira ce qu'il a reçu.
waiting-arrived = Le certificat est arrivé.
file-legend = Votre fichier
file-another = Un autre fichier
    .hint = Écrivez son chemin complet.
file-another-listed = Écrivez son chemin complet, s'il n'est pas dans la liste.
file-upload = Choisir un fichier sur cet ordinateur
    .hint = Le programme le vérifie, puis le copie dans le dossier des fichiers de clés. L'original reste où il est.
file-too-large = Ce fichier est trop grand pour être un fichier de clés.
file-one = Fichier : { $file }
file-missing = Écrivez où se trouve le fichier.
file-none-chosen = Choisissez le fichier.
file-none = Aucun fichier de clés ici. Nous avons regardé dans : { $folder }
file-when = { $when }, { $time }
file-newest = le plus récent
file-finished = terminé
file-unfinished = à compléter
file-until = fin du certificat le { $until }
file-unreadable = illisible
file-password = Mot de passe du fichier
    .hint = Celui que vous avez choisi en créant le fichier. Pas besoin de la carte.
file-open = « Accéder au keystore »
file-opening = Ouverture…
file-opened = Fichier ouvert.
install-button = « Installer votre certificat et lancer la création de votre ETK »
install-busy = Installation…
install-certificate = Certificat reçu et installé, c'est bien le vôtre
install-key = Clé de chiffrement créée, épreuve d'eHealth réussie
install-etk = Clé de chiffrement enregistrée chez eHealth (ETK)
install-verified = Clé retrouvée chez eHealth, message d'essai lu
ready = « Votre ordinateur est maintenant prêt à utiliser des application eHealth »
ready-not-yet = Pas encore : l'étape précédente n'est pas terminée.
ready-revoked = Ce certificat a été révoqué : il ne sert plus à se connecter. Gardez son fichier pour lire les anciens messages.
ready-until = Valable jusqu'au
ready-renewal = Renouvelable à partir du
ready-proved = Vérifié : les deux clés, l'origine du certificat, la clé retrouvée chez eHealth, un message d'essai chiffré puis lu.
ready-months = Un certificat est valable 36 mois. Il se renouvelle dans les 90 derniers jours, à la page « Renouveler ». Une fois expiré, il faut faire une nouvelle demande.
ready-copy = Faites une copie de sauvegarde
    .why = Si ce fichier ou son mot de passe se perd, tout est à refaire. Choisissez un autre disque ou une clé USB. La copie y est relue.
ready-copy-folder = Écrivez son chemin complet : par exemple une clé USB ou un dossier de sauvegarde.
ready-copy-button = Enregistrer une copie et la relire
ready-keep = À garder
ready-old-file = Gardez l'ancien fichier, s'il y en a un : il lit les anciens messages.
ready-home = Revenir à l'accueil
ready-report = Le rapport de la procédure (PDF)
workstations = Vos postes et logiciels
    .why = Installez le fichier sur chaque poste et dans chaque logiciel qui parle à eHealth. Cochez ce qui est fait : la liste est gardée.
workstations-name = Poste ou logiciel
workstations-installed = fichier installé
workstations-configured = logiciel réglé
workstations-tried = connexion essayée
workstations-remove = Retirer
    .named = Retirer de la liste : { $name }
workstations-add = Un poste ou un logiciel
    .hint = Par exemple « Accueil » ou « Portable d'Anne ».
    .button = Ajouter à la liste
    .known = Ce nom est déjà dans la liste.
    .missing = Écrivez un nom.

## Aperçu

overview-looking = Nous regardons les fichiers…
overview-drop = Un autre fichier, reçu ou trouvé ailleurs
    .hint = Le programme le vérifie ici, avec le mot de passe donné plus haut s'il y en a un. Il ne le copie pas et ne l'envoie pas.
overview-again = Actualiser l'aperçu
overview-password =
    .hint = Facultatif. Les fichiers qui ont ce mot de passe sont ouverts et vérifiés en entier. Rien n'est changé.
overview-open = Ouvrir les fichiers
overview-none-opened = Ce mot de passe n'ouvre aucun de ces fichiers.
overview-ask = Demander à eHealth
overview-pin-hint = Facultatif. eHealth montre alors tous vos certificats, même ceux dont le fichier n'est pas ici.
overview-told = { $count ->
    [one] Un seul certificat ou fichier trouvé
   *[other] { $count } certificats ou fichiers trouvés
 } ; { $number ->
    [0] { $closed ->
        [0] rien à faire.
        [one] rien à faire, sauf peut-être dans un fichier qui n'a pas été ouvert.
       *[other] rien à faire, sauf peut-être dans { $closed } fichiers qui n'ont pas été ouverts.
    }
    [one] un seul demande votre attention.
   *[other] { $number } demandent votre attention.
 }
overview-listed = { $count ->
    [0] eHealth a répondu : il ne connaît aucun certificat de cette personne.
    [one] eHealth a répondu : il connaît un certificat de cette personne. Vous le voyez plus haut.
   *[other] eHealth a répondu : il connaît { $count } certificats de cette personne. Vous les voyez plus haut.
 }
overview-left = { $days ->
    [0] dernier jour
    [one] encore un jour
   *[other] encore { $days } jours
 }
overview-good = Rien à signaler.
state-IN_PROGRESS = Demande en cours
state-VALID_ACTIVE = Valable
state-REFUSED = Refusé
state-REVOKED = Révoqué
state-EXPIRED = Expiré
etk-state-NOT_REQUESTED = sans jeton (ETK)
etk-state-IN_REQUEST = jeton (ETK) commencé
etk-state-WAIT_FOR_ACTIVATION = jeton (ETK) à mettre en service
etk-state-VALID_ACTIVE = jeton (ETK) en service
etk-state-REVOKED = jeton (ETK) révoqué
etk-state-EXPIRED = jeton (ETK) expiré
key-here = clé ici
key-missing = clé absente d'ici
key-pending = clé ici, certificat à venir

## Renouveler

advice-file = Avez-vous le fichier du certificat et son mot de passe ?
advice-file-here = Oui, les deux
advice-file-lost = Non, l'un des deux manque
advice-file-exposed = Le fichier a été volé ou copié, ou quelqu'un est parti avec
advice-changed = Le nom ou le numéro de l'organisation a-t-il changé ?
advice-changed-no = Non
advice-changed-yes = Oui
advice-end = Quand le certificat arrive-t-il à sa fin ?
advice-end-far = Dans plus de 90 jours
advice-end-near = Dans 90 jours ou moins
advice-end-passed = Il est expiré
advice-nothing = Rien à faire pour le moment. Notez la date : le renouvellement s'ouvre 90 jours avant la fin.
    .go = Noter la date dans mon agenda
advice-missing = Répondez à cette question.
advice-renew = Renouvelez-le : continuez ici.
advice-doubt = Le certificat du dossier ouvert est valable jusqu'au { $until }. Si c'est de lui qu'il s'agit, corrigez la réponse sur sa fin.
advice-new = Faites une nouvelle demande. Un certificat expiré ne se renouvelle pas.
    .go = Faire une nouvelle demande
advice-revoke-and-new = Révoquez le certificat, puis faites une nouvelle demande.
    .go = Révoquer le certificat
renew-password = Mot de passe de l'ancien fichier
    .hint = Ses clés de chiffrement sont copiées dans le nouveau fichier : les anciens messages restent lisibles.
renew-examine = Voir s'il peut être renouvelé
renew-examining = Nous interrogeons eHealth…
renew-examined = { $file } peut être renouvelé. Dans tous les cas, l'ancien certificat sert jusqu'au { $until }.
renew-calendar = Noter la date dans mon agenda
renew-forward = Exercice : avancer l'horloge jusqu'au renouvellement
renew-button = Créer le nouveau fichier
activate-not-yet = Pas encore : le nouveau certificat n'est pas là.
activate-waits = Le nouveau certificat est là, et l'ancien sert encore. Les nouveaux messages sont toujours chiffrés pour l'ancien fichier.
activate-done = Fait : les nouveaux messages sont chiffrés pour le nouveau fichier.
activate-todo = Avant de continuer :
activate-todo-1 = installez le nouveau fichier sur chaque poste et dans chaque logiciel ;
activate-todo-2 = vérifiez que chacun l'utilise ;
activate-todo-3 = gardez l'ancien fichier et son mot de passe.
activate-everywhere = Tous les postes et logiciels ont le nouveau fichier.
activate-missing = Cochez la case quand c'est fait. Sinon, un poste oublié ne lirait plus les nouveaux messages.
activate-password =
    .hint = Celui du nouveau fichier. Pas besoin de la carte.
activate-button = Mettre la nouvelle clé de chiffrement en service
activate-busy = Mise en service…

## Révoquer

reason-keyCompromise = La clé ou le mot de passe est en danger
    .hint = Perdu, volé, copié, connu de quelqu'un qui ne devrait pas.
reason-affiliationChanged = L'organisation a changé
    .hint = Son nom ou son numéro n'est plus celui du certificat.
reason-superseded = Un autre certificat le remplace
    .hint = Le nouveau est en service partout.
reason-cessationOfOperation = L'activité s'arrête
    .hint = Plus personne n'a besoin de ce certificat.
target-reason = Pourquoi le révoquer ?
target-reason-missing = Choisissez la raison : elle est écrite dans le contrat.
target-way = Comment le trouver ?
target-way-file = J'ai le fichier et son mot de passe
target-way-card = Avec la carte, dans la liste d'eHealth
target-password =
    .hint = Il ouvre le fichier pour savoir quel certificat il contient.
target-list = Voir mes certificats
target-listed = Lequel ?
target-missing = Choisissez le certificat à révoquer.
target-none = eHealth ne montre aucun certificat que vous pouvez révoquer.
target-chosen = À révoquer : { $subject }
revoke-button = Signer la révocation
revoke-busy = Signature et envoi…
revoke-hint = Après la signature, plus rien ne marche avec ce certificat. Personne ne peut annuler une révocation.
revoke-serial = Numéro de série
revoke-why = Raison
revoked = Le certificat est révoqué.
revoked-not-yet = Rien n'est révoqué.
revoked-look = Demander son état à eHealth
revoked-hint = Facultatif : eHealth dit l'état du certificat et de son jeton.
revoked-certificate = Certificat, selon eHealth
revoked-etk = Jeton (ETK), selon eHealth
revoked-keep = Gardez le fichier et son mot de passe : il lit encore les anciens messages. Retirez-le des logiciels.

## Mot de passe

change-old = Mot de passe actuel
change-new = Nouveau mot de passe
change-confirm = Confirmez le nouveau mot de passe
change-forgotten = J'ai oublié ce mot de passe
change-button = Changer le mot de passe
change-done = Mot de passe changé, fichier relu : { $file }. L'ancien fichier reste à côté (.backup), avec l'ancien mot de passe.
change-same = Le nouveau mot de passe est le même que l'ancien : il n'a pas changé. Le fichier { $file } a été réécrit, puis relu.
forgotten = Personne ne peut retrouver ce mot de passe : ni eHealth, ni ce programme. Voici ce qui reste possible.
forgotten-1 = Cherchez une copie du fichier dont vous avez le mot de passe : un autre poste, une sauvegarde.
forgotten-2 = Sinon, révoquez le certificat, avec la carte et sans le fichier : choisissez-le dans la liste d'eHealth.
forgotten-3 = Faites une nouvelle demande, avec un mot de passe noté en lieu sûr.
forgotten-4 = Gardez l'ancien fichier : si le mot de passe revient un jour, il lit encore les anciens messages.
forgotten-go = Révoquer le certificat

## Non-résident

person-number = Numéro BIS
    .missing = Écrivez le numéro BIS.
    .hint = Onze chiffres, comme un numéro national dont le mois est augmenté de 20 ou de 40.
person-in-practice = En exercice : { $number }.
person-first-names = Prénoms
person-name = Nom
invitation-send = Envoyer la demande
invitation-ask = C'est confirmé : chercher le certificat
invitation-busy = Un instant…
invitation-until = À confirmer avant le { $until } ({ $days ->
    [0] aujourd'hui
    [one] encore un jour
   *[other] encore { $days } jours
 }).
invitation-address = Ouvrez cette adresse et identifiez-vous avec votre clé numérique :
invitation-place = Vous recevez la clé numérique au bureau d'enregistrement d'une commune qui s'en charge. Après la date limite, l'adresse ne fonctionne plus : il faut faire une nouvelle demande.
invitation-confirm = Exercice : jouer la personne qui confirme
invitation-done = Demande envoyée et confirmée.

## La clé de chiffrement (11)

etk-open = Voir sa clé de chiffrement
etk-serves = eHealth donne votre jeton (ETK) à ceux qui veulent vous écrire. Ce fichier lit les messages qu'ils chiffrent avec ce jeton.
etk-waits = Un nouveau jeton (ETK) attend sa mise en service. Faites-la quand tous les postes ont ce fichier. D'ici là, l'ancien jeton sert.
etk-lost = J'ai compris : sans une copie de l'ancien fichier, ce qui a été chiffré pour l'ancienne clé reste illisible
    .missing = Cochez la case quand vous avez cherché une copie de l'ancien fichier.
etk-register = Enregistrer une clé de chiffrement
etk-register-again = Enregistrer une nouvelle clé de chiffrement
etk-message = Un petit message d'essai
    .hint = Il est chiffré pour vous comme d'autres le feraient, puis relu avec ce fichier. Rien n'est envoyé.
    .example = Bonjour
etk-trial = Chiffrer, puis relire
etk-trial-busy = Chiffrement…
etk-tried = Chiffré (CMS), puis relu avec la clé de ce fichier : « { $text } ».
lookup-whose = De qui ?
    .hint = Écrivez le type et le numéro, par exemple NIHII-GROUP=94000027. S'il y a un application ID, ajoutez-le après une virgule.
lookup-go = Chercher au dépôt d'eHealth
lookup-busy = Recherche…

## Copier (12)

copy-folder = Le dossier où copier
    .hint = Écrivez son chemin complet : le dossier de votre logiciel de soins, une clé USB, un dossier de sauvegarde.
copy-password-hint = Le même mot de passe ouvre la copie. Elle est relue sur place, et aucun fichier n'est écrasé.
copy-button = Copier et relire
copy-busy = Copie…
copy-done = Copié et relu : { $file }
copy-shared = D'autres utilisateurs de cet ordinateur peuvent lire ce dossier : seul le mot de passe protège le fichier.
copy-no-folder = Il n'y a pas de dossier à cet endroit.
copy-folder-missing = Écrivez le chemin du dossier où copier le fichier.
copy-list = Ce qui a été copié d'ici :
copy-there = { $path }, le { $when }
copy-gone = { $path }, le { $when } : n'y est plus
calendar-told = Le certificat du dossier ouvert est valable jusqu'au { $until }. Le fichier d'agenda contient la période de renouvellement et la fin, avec leurs rappels.
calendar-none = Il n'y a pas encore de certificat dans le dossier ouvert.
calendar-save = Enregistrer le fichier d'agenda (.ics)

## Plusieurs organisations (13)

several-missing = Cochez au moins une organisation.
several-none = eHealth ne donne aucune organisation pour cette carte. Revenez à l'étape précédente.
several-begun = demande commencée ici : { $state }
several-of = { $number } sur { $of } : { $name }
several-progress-files = Contrat et fichier { $number } sur { $of } : { $name }
several-progress-complete = Certificat { $number } sur { $of } : { $name }
several-files-button = Demander les contrats et créer les fichiers
several-files-busy = Contrats et fichiers…
several-files-told = Fichiers prêts : { $done } sur { $of }.
several-next = Passer à l'organisation suivante
several-signed = Demandes envoyées : { $done } sur { $of }.
several-password =
    .hint = Celui que vous avez choisi pour ces fichiers. Pas besoin de la carte.
several-complete-button = Compléter les certificats
several-complete-busy = Attente et installation…
several-complete-told = Certificats prêts : { $done } sur { $of }.
several-again = Réessayer
several-organization = Organisation
several-state = État
several-file = Fichier
several-to-prepare = à préparer
several-to-sign = à signer
several-to-complete = à compléter
several-back-files = Revenir aux fichiers
several-back-sign = Revenir aux signatures
