### Le cadre des pages et les mots des composants.

## Les composants

frame-optional = (facultatif)
frame-error = Erreur :
frame-show = Afficher
frame-hide = Masquer
frame-show-label = Afficher :
frame-hide-label = Masquer :
frame-shown = Ce que vous tapez est visible à l'écran.
frame-hidden = Ce que vous tapez est caché.
frame-projected = En projection, rien de secret ne s'affiche.
frame-caps-lock = Verr. Maj. est actif.
frame-rule-met = bon
frame-rule-open = à faire
frame-rules-met = Tout est bon.
frame-rules-open = Encore à faire :
frame-details = Détail technique
frame-tone-ok = Fait :
frame-tone-wait = En attente :
frame-tone-warning = Attention :
frame-tone-error = Erreur :
frame-state-done = fait
frame-state-current = vous êtes ici
frame-state-waiting = en attente
frame-state-blocked = bloqué
frame-state-todo = pas encore

## Le cadre

frame-product = Certificat eHealth
frame-skip = Aller au contenu
frame-where = Environnement de travail
frame-home = Accueil
frame-menu = Pages
frame-size = Grands caractères
frame-projector = Projection
frame-outside = S'ouvre dans un nouvel onglet.
frame-environment-practice = EXERCICE
    .sentence = Rien de ce que vous faites ici n'est réel.
    .letter = E
frame-environment-integration = INTÉGRATION
    .sentence = Essais d'experts, sur les serveurs d'essai d'eHealth.
    .letter = I
frame-environment-acceptance = ACCEPTATION
    .sentence = Essais d'intégrateurs, sur les serveurs d'essai d'eHealth.
    .letter = A
frame-environment-production = RÉEL
    .sentence = Ce que vous signez engage votre organisation.
    .letter = R
frame-loading = La page se prépare…
frame-loading-long = Cela prend plus de temps que prévu. Rien n'est perdu : vous pouvez aussi recharger la page.
frame-no-script = Ces pages ont besoin de JavaScript. Activez-le dans votre navigateur, puis rechargez la page.
frame-help = Un problème ?
    .text = Le message à l'écran dit ce qui est arrivé et qui peut agir. Centre de contact d'eHealth : 02 788 51 55.
frame-kept = Vos réponses sont enregistrées à chaque étape. Le code PIN et le mot de passe ne le sont jamais.
frame-resume = Reprendre
frame-lost-stopped = Le programme s'est arrêté.
    .cause = La page est encore là, mais plus rien ne lui répond.
    .remedy = Reprenez : la page se recharge. Vous retaperez seulement le code PIN et le mot de passe.
    .owner = Qui peut agir : vous.
    .kept = Rien n'est perdu : votre dossier est enregistré.
    .still = Le programme ne répond pas encore. Relancez « ehcert-kit » sur cet ordinateur, puis reprenez.
frame-lost-blocked = La connexion de cette page est bloquée.
    .cause = Le programme fonctionne, mais la page ne peut pas lui parler : sa connexion (« WebSocket ») est arrêtée en route. Un proxy ou un antivirus la bloque sans doute, alors qu'elle ne sort pas de cet ordinateur.
    .remedy = Demandez à votre informaticien d'exclure l'adresse 127.0.0.1 du proxy et de l'antivirus. Ou ouvrez la page dans un autre navigateur.
    .owner = Qui peut agir : votre informaticien.
    .kept = Rien n'est perdu : votre dossier est enregistré.
    .still = La connexion est toujours bloquée. Rien ne change tant que le proxy ou l'antivirus l'arrête.
frame-lost-mute = Cette page ne répond plus.
    .cause = Le programme fonctionne, mais ses réponses n'arrivent plus à cette page.
    .remedy = Reprenez : la page se recharge. Vous retaperez seulement le code PIN et le mot de passe.
    .owner = Qui peut agir : vous.
    .kept = Rien n'est perdu : votre dossier est enregistré.
    .still = Le programme ne répond pas encore. Relancez « ehcert-kit » sur cet ordinateur, puis reprenez.
frame-cell = Ce programme s'est trompé.
    .text = La suite de cette page ne peut pas s'afficher. Rien n'est perdu : votre dossier est enregistré.
    .button = Recharger la page
frame-elsewhere = Cette page est ouverte dans un autre onglet.
    .text = Pour que rien ne se mélange, travaillez dans un seul. Ce qui est enregistré est le même partout.
    .button = Continuer ici
frame-404 = Page introuvable.
    .text = L'adresse est sans doute incomplète ou ancienne. Votre demande est intacte.
frame-401 = Cette page ne s'ouvre que par son lien.
    .text = Ouvrez le lien affiché là où vous avez lancé ce programme, dans la ligne « Les pages sont ici ». Un lien d'un démarrage précédent ne fonctionne plus.
    .again = Vous ne le trouvez pas ? Fermez le programme et relancez « ehcert-kit » : il ouvre les pages lui-même. Rien n'est perdu.
frame-403 = Cette page ne s'ouvre que sur cet ordinateur.
    .text = L'adresse doit commencer par http://127.0.0.1. Rien n'a été changé.
frame-form = Cette page n'est plus à jour.
    .text = Rien n'a été changé. Revenez à l'accueil, puis recommencez.
frame-500 = Ce programme s'est trompé.
    .text = Rien n'est perdu : votre dossier est enregistré. Revenez à l'accueil pour reprendre où vous étiez.
frame-to-home = Aller à l'accueil
frame-port-taken = { $why ->
    [taken] Le port { $port } est déjà pris par un autre programme. Choisissez-en un autre avec --port, ou laissez ce programme le choisir.
    [permission] Cet ordinateur ne laisse pas ce programme utiliser le port { $port }. Choisissez avec --port un nombre de 1024 à 65535, ou laissez ce programme le choisir.
   *[other] Cet ordinateur n'ouvre pas le port { $port } : { $reason }. Choisissez-en un autre avec --port, ou laissez ce programme le choisir.
 }
frame-opening = Les pages s'ouvrent…
frame-no-browser = Aucun navigateur ne s'est ouvert. Ouvrez cette adresse vous-même.

## D'un environnement à l'autre

frame-crossing-practice = Vous allez vous exercer
    .lead = À partir d'ici, rien de ce que vous faites n'est réel.
    .binds = Rien : la carte, la plate-forme et les personnes sont inventées.
    .needs = Rien : la carte, le code PIN et le mot de passe d'exercice sont fournis.
    .button = Passer à l'exercice
frame-crossing-acceptance = Vous allez travailler sur les serveurs d'essai
    .lead = L'environnement d'acceptation est fait pour les intégrateurs, après accord avec eHealth.
    .binds = eHealth reçoit et garde ce que vous signez. Le certificat ne sert qu'aux essais.
    .needs = La carte d'identité (eID) du responsable et son code PIN, un lecteur de carte, et une connexion à internet.
    .button = Passer en acceptation
frame-crossing-production = Vous allez travailler pour de vrai
    .lead = À partir d'ici, tout est réel : vous demandez un vrai certificat à eHealth.
    .binds = Ce que vous signez avec la carte engage votre organisation. Ce qui est envoyé à eHealth ne peut pas être repris.
    .needs = La carte d'identité (eID) du responsable et son code PIN, un lecteur de carte, et une connexion à internet.
    .button = Passer en production
frame-crossing-integration = Vous allez travailler en intégration
    .lead = Cet environnement est fait pour les experts. Pour deux services sur trois, l'adresse n'est pas publiée : elle est déduite.
    .binds = eHealth reçoit et garde ce que vous signez. Le certificat ne sert qu'aux essais.
    .needs = La carte d'identité (eID) du responsable et son code PIN, un lecteur de carte, et une connexion à internet.
    .button = Passer en intégration
frame-crossing-changes = Ce qui change
    .text = Chaque page dira « { $word } » dans son bandeau, son titre et son icône. Les pages encore ouvertes s'arrêteront, et vous le diront.
frame-crossing-binds = Ce qui vous engage
frame-crossing-needs = Ce qu'il faut
frame-crossing-stays = Ce qui reste
    .text = Le dossier « { $word } » que vous quittez reste exactement comme il est. Rien ne passe de l'un à l'autre.
frame-crossing-back = Pour revenir
    .text = À la page « Programme », choisissez de nouveau où travailler. Vous y retrouvez le dossier « { $word } ».
frame-crossing-folder = Vous travaillerez dans ce dossier : { $folder }
frame-crossing-stay = Ne rien changer, revenir à la page « Programme »
frame-crossed = Vous travaillez maintenant dans l'environnement « { $word } ».
frame-crossed-kept = Le dossier que vous avez quitté est resté comme il était : { $folder }

## L'accueil

frame-notebook-1-mise-en-route = Mise en route
frame-notebook-2-responsable = Responsable
frame-notebook-3-programme = Programme
frame-notebook-4-demander = Demander
frame-notebook-5-valider = Compléter
frame-notebook-6-apercu = Aperçu
frame-notebook-7-renouveler = Renouveler
frame-notebook-8-revoquer = Révoquer
frame-notebook-9-mot-de-passe = Mot de passe
frame-notebook-10-non-resident = Sans carte belge
frame-notebook-11-chiffrement = Clé de chiffrement
frame-notebook-12-copier = Copier
frame-notebook-13-plusieurs = Plusieurs organisations

frame-home-title = Votre certificat eHealth
frame-next = Prochaine étape
frame-who = Prochaine action : { $who }.
frame-who-you = vous
frame-who-ehealth = eHealth
frame-who-organisation = votre organisation
frame-who-program = ce programme

frame-card-start = Commencez ici
    .text = Quatre parties : environ 20 minutes, sans compter l'attente. Vous pouvez vous arrêter à tout moment et revenir plus tard.
    .button = Commencer
frame-card-start-practice = À avoir sous la main : rien. La carte, le code PIN et le mot de passe d'exercice sont fournis.
frame-card-start-real = À avoir sous la main : la carte d'identité du responsable et son code PIN, le numéro de l'organisation, un endroit sûr pour un mot de passe.
frame-card-manager = Continuez la préparation
    .text = Trouvez qui est le responsable des accès de votre organisation : seule sa carte convient.
    .button = Continuer la préparation
frame-card-prepare = Continuez la préparation
    .text = Choisissez où travailler et testez la connexion. Pas besoin de la carte.
    .button = Continuer la préparation
frame-card-request-first = Demandez votre certificat
    .text = Il vous faut la carte du responsable et son code PIN. Environ 10 minutes.
    .button = Demander le certificat
frame-card-request = Continuez votre demande
    .text = Vos réponses sont là. Rien n'est encore envoyé à eHealth.
    .button = Continuer la demande
frame-card-uncertain = La réponse d'eHealth s'est perdue en route
    .text = Votre demande signée est gardée. Ne signez pas une seconde fois : demandez à eHealth ce qu'il a reçu.
    .button = Demander à eHealth
frame-card-refused = eHealth a refusé la demande
    .text = Lisez pourquoi, corrigez, puis faites une nouvelle demande. Vos réponses sont conservées.
    .button = Voir le refus
frame-card-waiting = En attente d'eHealth
    .text = { $decision ->
        [automatic] eHealth a validé la demande automatiquement : le certificat arrive en général après quelques minutes.
        [manual] Une personne d'eHealth doit vérifier : comptez jusqu'à 10 jours. Ne refaites pas de demande.
       *[other] eHealth prépare le certificat. Vous pouvez fermer cette page et revenir.
     }
    .button = Voir si le certificat est là
frame-card-delivered = Complétez votre certificat
    .text = Le certificat est arrivé. Il vous faut le mot de passe du fichier. Pas la carte. Environ 2 minutes.
    .button = Compléter le certificat
frame-card-installed = Préparez le chiffrement
    .text = Le certificat est dans le fichier. Il reste à créer la clé de chiffrement. Il vous faut le mot de passe.
    .button = Créer la clé de chiffrement
frame-card-ready = Votre certificat est prêt
    .text = { $copied ->
        [yes] La copie de sauvegarde est faite. Installez le fichier dans chaque logiciel qui parle à eHealth.
       *[no] Faites une copie de sauvegarde du fichier, et installez-le dans chaque logiciel qui parle à eHealth.
     }
    .button = Revoir le résultat

frame-card-to-activate = Mettez le nouveau certificat en service
    .text = L'ancien sert encore. Quand tous les postes ont le nouveau fichier, faites la mise en service. Il vous faut le mot de passe.
    .button = Continuer vers la mise en service
frame-card-revoked = Le certificat est révoqué
    .text = Gardez son fichier pour les anciens messages. Une nouvelle demande est possible.
    .button = Revoir la révocation
frame-card-renew = { $days ->
    [-1] Votre certificat est expiré
    [0] Votre certificat expire aujourd'hui
    [one] Votre certificat expire demain
   *[other] Votre certificat expire dans { $days } jours
 }
    .text = { $rung ->
        [90] Le renouvellement est ouvert. Rien ne presse : l'ancien certificat sert jusqu'à sa fin.
        [30] Renouvelez-le ce mois-ci : il faut du temps pour installer le nouveau fichier sur chaque poste.
        [14] Renouvelez-le cette semaine : eHealth peut avoir besoin de plusieurs jours.
        [7] Renouvelez-le aujourd'hui : après sa date de fin, vos logiciels ne pourront plus parler à eHealth.
        [-1] Il ne peut plus être renouvelé : faites une nouvelle demande. Gardez l'ancien fichier.
       *[other] Renouvelez-le maintenant. Après sa date de fin, seule une nouvelle demande est possible.
     }
    .button = Renouveler le certificat
frame-card-renewal = Continuez le renouvellement
    .text = L'ancien certificat sert toujours. Rien de nouveau n'est encore envoyé à eHealth.
    .button = Continuer le renouvellement
frame-card-revocation = Continuez la révocation
    .text = Rien n'est encore révoqué.
    .button = Continuer la révocation

frame-later = Quand le certificat existe
frame-new = Nouvelle demande
frame-new-text = Pour une autre organisation ou un autre logiciel. Le dossier actuel est conservé à côté.
frame-cases = Vos dossiers
frame-case-request = Demande
frame-case-completion = Fichier repris
frame-case-renewal = Renouvellement
frame-case-revocation = Révocation
frame-case-foreigner = Demande sans carte belge
frame-case-nobody = organisation pas encore choisie
frame-card-also = Un autre dossier n'est pas terminé : { $kind } · { $about } · { $word }.
frame-case-open = Ouvrir
    .named = Ouvrir : { $kind }, { $about }
frame-standing-preparing = à vous, à préparer
frame-standing-refused = refusé
frame-standing-uncertain = à vérifier
frame-standing-waiting = en attente d'eHealth
frame-standing-delivered = à vous, à compléter
frame-standing-installed = à vous, à compléter
frame-standing-to-activate = à vous, à mettre en service
frame-standing-ready = prêt
frame-standing-revoked = révoqué
frame-stages = Les quatre parties
frame-stage-prepare = Préparer
    .text = Ce qu'il faut avoir, et qui peut faire la demande.
frame-stage-request = Demander
    .text = Le programme crée une clé sur cet ordinateur ; vous signez la demande avec la carte.
frame-stage-wait = Attendre
    .text = eHealth vérifie la demande et fait le certificat. Vous pouvez fermer cette page.
frame-stage-complete = Compléter
    .text = Dernière partie : sans elle, le fichier ne sert à rien.
frame-stage-for = Pour { $name }, { $organization }
frame-stage-sent = Envoyée le { $day } à { $time }.
frame-stage-file = Fichier : { $file }
frame-stage-pages = { $number ->
    [one] Page :
   *[other] Pages :
 }
frame-state-yours = à vous
frame-state-ehealth = en attente d'eHealth

frame-practice = S'exercer
frame-practice-text = Vous êtes dans l'environnement d'exercice, avec une carte et une plate-forme d'exercice.
frame-practice-scenario = Scénario
frame-practice-restart = Recommencer à zéro
frame-practice-restart-text = Vous repartez du début. L'exercice en cours est mis de côté, avec les deux précédents : vous pourrez y revenir.
frame-restarted = Vous repartez du début. Scénario : « { $scenario } ».
frame-restarted-kept = L'exercice précédent est gardé ici : { $folder }
frame-restart-failed = L'exercice n'a pas pu être mis de côté. Rien n'a été changé.
frame-dossier = Dossier de travail : { $folder }
