### Ce qui s'imprime.

## Sur chaque feuille

printed-made = Imprimé le { $day }
printed-page = page { $number } sur { $of }
printed-no-secret = Sans secret
printed-published = Code PIN et mot de passe d'exercice : publiés, sans valeur ailleurs
printed-moment = { $day }, { $time } ({ $zone })

## La page « Imprimer » et la commande

printed-title = Imprimer
printed-lead = Des feuilles faites pour le papier. « HTML » s'ouvre dans le navigateur, qui l'imprime ; « PDF » s'enregistre et s'envoie. Aucune ne contient de secret.
printed-link = Imprimer : mémo, problèmes, rapport
printed-for-all = Pour tout le monde
printed-for-trainers = Pour former
printed-back = Retour à « Imprimer »
printed-as-pdf = Le même en PDF
printed-open-as = { $title } : { $format }
printed-trainer-sheets = Feuilles du formateur, par scénario
cli-print = imprimer un mémo, une feuille, un plan ou le rapport, en HTML ou en PDF
cli-print-about = Écrit un document fait pour le papier : « memo » (une page), « problems » (dix problèmes et qui peut agir), « glossary » (les mots), « report » (ce qui a été fait), et pour former « seat » (feuille de place), « trainer » (feuille du formateur d'un scénario), « plan » (plan de cours). Aucun document ne contient de secret, et cette commande n'en demande pas.
cli-arg-document = quel document
cli-arg-print-to = fichier à écrire : .html ou .pdf
cli-arg-minutes = avec « plan » : la durée du cours
cli-arg-seat = avec « seat » : le numéro de la place
cli-no-seat = Une place a un numéro de 1 à { $last }
cli-no-format = Le nom du fichier finit par { $first } ou par { $second }
cli-printed = Écrit, sans secret : { $file }

## Le mémo

printed-memo = Le certificat eHealth en une page
    .about = Ce qu'il faut faire avant, pendant et après, et qui peut vous aider.
printed-memo-before = Avant : à avoir sous la main
printed-memo-before-1 = La carte d'identité du responsable des accès : son nom se lit sous « Vos responsables », sur le portail de la sécurité sociale.
printed-memo-before-2 = Le code PIN de cette carte. Après trois codes faux de suite, la carte est bloquée.
printed-memo-before-3 = Un lecteur de carte branché à cet ordinateur. Java n'est pas nécessaire.
printed-memo-before-4 = Le numéro de l'organisation (INAMI ou BCE), une adresse e-mail et un téléphone.
printed-memo-before-5 = Un endroit sûr pour noter un mot de passe : au moins 8 caractères, un chiffre ou un symbole, pas de lettre accentuée.
printed-memo-during = Pendant : six moments
printed-memo-during-1 = Lisez la carte et identifiez-vous. Le code PIN, cette première fois, n'engage à rien.
printed-memo-during-2 = Choisissez l'organisation dans la liste d'eHealth. Elle n'y est pas ? Prenez « Une autre organisation… » : eHealth vérifiera sans doute à la main, comptez jusqu'à 10 jours.
printed-memo-during-3 = Choisissez le mot de passe du fichier et notez-le tout de suite. Personne ne pourra le retrouver.
printed-memo-during-4 = Lisez le contrat, puis signez. Le même code PIN engage alors l'organisation.
printed-memo-during-5 = Attendez la réponse d'eHealth. Vous pouvez fermer la page. N'envoyez pas de seconde demande.
printed-memo-during-6 = Complétez le certificat, avec le mot de passe et sans la carte. Sans cette dernière partie, le fichier ne sert à rien.
printed-memo-after = Après : quand le certificat est prêt
printed-memo-after-1 = Faites une copie de sauvegarde du fichier, et vérifiez qu'elle s'ouvre.
printed-memo-after-2 = Installez le fichier sur chaque poste et dans chaque logiciel qui parle à eHealth.
printed-memo-after-3 = Gardez l'ancien fichier et son mot de passe, s'il y en a un : il lit les anciens messages.
printed-memo-after-4 = Notez deux dates : la fin du certificat et, 90 jours avant, l'ouverture du renouvellement.
printed-memo-after-5 = Fichier volé ou copié, mot de passe perdu ? Révoquez le certificat, puis faites une nouvelle demande.
printed-memo-certificate = Votre certificat
printed-memo-help = Qui peut vous aider
printed-memo-help-card = La carte, le code PIN
    .who = Votre commune, service population
printed-memo-help-role = « Vos responsables », les accès
    .who = Centre de contact de la sécurité sociale, 02 511 51 51
printed-memo-help-ehealth = La demande, le certificat
    .who = Centre de contact d'eHealth, 02 788 51 55
printed-memo-help-computer = L'ordinateur, le lecteur, le réseau
    .who = Votre informaticien

## La feuille de place

printed-seat = Feuille de la place { $seat }
    .about = Vous vous exercez sous ce nom. Rien de ce que vous faites ici n'est réel.
printed-seat-you = Pour cet exercice, vous êtes
printed-seat-secrets = À taper quand on vous le demande
printed-seat-name = Nom
printed-seat-ssin = Numéro national (NISS)
printed-seat-organization = Organisation
printed-seat-organizations = Organisations
printed-seat-email = E-mail
printed-seat-phone = Téléphone
printed-seat-pin = Code PIN
printed-seat-pin-elsewhere = votre formateur vous le donne
printed-seat-password = Mot de passe du fichier
printed-seat-scenario = Scénario
printed-seat-workspace = Dossier de travail
printed-seat-warning = Jamais votre vrai code PIN
    .text = Tapez le code de cette feuille, et aucun autre. Cette personne n'existe pas, et sa carte n'est pas la vôtre.
printed-seat-begin = Pour commencer
printed-seat-begin-1 = Ouvrez la page d'accueil. Le bandeau dit « { $word } » : vous êtes au bon endroit.
printed-seat-begin-2 = Faites une étape après l'autre ; le bouton en couleur mène à la suivante.
printed-seat-begin-3 = Un message apparaît ? Lisez-le jusqu'au bout : il dit qui peut agir et ce qui est conservé.
printed-seat-begin-4 = Bloqué ? Levez la main, ou demandez un indice.

## Les dix problèmes

printed-problems = Dix problèmes, et qui peut agir
    .about = Les dix messages que l'on rencontre le plus. Le numéro (KB) est celui du message à l'écran.
printed-problems-seen = Ce que vous voyez
printed-problems-cause = Pourquoi
printed-problems-remedy = Que faire, et ce qui est conservé
printed-problems-owner = Qui peut agir
printed-problems-organization = votre organisation
printed-problems-rules = Trois règles qui évitent presque tout
printed-problems-rules-1 = Deux codes PIN faux : on s'arrête, et on cherche la lettre reçue avec la carte.
printed-problems-rules-2 = Une demande qui attend : on attend. On n'en envoie pas une seconde.
printed-problems-rules-3 = Un mot de passe se note le jour même, dans un endroit sûr.
printed-owner-you = Vous
printed-owner-commune = Votre commune
printed-owner-access-manager = Le gestionnaire d'accès principal
printed-owner-organisation = Votre organisation
printed-owner-it = Votre informaticien
printed-owner-ehealth = eHealth
printed-owner-program = Ce programme

## Le glossaire

printed-glossary = Les mots de la procédure
    .about = Les mots en quatre langues, tels qu'eHealth, la sécurité sociale et ce programme les emploient.
printed-glossary-words = Les mots, en quatre langues
printed-glossary-meanings = Ce qu'ils veulent dire

## La feuille du formateur

printed-trainer = Formateur : { $scenario }
    .about = Scénario { $id }
printed-trainer-time = Le temps : { $minutes } minutes
printed-trainer-time-table = Emploi du temps
printed-trainer-minutes = Minutes
printed-trainer-what = Ce qui se passe
printed-trainer-time-open = Vous annoncez la situation, sans dire ce qui va arriver.
printed-trainer-time-do = La personne fait le scénario, de la page d'accueil à la fin.
printed-trainer-time-talk = Vous posez la question, elle raconte : la cause, qui peut agir, le remède.
printed-trainer-setting = La situation de départ
printed-trainer-start = Pour commencer
    .text = Page d'accueil, « { $practise } » : choisir ce scénario, puis « { $restart } ». Ou dans un terminal : ehcert-kit --scenario { $id }
printed-trainer-holder = Titulaire de la carte
printed-trainer-borrowed = Carte dans le lecteur
printed-trainer-card = État de la carte
printed-trainer-card-blocked = bloquée
printed-trainer-card-expired = certificats expirés
printed-trainer-card-no-signature = sans certificat de signature
printed-trainer-delivery = Réponse d'eHealth
printed-trainer-delivery-automatic = { $seconds ->
    [one] automatique, après { $seconds } seconde
   *[other] automatique, après { $seconds } secondes
 }
printed-trainer-delivery-tutor = à la main : vous acceptez ou refusez, par « ehcert-kit practice-platform accept » ou « refuse »
printed-trainer-delivery-accept = à la main : acceptée d'elle-même
printed-trainer-delivery-refuse = à la main : refusée d'elle-même
printed-trainer-before = Ce qui a eu lieu avant
printed-trainer-course = La solution, dans l'ordre
printed-trainer-events = Ce qui va arriver
printed-trainer-events-where = Où
printed-trainer-events-what = Ce qui arrive
printed-trainer-events-message = Message à l'écran
printed-trainer-events-remedy = Remède
printed-trainer-nothing = Rien ne va de travers : c'est le scénario pour montrer ou pour commencer.
printed-trainer-no-message = Aucun message n'est annoncé : la difficulté est dans la situation de départ.
printed-trainer-on-the-way = On peut rencontrer ce message en route.
printed-trainer-hints = Les indices, du plus vague au plus clair
printed-trainer-hint = { $step } : « { $text } »
printed-trainer-hint-after = { $step }, après le message { $kb } : « { $text } »
printed-trainer-question = La question à poser
printed-trainer-pitfalls = Les pièges
printed-trainer-pitfall-real = Quelqu'un tape son vrai code PIN : arrêtez-le, montrez la feuille de place.
printed-trainer-pitfall-restart = « { $restart } » arrête les pages ouvertes. L'exercice précédent est mis de côté, pas effacé.
printed-trainer-pitfall-tutor = La demande attend votre décision : tant que vous n'avez pas décidé, l'écran attend.
printed-trainer-pitfall-clock = L'horloge d'exercice est en avance : dites la date d'exercice à voix haute.
printed-trainer-end = À la fin
printed-trainer-goal-request = { $requests ->
    [one] Une demande a été reçue ; certificat : { $certificate }, { $etk }.
   *[other] { $requests } demandes ont été reçues ; dernier certificat : { $certificate }, { $etk }.
 }
printed-pitfall-application-id = Laisser l'application ID vide est le premier réflexe : laissez faire, le message dit pourquoi cela ne va pas.
printed-pitfall-carte-bloquee = Après le troisième code, il ne sert plus à rien d'essayer. Le remède est « au guichet », sous le message.
printed-pitfall-carte-expiree = On accuse le lecteur ou le code PIN. Faites lire la date dans le message.
printed-pitfall-deux-fichiers = On prend le premier fichier de la liste. Faites lire la date et l'heure dans les deux noms.
printed-pitfall-ehealth-en-panne = On recharge, on recommence, on signe une seconde fois. Faites fermer la page, puis revenir.
printed-pitfall-etk-perdu = On croit tout réparé après la nouvelle clé. Les anciens messages restent illisibles sans copie de l'ancien fichier.
printed-pitfall-fichier-inacheve = On cherche la carte : elle n'est pas nécessaire. Il faut le fichier et son mot de passe.
printed-pitfall-groupe-simple = On s'arrête après la signature en croyant avoir fini. Demandez si le fichier sert déjà.
printed-pitfall-hopital-bce = Le zéro au début du numéro disparaît, comme dans un tableur. Comptez : dix chiffres.
printed-pitfall-mauvaise-personne = On cherche l'erreur dans l'ordinateur. La carte est bonne, mais c'est celle d'un collègue.
printed-pitfall-mot-de-passe-perdu = On veut effacer l'ancien fichier. Il pourra relire les anciens messages si le mot de passe revient.
printed-pitfall-non-resident = La date limite passe inaperçue. Faites-la lire à voix haute.
printed-pitfall-organisation-absente = On refait une demande parce que l'attente dure. Demandez ce que la seconde changerait.
printed-pitfall-pin-faux = Le troisième essai vient trop vite. Faites poser les mains sur la table après le deuxième.
printed-pitfall-plusieurs-organisations = Les noms se ressemblent : on clique sur le premier. Faites lire le numéro.
printed-pitfall-refusee = On renvoie la même demande. Demandez d'abord ce qui a changé dans le mandat.
printed-pitfall-renouvellement = On met tout de suite le nouvel ETK en service. Demandez quels postes ont encore l'ancien fichier.
printed-pitfall-reponse-perdue = On veut signer encore une fois. Faites voter la salle avant de cliquer.
printed-act-request = Une demande est faite, du début à la fin.
printed-act-request-until = Une demande est commencée, puis laissée après : { $step }.
printed-act-renew = Le certificat est renouvelé.
printed-act-activate = Le nouvel ETK est mis en service.
printed-act-revoke = Le certificat est révoqué.
printed-act-revoke-by-number = Le certificat est révoqué par son numéro, sans son fichier.
printed-act-register-again = Une nouvelle clé de chiffrement est enregistrée.
printed-act-foreigner = Une personne sans carte belge fait une demande.
printed-act-confirm = Elle confirme qui elle est, à l'adresse donnée.
printed-act-forward = { $days ->
    [one] Un jour passe.
   *[other] { $days } jours passent.
 }
printed-act-forget-cases = Le dossier est oublié : il ne reste que le fichier.
printed-act-forget-encryption-key = La clé de chiffrement disparaît du fichier.
printed-act-password-lost = Son mot de passe est perdu : personne ne l'a.
printed-act-stopped = Le message { $kb } l'arrête.
printed-slip = { $times ->
    [one] La personne tape « { $input } », exprès.
   *[other] La personne tape « { $input } » { $times } fois, exprès.
 }
printed-slip-empty = La personne laisse le champ vide, exprès.
printed-event-at = { $when ->
    [before] avant : { $place }
    [after] après : { $place }
    [instead] à la place de : { $place }
   *[on] à partir du { $place }
 }
printed-event-refuse = eHealth refuse.
printed-event-delay = La réponse tarde.
printed-event-drop-answer = La réponse se perd en route.
printed-event-down = eHealth ne répond pas.
printed-event-block-card = La carte se bloque.
printed-event-pull-card = La carte est retirée.
printed-event-expire = Les certificats de la carte expirent.
printed-event-forget-file = Le fichier disparaît.
printed-event-times = { $what } ({ $times } fois)
printed-remedy-unblock-card = Au guichet de la commune : la carte est débloquée.
printed-remedy-new-card = Au guichet de la commune : une nouvelle carte.
printed-remedy-own-card = Prendre la carte du responsable.
printed-remedy-insert-card = Remettre la carte dans le lecteur.

## Les plans de cours

printed-plan = Plan de cours : { $minutes } minutes
printed-plan-45 = Voir. Une fois à l'écran, une fois soi-même : pour qui veut savoir ce qui l'attend.
printed-plan-90 = Faire. Toute la procédure, une panne et un renouvellement : pour qui fera la demande.
printed-plan-180 = Comprendre. Ce qui est signé, ce qui est chiffré, ce qui casse : pour qui devra aider les autres.
printed-plan-objectives = À la fin, chacun sait
printed-plan-objectives-1 = retrouver son fichier, et dire s'il est fini ;
printed-plan-objectives-2 = dire qui peut demander un certificat ;
printed-plan-objectives-3 = dire que faire quand il reste 89 jours.
printed-plan-before = Avant la séance
printed-plan-before-1 = Sur chaque ordinateur : lancer « ehcert-kit », puis « { $restart } » avec le scénario « { $simple } ».
printed-plan-before-2 = Imprimer la feuille de place, le mémo et les dix problèmes, dans la langue de chacun.
printed-plan-before-3 = Essayer le projecteur, avec « { $size } ».
printed-plan-before-4 = Faire soi-même chaque scénario de ce plan, une fois.
printed-plan-rule = Faites prédire avant de montrer
    .text = Un exercice au moins tous les quarts d'heure. Avant chaque bouton qui compte, demandez ce qui va arriver.
printed-plan-timetable = L'emploi du temps
printed-plan-from = De … à …
printed-plan-span = { $from } à { $until }
printed-plan-minutes = Minutes
printed-plan-part = Partie
printed-plan-heading = { $span } : { $title }
printed-plan-do = Ce que vous faites
printed-plan-ask = Ce que l'on vous demandera
printed-plan-skip = À sauter si le temps manque
printed-plan-wrong = Ce qui rate
printed-segment-welcome = Arriver et s'installer
    .do = Chacun ouvre la page d'accueil et lit la feuille de sa place. Dites les trois objectifs. Demandez : « Où la clé est-elle créée ? » Notez les réponses au tableau, sans les corriger.
    .ask = « Je prends ma vraie carte ? » Non : la carte d'exercice est dans le programme, et son code est sur la feuille.
    .skip = Le tour de table. L'installation aussi : un navigateur suffit.
    .wrong = Quelqu'un tape son vrai code PIN. Arrêtez-le : le bon est sur la feuille.
printed-segment-watch = Regarder une fois
    .do = Projetez « { $simple } » et faites-le vous-même jusqu'à « prêt ». Avant chaque bouton, demandez ce qui va arriver.
    .ask = « Pourquoi le code PIN deux fois ? » La première fois pour dire qui l'on est, la seconde pour engager l'organisation.
    .skip = Tout ce qui est replié sous « { $why } » : c'est pour le plan de 180 minutes.
    .wrong = L'attente semble longue. Fermez la page devant tout le monde, puis rouvrez-la : rien n'est perdu.
printed-segment-do = Le faire soi-même
    .do = Chacun fait « { $simple } », de « { $request } » à « { $complete } ». Arrêtez tout le monde avant « Signer et envoyer... » : lisez le contrat ensemble, à voix haute, et demandez qui est engagé.
    .ask = « C'est fini, une fois signé ? » Non : le fichier est seulement commencé. Il faut encore le compléter.
    .skip = L'application ID et l'utilisation spécifique : laissez-les vides.
    .wrong = Quelqu'un invente un mot de passe et l'oublie. C'est une leçon : personne ne peut le retrouver. Recommencez à zéro, avec celui de la feuille.
printed-segment-checks = Quel fichier, quel mot de passe, quelle date
    .do = Chacun montre sur son écran quel est son fichier, s'il est fini et jusqu'à quand il est valable. Puis demandez : qui connaît le mot de passe ?
    .ask = « Où est le fichier ? » Dans le dossier ehealth, puis keystore. Son nom porte l'organisation, la date et l'heure.
    .skip = Le contenu du fichier, clé par clé.
    .wrong = Il y a deux fichiers, parce que quelqu'un a recommencé. D'habitude, le plus récent est le bon ; la page « Aperçu » dit lequel est fini.
printed-segment-debrief = Qui a fait quoi, et quand
    .do = Écrans baissés, faites raconter la demande dans l'ordre : la personne, la carte, le programme, le fichier, eHealth. Dessinez-la au tableau, une flèche par message.
    .ask = « Qu'est-ce qui est parti chez eHealth ? » La clé publique, le nom, le contrat signé. Ni la clé privée, ni le code PIN, ni le mot de passe.
    .skip = Les noms anglais des messages.
    .wrong = La salle croit que la clé a été téléchargée. Revenez à la question du début : où la clé est-elle créée ?
printed-segment-pairs = Une panne, à deux
    .do = Par deux, une panne au choix : « { $absent } », « { $blocked } » ou « { $forgotten } ». Chaque groupe écrit trois lignes : la cause, qui peut agir, le remède. Deux groupes lisent les leurs.
    .ask = « Et si l'on refait une demande ? » Non : tant que la première attend, une seconde ne fait qu'ajouter un fichier.
    .skip = La lecture à voix haute : faites passer les feuilles.
    .wrong = Un groupe cherche le bouton qui répare tout. Parfois le remède est une personne : la commune, ou le gestionnaire d'accès principal.
printed-segment-renewal = Le renouvellement
    .do = Scénario « { $renewal } ». Il reste 91 jours : essayez, et lisez le refus. Avancez l'horloge d'exercice de deux jours. À 89 jours : demandez, complétez, et ne mettez l'ETK en service qu'à la fin.
    .ask = « Pourquoi la mise en service vient-elle en dernier ? » Dès ce moment, les messages vont à la nouvelle clé : un poste qui a l'ancien fichier ne les lit plus.
    .skip = La révocation : montrez seulement où elle est.
    .wrong = Quelqu'un fait tout de suite la mise en service. Demandez-lui quel poste ne lit plus ses messages.
printed-segment-numbers = Prédire, puis vérifier
    .do = Donnez un nom d'organisation avec des accents : chacun écrit le nom tel qu'il sera dans le certificat, puis compare. Ensuite l'identifiant de la clé : prédire ce qui le change, puis lancer la commande openssl affichée sous « { $check } ».
    .ask = « Pourquoi mon résultat est-il différent ? » L'identifiant est l'empreinte de la clé seule, sans ce qui l'entoure. C'est l'erreur classique.
    .skip = L'arbre ASN.1 entier : un seul champ suffit, le nom.
    .wrong = openssl manque sur un poste. Travaillez à deux, ou avec « ehcert-kit inspect ».
printed-segment-break = Pause
    .do = Laissez un écran sur l'attente d'eHealth : au retour, le certificat est là.
printed-segment-signed = Ce qui est signé
    .do = Ouvrez la demande signée : qu'est-ce qui est couvert, qu'est-ce qui n'est que l'enveloppe ? Prédisez ce qui casse si l'on change une lettre, puis vérifiez. Suivez la chaîne jusqu'à la racine. Comparez enfin le fichier avant et après « { $complete } ».
    .ask = « Qui peut lire la demande ? » Celui qui la reçoit : signer ne cache rien. La signature prouve que rien n'a changé.
    .skip = Les règles de mise en forme du XML avant la signature.
    .wrong = On se perd dans les octets. Revenez à deux questions : qu'est-ce qui est signé, et par quelle clé ?
printed-segment-trouble = La tournée des pannes
    .do = Chaque table reçoit un scénario et sa feuille. Dix minutes pour écrire la cause, qui peut agir et le remède. Puis les tables échangent, et chacune vérifie le travail de sa voisine.
    .ask = « Comment sait-on qui peut agir ? » Chaque message le dit, et la feuille des dix problèmes aussi.
    .skip = Le second échange.
    .wrong = Une table finit en trois minutes : donnez-lui « { $lost } ».
printed-segment-life = Renouveler, révoquer
    .do = D'abord « { $renewal } » : à 91 jours, un refus ; à 89 jours, demander, compléter, mettre en service. Puis « { $forgotten } » : révoquer, demander à nouveau, garder l'ancien fichier.
    .ask = « Une révocation s'annule-t-elle ? » Non. C'est pourquoi le programme demande la raison et fait lire le contrat.
    .skip = Le changement de mot de passe : la page s'explique seule.
    .wrong = L'horloge avancée reste avancée. Dites la date d'exercice à voix haute, ou recommencez à zéro.
printed-segment-etk = Écrire un message chiffré
    .do = À la page « { $page } », cherchez le jeton (ETK) de l'organisation. Puis « ehcert-kit etk seal » chiffre une phrase, et « ehcert-kit etk open » l'ouvre avec le fichier.
    .ask = « Puis-je lire les messages d'une autre organisation ? » Non : il faut la clé privée de son fichier, et son mot de passe.
    .skip = Le format du message (CMS).
    .wrong = « On ne peut pas encore envoyer de messages chiffrés » : la procédure n'est pas finie. Complétez d'abord le certificat.
printed-segment-close = Ce que l'on retient
    .do = Posez les trois questions des objectifs, puis : « Il reste 91 jours : que faites-vous ? » Distribuez le mémo et les dix problèmes. Chacun écrit dans son agenda la date où le renouvellement s'ouvre.
    .ask = « Et pour de vrai ? » La même procédure, avec la vraie carte et un vrai engagement.
    .skip = Rien : ce sont ces minutes-là que l'on retient.
    .wrong = Le temps manque. Gardez le mémo et une seule question : demander, est-ce finir ?

## Le rapport

printed-report = Rapport de la procédure
    .about = Ce qui a été choisi, quand, et comment vérifier chaque fichier. Sans code PIN, sans mot de passe, sans clé privée.
printed-report-case = Dossier { $id }
printed-report-now = Où en est-on
printed-report-kind = Sorte de dossier
printed-report-standing = État
printed-report-environment = Environnement
printed-report-decisions = Ce qui a été choisi
printed-report-nothing-chosen = Rien n'a encore été choisi dans ce dossier.
printed-report-applicant = Carte de
printed-report-manager = Responsable noté
printed-report-situation = Situation
printed-report-organization = Organisation
printed-report-self = La personne elle-même
printed-report-application-id = Application ID
printed-report-services = Utilisation spécifique
printed-report-contact = Contact
printed-report-none = aucun
printed-report-target = Certificat à révoquer
printed-report-reason = Raison
printed-report-predecessor = Remplace
printed-report-times = Quand
printed-report-times-table = Les moments de la procédure
printed-report-times-when = Date et heure
printed-report-times-what = Ce qui s'est passé
printed-report-acts = Ce que le formateur a fait
printed-report-acts-table = Les actes du formateur
printed-report-at-created = Dossier ouvert
printed-report-at-conditions = Conditions d'utilisation acceptées
printed-report-at-identified = Identification auprès d'eHealth
printed-report-at-read = Contrat lu
printed-report-at-signed = Demande signée
printed-report-at-accepted = { $decision ->
    [automatic] Demande reçue par eHealth, validée automatiquement
    [manual] Demande reçue par eHealth, à vérifier à la main
   *[other] Demande reçue par eHealth
 }
printed-report-at-refused = Demande refusée : { $codes } { $messages }
printed-report-at-invitation = Dernier jour pour confirmer qui l'on est
printed-report-at-installed = Certificat mis dans le fichier
printed-report-at-registered = Clé de chiffrement enregistrée, ETK { $serial }
printed-report-at-verified = Fichier, chaîne et ETK vérifiés
printed-report-at-revoked = Certificat révoqué selon eHealth
printed-report-at-copied = Copie faite : { $folder }
printed-report-certificate = Le certificat
printed-report-key = Identifiant de clé
printed-report-request = Numéro du message
printed-report-subject = Nom dans le certificat
printed-report-issuer = Délivré par
printed-report-serial = Numéro de série
printed-report-from = Valable à partir du
printed-report-until = Valable jusqu'au
printed-report-renewal = Renouvelable à partir du
printed-report-etk = Numéro de l'ETK
printed-report-day = { $day }
printed-report-digests = Empreintes (SHA-256)
printed-report-digests-table = Empreintes des fichiers
printed-report-digests-what = Quoi
printed-report-digests-digest = SHA-256, en hexadécimal
printed-report-digest-keystore = Fichier de clés, tel qu'il est maintenant
printed-report-digest-verified = Fichier de clés, tel qu'il a été vérifié
printed-report-digest-csr = Demande de certificat (CSR, DER)
printed-report-digest-contract = Contrat, tel que reçu
printed-report-digest-message = Demande signée, telle qu'envoyée
printed-report-digest-certificate = Certificat (DER)
printed-report-digest-etk = ETK (CMS, DER)
printed-report-file = Fichier
printed-report-check = Pour vérifier soi-même
    .text = openssl dgst -sha256 FICHIER, ou sous Windows Get-FileHash FICHIER. L'empreinte d'un fichier change dès qu'un seul de ses octets change.
printed-report-exchanges = Les messages échangés
printed-report-exchanges-text = Ils sont gardés, octet pour octet, dans le dossier « exchanges » de ce dossier de travail. Ils contiennent des données personnelles, aucun secret.
printed-report-exchanges-table = Messages, dans l'ordre
printed-report-exchanges-file = Message
printed-report-exchanges-octets = Octets
printed-report-part-request = demande
printed-report-part-response = réponse
printed-report-count = { $number }
