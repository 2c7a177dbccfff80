### La ligne de commande.

cli-about = Le certificat eHealth, pas à pas : de la carte d'identité à un fichier de clés prêt à l'emploi.
cli-epilog =
    Sans rien d'autre, « ehcert-kit » ouvre les pages guidées dans le navigateur, dans l'environnement
    d'exercice : sans carte, sans réseau, sans conséquence.
usage-usage = usage :
usage-arguments = arguments
usage-options = options
usage-help = montrer cette aide
usage-error = %(prog)s : erreur : %(message)s
usage-argument = argument %(argument_name)s : %(message)s
usage-ambiguous = option ambiguë : %(option)s peut vouloir dire %(matches)s
usage-one-value = une valeur est attendue
usage-some-value = au moins une valeur est attendue
usage-no-value = aucune valeur n'est attendue : %r
usage-choice = choix impossible : %(value)r (au choix : %(choices)s)
usage-not-with = ne va pas avec l'argument %s
usage-one-of = il faut l'un de ces arguments : %s
usage-missing = il manque : %s
usage-unknown = arguments inconnus : %s

    Pour voir toute la procédure en une commande :
      ehcert-kit walk --workspace essai

    Pour regarder ce qu'il y a dans un fichier :
      ehcert-kit inspect fichier.p12

    Un code PIN ou un mot de passe n'est jamais un argument : il est demandé, ou lu dans un
    descripteur de fichier (--pin-fd, --password-fd, --new-password-fd) : un secret par ligne, en UTF-8.
    Sous Windows, seul le descripteur 0 (l'entrée) peut être donné ; PowerShell y remplace « é » par
    « ? » : choisissez un mot de passe sans accents, ou laissez le programme le demander.
cli-serve = ouvrir les pages guidées (ce que fait « ehcert-kit » tout seul)
cli-serve-about = Ouvre les pages guidées dans le navigateur, sur cet ordinateur seulement. Ctrl+C les ferme. Rien n'est perdu : la procédure reprend où elle était.
cli-walk = faire toute la procédure sans écran
cli-walk-about = Fait toute la procédure, étape par étape, et dit ce que chacune a fait. Relancée sur le même dossier, elle reprend où elle était, ou dit que tout est prêt.
cli-status = dire l'état de chaque certificat, et ce qu'il y a à faire
cli-status-about = Regarde tous les fichiers de clés et ce qu'eHealth en sait. Termine par 0 si rien n'est à faire dans ce délai, par 1 si quelque chose est à faire, par 2 si la commande n'a pas pu regarder. Ne pose aucune question : prévu pour la surveillance automatique.
cli-arg-folder = un autre dossier où chercher des fichiers de clés (peut être répété)
cli-arg-within = combien de temps avant la fin d'un certificat signaler qu'il faut le renouveler
status-revoked = Révoqué
status-ended = Expiré depuis le { $until }
status-until = Valable jusqu'au { $until } ({ $days ->
    [0] dernier jour
    [one] encore un jour
   *[other] encore { $days } jours
 })
status-file = Fichier : { $file }
status-nothing = Aucun fichier de clés. Cherché dans : { $folders }
cli-password = changer le mot de passe d'un fichier de clés
cli-password-about = Change le mot de passe du fichier et de toutes ses clés, avec l'ancien. Le fichier d'avant reste à côté, sous l'ancien mot de passe. Sans l'ancien mot de passe, personne ne peut rien : il faut révoquer le certificat et en demander un autre.
cli-password-changed = Mot de passe changé, fichier relu : { $file }
    L'ancien fichier est à côté, avec l'ancien mot de passe (.backup).
cli-arg-new-password-fd = descripteur de fichier d'où lire le nouveau mot de passe (une ligne, en UTF-8)
cli-ask-new-password = Nouveau mot de passe :
cli-ask-new-password-again = Encore une fois :
cli-calendar = mettre les dates d'un certificat dans l'agenda
cli-calendar-about = Écrit un fichier d'agenda (.ics) : quand le renouvellement s'ouvre, un dernier rappel, et la fin.
cli-calendar-written = Dates écrites dans { $file } (fin : { $until }).
cli-arg-to-calendar = fichier à écrire
cli-arg-keystore-file = fichier de clés
cli-etk = les jetons de chiffrement (ETK) : créer, chercher, vérifier, essayer
cli-etk-about = « create FICHIER » crée et enregistre la clé de chiffrement d'un fichier ; « show TYPE=N » cherche un jeton au dépôt et le vérifie ; « check FICHIER » prouve que le fichier lit ce qui lui est adressé ; « seal TYPE=N --to M » chiffre un petit message lu à l'entrée ; « open M --keystore FICHIER » l'ouvre.
cli-etk-ready = Jeton { $serial } en service, vérifié.
cli-etk-to-activate = Jeton { $serial } enregistré ; il attend : ehcert-kit activate
cli-etk-good = Jeton { $serial } : le dépôt le donne, ce fichier lit ce qui lui est adressé.
cli-etk-found = Jeton { $serial } : { $subject }, valable jusqu'au { $not_after }.
cli-etk-sealed = Message chiffré pour le jeton { $serial } : { $message }
cli-etk-exported = Copié et rouvert : { $copy }
cli-etk-seal-needs = « seal » demande --to FICHIER : où écrire le message chiffré.
cli-etk-open-needs = « open » demande --keystore FICHIER : avec quelles clés ouvrir le message.
cli-arg-etk = que faire
cli-arg-etk-about = un fichier de clés, un message, ou une organisation comme NIHII-GROUP=94000027
cli-arg-again = créer un autre jeton là où la clé du premier est perdue ; ses messages restent illisibles
cli-arg-sealed = fichier du message chiffré
cli-export = copier un fichier fini pour un autre ordinateur ou un autre programme
cli-export-about = Copie un fichier de clés fini dans un dossier, dans la forme que les programmes du secteur ouvrent, et l'y rouvre. Rien n'est écrasé ; la liste des copies est gardée.
cli-arg-export-to = dossier de la copie
cli-notebooks = copier les carnets dans la langue choisie, pour JupyterLab
cli-notebooks-about = Écrit une copie de chaque carnet dans un dossier, dans la langue de --lang, pour l'ouvrir dans JupyterLab. Un fichier qui est déjà là reste comme il est.
cli-arg-notebooks-to = dossier des copies
cli-notebooks-there = Déjà là, laissé tel quel : { $file }
cli-foreigner = demander un certificat pour une personne sans carte belge
cli-foreigner-about = Demande un certificat pour une personne qui a un numéro BIS et pas de carte belge. eHealth donne une adresse et un délai : la personne y dit qui elle est. Relancée ensuite, la commande continue jusqu'au bout.
cli-foreigner-all = Donnez les cinq ensemble : --bis, --first-names, --name, --email et --phone. Sans eux, la demande en cours continue.
cli-arg-foreigner-bis = numéro BIS de la personne
cli-arg-foreigner-first-names = ses prénoms
cli-arg-foreigner-name = son nom
cli-arg-foreigner-email = son e-mail personnel
cli-arg-foreigner-phone = son téléphone personnel
cli-to-confirm = À confirmer par la personne, à l'adresse donnée et avant la date indiquée. Relancez ensuite la même commande.
cli-preparing = Rien n'est encore envoyé. Relancez la même commande.
cli-refused = eHealth a refusé la demande.
cli-uncertain = La demande est signée, sans réponse d'eHealth. Relancez la même commande : elle demandera à eHealth ce qu'il a reçu.
cli-delivered = Le certificat est arrivé. Relancez la même commande pour le mettre dans le fichier.
cli-installed = Le certificat est dans le fichier : { $keystore }. Relancez la même commande pour finir.
cli-waiting = eHealth prépare le certificat. Relancez la même commande plus tard.
cli-renew = demander un nouveau certificat à la place de celui qui arrive à sa fin
cli-renew-about = Demande un nouveau certificat, sous le même nom, avec une nouvelle clé et un nouveau fichier à côté de l'ancien. Les deux servent ensemble, jusqu'à ce que « activate » mette le nouveau jeton (ETK) à la place de l'ancien.
cli-activate = mettre le nouveau jeton (ETK) en service, une fois le nouveau fichier partout
cli-activate-about = Met en service le jeton (ETK) d'un certificat renouvelé. Avant, tous les postes et logiciels doivent avoir le nouveau fichier : les nouveaux messages lui seront adressés.
cli-revoke = mettre fin à un certificat, pour toujours
cli-revoke-about = Révoque un certificat et son jeton (ETK), avec une signature de la carte. Ensuite, plus rien ne marche avec lui, et personne ne peut annuler la révocation.
cli-arg-renew-keystore = fichier de clés à renouveler (par défaut : le plus récent)
cli-arg-activate-keystore = nouveau fichier de clés (par défaut : celui qui attend)
cli-arg-revoke-keystore = fichier du certificat à révoquer
cli-arg-serial = numéro de série du certificat, tel qu'eHealth le donne, quand le fichier n'est pas là
cli-arg-reason = pourquoi : { $names }
cli-platform = la plate-forme d'exercice, comme un serveur à part
cli-platform-about = La plate-forme d'exercice comme un serveur à part, pour d'autres ordinateurs et d'autres clients. « show » montre ce qu'elle sait, « clock » son horloge, qui peut avancer.
cli-inspect = dire ce qu'il y a dans un fichier
cli-inspect-about = Dit en clair ce qu'il y a dans un fichier de clés, un certificat, une demande (CSR), un ETK ou un message enregistré.
cli-arg-port = port à utiliser (par défaut : celui de la dernière fois, sinon un port libre ; 0 : un port libre)
cli-arg-port-platform = port à utiliser (par défaut : 8765)
cli-no-port = Un port est un nombre de { $first } à { $last }
cli-no-number = un nombre entier
cli-no-descriptor = un descripteur est un nombre, comme 0 (l'entrée standard)
cli-no-preheat = un nombre de { $first } à { $last }
cli-no-patience = un nombre de secondes, de 0 à { $longest }
cli-arg-host = adresse à écouter (par défaut : cet ordinateur seulement)
cli-arg-no-browser = ne pas ouvrir le navigateur
cli-arg-workspace = dossier de travail : réponses, messages et, en exercice, les clés et la plate-forme
cli-arg-environment = environnement : practice (exercice), integration et acceptance (essais d'intégrateurs), production (réel)
cli-arg-scenario = scénario d'exercice, par son nom ou par son fichier .toml : { $names }
cli-arg-card = l'accès à la carte : « auto », « pcsc » (direct), « official », « opensc » ou « softhsm » (un module), « pkcs11:CHEMIN » (un autre), « practice » (la carte d'exercice)
cli-arg-what = « show » : ce que la plate-forme sait ; « accept », « refuse » : décider d'une demande qui attend le formateur ; « confirm » : dire, comme une personne sans carte sur le site d'identité, que la demande est la sienne ; « counter » : ce que la commune ferait pour la carte d'exercice bloquée ou expirée ; pour la formatrice ou le formateur : « deliver », « hold », « pause », « hint », « cut », « pull-card », « insert-card », « block-card », « unblock-card », « reset », « undo » ; « history », « acts », « places » : ce qui s'est passé ; « key » : où est la clé de la commande à distance
cli-arg-key = le début de l'identifiant de clé de la demande, s'il y en a plusieurs
cli-platform-accept = Demande { $identifier } acceptée : le certificat sera délivré.
cli-platform-confirm = Demande { $identifier } confirmée : le certificat sera délivré.
cli-platform-refuse = Demande { $identifier } refusée.
cli-platform-clock = Horloge d'exercice : { $day }, { $time } ({ $days ->
    [0] l'heure de cet ordinateur
    [one] un jour en avance
   *[other] { $days } jours en avance
 }).
cli-platform-clock-only = --forward, --to et --reset vont avec « clock » : ehcert-kit practice-platform clock --forward 1010d
cli-arg-accent = manière d'écrire les réponses : plain (sans accent), any, un nombre, ou le nom d'une variante
cli-arg-forward = avec « clock » : avancer l'horloge d'exercice, par exemple 1010d, 36h, 90m ou 2d12h
cli-arg-to = avec « clock » : avancer l'horloge d'exercice jusqu'à cette date
cli-arg-reset = avec « clock » : revenir à l'heure de cet ordinateur
cli-no-accent = plain, any, un nombre, ou l'un de : { $names }
cli-no-duration = une durée s'écrit avec d (jours), h (heures) ou m (minutes) : 1010d, 36h, 90m, 2d12h
cli-no-moment = une date s'écrit 2029-08-01, avec l'heure 2029-08-01T14:30
cli-platform-which = Nommez une demande qui attend une décision. En attente : { $keys }
cli-platform-none = Aucune demande n'attend de décision.
cli-doctor = vérifier cet ordinateur, ligne par ligne, chaque défaut avec son remède
cli-doctor-about = Vérifie l'ordinateur, la carte et le chemin vers eHealth. Termine par 0 si l'on peut commencer, par 1 sinon.
cli-arg-report = écrire un rapport pour un service d'aide, sans secret ni donnée personnelle
cli-arg-card-reader = le lecteur dont la carte sert, quand il y en a plusieurs
cli-arg-apdu-log = fichier où noter ce que la carte reçoit et répond par l'accès direct ; les PIN y sont masqués, les données de la carte non
cli-arg-trust = fichier (PEM) d'autorités auxquelles se fier, en plus de celles livrées avec le programme ; pour l'informaticien
cli-backend = { $why ->
    [asked] Accès à la carte : { $backend }, comme demandé.
    [official] Accès à la carte : { $backend }, car le logiciel eID officiel est installé.
    [direct] Accès à la carte : { $backend }, car le logiciel eID officiel n'est pas installé.
   *[nothing] Rien sur cet ordinateur ne sait lire une carte.
 }
cli-pin-pad = Regardez le lecteur : tapez votre code PIN sur son clavier.
cli-pin-window = Le logiciel eID ouvre sa propre fenêtre ; elle nomme « { $program } ». Tapez-y votre code PIN.
cli-arg-platform = adresse d'une plate-forme d'exercice lancée à part
cli-arg-wire-log = dossier où garder chaque message, octet pour octet
cli-arg-until = dernière étape à faire
cli-arg-new = commencer une nouvelle demande, à côté de celles qui sont là
cli-arg-organizations = plusieurs organisations en une fois : « all », ou leurs numéros dans la liste d'eHealth (1,3) ; une demande arrêtée n'arrête pas les autres
cli-no-organizations = « all », ou des numéros séparés par des virgules : 1,3
cli-organizations-alone = --organizations va jusqu'au bout et nomme ses demandes : ne donnez ni --new, ni --keystore, ni --until.
cli-organizations-list = eHealth donne { $last ->
    [1] une seule organisation : 1
   *[other] { $last } organisations, de 1 à { $last }
 }.
cli-organizations-heading =
    { "" }
    { $which } · { $name } ({ $organization })
cli-organizations-summary =
    { "" }
    Résumé
cli-organizations-ready =   { $name } : prêt. Fichier : { $keystore }
cli-organizations-stopped =   { $name } : arrêté. { $title }
cli-arg-json = un document JSON à la fin, pour les programmes
cli-arg-pin-fd = descripteur de fichier d'où lire le code PIN (une ligne, en UTF-8 ; sous Windows : 0). Avec --organizations : une ligne chaque fois que le code est demandé ; la dernière sert pour le reste
cli-arg-password-fd = descripteur de fichier d'où lire le mot de passe (une ligne, en UTF-8 ; sous Windows : 0)
cli-arg-encryption = chiffrement du fichier de clés : sector (tous les logiciels du secteur), modern (Java 17, OpenSSL 3 et les programmes récents seulement ; le client officiel ne l'ouvre pas)
cli-arg-key-size = taille de la clé RSA d'authentification, en bits
cli-arg-patience = secondes à attendre le certificat
cli-arg-keystore = fichier de clés à compléter, de ce programme ou du programme officiel
cli-arg-lang = langue des textes
cli-arg-version = affiche la version du programme
cli-arg-file = fichier à regarder
cli-arg-preheat = nombre de noyaux préparés d'avance (plus rapide, plus de mémoire)
cli-arg-fork = sous Linux, en exercice : noyaux dérivés d'un seul processus déjà prêt (plus rapide, moins de mémoire)
cli-ask-pin = Code PIN :
cli-ask-password = Mot de passe du fichier de clés :
cli-ask-contract = Écrivez « oui » si vous avez lu ce contrat et l'acceptez :
cli-ask-email = Votre e-mail personnel :
cli-ask-phone = Votre téléphone personnel :
cli-ask-organization = Numéro de l'organisation dans cette liste (de 1 à { $last }) :
cli-environment-practice = ENVIRONNEMENT D'EXERCICE : rien de ce qui suit n'a de valeur ailleurs.
cli-environment-integration = Environnement d'intégration : pour les experts. Pour deux services sur trois, l'adresse n'est pas publiée : elle est déduite.
cli-environment-acceptance = Environnement d'acceptation : essais d'intégrateurs, sur rendez-vous.
cli-environment-production = ENVIRONNEMENT RÉEL : ce que vous signez engage l'organisation.
cli-accent = Plate-forme d'exercice, scénario « { $scenario } », accent { $accent }
cli-ready = Prêt. Le fichier de clés est { $keystore }
cli-to-activate = Le nouveau certificat est là : { $keystore }
    Gardez l'ancien fichier. Quand tous les postes ont le nouveau : ehcert-kit activate
cli-revoked = Le certificat est révoqué. Gardez son fichier : il ouvre encore les anciens messages.
cli-until = Arrêté après l'étape « { $step } », comme demandé.
cli-met = En chemin : { $title }
cli-practice-password = Mot de passe d'exercice (publié, sans secret) : { $password }
cli-already = déjà fait
cli-stopped = arrêté ici, puis repris
cli-step-check = Vérification : tout ce qu'il faut est là.
cli-step-identify = Carte lue : { $holder }.
cli-step-organizations = Organisations trouvées par eHealth : { $organizations }
cli-step-contract = Contrat pour { $subject }
cli-step-keystore = Clés créées, fichier écrit et relu : { $keystore }
cli-step-request = Demande signée et envoyée ; identifiant { $public_key_identifier }
cli-step-submitted = Demande envoyée. À confirmer avant le { $expires } à l'adresse { $validation_url }
cli-step-wait = Certificat reçu.
cli-step-certificate = Certificat { $certificate_serial } installé, valable jusqu'au { $valid_until }
cli-step-etk = Clé de chiffrement enregistrée, ETK { $etk_serial }
cli-step-activate = Jeton { $etk_serial } en service, à la place de l'ancien.
cli-step-revoke = Révocation signée et envoyée : certificat { $certificate_serial }, raison { $reason }
cli-step-state = Selon eHealth maintenant : certificat { $certificate_status }, jeton (ETK) { $etk_status }.
cli-step-verify = Vérifié : clés, chaîne, ETK retrouvé au dépôt, message d'essai lu.
cli-serving = Les pages sont ici : { $url }
cli-serving-stop = Ctrl+C pour fermer.
cli-platform-serving = Plate-forme d'exercice : { $url }
cli-platform-folder = Dossier, supprimé à la fin (avec --workspace, il reste) : { $folder }
cli-platform-accent = Accent { $accent }
cli-output-refused = Impossible d'écrire le résultat de cette commande : { $why ->
    [full] le disque est plein
    [read-only] ce disque ne peut être que lu
    [permission] vous n'en avez pas le droit
   *[other] { $reason }
 }. Rien d'autre n'est touché. Envoyez-le ailleurs, puis relancez la commande.
cli-unexpected = Ce programme s'est trompé : { $kind }. Rien n'est perdu : relancez-le pour reprendre. Le détail technique est dans { $file }.
